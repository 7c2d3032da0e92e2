# The complaints of the samples: masked, with tokens, and through the gate, whose
# rows are places and not rows of the input.
shape=map
data=$samples/complaints.csv
(umask 077 && echo 0123456789abcdef0123456789abcdef >"$work/own.key")
says='.*: this row has a cell that is not what its column says: .*'
options='--as-of=2026-11-22 --col=备注=none,客户号=cust:drop
--do=token,birth=gen:year -k "$work/own.key" --hash=sm3 --with="$samples/customers.csv"'
window=2026-10-20T17:02:29
counts=records
free='工单号 时间 姓名 手机号 证件号码 备注 with.*'
says="$says|.*: this customer is not in .* \(found [0-9]+ of [0-9]+.*\)"
