"""profile.py - reference of cust-profile, and cases for it.

    profile.py SEED N DIR

writes N random cases, each into a folder of DIR: logs, features.csv, tags.csv,
args (a word a line) and expected.csv, what cust-profile is to print.  Slow and
simple on purpose: every feature is reckoned from the rows anew.
"""
import csv, math, os, random, re, sys
from datetime import date, datetime, timedelta
from fractions import Fraction
from condition import Wrong, holds, moment, number, parse

ROWS = {'count','sum','min','max','mean','sd','first','last','distinct','top','share','ago','age','active','streak','streak_now','gap_mean','gap_sd','gap_max','trend'}
def shortest(x):
    x = float(x)
    if x != x: return ''
    if x == int(x) and abs(x) < 1e15: return repr(int(x))
    return next(t for t in ('%.*g' % (d, x) for d in (15, 16, 17)) if float(t) == x)   # as lib/base real_print()
def exact(f, dec):
    s = round(f * 10**dec); sign = '-' if s < 0 else ''; s = str(abs(s)).rjust(dec + 1, '0')
    return sign + (s[:-dec] + '.' + s[-dec:] if dec else s)
def window(w):
    """(from, to): from <= ago < to, in days; (None, n): the last n rows"""
    if w == '': return (0, None)
    m = re.match(r'(\d+)n\Z', w)
    if m: return (None, int(m[1]))
    m = re.match(r'(?:(\d+)d\.\.)?(\d+)d\Z', w)
    if not m: raise Wrong(f"'{w}' is not a window (want 30d, 30d..60d or 5n)")
    a, b = int(m[1] or 0), int(m[2])
    if a >= b: raise Wrong(f"'{w}' holds no day")
    return (a, b)
def period(d, per):
    if per == 'week': return (d.toordinal() - 1)//7          # from Monday
    if per == 'month': return d.year*12 + d.month - 1
    return d.toordinal()
def quantile7(v, p):
    v = sorted(v); h = (len(v) - 1)*p; i = int(h); j = min(i + 1, len(v) - 1)
    return v[i] + (h - i)*(v[j] - v[i])
def feature(f, rows, asof, dec, of_value=lambda r: True):
    """rows of one customer up to as-of, in order; a text"""
    m, col, per = f['measure'], f['column'], f['per'] or 'day'
    w = window(f['window']); ago = lambda r: (asof - r['_t'].date()).days
    win = rows if w[0] is None else [r for r in rows if w[0] <= ago(r) and (w[1] is None or ago(r) < w[1])]
    met = [r for r in win if holds(f['_where'], r, f.get('_now') or datetime.combine(asof + timedelta(1), datetime.min.time()))]
    met = [r for r in met if of_value(r)]
    if w[0] is None:
        met.sort(key=lambda r: (r['_t'], r.get(col, '').encode()))   # of one time the greater cell is later
        met = met[-w[1]:]
    if m == 'count': return str(len(met)) if not col else str(sum(r.get(col, '') != '' for r in met))
    if m in ('ago', 'age'): return str(ago(met[-1] if m == 'ago' else met[0])) if met else ''
    if m in ('first', 'last'):
        v = [(r['_t'], r[col]) for r in met if r.get(col, '') != '']
        return (min(v) if m == 'first' else max(v))[1] if v else ''
    if m == 'distinct': return str(len({r[col] for r in met if r.get(col, '') != ''}))
    if m == 'top':
        n = {}
        for r in met:
            if r.get(col, ''): n[r[col]] = n.get(r[col], 0) + 1
        return min(n, key=lambda k: (-n[k], k.encode())) if n else ''
    days = sorted({period(r['_t'].date(), per) for r in met})
    if m == 'active': return str(len(days))
    if m in ('streak', 'streak_now'):
        best = run = 0; last = None; now = 0
        for d in days:
            run = run + 1 if last is not None and d == last + 1 else 1
            best = max(best, run); last = d
        if last is not None and last >= period(asof, per) - 1: now = run   # today may still come
        return str(best if m == 'streak' else now)
    if m.startswith('gap'):
        g = [Fraction(int((b['_t'] - a['_t']).total_seconds()*1000), 86400000) for a, b in zip(met, met[1:])]
        if m == 'gap_mean': return shortest(sum(g)/len(g)) if g else ''
        if m == 'gap_max': return shortest(max(g)) if g else ''
        if len(g) < 2: return ''
        n = len(g); return shortest(math.sqrt((sum(x*x for x in g) - sum(g)**2/n)/(n - 1)))
    if m == 'share':
        if not col: return shortest(Fraction(len(met), len(win))) if win else ''
        a = sum(number(r[col]) for r in met if r.get(col, '')); b = sum(number(r[col]) for r in win if r.get(col, ''))
        return shortest(Fraction(a)/b) if b else ''
    if m == 'trend':                            # slope of the count (or sum) by complete periods, oldest first
        lo, hi = period(asof - timedelta(w[1] - 1), per), period(asof - timedelta(w[0]), per)
        if per != 'day':                        # only periods that lie wholly inside
            if period(asof - timedelta(w[1]), per) == lo: lo += 1
            if period(asof - timedelta(w[0] - 1), per) == hi: hi -= 1
        n = hi - lo + 1
        if n < 2: return ''
        y = [Fraction(0)]*n
        for r in met:
            k = period(r['_t'].date(), per) - lo
            if 0 <= k < n: y[k] += 1 if not col else (number(r[col]) if r.get(col, '') else 0)
        xm = Fraction(n - 1, 2); ym = sum(y)/n
        return shortest(sum((i - xm)*(v - ym) for i, v in enumerate(y))/sum((i - xm)**2 for i in range(n)))
    v = [number(r[col]) for r in met if r.get(col, '')]
    if m == 'sum': return exact(sum(v, Fraction(0)), dec.get(col, 0))
    if not v: return ''
    if m == 'min': return exact(min(v), dec.get(col, 0))
    if m == 'max': return exact(max(v), dec.get(col, 0))
    if m == 'mean': return shortest(sum(v)/len(v))
    if m == 'sd': return shortest(math.sqrt((sum(x*x for x in v) - sum(v)**2/len(v))/(len(v) - 1))) if len(v) > 1 else ''
    return shortest(quantile7(v, Fraction(int(m[1:]), 100)))

def plain(t):
    """a number without an exponent, as conditions read it"""
    if not re.match(r'-?\d+(\.\d+)?e-?\d+\Z', t): return t
    f = Fraction(t); d = 0
    while (f * 10**d).denominator != 1: d += 1
    return exact(f, d)
def load(named):
    rows = []
    for name, table in named:
        for r in table:
            r = dict(r); t = moment(r['time']); r['_t'] = t; r['file'] = name
            r['_known'] = max(t, moment(r['known'])) if r.get('known') else t
            r['hour'] = str(t.hour); r['weekday'] = str(t.isoweekday()); r['month'] = str(t.month); r['day'] = str(t.day)
            r['part'] = ['night', 'morning', 'afternoon', 'evening'][t.hour//6]
            rows.append(r)
    return rows
def seen(rows, d):
    """what counts as of day d, in order of time"""
    end = datetime.combine(d + timedelta(1), datetime.min.time())
    return sorted((r for r in rows if r['_t'] < end and r['_known'] < end), key=lambda r: r['_t'])
def values_of(f, rows, last):
    """the values of f's by that have a column"""
    column, k = (f['by'].rsplit(':', 1) + ['10'])[:2]
    n = {}
    now = datetime.combine(last + timedelta(1), datetime.min.time())
    for r in seen(rows, last):
        v = r.get(column, '')
        if v not in ('', 'other') and holds(f['_where'], r, now): n[v] = n.get(v, 0) + 1
    return column, sorted(n, key=lambda v: (-n[v], v.encode()))[:int(k)]
def results(feats, by, mine, d, dec):
    """the columns of one customer, by name"""
    v = {}
    for f in feats:
        def put(name, x): v[name] = x if x != '' else f['fill']
        if f['measure'] in ('ratio', 'minus'):
            x, y = (v[n] for n in f['column'].split('/' if f['measure'] == 'ratio' else '-'))
            a, b = number(plain(x)), number(plain(y))
            if a is None or b is None: put(f['name'], '')
            elif f['measure'] == 'minus': put(f['name'], shortest(a - b))
            else: put(f['name'], shortest(a/b) if b else '')
        elif f['by']:
            column, values = by[f['name']]
            for value in values + [None]:
                g = dict(f); inner = f['_where']
                def of_value(r): return r.get(column, '') == value if value is not None else r.get(column, '') not in values + ['']
                put(f['name'] + '_' + (value if value is not None else 'other'), feature(g, mine, d, dec, of_value))
        else: put(f['name'], feature(f, mine, d, dec))
    return v
def answer(feats, tags, days, named):
    rows = load(named); dec = {}
    for f in feats:
        f['_where'] = parse(f['where'])
        for r in rows:
            c = f['column']
            if c and number(r.get(c, '')) is not None: dec[c] = max(dec.get(c, 0), len(r[c].partition('.')[2]))
    by = {f['name']: values_of(f, rows, days[-1]) for f in feats if f['by']}
    of = {}
    for r in rows: of.setdefault(r['customer'], []).append(r)
    names = []
    for f in feats: names += [f['name'] + '_' + x for x in by[f['name']][1] + ['other']] if f['by'] else [f['name']]
    table = []
    for c in sorted(of, key=lambda c: c.encode()):
        for d in days:
            mine = seen(of[c], d)
            if mine: table.append((c, d, results(feats, by, mine, d, dec)))
    pop = {}
    def quant(d):
        def q(name, p):
            if (d, name) not in pop: pop[d, name] = [x for _, e, v in table if e == d for x in [number(plain(v.get(name, '')))] if x is not None]
            return quantile7(pop[d, name], p) if pop[d, name] else None
        return q
    out = [['customer'] + (['as_of'] if len(days) > 1 else []) + names + (['tags'] if tags else [])]
    state, who = {}, None
    for c, d, v in table:
        if c != who: state, who = {}, c
        now = datetime.combine(d + timedelta(1), datetime.min.time())
        cells = {n: plain(x) for n, x in v.items()}; cells['customer'] = c
        for t in tags:
            was = state.get(t['tag'])
            if holds(parse(t['when']), cells, now, quant(d)): state[t['tag']] = (was[0] if was else d, d)
            elif was and t['keep'] and holds(parse(t['keep']), cells, now, quant(d)): pass
            elif was and t['ttl'] and (d - was[1]).days <= int(t['ttl'][:-1]): pass
            else: state.pop(t['tag'], None)
        out.append([c] + ([d.isoformat()] if len(days) > 1 else []) + [v[n] for n in names] + (['|'.join(t['tag'] for t in tags if t['tag'] in state)] if tags else []))
    return out
def spine_answer(feats, spine, named):
    """a row for each of SPINE, which are [label, customer, time]: a day is included, a moment is not"""
    rows = load(named); dec = {}
    for f in feats:
        f['_where'] = parse(f['where'])
        for r in rows:
            c = f['column']
            if c and number(r.get(c, '')) is not None: dec[c] = max(dec.get(c, 0), len(r[c].partition('.')[2]))
    out = [['label', 'customer', 'time'] + [f['name'] for f in feats]]
    for label, c, text in spine:
        end = moment(text) + timedelta(1 if len(text) == 10 else 0)
        for f in feats: f['_now'] = end
        mine = sorted((r for r in rows if r['customer'] == c and r['_t'] < end and r['_known'] < end), key=lambda r: r['_t'])
        v = results(feats, {}, mine, moment(text).date(), dec) if mine else {f['name']: f['fill'] for f in feats}
        out.append([label, c, text] + [v[f['name']] for f in feats])
    return out
KINDS = ['view', 'pay', 'login', 'transfer_fail', '转账', 'other']; CHANNELS = ['app', 'web', 'branch', '']
WHERES = ['', '', 'kind=pay', 'kind!=view', 'amount>10', 'amount>=0.1;amount<500', 'kind=pay|view;channel=app', 'channel=', 'channel!=', 'kind=pay or kind=login;channel!=web',
    'hour>=22 or hour<6', 'weekday=6|7', 'kind=转账', "kind~'^(pay|view)$'", 'file=b', 'amount=0', 'time>=2026-06-10', 'time>=@-20d', 'part=evening', 'kind=pay;part=evening', 'weekday=6|7;channel!=web or hour=12', 'amount>5;hour<20', 'day<10', 'month=6', 'customer=c1', 'amount=$amount;kind!=$channel', "code='007'", 'code=7']
WINDOWS = ['', '', '7d', '30d', '1d', '30d..60d', '3n', '90d']
def a_feature(r, i):
    m = r.choice(['count', 'count', 'sum', 'min', 'max', 'mean', 'sd', 'first', 'last', 'distinct', 'top', 'share', 'ago', 'age', 'active', 'streak', 'streak_now', 'gap_mean', 'gap_sd', 'gap_max', 'trend', 'p50', 'p90', 'p1'])
    f = dict(name='f%d_%s' % (i, m), measure=m, column='', where=r.choice(WHERES), window=r.choice(WINDOWS), per='', by='', fill=r.choice(['', '', '', '0', 'none', '1.50']))
    if m in ('first', 'last', 'distinct', 'top'): f['column'] = r.choice(['kind', 'channel', 'code', 'amount'])
    if m in ('sum', 'min', 'max', 'mean', 'sd', 'p50', 'p90', 'p1') or (m in ('share', 'trend') and r.random() < .5): f['column'] = 'amount'
    if m == 'count' and r.random() < .4: f['column'] = r.choice(['channel', 'amount'])
    if m == 'trend': f['window'] = r.choice(['30d', '90d', '14d..42d'])
    if m in ('active', 'streak', 'streak_now', 'trend'): f['per'] = r.choice(['', 'day', 'week', 'month'])
    if r.random() < .15: f['by'] = r.choice(['kind:2', 'channel', 'kind', 'code:1'])
    return f
def write(path, names, rows):
    with open(path, 'w', newline='') as f:
        w = csv.writer(f, lineterminator='\n'); w.writerow(names); w.writerows(rows)
def case(r, to):
    os.makedirs(to)
    customers = ['c%d' % i for i in range(1, r.choice([2, 4, 12]))]; span = r.choice([5, 40, 200]); base = datetime(2026, 6, 1)
    known = r.random() < .4
    def at():
        t = base + (timedelta(seconds=r.randrange(span*86400)) if r.random() < .8 else timedelta(days=r.randrange(span)))
        return t.strftime('%Y-%m-%d %H:%M:%S') if t.time() != datetime.min.time() or r.random() < .5 else t.strftime('%Y-%m-%d')
    def amount(): return r.choice(['', '0', '%d' % r.randrange(100), '%.2f' % (r.random()*1000), '-%.1f' % (r.random()*50), '0.1', '1000000000.000000001', '007.5', '.5'])
    names = ['customer', 'time', 'kind', 'channel', 'amount', 'code'] + (['known'] if known else [])
    a = [[r.choice(customers), at(), r.choice(KINDS), r.choice(CHANNELS), amount(), r.choice(['7', '007', '7.0', 'x', ''])] + ([r.choice(['', at()])] if known else []) for _ in range(r.choice([1, 5, 30, 80, 200]))]
    bnames = ['amount', 'kind', 'time', 'customer']
    b = [[amount(), 'buy', at(), r.choice(customers)] for _ in range(r.randrange(1, 20))]
    feats = [a_feature(r, i) for i in range(r.randrange(1, 10))]
    plain_f = dict(column='', where='', window='', per='', by='', fill='')
    feats += [dict(plain_f, name='n_all', measure='count'), dict(plain_f, name='n_30', measure='count', window='30d'),
        dict(plain_f, name='r', measure='ratio', column='n_30/n_all'), dict(plain_f, name='d', measure='minus', column='n_all-n_30'), dict(plain_f, name='m', measure='mean', column='amount'), dict(plain_f, name='rm', measure='ratio', column='m/r', fill='0')]
    tags = []
    if r.random() < .6:
        tags = [dict(tag=t, when=w, keep=k, ttl=l) for t, w, k, l in [('busy', 'n_all>=5', '', ''), ('fading', 'r<0.5;n_all>1', 'r<0.9', ''), ('top', 'n_all>=80%', 'n_all>=40%', ''), ('none30', 'n_30=0', '', '40d'), ('either', 'n_30=1 or d>3', 'd>1', '10d'), ('rich', 'm>75.5%', '', ''), ('one', 'customer=c1', '', '')]]
        for f in feats:
            if f['by'].startswith('kind') and f['measure'] == 'count': tags.append(dict(tag='by' + f['name'], when=f['name'] + '_pay>=2', keep='', ttl=''))
    spine = None
    if not tags and r.random() < .6:
        spine = [[r.choice(['1', '0', '是']), r.choice(customers + ['nobody']), at().replace(' ', r.choice(' T'))] for _ in range(r.randrange(1, 12))]
        for f in feats: f['by'] = ''
    days = sorted({(base + timedelta(days=r.randrange(span + 10))).date() for _ in range(r.choice([1, 1, 3, 6]))})
    write(to + '/a.csv', names, a); write(to + '/b.csv', bnames, b)
    keys = ['name', 'measure', 'column', 'where', 'window', 'per', 'by', 'fill']
    write(to + '/features.csv', keys, [[f[k] for k in keys] for f in feats])
    args = ['--features=features.csv', '--as-of=' + ('spine.csv' if spine else ','.join(d.isoformat() for d in days))]
    if spine: write(to + '/spine.csv', ['label', 'customer', 'time'], spine)
    if tags:
        write(to + '/tags.csv', ['tag', 'when', 'keep', 'ttl'], [[t[k] for k in ('tag', 'when', 'keep', 'ttl')] for t in tags]); args.append('--tags=tags.csv')
    open(to + '/args', 'w').write('\n'.join(args + ['a.csv', 'b.csv']) + '\n')
    named = [('a', [dict(zip(names, x)) for x in a]), ('b', [dict(zip(bnames, x)) for x in b])]
    out = spine_answer(feats, spine, named) if spine else answer(feats, tags, days, named)
    write(to + '/expected.csv', out[0], out[1:])
if __name__ == '__main__':
    random_ = random.Random(int(sys.argv[1]))
    for i in range(int(sys.argv[2])): case(random_, '%s/%04d' % (sys.argv[3], i))
