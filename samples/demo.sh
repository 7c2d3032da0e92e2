#!/bin/sh
# demo.sh - a first look: a year of an invented bank's orders, in groups.
# Programs are found on PATH; `make demo` sees to that.
set -eu
cd "$(dirname "$0")"

show() { # SENTENCE COMMAND
	printf '%s\n\n  $ %s\n' "$1" "$2"
	sh -c "$2" | sed 's/^/  /'
	echo
}

show "A year of a bank's orders in four groups, each with a name and what to do:" \
	'rfm-cluster --as-of=2026-11-22 --summary orders.csv'
show 'Every customer gets a line: days since the last order, orders, money, group.' \
	'rfm-cluster --as-of=2026-11-22 orders.csv | head -n 6'
show 'And the reason: phi says what each figure adds to the distance from the next
group (runner_up), flip at which value the customer would change over.' \
	'rfm-cluster --as-of=2026-11-22 --explain orders.csv | cut -d, -f1,5,8- | head -n 3'
