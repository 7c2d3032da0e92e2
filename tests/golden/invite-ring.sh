#!/bin/sh
# invite-ring.sh - blocks that the authors of FRAUDAR find in their example,
# 500 x 500 with a planted 20 x 20, and in the votes of Wikipedia (SNAP).  The
# figures are those of their program, of one written independently, and of the
# paper's formula by hand.  Where the data is from: SOURCES.txt beside it.
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"

# The score, how many rows and columns, and the smallest and largest of each.
block() { # WORD...
	invite-ring --on=column "$@" 2>"$work/err" | awk -F, '
	NR > 1 {
		n[$3]++
		if (n[$3] == 1 || $4 + 0 < low[$3])
			low[$3] = $4 + 0
		if ($4 + 0 > high[$3])
			high[$3] = $4 + 0
		score = $2
	}
	END {
		printf "%.9f rows %d %d-%d columns %d %d-%d\n", score,
			n["account"], low["account"], high["account"],
			n["column"], low["column"], high["column"]
	}'
	note <"$work/err"
}
# Lines of two numbers as a log.
log() {
	awk 'BEGIN { print "invitee,column" } !/^#/ { sub(/\r$/, ""); print $1 "," $2 }' "$1"
}

if need_data invite/fraudar_example.txt; then
	log "$DATA/invite/fraudar_example.txt" >"$work/example.csv"
	is 'the example of FRAUDAR, log' "$(block "$work/example.csv")" \
		'3.049029363 rows 20 0-19 columns 20 0-19'
	is 'the example of FRAUDAR, sqrt' \
		"$(block --weight=sqrt "$work/example.csv")" \
		'1.939368911 rows 20 0-19 columns 20 0-19'
	is 'the example of FRAUDAR, one' \
		"$(block --weight=one "$work/example.csv")" \
		'10.000000000 rows 20 0-19 columns 20 0-19'
fi
if need_data invite/wiki-Vote.txt; then
	log "$DATA/invite/wiki-Vote.txt" >"$work/votes.csv"
	is 'votes of Wikipedia, log' \
		"$(block "$work/votes.csv" | sed 's/ [0-9]*-[0-9]*//g')" \
		'7.452952045 rows 597 columns 958'
	# Greedy++ (Boob et al. 2020): at least 33.536, and a bound within 1 %.
	check 'votes of Wikipedia, one, 32 passes' sh -c "invite-ring \
		--on=column --weight=one --passes=32 '$work/votes.csv' \
		2>'$work/err' | awk -F, 'NR == 2 { ok = \$2 >= 33.536 &&
			\$3 >= \$2 && \$3 < \$2 * 1.01 } END { exit !ok }'"
fi
finish
