#!/bin/sh
# Every file of the corpus, of every form, becomes PDFs or a clear message;
# every PDF is sound and holds every word of its record; what a handout leaves
# out of a source has a reason.
#
#   tests/corpus/run.sh OFFPRINT WORDS CORPUS
#
# CORPUS holds real records, outside of this tree, that may not be there.  The
# PDFs stay in out/test/corpus/FORM, the whole list of what was left out in
# out/test/corpus/left.  What may differ stands in tests/corpus/known.
set -u
export LC_ALL=C.UTF-8

offprint=$1
words=$2
corpus=$3
root=$(cd "$(dirname "$0")/../.." && pwd)
here=$root/tests/corpus
folder=$root/out/test/corpus

if [ ! -d "$corpus/pubmed-xml" ]; then
	echo "corpus: $corpus is not there, nothing was tried"
	echo 'corpus: 0 passed, 0 failed'
	exit 0
fi
rm -rf "$folder"
mkdir -p "$folder"
for form in pubmed-xml medline text html jats interchange; do
	mkdir -p "$folder/$form"
	find "$corpus/$form" -type f ! -path '*/packages/*.jpg' \
	    ! -path '*/packages/*.gif' | sort >"$folder/$form/files"
	tr '\n' '\0' <"$folder/$form/files" | xargs -0 -n 4 -P 2 sh \
	    "$here/one.sh" "$offprint" "$words" "$folder/$form" "$here/known"
	# a file without a verdict: its judge was killed
	while read -r file; do
		verdicts=$folder/$form/${file##*/}/verdicts
		[ -s "$verdicts" ] && cat "$verdicts" && continue
		echo "FAIL ${file##*/}: no verdict"
	done <"$folder/$form/files"
done >"$folder/verdicts"
cat "$folder"/*/*/used | sort -u >"$folder/used"
awk -F '\t' '!/^#/ && $2 != "lost" { print $1 "\t" $2 }' "$here/known" |
    sort -u | comm -23 - "$folder/used" | sed 's/^/FAIL needless line in known: /' \
    >>"$folder/verdicts"

grep '^FAIL' "$folder/verdicts" | cut -c 6- | sed 's/^/corpus: /' | head -n 50
cat "$folder"/*/*/lost 2>/dev/null | cut -c 1-200 | head -n 50
awk -f "$here/formats.awk" "$folder"/*/*/said "$folder"/*/*/left \
    "$folder"/*/*/words >"$folder/formats"
cat "$folder/formats"
cat "$folder"/*/*/left | awk -F '\t' '
    { count[$2 "\t" $3 "\t" $5] += $1 }
    END { for (path in count) print count[path] "\t" path }' |
    sort -t '	' -k 2,2 -k 1,1rn >"$folder/left"
echo "corpus: what was left out, by path, and why: out/test/corpus/left"
passed=$(grep -c '^ok' "$folder/verdicts")
failed=$(grep -c '^FAIL' "$folder/verdicts")
printf 'corpus: %d passed, %d failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]
