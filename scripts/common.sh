# SPDX-FileCopyrightText: 2026 The Tegata authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# What the scripts share; to be sourced. Sets `top` (the source tree), `cache` (what outlives a build folder), `builds`.

top=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)

# root in a container or from a timer may have no HOME.
if [[ -z ${HOME:-} ]]; then
    HOME=$(getent passwd "$(id -u)" | cut -d: -f6)
    export HOME=${HOME:-/}
fi

# Qt's tools need to know that file names are UTF-8. Only the character set is touched: the language stays the user's.
if [[ $(locale charmap 2>/dev/null) != UTF-8 ]]; then
    export LANG=${LC_ALL:-${LANG:-C.UTF-8}} LC_CTYPE=C.UTF-8
    unset LC_ALL
fi

cache=${XDG_CACHE_HOME:-}
[[ $cache == /* ]] || cache=$HOME/.cache # the specification: a relative value is to be ignored
cache=$cache/tegata

builds=$top/build
if [[ ! -w $top ]]; then # somebody else's tree: build beside the cache
    builds=$cache/build-$(printf '%s' "$top" | sha256sum | cut -c1-12)
fi

qca_version=2.3.10
qca_prefix=$cache/qca-$qca_version

# Where setup unpacks a newer Pebble than the distribution's; tests look for it there.
new_pebble=$cache/pebble-new
[[ -x $new_pebble/usr/bin/pebble ]] && export TEGATA_NEW_PEBBLE=$new_pebble/usr/bin

# Servers lie where a user's PATH often does not look; those that setup unpacked come last.
PATH=$PATH:/usr/local/sbin:/usr/sbin:/sbin:$cache/unpacked/usr/sbin

say() { printf '%s\n' "tegata: $*"; }
die() {
    printf '%s\n' "tegata: $*" >&2
    exit 1
}

# configure PRESET [FOLDER [OPTION...]]: prepares $builds/FOLDER (else $builds/PRESET) if need be.
configure() {
    local preset=$1 dir=$builds/${2:-$1} log=$builds/${2:-$1}/log
    mkdir -p "$dir" || die "cannot make the folder $dir"
    if [[ -f $dir/CMakeCache.txt ]] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$top" "$dir/CMakeCache.txt"; then
        rm -rf "$dir/CMakeCache.txt" "$dir/CMakeFiles" # the tree was moved or copied
    fi
    # Objects are found again in ccache by another clone, too.
    export CCACHE_BASEDIR=$top CCACHE_NOHASHDIR=1
    if [[ ! -f $dir/build.ninja || ! -f $dir/CMakeCache.txt || $top/CMakePresets.json -nt $dir/build.ninja ]]; then
        say "configuring in $dir"
        (cd "$top" && cmake --preset "$preset" -B "$dir" "-DCMAKE_PREFIX_PATH=$qca_prefix" "${@:3}") >"$log" 2>&1 || {
            tail -n 25 "$log" >&2
            die "configuring failed; the whole log: $log"
        }
    fi
}

# build PRESET [TARGET...]: configures if need be and builds into $builds/PRESET, with one line of progress.
# Everything that the tools print is in $builds/PRESET/log.
build() {
    local preset=$1 dir=$builds/$1 log=$builds/$1/log
    local -a targets=()
    [[ $# -gt 1 ]] && targets=(--target "${@:2}")
    configure "$preset"
    say "building $preset"
    NINJA_STATUS='[%f/%t] ' cmake --build "$dir" "${targets[@]}" 2>&1 | tee "$log" | progress || {
        grep -A 40 -m 1 -E '^FAILED: |[Ee]rror' "$log" >&2
        die "the build failed; the whole log: $log"
    }
}

# Turns ninja's lines into one that moves on a terminal, and into one for each tenth elsewhere.
progress() {
    local line step shown=0
    local pattern='^\[([0-9]+)/([0-9]+)\] '
    while IFS= read -r line; do
        [[ $line =~ $pattern ]] || continue
        if [[ -t 1 ]]; then
            printf '\r\033[K%.*s' "$((${COLUMNS:-80} - 1))" "$line"
        else
            step=$((BASH_REMATCH[1] * 10 / BASH_REMATCH[2]))
            ((step > shown)) && printf '  %3d %% (%d of %d)\n' "$((step * 10))" "${BASH_REMATCH[1]}" "${BASH_REMATCH[2]}"
            shown=$step
        fi
    done
    [[ -t 1 ]] && printf '\r\033[K'
    return 0
}
