#!/usr/bin/env bash
# online-retail.sh - segments from the raw Online Retail file of the UCI
# repository (https://doi.org/10.24432/C5BW33), with awk and rfm-cluster.
#
#	online-retail.sh FILE [OPTION ...]
#
# FILE is the data as CSV, gzip or not, its columns InvoiceNo, StockCode,
# Description, Quantity, InvoiceDate, UnitPrice, CustomerID and Country, its
# dates year first.  OPTIONs are rfm-cluster's:
#
#	online-retail.sh online_retail.csv.gz --as-of=2011-12-10 --summary
#
# A row of FILE is a line of an invoice.  Those without a customer, returned
# (Quantity below 0) or free of charge do not count; the others are added up to
# one row an invoice, exactly, in thousandths of a pound.
set -euo pipefail
export LC_ALL=C

file=${1:?'usage: online-retail.sh FILE [OPTION ...]'}
shift
invoices=$(mktemp)
trap 'rm -f "$invoices"' EXIT

# All of it before any of it counts: a pipe would hide that FILE broke off.
# Descriptions hold commas, so fields are counted from the right.
gzip -cdf -- "$file" | awk -F, '
	NR == 1 {
		gsub(/["\r]/, "")
		if ($0 != "InvoiceNo,StockCode,Description,Quantity,InvoiceDate," \
			"UnitPrice,CustomerID,Country") {
			print "online-retail: other columns: " $0 >"/dev/stderr"
			exit 1
		}
		print "customer,time,amount"
		next
	}
	NF < 8 {
		print "online-retail: line " NR ": " NF " fields" >"/dev/stderr"
		exit 1
	}
	{
		invoice = $1
		customer = $(NF - 1)
		price = $(NF - 2)
		date = $(NF - 3)
		quantity = $(NF - 4)
	}
	customer != "" && customer != "NA" && quantity > 0 && price > 0 {
		key = customer "," invoice
		if (!(key in sum))
			order[++n] = key
		sum[key] += quantity * int(price * 1000 + 0.5)
		if (date > last[key])
			last[key] = date
	}
	END {
		for (i = 1; i <= n; i++) {
			key = order[i]
			split(key, part, ",")
			printf "%s,%s,%d.%03d\n", part[1], last[key],
				int(sum[key] / 1000), sum[key] % 1000
		}
	}' >"$invoices"
rfm-cluster "$@" "$invoices"
