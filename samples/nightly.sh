#!/usr/bin/env bash
# nightly.sh - tonight's orders in, everybody's segment out.
#
#	nightly.sh [ORDERS [STATE [MODEL [OUT]]]]
#
# ORDERS  the orders of one day, csv or gzip (orders-DATE.csv)
# STATE   directory: one file a day, named by its date (state)
# MODEL   the frozen model; the first night fits it (segments.model)
# OUT     directory: DATE.csv the segments, DATE.drift.csv, DATE.stats.json (out)
#
# Any night can be run again, also a past one: a day's state is replaced, never
# added to, and later days are not looked at.  Before the first night put the
# history into a state of its own:
#
#	rfm-cluster --partial -o state/2026-11-16 history.csv
#
# From the environment:
#	DATE      the night (today)
#	FEED      command that prints the orders, given ORDERS (cat)
#	READ      options for reading them, such as --encoding=GB18030
#	MIN_ROWS  fewer orders than this is a broken feed (1)
#	MAX_PSI   more drift than this is an alert (0.25)
#	ALERT     command that gets the bad news on its standard input (none)
#
# Status: 0 well; 3 all is written, but customers drifted away from the model:
# look at DATE.drift.csv, and to fit it anew remove MODEL and run again; else
# it failed, and nothing of tonight is in OUT but the stats.
set -euo pipefail
export LC_ALL=C

DATE=${DATE:-$(date +%F)}
orders=${1:-orders-$DATE.csv} state=${2:-state} model=${3:-segments.model} out=${4:-out}
as_of=$(date -u -d "$DATE + 1 day" +%F) # the orders of DATE are a day old
work=$(mktemp -d)

finish() {
	status=$?
	rm -rf "$work"
	case $status in
	0) return ;;
	3) news="customers have drifted away from $model, see $out/$DATE.drift.csv" ;;
	*) news="failed with status $status, no segments for tonight" ;;
	esac
	echo "nightly: $DATE: $news" >&2
	[ -z "${ALERT-}" ] || echo "nightly: $DATE: $news" | sh -c "$ALERT" || true
}
trap finish EXIT
trap 'exit 1' HUP INT TERM
mkdir -p "$state" "$out"

# 1. Fetch all of the feed before any of it counts; then fold it into a state.
${FEED:-cat} "$orders" >"$work/orders-$DATE" || exit 1
# shellcheck disable=SC2086 # READ is a list of options
rfm-cluster ${READ-} --min-rows="${MIN_ROWS:-1}" --stats="$out/$DATE.feed.json" \
	--partial -o "$state/$DATE" "$work/orders-$DATE"

# 2. The last 365 days up to tonight.
year=()
for day in "$state"/????-??-??; do
	[[ ${day##*/} > $DATE ]] || year+=("$day")
done
year=("${year[@]:${#year[@]} > 365 ? ${#year[@]} - 365 : 0}")

# 3. No model yet: fit one.
[ -e "$model" ] || rfm-cluster --merge --as-of="$as_of" --save="$model" \
	--summary -o "$out/$DATE.fit.csv" "${year[@]}"

# 4. Apply it, beside what was said the night before.
previous=()
for night in "$out"/????-??-??.csv; do
	[ ! -e "$night" ] || [[ ! ${night##*/} < $DATE.csv ]] || previous=("--previous=$night")
done
rfm-cluster --merge --as-of="$as_of" --apply="$model" ${previous[@]+"${previous[@]}"} \
	--drift="$out/$DATE.drift.csv" --max-psi="${MAX_PSI:-0.25}" \
	--stats="$out/$DATE.stats.json" -o "$out/$DATE.csv" "${year[@]}"
