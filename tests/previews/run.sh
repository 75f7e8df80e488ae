#!/bin/sh
# Pictures of pages, judged from outside: pdftoppm draws the PDF of the same
# article three times finer, and both must look alike; SVG is valid, and drawn
# by rsvg-convert, where that is installed, looks the same too.
#
#   tests/previews/run.sh OFFPRINT COMPARE [CASE...]
set -u
export LC_ALL=C.UTF-8 TZ=UTC
unset SOURCE_DATE_EPOCH OFFPRINT_DATA

offprint=$1
compare=$2
shift 2
root=$(cd "$(dirname "$0")/../.." && pwd)
made=$root/out/test/previews
passed=0
failed=0
cd "$root/tests/golden" || exit 1
[ $# -gt 0 ] || set -- cjk figure jats ordinary retracted rtl scripts

judge() {       # CASE WHAT COMMAND...: what it prints is shown where it fails
	case=$1
	what=$2
	shift 2
	if said=$("$@" 2>&1); then
		passed=$((passed + 1))
		[ -z "${V-}" ] || echo "previews: $case: $what: $said"
	else
		failed=$((failed + 1))
		echo "previews: $case: $what: $said"
	fi
}

for name in "$@"; do
	at=$made/$name
	rm -rf "${at:?}"
	mkdir -p "$at/png" "$at/again" "$at/svg"
	"$offprint" -q -p a4 "$name"/input.* -o "$at/page.pdf" 2>/dev/null
	"$offprint" -q -p a4 "$name"/input.* -o "$at/png/page.png" 2>/dev/null
	LC_ALL=fr_FR.UTF-8 "$offprint" -q -p a4 "$name"/input.* \
	    -o "$at/again/page.png" 2>/dev/null
	judge "$name" 'the same bytes twice' diff -r "$at/png" "$at/again"
	"$offprint" -q -p a4 "$name"/input.* -o "$at/svg/page.svg" 2>/dev/null
	pdftoppm -r 330 -png "$at/page.pdf" "$at/fine" 2>/dev/null
	n=0
	for page in "$at"/png/*.png; do
		n=$((n + 1))
		fine=$(ls "$at"/fine-*.png | sed -n ${n}p)
		judge "$name" "page $n" "$compare" "$page" "$fine"
		svg=$at/svg/$(basename "$page" .png).svg
		judge "$name" "page $n as SVG" xmllint --noout --nonet "$svg"
		command -v rsvg-convert >/dev/null || continue
		rsvg-convert -d 330 -p 330 -b white "$svg" -o "$at/rsvg.png"
		judge "$name" "page $n as SVG, drawn" "$compare" "$page" \
		    "$at/rsvg.png"
	done
	judge "$name" 'as many pages' test "$n" -eq \
	    "$(ls "$at"/fine-*.png | wc -l)"
	rm -f "$at"/fine-*.png "$at/rsvg.png"
done
printf 'previews: %d passed, %d failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]
