# The Web of Science's and EndNote's tagged files as the comparer's XML, by
# their tags alone.  After put.awk.
function put_names(   n, i, name)
{
	n = split(value, name, /[;\n]| and /)
	for (i = 1; i <= n; i++)
		put_person(name[i])
}

# "Roe A, 1998, J THINGS, V8, P57, DOI ...": the source and the year.
function put_cited(   n, i, line, part)
{
	n = split(value, line, /\n/)
	for (i = 1; i <= n; i++)
		if (split(line[i], part, /, /) >= 3 && part[2] ~ /^[0-9]+$/) {
			put("Citation", part[2])
			put("Citation", part[3])
		}
}

function put_field()
{
	if (tag ~ /^(TI|%T)$/)
		put("ArticleTitle", value)
	else if (tag ~ /^(AU|BA|%[AEY?])$/)
		put_names()
	else if (tag == "%B")
		put("RefSource", value)
	else if (tag ~ /^(AB|%X)$/)
		put_abstract(value)
	else if (tag ~ /^(DE|%K)$/)
		put_list("Keyword", value, tag == "DE" ? ";" : "[;\n]")
	else if (tag == "C1") {
		# the people of an address stand before it
		gsub(/\[[^]]*\] ?/, "", value)
		gsub(/(^|\n)[^;,]*, [A-Z. ]+;/, "\n", value)
		put_list("Affiliation", value, "\n")
	} else if (tag == "%+")
		put_list("Affiliation", value, "\n")
	else if (tag == "CR")
		put_cited()
	else if (tag == "FX")
		put("GeneralNote", value)
	tag = ""
}

{ sub(/\r$/, ""); sub(/^\357\273\277/, "") }
/^(PT|%0) / { put_field(); end_record() }
/^[A-Z][A-Z0-9]( |$)/ || /^%. / {
	put_field()
	tag = substr($0, 1, 2)
	value = substr($0, 4)
	next
}
{
	sub(/^ +/, "")
	# prose is wrapped, lists have a line each
	value = value (tag ~ /^(AU|BA|C1|CR)$/ || tag ~ /%/ ? "\n" : " ") $0
}
END {
	put_field()
	end_record()
	print "</PubmedArticleSet>"
}
