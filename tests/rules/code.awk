# C without comments, strings and preprocessor lines: file:line: code
FNR == 1 { in_comment = 0 }
{
	s = $0
	out = ""
	if (!in_comment && s ~ /^[ \t]*#/ && s !~ /^[ \t]*#[ \t]*define/)
		next
	while (s != "") {
		if (in_comment) {
			i = index(s, "*/")
			if (i == 0) { s = ""; break }
			s = substr(s, i + 2)
			in_comment = 0
		} else if (match(s, /\/\*|"([^"\\]|\\.)*"|'([^'\\]|\\.)*'/)) {
			out = out substr(s, 1, RSTART - 1)
			tok = substr(s, RSTART, 2)
			if (tok == "/*") {
				in_comment = 1
				s = substr(s, RSTART + 2)
			} else {
				out = out "\"\""
				s = substr(s, RSTART + RLENGTH)
			}
		} else {
			out = out s
			s = ""
		}
	}
	if (out ~ /[^ \t]/)
		print FILENAME ":" FNR ": " out
}
