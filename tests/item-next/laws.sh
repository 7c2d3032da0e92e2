# Holdings of the samples, customers who have none, and a shelf.  What comes out
# counts no rows; but with one row a customer there are as many lists.
# shellcheck shell=sh disable=SC2034,SC2154
shape=fold
data=$samples/holdings.csv
few=60
says=".* gets fewer products than --each: .*|.* is not in --products, and .*"
says="$says|.* has more products than --history: .*"
says="$says|.* is not in --customers: .*|.* goes to no more customers, .*"
options='--each=4 --customers="$samples/customers.csv" --segment=branch --products="$samples/products.csv" --spread=category:2
--kind=cosine --owned=keep --history=2 --because=2
--kind=ease --because=0 --cap=40 --event=shown --as-of=2026-11-22
--apply="$work/next.model"'
item-next --save="$work/next.model" "$samples/holdings.csv" >"$work/lists" 2>&1
awk -F, '!seen[$1]++' "$data" >"$work/ones.csv"
counted_data=$work/ones.csv
counted='--kind=popular --owned=keep --each=1
--owned=keep --each=1'
counts=records
window=2026-06-01
bad='C0001,yesterday,P01
,2026-06-01,P01
C0001,2026-06-01,'
free='products.* customers.*'
