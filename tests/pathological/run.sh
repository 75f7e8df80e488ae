#!/bin/sh
# What no honest record holds, and what no honest machine does, each under a
# limit of time and memory.
#
#   tests/pathological/run.sh OFFPRINT LISTEN
#
# A case is `try NAME STATUSES CODE INPUT`: the command must end by itself with
# one of the statuses, say the code, and leave only whole PDFs, of which some
# stay in out/test/pathological for other judges.  The time limit
# is for hangs, not for speed.  Under the sanitizers (whose shadow takes
# terabytes of addresses) the memory limit is left to them.
set -u
export LC_ALL=C.UTF-8
unset OFFPRINT_DATA

offprint=$1
listen=$2
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d) || exit 1
kept=$root/out/test/pathological
rm -rf "$kept"
mkdir -p "$kept"
disk=
listener=
tidy() {
	[ -z "$listener" ] || kill "$listener" 2>/dev/null
	[ -z "$disk" ] || umount "$disk"
	rm -rf "$work"
}
trap tidy EXIT
trap 'exit 1' HUP INT TERM
passed=0
failed=0
skipped=0
# 1 GB is what an article may take; the faces and the program need the rest.
memory=1500000          # kB
seconds=60
if nm "$offprint" 2>/dev/null | grep -q __asan_init; then
	memory=unlimited
	seconds=300
fi

# expect NAME WHY COMMAND...: the command must succeed
expect() {
	name=$1
	why=$2
	shift 2
	if "$@"; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		echo "pathological: $name: $why"
		head -n 5 "$work/errors" 2>/dev/null | cut -c 1-300
	fi
}

skip() {        # NAME WHY
	skipped=$((skipped + 1))
	echo "pathological: $1: skipped, $2"
}

one_of() {      # VALUE LIST
	case " $2 " in
	*" $1 "*) return 0 ;;
	esac
	return 1
}

says() {        # TEXT: messages hold it
	grep -qF "$1" "$work/errors"
}

# Only whole PDFs in the folder; many are sampled, the last of them surely.
is_tidy() {     # FOLDER
	[ -z "$(find "$1" -name '*.part')" ] && all_whole "$1"
}

all_whole() {   # FOLDER
	for pdf in "$1"/*.pdf; do
		[ -f "$pdf" ] || continue
		case $(tail -c 6 "$pdf" | tr '\r\n' '  ') in
		*%%EOF*) ;;
		*) return 1 ;;
		esac
	done
	for pdf in $(ls -t "$1" | grep '\.pdf$' | head -n 3); do
		qpdf --check "$1/$pdf" >>"$work/errors" 2>&1 || return 1
	done
	return 0
}

n_pdfs() {
	find "$work/out" -name '*.pdf' | wc -l
}

fresh() {
	rm -rf "$work/out"
	mkdir "$work/out"
}

# run ARGUMENT...: under the limits; the status is in $got
run() {
	(
		ulimit -v $memory
		exec timeout -k 5 $seconds "$offprint" "$@"
	) >"$work/stdout" 2>"$work/errors" </dev/null
	got=$?
}

# try NAME STATUSES CODE ARGUMENT...
try() {
	try_name=$1
	try_statuses=$2
	try_code=$3
	shift 3
	fresh
	run -v "$@" -o "$work/out/"
	expect "$try_name" "status $got, not $try_statuses" \
	    one_of $got "$try_statuses"
	[ "$try_code" = - ] ||
	    expect "$try_name" "does not say [$try_code]" says "[$try_code]"
	expect "$try_name" 'a half or damaged file' is_tidy "$work/out"
	for input in "$@"; do :; done
	n=0
	for pdf in "$work/out"/*.pdf; do
		[ -f "$pdf" ] && [ $n -lt 3 ] || break
		n=$((n + 1))
		cp "$pdf" "$kept/${input##*/}-$n.pdf"
	done
}

# Messages name the input and, with LINE, where in it: "FILE:LINE:".
places() {      # NAME FILE
	expect "$1" 'no message names file and line' \
	    grep -qE "^$2:[0-9]+:.* (warning|error):" "$work/errors"
}

# made KIND [ARGUMENT]: a generated file
made() {
	awk -v kind="$1" -v arg="${2-}" -f "$root/tests/pathological/make.awk" \
	    >"$work/$1" || { echo "pathological: no $1"; failed=$((failed + 1)); }
}

# ---- not a record -----------------------------------------------------------
: >"$work/empty"
try 'an empty file' 5 input-empty "$work/empty"
printf ' \n\t\n' >"$work/blank"
try 'white space' 5 input-empty "$work/blank"
: | gzip -c >"$work/empty.gz"
try 'an empty gzip' 5 input-empty "$work/empty.gz"
made words
try 'not XML, words' 5 input-unknown "$work/words"
printf '%%PDF-1.7\n%%\342\343\317\323\n1 0 obj\n' >"$work/pdf"
try 'a PDF' 5 input-unknown "$work/pdf"
printf '\377\330\377\340\000\020JFIF\000\001\001' >"$work/jpeg"
try 'a JPEG' 5 input-unknown "$work/jpeg"
head -c 3000 /dev/zero >"$work/zeros"
try 'zeros' '2 5' - "$work/zeros"
head -c 20000 "$offprint" >"$work/program"
try 'a program' '2 5' - "$work/program"
echo '<html><body>429 Too Many Requests</body></html>' >"$work/error.html"
try 'an error page' 5 input-unknown "$work/error.html"
echo '<svg xmlns="http://www.w3.org/2000/svg"/>' >"$work/other.xml"
try 'XML of another kind' 5 input-unknown "$work/other.xml"
try 'a folder' 2 file-directory "$work"
try 'no such file' 2 file-open "$work/absent"
try 'a name that cannot be' 2 file-open "$work/empty/absent"
echo '<PubmedArticleSet></PubmedArticleSet>' >"$work/none.xml"
try 'a set of none' 2 no-record "$work/none.xml"

# root may read what is closed to all, so a nobody tries; `show` needs no more
# than the program
: >"$work/closed"
chmod 0 "$work/closed"
if [ "$(id -u)" -ne 0 ]; then
	try 'an unreadable file' 2 file-open "$work/closed"
elif chmod 755 "$work" && cp "$offprint" "$work/nobodys" &&
    setpriv --reuid=65534 --clear-groups "$work/nobodys" --version \
    >/dev/null 2>&1; then
	setpriv --reuid=65534 --clear-groups "$work/nobodys" show \
	    "$work/closed" >"$work/stdout" 2>"$work/errors"
	got=$?
	expect 'an unreadable file' "status $got, not 2" test $got -eq 2
	expect 'an unreadable file' 'does not say [file-open]' \
	    says '[file-open]'
else
	skip 'an unreadable file' 'root reads all, and setpriv fails'
fi
if [ -r /proc/self/mem ]; then
	try 'a file whose reading fails' '2 5' file-read /proc/self/mem
fi

# ---- broken XML -------------------------------------------------------------
made truncated
try 'cut in the middle' 4 xml-syntax "$work/truncated"
places 'cut in the middle' "$work/truncated"
made seventh
try 'the seventh of ten is broken' 4 xml-syntax "$work/seventh"
places 'the seventh of ten is broken' "$work/seventh"
expect 'the seventh of ten is broken' "$(n_pdfs) PDFs, not 9" \
    test "$(n_pdfs)" -eq 9
gzip -c "$work/seventh" | head -c 500 >"$work/cut.gz"
try 'a cut gzip' '2 4' file-read "$work/cut.gz"
{ head -c 400 "$work/seventh"; printf '\377\376 \300\200'; \
    tail -c +401 "$work/seventh"; } >"$work/not-utf8"
try 'bytes that are not UTF-8' '0 2 4' - "$work/not-utf8"

# ---- attacks ----------------------------------------------------------------
made bomb
try 'an entity bomb' '0 2 4' xml-entity "$work/bomb"
places 'an entity bomb' "$work/bomb"
made bomb-flat
try 'a flat entity bomb' '0 2 4' xml-entity "$work/bomb-flat"
made bomb-loop
try 'entities in a ring' '0 2 4' xml-entity "$work/bomb-loop"
made bomb-parameter
try 'a bomb of parameter entities' '0 2 4' - "$work/bomb-parameter"

echo 'TOP-SECRET' >"$work/secret"
made external "file://$work/secret"
try 'an external entity' '0 2 4' xml-entity "$work/external"
places 'an external entity' "$work/external"
for pdf in "$work/out"/*.pdf; do
	[ ! -f "$pdf" ] || pdftotext "$pdf" - | grep -q TOP-SECRET
	expect 'an external entity' 'its file was read' test $? -ne 0
done
# whoever opens a pipe that nobody fills waits for ever
mkfifo "$work/trap"
made external-all "$work/trap"
for name in style include dtd parameter entity; do
	mkfifo "$work/trap-$name"
done
sed "s|$work/trap/|file://$work/trap-|g" "$work/external-all" >"$work/pipes"
try 'files named by a record' '0 2 4' - "$work/pipes"
mkfifo "$work/port"
"$listen" >"$work/port" &
listener=$!
read -r port <"$work/port"
made external-all "http://127.0.0.1:$port"
try 'addresses named by a record' '0 2 4' - "$work/external-all"
made dtd "http://127.0.0.1:$port"
try 'the address of a DTD' 0 - "$work/dtd"
kill -TERM $listener
wait $listener
calls=$?
listener=
expect 'the network' "$calls calls" test $calls -eq 0

made deep
try 'nesting 100,000 deep' '0 2 4' xml-limit "$work/deep"
places 'nesting 100,000 deep' "$work/deep"
made deep-unknown
try 'unknown elements 100,000 deep' 4 xml-limit "$work/deep-unknown"
expect 'unknown elements 100,000 deep' 'the next record was not made' \
    test "$(n_pdfs)" -eq 1
made deep-set
try 'sets 100,000 deep' 2 - "$work/deep-set"
# formulas
made math-deep
try 'a formula 10,000 deep' 4 xml-limit "$work/math-deep"
made math-nest
try 'a formula of 130 roots' 0 math-limit "$work/math-nest"
made math-large
try 'a formula of a megabyte' 0 math-limit "$work/math-large"
made math-table
try 'a formula that is a table of 6,000 cells' 0 math-limit \
    "$work/math-table"
made math-fences
try 'a formula of 9,000 fences' 0 - "$work/math-fences"
made math-many
try 'an abstract of 5,000 formulas' 0 - "$work/math-many"
made huge
try '10 MB in one element' '0 4' - "$work/huge"
[ $got -eq 0 ] || places '10 MB in one element' "$work/huge"
expect '10 MB in one element' 'the next record was not made' \
    test "$(n_pdfs)" -ge 1
made huge-title
try 'a title of one 10 MB word' '0 4' - "$work/huge-title"
expect 'a title of one 10 MB word' 'the next record was not made' \
    test "$(n_pdfs)" -ge 1
made hyphens
try 'a word of 300,000 hyphens' 0 - "$work/hyphens"
made han
try 'an abstract of 240,000 ideographs' 0 - "$work/han"
made huge-comment
try 'a comment of 12 MB' 0 - "$work/huge-comment"
made attributes
try '20,000 attributes' '0 4' - "$work/attributes"

# ---- sets of text -----------------------------------------------------------
# reads KIND RECORDS [MAKER]: `show` ends by itself, with so many records
reads() {
	awk -v kind="$1" -f "$root/tests/pathological/${3-make_text}.awk" \
	    >"$work/$1.txt"
	run show "$work/$1.txt"
	expect "text, $1" "status $got, not 0 or 4" one_of $got '0 4'
	expect "text, $1" "not $2 records" test "$(grep -c '"source_format"' \
	    "$work/stdout")" -eq "$2"
	rm -f "$work/$1.txt"
}

for kind in abstract capitals fields blocks citations notices marks stops \
    sentences languages; do
	reads $kind 2
done
reads endless 1
expect 'text, endless' 'does not say [xml-limit]' says '[xml-limit]'
places 'text, endless' "$work/endless.txt"

for kind in ris-labels ris-tags ris-formulas ris-lines ris-names \
    ris-keywords ris-unknown bib-strings bib-braces bib-macros bib-names \
    json-deep json-keys json-people; do
	reads $kind 2 make_refs
done

# ---- large but true ---------------------------------------------------------
made authors
try '3,000 authors' 0 - "$work/authors"
try '3,000 authors on one page' 0 fit-left-out --fit=1 "$work/authors"
made pictures
try '300,000 pictures in an abstract' 0 text-unreached "$work/pictures"
made table-spans
try '200,000 spans with names, and entries' 0 - "$work/table-spans"
made references
try '3,000 references' 0 - "$work/references"
made word
try 'a word of 20,000 letters' 0 - "$work/word"
made title
try 'a title of 20,000 letters' 0 - "$work/title"
made marks
try '5,000 marks on a letter' 0 - "$work/marks"
made bidi
try 'directions nested 200 deep' 0 - "$work/bidi"
made scripts
try 'a line of many scripts' 0 - "$work/scripts"
made missing
try 'characters that no face has' 0 glyph-missing "$work/missing"
try 'the same under --strict' 3 glyph-missing --strict "$work/missing"

# ---- pictures ---------------------------------------------------------------
# A record of one figure, whose picture lies beside it.
pictured() {    # FILE
	cat >"$work/pictured.xml" <<END
<article xmlns:xlink="http://www.w3.org/1999/xlink"><front><article-meta>
<title-group><article-title>One bed</article-title></title-group>
</article-meta></front><body><fig><label>Figure 1</label>
<caption><p>A bed.</p></caption><graphic xlink:href="$1"/></fig></body></article>
END
}
pictured wide.png
printf '\211PNG\r\n\032\n\000\000\000\rIHDR\000\001\206\240\000\001\206\240\010\000\000\000\000\215\071\124\024\000\000\000\nIDATx\234c\000\000\000\002\000\001\004\210\365\246' \
    >"$work/wide.png"
try 'a PNG of 100,000 by 100,000' 0 image-bad "$work/pictured.xml"
pictured film.gif
printf 'GIF89a\377\377\377\377\200\000\000\000\000\000\377\377\377,\000\000\000\000\377\377\377\377\000\002\002D\001\000;' \
    >"$work/film.gif"
try 'a GIF of 65,535 by 65,535' 0 image-bad "$work/pictured.xml"
pictured photo.jpg
printf '\377\330\377\300\000\013\010\377\377\377\377\001\001\021\000\377\332\000\010\001\001\000\000\077\000\000\377\331' \
    >"$work/photo.jpg"
try 'a JPEG of 65,535 by 65,535' 0 image-bad "$work/pictured.xml"
pictured cut.png
head -c 300 "$root/tests/golden/figure/bars.png" >"$work/cut.png"
try 'a picture that was cut' 0 image-bad "$work/pictured.xml"
# 6,300 by 6,300 pixels, grey, in one strip behind the directory
pictured large.tif
{
	printf 'II*\000\010\000\000\000\010\000'
	printf '\000\001\004\000\001\000\000\000\234\030\000\000'
	printf '\001\001\004\000\001\000\000\000\234\030\000\000'
	printf '\002\001\003\000\001\000\000\000\010\000\000\000'
	printf '\003\001\003\000\001\000\000\000\001\000\000\000'
	printf '\006\001\003\000\001\000\000\000\001\000\000\000'
	printf '\021\001\004\000\001\000\000\000\160\000\000\000'
	printf '\026\001\004\000\001\000\000\000\234\030\000\000'
	printf '\027\001\004\000\001\000\000\000\020\237\135\002'
	printf '\000\000\000\000\000\000'
	head -c 39690000 /dev/zero
} >"$work/large.tif"
try 'a TIFF of 40 million pixels' 0 - "$work/pictured.xml"
expect 'a TIFF of 40 million pixels' 'not drawn' \
    sh -c '! grep -qF "[image-bad]" "$1"' sh "$work/errors"
try 'the same in little memory' 0 image-bad --max-memory=24M \
    "$work/pictured.xml"
rm -f "$work/large.tif"

# ---- memory: raised step by step until it suffices --------------------------
made plain
limit=1
while [ $limit -lt 65536 ]; do
	try "memory of $limit kB" '0 2' - --max-memory=${limit}k "$work/plain"
	[ "$got" -eq 0 ] && break
	expect "memory of $limit kB" 'fails without [out-of-memory]' \
	    says '[out-of-memory]'
	expect "memory of $limit kB" 'a PDF nevertheless' \
	    test "$(n_pdfs)" -eq 0
	limit=$((limit + limit / 4 + 1))
done
expect 'memory' 'never enough' test "$got" -eq 0
made set 300
try 'memory for each record of a set' 0 - --max-memory=${limit}k "$work/set"

# ---- where it goes ----------------------------------------------------------
# goes NAME STATUSES CODE ARGUMENT...: nothing is left of what cannot go there
goes() {
	goes_name=$1
	goes_statuses=$2
	goes_code=$3
	shift 3
	run -q "$@"
	expect "$goes_name" "status $got, not $goes_statuses" \
	    one_of $got "$goes_statuses"
	[ "$goes_code" = - ] ||
	    expect "$goes_name" "does not say [$goes_code]" says "[$goes_code]"
}

goes 'to standard output' 0 - "$work/plain" -o -
cp "$work/stdout" "$work/piped.pdf"
expect 'to standard output' 'no PDF came' \
    qpdf --check "$work/piped.pdf" >/dev/null
fresh
"$offprint" -q - -o "$work/out/in.pdf" <"$work/plain" 2>"$work/errors"
expect 'from standard input' 'no PDF came' test -s "$work/out/in.pdf"
"$offprint" -q "$work/plain" -o - >&- 2>"$work/errors"
got=$?
expect 'a closed standard output' "status $got, not 8" test $got -eq 8
"$offprint" -q - -o "$work/out/none.pdf" <&- 2>"$work/errors"
got=$?
expect 'a closed standard input' "status $got, not 2" test $got -eq 2
"$offprint" -v "$work/missing" -o "$work/out/quiet.pdf" 2>&-
got=$?
expect 'a closed standard error' "status $got or a message in the PDF" \
    is_tidy "$work/out"
# a reader that goes away; the PDF is more than a pipe holds
{ "$offprint" -q "$work/references" -o - 2>"$work/errors"
    echo $? >"$work/status"; } | :
got=$(cat "$work/status")
expect 'a reader that goes away' "status $got, not 8 or 141" \
    one_of "$got" '8 141'

if [ -w /dev/full ] && [ -c /dev/full ]; then
	"$offprint" -q "$work/plain" -o - >/dev/full 2>"$work/errors"
	got=$?
	expect 'a full standard output' "status $got, not 8" test $got -eq 8
	expect 'a full standard output' 'not said' says '[file-write]'
	goes 'a full device' 8 file-write "$work/plain" -o /dev/full
	expect 'a full device' 'it was replaced' test -c /dev/full
	"$offprint" show "$work/plain" >/dev/full 2>"$work/errors"
	got=$?
	expect 'show to a full device' "status $got, not 8" test $got -eq 8
fi
fresh
(
	trap '' XFSZ
	ulimit -f 8
	exec "$offprint" -q "$work/references" -o "$work/out/big.pdf"
) 2>"$work/errors"
got=$?
expect 'a file over the limit' "status $got, not 8" test $got -eq 8
expect 'a file over the limit' 'something is left' \
    test -z "$(ls -A "$work/out")"
if [ "$(id -u)" -eq 0 ] && mkdir "$work/disk" &&
    mount -t tmpfs -o size=64k none "$work/disk" 2>/dev/null; then
	disk=$work/disk
	goes 'a full disk' 8 file-write "$work/set" -o "$disk/"
	expect 'a full disk' 'a half file' is_tidy "$disk"
	expect 'a full disk' 'nothing was made before it was full' \
	    test "$(ls "$disk" | wc -l)" -ge 2
else
	skip 'a full disk' 'no file system can be mounted'
fi
goes 'a folder that is not there' 8 file-write \
    "$work/plain" -o "$work/absent/folder/x.pdf"
goes 'a folder that cannot be made' 8 file-write \
    "$work/plain" -o "$work/absent/folder/"
goes 'a file for a folder' 8 file-write "$work/plain" -o "$work/blank/"
if [ -d /proc/self ]; then
	goes 'a folder that takes no file' 8 file-write \
	    "$work/plain" -o /proc/x.pdf
fi
goes 'several articles, one file' 1 usage \
    "$work/seventh" -o "$work/one.pdf"
expect 'several articles, one file' 'a file' test ! -e "$work/one.pdf"
goes 'an unknown option' 1 usage --papre=a4 "$work/plain"
goes 'no input' 1 usage
OFFPRINT_DATA=$work/absent
export OFFPRINT_DATA
goes 'no fonts, no template' 7 - "$work/plain" -o "$work/x.pdf"
expect 'no fonts, no template' 'a file' test ! -e "$work/x.pdf"
unset OFFPRINT_DATA

# ---- killed midway: after the third PDF is said to be made --------------------
made set 3000
mkfifo "$work/said"
# killed SIGNAL NUMBER
killed() {
	fresh
	"$offprint" -v "$work/set" -o "$work/out/" 2>"$work/said" &
	victim=$!
	n=0
	while read -r line; do
		case $line in
		*'[made]') n=$((n + 1)) ;;
		esac
		[ $n -ne 3 ] || kill -s $1 $victim
	done <"$work/said"
	wait $victim 2>/dev/null
	got=$?
	expect "SIG$1 midway" "status $got, not $((128 + $2))" \
	    test $got -eq $((128 + $2))
	expect "SIG$1 midway" "$(n_pdfs) PDFs" test "$(n_pdfs)" -lt 3000
	expect "SIG$1 midway" 'a half PDF' all_whole "$work/out"
}
killed TERM 15
expect 'SIGTERM midway' 'a half file' is_tidy "$work/out"
killed HUP 1
expect 'SIGHUP midway' 'a half file' is_tidy "$work/out"
killed KILL 9

[ $skipped -eq 0 ] || echo "pathological: $skipped skipped"
printf 'pathological: %d passed, %d failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]
