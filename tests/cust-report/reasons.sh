#!/bin/sh
# reasons.sh - every code that stands among the reasons of a program has a
# sentence in lib/filter/reasons.tsv, in English and in Chinese, and there is no
# sentence without a code.
. "${0%/*}/../lib.sh"

# Codes in the files $2... that program $1 writes.
codes() {
	program=$1
	shift
	(cd "$root" && cat "$@") | grep -oE '"[A-Z][A-Z_;]+[":@]' |
		tr -d '":@' | tr ';' '\n' | grep -vxE 'SUITABLE|' |
		sed "s/^/$program /" | sort -u
}

{
	codes invite-guard lib/invite/rules.c
	codes scene-push lib/scene/fire.c
	printf 'scene-push %s\n' WAIT HELD ELSE
	codes offer-price lib/offer/price.c lib/offer/suitable.c lib/offer/refusal.c
	echo offer-price UNSUITABLE
	echo offer-price SENIOR
	codes gray-split lib/gray/split.c
} | sort -u >"$work/written"
table=$root/lib/filter/reasons.tsv
grep -v '^#' "$table" | awk -F'\t' '{ print $1, $2 }' | sort >"$work/said"
if diff "$work/written" "$work/said" >"$work/differs"; then
	ok 'codes and sentences are of each other'
else
	not_ok 'codes (<) and sentences (>) are of each other'
	sed 's/^/# /' "$work/differs"
fi
grep -v '^#' "$table" | awk -F'\t' '
NF != 4 || length($3) < 7 || length($4) < 6 || $3 ~ /[.;]$/ || $4 ~ /(。|；)$/ {
	print; bad = 1 }
END { exit bad }' >"$work/bad" &&
	ok 'each has a sentence in both languages' ||
	not_ok "$(head -1 "$work/bad"): a row without two sentences"
# What a program writes that stands for no code is another kind of word.
for word in WAIT@ HELD@ ELSE: SENIOR; do
	grep -rqF "$word" "$root/lib/scene" "$root/cmd/scene-push" "$root/cmd/offer-price" \
		"$root/lib/offer" &&
		ok "$word is still written" || not_ok "$word is not written any more"
done
finish
