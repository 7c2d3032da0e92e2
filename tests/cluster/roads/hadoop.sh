# hadoop.sh - the road: Hadoop Streaming with its local runner, on the Hadoop client that Spark
# brings along.  See ../run.
# shellcheck shell=bash disable=SC2034,SC2154

ready_hadoop() {
	needs java default-jre-headless || return
	[ -d "$spark/jars" ] || {
		echo 'no Hadoop client (pip install pyspark)'
		return 1
	}
	[ -e "$engines/jars/done" ] || {
		echo 'no hadoop-streaming.jar (Maven Central)'
		return 1
	}
}
start_hadoop() {
	mkdir -p "$work/hadoop"
	cat >"$work/hadoop/core-site.xml" <<-END
		<configuration>
		<property><name>fs.defaultFS</name><value>file:///</value></property>
		<property><name>hadoop.tmp.dir</name><value>$work/hadoop/tmp</value></property>
		<property><name>fs.local.block.size</name><value>${SPLIT:-60000}</value></property>
		</configuration>
	END
	cat >"$work/hadoop/log4j2.properties" <<-END
		rootLogger.level = info
		rootLogger.appenderRef.stderr.ref = stderr
		appender.stderr.type = Console
		appender.stderr.name = stderr
		appender.stderr.target = SYSTEM_ERR
		appender.stderr.layout.type = PatternLayout
		appender.stderr.layout.pattern = %m%n
	END
}
go_hadoop() {
	(
		cd "$work/hadoop" || exit
		java="java -cp $work/hadoop:$spark/jars/*"
		streaming=$(echo "$engines"/jars/hadoop-streaming-*.jar)
		export HADOOP_STREAMING="$java:$streaming org.apache.hadoop.streaming.HadoopStreaming"
		export HADOOP_FS="$java org.apache.hadoop.fs.FsShell"
		HADOOP_DIR=$work/hadoop/fs "$scripts/hadoop.sh" "$1"
		status=$?
		rm -rf "$work/hadoop/fs"
		exit $status
	)
}
judge_hadoop() {
	# The counters that Hadoop added up for a job, not those of a task, as
	# the programs told them.
	awk '/^[^\t]/ { job = /^Counters: / }
		/^\t[^\t]/ { group = substr($0, 2) }
		job && /^\t\t[a-z_]*=[0-9]*$/ {
			split(substr($0, 3), part, "=")
			print "reporter:counter:" group "," part[1] "," part[2]
		}' "$work/hadoop.log" >"$work/hadoop.counters"
	check 'hadoop: it has added up counters' test -s "$work/hadoop.counters"
	judge hadoop "$work/data/hadoop"
	adds_up hadoop 1 "$work/hadoop.log" "$work/hadoop.counters"
	check 'hadoop: reducers, and splits' \
		grep -q 'Shuffled Maps =[1-9][0-9]' "$work/hadoop.log"
}
