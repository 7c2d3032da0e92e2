# spark.sh - the road: Spark with two executors, processes of their own; by rdd.pipe() and by
# SQL's TRANSFORM.  See ../run.
# shellcheck shell=bash disable=SC2034,SC2154

ready_spark() {
	needs java default-jre-headless || return
	[ -d "$spark/jars" ] || {
		echo 'no Spark (pip install pyspark)'
		return 1
	}
}
start_spark() {
	# Executors work in SPARK_HOME/work.
	mkdir -p "$work/spark" "$work/spark-bin"
	ln -sf "$spark"/* "$work/spark"
	rm -rf "$work/spark/work"
	# What a program says when all is well TRANSFORM keeps to itself.
	for program in "$work/bin"/*; do
		printf '#!/bin/sh\nexec %s "$@" 2>>%s\n' "$program" \
			"$work/counters" >"$work/spark-bin/${program##*/}"
	done
	chmod 755 "$work/spark-bin"/*
}
go_spark() {
	(
		export SPARK_HOME=$work/spark SPARK_LOCAL_IP=127.0.0.1
		export LC_ALL=C.UTF-8 # arguments that are not ASCII
		export PYSPARK_PYTHON=$engines/venv/bin/python
		master='local-cluster[2,1,1024]'
		if [ "${2-}" ]; then
			master='local[2]'
		else
			PATH=$work/spark-bin:$PATH
		fi
		cd "$work/spark" || exit
		"$work/spark/bin/spark-submit" --master "$master" \
			--conf spark.ui.enabled=false \
			--conf "spark.sql.files.maxPartitionBytes=${SPLIT:-60000}" \
			"$scripts/spark.py" "$1" ${2:+"$2"} ${WAY:+"$WAY"}
	)
}
judge_spark() {
	grep -q 'Executor added.*/1 on' "$work/spark.log"
	is 'spark: two executors' $? 0
	judge spark-rdd "$work/data/spark-rdd"
	judge spark-sql "$work/data/spark-sql"
	adds_up spark 2 "$work/counters"
}
faults_spark() {
	broken spark rdd
	broken spark sql
}
