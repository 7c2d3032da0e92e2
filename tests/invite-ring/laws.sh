# laws.sh - invite-ring on the sample invites.
# shellcheck shell=sh disable=SC2034,SC2154
shape=fold
data=$samples/invites.csv
options='
--blocks=9 --weight=sqrt
--on=net16,phone3,campaign --weight=one --blocks=3'
# Every row has an account of its own, and an account has lines in the state.
counts="grep -v '#count' | cut -f 1 | sort -u | wc -l"
counted=--partial
counted_data=$work/accounts.csv
awk -F, -v OFS=, 'NR > 1 { $2 = "A" NR } { print }' "$data" >"$counted_data"
bad='X,,2025-12-22 00:47:15,E0001,198.18.227.168,D1,10586600582,20.00,w
X,Y,2025-12-22 00:47:15,E0001,nowhere,D1,10586600582,20.00,w'
shard=:invitee
says='.*(this account has used one|blocks found, as nothing|this account uses nothing|this device, telephone).*'
free='inviter time event device reward campaign'
