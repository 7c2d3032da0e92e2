# Orders of the samples and two arms: the rows of a customer are summed.
shape=fold
few=30
data=$work/data.csv
sed 150q "$samples/orders.csv" | awk -F, -v arms="$work/arms.csv" '
NR == 1 { print $0 ",arm,part,turn"; print "customer,arm,time" >arms; next }
!($1 in arm) {
	arm[$1] = ++n % 2 ? "ctrl" : "treat"
	part[$1] = n % 3
	print $1 "," arm[$1] ",2025-12-0" 1 + n % 9 >arms
}
{ print $0 "," arm[$1] "," part[$1] "," (NR % 2 ? "ctrl" : "treat") }' >"$data"
options='--metric=amount,rows --ratio=amount/rows --by=part --winsor=99'
tagged='--metric=amount
--metric=amount --by=part
--metric=amount --rows
--arms="$work/arms.csv" --metric=amount --within=30d'
says='.*(not as large as planned|nothing to compare|is the control|several arms).*'
counts='awk -F, "\$1 == \"(srm)\" { n += \$3 } END { print n + 0 }"'
counted='--columns=arm=turn --rows --metric=amount'
bad='C0001,S1,2026-01-01,abc,ctrl,1,ctrl'
window=2025-12-06T00:00:00
free='order_id date part turn arm'
