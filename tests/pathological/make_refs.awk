# Records of reference managers that no honest program writes, each before one
# that is true, to standard output.
#
#   awk -v kind=KIND -f make_refs.awk

function many(text, n,   all) {
	while (n > 0) {
		if (n % 2)
			all = all text
		text = text text
		n = int(n / 2)
	}
	return all
}

function numbered(format, n,   all, i) {
	for (i = 0; i < n; i++)
		all = all sprintf(format, i, i)
	return all
}

function ris(fields) {
	return "TY  - JOUR\nTI  - A title\n" fields "ER  - \n" \
	    "TY  - JOUR\nTI  - The next\nER  - \n"
}

function bib(entry) {
	return entry "\n@misc{next, title = {The next}}\n"
}

function json(fields) {
	return "[{\"type\":\"article\",\"title\":\"A\",\"DOI\":\"10.1000/x\"" \
	    fields "},\n{\"type\":\"article\",\"title\":\"The next\"}]\n"
}

BEGIN {
	s["ris-labels"] = ris("AB  - " many("Methods: a. ", 50000) "\n")
	s["ris-tags"] = ris("AB  - " many("<p", 100000) \
	    many("<jats:p>a", 50000) "\n")
	s["ris-formulas"] = ris("AB  - " many("<mml:math>", 20000) "\n")
	s["ris-lines"] = ris("AB  - x\n" many("word words\n", 100000))
	s["ris-names"] = ris(numbered("AU  - Roe%d, A\nAD  - Roe%d, A; X\n", \
	    3000))
	s["ris-keywords"] = ris(numbered("KW  - word%d\nA2  - Roe%d, A\n", \
	    20000))
	s["ris-unknown"] = ris(many("ZZ  - words\n", 100000))
	s["bib-strings"] = bib("@string{a0 = {xxxxxxxxxx}}\n" \
	    "@string{a1 = a0" many("#a0", 9) "}\n@string{a2 = a1" \
	    many("#a1", 99) "}\n@string{a3 = a2" many("#a2", 99) "}\n" \
	    "@string{a4 = a3" many("#a3", 9) "}\n@misc{k, title = {A}, " \
	    "year = a4, note = a3}")
	s["bib-braces"] = bib("@misc{k, title = {A " many("{", 100000) "b" \
	    many("}", 100000) "}}")
	s["bib-macros"] = bib("@misc{k, title = {A " many("\\'", 100000) \
	    many("$x ", 50000) many("\\x", 50000) "}}")
	s["bib-names"] = bib("@misc{k, title = {A}, author = {" \
	    many("a,", 100000) many(" and b", 30000) "}}")
	s["json-deep"] = json(",\"a\":" many("[", 1000) many("]", 1000))
	s["json-keys"] = json(numbered(",\"k%d\":\"v%d\"", 50000))
	s["json-people"] = json(",\"author\":[" numbered("{\"family\":\"R%d\"" \
	    ",\"affiliation\":[{\"name\":\"P%d\"}]},", 10000) "]")
	if (!(kind in s)) {
		print "make_refs.awk: no such kind: " kind >"/dev/stderr"
		exit 1
	}
	printf "%s", s[kind]
}
