# A table without customers is numbered by row, so its rows have an order.
shape=fold
partial=no
data=$work/numbered.csv
rfm-cluster --as-of=2026-11-22 "$samples/orders.csv" |
	cut -d, -f 2-4 >"$data"
says=".*: no column 'customer': customers are numbered .*"
options='--features=monetary,recency --transform=raw -k 3'
counts=records
bad='1,2,much'
shard=no
free='recency frequency monetary'
