A state that is not there yet begins anew.  A first night says nothing, and nor
do parts and days with names of their own; a slip in the name is told.

  $ cat >day.csv <<END
  > inviter,invitee,time
  > ann,bob,2026-01-01 10:00
  > END
  $ invite-guard --stats=stats.json --state=guard-1.state day.csv 2>&1 >out | grep anew; wc -l <out
  2
  $ invite-guard --stats=stats.json --state=guard-2.state day.csv 2>&1 >out | grep anew; wc -l <out
  2
  $ invite-guard --stats=stats.json --state=guard-1.sate day.csv 2>&1 >out | grep anew; wc -l <out
  invite-guard: --state=guard-1.sate is not there yet, so it begins anew ('guard-1.state' is there)
  2
  $ mkdir new; mv guard-1.sate new/gard-1.state; rm guard-2.state
  $ invite-guard --stats=stats.json --state=new/guard-1.state day.csv 2>&1 >out | grep anew; wc -l <out
  invite-guard: --state=new/guard-1.state is not there yet, so it begins anew ('gard-1.state' is there)
  2

A file of another kind with such a name is not one that was meant.

  $ mkdir other; cp stats.json other/guard.stats; : >other/guard.statf
  $ invite-guard --stats=stats.json --state=other/guard.state day.csv 2>&1 >out | grep anew; wc -l <out
  2
