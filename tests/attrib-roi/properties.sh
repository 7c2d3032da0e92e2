#!/bin/sh
# properties.sh - what must hold of any log: credit adds up, no model gives less
# than nothing, all agree where there is one touch, order does not show, and
# every way of running comes to the same.
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"

# SEED ROWS CUSTOMERS [one]: a log with ties, costs, several orders a customer;
# "one": a touch a customer.
log() {
	awk -v seed="$1" -v rows="$2" -v customers="$3" -v one="$4" '
	function next_below(n) {
		x = (x * 1103515245 + 12345) % 2147483648
		return int(x / 32768) % n
	}
	BEGIN {
		x = seed
		split("mail search weibo direct app sms", c, " ")
		print "customer,time,channel,converted,revenue,segment"
		for (i = 1; i <= rows; i++) {
			u = one ? i : next_below(customers)
			yes = next_below(9) == 0
			printf "u%d,%d,%s,%d,%d.%02d,s%d\n", u, \
				1700000000 + next_below(300) * 7200, \
				c[next_below(6) + 1], yes, \
				yes * next_below(500), yes * next_below(100), \
				u % 3
		}
	}'
}

# Sums of the columns attributed and revenue by model, and the least of them.
sums() {
	awk -F, '
	NR > 1 {
		a[$1] += $7
		r[$1] += $8
		if ($7 < 0 || $8 < 0)
			print "below nothing: " $0
	}
	END { for (m in a) printf "%s %.6f %.6f\n", m, a[m], r[m] }' "$1" | sort
}

models='row last first linear position decay last-nd markov shapley'
for seed in 1 2 3; do
	log $seed 4000 300 '' >"$work/log"
	awk -F, -v models="$models" '
	NR > 1 { a += $4; r += $4 * $5 }
	END {
		n = split(models, m, " ")
		for (i = 1; i <= n; i++)
			printf "%s %.6f %.6f\n", m[i], a, r
	}' "$work/log" | sort >"$work/want"
	for how in '' --cycle=overlap --lookback=3d --conv-touch=no \
		--skip-direct=all '--collapse --max-touches=3' --order=2 \
		'--by=segment --period=week'; do
		# shellcheck disable=SC2086 # a list of options
		attrib-roi -m all $how "$work/log" >"$work/got" 2>/dev/null
		case $how in
		*--by*) cut -d, -f1,2,5- "$work/got" >"$work/cut" &&
			mv "$work/cut" "$work/got" ;;
		esac
		sums "$work/got" >"$work/sums"
		same "log $seed $how: credit is the conversions" \
			"$work/sums" "$work/want"
	done
	# To the last digit: touches carry all 18.
	attrib-roi -m linear,position,decay,shapley --dump=touches "$work/log" |
		awk -F, '
		NR > 1 {
			split($7, p, ".")
			f = substr(p[2] "000000000000000000", 1, 18)
			key = $1 "," $5 "," $6
			whole[key] += p[1]
			high[key] += substr(f, 1, 9)
			low[key] += substr(f, 10)
		}
		END {
			for (k in whole) {
				high[k] += int(low[k] / 1e9)
				low[k] %= 1e9
				whole[k] += int(high[k] / 1e9)
				high[k] %= 1e9
				bad += low[k] || high[k] || whole[k] < 1
				n++
			}
			print (n > 0) " " bad + 0
		}' >"$work/exact"
	is "log $seed: credits of a conversion add up in every digit" \
		"$(cat "$work/exact")" '1 0'
	attrib-roi -m all --ci=95 "$work/log" >"$work/want"
	{
		head -n 1 "$work/log"
		tail -n +2 "$work/log" | sort -t, -k4,4r -k3,3 -k2,2
	} >"$work/other"
	attrib-roi -m all --ci=95 "$work/other" >"$work/got"
	same "log $seed: rows in another order" "$work/got" "$work/want"
	attrib-roi -m all --ci=95 --memory=20K --tmp="$work" "$work/log" >"$work/got"
	same "log $seed: in little memory" "$work/got" "$work/want"
	{
		head -n 1 "$work/log"
		tail -n +2 "$work/log" | sort -t, -k1,1 -k2,2
	} >"$work/sorted"
	attrib-roi -m all --ci=95 --sorted "$work/sorted" >"$work/got"
	same "log $seed: sorted" "$work/got" "$work/want"
	for k in 1 3; do
		attrib-roi -m markov,shapley --order=$k "$work/log" |
			cut -d, -f1,2,7,8 | sort >"$work/want"
		attrib-roi --dump=paths "$work/log" |
			attrib-roi -m markov,shapley --order=$k --path |
			cut -d, -f1,2,7,8 | sort >"$work/got"
		# A path's value is shared as a whole: the last digits may differ.
		if paste -d, "$work/want" "$work/got" | awk -F, '
			NR > 1 && ($1 != $5 || $2 != $6 ||
				($3 - $7) ^ 2 > 1e-18 || ($4 - $8) ^ 2 > 1e-12) {
				print; bad = 1 }
			END { exit bad }' >"$work/off"; then
			ok "log $seed: the table of its paths says the same, order $k"
		else
			not_ok "log $seed: the table of its paths, order $k"
			note <"$work/off"
		fi
	done
	for m in linear markov last; do
		attrib-roi -m $m --period=month --cycle=reset "$work/log" |
			awk -F, '$3 == "2023-12" && ($5 || $8) {
				printf "%s,%d,%.9f,%.6f\n", $2, $5, $8, $9
			}' | sort >"$work/want"
		attrib-roi -m $m --since=2023-12-01 --until=2023-12-31 \
			"$work/log" | awk -F, 'NR > 1 && ($4 || $7) {
				printf "%s,%d,%.9f,%.6f\n", $2, $4, $7, $8
			}' | sort >"$work/got"
		same "log $seed: a window is a period, $m" "$work/got" \
			"$work/want"
	done
	log $seed 500 0 one >"$work/log"
	attrib-roi -m all "$work/log" >"$work/got"
	is "log $seed: models agree on paths of one touch" "$(
		awk -F, 'NR > 1 { printf "%s %d %.9f %.9f\n", $2, $4, $7, $8 }' \
			"$work/got" | sort -u | wc -l | tr -d ' ')" 6
done

# Orders in a file of their own have the credit of rows without a channel; of facts,
# they count for each channel that a touch of came before.
log 4 2000 100 '' >"$work/log"
log 5 300 150 '' | awk -F, -v OFS=, 'NR == 1 { print "customer,time,revenue,id"; next }
	$4 { print $1, $2, $5, "S" NR }' >"$work/orders"
{
	sed '1s/$/,conversion/; 2,$s/$/,/' "$work/log"
	awk -F, -v OFS=, 'NR > 1 { print $1, $2, "", 1, $3, "", $4 }' "$work/orders"
} >"$work/both"
credit() { cut -d, -f1,2,7- "$1" | grep -v ',0,0,,,,$' | sort; }
attrib-roi -m all "$work/both" >"$work/got"
credit "$work/got" >"$work/want"
attrib-roi -m all --conversions="$work/orders" "$work/log" >"$work/whole"
credit "$work/whole" >"$work/got"
same 'orders in another file: credit' "$work/got" "$work/want"
awk -F, '
FNR == 1 { file++; next }
file == 1 { # the log: the first touch of each channel, and what converted
	key = $1 " " $3
	if (!(key in first) || $2 < first[key])
		first[key] = $2
	count[$3] += $4
	if ($4)
		user[$3 " " $1] = 1
	next
}
{
	some = 0
	split("mail search weibo direct app sms", c, " ")
	for (i in c) {
		key = $1 " " c[i]
		if (!(key in first) || first[key] > $2)
			continue
		some = 1
		count[c[i]]++
		user[c[i] " " $1] = 1
	}
	if (!some) {
		count["(unassigned)"]++
		user["(unassigned) " $1] = 1
	}
}
END {
	for (key in user) {
		split(key, part, " ")
		users[part[1]]++
	}
	for (name in count)
		print name "," count[name] "," users[name]
}' "$work/log" "$work/orders" | sort >"$work/want"
grep ^last, "$work/whole" | cut -d, -f2,4,5 | sort >"$work/got"
same 'orders in another file: facts' "$work/got" "$work/want"
attrib-roi --partial "$work/log" >"$work/state"
attrib-roi -m all --merge --conversions="$work/orders" "$work/state" >"$work/got"
same 'orders beside saved state' "$work/got" "$work/whole"
finish
