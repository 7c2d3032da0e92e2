# With a state and its journal.
shape=stream
data=$samples/events.csv
journal=--state=
few=6
options='--with="$samples/customers.csv" --tz=+08:00 -r "$samples/scenes.csv"'
printf 'scene,class,match,action\nall,service,any,x\n' >"$work/every.csv"
counted='--with="$samples/customers.csv" -r "$work/every.csv"'
counts=records
window=2026-11-20T16:00:00
says='.*: no column .personal.: nobody has refused personal messages.*|.*this row is late.*|.*neither yes nor no.*|rows of the last run are .*|.*: no row is of kind .*'
free='kind amount limit reason country merchant product product_name grade return_1y matures voucher expires first rules.note rules.text with.consent with.opt_out rules.action rules.else rules.else_text with.branch with.currency with.name with.phone with.sex with.birth with.risk with.risk_time'
