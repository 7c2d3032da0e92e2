# messages.awk - the messages of C sources, a line each, as they stand there: what
# fail_*() and setup_*() are given, and literals of three words or more that are
# returned, or why something is wrong.
#
#	awk -f tests/look/messages.awk lib/*/*.c cmd/*.c
#
# With -v all=1 it is all literals.  Pieces of one are joined, and a macro of inttypes.h is its letters.

function blank(t) { return t ~ /^[ \t\n]$/ }

# The literal that begins at I of S, with all that is joined to it; sets after.
function literal(s, i,    text, c, word) {
	text = ""
	for (;;) {
		c = substr(s, i, 1)
		if (c == "\"") {
			for (i++; (c = substr(s, i, 1)) != "\""; i++) {
				text = text c
				if (c == "\\")
					text = text substr(s, ++i, 1)
			}
			i++
		} else if (blank(c)) {
			i++
		} else if (match(substr(s, i, 8), /^PRI[a-z0-9]+/)) {
			text = text (substr(s, i + 4, RLENGTH - 4) == "64" ? "l" : "") \
				substr(s, i + 3, 1)
			i += RLENGTH
		} else {
			break
		}
	}
	after = i
	return text
}

function is_message(t) { return t ~ /[a-z][a-z]/ && t !~ /^[-a-z_0-9%]*$/ }

# All literals between the bracket at I of S and its end.
function arguments(s, i,    depth, c) {
	depth = 1
	for (i++; depth && i <= length(s);) {
		c = substr(s, i, 1)
		if (c == "\"") {
			show(literal(s, i))
			i = after
			continue
		}
		if (c == "'")
			i += substr(s, i + 1, 1) == "\\" ? 3 : 2
		depth += c == "("
		depth -= c == ")"
		i++
	}
	return i
}

function show(t) {
	if (is_message(t) && !seen[t]++)
		print t
}

# Literals of a statement that returns, at I of S.
function returned(s, i,    c, t, n) {
	for (; i <= length(s);) {
		c = substr(s, i, 1)
		if (c == ";")
			return i
		if (c == "\"") {
			t = literal(s, i)
			i = after
			n = gsub(/ /, " ", t)
			if (n > 1)
				show(t)
			continue
		}
		if (c == "'")
			i += substr(s, i + 1, 1) == "\\" ? 3 : 2
		i++
	}
	return i
}

# All literals of S, once more as they stand.
function literals(s,    t) {
	while (match(s, /["\047]/)) {
		s = substr(s, RSTART)
		if (substr(s, 1, 1) == "\"") {
			t = literal(s, 1)
			if (!seen[t]++)
				print t
			s = substr(s, after)
		} else {
			s = substr(s, substr(s, 2, 1) == "\\" ? 5 : 4)
		}
	}
}

function whole(s,    i, rest, word) {
	gsub(/\/\*([^*]|\*+[^*\/])*\*+\//, "", s)
	if (all) {
		literals(s)
		return
	}
	while (match(s, /(^|[^a-z_])(fail_(text|warn|die|usage)|setup_(notice|first|count|part|off|fails)|row_wrong|refuse|fail_text\)|phrase_add)\(|[^a-z_](return[ \t\n(]|why =)/)) {
		word = substr(s, RSTART, RLENGTH)
		s = substr(s, RSTART + RLENGTH - 1)
		if (word ~ /return|=/)
			s = substr(s, returned(s, 1))
		else
			arguments(s, 1)
		s = substr(s, 2)
	}
}

FNR == 1 && NR > 1 { whole(text); text = "" }
{ text = text $0 "\n" }
END { whole(text) }
