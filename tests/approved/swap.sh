#!/bin/sh
# swap.sh - what was approved is what is used: a model and tables that have other
# bytes by the time the table of --approved is read; the law of the fixtures has
# the other programs (tests/laws/approved.sh).
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
cp -R "$root/samples" "$work/samples"
cd "$work" || exit 1

sum() {
	sha256sum <"$1" | cut -c1-64
}
# The table is a pipe that the program opens behind the file, which by then
# holds something else.
late() { # FILE KIND
	{
		echo sha256,kind,author,approver
		echo "$(sum "$1"),$2,ann,bob"
	} >approved.csv
	mkfifo pipe
	{
		echo spoilt >"$1"
		cat approved.csv
	} >pipe &
}
swapped() { # NAME FILE KIND OPTION COMMAND...
	name=$1 file=$2 kind=$3
	shift 3
	"$@" >want 2>/dev/null
	check "$name: there is an answer" [ -s want ]
	cp "$file" before
	late "$file" "$kind"
	"$@" --approved=pipe --stats=s.json >got 2>err
	is "$name: status" $? 0
	wait
	same "$name: swapped after it was read" got want
	is "$name: --stats has the sum of what was used" \
		"$(grep -o "\"sha256\":\"$(sum before)\"" s.json | wc -l | tr -d ' ')" 2
	rm pipe
	"$@" --approved=approved.csv >got 2>err
	is "$name: and is refused the next time" "$? $(wc -c <got | tr -d ' ')" '2 0'
	cp before "$file"
}

rfm-cluster --save=m.model samples/orders.csv >/dev/null 2>&1
swapped 'a model' m.model model rfm-cluster --apply=m.model samples/orders.csv
printf 'name,action,recency_max\nnew,call,100\nother,,\n' >segments.csv
swapped 'segments' segments.csv segments \
	rfm-cluster --segments=segments.csv samples/orders.csv
printf 'kind,action\nphone,drop\n' >policy.csv
swapped 'a policy' policy.csv policy \
	pii-mask --policy=policy.csv samples/customers.csv
printf 'kind,value\nphone,13800000000\n' >ignore.csv
swapped 'what is nobody' ignore.csv ignore \
	id-link --kinds=phone,device --ignore=ignore.csv samples/invites.csv

cp samples/next-order.txt trees.txt
swapped 'a model of trees' trees.txt model \
	model-score -m trees.txt --with=samples/customers.csv samples/profiles.csv

clv-forecast --save=clv.model samples/orders.csv >/dev/null 2>&1
swapped 'a model of purchases' clv.model model \
	clv-forecast --apply=clv.model samples/orders.csv

# As it lies on the disk: the sum is of the compressed bytes.
gzip -c segments.csv >segments.csv.gz
swapped 'a compressed table' segments.csv.gz segments \
	rfm-cluster --segments=segments.csv.gz samples/orders.csv
for file in words texts; do
	iconv -f UTF-8 -t GB18030 samples/$file.csv >$file-gb.csv
done
swapped 'a table in another encoding' words-gb.csv words \
	text-check -w words-gb.csv --encoding=GB18030 --no-figures texts-gb.csv

# A large file, more than a block of the reader.
{
	cat ignore.csv
	awk 'BEGIN { for (i = 0; i < 20000; i++) print "phone,139" 10000000 + i }'
} >large.csv
swapped 'a table of many blocks' large.csv ignore \
	id-link --kinds=phone,device --ignore=large.csv samples/invites.csv
finish
