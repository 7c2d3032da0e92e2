#!/bin/sh
# folds.sh - folds by all threads give what one thread gives: the output, what
# is said of bad rows and on which lines, the rows rejected, the figures of
# --stats and the status; from files and from pipes.
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
rows=$root/tests/threads/rows.awk
seed=$(date +%j)

# What a run comes to, all in one file: its output, standard error, rejected
# rows, counts of rows, and status.
run() { # TO PROGRAM OPTION...
	run_to=$1
	shift
	: >"$work/rejected"
	"$@" --stats="$work/stats" <"$input" >"$work/out" 2>"$work/err"
	echo "status $?" >>"$work/out"
	cat "$work/out" "$work/err" "$work/rejected" >"$run_to"
	# How far a run that fails has read is a matter of time.
	counts='rows_[a-z_]*\|refunds\|orders_[a-z_]*\|headers_again'
	grep -q '^status 0' "$work/out" && counts=$counts'\|records'
	tr ',}' '\n' <"$work/stats" | grep "^\"\($counts\)\"" >>"$run_to"
}
piped() { # TO PROGRAM OPTION...
	cat "$input" >"$work/pipe" &
	piped_input=$input input=$work/pipe
	run "$@"
	input=$piped_input
	wait
}
mkfifo "$work/pipe"

threads() { # NAME PROGRAM OPTION...
	name=$1
	shift
	run "$work/want" "$@" -j1
	for j in 2 7; do
		run "$work/got" "$@" -j$j
		same "$name, -j$j" "$work/got" "$work/want"
	done
	piped "$work/got" "$@" -j3
	same "$name, a pipe, -j3" "$work/got" "$work/want"
}

awk -v N=25000 -v seed="$seed" -v odd=0 -f "$rows" >"$work/good.csv"
awk -v N=25000 -v seed="$seed" -v odd=1 -f "$rows" >"$work/odd.csv"
echo "# seed $seed"

input=$work/good.csv
is 'more than a batch' $(($(wc -c <"$input") > 600000)) 1
threads 'good rows' toy-sum
threads 'customers' rfm-cluster --partial
threads 'days of customers' rfm-cluster --partial --per=day --with-age
threads 'sets of customers' rfm-cluster --partial --per=column:note
threads 'purchases by day' clv-forecast --partial
threads 'purchases one by one' clv-forecast --partial --per=transaction
threads 'forecasts' clv-forecast
threads 'clusters' rfm-cluster -k3 --starts=1
cat >"$work/features.csv" <<'END'
name,measure,column,where,window,by
n,count,,,,
notes,distinct,note,,,
top,top,note,note!=plain,,
sum,sum,revenue,revenue>10,200d,
mid,p50,revenue,,,
word,count,,,,note:3
END
printf 'tag,when\ntop,sum>=90%%\nbusy,n>=5\n' >"$work/tags.csv"
threads 'events' cust-profile -f "$work/features.csv" --partial
threads 'features and tags' cust-profile -f "$work/features.csv" \
	--tags="$work/tags.csv" --as-of=2024-03-31,2024-09-30
threads 'tags that come' cust-profile -f "$work/features.csv" \
	--tags="$work/tags.csv" --changes
threads 'features as JSON' cust-profile -f "$work/features.csv" --format=json
{ echo customer,time && awk 'BEGIN {
	for (i = 0; i < 6000; i++)
		printf "u%d,2024-%02d-11\n", i * 7919 % 9000, i % 12 + 1
}'; } >"$work/spine.csv"
threads 'features of rows' cust-profile -f "$work/features.csv" \
	--as-of="$work/spine.csv"
threads 'rows that meet a condition' rfm-cluster --partial --where='revenue > 50'
threads 'a part of the customers' rfm-cluster --partial --shard=1/3

input=$work/odd.csv
threads 'bad rows' toy-sum --max-bad=9999
threads 'bad rows and purchases' clv-forecast --partial --max-bad=9999
threads 'bad rows and events' cust-profile -f "$work/features.csv" --max-bad=9999
threads 'bad rows rejected' rfm-cluster --partial --reject="$work/rejected"
threads 'the first bad row' rfm-cluster --partial
threads 'one bad row too many' rfm-cluster --partial --max-bad=20
threads 'one too many is rejected' toy-sum --max-bad=50 \
	--reject="$work/rejected"
threads 'a short longest record' toy-sum --max-bad=9999 --max-record=60
threads 'a line that is too long' toy-sum --max-bad=9999 --max-record=45

# What comes of another kind only far behind the first batch.
far() { # ROW
	sed 's/中文/x/' "$work/good.csv" | awk -v row="$1" '{ print }
		/^[ua].*[0-9]$/ && n++ == 12000 { print row }' >"$work/far.csv"
	input=$work/far.csv
}
far '张三,2024-01-01,,5'
iconv -f UTF-8 -t GB18030 "$work/far.csv" >"$work/gb.csv" && input=$work/gb.csv
threads 'GB18030, guessed' rfm-cluster --partial
threads 'GB18030, said' rfm-cluster --partial --encoding=GB18030
far user_id,ts,note,revenue
threads 'a header that comes again' rfm-cluster --partial
is 'and is counted' "$(grep '"headers_again"' "$work/want")" '"headers_again":1'
far "$(printf 'u\377\376,2024-01-01,,5')"
threads 'a key that is not UTF-8' toy-sum
iconv -f UTF-8 -t UTF-16 "$work/good.csv" >"$work/utf16.csv" &&
	input=$work/utf16.csv
threads 'UTF-16' toy-sum
tr '\n' '\r' <"$work/good.csv" | sed 's/"[^"]*"/x/g' >"$work/cr.csv"
input=$work/cr.csv
threads 'lines that end in CR' toy-sum

# The order of rows decides which currency is the first.
awk 'BEGIN {
	print "customer,time,amount,currency"
	for (i = 1; i < 40000; i++)
		printf "c%d,2024-01-01,1,%s\n", i % 90,
			i == 30000 ? "USD" : i % 3 ? "cny" : "CNY"
}' >"$work/currencies.csv"
input=$work/currencies.csv
threads 'a second currency' rfm-cluster --partial
printf 'name,measure,column\nsum,sum,amount\n' >"$work/sum.csv"
threads 'a second currency of a sum' cust-profile -f "$work/sum.csv"

# A total that cannot be held is told when all rows are in.
awk 'BEGIN {
	print "customer,time,amount,quantity"
	for (i = 1; i < 30000; i++)
		printf "c%d,2024-01-01,%s,%s\n", i % 90,
			(i % 10000 == 5) ? "90000000000000000000" : "5",
			(i % 10000 == 5) ? "1000000000" : "1"
}' | sed 's/^c[0-9]*,\(.*,1000000000\)/big,\1/' >"$work/large.csv"
input=$work/large.csv
threads 'a total that is too large' rfm-cluster --partial --times=quantity
is 'whose it is' "$(grep -c "total of customer 'big' is too" "$work/want")" 1
threads 'the same of an answer' rfm-cluster --times=quantity

# What is merged is told once, with the first line.
awk 'BEGIN {
	print "customer,time,amount,order_id"
	for (i = 1; i < 40000; i++)
		printf "c%d,2024-01-01,%d,%s\n", i % 90,
			(i > 20000 && i % 7 == 0) ? -1 : 2,
			(i > 25000 && i % 9 == 0) ? "" : i % 1000
}' >"$work/refunds.csv"
input=$work/refunds.csv
threads 'refunds and rows without an order' rfm-cluster --partial \
	--per=conversion
is 'both are counted' "$(grep -c '"refunds":2857\|"orders_without_id":1704' \
	"$work/want")" 2

# Identifiers in stripes, links and times by thread.
awk -v seed="$seed" 'BEGIN {
	srand(seed)
	print "phone,device,email,time"
	for (i = 0; i < 30000; i++) {
		p = int(rand() * 9000)
		printf "%s,%s,%s,2024-%02d-%02d\n",
			rand() < .2 ? "" : "1380000" 1000 + p,
			rand() < .3 ? "" : "device-of-customer-" int(p / 2),
			rand() < .6 ? "" : "u" int(p / 3) "@x.example",
			1 + rand() * 12, 1 + rand() * 28
	}
}' >"$work/identifiers.csv"
input=$work/identifiers.csv
threads 'identifiers' id-link --kinds=phone,device,email \
	--max-degree=device=3
is 'rows without any' "$(grep -c 'links nobody' "$work/want")" 1
threads 'identifiers and times, as state' id-link --partial \
	--kinds=phone,device,email --window=device=40d

# Files: bindings differ, some are short, one is packed, one does not end.
awk 'BEGIN { print "amount,customer,time" }
	NR > 1 && /^[ua].*[0-9]$/ { n++; print n % 77 ",u" n % 500 ",2024-01-01" }' \
	"$work/good.csv" >"$work/other.csv"
printf 'customer,time,amount\n' >"$work/empty.csv"
printf 'customer,time,amount\nu1,2024-01-01,"5' >"$work/open.csv"
gzip -c "$work/odd.csv" >"$work/odd.csv.gz"
files() { # NAME PROGRAM ARGUMENT...
	input=/dev/null
	threads "$@"
}
files 'several files' rfm-cluster --partial --max-bad=9999 "$work/odd.csv" \
	"$work/other.csv" "$work/empty.csv" "$work/odd.csv.gz" "$work/other.csv"
files 'the last is not whole' toy-sum --max-bad=0 "$work/good.csv" \
	"$work/other.csv" "$work/open.csv"
files 'one is missing' toy-sum "$work/good.csv" "$work/nowhere.csv"
# Arms of units and orders, steps of customers; of some thousand customers some
# are in two arms, and the newest row is nobody's.
awk -v seed="$seed" -v arms="$work/arms.csv" 'BEGIN {
	srand(seed)
	print "customer,time,event,arm,amount,score"
	print "customer,experiment,arm,time" >arms
	split("ctrl,treat,treat2", arm, ",")
	split("sent,opened,bought,other", event, ",")
	for (i = 0; i < 30000; i++) {
		c = int(rand() * 4000)
		printf "customer-%s%d,2024-%02d-%02d%s,%s,%s,%.2f,%d\n",
			c % 3 ? "" : "with-a-long-name-", c,
			1 + rand() * 3, 1 + rand() * 28,
			rand() < .5 ? "" : " 11:30:00",
			event[1 + int(rand() * 4)],
			arm[1 + (rand() < .001 ? i % 3 : c % 3)],
			rand() * 90 - 20, c % 17
	}
	print "zoe,2024-04-01 00:00:00,other,ctrl,1,1"
	for (c = 0; c < 3500; c++) for (e = 1; e <= 2; e++)
		printf "customer-%s%d,e%d,%s,2024-02-%02d 10:00\n",
			c % 3 ? "" : "with-a-long-name-", c, e,
			arm[1 + (c * e) % 3], 1 + c % 20 >arms
}' >"$work/orders.csv"
input=$work/orders.csv
threads 'units' gray-lift --metric=amount,rows --winsor=99
threads 'units with a score' gray-lift --metric=amount --score=score
threads 'units as state' gray-lift --metric=amount --partial
threads 'rows as units' gray-lift --metric=amount --rows --by=event
threads 'rows as units, state' gray-lift --metric=amount --rows --partial
threads 'orders of those exposed' gray-lift --arms="$work/arms.csv" \
	--metric=amount --within=30d --before=20d
is 'a day counts to its end' "$(grep -c 'a day without a time' "$work/want")" 1
threads 'the same as state' gray-lift --arms="$work/arms.csv" \
	--metric=amount --partial
is 'and whose the newest row is' "$(grep -c '^zoe' "$work/want")" 1
threads 'steps' reach-funnel --steps=sent,opened?,bought --by=arm --within=20d \
	--period=week --total
threads 'steps by customer and arm' reach-funnel --steps=sent,bought \
	--unit=customer,arm --count=attempts
threads 'steps in order, units' reach-funnel --steps=sent,bought \
	--sequence=strict --dump=units
threads 'steps as state' reach-funnel --steps=sent,bought --partial
is 'the newest row is no step' "$(grep -c '^zoe' "$work/want")" 1

finish
