# Inputs that no honest record holds.
#
#   awk -v kind=KIND [-v arg=ARGUMENT] -f make.awk >FILE
#
# Characters beyond ASCII are written as octal bytes, for every awk and locale.

# Text n times, in as few steps as its length has bits.
function repeat(text, n,   all)
{
	all = ""
	for (; n > 0; n = int(n / 2)) {
		if (n % 2 == 1)
			all = all text
		text = text text
	}
	return all
}

# A surname without digits: 0 -> A, 27 -> Bb.
function letters(n,   word)
{
	word = ""
	do {
		word = substr("abcdefghijklmnopqrstuvwxyz", n % 26 + 1, 1) word
		n = int(n / 26)
	} while (n > 0)
	return toupper(substr(word, 1, 1)) substr(word, 2)
}

function author(surname)
{
	return "<Author ValidYN=\"Y\"><LastName>" surname "</LastName>" \
	    "<ForeName>Ann</ForeName><Initials>A</Initials></Author>"
}

# One record, of parts that are raw XML; an empty title or abstract is plain.
function record(n, title, abstract, authors, references,   id)
{
	id = 10000000 + n
	return "<PubmedArticle><MedlineCitation Status=\"MEDLINE\" " \
	    "Owner=\"NLM\"><PMID Version=\"1\">" id "</PMID>\n" \
	    "<Article PubModel=\"Print\"><Journal><JournalIssue " \
	    "CitedMedium=\"Print\"><Volume>1</Volume><PubDate><Year>2020" \
	    "</Year></PubDate></JournalIssue><Title>Journal of tests</Title>" \
	    "<ISOAbbreviation>J Tests</ISOAbbreviation></Journal>\n" \
	    "<ArticleTitle>" (title != "" ? title : "A plain title.") \
	    "</ArticleTitle>\n<Abstract><AbstractText>" \
	    (abstract != "" ? abstract : "A plain abstract.") \
	    "</AbstractText></Abstract>\n<AuthorList>" author("Author") \
	    authors "</AuthorList><Language>eng</Language></Article>" \
	    "</MedlineCitation>\n<PubmedData><ArticleIdList>" \
	    "<ArticleId IdType=\"pubmed\">" id "</ArticleId></ArticleIdList>" \
	    references "</PubmedData></PubmedArticle>\n"
}

function as_set(records, head)
{
	return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" head \
	    "<PubmedArticleSet>\n" records "</PubmedArticleSet>\n"
}

function doctype(inner)
{
	return "<!DOCTYPE PubmedArticleSet [" inner "]>\n"
}

# ---- attacks ---------------------------------------------------------------

# 10^29 times three letters, in thirty declarations.
function bomb(   head, i)
{
	head = "<!ENTITY a0 \"lol\">"
	for (i = 1; i < 30; i++)
		head = head "<!ENTITY a" i " \"" repeat("&a" (i - 1) ";", 10) \
		    "\">"
	return as_set(record(1, "Bomb &a29; end"), doctype(head))
}

# 100 kB, ten thousand times: no nesting to notice.
function bomb_flat()
{
	return as_set(record(1, "", repeat("&a;", 10000)),
	    doctype("<!ENTITY a \"" repeat("0123456789", 10000) "\">"))
}

function bomb_loop()
{
	return as_set(record(1, "Loop &a; end"),
	    doctype("<!ENTITY a \"&b;\"><!ENTITY b \"&a;\">"))
}

function bomb_parameter()
{
	return as_set(record(1), doctype("<!ENTITY % a \"" \
	    repeat("x", 100) "\"><!ENTITY % b '" \
	    repeat("&#37;a;", 1000) "'>%b;"))
}

# arg: what is to be left alone
function external()
{
	return as_set(record(1, "See &x; end"),
	    doctype("<!ENTITY x SYSTEM \"" arg "\">"))
}

# Every other way to name what lies elsewhere.
function external_all()
{
	return as_set("<?xml-stylesheet href=\"" arg "/style\"?>\n" \
	    record(1, "", "<xi:include " \
	    "xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"" arg \
	    "/include\" parse=\"text\"/>&x; text"),
	    "<!DOCTYPE PubmedArticleSet PUBLIC \"-//X//DTD X//EN\" \"" arg \
	    "/dtd\" [<!ENTITY % p SYSTEM \"" arg "/parameter\"> %p;" \
	    "<!ENTITY x SYSTEM \"" arg "/entity\">]>\n")
}

# A true set as PubMed gives it, whose DTD has an address: arg.
function dtd()
{
	return as_set(record(1), "<!DOCTYPE PubmedArticleSet PUBLIC " \
	    "\"-//NLM//DTD PubMedArticle, 1st January 2025//EN\" \"" arg \
	    "/pubmed_250101.dtd\">\n")
}

# ---- large -----------------------------------------------------------------

function math(inner)
{
	return "<math>" inner "</math>"
}

# An abstract in JATS.
function jats(abstract)
{
	return "<article><front><article-meta><title-group><article-title>" \
	    "A title.</article-title></title-group><abstract>" abstract \
	    "</abstract></article-meta></front></article>\n"
}

# Pictures between the lines, no two the same.
function many_pictures(   all, part, i, k)
{
	for (i = 0; i < 300; i++) {
		part = ""
		for (k = 0; k < 1000; k++)
			part = part "<graphic href=\"a" i "-" k ".png\"/>"
		all = all part
	}
	return jats("<p>Words." all "</p>")
}

# Spans with a name, and entries that name one that is not there.
function many_spans(   all)
{
	all = repeat("<spanspec spanname=\"a\"/>", 200000)
	return jats("<p>Words.</p><table-wrap><table><tgroup cols=\"1\">" \
	    all "<tbody>" repeat("<row>" repeat("<entry spanname=\"b\"/>", \
	    1000) "</row>", 200) "</tbody></tgroup></table></table-wrap>")
}

function many_authors(   all, i)
{
	all = ""
	for (i = 0; i < 3000; i++)
		all = all author(letters(i))
	return as_set(record(1, "", "", all))
}

function many_references(   all, i)
{
	all = ""
	for (i = 0; i < 3000; i++)
		all = all "<Reference><Citation>Author A. A title of some " \
		    "length, number " letters(i) ". J Tests. 2019;1:2-3" \
		    "</Citation><ArticleIdList><ArticleId IdType=\"doi\">" \
		    "10.1000/" i "</ArticleId></ArticleIdList></Reference>\n"
	return as_set(record(1, "", "", "",
	    "<ReferenceList>" all "</ReferenceList>"))
}

function many_attributes(   all, i)
{
	all = ""
	for (i = 0; i < 20000; i++)
		all = all " a" i "=\"" i "\""
	return as_set(record(1, "", "<i" all ">word</i>"))
}

function many_records(n,   all, i)
{
	all = ""
	for (i = 1; i <= n; i++)
		all = all record(i)
	return all
}

# ---- letters ---------------------------------------------------------------

# Greek, Cyrillic, Arabic, Hebrew, Devanagari, Thai, Georgian, CJK, Hangul,
# mathematics, a fraction, a ligature.
function scripts(   line)
{
	line = "\316\261\316\262 \320\226\321\203 " \
	    "\330\271\330\261\330\250\331\212 \327\220\327\221 " \
	    "\340\244\271\340\244\277\340\244\250\340\245\215 " \
	    "\340\271\204\340\270\227\340\270\242 \341\203\245\341\203\220 " \
	    "\344\270\255\346\226\207 \355\225\234\352\270\200 " \
	    "\342\210\221\342\210\236\342\211\240 \302\275 \357\254\201 "
	return as_set(record(1, "Scripts " line, repeat(line, 50)))
}

# Right-to-left and left-to-right embeddings, 200 deep.
function bidi()
{
	return as_set(record(1, "", \
	    repeat("\342\200\253\327\220 \342\200\252a ", 100) \
	    repeat("\342\200\254", 200) " end"))
}

# Noncharacters and unassigned places: no face can have them.
function missing()
{
	return as_set(record(1, "", \
	    "Unassigned \360\237\277\275\315\270 and \363\241\210\264 here."))
}

BEGIN {
	s = "unknown"
	if (kind == "plain")
		s = as_set(record(1, "", repeat("Some words of text. ", 80)))
	else if (kind == "words")
		s = repeat("These are words of a letter to nobody.\n", 50)
	else if (kind == "truncated") {
		s = as_set(record(1) record(2))
		s = substr(s, 1, length(s) - 400)
	} else if (kind == "seventh") {
		bad = record(7)
		sub(/<\/ArticleTitle>/, "</Title>", bad)
		s = as_set(many_records(6) bad record(8) record(9) record(10))
	} else if (kind == "set")
		s = as_set(many_records(arg))
	else if (kind == "bomb")
		s = bomb()
	else if (kind == "bomb-flat")
		s = bomb_flat()
	else if (kind == "bomb-loop")
		s = bomb_loop()
	else if (kind == "bomb-parameter")
		s = bomb_parameter()
	else if (kind == "external")
		s = external()
	else if (kind == "external-all")
		s = external_all()
	else if (kind == "dtd")
		s = dtd()
	else if (kind == "deep")
		s = as_set(record(1, "", repeat("<i>", 100000) "deep" \
		    repeat("</i>", 100000)))
	else if (kind == "deep-set")
		s = repeat("<PubmedArticleSet>", 100000)
	else if (kind == "deep-unknown")
		s = as_set(record(1, "", "", repeat("<x>", 100000) "deep" \
		    repeat("</x>", 100000)) record(2))
	else if (kind == "huge")
		s = as_set(record(1, "", repeat("word ", 2000000)) record(2))
	else if (kind == "huge-title")
		s = as_set(record(1, repeat("x", 10000000)) record(2))
	else if (kind == "huge-comment")
		s = as_set("<!--" repeat("comment ", 1500000) "-->" record(1))
	else if (kind == "pictures")
		s = many_pictures()
	else if (kind == "table-spans")
		s = many_spans()
	else if (kind == "authors")
		s = many_authors()
	else if (kind == "references")
		s = many_references()
	else if (kind == "attributes")
		s = many_attributes()
	else if (kind == "word")
		s = as_set(record(1, "", repeat("x", 20000)))
	else if (kind == "hyphens")
		s = as_set(record(1, "", repeat("abc-", 300000)))
	else if (kind == "han")
		s = as_set(record(1, "", repeat("\346\274\242\345\255\227", 120000)))
	else if (kind == "title")
		s = as_set(record(1, repeat("Title words ", 1700)))
	else if (kind == "marks")
		s = as_set(record(1, "", "a" repeat("\314\201", 5000) " end"))
	else if (kind == "bidi")
		s = bidi()
	else if (kind == "scripts")
		s = scripts()
	else if (kind == "missing")
		s = missing()
	else if (kind == "math-deep")
		s = as_set(record(1, "", math(repeat("<mrow>", 10000) \
		    repeat("</mrow>", 10000))) record(2))
	else if (kind == "math-nest")
		s = as_set(record(1, "", math(repeat("<msqrt>", 130) \
		    "<mi>x</mi>" repeat("</msqrt>", 130))))
	else if (kind == "math-large")
		s = as_set(record(1, "", math(repeat("<mi>a</mi><mo>+</mo>", \
		    50000))))
	else if (kind == "math-table")
		s = as_set(record(1, "", math("<mtable>" repeat("<mtr>" \
		    repeat("<mtd><mn>1</mn></mtd>", 60) "</mtr>", 100) \
		    "</mtable>")))
	else if (kind == "math-fences")
		s = as_set(record(1, "", math(repeat("<mo>(</mo><mo>|</mo>", \
		    4500))))
	else if (kind == "math-many")
		s = as_set(record(1, "", repeat(math("<mi>x</mi><mo>=</mo>" \
		    "<mfrac><mn>1</mn><mn>2</mn></mfrac>") " and ", 5000)))
	if (s == "unknown") {
		print "make.awk: no such kind: " kind >"/dev/stderr"
		exit 1
	}
	printf "%s", s
}
