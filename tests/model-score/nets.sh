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

# Contributions are those of all coalitions.
explained() {
	[ -s wide-phi.csv ] || return 0
	model-score -m fm.txt --raw --contributions wide.csv |
		awk -F, '
		NR == FNR { want[++n] = $0; next }
		FNR == 1 {
			for (i = NF; $i ~ /^phi_/; i--)
				before = i - 1
		}
		FNR > 1 {
			split(want[FNR - 1], w, ",")
			for (i = 1; i <= NF - before; i++)
				if (($(before + i) - w[i]) ^ 2 > 1e-11)
					exit bad = 1
		}
		END { exit bad || FNR != n + 1 }' wide-phi.csv -
}

# The score is the sum of its parts, and so it is of contributions.
parts() { # WANT OPTION...
	want=$1
	shift
	model-score --raw --parts --contributions "$@" 2>said |
		awk -F, '
		NR == FNR { linear[++n] = $2; fm[n] = $3; deep[n] = $4; next }
		FNR == 1 {
			while ($++at != "score")
				continue
		}
		FNR > 1 {
			far = $(at + 1) - linear[FNR - 1]
			away = $(at + 2) - fm[FNR - 1]
			off = $(at + 3) - deep[FNR - 1]
			left = $at
			for (i = at + 4; i <= NF; i++)
				left -= $i
			if (far ^ 2 + away ^ 2 + off ^ 2 > 1e-10 || left ^ 2 > 1e-20)
				exit bad = 1
		}
		END { exit bad || FNR != n + 1 }' "$want" -
}

while [ $((n += 1)) -le "${SEEDS:-8}" ]; do
	python3 "$root/tests/reference/factor.py" $((seed + n))
	same weights.tsv x.csv want.csv --vocab=vocab.tsv &&
		same fm.txt wide.csv wide-want.csv && explained &&
		parts want.csv -m weights.tsv --vocab=vocab.tsv x.csv &&
		parts wide-want.csv -m fm.txt wide.csv ||
		bad="$bad $((seed + n))"
done
is 'random nets' "$bad" ''
finish
