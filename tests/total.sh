#!/bin/sh
# Run a command and add up the "PART: N passed, N failed" lines that it prints.
#
#   tests/total.sh COMMAND...
#
# The last line is "N passed, N failed"; fails where anything failed, or where
# the command did without a part saying so.
set -u

log=$(mktemp) || exit 1
trap 'rm -f "$log" "$log.status"' EXIT
{ "$@" 2>&1; echo $? >"$log.status"; } | tee "$log"
status=$(cat "$log.status")

totals=$(sed -n 's/^[a-z]*: \([0-9]*\) passed, \([0-9]*\) failed$/\1 \2/p' \
    "$log" | awk '{ p += $1; f += $2 } END { print p + 0, f + 0 }')
passed=${totals% *}
failed=${totals#* }
if [ "$status" -ne 0 ] && [ "$failed" -eq 0 ]; then
	failed=1
fi
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
