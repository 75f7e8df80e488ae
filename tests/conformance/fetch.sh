#!/bin/sh
# Bring veraPDF to out/verapdf/ once: one jar, from Maven Central.
set -eu
version=1.28.2
root=$(cd "$(dirname "$0")/../.." && pwd)
to=$root/out/verapdf
jar=$to/greenfield-apps-$version.jar

[ -s "$jar" ] && exit 0
for tool in mvn java; do
	command -v $tool >/dev/null || {
		echo "conformance: $tool is missing (maven, default-jre-headless)" >&2
		exit 1
	}
done
mkdir -p "$to"
# away from the tree, so that no stray pom.xml is read
cd "$to"
{
	mvn -q -B dependency:get -Dtransitive=false \
	    -Dartifact="org.verapdf.apps:greenfield-apps:$version" &&
	mvn -q -B dependency:copy -Dmdep.useBaseVersion=true \
	    -Dartifact="org.verapdf.apps:greenfield-apps:$version" \
	    -DoutputDirectory="$to"
} >"$to/mvn.log" 2>&1 </dev/null || {
	cat "$to/mvn.log" >&2
	exit 1
}
[ -s "$jar" ]
