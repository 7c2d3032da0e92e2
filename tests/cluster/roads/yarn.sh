# yarn.sh - the road: HDFS, YARN with two nodes and Hadoop Streaming, processes of their own;
# static programs travel with the jobs, and the answer is made in HDFS.  See ../run.
# shellcheck shell=bash disable=SC2034,SC2154

# Also of the road standalone: HDFS, for it alone if nothing more is up.
hdfs_ready() {
	needs java default-jre-headless || return
	[ -e "$engines/hadoop/done" ] || {
		echo 'no Hadoop (Maven Central)'
		return 1
	}
	[ -x "$root/build/static/bin/rfm-cluster" ] || {
		echo 'no static programs (make static)'
		return 1
	}
}
hadoop() {
	JARS=$engines/hadoop PORT=$((20000 + $$ % 1000 * 10)) \
		"$root/tests/cluster/hadoop" "$work/cluster" "$@"
}
hdfs_start() { # WHAT: hdfs, or all
	[ ! -d "$work/cluster" ] || return 0
	stop+=('hadoop stop' "pkill -9 -f '$work/cluster/'")
	hadoop start "$1"
}

ready_yarn() {
	hdfs_ready
}
start_yarn() {
	hdfs_start all >"$work/yarn.start" 2>&1
}
go_yarn() {
	(
		PATH=$root/build/static/bin:$PATH
		export JARS=$engines/hadoop PORT=$((20000 + $$ % 1000 * 10))
		hadoop="$root/tests/cluster/hadoop $work/cluster"
		mkdir -p "$work/yarn"
		cp "$work"/nasty/*.tsv "$work/yarn"
		sed 's/ nasty-/ /' "$work/jobs" >"$work/yarn/jobs"
		HADOOP_STREAMING="$hadoop streaming" HADOOP_FS="$hadoop fs" REDUCES=2 \
			HADOOP_DIR=/jobs HADOOP_KEEP=yes "$scripts/hadoop.sh" "$work/yarn"
	)
}
judge_yarn() {
	local want
	for want in "$work"/data/single/nasty_*; do
		hadoop fs -cat "/jobs/answer/$(basename "$want" .tsv)/part-00000" \
			2>>"$work/yarn.start" | LC_ALL=C sort >"$work/yarn.got"
		same "yarn: ${want##*/}, the bytes of one machine, in HDFS" \
			"$work/yarn.got" "$want"
	done
	check 'yarn: more than one split, and reducer' \
		sh -c 'grep -q "number of splits:[2-9]" "$1" &&
			grep -q "Launched reduce tasks=[2-9]" "$1"' - "$work/yarn.log"
}

# A job of segments with the program ALSO in its place, which does what it likes
# with the task it is in: its state is left in /NAME.
yarn_job() { # NAME ROWS ALSO [OPTION ...]
	local name=$1 rows=$2 fold='./also --as-of=2026-11-22 --format=tsv'
	cp "$3" "$work/also"
	chmod 755 "$work/also"
	shift 3
	hadoop fs -put -f "$rows" "/$name.tsv" &&
		hadoop streaming -files "$root/build/static/bin/rfm-cluster,$work/also" \
			-D mapreduce.job.reduces=2 -D "mapreduce.job.name=$name" \
			-input "/$name.tsv" -output "/$name" -reducer "$fold --merge --partial" \
			-mapper "$fold --counters=hadoop --partial --no-header \
--fields=customer_id,order_id,date,amount $*"
}
yarn_answer() { # NAME OPTION ...
	hadoop fs -cat "/$1/part-*" 2>/dev/null | "$root/build/static/bin/rfm-cluster" \
		--as-of=2026-11-22 --format=tsv --merge --min-rows=1 "${@:2}"
}
yarn_same() { # WHAT NAME
	yarn_answer "$2" 2>"$work/$2.why" | LC_ALL=C sort >"$work/yarn.got"
	LC_ALL=C sort "$work/$2.one" >"$work/yarn.want"
	same "yarn: $1, the bytes of one machine" "$work/yarn.got" "$work/yarn.want" ||
		tail -n 5 "$work/$2.log" | note
}

# What goes wrong with machines goes by: a third of the rows are one customer's,
# of whose tasks one is killed, one loses its container, one is so slow that it is
# begun a second time or given up, and a reducer is killed.
yarn_kills() {
	awk -F '\t' -v OFS='\t' 'NR > 1 && NR % 3 == 0 { $1 = "C0001" } { print }' \
		"$work/data/orders.tsv" >"$work/yarn.rows"
	while [ "$(wc -c <"$work/yarn.rows")" -lt 240000 ]; do
		sed 1d "$work/data/orders.tsv" >>"$work/yarn.rows"
	done
	rfm-cluster --as-of=2026-11-22 --format=tsv -o "$work/kills.one" \
		"$work/yarn.rows" 2>"$work/kills.why"
	cat >"$work/kills" <<-'END'
		#!/bin/sh
		case $mapreduce_task_attempt_id in
		*_m_000000_0) head -n 99 | ./rfm-cluster "$@"; kill -9 $$ ;;
		*_m_000001_0) kill -9 $PPID ;;
		*_m_000002_0) sleep 60 ;;
		*_r_000000_0) head -n 99 | ./rfm-cluster "$@"; kill -9 $$ ;;
		esac
		exec ./rfm-cluster "$@"
	END
	yarn_job kills "$work/yarn.rows" "$work/kills" >"$work/kills.log" 2>&1
	is 'yarn: killed programs and a container: the job ends well' $? 0
	yarn_same 'killed, slow and skewed' kills
	check 'yarn: that some attempts failed was seen' \
		grep -q 'Failed map tasks=[1-9]' "$work/kills.log"
	is 'yarn: rows are counted once all the same' \
		"$(sed -n 's/^\t\trows_in=//p' "$work/kills.log")" \
		"$(($(wc -l <"$work/yarn.rows") - 1))"
}

# The node that has the first map is lost while it works.
yarn_lost_node() {
	cp "$work/kills.one" "$work/lost.one"
	cat >"$work/lost" <<-END
		#!/bin/sh
		case \$mapreduce_task_attempt_id in
		*_m_000000_0) pwd >"$work/lost.at"; sleep 600 ;;
		esac
		exec ./rfm-cluster "\$@"
	END
	yarn_job lost "$work/yarn.rows" "$work/lost" >"$work/lost.log" 2>&1 &
	local job=$! i
	for ((i = 0; i < 3000; i++)); do
		{ [ ! -s "$work/lost.at" ] && kill -0 "$job" 2>/dev/null; } || break
		sleep 0.1
	done
	case $(cat "$work/lost.at") in
	*/node1/*) hadoop kill node1 ;;
	*/node2/*) hadoop kill node2 ;;
	*) not_ok 'yarn: the first map did not begin' ;;
	esac
	pkill -9 -f "$work/cluster/data/$(sed -n 's|.*/\(node[12]\)/.*|\1|p' "$work/lost.at")/"
	wait "$job"
	is 'yarn: a node is lost: the job ends well' $? 0
	yarn_same 'a lost node' lost
}

# A bad row in two splits: the limit is the job's.
yarn_bad() {
	printf '#!/bin/sh\nexec ./rfm-cluster "$@"\n' >"$work/plain"
	sed '9s/.*/a\tb\tsoon\t1/; $s/.*/c\td\tnever\t1/' "$work/yarn.rows" >"$work/bad.rows"
	yarn_job bad "$work/bad.rows" "$work/plain" --max-bad=job >"$work/bad.log" 2>&1
	is 'yarn: bad rows in two splits end no task' $? 0
	yarn_answer bad --max-bad=1 >"$work/bad.got" 2>"$work/bad.why"
	is 'yarn: one bad row of two too many ends the answer' "$?-$(wc -c <"$work/bad.got")" 1-0
	yarn_answer bad --max-bad=2 >"$work/bad.got" 2>"$work/bad.why"
	is 'yarn: two are within the limit' $? 0
	check 'yarn: and an answer comes' test -s "$work/bad.got"
	check 'yarn: a message names the file of the split, and where it begins' \
		grep -rqs 'hdfs://[^ ]*/bad.tsv@[0-9]*+[0-9]*: .never. is not a date' \
		"$work"/cluster/data/node*/log
}
faults_yarn() {
	yarn_kills
	yarn_bad
	yarn_lost_node
}
