# cost.sh - what a command costs, for the scripts beside it: the best of RUNS (3).
# shellcheck shell=sh disable=SC2154 # B and work are lib.sh's

# COMMAND...: CPU seconds, seconds by the clock and MB of the run that took the least
# CPU, in one line.  A command that fails is said, and has none; status 3 is an answer.
least() {
	: >"$work/cost"
	for _ in $(seq "${RUNS:-3}"); do
		"$B/tests/bench/measure" "$work/cost" "$@" >"$work/out"
		case $? in
		0 | 3) ;;
		*)
			echo "failed: $*" >&2
			return 1
			;;
		esac
	done
	sort -n "$work/cost" | sed -n 1p
}

# NAME COMMAND...: the same, to be read.
cost() {
	name=$1
	shift
	least "$@" | awk -v name="$name" '{
		printf "%-44s %8.4g CPU s %8.4g s %6.0f MB\n", name, $1, $2, $3
	}'
}
