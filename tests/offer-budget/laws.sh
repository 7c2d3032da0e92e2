# Two or three offers each; every ninth customer is refused one.
shape=fold
bare=chosen
data=$work/offers.csv
awk -F, 'NR == 1 {
	print "customer,offer_id,product,value,cost,segment,campaign,cell," \
		"currency,note"
}
NR > 1 {
	kind = substr("abcd", NR % 4 + 1, 1)
	for (p = 1; p <= 2 + NR % 2; p++) {
		v = ((NR * 7919 + p * 104729) % 1000) / 10 + p * 10
		c = 5 * p + (NR * p) % 7
		printf "%s,%s-%d,P%d,%.2f,%.1f,%s,k%d,%s|P%d,CNY,\"no %d, %s\"\n",
			$1, $1, p, p, v, c, kind, NR % 2, kind, p, p, $4
	}
	if (NR % 9 == 0)
		printf "%s,,P9,,,%s,k0,,CNY,UNSUITABLE\n", $1, kind
}' "$samples/customers.csv" >"$data"
cat >"$work/limits.csv" <<END
scope,limit,unit
*,2500,money
P2,60,count
k1,900.5,money
b,inf,money
END
options='-q -b 2000 --lottery
-q -b 2000 --lottery --period=2026-11
-q -b "$work/limits.csv" --by=customer
-q -b "$work/limits.csv" --lottery --hash=sm3'
counts=records
counted='-q -b inf --all
-q -b 2000 --lottery --all'
bad='C1,O1,P1,much,5,a,k0,a|P1,CNY,'
free='segment cell note'
