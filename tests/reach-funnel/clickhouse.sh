#!/bin/sh
# clickhouse.sh - UNITS (100000) random units come as far here as in ClickHouse's
# windowFunnel, whose module is fetched; many of their events have one time.
# slow
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
python=${CHDB_PYTHON:-python3}
if ! "$python" -c 'import chdb' 2>/dev/null; then
	python=$work/venv/bin/python
	if ! { python3 -m venv "$work/venv" && timeout 90 "$python" -m pip \
		install -q chdb; } >"$work/said" 2>&1; then
		skip 'ClickHouse' 'chdb cannot be had'
		finish
	fi
fi
cd "$work" || exit 1
for within in 5 20 60 100000; do
	awk -v n="${UNITS:-100000}" -v seed="$within" 'BEGIN {
		srand(seed)
		split("sent sent open open click buy other", event, " ")
		split("1 2 3 4 5 6 8 12", many, " ")
		split("5 20 60 120", span, " ")
		print "customer,time,event"
		for (i = 0; i < n; i++) {
			within = span[1 + int(4 * rand())]
			for (k = many[1 + int(8 * rand())]; k > 0; k--) {
				t = 1700000000 + int(within * rand())
				printf "c%06d,%d,%s\n", i, t, event[1 + int(7 * rand())]
			}
		}
	}' >log.csv
	"$python" "$root/tests/reference/clickhouse_funnel.py" log.csv $within >want
	reach-funnel --steps=sent,open,click,buy --within=${within}s --dump=units \
		log.csv 2>said | awk -F, -v OFS=, 'NR > 1 { print $1, $7 + $8 + $9 + $10 }' |
		LC_ALL=C sort >got
	check "$(wc -l <got) units within $within s" cmp got want
	check 'are most of them' [ "$(wc -l <got)" -gt $((${UNITS:-100000} / 2)) ]
done
finish
