"""clickhouse.py DIR CONFIG - functions of samples/serve in chDB, ClickHouse in a process:
a line a check, its name and what came.  Wants the module chdb."""
import os
import subprocess
import sys
from chdb import session

DIR, CONFIG = sys.argv[1:]
base = session.Session(os.path.join(DIR, "base") + "?user_scripts_path=" + DIR +
                       "/&user_defined_executable_functions_config=" + CONFIG)


def ask(name, query):
    """Tell what a query says, or the first words of its failure."""
    try:
        print(name, str(base.query(query, "TSV")).strip(), sep="\t", flush=True)
    except RuntimeError as why:
        print(name, "failed", str(why)[:200].replace("\n", " "), sep="\t", flush=True)


def folder(process):
    """The folder that a process runs in; none when it has ended."""
    try:
        return os.readlink("/proc/%s/cwd" % process)
    except OSError:
        return None


def mine():
    """Processes of filters in DIR."""
    found = subprocess.run(["pgrep", "-x", "kg-query"], capture_output=True, text=True,
                           check=False).stdout.split()
    return [int(p) for p in found if folder(p) == DIR]


MANY = """select count(), countIf(JSONExtractString(r, 1, 'subject') = mark) from (
    select concat('mark', toString(number)) as mark, kg_facts(mark) as r from numbers(20000))"""
ask("fact", "select position(kg_facts('安居贷'), '3.85%') > 0")
ask("talk", """select JSONExtractString(kg_ask(session, question), 1, 'answer') from values(
    'session String, question String', ('a', '安居贷的利率'), ('b', ''), ('a', '类型呢'))""")
ask("segment", "select JSONExtractString(segment_of('C1', 3, 10, 5000), 1, 'customer')")
ask("own", MANY)
killed = mine()
for process in killed:
    os.kill(process, 9)
for _ in killed:  # each is missed once
    ask("killed", "select kg_facts('安居贷')")
ask("again", MANY)
ask("refused", """select rows, error from executable('clickhouse-filter /offer', JSONEachRow,
    'rows String, error String', (select 'C1' as customer, 'nonsense' as risk))""")
