#!/bin/sh
# help.sh - --help has the program's own options, fits the width of a terminal,
# and its examples run; --help=all has every option.
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
cd "$work" || exit 1
cp -R "$root/samples" .
utm-channel --preset=ga4-cn --map=samples/codes.csv samples/log.csv \
	>visits.csv 2>/dev/null
cat >offers.csv <<'END'
customer,product,kind,price,list_price,value,cost,segment,cell,sex,age
ann,card,fee,90,100,50,20,new,new|card,F,30
bob,fund,fee,99,100,75,40,old,old|fund,M,40
END
echo 联禾金卡的年费是多少 >questions.txt
rfm-cluster --as-of=2026-11-22 samples/orders.csv >segments.csv 2>/dev/null
echo 0123456789abcdef0123456789abcdef >key && chmod 600 key
printf 'scope,limit,unit\n*,100,money\nfund,1,count\n' >limits.csv

# The options that FILE has a line for.
named() {
	sed -n 's/^  \(-., \|    \)\(--[a-z0-9-]*\).*/\2/p' "$1" | sort
}

for program in "$root"/cmd/*.c; do
	program=${program##*/}
	program=${program%.c}
	"$program" --help >help
	"$program" --help=all >all
	"$program" --list-options >options
	# A word that is longer than a line stands alone.
	is "$program --help: 79 columns" \
		"$(awk '/^Examples:/ { exit }
			length > 79 && NF > 1 + ($1 ~ /^-.,$/)' all)" ''
	for kind in own common; do
		cut -f 2,5 options | awk -v kind=$kind '$2 == kind { print "--" $1 }' |
			sort >"$kind"
	done
	named help >shown
	same "$program --help: its own options" shown own
	named all >shown
	sort own common >every
	same "$program --help=all: every option" shown every
	sed '1,/^Examples:/d;s/^  //' help >examples
	is "$program --help: three examples" "$(grep -c "^$program " examples)" 3
	while IFS= read -r example; do
		check "$example" eval "$example >out 2>said </dev/null" ||
			note <said
	done <examples
done
finish
