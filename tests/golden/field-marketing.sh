#!/bin/sh
# field-marketing.sh - files as people publish them, against what their own tables
# and a plain sum of their columns say.
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
cd "$work" || exit 1

# Lines of orders: 5,111 orders, and all that was sold, wherever credit goes.
if need_data field/superstore.csv; then
	shop=$DATA/field/superstore.csv
	as='--columns=customer=Customer ID,time=Order Date,channel=Segment'
	as="$as,converted=one,conversion=Order ID,revenue=Sales"
	awk 'NR == 1 { print $0 ",one" } NR > 1 { print $0 ",1" }' RS='\r\n' \
		"$shop" >lines.csv
	printf 'customer,time,channel,converted\n' >touches.csv
	printf 'DP-13000,2018-12-01,Mail,0\nnobody,2019-01-01,Ads,0\n' \
		>>touches.csv
	for m in row linear markov; do
		attrib-roi -m $m --total "$as" --date-format=dmy lines.csv \
			--stats=stats 2>said |
			awk -F, '/total/ { print $4, $8 }' >got
		shared=$(tr ',' '\n' <stats | sed -n 's/"conversions_shared"://p')
		# Two orders are of four customers, and count for each.
		awk -v s="$shared" '{ print $1 - s, $2 }' got >got.orders
		mv got.orders got
		echo 5111 2326534.3543 >want
		same "orders of superstore, $m" got want
	done
	tr -d '\r' <"$shop" | sed '1s/^\xef\xbb\xbf//
		1s/Customer ID/customer/; 1s/Order Date/time/; 1s/Sales/revenue/
		1s/Order ID/order_id/' >orders.csv
	attrib-roi -m linear --total --date-format=dmy --conversions=orders.csv \
		touches.csv 2>said | awk -F, '/total/ { print $4 - 6, $8 }' >got
	same 'orders of superstore, with any touches' got want
fi

if need_data field/multi_touch.csv; then
	attrib-roi -m linear --total --columns=customer='User ID' \
		"$DATA/field/multi_touch.csv" 2>said |
		awk -F, '/total/ { print $4, $7 }' >got
	echo 4944 4944 >want
	same 'conversions of multi_touch' got want
fi

# The published table: revenue of First Touch, and orders of each channel.
if need_data field/web_analytics_logs_Clean.csv; then
	field=$DATA/field
	sed '1s/conversion_timestamp/time/' \
		"$field/crm_conversions_Clean.csv" >orders.csv
	sed '1s/total_spend/cost/' "$field/ad_spend_summary_Clean.csv" >costs.csv
	for model in first,First last,Last linear,Linear; do
		attrib-roi -m ${model%,*} --conversions=orders.csv \
			--costs=costs.csv --columns=customer='User ID' \
			"$field/web_analytics_logs_Clean.csv" 2>said |
			awk -F, 'NR > 1 && $2 != "(unassigned)" {
				printf "%s %d %.2f\n", $2, $4, $8 }' |
			sort >"got.${model%,*}"
		awk -F, -v m="${model#*,}" '$5 ~ m {
			printf "%s %d %.2f\n", $1, $3, $2 }' \
			"$field/attribution_models_output.csv" | sort \
			>"want.${model%,*}"
	done
	same 'the published First Touch' got.first want.first
fi
finish
