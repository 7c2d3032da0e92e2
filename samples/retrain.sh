#!/usr/bin/env bash
# retrain.sh - tonight's scores; where customers are no longer like those that were
# learned from, the model goes on from itself first.
#
#	retrain.sh MODEL CUSTOMERS LABELLED SCORES
#
# MODEL      of model-fit, whose label is LABEL; replaced where it has gone on
# CUSTOMERS  rows to score, csv
# LABELLED   rows whose label has become known, to learn from
# SCORES     is written, and SCORES.psi: how far rows have moved
#
# From the environment:
#	LABEL     the column that is foretold (bought)
#	FIT       options of model-fit, such as --positive=yes (none)
#	TREES     so many are added (20)
#	MAX_PSI   more drift than this is too much (0.25)
#
# Status: 0 well; else it failed, and neither MODEL nor SCORES has changed.
set -euo pipefail
model=$1 customers=$2 labelled=$3 scores=$4
work=$(mktemp -d "$scores.XXXXXX")
trap 'rm -rf "$work"' EXIT

score() {
	model-score -m "$1" --psi="$work/psi" ${2+"$2"} -o "$work/scores" "$customers"
}

status=0
score "$model" --max-psi="${MAX_PSI:-0.25}" || status=$?
case $status in
0) ;;
3)
	# shellcheck disable=SC2086 # FIT is a list of options
	model-fit --label="${LABEL:-bought}" ${FIT-} --warm="$model" \
		--trees="${TREES:-20}" -o "$work/model" "$labelled"
	score "$work/model"
	mv "$work/model" "$model"
	echo "retrain: $model has gone on" >&2
	;;
*) exit $status ;;
esac
mv "$work/psi" "$scores.psi"
mv "$work/scores" "$scores"
