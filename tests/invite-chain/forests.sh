#!/bin/sh
# forests.sh - SEEDS (30) random logs, with circles and ties, against a slow
# reader.
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
if ! command -v python3 >/dev/null; then
	skip 'random logs' 'no python3'
	finish
	exit
fi
n=${SEEDS:-30}
python3 "$root/tests/invite-chain/forests.py" "$n" "${SEED:-1}" "$work" \
	>"$work/said" 2>&1
is "$n logs" "$(tail -n 1 "$work/said")" "$n logs: 0 answers wrong" ||
	note <"$work/said"
finish
