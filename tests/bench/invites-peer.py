#!/usr/bin/env python3
"""Judge a log of invites as people do without invite-guard.

usage: invites-peer.py duckdb THREADS FILE     (windows, in SQL)
       invites-peer.py python FILE             (dicts and deques, row by row)

DuckDB does the windows alone: counts by device, address, network and inviter,
and who was first; rings, cycles, depth, gaps, lists, ledger and state are left
out.  The Python loop has rings and cycles too, and no state on a disk.  Both
write the rows with a verdict.
"""
import csv
import sys
from collections import defaultdict, deque


def by_duckdb(threads, path):
    import duckdb
    db = duckdb.connect(config={"threads": threads})
    columns = {"inviter": "VARCHAR", "invitee": "VARCHAR", "time": "BIGINT",
               "event": "VARCHAR", "ip": "VARCHAR", "device": "VARCHAR",
               "phone": "VARCHAR", "reward": "DECIMAL(18,2)"}
    db.execute(f"""COPY (
      SELECT inviter, invitee, time, event, ip, device, phone, reward,
        CASE WHEN inviter = invitee OR dup > 1 OR vdev >= 6 THEN 'reject'
             WHEN vip >= 8 OR vnet >= 20 OR vinv >= 8 THEN 'review'
             ELSE 'pass' END AS verdict, vdev, vip, vnet, vinv
      FROM (SELECT *,
        row_number() OVER (PARTITION BY invitee ORDER BY time) AS dup,
        count(*) OVER (PARTITION BY device ORDER BY time
          RANGE BETWEEN 86399 PRECEDING AND CURRENT ROW) AS vdev,
        count(*) OVER (PARTITION BY ip ORDER BY time
          RANGE BETWEEN 3599 PRECEDING AND CURRENT ROW) AS vip,
        count(*) OVER (PARTITION BY regexp_extract(ip, '^\\d+\\.\\d+\\.\\d+')
          ORDER BY time
          RANGE BETWEEN 3599 PRECEDING AND CURRENT ROW) AS vnet,
        count(*) OVER (PARTITION BY inviter ORDER BY time
          RANGE BETWEEN 3599 PRECEDING AND CURRENT ROW) AS vinv
      FROM read_csv('{path}', header=true, auto_detect=false, delim=',',
        quote='"', escape='"', columns={columns}))
    ) TO '/dev/stdout' (FORMAT csv)""")


def bump(table, key, ts, span):
    queue = table[key]
    queue.append(ts)
    while queue[0] <= ts - span:
        queue.popleft()
    return len(queue)


def by_python(path):
    windows = [defaultdict(deque) for _ in range(4)]
    parent, device_of, first_with, ring = {}, {}, {}, {}
    size = defaultdict(lambda: 1)

    def root(x):
        while ring.setdefault(x, x) != x:
            ring[x] = ring[ring[x]]
            x = ring[x]
        return x

    with open(path, newline="") as file:
        rows = csv.reader(file)
        out = csv.writer(sys.stdout)
        out.writerow(next(rows) + ["verdict", "score", "reasons"])
        for row in rows:
            inviter, invitee, ts, _, ip, device, _, _ = row
            ts = int(ts)
            score, why = 0, []

            def note(code, points):
                nonlocal score
                score += points
                why.append(code)

            if inviter == invitee:
                note("SELF", 100)
            if invitee in parent:
                note("DUP", 100)
            else:
                up = inviter
                while up is not None and up != invitee:
                    up = parent.get(up)
                if up == invitee:
                    note("CYCLE", 100)
                else:
                    parent[invitee] = inviter
            if device_of.get(inviter) == device:
                note("DEVSHARE", 30)
            if bump(windows[0], device, ts, 86400) >= 6:
                note("VDEV", 60)
            if not ip.startswith("100.64."):
                if bump(windows[1], ip, ts, 3600) >= 8:
                    note("VIP", 15)
                if bump(windows[2], ip.rsplit(".", 1)[0], ts, 3600) >= 20:
                    note("VNET", 10)
            if bump(windows[3], inviter, ts, 3600) >= 8:
                note("VINV", 15)
            device_of[invitee] = device
            first = root(first_with.setdefault(device, invitee))
            mine = root(invitee)
            if first != mine:
                ring[mine] = first
                size[first] += size[mine]
            if size[first] >= 4:
                note("RING", 15)
            out.writerow(row + ["reject" if score >= 60 else
                                "review" if score >= 30 else "pass",
                                score, ";".join(why)])


def main():
    if len(sys.argv) == 4 and sys.argv[1] == "duckdb":
        by_duckdb(int(sys.argv[2]), sys.argv[3])
    elif len(sys.argv) == 3 and sys.argv[1] == "python":
        by_python(sys.argv[2])
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main()
