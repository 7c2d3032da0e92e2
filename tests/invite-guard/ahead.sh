#!/bin/sh
# ahead.sh - threads do not show: what other threads read ahead of a row's turn
# gives the same rows, messages, figures, state and ledger as one thread does, with
# rows that are bad, odd, listed or left out.
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
cd "$work" || exit 1
# 40,000 rows are some 20 batches, of which the first is read by one thread;
# u10081 comes in a later one.  Every 97th row is bad in one of six ways.
awk -v n=40000 -v seed=3 -f "$root/tests/invite-guard/events.awk" | awk -F, -v OFS=, '
	NR == 1 { print; next }
	NR % 97 == 0 { split("1 2 3 5 8 9", at, " "); i = at[1 + int(NR / 97) % 6]
		$i = i == 1 ? "" : i == 9 ? $9 ",more" : "nonsense" }
	NR % 101 == 0 { $4 = "" }
	NR % 211 == 0 { $1 = "M\303\274ller" NR % 7 }
	NR % 307 == 0 { $2 = $1 }
	NR % 401 == 0 { $1 = "x\377" NR }
	NR % 9001 == 0 { print "inviter,invitee,time,event,ip,device,phone,reward,campaign" }
	{ print }' >events.csv
cat >lists.csv <<'E2'
action,kind,value,until
deny,user,u10081,
allow,user,u11,2025-10-12
nat,ip,198.18.16.0/24,
deny,device,never met,
E2
printf 'a secret' >key

# NAME ARGUMENTS...: the same by one, two and five threads.
try() {
	name=$1
	shift
	for j in 1 2 5; do
		rm -rf run && mkdir run && cd run || exit
		invite-guard -j$j --max-bad=2000 --reject=rejected --stats=figures \
			--max-step=60d "$@" ../events.csv >rows 2>said
		echo "status $?" >>said
		# What a run takes is its own, and the seed of a state is a secret.
		sed 's/,"[a-z_]*\(seconds\|rss\|threads\|rate\|per_second\|started\|state_bytes\)[a-z_]*":[^,}]*//g' \
			figures | tr ',' '\n' | grep '_rows\|odd\|rows_' >counted
		rm -f figures state
		cd ..
		rm -rf "by$j" && mv run "by$j"
	done
	for file in rows said rejected counted ledger; do
		[ -f by1/$file ] || continue
		same "$name, two threads: $file" by2/$file by1/$file
		same "$name, five threads: $file" by5/$file by1/$file
	done
}
try plain
check 'bad rows are among them' [ "$(wc -l <by1/rejected)" -gt 200 ]
check 'so are keys that are not UTF-8' grep -q 'not UTF-8' by1/rejected
try lists -l ../lists.csv
check 'and an entry that no row met' grep -q 'lists.csv:5: ' by1/said
try tokens -k ../key -s state --ledger=ledger
try 'a part' --where 'reward > 5' --since=2025-10-10
try 'a shard, as JSON' --shard=1/3:inviter --format=json
try 'late rows' --lateness=1h
finish
