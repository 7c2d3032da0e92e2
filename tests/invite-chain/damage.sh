#!/bin/sh
# damage.sh - an index with one byte changed, or cut short.
#
# slow
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
# shellcheck source=tests/damage.sh
. "$root/tests/damage.sh"

cat >"$work/log.csv" <<'END'
inviter,invitee,time,verdict
boss,ann,2026-03-01,pass
boss,bob,2026-03-02,pass
ann,cid,2026-03-03,review
bob,dave,2026-03-03,reject
X,Y,2026-03-06,pass
END
invite-chain -f "$work/log.csv" --index="$work/log.idx"
damaged --path 2 log.idx invite-chain -i bad.idx --path cid dave
damaged --dot 7 log.idx invite-chain -i bad.idx --dot
damaged --root 7 log.idx invite-chain -i bad.idx --root Y
damaged --teams 7 log.idx invite-chain -i bad.idx --teams boss
cut_short 17 log.idx invite-chain -i bad.idx --count boss
finish
