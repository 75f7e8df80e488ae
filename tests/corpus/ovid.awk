# Ovid's citations as the comparer's XML: a name of a field, then its lines,
# indented.  After put.awk.
function put_authors(   n, i, name)
{
	n = split(value, name, /;  |\n/)
	for (i = 1; i <= n; i++) {
		sub(/^ +/, "", name[i])
		put("LastName", name[i] ~ /,/ ? \
		    substr(name[i], 1, index(name[i], ",") - 1) : "")
	}
}

function put_institutions(   n, i, line)
{
	n = split(value, line, /\n/)
	for (i = 1; i <= n; i++) {
		sub(/^ *(From the )?\(?[0-9*+]+\)/, "", line[i])
		put("Affiliation", line[i])
	}
}

function put_field()
{
	if (field == "Title") {
		sub(/\[[A-Za-z ]*\] *$/, "", value)
		put("ArticleTitle", value)
	} else if (field == "Author")
		put_authors()
	else if (field == "Institution")
		put_institutions()
	else if (field == "Abstract")
		put_abstract(value)
	else if (field == "Author Keywords" || field == "Keyword Heading") {
		sub(/\. *$/, "", value)
		put_list("Keyword", value, ";")
	}
	if (field != "")
		held = held "<passed/>\n"
	field = ""
}

{ sub(/\r$/, "") }
/^<[0-9]+> *$/ { put_field(); end_record(); next }
/^[A-Z][A-Za-z -]+$/ {
	put_field()
	field = $0
	sub(/ +$/, "", field)
	# some have lost the numbers between records
	if (field == "Score")
		end_record()
	value = ""
	next
}
/^ *$/ { next }
{ value = value (value == "" ? "" : "\n") $0 }
END {
	put_field()
	end_record()
	print "</PubmedArticleSet>"
}
