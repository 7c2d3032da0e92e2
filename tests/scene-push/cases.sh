#!/bin/sh
# cases.sh - cases whose rules, events and answers lie here: each is about one
# point of how scenes are matched, kept, judged and said (note says which).
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"

for case in "$root"/tests/scene-push/cases/*/; do
	name=${case%/}
	name=${name##*/}
	want=0
	[ -f "$case/status" ] && want=$(cat "$case/status")
	# shellcheck disable=SC2046 # args are words
	scene-push -r "$case/rules.csv" --suppressed="$work/suppressed" \
		--late="$work/late" $(cat "$case/args") "$case/events.csv" \
		>"$work/out" 2>"$work/said"
	is "$name: status" $? "$want"
	if [ "$want" != 0 ]; then
		is "$name: nothing is written" "$(cat "$work/out")" ''
		continue
	fi
	same "$name: pushes" "$work/out" "$case/expected.csv"
	same "$name: silences" "$work/suppressed" "$case/suppressed.csv"
	[ -f "$case/late.csv" ] &&
		same "$name: late" "$work/late" "$case/late.csv"
done
finish
