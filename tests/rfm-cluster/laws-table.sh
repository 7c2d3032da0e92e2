# Any table: features by other names, with and without customers.
shape=fold
data=$work/table.csv
unique=yes
awk -F, 'NR > 1 { n[$1]++; m[$1] += $4 } END {
	print "customer,orders,money"
	for (who in n)
		printf "%s,%d,%.2f\n", who, n[who], m[who]
}' "$samples/orders.csv" >"$data"
options='--features=orders,money --explain'
tagged='--features=money
--features=money,orders'
counts=records
bad='X,1,much'
free='orders money'
