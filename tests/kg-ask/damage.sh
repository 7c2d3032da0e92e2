#!/bin/sh
# damage.sh - an index with one byte changed, or cut short.
#
# slow
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
# shellcheck source=tests/damage.sh
. "$root/tests/damage.sh"

head -n 24 "$root/samples/knowledge.csv" >"$work/kg.csv"
cat >"$work/questions" <<'END'
联禾金卡的年费是多少
权益呢
联禾金卡和联禾普卡的年费
年费有哪些
联合金卡年费
END
kg-ask -f "$work/kg.csv" --index="$work/kg.idx"
damaged 'a dialogue' 97 kg.idx kg-ask -i bad.idx --lines "$work/questions"
cut_short 97 kg.idx kg-ask -i bad.idx --lines "$work/questions"
finish
