No file that a run writes is a file that it reads or writes otherwise. Each of
these names a file twice, and nothing is lost:

  $ printf 'customer,time,amount\na,2026-11-20,5\nb,2026-11-20,6\n' >t.csv
  $ printf 'customer,branch\na,N\nb,S\n' >w.csv; cp t.csv x; cp w.csv w; ln -s x link; ln x hard
  $ echo 'rfm-cluster -k 1 --partial "$@"; s=$?; cmp t.csv x; cmp w.csv w; exit $s' >try
  $ sh try --reject=x x
  rfm-cluster: --reject=x and the operand x are one file (want another name for one of them) (see rfm-cluster --help)
  [2]
  $ sh try --reject=link <x
  rfm-cluster: --reject=link and standard input are one file (want another name for one of them) (see rfm-cluster --help)
  [2]
  $ sh try --stats=hard ./x
  rfm-cluster: --stats=hard and the operand ./x are one file (want another name for one of them) (see rfm-cluster --help)
  [2]
  $ sh try --stats=w --with=w x
  rfm-cluster: --with=w and --stats=w are one file (want another name for one of them) (see rfm-cluster --help)
  [2]
  $ sh try --reject=w --ids=w x
  rfm-cluster: --ids=w and --reject=w are one file (want another name for one of them) (see rfm-cluster --help)
  [2]
  $ sh try --stats=new --reject=./new x; ls new
  rfm-cluster: --reject=./new and --stats=new are one file (want another name for one of them) (see rfm-cluster --help)
  ls: cannot access 'new': No such file or directory
  [2]
  $ sh try -o new --stats=new x; ls new
  rfm-cluster: --output=new and --stats=new are one file (want another name for one of them) (see rfm-cluster --help)
  ls: cannot access 'new': No such file or directory
  [2]
  $ rfm-cluster -k 2 --save=x x; cmp x t.csv
  rfm-cluster: --save=x and the operand x are one file (want another name for one of them) (see rfm-cluster --help)
  $ printf 'url,m\nx,1\n' >u; utm-channel --rules=w --reject=w u; cmp w.csv w
  utm-channel: --rules=w and --reject=w are one file (want another name for one of them) (see utm-channel --help)
  $ offer-price --rules=w --reject=w x; cmp w.csv w
  offer-price: --rules=w and --reject=w are one file (want another name for one of them) (see offer-price --help)
  $ attrib-roi --costs=w --stats=w x; cmp w.csv w
  attrib-roi: --costs=w and --stats=w are one file (want another name for one of them) (see attrib-roi --help)
  $ offer-budget -b w --duals=w x; cmp w.csv w
  offer-budget: --duals=w and --budget=w are one file (want another name for one of them) (see offer-budget --help)
  $ kg-query --graph=g=w --stats=w '?s ?p ?o'; cmp w.csv w
  kg-query: --stats=w and --graph=w are one file (want another name for one of them) (see kg-query --help)

What was kept for years is not taken for an output:

  $ printf 'inviter,invitee,time\nA,B,2026-11-20\n' >g.csv
  $ invite-guard --state=S --ledger=L g.csv >first 2>&1; cp S S2; cp L L2
  $ invite-guard --state=S --ledger=L -o S g.csv; cmp S S2
  invite-guard: --state=S and --output=S are one file (want another name for one of them) (see invite-guard --help)
  $ invite-guard --state=S --ledger=L -o L g.csv; cmp L L2
  invite-guard: --ledger=L and --output=L are one file (want another name for one of them) (see invite-guard --help)
  $ invite-guard --state=S --ledger=S g.csv; cmp S S2
  invite-guard: --state=S and --ledger=S are one file (want another name for one of them) (see invite-guard --help)
  $ invite-guard --state=S --ledger=L --reject=S g.csv; cmp S S2
  invite-guard: --state=S and --reject=S are one file (want another name for one of them) (see invite-guard --help)
  $ invite-guard --state=S --ledger=L --stats=L g.csv; cmp L L2
  invite-guard: --ledger=L and --stats=L are one file (want another name for one of them) (see invite-guard --help)

Nor is what the shell has opened, for reading or writing:

  $ rfm-cluster -k 1 --partial --reject=/dev/stdout t.csv 2>&1 >o
  rfm-cluster: --reject=/dev/stdout and the output are one file (want another name for one of them) (see rfm-cluster --help)
  [2]
  $ rfm-cluster -k 1 --partial --reject=/dev/stderr t.csv 2>o; cat o
  rfm-cluster: --reject=/dev/stderr and standard error are one file (want another name for one of them) (see rfm-cluster --help)
  $ rfm-cluster -k 1 --partial --stats=o t.csv 2>&1 >>o
  rfm-cluster: --stats=o and the output are one file (want another name for one of them) (see rfm-cluster --help)
  [2]
  $ rfm-cluster -k 1 --partial <x >>x 2>err; cat err; cmp t.csv x
  rfm-cluster: the output and the input (no file is named) are one file (want another name for one of them) (see rfm-cluster --help)
  $ rfm-cluster -k 1 --partial t.csv >o 2>o; cat o
  rfm-cluster: the output and standard error are one file (want another name for one of them) (see rfm-cluster --help)
  $ rfm-cluster -k 1 --partial t.csv >o 2>&1; cut -f 1 o
  a
  b

What holds nothing is shared, and -o may take the place of what was read:

  $ rfm-cluster -k 1 --partial --reject=/dev/null --stats=/dev/null t.csv | cut -f 1
  a
  b
  $ rfm-cluster -k 1 --partial -o link <x; ls -l link | cut -c 1; cut -f 1 x
  l
  
  a
  b
  􏿿
  $ ln -s later dangling; rfm-cluster -k 1 --partial -o dangling t.csv; ls -l dangling | cut -c 1; cut -f 1 later
  l
  
  a
  b
  􏿿
  $ { echo before; rfm-cluster -k 1 --partial -o /dev/stdout t.csv; echo behind; } >o; cut -f 1 o
  before
  a
  b
  behind

An operand that is no file may be called as one is:

  $ invite-chain -f g.csv --stats=B --ancestors B | cut -d, -f 2; cut -c -25 B
  member
  A
  {"program":"invite-chain"

Standard input is there once, and so is standard output:

  $ rfm-cluster -k 1 --partial - - <t.csv
  rfm-cluster: the operand - and the operand -: standard input can be read only once (see rfm-cluster --help)
  [2]
  $ rfm-cluster -k 1 --partial --with=- <w.csv
  rfm-cluster: --with=- and the input (no file is named): standard input can be read only once (see rfm-cluster --help)
  [2]
  $ rfm-cluster -k 1 --partial --with=/dev/stdin <w.csv
  rfm-cluster: --with=/dev/stdin and the input (no file is named): standard input can be read only once (see rfm-cluster --help)
  [2]
  $ rfm-cluster -k 1 --partial --ids=- <w.csv
  rfm-cluster: --ids=- and the input (no file is named): standard input can be read only once (see rfm-cluster --help)
  [2]
  $ rfm-cluster -k 1 --partial --with=- t.csv <w.csv | cut -f 1
  a
  b
  $ kg-query --query=- <w.csv
  kg-query: --query=- and the triples (no --file): standard input can be read only once (see kg-query --help)
  [2]
  $ kg-query -f - --batch <w.csv
  kg-query: --file=- and --batch: standard input can be read only once (see kg-query --help)
  [2]
  $ invite-guard --print-rules --rules=- <first
  invite-guard: -:2: 2 fields where the header has 3
  [1]
  $ rfm-cluster -k 1 --partial --stats=- t.csv
  rfm-cluster: --stats=- and the output would both be standard output (want a file for one of them) (see rfm-cluster --help)
  [2]
  $ rfm-cluster -k 2 --save=- --drift=- t.csv
  rfm-cluster: --save=- and --drift=- would both be standard output (want a file for one of them) (see rfm-cluster --help)
  [2]
  $ invite-guard --state=- g.csv
  invite-guard: --state=-: want a file, which is read and written (see invite-guard --help)
  [2]
  $ rfm-cluster -o '' t.csv
  rfm-cluster: --output=: want the name of a file (see rfm-cluster --help)
  [2]

Figures are of this run or of none, and if they cannot be written nothing else
is:

  $ echo '{"program":"old"}' >s; rfm-cluster -k 1 --partial --stats=s -o new.txt no-such-file; sed 's/,"started.*//' s
  rfm-cluster: no-such-file: No such file or directory
  {"program":"rfm-cluster","version":"0.1","status":1,"error":"no-such-file: No such file or directory"
  $ rfm-cluster -k 1 --partial --stats=s $'a\xffb' 2>/dev/null; grep -o '"error":.*directory' s
  "error":"a'b: No such file or directory
  $ rfm-cluster -k 1 --partial --stats=s 无 2>/dev/null; grep -o '"error":.*directory' s
  "error":"无: No such file or directory
  $ echo '{"program":"old"}' >s; rfm-cluster -k 0 --stats=s t.csv; cut -c -130 s
  rfm-cluster: --clusters: '0' is not right (want n or n-m in 1..1000) (see rfm-cluster --help)
  {"program":"rfm-cluster","version":"0.1","status":2,"error":"--clusters: '0' is not right (want n or n-m in 1..1000) (see rfm-clus
  $ echo '{"program":"old"}' >s; rfm-cluster --since=x --stats=s t.csv; cut -c -130 s
  rfm-cluster: --since: 'x' is not a date (want 2024-12-31) (see rfm-cluster --help)
  {"program":"rfm-cluster","version":"0.1","status":2,"error":"--since: 'x' is not a date (want 2024-12-31) (see rfm-cluster --help)
  $ echo '{"program":"old"}' >s; rfm-cluster --wiht=s --stats=s t.csv; cat s
  rfm-cluster: --wiht: no such option (perhaps --with) (see rfm-cluster --help)
  {"program":"old"}
  $ cp t.csv s; rfm-cluster -k 0 --stats=s s; cmp s t.csv
  rfm-cluster: --clusters: '0' is not right (want n or n-m in 1..1000) (see rfm-cluster --help)
  $ echo '{"program":"old"}' >s; rfm-cluster -k 2-3 --explain --stats=s t.csv; sed 's/,"started.*//' s
  rfm-cluster: -k with a range only chooses k: nothing else is written (see rfm-cluster --help)
  {"program":"rfm-cluster","version":"0.1","status":2,"error":"-k with a range only chooses k: nothing else is written (see rfm-cluster --help)"
  $ rfm-cluster -k 1 --partial --stats=/dev/full -o new.txt t.csv; ls new.txt
  rfm-cluster: /dev/full: No space left on device
  ls: cannot access 'new.txt': No such file or directory
  [2]
  $ rfm-cluster -k 1 --partial --stats=no/such -o new.txt t.csv
  rfm-cluster: no/such: No such file or directory
  [1]
  $ rfm-cluster -k 1 --partial --stats=. -o new.txt t.csv
  rfm-cluster: .: Is a directory
  [1]
  $ rfm-cluster -k 1 --partial --stats=s -o new.txt t.csv; sed 's/,"started.*"output":{[^}]*}//; s/,"rows_bad.*//' s; ls s s.*
  ls: cannot access 's.*': No such file or directory
  {"program":"rfm-cluster","version":"0.1","status":0,"error":"","columns":["customer","time","amount"],"rows_in":2,"rows_out":2
  s
  [2]
  $ rfm-cluster -k 1 --partial --stats=- -o new.txt t.csv | sed 's/,"started.*"output":{[^}]*}//; s/,"rows_bad.*//'
  {"program":"rfm-cluster","version":"0.1","status":0,"error":"","columns":["customer","time","amount"],"rows_in":2,"rows_out":2
  $ rfm-cluster -k 1 --partial --stats=/dev/fd/3 t.csv 3>three | cut -f 1; sed 's/,"started.*"output":{[^}]*}//; s/,"rows_bad.*//' three
  a
  b
  {"program":"rfm-cluster","version":"0.1","status":0,"error":"","columns":["customer","time","amount"],"rows_in":2,"rows_out":2

Rejected rows, to standard output; outputs keep mode; rests are named or gone:

  $ printf 'customer,time,amount\na\n' >short.csv
  $ rfm-cluster -k 1 --partial --reject=- -o new.txt short.csv
  rfm-cluster: 1 of 1 rows are bad, see -
  # short.csv:2: 1 fields where the header has 3
  a
  $ rfm-cluster -k 1 --save=- -o new.csv t.csv | head -n 1 | cut -f 1
  rfm-cluster: every customer has the same recency, frequency: it cannot tell them apart (scale 1)
  rfm-cluster: many customers have the same recency, frequency, monetary, so that deciles fall together and --drift will compare fewer bins: 4 of 30
  crmutils-model 1 rfm-cluster
  $ chmod 640 new.txt; touch new.txt.crmutils-4000000-0.tmp new.txt.4000000-0.tmp; rfm-cluster -k 1 --partial -o new.txt t.csv 2>&1 | sed 's|/.*/||'; ls -l new.txt* | cut -c 1-10
  rfm-cluster: new.txt: 'new.txt.4000000-0.tmp' beside it looks like the rest of a run that was stopped (remove it)
  -rw-r-----
  -rw-r--r--
