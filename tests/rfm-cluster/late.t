A day of --as-of far behind the newest row makes everybody look gone.

  $ printf 'customer,time,amount\na,2026-01-01,5\nb,2026-03-01,5\n' >orders.csv
  $ rfm-cluster --as-of=2036-03-01 -k 1 --keep=customer,recency --stats=s.json orders.csv; grep -o '"as_of_late":[0-9]*' s.json
  rfm-cluster: --as-of is 3653 days after the newest row: everybody looks gone
  rfm-cluster: every customer has the same frequency, monetary: it cannot tell them apart (scale 1)
  customer,recency
  a,3712
  b,3653
  "as_of_late":1
  $ rfm-cluster --as-of=2027-02-24 -k 1 --keep=customer,recency orders.csv
  rfm-cluster: every customer has the same frequency, monetary: it cannot tell them apart (scale 1)
  customer,recency
  a,419
  b,360
  $ rfm-cluster --as-of=2027-02-25 -k 1 --keep=customer,recency orders.csv
  rfm-cluster: --as-of is 361 days after the newest row: everybody looks gone
  rfm-cluster: every customer has the same frequency, monetary: it cannot tell them apart (scale 1)
  customer,recency
  a,420
  b,361

Not where purchases are as far apart, and of state as of rows.

  $ printf 'customer,time,amount\na,2025-01-01,5\nb,2026-03-01,5\n' >long.csv; rfm-cluster --as-of=2027-04-29 -k 1 --keep=customer,recency long.csv
  rfm-cluster: every customer has the same frequency, monetary: it cannot tell them apart (scale 1)
  customer,recency
  a,848
  b,424
  $ rfm-cluster --partial -o day.state long.csv; rfm-cluster --merge --as-of=2027-04-30 -k 1 --keep=customer,recency day.state
  rfm-cluster: --as-of is 425 days after the newest row: everybody looks gone
  rfm-cluster: every customer has the same frequency, monetary: it cannot tell them apart (scale 1)
  customer,recency
  a,849
  b,425
