# itemnext.py - what item-next has to print, slowly and another way: dictionaries
# of pairs, no sparse rows, no heaps.
#
#	python3 tests/reference/itemnext.py SEED DIR
#
# writes DIR/events.csv, DIR/customers.csv, DIR/args and DIR/want.csv.  Its
# doubles are those of the program, in the same operations, so all bytes are equal.
import csv, hashlib, math, random, sys

ONE = 10 ** 12


def units(x):
    return round(x)  # half to even, as the processor does


def shown(n):
    sign, n = ('-' if n < 0 else ''), abs(n)
    text = '%s%d.%012d' % (sign, n // ONE, n % ONE)
    return text.rstrip('0').rstrip('.')


def histories(events):
    newest = {}
    for who, item, ms in events:
        newest[who, item] = max(ms, newest.get((who, item), ms))
    of = {}
    for (who, item), ms in newest.items():
        of.setdefault(who, []).append((ms, item.encode()))
    return {who: [i.decode() for _, i in sorted(v)] for who, v in of.items()}


def counts(kind, of, window):
    deg, n = {}, {}
    for h in of.values():
        for k, i in enumerate(h):
            deg[i] = deg.get(i, 0) + 1
            others = h[k + 1:k + 1 + window] if kind == 'next' else h[:k] + h[k + 1:]
            for j in others:
                n[i, j] = n.get((i, j), 0) + 1
    return deg, n


def weights(kind, of, window, most):
    deg, n = counts(kind, of, window)
    w = {}
    for (i, j), c in n.items():
        if kind == 'next':
            w[i, j] = c / ((deg[i] + 10) * math.sqrt(math.sqrt(deg[j] + 1)))
        else:
            w[i, j] = c / (math.sqrt(deg[i]) * math.sqrt(deg[j]))
    return nearest(w, most)


def solved(a, y):
    """x of a x = y by Cholesky, in the program's order of operations."""
    n = len(y)
    for i in range(n):
        for j in range(i + 1):
            s = a[i][j]
            for k in range(j):
                s -= a[i][k] * a[j][k]
            a[i][j] = math.sqrt(s) if i == j else s / a[j][j]
    for i in range(n):
        for k in range(i):
            y[i] -= a[i][k] * y[k]
        y[i] /= a[i][i]
    for i in reversed(range(n)):
        for k in range(i + 1, n):
            y[i] -= a[k][i] * y[k]
        y[i] /= a[i][i]
    return y


def slim(of, most, lam):
    deg, n = counts('cosine', of, 0)
    w = {}
    for j in deg:
        near = sorted((-n[i, j] / math.sqrt(deg[i]), i.encode()) for i in deg
                      if (i, j) in n)[:most]
        s = [i.decode() for _, i in sorted(near, key=lambda r: r[1])]
        a = [[float(n.get((i, k), 0)) if i != k else deg[i] + lam for k in s] for i in s]
        for i, x in zip(s, solved(a, [float(n[i, j]) for i in s])):
            w[i, j] = x
    return w


def ease(of, most, lam):
    deg, n = counts('cosine', of, 0)
    items = sorted(deg)
    g = [[float(n.get((i, j), 0)) if i != j else deg[i] + lam for j in items] +
         [float(i == j) for j in items] for i in items]
    for k, row in enumerate(g):
        g[k] = row = [x / row[k] for x in row]
        for i in range(len(g)):
            if i != k and g[i][k]:
                f = g[i][k]
                g[i] = [x - f * y for x, y in zip(g[i], row)]
    p = [row[len(items):] for row in g]
    w = {(i, j): -p[a][b] / p[b][b] for a, i in enumerate(items)
         for b, j in enumerate(items) if i != j}
    return nearest(w, most)


def nearest(w, most):
    rows = {}
    for (i, j), x in w.items():
        rows.setdefault(i, []).append((-abs(x), j.encode(), x))
    return {(i, j.decode()): x for i, row in rows.items()
            for _, j, x in sorted(row)[:most or None]}


def popular(of, segment):
    of = {who: h for who, h in of.items() if h}
    owners, n = {}, len(of)
    for h in of.values():
        for i in h:
            owners[i] = owners.get(i, 0) + 1
    share = {i: c / n for i, c in owners.items()}
    lists = {None: {i: units(x * 1e12) for i, x in share.items()}}
    for s in set(segment.values()):
        own = [of[who] for who in of if segment.get(who) == s]
        if s and own:
            lists[s] = {i: units((sum(i in h for h in own) + 20 * share[i]) /
                                 (len(own) + 20.0) * 1e12) for i in share}
    return lists


def scored(h, w, o):
    score, parts, scale = {}, {}, 1e12
    for i in reversed(h):
        for j in o['items']:
            if (i, j) in w:
                x = units(scale * w[i, j])
                score[j] = score.get(j, 0) + x
                parts.setdefault(j, []).append((x, i))
        scale *= o['decay']
    return score, parts


def suits(who, item, o):
    if item not in o['given'].get(who, ()) and o['left'].get(item, 1) == 0:
        return False
    if o['shelf'] is None:
        return True
    if item not in o['shelf']:
        return False
    risk, (grade, _, when, _) = o['risk'].get(who, ''), o['shelf'][item]
    if when and risk != when:
        return False
    return grade == '' or (risk != '' and risk >= grade)


def spread(sorted_rows, rows, o, who):
    """The best of sorted_rows behind rows, with what may be shown."""
    for item, x, by in sorted_rows:
        if len(rows) == o['each']:
            break
        same = [r for r in rows if o['shelf'] and
                o['shelf'][r[0]][1] == o['shelf'].get(item, ' ' * 3)[1]]
        if suits(who, item, o) and not (o['spread'] and len(same) >= o['spread']):
            rows.append((item, x, by))
    return rows


def answer(who, o):
    full = o['of'].get(who, [])
    h = full[-o['history']:]
    score, parts = scored(h, o['w'], o)
    drop = set(full) if o['owned'] == 'drop' else set()
    best = sorted((-s, j.encode()) for j, s in score.items() if s > 0 and j not in drop)
    rows = spread([(j.decode(), -s, o['kind']) for s, j in best], [], o, who)
    got = {r[0] for r in rows}
    s = o['segment'].get(who)
    s = s if s in o['popular'] and s else None
    if o['fill'] == 'popular':
        more = sorted((-x, j.encode()) for j, x in o['popular'][s].items()
                      if x > 0 and j not in drop and j not in got)
        spread([(j.decode(), -x, 'segment' if s else 'all') for x, j in more],
               rows, o, who)
    for rank, (j, x, by) in enumerate(rows, 1):
        why = [(p, i) for p, i in reversed(parts.get(j, [])) if p > 0] \
            if by == o['kind'] else []
        why = sorted(why, key=lambda r: -r[0])[:o['because']]
        cells = [who, rank, j, shown(x), by]
        for k in range(o['because']):
            cells += [why[k][1], shown(why[k][0])] if k < len(why) else ['', '']
        if o['because']:
            cells.append(shown(x - sum(p for p, _ in why)))
        yield cells


def share_out(o, people):
    """What each may be given, one round after another, as left says."""
    def lot(who):
        return hashlib.sha1(who.encode()).digest()[:8], who.encode()
    people, going = sorted(people, key=lot), True
    while going:
        going = False
        for who in people:
            got = o['given'].setdefault(who, [])
            new = [r[2] for r in answer(who, dict(o, because=0)) if r[2] not in got]
            if new:
                going = True
                got.append(new[0])
                if new[0] in o['left']:
                    o['left'][new[0]] -= 1
    for item in o['left']:
        o['left'][item] = 0


def invent(r):
    items = ['P%02d' % k for k in range(r.randint(1, 14))] + ['产品,"甲"', 'p']
    people = ['c%d' % k for k in range(r.randint(1, 25))]
    step = r.choice([1, 1000, 86400000])
    events = [(r.choice(people), r.choice(items[:r.randint(1, len(items))]),
               1700000000000 + step * r.randint(0, 30)) for _ in range(r.randint(1, 160))]
    segment = {who: r.choice(['', 'x', 'y', 'z']) for who in people + ['new1', 'new2']
               if r.random() < .8}
    o = dict(kind=r.choice(['next', 'next', 'cosine', 'popular', 'ease', 'slim']), each=r.randint(1, 12),
             decay=r.choice([.8, 1.0, .5, .97]), window=r.choice([5, 1, 2, 50]),
             neighbours=r.choice([200, 0, 1, 3]), **{'lambda': r.choice([100, 1, .25])}, history=r.choice([200, 1, 2, 4]),
             owned=r.choice(['drop', 'drop', 'keep']), because=r.choice([1, 0, 2, 20]),
             fill='popular')
    if o['kind'] == 'slim':
        o['neighbours'] = max(1, o['neighbours'])
    if o['kind'] == 'ease':
        o['neighbours'] = 0  # of nearly equal ones none is to be left out
    if o['kind'] != 'popular' and r.random() < .3:
        o['fill'] = 'none'
    return events, segment, o


def invent_shelf(r, events):
    """What is known of products: grade, category, when; and --spread."""
    if r.random() < .6:
        return None, 0
    items = sorted({i for _, i, _ in events})
    grade = ['', 'R1', 'R3', 'R5']
    shelf = {i: (r.choice(grade), r.choice('abc'), r.choice(['', '', 'R3']),
                 r.choice(['', 0, 1, 3, 5]))
             for i in items if r.random() < .9}
    shelf['unseen'] = ('', 'a', '', 1)
    return shelf, r.choice([0, 1, 2])


def write_shelf(o, dir):
    with open(dir + '/products.csv', 'w', newline='') as f:
        out = csv.writer(f)
        out.writerow(('product', 'grade', 'category', 'when', 'pieces'))
        for i, (g, c, w, n) in o['shelf'].items():
            out.writerow((i, g, c, w and 'risk=' + w, n))
    args = ['--products=products.csv', "--suits='risk>=$grade or grade='"]
    return args + (['--spread=category:%d' % o['spread']] if o['spread'] else [])


def bounds(r, o, events):
    """--stock and --cap: what is left of items."""
    args = []
    if o['shelf'] is not None and r.random() < .7:
        o['left'] = {i: s[3] for i, s in o['shelf'].items() if s[3] != ''}
        args.append('--stock=pieces')
    if not args or r.random() < .5:
        cap = r.choice([1, 2, 5, 10])
        o['left'] = {i: min(cap, o['left'].get(i, cap)) for _, i, _ in events}
        args.append('--cap=%d' % cap)
    return args


def main():
    r = random.Random(int(sys.argv[1]))
    events, segment, o = invent(r)
    with open(sys.argv[2] + '/events.csv', 'w', newline='') as f:
        csv.writer(f).writerows([('customer', 'product', 'time')] + events)
    args = ['--%s=%s' % kv for kv in o.items()]
    shelf, most = invent_shelf(r, events)
    risk = {who: r.choice(['', 'R1', 'R3', 'R5']) for who in segment}
    if segment:
        with open(sys.argv[2] + '/customers.csv', 'w', newline='') as f:
            csv.writer(f).writerows([('customer', 'branch', 'risk')] + [
                (who, s, risk[who]) for who, s in sorted(segment.items())])
        args += ['--customers=customers.csv', '--segment=branch']
    o.update(shelf=shelf if segment else None, spread=most, risk=risk)
    if o['shelf'] is not None:
        args += write_shelf(o, sys.argv[2])
    if r.random() < .25 and max(map(len, histories(events).values())) >= 3:
        args.append('--eval')
    o.update(left={}, given={})
    if o['kind'] != 'ease' and '--eval' not in args and r.random() < .4:
        args += bounds(r, o, events)
    with open(sys.argv[2] + '/args', 'w') as f:
        f.write(' '.join(args) + '\n')
    of = histories(events)
    o.update(of=of, segment=segment, items=sorted({i for h in of.values() for i in h}))
    o['popular'] = popular(of, segment)
    o['w'] = model(o['kind'], of, o)
    with open(sys.argv[2] + '/want.csv', 'w', newline='') as f:
        out = csv.writer(f, lineterminator='\n')
        if '--eval' in args:
            out.writerows(judged(o))
            return
        if o['left']:
            share_out(o, set(of) | set(segment))
        for who in sorted(set(of) | set(segment)):
            out.writerows(answer(who, o))


def model(kind, of, o):
    cut = {who: h[-o['history']:] for who, h in of.items() if h}
    return {} if kind == 'popular' else \
        slim(cut, o['neighbours'], o['lambda']) if kind == 'slim' else \
        ease(cut, o['neighbours'], o['lambda']) if kind == 'ease' else \
        weights(kind, cut, o['window'], o['neighbours'])


GROUPS = [('all', 1, 1e9), ('1-4', 1, 4), ('5-9', 5, 9), ('10-19', 10, 19), ('20-', 20, 1e9)]


def judged(o):
    """Rows of --eval: of the kind, and of what is popular."""
    full = o['of']
    held = {who: h[-1] for who, h in full.items() if len(h) >= 3}
    of = {who: h[:-1] if who in held else h for who, h in full.items()}
    for kind in dict.fromkeys([o['kind'], 'popular']):
        fill = o['fill'] if kind != 'popular' else 'popular'
        p = dict(o, of=of, kind=kind, fill=fill, because=0, w=model(kind, of, o),
                 popular=popular(of, o['segment']))
        lists = {who: [r[2] for r in answer(who, p)] for who in held}
        yield from figures(kind, lists, held, of, p)


def figures(kind, lists, held, of, o):
    for name, low, high in GROUPS:
        who = [w for w in held if low <= len(of[w]) <= high]
        if not who:
            continue
        ranks = [lists[w].index(held[w]) for w in who if held[w] in lists[w]]
        hr = len(ranks) / len(who)
        row = [kind, name, len(who), hr, math.sqrt(hr * (1 - hr) / len(who)),
               sum(math.log(2) / math.log(r + 2) for r in ranks) / len(who), '', '']
        if name == 'all':
            shown = {}
            for i in sum(lists.values(), []):
                shown[i] = shown.get(i, 0) + 1
            if shown:
                row[6:] = [len(shown) / len(o['items']),
                           sum(sorted(shown.values())[-10:]) / sum(shown.values())]
            else:
                row[6] = 0
        yield row + [o['decay'] if kind != 'popular' else '',
                     o['window'] if kind == 'next' else '',
                     o['lambda'] if kind in ('ease', 'slim') else '']


def rows_of(path):
    return list(csv.reader(open(path, newline='')))


def near(a, b):
    """Whether cells are equal, or numbers but for the rounding of an inverse."""
    try:
        return a == b or abs(float(a) - float(b)) < 1e-10
    except ValueError:
        return False


def compare(got, want):
    """EASE and logarithms: other last digits, which may swap what is equal."""
    if len(got) != len(want):
        return False
    return all(near(g[3], w[3]) if g[:2] == w[:2] and g[2] != w[2] else
               all(near(x, y) for x, y in zip(g, w)) for g, w in zip(got, want))


if sys.argv[1] == '--near':
    sys.exit(not compare(rows_of(sys.argv[2]), rows_of(sys.argv[3])))
main()
