# Sets of text that no honest search exports, two records each.
#
#   awk -v kind=KIND -f make_text.awk >FILE

# Text n times, in as few steps as its length has bits.
function repeat(text, n,   all)
{
	all = ""
	for (; n > 0; n = int(n / 2)) {
		if (n % 2 == 1)
			all = all text
		text = text text
	}
	return all
}

function medline(fields)
{
	return "PMID- 1\nTI  - One.\n" fields "\nPMID- 2\nTI  - Two.\n"
}

function abstracts(blocks)
{
	return "1. J Tests. 2014;1:1. doi: 10.1000/x.\n\nOne.\n\n" blocks \
	    "\n\nPMID: 1\n\n\n2. J Tests. 2014;1:2.\n\nTwo.\n\nPMID: 2\n"
}

function summaries(text)
{
	return "1: Author A. One. J Tests. 2014;1:1. PMID: 1.\n\n" \
	    "2: Author A. Two. " text "J Tests. 2014;1:2. PMID: 2.\n"
}

function many_fields(n,   i, s)
{
	s = ""
	for (i = 0; i < n; i++)
		s = s "PHST- 2001/01/01 [x" i "]\nSI  - B" i "/1\nNM  - n" i \
		    "\nFAU - Name" i ", Ann\n"
	for (i = 0; i < n; i++)
		s = s "AU  - Name" i " A\n"
	return s
}

function many_marks(n,   i, names, addresses)
{
	names = addresses = ""
	for (i = 1; i <= n; i++) {
		names = names "Name" i " A(" i ")(" n - i + 1 "), "
		addresses = addresses "(" i ")Address " i ".\n"
	}
	return names "Last A.\n\nAuthor information:\n" addresses
}

BEGIN {
	s = "unknown"
	if (kind == "abstract")
		s = medline("AB  - " repeat("word ", 2000000) "\n")
	else if (kind == "endless")
		s = medline("AB  - " repeat(repeat("x", 70) "\n      ", \
		    550000) "\n")
	else if (kind == "capitals")
		s = medline("AB  - " repeat("CAPITALS ", 300000) \
		    repeat("METHODS: x. ", 100000) "\n")
	else if (kind == "fields")
		s = medline(many_fields(20000))
	else if (kind == "blocks")
		s = abstracts(repeat("xx\n\n", 100000))
	else if (kind == "citations")
		s = abstracts(repeat("1. J Tests. 2014;1:1.\n\n", 100000))
	else if (kind == "notices")
		s = abstracts("Comment in\n" \
		    repeat("    J Tests. 2014;1:1.\n", 100000))
	else if (kind == "marks")
		s = abstracts(many_marks(10000))
	else if (kind == "stops")
		s = summaries(repeat(". ", 1000000))
	else if (kind == "sentences")
		s = summaries(repeat("Calm. ", 300000))
	else if (kind == "languages")
		s = summaries("J Tests. 2014;1:1. " repeat("Calm. ", 300000))
	if (s == "unknown") {
		print "make_text.awk: no such kind: " kind >"/dev/stderr"
		exit 1
	}
	printf "%s", s
}
