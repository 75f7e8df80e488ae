#!/bin/sh
# How much of the source the tests ran, file by file, the least first.
#
#   tests/coverage.sh out/build/coverage
set -u
export LC_ALL=C

build=$1
find "$build/src" -name '*.gcda' | sort | while read -r data; do
	gcov -n -o "$(dirname "$data")" "$data" 2>/dev/null
done | awk '
/^File / { split($0, q, "\047"); file = q[2] }
/^Lines executed/ && file ~ /^src\/.*\.c$/ {
	line = $0
	sub(/^Lines executed:/, "", line)
	share = line + 0
	sub(/^.*of /, "", line)
	printf "%6.1f %% of %4d  %s\n", share, line, file | "sort -n"
	run += share * line / 100
	all += line
	file = ""
}
END {
	close("sort -n")
	if (all) printf "%6.1f %% of %d lines in all\n", 100 * run / all, all
}'
