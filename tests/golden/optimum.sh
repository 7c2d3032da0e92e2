#!/bin/sh
# optimum.sh - the optimum is found, from the defaults: where it can be
# computed, and where the centres that a set was made around are known.
#
# slow
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
# shellcheck source=tests/golden/golden.sh
. "$root/tests/golden/golden.sh"
here=$root/tests/golden

# N values, of one column or two.
values() { # HOW N SEED
	awk -v how="$1" -v n="$2" -v seed="$3" 'BEGIN {
		print how == "pairs" ? "f1,f2" : "f1"
		for (i = 0; i < n; i++) {
			for (j = 0; j < 2; j++) {
				seed = (seed * 1103515245 + 12345) % 2147483648
				u[j] = (seed + 0.5) / 2147483648
			}
			if (how == "even")
				printf "%.6f\n", u[0] * 1000
			else if (how == "tailed")
				printf "%.6f\n", exp(12 * u[0] * u[1])
			else if (how == "tied")
				printf "%d\n", 30 * u[0] * u[1]
			else if (how == "mirrored")
				printf "%d\n", (i % 2 ? 1 : -1) * int(i / 2 + 1)
			else if (how == "pairs")
				printf "%d,%d\n", 20 * u[0], 20 * u[1]
		}
	}'
}

for how in even tailed tied mirrored; do
	values $how 120 7 >"$work/line.csv"
	for k in 2 3 5 8; do
		best=$(awk -F, -v k=$k -f "$here/exact.awk" "$work/line.csv")
		fit "$work/line.csv" --features=f1 --transform=raw -k $k
		near "computed: $how k=$k" "$inertia" "$best" 1e-9
	done
done
for seed in 1 2 3; do
	values pairs 10 $seed >"$work/pairs.csv"
	best=$(awk -F, -v k=3 -f "$here/exact.awk" "$work/pairs.csv")
	fit "$work/pairs.csv" --features=f1,f2 --transform=raw -k 3
	near "all partitions tried: 10 points, $seed" "$inertia" "$best" 1e-9
done

for kind in s3 s4 d31 a3 r15 birch1 birch2 unbalance far; do
	for seed in 1 2; do
		found=$(awk -f "$here/kinds.awk" kind=$kind seed=$seed \
			file="$work/kind.csv")
		fit "$work/kind.csv" --features=f1,f2 --transform=raw \
			-k "${found% *}"
		reached "made like $kind, $seed" "$inertia" "${found#* }" 1e-9
	done
done
finish
