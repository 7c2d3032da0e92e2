#!/bin/sh
# reference.sh - cust-profile against a reference in Python, on cases that nobody
# has chosen: the seed is the day's, or SEED; CASES of them (60).  Then, where the
# golden cases lie, against these.
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
seed=${SEED:-$(date +%Y%m%d)}

# Each case in DIR: its args, a word a line, give expected.csv.
compare() { # DIR
	wrong=
	for case in "$1"/*/; do
		xargs -d '\n' sh -c 'cd "$0" && exec cust-profile "$@"' "$case" \
			<"$case/args" >"$work/got" 2>"$work/err"
		cmp -s "$work/got" "$case/expected.csv" && continue
		wrong="$wrong ${case#"$1/"}"
		{ cat "$work/err"; diff "$work/got" "$case/expected.csv"; } |
			head -n 6 | note
	done
	[ -z "$wrong" ]
}

if command -v python3 >/dev/null; then
	mkdir "$work/cases"
	check "cases are made, SEED=$seed" env PYTHONDONTWRITEBYTECODE=1 python3 \
		"$root/tests/reference/profile.py" "$seed" "${CASES:-60}" \
		"$work/cases"
	check "as the reference, SEED=$seed" compare "$work/cases"
else
	skip 'as the reference' 'no python3, in which it is written'
fi
if need_data profile/001; then
	mkdir "$work/golden"
	cp -R "$DATA"/profile/[0-9]* "$work/golden"
	check 'golden cases' compare "$work/golden"
fi
finish
