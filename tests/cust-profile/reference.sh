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
		(
			cd "$case" || exit
			set --
			while IFS= read -r word; do
				set -- "$@" "$word"
			done <args
			exec cust-profile "$@"
		) >"$work/got" 2>"$work/err"
		cmp -s "$work/got" "$case/expected.csv" && continue
		wrong="$wrong ${case#"$1/"}"
		{ cat "$work/err"; diff "$work/got" "$case/expected.csv"; } |
			head -n 6 | note
	done
	[ -z "$wrong" ]
}

# A run of all days has the tags of runs of one day, each of which goes on from
# the one before.
day_by_day() { # DIR
	for case in "$1"/00[0-2]*/; do
		[ -e "$case/tags.csv" ] || continue
		days=$(sed -n 's/--as-of=//p' "$case/args" | tr , ' ')
		at() {
			(cd "$case" && cust-profile -f features.csv \
				--tags=tags.csv --long "$@" a.csv b.csv)
		}
		at --as-of="$(echo "$days" | tr ' ' ,)" >"$work/all" 2>/dev/null
		: >"$work/chain" && cp /dev/null "$work/before"
		for day in $days; do
			if [ -s "$work/before" ]; then
				at --as-of="$day" --previous="$work/before" \
					>"$work/now" 2>/dev/null || return
			else
				at --as-of="$day" >"$work/now" 2>/dev/null ||
					return
			fi
			tail -n +2 "$work/now" >>"$work/chain"
			cp "$work/now" "$work/before"
		done
		tail -n +2 "$work/all" | sort >"$work/want"
		sort "$work/chain" | cmp -s - "$work/want" || return
	done
}

# Parts of the rows by --partial, put together, are the whole.
in_parts() { # DIR
	for case in "$1"/00[0-2]*/; do
		[ -e "$case/spine.csv" ] && continue
		for part in 0 1 2; do
			mkdir -p "$work/$part"
			awk -v part="$part" 'NR == 1 || NR % 3 == part' \
				"$case/a.csv" >"$work/$part/a.csv"
			cust-profile -f "$case/features.csv" --partial \
				-o "$work/$part.state" "$work/$part/a.csv" \
				2>/dev/null || return
		done
		days=$(grep -e --as-of= "$case/args")
		cust-profile -f "$case/features.csv" "$days" "$case/a.csv" \
			>"$work/whole" 2>/dev/null || return
		cust-profile -f "$case/features.csv" "$days" --merge \
			"$work"/[210].state 2>/dev/null |
			cmp -s - "$work/whole" || return
	done
}

if command -v python3 >/dev/null; then
	mkdir "$work/cases"
	check "cases are made, SEED=$seed" env PYTHONDONTWRITEBYTECODE=1 python3 \
		"$root/tests/reference/profile.py" "$seed" "${CASES:-60}" \
		"$work/cases"
	check "as the reference, SEED=$seed" compare "$work/cases"
	check "tags day by day, SEED=$seed" day_by_day "$work/cases"
	check "in parts, SEED=$seed" in_parts "$work/cases"
else
	skip 'as the reference' 'no python3, in which it is written'
fi
if need_data profile/001; then
	mkdir "$work/golden"
	cp -R "$DATA"/profile/[0-9]* "$work/golden"
	check 'golden cases' compare "$work/golden"
fi
finish
