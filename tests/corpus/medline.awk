# A set of MEDLINE records as the comparer's XML, by the columns alone: the
# tag, a hyphen in the fifth, the value from the seventh on.
function put(element, text)
{
	# what came escaped, or as the tags of a publisher, is printed as meant
	gsub(/&lt;/, "<", text)
	gsub(/&gt;/, ">", text)
	gsub(/&amp;/, "\\&", text)
	gsub(/<\/?[a-z]+(-[a-z]+)?( [^>]*)?>/, "", text)
	gsub(/&/, "\\&amp;", text)
	gsub(/</, "\\&lt;", text)
	print "<" element ">" text "</" element ">"
}

# The pieces between the labels of an abstract.
function put_abstract(text,   piece)
{
	while (match(text, /(^|[.?!)] )[A-Z][^a-z.;:?!]+: /)) {
		piece = substr(text, 1, RSTART)
		put("AbstractText", piece)
		text = substr(text, RSTART + RLENGTH)
	}
	put("AbstractText", text)
}

function put_name(text,   comma)
{
	sub(/ (Jr|Sr|2nd|3rd|4th|II+)$/, "", text)
	comma = index(text, ", ")
	if (comma == 0) {
		put("LastName", text)
		return
	}
	put("LastName", substr(text, 1, comma - 1))
	put("ForeName", substr(text, comma + 2))
}

function put_heading(text,   n, part, i)
{
	gsub(/\*/, "", text)
	n = split(text, part, "/")
	put("DescriptorName", part[1])
	for (i = 2; i <= n; i++)
		put("QualifierName", part[i])
}

function put_field(   name)
{
	gsub(/  +/, " ", value)
	sub(/ $/, "", value)
	if (value == "")
		return
	if (tag in element)
		put(element[tag], value)
	else if (tag == "FAU" || tag == "FED" || tag == "FIR")
		put_name(value)
	else if (tag == "AB" || tag == "OAB") {
		sub(/^(Publisher|plain-language-summary): /, "", value)
		put_abstract(value)
	} else if (tag == "AD" || tag == "IRAD") {
		sub(/ *(ROR|GRID|ISNI|RINGGOLD): .*/, "", value)
		put("Affiliation", value)
	} else if (tag == "OT") {
		sub(/^\*/, "", value)
		put("Keyword", value)
	} else if (tag == "MH")
		put_heading(value)
	else if (tag == "RN") {
		sub(/^[^(]*\(/, "", value)
		sub(/\)$/, "", value)
		put("NameOfSubstance", value)
	} else if (tag ~ /^(C|E|R|U|SP)(IN|ON|OF|FR|RI|RF|PI|PF|CI|CF)$|^ORI$/) {
		sub(/ *PMID: [0-9]+\.?$/, "", value)
		put("RefSource", value)
	} else if (tag == "GR") {
		sub(/\/.*/, "", value)
		put("GrantID", value)
	}
}

BEGIN {
	element["TI"] = "ArticleTitle"
	element["TT"] = "VernacularTitle"
	element["BTI"] = "BookTitle"
	element["CN"] = "CollectiveName"
	element["CI"] = "CopyrightInformation"
	element["COIS"] = "CoiStatement"
	element["PT"] = "PublicationType"
	element["GN"] = "GeneralNote"
	element["SFM"] = "SpaceFlightMission"
	element["PB"] = "PublisherName"
	element["VI"] = "Volume"
	element["IP"] = "Issue"
	element["PG"] = "MedlinePgn"
	print "<PubmedArticleSet>"
}
{
	sub(/\r$/, "")
}
/^[A-Z][A-Z]+ *- ?/ && substr($0, 1, 6) ~ /-/ {
	put_field()
	tag = $0
	sub(/ *-.*/, "", tag)
	value = $0
	sub(/^[A-Z]+ *- ?/, "", value)
	if (tag == "PMID") {
		if (n++ > 0)
			print "</PubmedArticle>"
		print "<PubmedArticle>"
	}
	next
}
/^      / { value = value " " substr($0, 7) }
END {
	put_field()
	print "</PubmedArticle>"
	print "</PubmedArticleSet>"
}
