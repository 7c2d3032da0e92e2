#!/bin/sh
# onnx.sh - exported machines pass ONNX's checker, and onnxruntime says what
# model-score does.  Both packages are fetched where they are not, beside the tree;
# without a network that is skipped.  slow
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"

python=${ONNX_PYTHON:-python3}
if ! "$python" -c 'import onnx, onnxruntime' 2>/dev/null; then
	python=$work/venv/bin/python
	if ! { python3 -m venv "$work/venv" && timeout 90 "$python" -m pip \
		install -q onnx onnxruntime; } >"$work/said" 2>&1; then
		skip 'onnxruntime' 'onnx and onnxruntime cannot be had'
		finish
	fi
fi
cd "$work" || exit 1

# What onnxruntime makes of ROWS is within 10^-6 of what model-score does.
agree() { # NAME ROWS OPTION...
	name=$1 rows=$2
	shift 2
	model-score "$@" --export=onnx -o model.onnx
	model-score "$@" --raw --keep=score "$rows" 2>said >raw
	model-score "$@" --keep=score "$rows" 2>said | paste -d, raw - >scores
	is "$name" "$("$python" "$root/tests/reference/onnx_run.py" \
		model.onnx "$rows" scores 2>said |
		awk '{ print ($1 < 2e-6 && $2 < 1e-6) }')" 1 || note <said
}

python3 "$root/tests/reference/factor.py" "${SEED:-$(date +%Y%m%d)}"
agree 'a net of DeepCTR-Torch' x.csv -m weights.tsv --vocab=vocab.tsv
agree 'a machine of xLearn' wide.csv -m fm.txt
awk -F, 'NR == 1 { print "customer,amount,month,word,label"; next }
NR % 6 == 0 {
	word = NR % 4 == 0 ? "" : "w" NR * 7919 % 5
	printf "%s,%s,m%d,%s,%d\n", $1, NR % 9 ? $4 : "", substr($3, 6, 2),
		word, ($4 > 900) == (NR % 11 != 0)
}' "$root/samples/orders.csv" >learn.csv
for kind in fm deepfm; do
	model-fit --label=label --kind=$kind --hidden=9,4 --epochs=4 \
		--ignore=customer learn.csv -o machine.model 2>said
	agree "--kind=$kind" learn.csv -m machine.model
done
finish
