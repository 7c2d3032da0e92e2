# Customers of the samples under its plan, with a key and an earlier run.
shape=map
says='.*: its part of layer .*|.*had an arm that the plan has no more.*'
says="$says|.*a cell that a condition compares.*"
data=$samples/customers.csv
printf '0123456789abcdef\n' >"$work/key"
gray-split --plan="$samples/plan.csv" -k "$work/key" --as-of=2026-11-05 \
	"$data" >"$work/before.csv"
always='-k "$work/key"'
options="$always --plan=\"\$samples/plan.csv\" --as-of=2026-11-22 --previous=\"\$work/before.csv\"
$always --experiment=e --arms=a:1,b:2 --ramp=30 --unit=branch
$always --experiment=e --arms=a:1,b:2 --hash-of=growthbook"
counts='distinct n'
counted_data=$work/numbered.csv
awk '{ print (NR == 1 ? "n" : NR - 1) "," $0 }' "$data" >"$counted_data"
free='name birth sex branch risk risk_time phone consent opt_out currency plan.experiment plan.layer plan.holdout plan.phase plan.branch previous.*'
