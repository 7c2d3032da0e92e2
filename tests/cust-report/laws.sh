# A table of --ids, and what files have of one of its customers.
shape=lookup
data=$work/map.csv
awk -F, 'NR == 1 { print "alias,customer" }
NR > 1 { printf "P%05d,%s\nD%s,%s\n", NR, $1, $1, $1 }' \
	"$samples/customers.csv" >"$data"
rfm-cluster --partial -o "$work/rfm.state" "$samples/orders.csv" 2>/dev/null
table=--ids=
operands='"$work/rfm.state" "$samples/invites.csv" "$samples/orders.csv"'
options='--id=DC0004
--id=P00005,C0082'
unique=yes
says='.*: the header is here again, and passed over'
free='alias customer'
