#!/bin/sh
# year.sh - a year of nights, with a night that did not run, a feed that came
# twice and a night that was killed: what counts at the end is what was bought.
# slow
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"

if ! command -v rfm-cluster >/dev/null || ! command -v flock >/dev/null; then
	echo '1..0 # SKIP rfm-cluster or flock is not here'
	exit
fi
cp -R "$root/samples" "$work/samples"
cd "$work" || exit 1
awk -F '[, ]' '
NR == 1 { head = $0; next }
{
	file = "orders-" $3 ".csv"
	if (!(file in seen))
		print head > file
	seen[file]
	print > file
}' samples/orders.csv
head -n 1 samples/orders.csv >head.csv
export MIN_ROWS=0 MAX_PSI=1e9 DAYS=90

night() { # DATE [FEED]: sets status
	feed=${2-orders-$1.csv}
	[ -e "$feed" ] || cp head.csv "$feed"
	DATE=$1 samples/nightly.sh "$feed" state model out 2>err
	status=$?
}

# Which day has what happen to it.
hole=2026-02-10 repeat=2026-05-05 crash=2026-08-20
cat >dies <<'END'
#!/bin/sh
# A machine that goes down while the state is written.
cat "$1"
kill -9 $PPID
END
chmod +x dies
wrong=0 nights=0
for i in $(seq 364 -1 0); do
	date=$(date -u -d "2026-11-21 - $i days" +%F)
	case $date in
	"$hole") continue ;;
	"$repeat")
		night "$date" orders-2026-05-04.csv
		is 'the feed of the day before: refused' "$status$(grep -c 'orders of other days' err)" 11
		;;
	"$crash")
		DATE=$date FEED=./dies samples/nightly.sh "orders-$date.csv" state model out 2>/dev/null
		is 'killed' $? 137
		is 'killed: nothing of that day' "$(find state out -name "$date*" | wc -l | tr -d ' ')" 0
		;;
	esac
	night "$date"
	nights=$((nights + 1))
	if [ "$date" = 2026-02-11 ]; then
		is 'behind a hole: refused, and named' "$status$(grep -c "no state of $hole" err)" 11
		night $hole
		is 'the hole: run later' $status 0
		night "$date"
	fi
	if [ $status != 0 ]; then
		wrong=$((wrong + 1))
		note <err
	fi
done
is 'all other nights went well' "$nights $wrong" '364 0'

# The last night is what all orders of the last days say at once.
for last in 2026-11-21 2026-08-20 2026-05-05 2026-04-01; do
	since=$(date -u -d "$last - 89 days" +%F)
	rfm-cluster --since="$since" --until=$last \
		--as-of="$(date -u -d "$last + 1 day" +%F)" --apply=model \
		samples/orders.csv 2>/dev/null | cut -d, -f1-7 >once.csv
	cut -d, -f1-7 "out/$last.csv" >night.csv
	same "the night of $last is those orders at once" night.csv once.csv
done
is 'states of a year' "$(find state -name '2???-??-??' | wc -l | tr -d ' ')" 365

# Somebody is to be forgotten who bought in spring and autumn: all files of all
# nights, and a night from an old copy.
who=$(awk -F, 'NR > 1 { n[$1]++ } END { for (c in n) if (n[c] > most) { most = n[c]; w = c }; print w }' \
	samples/orders.csv)
echo 0123456789abcdef0123456789abcdef >key
chmod 600 key
cp -R state copied
find state out -name '2???-??-??*' ! -name '*.json' -type f -size +0 >tree
has() {
	# shellcheck disable=SC2046 # names without blanks
	cust-report --id="$who" -k key "$@" $(cat tree) 2>&1 | sed 1d | wc -l | tr -d ' '
}
check 'a year: somebody is in many files' [ "$(has)" -gt 300 ]
# shellcheck disable=SC2046
cust-forget -k key --id="$who" --request=R-1 --audit=record.csv --add-to=forget.csv \
	$(cat tree) >forgotten.csv
is 'a year: forgotten' $? 0
is 'a year: nothing is left' "$(has --expect-none)" 0
is 'a year: not in the bytes' "$(grep -rlw "$who" state out | wc -l | tr -d ' ')" 0
is 'a year: the record holds' "$(cust-forget -k key --verify --audit=record.csv | cut -d, -f2 | tail -n 1)" whole
rm -r state
mv copied state
FORGET='--forget=forget.csv --key=key'
export FORGET
night 2026-11-21
is 'an old copy: the night is well' $status 0
is 'an old copy: does not bring her back' "$(grep -cw "$who" out/2026-11-21.csv)" 0
finish
