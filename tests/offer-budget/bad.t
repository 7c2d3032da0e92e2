What is refused.

  $ printf 'customer,product,value,cost\nann,card,5,2\n' >fine.csv
  $ offer-budget fine.csv
  offer-budget: no budget (want -b AMOUNT or -b FILE) (see offer-budget --help)
  [2]
  $ offer-budget -b -5 fine.csv
  offer-budget: a budget of -5 is below zero (see offer-budget --help)
  [2]
  $ offer-budget -b 5x fine.csv
  offer-budget: a budget of '5x' is no amount (want 5000, 1234.50, 200k, 20万 or 1e6), nor a file that is there (see offer-budget --help)
  [2]
  $ offer-budget -b nan fine.csv
  offer-budget: a budget of 'nan' is no amount (want 5000, 1234.50, 200k, 20万 or 1e6), nor a file that is there (see offer-budget --help)
  [2]
  $ offer-budget -b 5 -k key fine.csv
  offer-budget: --key is for --lottery (see offer-budget --help)
  [2]
  $ offer-budget -b 5 --lottery -k no-such-key fine.csv
  offer-budget: no-such-key: No such file or directory
  [1]
  $ echo short >key
  $ offer-budget -b 5 --lottery -k key fine.csv
  offer-budget: key: too short for a key (want 16 bytes or more)
  [1]
  $ offer-budget -b 5 --emsr fine.csv
  offer-budget: --emsr has no budget: not with -b, --by, --currency, --lottery, --key, --all, --duals or --event (see offer-budget --help)
  [2]
  $ offer-budget -b 5 --by=cell fine.csv
  offer-budget: customer 'ann' has an offer without a cell (--by=customer wants none)
  [1]

Rows:

  $ printf 'customer,product,value,cost\nann,card,nan,2\n' | offer-budget -b 5
  offer-budget: stdin:2: 'nan' is not an amount (want 1234.50)
  [1]
  $ printf 'customer,product,value,cost\nann,card,5,inf\n' | offer-budget -b 5
  offer-budget: stdin:2: 'inf' is not an amount (want 1234.50)
  [1]
  $ printf 'customer,product,value,cost\nann,card,5,-1\n' | offer-budget -b 5
  offer-budget: stdin:2: '-1' is not a cost (want 0 or more)
  [1]
  $ printf 'customer,product,value,cost\nann,card,5,\n' | offer-budget -b 5
  offer-budget: stdin:2: the cell of 'cost' is empty, not an amount (want 1234.50)
  [1]
  $ printf 'customer,product,value,cost\nann,,5,2\n' | offer-budget -b 5
  offer-budget: stdin:2: an offer without a name (offer_id or product)
  [1]
  $ printf 'customer,product,value,cost\n,card,5,2\n' | offer-budget -b 5
  offer-budget: stdin:2: the cell of 'customer' is empty, not an identifier
  [1]
  $ printf 'customer,value,cost\nann,5,2\n' | offer-budget -b 5
  offer-budget: stdin: no column 'offer_id' (has: customer, value, cost)
  [1]
  $ printf 'customer,product,value,cost\nann,card,1,2\nann,card,1,3\n' | offer-budget -b 5
  offer-budget: stdin:3: customer 'ann' has the offer 'card' already, with other figures
  [1]
  $ printf 'customer,product,value,cost,currency\nann,card,1,2,CNY\nbob,card,1,3,USD\n' |
  >   offer-budget -b 5
  offer-budget: two currencies in one budget: 'CNY' and 'USD' (of customer 'bob'; --currency takes one)
  [1]
  $ printf 'customer,product,value,cost,currency\nann,card,1,2,CNY\nbob,card,1,3,USD\n' |
  >   offer-budget -q -b 5 --currency=USD
  customer,product,value,cost,currency,chosen
  bob,card,1,3,USD,1
  $ printf 'customer,product,value,cost,cell\nann,card,1,2,a\nbob,card,1,3,\n' |
  >   offer-budget -b 5
  offer-budget: customer 'bob' has an offer without a cell (--by=customer wants none)
  [1]
  $ printf 'customer,product,value,cost,note\nann,card,1,2,a\n' | offer-budget -b 5 fine.csv -
  offer-budget: stdin: its columns are not those of fine.csv, and rows are passed on
  [1]

Limits:

  $ for l in '*,-1,money' '*,nan,money' '*,1.5,count' '*,1,heads' ',1,money' '*' ''; do
  >   printf 'scope,limit,unit\n%s\n' "$l" >limits.csv
  >   offer-budget -b limits.csv fine.csv
  > done
  offer-budget: limits.csv:2: '-1' is not a limit (want an amount or inf)
  offer-budget: limits.csv:2: 'nan' is not a limit (want an amount or inf)
  offer-budget: limits.csv:2: '1.5' is not a limit (want a whole number or inf)
  offer-budget: limits.csv:2: 'heads' is not a unit (want money or count)
  offer-budget: limits.csv:2: no scope (want *, a product, a segment or a campaign)
  offer-budget: limits.csv:2: 1 fields where the header has 3
  offer-budget: limits.csv: no limit in it
  [1]
  $ printf 'scope,limit,unit\n*,1,money\n*,2,money\n' >limits.csv
  $ offer-budget -b limits.csv fine.csv
  offer-budget: limits.csv:3: '*' has a limit already
  [1]
  $ printf 'scope,limit\n*,1\n' >limits.csv
  $ offer-budget -b limits.csv fine.csv
  offer-budget: limits.csv: no column 'unit' (has: scope, limit)
  [1]

State:

  $ offer-budget --partial fine.csv >state
  $ sed 1d state | offer-budget -q --merge -b 5
  offer-budget: stdin: this state has no opening and closing line, so that a line that is missing would not show
  offer-budget: saved state without its line of columns
  [1]
  $ sed 's/cost/costs/' state | offer-budget -q --merge -b 5 state -
  offer-budget: stdin:1: its rows have other columns than those before
  [1]
  $ sed 's/0$/10/' state | offer-budget -q --merge -b 5
  offer-budget: stdin:2: a field is missing or not a number
  [1]
  $ sed 's/5000000000/6000000000/' state | offer-budget -q --merge -b 5 state -
  offer-budget: stdin:2: customer 'ann' has the offer 'card' already, with other figures
  [1]
  $ offer-budget --merge --emsr state
  offer-budget: state:1: this state was made without --emsr, and this run is with --emsr
  [1]

Fare classes:

  $ printf 'class,fare,mean,sd\na,0,1,1\n' | offer-budget --emsr
  offer-budget: stdin:2: want a fare above 0, mean and sd of 0 or more
  [1]
  $ printf 'class,fare,mean,sd\na,1,nan,1\n' | offer-budget --emsr
  offer-budget: stdin:2: 'nan' is not a number (want 1234.5)
  [1]
  $ printf 'class,fare,mean,sd\na,1,1,1\na,2,1,1\n' | offer-budget --emsr
  offer-budget: stdin:3: class 'a' is here already, with other figures
  [1]
