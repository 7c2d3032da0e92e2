# kafka.sh - the road: a Kafka broker of our own, without ZooKeeper, and kcat.  See ../run.
# shellcheck shell=bash disable=SC2034,SC2154

ready_kafka() {
	needs kcat kcat && needs java default-jre-headless || return
	[ -e "$engines/jars/done" ] || {
		echo 'no Kafka broker (Maven Central)'
		return 1
	}
}
start_kafka() {
	port=$((20000 + $$ % 10000))
	mkdir -p "$work/kafka"
	cat >"$work/kafka/properties" <<-END
		process.roles=broker,controller
		node.id=1
		listeners=PLAINTEXT://127.0.0.1:$port,CONTROLLER://127.0.0.1:$((port + 1))
		advertised.listeners=PLAINTEXT://127.0.0.1:$port
		controller.listener.names=CONTROLLER
		controller.quorum.voters=1@127.0.0.1:$((port + 1))
		listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
		log.dirs=$work/kafka/logs
		num.partitions=3
		offsets.topic.replication.factor=1
		transaction.state.log.replication.factor=1
		transaction.state.log.min.isr=1
	END
	java -cp "$engines/jars/*" kafka.tools.StorageTool format \
		-t Y3JtdXRpbHMtY2x1c3Rlcg -c "$work/kafka/properties" \
		>"$work/kafka.start" 2>&1 || return
	java -Xmx512M -cp "$engines/jars/*" kafka.Kafka \
		"$work/kafka/properties" >>"$work/kafka.start" 2>&1 &
	stop+=("kill $!; wait $! 2>/dev/null")
	for _ in $(seq 120); do
		! kcat -b "127.0.0.1:$port" -L -m 2 >/dev/null 2>&1 || return 0
		sleep 0.5
	done
	return 1
}
go_kafka() {
	BROKERS=127.0.0.1:$port "$scripts/kafka.sh" "$1"
}
# A map between two topics, partition and offset in front of each row; done
# twice, as by one who broke off before he could note how far he was.
visits() {
	at=(-b "127.0.0.1:$port")
	tr , '\t' <"$root/samples/log.csv" | tail -n +2 |
		kcat "${at[@]}" -P -t log -X sticky.partitioning.linger.ms=0
	fields=partition,offset,$(head -n 1 "$root/samples/log.csv")
	for _ in 1 2; do
		kcat "${at[@]}" -C -q -e -t log -o beginning -f '%p\t%o\t%s\n' |
			utm-channel --no-header --fields="$fields" |
			tail -n +2 | kcat "${at[@]}" -P -t visits || return
	done
	kcat "${at[@]}" -C -q -e -t visits -o beginning >"$work/visits"
	LC_ALL=C sort -u -t '	' -k 1,2 "$work/visits" | cut -f 3- |
		LC_ALL=C sort >"$work/visits.got"
}
judge_kafka() {
	check 'kafka: a map from topic to topic, twice' visits
	utm-channel --format=tsv "$root/samples/log.csv" | tail -n +2 |
		LC_ALL=C sort >"$work/visits.want"
	is 'kafka: each row is there twice' \
		"$(wc -l <"$work/visits")" $(($(wc -l <"$work/visits.want") * 2))
	same 'kafka: by partition and offset, each is there once' \
		"$work/visits.got" "$work/visits.want"
	judge kafka "$work/data/kafka"
	adds_up kafka 1 "$work/kafka.log"
}
