#!/bin/sh
# Fill this folder with the faces that fonts.list names and with hyphenation
# patterns, out of what is installed.
#
#   fonts/fill.sh [--copy] [FOLDER...]
#
# Looks below each FOLDER, then where Debian keeps fonts, then asks
# fontconfig.  Links, or copies with --copy (to ship them).  Says what it did
# not find, and fails only where a face of text or labels is missing.
set -u

here=$(cd "$(dirname "$0")" && pwd) || exit 1
bring='ln -sf'
if [ "${1-}" = --copy ]; then
	bring='cp -f'
	shift
fi
index=$(mktemp) || exit 1
trap 'rm -f "$index"' EXIT

# every font file, the folders named first: name TAB path
for folder in "$@" /usr/share/fonts /usr/local/share/fonts \
    /usr/share/texmf/fonts; do
	[ -d "$folder" ] || continue
	find -L "$folder" -type f \( -name '*.otf' -o -name '*.ttf' \
	    -o -name '*.ttc' \) | LC_ALL=C sort
done | sed 's|^\(.*/\)\([^/]*\)$|\2	\1\2|' >"$index"
if command -v fc-list >/dev/null 2>&1; then
	fc-list : file | sed 's|: *$||; s|^\(.*/\)\([^/]*\)$|\2	\1\2|' |
	    LC_ALL=C sort >>"$index"
fi

wanted=$(awk -F '\t' '!/^#/ && NF >= 8 {
	sub(/#.*/, "", $1)
	need = $5 == "text" || $5 == "label"
	if (!($1 in seen)) print $1 ":" (need ? "needed" : "wanted") ":" $7
	seen[$1] = 1
}' "$here/fonts.list")

status=0
n=0
missing=
for face in $wanted; do
	name=${face%%:*}
	path=$(awk -F '\t' -v name="$name" \
	    '$1 == name { print $2; exit }' "$index")
	if [ -n "$path" ]; then
		[ "$path" = "$here/$name" ] ||
		    $bring "$path" "$here/$name" || exit 1
		n=$((n + 1))
		continue
	fi
	missing="$missing ${face##*:}"
	case $face in
	*:needed:*)
		echo "fonts: $name is missing (package ${face##*:})" >&2
		status=1 ;;
	esac
done

mkdir -p "$here/hyphen" || exit 1
h=0
for folder in "$@" /usr/share/hyphen; do
	[ -d "$folder" ] || continue
	for path in "$folder"/hyph_*.dic; do
		[ -f "$path" ] || continue
		[ -e "$here/hyphen/${path##*/}" ] && continue
		$bring "$path" "$here/hyphen/${path##*/}" || exit 1
		h=$((h + 1))
	done
done

for package in $(printf '%s\n' $missing | LC_ALL=C sort -u); do
	echo "fonts: some faces are missing; install $package for them" >&2
done
echo "fonts: $n faces, $h new hyphenation patterns"
exit $status
