#!/bin/sh
# The measure of the type: how well the lines of our pages are broken.
#
#   tests/bench/type.sh OFFPRINT [PDF...]
#
# Of the corpus where it lies beside the tree, else of the goldens' inputs; or
# of any PDFs that are named, so that the same text set by another program can
# stand beside ours.  What the figures mean: type.awk.
set -u
export LC_ALL=C.UTF-8

offprint=$1
shift
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$root/out/bench/type
corpus=../shared/corpus/pubmed-xml
name=named

if [ $# -eq 0 ]; then
	cd "$root" || exit 1
	rm -rf "$work"
	mkdir -p "$work"
	name=corpus
	[ -d "$corpus" ] || name=goldens
	if [ $name = corpus ]; then
		set -- "$corpus"/*
	else
		set -- tests/golden/*/input.*
	fi
	for file in "$@"; do
		timeout 60 "$offprint" --paper=a4 --keep-duplicates \
		    "$file" -o "$work/" </dev/null 2>>"$work/said"
	done
	set -- "$work"/*.pdf
	grep -c 'line-overfull' "$work/said" |
	    sed 's/^/lines that the program says are overfull: /'
fi
mkdir -p "$work"
for file in "$@"; do
	pdftotext -enc UTF-8 -bbox-layout "$file" -
done >"$work/words"
awk -v name=$name -f "$root/tests/bench/type.awk" \
    pass=1 "$work/words" pass=2 "$work/words"
