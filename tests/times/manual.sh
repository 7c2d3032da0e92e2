#!/bin/sh
# manual.sh - crmutils(7) lists the forms and the parts of the day that the
# tables of lib/base have, and no others.
. "${0%/*}/../lib.sh"

# The section on times, a row of its lists a line: label TAB the rest.
awk '
/^\.S[sh] / { in_times = /^\.Ss Times/ }
!in_times { next }
/^\.It / {
	rest = substr($0, index($0, " Ta ") + 4)
	if ($2 != "\"\"")
		label = substr($0, 5, index($0, " Ta ") - 5)
	print label "\t" rest
}' "$root/man/crmutils.7" >"$work/rows"

# The examples of a row, a line each; a comma without a blank is part of one.
examples() { # LABEL
	awk -F'\t' -v label="$1" '$1 == label {
		n = split($2, e, /, |,$/)
		for (i = 1; i <= n; i++)
			if (e[i] != "")
				print e[i]
	}' "$work/rows" | sort
}

# What the table of forms has under KIND.
forms() { # KIND
	awk -F'\t' -v kind="$1" '$1 == kind { print $3 }' \
		"$root/lib/base/when.tsv" | sort
}

for pair in 'date:date' 'clock:time of day' 'whole:both'; do
	forms "${pair%%:*}" >"$work/want"
	examples "${pair#*:}" >"$work/got"
	check "there are forms of kind ${pair%%:*}" test -s "$work/want"
	same "forms of kind ${pair%%:*}" "$work/got" "$work/want"
done

# "word first last" of each part of the day, on both sides.
awk -F'\t' '$1 == "period" { printf "%s %02d %02d\n", $4, $2, $3 }' \
	"$root/lib/base/when_words.tsv" | sort >"$work/want"
awk -F'\t' '$2 ~ /^[0-9][0-9] to [0-9][0-9]/ {
	n = split($1, word, ", ")
	split($2, hour, /[ :]/)
	for (i = 1; i <= n; i++)
		print word[i], hour[1], hour[3]
}' "$work/rows" | sort >"$work/got"
check 'there are parts of the day' test -s "$work/want"
same 'parts of the day' "$work/got" "$work/want"

# So many digits: the manual says what each count is, and others are refused.
awk -F'\t' '$1 ~ /^[0-9]+$/ { print $1 }' "$work/rows" >"$work/got"
awk 'BEGIN {
	for (n = 1; n <= 20; n++) {
		d = substr("17675821870000000000", 1, n)
		if (n == 8 || n == 14 || n == 17)
			d = substr("20260105090307125", 1, n)
		print "c,1," d
	}
}' >"$work/in"
rfm-cluster --no-header --fields=customer,amount,time --reject="$work/bad" \
	--partial <"$work/in" >/dev/null 2>&1
grep -v '^#' "$work/bad" | sed 's/.*,//' >"$work/refused"
awk 'NR == FNR { bad[$1]; next }
{ sub(/.*,/, ""); if (!($0 in bad)) print length($0) }' \
	"$work/refused" "$work/in" >"$work/want"
same 'counts of digits' "$work/got" "$work/want"
finish
