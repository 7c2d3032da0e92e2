--stamp: a last column that says which program, rules and model made the row.

  $ printf 'rule_id,segment,product,kind,currency,list,base\nR1,long-tail,P,voucher,CNY,0,20\n' >rules.csv
  $ printf 'customer,segment,note\na,long-tail,x\nb,other,"y,z"\n' >in.csv
  $ cat >offer.sh <<'END'
  > offer-price -r rules.csv --as-of=2026-11-20 --no-consent "$@" in.csv 2>/dev/null
  > END
  $ sh offer.sh --stamp=made_by | cut -d, -f1-4,6-99 | sed 's/,[0-9a-f]\{32\},/,ID,/'
  customer,segment,note,offer_id,kind,price,list_price,advantage,value,cost,expires,rule_id,reasons,capped_by,cell,holdout,propensity,made_by
  a,long-tail,x,ID,voucher,20.00,0.00,20.00,,,,R1,BASE:-20.00,,long-tail|P,0,1,ae6017396e139c9b
  b,other,"y,z",,,,,,,,,,NORULE,,,,,ae6017396e139c9b

It can be made again from the files, and --stats has it too:

  $ printf 'offer-price 0.1\n--rules %s\n' "$(sha256sum <rules.csv | cut -c1-64)" | sha256sum | cut -c1-16
  ae6017396e139c9b
  $ sh offer.sh --stats=s.json >/dev/null; grep -o '"stamp":"[^"]*"' s.json
  "stamp":"ae6017396e139c9b"

Other rules give another; the name of a file, tables of customers and dates do not:

  $ cp rules.csv same.csv; printf 'customer,branch\na,1\nb,2\n' >with.csv
  $ offer-price -r same.csv --as-of=2026-10-01 --no-consent --with=with.csv --stamp=made_by --keep=made_by in.csv 2>/dev/null | uniq
  made_by
  ae6017396e139c9b
  $ sed -i s/,20$/,21/ rules.csv; sh offer.sh --stamp=made_by --keep=made_by | uniq
  made_by
  601954377a3e3a05

In every form and flow, and as any column for --keep and --sort:

  $ sh offer.sh --stamp=s --keep=s,customer --format=json
  {"s":"601954377a3e3a05","customer":"a"}
  {"s":"601954377a3e3a05","customer":"b"}
  $ sh offer.sh --stamp=s --format=json --top=1 | grep -o '"s":.*'
  "s":"601954377a3e3a05"}
  $ sh offer.sh --stamp=s --format=tsv | awk -F'\t' '{ print NF, $NF }'
  19 s
  19 601954377a3e3a05
  19 601954377a3e3a05
  $ rfm-cluster --stamp=s samples/orders.csv 2>/dev/null | cut -d, -f8 | sort | uniq -c | sed 's/^ *//'
  300 19b88e18d28db3d6
  1 s
  $ utm-channel -j3 --stamp=s samples/log.csv 2>/dev/null | sed 's/.*,//' | sort | uniq -c | sed 's/^ *//'
  593 344b5c234e428ecb
  1 s
  $ invite-guard --stamp=s samples/invites.csv 2>/dev/null | sed 's/.*,//' | sort -u
  df5fee14245624d6
  s

What cannot be summed, and where there is no column:

  $ offer-price -r <(cat rules.csv) --as-of=2026-11-20 --no-consent --stamp=s in.csv 2>&1 | sed 's,/dev/fd/[0-9]*,PIPE,'
  offer-price: --rules=PIPE cannot be summed for --stamp: it is no file
  $ offer-price -r nosuch.csv --as-of=2026-11-20 --no-consent --stamp=s in.csv
  offer-price: nosuch.csv: No such file or directory
  [1]
  $ sh offer.sh --stamp=segment; offer-price -r rules.csv --as-of=2026-11-20 --no-consent --stamp=segment in.csv 2>&1 | tail -n 1
  offer-price: in.csv: --stamp: a column is called 'segment' already
  $ rfm-cluster --partial --stamp=s samples/orders.csv
  rfm-cluster: --stamp has no effect: --partial writes state (see rfm-cluster --help)
  [2]
  $ rfm-cluster --stamp= samples/orders.csv
  rfm-cluster: --stamp: want the name of a column (see rfm-cluster --help)
  [2]
  $ invite-chain --dot --stamp=s --file=samples/invites.csv C0076 2>&1 | tail -n 1
  invite-chain: --stamp has no effect: the output has no columns (see invite-chain --help)

A model that is applied is in it:

  $ rfm-cluster -k3 --save=a.model samples/orders.csv >/dev/null 2>&1
  $ rfm-cluster --apply=a.model --stamp=s --keep=s --top=1 samples/orders.csv 2>/dev/null | tail -n 1 | cmp - <(printf 'rfm-cluster 0.1\n--apply %s\n' "$(sha256sum <a.model | cut -c1-64)" | sha256sum | cut -c1-16) && echo same
  same
