#!/bin/sh
# receive.sh - takes pushes into PostgreSQL, each push_id once, however often and in
# how many pieces its row comes.
#
#	scene-push ... --format=tsv | receive.sh
#	kcat -C -e -t pushes -f '%k\t%s\n' ... | receive.sh
#
# Rows are those of scene-push as TSV, with the line of names or without; who uses
# --texts adds channel and arm to both tables.  What one
# call is given is one transaction: all of it is in the table pushes, or nothing, and
# then it is given again.  Two that run at once wait for each other.  The number of
# rows that are new is printed.
#
# Whoever sends the messages takes the rows whose column sent is empty and fills it.
# Between the gateway and that column lies what no table can promise: give the push_id
# to the gateway, if it drops what it has seen.
#
# Where the database is psql is told as always: PGHOST, PGDATABASE, PGUSER.
set -u
# The end is a row of its own, so that half a row before it is an error.
{
	sed '/^push_id	/d'
	printf 'end\t\t\t\t\t\t\t\n'
} | psql -X -q -A -t -1 -v ON_ERROR_STOP=1 -c "
	SET client_min_messages = warning;
	CREATE TABLE IF NOT EXISTS pushes (
		push_id text PRIMARY KEY, customer text NOT NULL,
		scene text NOT NULL, class text NOT NULL, action text NOT NULL,
		time timestamptz NOT NULL, text text NOT NULL, why text NOT NULL,
		came timestamptz NOT NULL DEFAULT now(), sent timestamptz);
	LOCK TABLE pushes IN SHARE ROW EXCLUSIVE MODE;
	CREATE TEMPORARY TABLE given (push_id text, customer text, scene text,
		class text, action text, time text, text text, why text)
		ON COMMIT DROP" -c '
	COPY given FROM STDIN' -c '
	DO $$ BEGIN
		ASSERT (SELECT count(*) FROM given WHERE push_id = $q$end$q$) = 1,
			$q$the input ends in the middle of a row$q$;
	END $$' -c '
	WITH new AS (
		INSERT INTO pushes
		SELECT DISTINCT ON (push_id) push_id, customer, scene, class,
			action, time::timestamptz, text, why
		FROM given WHERE push_id <> $$end$$ ORDER BY push_id
		ON CONFLICT (push_id) DO NOTHING RETURNING 1)
	SELECT count(*) FROM new'
