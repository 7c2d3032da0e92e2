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
}
