#!/usr/bin/env python3
"""least.py - random budgets with minima, against all choices there are.

    least.py INSTANCES SEED DIRECTORY [large]

Small ones are enumerated: the program has the best value, or says that there is
no choice.  Of large ones the limits are kept and the value is within the bound.
"""
import itertools
import json
import os
import random
import re
import subprocess
import sys


def rows_of(rng, customers):
    """Offers: customer, product, value, cost, segment."""
    rows = []
    for c in range(customers):
        segment = rng.choice('abc')
        for p in rng.sample('xyz', rng.randint(1, 2)):
            rows.append((f'c{c:03}', p, rng.randint(-5, 50),
                         rng.randint(0, 30), segment))
    return rows


def limits_of(rng, rows, customers):
    """Limits: scope, limit, unit, min."""
    money = rng.randint(20, 15 * customers)
    limits = [('*', money, 'money', '')]
    for s in rng.sample('abc', rng.randint(1, 2)):
        heads = len({r[0] for r in rows if r[4] == s})
        if rng.random() < .7:
            limits.append((s, 'inf', 'count', rng.randint(0, heads or 1)))
        else:
            limits.append((s, 'inf', 'money', rng.randint(0, money // 2)))
    if rng.random() < .4:
        limits.append(('x', rng.randint(1, customers), 'count', 1))
    return limits


def keeps(limits, chosen):
    """Whether all limits and minima are kept."""
    for scope, most, unit, least in limits:
        used = sum(1 if unit == 'count' else r[3] for r in chosen
                   if scope in ('*', r[1], r[4]))
        if most != 'inf' and used > most or least != '' and used < least:
            return False
    return True


def best(limits, rows):
    """The best value of all choices, or None."""
    group = {}
    for r in rows:
        group.setdefault(r[0], [None]).append(r)
    value = None
    for choice in itertools.product(*group.values()):
        chosen = [r for r in choice if r]
        sum_of = sum(r[2] for r in chosen)
        if (value is None or sum_of > value) and keeps(limits, chosen):
            value = sum_of
    return value


def uses(limit, row):
    """What a row uses of a limit."""
    scope, _, unit, _ = limit
    if row is None or scope not in ('*', row[1], row[4]):
        return 0
    return 1 if unit == 'count' else row[3]


def reasoned(limits, chosen, row, why, by):
    """Whether a row was not chosen for the reason that is told."""
    now = next((r for r in chosen if r[0] == row[0]), None)
    gain = row[2] - (now[2] if now else 0)
    if why == 'worthless':
        return now is None and gain <= 0
    if why == 'better':
        return gain <= 0 and now[1] == by
    if why not in ('limit', 'min') or gain <= 0:
        return False
    limit = next(x for x in limits if f'{x[0]} {x[2]}' == by)
    used = sum(uses(limit, r) for r in chosen)
    used += uses(limit, row) - uses(limit, now)
    return used > limit[1] if why == 'limit' else used < limit[3]


OFFERS = re.compile(r"limits: '(.*)' wants at least (\S+) in (\S+), and all its "
                    r'offers come to (\S+)$')
TAKEN = re.compile(r"limits: (\S+) of '(.*)', as it wants, use at least (\S+) of "
                   r"the limit on '(.*)' in (\S+), which is (\S+)$")


def explained(limits, rows, why):
    """Whether the figures of a message about a minimum are right, if it has any."""
    group = {}
    for r in rows:
        group.setdefault(r[0], []).append(r)
    told = OFFERS.search(why)
    if told:
        scope, least, unit, come = told.groups()
        limit = next(x for x in limits if (x[0], x[2]) == (scope, unit))
        reach = sum(max(uses(limit, r) for r in rs) for rs in group.values())
        return int(least) == limit[3] and int(come) == reach < limit[3]
    told = TAKEN.search(why)
    if not told:
        return why.endswith('within the limits')
    least, scope, taken, other, unit, most = told.groups()
    limit = next(x for x in limits if (x[0], x[2]) == (scope, 'count'))
    above = next(x for x in limits if (x[0], x[2]) == (other, unit))
    use = sorted(min(uses(above, r) for r in rs if uses(limit, r))
                 for rs in group.values() if any(uses(limit, r) for r in rs))
    return (int(least) == limit[3] and int(most) == above[1] and
            int(taken) == sum(use[:limit[3]]) > above[1])


def write(path, head, lines):
    """A table."""
    with open(path, 'w', encoding='ascii') as f:
        f.write(head + '\n')
        f.writelines(','.join(map(str, x)) + '\n' for x in lines)


def try_one(seed, where, large):
    """What is wrong, or None; and whether there was an answer."""
    rng = random.Random(seed)
    customers = rng.randint(30, 120) if large else rng.randint(2, 7)
    rows = rows_of(rng, customers)
    limits = limits_of(rng, rows, customers)
    path = {x: os.path.join(where, x) for x in ('rows', 'limits', 'stats')}
    write(path['rows'], 'customer,product,value,cost,segment', rows)
    write(path['limits'], 'scope,limit,unit,min', limits)
    p = subprocess.run(
        ['offer-budget', '--all', '-b', path['limits'],
         '--stats=' + path['stats'], path['rows']], capture_output=True, text=True, check=False)
    want = None if large else best(limits, rows)
    if p.returncode:
        why = p.stderr.splitlines()[-1] if p.stderr else ''
        fine = ('no choice' in why and (large or want is None) and
                explained(limits, rows, why))
        return (None if fine else f'{seed}: {why}'), False
    chosen, others = [], []
    for line in p.stdout.splitlines()[1:]:
        c, product, value, cost, segment, on, why, by, _ = line.split(',')
        row = (c, product, int(value), int(cost), segment)
        if on == '1':
            chosen.append(row)
        else:
            others.append((row, why, by))
    value = sum(r[2] for r in chosen)
    if not keeps(limits, chosen):
        return f'{seed}: a limit is not kept', True
    if not large and value != want:
        return f'{seed}: {value}, and the best is {want}', True
    for row, why, by in others:
        if not reasoned(limits, chosen, row, why, by):
            return f'{seed}: {row} is not chosen for {why} {by}', True
    with open(path['stats'], encoding='ascii') as f:
        bound = json.load(f)['lp_bound']
    if value > bound + 1e-6 or large and value < .9 * bound:
        return f'{seed}: {value} of {bound}', True
    return None, True


def main():
    """All instances."""
    n, seed, where = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
    wrong = answered = 0
    for i in range(n):
        why, answer = try_one(seed + i, where, 'large' in sys.argv[4:])
        answered += answer
        if why:
            print(why)
            wrong += 1
    print(f'{n} budgets with minima: {wrong} wrong, '
          f'{"most" if 2 * answered > n else "few"} have an answer')


main()
