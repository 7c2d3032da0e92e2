"""kanon.py random FIRST N: N random tables, from seed FIRST on, through kanon-gate and
through the definitions of k, l, entropy l, alpha and t in fractions; kanon.py golden DIR: the
tables of DIR and what expected.json says of them.  Prints what differs."""
import csv
import json
import math
import os
import random
import subprocess
import sys
import tempfile
from collections import Counter
from fractions import Fraction


def gate(path, options):
    """The answer as {(check, column): row}, the classes of --suppress, the status."""
    with tempfile.TemporaryDirectory() as tmp:
        small = os.path.join(tmp, "small.csv")
        run = subprocess.run(["kanon-gate", "--suppress=" + small, *options, path],
                             stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
        answer = {(r["check"], r["column"]): r
                  for r in csv.DictReader(run.stdout.decode().splitlines())}
        with open(small, newline="", encoding="utf-8") as f:
            return answer, list(csv.reader(f))[1:], run.returncode


def entropy(counts):
    """e to the entropy; counts that are all equal have a whole number."""
    n = sum(counts.values())
    x = math.exp(-sum(c / n * math.log(c / n) for c in counts.values()))
    return round(x) if abs(x - round(x)) < 1e-9 else x


def distance(own, table, ordered):
    n, all_rows = sum(own.values()), sum(table.values())
    gap = [Fraction(own[v], n) - Fraction(table[v], all_rows) for v in sorted(table)]
    if not ordered:
        return sum(abs(g) for g in gap) / 2
    if len(gap) == 1:
        return Fraction(0)
    carried, work = Fraction(0), Fraction(0)
    for g in gap:
        carried += g
        work += abs(carried)
    return work / (len(gap) - 1)


def measures(rows, quasi, column, ordered):
    """Of each class: l, entropy, alpha, t."""
    classes, table = {}, Counter()
    for r in rows:
        value = float(r[column]) if ordered else r[column]
        classes.setdefault(tuple(r[q] for q in quasi), Counter())[value] += 1
        table[value] += 1
    return {k: {"l": len(c), "entropy": entropy(c),
                "alpha": Fraction(max(c.values()), sum(c.values())),
                "t": distance(c, table, ordered)}
            for k, c in classes.items()}


def worst(classes, name):
    if not classes:
        return None
    return (min if name in ("l", "entropy") else max)(m[name] for m in classes.values())


def breaks(m, name, bound):
    return m[name] < bound if name in ("l", "entropy") else m[name] > Fraction(str(bound))


def equal(cell, number):
    if number is None or cell == "":
        return number is None and cell == ""
    return abs(float(cell) - float(number)) <= 1e-12 * max(1, abs(float(number)))


def judge(rows, quasi, least, sensitive, ordered, got):
    """What is wrong with the answer; bounds are {column: {measure: bound}}."""
    answer, suppressed, status = got
    size = Counter(tuple(r[q] for q in quasi) for r in rows)
    left = [r for r in rows if size[tuple(r[q] for q in quasi)] >= least]
    why = {k: ["k"] if n < least else [] for k, n in size.items()}
    expected = {("rows", ""): (len(rows), len(left)),
                ("classes", ""): (len(size), sum(n >= least for n in size.values())),
                ("k", ""): (min(size.values(), default=None),
                            min((n for n in size.values() if n >= least), default=None))}
    failing = {("k", ""): [k for k, n in size.items() if n < least]}
    for column, bounds in sensitive.items():
        before = measures(rows, quasi, column, column in ordered)
        after = measures(left, quasi, column, column in ordered)
        for name in ("l", "entropy", "alpha", "t"):
            expected[name, column] = worst(before, name), worst(after, name)
            if name in bounds:
                failing[name, column] = [k for k, m in before.items()
                                         if breaks(m, name, bounds[name])]
                for k in failing[name, column]:
                    why[k].append(name + ":" + column)
    if not rows:
        expected = {}
    faults = []
    for key, (value, after) in expected.items():
        row = answer.get(key)
        if row is None or not equal(row["value"], value) or not equal(row["after"], after):
            faults.append(f"{key}: {row}, wanted {value} and {after}")
        elif key in failing:
            want = [str(len(failing[key])), str(sum(size[k] for k in failing[key])),
                    "fail" if failing[key] else "pass"]
            if [row["classes"], row["rows"], row["verdict"]] != want:
                faults.append(f"{key}: {row}, wanted {want}")
    if len(answer) != len(expected):
        faults.append(f"{len(answer)} rows, wanted {len(expected)}")
    want = sorted([*k, str(size[k]), ";".join(w)] for k, w in why.items() if w)
    if sorted(suppressed) != want:
        faults.append(f"--suppress: {sorted(suppressed)[:3]}, wanted {want[:3]}")
    if status != (3 if want else 0):
        faults.append(f"status {status}")
    return faults


def draw(seed, path):
    """A random table and a question about it."""
    rng = random.Random(seed)
    quasi = ["q%d" % i for i in range(rng.randint(1, 4))]
    values = ["", "a", "b", "汉字", "x\ty", "c,d", 'e"f', "g\\", "1e5", "=1", " h"]
    rows = []
    for _ in range(rng.choice([0, 1, 2, 7, 30, 120])):
        row = {q: values[int(rng.paretovariate(1.2)) % rng.randint(1, len(values))] for q in quasi}
        row["word"] = rng.choice(values[:rng.randint(1, len(values))])
        row["number"] = rng.choice(["1", "1.0", "-3", "2.5", "1e3", "0", "-0", "7", "0.1", "10"])
        rows.append(row)
    with open(path, "w", newline="", encoding="utf-8") as f:
        w = csv.DictWriter(f, [*quasi, "word", "number"], lineterminator="\n")
        w.writeheader()
        w.writerows(rows)
    sensitive = {}
    for column in rng.sample(["word", "number"], rng.randint(0, 2)):
        sensitive[column] = {m: b for m, b in (
            ("l", rng.randint(1, 4)), ("entropy", rng.choice([1, 1.5, 2, 3])),
            ("alpha", rng.choice([0.3, 0.5, 0.75, 1])), ("t", rng.choice([0, 0.1, 0.25, 0.5])))
            if rng.random() < 0.5}
    ordered = {"number"} & set(sensitive) if rng.random() < 0.6 else set()
    return rows, quasi, rng.choice([1, 2, 3, 5, 10]), sensitive, ordered


def options(quasi, least, sensitive, ordered):
    words = ["--quasi=" + ",".join(quasi), "--min-class=%d" % least]
    if sensitive:
        words.append("--sensitive=" + ",".join(
            ":".join([c] + ["%s=%g" % b for b in bounds.items()])
            for c, bounds in sensitive.items()))
    if ordered:
        words.append("--ordered=" + ",".join(sorted(ordered)))
    return words


def compare_random(first, n):
    with tempfile.TemporaryDirectory() as tmp:
        path = os.path.join(tmp, "table.csv")
        for seed in range(first, first + n):
            rows, *question = draw(seed, path)
            got = gate(path, options(*question))
            for fault in judge(rows, *question, got):
                print(f"seed {seed}, {' '.join(options(*question))}: {fault}")


def compare_golden(folder):
    with open(os.path.join(folder, "expected.json"), encoding="utf-8") as f:
        cases = json.load(f)
    for case in cases:
        path = os.path.join(folder, case["table"])
        with open(path, newline="", encoding="utf-8") as f:
            rows = list(csv.DictReader(f))
        words, number = case["sensitive"][0], case["numeric"][0]
        for least in (2, 3, 5, 10):
            question = case["quasi"], least, {words: {}, number: {}}, {number}
            got = gate(path, options(*question))
            faults = judge(rows, *question, got)
            answer = got[0]
            below = case["below"][str(least)]
            pairs = [("classes", "", "value", case["classes"]), ("k", "", "value", case["k"]),
                     ("l", words, "value", case["l"]), ("t", words, "value", case["t"]),
                     ("t", words, "value", case["t_by_hand"]),
                     ("t", number, "value", case["t_numeric"]),
                     ("alpha", words, "value", case["alpha"]),
                     ("k", "", "rows", below["rows"]), ("k", "", "classes", below["classes"])]
            if least == 5:
                after = case["after_suppress_5"]
                pairs += [("rows", "", "after", after["rows"]), ("k", "", "after", after["k"]),
                          ("l", words, "after", after["l"])]
            for check, column, cell, want in pairs:
                if not equal(answer[check, column][cell], want):
                    faults.append(f"{check} {column} {cell}: {answer[check, column]}, not {want}")
            if math.floor(float(answer["entropy", words]["value"])) != case["entropy_l"]:
                faults.append(f"entropy: {answer['entropy', words]}, not {case['entropy_l']}")
            for fault in faults:
                print(f"{case['table']}, --min-class={least}: {fault}")
    print(len(cases), "tables")


if __name__ == "__main__":
    if sys.argv[1] == "random":
        compare_random(int(sys.argv[2]), int(sys.argv[3]))
    else:
        compare_golden(sys.argv[2])
