# The corpus by format: files, records, PDFs, words, messages by their codes,
# what was left out.  Reads the files `said`, `left` and `words` of one.sh.
function value(key,   text)
{
	if (!match($0, "\"" key "\":\"[^\"]*\""))
		return ""
	text = substr($0, RSTART + length(key) + 4)
	return substr(text, 1, RLENGTH - length(key) - 5)
}

# The folder of the file is its key.
function home(   path)
{
	path = FILENAME
	sub(/\/[^\/]*$/, "", path)
	return path
}

# The code that was said most often of the format; "" where there is none.
function often(format,   key, part, most, n)
{
	n = 0
	most = ""
	for (key in codes) {
		split(key, part, SUBSEP)
		if (part[1] == format && (codes[key] > n ||
		    (codes[key] == n && part[2] < most))) {
			n = codes[key]
			most = part[2]
		}
	}
	return most
}

FILENAME ~ /\/said$/ {
	code = value("code")
	if (code == "input-format") {
		format = value("message")
		of[home()] = format
		files[format]++
	} else if (!(home() in of)) {
		next
	} else if (code == "made") {
		records[of[home()]]++
		made[of[home()]]++
	} else if (code != "done") {
		if (code ~ /^record-/ || code == "xml-syntax")
			records[of[home()]]++
		codes[of[home()] SUBSEP code]++
	}
}

FILENAME ~ /\/left$/ {
	split($0, part, "\t")
	if (part[5] != "") {
		left[of[home()]] += part[1]
		if (!(of[home()] SUBSEP part[3] in seen))
			paths[of[home()]]++
		seen[of[home()] SUBSEP part[3]] = 1
	} else
		unknown[of[home()]] += part[1]
}

FILENAME ~ /\/words$/ && $1 == "field" {
	fields[of[home()]] += $3 - $5
	chars[of[home()]] += $4
	reported[of[home()]] += $5
	lost[of[home()]] += $6
	allowed[of[home()]] += $7
}

END {
	sort = "sort"
	for (format in files) {
		line = sprintf("corpus: %s: %d files, %d records, %d PDFs",
		    format, files[format], records[format], made[format])
		if (fields[format] > 0)
			line = line sprintf("; %d fields of %d characters " \
			    "on the pages, %d in the report, %d words lost, " \
			    "%d as allowed", fields[format], chars[format],
			    reported[format], lost[format], allowed[format])
		line = line sprintf("; left out %d times in %d paths, " \
		    "%d times without a reason", left[format],
		    paths[format], unknown[format])
		said = ""
		while ((code = often(format)) != "") {
			said = said sprintf("%s %s %d", said == "" ? ";" : ",",
			    code, codes[format SUBSEP code])
			delete codes[format SUBSEP code]
		}
		print line said | sort
	}
	close(sort)
}
