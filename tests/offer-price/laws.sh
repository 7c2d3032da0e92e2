# Segments of the samples' customers, and what is known of them.
shape=map
says='.*: not checked: .*|.*: this rule has a (max_change|step), but .*'
says="$says|.*: no (rule|column|offer) .*|rule .* was taken for no row.*"
says="$says|.*: rules? .* (factors|was taken for no row).*|.*: this row names .*"
says="$says|.*: this cap is .*|.* rows have an offer: .*"
data=$work/segments.csv
rfm-cluster --as-of=2026-11-22 "$samples/orders.csv" |
	cut -d, -f 1,4,6 >"$data"
printf '0123456789abcdef\n' >"$work/key"
always='--as-of=2026-11-22 --with="$samples/customers.csv" -r "$samples/rules.csv"'
options="$always -m \"\$samples/market.csv\" -c \"\$samples/caps.csv\" -k \"\$work/key\" --holdout=0.2
$always --factors=branch --first --hash=sm3 --period=7"
counts='distinct n'
counted_data=$work/numbered.csv
awk '{ print (NR == 1 ? "n" : NR - 1) "," $0 }' "$data" >"$counted_data"
bad='0,,5,a'
free='segment monetary rules.currency rules.segment caps.source with.branch with.currency with.name with.phone with.sex'
