# parallel.sh - the road: GNU parallel on this machine.  See ../run.
# shellcheck shell=bash disable=SC2034,SC2154

ready_parallel() {
	needs parallel parallel
}
start_parallel() { :; }
go_parallel() {
	BLOCK=${BLOCK:-30k} "$scripts/parallel.sh" "$1"
}
judge_parallel() {
	judge parallel "$work/data/parallel"
	adds_up parallel 1 "$work/parallel.log"
}
