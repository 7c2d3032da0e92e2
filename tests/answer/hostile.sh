#!/bin/sh
# hostile.sh - with --answer=one a line of any size or content gets one line and changes
# no other's answer, of every program that answers: hostile.py asks the sample bank.
# SEED chooses the changed lines.
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
all='a megabyte, NUL, quotes, line ends and bytes that are no text are a line each'
if ! command -v python3 >/dev/null; then
	skip "$all" 'no python3'
	finish
fi
"$root/samples/serve/serve" prepare "$work/bank" >"$work/why" 2>&1
is 'the tables are there' $? 0 || note <"$work/why"
(cd "$work/bank" && "$root/tests/answer/hostile.py" "$root/samples" "${SEED:-1}") \
	>"$work/said" 2>&1
is "$all" "$(sed '$d' "$work/said" | tail -n 40)" ''
check 'of thousands' [ "$(tail -n 1 "$work/said")" -gt 4000 ]
finish
