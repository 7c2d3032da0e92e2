#!/bin/sh
# forget.sh - people taken out of a state by --forget: nobody else's row comes out
# with other bytes than from the state that has them, payouts go on, and the state
# knows nothing of them.  ROUNDS (3) random campaigns.
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
cd "$work" || exit 1
echo 0123456789abcdef0123 >key
chmod 600 key
echo inviter,invitee,time,event >none.csv

# Two halves of a campaign; rows of the second are of people who stay, whose
# numbers are no multiples of 7.
campaign() { # SEED
	awk -v seed="$1" '
	function of(n, also) {
		do
			n = int(rand() * 60)
		while (also && n % 7 == 0)
		return n
	}
	BEGIN {
		srand(seed)
		for (half = 1; half <= 2; half++) {
			to = "half" half ".csv"
			print "inviter,invitee,time,event,device,phone,ip,email,reward,campaign" >to
			for (i = 1; i <= 150; i++)
				printf "customer-%03d,customer-%03d,2026-01-%02d %02d:%02d,E%d-%d,d%d,138000%05d,198.51.100.%d,m%d@x.cn,20,c%d\n", \
					of(0, half - 1), of(0, half - 1), \
					10 * half + i / 15, rand() * 3, i % 60, half, i, \
					rand() * 15, rand() * 40, rand() * 9, \
					rand() * 50, rand() * 2 >to
		}
	}'
}
guard() { # STATE OPTION...
	to=$1
	shift
	invite-guard -k key -s "$to" --ledger="$to.led" --max-step=30d \
		--lateness=1d "$@" 2>>said
}
# What is said of others: names of those who are forgotten become X, in either
# state whoever is not among those who stay.
others() {
	awk -F, -v OFS=, '
	NR == FNR { stays[$1]; next }
	{
		for (i = 1; i <= NF; i++)
			if (length($i) == 32 && $i !~ /[^0-9a-f]/ && !($i in stays))
				$i = "X"
		print
	}' stays "$1"
}
i=0
while [ $((i += 1)) -le "${ROUNDS:-3}" ]; do
	rm -f ./*.led one two said forget.csv
	campaign $((${SEED:-1} + i))
	cut -d, -f1,2 half1.csv half2.csv | tr , '\n' | grep '^cust' | sort -u >people
	awk '{ n = substr($0, 10) } n % 7 == 0' people >gone
	{
		echo inviter
		awk '{ n = substr($0, 10) } n % 7' people
	} >stay.csv
	guard one half1.csv >/dev/null
	cp one two
	cp one.led two.led
	while read -r who; do
		cust-forget -k key --id="$who" --as-of=2026-02-01 --audit=rec.$i \
			--add-to=forget.csv none.csv >/dev/null 2>>said
	done <gone
	guard two --forget=forget.csv none.csv >/dev/null
	# Tokens of those who stay: what a state of theirs alone calls them.
	awk -F, 'NR > 1 { printf "%s,x%d,2026-01-01,%d\n", $1, NR, NR }' stay.csv |
		{
			echo inviter,invitee,time,event
			cat
		} | invite-guard -k key 2>>said | tail -n +2 | rev | cut -d, -f3 |
		rev | sort -u >stays
	check "round $i: they are named before" \
		grep -qaF "$(sed -n 2p forget.csv | cut -d, -f1)" one
	cut -d, -f1 forget.csv | tail -n +2 >tokens
	is "round $i: and not any more" "$(grep -caFf tokens two)" 0
	check "round $i: a report finds none of them" \
		cust-report -k key --id="$(paste -sd, gone)" --expect-none \
		-o report.csv two
	guard one half2.csv >one.out
	guard two half2.csv >two.out
	others one.out >one.of
	others two.out >two.of
	same "round $i: rows of all others" two.of one.of
	guard one --as-of=2026-03-01 none.csv >/dev/null
	guard two --as-of=2026-03-01 none.csv >/dev/null
	others one.led >one.of
	others two.led >two.of
	same "round $i: the ledger" two.of one.of
	check "round $i: which has payouts of theirs" grep -q 'X.*paid' two.of
done
finish
