#!/bin/sh
# Every file of the corpus, of every form: it is read and its articles are
# made, or a message says why not.
#
#   tests/corpus/forms.sh OFFPRINT WORDS CORPUS
#
# What run.sh looks into deeper, PubMed XML, is left to it.  By form: files,
# articles made, messages by code, and what of the sources reached no page.
set -u
export LC_ALL=C.UTF-8

offprint=$1
words=$2
corpus=$3
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
	case $form in
	text | medline | html) comparer=$words ;;
	*) comparer=- ;;
	esac
	find "$corpus/$form" -type f ! -path '*/packages/*.jpg' \
	    ! -path '*/packages/*.gif' | sort >"$folder/$form.files"
	tr '\n' '\0' <"$folder/$form.files" | xargs -0 -n 4 -P 2 sh \
	    "$here/one.sh" "$offprint" "$comparer" "$folder/$form" "$known"
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
	cat "$folder/$form"/*/lost 2>/dev/null | cut -c 1-200 | head -n 40
	cat "$folder/$form"/*/words 2>/dev/null | awk '$1 == "field" {
		fields += $3; chars += $4; reported += $5; lost += $6
	} END {
		if (fields > 0)
			printf "forms:  %d fields of %d characters on the " \
			    "pages, %d in the report, %d words lost\n",
			    fields - reported, chars, reported, lost
	}'
	sed -n 's/.*"code":"\([a-z-]*\)".*/\1/p' "$folder/$form.said" |
	    sort | uniq -c | sort -rn | awk '{ printf "%s %s %s",
	    NR == 1 ? "forms:  " : ",", $2, $1 } END { print "" }'
	passed=$((passed + $(grep -c '^ok' "$folder/$form.verdicts")))
	failed=$((failed + $(grep -c '^FAIL' "$folder/$form.verdicts")))
done
printf 'forms: %d passed, %d failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]
