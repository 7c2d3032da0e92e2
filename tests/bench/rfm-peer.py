#!/usr/bin/env python3
"""Group a transactions log by customer in DuckDB, polars or pandas.

usage: rfm-peer.py duckdb|polars|pandas THREADS FILE    (or: version NAME)

For each user_id the number of rows, the sum of revenue and the newest ts, as
CSV on standard output, in any order.  Each engine is told the columns, so that
none spends time on guessing; DuckDB sums decimals, which is exact, the others
doubles.
"""
import os
import sys

COLUMNS = ["user_id", "ts", "channel", "utm_url", "is_converted", "revenue"]


def by_duckdb(threads, path):
    import duckdb
    types = dict.fromkeys(COLUMNS, "VARCHAR")
    types.update(ts="TIMESTAMP", is_converted="TINYINT",
                 revenue="DECIMAL(18,2)")
    db = duckdb.connect(config={"threads": threads})
    db.execute(
        "COPY (SELECT user_id, count(*), sum(revenue), max(ts)"
        f" FROM read_csv('{path}', header=true, auto_detect=false, delim=',',"
        f" quote='\"', escape='\"', columns={types}) GROUP BY user_id)"
        " TO '/dev/stdout' (FORMAT csv, HEADER false)")


def by_polars(threads, path):
    os.environ["POLARS_MAX_THREADS"] = str(threads)
    import polars
    types = dict.fromkeys(COLUMNS, polars.String)
    types.update(ts=polars.Datetime, is_converted=polars.Int8,
                 revenue=polars.Float64)
    groups = polars.scan_csv(path, schema=types).group_by("user_id").agg(
        polars.len(), polars.col("revenue").sum().alias("sum"),
        polars.col("ts").max())
    groups.sink_csv(sys.stdout.buffer, include_header=False)


def by_pandas(_threads, path):
    import pandas
    rows = pandas.read_csv(path, usecols=["user_id", "ts", "revenue"],
                           parse_dates=["ts"])
    groups = rows.groupby("user_id", sort=False).agg(
        n=("ts", "size"), sum=("revenue", "sum"), last=("ts", "max"))
    groups.to_csv(sys.stdout, header=False)


def main():
    if len(sys.argv) == 3 and sys.argv[1] == "version":
        print(__import__(sys.argv[2]).__version__)
        return
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    engines = {"duckdb": by_duckdb, "polars": by_polars, "pandas": by_pandas}
    engines[sys.argv[1]](int(sys.argv[2]), sys.argv[3])


if __name__ == "__main__":
    main()
