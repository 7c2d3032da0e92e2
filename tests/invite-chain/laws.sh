# laws.sh - invite-chain on the sample invites that are followed, one by one.
# shellcheck shell=sh disable=SC2034,SC2154
shape=lookup
data=$work/invites.csv
awk -F, 'NR == 1 || !seen[$2]++ && $1 != $2 && $4 != "E0091" && $4 != "E0016"' \
	"$samples/invites.csv" >"$data"
table=--file=
operands='C0082 C0078 C0091 C0233'
options='--ancestors
--descendants --where=event!=E0010
--children
--path
--count
--teams'
unique=yes
few=150
free='event ip device phone reward campaign'
