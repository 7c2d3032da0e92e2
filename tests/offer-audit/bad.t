What is refused.

  $ printf 'customer,price,cell,kind,sex\na,5,x,fee,F\n' >fine.csv
  $ offer-audit fine.csv
  offer-audit: nothing is protected (want --protected=COLUMN,...) (see offer-audit --help)
  [2]
  $ offer-audit --protected=age fine.csv
  offer-audit: fine.csv: no column 'age' (has: customer, price, cell, kind, sex)
  [1]
  $ offer-audit --protected=sex --same=segment fine.csv
  offer-audit: fine.csv: no column 'segment' (has: customer, price, cell, kind, sex)
  [1]
  $ offer-audit --protected=sex,sex fine.csv
  offer-audit: 'sex' is given twice in --same, --protected and --factors (see offer-audit --help)
  [2]
  $ offer-audit --protected=cell fine.csv
  offer-audit: 'cell' is given twice in --same, --protected and --factors (see offer-audit --help)
  [2]
  $ offer-audit --protected=sex --tol=-1 fine.csv
  offer-audit: --tol: '-1' is not right (want a number in 0..10) (see offer-audit --help)
  [2]
  $ offer-audit --protected=sex --permutations=3 fine.csv
  offer-audit: --permutations: '3' is not right (want an integer in 19..1000000) (see offer-audit --help)
  [2]
  $ printf 'customer,price,cell,kind,sex\na,nan,x,fee,F\n' | offer-audit --protected=sex
  offer-audit: stdin:2: 'nan' is not an amount (want 1234.50)
  [1]
  $ printf 'customer,price,cell,kind,sex\na,5,x,gift,F\n' | offer-audit --protected=sex
  offer-audit: stdin:2: 'gift' is not a kind (want fee, loan_rate, yield or voucher)
  [1]
  $ printf 'customer,price,cell,kind,sex\n,5,x,fee,F\n' | offer-audit --protected=sex
  offer-audit: stdin:2: the cell of 'customer' is empty, not an identifier
  [1]
  $ printf 'customer,price,list_price,cell,sex\na,5,much,x,F\n' | offer-audit --protected=sex
  offer-audit: stdin:2: 'much' is not an amount (want 1234.50)
  [1]
  $ printf 'customer,price,tenure,cell,sex\na,5,long,x,F\n' | offer-audit --protected=sex
  offer-audit: stdin:2: 'long' is not a number (want 1234.5)
  [1]
  $ { echo customer,price,cell,age; seq 60 | sed 's/.*/c&,5,x,&/'; } | offer-audit --protected=age
  offer-audit: not checked: LIST (no row has a list_price), LOYALTY (no row has a tenure)
  offer-audit: no row has a product: all prices are compared as those of one
  offer-audit: 'age' has 60 values, more than 50: want groups, such as age bands
  [1]

State of other columns, and state that was changed:

  $ offer-audit --protected=sex --partial fine.csv >state
  $ offer-audit --protected=sex --merge state
  offer-audit: state: this state has no opening and closing line, so that a line that is missing would not show
  offer-audit: not checked: LIST (no row has a list_price), LOYALTY (no row has a tenure)
  offer-audit: no row has a product: all prices are compared as those of one
  offer-audit: cells with more than one row, in which prices can be compared: 0 of 1
  offer-audit: 2 of 3 checks cannot tell; the first is PARITY, sex has 1 value
  check,verdict,size,tolerance,where
  SAME,pass,0,0,1 cells
  PARITY,insufficient,,0.05,sex has 1 value
  LIST,insufficient,,0,no list_price
  $ offer-audit --protected=kind --merge state
  offer-audit: state:1: this state was made with --protected=sex, and this run is with --protected=kind
  [1]
  $ sed 's/fee/gift/' state | offer-audit --protected=sex --merge
  offer-audit: stdin:1: its key is not of this form
  [1]
  $ sed 's/x/x\\ty/' state | offer-audit --protected=sex --merge
  offer-audit: stdin:1: its key is not of this form
  [1]

Tolerances may be in percent.

  $ offer-audit --protected=sex --tol=7% --proxy-tol=11% --offered-tol=21% fine.csv 2>/dev/null
  check,verdict,size,tolerance,where
  SAME,pass,0,0,1 cells
  PARITY,insufficient,,0.07,sex has 1 value
  LIST,insufficient,,0,no list_price
  $ offer-audit --protected=sex --tol=7% --proxy-tol=11% --offered-tol=21% --partial fine.csv | cmp - <(offer-audit --protected=sex --tol=.07 --proxy-tol=.11 --offered-tol=.21 --partial fine.csv)
  $ offer-audit --protected=sex --tol=7%% fine.csv
  offer-audit: --tol: '7%%' is not right (want a number in 0..10) (see offer-audit --help)
  [2]
  $ offer-audit --protected=sex --offered-tol=101% fine.csv
  offer-audit: --offered-tol: '101%' is not right (want a number in 0..1) (see offer-audit --help)
  [2]
