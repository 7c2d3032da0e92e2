#!/bin/sh
# peers.sh - random experiments have the arms that GrowthBook, Unleash, PlanOut and
# PostHog give by their own code, whose modules are fetched; SEEDS (4) of them, the
# day's from SEED on.
# slow
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
python=${PEERS_PYTHON:-python3}
if ! "$python" -c 'import growthbook, yggdrasil_engine, planout, posthog' \
	2>/dev/null; then
	python=$work/venv/bin/python
	if ! { python3 -m venv "$work/venv" && timeout 120 "$python" -m pip \
		install -q growthbook UnleashClient planout six posthog; } \
		>"$work/said" 2>&1; then
		skip 'other systems' 'their modules cannot be had'
		finish
	fi
fi
cd "$work" || exit 1
seed=${SEED:-$(date +%Y%m%d)} n=0
while [ $((n += 1)) -le "${SEEDS:-4}" ]; do
	"$python" "$root/tests/reference/split_peers.py" $((seed + n)) \
		>differ 2>counted
	is "seed $((seed + n))" "$(head -n 3 differ)" ''
	check 'all five were asked' [ "$(grep -c ' [1-9][0-9][0-9][0-9]' counted)" = 5 ]
done
finish
