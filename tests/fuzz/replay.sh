#!/bin/sh
# Every target on its old crashers, its seeds, and the goldens' inputs behind a
# byte of options, once each, 20 seconds a file.
#
#   tests/fuzz/replay.sh PROGRAM...
set -u
here=$(dirname "$0")
passed=0
failed=0
goldens=$(mktemp -d) || exit 1
trap 'rm -rf "$goldens"' EXIT
for input in "$here"/../golden/*/input.*; do
	case=$(basename "$(dirname "$input")")
	{ printf ' '; cat "$input"; } >"$goldens/$case"
done
for program in "$@"; do
	target=${program##*/}
	for input in "$here/crashers/$target"/* "$here/seeds/$target"/* \
	    "$goldens"/*; do
		[ -f "$input" ] || continue
		if output=$(timeout 20 "$program" "$input" 2>&1); then
			passed=$((passed + 1))
		else
			failed=$((failed + 1))
			printf 'crashers: %s %s\n%s\n' "$target" "$input" \
			    "$(printf '%s\n' "$output" | head -n 20)"
		fi
	done
done
printf 'crashers: %d passed, %d failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]
