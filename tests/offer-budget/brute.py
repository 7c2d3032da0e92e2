#!/usr/bin/env python3
"""brute.py - random budgets against all choices there are.

    brute.py INSTANCES SEED DIRECTORY

Limits of money and heads, with decimals and without, minima, values of 0 and
below, costs of 0, ties, groups by cell; by cell a lottery, too, which keeps the
limits and is worth no less than the choice without lots.  The program has the
best value, with a gap of 0, or says that no choice keeps the minima.
"""
import csv
import itertools
import json
import os
import random
import subprocess
import sys


class Instance:
    def __init__(self, rng, number):
        self.kind = ('limits', 'minima', 'cells')[number % 3]
        self.scale = rng.choice([1, 1, 0.01])
        self.rows, self.limits = [], []
        self.customers = rng.randint(2, 7)
        tie = rng.random() < .3
        for c in range(self.customers):
            segment = rng.choice('st')
            for p in rng.sample('xyz', rng.randint(1, 3)):
                value = rng.choice([0, 5, 5, 10]) if tie else rng.randint(-10, 40)
                cost = rng.choice([0, 5, 5, 10]) if tie else rng.randint(0, 30)
                self.rows.append((f'c{c}', p, segment, value,
                                  0 if rng.random() < .1 else cost))
        self.limits.append(('*', rng.choice([0, rng.randint(0, 20 * self.customers),
                                             'inf']), 'money', ''))
        for scope in rng.sample(['x', 'y', 's', 't'], rng.randint(0, 3)):
            self.limits.append(self.limit(rng, scope))
        if self.kind == 'minima' and all(l[3] == '' for l in self.limits):
            self.limits.append(('z', 'inf', 'count', 1))

    def limit(self, rng, scope):
        unit = rng.choice(['money', 'count'])
        most = rng.choice(['inf', rng.randint(
            0, self.customers if unit == 'count' else 15 * self.customers)])
        least = ''
        if self.kind == 'minima' and rng.random() < .7:
            least = rng.randint(0, 3 if unit == 'count' else 30)
            if most != 'inf':
                least = min(least, most)
        return scope, most, unit, least

    def amount(self, x):
        return str(x) if self.scale == 1 else f'{x * self.scale:.2f}'

    def write(self):
        cell = self.kind == 'cells'
        with open('offers.csv', 'w') as f:
            print('customer,product,segment,value,cost' + ',cell' * cell, file=f)
            for c, p, s, v, k in self.rows:
                print(c, p, s, self.amount(v), self.amount(k),
                      *[f'{s}|{p}'] * cell, sep=',', file=f)
        with open('limits.csv', 'w') as f:
            print('scope,limit,unit,min', file=f)
            for scope, most, unit, least in self.limits:
                show = str if unit == 'count' else self.amount
                print(scope, most if most == 'inf' else show(most), unit,
                      least if least == '' else show(least), sep=',', file=f)

    def groups(self):
        """Of each customer, or of those with the same cells: its choices."""
        of = {}
        for r in self.rows:
            of.setdefault(r[0], []).append(r)
        if self.kind != 'cells':
            return [[[]] + [[r] for r in rows] for rows in of.values()]
        same = {}
        for rows in of.values():
            key = rows[0][2], tuple(sorted(r[1] for r in rows))
            same.setdefault(key, []).extend(rows)
        return [[[]] + [[r for r in rows if r[1] == p] for p in products]
                for (_, products), rows in same.items()]

    def keeps(self, chosen, minima=True):
        for scope, most, unit, least in self.limits:
            used = sum(1 if unit == 'count' else r[4] for r in chosen
                       if scope in ('*', r[1], r[2]))
            if most != 'inf' and used > most:
                return False
            if minima and least != '' and used < least:
                return False
        return True

    def best(self):
        values = [sum(r[3] for r in chosen) for chosen in
                  (sum(choice, []) for choice in itertools.product(*self.groups()))
                  if self.keeps(chosen)]
        return max(values) if values else None

    def run(self, *options):
        p = subprocess.run(['offer-budget', '-q', *options, '-b', 'limits.csv',
                            '--stats=stats.json', 'offers.csv'],
                           capture_output=True, text=True)
        by = {(r[0], r[1]): r for r in self.rows}
        chosen = [by[d['customer'], d['product']]
                  for d in csv.DictReader(p.stdout.splitlines())]
        return p, chosen


def fault(x):
    """What is wrong with the answer, or None."""
    best = x.best()
    p, chosen = x.run()
    if best is None:
        said = 'no choice keeps all minima' in p.stderr
        return None if p.returncode == 1 and said else 'an answer, but there is none'
    if p.returncode:
        return p.stderr
    value = sum(r[3] for r in chosen)
    if value != best or not x.keeps(chosen):
        return f'worth {value}, want {best}'
    if json.load(open('stats.json'))['gap'] != 0:
        return 'a gap, but it is the best'
    if x.kind == 'cells':
        p, drawn = x.run('--lottery')
        if p.returncode or not x.keeps(drawn):
            return 'the lottery exceeds a limit ' + p.stderr
        if sum(r[3] for r in drawn) < value:
            return 'the lottery is worth less'
    return None


def main():
    n, seed, where = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
    rng, wrong = random.Random(seed), 0
    os.chdir(where)
    for i in range(n):
        x = Instance(rng, i)
        x.write()
        why = fault(x)
        if why:
            wrong += 1
            print(i, x.kind, x.rows, x.limits, why)
    print(f'{n} budgets, of which all choices were tried: {wrong} wrong')


main()
