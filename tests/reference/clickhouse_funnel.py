"""How far each unit came, by ClickHouse: clickhouse_funnel.py LOG SECONDS > LEVELS

LOG has customer, time (seconds), event; the steps are sent, open, click and buy, and
SECONDS is the window of windowFunnel in its default mode.  Prints customer,level of
those who came to the first step, in the order of their bytes.  Wants the module chdb.
"""
import sys
import chdb

STEPS = ('sent', 'open', 'click', 'buy')
levels = chdb.query("""
    select customer, windowFunnel(%d)(time, %s) as level
    from file('%s', CSVWithNames, 'customer String, time UInt64, event String')
    group by customer having level > 0 order by customer format TSV
""" % (int(sys.argv[2]), ', '.join("event = '%s'" % s for s in STEPS), sys.argv[1]))
for line in str(levels).splitlines():
    print(line.replace('\t', ','))
