# With a state and its journal; names kept as they are, or as tokens.
shape=stream
data=$samples/invites.csv
journal=--state=
few=6
printf '0123456789abcdef\n' >"$work/key"
options='
-k "$work/key" --hash=sm3'
window=2026-06-02T02:30:00
counts=records
shard=no # the time of a part leaps further than --max-step
says='.*(somebody invites himself|this invitee was invited|this inviter was himself|this event was judged|this time is older|with --key).*'
