# The samples' invites in the order of time, by rules and lists of their own.
shape=stream
data=$samples/invites.csv
few=20
options='--lateness=12d -r "$samples/invite-rules.csv" -l "$samples/lists.csv" --tz=Asia/Shanghai'
counts=records
bad='C0076,,2025-12-22 00:47:15,E0001,198.18.227.168,D1,10586600582,20.00,w
C0076,C0233,yesterday,E0001,198.18.227.168,D1,10586600582,20.00,w'
shard=no # the time of a part leaps further than --max-step
holds=yes
says='.*(somebody invites himself|this invitee was invited|this inviter was himself|this event was judged|this time is older|no row has what).*'
free='rules.window rules.note lists.note'
answers=2 # with --lateness rows wait
