#!/bin/sh
# Readable sizes: 80 columns, functions of at most 80 lines, files of 700.
#
#   tests/rules/lint.sh [--only-broken]
#
# Prints what breaks them and, without the option, the figures of STYLE.
set -u
export LC_ALL=C
quiet=${1-}

files=$(find src include -name '*.[ch]' | sort)

# columns, with tabs of 8; a table of messages is data
awk '
FILENAME ~ /diag_codes\.h$/ { next }
{
	width = 0
	n = length($0)
	for (i = 1; i <= n; i++) {
		c = substr($0, i, 1)
		if (c == "\t") width += 8 - width % 8
		else if (c < "\200" || c > "\277") width++
	}
	if (width > 80) print FILENAME ":" FNR ": " width " columns"
	if ($0 ~ /[ \t]$/) print FILENAME ":" FNR ": space at the end"
}
/^[a-z_][A-Za-z0-9_]*\(/ { name = $1; sub(/\(.*/, "", name) }
/^\{/ { start = FNR }
/^\}/ && start {
	if (FNR - start > 80)
		print FILENAME ":" start ": " name " has " FNR - start " lines"
	start = 0
}
' $files
wc -l $files | awk '$2 != "total" && $1 > 700 {
	print $2 ": " $1 " lines" }'

[ "$quiet" = --only-broken ] && exit 0
awk '/^\{/ { start = FNR } /^\}/ && start { print FNR - start - 1; start = 0 }' \
    $files | sort -n | awk '{ v[NR] = $1 } END {
	printf "functions: %d, median %d lines, 90 %% under %d, longest %d\n",
	    NR, v[int((NR + 1) / 2)], v[int(NR * 0.9)] + 1, v[NR] }'
