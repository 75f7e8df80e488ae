#!/bin/sh
# Judge the pages of the goldens' inputs, and of the corpus where there is one.
#
#   tests/pages/run.sh PROGRAM [-v]
set -u
program=$1
shift
corpus=../shared/corpus
exec "$program" "$@" fonts fonts/hyphen templates/handout.xml \
    $(find tests/golden -name 'input.*' | sort) \
    $(find "$corpus/pubmed-xml" "$corpus/text" -type f 2>/dev/null | sort)
