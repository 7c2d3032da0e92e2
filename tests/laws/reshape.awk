# reshape.awk - the same records of a CSV file in another form.
#
#	awk -f reshape.awk to=FORM [seed=N] [parts=N dir=DIR] FILE
#
#	quoted    every cell in quotes; also what a comparison is made of
#	tsv       TABs, with \t \n \r \\
#	crlf      CR LF at the end of each record
#	cr        CR alone, and no LF
#	semi      ; in place of commas, every cell in quotes
#	middle    the header once more, halfway
#	shuffled  the rows in another order
#	split     DIR/1 to DIR/N: each row in one of them, the header in all
#	cut       DIR/1 to DIR/N: runs of rows, the header in all
#	first     N rows
#	state     lines without a header, shuffled, into DIR/1 to DIR/N

function odd(s) { return gsub(/"/, "", s) % 2 }

# Take record S apart into cell[1..n].
function cells(s,   n, i, c, in_quotes, piece) {
	if (s !~ /"/)
		return split(s, cell, ",")
	n = 1
	piece = ""
	for (i = 1; i <= length(s); i++) {
		c = substr(s, i, 1)
		if (in_quotes && c == "\"" && substr(s, i + 1, 1) == "\"") {
			piece = piece c
			i++
		} else if (c == "\"") {
			in_quotes = !in_quotes
		} else if (c == "," && !in_quotes) {
			cell[n++] = piece
			piece = ""
		} else {
			piece = piece c
		}
	}
	cell[n] = piece
	return n
}

function quoted(s, mark,   n, i, out) {
	n = cells(s)
	if (s == "")
		return ""
	for (i = 1; i <= n; i++) {
		gsub(/"/, "\"\"", cell[i])
		out = out (i > 1 ? mark : "") "\"" cell[i] "\""
	}
	return out
}

function tsv(s,   n, i, out) {
	n = cells(s)
	for (i = 1; i <= n; i++) {
		gsub(/\\/, "\\\\", cell[i])
		gsub(/\t/, "\\t", cell[i])
		gsub(/\n/, "\\n", cell[i])
		gsub(/\r/, "\\r", cell[i])
		out = out (i > 1 ? "\t" : "") cell[i]
	}
	return out
}

function shuffle(   i, k, held) {
	for (i = n; i > 1; i--) {
		k = 1 + int(rand() * i)
		held = row[i]
		row[i] = row[k]
		row[k] = held
	}
}

to == "state" { row[++n] = $0; next }
{
	record = open ? record "\n" $0 : $0
	open = odd(record)
	if (open)
		next
	if (to == "quoted")
		sub(/\r$/, "", record)
	if (!titled++)
		header = record
	else
		row[++n] = record
}

END {
	srand(seed)
	if (to == "state" || to == "shuffled" || to == "split")
		shuffle()
	if (to == "split" || to == "cut" || to == "state") {
		for (i = 1; i <= parts; i++) {
			file = dir "/" i
			if (to == "state")
				printf "" > file
			else
				print header > file
		}
		for (i = 1; i <= n; i++) {
			k = to == "cut" ? int((i - 1) * parts / n) : int(rand() * parts)
			print row[i] > (dir "/" k + 1)
		}
		exit
	}
	if (to == "first" && parts < n)
		n = parts
	for (i = 0; i <= n; i++) {
		record = i ? row[i] : header
		if (to == "quoted")
			print quoted(record, ",")
		else if (to == "semi")
			print quoted(record, ";")
		else if (to == "tsv")
			print tsv(record)
		else if (to == "crlf")
			printf "%s\r\n", record
		else if (to == "cr")
			printf "%s\r", record
		else
			print record
		if (to == "middle" && i == int(n / 2))
			print header
	}
}
