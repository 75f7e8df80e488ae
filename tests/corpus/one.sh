#!/bin/sh
# Some files of the corpus through offprint and its judges.
#
#   tests/corpus/one.sh OFFPRINT WORDS FOLDER KNOWN FILE...
#
# WORDS compares a source's words with the pages'.  FOLDER/NAME gets the PDFs,
# what was said (`said`, JSON), what was compared (`words`), what was left out
# (`left`), the lines that were needed of KNOWN, the table of what may differ
# (`used`), and `verdicts`, one a line: "ok" or "FAIL" and why.  Always
# succeeds: run.sh counts.
set -u
export LC_ALL=C.UTF-8

offprint=$1
words=$2
folder=$3
table=$4
shift 4
case $0 in
*/*) here=${0%/*} ;;
*) here=. ;;
esac

# verdict WHY COMMAND...
verdict() {
	why=$1
	shift
	if "$@"; then
		verdict=ok
	else
		verdict="FAIL $name: $why"
	fi
	echo "$verdict" >>"$out/verdicts"
}

# The second field of the file's line in the table of what may differ.
known() {       # PATTERN of it
	awk -F '\t' -v name="$name" -v pattern="$1" '
	    $1 == name && $2 ~ pattern { print $2 }' "$table"
}

# Is that in the table?  Then the line was needed.
is_known() {    # SECOND FIELD
	awk -F '\t' -v name="$name" -v what="$1" '
	    $1 == name && $2 == what { print $1 "\t" $2; n++ }
	    END { exit n == 0 }' "$table" >>"$out/used"
}

n_said() {      # PATTERN: messages of that code or level
	grep -cE "$1" "$out/said"
}

# Does the exit status say what the messages say?
status_is_true() {
	made=$(n_said '"code":"made"')
	bad=$(n_said '"level":"(error|unsupported|fatal)"')
	case $status in
	0) [ "$made" -gt 0 ] && [ "$bad" -eq 0 ] ;;
	2 | 5) [ "$made" -eq 0 ] && [ "$bad" -gt 0 ] ;;
	4) [ "$made" -gt 0 ] && [ "$bad" -gt 0 ] ;;
	*) false ;;
	esac
}

# A form of reference managers, by what its file looks like.
put_xml() {     # FORM
	LC_ALL=C awk -f "$here/put.awk" -f "$here/$1.awk" "$file"
}

managers_xml() {
	case $file in
	*.json) put_xml json ;;
	*.bib) put_xml bibtex ;;
	*)
		if grep -q '^TY  *- ' "$file"; then
			put_xml ris
		elif grep -qE '^(PT|%0) ' "$file"; then
			put_xml tags
		else
			put_xml ovid
		fi ;;
	esac
}

# The source as XML that the comparer reads.
source_xml() {
	case $file in
	*.gz) gzip -dc "$file" ;;
	*/jabref__MedlinePlainImporter*) return 1 ;;
	*.csv) put_xml csv ;;
	*/jats/* | */interchange/*.xml) cat "$file" ;;
	*/interchange/*) managers_xml ;;
	*/medline/*) awk -f "$here/medline.awk" "$file" ;;
	*.html)
		grep -q '<h1\|AbstractPlusReport' "$file" &&
		    awk -f "$here/page.awk" "$file" ;;
	*/seed-*.txt) awk -f "$here/sample.awk" "$file" ;;
	*.txt)
		if grep -q '^Author information:' "$file"; then
			awk -f "$here/abstracts.awk" "$file"
		else
			awk -f "$here/summaries.awk" "$file"
		fi ;;
	*) cat "$file" ;;
	esac
}

# No glyph 0 in any string that is shown: that is .notdef.
no_notdef() {
	! qpdf --qdf --object-streams=disable "$1" - 2>/dev/null |
	    grep -aqE '<([0-9a-f]{4})*0000([0-9a-f]{4})*>.*T[Jj]'
}

pdf() {
	verdict "qpdf --check $1" qpdf --check "$1" >"$out/qpdf" 2>&1
	verdict ".notdef in $1" no_notdef "$1"
	pdftotext -enc UTF-8 "$1" "${1%.pdf}.text" 2>>"$out/qpdf"
}

for file in "$@"; do
	name=${file##*/}
	out=$folder/$name
	rm -rf "$out"
	mkdir -p "$out"
	: >"$out/used"
	(
		ulimit -t 120
		exec timeout 60 "$offprint" -v --diagnostics=json --paper=a4 \
		    --keep-duplicates \
		    "$file" -o "$out/"
	) 2>"$out/said" </dev/null
	status=$?
	expected=$(known '^[0-9]$')
	verdict "status $status, not $expected" test "$status" -eq "${expected:-0}"
	[ -z "$expected" ] || is_known "$expected"
	verdict "status $status is not what the messages say" status_is_true
	verdict 'a line is overfull' test "$(n_said '"line-overfull"')" -eq 0
	verdict 'a half file' test -z "$(find "$out" -name '*.part')"

	timeout 60 "$offprint" show -q --report "$file" >"$out/left" 2>"$out/qpdf"
	awk -F '\t' '$5 == "" { print $3 }' "$out/left" >"$out/unknown"
	while read -r path; do
		verdict "$path is left out without a reason" is_known "<$path"
	done <"$out/unknown"

	sed -n 's/.*"code":"made".*"file":"\([^"]*\)".*/\1/p' "$out/said" \
	    >"$out/made"
	while read -r made; do
		pdf "$made"
	done <"$out/made"
	[ -s "$out/made" ] || continue
	source_xml >"$out/source.xml" || continue
	sed 's/\.pdf$/.text/' "$out/made" | tr '\n' '\0' |
	    xargs -0 "$words" "$out/source.xml" "$out/said" >"$out/words" 2>&1
	status=$?
	for element in $(sed -n 's/^reported //p' "$out/words"); do
		verdict "$element is reported, not printed" \
		    is_known "$element"
	done
	[ $status -eq 0 ] || is_known lost && status=0
	verdict 'words are lost, see below' test $status -eq 0
	[ $status -eq 0 ] || grep -vE '^(field|reported) ' "$out/words" |
	    sed 's|^/.*/\([^/]*\)\.text:|\1:|' >"$out/lost"
	rm -f "$out/source.xml"
done
exit 0
