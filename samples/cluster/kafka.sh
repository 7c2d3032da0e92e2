#!/usr/bin/env bash
# kafka.sh - the jobs over Kafka, by kcat.
#
#	kafka.sh DIR
#
# DIR has the jobs and their inputs, see prepare; DIR/kafka gets the answers.
# For each job
# 1. the rows are written to a topic, in two halves, as if they came in time;
# 2. after each half a process a partition folds what is new into state, in a
#    file that is named by partition and offsets: what a run has taken the next
#    leaves out, and one that broke off is run again;
# 3. state goes to a second topic, keyed, so that each partition has all of its
#    keys and can be merged by itself; the answer is made of those.
#
# From the environment:
#	BROKERS  host:port,... (localhost:9092)
#	TOPIC    what topics begin with (crmutils-TIME-PID)
set -euo pipefail
export LC_ALL=C
dir=$1 out=$1/kafka
brokers=${BROKERS:-localhost:9092} topic=${TOPIC:-crmutils-$(date +%s)-$$}
mkdir -p "$out"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

partitions() { # TOPIC: their numbers
	kcat -b "$brokers" -L -t "$1" | sed -n 's/^ *partition \([0-9]*\),.*/\1/p'
}
consume() { # TOPIC PARTITION OFFSET FORMAT: what there is, to the end
	kcat -b "$brokers" -C -q -e -t "$1" -p "$2" -o "$3" -f "$4"
}

# Fold what is new in PARTITION into the file PARTITION-FIRST-LAST.
take() { # TOPIC PARTITION COMMAND...
	local first=0 file offsets
	for file in "$work/state/$2"-*; do
		[ ! -e "$file" ] || first=$((${file##*-} + 1 > first ? ${file##*-} + 1 : first))
	done
	consume "$1" "$2" "$first" '%o\t%s\n' >"$work/rows.$2"
	[ -s "$work/rows.$2" ] || return 0
	offsets=$first-$(tail -n 1 "$work/rows.$2" | cut -f 1)
	# To standard output, as the second topic divides its lines by their keys:
	# a file of -o has lines that say how many it has.
	cut -f 2- "$work/rows.$2" | "${@:3}" >"$work/part.$2"
	mv "$work/part.$2" "$work/state/$2-$offsets"
}

# COMMAND... for every partition of TOPIC at once.
each() { # TOPIC FUNCTION COMMAND...
	local p process=()
	for p in $(partitions "$1"); do
		"$2" "$1" "$p" "${@:3}" &
		process+=($!)
	done
	for p in "${process[@]}"; do
		wait "$p"
	done
}

merge() { # TOPIC PARTITION COMMAND...
	consume "$1" "$2" beginning '%k\t%s\n' | "${@:3}" -o "$work/merged/$2"
}

while read -r answer input program options <&3; do
	read -ra prog <<<"$program $options"
	fields=$(head -n 1 "$dir/$input" | tr '\t' ,)
	rm -rf "$work/state" "$work/merged"
	mkdir "$work/state" "$work/merged"
	tail -n +2 "$dir/$input" >"$work/rows"
	split -n l/2 "$work/rows" "$work/half."
	for half in "$work"/half.*; do
		kcat -b "$brokers" -P -t "$topic-$answer" <"$half"
		each "$topic-$answer" take "${prog[@]}" --partial \
			--no-header --fields="$fields"
	done
	cat "$work"/state/* |
		kcat -b "$brokers" -P -t "$topic-$answer-state" -K $'\t'
	each "$topic-$answer-state" merge "${prog[@]}" --merge --partial
	"${prog[@]}" --merge --min-rows=1 -o "$out/$answer.tsv" "$work"/merged/*
done 3<"$dir/jobs"
