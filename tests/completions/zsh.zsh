#!/usr/bin/env zsh
# What zsh makes of a line at the TAB key: an interactive shell in a pseudo-terminal is typed at.
# usage: zsh.zsh CAIRN COMPLETIONS
zmodload zsh/zpty || exit 1
cairn=${1:A} completions=${2:A}
scratch=$(mktemp -d)
trap 'rm -rf $scratch' EXIT
mkdir $scratch/bin $scratch/home
ln -s $cairn $scratch/bin/cairn
export PATH=$scratch/bin:$PATH HOME=$scratch/home ZDOTDIR=$scratch/home CAIRN_TODAY=2026-11-22 TERM=dumb
unset XDG_CONFIG_HOME CAIRN_DIR
cd $scratch && cairn init --example project-manager desk >/dev/null && cd desk || exit 1
print -r -- $'statement: Odd tags\ntags: ["a b$(touch HARM)"]' >goals/odd.yaml
cat >$scratch/home/setup <<SETUP
fpath=($completions \$fpath)
autoload -Uz compinit && compinit -u -D
PS1= PS2= RPS1=
unsetopt zle_bracketed_paste beep
LISTMAX=0
complete-and-say() { zle complete-word; print -r -- "<\$BUFFER>"; BUFFER=; }
zle -N complete-and-say
bindkey '^I' complete-and-say
print READY
SETUP
zpty shell zsh -f -i
failed=0

# until_seen PATTERN: REPLY becomes what the shell prints up to there.
until_seen() {
  local out= piece
  integer began=$SECONDS
  while [[ $out != ${~1} ]]; do
    zpty -r -t shell piece && out+=$piece || sleep 0.02
    if ((SECONDS - began > 20)); then print -r -- "no answer: $out"; exit 1; fi
  done
  REPLY=$out
}

zpty -w shell "source $scratch/home/setup"
until_seen '*READY'$'\r\n*'

# expect LINE COMPLETED
expect() {
  zpty -w -n shell "$1"$'\t'
  until_seen '*<*>*'
  local got=${${REPLY##*<}%>*}
  if [[ $got != $2 ]]; then
    print -r -- "$1"
    print -r -- "  becomes  $got"
    print -r -- "  expected $2"
    failed=1
  fi
}

expect 'cairn sho' 'cairn show '
expect 'cairn show pm' 'cairn show pmp '
expect 'cairn show pmp/bo' 'cairn show pmp/book-exam-slot '
expect 'cairn add task pm' 'cairn add task pmp '
expect 'cairn set pmp statu' 'cairn set pmp status='
expect 'cairn set pmp status=pa' 'cairn set pmp status=paused '
expect 'cairn list status:o' 'cairn list status:open '
expect 'cairn list +a' 'cairn list +a\ b\$\(touch\ HARM\) '
expect 'cairn check --fail-on=w' 'cairn check --fail-on=warning '
expect 'cairn check --fail-on w' 'cairn check --fail-on warning '
expect 'cairn explain missing-due' 'cairn explain missing-due-date '
expect 'cairn check goals/pm' 'cairn check goals/pmp.yaml '
expect 'cairn check --output=goals/pm' 'cairn check --output=goals/pmp.yaml '
expect 'cairn -C jour' 'cairn -C journal/'
expect 'cairn nonsense x' 'cairn nonsense x'
zpty -w shell 'cd; print READY'
until_seen '*READY'$'\r\n*'
expect 'cairn show p' 'cairn show profile '
expect 'cairn list +' 'cairn list +'
zpty -d shell

if [[ -e $scratch/desk/HARM || -e $scratch/home/HARM ]]; then
  print 'a tag was run as a command'
  failed=1
fi
exit $failed
