// The scripts ask `cairn __complete` and insert its answers quoted: nothing that a file says is ever
// evaluated by a shell.
#include "cli/docs/shell_adapters.h"

namespace cairn::cli::docs {

std::string_view bash_adapter() {
  return R"sh(# bash completion for cairn. Derived from the program: cmake --build --preset debug --target docs
# Needs no bash-completion; works with bash 3.2 and later.

# Takes the quotes off $1: the text goes to REPLY, an open quote to _cairn_quote, the text before it to _cairn_lead.
_cairn_unquote() {
  local at char
  REPLY= _cairn_quote= _cairn_lead=
  for ((at = 0; at < ${#1}; at++)); do
    char=${1:at:1}
    if [[ -n $_cairn_quote && $char == "$_cairn_quote" ]]; then
      _cairn_quote=
    elif [[ -z $_cairn_quote && ( $char == \' || $char == \" ) ]]; then
      _cairn_quote=$char _cairn_lead=$REPLY
    elif [[ $char == \\ && $_cairn_quote != \' ]]; then
      at=$((at + 1)) REPLY+=${1:at:1}
    else
      REPLY+=$char
    fi
  done
}

# Quotes $1 for the place where it is inserted: bare, or within an open quote.
_cairn_requote() {
  local special
  case $_cairn_quote in
    \') REPLY=${1//\'/\'\\\'\'} ;;
    \")
      REPLY=$1
      for special in \\ \" \$ \`; do REPLY=${REPLY//"$special"/\\"$special"}; done
      ;;
    *)
      REPLY=$1
      if [[ $1 == *[!A-Za-z0-9_./:=+@%,-]* ]]; then printf -v REPLY %q "$1"; fi
      ;;
  esac
}

_cairn_complete() {
  local IFS=$' \t\n' REPLY _cairn_quote _cairn_lead
  # Readline splits words at the likes of `=` and `:`; what touches belongs together.
  local rest=${COMP_LINE:0:COMP_POINT} trimmed word at
  local -a words=()
  for ((at = 0; at <= COMP_CWORD; at++)); do
    trimmed=${rest#"${rest%%[![:space:]]*}"}
    word=${COMP_WORDS[at]}
    if ((at == COMP_CWORD)); then word=$trimmed; fi
    if ((at > 0)) && [[ $trimmed == "$rest" ]]; then
      words[${#words[@]} - 1]+=$word
    else
      words+=("$word")
    fi
    rest=${trimmed#"$word"}
  done

  local -a asked=()
  for ((at = 1; at < ${#words[@]}; at++)); do
    _cairn_unquote "${words[at]}"
    asked+=("$REPLY")
  done

  # What readline keeps of the word at the cursor.
  local current=$REPLY kept=$_cairn_lead breaks=${COMP_WORDBREAKS//[!=:]/}
  if [[ -z $_cairn_quote ]]; then
    kept=
    if [[ -n $breaks ]]; then kept=${current%"${current##*[$breaks]}"}; fi
  fi

  local line directive=:nofile
  local -a values=()
  while IFS= read -r line; do
    case $line in
      :file | :folder | :nofile) directive=$line ;;
      *) values+=("${line%%$'\t'*}") ;;
    esac
  done < <(command cairn __complete -- "${asked[@]}" 2>/dev/null)

  COMPREPLY=()
  local value
  if [[ $directive == :nofile ]]; then
    for value in "${values[@]}"; do
      # An open quote cannot keep `!` from the shell's history.
      if [[ $_cairn_quote == \" && $value == *!* ]]; then continue; fi
      _cairn_requote "${value#"$kept"}"
      COMPREPLY+=("$REPLY")
    done
    if ((${#COMPREPLY[@]} == 1)) && [[ ${COMPREPLY[0]} == *[=:/] ]]; then compopt -o nospace 2>/dev/null; fi
  else
    # Readline itself quotes the names of files.
    compopt -o filenames 2>/dev/null
    for value in "${values[@]}"; do COMPREPLY+=("${value#"$kept"}"); done
    local kind=-f
    if [[ $directive == :folder ]]; then kind=-d; fi
    while IFS= read -r value; do COMPREPLY+=("$value"); done < <(compgen "$kind" -- "${current#"$kept"}")
  fi
  return 0
}

complete -F _cairn_complete cairn
)sh";
}

std::string_view zsh_adapter() {
  return R"sh(#compdef cairn
# zsh completion for cairn. Derived from the program: cmake --build --preset debug --target docs

_cairn() {
  local -a asked lines closed closed_shown open open_shown
  local line value shown directive=:nofile
  integer width=0
  if ((CURRENT > 2)); then asked=("${(@Q)words[2,CURRENT-1]}"); fi
  asked+=("${(Q)PREFIX}")
  lines=("${(@f)$(command cairn __complete -- "${asked[@]}" 2>/dev/null)}")
  for line in "${lines[@]}"; do
    value=${line%%$'\t'*}
    if ((${#value} > width)); then width=${#value}; fi
  done
  for line in "${lines[@]}"; do
    case $line in
      (:file|:folder|:nofile) directive=$line ;;
      ('') ;;
      (*)
        value=${line%%$'\t'*}
        shown=$value
        if [[ $line == *$'\t'* ]]; then shown="${(r:width:)value}  -- ${line#*$'\t'}"; fi
        if [[ $value == *[=:/] ]]; then
          open+=("$value") open_shown+=("$shown")
        else
          closed+=("$value") closed_shown+=("$shown")
        fi
        ;;
    esac
  done
  if ((${#closed})); then compadd -l -d closed_shown -a -- closed; fi
  if ((${#open})); then compadd -S '' -l -d open_shown -a -- open; fi
  case $directive in
    (:file) compset -P '--*='; _files ;;
    (:folder) compset -P '--*='; _files -/ ;;
  esac
}

if [[ $funcstack[1] == _cairn ]]; then _cairn "$@"; else compdef _cairn cairn; fi
)sh";
}

std::string_view fish_adapter() {
  return R"sh(# fish completion for cairn. Derived from the program: cmake --build --preset debug --target docs

function __cairn_complete
    set -l asked (commandline --tokenize --cut-at-cursor --current-process)
    set -e asked[1]
    # The token at the cursor may have an open quote or an unfinished escape.
    set -l current (commandline --cut-at-cursor --current-token)
    set -l bare (string unescape -- "$current" 2>/dev/null)
    or set bare (string replace --all --regex '["\'\\\\]' '' -- "$current")
    for line in (command cairn __complete -- $asked "$bare" 2>/dev/null)
        switch "$line"
            case ':nofile'
            case ':file'
                set -l lead (string match --regex -- '^--[^=]*=' "$bare")
                printf "$lead%s\n" (__fish_complete_path (string replace -- "$lead" '' "$bare"))
            case ':folder'
                set -l lead (string match --regex -- '^--[^=]*=' "$bare")
                printf "$lead%s\n" (__fish_complete_directories (string replace -- "$lead" '' "$bare"))
            case '*'
                printf '%s\n' "$line"
        end
    end
end

complete --command cairn --no-files --keep-order --arguments '(__cairn_complete)'
)sh";
}

}  // namespace cairn::cli::docs
