# SPDX-FileCopyrightText: 2026 The Tegata authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# Completion for tegatactl in bash. It asks the program for its verbs and options, so it never goes stale.

_tegatactl_verbs() { # one a line, for example "issue" and "account add"
    LC_ALL=C.UTF-8 LANGUAGE=en "$1" --help 2>/dev/null | sed -n '/^Verbs:/,/^$/s/^  \([a-z][a-z ]*[a-z]\)  .*/\1/p'
}

_tegatactl_options() { # PROGRAM [VERB...]
    LC_ALL=C.UTF-8 LANGUAGE=en "$@" --help 2>/dev/null | grep -oE '^ +(-[a-z], )?--[a-z-]+' | grep -oE -- '--[a-z-]+'
}

_tegatactl_lines() { # those of the lines on standard input that begin with $1; one word each
    local line
    while IFS= read -r line; do
        [[ $line == "$1"* ]] && COMPREPLY+=("$line")
    done
}

_tegatactl() {
    local program=${COMP_WORDS[0]} current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
    local store=${TEGATA_STORE:-${XDG_DATA_HOME:-$HOME/.local/share}/tegata}
    local verbs verb='' i
    local -a words=()
    COMPREPLY=()
    verbs=$(_tegatactl_verbs "$program")
    for ((i = 1; i < COMP_CWORD; i++)); do
        if [[ ${COMP_WORDS[i - 1]} == --store ]]; then
            store=${COMP_WORDS[i]}
        elif [[ ${COMP_WORDS[i - 1]} == --passphrase-file ]]; then
            : # its value is no verb
        elif [[ ${COMP_WORDS[i]} != -* ]]; then
            words+=("${COMP_WORDS[i]}")
        fi
    done
    if grep -qxF -- "${words[*]:0:2}" <<<"$verbs"; then
        verb="${words[*]:0:2}"
    elif grep -q -- "^${words[0]:-none}\( \|$\)" <<<"$verbs"; then
        verb=${words[0]}
    fi

    case $before in
    --store | --webroot)
        compopt -o filenames
        mapfile -t COMPREPLY < <(compgen -d -- "$current")
        return
        ;;
    --sftp)
        # Names of ~/.ssh/config; what known_hosts has is hashed more often than not.
        _tegatactl_lines "$current" < <(awk 'tolower($1) == "host" { for (i = 2; i <= NF; i++) if ($i !~ /[*?!]/) print $i ":/" }' ~/.ssh/config 2>/dev/null)
        return
        ;;
    --dns | --dns-persist)
        _tegatactl_lines "$current" < <(printf 'manual\n'; cd "$store/dns" 2>/dev/null && compgen -G '*.json' | sed 's/\.json$//')
        return
        ;;
    --add)
        _tegatactl_lines "$current" < <(cd "$store/dns" 2>/dev/null && compgen -G '*.json' | sed 's/\.json$//')
        return
        ;;
    --kind)
        mapfile -t COMPREPLY < <(compgen -W 'rfc2136 lexicon acme.sh program lego certbot dehydrated acme-dns' -- "$current")
        return
        ;;
    --reason)
        mapfile -t COMPREPLY < <(compgen -W 'keyCompromise superseded cessationOfOperation unspecified' -- "$current")
        return
        ;;
    --*-file | --sftp-key | --ca-root | --certificate | --export | --output | --to | --program | --cleanup-program)
        compopt -o filenames
        mapfile -t COMPREPLY < <(compgen -f -- "$current")
        return
        ;;
    --key)
        mapfile -t COMPREPLY < <(compgen -W 'ec256 ec384 rsa2048 rsa3072 rsa4096' -- "$current")
        return
        ;;
    --key-place)
        mapfile -t COMPREPLY < <(compgen -W 'file passphrase keyring' -- "$current")
        return
        ;;
    --automatic)
        mapfile -t COMPREPLY < <(compgen -W 'on off' -- "$current")
        return
        ;;
    --run)
        compopt -o filenames
        mapfile -t COMPREPLY < <(compgen -c -- "$current")
        return
        ;;
    --tls)
        mapfile -t COMPREPLY < <(compgen -W 'intermediate modern' -- "$current")
        return
        ;;
    esac

    if [[ $current == -* ]]; then
        # shellcheck disable=SC2086
        mapfile -t COMPREPLY < <(compgen -W "$(_tegatactl_options "$program" $verb)" -- "$current")
        return
    fi
    case $verb in
    '') _tegatactl_lines "$current" < <(cut -d ' ' -f 1 <<<"$verbs" | sort -u) ;;
    show | log | nginx | renew | revoke | rollback | deploy)
        _tegatactl_lines "$current" < <(ls -1 "$store/live" 2>/dev/null)
        ;;
    'dns test' | 'dns trust' | 'dns rename' | 'dns remove')
        _tegatactl_lines "$current" < <(cd "$store/dns" 2>/dev/null && compgen -G '*.json' | sed 's/\.json$//')
        ;;
    'dns leftovers')
        _tegatactl_lines "$current" < <("$program" dns leftovers --json 2>/dev/null | sed -n 's/.*"id": *"\([^"]*\)".*/\1/p')
        ;;
    'notify test') mapfile -t COMPREPLY < <(compgen -W 'desktop mail webhook command' -- "$current") ;;
    'notify calendar')
        compopt -o filenames
        mapfile -t COMPREPLY < <(compgen -f -- "$current")
        ;;
    *) _tegatactl_lines "$current" < <(sed -n "s/^$verb \(.*\)/\1/p" <<<"$verbs") ;;
    esac
}
complete -F _tegatactl tegatactl
