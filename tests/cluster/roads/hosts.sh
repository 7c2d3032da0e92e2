# hosts.sh - the road: GNU parallel over two hosts, which an ssh of our own stands for: what
# sshd gives, which is next to no environment, and another directory.  See ../run.
# shellcheck shell=bash disable=SC2034,SC2154

ready_hosts() {
	needs parallel parallel
}
start_hosts() {
	printf '#!/bin/sh\nshift\n[ "$1" != -- ] || shift\ncd / && exec env -i PATH=/usr/bin:/bin HOME=/tmp SHELL=/bin/sh sh -c "$*"\n' \
		>"$work/ssh"
	chmod 755 "$work/ssh"
	rm -rf "$work/data/parallel"
}
go_hosts() {
	HOSTS="2/$work/ssh node1,2/$work/ssh node2" BLOCK=30k \
		"$scripts/parallel.sh" "$1"
}
judge_hosts() {
	judge hosts "$work/data/parallel"
	adds_up hosts 1 "$work/hosts.log"
}
