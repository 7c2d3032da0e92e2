"""lift.py - a slow, independent comparison of arms: random customers, strata, costs and scores,
in exact fractions as far as they go.

    lift.py SEED DIR    writes in.csv and args, then want.csv: metric, arm, quantity, value
    lift.py DIR         compares got.csv with it; prints what differs
"""
import csv, math, random, sys
from fractions import Fraction as F

def mean(v):
    return sum(v, F(0)) / len(v)

def cov(a, b):
    ma, mb = mean(a), mean(b)
    return sum(((x - ma) * (y - mb) for x, y in zip(a, b)), F(0)) / (len(a) - 1)

def t_tail2(t, df):
    """P(|T| > t), by Simpson's rule on the angle atan(t / sqrt(df))."""
    end, n = math.atan(abs(t) / math.sqrt(df)), 4000
    f = [math.cos(end * i / n) ** (df - 1) for i in range(n + 1)]
    area = (f[0] + f[-1] + 4 * sum(f[1:-1:2]) + 2 * sum(f[2:-1:2])) * end / n / 3
    scale = math.exp(math.lgamma((df + 1) / 2) - math.lgamma(df / 2)) / math.sqrt(math.pi)
    return 1 - 2 * scale * area

class Arm:
    """A list of units: what is compared, below, before, cost, below before."""
    def __init__(self, units):
        self.y, self.d, self.x, self.cost, self.e = ([u[i] for u in units] for i in range(5))
        self.n = len(units)

def line(y, d):
    """A ratio, and of each unit how far it moves it: (y - ratio d) / mean of d."""
    r = sum(y) / sum(d)
    return r, [(a - r * b) / mean(d) for a, b in zip(y, d)]

def sample(kind, arm, theta, centre):
    if kind == 'ratio':
        r, one = line(arm.y, arm.d)
        if theta is not None:
            before, x = line(arm.x, arm.e)
            r -= theta * (before - centre)
            one = [a - theta * b for a, b in zip(one, x)]
        return r, cov(one, one) / arm.n
    y = [a - theta * (b - centre) for a, b in zip(arm.y, arm.x)] if theta is not None else arm.y
    return mean(y), cov(y, y) / arm.n

def compare(kind, strata, adjust):
    """Strata: pairs of arms.  diff, control, treated, variance, df, theta."""
    used = [(a, b) for a, b in strata if len(strata) == 1 or (a.n > 1 and b.n > 1)]
    all_n = sum(a.n + b.n for a, b in used)
    m = [F(0), F(0)]
    v = [F(0), F(0)]
    below = F(0)
    theta_all = F(0)
    for a, b in used:
        w = F(a.n + b.n, all_n)
        theta = centre = None
        if adjust:
            x, y = a.x + b.x, a.y + b.y
            centre = mean(x)
            if kind == 'ratio':
                centre, x = line(x, a.e + b.e)
                y = line(y, a.d + b.d)[1]
            theta = cov(x, y) / cov(x, x) if cov(x, x) else F(0)
            theta_all += w * theta
        for i, arm in enumerate((a, b)):
            value, variance = sample(kind, arm, theta, centre)
            m[i] += w * value
            v[i] += w * w * variance
            below += w ** 4 * variance ** 2 / (arm.n - 1)
    var = v[0] + v[1]
    return m, var, var * var / below if below else None, theta_all

def add(rows, metric, arm, n, kind, strata, adjust):
    out = lambda q, x: rows.append([metric, arm, q, repr(float(x))])
    out('n', n)
    m, var, df, _ = compare(kind, strata, False)
    if not var:
        return
    diff, se = m[1] - m[0], math.sqrt(var)
    out('diff', diff); out('se', se); out('df', df); out('statistic', float(diff) / se)
    out('p', t_tail2(float(diff) / se, float(df))); out('incremental', diff * n)
    if m[0] > 0:
        out('lift', m[1] / m[0] - 1)
    if adjust:
        m, var, df, theta = compare(kind, strata, True)
        out('adj_diff', m[1] - m[0]); out('theta', theta)
        out('adj_p', t_tail2(float(m[1] - m[0]) / math.sqrt(var), float(df)))

def make(seed, where):
    r = random.Random(seed)
    strata = r.choice([1, 1, 3])
    cap = r.choice([None, None, 90])
    big = r.choice([0, 0, 10 ** 12])
    rows, units, gone = [], {}, set()
    for i in range(r.randint(40, 200)):
        c, s = 'c%d' % i, str(r.randrange(strata))
        arm = r.choice(['ctrl', 'b', 'z'])
        for _ in range(r.choice([1, 1, 2, 4])):
            y = F(r.randint(-500, 9000), 100) * (r.random() < .6) + big
            row = [y, F(r.randint(0, 5)), F(r.randint(0, 900), 10), F(r.randint(0, 3)),
                   F(r.randint(1, 9))]
            rows.append([c, arm, s] + row)
            if c in units:
                for k in range(5):
                    units[c][2][k] += row[k]
            else:
                units[c] = [arm, s, list(row)]
        if r.random() < .03:
            rows.append([c, r.choice(['ctrl', 'b', 'z']), s, F(1), F(1), F(1), F(0), F(1)])
            if rows[-1][1] != arm:
                gone.add(c)
            else:
                for k in range(5):
                    units[c][2][k] += rows[-1][3 + k]
    r.shuffle(rows)
    text = lambda x: '%d.%02d' % divmod(abs(int(x * 100)), 100)
    with open(where + '/in.csv', 'w', newline='') as f:
        out = csv.writer(f)
        out.writerow(['customer', 'arm', 'part', 'y', 'd', 'x', 'cost', 'e'])
        for row in rows:
            out.writerow(row[:3] + [('-' if x < 0 else '') + text(x) for x in row[3:]])
    args = ['--metric=y', '--ratio=y/d', '--pre=y:x,y/d:x/e', '--cost=cost']
    args += ['--strata=part'] * (strata > 1) + ['--winsor=%s' % cap] * (cap is not None)
    open(where + '/args', 'w').write(' '.join(args) + '\n')
    left = [u for c, u in units.items() if c not in gone]
    raw = [list(u[2]) for u in left]
    if cap is not None:
        values = sorted(u[2][0] for u in left)
        most = values[-(-len(values) * cap // 100) - 1]
        for u in left:
            u[2][0] = min(u[2][0], most)
    want = []
    for arm in ('b', 'z'):
        n = sum(u[0] == arm for u in left)
        for metric, kind in (('y', 'mean'), ('y/d', 'ratio')):
            pairs = []
            for s in sorted({u[1] for u in left}):
                pick = lambda name: Arm([
                    u[2] if kind == 'mean' else raw[i] for i, u in enumerate(left)
                    if u[0] == name and u[1] == s])
                pairs.append((pick('ctrl'), pick(arm)))
            if any(sum(a.d) == 0 for p in pairs for a in p) or any(a.n < 2 for p in pairs for a in p):
                continue
            add(want, metric, arm, n, kind, pairs, True)
    csv.writer(open(where + '/want.csv', 'w', newline='')).writerows(want)

def check(where):
    got = {(r['metric'], r['arm']): r for r in csv.DictReader(open(where + '/got.csv'))}
    for metric, arm, q, value in csv.reader(open(where + '/want.csv')):
        have, want = got[metric, arm][q], float(value)
        near = have != '' and abs(float(have) - want) <= 1e-8 * abs(want) + (
            1e-9 if q.endswith('p') or q in ('diff', 'adj_diff', 'statistic', 'lift', 'theta',
                                             'incremental') else 0)
        if not near:
            print(metric, arm, q, have, 'and not', value)

if len(sys.argv) == 3:
    make(int(sys.argv[1]), sys.argv[2])
else:
    check(sys.argv[1])
