#!/usr/bin/env python3
"""How far units come along steps, by trying every chain; and random logs.

	funnel.py SEED DIR	writes DIR/args, DIR/events.csv, DIR/steps.csv and
				DIR/want.csv: by, step, name, units, open, median,
				p90, first_median, first_p90, times in seconds

See reach-funnel(1) for what the words mean.
"""
import csv
import os
import random
import sys
from collections import defaultdict

COLUMNS = ['customer', 'time', 'event', 'id', 'channel']


def iso(t):
    return '2026-01-01T00:%02d:%02dZ' % divmod(t, 60)


def matches(step, row):
    return row['event'] in step['events']


class Funnel:
    def __init__(self, spec):
        self.__dict__.update(spec)
        self.required = [i for i, s in enumerate(self.steps)
                         if not s['optional']]

    def follows(self, a, b):
        return b['t'] > a['t'] if self.ties == 'later' else b['t'] >= a['t']

    def fits(self, first, row):
        return self.within is None or row['t'] - first['t'] <= self.within

    def chains(self, rows, start):
        """Every chain that begins with row START, as numbers of rows."""
        found = []

        def grow(chain):
            found.append(list(chain))
            if len(chain) == len(self.required):
                return
            step = self.steps[self.required[len(chain)]]
            last = rows[chain[-1]]
            for j, row in enumerate(rows):
                if (j in chain or not matches(step, row)
                        or not self.follows(last, row)
                        or not self.fits(rows[chain[0]], row)
                        or step['within'] is not None
                        and row['t'] - last['t'] > step['within']
                        or self.order == 'strict'
                        and any(last['t'] < x['t'] < row['t'] for x in rows)):
                    continue
                grow(chain + [j])

        if matches(self.steps[self.required[0]], rows[start]):
            grow([start])
        return found

    def best(self, rows):
        entries = [i for i, r in enumerate(rows)
                   if matches(self.steps[self.required[0]], r)]
        if self.count == 'attempts' and entries:
            entries = [i for i in entries
                       if rows[i]['t'] == rows[entries[0]]['t']]
        best = None
        for start in entries:
            for chain in self.chains(rows, start):
                times = [rows[j]['t'] for j in chain]
                by = [rows[start][c] for c in self.by]
                key = ((-len(chain), times, by) if self.entry == 'first'
                       else (-len(chain), -times[0], times, by))
                if best is None or key < best[0]:
                    best = key, chain
        return best and best[1]

    def any_order(self, rows):
        """The most steps in a window, each by a row of its own."""
        best = None
        for i, first in enumerate(rows):
            owner, times = {}, []

            def shift(j, tried):
                for k in self.required:
                    if k in tried or not matches(self.steps[k], rows[j]):
                        continue
                    tried.add(k)
                    if k not in owner or shift(owner[k], tried):
                        owner[k] = j
                        return True
                return False

            for j, row in enumerate(rows):
                if row['t'] >= first['t'] and self.fits(first, row):
                    if shift(j, set()):
                        times.append(row['t'])
            if not times or times[0] != first['t'] or not any(
                    matches(self.steps[k], first) for k in self.required):
                continue
            key = ((-len(times), times) if self.entry == 'first'
                   else (-len(times), -times[0], times))
            if best is None or key < best[0]:
                best = key, times, i
        return best and best[1:]

    def optional(self, rows, chain):
        at = [None] * len(self.steps)
        for k, j in enumerate(chain):
            at[self.required[k]] = rows[j]['t']
        used = set(chain)
        for k, j in enumerate(chain):
            end = (self.required[k + 1] if k + 1 < len(self.required)
                   else len(self.steps))
            low = rows[j]['t']
            high = rows[chain[k + 1]]['t'] if k + 1 < len(chain) else None
            for o in range(self.required[k] + 1, end):
                for i, row in enumerate(rows):
                    t, step = row['t'], self.steps[o]
                    late = high is not None and t > high
                    edge = self.ties == 'later' and t in (low, high)
                    if (i not in used and matches(step, row) and t >= low
                            and not late and not edge
                            and self.fits(rows[chain[0]], row)
                            and (step['within'] is None
                                 or t - low <= step['within'])):
                        at[o] = low = t
                        used.add(i)
                        break
        return at

    def attempts(self, rows, end):
        while rows:
            if self.order == 'any':
                found = self.any_order(rows)
                if not found:
                    return
                at = found[0] + [None] * (len(self.steps) - len(found[0]))
                entry, full = rows[found[1]], len(found[0]) == len(self.steps)
            else:
                chain = self.best(rows)
                if not chain:
                    return
                at = self.optional(rows, chain)
                entry, full = rows[chain[0]], len(chain) == len(self.required)
            yield ([entry[c] for c in self.by], at, not full and (
                self.within is None or at[0] + self.within > end))
            if self.count != 'attempts':
                return
            if full:
                stop = at[self.required[-1]]
            elif self.within is None:
                return
            else:
                stop = at[0] + self.within
            rows = [r for r in rows if r['t'] > stop]


def units(rows):
    seen, out = set(), defaultdict(list)
    for row in sorted(rows, key=lambda r: (r['t'], r['event'], r['id'],
                                           r['channel'])):
        key = row['customer'], row['event'], row['id']
        if row['id'] and key in seen:
            continue
        seen.add(key)
        out[row['customer']].append(row)
    return out


def rank(values, percent):
    values = sorted(values)
    return '%g' % values[-(-percent * len(values) // 100) - 1] if values else ''


def report(funnel, rows):
    end = max(r['t'] for r in rows)
    groups = defaultdict(list)
    for unit in units(rows).values():
        for by, at, still in funnel.attempts(unit, end):
            groups[tuple(by)].append((at, still))
    for by in sorted(groups):
        for k, step in enumerate(funnel.steps):
            hit = [at for at, _ in groups[by] if at[k] is not None]
            since = [at[k] - max(t for t in at[:k] if t is not None)
                     for at in hit] if k else []
            first = [at[k] - at[0] for at in hit] if k else []
            yield list(by) + [
                k + 1, step['name'], len(hit),
                '' if k else sum(still for _, still in groups[by]),
                rank(since, 50), rank(since, 90), rank(first, 50),
                rank(first, 90)]


def make(r):
    names = r.choice(['ab', 'abc', 'aab', 'abcx', 'abac', 'abca'])
    steps = [{'name': '%s%d' % (n, i), 'events': [n], 'optional': False,
              'within': None} for i, n in enumerate(names)]
    if r.random() < .3:
        for s in steps:
            s['events'] = r.sample('abcx', r.randint(1, 2))
    order = r.choice(['ordered', 'ordered', 'strict', 'any'])
    if order != 'any':
        for s in steps[1:]:
            s['optional'] = r.random() < .2
            s['within'] = r.choice([None, None, 1, 2, 5])
    spec = {'steps': steps, 'order': order,
            'within': r.choice([None, 2, 5, 10]),
            'ties': 'any' if order == 'any' else r.choice(['any', 'later']),
            'entry': r.choice(['first', 'last']),
            'count': r.choice(['units', 'attempts']),
            'by': r.choice([[], ['channel']])}
    rows = [{'customer': 'c%02d' % u, 't': r.choice(
        [0, 1, 1, 2, 3, 5, 9, 10, 11, 12, 30]), 'event': r.choice('abcx'),
        'id': r.choice(['', '', 'm1', 'm2']),
        'channel': r.choice(['sms', 'app'])}
        for u in range(14) for _ in range(r.randint(1, 7))]
    r.shuffle(rows)
    return spec, rows


def write(path, rows):
    with open(path, 'w', newline='') as f:
        csv.writer(f, lineterminator='\n').writerows(rows)


def main(seed, folder):
    spec, rows = make(random.Random(seed))
    path = lambda name: os.path.join(folder, name)
    write(path('events.csv'), [COLUMNS] + [
        [r['customer'], iso(r['t']), r['event'], r['id'], r['channel']]
        for r in rows])
    write(path('steps.csv'), [['name', 'event', 'optional', 'within']] + [
        [s['name'], e, 'yes' if s['optional'] else 'no',
         '' if s['within'] is None else '%ds' % s['within']]
        for s in spec['steps'] for e in s['events']])
    write(path('want.csv'), report(Funnel(spec), rows))
    args = ['--%s=%s' % (k, spec[v]) for k, v in (
        ('sequence', 'order'), ('ties', 'ties'), ('entry', 'entry'),
        ('count', 'count'))]
    args += ['--within=%ds' % spec['within']] if spec['within'] else []
    args += ['--by=channel'] if spec['by'] else []
    with open(path('args'), 'w') as f:
        f.write(' '.join(args))


if __name__ == '__main__':
    main(int(sys.argv[1]), sys.argv[2])
