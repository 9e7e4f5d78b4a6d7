# bash completion for PROGRAM. Load it with: source <(PROGRAM completion bash)
_PROGRAM() {
    # Words of the line up to the cursor, split at blanks only: a reference such
    # as article:4 is one word, which COMP_WORDS would break at the colon.
    local line=${COMP_LINE:0:COMP_POINT} cur
    local -a words
    read -r -a words <<<"$line"
    [[ $line == *[[:blank:]] ]] && words+=("")
    cur=${words[${#words[@]} - 1]}
    # What bash takes for the current word, and will replace.
    local typed=${COMP_WORDS[COMP_CWORD]}
    [[ $typed == [:=] ]] && typed=
    local cut=${cur%"$typed"} word
    COMPREPLY=()
    while IFS=$'\t' read -r word _; do
        [[ -n $word ]] && COMPREPLY+=("${word#"$cut"}")
    done < <("${COMP_WORDS[0]}" __complete "${words[@]:1}" 2>/dev/null)
}
complete -o bashdefault -o default -F _PROGRAM PROGRAM
