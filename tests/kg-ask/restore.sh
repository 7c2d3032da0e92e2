#!/bin/sh
# restore.sh - the file of --state as it is at CUTS (200) moments of a run, each of
# which a copy may have met: from it and the log the dialogues come out as of the run
# that lost nothing, and so do the answers that were not given yet.
# slow
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
ask() { # STATE FILE
	kg-ask -f "$root/samples/knowledge.csv" -f "$root/samples/faq.csv" \
		--state="$1" "$2" 2>/dev/null
}
# What the state lacks, as crmutils-state(5) has it.
rest() { # STATE LOG
	awk 'NR == FNR { split($0, cell, "\t"); asked[cell[1]] = cell[4]; next }
		{ split($0, cell, ",") }
		FNR == 1 || seen[cell[1]]++ >= asked[cell[1]]' "$1" "$2"
}
# Dialogues that go on beside each other.
{
	head -n 1 "$root/samples/dialogues.csv"
	tail -n +2 "$root/samples/dialogues.csv" | sort -s -t , -k 2,2n
} >"$work/log.csv"
ask "$work/whole" "$work/log.csv" >"$work/want"

# The file while the run goes on: lines are put behind it.
mkfifo "$work/feed"
ask "$work/state" - <"$work/feed" >"$work/live" &
exec 5>"$work/feed"
cat "$work/log.csv" >&5
for _ in 1 2 3 4 5 6 7 8 9 10; do
	[ "$(wc -l <"$work/live")" -ge "$(wc -l <"$work/want")" ] && break
	sleep 0.3
done
cp "$work/state" "$work/lines"
exec 5>&-
wait $!
same 'the run that was copied from ends as one run' "$work/state" "$work/whole"
check 'and had all lines before' \
	[ "$(wc -l <"$work/lines")" -ge $(($(wc -l <"$work/log.csv") - 1)) ]

size=$(wc -c <"$work/lines") cuts=${CUTS:-200} i=0 wrong=
while [ $((i += 1)) -le "$cuts" ]; do
	at=$((size * i / cuts - i % 7))
	head -c "$at" "$work/lines" >"$work/copy"
	printf 'session,turn,question\n' | ask "$work/copy" - >"$work/none"
	rest "$work/copy" "$work/log.csv" >"$work/left"
	ask "$work/copy" "$work/left" >"$work/got"
	tail -n +2 "$work/got" >"$work/end"
	tail -n "$(wc -l <"$work/end")" "$work/want" | cmp -s - "$work/end" &&
		cmp -s "$work/copy" "$work/whole" || wrong="$wrong $at"
done
is "from $cuts copies and the log: dialogues, and answers to what was left" \
	"$wrong" ''
finish
