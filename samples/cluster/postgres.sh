#!/usr/bin/env bash
# postgres.sh - the jobs in PostgreSQL, by COPY TO PROGRAM and FROM PROGRAM.
#
#	postgres.sh DIR
#
# DIR has the jobs and their inputs, see prepare; DIR/postgres gets the answers.
# Rows are in a table; PARTS sessions fold a part each into state, which is
# kept in a table too, and a table gets the answer.  The server runs the
# programs as its own user, so it must see their path and STATE, and who calls
# this must be in pg_execute_server_program.  psql finds the server by PGHOST
# and the like.
#
# From the environment:
#	PARTS   sessions at once (4)
#	STATE   a directory that the server may write (a new one in /tmp)
set -euo pipefail
export LC_ALL=C PGOPTIONS='-c client_min_messages=warning' PGCLIENTENCODING=UTF8
dir=$1 out=$1/postgres parts=${PARTS:-4}
mkdir -p "$out"
state=${STATE:-$(mktemp -d /tmp/crmutils.XXXXXX)}
[ "${STATE-}" ] || { chmod 1777 "$state" && trap 'rm -rf "$state"' EXIT; }
sql() {
	psql -X -q -v ON_ERROR_STOP=1 -c "$1"
}
# A line of state is one column: nothing divides it, nothing quotes it.
line="FORMAT csv, DELIMITER E'\\x01', QUOTE E'\\x02', NULL E'\\x03'"

columns() { # FILE: "a" text, "b" text
	head -n 1 "$1" | tr -d '\r' | sed 's/"/""/g; s/\t/" text, "/g; s/^/"/; s/$/" text/'
}

while read -r answer input program options <&3; do
	prog="$(command -v "$program") $options"
	fields=$(head -n 1 "$dir/$input" | tr -d '\r' | tr '\t' ,)
	sql "DROP TABLE IF EXISTS input, state, $answer;
		CREATE UNLOGGED TABLE input ($(columns "$dir/$input"));
		CREATE UNLOGGED TABLE state (line text)"
	# COPY wants one kind of line end.
	tail -n +2 "$dir/$input" | sed 's/\r$//' |
		sql "COPY input FROM STDIN (NULL '')"

	sessions=()
	for ((i = 0; i < parts; i++)); do
		sql "COPY (SELECT * FROM input
			WHERE abs(hashtext(ctid::text)) % $parts = $i)
			TO PROGRAM '$prog --partial --no-header --fields=$fields -o $state/$i'
			(NULL '')" &
		sessions+=($!)
	done
	for session in "${sessions[@]}"; do
		wait "$session"
	done
	for ((i = 0; i < parts; i++)); do
		sql "COPY state FROM PROGRAM 'cat $state/$i' ($line)"
	done

	sql "COPY state TO PROGRAM '$prog --merge --min-rows=1 -o $state/$answer' ($line)"
	sql "CREATE TABLE $answer ($(columns "$state/$answer"));
		COPY $answer FROM PROGRAM 'cat $state/$answer' (HEADER, NULL '')"
	sql "COPY $answer TO STDOUT (HEADER, NULL '')" >"$out/$answer.tsv"
done 3<"$dir/jobs"
