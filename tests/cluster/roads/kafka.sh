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
judge_kafka() {
	judge kafka "$work/data/kafka"
	adds_up kafka 1 "$work/kafka.log"
}
