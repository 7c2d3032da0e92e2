# The twelve scenes of the samples, and a scene of every row.
shape=stream
data=$samples/events.csv
few=20
always='--with="$samples/customers.csv" --tz=+08:00'
options="$always -r \"\$samples/scenes.csv\" --as-of=2026-12-15
$always -r \"\$samples/scenes.csv\" --lateness=2d --hash=sm3"
printf 'scene,class,match,action\nall,service,any,x\n' >"$work/every.csv"
counted="$always -r \"\$work/every.csv\""
counts=records
bad='C0001,yesterday,app_open,,,,,,,,,,,,,
C0001,2026-11-20 09:10:00,,,,,,,,,,,,,,'
window=2026-11-20T16:00:00
holds=yes
says='.*neither yes nor no.*|.*: no column .personal.: nobody has refused personal messages.*|.*this row is late.*|.*: no row is of kind .*'
free='kind amount limit reason country merchant product product_name grade return_1y matures voucher expires first rules.note rules.text with.consent with.opt_out rules.action rules.else rules.else_text with.branch with.currency with.name with.phone with.sex with.birth with.risk with.risk_time'
