"""orders.py SEED: orders in several rows, drawn at random, and what each channel
must be credited with under the models last, first and linear, found by dictionaries
and sums rather than by sorting.  Writes touches.csv, orders.csv and want.csv."""
import csv
import datetime
import random
import sys
from collections import defaultdict
from fractions import Fraction

rng = random.Random(int(sys.argv[1]))
CHANNELS = ["mail", "ads", "tv", "web"]
BLANK = ["", "-", "(not set)", "NULL", "0"]


def stamp(minutes):
    start = datetime.datetime(2026, 1, 1)
    return (start + datetime.timedelta(minutes=minutes)).isoformat()


touches, orders = defaultdict(list), defaultdict(list)
for who in range(60):
    # Times of touches are even and all different, those of orders are odd.
    for minute in rng.sample(range(0, 400, 2), rng.randrange(0, 6)):
        touches[who].append((minute, rng.choice(CHANNELS)))
    # So no two orders, but lines of one, are of one time.
    free = iter(rng.sample(range(1, 400, 2), 20))
    for row in range(rng.randrange(0, 7)):
        minute = next(free)
        ident = rng.choice(["A", "B", "C"] + BLANK[:1 + rng.randrange(5)])
        sale = rng.choice([5, 9, 20])
        line = (minute, ident, sale, rng.choice("xyz"))
        orders[who] += [line] * rng.choice([1, 1, 1, 2])
        if rng.random() < 0.3:
            orders[who].append((minute, ident, rng.choice([5, 9]), "w"))
        if rng.random() < 0.3:
            orders[who].append((next(free), rng.choice([ident, "R%d" % row]), -3, ""))


def sales_and_refunds(rows):
    """[(minute, revenue)] of each, in order of time; of one time, where only rows
    without an identifier can be, the dearest first."""
    groups, sales, refunds = defaultdict(set), [], []
    for n, (minute, ident, revenue, line) in enumerate(rows):
        if ident in BLANK:
            groups["nameless %d" % n].add((minute, revenue, line))
        else:
            groups[ident].add((minute, revenue, line))
    for group in groups.values():
        paid = [row for row in group if row[1] >= 0]
        first = min(row[0] for row in paid or group)
        (sales if paid else refunds).append((first, sum(row[1] for row in group)))
    return sorted(sales, key=lambda s: (s[0], -s[1])), sorted(refunds)


count, money = defaultdict(Fraction), defaultdict(Fraction)


def give(path, n, revenue):
    for model, shares in (
        ("last", [(path[-1], 1)]),
        ("first", [(path[0], 1)]),
        ("linear", [(c, Fraction(1, len(path))) for c in path]),
    ):
        for channel, share in shares:
            count[model, channel] += share * n
            money[model, channel] += share * revenue


for who in range(60):
    sales, refunds = sales_and_refunds(orders[who])
    paths, since = [], -1
    for minute, revenue in sales:
        path = [c for t, c in sorted(touches[who]) if since < t < minute]
        paths.append((minute, path or ["(unassigned)"]))
        give(paths[-1][1], 1, revenue)
        since = minute
    for minute, revenue in refunds:
        before = [path for at, path in paths if at <= minute]
        give(before[-1] if before else ["(unassigned)"], 0, revenue)

with open("touches.csv", "w") as f:
    out = csv.writer(f, lineterminator="\n")
    out.writerow(["customer", "time", "channel", "converted"])
    rows = [(who, *t) for who in touches for t in touches[who]]
    rng.shuffle(rows)
    for who, minute, channel in rows:
        out.writerow(["c%d" % who, stamp(minute), channel, 0])
with open("orders.csv", "w") as f:
    out = csv.writer(f, lineterminator="\n")
    out.writerow(["customer", "time", "order_id", "revenue", "article"])
    rows = [(who, *o) for who in orders for o in orders[who]]
    rng.shuffle(rows)
    for n, (who, minute, ident, revenue, line) in enumerate(rows):
        # Rows without an identifier never come twice, whatever they say.
        out.writerow(["c%d" % who, stamp(minute), ident, revenue, line])
with open("want.csv", "w") as f:
    for key in sorted(count):
        f.write("%s,%s,%.6f,%.6f\n" % (*key, count[key], money[key]))
