#!/bin/sh
# Run check programs; print their failures and one line of totals.
passed=0
failed=0
for program in "$@"; do
	output=$("$program" 2>&1)
	status=$?
	totals=$(printf '%s\n' "$output" |
	    sed -n 's/^[0-9]*%: Checks: \([0-9]*\), Failures: \([0-9]*\), Errors: \([0-9]*\)$/\1 \2 \3/p' |
	    tail -n 1)
	if [ -z "$totals" ]; then
		printf '%s: no result\n%s\n' "$program" "$output"
		failed=$((failed + 1))
		continue
	fi
	set -- $totals
	bad=$(($2 + $3))
	passed=$((passed + $1 - bad))
	failed=$((failed + bad))
	if [ "$bad" -ne 0 ] || [ "$status" -ne 0 ]; then
		printf '%s:\n%s\n' "$program" "$output"
		[ "$bad" -ne 0 ] || failed=$((failed + 1))
	fi
done
printf 'unit: %d passed, %d failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]
