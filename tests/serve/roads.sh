#!/bin/bash
# roads.sh - the filters behind other servers than HTTP: workers of Redis and of
# PostgreSQL, tables through COPY PROGRAM; workers that are killed lose nothing.
# slow
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
samples=$root/samples dir=$work/run
PATH=$PATH:/usr/sbin
export LIMIT=5 ROUTES=lookup.routes PYTHONDONTWRITEBYTECODE=1
stop=()
leave() {
	for command in "${stop[@]}"; do
		eval "$command"
	done
	chmod -R u+w "$work"
	rm -rf "$work"
}
trap leave EXIT

# ROAD WHAT: whether WHAT is there; its absence is red where all must be.
has() {
	eval "$2" >/dev/null 2>&1 && return
	if [ "${SERVE-}" ]; then
		not_ok "$1: all that it needs is there"
	else
		skip "$1" "tests/serve/packages installs what it needs"
	fi
	return 1
}
worker() { # NAME COMMAND...: in the folder of tables, its process in NAME.pid
	name=$1
	shift
	(cd "$dir" && exec "$@" >>"$work/$name.log" 2>&1) &
	echo $! >"$work/$name.pid"
}
until_is() { # WANT COMMAND...: wait for it, 60 s at most
	want=$1
	shift
	for _ in $(seq 600); do
		got=$("$@")
		[ "$got" = "$want" ] && return
		sleep 0.1
	done
	return 1
}
# A Python that has MODULE: that of Debian's packages is not always the first.
python_with() {
	for python in python3 /usr/bin/python3 "$root/build/serve/bin/python3"; do
		"$python" -c "import $1" 2>/dev/null && return
	done
}
check 'tables and indexes' "$samples/serve/serve" prepare "$dir" || finish
# Requests with a mark each; the seventh is wrong, the eighth has no route.
requests() { # FIRST LAST: number, route, body
	seq "$1" "$2" | awk '{
		route = $1 % 8 ? "/facts" : "/nowhere"
		key = $1 % 8 == 7 ? "other" : "subject"
		print $1 "\t" route "\t{\"" key "\":\"mark" $1 "\"}"
	}'
}
# Of number, status, body: what is no answer to that number, and each that is there.
judge() { # ROAD N FILE
	is "$1: each request has one answer" \
		"$(cut -f 1 "$3" | sort -n | uniq -c | awk '$1 == 1' | wc -l)" "$2"
	is "$1: its own" "$(awk -F '\t' '
		$1 % 8 == 0 { good += $2 == 404; next }
		$1 % 8 == 7 { good += $2 == 400; next }
		{ good += $2 == 200 && $3 == "{\"rows\": [{\"subject\": \"mark" $1 "\", \"predicate\": null, \"object\": null}]}" }
		END { print good + 0 }' "$3")" "$2"
}

# Redis.
redis() {
	sock=$work/redis.sock
	redis-server --port 0 --unixsocket "$sock" --save '' --daemonize no \
		>"$work/redis.log" 2>&1 &
	stop+=("kill $! 2>/dev/null")
	cli() { redis-cli -s "$sock" "$@"; }
	check 'redis: the server runs' until_is PONG cli ping || return
	cli xadd requests '*' route /facts id rate body '{"subject":"安居贷"}' >"$work/out"
	cli xadd requests '*' route /ask id s1 session s body '{"question":"安居贷"}' >"$work/out"
	cli xadd requests '*' route /ask id s2 session s body '{"question":"类型呢"}' >"$work/out"
	cli xadd requests '*' nothing at-all >"$work/out"
	worker r1 "$python" "$samples/serve/redis-worker" one "unix://$sock"
	check 'redis: what was there before it was' until_is 4 cli xlen answers ||
		note <"$work/r1.log"
	cli --raw xrange answers - + >"$work/answers"
	check 'redis: an answer' grep -q '"object": "3.85%"' "$work/answers"
	check 'redis: a dialogue' grep -q '"entity": "安居贷", "predicate": "类型"' "$work/answers"
	check 'redis: no route' grep -q 'want a path' "$work/answers"
	cli del answers >"$work/out"

	# 400 requests; one of two workers is killed among them, and comes back.
	worker r2 "$python" "$samples/serve/redis-worker" two "unix://$sock"
	requests 1 400 | while IFS='	' read -r n route body; do
		printf 'XADD requests * route %s id %d body %s\n' "$route" "$n" \
			"'$body'"
	done | cli >"$work/out"
	until [ "$(cli xlen answers)" -gt 50 ]; do sleep 0.02; done
	kill -9 "$(cat "$work/r1.pid")"
	worker r1 "$python" "$samples/serve/redis-worker" one "unix://$sock"
	check 'redis: all are answered' until_is 400 cli xlen answers
	cli --raw xrange answers - + | awk '
		prev == "id" { id = $0 }
		prev == "status" { status = $0 }
		prev == "body" { print id "\t" status "\t" $0 }
		{ prev = $0 }' >"$work/redis.tsv"
	judge redis 400 "$work/redis.tsv"
	check 'redis: none is left' until_is 0 pending
	kill "$(cat "$work/r1.pid")" "$(cat "$work/r2.pid")"
}
pending() { cli xpending requests crmutils | head -n 1; }
has redis 'command -v redis-server && python_with redis' && redis

# PostgreSQL: a server of our own, which does not run as root.
initdb=$(command -v initdb || find /usr/lib/postgresql -name initdb 2>/dev/null | sort -V | tail -n 1)
postgres() {
	as=()
	[ "$(id -u)" != 0 ] || as=(setpriv --reuid=postgres --regid=postgres --clear-groups)
	home=$work/postgres
	mkdir "$home"
	chmod 755 "$work"
	[ ! "${as[*]}" ] || chown postgres "$home"
	export PGHOST=$home PGUSER=postgres PGDATABASE=postgres
	(
		cd "$home" && "${as[@]}" "$initdb" -D data -A trust -U postgres \
			--no-sync -E UTF8 --locale=C &&
			"${as[@]}" "${initdb%initdb}pg_ctl" -D data -w -l log \
				-o "-k $home -c listen_addresses='' -c fsync=off" start
	) >"$work/postgres.log" 2>&1 </dev/null
	is 'postgres: the server runs' $? 0 || { note <"$work/postgres.log" && return; }
	stop+=("${as[*]} ${initdb%initdb}pg_ctl -D $home/data -m immediate stop >/dev/null")
	sql() { psql -X -q -A -t -v ON_ERROR_STOP=1 -c "$1"; }
	made() { "$python" "$samples/serve/postgres-worker" --tables 2>&1; }
	is 'postgres: tables' "$(made)$(made)" ''
	sql "INSERT INTO requests (route, body) VALUES ('/facts', '{\"subject\":\"安居贷\"}'),
		('/ask', '{\"question\":\"a\\u0000b\"}')"
	worker p1 "$python" "$samples/serve/postgres-worker"
	left() { sql 'SELECT count(*) FROM requests WHERE status IS NULL'; }
	check 'postgres: what was there before it was' until_is 0 left ||
		note <"$work/p1.log"
	check 'postgres: an answer' [ "$(sql "SELECT answer LIKE '%3.85\\%%' FROM requests WHERE id = 1")" = t ]
	check 'postgres: a NUL is text' [ "$(sql "SELECT status, answer LIKE '%a\\\\u0000b%' FROM requests WHERE id = 2")" = '200|t' ]
	# It is told, and does not look now and then.
	before=$(date +%s%N)
	sql "INSERT INTO requests (route, body) VALUES ('/facts', '{\"subject\":\"安居贷\"}')"
	until_is 0 left
	check 'postgres: it is told at once' [ $((($(date +%s%N) - before) / 1000000)) -lt 20000 ]

	sql 'TRUNCATE requests RESTART IDENTITY'
	worker p2 "$python" "$samples/serve/postgres-worker"
	requests 1 400 | cut -f 2,3 |
		psql -X -q -c "COPY requests (route, body) FROM STDIN (FORMAT csv, DELIMITER E'\\t', QUOTE E'\\x01')"
	until [ "$(left)" -lt 350 ]; do sleep 0.02; done
	kill -9 "$(cat "$work/p1.pid")"
	check 'postgres: one that is killed takes none along' until_is 0 left
	sql 'SELECT id, status, answer FROM requests' | tr '|' '\t' >"$work/postgres.tsv"
	judge postgres 400 "$work/postgres.tsv"
	kill "$(cat "$work/p2.pid")"

	# A table out, an answer in, by the server itself.
	chmod 644 "$dir/segments.model"
	chmod 755 "$dir"
	cp "$BIN/rfm-cluster" "$home/rfm-cluster"
	sql "CREATE TABLE facts (customer text, recency int, frequency int, monetary numeric);
		INSERT INTO facts VALUES ('C1', 3, 10, 5000), ('C,2', 90, 1, 10);
		COPY facts TO PROGRAM '$home/rfm-cluster --apply=$dir/segments.model -o $home/out.csv' (FORMAT csv, HEADER);
		CREATE TABLE segments (customer text, recency int, frequency int,
			monetary numeric, cluster int, segment text, action text);
		COPY segments FROM PROGRAM 'cat $home/out.csv' (FORMAT csv, HEADER)" \
		>"$work/copy" 2>&1 || note <"$work/copy"
	(cd "$home" && psql -X -q -A -t -c "COPY facts TO STDOUT (FORMAT csv, HEADER)") |
		rfm-cluster --apply="$dir/segments.model" >"$work/want"
	same 'postgres: COPY TO PROGRAM gives the bytes of a pipe' "$home/out.csv" "$work/want"
	is 'postgres: and COPY FROM PROGRAM takes it' \
		"$(sql 'SELECT count(segment) FROM segments JOIN facts USING (customer)')" 2
	sql "COPY facts TO PROGRAM '$home/rfm-cluster --apply=$dir/none.model' (FORMAT csv, HEADER)" \
		>"$work/copy" 2>&1
	is 'postgres: a program that fails fails the statement' $? 1
}
has postgres "[ -x '$initdb' ] && python_with psycopg2" && postgres

# ClickHouse, in a process of Python: its server is not in Debian.
clickhouse() {
	"$python" "${0%/*}/clickhouse.py" "$dir" "$samples/serve/clickhouse.xml" \
		>"$work/said" 2>"$work/clickhouse.log"
	is 'clickhouse: the queries end' $? 0 || note <"$work/clickhouse.log"
	said() { sed -n "s/^$1	//p" "$work/said"; }
	is 'clickhouse: an answer' "$(said fact)" 1
	is 'clickhouse: a dialogue for each session, and a blank question' \
		"$(sed -n '/^talk/,/^segment/p' "$work/said" | sed '$d')" "$(printf \
			'talk\t安居贷的年利率:3.85%%\n没有听懂,请换个说法\n安居贷的类型:贷款')"
	is 'clickhouse: customers by a model' "$(said segment)" C1
	is 'clickhouse: each row has its own answer' "$(said own)" "20000	20000"
	check 'clickhouse: a killed filter fails a query' [ "$(said killed | grep -c failed)" -gt 0 ]
	is 'clickhouse: and no other' "$(said again)" "20000	20000"
	is 'clickhouse: a refused row says why' "$(said refused | cut -c 1-24)" \
		"[]	no column \\'segment\\'"
}
if python_with chdb; then
	clickhouse
else
	skip clickhouse 'no module chdb, which tests/serve/packages fetches'
fi
finish
