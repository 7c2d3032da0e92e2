#!/bin/bash
# mapreduce.sh - what MapReduce does to a program, by sort(1) and awk(1): an
# engine without its engine, for every make check.
#
# Each round cuts the rows at random lines, the header in the first part only,
# some parts empty; folds them, some twice, as a task that another is started
# beside; combines a part's state 0 to 2 times; deals keys to reducers, of which
# some get none, with the lines of a key in any order; and makes the answer of
# what they say, in any order.  It must have the bytes that the program makes of
# the whole CSV, and every empty part must be an empty state.  ROUNDS (4).
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
rounds=${ROUNDS:-4}
rows=$work/rows
mkdir "$rows"
awk -f "$root/tests/cluster/nasty.awk" dir="$rows" n=2000 </dev/null

# The lines of standard input in another order, by SEED.
shuffle() { # SEED
	awk -v seed="$1" 'BEGIN { srand(seed) } { printf "%.9f\t%s\n", rand(), $0 }' |
		sort -k 1,1 | cut -f 2-
}

# Cut the file $2 into DIR/split-1 to -N at random lines; the last is empty.
cut_up() { # SEED FILE N DIR
	awk -v seed="$1" -v n="$3" -v dir="$4" -v lines="$(wc -l <"$2")" '
	BEGIN {
		srand(seed)
		for (i = 1; i <= n; i++)
			printf "" > (dir "/split-" i)
		part = 1
	}
	{
		if (part < n - 1 && rand() < 1.3 * n / lines)
			part++
		print > (dir "/split-" part)
	}' "$2"
}

# One map task: rows to state, combined COMBINED times.
map() { # SPLIT COMBINED COMMAND...
	local split=$1 combined=$2
	shift 2
	"$@" --partial --no-header --fields="$fields" <"$split" >"$split.map" || return
	while [ "$combined" -gt 0 ]; do
		combined=$((combined - 1))
		shuffle "$combined" <"$split.map" |
			"$@" --merge --partial >"$split.combined" || return
		mv "$split.combined" "$split.map"
	done
}

round() { # SEED COMMAND...
	local seed=$1 splits=$(($1 * 3 % 8 + 2)) reduces=$(($1 * 5 % 7 + 1)) i
	shift
	rm -rf "$work/job"
	mkdir "$work/job"
	cut_up "$seed" "$rows/$input.tsv" "$splits" "$work/job"
	for ((i = 1; i <= splits; i++)); do
		map "$work/job/split-$i" $(((i + seed) % 3)) "$@" || return
		[ -s "$work/job/split-$i" ] || [ ! -s "$work/job/split-$i.map" ] || {
			echo "# state of nothing in split $i"
			return 1
		}
		# The same task again: Hadoop drops one of the two.
		if [ $((i % 4)) = 1 ]; then
			cp "$work/job/split-$i.map" "$work/job/first"
			map "$work/job/split-$i" $(((i + seed) % 3)) "$@" &&
				cmp "$work/job/first" "$work/job/split-$i.map" || return
		fi
	done
	# Reducers get their keys sorted and a key's lines in any order.
	cat "$work/job"/*.map | shuffle "$seed" |
		awk -F '\t' -v n="$reduces" -v dir="$work/job" '
		BEGIN {
			for (i = 0; i <= n; i++)
				printf "" > (dir "/reduce-" i)
		}
		{ print > (dir "/reduce-" (length($1) * 7 + index("0123456789", substr($1, length($1)))) % n) }'
	for ((i = 0; i <= reduces; i++)); do
		sort -s -t '	' -k 1,1 "$work/job/reduce-$i" |
			"$@" --merge --partial >"$work/job/part-$i" || return
		cmp -s /dev/null "$work/job/reduce-$i" && [ -s "$work/job/part-$i" ] && {
			echo "# state of nothing in reducer $i"
			return 1
		}
	done
	cat "$work/job"/part-* | shuffle "$seed" | "$@" --merge >"$work/got"
}

try() { # INPUT COMMAND...
	input=$1
	shift
	fields=$(head -n 1 "$rows/$input.tsv" | tr '\t' ,)
	"$@" "$rows/$input.csv" >"$work/want"
	check "$*: one machine has an answer" test -s "$work/want"
	for ((seed = 1; seed <= rounds; seed++)); do
		name="$* in round $seed"
		if round "$seed" "$@" >"$work/said" 2>&1; then
			same "$name" "$work/got" "$work/want"
		else
			not_ok "$name"
			note <"$work/said"
		fi
	done
}

try orders rfm-cluster --as-of=2026-11-22 --format=tsv
try orders rfm-cluster --as-of=2026-11-22 --per=day --tz=Asia/Shanghai --format=tsv
try events attrib-roi --models=all --format=tsv
try offers offer-budget --budget=20000 --quiet --format=tsv

# That it would find it: a line of state lost, a part folded twice.
input=orders fields=$(head -n 1 "$rows/orders.tsv" | tr '\t' ,)
rfm-cluster --format=tsv "$rows/orders.csv" >"$work/want"
rfm-cluster --partial --no-header --fields="$fields" "$rows/orders.tsv" >"$work/state"
sed 5d "$work/state" | rfm-cluster --merge --format=tsv >"$work/got"
check 'a lost line of state is another answer' \
	sh -c '! cmp -s "$1" "$2"' - "$work/got" "$work/want"
sed -n 'p; 5p' "$work/state" | rfm-cluster --merge --format=tsv >"$work/got"
check 'a line of state twice is another answer' \
	sh -c '! cmp -s "$1" "$2"' - "$work/got" "$work/want"
finish
