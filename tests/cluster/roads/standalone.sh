# standalone.sh - the road: Spark as a cluster of its own, a master and two workers, with rows
# and answers in HDFS and a program that travels with the job.  See ../run.
# shellcheck shell=bash disable=SC2034,SC2154

ready_standalone() {
	hdfs_ready || return
	[ -d "$spark/jars" ] || {
		echo 'no Spark (pip install pyspark)'
		return 1
	}
	[ -e "$engines/texts/done" ] || {
		echo 'no DuckDB, which writes Parquet (pip install duckdb)'
		return 1
	}
}

daemon() { # NAME CLASS OPTION ...
	(
		"$spark/bin/spark-class" "org.apache.spark.deploy.$2" --host 127.0.0.1 \
			"${@:3}" >"$work/standalone/$1.log" 2>&1 </dev/null &
		echo $! >"$work/standalone/$1.pid"
	)
	stop+=("kill -9 $(cat "$work/standalone/$1.pid")")
}
registered() { # NAME
	local i
	for ((i = 0; i < 600; i++)); do
		! grep -q 'Successfully registered' "$work/standalone/$1.log" || return 0
		sleep 0.1
	done
	tail -n 5 "$work/standalone/$1.log"
	return 1
}
start_standalone() {
	local i port=$((30000 + $$ % 250 * 10)) # above Hadoop, below what connections take
	mkdir -p "$work/standalone"
	(
		hdfs_start hdfs || exit
		hadoop fs -mkdir -p /rows /spark
	) >"$work/standalone.start" 2>&1 || return
	stop+=('hadoop stop' "pkill -9 -f '$work/standalone/'")
	master=spark://127.0.0.1:$port
	export SPARK_LOCAL_IP=127.0.0.1 SPARK_DAEMON_MEMORY=200m
	daemon master master.Master --port "$port" --webui-port $((port + 1))
	for i in 1 2; do
		daemon "worker$i" worker.Worker --cores 1 --memory 1g \
			--port $((port + 1 + i)) --webui-port $((port + 3 + i)) \
			--work-dir "$work/standalone/worker$i" "$master"
	done
	{ registered worker1 && registered worker2; } >>"$work/standalone.start" 2>&1
}

# Amounts that are decimals and times that are such, as tables have them.
parquet() { # CSV PARQUET
	"$engines/texts/bin/python" - "$@" <<-'END'
		import sys
		import duckdb
		rows = duckdb.read_csv(sys.argv[1], all_varchar=True)
		duckdb.sql("""SELECT customer_id, order_id, CAST(date AS TIMESTAMP) AS date,
		    CAST(amount AS DECIMAL(18, 2)) AS amount FROM rows""").write_parquet(sys.argv[2])
	END
}

submit() { # PROGRAM FILES ROWS OUT [option ...]
	local files=$1
	shift
	(
		export PYSPARK_PYTHON=$engines/venv/bin/python LC_ALL=C.UTF-8
		export HADOOP_USER_NAME=crm
		cd "$work/standalone" || exit
		"$spark/bin/spark-submit" --master "$master" --files "$files" \
			--executor-memory 600m --driver-memory 600m \
			--conf spark.ui.enabled=false --conf spark.task.maxFailures=2 \
			--conf "spark.sql.files.maxPartitionBytes=${SPLIT:-60000}" \
			--conf "spark.hadoop.fs.defaultFS=hdfs://127.0.0.1:$((20001 + $$ % 1000 * 10))" \
			"$scripts/spark-nodes.py" "$@"
	)
}
go_standalone() {
	local static=$root/build/static/bin/rfm-cluster
	parquet "$root/samples/orders.csv" "$work/standalone/orders.parquet" &&
		hadoop fs -put -f "$root/samples/orders.csv" \
			"$work/standalone/orders.parquet" /rows &&
		submit "$static" /rows/orders.parquet /spark/parquet --as-of=2026-11-22 &&
		submit "$static" /rows/orders.csv /spark/csv --as-of=2026-11-22
}

# The directory OUT of the file system has the answer of one machine.
spark_same() { # WHAT OUT
	hadoop fs -cat "$2/answer/part-00000" 2>/dev/null | LC_ALL=C sort \
		>"$work/standalone.got"
	same "standalone: $1, the bytes of one machine" "$work/standalone.got" \
		"$work/data/single/segments.tsv" || tail -n 20 "$work/standalone.log" | note
}
judge_standalone() {
	is 'standalone: two executors, on two workers' \
		"$(sed -n 's/.*Executor added: .* on worker-[^ ]*-\([0-9]*\) .*/\1/p' \
			"$work/standalone.log" | sort -u | wc -l)" 2
	spark_same 'Parquet' /spark/parquet
	spark_same 'CSV' /spark/csv
	is 'standalone: executors wrote the state in parts' \
		"$(hadoop fs -ls /spark/csv/state 2>/dev/null | grep -c '/part-')" 4
}

faults_standalone() {
	local job i
	cp "$root/build/static/bin/rfm-cluster" "$work/standalone/real"
	cat >"$work/standalone/rfm-cluster" <<-END
		#!/bin/sh
		case \$* in
		*--fields=*) if mkdir "$work/standalone/first"; then
			pwd >"$work/standalone/at"
			sleep 600
		fi ;;
		esac 2>/dev/null
		exec "\${0%/*}/real" "\$@"
	END
	chmod 755 "$work/standalone/rfm-cluster"
	submit "$work/standalone/rfm-cluster,$work/standalone/real" /rows/orders.csv \
		/spark/killed --as-of=2026-11-22 >"$work/killed.log" 2>&1 &
	job=$!
	for ((i = 0; i < 3000; i++)); do
		{ [ ! -s "$work/standalone/at" ] && kill -0 "$job" 2>/dev/null; } || break
		sleep 0.1
	done
	# The executor's worker is told by its directory.
	i=$(sed -n 's|.*/worker\([12]\)/.*|\1|p' "$work/standalone/at")
	pkill -9 -f "CoarseGrainedExecutorBackend.*@127.0.0.1:$((${master##*:} + 1 + i)) "
	wait "$job"
	is 'standalone: an executor is killed: the job ends well' $? 0
	check 'standalone: that it was lost was seen' grep -q 'Lost executor' "$work/killed.log"
	spark_same 'a lost executor' /spark/killed

	sed '9s/.*/a,b,soon,1/' "$root/samples/orders.csv" >"$work/standalone/bad.csv"
	hadoop fs -put -f "$work/standalone/bad.csv" /rows 2>/dev/null
	submit "$root/build/static/bin/rfm-cluster" /rows/bad.csv /spark/bad \
		--as-of=2026-11-22 >"$work/bad.log" 2>&1
	is 'standalone: a bad row ends the job' $? 1
	check 'standalone: and the driver says why' \
		grep -q "status 1: .*'soon' is not a date" "$work/bad.log"
	hadoop fs -test -e /spark/bad/answer 2>/dev/null
	is 'standalone: without an answer' $? 1
}
