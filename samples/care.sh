#!/bin/sh
# care.sh - whom the bank may lose, who is unhappy, and who calls whom.
#
#	samples/care.sh DIR
#
# DIR, which is made, keeps what is written on the way:
#
#	warning.csv	customer, p_alive, score and whether he came back, 流失 是 or 否
#	judged.csv	how well both foretold it: auc, and lift among the first tenth
#	teams.csv	customer, 团队人数, 团队层级, 团队深度: whom he has brought, and how
#			deep he is below who brought him, as of the end of August
#	nps.csv		of the survey: NPS by segment
#	lift.csv	the same, and complaints, of the card's arms: gray-lift(1)
#	calls.csv	whom to call: branch, adviser, customer, value at risk
#
# The model learns from who did not come back in July and August, and is judged by
# September and October, which it has not seen; so is p_alive of the end of August.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
LC_ALL=C
export LC_ALL
mkdir "$1"
cd "$1"

# Who bought more than once up to DAY, and whether nothing came up to END.
left() { # DAY END
	echo 客户号,时间,流失
	${AWK:-awk} -F, -v day="$1" -v end="$2" '
	FNR > 1 && $4 > 0 && substr($3, 1, 10) <= day { n[$1]++ }
	FNR > 1 && $4 > 0 && substr($3, 1, 10) > day && \
		substr($3, 1, 10) <= end { back[$1] = 1 }
	END {
		for (c in n)
			if (n[c] > 1)
				print c "," day "," (back[c] ? "否" : "是")
	}' "$here/orders.csv" | sort
}

# What invites up to DAY say of customers: people and levels below, and the depth.
teams() { # DAY
	${AWK:-awk} -F, -v day="$1" 'FNR == 1 || substr($3, 1, 10) <= day' \
		"$here/invites.csv" >invites.csv
	ids=$(${AWK:-awk} -F, 'FNR > 1 { print $1; print $2 }' invites.csv |
		sort -u)
	# shellcheck disable=SC2086 # a list of ids
	invite-chain -f invites.csv --depth $ids 2>>said |
		cut -d, -f1,3 >depth.csv
	# shellcheck disable=SC2086
	invite-chain -f invites.csv --teams $ids 2>>said | join_on depth.csv |
		sed '1s/.*/customer,团队人数,团队层级,团队深度/'
}

# Features of those in FILE as they were then, with invites and forecast beside.
features() { # FILE DAY
	clv-forecast -m mbg --as-of="$2" --keep=customer,p_alive \
		-o alive.csv "$here/orders.csv" 2>>said
	teams "$2" >teams.csv
	cust-profile -f "$here/features.csv" --as-of="$1" "$here/orders.csv" \
		"$here/log.csv" "$here/complaints.csv" 2>>said |
		join_on alive.csv |
		join_on teams.csv
}

# Append the columns of FILE, whose first is the customer; 0 for who is not there.
join_on() { # FILE
	${AWK:-awk} -F, -v OFS=, '
	NR == FNR {
		key = $1
		sub(/^[^,]*,/, "")
		row[key] = $0
		if (FNR == 1) {
			none = head = $0
			gsub(/[^,]+/, "0", none)
		}
		next
	}
	{ print $0, FNR == 1 ? head : $1 in row ? row[$1] : none }' "$1" -
}

# How well the column COLUMN of warning.csv foretells 是: the chance that one who
# left stands above one who did not, and how many more there are in the first tenth.
judge() { # NAME COLUMN SIGN
	${AWK:-awk} -F, -v c="$2" -v sign="$3" 'FNR > 1 {
		printf "%.17g,%d\n", sign * $c, $4 == "是" }' warning.csv |
		sort -t, -k1,1g -k2,2 |
		${AWK:-awk} -F, -v name="$1" '
	{ x[NR] = $1; left[NR] = $2; all += $2 }
	END {
		for (i = 1; i <= NR; i = j) {
			for (j = i; j <= NR && x[j] == x[i]; j++)
				n[left[j]]++
			area += n[1] * (stayed + n[0] / 2)
			stayed += n[0]
			n[0] = n[1] = 0
		}
		tenth = int(NR / 10)
		for (i = NR; i > NR - tenth; i--)
			first += left[i]
		printf "%s,%d,%.3f,%.2f\n", name, NR, area / all / (NR - all),
			first / tenth / (all / NR)
	}'
}

left 2026-06-30 2026-08-31 >learn.csv
left 2026-08-31 2026-10-31 >later.csv
features learn.csv 2026-06-30 >learned.csv
features later.csv 2026-08-31 >judged-by.csv
model-fit --label=流失 --positive=是 --ignore=时间 --trees=30 --leaves=4 \
	--min-leaf=10 -o left.model learned.csv 2>>said
model-score -m left.model --keep=客户号,p_alive,score,流失 judged-by.csv \
	2>>said >warning.csv
{
	echo by,customers,auc,lift
	judge p_alive 2 -1
	judge model-fit 3 1
} >judged.csv

# NPS: of ten, 9 and 10 recommend, and 0 to 6 do not.
${AWK:-awk} -F, 'FNR == 1 { print "customer,time,answers,nps,complaints"; next }
{ print $1 "," $2 ",1," ($3 > 8) - ($3 < 7) ",0" }' "$here/survey.csv" >voice.csv
${AWK:-awk} -F, 'FNR > 1 { print $3 "," $2 ",0,0,1" }' "$here/complaints.csv" \
	>>voice.csv
rfm-cluster --as-of=2026-11-21 --keep=customer,segment -o segments.csv \
	"$here/orders.csv" 2>>said
${AWK:-awk} -F, 'NR == FNR { segment[$1] = $2; next }
FNR > 1 && $1 in segment {
	s = segment[$1]
	answers[s] += $3; nps[s] += $4; complaints[s] += $5
}
END {
	for (s in answers)
		printf "%s,%d,%.0f,%d\n", s, answers[s], 100 * nps[s] / answers[s],
			complaints[s]
}' segments.csv voice.csv | sort | sed '1i\
segment,answers,nps,complaints' >nps.csv

# The card's arms, on the answers that came behind its second step.
gray-split --plan="$here/plan.csv" --as-of=2026-11-15 "$here/customers.csv" \
	2>>said | ${AWK:-awk} -F, 'FNR == 1 || $12 == "card_autumn"' >arms.csv
gray-lift --arms=arms.csv --exposed=2026-11-15 --open=in --ratio=nps/answers \
	--metric=complaints --guard=complaints:up:1 voice.csv >lift.csv 2>>said

# Whom to call: who may have left, by what he would be worth, within what
# advisers can do; customers of a branch are divided among its advisers.
clv-forecast -m mbg --horizon=13w --as-of=2026-11-21 \
	--keep=customer,x,p_alive,clv -o worth.csv "$here/orders.csv" 2>>said
${AWK:-awk} -F, -v OFS=, '
FILENAME ~ /advisers/ { if (FNR > 1) who[$1, n[$1]++] = $2; next }
FILENAME ~ /customers/ { branch[$1] = $5; next }
FNR == 1 { print "customer,offer_id,segment,campaign,value,cost"; next }
$2 > 2 && $3 < .9 && $4 > 0 {
	b = branch[$1]
	printf "%s,call,%s,%s,%.2f,1\n", $1, b, who[b, turn[b]++ % n[b]],
		$4 * (1 - $3)
}' "$here/advisers.csv" "$here/customers.csv" worth.csv >risk.csv
${AWK:-awk} -F, 'NR == 1 { print "scope,limit,unit\n*,12,count"; next }
NR == FNR { asked[$4] = 1; next }
$2 in asked { print $2 "," $3 ",count" }' risk.csv "$here/advisers.csv" >limits.csv
offer-budget -q -b limits.csv --sort=segment \
	--keep=segment,campaign,customer,value risk.csv |
	sed '1s/.*/branch,adviser,customer,value/' >calls.csv
