# Texts of three channels with what is wrong in some of them.
shape=map
data=$work/texts.csv
cat >"$work/five.csv" <<'EOF'
customer,class,channel,text,amount,rate,due
c1,marketing,sms,【联禾银行】稳添利年化2.65％，起购1万元，2026年11月28日到期。拒收请回复R,10000,0.0265,2026-11-28
c2,marketing,sms,保本保收益，年化4.1%！,,,
c3,service,app,您好{name}，转账60000元失败,60000.00,,
c4,service,sms,【联禾银行】转账¥1234.50失败，11月29日前处理,1234.5,,2026-11-28
c5,service,mail,一切正常,,,
EOF
awk -F, -v OFS=, 'NR == 1 || FNR > 1 { $1 = NR == 1 ? $1 : "c" NR; print }' \
	"$work/five.csv" "$work/five.csv" "$work/five.csv" "$work/five.csv" \
	"$work/five.csv" "$work/five.csv" "$work/five.csv" >"$data"
options='-w "$samples/words.csv" --most-parts=1
-w "$samples/words.csv" --no-figures --with="$work/more.csv"'
printf 'customer,more\nc1,5\nc3,6\n' >"$work/more.csv"
counts=records
shard=no # the bad customer belongs to another part
bad='6.22E+18,service,app,您好,5,,'
says='.*'
free='text class channel amount rate due words.pattern words.class words.channel words.note with.more'
