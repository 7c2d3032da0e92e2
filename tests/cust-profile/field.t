Cases from the field.

A moment of a file of --as-of has its zone; the log has --tz.

  $ printf 'customer,time\na1,2026-01-01 10:00:00\n' >log.csv
  $ printf 'name,measure\nn,count\n' >f.csv
  $ printf 'customer,time\na1,2026-01-01T02:00:00Z\na1,2026-01-01T02:00:01Z\na1,2026-01-01T10:00:00\n' >spine.csv
  $ cust-profile -f f.csv --tz=Asia/Shanghai --as-of=spine.csv log.csv
  customer,time,n
  a1,2026-01-01T02:00:00Z,
  a1,2026-01-01T02:00:01Z,1
  a1,2026-01-01T10:00:00,

Two equal rows are two events, also of two files.

  $ printf 'name,measure,window\nn,count,\nn7,count,7d\n' >f7.csv
  $ cp log.csv again.csv
  $ cust-profile -f f7.csv log.csv again.csv
  customer,n,n7
  a1,2,2
