"""kg-shapes-peer.py ENGINE TRIPLES SHAPES RUNS LIMIT - the queries of
tests/bench/kg-shapes asked of another engine.

ENGINE is oxigraph, which takes the SPARQL of SHAPES, or duckdb, which takes its
SQL on a table for each type, with one thread.  Prints for each how many rows,
the cell of an answer that is one, and CPU milliseconds, the best of RUNS.  A query
that took longer than LIMIT seconds of CPU is not asked again; Oxigraph, which has
some that never end, is asked in a process of its own that ends then.
"""
import os
import re
import resource
import sys
import time

TABLES = {
    'regions': ('r', 'partOf'), 'cats': ('c', 'sub'),
    'products': ('p', 'brand cat price label'), 'shops': ('s', 'in'),
    'offers': ('o', 'of by cost'), 'customers': ('u', 'lives'),
    'reviews': ('v', 'about from stars date'),
}
NUMBERS = {'price', 'cost', 'stars', 'date'}


def triples(path):
    """Subject, predicate, object of N-Triples, without their marks."""
    form = re.compile(r'<x:(\w+)> <([^>]+)> (?:<x:(\w+)>|"([^"]*)")')
    with open(path, encoding='utf-8') as f:
        for line in f:
            s, p, iri, literal = form.match(line).groups()
            yield s, p.removeprefix('x:'), iri or literal


def oxigraph(path):
    """What asks."""
    import pyoxigraph as ox
    store = ox.Store()
    store.bulk_load(path=path, format=ox.RdfFormat.N_TRIPLES)
    prefix = 'PREFIX : <x:> '

    def ask(sparql, _):
        return [[c.value if c else None for c in row]
                for row in store.query(prefix + sparql)]
    return ask


def duckdb(path):
    """What asks."""
    import duckdb as engine
    db = engine.connect(config={'threads': 1})
    rows, rest, all_of = {}, {'follows': [], 'num1': [], 'num2': []}, []
    for s, p, o in triples(path):
        all_of.append((s, p, o))
        if p in rest:
            rest[p].append((s, o))
        else:
            rows.setdefault(s, {})[p] = o
    import pandas

    def table(name, columns, data):
        frame = pandas.DataFrame(data, columns=columns)
        for c in columns:
            if c in NUMBERS or (name[:3] == 'num' and c == 'o'):
                frame[c] = frame[c].astype('int64')
        assert len(frame)
        db.execute(f'CREATE TABLE {name} AS SELECT * FROM frame')
    for name, (letter, columns) in TABLES.items():
        columns = columns.split()
        table(name, ['id'] + columns, [
            [s] + [has.get(c) for c in columns] for s, has in rows.items()
            if s[0] == letter])
    for name, data in rest.items():
        table(name, ['s', 'o'], data)
    table('t', ['s', 'p', 'o'], all_of)
    return lambda _, sql: db.execute(sql).fetchall()


def measure(ask, engine, line, runs, limit):
    """Ask for what LINE has and print what it costs."""
    name, sparql, sql = line.rstrip('\n').split('\t')
    best = None
    for _ in range(runs):
        began, at = time.process_time(), time.perf_counter()
        rows = ask(sparql, sql)
        took = time.process_time() - began
        if took == 0:  # too short for some clocks
            took = time.perf_counter() - at
        best = took if best is None or took < best else best
        if took > limit:
            break
    cell = rows[0][0] if len(rows) == 1 and len(rows[0]) == 1 else '-'
    print(engine, name, len(rows), cell, f'{best * 1e3:.4f}', sep='\t',
          flush=True)


def apart(ask, engine, line, runs, limit):
    """The same in a process that may use LIMIT seconds."""
    child = os.fork()
    if child == 0:
        resource.setrlimit(resource.RLIMIT_CPU, (limit, limit + 1))
        measure(ask, engine, line, runs, limit / runs)
        os._exit(0)
    if os.waitpid(child, 0)[1] != 0:
        print(engine, line.split('\t')[0], '-', '-', f'{limit * 1e3:.0f}',
              sep='\t', flush=True)


def main():
    """Load, and time each."""
    engine, path, shapes, runs, limit = sys.argv[1:6]
    ask = globals()[engine](path)
    how = apart if engine == 'oxigraph' else measure
    with open(shapes, encoding='utf-8') as f:
        for line in f:
            how(ask, engine, line, int(runs), int(limit))


main()
