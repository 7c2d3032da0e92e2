#!/bin/sh
# nightly.sh - five nights of the sample bank, and the nights that go wrong.
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"

if ! command -v rfm-cluster >/dev/null; then
	echo '1..0 # SKIP rfm-cluster is not built'
	exit
fi
cp -R "$root/samples" "$work/samples"
cd "$work" || exit 1

# history.csv up to the 16th, then orders-DATE.csv.
awk -F '[, ]' '
NR == 1 { head = $0; next }
{
	file = $3 < "2026-11-17" ? "history.csv" : "orders-" $3 ".csv"
	if (!(file in seen)) {
		print head > file
		seen[file]
	}
	print > file
}' samples/orders.csv
mkdir state
rfm-cluster --partial -o state/2026-11-16 history.csv || not_ok 'history'

night() { # DATE ORDERS [VARIABLE=VALUE ...]: sets status
	night=$1 orders=$2
	shift 2
	env DATE="$night" ALERT='cat >>alerts' "$@" samples/nightly.sh \
		"$orders" state model out 2>err
	status=$?
}
# What a night says beyond what a run with nothing wrong may say.
unexpected() {
	may='.*: this refund counts .*|many customers have the same .*'
	may="$may|.*: no column previous or changed_on: .*"
	may="$may|customer .*does not have this customer.*"
	may="$may|cluster .*: no customer is in this cluster.*"
	sed 's/^rfm-cluster: //' err | grep -avxE -e "$may"
}
rows() { wc -l <"$1" | tr -d ' '; }
# Everything there is, by name, but not the stats, which tell of failures too.
listing() { find state out model ! -name '*.json' | sort; }

for day in 17 18 19 20 21; do
	feed=orders-2026-11-$day.csv
	if [ $day = 19 ]; then
		gzip $feed
		feed=$feed.gz
	fi
	night 2026-11-$day $feed
	is "night of the $day" "$status$(unexpected)" 0
done
is 'everybody has a segment' "$(rows out/2026-11-21.csv)" 301
is 'a state for each day' "$(find state -type f | wc -l | tr -d ' ')" 6
is 'no alerts' "$(cat alerts 2>/dev/null)" ''
check 'the first night kept its fit' [ -s out/2026-11-17.fit.csv ]
check 'drift was measured' [ -s out/2026-11-21.drift.csv ]
check 'stats were kept' [ -s out/2026-11-21.stats.json ]
is 'the first night has none before it' \
	"$(head -n 1 out/2026-11-17.csv | grep -c previous)" 0
is 'the next has' "$(head -n 1 out/2026-11-18.csv | grep -c previous)" 1

rfm-cluster --as-of=2026-11-22 --apply=model --previous=out/2026-11-20.csv \
	-o once.csv samples/orders.csv
same 'the same as reading the year at once' out/2026-11-21.csv once.csv

cp -R out before
night 2026-11-21 orders-2026-11-21.csv
same 'rerun: the same bytes' out/2026-11-21.csv before/2026-11-21.csv
night 2026-11-19 orders-2026-11-19.csv.gz
same 'rerun of a past night' out/2026-11-19.csv before/2026-11-19.csv
night 2026-11-17 orders-2026-11-17.csv
same 'rerun of the first night' out/2026-11-17.csv before/2026-11-17.csv

# The first stage dies after some rows.
cat >killed <<'EOF'
#!/bin/sh
head -n 3 "$1"
kill -9 $$
EOF
chmod +x killed
listing >before.list
night 2026-11-22 orders-2026-11-21.csv FEED=./killed
is 'first stage killed: failed' "$status" 1
listing >after.list
same 'first stage killed: nothing was written' after.list before.list
is 'first stage killed: an alert' "$(grep -c 2026-11-22 alerts)" 1
night 2026-11-22 no-such-file.csv
is 'no feed: failed' "$status" 1

head -n 1 samples/orders.csv >empty.csv
night 2026-11-22 empty.csv
is 'empty feed: failed' "$status" 1
: >none.csv
night 2026-11-22 none.csv
is 'no bytes: failed' "$status" 1
{ cat orders-2026-11-21.csv && echo C0001,S999999,yesterday,1.00; } >bad.csv
night 2026-11-22 bad.csv
is 'a bad row: failed' "$status" 1
check 'and the row is named' grep -q 'yesterday' err
listing >after.list
same 'failed nights wrote nothing' after.list before.list
same 'and harmed nothing' out/2026-11-21.csv before/2026-11-21.csv

# A day on which everybody buys ten times for ten million.
awk -F, '
NR == 1 { print "customer_id,order_id,date,amount"; next }
{
	for (i = 0; i < 10; i++)
		print $1 ",X" ++n ",2026-11-22 12:00:00,9999999.00"
}' samples/customers.csv >absurd.csv
: >alerts
night 2026-11-22 absurd.csv
is 'an absurd day: status 3' "$status" 3
is 'an absurd day: the segments are written' "$(rows out/2026-11-22.csv)" 301
check 'an absurd day: the drift is written' [ -s out/2026-11-22.drift.csv ]
is 'an absurd day: an alert' "$(grep -c drift alerts)" 1

# A rolling year: of 366 days the oldest no longer counts.
rm -r state/* out
mkdir out
head -n 2 orders-2026-11-21.csv | rfm-cluster --partial -o one -
cut -c 15-24 samples/orders.csv | grep '^2' | sort -u | while read -r day; do
	cp one "state/$day"
done
printf 'customer_id,date,amount\nOLD,2025-11-21,5.00\n' |
	rfm-cluster --partial -o state/2025-11-21 -
is '366 days' "$(find state -type f | wc -l | tr -d ' ')" 366
night 2026-11-21 orders-2026-11-21.csv MAX_PSI=1e9
is 'a rolling year: the night' "$status$(unexpected)" 0
is 'a rolling year: the oldest is out' "$(grep -c OLD out/2026-11-21.csv)" 0
check 'a rolling year: the rest is in' [ "$(rows out/2026-11-21.csv)" -gt 1 ]

finish
