"""condition.py - reference of the conditions of base/condition.h, and cases for it.

    condition.py SEED N > cases.tsv

writes N random conditions, each with the cells of one row, and what comes out:
1 or 0 (it holds or does not), or "wrong" (it is no condition), and how many
cells behind < <= > >= were no number or time.  Slow and simple on purpose.
"""
import random
import sys
import re
from fractions import Fraction
from datetime import datetime, timedelta

class Wrong(Exception): pass
OPS = ('!=', '<=', '>=', '!~', '=', '<', '>', '~')
STOP = set(" ;|()'<>=!~")
NUM = re.compile(r'[+-]?(\d+(\.\d*)?|\.\d+)\Z')
DAY = re.compile(r'(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{2}):(\d{2})(?::(\d{2}))?)?\Z')

def number(t):
    return Fraction(t) if NUM.match(t) else None
def moment(t):
    m = DAY.match(t)
    if not m: return None
    try: return datetime(*[int(g or 0) for g in m.groups()])
    except ValueError: return None

class Reader:
    def __init__(self, s): self.s, self.i = s, 0
    def blanks(self):
        while self.i < len(self.s) and self.s[self.i] == ' ': self.i += 1
    def end(self): return self.i >= len(self.s)
    def quoted(self):
        i, out = self.i + 1, ''
        while True:
            if i >= len(self.s): raise Wrong("a quote is not closed")
            if self.s[i] == "'":
                if self.s[i+1:i+2] == "'": out += "'"; i += 2; continue
                self.i = i + 1; return out
            out += self.s[i]; i += 1
    def bare(self, more=''):
        j = self.i
        while j < len(self.s) and (self.s[j] not in STOP or self.s[j] in more): j += 1
        t = self.s[self.i:j]; self.i = j; return t

def value(r):
    r.blanks()
    c = r.s[r.i:r.i+1]
    if c == "'": return ('text', r.quoted())
    if c == '$':
        r.i += 1
        n = r.quoted() if r.s[r.i:r.i+1] == "'" else r.bare()
        if not n: raise Wrong('$ wants a column')
        return ('column', n)
    t = r.bare()
    if t.startswith('@'):
        m = re.match(r'@(?:([+-])(\d+)([dhm]))?\Z', t)
        if not m: raise Wrong(f"'{t}' is not a moment (want @-30d)")
        d = timedelta(**{{'d': 'days', 'h': 'hours', 'm': 'minutes'}[m[3]]: int(m[2])}) if m[1] else timedelta(0)
        return ('now', -d if m[1] == '-' else d)
    if t == '*': return ('any', None)
    if re.match(r'\d+(\.\d+)?%\Z', t):
        if Fraction(t[:-1]) > 100: raise Wrong(f"'{t}' is more than all")
        return ('quantile', Fraction(t[:-1])/100)
    if t == '': return ('empty', None)
    if moment(t): return ('time', moment(t))
    if number(t) is not None: return ('number', number(t))
    return ('word', t)

def cond(r):
    r.blanks()
    name = r.quoted() if r.s[r.i:r.i+1] == "'" else r.bare()
    if not name: raise Wrong('a column is wanted')
    r.blanks()
    op = next((o for o in OPS if r.s.startswith(o, r.i)), None)
    if not op: raise Wrong(f"behind '{name}' an operator is wanted")
    r.i += len(op)
    vs = [value(r)]
    r.blanks()
    while r.s[r.i:r.i+1] == '|':
        r.i += 1; vs.append(value(r)); r.blanks()
    if op in ('<', '<=', '>', '>='):
        if len(vs) > 1: raise Wrong(f"{op} takes one value")
        if vs[0][0] in ('any', 'empty', 'word', 'text'): raise Wrong(f"{op} wants a number, a time, a quantile or a column")
    if op in ('~', '!~') and any(v[0] != 'text' for v in vs): raise Wrong(f"{op} wants a pattern in quotes")
    if op in ('~', '!~'):
        try: [re.compile(v[1]) for v in vs]
        except re.error: raise Wrong('no pattern')
    if len(vs) > 1 and any(v[0] in ('any', 'empty') for v in vs): raise Wrong('an empty value stands alone')
    if op in ('=', '!=') and any(v[0] == 'quantile' for v in vs): raise Wrong('a quantile is compared with < <= > >=')
    return name, op, vs

def parse(s):
    r = Reader(s); ors = []; r.blanks()
    if r.end(): return []                      # nothing: always holds
    while True:
        ands = [cond(r)]; r.blanks()
        while r.s[r.i:r.i+1] == ';':
            r.i += 1; ands.append(cond(r)); r.blanks()
        ors.append(ands)
        if r.end(): return ors
        if r.s[r.i:r.i+3] != 'or ' or r.s[r.i-1] != ' ': raise Wrong(f"'{r.s[r.i:]}' is left over")
        r.i += 3

unlike = []                                    # cells behind < <= > >= that are no number or time: counted, with the first told
def known(v, row, now, quant, name):
    k, x = v
    if k == 'column':
        t = row.get(x, '')
        return ('cell', t)
    if k == 'now': return ('time', now + x)
    if k == 'quantile': return ('number', quant(name, x))
    return v
def one(cell, op, v):
    k, x = v
    if k == 'cell' and x == '': return False   # unknown
    if op in ('=', '!='):
        if k in ('text', 'word'): same = cell == x
        elif k == 'number': same = number(cell) == x
        elif k == 'time': same = moment(cell) == x
        else: same = (number(cell) == number(x)) if number(cell) is not None and number(x) is not None else cell == x
        return same
    if op in ('~', '!~'): return re.search(x, cell) is not None
    if k == 'cell':
        a, b = (number(cell), number(x)) if number(x) is not None else (moment(cell), moment(x))
    elif k == 'time': a, b = moment(cell), x
    else: a, b = number(cell), x
    if b is None: unlike.append(x); return False
    if a is None: unlike.append(cell); return False
    return {'<': a < b, '<=': a <= b, '>': a > b, '>=': a >= b}[op]
def holds1(c, row, now, quant):
    name, op, vs = c
    cell = row.get(name, '')
    if vs[0][0] == 'empty': return (cell == '') == (op == '=')
    if cell == '': return False                # unknown meets nothing, not even !=
    if vs[0][0] == 'any': return op == '='
    vs = [known(v, row, now, quant, name) for v in vs]
    if op in ('!=', '!~'):
        if any(v[0] == 'cell' and v[1] == '' for v in vs): return False
        return not any(one(cell, op, v) for v in vs)
    return any(one(cell, op, v) for v in vs)
def holds(ors, row, now=None, quant=None):
    return not ors or any(all(holds1(c, row, now, quant) for c in a) for a in ors)

# -- cases ------------------------------------------------------------------
NOW = datetime(2026, 11, 23)
COLUMNS = ['kind', 'amount', 'code', 'none', 'risk', 'opened', 't', 'name', 'zh', 'a b', 'Kind', 'or']
WORDS = ['pay', 'view', 'PAY', 'x', 'or', 'pay or', "O'Hara; Ltd", 'a|b', '北京', '5%', '*', '@', 'y', 'and', ' x', 'a=b', '(z)', '']
NUMBERS = ['0', '-0', '7', '007', '12.5', '12.50', '12.500000001', '12.5000000011', '-5', '-5.0', '+3', '.5', '5.', '1e3', '3', '4', '100', '0.1234567891234',
           '0.1234567891235', '100000000000000000000', '100000000000000000000.000000001', '123456789012345678901234567890', '-123456789012345678901234567890', '99999999999999999999.9999999999']
TIMES = ['2026-11-01', '2026-11-22 10:00:00', '2026-11-22 10:00', '2026-11-22T10:00:00', '2026-02-30', '2026-13-01', '2024-02-29', '2025-02-29', '2026-11-23', '2026-10-24', '1999-12-31 23:59:59']
ORDERS = ['<', '<=', '>', '>=']

def cell(r):
    return r.choice(r.choice([WORDS, NUMBERS, TIMES]))
def quote(t):
    return "'" + t.replace("'", "''") + "'"
def name_of(r):
    n = r.choice(COLUMNS + ['missing'])
    return quote(n) if ' ' in n or r.random() < .1 else n
def bare_ok(t):
    return t and not set(t) & STOP
def value_of(r, row, order=False):
    k = r.random()
    if order and r.random() < .9:
        t = r.choice(NUMBERS[:-4] + TIMES + ['@', '@-30d', '5%', '$' + name_of(r)])
        return t.replace(' ', 'T') if bare_ok(t.replace(' ', 'T')) and t[:1] != '$' else t
    if k < .15: return '$' + name_of(r)
    if k < .25: return r.choice(['@', '@-1d', '@-30d', '@+12h', '@-5m', '@-14h'])
    if k < .27: return r.choice(['', '*', '5%', '@3d', '$', '@-x'])
    t = r.choice(list(row.values())) if k < .7 else cell(r)
    t = t.replace(' ', 'T') if re.match(r'\d{4}-', t) and r.random() < .8 else t
    return t if bare_ok(t) and r.random() < .8 else quote(t)
def cond_of(r, row):
    b = lambda: ' ' * r.choice([0, 0, 0, 1, 2])
    op = r.choice(['=', '=', '=', '!=', '!='] + ORDERS)
    n = r.choice([1, 1, 1, 2, 3, 12]) if op in ('=', '!=') else r.choice([1] * 30 + [2])
    if r.random() < .08:
        op, vs = r.choice(['~', '!~']), [quote(r.choice(['^p', 'y$', 'x', '北', '[0-9]', 'a|b']))] * r.choice([1, 2])
    else:
        vs = [value_of(r, row, op in ORDERS) for _ in range(n)]
        if n > 3: vs = [v for v in vs if v not in ('', '*', '5%', '@3d', '$', '@-x')] or ['1']
    name = name_of(r)
    if r.random() < .5 and name in row and op == '=': vs[-1] = row[name] if bare_ok(row[name]) else quote(row[name])
    return b() + name + b() + op + b() + (b() + '|' + b()).join(vs) + b()
def condition_of(r, row):
    s = ' or '.join(';'.join(cond_of(r, row) for _ in range(r.choice([1, 1, 2, 3]))) for _ in range(r.choice([1, 1, 1, 2, 3])))
    for _ in range(r.choice([0] * 20 + [1, 2])):
        i = r.randrange(len(s) + 1)
        s = s[:i] + r.choice([' ', ';', '|', '(', "'", '<', '>', '=', '!', '~', '@', '$', '%', '*', 'or', ' or ', 'n', '1', '']) + s[i + r.choice([0, 1]):]
    return s
def result(c, row):
    del unlike[:]
    try: return ('1' if holds(parse(c), row, NOW, lambda name, share: Fraction(10)) else '0'), len(unlike)
    except Wrong: return 'wrong', 0
def case(r):
    while True:
        row = {n: cell(r) if r.random() < .8 else '' for n in COLUMNS}
        row['none'] = ''
        c = condition_of(r, row)
        if any(p in c for p in ('\t', '\n')): continue
        try: return c, row, result(c, row)
        except OverflowError: continue           # a moment too far away
if __name__ == '__main__':
    r = random.Random(int(sys.argv[1]))
    print('\t'.join(['condition', 'result', 'odd'] + COLUMNS))
    for _ in range(int(sys.argv[2])):
        c, row, (holds_, odd) = case(r)
        print('\t'.join([c, holds_, str(odd)] + [row[n] for n in COLUMNS]))
