#!/bin/sh
# The laws of the house.
#
#   tests/rules/run.sh LIBRARY.so
#
# Each law says what broke it, file by file; the last line counts.
set -u
export LC_ALL=C

library=$1
here=$(dirname "$0")
passed=0
failed=0

# law NAME COMMAND...: what the command prints is what breaks the law
law() {
	name=$1
	shift
	broken=$("$@" 2>&1)
	if [ -z "$broken" ]; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		printf 'rules: %s\n%s\n' "$name" "$broken"
	fi
}

sources() {
	find src include -name '*.[ch]' | sort
}

# Code without comments and strings, each line with its file and number.
code() {
	awk -f "$here/code.awk" "$@"
}

# Rooms whose code may not touch the world: all but the command line.
library_code() {
	code $(sources | grep -v '^src/cli/')
}

law_hpdf() {
	grep -n '#include *[<"]hpdf' $(sources) /dev/null | grep -v '^src/pdf/'
}

law_setjmp() {
	code $(sources) | grep -E '(^|[^a-z_])(sig)?(set|long)jmp *\(' |
	    grep -v '^src/base/arena\.c:'
	n=$(code src/base/arena.c | grep -c '[^a-z_]setjmp *(')
	[ "$n" -eq 1 ] || echo "src/base/arena.c holds $n setjmp, not one"
}

law_calls() {
	library_code | grep -E '[^A-Za-z0-9_>.](exit|_exit|quick_exit|abort|printf|vprintf|puts|putchar|perror|getenv|secure_getenv|setenv|putenv|setlocale|uselocale|signal|sigaction|raise|time|gettimeofday|clock_gettime|localtime|gmtime|rand|random|system|popen|fork|strtok|sprintf|vsprintf|strcpy|strcat|gets|atoi|atof|alloca)[ ]*\(' |
	    grep -v '^src/base/arena\.c:[0-9]*:.*abort *('
	library_code | grep -E '[^A-Za-z0-9_](stdout|stderr)[^A-Za-z0-9_]'
}

law_environment() {
	code $(find src/cli -name '*.c') | grep -E '[^a-z_]getenv *\(' |
	    grep -v '^src/cli/locate\.c:'
}

law_float() {
	code $(find src/base src/text src/model src/layout src/template \
	    -name '*.[ch]' 2>/dev/null) |
	    grep -E '[^A-Za-z0-9_](float|double)[^A-Za-z0-9_]' |
	    grep -v 'italic_angle'
}

law_exports() {
	[ -f "$library" ] || { echo "$library is not there"; return; }
	nm -D --defined-only "$library" | awk '{ print $3 }' | sed 's/@.*//' |
	    sort | while read -r name; do
		case $name in
		offprint_*)
			grep -qE "(^|[^a-z_])$name\(" include/offprint/*.h ||
			    echo "$name is exported, not declared" ;;
		*)
			echo "$name is exported" ;;
		esac
	done
	sed -n 's/^\(offprint_[a-z_]*\)(.*/\1/p' include/offprint/*.h |
	    while read -r name; do
		nm -D --defined-only "$library" | grep -q " $name\$" ||
		    echo "$name is declared, not exported"
	done
}

# Only the C library's types where others include us.
law_public() {
	grep -n '#include' include/offprint/*.h | grep -vE \
	    '<(stdbool|stddef|stdint)\.h>|"offprint/[a-z]*\.h"'
}

law_paths() {
	grep -nE '"/(home|root|tmp|work|usr/(share|lib))[/"]' \
	    $(sources) /dev/null
}

# The manual describes every member of the JSON of show, and no other.
law_manual() {
	said=$(sed -n '/^\.Sh JSON/,/^\.Sh SEE/p' man/offprint.1 |
	    sed -n 's/^\(\.It \)\{0,1\}\.\{0,1\}Va //p' | tr -s ' ,' '\n\n' |
	    grep -v '^$' | sort -u)
	true=$(sed -n 's/.*[a-zA-Z_]*(t, "\([a-z_]*\)".*/\1/p' \
	    src/model/article_json.c src/model/table_json.c | sort -u)
	[ "$said" = "$true" ] || { printf '%s\n' $said; printf '%s\n' $true; } |
	    sort | uniq -u
	sh man/diagnostics.sh man/offprint.1 src/base/diag_codes.h 0 |
	    awk '/^\.It Sy/ { if (item) print "[" code "] is not explained"
		item = 1; code = $3; next } { item = 0 }'
}

# templates/README.md describes every field, in the order of the table, every
# property and every element; its example is valid.
law_templates() {
	readme=templates/README.md
	said=$(sed -n '/^## Fields/,$s/^| `\([a-z_]*\)`.*/\1/p' $readme)
	true=$(sed -n 's/^\t{ "\([a-z_]*\)", .*/\1/p' src/template/fields.c)
	[ "$said" = "$true" ] || { printf '%s\n' $said; printf '%s\n' $true; } |
	    sort | uniq -u | sed 's/^/field /'
	for name in $(sed -n '/style_table\[\]/,/^};/p' src/template/style.c |
	    grep -o '{ "[a-z-]*"' | tr -d '{ "') \
	    $(sed -n '/names\[TNODE_N_KINDS\]/,/};/p' \
	    src/template/template.c | grep -o '"[a-z-][a-z-]*"' | tr -d '"'); do
		grep -q "[\`<#] *$name[\`> ]" $readme || grep -q "^## .*$name" \
		    $readme || echo "$name is not explained"
	done
	for field in $true; do
		grep -q "\"$field\"" templates/handout.xml ||
		    echo "handout.xml does not name the field $field"
	done
}

# One that no test runs would fail where it is needed.
law_scripts() {
	find tests fonts man -name '*.sh' | sort | while read -r script; do
		sh -n "$script"
	done
}

law 'a file includes its own room and lower floors' \
    awk -f "$here/floors.awk" $(sources)
law 'libharu is known to src/pdf only' law_hpdf
law 'the one setjmp is in base/arena.c' law_setjmp
law 'the library does not touch the world' law_calls
law 'the environment is read in cli/locate.c only' law_environment
law 'no floating point where a line could move' law_float
law 'what is exported is declared, and nothing else' law_exports
law 'public headers hold types of the C library only' law_public
law 'no path of a machine in the code' law_paths
law 'the manual tells all codes and all members of the JSON' law_manual
law 'templates/README.md tells all that a template may say' law_templates
law 'every script is a script' law_scripts
law 'lines, functions, files are of a readable size' \
    sh "$here/lint.sh" --only-broken

printf 'rules: %d passed, %d failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]
