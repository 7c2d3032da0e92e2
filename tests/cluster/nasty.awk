# nasty.awk - rows that are hard on what moves them: the same cells as CSV and
# as TSV.
#
#	awk -f nasty.awk dir=DIR [n=ROWS] [plain=1]
#
# DIR gets orders, events and offers, each as .csv (quoted where needed) and
# .tsv (\t \n \r \\).  Cells have quotes, commas, TABs, line ends, backslashes,
# \N, blanks at their ends, Chinese beyond 16 bits, U+2028, and nothing; the
# middle third has CRLF at its ends and begins with the header again; rows come
# twice.  With plain=1 none of that: for measuring.  The random numbers are its
# own, so any awk gives the same bytes.

function random(m) {
	x = (x * 69069 + 1) % 4294967296
	return int(x / 65536) % m
}

# Who customer I is.
function who(i,   c) {
	if (plain)
		return sprintf("C%07d", i)
	c = i % 13
	if (c == 1) return "客户" i
	if (c == 2) return "O\"Neil \"" i "\""
	if (c == 3) return "tab\there" i
	if (c == 4) return "line\nend" i
	if (c == 5) return "back\\slash" i
	if (c == 6) return i == 6 ? "\\N" : "\\N" i
	if (c == 7) return " blanks " i " "
	if (c == 8) return "comma, " i
	if (c == 9) return "𠮷田\xe2\x80\xa8" i
	if (c == 10) return "return\r" i
	if (c == 11) return "'" i "; $(false) `false` %s"
	if (c == 12) return "NULL" i
	return sprintf("C%05d", i)
}

function note(i) {
	if (plain)
		return "S" i
	i = random(8)
	if (i == 0) return ""
	if (i == 1) return "说“好”, \"yes\"\nand a second line"
	if (i == 2) return "\t"
	if (i == 3) return "\\t is no TAB, \\\\ are two"
	if (i == 4) return "NULL"
	if (i == 5) return "\\N"
	return "n" i
}

function quoted(s) {
	if (s !~ /[",\r\n]/)
		return s
	gsub(/"/, "\"\"", s)
	return "\"" s "\""
}

function escaped(s) {
	gsub(/\\/, "&&", s)
	gsub(/\t/, "\\t", s)
	gsub(/\n/, "\\n", s)
	gsub(/\r/, "\\r", s)
	return s
}

# Write cell[1..k] in both forms.
function row(name, k, end,   i, csv, tsv) {
	for (i = 1; i <= k; i++) {
		csv = csv (i > 1 ? "," : "") quoted(cell[i])
		tsv = tsv (i > 1 ? "\t" : "") escaped(cell[i])
	}
	if (!plain)
		printf "%s%s\n", csv, end > (dir "/" name ".csv")
	printf "%s%s\n", tsv, end > (dir "/" name ".tsv")
}

function header(name, line, end,   k) {
	k = split(line, cell, ",")
	row(name, k, end)
	return k
}

# Begin row I of N: the end that it has; the header again where the middle
# third begins.
function ending(name, line, i,   end) {
	end = !plain && i > n / 3 && i <= 2 * n / 3 ? "\r" : ""
	if (!plain && i == int(n / 3) + 1)
		header(name, line, end)
	return end
}

function day(   d) {
	d = sprintf("2026-%02d-%02d", 1 + random(10), 1 + random(28))
	if (!plain && random(4) == 0)
		gsub(/-/, "/", d)
	return sprintf("%s %02d:%02d:%02d", d, random(24), random(60), random(60))
}

function orders(   line, i, k, end) {
	line = plain ? "customer,note,time,amount" : "客户号,note,交易时间,金额"
	k = header("orders", line, "")
	for (i = 1; i <= n; i++) {
		end = ending("orders", line, i)
		cell[1] = who(random(people))
		cell[2] = note(i)
		cell[3] = day()
		cell[4] = sprintf("%d.%0*d", random(50) ? random(9000) : -random(90),
			1 + random(3), random(10))
		row("orders", k, end)
		if (!plain && i % 97 == 0)
			row("orders", k, end)
	}
}

function events(   line, i, k, end, channels) {
	line = "user_id,ts,channel,is_converted,revenue,order_id,note"
	channels = plain ? split("Direct,Email,Paid Search,SMS,Display", channel, ",") : \
		split("Direct|电子邮件|Paid \"Search\"|tab\there|back\\slash|a, b", channel, "|")
	k = header("events", line, "")
	for (i = 1; i <= n; i++) {
		end = ending("events", line, i)
		cell[1] = who(random(people))
		cell[2] = day()
		cell[3] = channel[1 + random(channels)]
		cell[4] = random(5) == 0
		cell[5] = cell[4] ? random(900) ".5" : ""
		cell[6] = cell[4] ? "O" i : ""
		cell[7] = note(i)
		row("events", k, end)
	}
}

# Two offers for each of n / 2 customers.
function offers(   line, i, k, end) {
	line = "customer,product,value,cost,segment,note"
	k = header("offers", line, "")
	for (i = 1; i <= n; i++) {
		end = ending("offers", line, i)
		cell[1] = who(int((i + 1) / 2))
		cell[2] = (plain ? "P" : "产品 \"P\" ") i % 2
		cell[3] = random(900) ".25"
		cell[4] = 1 + random(90)
		if (i % 31 == 0)
			cell[3] = cell[4] = ""
		cell[5] = "s" random(4)
		cell[6] = note(i)
		row("offers", k, end)
		if (!plain && i % 53 == 0)
			row("offers", k, end)
	}
}

BEGIN {
	for (i = 1; i < ARGC; i++)
		if (split(ARGV[i], word, "=") == 2)
			given[word[1]] = word[2]
	dir = given["dir"]
	n = given["n"] ? given["n"] + 0 : 3000
	plain = given["plain"] + 0
	people = int(n / 8) + 1
	x = 20261122
	orders()
	events()
	offers()
}
