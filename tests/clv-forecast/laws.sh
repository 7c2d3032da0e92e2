# Transactions; groups, and another zone.
shape=fold
data=$samples/orders.csv
says='.*: this refund .*|.*: the data leave .*|who buys often spends .*'
says="$says|what customers spend has no mean .*|a day whose sum is .*"
says="$says|customer .*: this customer has no purchase .*|--as-of is .* days after .*"
options='
-m pareto --summary=model
-m bgbb --unit=month --as-of=2026-11-30 --by=order_id --summary=total --cohort=year --refunds=day'
tagged='--tz=Asia/Shanghai
--per=transaction
--by=order_id'
window=2026-02-21T08:26:56
bad='C0001,S1,yesterday,5
C0001,S1,2026-11-20,much
,S1,2026-11-20,5'
bought() {
	cat >"$work/bought"
	echo $(($(total x <"$work/bought") + $(records <"$work/bought")))
}
counts=bought
counted='--per=transaction --refunds=net-all'
few=600
free='order_id'
