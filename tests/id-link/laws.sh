# laws.sh - id-link on the sample invites.
# shellcheck shell=sh disable=SC2034,SC2154
shape=fold
data=$samples/invites.csv
options='--kinds=invitee,phone,device
--kinds=phone,device,invitee --max-degree=device=2 --max-per-customer=phone=2
--kinds=invitee,device,phone --window=device=7d --min-seen=2'
# Every row has an event of its own, which is the strongest of its kinds.
counts="grep -o '^event:[^	]*' | sort -u | wc -l"
counted='--kinds=event,invitee,phone --partial'
counted_data=$work/events.csv
awk -F, -v OFS=, 'NR > 1 { $4 = "V" NR } { print }' "$data" >"$counted_data"
bad='X,,yesterday,E0001,198.18.227.168,D1,10586600582,20.00,w
X,Y,2025-12-22 00:47:15,E0001,198.18.227.168,D1,1.38E+10,20.00,w'
shard=:invitee
says=".*(is shared, and joins nobody|has a link that is refused|so they link nobody).*"
free='inviter event ip reward campaign'
