#!/bin/sh
# item-next.sh - recommendations that numpy made of counts, by several methods.
# Scores have nine decimals there, and equal reasons go to the older product.
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
need_data reco || finish

# Compare what "item-next OPTION..." says with FILE: rows in order, and numbers to
# 10^-9.
compare() { # NAME FILE OPTION...
	name=$1 file=$2
	shift 2
	item-next --columns=product=item --each=5 --fill=none "$@" \
		"$dir/events.csv" 2>"$work/said" >"$work/got" || return
	awk -F, '
	function far(a, b) { return a - b > 1.5e-9 || b - a > 1.5e-9 }
	NR == FNR { want[FNR] = $0; n = FNR; next }
	FNR == 1 { next }
	{
		split(want[FNR], w, ",")
		if ($1 != w[1] || $2 != w[2] || $3 != w[3] || far($4, w[4]) ||
			$6 != w[5] || far($7, w[6]))
			print want[FNR] " is " $0
	}
	END { if (FNR != n) print n " rows, and " FNR " came" }
	' "$dir/$file" "$work/got" >"$work/wrong"
	is "$name" "$(head -n 3 "$work/wrong")" ''
}

found=
for events in "$DATA"/reco/itemnext/events.csv "$DATA"/reco/*/itemnext/events.csv; do
	[ -e "$events" ] || continue
	found=yes
	dir=${events%/*}
	compare 'next, window 5' next5_decay.csv
	compare 'cosine' cosine.csv --kind=cosine --decay=1
	for lambda in 10 100; do
		compare "EASE $lambda" "ease_$lambda.csv" --kind=ease \
			--lambda=$lambda --decay=1
		compare "EASE $lambda with decay" "ease_${lambda}_decay.csv" \
			--kind=ease --lambda=$lambda
	done
done
check 'cases are there' [ "$found" ]
finish
