#!/bin/sh
# The same article through different dialects says the same.
#
#   tests/corpus/dialects.sh DIALECTS CORPUS
#
# First the articles of tests/corpus/same, a folder each, written by hand in
# every dialect; then what CORPUS, which may not be there, happens to hold in
# more than one.  What a dialect cannot say is listed in dialects.c.
set -u
export LC_ALL=C.UTF-8

dialects=$1
corpus=$2
root=$(cd "$(dirname "$0")/../.." && pwd)
passed=0
failed=0

judge() {       # NAME: the output of the comparison is on standard input
	awk -v name="$1" '
	/^differs / { print "dialects: " name ": " substr($0, 9) | "cat 1>&2" }
	/ pairs of dialects/ { print $3, $7 }'
}

count() {       # PAIRS DIFFERENCES
	passed=$((passed + $1))
	failed=$((failed + $2))
}

for folder in "$root"/tests/corpus/same/*/; do
	# shellcheck disable=SC2046
	count $("$dialects" "$folder"* | judge "$(basename "$folder")")
done
if [ -d "$corpus" ]; then
	find "$corpus" -mindepth 2 -type f ! -path '*/schemas/*' | sort >"$dialects.files"
	"$dialects" - <"$dialects.files" >"$dialects.said"
	# shellcheck disable=SC2046
	count $(judge corpus <"$dialects.said")
	grep -E '^(field|[0-9])' "$dialects.said" | sed 's/^/dialects: /'
else
	echo "dialects: $corpus is not there, nothing of it was tried"
fi
printf 'dialects: %d passed, %d failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]
