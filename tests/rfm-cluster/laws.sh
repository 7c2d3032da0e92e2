shape=fold
data=$samples/orders.csv
options='
--as-of=2026-11-22 --summary
--per=day --summary=segment
--scores --refunds=drop
--explain -k 3 --transform=zscore
-k 2-5
--rules'
