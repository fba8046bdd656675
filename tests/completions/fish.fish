#!/usr/bin/env fish
# What fish offers, asked as its pager asks.
# usage: fish.fish CAIRN COMPLETIONS
set -l cairn (realpath $argv[1])
set -l completions (realpath $argv[2])
set -g scratch (mktemp -d)
mkdir $scratch/bin $scratch/home
ln -s $cairn $scratch/bin/cairn
set -gx PATH $scratch/bin $PATH
set -gx HOME $scratch/home
set -gx CAIRN_TODAY 2026-11-22
set -e XDG_CONFIG_HOME
set -e CAIRN_DIR
cd $scratch; and cairn init --example project-manager desk >/dev/null; and cd desk; or exit 1
printf 'statement: Odd tags\ntags: ["a b$(touch HARM)"]\n' >goals/odd.yaml
source $completions/cairn.fish
set -g failed 0

# expect LINE CANDIDATE…
function expect
    set -l got (complete -C $argv[1] | string replace --regex '\t.*' '')
    if test "$got" != "$argv[2..]"
        printf '%s\n  offers   %s\n  expected %s\n' $argv[1] "$got" "$argv[2..]"
        set failed 1
    end
end

expect 'cairn sho' show
expect 'cairn show pm' pmp
expect 'cairn show pmp/bo' pmp/book-exam-slot
expect 'cairn add task pm' pmp
expect 'cairn set pmp due=to' due=today due=tomorrow
expect 'cairn list status:o' status:open
expect 'cairn list +a' '+a b$(touch HARM)'
expect 'cairn list "+a' '+a b$(touch HARM)'
expect 'cairn check --fail-on=w' --fail-on=warning
expect 'cairn check --fail-on w' warning
expect 'cairn explain missing-due' missing-due-date
expect 'cairn check goals/pm' goals/pmp.yaml
expect 'cairn check --output=goals/pm' --output=goals/pmp.yaml
expect 'cairn -C jour' journal/
expect 'cairn nonsense x'
cd $HOME
expect 'cairn show p' profile
expect 'cairn list +'

if test -e $scratch/desk/HARM -o -e $scratch/home/HARM
    echo 'a tag was run as a command'
    set failed 1
end
rm -rf $scratch
exit $failed
