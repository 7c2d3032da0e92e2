"""graph-peer.py ENGINE TRIPLES QUERIES RUNS [DATABASE] - the questions of
tests/bench/kg-query asked of another engine.

ENGINE is sqlite, oxigraph or kuzu.  Prints for each question its name, how many
rows, CPU milliseconds (the best of RUNS, of all threads), from a database in
memory: SQLite with an index for each of three orders of a triple, Kuzu with a
table of relations for each predicate.  With DATABASE, SQLite only writes it
there; with TRIPLES - it prints NAME, a tab and the question in SQL.
"""
import csv
import re
import sqlite3
import sys
import time

CLOSURE = """WITH RECURSIVE r(x) AS (SELECT {to} FROM t WHERE {at}='{node}'
    AND p='邀请' UNION SELECT t.{to} FROM r JOIN t ON t.{at}=r.x
    AND t.p='邀请') SELECT COUNT(*) FROM r"""
SQL = {
    'one': "SELECT p, o FROM t WHERE s='客户12345'",
    'friends': """SELECT b.o FROM t a JOIN t b ON b.s=a.o AND b.p='认识'
        WHERE a.s='客户12345' AND a.p='认识'""",
    'pairs': """SELECT COUNT(*) FROM t a JOIN t b ON b.s=a.o
        WHERE a.p='邀请' AND b.p='邀请'""",
    'star': """SELECT a.s FROM t a JOIN t b ON b.s=a.s JOIN t c ON c.s=a.s
        JOIN t d ON d.s=a.s WHERE a.p='风险等级' AND a.o='R3' AND b.p='城市'
        AND b.o='上海' AND c.p='渠道' AND c.o='微信' AND d.p='持有'
        AND d.o='产品7'""",
    'closure': CLOSURE.format(to='o', at='s', node='客户0'),
    'ancestors': CLOSURE.format(to='s', at='o', node='客户99999'),
    'count': "SELECT o, COUNT(*) FROM t WHERE p='城市' GROUP BY o",
    'join': """SELECT r.o, c.o, COUNT(*) FROM t h JOIN t r ON r.s=h.o
        AND r.p='产品风险' JOIN t c ON c.s=h.s AND c.p='城市'
        WHERE h.p='持有' GROUP BY 1, 2""",
}
CYPHER = {
    'one': "MATCH (:T {id: '客户12345'})-[r]->(b:T) RETURN label(r), b.id",
    'friends': """MATCH (:T {id: '客户12345'})-[:`认识`]->(:T)-[:`认识`]->(c:T)
        RETURN c.id""",
    'pairs': "MATCH (:T)-[:`邀请`]->(:T)-[:`邀请`]->(:T) RETURN COUNT(*)",
    'star': """MATCH (x:T)-[:`风险等级`]->(:T {id: 'R3'}),
        (x)-[:`城市`]->(:T {id: '上海'}), (x)-[:`渠道`]->(:T {id: '微信'}),
        (x)-[:`持有`]->(:T {id: '产品7'}) RETURN x.id""",
    'closure': """MATCH (:T {id: '客户0'})-[:`邀请`* SHORTEST 1..4000]->(x:T)
        RETURN COUNT(*)""",
    'ancestors': """MATCH (x:T)-[:`邀请`* SHORTEST 1..4000]->
        (:T {id: '客户99999'}) RETURN COUNT(*)""",
    'count': "MATCH (:T)-[:`城市`]->(c:T) RETURN c.id, COUNT(*)",
    'join': """MATCH (x:T)-[:`持有`]->(:T)-[:`产品风险`]->(r:T),
        (x)-[:`城市`]->(c:T) RETURN r.id, c.id, COUNT(*)""",
}


def triples(path):
    """The distinct triples of the CSV file PATH."""
    with open(path, encoding='utf-8') as f:
        rows = csv.reader(f)
        next(rows)
        return dict.fromkeys(map(tuple, rows))


def sqlite(path, _, database=':memory:'):
    """A question and what fetches its rows, for each."""
    db = sqlite3.connect(database)
    db.execute('CREATE TABLE t(s TEXT, p TEXT, o TEXT, UNIQUE(s, p, o))')
    db.executemany('INSERT INTO t VALUES(?, ?, ?)', triples(path))
    db.execute('CREATE INDEX pos ON t(p, o, s)')
    db.execute('CREATE INDEX osp ON t(o, s, p)')
    db.execute('ANALYZE')
    db.commit()
    return SQL, lambda query: db.execute(query).fetchall()


def oxigraph(path, queries):
    """The same; bare words become names of IRIs."""
    import pyoxigraph as ox
    store = ox.Store()
    store.bulk_extend(
        ox.Quad(*(ox.NamedNode('x:' + part) for part in triple))
        for triple in triples(path))
    asked = {}
    with open(queries, encoding='utf-8') as f:
        for line in f:
            name, query = line.rstrip('\n').split('\t')
            asked[name] = 'PREFIX : <x:> ' + re.sub(
                r'(?<![?\w])([^\W\d_a-zA-Z]\w*|R\d)', r':\1', query)
    return asked, lambda query: list(store.query(query))


def kuzu(path, _):
    """The same; a table of nodes, one of relations for each predicate."""
    import kuzu as engine
    import pandas
    db = engine.Connection(engine.Database(':memory:'))
    rows = triples(path)
    db.execute('CREATE NODE TABLE T(id STRING PRIMARY KEY)')
    nodes = pandas.DataFrame({'id': sorted(
        {t[0] for t in rows} | {t[2] for t in rows})}, dtype=object)
    db.execute('COPY T FROM nodes')
    for p in sorted({t[1] for t in rows}):
        db.execute(f'CREATE REL TABLE `{p}`(FROM T TO T)')
        edges = pandas.DataFrame(
            [(t[0], t[2]) for t in rows if t[1] == p], dtype=object)
        db.execute(f'COPY `{p}` FROM edges')
    assert len(nodes) and len(edges)
    db.execute('CALL var_length_extend_max_depth=4000')
    return CYPHER, lambda query: db.execute(query).get_all()


def main():
    """Load, and time each question."""
    engine, path, queries, runs = sys.argv[1:5]
    if path == '-':
        for name, query in SQL.items():
            print(name, ' '.join(query.split()), sep='\t')
        return
    if len(sys.argv) > 5:
        sqlite(path, queries, sys.argv[5])
        return
    asked, answer = globals()[engine](path, queries)
    for name, query in asked.items():
        best = None
        for _ in range(int(runs)):
            began = time.process_time()
            n = len(answer(query))
            took = time.process_time() - began
            best = took if best is None or took < best else best
        print(engine, name, n, f'{best * 1e3:.4f}', sep='\t', flush=True)


main()
