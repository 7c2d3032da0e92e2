#!/usr/bin/env bash
# single.sh - the jobs on one machine: what the others are held against.
#
#	single.sh DIR
#
# DIR has the jobs and their inputs, see prepare; DIR/single gets the answers.
set -euo pipefail
dir=$1 out=$1/single
mkdir -p "$out"

while read -r answer input program options <&3; do
	# shellcheck disable=SC2086 # options are words
	"$program" $options -o "$out/$answer.tsv" "$dir/$input"
done 3<"$dir/jobs"
