# damage.sh - an index with one byte changed, whichever: the same answer, where
# the byte was not needed, or a message and status 1. Never another answer.
#
#	. "${0%/*}/../lib.sh"
#	. "$root/tests/damage.sh"
#	damaged 'its path' 2 log.idx invite-chain -i bad.idx --path cid dave
#	cut_short 17 log.idx invite-chain -i bad.idx --count boss
#
# Commands run in $work and read bad.idx there.
# shellcheck shell=sh disable=SC2154 # work comes from lib.sh

# NAME STEP INDEX COMMAND...: every STEPth byte.
damaged() {
	named=$1 step=$2 index=$work/$3
	shift 3
	cd "$work" || exit
	cp "$index" bad.idx
	"$@" >want 2>err </dev/null
	[ -s want ] || not_ok "$named: there is no answer"
	at=0 seen=0 hidden=0 size=$(($(wc -c <"$index")))
	while [ $at -lt $size ]; do
		cp "$index" bad.idx
		byte=$(od -An -tu1 -j $at -N 1 "$index")
		# shellcheck disable=SC2059 # an escape is what it is
		printf "\\$(printf %o $(((byte + 85) % 256)))" |
			dd of=bad.idx bs=1 seek=$at conv=notrunc status=none
		"$@" >got 2>err </dev/null
		status=$?
		if [ $status = 1 ] && [ -s err ]; then
			seen=$((seen + 1))
		elif [ $status != 0 ] || ! cmp -s got want; then
			not_ok "$named: byte $at, status $status"
			note <got
			return
		else
			hidden=$((hidden + 1))
		fi
		at=$((at + step))
	done
	check "$named: $seen changes are seen, $hidden do not matter" \
		[ $seen -gt $((hidden / 2)) ]
}

# STEP INDEX COMMAND...: the index ends too early, anywhere.
cut_short() {
	step=$1 index=$work/$2 at=0 bad=0
	shift 2
	cd "$work" || exit
	size=$(($(wc -c <"$index")))
	while [ $at -lt $size ]; do
		head -c $at "$index" >bad.idx
		"$@" >got 2>err </dev/null
		[ $? = 1 ] && [ -s err ] && [ ! -s got ] || bad=$at
		at=$((at + step))
	done
	is 'cut short anywhere' "$bad" 0
}
