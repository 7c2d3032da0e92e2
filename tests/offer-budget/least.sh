#!/bin/sh
# least.sh - SEEDS (40) random budgets with limits from below, of which all
# choices are tried, and a tenth as many large ones.
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
if ! command -v python3 >/dev/null; then
	skip 'budgets with minima' 'no python3'
	finish
	exit
fi
n=${SEEDS:-40} from=$((${SEED:-1} * 1000))
for size in small large; do
	[ $size = small ] || n=$((n / 10))
	python3 "$root/tests/offer-budget/least.py" "$n" $from "$work" $size \
		>"$work/said" 2>&1
	is "$size" "$(tail -n 1 "$work/said")" \
		"$n budgets with minima: 0 wrong, most have an answer" ||
		note <"$work/said"
done
finish
