#!/bin/bash
# stores.sh - the manuals' commands for HBase and Neo4j, run by those: rows go in, come
# out again, and the answers have one machine's bytes; answers go in, too.
# slow
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
engines=${ENGINES:-$root/build/engines}
port=$((20000 + $$ % 900 * 10))
unset JAVA_TOOL_OPTIONS
java='java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC'
mkdir "$work/bin"
PATH=$work/bin:$PATH
daemons=()
leave() {
	[ ${#daemons[@]} = 0 ] || {
		kill -9 "${daemons[@]}"
		wait "${daemons[@]}"
	} 2>/dev/null
	rm -rf "$work"
}
trap leave EXIT

# STORE COMMAND ...: its jars and what else it needs are there; what is not is said.
store_ready() {
	local word
	[ -e "$engines/$1/done" ] || {
		skip "$1" "no jars: make check-cluster has them where Maven does"
		return 1
	}
	for word in "${@:2}"; do
		command -v "$word" >/dev/null || {
			skip "$1" "no $word"
			return 1
		}
	done
}

# The lines of the displays of PAGE from the heading or line WHERE to UNTIL.
shown() { # PAGE WHERE UNTIL
	awk -v from="$2" -v until="$3" 'index($0, from) { here = 1; next }
		here && index($0, until) { exit }
		/^[.]Ed/ { display = 0 }
		here && display { sub(/^[$>] /, ""); gsub(/\\e/, "\\"); print }
		/^[.]Bd/ { display = 1 }' "$root/man/$1"
}

until_there() { # COMMAND ...
	local i
	for ((i = 0; i < 400; i++)); do
		! "$@" >/dev/null 2>&1 || return 0
		sleep 0.2
	done
	return 1
}

hbase_site() {
	local name
	echo '<configuration>'
	while read -r name value; do
		echo "<property><name>$name</name><value>$value</value></property>"
	done <<-END
		hbase.rootdir file://$work/hbase/root
		hbase.tmp.dir $work/hbase/tmp
		hadoop.tmp.dir $work/hbase/tmp
		hbase.cluster.distributed false
		hbase.unsafe.stream.capability.enforce false
		hbase.zookeeper.quorum 127.0.0.1
		hbase.zookeeper.property.clientPort $port
		hbase.master.port $((port + 1))
		hbase.regionserver.port $((port + 2))
		hbase.master.hostname localhost
		hbase.regionserver.hostname localhost
		hbase.master.info.port -1
		hbase.regionserver.info.port -1
	END
	echo '</configuration>'
}
hbase_start() {
	mkdir -p "$work/hbase/conf"
	hbase_site >"$work/hbase/conf/hbase-site.xml"
	printf '%s\n' log4j.rootLogger=WARN,a \
		log4j.appender.a=org.apache.log4j.ConsoleAppender \
		log4j.appender.a.target=System.err \
		log4j.appender.a.layout=org.apache.log4j.PatternLayout \
		'log4j.appender.a.layout.ConversionPattern=%p %c{1} %m%n' \
		>"$work/hbase/conf/log4j.properties"
	cat >"$work/bin/hbase" <<-END
		#!/bin/sh
		[ "\$1" != classpath ] || exec echo '$work/hbase/conf:$engines/hbase/*'
		exec $java -Xshare:auto -Xmx300m -cp '$work/hbase/conf:$engines/hbase/*' "\$@"
	END
	chmod 755 "$work/bin/hbase"
	hbase org.apache.hadoop.hbase.master.HMaster start >"$work/hbase/log" 2>&1 &
	daemons+=($!)
}
# FILE TABLE COLUMNS [OPTION]: rows of text into a new table.
hbase_fill() {
	hbase org.apache.hadoop.hbase.mapreduce.ImportTsv \
		-Dimporttsv.skip.bad.lines=false "-Dimporttsv.columns=$3" ${4+"$4"} \
		"-Dimporttsv.bulk.output=$work/hbase/$2" "$2" "$1" &&
		hbase org.apache.hadoop.hbase.tool.BulkLoadHFilesTool \
			"$work/hbase/$2" "$2"
}
hbase_rows() { # WORD ...
	$java -cp "$(hbase classpath)" "$root/samples/cluster/hbase.java" "$@"
}

in_hbase() {
	local head=customer_id,order_id,date,amount
	hbase_start
	cd "$work" || return
	awk -F, -v OFS='\t' 'NR > 1 { print $2, $1, $3, $4 }' \
		"$root/samples/orders.csv" >in.tsv
	until_there test -d hbase/root/data/hbase/meta
	hbase_fill in.tsv orders HBASE_ROW_KEY,o:customer_id,o:date,o:amount >fill.log 2>&1
	is 'hbase: orders go in' $? 0 || note <fill.log
	ln -s "$root/samples" samples
	shown crmutils-cluster.7 'Ss Tables of HBase' 'Ss Graphs of Neo4j' >commands
	check 'hbase: the manual has commands' test -s commands
	sh -e commands >commands.log 2>&1
	is 'hbase: the commands of the manual' $? 0 || note <commands.log
	rfm-cluster --as-of=2026-11-22 --format=tsv -o want.tsv samples/orders.csv 2>said
	is 'hbase: every order came out' \
		"$(awk -F '\t' -v OFS=, '{ print $2, $1, $3, $4 }' orders.tsv | sort | cksum)" \
		"$({ tail -n +2 samples/orders.csv; echo $head; } | sort | cksum)"
	same 'hbase: the bytes of one machine' segments.tsv want.tsv
	# shellcheck disable=SC2046 # columns are words
	hbase_rows segments s $(head -n 1 want.tsv) >back.tsv 2>back.log ||
		note <back.log
	same 'hbase: the answer went in' <(LC_ALL=C sort back.tsv) <(LC_ALL=C sort want.tsv)
	hbase_odd
	cd "$root" || return
}

# Values that are hard to write, cells that are not there, and what is no text.
hbase_odd() {
	printf 'k1,a\tb,c\\d,1\nk2,,张三,\0\0\0\5\n' >odd.csv
	hbase_fill odd.csv odd HBASE_ROW_KEY,f:a,f:b,f:n -Dimporttsv.separator=, \
		>odd.log 2>&1 || note <odd.log
	hbase_rows odd f id a b >odd.tsv 2>>odd.log
	is 'hbase: TABs and backslashes are escaped' "$(cat odd.tsv)" \
		"$(printf 'id\ta\tb\nk1\ta\\tb\tc\\\\d\nk2\t\t张三')"
	hbase_rows odd f id a c >odd.tsv 2>odd.err
	is 'hbase: a column that is not there' "$? $(tail -n 1 odd.err)" \
		'1 hbase.java: odd: no row has a column f:c'
	hbase_rows odd f id n >odd.tsv 2>odd.err
	is 'hbase: a binary number' "$? $(tail -n 1 odd.err)" \
		'1 hbase.java: odd: row k2: f:n is no text in UTF-8'
}
store_ready hbase javac && in_hbase

neo4j_start() {
	export NEO4J_HOME=$work/neo4j NEO4J_CONF=$work/neo4j/conf
	mkdir -p "$NEO4J_CONF" "$NEO4J_HOME"/{data,lib,logs,plugins,run,import}
	printf '%s\n' server.bolt.enabled=false dbms.security.auth_enabled=false \
		"server.http.listen_address=127.0.0.1:$((port + 5))" \
		server.memory.pagecache.size=20m dbms.usage_report.enabled=false \
		>"$NEO4J_CONF/neo4j.conf"
	printf '#!/bin/sh\nexec %s -Xmx500m -cp "%s/*" org.neo4j.cli.AdminTool "$@"\n' \
		"$java" "$engines/neo4j" >"$work/bin/neo4j-admin"
	chmod 755 "$work/bin/neo4j-admin"
}
neo4j_up() {
	$java -Xmx400m -cp "$engines/neo4j/*" org.neo4j.server.CommunityEntryPoint \
		"--home-dir=$NEO4J_HOME" "--config-dir=$NEO4J_CONF" >neo4j.log 2>&1 &
	daemons+=($!)
	until_there curl -sf "http://127.0.0.1:$((port + 5))/"
}

# The sample bank's graph with a few terms that are hard to write.
in_neo4j() {
	neo4j_start
	mkdir "$work/graph" "$work/graph/samples"
	cd "$work/graph" || return
	{
		cat "$root/samples/knowledge.csv"
		printf '%s\n' '"a, ""b""",说明,back\slash' ' blank ,说明,007' '1e3,说明,true'
	} >samples/knowledge.csv
	shown kg-query.1 'And back' '.Sh SEE' | sed '/^head/d; /^id:ID/d; /^1[.]85%/d; /^:START/d; /^R1,/d' >commands
	check 'neo4j: the manual has commands' grep -q neo4j-admin commands
	sh -e commands >commands.log 2>&1
	is 'neo4j: it takes the graph' $? 0 || note <commands.log
	neo4j_up || note <neo4j.log
	shown crmutils-cluster.7 'Ss Graphs of Neo4j' '.Ss Counters' |
		sed "s/localhost:7474/127.0.0.1:$((port + 5))/" >commands
	check 'neo4j: the manual has commands for the way out' grep -q curl commands
	sh -e commands >commands.log 2>&1
	is 'neo4j: the graph comes out' $? 0 || note <commands.log
	kg-query -f samples/knowledge.csv '?s ?p ?o' | LC_ALL=C sort >want
	kg-query -f edges.csv '?s ?p ?o' | LC_ALL=C sort >got
	same 'neo4j: the same triples, hard ones too' got want
	sed 's/MATCH/MACTH/' commands >wrong
	sh -e wrong >wrong.log 2>&1
	is 'neo4j: a query with a fault fails' $? 5
	check 'neo4j: and Neo4j says why' grep -q "Invalid input 'MACTH'" wrong.log
	cd "$root" || return
}
store_ready neo4j curl jq && in_neo4j
finish
