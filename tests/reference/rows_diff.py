"""What rows-diff prints, by dictionaries and one row after another; and tables
to try it on.

	rows_diff.py ROUNDS SEED

makes that many pairs of tables, runs rows-diff on them in several ways and
compares.  Prints a line a difference and "ROUNDS rounds" at the end.
"""
import csv
import io
import os
import random
import subprocess
import sys
import tempfile
from decimal import Decimal, InvalidOperation


def number(cell):
    try:
        return Decimal(cell) if cell and 'e' not in cell.lower() else None
    except InvalidOperation:
        return None


def places(cell):
    return len(cell.split('.')[1]) if '.' in cell else 0


def fixed(x, digits):
    return f'{x:.{digits}f}' if digits else f'{x:.0f}'


def same(a, b, tolerance):
    if a == b:
        return True
    x, y = number(a), number(b)
    return (tolerance is not None and x is not None and y is not None
            and abs(x - y) <= tolerance)


def difference(a, b):
    x, y = number(a), number(b)
    if x is None or y is None:
        return ''
    return fixed(y - x, max(places(a), places(b)))


def encoded(cells):
    return [c.encode() for c in cells]


def by_rows(old, new, cols):
    rows = {}
    for side, table in ((0, old), (1, new)):
        for row in table:
            k = tuple(row[c] for c in cols)
            rows.setdefault(k, [0, 0])[side] += 1
    out = [['change'] + cols]
    for k in sorted(rows, key=encoded):
        n = rows[k]
        kind = 'came' if n[1] > n[0] else 'went'
        out += [[kind] + list(k)] * abs(n[1] - n[0])
    return out


def compare(old, new, names_old, names_new, key, by, sums, ignore, tolerance):
    cols = [c for c in names_old if c in names_new and c not in ignore
            and c not in key]
    if not key:
        return by_rows(old, new, cols)
    one = {tuple(r[k] for k in key): r for r in old}
    two = {tuple(r[k] for k in key): r for r in new}
    out = [['change'] + key + ['column', 'old', 'new', 'difference']]
    counts = {}
    total = {}
    digits = {s: 0 for s in sums}
    names = ['rows_old', 'rows_new', 'same', 'came', 'went', 'changed',
             'entered', 'left']

    def count(row, what):
        g = tuple(row[b] for b in by)
        counts.setdefault(g, dict.fromkeys(names, 0))[what] += 1
        return g

    for side, table in ((0, old), (1, new)):
        for row in table:
            g = count(row, names[side])
            for s in sums:
                x = number(row[s]) or Decimal(0)
                digits[s] = max(digits[s], places(row[s]))
                total.setdefault((g, s), [Decimal(0), Decimal(0)])[side] += x
    for k in sorted(set(one) | set(two), key=encoded):
        blank = [''] * 4
        if k not in two:
            count(one[k], 'went')
            out.append(['went'] + list(k) + blank)
            continue
        if k not in one:
            count(two[k], 'came')
            out.append(['came'] + list(k) + blank)
            continue
        a, b = one[k], two[k]
        odd = [c for c in cols if not same(a[c], b[c], tolerance.get(c))]
        count(b, 'changed' if odd else 'same')
        if by and [a[c] for c in by] != [b[c] for c in by]:
            count(b, 'entered')
            count(a, 'left')
        for c in odd:
            out.append(['changed'] + list(k)
                       + [c, a[c], b[c], difference(a[c], b[c])])
    if not by and not sums:
        return out
    shown = names if by else names[:6]
    out = [by + shown
           + [s + w for s in sums for w in ('_old', '_new', '_difference')]]
    if not by:
        counts.setdefault((), dict.fromkeys(names, 0))
    for g in sorted(counts, key=encoded):
        line = list(g) + [str(counts[g][n]) for n in shown]
        for s in sums:
            x, y = total.get((g, s), [Decimal(0)] * 2)
            line += [fixed(v, digits[s]) for v in (x, y, y - x)]
        out.append(line)
    return out


def write(path, names, rows):
    with open(path, 'w', newline='', encoding='utf-8') as f:
        w = csv.writer(f, lineterminator='\n')
        w.writerow(names)
        w.writerows([r[n] for n in names] for r in rows)


TEXT = ['', 'a', 'b,c', 'd"e', '联禾', 'x\ny', ' ', 'A', 'long ' * 60]


def cells(rng, names):
    row = {}
    for n in names:
        if n[0] == 'n':
            d = rng.randrange(4)
            x = rng.choice([0, 1, -1, 12.5, rng.uniform(-99, 99)])
            row[n] = rng.choice(['', f'{x:.{d}f}', f'{x:.{d}f}'])
        else:
            row[n] = rng.choice(TEXT)
    return row


def tables(rng):
    names = ['k1', 'k2', 't1', 't2', 'n1', 'n2'][:]
    key = rng.choice([['k1'], ['k1', 'k2'], ['k2', 'k1'], []])
    n = rng.choice([0, 1, 3, 31, 32, 33, 70, 200])
    old = {}
    while len(old) < n:
        row = cells(rng, names)
        row['k1'] = rng.choice(TEXT) + str(rng.randrange(3 * n))
        row['k2'] = rng.choice(TEXT)
        old[tuple(row[k] for k in key) or len(old)] = row
    new = {}
    for k, row in old.items():
        what = rng.randrange(8)
        if what == 0:
            continue
        row = dict(row)
        for c in names:
            if c not in key and what < 3 and rng.randrange(2):
                row[c] = cells(rng, [c])[c]
        new[k] = row
    for _ in range(rng.randrange(5)):
        row = cells(rng, names)
        row['k1'] = 'new' + str(rng.randrange(100))
        new[tuple(row[k] for k in key) or ('n', len(new))] = row
    if not key and old:
        for _ in range(rng.randrange(4)):
            new[('again', len(new))] = rng.choice(list(old.values()))
    old, new = list(old.values()), list(new.values())
    rng.shuffle(new)
    names_new = names[:]
    rng.shuffle(names_new)
    if rng.randrange(3) == 0:
        names_new = [c for c in names_new if c != 't2']
    return key, old, new, names, names_new


def run(args, want, what):
    p = subprocess.run(['rows-diff'] + args, capture_output=True)
    got = list(csv.reader(io.StringIO(p.stdout.decode(), newline='')))
    if p.returncode or got != want:
        print(f'{what}: {args}: status {p.returncode}', p.stderr.decode())
        for a, b in zip(got + [None] * len(want), want + [None] * len(got)):
            if a != b:
                print('got ', a, '\nwant', b)
                break


def one_round(rng, here):
    key, old, new, names, names_new = tables(rng)
    args, by, sums, ignore, tolerance = [], [], [], [], {}
    if key:
        args.append('--key=' + ','.join(key))
        by = rng.choice([[], [], ['t1'], ['t1', 'k2']])
        sums = rng.choice([[], [], ['n1'], ['n2', 'n1']])
        t = rng.choice(['', '', '0', '0.5', 'n1=1', '0.1,n2=20'])
        cols = [c for c in names if c in names_new and c not in key]
        for item in t.split(','):
            if item:
                where, _, value = item.rpartition('=')
                for c in [where] if where else cols:
                    tolerance[c] = Decimal(value)
        args += ['--tolerance=' + t] if t else []
    ignore = rng.choice([[], [], ['t2'], ['n1', 't1']])
    if any(c in ('n1', 'n2') and c in ignore for c in tolerance):
        ignore = []
    args += ['--ignore=' + ','.join(ignore)] if ignore else []
    args += ['--by=' + ','.join(by)] if by else []
    args += ['--sum=' + ','.join(sums)] if sums else []
    want = compare(old, new, names, names_new, key, by, sums, ignore,
                   tolerance)
    o, n = os.path.join(here, 'old.csv'), os.path.join(here, 'new.csv')
    write(o, names, old)
    write(n, names_new, new)
    run(args + [o, n], want, 'by table')
    run(args + ['-j2', o, n], want, 'threads')
    half = len(new) // 2
    write(n, names_new, new[:half])
    write(n + '2', names, [dict.fromkeys(names, '') | r for r in new[half:]]
          ) if 't2' in names_new else write(n + '2', names_new, new[half:])
    run(args + [o, n, n + '2'], want, 'two files')
    if key:
        order = lambda r: encoded([r[k] for k in key])
        write(o, names, sorted(old, key=order))
        write(n, names_new, sorted(new, key=order))
        run(args + ['--sorted', o, n], want, 'in step')


def main():
    rounds, seed = int(sys.argv[1]), int(sys.argv[2])
    with tempfile.TemporaryDirectory() as here:
        for i in range(rounds):
            one_round(random.Random(seed * 100003 + i), here)
    print(rounds, 'rounds')


if __name__ == '__main__':
    main()
