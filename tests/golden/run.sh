#!/bin/sh
# Every case of this folder through every stage, against what is expected.
#
#   tests/golden/run.sh [--accept] OFFPRINT [CASE...]
#
# A case is a folder: input.xml or input.txt, perhaps `options` (a line of
# options for the command), and what each stage should make of it:
#
#   article.json   offprint show
#   story.txt      offprint show --stage=story
#   pages.txt      offprint show --stage=pages
#   text.txt       pdftotext of every PDF
#   tags.txt       pdfinfo -struct-text of every PDF
#   messages.txt   standard error, and the exit status
#
# A difference is printed and fails; --accept takes it as right.  The PDFs stay
# in out/test/golden, for qpdf and veraPDF.
set -u
export LC_ALL=C.UTF-8 TZ=UTC
unset SOURCE_DATE_EPOCH OFFPRINT_DATA

accept=
if [ "$1" = --accept ]; then
	accept=yes
	shift
fi
offprint=$1
shift
root=$(cd "$(dirname "$0")/../.." && pwd)
made=$root/out/test/golden
passed=0
failed=0
cd "$root/tests/golden" || exit 1
[ $# -gt 0 ] || set -- */

verdict() {     # CASE WHAT STATUS
	if [ "$3" -eq 0 ]; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		echo "golden: $1: $2"
	fi
}

compare() {     # CASE FILE GOT
	if [ -n "$accept" ]; then
		cmp -s "$1/$2" "$3" || { cp "$3" "$1/$2"; echo "golden: $1/$2 taken"; }
	fi
	if [ ! -f "$1/$2" ]; then
		verdict "$1" "$2 was never accepted" 1
		return
	fi
	difference=$(diff -u "$1/$2" "$3" 2>&1)
	status=$?
	verdict "$1" "$2" $status
	[ $status -eq 0 ] || printf '%s\n' "$difference" | head -n 40
}


stage() {       # CASE FILE STAGE
	"$offprint" show --stage="$3" $options "$1"/input.* \
	    2>/dev/null >"$made/$1/$2"
	compare "$1" "$2" "$made/$1/$2"
}

for case in "$@"; do
	case=${case%/}
	rm -rf "${made:?}/$case"
	mkdir -p "$made/$case/pdf" "$made/$case/again"
	options=--paper=a4
	[ -f "$case/options" ] && options=$(cat "$case/options")

	"$offprint" -v $options "$case"/input.* -o "$made/$case/pdf" \
	    2>"$made/$case/errors"
	echo "status $?" >>"$made/$case/errors"
	sed "s|$made/$case/pdf/||; s|, [0-9]* kB||" "$made/$case/errors" \
	    >"$made/$case/messages.txt"
	compare "$case" messages.txt "$made/$case/messages.txt"

	stage "$case" article.json json
	stage "$case" story.txt story
	stage "$case" pages.txt pages

	for pdf in $(find "$made/$case/pdf" -name '*.pdf' | sort); do
		echo "=== ${pdf##*/}"
		pdftotext -enc UTF-8 "$pdf" - 2>&1
	done >"$made/$case/text.txt"
	compare "$case" text.txt "$made/$case/text.txt"
	for pdf in $(find "$made/$case/pdf" -name '*.pdf' | sort); do
		echo "=== ${pdf##*/}"
		pdfinfo -struct-text "$pdf" 2>&1
	done >"$made/$case/tags.txt"
	compare "$case" tags.txt "$made/$case/tags.txt"

	# the same bytes again, with a decimal comma and another time of day
	LC_ALL=fr_FR.UTF-8 LANG=fr_FR.UTF-8 TZ=Asia/Tokyo \
	    "$offprint" -q $options "$case"/input.* -o "$made/$case/again" \
	    2>/dev/null
	diff -r "$made/$case/pdf" "$made/$case/again" >/dev/null
	verdict "$case" 'the same bytes twice' $?
	for pdf in $(find "$made/$case/pdf" -name '*.pdf' | sort); do
		qpdf --check "$pdf" >"$made/$case/qpdf" 2>&1
		status=$?
		verdict "$case" "qpdf --check ${pdf##*/}" $status
		[ $status -eq 0 ] || cat "$made/$case/qpdf"
		! pdffonts "$pdf" 2>/dev/null | tail -n +3 |
		    awk '{ if ($(NF-4) != "yes" || $(NF-3) != "yes" ||
		    $(NF-2) != "yes") bad = 1 } END { exit !bad }'
		verdict "$case" 'fonts are subsets with ToUnicode' $?
	done
	rm -rf "$made/$case/again"
done
printf 'golden: %d passed, %d failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]
