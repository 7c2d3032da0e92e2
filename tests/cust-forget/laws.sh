# Requests, looked for in files that stay as they are.
shape=lookup
data=$work/requests.csv
awk -F, 'NR == 1 { print "id,request,ground" }
NR % 9 == 2 { printf "%s,R-%d,PIPL 47\n", $1, NR }' "$samples/customers.csv" >"$data"
(umask 077 && echo 0123456789abcdef0123456789abcdef >"$work/own.key")
rfm-cluster --partial -o "$work/rfm.state" "$samples/orders.csv" 2>/dev/null
table=--list=
operands='"$work/rfm.state" "$samples/invites.csv" "$samples/orders.csv"'
options='-k "$work/own.key" --as-of=2026-11-29 --dry-run'
unique=yes
says='.*: the header is here again, and passed over'
headless=
bad=',R-1,'
free='request ground'
