# Orders of customers as a table with a label, for a machine with a layer.
shape=fold
data=$work/learn.csv
awk -F, 'NR == 1 { print "customer,amount,month,word,label"; next }
NR % 12 == 0 {
	word = NR % 8 == 0 ? "" : "w" NR * 7919 % 5
	printf "%s,%s,m%d,%s,%s\n", $1, $4, substr($3, 6, 2), word,
		($4 > 900) == (NR % 11 != 0) ? "yes" : "no"
}' "$samples/orders.csv" >"$data"
options='--label=label --positive=yes --kind=deepfm --hidden=4 --dim=2 --epochs=2 --embedding-rate=0.1 --test=30% --report'
counts='awk -F, "\$2 == \"rows\" { n += \$4 } END { print n + 0 }"'
bad='C0001,12.5,7,w1,'
free='amount month word'
says=".*label. is foretold no better.*"
ends=yes
