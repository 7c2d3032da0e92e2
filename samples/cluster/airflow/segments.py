"""Segments of customers, night by night, by Airflow (2.4 and later).

A run folds the orders of its day into state, merges the state of the last year, and
writes segments.  FEEDS/orders-DAY.csv is the day's file; STATE and OUT are directories.
All three are Airflow variables, or CRM_FEEDS, CRM_STATE and CRM_OUT in the environment.

A program's status decides what follows: 75 may pass, so Airflow tries again; any other
fails the task at once, as bad data does not get better; 3 says that the answer is
written and that a check did not hold.
"""
import datetime
import os
import subprocess

from airflow import DAG
from airflow.exceptions import AirflowException, AirflowFailException
from airflow.models import BaseOperator, Variable

MAY_PASS = (75, -9, -15, 137, 143)  # no space, no memory, killed
DAYS = 365


def place(name):
    """A directory: the variable crm_NAME, or CRM_NAME of the environment."""
    return Variable.get("crm_" + name, os.environ.get("CRM_" + name.upper(), name))


class Program(BaseOperator):
    """Run a program, without a shell; what it says is in the task's log.

    words(day) gives its words, where day is the run's date.
    """

    def __init__(self, words, **common):
        super().__init__(**common)
        self.words = words

    def execute(self, context):
        words = self.words(context["logical_date"].date())
        self.log.info("%s", words)
        with subprocess.Popen(words, stderr=subprocess.PIPE, text=True,
                              errors="replace") as child:
            said = ["no word"]
            for line in child.stderr:
                self.log.warning("%s", line.rstrip("\n"))
                said = said[-2:] + [line]
        if child.returncode in MAY_PASS:
            raise AirflowException(f"status {child.returncode}: {''.join(said)}")
        if child.returncode:
            raise AirflowFailException(f"status {child.returncode}: {''.join(said)}")


def fold(day):
    """The state of one day; tasks may run it twice, as a file appears whole."""
    return ["rfm-cluster", "--partial", "--min-rows=1",
            "-o", f"{place('state')}/{day}.state", f"{place('feeds')}/orders-{day}.csv"]


def answer(day):
    """Segments of the year that ends with the day, of the states that are there."""
    last = [day - datetime.timedelta(n) for n in range(DAYS)]
    states = [path for path in (f"{place('state')}/{d}.state" for d in reversed(last))
              if os.path.exists(path)]
    return ["rfm-cluster", "--merge", f"--as-of={day}", "--min-rows=1",
            f"--stats={place('out')}/segments.json",
            "-o", f"{place('out')}/segments.csv", *states]


with DAG("segments", schedule="@daily", catchup=False, max_active_runs=1,
         start_date=datetime.datetime(2026, 1, 1, tzinfo=datetime.timezone.utc),
         default_args={"retries": 3, "retry_delay": datetime.timedelta(minutes=5)}):
    Program(task_id="fold", words=fold) >> Program(task_id="answer", words=answer)
