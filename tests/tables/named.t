A column that --columns names and no file has ends the run, also where the role is not
needed.

  $ printf 'customer,time,amount\na,2026-01-01,5\nb,2026-01-02,6\n' > o.csv
  $ printf 'customer,time,amount,币种\na,2026-01-01,5,CNY\n' > p.csv
  $ printf '%s\n' 'rfm() { rfm-cluster --as-of=2026-01-03 -k1 --keep=customer,monetary --sort=customer "$@" 2>&1 | grep -v -e "every customer" -e clusters; }' > f
  $ printf 'customer,time,channel,converted,revenue\na,2026-01-01,x,1,5\n' > l.csv; printf 'channel,cost\nx,5\n' > c.csv
  $ . ./f; rfm --columns=currency=nope o.csv
  rfm-cluster: o.csv: no column 'nope' (has: customer, time, amount)
  $ . ./f; rfm --columns=refunded=gone o.csv
  rfm-cluster: o.csv: no column 'gone' (has: customer, time, amount)
  $ rfm-cluster --partial --columns=currency=nope o.csv
  rfm-cluster: o.csv: no column 'nope' (has: customer, time, amount)
  [1]
  $ . ./f; rfm '--columns=currency=#4' o.csv
  rfm-cluster: o.csv: no column '#4' (has: customer, time, amount)

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

Where a table may have it, that is known at the end; objects of JSON leave out what
is empty.

  $ attrib-roi -m last --columns=revenue=nope --costs=c.csv l.csv
  attrib-roi: l.csv: no column 'nope' (has: customer, time, channel, converted, revenue)
  [1]
  $ printf '{"customer":"a","time":"2026-01-01","amount":5}\n' | rfm-cluster --as-of=2026-01-03 -k1 --input-format=json --columns=currency=币种 --keep=customer,monetary
  rfm-cluster: every customer has the same recency, frequency, monetary: it cannot tell them apart (scale 1)
  {"customer":"a","monetary":5}
