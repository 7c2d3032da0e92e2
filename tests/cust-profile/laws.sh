# laws.sh - cust-profile on the sample orders and visits, with the sample's own
# tables and one that asks for everything.
# shellcheck shell=sh disable=SC2034,SC2154,SC2209
shape=fold
data=$work/events.csv
# Some rows at the same second, some known late, numbers written in many ways.
awk -F, -v OFS=, '
NR == 1 { print "user_id,time,kind,amount,branch,known_at"; next }
NR % 3 == 1 { next }
{
	kind = NR % 3 ? "order" : NR % 2 ? "转账" : ""
	amount = NR % 11 ? $4 : NR % 2 ? "007" : ""
	month = substr($3, 6, 2) % 12 + 1
	known = NR % 5 ? "" : sprintf("%d-%02d-28 12:00:00.5",
		substr($3, 1, 4) + (month == 1), month)
	print $1, NR % 4 ? $3 : substr($3, 1, 10), kind, amount, "b" NR % 3, known
}' "$samples/orders.csv" >"$data"
cat >"$work/features.csv" <<'END'
name,measure,column,where,window,per,by,fill
n,count,,,,,,
sum,sum,amount,kind=order,90d,,,
mid,p50,amount,amount!=,,,,0
sd,sd,amount,hour>=8,,,,
last,last,amount,,3n,,,
top,top,kind,,,,,none
gap,gap_sd,,,,,,
run,streak,,time>=@-200d,,week,,
trend,trend,amount,,90d,month,,
share,share,amount,kind!=order,60d,,,
odd,ratio,sum/mid,,,,,
END
cat >"$work/tags.csv" <<'END'
tag,when,keep,ttl
big,sum>=80%,sum>=60%,
shrinks,trend<0,,40d
END
options='-f "$work/features.csv" --tags="$work/tags.csv" --store=branch
-f "$work/features.csv" --tags="$work/tags.csv" --as-of=2026-06-30,2026-11-01'
says="'.*' is a value of a feature's condition .*"
says="$says|feature '.*': '.*' is compared by < or > .*"
few=100
tagged='-f "$work/features.csv" --store=branch
-f "$work/other.csv"'
printf 'name,measure,column\nn,count,kind\n' >"$work/other.csv"
counts='total rows'
counted='-f "$work/count.csv" --as-of=2027-01-31'
printf 'name,measure,column\nrows,count,\nsum,sum,amount\n' >"$work/count.csv"
bad='C1,yesterday,order,1,b,
C1,2026-01-01,order,much,b,'
free='kind branch features.* tags.*'
