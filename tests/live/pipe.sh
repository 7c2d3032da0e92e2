#!/bin/sh
# pipe.sh - programs in a live pipe: a row comes out in less than a millisecond
# after it went in, each answer is there before the next question, and what
# comes too early to an end leaves nothing.
#
# The time is the 99th percentile of some thousand rows.  Machines are shared:
# it is measured up to three times, and one will do; on a machine so busy that
# two sed(1) in a row take half of it as well, it is left out.
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
live=$B/tests/live/live
limit=${LIVE_LIMIT:-1000} # microseconds
url='https://a.example/b?c=d'

[ ! "${SAN-}" ] || limit=$((limit * 20))

# The time between a row and its answer is within the limit.
within() { # NAME ROWS MICROSECONDS HEADER ROW PROGRAM...
	name=$1 tries=0 times='' busy=0
	shift
	rows=$1 pace=$2
	while [ $tries -lt 3 ]; do
		tries=$((tries + 1))
		"$live" "$@" >"$work/times" 2>"$work/err" || {
			not_ok "$name"
			cat "$work/times" "$work/err" | note
			return
		}
		times="$times $(cut -d ' ' -f 2 "$work/times")"
		[ "$(cut -d ' ' -f 2 "$work/times")" -ge "$limit" ] || {
			ok "$name: p99 $(cut -d ' ' -f 2 "$work/times") us"
			return
		}
		# shellcheck disable=SC2016 # another shell's
		"$live" "$rows" "$pace" a,b c \
			sh -c 'sed -u "" | sed -u "s/$/,/"' >"$work/sed"
		read -r _ sed _ <"$work/sed"
		[ "$sed" -le "$busy" ] || busy=$sed
	done
	if [ "$busy" -gt $((limit / 2)) ]; then
		skip "$name" "a busy machine: in us$times, but sed $busy"
	else
		not_ok "$name: p99 of each try, in us:$times, sed: $busy"
	fi
}

printf 'the key of this test\n' >"$work/key"
printf 'customer,rows\nA,2\n' >"$work/model.csv"
cat >"$work/rules.csv" <<'END'
rule_id,campaign,segment,product,kind,currency,list,base,floor,round
A,x,a,card,fee,CNY,100,80,50,.99
B,x,*,loan,loan_rate,,0.05,0.045,0.03,bp5
END

for j in 1 2; do
	within "toy-host -j$j, 2,000 rows a second" 2000 500 \
		id,url "$url" toy-host -j$j
	within "toy-limit -j$j, 2,000 rows a second" 2000 500 \
		customer,n 1 toy-limit -j$j
	within "toy-host -j$j, question and answer" 3000 0 \
		id,url "$url" toy-host -j$j
	within "toy-limit -j$j, question and answer" 3000 0 \
		customer,n 1 toy-limit -j$j
	within "toy-model -j$j, a saved model is asked line by line" 3000 0 \
		customer,n 1 toy-model -j$j --apply="$work/model.csv"
	within "offer-price -j$j, question and answer" 3000 0 \
		customer,segment b offer-price --no-consent -j$j -r "$work/rules.csv" \
		-k "$work/key"
	within "utm-channel -j$j, question and answer" 3000 0 id,url,referrer \
		"$url&utm_source=baidu&utm_campaign=x,https://m.baidu.com/" \
		utm-channel -j$j --preset=ga4-cn
	within "utm-channel -j$j, 2,000 rows a second" 2000 500 id,url,referrer \
		"$url&utm_source=baidu&utm_campaign=x,https://m.baidu.com/" \
		utm-channel -j$j --preset=ga4-cn
	# shellcheck disable=SC2016 # another shell's
	within "toy-limit -j$j with a journal, question and answer" 1000 0 \
		customer,n 1 sh -c 'rm -f "$2" && exec toy-limit "$1" \
		--journal="$2"' sh -j$j "$work/journal$j"
	is 'and all that passed is in it' \
		"$(wc -l <"$work/journal$j" | tr -d ' ')" 1001
	# shellcheck disable=SC2016 # another shell's
	within "invite-guard -j$j with state and ledger, question and answer" \
		3000 0 invitee,inviter,time,ip,device,phone,reward \
		"ann,2026-01-01 10:00,198.18.0.7,d1,1381,5.00" sh -c \
		'rm -f "$2" "$2.csv" && exec invite-guard "$1" --state="$2" \
		--ledger="$2.csv"' sh -j$j "$work/state$j"
done

# A coprocess of a shell script: one line in, one line out, by hand.
talk() { # NAME HEADER QUESTION ANSWER PROGRAM...
	name=$1 header=$2 question=$3 want=$4
	shift 4
	rm -f "$work/in" "$work/out"
	mkfifo "$work/in" "$work/out"
	timeout 20 "$@" <"$work/in" >"$work/out" &
	exec 5>"$work/in" 6<"$work/out"
	echo "$header" >&5
	said=
	for i in 1 2 3; do
		echo "$question" >&5
		if [ $i = 1 ]; then
			read -r _ <&6 # the header
		fi
		read -r line <&6
		said="$said$line;"
	done
	exec 5>&-
	rest=$(cat <&6)
	exec 6<&-
	wait $!
	is "$name" "$said$rest, status $?" "$want, status 0"
}
for j in 1 2; do
	talk "a coprocess, toy-host -j$j" id,url "1,$url" \
		"1,$url,a.example;1,$url,a.example;1,$url,a.example;" toy-host -j$j
	talk "a coprocess, utm-channel -j$j" id,url "1,$url&gclid=d" \
		"$(for i in 1 2 3; do
			printf '1,%s&gclid=d,google,cpc,,,,,Paid Search;' "$url"
		done)" utm-channel -j$j
	talk "a coprocess, toy-limit -j$j" customer ann \
		'ann,pass;ann,pass;ann,limit;' toy-limit -j$j
	talk "a coprocess, TSV, toy-host -j$j" 'id	url' "1	$url" \
		"1	$url	a.example;1	$url	a.example;1	$url	a.example;" \
		toy-host -j$j
done

# A stage that is killed in the middle of a row, or before its first: the next
# one fails, and there is no output.
orders=$root/samples/orders.csv
killed() { # BYTES
	sh -c 'head -c '"$1"' "$1"; kill -9 $$' sh "$orders" 2>/dev/null
}
for bytes in 0 20 100000; do
	killed $bytes | rfm-cluster -o "$work/answer" 2>"$work/err"
	is "first stage killed after $bytes bytes: status" $? 1
	is "first stage killed after $bytes bytes: no output" \
		"$(find "$work" -name "*answer*")" ''
done
killed 100000 | rfm-cluster --partial 2>/dev/null |
	rfm-cluster --merge --min-rows=1 -o "$work/answer" 2>/dev/null
is 'first of three killed: no output' "$?$(find "$work" -name "*answer*")" 1

# The program itself is killed while it waits for more.
mkfifo "$work/feed"
for word in --partial --summary; do
	rfm-cluster $word -o "$work/answer" <"$work/feed" 2>/dev/null &
	exec 5>"$work/feed"
	cat "$orders" >&5
	kill -9 $!
	wait $! 2>/dev/null
	exec 5>&-
	check "killed with rows read, $word: no output" \
		[ ! -e "$work/answer" ]
done
finish
