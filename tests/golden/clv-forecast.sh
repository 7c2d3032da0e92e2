#!/bin/sh
# clv-forecast.sh - optima, standard errors and forecasts that others have
# published of the CDNOW customers, and of made ones; and facts of transactions.
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
# shellcheck source=tests/golden/golden.sh
. "$root/tests/golden/golden.sh"

# Parameters of FILE; value and standard error are found by name.
model() { # FILE OPTION...
	file=$1
	shift
	clv-forecast --summary=model "$@" "$file" >"$work/model.csv" \
		2>"$work/said" || not_ok "$file: $(cat "$work/said")"
}
value() { # MODEL PARAMETER [COLUMN]
	awk -F, -v m="$1" -v p="$2" -v c="${3:-4}" \
		'$2 == m && $3 == p { print $c }' "$work/model.csv"
}
all() { # MODEL TOLERANCE NAME=VALUE...
	m=$1 tolerance=$2
	shift 2
	for pair in "$@"; do
		near "$m ${pair%=*}" "$(value "$m" "${pair%=*}")" \
			"${pair#*=}" "$tolerance"
	done
}
errors() { # MODEL TOLERANCE NAME=VALUE...
	m=$1 tolerance=$2
	shift 2
	for pair in "$@"; do
		near "$m ${pair%=*}: standard error" \
			"$(value "$m" "${pair%=*}" 5)" "${pair#*=}" "$tolerance"
	done
}

# Transactions: facts up to a day, as a reference in Python counts them.
facts=$root/tests/reference/clv-facts.csv
clv-forecast --as-of=2026-06-30 --refunds=net-all --format=tsv \
	--keep=customer,x,t_x,T,zbar "$root/tests/reference/clv-orders.csv" \
	2>"$work/said" | awk 'NR > 1 { $5 = $5 == "" ? "-" : $5 + 0; print }' \
	>"$work/got"
awk -F, 'NR > 1 { print $1, $2, $3, $4, $5 == "" ? "-" : $5 + 0 }' "$facts" \
	>"$work/want"
same 'facts of transactions' "$work/got" "$work/want"

clv-forecast --test=2026-06-30 --as-of=2026-09-30 --summary=customer \
	--refunds=net-all --keep=customer,actual,actual_amount \
	"$root/tests/reference/clv-orders.csv" 2>"$work/said" >"$work/got"
awk -F, -v OFS=, 'NR > 1 { $2 = $6; $3 = $7 + 0; NF = 3 }
NR == 1 { $0 = "customer,actual,actual_amount" } { print }' "$facts" \
	>"$work/want"
same 'what came behind the day' "$work/got" "$work/want"

if need_data rfm/cdnow_customers_summary_with_transactions.csv; then
	cdnow=$DATA/rfm/cdnow_customers_summary_with_transactions.csv
	model "$cdnow" --unit=week
	all bg 1e-9 r=0.2425929072 alpha=4.4135315612 a=0.7928861481 \
		b=2.4257534365 loglik=-9582.425560567
	errors bg 4e-3 r=.0126 alpha=.378 a=.186 b=.705
	all gamma-gamma 1e-9 p=6.2488024897 q=3.7445884533 gamma=15.4477480094 \
		loglik=-4055.923243503
	errors gamma-gamma 4e-3 p=1.19 q=.290 gamma=4.16
	near 'correlation' "$(value gamma-gamma correlation)" .1139 1e-3
	model "$cdnow" --unit=week -m mbg
	all mbg 1e-9 r=0.5248379837 alpha=6.1829920197 a=0.8913561553 \
		b=1.6139993347 loglik=-9582.132684900
	errors mbg 4e-3 r=.083 alpha=.696 a=.155 b=.537
	model "$cdnow" --unit=week -m pareto
	all pareto 1e-9 r=0.5532755087 alpha=10.5776122387 s=0.6062135687 \
		beta=11.6679112379 loglik=-9594.973929827
	errors pareto 4e-3 r=.0476 alpha=.843 s=.187 beta=6.21
	while read -r m weeks sum; do
		near "$m expected in $weeks weeks" "$(clv-forecast -m "$m" \
			--unit=week --horizon="${weeks}w" --summary "$cdnow" |
			awk -F, 'NR == 2 { print $3 }')" "$sum" 4e-7
	done <<-END
		bg 39 1653.423
		mbg 39 1576.736
		pareto 39 1665.534
		bg 52 2089.419
		mbg 52 1980.042
		pareto 52 2109.990
	END
fi

# Made customers, whose optima scipy has found as well; ages are days.
for set in pareto_3000 sparse_1500; do
	need_data "profile/fit_$set.csv" || continue
	while IFS=, read -r name m n loglik q0 q1 q2 q3 se0 se1 se2 se3; do
		[ "$name" = $set ] || continue
		# Weeks: ages and rates are a seventh.
		awk -F, -v OFS=, 'NR > 1 { $3 /= 7; $4 /= 7 } { print }' \
			OFMT=%.17g CONVFMT=%.17g "$DATA/profile/fit_$set.csv" \
			>"$work/weeks.csv"
		model "$work/weeks.csv" --unit=week -m "$m"
		third=a fourth=b
		[ "$m" = pareto ] && third=s fourth=beta
		is "$set $m customers" "$(value "$m" customers)" "$n"
		all "$m" 1e-6 r="$q0" alpha="$q1" $third="$q2" $fourth="$q3"
		all "$m" 1e-9 loglik="$loglik"
		errors "$m" 1e-4 r="$se0" alpha="$se1" $third="$se2" \
			$fourth="$se3"
	done <"$DATA/profile/fits.csv"
	line=$(grep "^$set" "$DATA/profile/fits_gg.txt")
	for pair in 'loglik loglik' 'p p' 'q q' 'gamma gamma'; do
		all gamma-gamma 1e-6 "${pair% *}=$(echo "$line" |
			sed "s/.* ${pair#* } \\([-0-9.]*\\).*/\\1/")"
	done
done
finish
