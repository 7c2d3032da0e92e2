#!/usr/bin/env bash
# scenes.sh - scene-push between two topics of Kafka, by kcat: events in, pushes
# out, each push at least once.
#
#	scenes.sh DIR [--end]
#
# One process for each partition of the topic of events, whose rows are TSV, keyed
# by customer, in the columns that FIELDS names.  Reading begins where the state
# DIR/state.PARTITION says.  A program that ends for whatever reason is started
# again after a second, until the script gets TERM: then reading ends, and what was
# read is finished.  With --end it is done at the end of the topic.  DIR/read.PARTITION,
# push.PARTITION and send.PARTITION have the numbers of the processes, DIR/silent.* has
# what was not said, DIR/log what was told.
#
# The key of a push is its push_id: who reads the topic drops what he has already.
#
# From the environment:
#	BROKERS  host:port,... (localhost:9092)
#	EVENTS   the topic of events (events)
#	PUSHES   the topic of pushes (pushes)
#	FIELDS   the columns of events (customer,time,kind)
#	OPTIONS  of scene-push (-r DIR/rules.csv)
#	AGAIN    so long before the end of a run its pushes are written once more: the
#	         span of events whose pushes kcat may hold when it dies (10m)
set -uo pipefail
export LC_ALL=C
dir=${1:?want a directory for the state} way=${2-}
brokers=${BROKERS:-localhost:9092} events=${EVENTS:-events}
pushes=${PUSHES:-pushes} fields=${FIELDS:-customer,time,kind}
read -ra options <<<"${OPTIONS:--r $dir/rules.csv}"
[ -z "$way" ] || [ "$way" = --end ] || {
	echo "scenes.sh: '$way' is not known (want --end, or nothing)" >&2
	exit 2
}

# The first offset that the state of a partition lacks.
place() { # PARTITION
	scene-push "${options[@]}" -s "$dir/state.$1" --print-offset |
		awk -F, 'NR == 2 { at = $2 } END { print at == "" ? "beginning" : at }'
}

# COMMAND..., whose process is noted in FILE.
noted() { # FILE COMMAND...
	sh -c 'echo $$ >"$1" && shift && exec "$@"' sh "$@"
}

# What dies may leave half a line in the pipe.  An event that is whole has a mark as
# its last cell; half an event is read again, by the next kcat.
whole() {
	grep -a --line-buffered $'\t\001$' || [ $? = 1 ]
}

# An offset that the broker has deleted is an error, and no jump to the end.
consume() { # PARTITION OFFSET
	noted "$dir/read.$1" kcat -b "$brokers" -C -q -u ${way:+-e} -t "$events" -p "$1" -o "$2" \
		-X topic.auto.offset.reset=error \
		-X reconnect.backoff.max.ms=1000 -f $'%p\t%o\t%s\t\001\n' | whole
}

# Behind what it wrote stands a mark: on a line of its own, or behind half a one.
push() { # PARTITION
	noted "$dir/push.$1" scene-push "${options[@]}" -s "$dir/state.$1" \
		--suppressed="$dir/silent.$1.$(date +%s%N)" \
		--offset=partition,offset --again="${AGAIN:-10m}" \
		--no-header --fields="partition,offset,$fields,mark" --format=tsv
	local status=$?
	printf '\001\n'
	return $status
}

# Without its first line, which has the names of the columns, and the one that ends with
# the mark.  The broker writes nothing twice, and what it does not take kcat keeps.
produce() { # PARTITION
	sed -u $'1d;/\001$/d' | noted "$dir/send.$1" kcat -b "$brokers" -P -t "$pushes" -K $'\t' \
		-X enable.idempotence=true -X topic.message.timeout.ms=0 \
		-X queue.buffering.max.messages=10000 \
		-X reconnect.backoff.max.ms=1000
}

partitions() {
	kcat -b "$brokers" -L -t "$events" |
		sed -n 's/^ *partition \([0-9]*\),.*/\1/p'
}

serve() { # PARTITION
	while from=$(place "$1") || exit; do
		consume "$1" "$from" | push "$1" | produce "$1" && [ "$way" ] && return
		[ ! -e "$dir/stop" ] || return
		echo "scenes.sh: partition $1: it ended, and is started again" >&2
		sleep 1
	done
}

all=$(partitions)
[ "$all" ] || {
	echo "scenes.sh: no topic '$events' at $brokers" >&2
	exit 1
}
exec 2>>"$dir/log"
rm -f "$dir/stop"
for partition in $all; do
	serve "$partition" &
	process+=($!)
done

# A process may be about to start, so it is asked until there is none.
stop() {
	: >"$dir/stop"
	while [ "$(jobs -rp)" ]; do
		for partition in $all; do
			kill "$(cat "$dir/read.$partition")"
		done 2>/dev/null
		sleep 0.2
	done
	exit 0
}
trap stop TERM INT
for one in "${process[@]}"; do
	wait "$one" || exit
done
