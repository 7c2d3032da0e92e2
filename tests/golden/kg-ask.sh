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
	sed -n 's/^said/# travel: said/p' "$work/score"
	check 'KdConv travel: the predicate is right in 97 %' \
		reaches predicate 0.97
	check 'KdConv travel: thing and predicate are right in 93 %' \
		reaches both 0.93
	check 'KdConv travel: of what is sure 97 % is right' awk -F '\t' '
		$1 == "said" && $2 == ">=0.9" { exit !($6 >= 0.97) }' \
		"$work/score"
	grep -v microseconds "$work/score" >"$work/want"
	score | grep -v microseconds >"$work/got"
	same 'KdConv travel: the same twice' "$work/got" "$work/want"
	is 'KdConv travel: a row an utterance' "$(
		kg-ask -f "$kdconv/travel.kb.tsv" \
			"$kdconv/travel.dev.dialog.tsv" | wc -l
	)" "$(wc -l <"$kdconv/travel.dev.dialog.tsv")"
fi
# The same of music, of which there are turns and no dialogues: the subject is told
# in a turn of its own, then the question is asked.  Without aliases, and with 20.
music() { # MORE...
	kg-ask -f "$kdconv/music.kb.tsv" --format=tsv "$@" "$work/music" \
		2>>"$work/said" |
		awk -F '\t' -v gold="$kdconv/music.turns.tsv" '
			BEGIN { getline line <gold }
			FNR == 1 {
				for (i = 1; i <= NF; i++)
					at[$i] = i
				next
			}
			$at["turn"] == 1 {
				getline line <gold
				split(line, g, "\t")
				right = $at["entity"] == g[6] && $at["predicate"] == g[7]
				said = $at["status"] ~ /^(answer|list)$/
				sure = $at["confidence"] >= 0.9
				n++
				both += right
				wrong += said && !right
				told += said
				wrong_sure += said && !right && sure
				told_sure += said && sure
			}
			END {
				printf "%.3f %.3f %.3f", both / n, wrong / n, wrong_sure / n
				printf " %.3f", told ? 1 - wrong / told : 1
				printf " %.3f\n", told_sure ? 1 - wrong_sure / told_sure : 1
			}'
}
at_least() { # THIS THAT
	awk -v this="$1" -v that="$2" 'BEGIN { exit !(this >= that) }'
}
if need_data kg/kdconv/music.turns.tsv; then
	awk -F '\t' -v OFS='\t' '
		NR == 1 { print "session", "turn", "question" }
		NR > 1 { print NR, 0, $6; print NR, 1, $4 }' \
		"$kdconv/music.turns.tsv" >"$work/music"
	# shellcheck disable=SC2046
	set -- $(music)
	echo "# music: both right $1, wrong $2, wrong at 0.9 and more $3;" \
		"of what is said $4 is right, of what is sure $5"
	check 'KdConv music: thing and predicate are right in 60 %' at_least "$1" 0.60
	check 'KdConv music: 8 % are answered wrongly at most' at_least 0.08 "$2"
	check 'KdConv music: 3 % at 0.9 and more at most' at_least 0.03 "$3"
	check 'KdConv music: of what is sure 97 % is right' at_least "$5" 0.97
	# shellcheck disable=SC2046
	set -- $(music --alias="$root/tests/golden/music-aliases.csv")
	echo "# music, 20 aliases: both right $1, wrong $2, at 0.9 $3, said $4, sure $5"
	check 'KdConv music with 20 aliases: thing and predicate in 60 %' \
		at_least "$1" 0.60
	check 'KdConv music with 20 aliases: 8 % wrong at most' at_least 0.08 "$2"
fi
finish
