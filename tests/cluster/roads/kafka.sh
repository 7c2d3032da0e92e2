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
	stop+=('kill "$broker"; wait "$broker" 2>/dev/null')
	start_broker
}
start_broker() {
	java -Xmx512M -cp "$engines/jars/*" kafka.Kafka \
		"$work/kafka/properties" >>"$work/kafka.start" 2>&1 &
	broker=$!
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
	scenes
}

# scene-push from topic to topic, while it is killed three times, what sends its
# pushes, what reads its events and the broker once each: no push is missing, and there is none that a
# run without faults has not.  SCENE_EVENTS (100000, in CI 12000) events of 3 partitions.
at_broker() { # OPTION...
	kcat -b "127.0.0.1:$port" "$@"
}
scene_events() { # N: customer, TAB, the row
	awk -v n="$1" 'BEGIN {
		split("view view buy start done pay fail", kind, " ")
		seed = 7
		for (i = 0; i < n; i++) {
			seed = (seed * 16807) % 2147483647
			a = seed % 5000
			seed = (seed * 16807) % 2147483647
			printf "c%d\tc%d\t%d\t%s\tF%d\n", a * a / 5000,
				a * a / 5000, 1772409600 + 9 * i,
				kind[1 + seed % 7], seed % 3
		}
	}'
}
scenes_want() { # the pushes of a run without faults, by partition
	for p in 0 1 2; do
		at_broker -C -q -e -t events -p $p -o beginning -f '%s\n' |
			scene-push -r "$1/rules.csv" --format=tsv --no-header \
				--fields=customer,time,kind,fund 2>>"$1/want.log" |
			tail -n +2
	done | LC_ALL=C sort
}
scenes_kill() { # FILE with the number of a process, which may be starting
	for _ in $(seq 100); do
		! kill -9 "$(cat "$1")" 2>/dev/null || return 0
		sleep 0.1
	done
	return 1
}
scenes_feed() { # DIR: the events in pieces, with a fault behind each
	split -n l/7 "$1/events" "$1/piece."
	for fault in "scenes_kill $1/push.0" "scenes_kill $1/push.1" \
		"scenes_kill $1/send.2" 'kill -9 $broker; sleep 1; start_broker' \
		"scenes_kill $1/push.2" "scenes_kill $1/read.0" true; do
		set -- "$1" "$1"/piece.*
		at_broker -P -t events -K '	' <"$2" &&
			rm "$2" && sleep 0.3 && eval "$fault" 2>/dev/null || return
	done
}
scenes() {
	dir=$work/scenes
	mkdir "$dir"
	cat >"$dir/rules.csv" <<-'END'
		scene,class,match,within,unless,wait,by,rest,cap,action,text
		*,marketing,,,,,,,3/day;9/7d,,
		fund,marketing,view*2,6h,buy,30m,fund,2h,2/day,compare,{fund} and others
		left,service,start,,done,1h,,,,help,
		stuck,service,fail*2,1d,pay,,,1h,2/12h,guide,
	END
	scene_events "${SCENE_EVENTS:-$([ "${CI-}" ] && echo 12000 || echo 100000)}" \
		>"$dir/events"
	# The topic comes to be when something is written.
	printf 'c0\tc0\t1772409600\ttick\t\n' | at_broker -P -t events -K '	'
	export BROKERS=127.0.0.1:$port FIELDS=customer,time,kind,fund AGAIN=20d
	"$scripts/scenes.sh" "$dir" 2>"$work/scenes.log" &
	road=$!
	stop+=("kill $road 2>/dev/null")
	check 'scenes: events come, and six times something dies' \
		scenes_feed "$dir"
	sleep 1
	kill $road
	wait $road
	is 'scenes: told to stop, it ends' $? 0
	check 'scenes: what is left, to the end' \
		timeout 60 "$scripts/scenes.sh" "$dir" --end
	cat "$dir/log" >>"$work/scenes.log"
	is 'scenes: five processes were killed' "$(grep -c Killed "$dir/log")" 5
	check 'scenes: and were started again' \
		[ "$(grep -c 'started again' "$dir/log")" -ge 4 ]
	at_broker -C -q -e -t pushes -o beginning -f '%k\t%s\n' |
		LC_ALL=C sort >"$dir/got.all"
	LC_ALL=C sort -u "$dir/got.all" >"$dir/got"
	scenes_want "$dir" >"$dir/want"
	same 'scenes: the pushes of a run without faults, by push_id' \
		"$dir/got" "$dir/want"
	check "scenes: $(wc -l <"$dir/want") pushes, $(wc -l <"$dir/got.all") sent" \
		[ "$(wc -l <"$dir/want")" -gt 500 ]
	place=$(scene-push -r "$dir/rules.csv" -s "$dir/state.0" --print-offset | tail -n 1)
	is 'scenes: all of a partition was read' "${place#*,}" \
		"$(at_broker -Q -t events:0:-1 | sed 's/.* //')"
}
