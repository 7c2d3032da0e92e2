#!/bin/sh
# restore.sh - copies of state and pushes, taken in that order at CUTS (200) moments
# while the program runs: from each of them and the log the set of pushes comes out as
# of the run that lost nothing, one who is forgotten included; a second machine that
# reads the log has the same bytes.
# slow
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
cd "$work" || exit 1
cuts=${CUTS:-200}
awk -v n=2400 -v seed="$(date +%j)" 'BEGIN {
	split("view view buy start done pay fail", kind, " ")
	print "n,customer,time,kind,fund"
	for (i = 0; i < n; i++) {
		seed = (seed * 16807) % 2147483647
		a = seed % 90
		seed = (seed * 16807) % 2147483647
		printf "%d,c%d,%d,%s,F%d\n", i, a * a / 90, 1772409600 + 60 * i,
			i % 400 == 399 ? "forget" : kind[1 + seed % 7], seed % 3
	}
}' >log.csv
cat >rules.csv <<'EOF'
scene,class,match,within,unless,wait,by,rest,cap,action,text
*,marketing,,,,,,,3/day;9/7d,,
fund,marketing,view*2,6h,buy,30m,fund,2h,2/day,compare,{fund} and others
left,service,start,,done,1h,,,,help,
stuck,service,fail*2,1d,pay,,,1h,2/12h,guide,
EOF
push() { # STATE OPTION... FILE
	scene-push -r rules.csv --offset=n -s "$@" 2>>said
}
push whole --as-of=2026-03-05 log.csv | tail -n +2 >want
sort -u want >want.set
check 'there are pushes' [ "$(wc -l <want)" -gt 400 ]

mkfifo feed
push state - <feed >live &
exec 5>feed
head -n 1 log.csv >&5
i=0 at=0
while [ "$i" -lt "$cuts" ]; do
	i=$((i + 1)) to=$((2400 * i / cuts))
	sed -n "$((at + 2)),$((to + 1))p" log.csv >&5
	at=$to
	[ -s state ] && [ -s live ] || continue
	cp state "state.$i" # the state first,
	cp live "live.$i"   # then what went out
done
exec 5>&-
wait $!
is 'the run that was copied from ended well' $? 0

i=0 tried=0 wrong=
while [ $((i += 1)) -le "$cuts" ]; do
	[ -f "state.$i" ] || continue
	tried=$((tried + 1))
	push "state.$i" --as-of=2026-03-05 log.csv >got || wrong="$wrong $i"
	# Half a row at the end of a copy is none.
	head -n "$(wc -l <"live.$i")" "live.$i" | cat - got |
		grep -v ^push_id | sort -u | cmp -s - want.set ||
		wrong="$wrong $i"
done
is 'from every copy and the log the pushes are those of one run' "$wrong" ''
check "copies were tried: $tried" [ "$tried" -ge $((cuts / 4)) ]
push second log.csv >second.out
same 'a second machine that reads the log has the same bytes' second.out live
finish
