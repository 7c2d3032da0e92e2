#!/usr/bin/env bash
# parallel.sh - the jobs on all cores, or on several hosts, by GNU parallel.
#
#	parallel.sh DIR
#
# DIR has the jobs and their inputs, see prepare; DIR/parallel gets the answers.
# Each block of lines is folded into state by a process, and one more process
# makes the answer of all of it.
#
# From the environment:
#	HOSTS   where, as parallel -S takes it: 4/node1,4/node2 (:, which is
#	        here); the programs have the same path there, or are shipped:
#	        make static, and --basefile
#	BLOCK   how many bytes a process gets (16M)
set -euo pipefail
export LC_ALL=C
dir=$1 out=$1/parallel
mkdir -p "$out"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

while read -r answer input program options <&3; do
	program=$(command -v "$program")
	fields=$(head -n 1 "$dir/$input" | tr '\t' ,)
	parallel --will-cite --halt now,fail=1 -S "${HOSTS:-:}" \
		--pipepart -a "$dir/$input" --block "${BLOCK:-16M}" \
		"$program $options --partial --no-header --fields=$fields" \
		>"$work/$answer"
	# shellcheck disable=SC2086 # options are words
	"$program" $options --merge --min-rows=1 -o "$out/$answer.tsv" "$work/$answer"
done 3<"$dir/jobs"
