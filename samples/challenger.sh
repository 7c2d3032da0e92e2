#!/bin/sh
# challenger.sh - a new model of who will buy next month is compared with the one in
# use, read, approved, and released to 5, 20, then 50 %, or taken back.
#
#	samples/challenger.sh well|badly DIR
#
# DIR, which is made, keeps everything: both models, what each would have offered to
# whom last month, the difference and its page, the table of approvals, and what the
# nights of rollout.sh have written, in which arm ctrl is the model in use and treat
# the new one.
#
# Each step is a gate: a difference larger than was meant, a file that nobody has
# approved or a proven harm ends the story, and the model in use stays.
set -eu
telling=$1 dir=$2
here=$(cd "$(dirname "$0")" && pwd)
LC_ALL=C
export LC_ALL
mkdir "$dir"
cd "$dir"

# Both are learned from what came of three months; the new one sees more.
cust-profile -f "$here/features.csv" --as-of="$here/labels.csv" -o learn.csv \
	"$here/orders.csv" "$here/log.csv" "$here/complaints.csv" 2>said
learn() { # NAME OPTION...
	name=$1
	shift
	model-fit --label=下月购买 --positive=是 --ignore=时间 --test=33% \
		--report="$name.csv" -o "$name.model" "$@" learn.csv 2>said
	${AWK:-awk} -F, -v name="$name" '$1 == "test" && $2 == "auc" {
		printf "%s: AUC of customers that it has not seen %.3f\n", name, $4
	}' "$name.csv"
}
learn champion --trees=4 --leaves=3
learn challenger --trees=30 --leaves=4

# What each would have offered last month.
cust-profile -f "$here/features.csv" --as-of=2026-10-22 -o last.csv \
	"$here/orders.csv" "$here/log.csv" "$here/complaints.csv" 2>said
offer() { # NAME
	model-score -m "$1.model" --with="$here/customers.csv" \
		--keep=customer,branch,score last.csv 2>said |
		${AWK:-awk} -F, -v OFS=, '
		NR == 1 { print $1, $2, "offer"; next }
		{ print $1, $2, ($3 >= 0.5 ? "card" : "none") }' >"$1-offers.csv"
}
offer champion
offer challenger
rows-diff --key=customer --max-changed=20% -o differences.csv \
	champion-offers.csv challenger-offers.csv
chart-page --title='champion and challenger' -o differences.html differences.csv
rows-diff --key=customer --by=branch champion-offers.csv challenger-offers.csv |
	${AWK:-awk} -F, '
	NR > 1 { all += $2; n += $7; if ($7 > m) { m = $7; most = $1 } }
	END { printf "%d of %d customers get another offer, most in %s\n", n, all, most }'

# Not before a second person has read it.
"$here/approve" add approved.csv model champion.model mei hua
refused=0
model-score -m challenger.model --approved=approved.csv last.csv \
	>scores.csv 2>said || refused=$?
echo "before it is approved: status $refused"
"$here/approve" add approved.csv model challenger.model mei hua '' '' 'autumn'
model-score -m challenger.model --approved=approved.csv last.csv \
	>scores.csv 2>said
echo "approved: $(sed 1d scores.csv | grep -c .) customers scored"

# ctrl is the champion, treat the challenger.
"$here/rollout.sh" "$telling" nights
if [ -e nights/killed.csv ]; then
	echo 'rolled back: the champion stays'
else
	echo 'the challenger is the champion now'
fi
