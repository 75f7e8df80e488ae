# A saved page of PubMed or PMC as the comparer's XML, found by its tags with
# nothing of offprint's reader.
function plain(text)
{
	gsub(/<sup[^>]*>[^<]*<\/sup>/, "&", text)
	gsub(/<br[^>]*>/, " ", text)
	gsub(/<[^>]*>/, "", text)
	gsub(/&nbsp;/, " ", text)
	return text
}

function put(element, text)
{
	text = plain(text)
	gsub(/[ \t\r\n]+/, " ", text)
	gsub(/^ | $/, "", text)
	if (text ~ /[^ .;,]/)
		print "<" element ">" text "</" element ">"
}

# The text from behind the first tag that fits to its end; "" where there is
# none.  `rest` is what follows.
function take(text, begin, finish,   at, from)
{
	rest = ""
	if (!match(text, begin))
		return ""
	from = substr(text, RSTART)
	from = substr(from, index(from, ">") + 1)
	at = index(from, finish)
	if (at == 0)
		return ""
	rest = substr(from, at + length(finish))
	return substr(from, 1, at - 1)
}

# Every such element; `drop` is cut out of it: initials, which a handout prints
# before the name, among them.
function put_all(element, text, begin, finish, drop,   piece)
{
	while (match(text, begin)) {
		piece = take(text, begin, finish)
		text = rest
		if (drop != "")
			gsub(drop, "", piece)
		put(element, piece)
	}
}

# What stands between two marks.
function between(text, first, last,   at)
{
	if (!match(text, first))
		return ""
	text = substr(text, RSTART)
	at = match(substr(text, 2), last)
	return at > 0 ? substr(text, 1, at) : text
}

function put_keywords(text, separator,   n, i, word)
{
	text = plain(text)
	sub(/\.[ \r\n]*$/, "", text)
	n = split(text, word, separator)
	for (i = 1; i <= n; i++)
		put("Keyword", word[i])
}

function put_paras(text,   piece)
{
	while (match(text, /<p[ >]/)) {
		piece = take(text, "<p[ >]", "</p>")
		text = rest
		if (piece ~ /Keywords:|Subject terms:/) {
			sub(/^.*<\/strong>/, "", piece)
			put_keywords(piece, piece ~ /;/ ? ";" : ", ")
		} else if (piece !~ /supplementary material available/) {
			sub(/<strong class="sub-title">[^<]*<\/strong>/, "",
			    piece)
			put("AbstractText", piece)
		}
	}
}

# A DOI that ends a reference, or a link behind it, is printed as a link.
function put_refs(text, begin, finish,   piece)
{
	while (match(text, begin)) {
		piece = take(text, begin, finish)
		text = rest
		gsub(/<span class="nowrap">.*$/, "", piece)
		gsub(/\[?<a [^>]*>[^<]*<\/a>\]?/, "", piece)
		sub(/ *(doi: *)?10\.[0-9]+\/[^ ]*$/, "", piece)
		gsub(/<\/em><strong>/, " ", piece)
		put("Citation", piece)
	}
}

function pubmed(page,   head)
{
	head = between(page, "id=\"full-view-heading\"",
	    "id=\"short-view-heading\"")
	put("ArticleTitle", take(head, "<h1 class=\"heading-title\"", "</h1>"))
	put_all("LastName", head, "class=\"full-name\"", "</a>")
	put_all("Affiliation", head, "<li[^>]*id=\"full-view-affiliation",
	    "</li>", "<sup[^>]*>[^<]*</sup>")
	put_paras(between(page, "class=\"abstract\"", "class=\"copyright\""))
	put_refs(page, "<li class=\"skip-numbering\"", "</li>")
}

function pmc(page,   front)
{
	front = between(page, "class=\"front-matter\"",
	    "aria-label=\"Article content\"")
	put("ArticleTitle", take(front, "<h1", "</h1>"))
	put_all("LastName", between(front, "class=\"cg p\"", "class=\"d-but"),
	    "<span class=\"name western\"", "</span>")
	put_all("Affiliation", between(front, "id=\"aip_a\"",
	    "class=\"author-notes"), "<div[^>]*id=\"[Aa]ff", "</div>",
	    "<sup[^>]*>[^<]*</sup>")
	if (page ~ /<section class="abstract"/)
		put_paras(between(page, "<section class=\"abstract\"",
		    "<h2 class=\"pmc_sec_title\""))
	put_all("AbstractText", page, "<figcaption", "</figcaption>")
	put_refs(page, "<cite>", "</cite>")
}

function pmc_old(page)
{
	put("ArticleTitle", take(page, "class=\"content-title\"", "</h1>"))
	put_all("LastName", between(page, "contrib-group fm-author",
	    "aff-tip"), "<a [^>]*affpopup", "</a>")
	put_all("Affiliation", page, "class=\"fm-affl\"", "</div>",
	    "<sup[^>]*>[^<]*</sup>")
	put_paras(between(page, "<div id=\"abstract-", "class=\"kwd-title\""))
	put_keywords(take(page, "class=\"kwd-text\"", "</span>"), ", ")
	put_refs(between(page, "id=\"reference-list\"", "body-link-poppers"),
	    "class=\"element-citation\"", "</div>")
}

function entrez(page)
{
	put("ArticleTitle", take(page, "<h1>", "</h1>"))
	put_all("LastName", between(page, "class=\"auths\"", "class=\"affl"),
	    "<a ", "</a>", " [A-Z-]+$")
	put_all("Affiliation", between(page, "class=\"afflist\"",
	    "class=\"abstr\""), "<li", "</li>", "<sup>[^<]*</sup>")
	put_paras(between(page, "class=\"abstr\"", "class=\"keywords\""))
}

function plus(page)
{
	put("ArticleTitle", take(page, "class=\"lib_icon\"", "</h2>"))
	put_all("LastName", between(page, "<!--AuthorList", "affiliation"),
	    "<a ", "</a>", " [A-Z-]+(</b>)?$")
	put_all("Affiliation", page, "<p class=\"affiliation\"", "</p>")
	put_all("AbstractText", page, "<p class=\"abstract\"", "</p>")
}

{ page = page $0 "\n" }

END {
	print "<PubmedArticleSet><PubmedArticle>"
	if (page ~ /id="full-view-heading"/)
		pubmed(page)
	else if (page ~ /class="front-matter/)
		pmc(page)
	else if (page ~ /class="content-title"/)
		pmc_old(page)
	else if (page ~ /class="rprt abstract"/)
		entrez(page)
	else if (page ~ /AbstractPlusReport/)
		plus(page)
	print "</PubmedArticle></PubmedArticleSet>"
}
