# fish completion for cairn. Derived from the program: cmake --build --preset debug --target docs

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
