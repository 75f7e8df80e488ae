#!/bin/sh
# Every record of the corpus becomes a PDF or a clear message; every PDF is
# sound and holds every word of its record.
#
#   tests/corpus/run.sh OFFPRINT WORDS CORPUS
#
# CORPUS holds real records, outside of this tree, that may not be there.  The
# PDFs stay in out/test/corpus.
set -u
export LC_ALL=C.UTF-8

offprint=$1
words=$2
corpus=$3
root=$(cd "$(dirname "$0")/../.." && pwd)
folder=$root/out/test/corpus

# What may differ from the rule, with its reason: a file and the exit status
# that it ends with, or the element whose text is reported, not printed.
known='
jabref__MedlineImporterTestMalformedEntry.xml 2 a tag is never closed
jabref__MedlineImporterTestNbib.xml VernacularTitle stands where the DTD has none
scicopia__pubmed.xml QualifierName qualifies nothing
'

if [ ! -d "$corpus/pubmed-xml" ]; then
	echo "corpus: $corpus is not there, nothing was tried"
	echo 'corpus: 0 passed, 0 failed'
	exit 0
fi
rm -rf "$folder"
mkdir -p "$folder"
for file in "$corpus"/pubmed-xml/* "$corpus/text/seed-gut-liver-2023.txt"; do
	[ -f "$file" ] && printf '%s\n' "$file"
done | sort >"$folder/files"
tr '\n' '\0' <"$folder/files" | xargs -0 -n 4 -P 2 sh \
    "$root/tests/corpus/one.sh" "$offprint" "$words" "$folder" "$known"

# a file without a verdict: its judge was killed
while read -r file; do
	verdicts=$folder/${file##*/}/verdicts
	[ -s "$verdicts" ] && cat "$verdicts" && continue
	echo "FAIL ${file##*/}: no verdict"
done <"$folder/files" >"$folder/verdicts"
cat "$folder"/*/said >"$folder/said"

grep -h '^FAIL' "$folder/verdicts" | cut -c 6- | sed 's/^/corpus: /' | head -n 50
cat "$folder"/*/lost 2>/dev/null | cut -c 1-200 | head -n 50
awk '$1 == "field" {
	fields += $3; chars += $4; reported += $5
	lost += $6; allowed += $7
} END {
	printf "corpus: %d fields of %d characters on the pages, ",
	    fields - reported, chars
	printf "%d in the report; %d words lost, %d as allowed\n", reported,
	    lost, allowed
}' "$folder"/*/words
sed -n 's/.*"code":"\([a-z-]*\)".*/\1/p' "$folder/said" | sort | uniq -c |
    sort -rn | awk '{ printf "%s %s %s", NR == 1 ? "corpus: messages:" : ",",
    $2, $1 } END { print "" }'
n_files=$(wc -l <"$folder/files")
n_made=$(cat "$folder"/*/made | wc -l)
n_bad=$(grep -cE '"level":"(error|unsupported|fatal)"' "$folder/said")
echo "corpus: $n_files files, $n_made PDFs, $n_bad messages that something" \
    "was not made"
passed=$(grep -c '^ok' "$folder/verdicts")
failed=$(grep -c '^FAIL' "$folder/verdicts")
printf 'corpus: %d passed, %d failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]
