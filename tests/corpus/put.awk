# The comparer's XML, for what makes it of other forms: ris.awk, bibtex.awk,
# json.awk, tags.awk.  A record is printed when it ends, if it holds anything.
function escaped(text)
{
	gsub(/&/, "\\&amp;", text)
	gsub(/</, "\\&lt;", text)
	gsub(/>/, "\\&gt;", text)
	return text
}

function put(element, text)
{
	# what came escaped, or as tags, is printed as meant
	gsub(/&lt;/, "<", text)
	gsub(/&gt;/, ">", text)
	gsub(/&quot;/, "\"", text)
	gsub(/&apos;|&#39;/, "'", text)
	gsub(/&amp;/, "\\&", text)
	gsub(/<\/?[a-zA-Z]+([:-][a-zA-Z]+)?( [^<>]*)?\/?>/, " ", text)
	gsub(/[ \t\r\n]+/, " ", text)
	gsub(/^[ :;,.]+| $/, "", text)
	if (element == "Keyword") {
		# said once, without the mark of a major topic
		sub(/^[* ]+/, "", text)
		if (tolower(text) in keywords)
			return
		keywords[tolower(text)] = 1
	}
	if (text ~ /[^ .,;:-]/)
		held = held "<" element ">" escaped(text) "</" element ">\n"
}

# The pieces of a text between its labels, which are printed as headings.
function put_abstract(text)
{
	# what is said of copyright stands elsewhere
	sub(/(Copyright|\302\251|\([cC]\)).*/, "", text)
	put_list("AbstractText", text, \
	    "(^|[.?!)] *|\n)[A-Z][A-Za-z()/&,' -]*: ?|\n")
}

# "Roe, Ann B": a comma parts surname and given names.
function put_person(text,   comma, given)
{
	comma = index(text, ",")
	if (comma == 0) {
		sub(/ ([A-Z][. -]*)+$/, "", text)
		put("LastName", text)
		return
	}
	put("LastName", substr(text, 1, comma - 1))
	# initials may be printed otherwise, or in full
	given = substr(text, comma + 1)
	if (given ~ /[a-z][a-z]/)
		put("ForeName", given)
}

# Items of a list between separators.
function put_list(element, text, separator,   n, i, item)
{
	n = split(text, item, separator)
	for (i = 1; i <= n; i++)
		put(element, item[i])
}

function end_record()
{
	if (held != "")
		printf "<PubmedArticle>\n%s</PubmedArticle>\n", held
	held = ""
	split("", keywords)
}

BEGIN { print "<PubmedArticleSet>" }
