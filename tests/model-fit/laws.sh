# Orders of customers as a table with a label; the report is the answer, and says
# what the model's bytes add up to.
shape=fold
data=$work/learn.csv
awk -F, 'NR == 1 { print "customer,amount,month,word,label"; next }
NR % 12 == 0 {
	word = NR % 8 == 0 ? "" : "w" NR * 7919 % 5
	printf "%s,%s,%d,%s,%s\n", $1, $4, substr($3, 6, 2), word,
		($4 > 900) == (NR % 11 != 0) ? "yes" : "no"
}' "$samples/orders.csv" >"$data"
options='--label=label --positive=yes --trees=4 --leaves=5 --test=30% --report'
tagged='--label=label
--label=label --ignore=word
--label=label --unit=word'
counts='awk -F, "\$2 == \"rows\" { n += \$4 } END { print n + 0 }"'
bad='C0001,12.5,7,w1,'
free='amount month word'
# Another word in the column of labels is another label.
ends=yes
