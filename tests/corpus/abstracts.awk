# PubMed's export of abstracts as the comparer's XML: every block but for its
# numbers, marks and headings, found with nothing of offprint's reader.
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

# The pieces between marks "(1)" or labels.
function put_pieces(element, text, mark,   piece)
{
	while (match(text, mark)) {
		piece = substr(text, 1, RSTART)
		sub(/[(]$/, "", piece)
		put(element, piece)
		text = substr(text, RSTART + RLENGTH)
	}
	put(element, text)
}

function put_people(text,   n, name, i)
{
	gsub(/[(][0-9#*]+[)]/, "", text)
	sub(/\.$/, "", text)
	n = split(text, name, /[,;] /)
	for (i = 1; i <= n; i++) {
		sub(/ [A-Z-]+$/, "", name[i])
		put("LastName", name[i])
	}
}

function put_block()
{
	if (block == "")
		return
	if (block ~ /^[0-9]+\. [^;]*\. (19|20)[0-9][0-9]/ && ids) {
		if (n++ > 0)
			print "</PubmedArticle>"
		print "<PubmedArticle>"
		part = "title"
		ids = 0
	} else if (block ~ /^(DOI|PMCID|PMID): /) {
		ids = 1
	} else if (part == "title") {
		put("ArticleTitle", block)
		part = "people"
	} else if (part == "people" && block ~ /^\[Article in /) {
		;
	} else if (part == "people") {
		put_people(block)
		part = ""
	} else if (block ~ /^Author information:/) {
		sub(/^Author information: */, "", block)
		put_pieces("Affiliation", block, "[(][0-9]+[)]")
	} else if (block ~ /^(Comment|Erratum) (in|for|on) /) {
		sub(/^[A-Z][a-z]+ [a-z]+ */, "", block)
		put("RefSource", block)
	} else {
		put_pieces("AbstractText", block, \
		    "(^|[.?!)] )[A-Z][^a-z.;:?!]+: ")
	}
	block = ""
}

BEGIN { print "<PubmedArticleSet>"; ids = 1 }
{ sub(/\r$/, ""); sub(/ +$/, "") }
/^ *$/ { put_block(); next }
{ sub(/^ +/, ""); block = block == "" ? $0 : block " " $0 }
END {
	put_block()
	print "</PubmedArticle>"
	print "</PubmedArticleSet>"
}
