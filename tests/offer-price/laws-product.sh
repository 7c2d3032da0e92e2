# A row a product: the column is there already, and is filled where empty.
shape=map
says='.*: not checked: .*|.*: this rule has a (max_change|step), but .*'
says="$says|.*: no (rule|column|offer) .*|rule .* was taken for no row.*"
says="$says|.*: rules? .* (factors|was taken for no row).*|.*: this row names .*"
says="$says|.*: this cap is .*|.* rows have an offer: .*"
data=$work/asked.csv
rfm-cluster --as-of=2026-11-22 "$samples/orders.csv" |
	awk -F, 'NR == 1 { print "customer,product,segment,age,currency" }
	NR > 1 { print $1 "," (NR % 3 ? "P" NR % 4 : NR % 2 ? "P03" : "") \
		"," $6 "," NR % 90 ",CNY" }' >"$data"
options='--no-consent --as-of=2026-11-22 -r "$samples/rules.csv"'
counts='distinct n'
counted_data=$work/numbered.csv
awk '{ print (NR == 1 ? "n" : NR - 1) "," $0 }' "$data" >"$counted_data"
bad='0,,P1,a,5,CNY'
free='segment currency rules.currency rules.segment'
