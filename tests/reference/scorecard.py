"""A scorecard made once more, slowly: bins, evidence and points of a table, and the
logistic regression in floats.  model_fit.py calls check_card() with what the program
wrote."""
import math

ONE = 1024


def evidence(hits, misses, all_hits, all_misses):
    s = 0.5 / min(all_hits, all_misses)
    woe = math.log((hits / all_hits + s) / (misses / all_misses + s))
    return math.floor(max(-8, min(8, woe)) * ONE + 0.5)


class Bin:
    def __init__(self, kind, rows=(), none=False):
        self.kind, self.rows, self.none = kind, list(rows), none
        self.low = self.high = None  # index of the first and last value
        self.words = []

    def woe(self, t):
        hits = sum(t.y[r] for r in self.rows)
        return evidence(hits, len(self.rows) - hits, t.hits, t.misses)

    def iv(self, t):
        hits = sum(t.y[r] for r in self.rows)
        return (hits / t.hits - (len(self.rows) - hits) / t.misses) * self.woe(t) / ONE


class Table:
    def __init__(self, x, y):
        self.x, self.y = x, y
        self.hits, self.misses = sum(y), len(y) - sum(y)


def join(a, b):
    c = Bin(a.kind, a.rows + b.rows)
    c.low, c.high = a.low, b.high
    return c


def straight(t, bins, way):
    out = []
    for b in bins:
        out.append(b)
        while len(out) > 1 and way * (out[-1].woe(t) - out[-2].woe(t)) <= 0:
            out[-2:] = [join(out[-2], out[-1])]
    return out


def number_bins(t, column, most, least, way, trend):
    values = sorted({x[column] for x in t.x if x[column] is not None})
    at = {v: [] for v in values}
    for r, x in enumerate(t.x):
        if x[column] is not None:
            at[x[column]].append(r)
    n = sum(map(len, at.values()))
    bins, seen, parts, now = [], 0, 0, None
    for i, v in enumerate(values):
        if now is None:
            now = Bin("value")
            now.low = i
        now.rows += at[v]
        now.high = i
        seen += len(at[v])
        full = seen * most // n
        if full > parts and len(now.rows) >= least:
            parts = full
            bins.append(now)
            now = None
    if now:
        bins.append(now)
    if len(bins) > 1 and len(bins[-1].rows) < least:
        bins[-2:] = [join(bins[-2], bins[-1])]
    if way:
        bins = straight(t, bins, way)
    elif trend and bins:
        up, down = straight(t, bins, 1), straight(t, bins, -1)
        bins = up if sum(b.iv(t) for b in up) >= sum(b.iv(t) for b in down) else down
    for b in bins:
        v, w = values[b.low], values[b.high]
        b.lower = None if b.low == 0 else values[b.low - 1] / 2 + v / 2
        b.upper = None if b.high + 1 == len(values) else w / 2 + values[b.high + 1] / 2
    return bins


def word_bins(t, column, least):
    at = {}
    for r, x in enumerate(t.x):
        if x[column] is not None:
            at.setdefault(x[column], []).append(r)
    bins, rest = [], Bin("rest")
    for level in sorted(at, key=lambda l: (-len(at[l]), l)):
        if len(at[level]) >= least:
            b = Bin("value", at[level])
            b.words = [level]
            bins.append(b)
        else:
            rest.rows += at[level]
            rest.words.append(level)
    return bins + ([rest] if rest.rows else [])


def make_bins(t, column, words, most, least, way, trend):
    bins = word_bins(t, column, least) if words else number_bins(t, column, most, least, way, trend)
    none = [r for r, x in enumerate(t.x) if x[column] is None]
    rest = bins[-1] if bins and bins[-1].kind == "rest" else None
    if not bins or (none and not (rest and len(none) < least)):
        bins.append(Bin("none", none, True))
    else:
        b = rest or max(bins, key=lambda b: len(b.rows))
        b.rows += none
        b.none = True
    return bins


def regress(rows, y, weight, l2):
    """Newton's steps in floats; the intercept is first."""
    n = len(rows[0]) + 1
    beta = [math.log(sum(y) / (len(y) - sum(y)))] + [0.0] * (n - 1)
    for _ in range(60):
        g, h = [0.0] * n, [[0.0] * n for _ in range(n)]
        for row, label, w in zip(rows, y, weight):
            x = [1.0] + row
            z = sum(a * b for a, b in zip(beta, x))
            p = 1 / (1 + math.exp(-max(-700, min(700, z))))
            for i in range(n):
                g[i] += w * (label - p) * x[i]
                for j in range(n):
                    h[i][j] += w * p * (1 - p) * x[i] * x[j]
        for i in range(1, n):
            g[i] -= l2 * beta[i]
            h[i][i] += l2
        for i in range(n):
            h[i][i] += 1e-9 * h[i][i] + 1e-12
        d = solve(h, g)
        longest = max(map(abs, d))
        by = min(1, 4 / longest) if longest else 1
        beta = [b + by * s for b, s in zip(beta, d)]
        if longest < 1e-9:
            break
    return beta


def solve(a, b):
    a, n = [row[:] + [v] for row, v in zip(a, b)], len(b)
    for i in range(n):
        p = max(range(i, n), key=lambda r: abs(a[r][i]))
        a[i], a[p] = a[p], a[i]
        for r in range(n):
            if r != i:
                f = a[r][i] / a[i][i]
                a[r] = [u - f * v for u, v in zip(a[r], a[i])]
    return [a[i][n] / a[i][i] for i in range(n)]


def check_card(how, x, y, columns, levels, written):
    """HOW: bins, least, trend, ways by column, positive, l2, min_iv, class weight.
    WRITTEN: rows of the card."""
    t = Table(x, y)
    if any(len({row[c] for row in x} - {None}) > 254 for c in range(len(columns)) if c not in levels):
        return False  # codes are of several values, then
    bins = [make_bins(t, c, c in levels, how["bins"], how["least"], how["way"].get(c, 0), how["trend"]) for c in range(len(columns))]
    at = 0
    for c, name in enumerate(columns):
        for i, b in enumerate(bins[c]):
            w = written[at]
            at += 1
            assert w["variable"] == name, (w, name)
            assert w["bin"] == (str(i + 1) if b.kind == "value" else b.kind), w
            hits = sum(y[r] for r in b.rows)
            assert (float(w["customers"]), float(w["bad"])) == (len(b.rows), hits), (w, len(b.rows))
            assert float(w["woe"]) == b.woe(t) / ONE, (w, b.woe(t))
            assert abs(float(w["iv"]) - b.iv(t)) < 1e-12, w
            if c in levels:
                assert sorted(filter(None, w["categories"].split("|"))) == sorted(levels[c][k] for k in b.words), w
            elif b.kind == "value":
                assert [w["lower"], w["upper"]] == ["" if v is None else w[k] for k, v in (("lower", b.lower), ("upper", b.upper))], w
                for k, v in (("lower", b.lower), ("upper", b.upper)):
                    assert v is None or float(w[k]) == v, w
    assert at == len(written)
    iv = [sum(b.iv(t) for b in bins[c]) for c in range(len(columns))]
    ins = [c for c in range(len(columns)) if len(bins[c]) > 1 and iv[c] >= how["min_iv"]]
    class_weight = t.misses / t.hits if how["class"] == "balanced" else float(how["class"])
    weight = [class_weight if label else 1 for label in y]
    where = [{r: b.woe(t) / ONE for b in bins[c] for r in b.rows} for c in range(len(columns))]
    while True:
        beta = regress([[where[c][r] for c in ins] for r in range(len(y))], y, weight, how["l2"])
        if max(map(abs, beta)) > 15:
            return False  # the labels can be parted: the steps never end
        bad = [(b, c) for b, c in zip(beta[1:], ins) if b < 0 and (how["positive"] or how["way"].get(c))]
        if not bad:
            break
        if min(abs(b) for b, _ in bad) < 1e-4:
            return False
        ins.remove(min(bad)[1])
    factor = how["pdo"] / math.log(2)
    offset = how["base"] - factor * math.log(how["odds"])
    at = 0
    for c in range(len(columns)):
        for b in bins[c]:
            w = written[at]
            at += 1
            if c not in ins:
                assert w["coefficient"] == w["points"] == "", w
                continue
            is_ = beta[1 + ins.index(c)]
            assert abs(float(w["coefficient"]) - is_) < (1e-2 if how["class"] == "balanced" else 1e-3) * max(1, abs(is_)), (w, is_)
            points = offset / len(ins) - factor * (is_ * b.woe(t) / ONE + beta[0] / len(ins))
            assert abs(float(w["points"]) - points) < (1.2 if how["class"] == "balanced" else 0.6), (w, points, beta)
    return True
