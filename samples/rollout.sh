#!/bin/sh
# rollout.sh - a card offer goes to 5, 20, then 50 % of 4,000 invented customers,
# night by night: it is measured each night, and a guard may stop it.
#
#	samples/rollout.sh well|badly DIR
#
# In one telling customers of the offer spend more; in the other they complain.
# A line a night; DIR, which is made, keeps what the nights have written: plan.csv,
# arms.csv (who was exposed, and when), a log and a state a night, and lift.csv.
#
# A night gives arms to those who have none yet, takes the day's log into a state,
# and merges all states, so that no day is read twice.  Status 3 of gray-lift is
# proven harm: then the plan's kill switch takes the arms away.
set -eu
case ${1-} in
well | badly) ;;
*) set -- ;;
esac
[ $# = 2 ] || {
	echo 'usage: rollout.sh well|badly DIR' >&2
	exit 2
}
telling=$1 dir=$2
LC_ALL=C
export LC_ALL
mkdir "$dir"
cd "$dir"

cat >plan.csv <<END
experiment,arms,enabled,ramp,phase,valid_from,valid_to
card,ctrl:50|treat:50,yes,5,5%,2026-11-02,2026-11-03
card,ctrl:50|treat:50,yes,20,20%,2026-11-04,2026-11-06
card,ctrl:50|treat:50,yes,50,50%,2026-11-07,2026-11-09
END
${AWK:-awk} 'BEGIN {
	print "customer"
	for (i = 1; i <= 4000; i++)
		printf "R%04d\n", i
}' </dev/null >customers.csv
echo 'customer,experiment,arm,time' >arms.csv

# A program that fails ends it, with what it said; in a pipe nobody would notice.
failed() { # STATUS
	cat said >&2
	exit "$1"
}

# Who has an arm today, and had none before.
expose() { # DAY
	gray-split --plan=plan.csv --as-of="$1" \
		--previous=arms.csv -o drawn.csv customers.csv 2>said || failed $?
	${AWK:-awk} -F, -v OFS=, -v day="$1" '
	FILENAME == "arms.csv" { seen[$1]; next }
	FNR > 1 && $3 != "" && !($1 in seen) { print $1, $2, $3, day }
	' arms.csv drawn.csv >new.csv
	cat new.csv >>arms.csv
}

# What all those who are exposed did that day: messages, spending, complaints.
happen() { # DAY
	${AWK:-awk} -F, -v OFS=, -v day="$1" -v telling="$telling" '
	function R(n) { seed = seed * 48271 % 2147483647; return seed % n }
	function at(seconds) {
		return sprintf("%s %02d:%02d:%02d", day, int(seconds / 3600),
			int(seconds / 60) % 60, seconds % 60)
	}
	NR == 1 { print "customer,time,event,spend,complaints,cost,arm"; next }
	{
		seed = substr($1, 2) * 7919 + substr(day, 9) * 104729 + 17
		R(2); R(2); R(2)
		offered = $3 == "treat"
		if (offered && $4 == day) {
			print $1, at(32400), "sent", 0, 0, "0.60", $3
			if (R(100) < 94)
				print $1, at(32430 + R(60)), "delivered", 0, 0, 0, $3
			if (R(100) < 30)
				print $1, at(36000 + R(9000)), "clicked", 0, 0, 0, $3
		}
		if (R(100) < 30)
			print $1, at(50000 + R(20000)), "paid", (20 + R(60)) \
				* (offered && telling == "well" ? 1.4 : 1), 0, 0, $3
		if (R(1000) < (offered && telling == "badly" ? 40 : 8))
			print $1, at(72000 + R(9000)), "complained", 0, 1, 0, $3
	}' arms.csv >"log-$1.csv"
}

measure() { # DAY; its status is that of gray-lift
	lift='--arms=arms.csv --metric=spend --guard=complaints:up:0.5 --cost=cost'
	lift="$lift --look=nightly --tune=1000"
	# shellcheck disable=SC2086 # a list of options
	gray-lift $lift --partial -o "$1.state" "log-$1.csv" 2>said || failed $?
	status=0
	# shellcheck disable=SC2086
	gray-lift $lift --merge -o lift.csv ./*.state 2>said || status=$?
	[ $status = 0 ] || [ $status = 3 ] || failed $status
	return $status
}

# The line of a night.
tell() { # DAY PHASE
	${AWK:-awk} -F, -v day="$1" -v phase="$2" '
	$3 == "treat" && $2 == "spend" { n = $4; spend = range(); v = $21 }
	$3 == "treat" && $2 == "complaints" { complaints = range() }
	function range() {
		return $8 == "" ? "?" : sprintf("%+.2f (%+.2f to %+.2f)", $8, $9, $10)
	}
	END {
		printf "%s %4s %5d  spend %-26s %-5s complaints %s\n",
			day, phase, n, spend, v, complaints
	}' lift.csv
}

for day in 02 03 04 05 06 07 08 09; do
	expose "2026-11-$day"
	happen "2026-11-$day"
	status=0
	measure "2026-11-$day" || status=$?
	case $day in
	02 | 03) phase=5% ;;
	04 | 05 | 06) phase=20% ;;
	*) phase=50% ;;
	esac
	tell "2026-11-$day" $phase
	if [ "$status" = 3 ]; then
		sed 's/^gray-lift: /stopped: /' said
		sed 's/,yes,/,no,/' plan.csv >killed.csv
		printf 'arms that are left: '
		gray-split --plan=killed.csv --as-of="2026-11-$day" customers.csv \
			2>said | cut -d, -f3,6 | sed 1d | sort | uniq -c
		exit 0
	fi
done
