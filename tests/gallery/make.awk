# Records that are long in one way, with invented names.
#
#   awk -v kind=authors|references|title -f make.awk >FILE

# A name without digits: 0 -> Ba, 1 -> Be.
function name(n, length_,   word)
{
	word = ""
	do {
		word = word substr("bdfghklmnprstvz", n % 15 + 1, 1) \
		    substr("aeiou", int(n / 15) % 5 + 1, 1)
		n = int(n / 7)
	} while (length(word) < length_)
	return toupper(substr(word, 1, 1)) substr(word, 2)
}

function authors(n,   i)
{
	print "<AuthorList CompleteYN=\"Y\">"
	for (i = 0; i < n; i++)
		print "<Author ValidYN=\"Y\"><LastName>" name(i * 37 + 5,
		    4 + i % 4) "</LastName><ForeName>" name(i * 11 + 3,
		    4) "</ForeName><Initials>" substr(name(i * 11 + 3, 4), 1,
		    1) "</Initials><AffiliationInfo><Affiliation>" \
		    "Observatory of " name(i % 212 * 29, 6) ", " \
		    name(i % 31 * 17, 6) ".</Affiliation></AffiliationInfo>" \
		    "</Author>"
	print "</AuthorList>"
}

function references(n,   i)
{
	print "<PubmedData><ReferenceList>"
	for (i = 0; i < n; i++)
		print "<Reference><Citation>" name(i * 13, 6) " " \
		    substr(name(i, 4), 1, 1) ", " name(i * 7 + 1, 4) " " \
		    substr(name(i + 3, 4), 1, 1) ". On " tolower(name(i * 3,
		    8)) " in beds of " tolower(name(i * 5, 6)) ". J " \
		    name(i % 9, 6) " " 1990 + i % 34 ";" i % 60 + 1 ":" \
		    i + 1 "-" i + 9 ".</Citation></Reference>"
	print "</ReferenceList></PubmedData>"
}

function title(n,   text, i)
{
	text = "On what grows in beds"
	for (i = 0; length(text) < n - 30; i++)
		text = text ", of " tolower(name(i * 23, 6)) " and " \
		    tolower(name(i * 41 + 2, 8)) (i % 3 == 2 ? " by night" : "")
	return text ", with notes on snails."
}

BEGIN {
	print "<PubmedArticleSet><PubmedArticle><MedlineCitation>" \
	    "<PMID Version=\"1\">2001</PMID><Article>"
	print "<Journal><JournalIssue><Volume>7</Volume><PubDate><Year>2024" \
	    "</Year></PubDate></JournalIssue><Title>Annals of Imaginary " \
	    "Gardening</Title></Journal><ArticleTitle>" \
	    title(kind == "title" ? 1000 : 60) "</ArticleTitle>"
	print "<Abstract><AbstractText>Everything was counted, by everybody, " \
	    "and all of it is told.</AbstractText></Abstract>"
	authors(kind == "authors" ? 2927 : 3)
	print "<Language>eng</Language></Article></MedlineCitation>"
	if (kind == "references")
		references(810)
	print "</PubmedArticle></PubmedArticleSet>"
}
