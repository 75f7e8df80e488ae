# CSL-JSON, Crossref and Europe PMC as the comparer's XML: a scanner of JSON
# that knows the path to each text.  After put.awk; with LC_ALL=C.
function utf8(code)
{
	if (code < 128)
		return sprintf("%c", code)
	if (code < 2048)
		return sprintf("%c%c", 192 + int(code / 64), 128 + code % 64)
	if (code < 65536)
		return sprintf("%c%c%c", 224 + int(code / 4096),
		    128 + int(code / 64) % 64, 128 + code % 64)
	return sprintf("%c%c%c%c", 240 + int(code / 262144),
	    128 + int(code / 4096) % 64, 128 + int(code / 64) % 64,
	    128 + code % 64)
}

function hex(digits,   i, n)
{
	n = 0
	for (i = 1; i <= length(digits); i++)
		n = n * 16 + index("0123456789abcdef",
		    tolower(substr(digits, i, 1))) - 1
	return n
}

# A string behind its quotation mark, to the one that ends it.
function string(   text, at, c, code)
{
	text = ""
	while (match(json, /["\\]/)) {
		text = text substr(json, 1, RSTART - 1)
		c = substr(json, RSTART, 1)
		json = substr(json, RSTART + 1)
		if (c == "\"")
			break
		c = substr(json, 1, 1)
		json = substr(json, 2)
		if (c == "u") {
			code = hex(substr(json, 1, 4))
			json = substr(json, 5)
			if (code >= 55296 && code < 56320) {
				code = 65536 + (code - 55296) * 1024 + \
				    hex(substr(json, 3, 4)) - 56320
				json = substr(json, 7)
			}
			text = text utf8(code)
		} else
			text = text (c == "n" ? "\n" : c == "t" ? "\t" : c)
	}
	# what was escaped twice is meant once
	while (match(text, /\\u[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]/))
		text = substr(text, 1, RSTART - 1) \
		    utf8(hex(substr(text, RSTART + 2, 4))) \
		    substr(text, RSTART + 6)
	return text
}

function put_value(path, text)
{
	sub(/^\[[0-9]+\]/, "", path)
	sub(/^\.10\.[^\[]*\[[0-9]+\]/, "", path)
	sub(/^\.resultList\.result\[[0-9]+\]/, "", path)
	sub(/^\.message(\.items\[[0-9]+\])?/, "", path)
	gsub(/\[[0-9]*\]/, "", path)
	if (path == ".title" || path == ".subtitle")
		put("ArticleTitle", text)
	else if (path ~ /^\.(author|editor)\.(family|literal|name)$/ ||
	    path ~ /\.author\.(lastName|collectiveName)$/)
		put("LastName", text)
	else if (path ~ /^\.(author|editor)\.given$/ ||
	    path ~ /\.author\.firstName$/)
		put("ForeName", text)
	else if (path == ".abstract" || path == ".abstractText") {
		gsub(/<jats:title>[^<]*<\/jats:title>/, "\n", text)
		gsub(/<\/?(h4|p|jats:p|jats:sec)>/, "\n", text)
		put_abstract(text)
	} else if (path ~ /^\.author\.affiliation\.name$/ ||
	    path ~ /\.author\..*affiliation$/)
		put("Affiliation", text)
	else if (path == ".keywordList.keyword")
		put("Keyword", text)
	else if (path ~ /meshHeading\.descriptorName$/)
		put("DescriptorName", text)
	else if (path ~ /^\.reference\.(article-title|unstructured)$/)
		put("Citation", text)
}

# The value that begins the text, at that path.
function walk(path,   key, i, c)
{
	sub(/^[ \t\r\n]+/, "", json)
	c = substr(json, 1, 1)
	json = substr(json, 2)
	if (c == "\"") {
		put_value(path, string())
	} else if (c == "{") {
		while (match(json, /^[ \t\r\n,]*"/)) {
			json = substr(json, RLENGTH + 1)
			key = string()
			sub(/^[ \t\r\n]*:/, "", json)
			walk(path "." key)
		}
		sub(/^[ \t\r\n,]*\}/, "", json)
	} else if (c == "[") {
		for (i = 0; !match(json, /^[ \t\r\n,]*\]/) && json != ""; i++) {
			sub(/^[ \t\r\n,]+/, "", json)
			walk(path "[" i "]")
			if (path ~ /^(|\.10\.[^\[]*|\.resultList\.result|\.message\.items)$/)
				end_record()
		}
		json = substr(json, RLENGTH + 1)
	} else {
		sub(/^[^], \t\r\n}]*/, "", json)
	}
}

{ json = json $0 "\n" }
END {
	sub(/^\357\273\277/, "", json)
	while (json ~ /^[ \t\r\n]*[[{]/) {
		walk("")
		end_record()
	}
	print "</PubmedArticleSet>"
}
