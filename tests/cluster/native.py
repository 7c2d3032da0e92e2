#!/usr/bin/env python3
"""native.py - what an engine does by itself with the rows of rfm-cluster: the newest
time, the number of orders and the sum of amounts by customer, and nothing of what
follows (k-means, segments), so that it is the least that the engine costs.

	native.py duckdb|spark ROWS.tsv OUT

For make bench-cluster; each engine's Python is its own.
"""
import sys

SUMS = """SELECT customer, max(time) AS newest, count(DISTINCT note) AS orders,
    sum(CAST(amount AS DECIMAL(18, 3))) AS money FROM rows GROUP BY customer"""
ENGINE, ROWS, OUT = sys.argv[1:]

if ENGINE == "duckdb":
    import duckdb
    duckdb.sql("SET threads TO 2")
    duckdb.sql(f"CREATE VIEW rows AS FROM read_csv('{ROWS}', delim='\t', header=true, "
               "quote='', all_varchar=true)")
    duckdb.sql(SUMS).write_csv(OUT)
else:
    from pyspark.sql import SparkSession
    spark = SparkSession.builder.master("local[2]").appName("sums").getOrCreate()
    spark.read.csv("file://" + ROWS, sep="\t", header=True, quote="") \
         .createOrReplaceTempView("rows")
    spark.sql(SUMS).write.mode("overwrite").csv("file://" + OUT)
    spark.stop()
