#!/bin/sh
# id-link.sh - the cases of identity/idlink, which its own reference has made:
# hubs, bridges, telephones that are taken over, and a bank's year.  Where the
# data is from: SOURCES.txt beside it.
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"

need_data identity/idlink || finish
if ! command -v python3 >/dev/null; then
	skip 'references' 'no python3'
	finish
fi
exec python3 "$root/tests/reference/idlink.py" golden "$DATA/identity/idlink"
