#!/bin/sh
# nets.sh - random nets of DeepCTR-Torch and models of xLearn against
# tests/reference/factor.py.  Seeds are the day's, SEEDS of them from SEED on.
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"

if ! command -v python3 >/dev/null; then
	skip 'references' 'no python3'
	finish
fi
cd "$work" || exit 1
seed=${SEED:-$(date +%Y%m%d)} n=0 bad=

# Raw scores of MODEL for ROWS are those of WANT, as far as floats go.
same() { # MODEL ROWS WANT OPTION...
	model=$1 rows=$2 want=$3
	shift 3
	model-score -m "$model" --raw --keep=score "$@" "$rows" 2>said |
		awk -F, '
		NR == FNR { want[++n] = $1; next }
		FNR > 1 {
			far = $1 - want[FNR - 1]
			if (far > 4e-6 || far < -4e-6)
				exit bad = 1
			rows++
		}
		END { exit bad || rows != n || n == 0 }' "$want" -
}

while [ $((n += 1)) -le "${SEEDS:-8}" ]; do
	python3 "$root/tests/reference/factor.py" $((seed + n))
	same weights.tsv x.csv want.csv --vocab=vocab.tsv &&
		same fm.txt wide.csv wide-want.csv ||
		bad="$bad $((seed + n))"
done
is 'random nets' "$bad" ''
finish
