# The samples' invites in the order of time, by rules and lists of their own.
shape=stream
data=$samples/invites.csv
few=20
options='--lateness=12d -r "$samples/invite-rules.csv" -l "$samples/lists.csv" --tz=Asia/Shanghai'
