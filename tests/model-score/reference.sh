#!/bin/sh
# reference.sh - random models against tests/reference/trees.py, which walks and
# adds up all coalitions.  Seeds are the day's, SEEDS of them from SEED on.
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"

if ! command -v python3 >/dev/null; then
	skip 'references' 'no python3'
	finish
fi
cd "$work" || exit 1
seed=${SEED:-$(date +%Y%m%d)} n=0 bad=
cat >compare.py <<'END'
import csv, struct, sys
model = sys.argv[1]
single = lambda x: struct.unpack("f", struct.pack("f", x))[0]
rows = list(csv.reader(sys.stdin))
at = lambda prefix: [i for i, n in enumerate(rows[0]) if n.startswith(prefix)]
tolerance = 1e-11 if model == "model.txt" else 2e-6
want = list(open("want.csv"))
if len(want) != len(rows) - 1:
    sys.exit("rows")
for row, line in zip(rows[1:], want):
    raw, leaf, phi = [[float(x) for x in part.split()] for part in line.split("|")]
    got = [[float(row[i]) for i in at(p)] for p in ("score", "leaf_", "phi_")]
    if model == "model.json":
        got[0] = [single(x) for x in got[0]]
    if got[0] != raw or got[1] != leaf or len(got[2]) != len(phi) or \
            any(abs(a - b) > tolerance * max(1, abs(b)) for a, b in zip(got[2], phi)):
        sys.exit("%r is not %r" % (got, [raw, leaf, phi]))
END
while [ $((n += 1)) -le "${SEEDS:-6}" ]; do
	rm -f model.*
	python3 "$root/tests/reference/trees.py" $((seed + n))
	model-score -m model.* --raw --leaf --contributions x.csv 2>said |
		python3 compare.py model.* || bad="$bad $((seed + n))"
done
is 'random models' "$bad" ''
finish
