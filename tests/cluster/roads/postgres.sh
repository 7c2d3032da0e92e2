# postgres.sh - the road: a PostgreSQL server of our own, COPY TO and FROM PROGRAM.  See ../run.
# shellcheck shell=bash disable=SC2034,SC2154

# A server does not run as root.
if [ "$(id -u)" = 0 ]; then
	as=(setpriv --reuid=postgres --regid=postgres --clear-groups)
else
	as=()
fi

# Debian keeps what a server is made with out of PATH.
postgres=$(dirname "$(command -v initdb || find /usr/lib/postgresql \
	-name initdb 2>/dev/null | sort -V | tail -n 1)")
ready_postgres() {
	needs psql postgresql-client || return
	[ -x "$postgres/initdb" ] || {
		echo 'no initdb (apt-get install postgresql)'
		return 1
	}
}
start_postgres() {
	mkdir -p "$work/postgres"
	[ ! "${as[*]}" ] || chown postgres "$work/postgres"
	export PGHOST=$work/postgres PGUSER=postgres PGDATABASE=postgres
	(
		cd "$work/postgres" &&
			"${as[@]}" "$postgres/initdb" -D data -A trust \
				-U postgres --no-sync -E UTF8 --locale=C &&
			"${as[@]}" "$postgres/pg_ctl" -D data -w -l log \
				-o "-k $work/postgres -c listen_addresses='' -c fsync=off" start
	) >"$work/postgres.start" 2>&1 </dev/null || return
	stop+=("${as[*]} $postgres/pg_ctl -D $work/postgres/data -m immediate stop >/dev/null")
}
go_postgres() {
	"$scripts/postgres.sh" "$1"
}
judge_postgres() {
	judge postgres "$work/data/postgres"
	adds_up postgres 1 "$work/postgres/log"
	receives
}

# samples/receive.sh: pushes in pieces that overlap, a piece twice, two at once, one
# that is killed before its end and one with half a row, and all of it again.
receives() {
	dir=$work/receive
	mkdir "$dir"
	receive=$root/samples/receive.sh
	(cd "$root" && scene-push --tz=Asia/Shanghai -r samples/scenes.csv \
		--with=samples/customers.csv samples/events.csv \
		--format=tsv 2>/dev/null) >"$dir/pushes"
	tail -n +2 "$dir/pushes" | LC_ALL=C sort >"$dir/want"
	n=$(wc -l <"$dir/want")
	is 'receive: the first half' "$(head -n 8 "$dir/pushes" | "$receive")" 7
	is 'receive: a piece that overlaps' \
		"$(sed -n 5,10p "$dir/pushes" | "$receive")" 2
	head -c 900 "$dir/pushes" | "$receive" >"$dir/half" 2>&1
	is 'receive: half a row is refused' $? 1 || note <"$dir/half"
	head -c 20 "$dir/want" | "$receive" >"$dir/half" 2>&1
	is 'receive: a bit of a row too' $? 1 || note <"$dir/half"
	head -n 12 "$dir/pushes" | cut -f 1-7 | "$receive" >"$dir/short" 2>&1
	is 'receive: and so is a row that lacks a cell' $? 1
	mkfifo "$dir/feed"
	"$receive" <"$dir/feed" >"$dir/killed" 2>&1 &
	exec 5>"$dir/feed"
	cat "$dir/pushes" >&5
	sleep 0.3
	# shellcheck disable=SC2046 # numbers
	kill -9 $(ps -o pid= --ppid $!)
	exec 5>&-
	wait $!
	is 'receive: one that is killed leaves nothing' \
		"$(psql -X -A -t -c 'SELECT count(*) FROM pushes')" 9
	cat "$dir/pushes" "$dir/pushes" | "$receive" >"$dir/one" &
	"$receive" <"$dir/pushes" >"$dir/other"
	wait $!
	is 'receive: two at once, and a row twice in one' \
		$(($(cat "$dir/one") + $(cat "$dir/other"))) $((n - 9))
	psql -X -q -c "COPY (SELECT push_id, customer, scene, class, action,
		to_char(time AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"'),
		text, why FROM pushes) TO STDOUT" | LC_ALL=C sort >"$dir/got"
	same 'receive: each push once, as it was' "$dir/got" "$dir/want"
}
