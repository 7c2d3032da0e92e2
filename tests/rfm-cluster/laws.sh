# Transactions; days are counted in two zones, and money goes back.
shape=fold
data=$samples/orders.csv
says='.*: this refund .*|equal customers share a score.*'
says="$says|.*: a customer with the same figure .*"
says="$says|frequency counts rows, .*"
says="$says|clusters .* have one segment, and differ most in .*"
options='
--as-of=2026-11-22 --summary
--per=day --tz=Asia/Shanghai --summary=segment
--scores --bins=ntile --refunds=drop
--explain -k 3 --transform=zscore
-k 2-4 --starts=2
--rules'
tagged='--tz=Asia/Shanghai --per=day
--per=day --refunds=drop
--as-of=2026-12-01'
window=2026-02-21T08:26:56
counts='total frequency'
counted='--per=transaction --refunds=net-all
--per=transaction --refunds=net-all --scores --tz=Asia/Shanghai'
bad='C0001,S1,yesterday,5
C0001,S1,2026-11-20,much
,S1,2026-11-20,5'
free='order_id'
