#!/bin/sh
# restart.sh - runs over a state, whether they end or are killed at any moment,
# write what one run writes: random scenes, and a long log whose journal is
# folded into the state.  CASES (12) seeds.
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"

# A row every two seconds of 20,000 customers; few come twice in a short time.
awk -v n="${EVENTS:-60000}" 'BEGIN {
	split("view view buy start done pay fail", kind, " ")
	print "customer,time,kind,fund"
	seed = 7
	for (i = 0; i < n; i++) {
		seed = (seed * 16807) % 2147483647
		a = seed % 20000
		seed = (seed * 16807) % 2147483647
		printf "customer-number-%d,%d,%s,F%d\n",
			a * a / 20000, 1772409600 + 2 * i,
			kind[1 + seed % 7], seed % 3
	}
}' >"$work/log.csv"
cat >"$work/rules.csv" <<'EOF'
scene,class,match,within,unless,wait,by,rest,cap,action,text
*,marketing,,,,,,,3/day;9/7d,,
fund,marketing,view*2,6h,buy,30m,fund,2h,2/day,compare,{fund} and others
left,service,start,,done,1h,,,,help,
stuck,service,fail*2,1d,pay,,,1h,2/12h,guide,
gone,marketing,any,,any,10h,,1d,,back,"we have not seen you for some time, and hope that all is well"
EOF
cd "$work" || exit 1
push() {
	scene-push -r rules.csv "$@" 2>>said
}
push --suppressed=silent.want --as-of=2026-03-05 log.csv >want
n=$(wc -l <log.csv)
for i in 0 1 2 3; do
	{
		head -n 1 log.csv
		tail -n +2 log.csv | awk -v n="$n" -v i=$i \
			'int((NR - 1) * 4 / n) == i'
	} >part.csv
	as_of=
	[ $i = 3 ] && as_of=--as-of=2026-03-05
	# shellcheck disable=SC2086 # none, or a word
	push -s state --suppressed=silent.$i $as_of part.csv >got.$i
done
for i in 0 1 2 3; do
	tail -n +2 got.$i >>got
	tail -n +2 silent.$i >>silent
done
tail -n +2 want >want.rows
tail -n +2 silent.want >silent.rows
same 'four runs over a state: pushes' got want.rows
same 'four runs over a state: silences' silent silent.rows
check 'many pushes' [ "$(wc -l <want)" -gt 5000 ]
first=$(grep -abo JRNL state | head -n 1 | cut -d: -f1)
check 'the journal was folded into the state' [ "${first:-1000000}" -gt 500000 ]

# Split by customers, each shard with a state of its own.
for i in 0 1 2; do
	push -s shard.$i --suppressed=silent.s$i --shard=$i/3 \
		--as-of=2026-03-05 log.csv | tail -n +2
done | sort >shards
sort want.rows >want.sorted
same 'three shards' shards want.sorted

command -v python3 >/dev/null || {
	skip 'random scenes' 'no python3, in which the reference is written'
	finish
}
seed=${SEED:-$(date +%Y%m%d)}
PYTHONDONTWRITEBYTECODE=1 python3 "$root/tests/reference/scene_many.py" \
	"$seed" "${CASES:-12}" "$work" pieces >bad 2>&1
is "random scenes in runs that end or are killed, SEED=$seed" "$(cat bad)" ''
finish
