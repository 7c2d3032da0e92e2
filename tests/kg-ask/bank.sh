#!/bin/sh
# bank.sh - 550 questions in the words of forums: 85 % and more are answered, and
# none wrongly.
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
cd "$root" || exit 1
grep -v '^#' tests/kg-ask/bank.tsv >"$work/gold"
# Each question in a dialogue of its own.
awk -F '\t' 'BEGIN { print "session\tquestion" } { print NR "\t" $1 }' \
	"$work/gold" >"$work/questions.tsv"
kg-ask -f samples/knowledge.csv -f samples/faq.csv \
	--alias=samples/aliases.csv --intents=samples/intents.tsv \
	--chat=samples/chat.tsv --format=tsv "$work/questions.tsv" \
	2>"$work/said" | tail -n +2 >"$work/rows"
awk -F '\t' -v gold="$work/gold" '{
	getline line <gold
	split(line, g, "\t")
	said = $3 == "answer" || $3 == "list" || $3 == "handover"
	asked += g[2] != "-"
	answered += said && g[2] != "-"
	if (said && (g[2] == "-" || !index($4, g[2]))) {
		wrong++
		print "wrong: " $2 " -> " $4
	}
}
END {
	printf "%d asked, %d answered (%.1f %%), %d wrong\n", asked, answered,
		100 * answered / asked, wrong
	exit !(NR >= 540 && answered >= 0.85 * asked && wrong == 0)
}' "$work/rows" >"$work/figures"
status=$?
sed 's/^/# /' "$work/figures"
is '85 % of 550 questions are answered, and none wrongly' "$status" 0
finish
