#!/bin/sh
# field-reading.sh - files as people publish them go through their programs as they are,
# with one --columns or --date-format each, and come to the known figures.
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
field=$DATA/field

# Customers, sum of frequency and of monetary of a table in FILE.
sums() { # FILE [SEPARATOR]
	awk -F"${2:-,}" 'NR > 1 { n++; f += $3; m += $4 }
		END { printf "%d %d %.2f\n", n, f, m }' "$1"
}

if need_data "field/superstore.csv"; then
	rfm-cluster -k 1 --date-format=dmy "$field/superstore.csv" \
		>"$work/out" 2>"$work/said"
	sums "$work/out" >"$work/got"
	echo '804 10194 2326534.35' >"$work/want"
	same 'Superstore: 804 customers, 10,194 lines' "$work/got" "$work/want"
fi

if need_data "field/marketing_campaign.csv"; then
	rfm-cluster -k 1 --columns=customer=ID,frequency=NumStorePurchases,monetary=MntWines \
		"$field/marketing_campaign.csv" >"$work/out" 2>"$work/said"
	sums "$work/out" >"$work/got"
	echo '2240 12970 680816.00' >"$work/want"
	same 'a customer table: 2,240 customers' "$work/got" "$work/want"
fi

if need_data "field/web_analytics_logs_Clean.csv"; then
	attrib-roi -m first --conversions="$field/crm_conversions_Clean.csv" \
		--costs="$field/ad_spend_summary_Clean.csv" \
		"$field/web_analytics_logs_Clean.csv" >"$work/out" 2>"$work/said"
	awk -F, 'NR > 1 && $1 == "first" { printf "%s %.2f\n", $2, $8 }' \
		"$work/out" | sort >"$work/got"
	awk -F, '/First Touch/ { printf "%s %.2f\n", $1, $2 }' \
		"$field/attribution_models_output.csv" | sort >"$work/want"
	check 'there are figures of First Touch' test -s "$work/want"
	same 'First Touch is as published' "$work/got" "$work/want"
fi

if need_data "field/multi_touch.csv"; then
	attrib-roi -m linear --total "$field/multi_touch.csv" 2>"$work/said" |
		awk -F, '$2 == "(total)" { print $4 }' >"$work/got"
	echo 4944 >"$work/want"
	same 'Conversion of Yes and No: 4,944' "$work/got" "$work/want"
fi

if need_data "field/mta_paths.csv.gz"; then
	attrib-roi --path -m linear --total "$field/mta_paths.csv.gz" \
		2>"$work/said" | awk -F, '$2 == "(total)" { print $4 }' >"$work/got"
	echo 19785 >"$work/want"
	same 'paths: 19,785 conversions' "$work/got" "$work/want"
fi

if need_data "field/CDNOW_sample.txt"; then
	rfm-cluster -k 1 -d ' ' --no-header \
		--fields=row,customer,time,quantity,amount \
		"$field/CDNOW_sample.txt" >"$work/out" 2>"$work/said"
	sums "$work/out" ' ' >"$work/got"
	awk '{ c[$2]; m += $NF } END {
		for (i in c) n++
		printf "%d %d %.2f\n", n, NR, m }' "$field/CDNOW_sample.txt" \
		>"$work/want"
	same 'CDNOW, divided by runs of blanks' "$work/got" "$work/want"
fi

if need_data "field/lifetimes_transactions.csv"; then
	rfm-cluster -k 1 --columns=customer=id \
		"$field/lifetimes_transactions.csv" >"$work/out" 2>"$work/said"
	awk -F, 'NR > 1 { print $1, $3 }' "$work/out" | sort >"$work/got"
	awk -F, 'NR > 1 { n[$2]++ } END { for (i in n) print i, n[i] }' \
		"$field/lifetimes_transactions.csv" | sort >"$work/want"
	same 'transactions without an amount' "$work/got" "$work/want"
fi
finish
