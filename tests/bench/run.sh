#!/bin/sh
# Figures of speed, size and memory.
#
#   tests/bench/run.sh BENCH OFFPRINT
#
# The records are hand-made ones of tests/golden, repeated; then, where they
# lie beside the tree, the real ones of the corpus.  Memory is to stay flat
# from 100 to 10,000 records.
set -u
export LC_ALL=C

bench=$1
offprint=$2
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$root/out/bench
mkdir -p "$work"
cd "$root" || exit 1

sample=tests/golden/seed-gut-liver-2023/input.txt
record=tests/golden/ordinary/input.xml
corpus=../shared/corpus/pubmed-xml
data='fonts fonts/hyphen templates/handout.xml'

# The inner of the one set, n times.
repeat() {
	awk -v n="$1" '
	/<PubmedArticle>/ { inside = 1 }
	inside { body = body $0 "\n" }
	/<\/PubmedArticle>/ { inside = 0 }
	END {
		print "<?xml version=\"1.0\"?>\n<PubmedArticleSet>"
		for (i = 0; i < n; i++) printf "%s", body
		print "</PubmedArticleSet>"
	}' "$record"
}
for n in 1 100 1000 10000; do
	repeat $n >"$work/$n.xml"
done

echo "== $(nproc) x $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo |
    head -n 1), load $(cut -d ' ' -f 1 /proc/loadavg)"
echo '== cold: a process for each article'
"$bench" cold "$offprint" "$sample" "$work/1.xml" || exit 1

echo
echo '== warm: one process on one core'
"$bench" warm $data "$sample" tests/golden/*/input.xml || exit 1

echo
echo '== memory by number of records, a process each'
for n in 100 1000 10000; do
	"$bench" once $data "$work/$n.xml" || exit 1
done

[ -d "$corpus" ] || exit 0
echo
echo '== all real records, named after the first file'
"$bench" once $data "$corpus"/* 2>/dev/null

# The largest by bytes; a process each, so the peak of memory is its own.  The
# rate is that of reading it again and again, when the caches are filled.
echo
echo '== the largest file of each form'
find ../shared/corpus -mindepth 2 -type f ! -path '*/schemas/*' \
    ! -name '*.jpg' ! -name '*.gif' -exec ls -l {} + |
    awk '{ print $5, $NF }' | sort -rn >"$work/sizes"
cut -d ' ' -f 2 "$work/sizes" | tr '\n' '\0' |
    xargs -0 "$offprint" show -v --diagnostics=json --report \
    2>"$work/forms" >/dev/null
sed -n 's/.*"code":"input-format".*"file":"\([^"]*\)","message":"\([^"]*\)".*/\1	\2/p' \
    "$work/forms" | awk -F '\t' '!($2 in seen) { seen[$2] = 1; print }' |
    sort -t '	' -k 2 >"$work/largest"
while IFS='	' read -r file form; do
	{
		"$bench" once $data "$file"
		"$bench" warm $data "$file"
	} 2>/dev/null | awk -v form="$form" \
	    -v bytes="$(wc -c <"$file")" '
	    NF > 9 && $2 ~ /^[0-9]+$/ && n++ == 0 { records = $2; peak = $NF }
	    NF > 9 && $2 ~ /^[0-9]+$/ { rate = $4 }
	    END {
		printf "%-28s %7.1f kB %5d records %6d/s  %6d kB of memory\n",
		    form, bytes / 1024, records, rate, peak
	    }'
done <"$work/largest"
