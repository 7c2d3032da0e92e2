#!/usr/bin/env python3
"""books.py - random books of offers, and the sizes that a slow auditor finds.

    books.py BOOKS SEED DIRECTORY

The sizes of PARITY, OFFERED and LOYALTY as their definitions have them, without
tables, and the verdict of OFFERED.
"""
import csv
import math
import os
import random
import subprocess
import sys


def book(rng):
    """Rows: customer, product, kind, price, list_price, cell, sex, tenure."""
    kind, sexes = rng.choice(['fee', 'yield']), rng.randint(2, 3)
    rows = []
    for i in range(rng.randint(5, 60)):
        sex = 'FMX'[rng.randrange(sexes)]
        product = rng.choice('pq')
        price = (rng.choice([90, 95, 100]) if rng.random() < .7
                 else rng.randint(80, 110))
        if rng.random() >= (.9 if sex == 'M' else .6):
            price = ''
        rows.append((f'c{i}', product, kind, price, 100,
                     f'g{rng.randrange(3)}|{product}', sex, rng.randint(0, 9)))
    return rows


def mean(v):
    return sum(v) / len(v)


def parity(rows, sex, sign):
    """Differences of means by cell, weighted by n1 n2 / (n1 + n2)."""
    total = weights = 0
    for cell in {r[5] for r in rows}:
        a = [r[3] for r in rows if r[5] == cell and r[6] == sex]
        b = [r[3] for r in rows if r[5] == cell and r[6] != sex]
        if a and b:
            w = len(a) * len(b) / (len(a) + len(b))
            total += w * sign * (mean(a) - mean(b)) / mean(a + b)
            weights += w
    return total / weights if weights else None


def ranks(v):
    return [sum(y < x for y in v) + (sum(y == x for y in v) + 1) / 2 for x in v]


def spearman(a, b):
    a, b = ranks(a), ranks(b)
    ma, mb = mean(a), mean(b)
    va = sum((x - ma) ** 2 for x in a)
    vb = sum((y - mb) ** 2 for y in b)
    if va == 0 or vb == 0:
        return None
    return sum((x - ma) * (y - mb) for x, y in zip(a, b)) / math.sqrt(va * vb)


def offered(rows, sex):
    """Size and verdict beside the group that is offered most often."""
    count = {s: (sum(r[3] != '' for r in rows if r[6] == s),
                 sum(r[6] == s for r in rows)) for s in {r[6] for r in rows}}
    most = max(sorted(count), key=lambda s: count[s][0] / count[s][1])
    (a, n), (b, m) = count[sex], count[most]
    size = 1 - (a / n) / (b / m)
    p, q = (a + .5) / (n + 1), (b + .5) / (m + 1)
    error = math.sqrt((1 - p) / (p * (n + 1)) + (1 - q) / (q * (m + 1)))
    sure = p / q * math.exp(1.959964 * error) < 1
    return size, 'pass' if 5 * (a * m) >= 4 * (b * n) else 'fail' if sure else 'insufficient'


def faults(rows, found):
    sign = 1 if rows[0][2] == 'fee' else -1
    made = [r for r in rows if r[3] != '']
    for d in found:
        where = dict(w.split('=') for w in d['where'].replace(',', '').split()
                     if '=' in w and d['check'] != 'PROXY')
        of = [r for r in made if r[1] == where.get('product')]
        want, verdict = None, d['verdict']
        if d['check'] == 'PARITY' and 'product' in where:
            want = parity(of, where['sex'], sign)
        elif d['check'] == 'LOYALTY' and 'product' in where:
            want = spearman([sign * r[3] for r in of], [r[7] for r in of])
        elif d['check'] == 'OFFERED' and made:
            sex = d['where'].split(' ')[0].split('=')[1]
            want, verdict = offered(rows, sex)
        if want is not None and (
                d['size'] == '' or abs(float(d['size']) - want) > 1e-9
                or verdict != d['verdict']):
            yield d, want, verdict


def main():
    n, seed, where = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
    rng, wrong, looked = random.Random(seed), 0, set()
    os.chdir(where)
    for _ in range(n):
        rows = book(rng)
        with open('book.csv', 'w') as f:
            print('customer,product,kind,price,list_price,cell,sex,tenure', file=f)
            for r in rows:
                print(*r, sep=',', file=f)
        p = subprocess.run(['offer-audit', '--protected=sex', '--permutations=19',
                            'book.csv'], capture_output=True, text=True)
        found = list(csv.DictReader(p.stdout.splitlines()))
        looked |= {d['check'] for d in found}
        for fault in faults(rows, found):
            wrong += 1
            print(fault)
    some = looked >= {'PARITY', 'OFFERED', 'LOYALTY'}
    print(f'{n} books: {wrong} wrong' + ('' if some else ', and checks are missing'))


main()
