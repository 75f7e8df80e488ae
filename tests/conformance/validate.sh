#!/bin/sh
# validate.sh PDF|FOLDER...
#
# Judge every PDF by veraPDF as PDF/UA-1 and as PDF/A-2a.  One line for each
# flavour that a file fails, with the clauses; then the totals.  Fails where a
# file failed, was not reported on, or where there was none at all.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
sh "$root/tests/conformance/fetch.sh"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for name in "$@"; do
	if [ -d "$name" ]; then
		find "$name" -type f -name '*.pdf' -exec realpath {} +
	else
		realpath -- "$name"
	fi
done | sort -u >"$work/files"

for flavour in ua1 2a; do
	tr '\n' '\0' <"$work/files" |
	    xargs -0 -r java -Xshare:auto -XX:+UseSerialGC \
	    -cp "$root/out/verapdf/*" org.verapdf.apps.GreenfieldCliWrapper \
	    --flavour $flavour --format text --verbose --nonpdfext \
	    --maxfailuresdisplayed 1 \
	    >"$work/$flavour" 2>>"$work/log.$flavour" || true &
done
wait

# "PASS file flavour", or "FAIL file flavour" and the clauses below it
awk -v flavours="ua1 2a" '
function name(line)
{
	sub(/^(PASS|FAIL) /, "", line)
	sub(/ [^ ]*$/, "", line)
	return line
}
FILENAME ~ /\/files$/ { files[++n] = $0; next }
/^PASS / { passed[name($0), $NF] = 1; next }
/^FAIL / { file = name($0); flavour = $NF; next }
/^  FAIL / { why[file, flavour] = why[file, flavour] " " $2 }
END {
	n_flavours = split(flavours, flavour_of, " ")
	for (i = 1; i <= n; i++) {
		bad = 0
		for (k = 1; k <= n_flavours; k++) {
			f = flavour_of[k]
			if ((files[i], f) in passed)
				continue
			reason = why[files[i], f]
			printf "%s: fails %s:%s\n", files[i], f, \
			    reason != "" ? reason : " not a PDF, or not read"
			bad = 1
		}
		failed += bad
	}
	printf "conformance: %d passed, %d failed\n", n - failed, failed
	exit failed > 0 || n == 0
}' "$work/files" "$work/ua1" "$work/2a"
