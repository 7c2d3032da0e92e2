# golden_scores.py FOLDER - run model-score with each model of FOLDER/*/ on x.csv
# beside it, and compare it with what the program that trained it has said: a
# line a model, behind a TAB what is not the same.
import csv, io, json, os, struct, subprocess, sys


def wanted(name):
    path = os.path.join(folder, name + ".csv")
    if not os.path.exists(path):
        return None
    return [[float(x) for x in line.split(",")] for line in open(path)]


def run(*more):
    options = ["--by-position"] if "noname" in folder else []
    return subprocess.run(
        ["model-score", "-m", model, os.path.join(folder, "x.csv"), *options, *more],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def table(*more):
    r = run(*more)
    if r.returncode:
        faults.append(r.stderr.decode().strip())
    return list(csv.reader(io.StringIO(r.stdout.decode()))) or [[]]


def columns(rows, prefix):
    at = [i for i, name in enumerate(rows[0]) if name.startswith(prefix)]
    return [[float(row[i]) for i in at] for row in rows[1:]]


def single(x):
    return struct.unpack("f", struct.pack("f", x))[0]


def near(tolerance):
    return lambda a, b: abs(a - b) <= tolerance * max(1, abs(b))


def exact(a, b):
    if "linear" in folder:
        return abs(a - b) <= 1e-14
    return a == b if lightgbm else single(a) == single(b)


def compare(name, same, have):
    want = wanted(name)
    if want is None:
        return
    if [len(row) for row in want] != [len(row) for row in have]:
        faults.append(name + " has another shape")
        return
    off = [(i, a, b) for i, (x, y) in enumerate(zip(have, want))
           for a, b in zip(x, y) if not same(a, b)]
    if off:
        faults.append("%s: row %d: %r, not %r and %d more" % (name, *off[0], len(off) - 1))


def add_up(phi, raw):
    for row, scores in zip(phi, raw):
        n = len(row) // len(scores)
        for k, score in enumerate(scores):
            if row and abs(sum(row[k * n:k * n + n]) - score) > 1e-6:
                faults.append("contributions do not add up to %r" % score)


def look():
    meta = json.load(open(os.path.join(folder, "meta.json")))
    if meta.get("refuse"):
        r = run()
        said = r.stderr.decode()
        if r.returncode != 1 or not ("train with" in said or "want --categories" in said):
            faults.append("it is not refused: " + said)
        return
    # A text that keeps trees behind the best ones does not say which is the best.
    best = ["--trees=%d" % meta["best_iteration"]] \
        if lightgbm and "best_iteration" in meta else []
    shap = [] if "linear" in folder else ["--contributions"]
    raw = table("--raw", "--leaf", *shap, *best)
    compare("raw" if lightgbm else "margin", exact, columns(raw, "score"))
    compare("leaf", exact, columns(raw, "leaf_"))
    phi = columns(raw, "phi_")
    compare("contribs", near(1e-9 if lightgbm else 1e-5), phi)
    add_up(phi, columns(raw, "score"))
    compare("pred", near(1e-12 if lightgbm else 1e-7), columns(table(*best), "score"))
    name = "raw_all" if lightgbm else "margin_all"
    if wanted(name):
        compare(name, exact, columns(table("--raw", "--trees=all"), "score"))


top = sys.argv[1]
for name in sorted(os.listdir(top)):
    folder = os.path.join(top, name)
    for form in ("json", "ubj", "txt"):
        model = os.path.join(folder, "model." + form)
        if not os.path.exists(model):
            continue
        lightgbm, faults = form == "txt", []
        look()
        print(name + " " + form, "; ".join(faults).replace("\n", " "), sep="\t")
