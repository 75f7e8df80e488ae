#!/bin/sh
# Every file of the corpus, of every form: it is read and its articles are
# made, or a message says why not.
#
#   tests/corpus/forms.sh OFFPRINT CORPUS
#
# What run.sh looks into deeper, PubMed XML, is left to it.  By form: files,
# articles made, messages by code, and what of the sources reached no page.
set -u
export LC_ALL=C.UTF-8

offprint=$1
corpus=$2
root=$(cd "$(dirname "$0")/../.." && pwd)
here=$root/tests/corpus
folder=$root/out/test/forms
known=$(grep -v '^#' "$here/forms.known")

if [ ! -d "$corpus/text" ]; then
	echo "forms: $corpus is not there, nothing was tried"
	echo 'forms: 0 passed, 0 failed'
	exit 0
fi
rm -rf "$folder"
passed=0
failed=0
for form in text medline html jats interchange; do
	mkdir -p "$folder/$form"
	find "$corpus/$form" -type f ! -path '*/packages/*.jpg' \
	    ! -path '*/packages/*.gif' | sort >"$folder/$form.files"
	tr '\n' '\0' <"$folder/$form.files" | xargs -0 -n 4 -P 2 sh \
	    "$here/one.sh" "$offprint" - "$folder/$form" "$known"
	while read -r file; do
		verdicts=$folder/$form/${file##*/}/verdicts
		[ -s "$verdicts" ] && cat "$verdicts" && continue
		echo "FAIL ${file##*/}: no verdict"
	done <"$folder/$form.files" >"$folder/$form.verdicts"
	cat "$folder/$form"/*/said >"$folder/$form.said"
	tr '\n' '\0' <"$folder/$form.files" |
	    xargs -0 "$offprint" show -q --report >"$folder/$form.unreached" \
	    2>/dev/null

	grep '^FAIL' "$folder/$form.verdicts" | cut -c 6- |
	    sed 's/^/forms: /' | head -n 40
	echo "forms: $form: $(wc -l <"$folder/$form.files") files," \
	    "$(cat "$folder/$form"/*/made | wc -l) PDFs;" \
	    "$(wc -l <"$folder/$form.unreached") paths not shown"
	sed -n 's/.*"code":"\([a-z-]*\)".*/\1/p' "$folder/$form.said" |
	    sort | uniq -c | sort -rn | awk '{ printf "%s %s %s",
	    NR == 1 ? "forms:  " : ",", $2, $1 } END { print "" }'
	passed=$((passed + $(grep -c '^ok' "$folder/$form.verdicts")))
	failed=$((failed + $(grep -c '^FAIL' "$folder/$form.verdicts")))
done
printf 'forms: %d passed, %d failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]
