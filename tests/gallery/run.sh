#!/bin/sh
# Pages to look at: the hard cases of typography, from records written for
# this, from the goldens, and from the corpus where that is at hand.
#
#   tests/gallery/run.sh OFFPRINT CORPUS
#
# The first page of each lies in out/gallery/NAME.png, of the long ones the
# second and the last too; index.html shows them all.
set -u
export LC_ALL=C.UTF-8 TZ=UTC
unset SOURCE_DATE_EPOCH OFFPRINT_DATA

offprint=$1
corpus=$2
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
to=$root/out/gallery
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
rm -rf "$to"
mkdir -p "$to"

# The pages in a folder, in their order.
pages() {       # FOLDER PATTERN
	find "$1" -name "$2" | awk '{
		n = $0
		sub(/\.png$/, "", n)
		page = n ~ /-[0-9]+$/ ? n : n "-1"
		sub(/.*-/, "", page)
		print page + 0, $0
	}' | sort -n | cut -d' ' -f2-
}

keep() {        # NAME FOLDER PATTERN [long]
	pages "$2" "$3" >"$work/pages"
	n=$(wc -l <"$work/pages")
	if [ "$n" -eq 0 ]; then
		echo "gallery: $1: no page was made"
		return
	fi
	cp "$(head -n 1 "$work/pages")" "$to/$1.png"
	[ -n "${4-}" ] && [ "$n" -gt 1 ] || return
	cp "$(sed -n 2p "$work/pages")" "$to/$1-2.png"
	[ "$n" -eq 2 ] || cp "$(tail -n 1 "$work/pages")" "$to/$1-$n.png"
}

draw() {        # NAME FILE [long]
	rm -rf "$work/made"
	mkdir "$work/made"
	"$offprint" -q -p a4 -f png "$2" -o "$work/made/" 2>"$work/said" ||
	    sed "s/^/gallery: $1: /" "$work/said"
	keep "$1" "$work/made" '*.png' "${3-}"
}

for file in "$here"/*.xml; do
	draw "$(basename "$file" .xml)" "$file"
done
for kind in authors references title; do
	awk -v kind=$kind -f "$here/make.awk" >"$work/$kind.xml"
	draw "$kind" "$work/$kind.xml" long
done
for case in retracted book figure; do
	draw "$case" "$root/tests/golden/$case/input.xml" long
done

if [ -d "$corpus" ]; then
	set_of=
	grep -v '^#' "$here/corpus.list" |
	while read -r name file pmid; do
		if [ -z "$pmid" ]; then
			draw "corpus-$name" "$corpus/$file"
			continue
		fi
		if [ "$set_of" != "$file" ]; then
			rm -rf "$work/set"
			mkdir "$work/set"
			"$offprint" -q -p a4 -f png "$corpus/$file" \
			    -o "$work/set/" 2>/dev/null
			set_of=$file
		fi
		keep "corpus-$name" "$work/set" "*_${pmid}[.-]*png"
	done
else
	echo "gallery: $corpus is not there; its records are left out"
fi

{
	echo '<!DOCTYPE html><meta charset="utf-8"><title>Gallery</title>'
	echo '<style>figure{display:inline-block;margin:8px}' \
	    'img{width:440px;border:1px solid #bbb}</style>'
	for picture in "$to"/*.png; do
		name=$(basename "$picture")
		echo "<figure><a href=\"$name\"><img src=\"$name\" alt=\"\">" \
		    "</a><figcaption>${name%.png}</figcaption></figure>"
	done
} >"$to/index.html"
echo "gallery: $(ls "$to"/*.png | wc -l) pages in out/gallery"
