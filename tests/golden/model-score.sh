#!/bin/sh
# model-score.sh - models that current releases of XGBoost and LightGBM have
# written, and what these say of rows at and beside the thresholds: raw scores of
# LightGBM to the bit, those of XGBoost as floats, leaves alike; contributions within
# 1e-9 and 1e-5, and within 1e-6 of the raw score when they are added up.
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"

command -v python3 >/dev/null || {
	skip 'models' 'no python3, which compares floats'
	finish
}
need_data model/lgb_binary/model.txt || finish
python3 "$root/tests/reference/golden_scores.py" "$DATA/model" >"$work/got"
while IFS='	' read -r name fault; do
	is "$name" "$fault" ''
done <"$work/got"
finish
