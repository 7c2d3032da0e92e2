"""clv.py - slow, independent lifetime values: facts from random purchases, likelihoods by gamma
functions and by Simpson's rule, forecasts by the papers' formulas.

    clv.py SEED DIR    writes in.csv and args
    clv.py DIR         compares model.csv and got.csv, made of them, with what it finds; prints
                       what differs
"""
import csv, math, random, sys
from datetime import date, timedelta

START = date(2025, 1, 1)
lg = math.lgamma
UNIT = {'day': 1, 'week': 7, 'month': 30.4375, 'year': 365.25}


def make(seed, where):
    r = random.Random(seed)
    rows = []
    for i in range(r.randint(60, 140)):
        rate, leaves = r.gammavariate(.8, 1 / 20), r.gammavariate(1.2, 1 / 200)
        t = first = r.randint(0, 150)
        end = t + r.expovariate(leaves)
        price = r.gammavariate(3, 10)
        while t < min(end, 300):
            for _ in range(r.choice([1, 1, 1, 2])):
                rows.append(('c%d' % i, int(t), round(r.gammavariate(4, price / 4) + .01, 2)))
            if r.random() < .03:
                rows.append(('c%d' % i, int(t) + r.randint(0, 3), -round(r.random() * 5 + .01, 2)))
            t += r.expovariate(rate)
    r.shuffle(rows)
    with open(where + '/in.csv', 'w') as f:
        print('customer,time,amount', file=f)
        for c, t, a in rows:
            print('%s,%s,%.2f' % (c, START + timedelta(t), a), file=f)
    with open(where + '/args', 'w') as f:
        model = r.choice(['bg', 'mbg', 'pareto', 'bgbb', 'bgbb'])
        print('--model=' + model,
              '--unit=' + r.choice(['week', 'month'] if model == 'bgbb' else ['day', 'week']),
              '--as-of=' + str(START + timedelta(310)),
              '--horizon=%dd' % r.choice([30, 200, 400]), '--discount=%s' % r.choice([0, .1, .3]),
              '--timing=' + r.choice(['end', 'middle']), '--margin=%s' % r.choice([1, .4]),
              file=f)


def period(day, unit):
    day = START + timedelta(day)
    return (day.toordinal() - 1) // 7 if unit == 7 else 12 * day.year + day.month


def facts(where, model, unit):
    """customer: x, t_x, T, zbar."""
    days, today, length = {}, 310, unit
    at = (lambda day: period(day, length)) if model == 'bgbb' else (lambda day: day)
    if model == 'bgbb':
        today, unit = period(311, length) - 1, 1
    for row in csv.DictReader(open(where + '/in.csv')):
        day = at((date.fromisoformat(row['time']) - START).days)
        if day > today:
            continue
        cents = round(float(row['amount']) * 100)
        one = days.setdefault(row['customer'], {}).setdefault(day, [False, 0])
        one[0] |= cents >= 0
        one[1] += cents
    out = {}
    for c, of in days.items():
        bought = sorted(d for d in of if of[d][0])
        if not bought:
            continue
        x = len(bought) - 1
        money = sum(of[d][1] for d in of if d > bought[0])
        out[c] = (x, (bought[-1] - bought[0]) / unit, (today - bought[0]) / unit,
                  money / 100 / x if x else None)
    return out


def left(q, x, tx, T):
    """Of the Pareto/NBD: s times the integral from t_x to T, over who stays."""
    r, alpha, s, beta = q
    f = lambda u: math.exp((r + x) * math.log((alpha + T) / (alpha + u)) +
                           s * math.log((beta + T) / (beta + u))) * s / (beta + u)
    n = 600
    # Evenly in ln (alpha + u), as f falls there.
    a, b = math.log(alpha + tx), math.log(alpha + T)
    g = lambda v: f(math.exp(v) - alpha) * math.exp(v)
    h = (b - a) / n
    return h / 3 * sum(g(a + i * h) * (1 if i in (0, n) else 4 if i % 2 else 2) for i in range(n + 1))


def odds(model, q, x, tx, T):
    """Who has left over who has not."""
    r, alpha, a, b = q
    if model == 'pareto':
        return left(q, x, tx, T)
    if model == 'bg' and x == 0:
        return 0
    return a / (b + x - (model == 'bg')) * ((alpha + T) / (alpha + tx)) ** (r + x)


def beta(a, b):
    return lg(a) + lg(b) - lg(a + b)


def seen_so(q, x, tx, n):
    """Of the BG/BB: the chances to be seen so and to be there at the next, or to have left."""
    a, b, g, d = q
    there = math.exp(beta(a + x, b + n - x) - beta(a, b) + beta(g, d + n) - beta(g, d))
    left = sum(math.exp(beta(a + x, b + t - x) - beta(a, b) + beta(g + 1, d + t) - beta(g, d))
               for t in range(int(tx), int(n)))
    return there * (d + n) / (g + d + n), there + left


def likelihood(model, q, fact):
    r, alpha, a, b = q
    x, tx, T = fact
    if model == 'bgbb':
        return math.log(seen_so(q, x, tx, T)[1])
    common = lg(r + x) - lg(r) + r * math.log(alpha) - (r + x) * math.log(alpha + T)
    if model == 'pareto':
        stay = a * (math.log(b) - math.log(b + T))
    else:
        k = x + (model == 'mbg')
        stay = lg(b + k) - lg(b) - lg(a + b + k) + lg(a + b)
    return common + stay + math.log1p(odds(model, q, x, tx, T))


def hyper(a, b, c, z):
    term = total = 1.0
    for n in range(100000):
        term *= (a + n) * (b + n) / ((c + n) * (n + 1)) * z
        total += term
        if term < 1e-17 * total:
            return total


def expected(model, q, x, T, t):
    """Of somebody who is there."""
    r, alpha, a, b = q
    if model == 'bgbb':
        return sum((r + x) / (r + alpha + T) * math.exp(
            beta(a, b + T + k) - beta(a, b + T + 1)) for k in range(1, int(t + 1e-6) + 1))
    if model == 'pareto':
        return (r + x) * (b + T) / ((alpha + T) * (a - 1)) * -math.expm1(
            (a - 1) * math.log((b + T) / (b + T + t)))
    more = model == 'mbg'
    z = t / (alpha + T + t)
    c = a + b + x - 1 + more
    return c / (a - 1) * (1 - (1 - z) ** (r + x) * hyper(r + x, b + x + more, c, z))


def spend_likelihood(q, x, z):
    p, shape, scale = q
    return (lg(p * x + shape) - lg(p * x) - lg(shape) + shape * math.log(scale) +
            (p * x - 1) * math.log(z) + p * x * math.log(x) - (p * x + shape) * math.log(scale + x * z))


def top(name, f, q, free, loglik):
    """Whether F at Q is LOGLIK, and no lower than beside it."""
    at = f(q)
    if abs(at - loglik) > 1e-8 * abs(loglik):
        print(name, 'loglik', loglik, 'and not', at)
    for i in range(len(q)):
        for step in (-1e-2, 1e-2):
            beside = list(q)
            beside[i] *= 1 + step
            if free[i] and f(beside) > at + 1e-9 * abs(at):
                print(name, 'is no top: parameter', i)


def check(where):
    args = dict(a.lstrip('-').split('=') for a in open(where + '/args').read().split())
    model, unit = args['model'], UNIT[args['unit']]
    of = facts(where, model, unit)
    rows = list(csv.DictReader(open(where + '/model.csv')))
    pick = lambda name: [x for x in rows if x['model'] == name]
    value = lambda got: {x['parameter']: float(x['value']) for x in got}
    got, money = pick(model), pick('gamma-gamma')
    q = [float(x['value']) for x in got[:4]]
    m = [float(x['value']) for x in money[:3]]
    groups = {}
    for x, tx, T, _ in of.values():
        groups[x, tx, T] = groups.get((x, tx, T), 0) + 1
    top(model, lambda q: sum(n * likelihood(model, q, f) for f, n in groups.items()), q,
        [not x['note'] for x in got[:4]], value(got)['loglik'])
    buyers = [(x, z) for x, _, _, z in of.values() if x and z > 0]
    top('spend', lambda q: sum(spend_likelihood(q, x, z) for x, z in buyers), m,
        [not x['note'] for x in money[:3]], value(money)['loglik'])
    forecasts(where, args, model, unit, q, m, of)


def forecasts(where, args, model, unit, q, m, of):
    days, rate = float(args['horizon'][:-1]), float(args['discount'])
    margin, middle = float(args['margin']), args['timing'] == 'middle'
    if model == 'bgbb':
        days = max(1, round(days / unit)) * unit
    ends = [i * 30.4375 for i in range(1, math.ceil(days / 30.4375))] + [days]
    seen = 0
    for row in csv.DictReader(open(where + '/got.csv')):
        x, tx, T, z = of[row['customer']]
        if model == 'bgbb':
            alive = seen_so(q, x, tx, T)[0] / seen_so(q, x, tx, T)[1]
        else:
            alive = 1 / (1 + odds(model, q, x, tx, T))
        e = [expected(model, q, x, T, t / unit) for t in ends]
        spend = None
        if not x and m[1] > 1:
            spend = m[0] * m[2] / (m[1] - 1)
        elif x and z > 0 and m[0] * x + m[1] > 1:
            spend = m[0] * (m[2] + x * z) / (m[0] * x + m[1] - 1)
        begins = [0] + ends[:-1]
        moment = [((a + b) / 2 if middle else b) / 365.25 for a, b in zip(begins, ends)]
        later = sum((b - a) * (1 + rate) ** -t for a, b, t in zip([0] + e, e, moment))
        want = {'x': x, 't_x': tx, 'T': T, 'zbar': z, 'p_alive': alive, 'expected': alive * e[-1],
                'spend': spend, 'value': spend and alive * e[-1] * spend * margin,
                'clv': spend and alive * later * spend * margin}
        for name, w in want.items():
            if (row[name] == '') != (w is None) or w is not None and abs(
                    float(row[name]) - w) > 1e-7 * abs(w) + 1e-12:
                print(row['customer'], name, row[name], 'and not', w)
        seen += 1
    if seen != len(of):
        print(seen, 'customers and not', len(of))


if len(sys.argv) == 3:
    make(int(sys.argv[1]), sys.argv[2])
else:
    check(sys.argv[1])
