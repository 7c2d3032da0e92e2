# rows.awk - rows for the law of rows: each as wide as the others, bad ones
# among them, and what an output says of them.
#
#	awk -f rows.awk to=FORM [width=N] [at=PLACES] [bad=FILE] FILE
#
#	wide      records of WIDTH bytes each, by one more column, or with
#	          how=cell by a longer last cell, but the header; a longer one
#	          becomes a multiple of it
#	asked     wide records again, their last column now called "asked": n
#	          in every third row, else y
#	kept      those that say y
#	spoilt    bad lines of FILE, one after the other, put in before records
#	          of the numbers PLACES (the header is 0, one behind the last is
#	          the end), or with /N before every Nth
#	records   how many rows there are
#	total     the sum of the column NAME
#	distinct  how many different cells the column NAME has

function odd(s) { return gsub(/"/, "", s) % 2 }

# Take record S apart into cell[1..n].
function cells(s,   n, in_quotes, piece, part, parts, i) {
	if (s !~ /"/)
		return split(s, cell, ",")
	parts = split(s, part, ",")
	for (i = 1; i <= parts; i++) {
		piece = in_quotes ? piece "," part[i] : part[i]
		if (odd(part[i]))
			in_quotes = !in_quotes
		if (!in_quotes)
			cell[++n] = piece
	}
	return n
}

function blanks(n,   s) {
	while (length(s) < n)
		s = s xs
	return substr(s, 1, n)
}

function wide(s,   n) {
	n = width
	if (how != "cell")
		s = s ","
	while (length(s) + 2 > n)
		n += width
	return s blanks(n - length(s) - 1)
}

function is_place(i) {
	return every ? i % every == every - 1 : i in place
}

function put_bad() {
	print line[bads++ % lines]
}

BEGIN { xs = "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" }

FNR == 1 && to == "spoilt" && !begun {
	begun = 1
	while ((getline s < bad) > 0)
		line[lines++] = s
	if (at ~ /^\//)
		every = substr(at, 2)
	else
		for (i = split(at, p, " "); i > 0; i--)
			place[p[i]]
}

{
	record = open ? record "\n" $0 : $0
	open = odd(record)
	if (open)
		next
	n++
	if (to == "wide") {
		print how == "cell" && n == 1 ? record : wide(record)
	} else if (to == "asked" || to == "kept") {
		says = n == 1 ? "asked" : n % 3 ? "y" : "n"
		sub(/,x+$/, "," says, record)
		if (to == "asked" || says != "n")
			print record
	} else if (to == "spoilt") {
		# Records are counted with the bad ones among them.
		while (n > 1 && is_place(seen)) {
			put_bad()
			seen++
		}
		print record
		seen++
	} else if (to == "total" || to == "distinct") {
		c = cells(record)
		if (n == 1)
			for (i = 1; i <= c; i++)
				if (cell[i] == name)
					column = i
		if (n > 1 && !known[cell[column]]++)
			different++
		if (n > 1)
			sum += cell[column]
	}
}

END {
	if (to == "spoilt" && "end" in place)
		put_bad()
	if (to == "records")
		print n ? n - 1 : 0
	else if (to == "total")
		print column ? sum + 0 : "no column " name
	else if (to == "distinct")
		print column ? different + 0 : "no column " name
}
