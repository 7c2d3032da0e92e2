#!/bin/sh
# nightly.sh - five nights of the sample bank, and the nights that go wrong.
# slow
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
DATE=2026-11-16 samples/nightly.sh --history history.csv state 2>err ||
	not_ok 'history'
is 'a state for each day of history' "$(find state -name '2???-*' | wc -l | tr -d ' ')" 365
days() { find state -name '2???-*' | wc -l | tr -d ' '; }

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
	may="$may|out/.*: this customer is not among today.*"
	may="$may|cluster .*: no customer is in this cluster.*"
	may="$may|nightly: [0-9-]*: (begins: rfm-cluster .crmutils. .*|done)"
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
is 'a state for each day' "$(days)" 370
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

# What a day has that is not its own, or has come before.
refused() { # NAME PATTERN
	is "$1: failed" "$status" 1
	check "$1: says why" grep -q "$2" err
	is "$1: no state" "$(find state -name "$night" | wc -l | tr -d ' ')" 0
}
rm out/2026-11-22.csv state/2026-11-22
sed 's/2026-11-21/2026-11-22/' orders-2026-11-21.csv >moved.csv
night 2026-11-22 orders-2026-11-21.csv
refused 'yesterday again' 'fewer than --min-rows=1'
{ cat moved.csv && echo C0001,S999999,2026-11-20,1.00; } >late.csv
night 2026-11-22 late.csv
refused 'an order of another day' '1 orders of other days than 2026-11-22 in late.csv'
# What READ and FORGET leave out is of that day all the same.
echo 0123456789abcdef0123456789abcdef >key
chmod 600 key
who=$(sed -n 2p moved.csv | cut -d, -f1)
cp moved.csv spare.csv
cust-forget -k key --id="$who" --audit=asked --add-to=asked.csv spare.csv \
	>asked.out 2>err || note <err
night 2026-11-22 moved.csv READ='--where=amount>100' FORGET='--forget=asked.csv --key=key' MAX_PSI=1e9
is 'rows that options leave out are not late' "$status$(grep -c 'other days' err)" 00
night 2026-11-22 late.csv READ='--where=amount>0' FORGET='--forget=asked.csv --key=key'
is 'and hide none that is' "$status$(grep -c '1 orders of other days' err)" 11
night 2026-11-22 late.csv MAX_LATE=1
is 'and one may be let in' "$status" 0
check 'but is not counted' grep -q '1 orders of other days are left out' err
night 2026-11-23 orders-2026-11-21.csv MIN_ROWS=0 MAX_LATE=99999
refused 'a feed with the bytes of another' 'has the bytes of the feed of 2026-11-21'

# A night that did not run.
head -n 1 samples/orders.csv >none.csv
night 2026-11-25 none.csv MIN_ROWS=0
is 'a hole: failed' "$status" 1
check 'a hole: named' grep -q 'no state of 2026-11-23 (2 in all)' err
check 'a hole: the night is kept' [ -e state/2026-11-25 ]
for day in 23 24 25; do
	night 2026-11-$day none.csv MIN_ROWS=0
	is "days without orders: the $day" "$status$(unexpected)" 0
done

# A window of days, whatever files there are, and nothing older than KEEP.
night 2026-11-25 none.csv MIN_ROWS=0 DAYS=4 KEEP=10 MAX_PSI=1e9
is 'four days: the night' "$status" 0
is 'four days: who bought in them' "$(rows out/2026-11-25.csv)" "$(cut -d, -f1 moved.csv | sort -u | wc -l | tr -d ' ')"
is 'states of ten days' "$(days)" 11
is 'no states before' "$(find state -name '2026-11-14' | wc -l | tr -d ' ')" 0
is 'of each that was removed there is a line' \
	"$(awk -F, 'NR > 1 && $1 == "2026-11-25" && $5 == 10 && length($4) == 64 && $3 > 0 { n++ }
		END { print (n == NR - 1 && n > 300) }' state/removed)" 1
is 'and of no other' "$(cut -d, -f2 state/removed | xargs ls 2>/dev/null | wc -l | tr -d ' ')" 0
is 'rights of what is written' "$(find state out -type f -perm -g+w -o -perm -o+r -type f | wc -l | tr -d ' ')" 0

# Two at once, mistakes, and what it says of itself.
(
	exec 8>state/.lock
	flock 8
	night 2026-11-25 none.csv MIN_ROWS=0
	is 'another is at work: it may be tried again' "$status" 75
	check 'another is at work: says so' grep -q 'another night is at work' err
)
tests=$((tests + 2))
night 2026-11-31 none.csv
is 'no date' "$status$(cat err)" '2nightly: DATE=2026-11-31 is not a date (want 2026-11-21)'
night 2026-11-25 --helpp
is 'no option' "$status$(cat err)" '2nightly: --helpp: no such option (see nightly.sh --help)'
samples/nightly.sh --help >help
is 'help' "$(head -n 1 help)" "nightly.sh - yesterday's orders in, everybody's segment out."
is 'help makes nothing' "$(find . -newer help -name 'orders-*' | wc -l | tr -d ' ')" 0
cp none.csv "orders-$(date -d yesterday +%F).csv"
MIN_ROWS=0 samples/nightly.sh 2>err || true
check 'yesterday by default' grep -q "nightly: $(date -d yesterday +%F): begins" err

# Somebody asks to be forgotten: all files of all nights, and a night from a copy
# that still has her.
echo 0123456789abcdef0123456789abcdef >key
chmod 600 key
night 2026-11-21 orders-2026-11-21.csv MAX_PSI=1e9
who=$(sed -n 2p out/2026-11-21.csv | cut -d, -f1) all=$(rows out/2026-11-21.csv)
cp -R state copied
cust-forget -k key --id="$who" --audit=record --add-to=forget.csv \
	state/2???-??-?? out/*.csv >forgotten 2>err || note <err
check 'she was in states and outputs' [ "$(grep -c ,done, forgotten)" -gt 2 ]
cust-report -k key --id="$who" --expect-none state/2???-??-?? out/*.csv >left 2>err
is 'and is in none of the whole tree' $? 0
rm -r state && mv copied state
night 2026-11-21 orders-2026-11-21.csv FORGET='--forget=forget.csv --key=key' MAX_PSI=1e9
cust-report --id="$who" --expect-none out/*.csv >left 2>>err
is 'nor does a copy bring her back' "$status $? $(rows out/2026-11-21.csv)" "0 0 $((all - 1))"

# For the collector of Prometheus, success and failure.
night 2026-11-25 none.csv MIN_ROWS=0 DAYS=4 MAX_PSI=1e9 METRICS=night.prom
is 'metrics' "$(grep -c '^nightly_' night.prom)" 4
is 'metrics: the status' "$(grep '^nightly_status' night.prom)" 'nightly_status 0'
good=$(grep success_seconds night.prom | tail -n 1)
night 2026-11-25 none.csv METRICS=night.prom
is 'metrics of a failure' "$(grep '^nightly_status' night.prom)" 'nightly_status 1'
is 'metrics: the last success stays' "$(grep success_seconds night.prom | tail -n 1)" "$good"

# A feed is held against the contract that another day was written by.
rfm-cluster --partial --contract=contract.csv -o scratch orders-2026-11-21.csv 2>err
awk -F, -v OFS=, 'NR > 1 { $4 *= 100 } 1' orders-2026-11-21.csv >fen.csv
night 2026-11-21 fen.csv EXPECT=contract.csv
is 'amounts in fen: refused' "$status $(grep -c 'fen.csv is not as contract.csv expects it' err)" '1 1'
night 2026-11-21 orders-2026-11-21.csv EXPECT=contract.csv
is 'the feed itself is not' "$(grep -c 'expects it' err)" 0

# What is beside it.
if command -v systemd-analyze >/dev/null; then
	sed 's|^ExecStart=.*|ExecStart=/bin/true|; /^User=/d' samples/nightly.service >nightly.service
	cp samples/nightly.timer .
	systemd-analyze verify ./nightly.service ./nightly.timer >verified 2>&1
	is 'systemd takes the units' "$(grep -c 'nightly' verified)" 0
	is 'a drift is no failure' "$(grep SuccessExitStatus samples/nightly.service)" SuccessExitStatus=3
else
	skip 'systemd takes the units' 'no systemd-analyze'
fi
if command -v logrotate >/dev/null; then
	check 'logrotate takes the stanza' logrotate -d samples/nightly.logrotate
else
	skip 'logrotate takes the stanza' 'no logrotate'
fi
is 'a line of cron has five times, a user and a command' \
	"$(awk '/^[0-9]/ { print $1, $2, $3, $4, $5, $6 }' samples/nightly.cron)" '0 2 * * * crm'

finish
