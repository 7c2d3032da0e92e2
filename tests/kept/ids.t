Nights are saved without --ids, and the last step maps them all by tonight's map.

  $ printf 'customer,time,amount\nann,2026-11-20,5\nbob,2026-11-20,6\n' >fri.csv
  $ printf 'customer,time,amount\n139,2026-11-21,7\ncid,2026-11-21,1\n' >sat.csv
  $ for d in fri sat; do rfm-cluster --partial -o $d.state $d.csv; done
  $ printf 'alias,customer,kind,piece\nann,U1,cust,1\n139,U1,phone,1\nzoe,U9,cust,1\n' >map.csv
  $ rfm-cluster --merge --ids=map.csv --partial fri.state sat.state 2>said; cat said
  U1	rfm-cluster/1:ids=1cbd70a712bc8e4e	t	1795219200000	12000000000	2	0
  bob	rfm-cluster/1:ids=1cbd70a712bc8e4e	t	1795132800000	6000000000	1	0
  cid	rfm-cluster/1:ids=1cbd70a712bc8e4e	t	1795219200000	1000000000	1	0
  rfm-cluster: fri.state:3: this identifier is not in map.csv (found 2 of 4; 1 of its 3 rows not used)
  $ rfm-cluster --ids=map.csv --partial -o whole fri.csv sat.csv 2>said
  $ rfm-cluster --merge --ids=map.csv --partial -o late fri.state sat.state 2>said; cmp whole late
  $ rfm-cluster --merge --ids=map.csv --stats=stats -k 1 fri.state sat.state 2>said | cut -d, -f1-4
  customer,recency,frequency,monetary
  U1,1,2,12
  bob,2,1,6
  cid,1,1,1
  $ grep -o '"ids_[a-z_]*":[0-9]*' stats | tr '\n' ' '; echo
  "ids_several":0 "ids_chained":0 "ids_found":2 "ids_found_of":4 "ids_nobody":0 "ids_unused":1 "ids_unused_of":3 

State that was made with a map says so, and goes with no other:

  $ rfm-cluster --merge late fri.state
  rfm-cluster: fri.state:1: this state was made with another --ids than the one before, or only one of both with any (want the states made without --ids, and --ids with the --merge that is the last)
  [1]
  $ rfm-cluster --merge fri.state late
  rfm-cluster: late:1: this state was made with another --ids than the one before, or only one of both with any (want the states made without --ids, and --ids with the --merge that is the last)
  [1]
  $ rfm-cluster --merge --ids=map.csv late
  rfm-cluster: late:1: this state was made with --ids, and its keys are customers already (want the states made without --ids, and --ids with the --merge that is the last)
  [1]
  $ rfm-cluster --merge -k 1 late whole | cut -d, -f1-4
  rfm-cluster: whole: these lines of state came before, in late
  customer,recency,frequency,monetary
  U1,1,4,24
  bob,2,2,12
  cid,1,2,2

Also where neither has an opening and a closing line:

  $ rfm-cluster --merge --ids=map.csv --partial fri.state 2>said | rfm-cluster --merge -k 1 - sat.state
  rfm-cluster: sat.state:1: this state was made with another --ids than the one before, or only one of both with any (want the states made without --ids, and --ids with the --merge that is the last)
  [1]

In it are customers alone: what --consent says of the identifier of a row (ann) is
found in the state made without, and here it is told that it is not:

  $ printf 'customer,purpose,withdrawn\nann,m,2026-11-01\nU1,m,\n' >consent.csv
  $ rfm-cluster --merge --ids=map.csv --consent=consent.csv:m --partial fri.state sat.state 2>said
  U1	rfm-cluster/1:ids=1cbd70a712bc8e4e	t	1795219200000	7000000000	1	0
  $ rfm-cluster --merge --consent=consent.csv:m --partial late
  rfm-cluster: state that was made with --ids: its people are found by customer, and not by the identifiers that their rows had (want the customer in the table of --forget or --consent)
  U1	rfm-cluster/1:ids=1cbd70a712bc8e4e	t	1795219200000	12000000000	2	0

Only a part of the people, by who they are:

  $ for i in 0 1; do rfm-cluster --merge --ids=map.csv --shard=$i/2 --partial fri.state sat.state 2>said; done |
  > cut -f 1,3- | sort
  U1	t	1795219200000	12000000000	2	0
  bob	t	1795132800000	6000000000	1	0
  cid	t	1795219200000	1000000000	1	0

Roles are for rows; state about nobody cannot be mapped:

  $ rfm-cluster --merge --ids=map.csv@customer fri.state
  rfm-cluster: --merge maps the keys of state: --ids=FILE@ROLE is for rows (see rfm-cluster --help)
  [2]
  $ printf 'customer,channel,time,converted,revenue\nann,web,2026-11-20,1,5\n' >log.csv
  $ attrib-roi --partial=paths -o paths.state log.csv
  $ attrib-roi --merge --ids=map.csv paths.state
  attrib-roi: paths.state:1: --ids maps nobody in this state, whose keys are not customers (want --ids where it is made of rows)
  [1]
  $ id-link --kinds=a,b --merge --ids=map.csv fri.state
  id-link: --ids takes what id-link makes, and has no use here (see id-link --help)
  [2]

The rows that offer-budget keeps hold the customer too:

  $ printf 'member,customer,offer_id,value,cost\nann,ann,o1,5,1\nm,139,o1,5,1\nx,bob,o2,3,1\n' >offers.csv
  $ offer-budget -q --partial -o o.state offers.csv
  $ offer-budget -q -b 9 --ids=map.csv offers.csv 2>said
  member,customer,offer_id,value,cost,chosen
  ann,U1,o1,5,1,1
  x,bob,o2,3,1,1
  $ offer-budget -q -b 9 --merge --ids=map.csv o.state 2>said
  member,customer,offer_id,value,cost,chosen
  ann,U1,o1,5,1,1
  x,bob,o2,3,1,1
  $ printf 'a,b,offer_id,value,cost\nann,ann,o1,5,1\n' | offer-budget -q --columns=customer=b --partial -o ab.state
  $ offer-budget -q -b 9 --merge --ids=map.csv ab.state
  offer-budget: ab.state:3: it is not clear which column is the customer's (want --ids where the rows are read)
  [1]
  $ printf 'a,b,offer_id,value,cost\nzoe,ann,o1,5,1\nann,zoe,o1,5,1\n' | offer-budget -q --columns=customer=b --partial -o ab.state
  $ offer-budget -q -b 9 --merge --ids=map.csv ab.state 2>said
  a,b,offer_id,value,cost,chosen
  zoe,U1,o1,5,1,1
  ann,U9,o1,5,1,1
