#!/usr/bin/env python3
"""model.py - random histories of invite-guard, and what tests/reference says.

    model.py HISTORIES SEED DIRECTORY [kill]

A history is up to six runs over one state: rows that come late or again, hand
decisions that are repeated, contradict each other or name no event, lists that
deny, clocks that leap, ledgers that are moved away.  After each run the ledger
must be the model's, line by line, and what each row that comes again is told of
its reward.  With "kill" some runs are killed on the way
and begun again.

Most histories share a state, options and the clock with up to MANY others, each
with people and events of its own, as starting a program costs more than all that
it has to do here; every so often one has a state to itself.
"""
import os
import random
import signal
import subprocess
import sys
from fractions import Fraction

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(__file__), '..', 'reference'))
from ledger import LIVE, Model, when  # noqa: E402

HEAD = 'inviter,invitee,time,event,reward,campaign'
RULES = 'code,enabled,points\n' + ''.join(
    f'{c},no,\n' for c in ('REGULAR', 'NIGHT', 'VINV', 'FAN')) + \
    'LATE,yes,30\n'
DAY = 86400
START = 1767225600  # 2026-01-01
MANY = 40


class Strand:
    """The people and events of one history; NAME begins what they are called."""

    def __init__(self, name):
        self.name, self.seen, self.given = name, [], []

    def person(self, rng, most):
        """One of the first."""
        return f'{self.name}p{rng.randint(0, most)}'


def some_rows(rng, strand, clock):
    """Rows of one run, some again, some late, each with when it comes."""
    rows, seen = [], strand.seen
    for _ in range(rng.randint(0, 6)):
        if seen and rng.random() < .2:
            rows.append((clock, rng.choice(seen)))
            continue
        clock += rng.choice((0, 60, 3600, DAY, 3 * DAY))
        late = rng.choice((0, 0, 0, 0, 1, 7200))
        row = dict(inviter=strand.person(rng, 6),
                   invitee=strand.person(rng, 9), time=clock - late,
                   event=f'{strand.name}E{len(seen)}',
                   campaign=rng.choice('ccd'),
                   reward=rng.choice(('20', '0', '0.05', '1', '33.33', '')))
        rows.append((clock, row))
        seen.append(row)
    return rows


def some_decisions(rng, strand, clock, digits):
    """A table of decisions, some of them given before; no amount is finer than
    the currency."""
    amounts = [x for x in ('', '0.01', '0.5', '5', '19.99', '19.999')
               if len(x.partition('.')[2]) <= (2 if digits is None else digits)]
    table, given = [], strand.given
    for _ in range(rng.choice((0, 0, 1, 2, 4))):
        if given and rng.random() < .3:
            table.append(rng.choice(given))
            continue
        time = clock + rng.choice((-2 * DAY, -3600, 0, 0, 0, DAY))
        verdict = rng.choice(('pass', 'review', 'reject'))
        back = rng.choice(amounts)
        event = rng.randint(0, len(strand.seen) + 1)
        table.append(dict(event=f'{strand.name}E{event}',
                          verdict=verdict, by=rng.choice(('lin', 'wu')),
                          time=time,
                          amount=back if verdict == 'reject' else ''))
    given.extend(table)
    return table


def put(path, head, lines):
    """A table."""
    with open(path, 'w', encoding='ascii') as f:
        f.write(head + '\n' + ''.join(x + '\n' for x in lines))


class History:
    """One state of the program, and the model's, with so many strands."""

    def __init__(self, seed, strands, where, kill):
        self.strands = [Strand(f'h{n}-' if n else '') for n in range(strands)]
        self.rng, self.kill = random.Random(seed), kill
        self.seed, self.where = seed, where
        self.levels = self.rng.choice((1, 1, 2, 3))
        shares = {1: ('1',), 2: ('0.5', '0.5'), 3: ('0.6', '0.3', '0.1')}
        self.digits = self.rng.choice((None, None, 0, 2, 3))
        self.hold = self.rng.choice((0, DAY, 7 * DAY))
        self.shares = shares[self.levels]
        self.burn = self.rng.random() < .3
        self.model = Model(self.hold, self.shares, self.digits, self.burn)
        self.moved = []
        for name in ('state', 'ledger'):
            if os.path.exists(self.path(name)):
                os.remove(self.path(name))

    def path(self, name):
        """A file of this test."""
        return os.path.join(self.where, name)

    def command(self, as_of):
        """The program and its options."""
        words = ['invite-guard', '-s', self.path('state'), '-r',
                 self.path('rules'), '-l', self.path('lists'),
                 '--ledger=' + self.path('ledger'),
                 '--decisions=' + self.path('decisions'),
                 f'--hold={self.hold}s', '--max-step=90d',
                 f'--reward-levels={self.levels}',
                 '--shares=' + ','.join(self.shares)]
        if self.burn:
            words.append('--burn')
        if self.levels > 2:
            words.append('--i-have-legal-advice')
        if self.digits is not None:
            words.append(f'--currency-digits={self.digits}')
        if as_of is not None:
            words.append('--as-of=' + when(as_of))
        return words + [self.path('rows')]

    def rotate(self):
        """Sometimes the ledger is moved away, after a run that has ended."""
        if self.rng.random() < .2 and os.path.exists(self.path('ledger')):
            with open(self.path('ledger'), encoding='ascii') as f:
                self.moved += f.read().splitlines()[1:]
            os.remove(self.path('ledger'))

    def killed(self, words):
        """A run that ends early, at any moment; True."""
        with subprocess.Popen(words, stdout=subprocess.DEVNULL,
                              stderr=subprocess.DEVNULL) as p:
            try:
                p.wait(self.rng.random() * .01)
            except subprocess.TimeoutExpired:
                p.send_signal(signal.SIGKILL)
        return True

    def run(self, rows, decisions, deny, as_of):
        """One run of both; what is wrong, or None."""
        put(self.path('rows'), HEAD, [
            f'{r["inviter"]},{r["invitee"]},{when(r["time"])},{r["event"]},'
            f'{r["reward"]},{r["campaign"]}' for r in rows])
        put(self.path('decisions'), 'event,verdict,by,time,amount', [
            f'{d["event"]},{d["verdict"]},{d["by"]},{when(d["time"])},'
            f'{d["amount"]}'
            for d in decisions])
        put(self.path('lists'), 'action,kind,value,until',
            [f'deny,user,{x},' for x in deny])
        put(self.path('rules'), RULES.strip(), [])
        words = self.command(as_of)
        self.rotate()
        again = self.kill and self.rng.random() < .5 and self.killed(words)
        p = subprocess.run(words, capture_output=True, text=True, check=False)
        if p.returncode:
            return p.stderr
        self.model.run(rows, decisions, deny, as_of)
        # What a killed run has judged comes again as well.
        why = None if again else self.wrong_replay(p.stdout)
        if why:
            return why
        with open(self.path('ledger'), encoding='ascii') as f:
            got = self.moved + f.read().splitlines()[1:]
        if got == self.model.lines:
            return None
        n = next((i for i, (x, y) in enumerate(zip(got, self.model.lines))
                  if x != y), min(len(got), len(self.model.lines)))
        return f'line {n + 2}\ngot  {got[n:n + 3]}\nwant ' \
            f'{self.model.lines[n:n + 3]}'

    def wrong_replay(self, out):
        """A row of OUT that says otherwise than the model what was due."""
        for row, due in zip(out.splitlines()[1:], self.model.replays):
            code, _, said = row.split(',')[8].split(';')[0].partition(':')
            if (code == 'REPLAY') != (due is not None) or \
                    (due is not None and Fraction(said or 0) != due):
                return f'{row}: want {due}'
        return None

    def last_words(self):
        """Each invitee, level and campaign is paid at most once, and exactly
        once if somebody's invite passes; what is wrong, or None."""
        paid = {}
        for line in self.model.lines:
            _, campaign, invitee, level, _, _, due, status = line.split(',')
            key = campaign, invitee, level
            sign = {'paid': 1, 'clawback': -1}.get(status, 0)
            if sign < 0 and not paid.get(key):
                sign = 0  # it was on hold
            paid[key] = paid.get(key, 0) + sign * Fraction(due)
            if paid[key] < 0:
                return f'more taken back than paid: {line}'
        for i in self.model.invites.values():
            rivals = self.model.rivals(i)
            most = {}
            for x in rivals:
                for n, due in enumerate(self.model.whole(x)[0]):
                    most[n] = max(due, most.get(n, 0))
            for n, due in most.items():
                if paid.get((i.row['campaign'], i.row['invitee'],
                             str(n + 1)), 0) > due:
                    return f'{i.row} is paid too much at level {n + 1}'
            if i.verdict == 'pass' and self.model.terms_due(i) and \
                    sum(x.payout in LIVE for x in rivals) != 1:
                return f'{i.row} passes and is not paid once'
        return None

    def play(self):
        """The whole history; what is wrong, or None."""
        rng, clock = self.rng, START
        for n in range(rng.randint(2, 6)):
            coming = [x for s in self.strands
                      for x in some_rows(rng, s, clock)]
            coming.sort(key=lambda x: x[0])
            rows = [row for _, row in coming]
            clock = max([clock] + [time for time, _ in coming])
            deny = [s.person(rng, 9) for s in self.strands
                    if rng.random() < .3]
            table = [d for s in self.strands
                     for d in some_decisions(rng, s, clock, self.digits)]
            as_of = None
            if rng.random() < .4:
                clock += rng.choice((0, DAY, 10 * DAY, 40 * DAY))
                as_of = clock
            if self.model.clock is None and as_of is None and not rows:
                continue
            if self.model.clock is None:
                table = []
            why = self.run(rows, table, deny, as_of)
            if why:
                return f'history {self.seed}, run {n}: {why}'
        return self.last_words()


def sizes(histories, seed):
    """How many histories share each state."""
    rng = random.Random(seed)
    while histories > 0:
        n = min(histories, 1 if rng.random() < .25 else MANY)
        yield n
        histories -= n


def main():
    """All histories."""
    histories, seed, where = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
    wrong, counts = 0, {}
    for n, strands in enumerate(sizes(histories, seed)):
        history = History(seed + n, strands, where, 'kill' in sys.argv[4:])
        why = history.play()
        for line in history.model.lines:
            status = line.rpartition(',')[2]
            counts[status] = counts.get(status, 0) + 1
        if why:
            print(why)
            wrong += 1
        if wrong > 5:
            break
    sys.stdout.flush()
    for status, count in sorted(counts.items()):
        print(status, count)
    print(f'{histories} histories, {wrong} wrong')


main()
