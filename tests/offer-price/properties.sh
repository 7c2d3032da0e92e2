#!/bin/sh
# properties.sh - what holds of every price, whatever the rules: reasons add up,
# floor and cap are kept, a raised floor lowers nothing, order is nothing, a
# rerun gives the same ids.
#
# RULES (400) rules are made at random, with each kind and all that moves a
# price, and their market; sums are those of awk in whole units.
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
n=${RULES:-400}

# Rules made by seed SEED; floors raised by UP units.
make_rules() { # SEED UP
	awk -v n="$n" -v seed="$1" -v up="$2" '
	function R(k) { state = state * 48271 % 2147483647; return state % k }
	function cell(x, rate) {
		return rate ? sprintf("%.6f", x / 1000000) : \
			sprintf("%.2f", x / 100)
	}
	BEGIN {
		state = seed * 7919 + 17
		split("fee loan_rate yield voucher", kinds, " ")
		split(",.99,0.10,1", money, ",")
		split(",bp5,bp25,0.001", rates, ",")
		print "rule_id,campaign,segment,product,kind,currency,list," \
			"base,floor,cap,step,round,elasticity,unit_cost," \
			"response,demand_ref,max_change"
		for (i = 1; i <= n; i++) {
			kind = kinds[1 + R(4)]
			rate = kind == "loan_rate" || kind == "yield"
			less = kind == "fee" || kind == "loan_rate"
			list = 2000 + R(60000)
			floor = less ? R(list) : R(list + 5000)
			cap = less ? floor + R(90000) : list + R(30000)
			if (floor > cap)
				floor = cap
			base = R(3) ? cell(R(90000), rate) : ""
			step = R(2) ? cell(R(9000), rate) : ""
			round = rate ? rates[1 + R(4)] : money[1 + R(4)]
			e = less && R(3) == 0 ? R(400) / 100 : ""
			cost = cell(R(20000), rate)
			q = rate ? R(50000) : R(100) / 100
			ref = R(2) ? 0.25 + R(300) / 100 : ""
			most = R(2) ? cell(R(4000), rate) : ""
			floor += up
			bound = less && list < cap ? list : cap
			if (floor > bound)
				floor = bound
			print "r" i ",c" i % 3 ",s" i % 7 ",p" i "," kind \
				",CNY," cell(list, rate) "," base "," \
				cell(floor, rate) "," cell(cap, rate) "," step \
				"," round "," e "," cost "," q "," ref "," most
		}
	}'
}
awk -v n="$n" 'BEGIN {
	print "product,time,supply,demand"
	for (i = 1; i <= n; i++)
		for (d = 1; d <= i % 4; d++)
			printf "p%d,2026-01-0%d,%d,%d\n", i, d, 1 + i % 13, \
				i * d * 37 % 50 * (i % 10 ? 1 : 1000)
}' >"$work/market.csv"
awk 'BEGIN {
	print "customer,segment"
	for (i = 0; i < 70; i++)
		print "c" i ",s" i % 7
}' >"$work/in.csv"
printf 'the key of this test\n' >"$work/key"

# What is wrong with the prices in OFFERS by RULES.
wrong() { # RULES OFFERS
	awk -F, '
	function units(x,   s, whole) { # in 10^-6, exactly
		s = x ~ /^-/ ? -1 : 1
		sub(/^-/, "", x)
		whole = x
		sub(/\..*/, "", whole)
		x = index(x, ".") ? substr(x, index(x, ".") + 1) : ""
		return s * (whole * 1000000 + substr(x "000000", 1, 6))
	}
	FNR == 1 { next }
	FILENAME == ARGV[1] {
		floor[$1] = units($9); cap[$1] = units($10); list[$1] = units($7)
		next
	}
	{
		sum = 0
		k = split($13, step, ";")
		for (i = 1; i <= k; i++)
			sum += units(substr(step[i], index(step[i], ":") + 1))
		price = units($6)
		if (sum != units($7) - price)
			print $12 ": steps add up to " sum
		if (price < floor[$12] || price > cap[$12])
			print $12 ": " $6 " is outside"
		if ($5 == "fee" || $5 == "loan_rate" ? price > list[$12] : \
			price < list[$12])
			print $12 ": " $6 " is worse than " $7
		if (units($8) != ($5 == "fee" || $5 == "loan_rate" ? \
			list[$12] - price : price - list[$12]))
			print $12 ": advantage " $8
		if (cells[$15]++ && was[$15] != $6)
			print $15 ": two prices"
		was[$15] = $6
	}' "$1" "$2"
}
price() { # RULES WORD...
	rules=$1
	shift
	offer-price --no-consent -r "$rules" -k "$work/key" --holdout=0 "$@"
}
# What fell from OFFERS to OFFERS.
fallen() {
	awk -F, 'FNR == 1 { next }
	FILENAME == ARGV[1] { before[$1, $4] = $6; next }
	$6 + 0 < before[$1, $4] + 0 { print $12 ": " before[$1, $4] " to " $6 }
	' "$1" "$2"
}
# Rows in the order of their bytes, without the header.
sorted() {
	sed 1d | LC_ALL=C sort
}

for seed in 1 2 3; do
	make_rules $seed 0 >"$work/rules.csv"
	price "$work/rules.csv" -m "$work/market.csv" "$work/in.csv" \
		>"$work/one.csv" || not_ok "seed $seed: priced"
	is "seed $seed: every rule has a price" \
		"$(cut -d, -f12 "$work/one.csv" | sort -u | wc -l | tr -d ' ')" \
		$((n + 1))
	is "seed $seed: steps, bounds, list, one price a cell" \
		"$(wrong "$work/rules.csv" "$work/one.csv")" ''
	make_rules $((seed + 7)) 0 >"$work/other.csv"
	price "$work/other.csv" -m "$work/market.csv" "$work/in.csv" |
		cut -d, -f6,15 >"$work/last.csv"
	price "$work/rules.csv" -m "$work/market.csv" \
		--previous="$work/last.csv" "$work/in.csv" >"$work/two.csv"
	is "seed $seed: after other prices, too" \
		"$(wrong "$work/rules.csv" "$work/two.csv")" ''
	check "seed $seed: and max_change holds some back" \
		grep -q MAX_CHANGE "$work/two.csv"
	for up in 1 137 4000 90000; do
		make_rules $seed $up >"$work/raised.csv"
		price "$work/raised.csv" -m "$work/market.csv" \
			--previous="$work/last.csv" "$work/in.csv" \
			>"$work/raised"
		is "seed $seed: floors raised by $up lower nothing" \
			"$(fallen "$work/two.csv" "$work/raised")" ''
	done
done

price "$work/rules.csv" -m "$work/market.csv" "$work/in.csv" >"$work/again.csv"
same 'a rerun: the same bytes' "$work/again.csv" "$work/one.csv"
{
	head -n 1 "$work/in.csv"
	sed 1d "$work/in.csv" | awk '{ print NR * 7919 % 71, $0 }' | sort -n |
		cut -d ' ' -f 2
} >"$work/shuffled.csv"
sorted <"$work/one.csv" >"$work/want"
price "$work/rules.csv" -m "$work/market.csv" "$work/shuffled.csv" |
	sorted >"$work/got"
same 'rows in another order: the same offers' "$work/got" "$work/want"
{
	head -n 1 "$work/rules.csv"
	sed 1d "$work/rules.csv" | sort -r
} >"$work/backwards.csv"
{
	head -n 1 "$work/market.csv"
	sed 1d "$work/market.csv" | sort -r
} >"$work/market-backwards.csv"
price "$work/backwards.csv" -m "$work/market-backwards.csv" "$work/in.csv" \
	>"$work/got"
same 'rules and market in another order: the same bytes' "$work/got" \
	"$work/one.csv"
is 'an id is an offer' \
	"$(cut -d, -f3 "$work/one.csv" | sed 1d | sort | uniq -d)" ''
printf 'another key of this test\n' >"$work/key"
price "$work/rules.csv" -m "$work/market.csv" "$work/in.csv" >"$work/got"
is 'another key: no id is the same' "$(cut -d, -f3 "$work/got" "$work/one.csv" |
	grep -v offer_id | sort | uniq -d)" ''

# Held out: about the share that was asked for, the same ones for every product
# of a campaign, and others in another campaign.
awk 'BEGIN {
	print "customer,segment"
	for (i = 0; i < 20000; i++)
		print "c" i ",s"
}' >"$work/many.csv"
cat >"$work/three.csv" <<'END'
rule_id,campaign,segment,product,kind,list
A,x,s,p,yield,0.03
B,x,s,q,yield,0.03
C,y,s,r,yield,0.03
END
offer-price --no-consent -r "$work/three.csv" -k "$work/key" --holdout=0.1 "$work/many.csv" \
	>"$work/held.csv"
is 'a tenth is held out, by customer and campaign' "$(awk -F, '
$16 == 1 { held[$12]++; of[$1] = of[$1] $12 }
END {
	for (who in of) {
		both += of[who] ~ /A/ && of[who] ~ /B/
		all += of[who] == "ABC"
	}
	print (held["A"] > 1850 && held["A"] < 2150), \
		(held["A"] == held["B"]), (both == held["A"]), \
		(all > 130 && all < 270)
}' "$work/held.csv")" '1 1 1 1'
finish
