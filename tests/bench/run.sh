#!/bin/sh
# Figures of speed, size and memory.
#
#   tests/bench/run.sh BENCH OFFPRINT
#
# The records are hand-made ones of tests/golden, repeated; memory is to stay
# flat from 100 to 10,000 of them.
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

echo "== cold, a process for each article"
for input in "$sample" "$work/1.xml"; do
	"$offprint" -q "$input" -o "$work/cold.pdf"
	start=$(date +%s%N)
	for _ in 1 2 3 4 5 6 7 8 9 10; do
		"$offprint" -q "$input" -o "$work/cold.pdf"
	done
	end=$(date +%s%N)
	echo "$input: $(((end - start) / 10000000)).$(((end - start) / 1000000 % 10)) ms," \
	    "$(wc -c <"$work/cold.pdf") bytes"
done

echo "== warm, one process, one core"
"$bench" fonts fonts/hyphen templates/handout.xml "$sample" "$work/1.xml"

echo "== memory, by number of records"
for n in 100 1000 10000; do
	"$bench" fonts fonts/hyphen templates/handout.xml "$work/$n.xml" |
	    tail -n 3
done
