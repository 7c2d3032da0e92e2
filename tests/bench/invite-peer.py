"""invite-peer.py - what others need for what invite-chain and invite-ring do.

    invite-peer.py forest FILE    igraph and SQLite on a log of forest --write
    invite-peer.py peel FILE      FRAUDAR of its authors on lines of two numbers

Prints a line a job: name, questions or edges, CPU seconds.
"""

import sqlite3
import sys
import time


def said(name, n, start):
    print(f"{name}\t{n}\t{time.process_time() - start:.4f}", flush=True)


def read(path):
    edges, asked = [], []
    with open(path) as lines:
        for line in lines:
            a, b = line.split()
            if a == "?":
                asked.append(int(b))
            else:
                edges.append((int(a), int(b)))
    return edges, asked


def by_igraph(edges, asked):
    import igraph

    start = time.process_time()
    graph = igraph.Graph(n=1 + max(b for _, b in edges), edges=edges,
                         directed=True)
    said(f"igraph {igraph.__version__}, build", len(edges), start)
    start = time.process_time()
    parts = graph.connected_components(mode="weak")
    said("igraph, components", len(edges), start)
    assert len(parts) > 0
    for name, mode in (("ancestors", "in"), ("descendants", "out")):
        start = time.process_time()
        total = sum(len(graph.subcomponent(v, mode=mode)) - 1 for v in asked)
        said(f"igraph, {name} ({total} found)", len(asked), start)


UP = """
with recursive up(id) as (
    select inviter from invite where invitee = ?
    union all
    select inviter from invite, up where invitee = up.id)
select id from up"""
DOWN = """
with recursive down(id) as (
    select invitee from invite where inviter = ?
    union all
    select invitee from invite, down where inviter = down.id)
select id from down"""


def by_sqlite(edges, asked):
    start = time.process_time()
    data = sqlite3.connect(":memory:")
    data.execute("create table invite"
                 " (invitee integer primary key, inviter integer)")
    data.executemany("insert into invite (inviter, invitee) values (?, ?)",
                     edges)
    data.execute("create index by_inviter on invite (inviter)")
    said(f"SQLite {sqlite3.sqlite_version}, build", len(edges), start)
    for name, query in (("ancestors", UP), ("descendants", DOWN)):
        start = time.process_time()
        total = sum(len(data.execute(query, (v,)).fetchall()) for v in asked)
        said(f"SQLite, {name} ({total} found)", len(asked), start)


def by_fraudar(path):
    import contextlib
    import io

    import numpy
    import scipy.sparse
    from fraudar.export import greedy

    pairs = numpy.loadtxt(path, dtype=int)
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        matrix = scipy.sparse.coo_matrix(
            (numpy.ones(len(pairs)), (pairs[:, 0], pairs[:, 1]))).tocsr()
        with contextlib.redirect_stdout(io.StringIO()):
            (rows, cols), score = greedy.logWeightedAveDegree(matrix)
        best = min(best, time.process_time() - start)
    print(f"FRAUDAR in Python, score {score:.9f}, {len(rows)} x {len(cols)}"
          f"\t{len(pairs)}\t{best:.4f}")


def main():
    what, path = sys.argv[1:]
    if what == "peel":
        by_fraudar(path)
        return
    edges, asked = read(path)
    by_sqlite(edges, asked)
    try:
        by_igraph(edges, asked)
    except ImportError:
        print("skipped: igraph (not installed)")


main()
