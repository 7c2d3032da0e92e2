#!/bin/sh
# glance.sh - cells that are seen at a glance to be as --expect has them, and cells
# that are looked at one by one (as with --na, which no cell here is), say the same
# of ROUNDS (12) random feeds and tables; SEED chooses.
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
rounds=${ROUNDS:-12} seed=${SEED:-$(date +%j)} i=0 wrong='' told=0
while [ $((i += 1)) -le "$rounds" ]; do
	awk -v seed="$seed$i" -v dir="$work" -v quotes=$((i % 2)) -v rows=$((i % 4 ? 150 : 4000)) 'function any(list, n, a) {
		n = split(list, a, "~")
		return a[1 + int(rand() * n)]
	}
	function amount() {
		if (rand() < 0.03)
			return any("-3~007~+2~1e2~0~0.5~ 4~12.~\"31\"~=\"32\"")
		return int(rand() * 10 ^ int(rand() * 5)) any("~.5~.50~.1234~.12345~.00")
	}
	function day() {
		if (rand() < 0.1)
			return any("20260105~2026/1/9~1767571200~2026-01-05T00:30:00+09:00")
		return sprintf("2026-0%d-%02d%s", 1 + rand() * 2, 1 + rand() * 28,
			any("~ 10:11:12~T23:59:59~T01:00:00Z~ 23:30"))
	}
	BEGIN {
		srand(seed)
		for (f = 1; f <= 2; f++) {
			file = dir "/" f ".csv"
			head = f == 1 ? "customer,time,amount,word,event,size" : "size,event,word,amount,time,customer"
			print head >file
			for (n = 0; n < rows; n++) {
				c[1] = any("ann~bob~\"c,d\"~\"e\"\"f\"~g") int(rand() * 9)
				if (substr(c[1], 1, 1) == "\"") c[1] = "\"cd" n "\""
				c[2] = day(); c[3] = amount()
				c[4] = any("~ ~   ~\"\"~=\"\"~a~abc~\"abc\"~abcd~x|y")
				c[5] = any("view~pay~eight is~nine bytes~\"pay\"~=\"pay\"~fail~~a value that is longer than most of them")
				c[6] = amount()
				line = f == 1 ? c[1] : c[6]
				for (k = 2; k <= 6; k++)
					line = line "," (f == 1 ? c[k] : c[7 - k])
				if (!quotes) { # then an empty cell is one byte or none
					sub(/"cd/, "cd", line)
					gsub(/="|"/, "", line)
				}
				print line >file
			}
		}
		print "column,type,values,empty,smallest,largest" >(dir "/c.csv")
		print "customer,identifier,," any("~0.1") ",," >(dir "/c.csv")
		print "time," any("time~time~text") ",,0,," >(dir "/c.csv")
		print "amount,number,,0.01," any("~0~1~-5") "," any("~100~99.5~1000~0.4~5000000000") >(dir "/c.csv")
		print "word," any("text~") "," any("~a|abc") "," any("0~0.5") ",," >(dir "/c.csv")
		print "event,identifier,view|pay|eight is" any("~|nine bytes|a value that is longer than most of them") "," any("~0.2") ",," >(dir "/c.csv")
		print any("size~*") "," any("number~text~number") "," any("~~1|2") ",," any("~0") "," any("~50") >(dir "/c.csv")
		print ",rows a day,,," any("~2~4") "," any("~9~12") >(dir "/c.csv")
	}'
	command='rfm-cluster'
	[ $((i % 3)) = 1 ] && command='attrib-roi --columns=channel=word' # few amounts are read
	for way in '' --na=nothing; do
		# shellcheck disable=SC2086 # none, or a word
		$command --partial --expect="$work/c.csv" --max-bad=9999 $way \
			--tz="$([ $((i % 3)) = 0 ] && echo Europe/Berlin || echo +08:00)" \
			-o "$work/out$way" "$work/1.csv" "$work/2.csv" \
			2>"$work/said$way"
		echo "status $?" >>"$work/said$way"
	done
	cmp -s "$work/said" "$work/said--na=nothing" || wrong="$wrong $i"
	told=$((told + $(grep -c 'column\|a day' "$work/said")))
done
is "the same is said, SEED=$seed" "$wrong" ''
check "and much is said: $told lines" [ "$told" -gt $((rounds * 3)) ]
finish
