# service.sh - samples/serve on a port of its own, for the tests that call it: what it
# needs is there or the suite is skipped, and at the end it is stopped and taken away.
# The suite sets PORT, which "$serve" reads; the tables are in "$dir".
# shellcheck shell=bash disable=SC2154 # root and work are of lib.sh
PATH=$PATH:/usr/sbin
needs() { # COMMAND ...
	for command; do
		command -v "$command" >/dev/null && continue
		[ ! "${SERVE-}" ] || not_ok "$command is there"
		[ "${SERVE-}" ] || echo "1..0 # skip no $command: samples/serve/serve has the packages"
		[ ! "${SERVE-}" ] || finish
		exit 0
	done
}
serve=$root/samples/serve/serve
dir=$work/run
leave() {
	"$serve" stop "$dir" >/dev/null 2>&1
	chmod -R u+w "$work"
	rm -rf "$work"
}
trap leave EXIT
filters() { # PROGRAM: process numbers of its filters here
	for p in $(pgrep -x "$1"); do
		[ "$(readlink "/proc/$p/cwd")" = "$dir" ] && echo "$p"
	done
}
