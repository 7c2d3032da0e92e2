#!/usr/bin/env python3
"""ledger.py - what invite-guard's ledger must be, as plainly as it can be said.

A Model is given the runs of a history one after another and keeps the lines of
the ledger.  It knows the checks that do not depend on counts (SELF, DUP, CYCLE,
DENY, and LATE, which the histories let ask for a review), decisions, holds, the
clock and levels.  It is slow, and shares no code with the program.
"""
from datetime import datetime, timedelta, timezone
from fractions import Fraction
from functools import lru_cache

LIVE = ('hold', 'paid', 'suspended')
EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)


def when(seconds):
    """A time as the ledger writes it."""
    return (EPOCH + timedelta(seconds=seconds)).strftime('%Y-%m-%dT%H:%M:%SZ')


@lru_cache(maxsize=None)
def divide(reward, shares, written, digits):
    """What each level gets, and with how many decimals it is written."""
    unit = Fraction(1, 10 ** digits)
    exact = [Fraction(reward) * Fraction(s) for s in shares]
    due = [x // unit * unit for x in exact]
    left = sum(exact) // unit * unit - sum(due)
    for i in sorted(range(len(due)), key=lambda i: (due[i] - exact[i], i)):
        if left > 0:
            due[i] += unit
            left -= unit
    whole = all((x * 10 ** written).denominator == 1 for x in due)
    return due, min(written, digits) if whole else digits


def reduce(due, decimals, back, digits):
    """What is left of DUE without BACK, each level keeping its part."""
    decimals = max(decimals, len(back.rstrip('0').partition('.')[2])
                   if '.' in back else 0)
    fine = max(decimals, digits)
    unit = Fraction(1, 10 ** fine)
    keep = sum(due) - Fraction(back)
    exact = [x * keep / sum(due) for x in due]
    less = [x // unit * unit for x in exact]
    left = keep - sum(less)
    for i in sorted((i for i in range(len(due)) if due[i]),
                    key=lambda i: (less[i] - exact[i], i)):
        if left > 0:
            less[i] += unit
            left -= unit
    whole = all((x * 10 ** decimals).denominator == 1 for x in less)
    return less, decimals if whole else fine


def amount(x, decimals):
    """An amount in plain digits."""
    n = int(x * 10 ** decimals)
    if decimals == 0:
        return str(n)
    return f'{n // 10 ** decimals}.{n % 10 ** decimals:0{decimals}d}'


class Invite:
    """What the book has of one event."""

    def __init__(self, number, row):
        self.number, self.row = number, row
        self.verdict, self.manual, self.first = 'pass', False, False
        self.payout, self.due, self.wants = '', 0, False
        self.levels = 1
        self.cut = None  # what each level gets, and with how many decimals
        self.owed = False  # its reward was due when it was judged


class Model:
    """The state, and the ledger it has written."""

    def __init__(self, hold, shares=('1',), digits=None, burn=False):
        self.hold, self.shares, self.digits = hold, tuple(shares), digits
        self.burn = burn
        self.clock = None
        self.parent, self.people = {}, set()
        self.invited = set()
        self.invites, self.rulings = {}, {}
        self.claims, self.held = {}, []
        self.lines = []
        self.deny = set()
        self.replays = []  # of each row of a run; None: it is none

    # Who is above whom.
    def above(self, x):
        """The inviters above X, the nearest first."""
        chain = []
        while x in self.parent:
            x = self.parent[x]
            chain.append(x)
        return chain

    def circle(self, a, b, dup):
        """Whether B, who is invited by A, is above A."""
        if a == b or a not in self.people or b not in self.people:
            return False
        if b in self.parent and dup:
            return self.parent.get(a) == b
        return b in self.above(a)

    def put_below(self, i):
        """The invitee of I is below its inviter, if nobody is above him."""
        a, b = i.row['inviter'], i.row['invitee']
        if b not in self.parent and a != b and b not in self.above(a):
            self.parent[b] = a

    # Money.
    def digits_of(self, i):
        """How many decimals the currency of I's reward has."""
        if self.digits is not None:
            return self.digits
        return max(2, len(i.row['reward'].rstrip('0').partition('.')[2]))

    def whole(self, i):
        """What each level of I gets of the whole reward, and decimals."""
        reward = i.row['reward']
        return divide(reward, self.shares[:i.levels],
                      len(reward.partition('.')[2]), self.digits_of(i))

    def terms(self, i, by=None):
        """The lines that I pays: level, inviter, amount as text."""
        who = [i.row['inviter']] + self.above(i.row['inviter'])
        due, decimals = by or i.cut or self.whole(i)
        return [(n + 1, w, amount(x, decimals))
                for n, (w, x) in enumerate(zip(who, due)) if x > 0]

    def terms_due(self, i):
        """Whether I pays anything."""
        return bool(self.terms(i))

    def write(self, i, time, status=None, by=None):
        """The lines for what the payout of I is now."""
        for level, who, due in self.terms(i, by):
            self.lines.append(','.join([
                when(time), i.row['campaign'], i.row['invitee'], str(level),
                who, i.row['event'], due, status or i.payout]))

    def change(self, i, time, to):
        """I pays what TO says, or all."""
        now, then = i.cut or self.whole(i), to or self.whole(i)
        if i.payout == 'paid':
            decimals = max(now[1], then[1])
            for a, b, status in ((now, then, 'clawback'), (then, now, 'paid')):
                by = [x - min(x, y) for x, y in zip(a[0], b[0])]
                self.write(i, time, status, (by, decimals))
        else:
            self.write(i, time, None, then)
        i.cut = to

    def take_back(self, i, d):
        """A part of what I pays is taken back, if there is more than that."""
        due, decimals = self.whole(i)
        if i.payout not in LIVE or Fraction(d['amount']) >= sum(due):
            return False
        self.change(i, d['time'], reduce(due, decimals, d['amount'],
                                         self.digits_of(i)))
        return True

    def rivals(self, i):
        """All invites of the same invitee and campaign."""
        return self.claims.get((i.row['invitee'], i.row['campaign']), [])

    def begin(self, i, time, clock):
        """I is put on hold, or paid at once."""
        i.payout = 'hold' if self.hold else 'paid'
        i.due = clock + self.hold
        if self.hold:
            self.held.append(i)
        self.write(i, time)

    def denied(self, i):
        """Whether a list denies whom the payout of I is about."""
        if i.manual and i.verdict == 'pass':
            return False
        people = {i.row['invitee']} | {who for _, who, _ in self.terms(i)}
        return bool(people & self.deny)

    def pay(self):
        """What is due by now is paid."""
        if self.clock is None:
            return
        self.held = [i for i in self.held if i.payout == 'hold']
        ready = {i.number: i for i in self.held if i.due <= self.clock}
        for i in sorted(ready.values(), key=lambda i: (i.due, i.number)):
            i.payout = 'suspended' if self.denied(i) else 'paid'
            self.write(i, i.due)

    # People's word.
    def decide(self, d):
        """A decision: event, verdict, by, time."""
        i = self.invites.get(d['event'])
        said = self.rulings.setdefault(d['event'], [])
        if said and (said[-1]['time'] > d['time'] or d in said):
            return
        if d['amount'] and i and not self.take_back(i, d):
            if not said:
                del self.rulings[d['event']]
            return
        said.append(d)
        if i is None:
            return
        i.manual = True
        if d['amount']:
            if not i.first and i.verdict != 'reject':
                self.put_below(i)
            return
        i.verdict = d['verdict']
        if not i.first and i.verdict != 'reject':
            self.put_below(i)
        clock = d['time'] if self.clock is None else \
            max(d['time'], self.clock)
        holder = [x for x in self.rivals(i) if x.payout in LIVE]
        if d['verdict'] == 'pass':
            if i.cut and i.payout in LIVE:
                self.change(i, d['time'], None)
            i.wants = self.terms_due(i)
            if i.wants and i.payout not in ('hold', 'paid') and \
                    (not holder or holder == [i]):
                self.begin(i, d['time'], clock)
        elif d['verdict'] == 'review':
            if i.payout == 'hold':
                i.payout = 'suspended'
                self.write(i, d['time'])
        elif i.payout in LIVE:
            i.payout = 'clawback'
            self.write(i, d['time'])
            i.cut = None
            heirs = [x for x in self.rivals(i)
                     if x.verdict == 'pass' and x.wants]
            if heirs:
                heir = min(heirs, key=lambda x: x.number)
                self.begin(heir, d['time'], clock)

    def decisions(self, table):
        """Of several about one event the last by time counts."""
        last = {}
        for n, d in enumerate(table):
            if d['event'] not in last or \
                    last[d['event']][0] <= d['time']:
                last[d['event']] = (d['time'], n, d)
        for _, _, d in sorted(last.values(), key=lambda x: x[:2]):
            self.decide(d)

    # Rows.
    def judge(self, row):
        """A row that comes."""
        if row['event'] in self.invites:
            was = self.invites[row['event']]
            self.replays.append(Fraction(was.row['reward']) if was.owed else 0)
            return
        self.replays.append(None)
        a, b = row['inviter'], row['invitee']
        if a != b:  # who invites himself moves no clock
            self.clock = max(row['time'], self.clock if self.clock is not None
                             else row['time'])
        self.pay()
        row = dict(row, reward=row['reward'] or '0')
        i = Invite(len(self.invites), row)
        dup = b in self.invited if self.burn else \
            any(x.verdict != 'reject' for x in self.rivals(i))
        order = a != b and not dup and not self.circle(a, b, dup)
        if not order or {a, b} & self.deny:
            i.verdict = 'reject'
        elif row['time'] < self.clock:
            i.verdict = 'review'
        if row['event'] in self.rulings:
            ruling = self.rulings[row['event']][-1]
            i.verdict = i.verdict if ruling['amount'] else ruling['verdict']
            i.manual = True
        i.first = order and b not in self.parent and \
            (self.burn or i.verdict != 'reject')
        if order:
            self.invited.add(b)
            i.levels = min(len(self.shares), 1 + len(self.above(a)))
        i.wants = i.verdict == 'pass' and self.terms_due(i)
        holder = [x for x in self.rivals(i) if x.payout in LIVE]
        i.owed = i.verdict == 'pass' and not holder and \
            Fraction(row['reward']) > 0
        self.people |= {a, b}
        self.invites[row['event']] = i
        self.claims.setdefault((b, row['campaign']), []).append(i)
        if i.first:
            self.parent[b] = a
        if i.wants and not holder:
            self.begin(i, row['time'], row['time'] if self.clock is None else
                       max(row['time'], self.clock))
            ruling = self.rulings.get(row['event'])
            if ruling and ruling[-1]['amount']:
                self.take_back(i, dict(ruling[-1], time=row['time']))

    def run(self, rows, decisions, deny, as_of):
        """One run of the program."""
        self.deny, self.replays = set(deny), []
        self.decisions(decisions)
        for row in rows:
            self.judge(row)
        if as_of is not None and (self.clock is None or as_of > self.clock):
            self.clock = as_of
            self.pay()
