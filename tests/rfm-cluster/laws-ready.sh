# A ready table of recency, frequency and monetary.
shape=fold
data=$work/ready.csv
unique=yes
rfm-cluster --as-of=2026-11-22 "$samples/orders.csv" |
	cut -d, -f 1-4 >"$data"
says='equal customers share a score.*'
options='-k 5 --scores'
counts=records
bad='X,1,2,much'
free='recency frequency monetary'
