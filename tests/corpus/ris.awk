# RIS as the comparer's XML, by its tags alone.  After put.awk.
# Names that stand among them are those of people.
function put_addresses(   n, i, part)
{
	n = split(value, part, "[;\n]")
	for (i = 1; i <= n; i++) {
		gsub(/^ +| +$/, "", part[i])
		if (!(part[i] in people))
			put("Affiliation", part[i])
	}
}

function put_field()
{
	if (tag ~ /^(TI|T1|CT)$/)
		put("ArticleTitle", value)
	else if (tag ~ /^(AU|A1|A2|ED)$/) {
		people[value] = 1
		put_person(value)
	} else if (tag == "BT")
		put("RefSource", value)
	else if (tag == "AB" || tag == "N2")
		put_abstract(value)
	else if (tag == "KW")
		put_list("Keyword", value, "[;\n]")
	else if (tag == "AD")
		put_addresses()
	else if (tag == "PB")
		put("PublisherName", value)
	tag = ""
}

{ sub(/\r$/, ""); sub(/^\357\273\277/, "") }
/^[A-Z][A-Z0-9]  ?-/ {
	put_field()
	tag = substr($0, 1, 2)
	value = $0
	sub(/^[A-Z0-9]+ *- */, "", value)
	if (tag == "ER") {
		end_record()
		split("", people)
	}
	next
}
{ value = value "\n" $0 }
END {
	put_field()
	end_record()
	print "</PubmedArticleSet>"
}
