"""What model-fit writes, read by nobody who wrote it: random tables are learned
from, the model's text is walked row by row as LightGBM walks it, and all that the
program says of its rows is found again: scores by their figures, rows of leaves,
drift, sizes and the sum.

    model_fit.py PROGRAM DIR FROM ROUNDS
"""
import csv
import hashlib
import json
import math
import random
import subprocess
import sys

from scorecard import check_card

program, work, first, rounds = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])


def make(r, path):
    """A table of a label that some columns tell of; returns options."""
    n = r.choice([30, 60, 200, 700])
    kinds = [r.choice("nnnciwmx") for _ in range(r.randint(1, 7))]
    names = ["c%d %s" % (i, r.choice(["", "名", "a:b", "x,y", '"q"', "[z]"])) for i in range(len(kinds))]
    levels = {i: [r.choice("甲乙丙丁abcdefgh") + str(k) for k in range(r.choice([2, 3, 9, 40, 300]))] for i in range(len(kinds))}
    objective = r.choice(["binary", "binary", "regression"])
    rows = []
    for _ in range(n):
        cells, z = [], 0.0
        for i, k in enumerate(kinds):
            u = r.random()
            if k == "n":
                v = round(r.gauss(0, 10), r.choice([0, 2, 4]))
                cells.append("" if u < 0.1 else repr(v) if u < 0.9 else "%e" % v)
                z += (0.2 * float(cells[-1] or 3)) if i == 0 else 0
            elif k == "i":
                v = r.randint(0, 5)
                cells.append(str(v))
                z += v > 2
            elif k == "m":
                cells.append("" if u < 0.6 else r.choice(["1", "01", "-0", "1e3"]))
                z += cells[-1] == ""
            elif k == "x":
                cells.append("")
            else:
                v = r.choice(levels[i])
                cells.append("" if u < 0.05 else v)
                z += (hash_of(v) % 7 - 3) / 2
        y = ("yes" if r.random() < 1 / (1 + math.exp(-z)) else "no") if objective == "binary" else "%.3f" % (z + r.gauss(0, 1))
        rows.append([y] + cells)
    if objective == "binary":
        rows[0][0], rows[1][0] = "yes", "no"
    with open(path, "w", newline="", encoding="utf-8") as f:
        w = csv.writer(f, lineterminator="\n")
        w.writerow(["y"] + names)
        w.writerows(rows)
    least = r.choice([1, 3, 20])
    options = ["--label=y", "--trees=%d" % r.choice([1, 4, 12]), "--leaves=%d" % r.choice([2, 5, 31]), "--min-leaf=%d" % least, "--rate=%s" % r.choice(["0.1", "1", "0.3"]), "--objective=" + objective]
    if objective == "binary":
        options.append("--positive=yes")
        if r.random() < 0.4:
            options += ["--kind=scorecard", "--bins=%d" % r.choice([2, 5, 20]), "--l2=%s" % r.choice(["0", "2"])]
            options += [o for o in ("--trend=monotone", "--coefficients=positive", "--min-iv=0.05", "--pdo=10", "--base-points=0", "--base-odds=1") if r.random() < 0.3]
    numbers = [i for i, k in enumerate(kinds) if k in "ni"]
    if numbers and r.random() < 0.3:
        options.append("--monotone=%s:%s" % (names[numbers[0]].replace(",", "\\,"), r.choice("+-")))
    elif "--kind=scorecard" not in options and r.random() < 0.2 and not any(c in "".join(names) for c in ":,"):
        options.append("--interact=" + ",".join(names[:2]))
    if objective == "binary" and r.random() < 0.2:
        options.append("--class-weight=" + r.choice(["balanced", "3", "0.5"]))
    return [o for o in options if not o.startswith("--monotone") or "\\," not in o], least


def hash_of(text):
    return int(hashlib.md5(text.encode()).hexdigest(), 16)


def read(path):
    """The model as its lines have it; sizes and the sum are checked here."""
    raw = open(path, "rb").read()
    text = raw.decode("utf-8")
    head = dict(line.split("=", 1) for line in text.split("\nTree=")[0].split("\n") if "=" in line)
    body = raw[raw.index(b"\nTree=") + 1 : raw.index(b"end of trees")]
    sizes = [int(s) for s in head["tree_sizes"].split()]
    assert sum(sizes) == len(body), "tree_sizes"
    trees, at = [], 0
    for size in sizes:
        block = body[at : at + size].decode()
        at += size
        t = dict(line.split("=", 1) for line in block.split("\n") if "=" in line)
        trees.append({k: [float(x) for x in v.split()] for k, v in t.items()})
    ours, lines = {}, raw.split(b"\n")
    drift = []
    for line in text.split("\n"):
        if line.startswith("[crmutils_"):
            assert line.endswith(": ]") and ":" not in line[:-3], line
            key, value = line[10:-3].split(" ", 1)
            if key == "drift":
                drift.append(value)
            else:
                ours[key] = value
    rest = b"\n".join(line for line in lines if not line.startswith(b"[crmutils_checksum"))
    assert hashlib.sha256(rest).hexdigest() == ours["checksum"], "checksum"
    levels = json.loads(text.rstrip("\n").split("\n")[-1].split(":", 1)[1])
    columns = json.loads(ours["columns"])
    words = [int(x) for x in ours.get("text", "").split()]
    assert len(words) == len(levels) and len(columns) == len(head["feature_names"].split(" "))
    return trees, columns, dict(zip(words, levels)), drift


def leaf(t, x):
    if not t["split_feature"]:
        return 0
    at = 0
    while at >= 0:
        v = x[int(t["split_feature"][at])]
        kind = int(t["decision_type"][at])
        if kind & 1:
            s = int(t["threshold"][at])
            low, end = int(t["cat_boundaries"][s]), int(t["cat_boundaries"][s + 1])
            left = v is not None and v >> 5 < end - low and int(t["cat_threshold"][low + (v >> 5)]) >> (v & 31) & 1
        else:
            assert kind >> 2 == 2
            left = kind & 2 if v is None else v <= t["threshold"][at]
        at = int(t["left_child" if left else "right_child"][at])
    return ~at


def close(a, b):
    return abs(a - b) <= 1e-9 * max(1, abs(a), abs(b))


def check(options, least, path, model, report):
    trees, columns, levels, drift = read(model)
    table = list(csv.reader(open(path, newline="", encoding="utf-8")))
    at = [table[0].index(c) for c in columns]
    assert columns == sorted(columns, key=lambda c: c.encode())
    rows = []
    for row in table[1:]:
        x = []
        for i, c in enumerate(at):
            v = row[c]
            x.append(None if v == "" else levels[i].index(v) if i in levels else float(v))
        rows.append(x)
    scores = [0.0] * len(rows)
    for t in trees:
        n = [0] * len(t["leaf_value"])
        for r, x in enumerate(rows):
            k = leaf(t, x)
            n[k] += 1
            scores[r] += t["leaf_value"][k]
        assert n == [int(c) for c in t["leaf_count"]], "leaf_count"
        assert "--kind=scorecard" in options or len(n) == 1 or min(n) >= least, "--min-leaf"
    told = {}
    for part, measure, place, value in csv.reader(open(report)):
        if part == "learned":
            told[measure + place] = float(value) if value else None
    assert told["rows"] == len(rows)
    labels = [row[0] for row in table[1:]]
    if "--objective=binary" in options:
        y = [label == "yes" for label in labels]
        p = [1 / (1 + math.exp(-s)) for s in scores]
        loss = -sum(math.log(max(q if b else 1 - q, 1e-15)) for q, b in zip(p, y)) / len(y)
        wins = sum((a > b) + (a == b) / 2 for a, i in zip(p, y) if i for b, j in zip(p, y) if not j)
        assert close(told["logloss"], loss), (told["logloss"], loss)
        assert close(told["auc"], wins / sum(y) / (len(y) - sum(y))), told["auc"]
        check_curve(told, p, y)
        check_calibration(told, scores, y)
        apart = sorted(set(p))
        if all(b - a > 1e-11 for a, b in zip(apart, apart[1:])):
            check_parts(model + ".calibration", p, y)
        if "--kind=scorecard" in options:
            written = list(csv.DictReader(open(model + ".card", newline="", encoding="utf-8")))
            check_card(how_of(options, least, columns), rows, y, columns, levels, written)
            check_points(trees, written, model)
    else:
        square = sum((s - float(label)) ** 2 for s, label in zip(scores, labels)) / len(rows)
        assert close(told["rmse"], math.sqrt(square)), (told["rmse"], math.sqrt(square))
    for option in options:
        if option.startswith("--monotone="):
            name, way = option[11:].rsplit(":", 1)
            check_monotone(trees, rows, columns.index(name), 1 if way == "+" else -1)
        if option.startswith("--interact="):
            check_interact(trees, [columns.index(n) for n in option[11:].split(",")])
    check_importance(model + ".importance", trees, columns)
    for line in drift:
        parts = line.split("|")
        if parts[0] == "raw":
            values, missing = scores, None
        else:
            i = int(parts[0].split()[0])
            values, missing = [x[i] for x in rows], int(parts[-1])
            assert missing == values.count(None), line
            values = [v for v in values if v is not None]
        if "codes" in parts[0]:
            counts = [int(c) for c in parts[1].split()]
            assert counts == [values.count(k) for k in range(len(counts))], line
            assert sum(counts) + int(parts[2]) == len(values), line
        else:
            edges, counts = [float(e) for e in parts[1].split()], [int(c) for c in parts[2].split()]
            want = [0] * (len(edges) + 1)
            for v in values:
                want[sum(v > e for e in edges)] += 1
            assert want == counts and len(edges) < 10, line
            assert edges == sorted(set(edges)), line


def how_of(options, least, columns):
    """What the options of a scorecard say."""
    given = dict(o[2:].split("=", 1) for o in options)
    way = {}
    if "monotone" in given:
        name, sign = given["monotone"].rsplit(":", 1)
        way[columns.index(name)] = 1 if sign == "+" else -1
    return {
        "bins": int(given["bins"]), "least": least, "trend": given.get("trend") == "monotone", "way": way,
        "positive": given.get("coefficients") == "positive", "l2": float(given["l2"]), "min_iv": float(given.get("min-iv", 0)),
        "class": given.get("class-weight", "1"), "pdo": float(given.get("pdo", 20)), "base": float(given.get("base-points", 600)), "odds": float(given.get("base-odds", 50)),
    }


def check_points(trees, written, model):
    """A leaf has the points of its bin, by the line in the model."""
    line = [l for l in open(model, encoding="utf-8") if l.startswith("[crmutils_points ")]
    if not line:
        assert all(w["points"] == "" for w in written)
        return
    offset, factor = map(float, line[0][17:-4].split())
    want = sorted(int(w["points"]) for w in written if w["points"])
    assert want == sorted(math.floor(offset / len(trees) - factor * v + 0.5) for t in trees for v in t["leaf_value"]), "points"


def check_curve(told, p, y):
    """Tenths with ties as if each of them were a bit of each, and thresholds."""
    rows, hits = len(y), sum(y)
    share = lambda q, best: sum(1 for a, b in zip(p, y) if a >= q and b) if best else sum(1 for a in p if a >= q)
    ks = max(abs(share(q, 1) / hits - (share(q, 0) - share(q, 1)) / (rows - hits)) for q in p)
    assert close(told["ks"], ks), ("ks", told["ks"], ks)
    assert close(told["brier"], sum((q - b) ** 2 for q, b in zip(p, y)) / rows), "brier"
    before = 0
    for k in range(1, 11):
        want, here = rows * k / 10, 0.0
        for q in sorted(set(p), reverse=True):
            group = [b for a, b in zip(p, y) if a == q]
            take = min(want, len(group))
            here += sum(group) * take / len(group)
            want -= take
        assert abs(told["capture%d" % k] - here / hits) < 1e-9, "capture"
        assert abs(told["rate%d" % k] - (here - before) / (rows / 10)) < 1e-9, "rate"
        assert abs(told["lift%d" % k] - (here - before) / (rows / 10) * rows / hits) < 1e-9, "lift"
        before = here
    for k in range(1, 10):
        n, h = share(k / 10, 0), share(k / 10, 1)
        assert told["flagged0.%d" % k] == n and close(told["recall0.%d" % k], h / hits), "thresholds"
        assert told["precision0.%d" % k] is None if n == 0 else close(told["precision0.%d" % k], h / n)


def check_calibration(told, scores, y):
    """At intercept and slope the gradient of the likelihood is nothing."""
    a, b = told["calibration_intercept"], told["calibration_slope"]
    if a is None:
        return
    miss = [i - 1 / (1 + math.exp(-a - b * s)) for i, s in zip(y, scores)]
    assert abs(sum(miss)) < 1e-6 and abs(sum(m * s for m, s in zip(miss, scores))) < 1e-5, "calibration"


def check_parts(path, p, y):
    parts = [r for r in csv.DictReader(open(path)) if r["part"] == "learned"]
    assert len(parts) <= 10 and sum(int(r["rows"]) for r in parts) == len(y)
    for r in parts:
        group = [(a, b) for a, b in zip(p, y) if float(r["low"]) - 1e-12 <= a <= float(r["high"]) + 1e-12]
        assert len(group) == int(r["rows"]), "calibration rows"
        assert abs(float(r["score"]) - sum(a for a, _ in group) / len(group)) < 1e-9, "calibration score"
        assert abs(float(r["label"]) - sum(b for _, b in group) / len(group)) < 1e-9, "calibration label"


def check_monotone(trees, rows, column, way):
    """A higher value never lowers the score (way 1), whatever else the row has."""
    bounds = sorted({v for t in trees for v, c in zip(t["threshold"], t["split_feature"]) if c == column})
    for x in rows[:40]:
        before = None
        for v in bounds + ([bounds[-1] * 1.5 + 1] if bounds and bounds[-1] < 1e300 else []):
            x = x[:column] + [v] + x[column + 1 :]
            score = sum(t["leaf_value"][leaf(t, x)] for t in trees)
            assert before is None or way * (score - before) >= -1e-9, "--monotone"
            before = score


def check_interact(trees, group):
    """On a way from the root there is one column, or only those of the group."""

    def walk(t, at, seen):
        if at < 0 or not t["split_feature"]:
            return
        seen = seen | {int(t["split_feature"][at])}
        assert len(seen) == 1 or seen <= set(group), "--interact"
        walk(t, int(t["left_child"][at]), seen)
        walk(t, int(t["right_child"][at]), seen)

    for t in trees:
        walk(t, 0, set())


def check_importance(path, trees, columns):
    for r in csv.DictReader(open(path)):
        i = columns.index(r["column"])
        gains = [g for t in trees for g, c in zip(t["split_gain"], t["split_feature"]) if c == i]
        assert int(r["splits"]) == len(gains) and close(float(r["gain"]), sum(gains)), "importance"


def run(options, path, out, more=()):
    return subprocess.run([program, *options, *more, "-o", out, path], check=True, stderr=subprocess.PIPE)


for seed in range(first, first + rounds):
    r = random.Random(seed)
    path, model, report = work + "/t.csv", work + "/t.model", work + "/t.report"
    options, least = make(r, path)
    try:
        more = ["--report=" + report, "--importance=" + model + ".importance", "-j1"]
        if "--objective=binary" in options:
            more.append("--calibration=" + model + ".calibration")
        if "--kind=scorecard" in options:
            more.append("--card=" + model + ".card")
        run(options, path, model, more)
        check(options, least, path, model, report)
        lines = open(path, encoding="utf-8").read().split("\n")
        rest = lines[1:-1]
        r.shuffle(rest)
        with open(work + "/s.csv", "w", encoding="utf-8") as f:
            f.write("\n".join([lines[0]] + rest) + "\n")
        run(options, work + "/s.csv", work + "/s.model", ["-j7"])
        assert open(model, "rb").read() == open(work + "/s.model", "rb").read(), "another order, another model"
    except (AssertionError, ValueError, KeyError, IndexError, subprocess.CalledProcessError) as e:
        print("seed %d: %r (%s)" % (seed, e, " ".join(options)))
        if isinstance(e, subprocess.CalledProcessError):
            print(e.stderr.decode())
        sys.exit(1)
