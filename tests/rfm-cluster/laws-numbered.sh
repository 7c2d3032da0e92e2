# A table without customers but with a column ID, which names them.  (Numbers of
# rows count bad ones too, so that the answer without these is another.)
# shellcheck shell=sh disable=SC2034,SC2154,SC2209,SC2016
shape=fold
partial=no
data=$work/numbered.csv
rfm-cluster --as-of=2026-11-22 "$samples/orders.csv" |
	awk -F, -v OFS=, '{ print $2, $3, $4, (NR > 1 ? "N" NR : "ID") }' >"$data"
says=".*: no column 'customer': the column 'id', which is .*"
says="$says|.*: no column 'customer': customers are numbered .*"
options='--features=monetary,recency --transform=raw -k 3'
counts=records
bad='1,2,much,N'
shard=no
free='recency frequency monetary'
