#!/bin/sh
# The smaller files of the corpus, all forms, once each: no crash, no report of
# a sanitizer, no time-out.  For builds that are too slow for run.sh.
#
#   tests/corpus/sample.sh OFFPRINT CORPUS KBYTES
#
# Several files a process; when one fails, its files are tried one by one.
set -u
export LC_ALL=C.UTF-8
export ASAN_OPTIONS=exitcode=99
export UBSAN_OPTIONS=halt_on_error=1:exitcode=99

offprint=$1
corpus=$2
kbytes=$3
root=$(cd "$(dirname "$0")/../.." && pwd)
folder=$root/out/test/sample

if [ ! -d "$corpus/pubmed-xml" ]; then
	echo "sample: $corpus is not there, nothing was tried"
	echo 'sample: 0 passed, 0 failed'
	exit 0
fi
rm -rf "$folder"
mkdir -p "$folder"
find "$corpus" -mindepth 2 -type f -size "-${kbytes}k" \
    ! -path '*/schemas/*' ! -name '*.jpg' ! -name '*.gif' |
    sort >"$folder/files"

# Its exit statuses end at 8: anything else is a crash or a time-out.
# shellcheck disable=SC2016
tr '\n' '\0' <"$folder/files" | xargs -0 -n 16 -P 2 sh -c '
	offprint=$1 folder=$2
	shift 2
	try() {
		timeout 120 "$offprint" -q -o "$folder/$$/" "$@" \
		    >"$folder/$$.said" 2>&1 </dev/null
		status=$?
		rm -rf "$folder/$$"
		[ $status -le 8 ]
	}
	try "$@" && echo "ok $#" && exit 0
	for file in "$@"; do
		try "$file" && echo "ok 1" && continue
		echo "FAIL $file: status $status"
		grep -E "ERROR|runtime error" "$folder/$$.said" | head -n 3
	done
	exit 0' sh "$offprint" "$folder" >"$folder/verdicts"
grep -v '^ok' "$folder/verdicts" | sed 's/^/sample: /'
passed=$(awk '$1 == "ok" { n += $2 } END { print n + 0 }' "$folder/verdicts")
failed=$(grep -c '^FAIL' "$folder/verdicts")
printf 'sample: %d passed, %d failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]
