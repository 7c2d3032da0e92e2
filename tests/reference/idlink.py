"""idlink.py - id-link beside idlink_ref.py, which computes the same slowly.

    idlink.py golden DIR        the cases of a directory
    idlink.py random SEED N     N random ones, in one run, and as states that
                                are merged in a random tree

Prints a line of TAP for each.  id-link is on PATH.
"""
import csv
import glob
import io
import json
import os
import random
import subprocess
import sys
import tempfile
import time

import idlink_ref as ref

KINDS = ["idcard", "cust", "phone", "email", "device"]
count = 0


def tell(name, faults):
    global count
    count += 1
    print("%sok %d - %s" % ("not " if faults else "", count, name))
    for fault in faults:
        print("# %s" % fault)


def options(o, ignore):
    """The options of id-link that say O; IGNORE is a file to write."""
    out = ["--kinds=" + ",".join(o["kinds"])]
    for key, name, unit in (("max_degree", "max-degree", ""),
                            ("caps", "max-per-customer", ""),
                            ("windows", "window", "s")):
        if o.get(key):
            out.append("--%s=" % name + ",".join(
                "%s=%d%s" % (k, n, unit) for k, n in o[key].items()))
    if o.get("min_seen", 1) > 1:
        out.append("--min-seen=%d" % o["min_seen"])
    if o.get("ignore"):
        with open(ignore, "w") as f:
            csv.writer(f).writerows([("kind", "value"), *o["ignore"]])
        out.append("--ignore=" + ignore)
    return out


def run(words, data=None):
    p = subprocess.run(["id-link", *words], input=data, capture_output=True)
    if p.returncode:
        raise RuntimeError("status %d: %s" % (p.returncode, p.stderr))
    return p.stdout


def table(data):
    return list(csv.DictReader(io.StringIO(data.decode())))


def map_of(data):
    return sorted((r["kind"], r["alias"], r["piece"], r["customer"])
                  for r in table(data))


def want_map(who, o):
    return sorted((o["kinds"][x[0]], x[1], str(x[2] + 1), ref.name(f, o))
                  for x, f in who.items())


def differ(what, got, want):
    return [] if got == want else ["%s: got %s, want %s" % (
        what, [x for x in got if x not in want][:3],
        [x for x in want if x not in got][:3])]


def compare(words, data, o, answer):
    """What id-link prints of DATA beside the ANSWER of the reference."""
    who, shared, refused = answer
    faults = differ("map", map_of(run(words, data)), want_map(who, o))
    faults += differ(
        "shared",
        sorted((r["kind"], r["value"], r["piece"])
               for r in table(run(words + ["--print=shared"], data))),
        sorted((o["kinds"][x[0]], x[1], str(x[2] + 1)) for x in shared))
    faults += differ(
        "refused",
        [(r["a"], r["b"])
         for r in table(run(words + ["--print=refused"], data))],
        [(ref.name(x, o), ref.name(y, o)) for x, y in refused])
    return faults


def named(m, changes, old, who, o):
    """The answer of prior_map() in which N-x stands for a new name: x, or x~2
    where x was somebody's."""
    taken = set(old.values())
    own = {}
    for f in set(who.values()):
        x = ref.name(f, o)
        own["N-" + x] = x if x not in taken else x + "~2"
    call = lambda x: own.get(x, x)
    return (sorted((a, call(c)) for a, c in m.items()),
            sorted((k, call(now), was) for k, now, was in changes))


def compare_names(words, data, o, who, old, previous):
    """Customers keep the names of OLD, {alias: customer}."""
    with open(previous, "w") as f:
        csv.writer(f).writerows([("alias", "customer"), *sorted(old.items())])
    words = words + ["--previous=" + previous]
    want = named(*ref.prior_map(who, old, o, lambda f: "N-" + ref.name(f, o)),
                 old, who, o)
    got = sorted((r["kind"] + ":" + r["alias"] + (
        "#" + r["piece"] if r["piece"] != "1" else ""), r["customer"])
        for r in table(run(words, data)))
    faults = differ("names", got, want[0])
    changes = [(r["change"], r["customer"], r["was"])
               for r in table(run(words + ["--print=changes"], data))]
    return faults + differ("changes", changes, want[1])


def some_names(rng, rows, o):
    """A map of the last time: of some of the rows, and a little besides."""
    part = [r for r in rows if rng.random() < .7]
    who = ref.answer(ref.state_of(part, o), o)[0]
    names = {f: rng.choice(["U%d" % rng.randrange(9), ref.name(f, o)])
             for f in who.values()}
    old = {ref.name(x, o): names[f] for x, f in who.items()}
    for alias in list(old):
        if rng.random() < .1:
            old[alias] = "U%d" % rng.randrange(12)
    if rng.random() < .3:
        old["phone:gone"] = "U77"
    return old


def golden_names(words, rows, base):
    def of(name):
        with open(base + name + ".csv", "rb") as f:
            return table(f.read())
    words = words + ["--previous=" + base + "prior.csv"]
    plain = lambda x: x[2:] if x.startswith("N-") else x
    faults = differ("names", sorted(
        (r["kind"] + ":" + r["alias"] + (
            "#" + r["piece"] if r["piece"] != "1" else ""), r["customer"])
        for r in table(run(words, rows))),
        sorted((r["alias"], plain(r["customer"])) for r in of("prior-map")))
    return faults + differ("changes", sorted(
        (r["change"], r["customer"], r["was"])
        for r in table(run(words + ["--print=changes"], rows))),
        sorted((r["change"], plain(r["customer"]), r["was"])
               for r in of("changes")))


def golden(folder):
    ignore = tempfile.mktemp()
    for path in sorted(glob.glob(os.path.join(folder, "*.json"))):
        with open(path) as f:
            case = json.load(f)
        o = case["options"]
        o["ignore"] = [tuple(x) for x in o.get("ignore", [])]
        base = path[:-len("json")]
        words = options(o, ignore)
        with open(base + "rows.csv", "rb") as f:
            rows = f.read()
        faults = []
        for name, keys in (("map", ("kind", "value", "piece", "customer")),
                           ("shared", ("kind", "value")),
                           ("refused", ("a", "b"))):
            got = [tuple(r["alias" if k == "value" and name == "map" else k]
                         for k in keys)
                   for r in table(run(words + ["--print=" + name], rows))]
            with open(base + name + ".csv", "rb") as f:
                want = [tuple(r[k] for k in keys) for r in table(f.read())]
            if name != "refused":
                got, want = sorted(got), sorted(want)
            faults += differ(name, got, want)
        if os.path.exists(base + "prior.csv"):
            faults += golden_names(words, rows, base)
        tell("golden %s" % case["case"], faults)
    if os.path.exists(ignore):
        os.remove(ignore)


def some_rows(rng, timed):
    pool = rng.choice([4, 10, 30])
    rows = []
    for _ in range(rng.randint(0, 60)):
        cells = {k: "%s%d" % (k[0], rng.randrange(pool))
                 for k in KINDS if rng.random() < .4}
        if cells:
            rows.append((cells, rng.randrange(1000) if timed else None))
    return rows


def some_options(rng, timed):
    o = {"kinds": KINDS, "min_seen": rng.choice([1, 1, 2, 3]),
         "max_degree": {k: rng.randint(1, 4) for k in KINDS
                        if rng.random() < .5},
         "caps": {k: rng.randint(1, 3) for k in KINDS if rng.random() < .4}}
    if timed and rng.random() < .7:
        o["windows"] = {k: rng.choice([5, 20, 60, 300]) for k in KINDS
                        if rng.random() < .4}
    if rng.random() < .3:
        o["ignore"] = [("phone", "p1"), ("device", "d2")]
    return o


def as_csv(rows, timed):
    out = io.StringIO()
    w = csv.writer(out, lineterminator="\n")
    w.writerow(KINDS + ["time"] * timed)
    for cells, t in rows:
        when = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(t or 0))
        w.writerow([cells.get(k, "") for k in KINDS] + [when] * timed)
    return out.getvalue().encode()


def random_case(rng, n, ignore):
    timed = n % 2 == 1
    rows, o = some_rows(rng, timed), some_options(rng, timed)
    words = options(o, ignore)
    data = as_csv(rows, timed)
    answer = ref.answer(ref.state_of(rows, o), o)
    faults = compare(words, data, o, answer)
    faults += compare_names(words, data, o, answer[0],
                            some_names(rng, rows, o), ignore + ".map")
    parts = [[] for _ in range(rng.randint(1, 5))]
    for row in rows:
        rng.choice(parts).append(row)
    states = [run(words + ["--partial"], as_csv(p, timed)) for p in parts if p]
    while len(states) > 1:
        a = states.pop(rng.randrange(len(states)))
        b = states.pop(rng.randrange(len(states)))
        states.append(run(words + ["--partial", "--merge"], a + b))
    if states:
        one = run(words + ["--partial"], data)
        faults += differ("state", states[0].split(b"\n"), one.split(b"\n"))
        for how in ("map", "shared", "refused"):
            how = "--print=" + how
            faults += differ("merged " + how,
                             run(words + [how, "--merge"], states[0]).split(),
                             run(words + [how], data).split())
    return faults


def main():
    if sys.argv[1] == "golden":
        golden(sys.argv[2])
    else:
        rng = random.Random(int(sys.argv[2]))
        ignore = tempfile.mktemp()
        for n in range(int(sys.argv[3])):
            tell("seed %s, case %d" % (sys.argv[2], n),
                 random_case(rng, n, ignore))
        for path in (ignore, ignore + ".map"):
            if os.path.exists(path):
                os.remove(path)
    print("1..%d" % count)


main()
