#!/usr/bin/env python3
"""spark.py - the jobs on Spark, by rdd.pipe() and by SQL's TRANSFORM.

	spark-submit spark.py DIR [rdd|sql ...]

DIR has the jobs and their inputs, see prepare; DIR/spark-rdd and DIR/spark-sql
get the answers.  Programs must have the same path on all nodes; the inputs too,
unless DIR is on a file system that all see.  SPLITS says into how many parts an
input is cut at least (4).
"""
import os
import shutil
import subprocess
import sys
from zlib import crc32

from pyspark.sql import SparkSession

# Without checkCode a program that fails is taken for one that is done; what is
# not in env is not there: no PATH, no locale.
HOW = {"env": {"LC_ALL": "C"}, "checkCode": True}
SPLITS = int(os.environ.get("SPLITS", "4"))


def by_rdd(spark, path, fold, merge):
    """The lines of state of the rows in the file PATH."""
    state = spark.sparkContext.textFile(path, SPLITS).pipe(fold, **HOW)
    keyed = state.map(lambda line: (line.partition("\t")[0], line))
    dealt = keyed.partitionBy(SPLITS, lambda key: crc32(key.encode()))
    return dealt.values().pipe(merge, **HOW).collect()


def by_sql(spark, path, fold, merge):
    """The same.  A line is one column: TABs must not divide it."""
    whole = ("AS (line STRING) ROW FORMAT DELIMITED "
             "FIELDS TERMINATED BY '\x01' NULL DEFINED AS '\x02'")
    spark.read.text(path).createOrReplaceTempView("input")
    merged = spark.sql(f"""
        SELECT TRANSFORM (line) USING '{merge}' {whole}
        FROM (SELECT line
              FROM (SELECT TRANSFORM (value) USING '{fold}' {whole} FROM input)
              DISTRIBUTE BY substring_index(line, '\t', 1))""")
    return [row.line for row in merged.collect()]


def run(spark, road, where, job):
    """Do one job and write its answer, which is made here."""
    answer, name, program, *options = job
    path = os.path.join(where, name)
    with open(path, encoding="utf-8") as rows:
        fields = rows.readline().rstrip("\r\n").replace("\t", ",")
    prog = [shutil.which(program), *options]
    words = " ".join(prog)
    lines = road(spark, "file://" + path,
                 f"{words} --partial --no-header --fields={fields}",
                 f"{words} --merge --partial")
    to = os.path.join(where, "spark-" + road.__name__[3:])
    os.makedirs(to, exist_ok=True)
    subprocess.run([*prog, "--merge", "--min-rows=1",
                    "-o", os.path.join(to, answer + ".tsv")],
                   input="".join(line + "\n" for line in lines).encode(),
                   check=True)


def main():
    where, *roads = os.path.abspath(sys.argv[1]), *sys.argv[2:]
    spark = (SparkSession.builder.appName("crmutils")
             .config("spark.sql.shuffle.partitions", SPLITS)
             .config("spark.sql.files.openCostInBytes", 0)
             .getOrCreate())
    with open(os.path.join(where, "jobs"), encoding="utf-8") as jobs:
        for job in jobs:
            for road in roads or ["rdd", "sql"]:
                run(spark, globals()["by_" + road], where, job.split())
    spark.stop()


if __name__ == "__main__":
    main()
