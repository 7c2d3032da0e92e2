#!/bin/sh
# text-check.sh - 200 invented texts of a bank, half of them bad, whose verdicts were
# written from the law (Advertising Law 43: a sender, a way to refuse; no promise of
# capital, no superlatives; figures that somebody knows), and not by the program.
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
texts=$root/tests/golden/texts

text-check -w "$texts/words.csv" --most-parts=2 --keep=id,verdict,reasons \
	"$texts/texts.csv" >"$work/got"
# Verdicts are the same; the kind that was wanted is among the reasons, and where
# nothing is wrong there is none.
awk -F, -v good="$work/good" -v bad="$work/bad" '
FNR == 1 { next }
NR == FNR { verdict[$1] = $2; kind[$1] = $3; next }
{
	gsub(/"/, "")
	file = kind[$1] == "" ? good : bad
	right = $2 == verdict[$1] &&
		(kind[$1] == "" ? $3 == "" : index(";" $3, ";" kind[$1]))
	print $1, verdict[$1] " " kind[$1] ":", $2, $3, right ? "right" : "wrong" >file
}' "$texts/verdicts.csv" "$work/got"
for half in good bad; do
	is "a hundred $half texts" "$(grep -c 'right$' "$work/$half")" 100
	grep 'wrong$' "$work/$half" | note
done
text-check -w "$texts/words.csv" --most-parts=2 --gate --where='id<=100' \
	"$texts/texts.csv" >/dev/null 2>"$work/err"
is 'the gate lets the good ones pass' $? 0
finish
