#!/bin/sh
# model.sh - HISTORIES (400) random histories of rows, decisions, lists and
# clocks, after each run of which the ledger is that of a model of it
# (tests/reference/ledger.py).  Above 1,000 some runs are killed as well; see
# model-long.sh.
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
if ! command -v python3 >/dev/null; then
	skip 'the ledger of random histories' 'no python3'
	finish
	exit
fi
n=${HISTORIES:-400} kill=
[ "$n" -le 1000 ] || kill='kill'
model() { # HISTORIES SEED
	python3 "$root/tests/invite-guard/model.py" "$1" "$2" "$work" $kill \
		>"$work/said" 2>&1
	is "$1 histories from $2 on" "$(tail -n 1 "$work/said")" \
		"$1 histories, 0 wrong" || note <"$work/said"
}
model "$n" "${SEED:-1}"
# What they have in them.
for status in hold paid clawback suspended; do
	check "$status is among the lines" \
		grep -q "^$status " "$work/said"
done
finish
