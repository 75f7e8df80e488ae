# The project's sample, a PubMed page copied as text, as the comparer's XML:
# what stands under its headings, found with nothing of offprint's reader.
function put(element, text)
{
	gsub(/&/, "\\&amp;", text)
	gsub(/</, "\\&lt;", text)
	print "<" element ">" text "</" element ">"
}
BEGIN { print "<PubmedArticle>" }
{ sub(/\r$/, "") }
/^doi:/ { after_doi = 1; next }
after_doi == 1 && NF { put("ArticleTitle", $0); after_doi = 2 }
after_doi && /et al\. / {
	sub(/(\302\240| )*et al\. .*/, "")
	put("LastName", $0)
}
/^(Abstract|Figures|Similar articles|References)$/ { part = $0; next }
/^Keywords:/ {
	sub(/^Keywords: */, "")
	sub(/\.$/, "")
	n = split($0, word, /; */)
	for (i = 1; i <= n; i++)
		put("Keyword", word[i])
	part = ""
}
/^Conflict of interest statement$/ { part = "coi" }
part == "Abstract" && NF { put("AbstractText", $0) }
part == "Figures" && length($0) > 20 { put("GeneralNote", $0) }
part == "coi" && /[a-z].*\.$/ { put("CoiStatement", $0) }
part == "References" && /^ +[0-9]+\. / {
	sub(/^ +[0-9]+\. /, "")
	sub(/( - (DOI|PMC|PubMed))+ *$/, "")
	# what the site glues to a DOI is none of it: a dot and a hash
	sub(/\.[0-9a-f]+$/, "")
	sub(/\.$/, "")
	put("Citation", $0)
}
END { print "</PubmedArticle>" }
