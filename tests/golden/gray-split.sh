#!/bin/sh
# gray-split.sh - arms that other systems' own code gave, and the plans of
# a reference.
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
split=$DATA/experiments/split

# Columns of FILE, which is CSV with quotes, as TSV without a header.
cells() { # FILE PYTHON-EXPRESSION-OF-r
	python3 -c '
import csv, sys
for r in csv.DictReader(open(sys.argv[1], newline="", encoding="utf-8")):
    print(*eval(sys.argv[2]), sep="\t")' "$1" "$2"
}
# Arms of the units in column 1 of FILE, which are wanted in column 2.
arms() { # NAME FILE OPTION...
	arms_name=$1 arms_file=$2
	shift 2
	{
		echo unit
		cut -f 1 "$arms_file"
	} | gray-split --format=tsv --delimiter='\t' --unit=unit "$@" 2>/dev/null |
		sed 1d | cut -f 1,3 >"$work/got"
	check "$arms_name: there are units" [ -s "$arms_file" ]
	same "$arms_name" "$work/got" "$arms_file"
}

command -v python3 >/dev/null || {
	skip 'vectors' 'no python3, which reads them'
	finish
}
if need_data experiments/split/growthbook-assign.csv; then
	cells "$split/growthbook-assign.csv" \
		'(r["id"], "v" + r["variation"] if r["variation"] else "", r["key"], r["coverage"], r["hash_version"], r["weights"] or "|".join(["1"] * int(r["variations"])), r["namespace"])' \
		>"$work/all"
	cut -f 3- "$work/all" | sort -u >"$work/plans"
	while IFS='	' read -r key coverage version weights namespace; do
		awk -F '\t' -v OFS='\t' -v key="$key" -v coverage="$coverage" \
			'$3 == key && $4 == coverage { print $1, $2 }' \
			"$work/all" >"$work/want"
		set -- --experiment="$key" --hash-of=growthbook \
			--ramp="$(awk -v x="$coverage" 'BEGIN { print x * 100 }')" \
			--arms="$(echo "$weights" | awk -F'|' '{
				for (i = 1; i <= NF; i++)
					printf "%sv%d:%s", (i > 1 ? "|" : ""), i - 1, $i
			}')"
		[ "$version" = 1 ] && set -- "$@" --hash-of=growthbook1
		[ "$namespace" ] && set -- "$@" --layer="$(echo "$namespace" |
			awk -F'|' '{ print $1 ":" $2 * 100 "-" $3 * 100 }')"
		arms "GrowthBook $key $coverage" "$work/want" "$@"
	done <"$work/plans"
fi
if need_data experiments/split/unleash.csv; then
	for percent in 0 1 5 10 25 50 75 99 100; do
		cells "$split/unleash.csv" \
			"(r['id'], r['variant_300_450_250'] if r['on$percent'] == '1' else '')" \
			>"$work/want"
		arms "Unleash at $percent" "$work/want" --hash-of=unleash \
			--experiment=grp --ramp=$percent \
			--arms='red:300|blue:450|grey:250'
	done
fi
if need_data experiments/split/planout.csv; then
	cells "$split/planout.csv" '(r["id"], r["weighted_c.8_t.2"])' >"$work/want"
	arms 'PlanOut, weights' "$work/want" --hash-of=planout \
		--experiment=spring.offer.w --arms='c:.8|t:.2'
	cells "$split/planout.csv" '(r["id"], r["uniform_red_blue_grey"])' \
		>"$work/want"
	arms 'PlanOut, uniform' "$work/want" --hash-of=planout \
		--experiment=spring.offer.arm --arms='red:1|blue:1|grey:1'
fi
if need_data experiments/split/posthog.csv; then
	for key in new-page 利率测试; do
		cells "$split/posthog.csv" "(r['id'], '' if float(r['rollout_hash']) > .37 else 'abc'[int(float(r['variant_hash']) >= .3) + int(float(r['variant_hash']) >= .6)], r['key'])" |
			awk -F '\t' -v OFS='\t' -v key=$key '$3 == key { print $1, $2 }' \
				>"$work/want"
		arms "PostHog $key" "$work/want" --hash-of=posthog \
			--experiment=$key --ramp=37 --arms='a:30|b:30|c:40'
	done
fi
if need_data experiments/plan; then
	for dir in "$DATA"/experiments/plan/*/; do
		name=${dir%/} args=
		[ -f "$dir/args" ] && args=$(cat "$dir/args")
		# shellcheck disable=SC2086 # a list of options
		(cd "$dir" && gray-split --plan=plan.csv $args customers.csv) \
			>"$work/got" 2>/dev/null
		same "plan ${name##*/}" "$work/got" "$dir/expected.csv"
	done
fi
finish
