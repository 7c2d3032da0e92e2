#!/usr/bin/env bash
# nightly.sh - yesterday's orders in, everybody's segment out.
#
#	nightly.sh [ORDERS [STATE [MODEL [OUT]]]]
#	nightly.sh --history FILE [STATE]
#	nightly.sh --help
#
# ORDERS  the orders of one day, csv or gzip (orders-DATE.csv)
# STATE   directory: one file a day, named by its date; and removed, a line for
#         each file that was older than KEEP (state)
# MODEL   the frozen model; the first night fits it (segments.model)
# OUT     directory: DATE.csv the segments, DATE.drift.csv, DATE.stats.json (out)
#
# What counts are the last DAYS days, whatever files there are.  A day between
# the first one and DATE that has no state is refused, and so are a feed that has
# come before and one with orders of other days.  Any night can be run again,
# also a past one: a day's state is replaced, never added to, and later days are
# not looked at.
#
# Before the first night, --history makes the states of the days up to DATE from
# a file of old orders.  A day without orders is a feed of a header alone, with
# MIN_ROWS=0.
#
# From the environment:
#	DATE      the day of the orders (yesterday)
#	DAYS      so many days up to DATE count (365)
#	KEEP      states and outputs of more days ago are removed (800)
#	FEED      command that prints the orders, given ORDERS (cat)
#	READ      options for reading them, such as --encoding=GB18030
#	FORGET    options that leave out who is to be forgotten, such as
#	          --forget=forget.csv --key=key (none)
#	MIN_ROWS  fewer orders than this is a broken feed (1)
#	EXPECT    a table that --contract wrote: a feed that is not so is
#	          refused (none)
#	MAX_LATE  so many orders of other days may be left out (0); what READ and
#	          FORGET leave out does not count
#	MAX_PSI   more drift than this is an alert (0.25)
#	ALERT     command that gets the bad news on its standard input (none)
#	METRICS   file for Prometheus' node exporter, such as
#	          /var/lib/node_exporter/textfile/nightly.prom (none)
#
# Beside it are nightly.service and nightly.timer for systemd, nightly.cron and
# nightly.logrotate.
#
# Status: 0 well; 3 all is written, but customers drifted away from the model:
# look at DATE.drift.csv, and to fit it anew remove MODEL and run again; else
# it failed, and nothing of tonight is in OUT but the stats; 75 of these is that
# it may do if it is run again: no space, no memory, another night at work.
set -euo pipefail
export LC_ALL=C
umask 027

if [ "${1-}" = --help ]; then
	sed -n '2,/^set/s/^# \{0,1\}//p' "$0"
	exit
fi
history=
if [ "${1-}" = --history ]; then
	history=${2:?nightly.sh --history FILE [STATE]}
	shift
fi
case ${1-} in
-?*)
	echo "nightly: $1: no such option (see nightly.sh --help)" >&2
	exit 2
	;;
esac
DATE=${DATE:-$(date -d yesterday +%F)} DAYS=${DAYS:-365} KEEP=${KEEP:-800}
orders=${1:-orders-$DATE.csv} state=${2:-state} model=${3:-segments.model} out=${4:-out}
if ! [[ $DATE =~ ^[0-9]{4}-[0-9]{2}-[0-9]{2}$ ]] || ! now=$(date -u -d "$DATE" +%s 2>/dev/null); then
	echo "nightly: DATE=$DATE is not a date (want 2026-11-21)" >&2
	exit 2
fi
if [ "$KEEP" -lt "$DAYS" ]; then
	echo "nightly: KEEP=$KEEP is less than DAYS=$DAYS" >&2
	exit 2
fi

# The date of so many days before DATE.
before() { TZ=UTC printf '%(%F)T' $((now - $1 * 86400)); }
as_of=$(before -1) # the orders of DATE are a day old
work=$(mktemp -d)
told=

say() { echo "nightly: $DATE: $*" >&2; }
refuse() {
	told="$*"
	exit 1
}
# A figure of a file that --stats wrote.
figure() { sed -n "s/.*\"$1\":\([0-9]*\).*/\1/p" "$2"; }

# For the textfile collector, which sees the file as a whole or not at all.
metrics() { # STATUS
	local ok good rows=0
	ok=$([ "$1" = 0 ] || [ "$1" = 3 ] && date +%s || echo 0)
	good=$(sed -n 's/^nightly_last_success_seconds //p' "$METRICS" 2>/dev/null || true)
	[ "$ok" = 0 ] || good=$ok
	[ ! -s "$out/$DATE.feed.json" ] || rows=$(figure rows_in "$out/$DATE.feed.json")
	printf '# TYPE nightly_%s gauge\nnightly_%s %s\n' \
		status status "$1" \
		ended_seconds ended_seconds "$(date +%s)" \
		last_success_seconds last_success_seconds "${good:-0}" \
		orders orders "$rows" >"$METRICS.$$"
	chmod 644 "$METRICS.$$"
	mv "$METRICS.$$" "$METRICS"
}

finish() {
	status=$?
	trap - EXIT
	rm -rf "$work" "$state/.$DATE.new"
	[ -z "${METRICS-}" ] || metrics "$status" || say "no metrics in $METRICS"
	case $status in
	0)
		say 'done'
		return
		;;
	3) news="customers have drifted away from $model, see $out/$DATE.drift.csv" ;;
	*) news="${told:+$told: }failed with status $status, no segments for tonight" ;;
	esac
	say "$news"
	[ -z "${ALERT-}" ] || echo "nightly: $DATE: $news" | sh -c "$ALERT" || true
	exit "$status"
}
trap finish EXIT
trap 'exit 1' HUP INT TERM
mkdir -p "$state" "$out"
exec 9>"$state/.lock"
flock -n 9 || {
	told="another night is at work on $state"
	exit 75
}
say "begins: $(rfm-cluster --version) on $(uname -n), $DAYS days"

# The state of day $1 from the file $2; more options behind.
fold() {
	local day=$1 file=$2
	shift 2
	# shellcheck disable=SC2086 # READ and FORGET are lists of options
	rfm-cluster ${READ-} ${FORGET-} --since="$day" --until="$day" "$@" \
		--partial -o "$state/.$DATE.new" "$file"
}

# History: a state for each day that has none.
if [ "$history" ]; then
	for ((i = DAYS - 1; i >= 0; i--)); do
		day=$(before $i)
		[ ! -e "$state/$day" ] || continue
		fold "$day" "$history" 2>"$work/said" ||
			{
				failed=$?
				cat "$work/said" >&2
				exit "$failed"
			}
		mv "$state/.$DATE.new" "$state/$day"
	done
	exit
fi

# 1. Fetch all of the feed before any of it counts; then fold it into a state.
feed=$work/orders-$DATE stats=$out/$DATE.feed.json
${FEED:-cat} "$orders" >"$feed" || exit 1
sum=$(sha256sum <"$feed" | cut -d' ' -f1)
touch "$state/feeds"
fold "$DATE" "$feed" --min-rows="${MIN_ROWS:-1}" --stats="$stats" ${EXPECT:+--expect="$EXPECT"} ||
	case $? in
	3) refuse "$orders is not as $EXPECT expects it" ;;
	75) exit 75 ;;
	*) exit 1 ;;
	esac
late=$(figure rows_left_out "$stats")
for not_late in where_left_out rows_forgotten rows_without_consent; do
	other=$(figure $not_late "$stats")
	late=$((late - ${other:-0}))
done
[ "$late" -le "${MAX_LATE:-0}" ] ||
	refuse "$late orders of other days than $DATE in $orders, more than MAX_LATE=${MAX_LATE:-0}"
[ "$late" = 0 ] || say "$late orders of other days are left out"
same=$(awk -v sum="$sum" -v date="$DATE" '$2 == sum && $1 != date { print $1 }' "$state/feeds")
[ -z "$same" ] || [ "$(figure rows_in "$stats")" = 0 ] ||
	refuse "$orders has the bytes of the feed of $same"
mv "$state/.$DATE.new" "$state/$DATE"
{ grep -v "^$DATE " "$state/feeds" || true; } >"$work/feeds"
echo "$DATE $sum" >>"$work/feeds"
cp "$work/feeds" "$state/feeds"

# 2. The last DAYS days up to DATE, from the first that there is.
year=() holes=()
for ((i = DAYS - 1; i >= 0; i--)); do
	day=$(before $i)
	if [ -e "$state/$day" ]; then
		year+=("$state/$day")
	elif [ ${#year[@]} -gt 0 ]; then
		holes+=("$day")
	fi
done
[ ${#holes[@]} = 0 ] ||
	refuse "no state of ${holes[0]} (${#holes[@]} in all): run that night first, then this one again"

# 3. No model yet: fit one.
# shellcheck disable=SC2086
[ -e "$model" ] || rfm-cluster --merge ${FORGET-} --as-of="$as_of" --save="$model" \
	--summary -o "$out/$DATE.fit.csv" "${year[@]}"

# 4. Apply it, beside what was said the night before.
previous=()
for night in "$out"/????-??-??.csv; do
	[ ! -e "$night" ] || [[ ! ${night##*/} < $DATE.csv ]] || previous=("--previous=$night")
done
status=0
# shellcheck disable=SC2086
rfm-cluster --merge ${FORGET-} --as-of="$as_of" --apply="$model" ${previous[@]+"${previous[@]}"} \
	--drift="$out/$DATE.drift.csv" --max-psi="${MAX_PSI:-0.25}" \
	--stats="$out/$DATE.stats.json" -o "$out/$DATE.csv" "${year[@]}" || status=$?
[ $status = 0 ] || [ $status = 3 ] || exit $status

# 5. What is older than it may be.
oldest=$(before "$KEEP")
for old in "$state"/????-??-?? "$out"/????-??-??.*; do
	name=${old##*/}
	[ -f "$old" ] && [[ ${name%%.*} < $oldest ]] || continue
	[ -s "$state/removed" ] || echo 'night,file,bytes,sha256,keep_days' >"$state/removed"
	printf '%s,%s,%s,%s,%s\n' "$DATE" "$old" "$(wc -c <"$old" | tr -d ' ')" \
		"$(sha256sum <"$old" | cut -d' ' -f1)" "$KEEP" >>"$state/removed"
	rm -f "$old"
done
(exit $status)
