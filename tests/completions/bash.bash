#!/usr/bin/env bash
# What bash inserts: the adapter is asked as readline asks it, with the line split at its word breaks.
# usage: bash.bash CAIRN COMPLETIONS
set -u
cairn=$(realpath "$1") completions=$(realpath "$2")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir "$scratch/bin" "$scratch/home"
ln -s "$cairn" "$scratch/bin/cairn"
export PATH=$scratch/bin:$PATH HOME=$scratch/home CAIRN_TODAY=2026-11-22
unset XDG_CONFIG_HOME CAIRN_DIR
cd "$scratch" && cairn init --example project-manager desk >/dev/null && cd desk || exit 1
printf 'statement: Odd tags\ntags: ["a b$(touch HARM)"]\n' >goals/odd.yaml
# shellcheck source=/dev/null
source "$completions/cairn.bash"
COMP_WORDBREAKS=$' \t\n"\'><=;|&(:'
failed=0

# expect LINE WORDS CANDIDATES: the words and the candidates stand with a bar between them.
expect() {
  local IFS='|' got
  read -r -a COMP_WORDS <<<"$2"
  if [[ $2 == *'|' ]]; then COMP_WORDS+=(''); fi
  COMP_LINE=$1 COMP_POINT=${#1} COMP_CWORD=$((${#COMP_WORDS[@]} - 1)) COMPREPLY=()
  _cairn_complete
  got="${COMPREPLY[*]}"
  if [[ $got != "$3" ]]; then
    printf '%s\n  offers   %s\n  expected %s\n' "$1" "$got" "$3"
    failed=1
  fi
}

expect 'cairn sho' 'cairn|sho' 'show'
expect 'cairn __' 'cairn|__' ''
expect 'cairn show pm' 'cairn|show|pm' 'pmp'
expect 'cairn show pmp/bo' 'cairn|show|pmp/bo' 'pmp/book-exam-slot'
expect 'cairn show dana' 'cairn|show|dana' 'dana-reyes'
expect 'cairn add task pm' 'cairn|add|task|pm' 'pmp'
expect 'cairn add ta' 'cairn|add|ta' 'task'
expect 'cairn set pmp stat' 'cairn|set|pmp|stat' 'statement=|status='
expect 'cairn set pmp due=to' 'cairn|set|pmp|due|=|to' 'today|tomorrow'
expect 'cairn set pmp status=' 'cairn|set|pmp|status|=' 'idea|active|paused|done|dropped'
expect 'cairn list status:o' 'cairn|list|status|:|o' 'open'
expect 'cairn list not:status:o' 'cairn|list|not|:|status|:|o' 'open'
expect 'cairn list +car' 'cairn|list|+car' '+career'
expect 'cairn list +a' 'cairn|list|+a' '+a\ b\$\(touch\ HARM\)'
expect 'cairn list "+a' 'cairn|list|"+a' '+a b\$(touch HARM)'
expect "cairn list '+a" "cairn|list|'+a" '+a b$(touch HARM)'
expect 'cairn check --fail-on=w' 'cairn|check|--fail-on|=|w' 'warning'
expect 'cairn check --fail-on w' 'cairn|check|--fail-on|w' 'warning'
expect 'cairn check --select T501,missing-base' 'cairn|check|--select|T501,missing-base' 'T501,missing-baseline'
expect 'cairn explain missing-due' 'cairn|explain|missing-due' 'missing-due-date'
expect 'cairn check goals/pm' 'cairn|check|goals/pm' 'goals/pmp.yaml'
expect 'cairn -C jour' 'cairn|-C|jour' 'journal'
expect 'cairn --today tom' 'cairn|--today|tom' 'tomorrow'
expect 'cairn nonsense x' 'cairn|nonsense|x' ''
expect 'cairn show "pm' 'cairn|show|"pm' 'pmp'

# A goal that cannot be read, a folder that is no workspace: the others are offered, and nothing is said.
printf '\xff\xfe: [' >goals/pmp-broken.yaml
expect 'cairn show pmp' 'cairn|show|pmp' 'pmp|pmp-broken'
expect 'cairn show pmp-broken/' 'cairn|show|pmp-broken/' ''
cd "$scratch/home" || exit 1
expect 'cairn show p' 'cairn|show|p' 'profile'
expect 'cairn list +' 'cairn|list|+' ''
expect 'cairn -C ../desk show pm' 'cairn|-C|../desk|show|pm' 'pmp|pmp-broken'

if [[ -e $scratch/desk/HARM || -e $scratch/home/HARM ]]; then
  printf 'a tag was run as a command\n'
  failed=1
fi
exit "$failed"
