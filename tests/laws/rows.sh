# rows.sh - the law of rows: no row is lost without a word.  Read by run.
#
#	rows in the output + bad + left out + merged on purpose = rows read
#
# The rows in the output are counted from the output itself, by the fixture's
# "counts", and never taken from --stats; then --stats must say the same.  And
# a bad row costs itself alone: the answer with bad rows in the input is, to
# the byte, the answer without them.
#
# Rows are made 2^k bytes wide, bad ones too, and the reader takes 256 KiB at a
# time: so it is known which row is the first, in the middle and last of a
# batch.
# shellcheck shell=sh disable=SC2154
block=262144

# Sets count to the input rows that the output in FILE accounts for.
accounted() { # FILE
	count=$(eval "$counts" <"$1")
	for known in $merged; do
		count=$((count + ${known#*=}))
	done
}

# What --stats says that the law knows better, one complaint a line.
told() { # IN BAD LEFT-OUT
	for pair in "rows_in $1" "rows_bad $2" "rows_left_out $3"; do
		number "${pair% *}"
		[ "$number" = "${pair#* }" ] ||
			echo "${pair% *} is $number, not ${pair#* }"
	done
	for known in $merged; do
		number "${known%=*}"
		[ "$number" = "${known#*=}" ] ||
			echo "${known%=*} is $number, not ${known#*=}"
	done
	number rows_out
	case " $case " in
	*' --partial'*) written=$(($(wc -l <"$work/got"))) ;;
	*) written=$([ "$document" ] && echo 0 || records <"$work/got") ;;
	esac
	[ "$number" = "$written" ] ||
		echo "rows_out is $number, and $written were written"
}

# Lines of the kinds of bad row, each as wide as a row: too few cells, too
# many, a quote where none may be, the fixture's own, and a row with a byte that
# is not UTF-8, in a column without a role if there is one.  UNREAD: only those
# of which no cell can be read.
bad_lines() { # [UNREAD]
	{
		echo short
		awk 'BEGIN { while (n++ < 400) printf "," }'
		echo
		echo 'a"b'
		[ ! "$bad" ] || echo "$bad" | sed 's/$/,/'
	} | awk -v width="$width" '{
		s = $0
		while (length(s) < width - 1)
			s = s "x"
		print s
	}'
	[ ! "${1-}" ] || return 0
	# Rejected rows are UTF-8 whatever the encoding: it is one of ASCII.
	awk 'NR > 1 && !/[^ -~]/ {
		print substr($0, 1, length($0) - 1) "\377"
		exit
	}' "$work/wide.csv"
}

# The answer to what is in $work/bad.csv is $work/want-rows, and N bad rows are
# told.  "how" runs it: answer, or piped.
how=answer
spoilt() { # NAME N WORD...
	law=$1 n_bad=$2
	shift 2
	rm -f "$work/stats" "$work/reject"
	$how "$work/bad.csv" --stats="$work/stats" "$@" \
		>"$work/got" 2>"$work/err"
	status=$?
	: >"$work/why"
	{
		case $status in
		0 | 3) ;;
		*) echo "status $status" ;;
		esac
		if [ -s "$work/stats" ]; then
			told $((all + n_bad)) "$n_bad" 0
		else
			echo 'no stats'
		fi
		if [ -e "$work/reject" ]; then
			grep -av '^# .*:[0-9]*: ' "$work/reject" >"$work/thrown"
			cmp -s "$work/thrown" "$work/put-in" ||
				echo 'what is rejected is not what was put in'
		fi
		# State has counts of what was bad.
		grep -av '	#count	' "$work/got" >"$work/got.rows"
		cmp -s "$work/got.rows" "$work/want-rows" || {
			accounted "$work/got"
			echo "another answer: it accounts for $count of $all rows"
		}
	} >"$work/why"
	if [ -s "$work/why" ]; then
		not_ok "$title: $law"
		cat "$work/why" "$work/err" | note
	else
		ok "$title: $law"
	fi
}

# Bad rows at PLACES, with each number of threads and in each way of going on.
bad_at() { # NAME PLACES
	form_rows spoilt at="$2" bad="$work/bad" "$work/wide.csv" \
		>"$work/bad.csv"
	n_put=$(($(wc -l <"$work/bad.csv") - $(wc -l <"$work/wide.csv")))
	awk -v n="$n_put" '{ line[NR] = $0 }
		END { for (i = 0; i < n; i++) print line[i % NR + 1] }' \
		"$work/bad" >"$work/put-in"
	spoilt "a bad row $1, --max-bad, -j1" "$n_put" --max-bad="$n_put" -j1
	spoilt "a bad row $1, --reject, -j2" "$n_put" \
		--reject="$work/reject" -j2
	spoilt "a bad row $1, --max-bad and --reject, -j7" "$n_put" \
		--reject="$work/reject" --max-bad="$n_put" -j7
	# The next bad row is another one.
	sed 1d "$work/bad" >"$work/bad.rest"
	sed -n 1p "$work/bad" >>"$work/bad.rest"
	mv "$work/bad.rest" "$work/bad"
}

# Beside bad rows: the header once more, which is no row; rows that come by a
# pipe, in pieces; JSON.  $work/bad.csv has bad rows at many places.
among_others() {
	[ "$journal" ] || {
		how=piped
		spoilt 'bad rows, piped' "$n_put" --max-bad="$n_put" -j2
		how=answer
	}
	[ "$widen" = cell ] || {
		mv "$work/bad.csv" "$work/one.csv"
		awk -v batch="$batch" 'NR == 1 { header = $0 }
			NR == 2 || NR == batch || NR == 2 * batch { print header }
			{ print }
			END { print header }' "$work/one.csv" >"$work/bad.csv"
		spoilt 'bad rows, and the header again' "$n_put" \
			--max-bad="$n_put" -j2
		mv "$work/one.csv" "$work/bad.csv"
	}
	case " $case " in
	*' --partial'*) return ;;
	esac
	answer "$work/wide.csv" --format=json >"$work/want-json"
	for j in 1 7; do
		answer "$work/bad.csv" --format=json -j$j --reject=/dev/null \
			>"$work/got" 2>"$work/err"
		same "$title: bad rows, JSON, -j$j" "$work/got" "$work/want-json"
	done
}

# What --since leaves out, --until has, and --stats counts the others.  Rows
# that cannot be read have no time, and are bad on both sides.
windows() {
	sum=0
	(bad='' && bad_lines unread) >"$work/untimed"
	form_rows spoilt at=/9 bad="$work/untimed" "$work/wide.csv" \
		>"$work/bad.csv"
	n_put=$(($(wc -l <"$work/bad.csv") - $(wc -l <"$work/wide.csv")))
	for side in "--since=$window" "--until=$window"; do
		answer "$work/bad.csv" "$side" --max-bad="$n_put" -j2 \
			--stats="$work/stats" >"$work/got" 2>"$work/err" ||
			note <"$work/err"
		count=$(eval "$counts" <"$work/got")
		sum=$((sum + count))
		is "$title: $side, what is told" \
			"$(told $((all + n_put)) "$n_put" $((all - count)))" ''
		check "$title: $side leaves some" \
			[ "$count" -gt 0 ] && [ "$count" -lt "$all" ]
	done
	is "$title: each row is on one side of $window" "$sum" "$all"
}

# State that was made of more rows than met the condition says how many did not:
# the one line of $work/got that state of the others alone has not.
uncounted() { # LAW LEFT-OUT
	case " $case " in
	*' --partial'*) ;;
	*) return 0 ;;
	esac
	is "$1: rows left out, in the state" "$(awk -F '\t' '
		$(NF - 2) == "#count" && $(NF - 1) == "rows_left_out" {
			print $NF
		}' "$work/got")" "$2"
	grep -av '	#count	rows_left_out	' "$work/got" >"$work/got.rows"
	mv "$work/got.rows" "$work/got"
}

# --where leaves out what does not meet it, and a row that it leaves out is
# never a bad one: the answer is that to the other rows alone.
conditions() {
	[ "$widen" != cell ] || return 0
	form_rows kept "$work/wide.csv" >"$work/kept.csv"
	form_rows asked "$work/wide.csv" >"$work/all.csv"
	{
		[ ! "$bad" ] || echo "$bad" | sed 's/$/,n/'
		awk 'END { sub(/[^,]*$/, "n"); print }' "$work/all.csv"
	} >"$work/unasked"
	form_rows spoilt at=/5 bad="$work/unasked" "$work/all.csv" \
		>"$work/asked.csv"
	n_asked=$(form_rows records "$work/asked.csv")
	n_kept=$(form_rows records "$work/kept.csv")
	answer "$work/kept.csv" -j1 >"$work/want-kept"
	for j in 1 2 7; do
		answer "$work/asked.csv" --where=asked=y -j$j \
			--stats="$work/stats" >"$work/got" 2>"$work/err" ||
			note <"$work/err"
		uncounted "$title: --where=asked=y, -j$j" $((n_asked - n_kept))
		same "$title: --where=asked=y, -j$j" "$work/got" \
			"$work/want-kept"
		number rows_bad
		n_bad=$number
		number rows_left_out
		is "$title: rows left out, -j$j" "$n_bad $number" \
			"0 $((n_asked - n_kept))"
	done
}

# A row too many ends the run where it stands: what is written is the answer to
# the rows before it.
too_many() {
	set --
	k=$((batch + batch / 2))
	(bad='' && bad_lines unread) >"$work/unread"
	form_rows spoilt at="1 $((batch / 2)) $k" bad="$work/unread" \
		"$work/wide.csv" >"$work/bad.csv"
	reshape first parts=$((k - 3)) "$work/wide.csv" >"$work/first.csv"
	answer "$work/first.csv" >"$work/want-first"
	[ "$shape" != fold ] || : >"$work/want-first"
	for j in 1 2 7; do
		rm -f "$work/reject"
		[ $j = 1 ] || set -- --reject="$work/reject"
		answer "$work/bad.csv" --max-bad=2 -j$j "$@" \
			--stats="$work/stats" >"$work/got" 2>"$work/err"
		status=$?
		law="$title: one bad row too many, -j$j"
		is "$law, status" "$status" 1
		cp "$work/want-first" "$work/due"
		[ ! "$holds" ] || head -c "$(wc -c <"$work/got")" \
			"$work/want-first" >"$work/due"
		same "$law" "$work/got" "$work/due"
		is "$law, what is told" "$(told $k 3 0)" ''
	done
	# A run that fails leaves no file, so no row of it was written.
	answer "$work/bad.csv" --max-bad=2 -o "$work/file" \
		--stats="$work/stats" >"$work/got" 2>"$work/err"
	number rows_out
	is "$title: rows_out of a file that there is not" "$number" 0
	check "$title: and it is not there" [ ! -e "$work/file" ]
	[ "$shard" != no ] && [ "$shape" != fold ] || return
	answer "$work/first.csv" --shard="0/3$shard" --stats="$work/stats" \
		>"$work/want-first"
	number rows_left_out
	out=$number law="$title: one bad row too many in a part"
	answer "$work/bad.csv" --shard="0/3$shard" --max-bad=2 -j1 \
		--stats="$work/stats" >"$work/got" 2>"$work/err"
	same "$law" "$work/got" "$work/want-first"
	is "$law, what is told" "$(told $k 3 "$out")" ''
}

# Each of three copies takes its part, and no row is in two or in none.
parts_of() {
	sum=0
	: >"$work/why"
	for i in 0 1 2; do
		answer "$work/bad.csv" --shard="$i/3$shard" --max-bad="$n_put" \
			--stats="$work/stats" >"$work/got" 2>"$work/err" || {
			cat "$work/err" >>"$work/why"
			break
		}
		count=$(eval "$counts" <"$work/got")
		sum=$((sum + count))
		number rows_bad
		count=$((count + number))
		number rows_left_out
		[ "$((count + number))" = $((all + n_put)) ] || [ "$merged" ] ||
			echo "part $i: $count and $number left out of" \
				"$((all + n_put))" >>"$work/why"
	done
	for known in $merged; do
		sum=$((sum + ${known#*=}))
	done
	[ -s "$work/why" ] || [ "$sum" = "$all" ] ||
		echo "$sum of $all rows in all parts" >>"$work/why"
	is "$title: each row is in one of three parts" "$(cat "$work/why")" ''
}

# Rows of a table that the program loads: a bad one ends the run, as nobody
# can tell what an answer would be without it.
bad_table() {
	lines=$(($(wc -l <"$data")))
	for at in 2 $((lines / 2)) $((lines + 1)); do
		awk -v at="$at" 'NR == at { print "short" } { print }
			END { if (at > NR) print "short" }' "$data" \
			>"$work/bad.csv"
		fails "a bad row in line $at of the table" 1 \
			answer "$work/bad.csv" --max-bad=9
		check "$title: and its line is named" \
			grep -q "bad.csv:$at: " "$work/err"
	done
}

rows_law() {
	if [ "$table" ]; then
		bad_table
		return
	fi
	[ ! "$formless" ] || return 0
	if [ ! "$counts" ]; then
		not_ok "$title: no line in $fixture counts the rows of its output"
		return
	fi
	reshape first parts=1200 "$data" >"$work/rows.csv"
	all=$(form_rows records "$work/rows.csv") width=1024
	while [ $((all * width)) -lt 800000 ] && [ "$width" -lt 16384 ]; do
		width=$((width * 2))
	done
	batch=$((block / width))
	form_rows wide width="$width" how="$widen" \
		"$work/rows.csv" >"$work/wide.csv"
	bad_lines >"$work/bad"
	answer "$work/wide.csv" -j1 --stats="$work/stats" \
		>"$work/got" 2>"$work/err" || not_ok "$title: the answer"
	mv "$work/got" "$work/want-rows"
	cp "$work/want-rows" "$work/got"
	accounted "$work/want-rows"
	is "$title: rows in the output" "$count" "$all"
	is "$title: rows in --stats" "$(told "$all" 0 0)" ''
	if [ "${LAWS_PART-}" = threads ]; then
		bad_at 'at the edges of all batches' "1 $((batch / 2)) \
			$((batch - 1)) $((batch)) $((batch * 2)) end"
		too_many
		return
	fi
	bad_at 'first of all' 1
	bad_at 'first of a batch' $((batch))
	bad_at 'in the middle of a batch' $((batch + batch / 2))
	bad_at 'last of a batch' $((batch * 2 - 1))
	bad_at 'last of all' end
	bad_at 'at the edges of all batches' "1 $((batch / 2)) $((batch - 1)) \
		$((batch)) $((batch * 2 - 1)) $((batch * 2)) end"
	among_others
	[ ! "$window" ] || windows
	conditions
	bad_at 'at every place of a batch' \
		"$(awk -v b="$batch" 'BEGIN { while (n < b) print b + n++ }')"
	too_many
	bad_at 'at every seventh place' /7
	[ "$shard" = no ] || parts_of
}
