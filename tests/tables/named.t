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

A role that the program does not look for in the table that is named is an error, as
it is where no table is named; of a table that is not read in this run nothing is said:

  $ printf 'customer,time,channel,converted,revenue\nc,2026-01-01,a,1,3\n' >log.csv; printf 'channel,total\na,5\n' >costs.csv
  $ attrib-roi -m row --costs=costs.csv --columns=costs.cost=total,costs.cots=total log.csv
  attrib-roi: --columns: attrib-roi reads no 'costs.cots'
  [1]
  $ attrib-roi -m row --costs=costs.csv --columns=costs.cost=total,costs.cots=total --partial log.csv | wc -l
  attrib-roi: --costs is read when the answer is made: give it with --merge
  1
  $ printf 'customer,time,revenue\nc,2026-01-02,3\n' >orders.csv
  $ attrib-roi -m row --conversions=orders.csv --columns=conversions.revenue=revenue,conversions.sum=revenue --keep=channel log.csv
  attrib-roi: orders.csv: --columns: attrib-roi reads no 'conversions.sum'
  [1]
  $ attrib-roi -m row --conversions=orders.csv --columns=conversions.amount=revenue --keep=channel log.csv
  attrib-roi: orders.csv: --columns: attrib-roi reads no 'conversions.amount'
  [1]

Whatever does not count in names does not in tables of rules, nor where an option or a
rule names a column: capital letters, blanks, marks, a unit in brackets.

  $ printf ' NAME ,Measure,COLUMN\nspent,sum,amount\n' >features.csv
  $ printf 'customer,time,amount\na,2026-01-01,5\n' | cust-profile -f features.csv --as-of=2026-01-02
  customer,spent
  a,5
  $ printf 'customer,channel,text\na,sms,【联禾银行】年化收益保本，拒收请回复R\n' >texts.csv
  $ printf 'Pattern,VERDICT\n保本,reject\n' >words.csv
  $ text-check -w words.csv --keep=verdict,reasons texts.csv
  verdict,reasons
  reject,WORD:保本
  $ printf 'Scene,CLASS,match,Text,action\nlow,service,spend(amount>5),{amount}元,call\n' >scenes.csv
  $ printf 'Customer,Time,Kind,AMOUNT (元)\na,2026-01-01,spend,7\n' | scene-push -r scenes.csv --keep=customer,scene,text
  customer,scene,text
  a,low,7元
  $ printf 'customer,time,product\na,2026-01-01,p\nb,2026-01-01,q\n' >buys.csv
  $ printf 'Product,Sort Of\np,x\nq,x\nr,y\n' >products.csv
  $ item-next --each=1 --products=products.csv --spread=sort_of:1 --keep=customer,product buys.csv 2>/dev/null
  customer,product
  a,q
  b,p
