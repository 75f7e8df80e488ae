#!/bin/sh
# Is what is shipped whole?
#
#   tests/distcheck.sh out/offprint-0.1.0.tar.gz offprint-0.1.0
#
# Unpacks the archive elsewhere, builds and tests it, installs it in two ways,
# runs what was installed, compiles the README's C example against it, shared
# and static, and uninstalls it without a trace.
set -u
export LC_ALL=C

archive=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
name=$2
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
log=$work/log
passed=0
failed=0

# expect WHAT COMMAND...: the command must succeed; else its words are shown
expect() {
	what=$1
	shift
	if "$@" >"$log" 2>&1; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		echo "distcheck: $what"
		tail -n 20 "$log"
	fi
}

in_tree() { (cd "$work/$name" && "$@"); }

# The example, made with what pkg-config says of the installed library.
#   example OUT FLAGS...: with the flags behind the source
example() {
	program=$1
	shift
	${CC:-cc} -std=c11 -Wall "-DDATA=\"$prefix/share/offprint\"" \
	    "$work/example.c" "$@" -o "$program"
}

# The same bytes as the program in the tree?
same() {        # COMMAND...: run in an empty folder without an environment
	rm -rf "$work/run"
	mkdir "$work/run"
	(cd "$work/run" && env -i "$@" <"$input" && set -- *.pdf &&
	    cmp "$1" "$work/right.pdf")
}

expect 'the archive cannot be unpacked' tar -xzf "$archive" -C "$work"
expect 'it does not build' in_tree make -s all man WERROR=-Werror
expect 'a test fails' in_tree make -s -k check-unit check-golden check-rules
tree=$work/$name
input=$tree/tests/golden/ordinary/input.xml
expect 'the program in the tree fails' \
    env -i "$tree/out/offprint" -p template "$input" -o "$work/right.pdf"
command -v mandoc >/dev/null 2>&1 && expect 'the manual is faulty' \
    mandoc -Tlint -Wwarning "$tree/out/offprint.1"

stage=$work/stage
expect 'make install DESTDIR fails' \
    in_tree make -s install "DESTDIR=$stage" PREFIX=/opt/offprint
expect 'what was staged does not find its data' \
    same "$stage/opt/offprint/bin/offprint" -p template -
expect 'make uninstall fails' \
    in_tree make -s uninstall "DESTDIR=$stage" PREFIX=/opt/offprint
expect 'uninstalled, something is left' \
    test -z "$(find "$stage" ! -type d 2>/dev/null)"

prefix=$work/prefix
expect 'make install PREFIX fails' \
    in_tree make -s install "PREFIX=$prefix"
expect 'what was installed does not find its data' \
    same "$prefix/bin/offprint" -p template -
awk '/^```c$/ { on = 1; next } /^```/ { on = 0 } on' "$tree/README.md" \
    >"$work/example.c"
PKG_CONFIG_PATH=$prefix/lib/pkgconfig${PKG_CONFIG_PATH:+:$PKG_CONFIG_PATH}
export PKG_CONFIG_PATH
expect 'the example does not compile, shared' example "$work/shared" \
    $(pkg-config --cflags --libs offprint) "-Wl,-rpath,$prefix/lib"
expect 'the example fails, shared' same "$work/shared"
expect 'the example does not compile, static' example "$work/static" \
    "$prefix/lib/liboffprint.a" $(pkg-config --cflags --libs --static offprint |
    sed 's/-loffprint//')
expect 'the example fails, static' same "$work/static"

printf 'distcheck: %d passed, %d failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]
