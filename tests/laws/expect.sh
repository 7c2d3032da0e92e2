# expect.sh - the law of the contract: --contract changes no answer, a feed is as
# its own contract has it, and one that is not ends with status 3 and the same
# answer.  Read by run.
# shellcheck shell=sh disable=SC2154

expecting() {
	rm -f "$work/contract"
	if ! answer "$data" --contract="$work/contract" >"$work/got" \
		2>"$work/err"; then
		check "$title: --contract looks at rows, and there are none" \
			grep -q 'no rows are read\|cannot be set in place' "$work/err"
		return
	fi
	same "$title: --contract changes no answer" "$work/got" "$work/want"
	prints 'as its own contract has it' answer "$data" \
		--expect="$work/contract"
	echo 'zz-nobody,,text,,,,' >>"$work/contract"
	answer "$data" --expect="$work/contract" >"$work/got" 2>"$work/err"
	is "$title: a column that is not there, status" $? 3
	same "$title: and the answer" "$work/got" "$work/want"
	check "$title: and it is told" grep -q "no column 'zz-nobody'" "$work/err"
}
