# PubMed's tables as the comparer's XML, by the names of their columns; rows of
# blocks without names by their place.  After put.awk.
function put_people(text,   n, i, name)
{
	sub(/\.? *$/, "", text)
	n = split(text, name, /, /)
	for (i = 1; i <= n; i++) {
		if (name[i] ~ /^et al/)
			continue
		sub(/ [^a-z ]+( (Jr|Sr|2nd|3rd|II+|IV))?$/, "", name[i])
		put("LastName", name[i])
	}
}

function put_row(   i, name)
{
	if (n_names == 0) {
		for (i = 1; i <= n; i++)
			if (field[i] ~ /^"?Title"?$/)
				n_names = n
		if (n_names > 0) {
			for (i = 1; i <= n; i++)
				names[i] = field[i]
			return
		}
		n_names = -1
	}
	for (i = 1; i <= n; i++) {
		name = n_names > 0 ? names[i] : i == 2 ? "Title" : ""
		if (name == "Title")
			put("ArticleTitle", field[i])
		else if (name == "Authors" || name == "Description")
			put_people(field[i])
		else if (name ~ /^(Details|Citation)$/)
			held = held "<passed/>\n"
	}
	end_record()
}

{ text = text $0 "\n" }
END {
	sub(/^\357\273\277/, "", text)
	gsub(/\r/, "", text)
	while (text != "") {
		if (substr(text, 1, 1) == "\"") {
			value = ""
			text = substr(text, 2)
			while ((at = index(text, "\"")) > 0) {
				value = value substr(text, 1, at - 1)
				text = substr(text, at + 1)
				if (substr(text, 1, 1) != "\"")
					break
				value = value "\""
				text = substr(text, 2)
			}
		} else {
			match(text, /^[^,\n]*/)
			value = substr(text, 1, RLENGTH)
			text = substr(text, RLENGTH + 1)
		}
		field[++n] = value
		at = substr(text, 1, 1)
		text = substr(text, 2)
		if (at == "\n" || text == "") {
			put_row()
			n = 0
		}
	}
	print "</PubmedArticleSet>"
}
