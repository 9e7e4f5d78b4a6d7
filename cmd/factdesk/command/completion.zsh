#compdef PROGRAM
# zsh completion for PROGRAM. Load it with: source <(PROGRAM completion zsh)
# or save it as _PROGRAM in a folder of $fpath.
_PROGRAM() {
    local line word
    local -a found
    while IFS= read -r line; do
        word=${line%%$'\t'*}
        [[ -n $word ]] && found+=("${word//:/\\:}:${line#*$'\t'}")
    done < <("${words[1]}" __complete "${(@)words[2,CURRENT]}" 2>/dev/null)
    if (( ${#found} )); then
        _describe PROGRAM found
    else
        _files
    fi
}
if [[ $funcstack[1] == _PROGRAM ]]; then
    _PROGRAM "$@"
else
    compdef _PROGRAM PROGRAM
fi
