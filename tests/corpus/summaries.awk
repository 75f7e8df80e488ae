# PubMed's export of summaries as the comparer's XML: the words before the
# journal's year, name by name as far as there are names, then the rest.
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

function put_record(   n, name, i, head)
{
	if (record == "")
		return
	sub(/^[0-9]+[:.] */, "", record)
	# what stands before ". J Abbrev. 2020", the last of that form
	head = record
	print "<PubmedArticle>"
	if (!sub(/[.?!] [A-Z][^.?!,"]*\. (19|20)[0-9][0-9][ ;:].*/, "", head))
		head = ""
	n = split(head, name, /, /)
	for (i = 1; i < n; i++)
		if (name[i] ~ /^[^.]* [A-Z-]+$/) {
			sub(/ [A-Z-]+$/, "", name[i])
			put("LastName", name[i])
		}
	# the last sentence is of the title
	sub(/^.*[.?!] /, "", head)
	put("AbstractText", head)
	print "</PubmedArticle>"
	record = ""
}

BEGIN { print "<PubmedArticleSet>" }
{ sub(/\r$/, "") }
/^ *$/ { put_record(); next }
/^#/ { next }
{
	if (record ~ /-$/)
		record = record $0
	else
		record = record == "" ? $0 : record " " $0
}
END { put_record(); print "</PubmedArticleSet>" }
