#!/bin/sh
# reload.sh - SIGHUP under --answer=one: tables are read anew between two lines,
# and stay where what there is now is wrong; no line is lost, also of one that
# has come in half.
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"

cd "${work:?}" || exit 1
mkfifo in out
fee() { echo "a,年费,$1" >next && mv next k.csv; }
ask() { # LINE
	printf "%b" "$1" >&3
	IFS= read -r got <&4
}
says() { # TEXT: until the program has said it
	for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
		! grep -q "$1" err || return 0
		sleep 0.1
	done
	return 1
}

fee 1
: >err
kg-ask -f k.csv --answer=one --echo=id --ready <in >out 2>err &
pid=$!
exec 3>in 4<out
ask 'id,question\n1,a的年费\n'
check "before: $got" test "${got#*\"answer\":\"a的年费:1\"}" != "$got"
fee 2
printf '2,a' >&3
kill -HUP "$pid"
check 'it says so' says 'SIGHUP: read anew'
ask '的年费\n'
if [ -r "/proc/$pid/comm" ]; then
	is 'its process has the name it had' "$(cat "/proc/$pid/comm")" kg-ask
else
	skip 'its process has the name it had' 'no /proc'
fi
check "behind, of half a line: $got" test "${got#*\"answer\":\"a的年费:2\"}" != "$got"
echo 'a,"' >next && mv next k.csv
kill -HUP "$pid"
check 'it says why not' says 'what there was stays.*k.csv:1: unterminated quote'
ask '3,a的年费\n'
check "wrong, and what there was: $got" \
	test "${got#*\"answer\":\"a的年费:2\"}" != "$got"
ask '"\n'
exec 3>&-
wait "$pid"
is 'a bad line counts' "$?" 3
is 'and all are counted' "$(tail -n 1 err)" \
	'kg-ask: 1 of 4 lines were bad, and their answers say why'
exec 4<&-

# Requests in JSON, of which none has come yet.
fee 3
: >err
kg-ask -f k.csv --input-format=json --answer=one --echo=id <in >out 2>err &
pid=$!
exec 3>in 4<out
ask '#health\n'
fee 4
kill -HUP "$pid"
check 'JSON: it says so' says 'SIGHUP: read anew'
ask '{"id":1,"question":"a的年费"}\n'
check "JSON: $got" test "${got#*\"answer\":\"a的年费:4\"}" != "$got"
exec 3>&-
wait "$pid"
is 'JSON: well' "$?" 0
exec 4<&-

# A stream, and a run without --answer=one, end as everywhere.
mkfifo in2
printf 'id,url\n' >all
utm-channel <in2 >/dev/null 2>&1 &
pid=$!
exec 3>in2
kill -HUP "$pid"
wait "$pid" 2>/dev/null
is 'without --answer=one it ends' "$?" 129
exec 3>&-
finish
