#!/usr/bin/env python3
"""The arms of a plan, slowly, in a second way; and random plans to try it on.

	split.py make SEED	writes plan.csv, customers.csv, previous.csv, key, args
	split.py PLAN CUSTOMERS [--key=FILE] [--period=T] [--as-of=DAY]
		[--previous=FILE] [--force=FILE]

See gray-split(1) for what the columns mean.
"""
import csv
import hashlib
import hmac
import random
import struct
import sys

OWN = ('experiment arms enabled layer from to ramp holdout holdout_share unit '
       'phase valid_from valid_to').split()


def draw(key, *parts, at=0):
    message = b''.join(struct.pack('>Q', len(p)) + p
                       for p in (x.encode() for x in parts))
    digest = (hmac.new(key, message, 'sha256') if key
              else hashlib.sha256(message)).digest()
    return (struct.unpack('>Q', digest[at:at + 8])[0] >> 11) * 2.0 ** -53


def stretches(text):
    items = [item.rsplit(':', 1) for item in text.split('|')]
    if '-' in items[0][1]:
        return [(name, *(float(x) / 100 for x in part.split('-')))
                for name, part in items]
    total, at, out = sum(float(w) for _, w in items), 0.0, []
    for name, weight in items:
        out.append((name, at / total, (at + float(weight)) / total))
        at += float(weight)
    return out


class Splitter:
    def __init__(self, plan, key, period, previous, force):
        self.conditions = [c for c in plan[0] if c not in OWN]
        self.key, self.period = key, period
        self.previous, self.force = previous, force

    def judge(self, entry, row):
        """arm, reason, propensity"""
        arms = stretches(entry['arms'])
        width = sum(b - a for _, a, b in arms)
        get = lambda name: entry.get(name) or ''
        if get('enabled').strip().lower() in ('no', 'n', '0', '0.0', 'false', 'f', '否', '无'):
            return '', 'KILLED', ''
        if any(get(c) not in ('', '*', row[c]) for c in self.conditions):
            return '', 'TARGET', ''
        unit = row[get('unit') or 'customer']
        if not unit:
            return '', 'NOUNIT', ''
        who = row['customer'], entry['experiment']
        if who in self.force:
            return self.force[who], 'FORCED', ''
        lot = lambda what, name, at=0: draw(self.key, what, unit, name,
                                            self.period, at=at)
        if get('holdout') and lot('holdout', get('holdout')) < float(
                get('holdout_share')):
            return '', 'HOLDOUT', ''
        if get('layer') and not (float(get('from')) / 100
                                 <= lot('layer', get('layer'))
                                 < float(get('to')) / 100):
            return '', 'LAYER', ''
        for name, a, b in arms:
            if self.previous.get(who) == name and b > a:
                return name, 'KEPT', repr((b - a) / width)
        if lot('split', entry['experiment']) >= float(get('ramp') or 100) / 100:
            return '', 'RAMP', ''
        x = lot('split', entry['experiment'], at=8)
        for name, a, b in arms:
            if a <= x < b:
                return name, '', repr((b - a) / width)
        return '', 'GAP', ''


def lists(path):
    if not path:
        return {}
    with open(path, newline='', encoding='utf-8') as f:
        return {(r['customer'], r['experiment']): r['arm']
                for r in csv.DictReader(f)}


def split(plan_path, rows_path, options):
    with open(plan_path, newline='', encoding='utf-8') as f:
        plan = list(csv.DictReader(f))
    key = b''
    if options.get('key'):
        with open(options['key'], 'rb') as f:
            key = f.read().rstrip(b'\r\n')
    splitter = Splitter(plan, key, options.get('period', ''),
                        lists(options.get('previous')),
                        lists(options.get('force')))
    day = options.get('as-of', '')
    held = [e for e in sorted(plan, key=lambda e: e['experiment'].encode())
            if not day or (e.get('valid_from') or day) <= day
            <= (e.get('valid_to') or day)]
    out = csv.writer(sys.stdout, lineterminator='\n')
    with open(rows_path, newline='', encoding='utf-8') as f:
        rows = csv.DictReader(f)
        out.writerow(rows.fieldnames + ['experiment', 'arm', 'phase',
                                        'split_propensity', 'reason'])
        for row in rows:
            cells = [row[c] for c in rows.fieldnames]
            for e in held:
                arm, reason, share = splitter.judge(e, row)
                out.writerow(cells + [e['experiment'], arm,
                                      e.get('phase') or '', share, reason])
            if not held:
                out.writerow(cells + ['', '', '', '', 'NONE'])


def random_arms(r):
    n = r.randint(1, 5)
    names = ['ctrl', 'treat', '优惠', 'a b', 'x:y'][:n]
    if r.random() < .5:
        weights = [r.choice(['1', '50', '0', '20', '30.5', '3']) for _ in names]
        weights[r.randrange(n)] = '7'
        return '|'.join(f'{a}:{w}' for a, w in zip(names, weights))
    cuts = sorted(r.randint(0, 100) for _ in range(2 * n))
    cuts[0], cuts[1] = 0, max(cuts[1], 1)
    cuts = sorted(cuts)
    return '|'.join(f'{a}:{cuts[2 * i]}-{cuts[2 * i + 1]}'
                    for i, a in enumerate(names))


def make(seed):
    r = random.Random(seed)
    columns = ['experiment', 'arms']
    for group in (['enabled'], ['layer', 'from', 'to'], ['ramp'],
                  ['holdout', 'holdout_share'], ['unit'], ['phase'],
                  ['valid_from', 'valid_to'], ['segment'], ['city']):
        if r.random() < .5:
            columns += group
    n = r.randint(1, 4)
    days = ['2026-01-01', '2026-02-10', '2026-02-11', '2026-03-01']
    plan = []
    for i in range(n):
        low, high = sorted(r.sample(range(101), 2))
        first, last = sorted(r.choice(days) for _ in range(2))
        cell = {'experiment': f'{"eE实"[i % 3]}{i}', 'arms': random_arms(r),
                'enabled': r.choice(['yes', '1', 'TRUE', '', 'no', '0', 'False', '否']), 'layer': f'L{i}',
                'from': low, 'to': high,
                'ramp': r.choice(['', '0', '5', '33.3', '100']),
                'holdout': f'h{i}', 'holdout_share': r.choice(['0', '.2', '1']),
                'unit': r.choice(['', 'household', 'customer']),
                'phase': r.choice(['', 'p1']),
                'valid_from': r.choice(['', first]),
                'valid_to': r.choice(['', last]),
                'segment': r.choice(['*', '', 'vip', 'new']),
                'city': r.choice(['*', '北京'])}
        plan.append([cell[c] for c in columns])
    table('plan.csv', columns, plan)
    table('customers.csv', ['customer', 'segment', 'city', 'household'],
          [[f'u{i:04d}' if r.random() < .95 else '',
            r.choice(['vip', 'new', '']), r.choice(['北京', '上海']),
            r.choice(['', f'h{i // 3}'])] for i in range(60)])
    table('previous.csv', ['customer', 'experiment', 'arm'],
          [[f'u{i:04d}', p[0], r.choice(['ctrl', 'treat', 'gone', ''])]
           for i in range(0, 60, 2) for p in plan])
    with open('key', 'w') as f:
        f.write('a-key-of-24-bytes-long-%d\n' % (seed % 10))
    args = []
    for option, chance in (('--key=key', .5), ('--period=2026Q4', .3),
                           ('--previous=previous.csv', .4),
                           ('--force=previous.csv', .2)):
        if r.random() < chance:
            args.append(option)
    if 'valid_from' in columns or r.random() < .2:
        args.append('--as-of=' + r.choice(days))
    with open('args', 'w') as f:
        f.write(' '.join(args))


def table(path, columns, rows):
    with open(path, 'w', newline='', encoding='utf-8') as f:
        out = csv.writer(f, lineterminator='\n')
        out.writerow(columns)
        out.writerows(rows)


def main(argv):
    if argv[0] == 'make':
        make(int(argv[1]))
        return
    split(argv[0], argv[1],
          dict(a[2:].split('=', 1) for a in argv[2:] if a.startswith('--')))


if __name__ == '__main__':
    sys.stdout.reconfigure(encoding='utf-8', newline='')
    main(sys.argv[1:])
