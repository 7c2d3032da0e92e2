#!/bin/sh
# recommend.sh - what samples/recommend.sh promises of each list, offer and message.
# shellcheck source=tests/lib.sh
# shellcheck disable=SC2016 # programs of awk
. "${0%/*}/../lib.sh"

if ! command -v item-next >/dev/null || ! command -v gray-lift >/dev/null; then
	echo '1..0 # SKIP item-next or gray-lift is not here'
	exit
fi
cd "$work" || exit 1
"$root/samples/recommend.sh" next >told
is 'it runs' $? 0
cd next || exit 1

# COUNT of what is wrong in FILE, columns named by what comes before it.
wrong() { # PROGRAM FILE...
	awk -F, "FNR == 1 { next } $1 END { print n + 0 }" "$2" "$3" "$4"
}
samples=$root/samples
is 'nothing above a grade' "$(wrong 'FILENAME ~ /products/ { grade[$1] = $7; next }
	FILENAME ~ /customers/ { risk[$1] = $6; next }
	grade[$3] != "" && risk[$1] < grade[$3] { n++ }' \
	"$samples/products.csv" "$samples/customers.csv" lists.csv)" 0
is 'nothing that they have' "$(wrong 'FILENAME ~ /holdings/ { has[$1, $3]; next }
	($1, $3) in has { n++ }' "$samples/holdings.csv" lists.csv /dev/null)" 0
is 'no product in more than 60 lists' "$(wrong '++of[$3] > 60 { n++ }' lists.csv /dev/null /dev/null)" 0
is 'one offer each, that was listed' "$(wrong 'FILENAME == "lists.csv" { listed[$1, $3]; next }
	seen[$1]++ || !(($1, $2) in listed) { n++ }' lists.csv chosen.csv /dev/null)" 0
check 'within the budget' [ "$(awk -F, 'NR > 1 { n += $5 } END { print n }' chosen.csv)" -le 4000 ]
is 'told with consent only' "$(wrong 'FILENAME ~ /customers/ { may[$1] = $9 == "yes" && $10 != "yes"; next }
	!may[$2] { n++ }' "$samples/customers.csv" pushes.csv /dev/null)" 0
is 'each offer was told, or has a reason' "$(cut -d, -f2 pushes.csv silent.csv | sort | uniq -d | grep -vc customer)
$(cat pushes.csv silent.csv | grep -c ,next,)" "0
$(sed 1d chosen.csv | wc -l | tr -d ' ')"
is 'the arms are as planned' "$(grep -c 'srm.*none$' lift.csv)" 1
finish
