# A ready table.
shape=fold
rfm-cluster --per=day --with-age "$samples/orders.csv" >"$work/ages.csv" 2>/dev/null
data=$work/ages.csv
says='.*: this refund .*|.*: the data leave .*|who buys often spends .*'
says="$says|what customers spend has no mean .*|a day whose sum is .*"
options='-m mbg --summary=model
--as-of=2026-11-22'
tagged='--by=x'
unique=yes
counts=records
counted='--as-of=2026-11-22'
few=60
bad='C0001x,1.5,2,3,4
C0001y,1,5,3,4
,1,2,3,4'
free='T zbar'
