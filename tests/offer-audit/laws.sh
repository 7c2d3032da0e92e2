# A fair book: the price is the cell's, whoever the customer is.
shape=fold
says='.*: this offer was not chosen.*|.*: a row without a price .*'
says="$says|no row offers anything.*|not checked: .*|no row has a product.*"
says="$says|(rows|cells) .*: [0-9]+ of [0-9]+|[0-9]+ of [0-9]+ checks .*"
data=$work/book.csv
awk -F, 'NR == 1 {
	print "customer,product,kind,price,list_price,cell,sex,branch,tenure,chosen"
}
NR > 1 {
	band = substr("abc", NR * 7 % 3 + 1, 1)
	level = index("abc", band)
	years = NR * 7919 % 23 / 2
	printf "%s,P1,fee,%.2f,100,%s|P1,%s,%s,%s,1\n", $1, 100 - 5 * level,
		band, $4, $5, years
	printf "%s,P2,yield,0.0%d5,0.02,%s|P2,%s,%s,%s,%d\n", $1, level + 1,
		band, $4, $5, years, (NR % 5 > 0)
	if (NR % 11 == 0)
		printf "%s,P3,fee,,100,,%s,%s,%s,0\n", $1, $4, $5, years
}' "$samples/customers.csv" >"$data"
options='--protected=sex --permutations=99
--same=cell --protected=sex --factors=branch --seed=7 --permutations=99'
tagged='--same=cell,branch
--factors=branch,tenure
--protected=sex,branch'
# Of its state: how many rows stand behind each line.
counted_data=$work/chosen.csv
awk -F, 'NR == 1 || $10 == 1' "$data" >"$counted_data"
counts='awk -F "\t" "\$3 !~ /^#/ { n += \$3 } END { print n + 0 }"'
counted='--protected=sex --partial'
bad='C1,P1,fee,much,100,a,F,b,1,1'
free='cell sex branch tenure'
