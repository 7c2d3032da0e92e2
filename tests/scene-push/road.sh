#!/bin/sh
# road.sh - samples/cluster/scenes.sh between topics that are files: what reads dies
# within an event, and scene-push within a push; neither half is taken for a whole.
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
mkdir "$work/bin" "$work/road"
cd "$work" || exit 1

# A kcat of one partition.  The first that reads dies within the 7th event, whose
# fourth cell may be empty, so that half of it is a row.
cat >bin/kcat <<'END'
#!/bin/sh
way= at=0
while [ $# -gt 0 ]; do
	case $1 in
	-L | -C | -P) way=$1 ;;
	-o) at=$2 ;;
	-f) form=$2 ;;
	esac
	shift
done
[ "$at" != beginning ] || at=0
case $way in
-L) echo '  partition 0, leader 1, replicas: 1' ;;
-P) cat >>"$WORK/sent" && echo >>"$WORK/sent" ;;
-C)
	AT=$at FORM=${form#*%s} awk 'BEGIN {
		tail = ENVIRON["FORM"]
		sub(/\\n$/, "\n", tail)
	}
	NR > ENVIRON["AT"] {
		printf "0\t%d\t%s%s", NR - 1, $0, tail
	}' "$WORK/events" >"$WORK/all"
	if [ -e "$WORK/read" ]; then
		cat "$WORK/all"
	else
		: >"$WORK/read"
		head -n 6 "$WORK/all"
		sed -n 7p "$WORK/all" | head -c "$HALF"
		kill -9 $$
	fi
	;;
esac
END
# The second run dies 20 bytes before all its pushes are out.
cat >bin/scene-push <<'END'
#!/bin/sh
case " $* " in
*' --print-offset '*) exec "$BIN/scene-push" "$@" ;;
esac
"$BIN/scene-push" "$@" >"$WORK/out"
echo >>"$WORK/runs"
if [ "$(wc -l <"$WORK/runs")" = 2 ]; then
	head -c -20 "$WORK/out"
	kill -9 $$
fi
cat "$WORK/out"
END
chmod 755 bin/kcat bin/scene-push
cat >road/rules.csv <<'END'
scene,class,match,within,unless,wait,by,rest,cap,action,text
fund,service,view,,,,,,,compare,{fund} and others
END
awk 'BEGIN {
	for (i = 0; i < 12; i++)
		printf "customer-%d\t%d\t%s\t%s\n", i, 1772409600 + 60 * i,
			i % 3 ? "tick" : "view", "FUND-" i
}' >events
scene-push -r road/rules.csv --format=tsv --no-header \
	--fields=customer,time,kind,fund events | sed 1d | sort >want
is 'pushes of a run without faults' "$(wc -l <want)" 4

# Where the event is cut: within its last cell, behind it, in front of it.
for half in 36 37 31; do
	rm -rf read runs sent road/state.* road/silent.* road/log
	check "event cut after $half bytes: the end is reached" env \
		PATH="$work/bin:$PATH" WORK="$work" HALF=$half AGAIN=1d \
		FIELDS=customer,time,kind,fund \
		timeout 60 "$root/samples/cluster/scenes.sh" "$work/road" --end
	check "event cut after $half bytes: both died" \
		[ "$(grep -c Killed road/log)" = 2 ]
	grep . sent | sort -u >got
	same "event cut after $half bytes: pushes are whole, and none is lost" \
		got want
done
finish
