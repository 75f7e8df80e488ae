#!/bin/sh
# The manual with its table of messages.
#
#   man/diagnostics.sh offprint.1 diag_codes.h VERSION >out/offprint.1
#
# The line ".\" DIAGNOSTICS" is replaced by the table, made from the C table so
# that the two cannot differ, and @VERSION@ by the version.
set -eu

page=$1
codes=$2
version=$3

table=$(LC_ALL=C awk '
# the text between the n-th pair of quotes; no quote stands inside them
function quoted(line, n,   q) {
	split(line, q, "\"")
	return q[2 * n]
}
function sentence(text) {
	sub(/[. ]*$/, "", text)
	return toupper(substr(text, 1, 1)) substr(text, 2) "."
}
# what begins a line with a point or quote would be a request
function roff(text) {
	gsub(/\\/, "\\e", text)
	gsub(/--/, "\\-\\-", text)
	if (text ~ /^[.\047]/)
		text = "\\\\&" text
	return text
}
/^DIAG\(/ {
	level = $0
	sub(/^DIAG\([A-Z_]*, "[^"]*", */, "", level)
	sub(/,.*/, "", level)
	print ".It Sy " roff(quoted($0, 1)) " Pq " tolower(level)
	meaning = $0
	if (sub(/^.*\/\* */, "", meaning) && sub(/ *\*\/.*$/, "", meaning))
		print roff(sentence(meaning))
	if (quoted($0, 2) != "")
		print roff(sentence(quoted($0, 2)))
}' "$codes")

# by the environment: -v would take the backslashes for escapes
table=$table version=$version awk '
/^\.\\" DIAGNOSTICS/ { print ENVIRON["table"]; next }
{ gsub(/@VERSION@/, ENVIRON["version"]); print }' "$page"
