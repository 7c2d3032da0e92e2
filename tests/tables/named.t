Columns that --columns names and no file has are told, where the role is not needed.

  $ printf 'customer,time,amount\na,2026-01-01,5\nb,2026-01-02,6\n' > o.csv
  $ printf 'customer,time,amount,币种\na,2026-01-01,5,CNY\n' > p.csv
  $ printf '%s\n' 'rfm() { rfm-cluster --as-of=2026-01-03 -k1 --keep=customer,monetary --sort=customer "$@" 2>&1 | grep -v -e "every customer" -e clusters; }' > f
  $ . ./f; rfm --columns=currency=nope o.csv
  rfm-cluster: 'nope' is a column of --columns that no file has
  customer,monetary
  a,5
  b,6
  $ . ./f; rfm --columns=currency=nope --columns=refunded=gone --stats=s o.csv; tr , '\n' < s | grep columns_unfound
  rfm-cluster: 'nope' is a column of --columns that no file has (the first of 2)
  customer,monetary
  a,5
  b,6
  "columns_unfound":2}
  $ . ./f; rfm '--columns=currency=#4' o.csv
  rfm-cluster: '#4' is a column of --columns that no file has
  customer,monetary
  a,5
  b,6

One of several files is enough, as is an appended column, and none at all is no fault.

  $ . ./f; rfm --columns=currency=币种 o.csv p.csv
  customer,monetary
  a,10
  b,6
  $ printf 'customer,money\na,CNY\nb,CNY\n' > w.csv
  $ . ./f; rfm --columns=currency=money --with=w.csv o.csv
  customer,monetary
  a,5
  b,6
  $ . ./f; rfm --columns=currency= o.csv
  customer,monetary
  a,5
  b,6

A role that is needed ends the run, as ever.

  $ . ./f; rfm --columns=customer=nope o.csv
  rfm-cluster: o.csv: no column 'nope' (has: customer, time, amount)
