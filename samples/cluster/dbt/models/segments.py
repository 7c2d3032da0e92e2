"""segments.py - a Python model of dbt: the rows of orders through rfm-cluster."""
import os
import subprocess
import tempfile


def model(dbt, session):
    """The segment of each customer."""
    dbt.config(materialized="table")
    orders = dbt.ref("orders")
    with tempfile.TemporaryDirectory() as folder:
        rows, answer = os.path.join(folder, "orders.csv"), os.path.join(folder, "segments.csv")
        orders.write_csv(rows)
        done = subprocess.run(["rfm-cluster", "--as-of=" + os.environ["AS_OF"],
                               "--min-rows=1", "-o", answer, rows],
                              stderr=subprocess.PIPE, check=False)
        if done.returncode:
            raise RuntimeError("rfm-cluster: status %d: %s" % (
                done.returncode, done.stderr.decode("utf-8", "replace")))
        session.sql("CREATE OR REPLACE TEMP TABLE answered AS "
                    "SELECT * FROM read_csv('%s', "
                    "types = {'monetary': 'DECIMAL(38, 2)'})" % answer)
    return session.table("answered")
