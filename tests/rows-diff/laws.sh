# Customers of the samples against those of some time before.
shape=lookup
says="column .[^ ]*. is only in .*, and not compared"
data=$samples/customers.csv
awk -F, -v OFS=, 'NR > 1 && NR % 9 == 3 { $5 = "总行" }
NR % 11 != 5 { print }
NR > 1 && NR % 40 == 0 { $1 = $1 "x"; print }' "$data" >"$work/old.csv"
awk 'NR == 1 { print $0 ",asked" } NR > 1 { print $0 ",y" }' "$work/old.csv" \
	>"$work/asked-old.csv"
options='--key=customer_id "$work/old.csv"
--key=customer_id --by=branch,sex --sorted "$work/old.csv"'
unique=yes
other=yes # they went
ends=yes # a key out of order, where they are sorted
holds=yes # until all rows are there
shard=no
counts='total rows_new'
counted='--key=customer_id --by=branch,sex --ignore=asked "$work/asked-old.csv"'
free='name birth sex branch risk risk_time phone consent opt_out currency'
for column in $free; do # of OLD, which stands behind these options
	free="$free key.$column sorted.$column"
done
answers=2
