#!/bin/sh
# kg-ask.sh - how often thing and property are right in dialogues of others:
# KdConv travel (Zhou et al., ACL 2020; Apache-2.0), its development part.
#
# Every utterance of a dialogue goes in, in order; the turns that ask one fact
# are judged.  Without context about 9 % can be right, for in 88 % of the turns
# the thing is not named.
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
kdconv=$DATA/kg/kdconv

score() {
	kg-ask -f "$kdconv/travel.kb.tsv" \
		--eval="$kdconv/travel.dev.turns.tsv" \
		"$kdconv/travel.dev.dialog.tsv"
}
# Whether the share of MEASURE is LEAST or more.
reaches() { # MEASURE LEAST
	awk -F '\t' -v measure="$1" -v least="$2" '
		$1 == measure { found = $6 }
		END { exit !(found >= least) }' "$work/score"
}
if need_data kg/kdconv/travel.dev.turns.tsv; then
	score >"$work/score"
	check 'KdConv travel: the predicate is right in 92 %' \
		reaches predicate 0.92
	check 'KdConv travel: thing and predicate are right in 75 %' \
		reaches both 0.75
	grep -v microseconds "$work/score" >"$work/want"
	score | grep -v microseconds >"$work/got"
	same 'KdConv travel: the same twice' "$work/got" "$work/want"
	is 'KdConv travel: a row an utterance' "$(
		kg-ask -f "$kdconv/travel.kb.tsv" \
			"$kdconv/travel.dev.dialog.tsv" | wc -l
	)" "$(wc -l <"$kdconv/travel.dev.dialog.tsv")"
fi
finish
