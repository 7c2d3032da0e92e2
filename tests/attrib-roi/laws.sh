# laws.sh - attrib-roi on the sample log; where visitors came from is its
# channel here.
# shellcheck shell=sh disable=SC2034,SC2154,SC2209,SC2016
shape=fold
data=$work/events.csv
# Visits, orders with an id, some of them twice, and rows at the same second.
awk -F, -v OFS=, '
NR == 1 { print "user_id,ts,channel,page,is_converted,revenue,order_id,cost"; next }
{
	sub(/^https?:\/\//, "", $4); sub(/\/.*/, "", $4)
	sub(/.*\//, "", $3); sub(/[?#].*/, "", $3)
	id = $6 ? "S" $1 substr($2, 9, 2) : ""
	sub(/:[0-9][0-9]$/, ":00", $2)
	print $1, $2, $4, $3, $6, $7, id, NR % 7 ? 0 : 0.25
	if (NR % 40 == 0)
		print $1, substr($2, 1, 10), $4, $3, $6, $7, id, 0
}' "$samples/log.csv" >"$data"
printf 'channel,cost\nweibo.com,100\nwww.baidu.com,42.5\ntv,10\n' \
	>"$work/costs.csv"
says="customer '.*: (no touch came before|this conversion's id came) .*"
says="$says|customer '.*: (touches|this touch has the same time) .*"
says="$says|customer '.*: (this touch has no channel|direct touches) .*"
says="$says|.*: (this revenue is below 0|this row has revenue and) .*"
says="$says|.*: (no column|no row of the log matches this cost|this cost is of a day).*"
says="$says|.*: (this row has a date and no time of day), .*"
says="$says|--direct: there is no channel .*|--costs is read when the answer .*"
says="$says|channel '.*': it has costs in the log and in --costs, .*"
says="$says|.*: (its interval is cut off|this row has no customer) .*"
options='
-m all
-m all --order=3 --cycle=overlap --lookback=14d --memory=1K
-m all --by=page --period=month --collapse --costs="$work/costs.csv" --total
-m linear --ci=95 --max-touches=1000000 --skip-direct=all --conv-touch=no
--dump=touches -m linear,decay
--by=page --memory=1K'
few=80
second=paths
tagged='--lookback=1d
--max-touches=1
--skip-direct=all --direct=weibo.com
--by=page'
# Each row is a touch of the one conversion of its customer.
counts=records
counted='--dump=touches -m linear
--dump=touches -m decay --memory=1K'
counted_data=$work/touches.csv
awk 'BEGIN {
	print "user_id,ts,channel,is_converted,revenue,order_id"
	for (i = 0; i < 900; i++) {
		row = i * 7 % 900 # customers are mixed
		who = int(row / 6)
		last = row % 6 == 5
		printf "U%d,2026-11-%02d 0%d:00:00,c%d,%d,%s,%s\n", who,
			1 + who % 28, row % 6, row % 5, last,
			last ? who : "", last ? "S" who : ""
	}
}' >"$counted_data"
bad='U1,yesterday,c1,0,,
U1,2026-11-01,c1,1,much,S'
free='channel page costs.channel'
