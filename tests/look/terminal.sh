#!/bin/sh
# terminal.sh - on a terminal names are bold, and only there.
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
bold=$(printf '\033[1m')
printf 'customer,date,amount\na,2026-01-01,9\nb,2026-01-02,10\n' >"$work/in.csv"
command='rfm-cluster -k 1 --format=pretty --keep=customer,monetary'

# What a terminal gets of a command.
terminal() { # COMMAND
	script -qec "$1" /dev/null </dev/null | tr -d '\r'
}

command -v script >/dev/null || {
	echo '1..0 # skip no script(1), which gives a terminal'
	exit 0
}
cd "$work" || exit 1
export TERM=xterm
unset NO_COLOR COLUMNS
$command in.csv >plain 2>/dev/null
check 'no colour in a file' [ "$(grep -cF "$bold" plain)" = 0 ]
terminal "$command in.csv" >got
check 'bold names on a terminal' [ "$(grep -cF "${bold}customer" got)" = 1 ]
check 'and nothing else is bold' [ "$(grep -cF "$bold" got)" = 1 ]
for no in 'NO_COLOR=1' 'TERM=dumb'; do
	terminal "env $no $command in.csv" >got
	check "no colour with $no" [ "$(grep -cF "$bold" got)" = 0 ]
done
terminal "env NO_COLOR= $command in.csv" >got
check 'an empty NO_COLOR is none' [ "$(grep -cF "$bold" got)" = 1 ]
terminal "$command -o file in.csv; cat file" >got
check 'no colour in a file that -o names' [ "$(grep -cF "$bold" got)" = 0 ]
terminal "stty cols 12; $command in.csv" >got
check 'the width of the terminal' grep -q 'not shown: monetary' got
finish
