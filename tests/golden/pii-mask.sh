#!/bin/sh
# pii-mask.sh - keyed tokens and normal forms of identity/tokens, and the cells of
# identity/pii, each through the program.
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
need_data identity/tokens/tokens.json && need_data identity/pii/cells.jsonl || finish
command -v python3 >/dev/null || {
	skip 'tokens and cells' 'no python3, which reads JSON'
	finish
}

# A directory for each value, with a key, a table and the tokens it should have.
python3 - "$DATA/identity" "$work" <<'END'
import csv, json, os, sys
data, work = sys.argv[1:]
golden = json.load(open(data + "/tokens/tokens.json"))
kinds = "idcard phone card email name cust uscc plate".split()
out = open(work + "/tries", "w")
def put(name, key, kind, value, sha256, sm3):
    with open(os.path.join(work, name + ".key"), "wb") as file:
        file.write(key)
    with open(os.path.join(work, name + ".csv"), "w", newline="") as file:
        csv.writer(file).writerows([["row", "it"], [1, value]])
    out.write("%s\t%s\t%s\t%s\n" % (name, kind, sha256, sm3))
for i, k in enumerate(golden["keyed"]):
    kind, value = k["parts"]
    if kind in kinds and value:
        put("k%d" % i, bytes.fromhex(k["key"]), kind, value, k["token"],
            kind + "_" + k["sm3"][:32])
for i, n in enumerate(golden["normal_forms"]):
    for form in ("written", "normal"):
        put("n%d%s" % (i, form), b"0123456789abcdef", n["kind"], n[form], "-", "-")
for i, l in enumerate(open(data + "/pii/cells.jsonl")):
    c = json.loads(l)
    with open("%s/c%03d.csv" % (work, i), "w", newline="") as file:
        csv.writer(file).writerows([["row", c["column"]], [1, c["text"]]])
    with open("%s/c%03d.want" % (work, i), "w") as file:
        for s in c["spans"]:
            file.write("%s,%d,%d\n" % (s["kind"].rstrip("?"), s["start"], s["end"]))
END
chmod 600 "$work"/*.key

token() { # NAME KIND OPTION...
	pii-mask --do="$2=token" --col="it=$2" -k "$work/$1.key" "$work/$1.csv" \
		2>"$work/said" | sed -n '2s/^1,//p'
}
tab=$(printf '\t')
while IFS=$tab read -r name kind sha256 sm3; do
	case $name in
	k*)
		is "$kind $name, SHA-256" "$(token "$name" "$kind")" "$sha256"
		is "$kind $name, SM3" "$(pii-mask --do="$kind=token" --hash=sm3 \
			--col="it=$kind" -k "$work/$name.key" "$work/$name.csv" \
			2>"$work/said" | sed -n '2s/^1,//p')" "$sm3"
		;;
	*written)
		same=${name%written}normal
		is "$kind $name has the token of its normal form" \
			"$(token "$name" "$kind")" "$(token "$same" "$kind")"
		;;
	esac
done <"$work/tries"
for file in "$work"/c*.csv; do
	pii-mask --explain --as-of=2026-11-28 --do=ip=drop "$file" 2>"$work/said" |
		sed 1d | cut -d, -f3,5,6 >"$work/got"
	cmp -s "$work/got" "${file%.csv}.want" || {
		sed -n 2p "$file" | note
		echo "${file##*/}"
	}
done >"$work/wrong"
is 'every cell has what it is marked with' "$(cat "$work/wrong")" ''
finish
