# Segments of the samples' customers; their number stands at the end of a page.
shape=fold
partial=never
document=yes
says='.*: not checked: .*'
data=$work/segments.csv
rfm-cluster --as-of=2026-11-22 "$samples/orders.csv" >"$data"
options='
--names --title="a < b"'
counts='sed -n "s/.*<footer><p>[^0-9]* \([0-9,]*\)<p>.*/\1/p" | tr -d ,'
counted='--lang=en'
free='recency frequency monetary cluster segment action'
shard=:segment
