# answers.sh - with --answer=one each line gets one line, and what hostile lines
# hold changes nothing for the lines about them.  Read by run.
# shellcheck shell=sh disable=SC2154

# Seven lines that are bad whatever the columns are.
hostile() {
	printf '\n"\n\377,\376\n\000'
	head -c 1048577 /dev/zero | tr '\000' a
	printf '\n","x\n'
	head -c 1000001 /dev/zero | tr '\000' '"'
	printf '\n\000"\000\n'
}

# The rows of all answers, a line.
answered() {
	sed -n 's/^{"rows":\[\(..*\)\],"error":null}$/\1/p' | paste -sd , -
}

answering() {
	[ "$shape" != fold ] && [ ! "$table$operands" ] || return 0
	head -n 40 "$data" >"$work/lines.csv"
	awk -F '"' 'NF % 2 == 0 { exit 1 }' "$work/lines.csv" || return 0
	answer "$work/lines.csv" --format=json 2>"$work/err" |
		paste -sd , - >"$work/rows"
	{
		head -n 4 "$work/lines.csv"
		hostile
		sed 1,4d "$work/lines.csv"
	} >"$work/asked.csv"
	rm -f "$work/journal"
	redirected "$work/asked.csv" --answer=one \
		${journal:+"$journal$work/journal"} >"$work/got" 2>"$work/err"
	is "$title: --answer=one, status" "$?" "${answers:-3}"
	[ ! "$answers" ] || return 0
	is "$title: --answer=one, a line each" "$(($(wc -l <"$work/got")))" \
		"$(($(wc -l <"$work/asked.csv") - 1))"
	is "$title: --answer=one, the hostile ones" \
		"$(sed -n 4,10p "$work/got" | grep -c '^{"rows":\[\],"error":"')" 7
	# What comes later is no part of an answer.
	head -n 31 "$work/asked.csv" >"$work/half.csv"
	rm -f "$work/journal"
	redirected "$work/half.csv" --answer=one \
		${journal:+"$journal$work/journal"} >"$work/half" 2>"$work/err"
	head -n 30 "$work/got" | cmp -s - "$work/half"
	is "$title: --answer=one, of the first lines" $? 0
	answered <"$work/got" >"$work/got.rows"
	# At its end a stream says what nobody asked for.
	[ "$shape" != stream ] || {
		size=$(($(wc -c <"$work/got.rows") - 1))
		# Of rows that are held, only the end may tell.
		case $title in
		*--lateness=*) ;;
		*) check "$title: --answer=one, some rows" [ $size -gt 2 ] ;;
		esac
		head -c "$size" "$work/rows" >"$work/rows.all"
		echo >>"$work/rows.all"
		mv "$work/rows.all" "$work/rows"
	}
	same "$title: --answer=one, the others" "$work/got.rows" "$work/rows"
}
