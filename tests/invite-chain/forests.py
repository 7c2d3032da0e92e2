#!/usr/bin/env python3
"""forests.py - random logs of invites, and what a slow reader makes of them.

    forests.py LOGS SEED DIRECTORY

Of the invites of one person the first in time counts, then the inviter who is
first in byte order; nobody invites himself; of each circle the latest invite is
left out, then that of the invitee who is last in byte order.
"""
import csv
import os
import random
import subprocess
import sys


def read(rows):
    """Who was invited by whom, and when."""
    first = {}
    for inviter, invitee, t in rows:
        if inviter != invitee:
            first[invitee] = min(first.get(invitee, (t, inviter)), (t, inviter))
    while True:
        circle = find_circle(first)
        if not circle:
            return first
        del first[max(circle, key=lambda who: (first[who][0], who))]


def find_circle(first):
    for start in sorted(first):
        walk, who = [], start
        while who in first and who not in walk:
            walk.append(who)
            who = first[who][1]
        if who in walk:
            return walk[walk.index(who):]
    return None


def above(first, who):
    members = []
    while who in first:
        who = first[who][1]
        members.append(who)
    return members


def below(first, who):
    members = []
    for t, child in sorted((t, c) for c, (t, by) in first.items() if by == who):
        members += [child] + below(first, child)
    return members


def wanted(first, people):
    """The answers by question: what each id has."""
    return {
        '--depth': {p: [(p, str(len(above(first, p))))] for p in people},
        '--root': {p: [(([p] + above(first, p))[-1], '0')] for p in people},
        '--ancestors': {p: [(a, str(len(above(first, a))))
                            for a in above(first, p)] for p in people},
        '--descendants': {p: [(d, str(len(above(first, d))))
                              for d in below(first, p)] for p in people},
        '--path': {p: [(a, str(len(above(first, a))))
                       for a in reversed([p] + above(first, p))]
                   for p in people}}


def asked(question, people):
    p = subprocess.run(['invite-chain', '-f', 'log.csv', question, *people],
                       capture_output=True, text=True)
    got = {who: [] for who in people}
    for d in csv.DictReader(p.stdout.splitlines()):
        got[d['id']].append((d['member'], d['depth']))
    return got


def main():
    n, seed, where = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
    rng, wrong, circles = random.Random(seed), 0, 0
    os.chdir(where)
    for i in range(n):
        names = [f'u{k}' for k in range(rng.randint(2, 14))]
        rows = [(rng.choice(names), rng.choice(names), rng.randint(0, 12))
                for _ in range(rng.randint(1, 25))]
        with open('log.csv', 'w') as f:
            print('inviter,invitee,time', file=f)
            for a, b, t in rows:
                print(a, b, f'2026-01-01T00:{t:02}:00Z', sep=',', file=f)
        first = read(rows)
        circles += len(first) < len({b for a, b, t in rows if a != b})
        people = sorted({who for a, b, t in rows for who in (a, b)})
        for question, want in wanted(first, people).items():
            if asked(question, people) != want:
                wrong += 1
                print(i, question, rows)
    few = '' if circles > n // 4 else ', and few have a circle'
    print(f'{n} logs: {wrong} answers wrong{few}')


main()
