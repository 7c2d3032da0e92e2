#!/usr/bin/env python3
"""What DuckDB does of reach-funnel's work: funnel-peer.py LOG

Levels by arm of the funnel that tests/bench/reach-funnel asks for, as CSV: step by
step the latest entry from which an event is reached within seven days.  Events of
one time have no order here, so that ties may come out otherwise; intervals, times
and open entries are not there.
"""
import sys
import duckdb

STEPS = ['sent', 'delivered', 'clicked', 'applied', 'approved']
WINDOW = 7 * 86400

query = "with e0 as (select customer, time, event, arm, case when event = 'sent' then time end as f0 from read_csv('%s', header=true))" % sys.argv[1]
over = 'over (partition by customer order by time rows between unbounded preceding and 1 preceding)'
for k, step in enumerate(STEPS[1:], 1):
    query += """, m%d as (select *, max(f%d) %s as entry from e%d),
e%d as (select * exclude entry, case when event = '%s' and time - entry <= %d then entry end
    as f%d from m%d)""" % (k, k - 1, over, k - 1, k, step, WINDOW, k, k)
last = len(STEPS) - 1
query += ", u as (select customer, arg_min(arm, time) filter (f0 is not null) as arm"
query += ''.join(', max(f%d) as f%d' % (k, k) for k in range(last + 1))
query += ' from e%d group by customer) select arm' % last
query += ''.join(', count(f%d) as %s' % (k, step) for k, step in enumerate(STEPS))
query += ' from u where f0 is not null group by arm order by arm'

duckdb.sql('set threads = 1')
print('arm,' + ','.join(STEPS))
for row in duckdb.sql(query).fetchall():
    print(','.join(map(str, row)))
