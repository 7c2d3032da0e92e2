#!/bin/sh
# model-net.sh - nets that DeepCTR-Torch has trained and a factorization machine of
# xLearn: probabilities within 10^-6 of PyTorch's, and parts and margins within the
# digits that were written of them.
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
need_data reco || finish

# Column GOT of the first file is column WANT of the second, within FAR.
near() { # NAME GOT WANT FAR FILE FILE
	is "$1" "$(awk -F, -v got="$2" -v want="$3" -v far="$4" '
	NR == FNR { x[FNR] = $got; n = FNR; next }
	FNR > 1 && (x[FNR] - $want > far || $want - x[FNR] > far) {
		print "row " FNR ": " x[FNR] " is not " $want
		if (++bad == 3)
			exit
	}
	END { if (FNR != n || n < 2) print n " rows, and " FNR " are wanted" }
	' "$5" "$6")" ''
}

# libsvm's lines as a table with a column for each feature.
wide() { # FILE FEATURES
	awk -v n="$2" '
	NR == 1 {
		for (i = 0; i < n; i++)
			printf "%d%s", i, i < n - 1 ? "," : "\n"
	}
	{
		split("", x)
		for (i = 2; i <= NF; i++)
			x[substr($i, 1, index($i, ":") - 1)] = substr($i, index($i, ":") + 1)
		for (i = 0; i < n; i++)
			printf "%s%s", x[i], i < n - 1 ? "," : "\n"
	}' "$1"
}

for dir in "$DATA"/reco/deepfm_* "$DATA"/reco/*/deepfm_*; do
	[ -e "$dir/weights.tsv" ] || continue
	model-score -m "$dir/weights.tsv" --vocab="$dir/vocab.tsv" \
		--keep=score "$dir/x.csv" >"$work/p" 2>"$work/said"
	near "${dir##*/}" 1 1 1e-6 "$work/p" "$dir/pred.csv"
	model-score -m "$dir/weights.tsv" --vocab="$dir/vocab.tsv" --raw \
		--keep=score "$dir/x.csv" >"$work/p" 2>"$work/said"
	near "${dir##*/}, raw" 1 2 2e-6 "$work/p" "$dir/pred.csv"
done
for dir in "$DATA"/reco/fm_* "$DATA"/reco/*/fm_*; do
	[ -e "$dir/model.txt" ] || continue
	wide "$dir/x.svm" "$(grep -c ^i_ "$dir/model.txt")" >"$work/x.csv"
	{ echo margin; cat "$dir/pred_margin.txt"; } >"$work/want"
	model-score -m "$dir/model.txt" --raw --keep=score "$work/x.csv" >"$work/p"
	near "${dir##*/}" 1 1 5e-5 "$work/p" "$work/want"
done
finish
