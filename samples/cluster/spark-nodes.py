#!/usr/bin/env python3
"""spark-nodes.py - segments on a Spark cluster whose nodes have none of our files.

	spark-submit --files rfm-cluster spark-nodes.py ROWS OUT [option ...]

ROWS is a file or directory of Parquet or CSV, by its suffix, or else of TSV
without a header, on a file system that all executors see, with the columns
customer_id, order_id, date and amount; OUT is a directory there.  The static
program ("make static") travels with the job.  Executors write OUT/state, and
one task of theirs OUT/answer: no row, no state and no answer passes through the
driver.  Options go to rfm-cluster.  SPLITS says into how many parts customers
are dealt (4).
"""
import os
import subprocess
import sys
import threading
from zlib import crc32

from pyspark import SparkFiles
from pyspark.sql import SparkSession
from pyspark.sql import functions as f

COLUMNS = ["customer_id", "order_id", "date", "amount"]
SPLITS = int(os.environ.get("SPLITS", "4"))


def feed(child, lines, failed):
    """Give a program its lines; what fails here must end the task."""
    try:
        with child.stdin:
            for line in lines:
                child.stdin.write(line.encode() + b"\n")
    except BrokenPipeError:
        pass  # its status tells why
    except BaseException as why:  # pylint: disable=broad-except
        failed.append(why)
        child.kill()


def listen(child, said):
    """Keep its last messages, and leave all of them in the executor's log."""
    for line in child.stderr:
        sys.stderr.buffer.write(line)
        said[:] = said[-4:] + [line.decode(errors="replace")]


def through(*words):
    """What mapPartitions() wants: the lines that the program makes of lines."""
    def run(lines):
        with subprocess.Popen(
                [SparkFiles.get("rfm-cluster"), *words], env={"LC_ALL": "C"},
                stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                stderr=subprocess.PIPE) as child:
            failed, said = [], []
            threads = [threading.Thread(target=feed, args=(child, lines, failed)),
                       threading.Thread(target=listen, args=(child, said))]
            for thread in threads:
                thread.start()
            try:
                for line in child.stdout:
                    yield line.decode().removesuffix("\n")
            except GeneratorExit:  # a task that is given up ends its program
                child.kill()
                raise
            finally:
                for thread in threads:
                    thread.join()
            if failed:
                raise failed[0]
            if child.wait() != 0:
                raise RuntimeError(
                    f"{words}: status {child.returncode}: {''.join(said)}")
    return run


def escaped(name):
    """A column as a cell of TSV; one that is null is empty."""
    cell = f.coalesce(f.col(name).cast("string"), f.lit(""))
    for mark, written in (("\\", "\\\\"), ("\t", "\\t"), ("\n", "\\n"), ("\r", "\\r")):
        cell = f.replace(cell, f.lit(mark), f.lit(written))
    return cell


def rows_of(spark, path):
    """The lines of TSV of the rows at PATH."""
    if path.endswith(".parquet"):
        table = spark.read.parquet(path)
    elif path.endswith(".csv"):
        table = spark.read.csv(path, header=True, escape='"', multiLine=True,
                               ignoreLeadingWhiteSpace=False,
                               ignoreTrailingWhiteSpace=False)
    else:
        return spark.sparkContext.textFile(path, SPLITS)
    line = f.concat_ws("\t", *map(escaped, COLUMNS))
    return table.select(line.alias("line")).rdd.map(lambda row: row.line)


def main():
    path, out, *options = sys.argv[1:]
    spark = SparkSession.builder.appName("segments").getOrCreate()
    options += ["--format=tsv"]
    fold = through(*options, "--partial", "--no-header",
                   "--fields=" + ",".join(COLUMNS))
    state = rows_of(spark, path).mapPartitions(fold)
    keyed = state.map(lambda line: (line.partition("\t")[0], line))
    dealt = keyed.partitionBy(SPLITS, lambda key: crc32(key.encode())).values()
    dealt.mapPartitions(through(*options, "--merge", "--partial")) \
         .saveAsTextFile(out + "/state")
    spark.sparkContext.textFile(out + "/state").coalesce(1) \
         .mapPartitions(through(*options, "--merge", "--min-rows=1")) \
         .saveAsTextFile(out + "/answer")
    spark.stop()


if __name__ == "__main__":
    main()
