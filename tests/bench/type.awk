# The measure of the type: how well lines are broken, told from where the words
# of a PDF stand.  Works on anyone's PDF.
#
#   for f in *.pdf; do pdftotext -bbox-layout "$f" -; done >words
#   awk -f type.awk pass=1 words pass=2 words
#
# Lines that stand below one another in one size at one leading are a block.  It
# is justified when two of five lines and more end at one edge, give or take
# half an em since punctuation may hang, and next to none beyond it.  The
# natural space of a size is the median gap of lines that end short; a line's
# stretch is its median gap over that, less 1.
#
#   loose      spaces of more than 1.63 times their width: TeX's badness 200
#   tight      spaces of less than two thirds
#   overfull   lines that end more than half an em beyond the edge
#   ladder     three lines and more in a row that end by a hyphen
#   river      gaps that overlap by half a space down four lines and more
#   short end  a paragraph's last line of less than an eighth of the measure
#   widow      a last line alone at the top of a column; orphan: a first one at
#              the foot
#   unbalanced a last page whose columns of equal width end more than two
#              lines apart

function attribute(name,	s)
{
	s = $0
	if (!sub(".* " name "=\"", "", s))
		return 0
	sub(/".*/, "", s)
	return s + 0
}

function larger(a, b)
{
	return a > b ? a : b
}

function sift(v, i, n,	k, t)
{
	while ((k = 2 * i) <= n) {
		if (k < n && v[k + 1] > v[k])
			k++
		if (v[i] >= v[k])
			return
		t = v[i]; v[i] = v[k]; v[k] = t
		i = k
	}
}

# Sorts v[1..n] on the way.
function median(v, n,	i, t)
{
	for (i = int(n / 2); i >= 1; i--)
		sift(v, i, n)
	for (i = n; i > 1; i--) {
		t = v[1]; v[1] = v[i]; v[i] = t
		sift(v, 1, i - 1)
	}
	return n == 0 ? 0 : v[int((n + 1) / 2)]
}

# ---- lines ----------------------------------------------------------------

/<page / { n_pages++; next }

/<line / {
	n++
	on[n] = n_pages
	x0[n] = attribute("xMin"); x1[n] = attribute("xMax")
	height[n] = gap_n[n] = 0
	next
}

# The size of a line is that of its longest word: others may be raised.
/<word / {
	left = attribute("xMin"); right = attribute("xMax")
	tall = attribute("yMax") - attribute("yMin")
	word = $0
	sub(/^[^>]*>/, "", word)
	sub(/<\/word>.*/, "", word)
	if (height[n] == 0)
		longest = 0
	else if (left - end > tall / 10) {
		gap_n[n]++
		gap0[n, gap_n[n]] = end
		gap1[n, gap_n[n]] = left
	}
	if (length(word) > longest) {
		longest = length(word)
		height[n] = tall
		y[n] = attribute("yMin")
	}
	last[n] = word
	end = right
	next
}

/<\/doc>/ {
	document()
	n = n_pages = 0
}

function size(i)
{
	return int(height[i] * 10 + 0.5) / 10
}

function line_gap(i,	k, v)
{
	for (k = 1; k <= gap_n[i]; k++)
		v[k] = gap1[i, k] - gap0[i, k]
	return median(v, gap_n[i])
}

function alike(a, b)
{
	return height[a] < height[b] * 1.03 && height[b] < height[a] * 1.03
}

# Does line b stand below line a in the same block?
function follows(a, b,	d)
{
	d = y[b] - y[a]
	return b <= n && on[a] == on[b] && d > height[a] * 0.6 &&
	    d < height[a] * 1.5 && alike(a, b) &&
	    x0[b] - x0[a] < 3 * height[a] && x0[a] - x0[b] < 3 * height[a]
}

# ---- blocks ---------------------------------------------------------------

function document(	i, j)
{
	for (i = 1; i <= n; i = j) {
		for (j = i + 1; follows(j - 1, j); )
			j++
		block(i, j - 1)
	}
	if (pass == 1)
		return
	documents++
	pages += n_pages
	division()
	balance()
}

# Lines that end at the edge x, or beyond it.
function ending(a, b, x, beyond,	i, m)
{
	m = 0
	for (i = a; i <= b; i++)
		if (beyond)
			m += x1[i] > x + height[i] / 2
		else
			m += x1[i] <= x + 0.01 && x1[i] > x - height[i] / 2
	return m
}

# Sets `edge`, at which most lines end; is the block justified?
function is_justified(a, b,	i, m, most)
{
	most = 0
	for (i = a; i <= b; i++) {
		m = ending(a, b, x1[i], 0)
		if (m > most || (m == most && x1[i] > edge)) {
			most = m
			edge = x1[i]
		}
	}
	return most >= 3 && most >= 0.4 * (b - a + 1) &&
	    ending(a, b, edge, 1) * 10 <= most
}

function block(a, b,	i, justified)
{
	justified = b - a >= 2 && is_justified(a, b)
	for (i = a; i <= b; i++) {
		kind[i] = x1[i] > edge - height[i] / 2 ? "full" : "end"
		if (!justified)
			kind[i] = ""
		right_edge[i] = edge
		if (pass == 1 && kind[i] == "end" && gap_n[i] > 0)
			short[size(i), ++short_n[size(i)]] = line_gap(i)
	}
	if (pass == 2 && justified)
		judge(a, b)
}

# The natural space of a line's size; 0: not known.
function natural(i,	s, k, v)
{
	s = size(i)
	if (short_n[s] < 3)
		return 0
	if (!(s in space)) {
		for (k = 1; k <= short_n[s]; k++)
			v[k] = short[s, k]
		space[s] = median(v, short_n[s])
	}
	return space[s]
}

function judge(a, b,	i, left, run)
{
	left = x0[a]
	for (i = a; i <= b; i++)
		left = x0[i] < left ? x0[i] : left
	run = 0
	for (i = a; i <= b; i++) {
		lines++
		size_lines[size(i)]++
		overfull += x1[i] > edge + height[i] / 2
		if (last[i] ~ /[[:alpha:]](-|\302\255|\342\200\220)$/) {
			hyphens++
			size_hyphens[size(i)]++
			ladders += ++run == 3
		} else {
			run = 0
		}
		if (kind[i] == "full")
			stretch(i)
		else if (i > a && kind[i - 1] == "full") {
			ends++
			short_ends += x1[i] - x0[i] < (edge - left) / 8
		}
	}
	flow(a, b)
}

function stretch(i,	s, r)
{
	s = natural(i)
	if (s == 0 || gap_n[i] == 0)
		return
	r = line_gap(i) / s - 1
	measured++
	size_measured[size(i)]++
	loose += r > 0.63
	size_loose[size(i)] += r > 0.63
	tight += r < -1 / 3
	r = r < 0 ? -r : r
	sum += r
	size_sum[size(i)] += r
	tally[int(r * 1000)]++
}

# Rivers: how many lines each gap goes on upwards.
function flow(a, b,	i, k, m, lo, hi, deep)
{
	for (i = a; i <= b; i++)
		for (k = 1; k <= gap_n[i]; k++) {
			deep[i, k] = 1
			for (m = 1; i > a && m <= gap_n[i - 1]; m++) {
				lo = larger(gap0[i, k], gap0[i - 1, m])
				hi = -larger(-gap1[i, k], -gap1[i - 1, m])
				if (hi - lo > height[i] / 8 &&
				    deep[i - 1, m] >= deep[i, k])
					deep[i, k] = deep[i - 1, m] + 1
			}
			rivers += deep[i, k] == 4
		}
}

# ---- pages ----------------------------------------------------------------

# Justified text goes on at the top of a column or page.
function goes_on(i)
{
	return (on[i] != on[i - 1] || y[i] < y[i - 1] - height[i]) &&
	    kind[i - 1] == "full" && alike(i - 1, i) &&
	    last[i - 1] !~ /[.:?!]$/
}

function division(	i)
{
	for (i = 2; i < n; i++) {
		if (!goes_on(i))
			continue
		divisions++
		widows += x1[i] - x0[i] < 0.9 * (x1[i - 1] - x0[i - 1])
		orphans += i > 2 && kind[i - 2] != "full"
	}
}

# The last page's columns, known by their edges; returns their number.
function columns(	i, c, m)
{
	m = 0
	for (i = 1; i <= n; i++) {
		if (on[i] != n_pages || kind[i] == "")
			continue
		for (c = 1; c <= m; c++)
			if (right_edge[i] > at[c] - 4 &&
			    right_edge[i] < at[c] + 4)
				break
		if (c > m) {
			at[++m] = right_edge[i]
			head[m] = i
		}
		if (alike(head[c], i))
			foot[c] = y[i]
	}
	return m
}

function balance(	c, m, d)
{
	m = columns()
	for (c = 2; c <= m; c++) {
		if (!alike(head[c], head[1]) || y[head[c]] > foot[1] ||
		    y[head[1]] > foot[c])
			continue
		column_pages++
		d = foot[c] - foot[1]
		unbalanced += larger(d, -d) > 2.9 * height[head[1]]
		return
	}
}

# ---- the report -----------------------------------------------------------

function per(count, of, many)
{
	return of == 0 ? 0 : count * many / of
}

# Percent below which a share q of the lines is.
function percentile(q,	i, seen)
{
	seen = 0
	for (i = 0; i < 100000; i++) {
		seen += tally[i]
		if (seen >= q * measured)
			return i / 10
	}
	return 0
}

function sizes(	s)
{
	for (s in size_lines)
		if (size_measured[s] * 20 > measured)
			printf "  %4.1f high: %5d lines, stretch %.1f %%, " \
			    "loose %.1f per 1,000, hyphens %.1f per 100\n", s,
			    size_lines[s],
			    per(size_sum[s], size_measured[s], 100),
			    per(size_loose[s], size_measured[s], 1000),
			    per(size_hyphens[s], size_lines[s], 100)
}

END {
	printf "%s: %d documents, %d pages, %d justified lines\n",
	    name == "" ? "type" : name, documents, pages, lines
	printf "  space stretch     mean %.1f %%, median %.1f %%, " \
	    "95th percentile %.1f %%\n", per(sum, measured, 100),
	    percentile(0.5), percentile(0.95)
	printf "  loose lines       %.1f per 1,000; too tight %.1f\n",
	    per(loose, measured, 1000), per(tight, measured, 1000)
	printf "  hyphenated        %.2f lines per 100; ladders of three " \
	    "and more %d\n", per(hyphens, lines, 100), ladders
	printf "  rivers            %.2f per 100 lines\n",
	    per(rivers, lines, 100)
	printf "  short last lines  %.1f per 100 paragraphs\n",
	    per(short_ends, ends, 100)
	printf "  widows            %d, orphans %d of %d divisions\n", widows,
	    orphans, divisions
	printf "  overfull lines    %d\n", overfull
	printf "  last pages with unbalanced columns %d of %d\n", unbalanced,
	    column_pages
	sizes()
}
