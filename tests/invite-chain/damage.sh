#!/bin/sh
# damage.sh - an index with one byte changed, whichever: the same answer, where
# the byte was not needed, or a message and status 1.  Never another answer.
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"

cat >"$work/log.csv" <<'END'
inviter,invitee,time,verdict
boss,ann,2026-03-01,pass
boss,bob,2026-03-02,pass
ann,cid,2026-03-03,review
bob,dave,2026-03-03,reject
X,Y,2026-03-06,pass
END
index=$work/log.idx
invite-chain -f "$work/log.csv" --index="$index"
size=$(($(wc -c <"$index")))

# QUESTION STEP ID...: every STEPth byte.
damaged() {
	question=$1 step=$2
	shift 2
	invite-chain -i "$index" "$question" "$@" >"$work/want"
	at=0 seen=0 hidden=0
	while [ $at -lt $size ]; do
		cp "$index" "$work/bad.idx"
		byte=$(od -An -tu1 -j $at -N 1 "$index")
		# shellcheck disable=SC2059 # an escape is what it is
		printf "\\$(printf %o $(((byte + 85) % 256)))" |
			dd of="$work/bad.idx" bs=1 seek=$at conv=notrunc status=none
		invite-chain -i "$work/bad.idx" "$question" "$@" \
			>"$work/got" 2>"$work/err"
		status=$?
		if [ $status = 1 ] && [ -s "$work/err" ]; then
			seen=$((seen + 1))
		elif [ $status != 0 ] || ! cmp -s "$work/got" "$work/want"; then
			not_ok "$question: byte $at, status $status"
			note <"$work/got"
			return
		else
			hidden=$((hidden + 1))
		fi
		at=$((at + step))
	done
	check "$question: $seen changes are seen, $hidden do not matter" \
		[ $seen -gt $((hidden / 2)) ]
}
damaged --path 2 cid dave
damaged --dot 7
damaged --root 7 Y
damaged --teams 7 boss

# Cut short anywhere.
at=0 bad=0
while [ $at -lt $size ]; do
	head -c $at "$index" >"$work/bad.idx"
	invite-chain -i "$work/bad.idx" --count boss >"$work/got" 2>"$work/err"
	[ $? = 1 ] && [ -s "$work/err" ] && [ ! -s "$work/got" ] || bad=$at
	at=$((at + 17))
done
is 'cut short anywhere' "$bad" 0
finish
