#!/usr/bin/env bash
# hadoop.sh - the jobs on Hadoop Streaming.
#
#	hadoop.sh DIR
#
# DIR has the jobs and their inputs, see prepare; DIR/hadoop gets the answers.
# A mapper folds its split into state, a combiner merges what a node has,
# reducers what all have of their keys; one reducer of a second job makes the
# answer, which is then copied from the cluster's file system.  Programs travel
# with the job: give it those of "make static" where nodes lack the libraries.
#
# From the environment:
#	HADOOP_STREAMING  command (hadoop jar $HADOOP_HOME/.../hadoop-streaming-*.jar)
#	HADOOP_FS         command (hadoop fs)
#	HADOOP_DIR        where on its file system (crmutils-TIME-PID)
#	HADOOP_KEEP       leaves it there if set, with state/ and answer/ of each job
#	HADOOP_SET        settings of each job, words: -D name=value ...
#	REDUCES           how many reducers (4)
set -euo pipefail
export LC_ALL=C.UTF-8 # by which Java reads and passes on arguments
dir=$1 out=$1/hadoop
mkdir -p "$out"
read -ra streaming <<<"${HADOOP_STREAMING:-hadoop jar $(echo \
	"${HADOOP_HOME:-/opt/hadoop}"/share/hadoop/tools/lib/hadoop-streaming-*.jar)}"
read -ra fs <<<"${HADOOP_FS:-hadoop fs}"
there=${HADOOP_DIR:-crmutils-$(date +%s)-$$}
read -ra settings <<<"${HADOOP_SET-}"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Java on the nodes has to read arguments that are not ASCII too.
utf8=LC_ALL=C.UTF-8
stream() { # NAME REDUCERS OPTION...
	local name=$1 reduces=$2
	shift 2
	"${streaming[@]}" -files "$(command -v "$program")" \
		-D "mapreduce.map.env=$utf8" -D "mapreduce.reduce.env=$utf8" \
		-D "yarn.app.mapreduce.am.env=$utf8" "${settings[@]}" \
		-D mapreduce.job.name="$name" -D mapreduce.job.reduces="$reduces" "$@"
}

"${fs[@]}" -mkdir -p "$there/state" "$there/answer"
"${fs[@]}" -put -f "$dir"/*.tsv "$there"
while read -r answer input program options <&3; do
	fields=$(head -n 1 "$dir/$input" | tr '\t' ,)
	prog="$program $options --counters=hadoop"
	stream "$answer" "${REDUCES:-4}" -input "$there/$input" \
		-output "$there/state/$answer" \
		-mapper "$prog --partial --no-header --fields=$fields" \
		-combiner "$prog --merge --partial" \
		-reducer "$prog --merge --partial"
	stream "$answer: the answer" 1 -input "$there/state/$answer" \
		-output "$there/answer/$answer" -mapper /bin/cat \
		-reducer "$prog --merge --min-rows=1"
	"${fs[@]}" -cat "$there/answer/$answer/part-00000" >"$work/$answer"
	mv "$work/$answer" "$out/$answer.tsv"
done 3<"$dir/jobs"
[ "${HADOOP_KEEP-}" ] || "${fs[@]}" -rm -r -skipTrash "$there"
