#!/usr/bin/env python3
"""What peers do of attrib-roi's work.

usage: attribution-peer.py duckdb-row|duckdb-models|pandas-row|paths FILE

duckdb-row and pandas-row: reach, conversions and revenue of each channel.
duckdb-models: first, last and linear, the paths made by window functions, on
one thread.  paths: heuristics and a Markov chain of order 1 of a table of
paths, by the package ChannelAttribution.
"""
import sys

COLUMNS = {"user_id": "VARCHAR", "ts": "BIGINT", "channel": "VARCHAR",
           "is_converted": "TINYINT", "revenue": "DECIMAL(18,2)"}


def duckdb_rows(path, query):
    import duckdb
    db = duckdb.connect(config={"threads": 1})
    rows = (f"read_csv('{path}', header=true, auto_detect=false, delim=',',"
            f" quote='\"', escape='\"', columns={COLUMNS})")
    for row in db.execute(query.format(rows=rows)).fetchall():
        print(*row, sep=",")


def duckdb_row(path):
    duckdb_rows(path, """
        SELECT channel, count(DISTINCT user_id), sum(is_converted),
            sum(CASE WHEN is_converted = 1 THEN revenue END)
        FROM {rows} GROUP BY channel""")


def duckdb_models(path):
    duckdb_rows(path, """
        WITH e AS (SELECT *, coalesce(sum(is_converted) OVER (
                PARTITION BY user_id ORDER BY ts, is_converted, channel
                ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS path
            FROM {rows}),
        p AS (SELECT *, max(is_converted) OVER w AS yes, count(*) OVER w AS n,
                row_number() OVER (PARTITION BY user_id, path
                    ORDER BY ts, is_converted, channel) AS i
            FROM e WINDOW w AS (PARTITION BY user_id, path))
        SELECT channel, count(*) FILTER (i = 1), count(*) FILTER (i = n),
            sum(1.0 / n) FROM p WHERE yes = 1 GROUP BY channel""")


def pandas_row(path):
    import pandas
    rows = pandas.read_csv(path)
    by = rows.groupby("channel")
    print(by["user_id"].nunique(), by[["is_converted", "revenue"]].sum())


def paths(path):
    import pandas
    import ChannelAttribution as ca
    rows = pandas.read_csv(path)
    names = ("path", "total_conversions")
    value = "total_conversion_value"
    ca.heuristic_models(rows, *names, var_value=value)
    ca.markov_model(rows, *names, var_value=value, var_null="total_null")


{"duckdb-row": duckdb_row, "duckdb-models": duckdb_models,
 "pandas-row": pandas_row, "paths": paths}[sys.argv[1]](sys.argv[2])
