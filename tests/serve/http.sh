#!/bin/bash
# http.sh - samples/serve as a caller meets it, on ROAD (uwsgi): every route, bad bodies,
# limits, filters and workers that are killed, tables that change; and what is left when
# it stops.
# slow
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
# shellcheck source=tests/serve/service.sh
. "${0%/*}/service.sh"
needs_road
needs curl pkill
export PORT=$((20000 + $$ % 10000))
at=http://127.0.0.1:$PORT

ask() { # PATH BODY [OPTION ...]: the answer and, behind a blank, the status
	path=$1 body=$2
	shift 2
	curl -s -m 20 -w ' %{http_code}\n' "$@" "$at/$path" --data-binary "$body" |
		paste -sd ' ' - | tr -s ' '
}
says() { # NAME STATUS TEXT PATH BODY [OPTION ...]
	name=$1 status=$2 text=$3
	shift 3
	got=$(ask "$@")
	case $got in
	*"$text"*" $status") ok "$name" ;;
	*)
		not_ok "$name"
		echo "got: $got, want: $text $status" | note
		;;
	esac
}
lines='a\nb\u0000'
[ "${ROAD-}" != quick ] || lines='a\u000ab\u0000' # as the filter writes it
rate='{"question":"安居贷的利率"}' invite='{"inviter":"ann","invitee":"bob","event":"E1","reward":20}'
started() { # OPTION=VALUE ...
	env "$@" "$serve" start "$dir" >"$work/start.log" 2>&1 && return
	tail -n 20 "$work/start.log" "$dir"/uwsgi.log "$dir"/filters.log | note
	return 1
}

# A machine that is shared is slow at times: a limit is tried where it is low.
# Routes of one's own are lines of the tables.
"$serve" prepare "$dir" >"$work/prepare.log" 2>&1
cp "$dir/lookup.routes" "$work/lookup.routes"
printf '/ask kg-ask\n/half subject\nhalf subject kg-query\n' >>"$dir/lookup.routes"
"$serve" start "$dir" 2>"$work/wrong"
is 'routes that are none are told' "$(cut -d: -f1-3 "$work/wrong" | paste -sd '|' -)" \
	"lookup.routes:12: want a path, keys and a command|lookup.routes:12: path /ask is there \
twice|lookup.routes:13: want a path, keys and a command|lookup.routes:14: want a path that \
begins with /, or #"
cp "$work/lookup.routes" "$dir"

# A start that cannot be says why, and leaves nothing.
own() { # LINE: what start says of a route of one's own, behind the line of its table
	cp "$work/lookup.routes" "$dir"
	printf '%b\n' "$1" >>"$dir/lookup.routes"
	"$serve" start "$dir" 2>&1 && echo 'it starts'
	cp "$work/lookup.routes" "$dir"
}
route=lookup.routes:12:
is 'keys in which a column is missing' "$(own '/x\tthing\tkg-ask -i kg.idx')" \
	"$route /x: no column 'question' (has: thing)"
is 'a key that the program appends' "$(own '/x\tquestion,answer\tkg-ask -i kg.idx')" \
	"$route /x: two columns would be called 'answer' (--suffix=_2 renames the new one)"
is 'a table that is not there' "$(own '/x\tquestion\tkg-ask -i none.idx')" \
	"$route /x: kg-ask: none.idx: No such file or directory"
is 'no such program' "$(own '/x\tquestion\tkg-sk -i kg.idx')" \
	"$route /x: [Errno 2] No such file or directory: 'kg-sk'"
is 'a key that is the service'"'"'s, and one twice' \
	"$(own '/x\trequest,a,a\tkg-ask -i kg.idx' | paste -sd '|' -)" \
	"$route key a is there twice|$route key request is the service's own"
is 'no route at all' "$(mv "$dir/guard.routes" "$work" && : >"$dir/lookup.routes" &&
	: >"$dir/guard.routes" && "$serve" start "$dir" 2>&1)" 'serve: no line of lookup.routes or guard.routes is a route'
mv "$work/guard.routes" "$dir"
cp "$work/lookup.routes" "$dir"
is 'a road that is none' "$(ROAD=rail "$serve" start "$dir" 2>&1)" \
	"serve: ROAD is uwsgi or quick, not 'rail'"
is 'a port that is none' "$(PORT=x "$serve" start "$dir" 2>&1)" \
	'serve: want numbers for PORT, LIMIT, RATE, QUEUE and TALKS'
mkdir "$work/few" && for command in sh dirname mkdir chmod cp sed seq cat nginx pgrep python3; do
	ln -s "$(command -v $command)" "$work/few"
done
sed 's|^PATH=.*|PATH=$PATH|' "$serve" >"$work/few/serve" # which looks in /usr/sbin
is 'packages that are not there' "$(PATH=$work/few sh "$work/few/serve" start "$dir" 2>&1 |
	sed 's/uwsgi-core.*\|socat.*/.../')" 'serve: not installed yet: apt-get install curl ...'
if [ "${ROAD-}" = quick ]; then
	mkdir "$work/cjson" && echo 'error "none"' >"$work/cjson/safe.lua"
	LUA_PATH="$work/?.lua;;" "$serve" start "$dir" >"$work/wrong" 2>&1
	check 'nor lua-cjson' grep -q 'apt-get install lua-cjson$' "$work/wrong" || note <"$work/wrong"
fi
python3 -c 'import socket, sys, time
s = socket.socket(); s.bind(("127.0.0.1", int(sys.argv[1]))); s.listen(); time.sleep(60)' \
	"$PORT" &
other=$!
sleep 0.5
check 'a port that another has' sh -c '! "$1" start "$2" >"$3" 2>&1' - "$serve" "$dir" "$work/wrong"
check 'which is told' grep -q 'Address already in use' "$work/wrong"
kill $other
wait $other 2>/dev/null
left() { for p in kg-ask offer-price invite-guard kg-query uwsgi socat nginx; do filters $p; done; }
is 'nothing of it runs' "$(left)" ''
printf '/first\tcustomer,products\titem-next --apply=next.model --each=1\n' >>"$dir/lookup.routes"
check 'it starts' started LIMIT=5 || finish
is 'and not twice' "$("$serve" start "$dir" 2>&1)" "serve: $dir is served: serve stop $dir ends that"
is 'it listens here alone' "$(awk -v p="$(printf ':%04X' "$PORT")" \
	'$4 == "0A" && $2 ~ p "$" { print $2 }' /proc/net/tcp /proc/net/tcp6)" \
	"$(printf '0100007F:%04X' "$PORT")"
health() { curl -s "$at/$1" | grep -q "\"$2\":{\"program\":\"$3\",\"version\":\"[0-9.]*\",\"good\""; }
check 'health' health health /ask kg-ask
check 'health of the guard' health health/invite /invite invite-guard

# Every route.
says ask 200 '"answer":"安居贷的年利率:3.85%"' ask "$rate"
says facts 200 '{"subject":"安居贷","predicate":"年利率","object":"3.85%"}' \
	facts '{"subject":"安居贷"}'
customer='"customer":"C0003","segment":"high-value","risk":"R3","risk_time":"2026-03-01"'
says offer 200 '"price":"600.00"' offer "{$customer,\"consent\":\"yes\",\"currency\":\"CNY\"}"
says query 200 '"variable":"fee","value":"300元"' query '{"query":"联禾金卡 年费 ?fee"}'
says 'a bad query' 422 "want '}'" query '{"query":"SELECT ?x {"}'
says segment 200 '"segment":"active"' segment \
	'{"customer":"C1","recency":3,"frequency":10,"monetary":5000}'
says next 200 '"rank":1,"product":"P15"' next '{"customer":"X1","products":"P03"}'
says 'a route of one'"'"'s own' 200 '"rank":1,"product":"P15"' first '{"customer":"X1","products":"P03"}'
says chain 200 '"member":"C0082","depth":0,"inviter":null,"time":null}]}' chain '{"customer":"C0078"}'
says score 200 '"score":0.' score '{"末单距今":3,"近90天笔数":6}'
says invite 200 '"verdict":"pass"' invite "$invite"
says 'answers have the keys of the request, then the others' 200 \
	'{"rows":[{"question":"markless","time":"2026-11-22","session":null,"status"' ask \
	'{"question":"markless","time":"2026-11-22"}'
says 'a second time' 200 '"reasons":"REPLAY:20"' invite "$invite"

# What an event sets off is the sender's, and not told to the caller.
fails() { echo "{\"customer\":\"$1\",\"time\":\"$2\",\"kind\":\"transfer_fail\",\"amount\":\"60000\",\"limit\":\"50000\",\"reason\":\"LIMIT\"}"; }
says 'an event' 200 '{"rows":[]}' event "$(fails C0003 2026-11-20T03:00:00Z)"
is 'sets off a push' "$(grep -c '"scene": "transfer_limit"' "$dir/pushes.jsonl")" 1
says 'an event of no time' 422 "'soon' is not a" event "$(fails C0003 soon)"
filters scene-push | xargs kill -9
says 'its filter is killed' 200 '{"rows":[]}' event "$(fails C0004 2026-11-20T03:01:00Z)"
is 'each push is there' "$(sed 's/.*"push_id": "\([^"]*\)", "customer": "\([^"]*\)".*/\2 \1/' \
	"$dir/pushes.jsonl" | sort -u | cut -d ' ' -f 1 | paste -sd ' ' -)" 'C0003 C0004'
is 'nobody else may read them' "$(stat -c %a "$dir/pushes.jsonl")" 600

# What is no request, and what is wrong with one.
says 'no JSON' 400 '"error"' ask '{"question":1'
says 'no object' 400 '"error"' ask '[1]'
says 'an empty body' 400 '"error"' ask ''
says 'another key' 400 '"error"' ask '{"other":1}'
says 'no key at all' 400 'one at least' score '{}'
says 'the inner column is not shown' 422 "'soon' is not a" ask '{"question":"x","time":"soon"}'
says 'a session in the body' 400 '"error"' ask '{"session":"s","question":"x"}'
says 'a key twice' 400 '"error"' ask '{"question":"x","question":"y"}'
says 'no number' 400 '"error"' ask '{"question":NaN}'
says 'not UTF-8' 400 '"error"' ask "$(printf '{"question":"\377"}')"
says 'half a pair' 400 '"error"' ask '{"question":"\ud800"}'
says 'an array' 400 'array' ask '{"question":["x"]}'
says 'deep' 400 '"error"' ask "{\"question\":$(printf '%030000d' 0 | tr 0 '[')"
says 'a bad cell' 422 "'maybe' is not an answer" offer "{$customer,\"consent\":\"maybe\"}"
says 'words behind the object' 400 '"error"' ask "$rate{}"
says 'a comma too many' 400 '"error"' ask '{"question":"x",}'
printf '\357\273\277%s' "$rate" >"$work/marked"
says 'a byte order mark' 400 '"error"' ask "@$work/marked"
echo "$rate" | gzip >"$work/packed"
says 'packed by gzip' 400 '"error"' ask "@$work/packed" -H 'Content-Encoding: gzip'
says 'a body of unknown length' 200 '3.85%' ask "$rate" -H 'Transfer-Encoding: chunked'
says 'an old caller' 200 '3.85%' ask "$rate" -0
says 'letters of a path by their codes' 200 '3.85%' %61sk "$rate"
says 'a key by codes' 200 '3.85%' ask '{"quest\u0069on":"安居贷的利率"}'
says 'a number beyond all' 422 'is not a number' segment \
	'{"customer":"C1","recency":1e400,"frequency":1,"monetary":1}'
says 'nobody' 422 "'customer' is empty" offer '{"segment":"high-value","consent":"yes"}'
says 'what no rule meets says so' 200 '"reasons":"NORULE"' offer '{"customer":"C1","segment":"none"}'
says 'a newline and NUL are text' 200 "$lines" ask '{"question":"a\nb\u0000"}'
says 'digits stay' 200 '"question":"1.50"' ask '{"question":1.50}'
says 'no route' 404 'openapi' nope '{}'
says 'a route in capitals is none' 404 'openapi' ASK "$rate"
says 'an empty session is none' 200 '"session":null' ask "$rate" -H 'X-Session;'
says 'a long session' 200 '3.85%' ask "$rate" -H "X-Session: $(printf '%05000d' 0)"
is 'GET' "$(curl -s -o /dev/null -w '%{http_code}' "$at/ask")" 405
head -c 70000 /dev/zero | tr '\000' a >"$work/large"
says 'large' 413 '64 KiB' ask "@$work/large"
says 'and the next' 200 '3.85%' ask "$rate"

# What a filter says of bad rows is read by nobody, and stops it nowhere.
seq 900 | sed "s|.*|url = $at/offer|" >"$work/urls" # fewer than RATE
flood() {
	curl -s -K "$work/urls" -w '\n%{http_code}\n' --data-binary "{$customer,\"consent\":\"$1\"}" |
		grep -c '^422$'
}
bad=$(flood "$(printf '%0300d' 0)")
is 'bad rows by the hundred' "$bad" 900
says 'and a good one' 200 '"price":"600.00"' offer "{$customer,\"consent\":\"yes\",\"currency\":\"CNY\"}"

# A session meets the worker that knows its dialogue.
for s in 1 2 3 4 5 6 7 8; do
	thing=$([ $((s % 2)) = 0 ] && echo 安居贷 || echo 联禾金卡)
	ask ask "{\"question\":\"$thing\"}" -H "X-Session: s$s" >/dev/null
done
for s in 1 2 3 4 5 6 7 8; do
	ask ask "{\"question\":\"类型呢\"}" -H "X-Session: s$s" |
		sed 's/.*"entity":"\([^"]*\)".*/\1/'
done >"$work/things"
is 'sessions' "$(paste -sd ' ' "$work/things")" \
	"联禾金卡 安居贷 联禾金卡 安居贷 联禾金卡 安居贷 联禾金卡 安居贷"
says 'none without one' 200 '"status":"clarify"' ask '{"question":"类型呢"}'

# The page in a browser: what it shows of an answer.
if browser=$(command -v chromium || command -v google-chrome); then
	timeout 60 "$browser" --headless --no-sandbox --disable-gpu --no-first-run \
		--disable-background-networking --disable-component-update --disable-sync \
		--user-data-dir="$work/profile" --virtual-time-budget=3000 --dump-dom \
		"$at/#安居贷的利率" 2>/dev/null </dev/null >"$work/page"
	check 'the page shows the answer' \
		grep -q '<dt>答复</dt><dd>安居贷的年利率:3.85%</dd>' "$work/page"
	check 'and why' grep -q '<dt>依据</dt><dd>实体=安居贷' "$work/page"
else
	skip 'the page shows the answer' 'no browser: chromium'
fi

# What is killed.
filters kg-ask | xargs kill -9
says 'a filter is killed' 200 '3.85%' ask "$rate"
pkill -9 -P "$(cat "$dir/$workers.pid")"
for _ in 1 2 3 4 5 6; do ask ask "$rate"; done | grep -o ' 200' >"$work/answered"
is 'all workers are killed' "$(wc -l <"$work/answered")" 6
for _ in $(seq 50); do # begun anew where its worker was nginx's
	[ "$(filters invite-guard)" ] && break
	sleep 0.1
done
is 'the guard has one writer' "$(filters invite-guard | wc -l)" 1
says 'an invite' 200 '"verdict":"pass"' invite '{"inviter":"ann","invitee":"cat","event":"E2"}'
filters invite-guard | xargs kill -9
says 'what was answered was on the disk' 200 '"reasons":"REPLAY"' invite \
	'{"inviter":"ann","invitee":"cat","event":"E2"}'

# Tables that change.  A filter that reads them anew is told by its environment.
renewed() {
	local filter i
	for filter in $(filters offer-price); do
		for ((i = 0; i < 100; i++)); do
			! grep -q CRMUTILS_RESUME= "/proc/$filter/environ" || break
			sleep 0.1
		done
	done
	sleep 1
}
sed 's/H2,/H9,/' "$root/samples/rules.csv" >"$dir/next" && mv "$dir/next" "$dir/rules.csv"
check 'reload' env -u PORT -u ROAD "$serve" reload "$dir"
renewed # as what is wrong from now on must not be what they try
says 'tables are new' 200 '"rule_id":"H9"' offer "{$customer,\"consent\":\"yes\",\"currency\":\"CNY\"}"
echo 'no,rules' >"$dir/next" && mv "$dir/next" "$dir/rules.csv"
is 'reload says what is wrong, and nothing is read' "$("$serve" reload "$dir" 2>&1)" \
	"lookup.routes:6: /offer: offer-price: rules.csv: no column 'rule_id' (has: no, rules)
serve: nothing is read anew"
filters offer-price | xargs kill -HUP
sleep 0.5
says 'or stay, if they are wrong' 200 '"rule_id":"H9"' offer "{$customer,\"consent\":\"yes\",\"currency\":\"CNY\"}"
for _ in 1 2 3 4; do # the workers of the other road tell when they are asked
	ask offer "{$customer,\"consent\":\"yes\",\"currency\":\"CNY\"}" >/dev/null
done
check 'which the log has' grep -q "^offer-price: SIGHUP: what there was stays.*rules.csv" \
	"$dir/uwsgi.log" "$dir/filters.log" 2>/dev/null
filters offer-price | xargs kill -9
says 'those that are begun with them do not' 502 'does not start' offer "{$customer,\"consent\":\"yes\"}"
says 'others do' 200 '3.85%' ask "$rate"
says 'health tells of both' 502 '"/offer":{"error":"filter: it does not start' health ''
cp "$root/samples/rules.csv" "$dir/rules.csv"
says 'until they are mended' 200 '"price":"600.00"' offer "{$customer,\"consent\":\"yes\",\"currency\":\"CNY\"}"
says 'the guard too' 200 '"reasons":"REPLAY:20"' invite "$invite"
check 'it stops' env -u PORT -u ROAD "$serve" stop "$dir"

# A disk that fills up under the guard: what was answered is on it, and no more.
printf '/small\tinviter,invitee,event,time\tprlimit --fsize=436000 invite-guard -s small.state\n' \
	>>"$dir/guard.routes"
check 'it starts on a small disk' started LIMIT=5
for i in $(seq 60); do
	ask small "{\"inviter\":\"s$i\",\"invitee\":\"t$i\",\"event\":\"F$i\"}" |
		sed "s/^.*\(\"verdict\":\"pass\"\)\{0,1\}.* \([0-9]*\)$/F$i \2/"
done >"$work/filled"
is 'a full disk: an answer or an error each' "$(cut -d ' ' -f 2 "$work/filled" |
	sort -u | paste -sd ' ' -)" '200 502'
check 'it stops on a small disk' "$serve" stop "$dir"
{
	echo inviter,invitee,event,time
	sed -n 's/^F\([0-9]*\) 200$/s\1,t\1,F\1,2026-12-01T00:00:00Z/p' "$work/filled"
} | invite-guard -s "$dir/small.state" 2>"$work/err" >"$work/replayed"
is 'all that was answered was kept' "$(sed 1d "$work/replayed" | grep -vc REPLAY)" 0
sed -i '/^.small/d' "$dir/guard.routes"

# Talks: each has a filter of its own, which ends with it.
if command -v websocketd >/dev/null && command -v python3 >/dev/null; then
	talk() { "${0%/*}/talk.py" $((PORT + 1)) "$@"; }
	check 'it starts with talks' started LIMIT=5 TALKS=$((PORT + 1))
	until_heard() {
		for _ in $(seq 100); do
			talk '安居贷的利率' >"$work/talk" 2>&1 && return
			sleep 0.1
		done
		return 1
	}
	check 'a talk' until_heard || note <"$work/talk"
	talk '安居贷' '类型呢' 'a"b' '' >"$work/one" 2>&1 &
	talk '联禾金卡' '类型呢' >"$work/other" 2>&1
	wait $!
	is 'knows what it was about' "$(sed -n '2s/.*"entity":"\([^"]*\)".*/\1/p' "$work/one")" 安居贷
	is 'and so does another at once' "$(sed -n '2s/.*"entity":"\([^"]*\)".*/\1/p' "$work/other")" 联禾金卡
	is 'each line has an answer' "$(grep -c '^{"rows":' "$work/one")" 4
	is 'a line of 80,000 letters is one' "$(talk "$(printf '%080000d' 0)" '安居贷的利率' |
		sed 's/.*"answer":"\([^"]*\)".*/\1/' | tail -n 1)" '安居贷的年利率:3.85%'
	talk '安居贷' - >"$work/gone"
	talks() { pgrep -P "$(cat "$dir/talks.pid")" | wc -l; }
	for _ in $(seq 50); do
		[ "$(talks)" = 0 ] && break
		sleep 0.1
	done
	is 'who goes away leaves no filter' "$(talks)" 0
	check 'it stops with talks' "$serve" stop "$dir"
	check 'and nobody listens' sh -c '! "$1" "$2" x >/dev/null 2>&1' - \
		"${0%/*}/talk.py" $((PORT + 1))
elif [ "${SERVE-}" ]; then
	not_ok 'websocketd is there'
else
	skip 'talks' 'no websocketd'
fi

# Limits, where they are low.
check 'it starts again' started LIMIT=1.5 QUEUE=3 RATE=20 TALKS=
says 'state is kept' 200 '"reasons":"REPLAY:20"' invite "$invite"
filters invite-guard | xargs kill -STOP
for i in 1 2 3; do ask invite "$invite" >"$work/late.$i" & done
sleep 0.6
says 'too many wait' 503 '"too many wait"' ask "$rate" -D "$work/headers"
check 'and when to come again' grep -qi '^Retry-After: 1' "$work/headers"
wait # for those
check 'no answer in time' grep -q ' 504$' "$work"/late.1 "$work"/late.2 "$work"/late.3
says 'and the next' 200 '"reasons":"REPLAY:20"' invite "$invite"
seq 300 | sed "s|.*|url = $at/openapi.json|" >"$work/urls"
curl -s -K "$work/urls" -w '\n%{http_code}\n' | grep -c '^429$' >"$work/often"
check "too often: $(cat "$work/often")" test "$(cat "$work/often")" -gt 0

# What is left.  A second later the caller may ask again.
sleep 1.2
says 'a session in Chinese' 200 '"session":"会话一"' ask '{"question":"x"}' -H 'X-Session: 会话一'
says 'which is no key' 400 "keys are ['question', 'time']" ask '{"session":"1","question":"x"}'
says 'a word' 200 rows ask '{"question":"markword"}' -H 'X-Session: markword'
says 'in an address' 404 openapi 'markword?markword=markword' '{}' -H 'Referer: markword'
says 'in a bad row' 422 error offer '{"customer":"markword","segment":"x","consent":"markword"}'
filters kg-ask | xargs kill -STOP
says 'in one that comes late' 504 error ask '{"question":"markword"}' -H 'X-Session: markword'
check 'it stops again' "$serve" stop "$dir"
is 'no log has it' "$(grep -rl markword "$dir")" ''
check 'but that there were requests' grep -q ' /ask 504 ' "$dir/access.log"
is 'no process is left' "$(left)" ''
is 'no socket is left' "$(find "$dir" -type s)" ''

# The text of the interface, and another server.
keys_of() { # PATH: the keys of a route, as openapi.json of the service has them
	python3 -c 'import json, sys
what = json.load(open(sys.argv[1], encoding="utf-8"))["paths"][sys.argv[2]]["post"]
print(sorted(what["requestBody"]["content"]["application/json"]["schema"]["properties"]))' \
		"$dir/openapi.json" "$1"
}
is 'openapi.json of the service has a route of one'"'"'s own' "$(keys_of /first)" \
	"['customer', 'products']"
/usr/bin/env python3 - "$root/samples/serve" <<'END' >"$work/paths"
import json, os, sys
os.chdir(sys.argv[1])
paths = json.load(open("openapi.json", encoding="utf-8"))["paths"]
told = {p: set(o["post"]["requestBody"]["content"]["application/json"]["schema"]["properties"])
    for p, o in paths.items() if "post" in o}
routes = {}
for file in ("lookup.routes", "guard.routes"):
    for line in open(file, encoding="utf-8"):
        if line[0] == "/":
            path, columns, _ = line.split(None, 2)
            routes[path] = set(columns.split(",")) - {"session"}
print(told == routes or (told, routes))
END
is 'openapi.json tells the routes' "$(cat "$work/paths")" True
python=$root/build/serve/bin/python
[ -x "$python" ] || python=python3
if [ "${SERVE-}" ] || "$python" -c 'import openapi_spec_validator' 2>/dev/null; then
	valid() {
		"$python" -m openapi_spec_validator \
			"$root/samples/serve/openapi.json" "$dir/openapi.json" >"$work/valid"
	}
	check 'openapi.json is valid' valid
else
	skip 'openapi.json is valid' 'no openapi-spec-validator'
fi
if command -v gunicorn >/dev/null; then
	(cd "$dir" && ROUTES=lookup.routes exec gunicorn -w 1 -b "127.0.0.1:$PORT" \
		--access-logfile - glue >"$work/gunicorn.log" 2>&1) &
	for _ in $(seq 50); do
		curl -s "$at/health" >/dev/null && break
		sleep 0.1
	done
	says 'gunicorn' 200 '3.85%' ask "$rate"
	kill $!
	wait
else
	skip gunicorn 'no gunicorn'
fi
finish
