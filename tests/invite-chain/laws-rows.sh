# laws-rows.sh - an index asked about the customers of a file.
# shellcheck shell=sh disable=SC2034,SC2154,SC2016
shape=lookup
data=$work/ids.csv
invite-chain -f "$samples/invites.csv" --index="$work/invites.idx" 2>"$work/said"
awk -F, 'NR == 1 { print "n,customer" } NR > 1 { print NR "," $2 }' \
	"$samples/invites.csv" >"$data"
options='-i "$work/invites.idx" --ancestors
-i "$work/invites.idx" --root'
counts=records # one person is on top of each
counted='-i "$work/invites.idx" --root'
bad='7,'
shard=no
free='n'
