#!/bin/sh
# Fuzz one target.
#
#   tests/fuzz/run.sh PROGRAM SECONDS
#
# Seeds: tests/fuzz/seeds/TARGET and the goldens' inputs, with the byte of
# options before them that each target takes.  New finds lie in
# out/fuzz/TARGET, what crashed in out/fuzz/TARGET-crash-*; copy those to
# tests/fuzz/crashers/TARGET once mended.
set -u
program=$1
seconds=$2
target=${program##*/}
here=$(dirname "$0")
corpus=out/fuzz/$target
mkdir -p "$corpus"

for input in "$here"/seeds/"$target"/*; do
	[ -f "$input" ] && cp "$input" "$corpus/seed-${input##*/}"
done
for input in "$here"/../golden/*/input.*; do
	case=$(basename "$(dirname "$input")")
	{ printf ' '; cat "$input"; } >"$corpus/golden-$case"
done
dictionary=$here/$target.dict
[ -f "$dictionary" ] || dictionary=$here/pubmed_xml.dict
set --
[ -f "$dictionary" ] && set -- "-dict=$dictionary"
exec "$program" "$@" -max_total_time="$seconds" -timeout=20 -rss_limit_mb=2048 \
    -max_len=65536 -print_final_stats=1 -artifact_prefix="out/fuzz/$target-" \
    "$corpus"
