#!/bin/sh
# chinese.sh - every column that a program writes has a Chinese name, no two have
# the same, and none is what another role is called (vocabulary).
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
names=$root/lib/base/chinese_columns.tsv
words=$root/lib/base/chinese_words.tsv

awk -F '\t' '!/^#/ && $3 == "rows" {
	n = split($5, word, " ")
	for (i = 1; i <= n; i++) {
		sub(/[?]$/, "", word[i])
		if (word[i] != "*" && word[i] != "~")
			print word[i]
	}
}' "$root/lib/filter/formats.tsv" | LC_ALL=C sort -u >"$work/written"
awk -F '\t' '!/^#/ { print $1 }' "$names" >"$work/named"
is 'columns without a Chinese name' \
	"$(LC_ALL=C sort "$work/named" | LC_ALL=C comm -23 "$work/written" -)" ''
is 'columns are in order, each once' \
	"$(LC_ALL=C sort -uc "$work/named" 2>&1)" ''
is 'names that two columns have' \
	"$(awk -F '\t' '!/^#/ { print $2 }' "$names" | sort | uniq -d)" ''
is 'words in order' "$(awk -F '\t' '!/^#/ { print $1 }' "$words" |
	LC_ALL=C sort -c 2>&1)" ''
is 'words that are no Chinese' "$(awk -F '\t' '!/^#/ && $2 !~ /[\200-\377]/ {
	print $2 }' "$words")" ''
is 'words that two are called in one column' "$(
	awk -F '\t' '!/^#/ {
		n = split($3, column, " ")
		for (i = 1; i <= n; i++)
			print column[i] "\t" $2
	}' "$words" | sort | uniq -d
)" ''

# A role's own name in Chinese may be no name of another role first of all.
rfm-cluster --list-roles >"$work/roles"
is 'roles that a Chinese name leads away from' "$(
	awk -F '\t' 'NR == FNR {
		n = split($3, name, ",")
		for (i = 1; i <= n; i++) {
			gsub(/^ +| +$/, "", name[i])
			of[name[i]] = of[name[i]] " " $1
		}
		role[$1] = 1
		next
	}
	!/^#/ && $2 in of && $1 in role &&
		!index(of[$2] " ", " " $1 " ") { print $1, $2 ":" of[$2] }
	' "$work/roles" "$names"
)" ''
finish
