#!/bin/sh
# Install those of the packages that are missing, with apt-get.
#
#   tests/deps.sh PACKAGE...
#
# Does nothing, and needs no network, where all are there.  Without apt-get or
# the rights to use it, prints the list and fails.
set -u

missing=
if command -v dpkg-query >/dev/null 2>&1; then
	for package in "$@"; do
		dpkg-query -W -f '${db:Status-Abbrev}' "$package" 2>/dev/null |
		    grep -q '^ii' || missing="$missing $package"
	done
else
	missing=$*
fi
[ -n "$missing" ] || exit 0

if ! command -v apt-get >/dev/null 2>&1; then
	echo "deps: not a Debian; what is needed is known there as:" >&2
	echo "  $missing" >&2
	exit 0
fi
as_root=
if [ "$(id -u)" -ne 0 ]; then
	if command -v sudo >/dev/null 2>&1; then
		as_root=sudo
	else
		echo "deps: as root: apt-get install$missing" >&2
		exit 1
	fi
fi
echo "deps: installing$missing" >&2
DEBIAN_FRONTEND=noninteractive
export DEBIAN_FRONTEND
$as_root apt-get -qq update &&
    $as_root apt-get -qq -y --no-install-recommends install $missing
