#!/usr/bin/env bash
# hadoop.sh - the jobs on Hadoop Streaming.
#
#	hadoop.sh DIR
#
# DIR has the jobs and their inputs, see prepare; DIR/hadoop gets the answers.
# A mapper folds its split into state, a combiner merges what a node has,
# reducers what all have of their keys, and the answer is made here.
#
# From the environment:
#	HADOOP_STREAMING  command (hadoop jar $HADOOP_HOME/.../hadoop-streaming-*.jar)
#	HADOOP_FS         command (hadoop fs)
#	HADOOP_DIR        where on its file system (crmutils-TIME-PID)
#	REDUCES           how many reducers (4)
set -euo pipefail
export LC_ALL=C.UTF-8 # by which Java reads and passes on arguments
dir=$1 out=$1/hadoop
mkdir -p "$out"
read -ra streaming <<<"${HADOOP_STREAMING:-hadoop jar $(echo \
	"${HADOOP_HOME:-/opt/hadoop}"/share/hadoop/tools/lib/hadoop-streaming-*.jar)}"
read -ra fs <<<"${HADOOP_FS:-hadoop fs}"
there=${HADOOP_DIR:-crmutils-$(date +%s)-$$}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"${fs[@]}" -mkdir -p "$there"
"${fs[@]}" -put -f "$dir"/*.tsv "$there"
while read -r answer input program options <&3; do
	fields=$(head -n 1 "$dir/$input" | tr '\t' ,)
	prog="$program $options --counters=hadoop"
	"${streaming[@]}" -files "$(command -v "$program")" \
		-D mapreduce.job.name="$answer" \
		-D mapreduce.job.reduces="${REDUCES:-4}" \
		-input "$there/$input" -output "$there/$answer" \
		-mapper "$prog --partial --no-header --fields=$fields" \
		-combiner "$prog --merge --partial" \
		-reducer "$prog --merge --partial"
	"${fs[@]}" -cat "$there/$answer/part-*" >"$work/$answer"
	# shellcheck disable=SC2086 # options are words
	"$program" $options --merge --min-rows=1 -o "$out/$answer.tsv" "$work/$answer"
done 3<"$dir/jobs"
"${fs[@]}" -rm -r -skipTrash "$there"
