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
workers=lookup # whose children are killed as workers
needs_road() { # what ROAD wants
	needs nginx
	case ${ROAD-} in
	quick)
		workers=nginx
		needs socat
		[ -e "$(nginx -V 2>&1 | sed -n 's/.*--modules-path=\([^ ]*\).*/\1/p')/ngx_http_lua_module.so" ] ||
			needs libnginx-mod-http-lua
		ls /usr/lib/*/lua/5.1/cjson.so /usr/*/lib/lua/5.1/cjson.so 2>/dev/null |
			grep -q . || needs lua-cjson
		;;
	*) needs uwsgi ;;
	esac
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
