# BibTeX as the comparer's XML: braces are counted, fields with macros or
# formulas of TeX are passed over.  After put.awk.
function put_field(name, value)
{
	name = tolower(name)
	if (value ~ /\\[&%_]/)
		gsub(/\\/, "", value)
	if (value ~ /[\\$]/ || value ~ /^[a-z]+$/) {
		if (name ~ /^(title|author|editor|abstract)$/)
			held = held "<passed/>\n"
		return
	}
	gsub(/[{}]/, "", value)
	gsub(/~/, " ", value)
	gsub(/---?/, "-", value)
	if (name == "title")
		put("ArticleTitle", value)
	else if (name == "author" || name == "editor")
		put_authors(value)
	else if (name == "abstract")
		put_abstract(value)
	else if (name ~ /^(author_)?keywords?$/)
		put_list("Keyword", value, value ~ /;/ ? ";" : ",")
}

function put_authors(value,   n, i, name)
{
	n = split(value, name, /[ \n]and[ \n]|;/)
	for (i = 1; i <= n; i++)
		if (name[i] ~ /,/)
			put("LastName", substr(name[i], 1,
			    index(name[i], ",") - 1))
}

# The value that begins the text: in braces, in quotation marks, or bare.
function take(   depth, at, c, first)
{
	first = substr(text, 1, 1)
	depth = 0
	for (at = 1; at <= length(text); at++) {
		c = substr(text, at, 1)
		depth += c == "{" ? 1 : c == "}" ? -1 : 0
		if (first == "{" ? depth == 0 : first == "\"" ? at > 1 &&
		    c == "\"" && depth == 0 : c ~ /[,}]/)
			break
	}
	value = substr(text, 1, first ~ /[{"]/ ? at : at - 1)
	text = substr(text, first ~ /[{"]/ ? at + 1 : at)
	if (first == "\"")
		value = substr(value, 2, length(value) - 2)
	return value
}

{ sub(/\r$/, ""); sub(/^\357\273\277/, ""); text = text $0 "\n" }
END {
	while (match(text, /(^|\n)[ \t]*@[A-Za-z]+[ \t]*[{(]/)) {
		entry = substr(text, RSTART, RLENGTH)
		if (tolower(entry) ~ /@(comment|string|preamble)/) {
			text = substr(text, RSTART + RLENGTH)
			continue
		}
		text = substr(text, RSTART + RLENGTH)
		sub(/^[^,]*,/, "", text)
		while (match(text, /^[ \t\n,]*[A-Za-z0-9_-]+[ \t\n]*=[ \t\n]*/)) {
			name = substr(text, 1, RLENGTH)
			text = substr(text, RLENGTH + 1)
			gsub(/[ \t\n,=]/, "", name)
			put_field(name, take())
		}
		end_record()
	}
	print "</PubmedArticleSet>"
}
