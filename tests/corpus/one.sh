#!/bin/sh
# Some files of the corpus through offprint and its judges.
#
#   tests/corpus/one.sh OFFPRINT WORDS FOLDER KNOWN FILE...
#
# WORDS compares a source's words with the pages'; "-": nothing does.
# FOLDER/NAME gets the PDFs, what was said (`said`, JSON), what was compared
# (`words`) and `verdicts`, one a line: "ok" or "FAIL" and why.  KNOWN is the
# table of files that may fail, see run.sh.  Always succeeds: run.sh counts.
set -u
export LC_ALL=C.UTF-8

offprint=$1
words=$2
folder=$3
exceptions=$4
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

# The second word of the file's line in the table of exceptions.
known() {       # PATTERN of it
	printf '%s\n' "$exceptions" | awk -v name="$name" -v pattern="$1" '
	    $1 == name && $2 ~ pattern { print $2 }'
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

# The source as XML that the comparer reads.
source_xml() {
	case $file in
	*.gz) gzip -dc "$file" ;;
	*.csv | */jabref__MedlinePlainImporter*) return 1 ;;
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
	(
		ulimit -t 120
		exec timeout 60 "$offprint" -v --diagnostics=json --paper=a4 \
		    --keep-duplicates \
		    "$file" -o "$out/"
	) 2>"$out/said" </dev/null
	status=$?
	expected=$(known '^[0-9]$')
	verdict "status $status, not $expected" test "$status" -eq "${expected:-0}"
	verdict "status $status is not what the messages say" status_is_true
	verdict 'a line is overfull' test "$(n_said '"line-overfull"')" -eq 0
	verdict 'a half file' test -z "$(find "$out" -name '*.part')"

	sed -n 's/.*"code":"made".*"file":"\([^"]*\)".*/\1/p' "$out/said" \
	    >"$out/made"
	while read -r made; do
		pdf "$made"
	done <"$out/made"
	[ -s "$out/made" ] && [ "$words" != - ] || continue
	source_xml >"$out/source.xml" || continue
	sed 's/\.pdf$/.text/' "$out/made" | tr '\n' '\0' |
	    xargs -0 "$words" "$out/source.xml" "$out/said" >"$out/words" 2>&1
	status=$?
	for element in $(sed -n 's/^reported //p' "$out/words"); do
		verdict "$element is reported, not printed" \
		    test -n "$(known "^$element\$")"
	done
	verdict "words are lost, see below" test $status -eq 0
	[ $status -eq 0 ] || grep -vE '^(field|reported) ' "$out/words" |
	    sed 's|^/.*/\([^/]*\)\.text:|\1:|' >"$out/lost"
	rm -f "$out/source.xml"
done
exit 0
