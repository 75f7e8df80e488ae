#!/bin/sh
# What no honest record holds, each under a limit of time and memory.
#
#   tests/pathological/run.sh OFFPRINT
#
# A case is `try NAME STATUS CODE INPUT`: the command must end by itself with
# the status, say the code, within 20 seconds, and leave no half file.  The
# time limits are for hangs, not for speed.  Under the sanitizers (whose
# shadow takes terabytes of addresses) the memory limit is left to them.
set -u
export LC_ALL=C.UTF-8

offprint=$1
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d) || exit 1
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
gen="python3 $root/tests/pathological/make.py"
passed=0
failed=0
memory=1500000          # kB
if nm "$offprint" 2>/dev/null | grep -q __asan_init; then
	memory=unlimited
fi

judge() {       # NAME OK WHY
	if [ "$2" = yes ]; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		echo "pathological: $1: $3"
		head -n 5 "$work/errors" | cut -c 1-300
	fi
}

# try NAME STATUSES CODE ARGUMENT...
try() {
	name=$1
	statuses=$2
	code=$3
	shift 3
	rm -rf "$work/out"
	mkdir "$work/out"
	(
		ulimit -v $memory
		exec timeout 60 "$offprint" -v "$@" -o "$work/out/"
	) >"$work/stdout" 2>"$work/errors" </dev/null
	got=$?
	case " $statuses " in
	*" $got "*) ok=yes ;;
	*) ok=no ;;
	esac
	judge "$name" $ok "status $got, not $statuses"
	if [ "$code" != - ]; then
		ok=no
		grep -q "\[$code\]" "$work/errors" && ok=yes
		judge "$name" $ok "does not say [$code]"
	fi
	ok=yes
	[ -z "$(find "$work/out" -name '*.part')" ] || ok=no
	for pdf in "$work/out"/*.pdf; do
		[ -f "$pdf" ] || continue
		qpdf --check "$pdf" >>"$work/errors" 2>&1 || ok=no
	done
	judge "$name" $ok 'a half or damaged file'
}

given() {       # NAME, content on standard input: a file
	cat >"$work/$1"
}

# made KIND ARGUMENT...: a generated file
made() {
	$gen "$@" >"$work/$1" || { echo "pathological: no $1"; failed=$((failed + 1)); }
}

# ---- not a record -----------------------------------------------------------
: >"$work/empty"
try 'an empty file' 5 input-empty "$work/empty"
printf ' \n\t\n' >"$work/blank"
try 'white space' 5 input-empty "$work/blank"
printf '%%PDF-1.7\n%%\342\343\317\323\n1 0 obj\n' >"$work/pdf"
try 'a PDF' 5 input-unknown "$work/pdf"
printf '\377\330\377\340\000\020JFIF\000' >"$work/jpeg"
try 'a JPEG' 5 input-unknown "$work/jpeg"
head -c 3000 /dev/zero >"$work/zeros"
try 'zeros' '2 5' - "$work/zeros"
try 'a folder' 2 file-directory "$work"
try 'no such file' 2 file-open "$work/absent"
echo '<html><body>429 Too Many Requests</body></html>' >"$work/error.html"
try 'an error page' 5 input-unknown "$work/error.html"
if [ "$(id -u)" -ne 0 ]; then
	: >"$work/closed"
	chmod 0 "$work/closed"
	try 'an unreadable file' 2 file-open "$work/closed"
fi
echo '<PubmedArticleSet></PubmedArticleSet>' >"$work/none.xml"
try 'a set of none' 2 no-record "$work/none.xml"

# ---- broken XML -------------------------------------------------------------
made truncated
try 'cut in the middle' '2 4' xml-syntax "$work/truncated"
made seventh
try 'the seventh of ten is broken' 4 xml-syntax "$work/seventh"
n=$(find "$work/out" -name '*.pdf' | wc -l)
ok=no
[ "$n" -eq 9 ] && ok=yes
judge 'the seventh of ten is broken' $ok "$n PDFs, not 9"
gzip -c "$work/seventh" | head -c 500 >"$work/cut.gz"
try 'a cut gzip' '2 4' - "$work/cut.gz"

# ---- attacks ----------------------------------------------------------------
made bomb
try 'an entity bomb' '0 2 4' xml-entity "$work/bomb"
made external "$work/secret"
echo 'TOP-SECRET' >"$work/secret"
try 'an external entity' '0 2 4' xml-entity "$work/external"
ok=yes
for pdf in "$work/out"/*.pdf; do
	[ -f "$pdf" ] && pdftotext "$pdf" - | grep -q TOP-SECRET && ok=no
done
judge 'an external entity' $ok 'its file was read'
made deep
try 'nesting 100,000 deep' '0 2 4' - "$work/deep"
made huge
try '10 MB in one element' '0 2 4' - "$work/huge"

# ---- large but true ---------------------------------------------------------
made authors
try '3,000 authors' 0 - "$work/authors"
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

# ---- memory: raised step by step until it suffices --------------------------
made plain
ok=no
for limit in 1k 4k 16k 64k 128k 256k 512k 1M 2M 4M 16M 64M; do
	try "memory of $limit" '0 2' - --max-memory=$limit "$work/plain"
	[ "$got" -eq 0 ] && { ok=yes; break; }
	grep -q '\[out-of-memory\]' "$work/errors" ||
	    judge "memory of $limit" no 'fails without [out-of-memory]'
done
judge 'memory' $ok 'never enough'

# ---- where it goes ----------------------------------------------------------
"$offprint" -q "$work/plain" -o - >"$work/piped.pdf" 2>"$work/errors"
ok=no
[ $? -eq 0 ] && qpdf --check "$work/piped.pdf" >/dev/null 2>&1 && ok=yes
judge 'to standard output' $ok 'no PDF came'
"$offprint" -q - -o "$work/out/in.pdf" <"$work/plain" 2>"$work/errors"
ok=no
[ $? -eq 0 ] && [ -s "$work/out/in.pdf" ] && ok=yes
judge 'from standard input' $ok 'no PDF came'
if [ -w /dev/full ]; then
	"$offprint" -q "$work/plain" -o - >/dev/full 2>"$work/errors"
	got=$?
	ok=no
	[ $got -eq 8 ] && grep -q '\[file-write\]' "$work/errors" && ok=yes
	judge 'a full disk' $ok "status $got"
fi
"$offprint" -q "$work/plain" -o "$work/absent/folder/x.pdf" 2>"$work/errors"
got=$?
ok=no
[ $got -eq 8 ] && ok=yes
judge 'a folder that is not there' $ok "status $got, not 8"
"$offprint" -q "$work/seventh" -o "$work/one.pdf" 2>"$work/errors"
got=$?
ok=no
[ $got -eq 1 ] && [ ! -e "$work/one.pdf" ] && ok=yes
judge 'several articles, one file' $ok "status $got, not 1, or a file"
"$offprint" --papre=a4 x 2>"$work/errors"
got=$?
ok=no
[ $got -eq 1 ] && ok=yes
judge 'an unknown option' $ok "status $got, not 1"
OFFPRINT_DATA=$work/absent "$offprint" -q "$work/plain" -o "$work/x.pdf" \
    2>"$work/errors"
got=$?
ok=no
[ $got -eq 7 ] && ok=yes
judge 'no fonts, no template' $ok "status $got, not 7"

printf 'pathological: %d passed, %d failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]
