# redact.sh - with --redact no name of the data is in messages, --stats and
# --reject, whatever is wrong with the rows.  Read by run.
# shellcheck shell=sh disable=SC2154,SC2086,SC2020

# The data with rows that are cut behind a name, and rows with a quote.
spoil() {
	awk -F, 'NR > 1 && NR % 11 == 5 { print $1; next }
	NR > 1 && NR % 11 == 7 { print $0 "\"x"; next }
	{ print }' "$data"
}

# All cells of four bytes or more that somebody could be told by, a line each.
names() {
	reshape tsv "$data" | awk -F '\t' -v column="$1" 'NR > 1 {
		if (length($column) > 3 && !seen[$column]++)
			print $column
	}'
}

redacting() {
	[ "$column" ] || return # nobody is named
	spoil >"$work/spoilt.csv"
	names "$(place "$column")" >"$work/names"
	rm -f "$work/reject"
	for more in '' "--max-bad=9 --reject=$work/reject" \
		"--reject=$work/reject"; do
		# shellcheck disable=SC2086 # a list of options
		answer "$work/spoilt.csv" --redact --stats="$work/stats" $more \
			>"$work/got" 2>"$work/err"
		: >>"$work/reject"
		cat "$work/err" "$work/stats" "$work/reject" >"$work/said"
		if grep -qawF -f "$work/names" "$work/said"; then
			not_ok "$title: --redact $more"
			grep -awF -f "$work/names" "$work/said" | note
		else
			ok "$title: --redact $more"
		fi
	done
	answer "$data" --redact >"$work/got" 2>"$work/err"
	same "$title: --redact changes no answer" "$work/got" "$work/want"
}
