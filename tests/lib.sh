# lib.sh - what every test script starts with: where things are, a scratch
# directory, and the few words that print TAP.
#
#	. "${0%/*}/lib.sh"
#	is 'adds up' "$(echo $((1 + 1)))" 2
#	same 'sorted' got want
#	need_data rfm/iris.csv && same 'iris' got "$DATA/rfm/iris.csv"
#	finish
#
# root is the checkout, B the build directory, DATA the real data sets; all
# are absolute.  work is a new directory, removed at the end.  The programs
# and the toys are on PATH.
# shellcheck shell=sh
set -u
root=$(cd "$(dirname "$0")" && while [ ! -f COPYING ]; do cd ..; done && pwd)
absolute() {
	case $1 in
	/*) echo "$1" ;;
	*) echo "$root/$1" ;;
	esac
}
B=$(absolute "${B:-build/release}")
BIN=$(absolute "${BIN:-bin}")
DATA=$(absolute "${DATA:-../shared/data}")
PATH=$BIN:$B/tests/toys:$PATH LC_ALL=C TZ=UTC
export B BIN DATA PATH LC_ALL TZ
unset LANG LANGUAGE CDPATH
work=$(mktemp -d "${TMPDIR:-/tmp}/crmutils.XXXXXX") || exit 1
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM

tests=0 failures=0
ok() {
	tests=$((tests + 1))
	printf 'ok %d - %s\n' $tests "$*"
}
not_ok() {
	tests=$((tests + 1)) failures=$((failures + 1))
	printf 'not ok %d - %s\n' $tests "$*"
}
skip() { # NAME WHY
	tests=$((tests + 1))
	printf 'ok %d - %s # skip %s\n' $tests "$1" "$2"
}

# Lines of standard input, as remarks; at most 20.
note() {
	awk 'NR <= 20 { print "# " $0 }'
}

# Whether the command given succeeds.
check() { # NAME COMMAND...
	check_name=$1
	shift
	if "$@"; then
		ok "$check_name"
	else
		not_ok "$check_name"
		return 1
	fi
}

is() { # NAME GOT WANT
	if [ "$2" = "$3" ]; then
		ok "$1"
	else
		not_ok "$1"
		printf 'got:  %s\nwant: %s\n' "$2" "$3" | note
		return 1
	fi
}

# Two files with the same bytes.
same() { # NAME GOT WANT
	if cmp -s "$2" "$3"; then
		ok "$1"
	else
		not_ok "$1"
		diff -a -u --label want "$3" --label got "$2" 2>&1 | note
		return 1
	fi
}

# Whether the data set is there; says loudly that the test is skipped if not.
need_data() { # NAME
	[ -e "$DATA/$1" ] && return
	skip "$1" "no $1 in $DATA"
	return 1
}

finish() {
	echo "1..$tests"
	[ "$failures" = 0 ]
	exit
}
