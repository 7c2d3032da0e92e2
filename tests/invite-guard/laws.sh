# The samples' invites, as they come and in the order of time.
shape=stream
data=$samples/invites.csv
few=20
options='--lateness=12d
-r "$samples/invite-rules.csv" -l "$samples/lists.csv" --tz=Asia/Shanghai'
