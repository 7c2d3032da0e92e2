# places.awk - mutants of C sources, by lot: "FILE TAB LINE TAB old TAB new" for each.
#
#	awk -v seed=20261130 -v most=20 -f places.awk FILE.c...
#
# One operator or constant of a line is changed.  Comments, strings, declarations of
# options, assertions and what the preprocessor reads are left alone; a TAB in a line
# becomes a blank in what is printed first, which is for people.
BEGIN {
	kinds = 0
	kind("<=", "<"); kind(">=", ">"); kind(" < ", " <= "); kind(" > ", " >= ")
	kind("==", "!="); kind("!=", "=="); kind("&&", "||"); kind("||", "&&")
	kind(" + ", " - "); kind(" - ", " + "); kind("++", "--"); kind("--", "++")
	kind("+=", "-="); kind("-=", "+="); kind("true", "false"); kind("false", "true")
	kind(" 0;", " 1;"); kind(" 1;", " 2;"); kind(" 1)", " 2)"); kind(" 0)", " 1)")
	kind("(!", "("); kind(" * ", " / "); kind(" / ", " * "); kind(" % ", " / ")
	srand(seed)
}
function kind(from, to) { was[++kinds] = from; is[kinds] = to }
FNR == 1 { inside = comment = 0 }
/^[a-z].*[(].*[^;]$/ && !/=/ { inside = 1 }
/^[}]/ { inside = 0 }
{
	if (comment) {
		if (/[*][/]/)
			comment = 0
		next
	}
	if (/^[ \t]*[/][*]/) {
		if (!/[*][/]/)
			comment = 1
		next
	}
}
!inside || /^[^ \t]/ || /"/ || /assert|[/][*]|#|for [(]size_t|\\$/ { next }
{
	for (k = 1; k <= kinds; k++) {
		at = index($0, was[k])
		if (at && !(was[k] ~ /^[+-]=?$/))
			place[++places] = FILENAME "\t" FNR "\t" k "\t" at "\t" $0
	}
}
END {
	for (i = 0; i < most && places > 0; i++) {
		p = 1 + int(rand() * places)
		n = split(place[p], c, "\t")
		text = place[p]
		for (j = 1; j <= 4; j++)
			text = substr(text, index(text, "\t") + 1)
		place[p] = place[places--]
		new = substr(text, 1, c[4] - 1) is[c[3]] substr(text, c[4] + length(was[c[3]]))
		old = text
		gsub(/\t/, " ", old)
		print c[1] "\t" c[2] "\t" old "\t" new
	}
}
