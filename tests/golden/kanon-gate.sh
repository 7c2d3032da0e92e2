#!/bin/sh
# kanon-gate.sh - k, l, t, entropy and alpha of six tables as pycanon 1.3.5 has
# them, and what is left of each when small classes are left out.
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"

if ! command -v python3 >/dev/null; then
	skip 'figures of pycanon' 'no python3'
elif need_data identity/kanon; then
	is 'figures of pycanon, by hand too' "$(python3 -B \
		"$root/tests/reference/kanon.py" golden \
		"$DATA/identity/kanon" 2>&1)" '6 tables'
fi
finish
