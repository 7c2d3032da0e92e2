What is wrong with the options is said.

  $ printf 'customer,time,product\na,2026-01-01,x\nb,2026-01-02,y\nb,2026-01-03,x\n' >in.csv
  $ printf 'customer,risk\na,R1\n' >who.csv
  $ printf 'product,grade\nx,R1\ny,R2\n' >products.csv
  $ item-next --each=0 in.csv
  item-next: --each: '0' is not right (want an integer in 1..10000) (see item-next --help)
  [2]
  $ item-next --decay=0 in.csv
  item-next: --decay: '0' is not right (want a number in 0.001..1) (see item-next --help)
  [2]
  $ item-next --decay=1.5 in.csv
  item-next: --decay: '1.5' is not right (want a number in 0.001..1) (see item-next --help)
  [2]
  $ item-next --kind=ease2 in.csv
  item-next: --kind: 'ease2' is not right (want next, cosine, ease, slim, popular) (see item-next --help)
  [2]
  $ item-next --kind=popular --fill=none in.csv
  item-next: --kind=popular and --fill=none leave nothing (see item-next --help)
  [2]
  $ item-next --segment=branch in.csv
  item-next: --segment: --customers has no column 'branch' (see item-next --help)
  [2]
  $ item-next --customers=who.csv --segment=branch in.csv
  item-next: --segment: --customers has no column 'branch' (see item-next --help)
  [2]
  $ item-next --spread=category:1 in.csv
  item-next: --spread wants --products (see item-next --help)
  [2]
  $ item-next --products=products.csv --spread=category:1 in.csv
  item-next: --spread: products.csv has no column 'category' (see item-next --help)
  [2]
  $ item-next --products=products.csv --spread=grade in.csv
  item-next: --spread: 'grade' is not right (want a column of --products and how many, as in category:2) (see item-next --help)
  [2]
  $ item-next --products=products.csv --spread=grade:0 in.csv
  item-next: --spread: 'grade:0' is not right (want a column of --products and how many, as in category:2) (see item-next --help)
  [2]
  $ item-next --products=products.csv --suits='risk>=$grade' in.csv
  item-next: --suits: neither --products nor --customers has a column 'risk' (see item-next --help)
  [2]
  $ item-next --suits='risk>=$grade' --customers=who.csv in.csv
  item-next: --suits: neither --products nor --customers has a column 'grade' (see item-next --help)
  [2]
  $ item-next --suits='risk>' in.csv
  item-next: --suits: 'risk>' is not a condition: behind > a number, a date (2026-12-31), @ or $column is wanted, not '' (see item-next --help)
  [2]
  $ item-next --products=none.csv in.csv
  item-next: none.csv: No such file or directory
  [1]
  $ printf 'product,when\nx,risk=>1\n' >when.csv
  $ item-next --products=when.csv --customers=who.csv in.csv
  item-next: when.csv:2: 'risk=>1' is not a condition: '>1' is left over (at least is >=)
  [1]
  $ printf 'product,when\nx,age>1\n' >when.csv
  $ item-next --products=when.csv --customers=who.csv in.csv
  item-next: when.csv:2: neither --products nor --customers has a column 'age'
  [1]
  $ printf 'product\nx\nx\n' | sed 's/^x$/x,&/;s/^product/&,n/' | sed '3s/x$/y/' >twice.csv
  $ item-next --products=twice.csv in.csv
  item-next: twice.csv:3: 'x' is here a second time, with other values
  [1]
  $ printf 'name\nx\n' >named.csv
  $ item-next --products=named.csv in.csv
  item-next: named.csv: no column 'product' (has: name)
  [1]

  $ item-next --save=m --apply=n in.csv
  item-next: --apply learns nothing: not with --save, --eval or --tune (see item-next --help)
  [2]
  $ item-next --save=m --eval in.csv
  item-next: --eval learns without what it holds out: not with --save (see item-next --help)
  [2]
  $ item-next --save=m --partial in.csv
  item-next: --partial learns nothing: not with --save (see item-next --help)
  [2]
  $ item-next --apply=m --tune in.csv
  item-next: --apply learns nothing: not with --save, --eval or --tune (see item-next --help)
  [2]
  $ item-next --apply=m --eval in.csv
  item-next: --apply learns nothing: not with --save, --eval or --tune (see item-next --help)
  [2]
  $ item-next --apply=none.model in.csv
  item-next: none.model: No such file or directory
  [1]
  $ item-next --apply=in.csv in.csv
  item-next: in.csv: not an index: too short
  [1]

EASE and SLIM solve for all pairs at once: too many products end them at once, and so
do products that nothing tells apart.

  $ item-next --kind=ease --lambda=-1 in.csv
  item-next: --lambda: '-1' is not right (want a number in 0..1000000000) (see item-next --help)
  [2]
  $ item-next --kind=slim --neighbours=0 in.csv
  item-next: --kind=slim wants 1 to 1000 --neighbours (see item-next --help)
  [2]
  $ item-next --kind=ease --most-products=20001 in.csv
  item-next: --most-products: '20001' is not right (want an integer in 1..20000) (see item-next --help)
  [2]
  $ item-next --kind=ease --most-products=1 in.csv
  item-next: 2 products are more than --most-products=1 (want --kind=next)
  [1]
  $ item-next --kind=slim --most-products=1 in.csv
  item-next: 2 products are more than --most-products=1 (want --kind=next)
  [1]
  $ printf 'customer,time,product\na,2026-01-01,x\na,2026-01-02,y\nb,2026-01-01,z\n' >twins.csv
  $ item-next --kind=ease --lambda=0 twins.csv
  item-next: --lambda is too small: products that the same customers have cannot be told apart
  [1]
  $ item-next --kind=slim --lambda=0 twins.csv
  item-next: 'a' gets fewer products than --each: there are no more that may be shown (the first of 2)
  customer,rank,product,score,by,because,contribution,rest
  a,1,z,0.5,all,,,0.5
  b,1,x,0.5,all,,,0.5
  b,2,y,0.5,all,,,0.5
  $ sed 3d twins.csv | item-next --kind=ease --lambda=0 2>said | cut -d, -f1-5
  customer,rank,product,score,by
  a,1,z,0.5,all
  b,1,x,0.5,all

And with the input:

  $ printf 'customer,product\na,x\n' | item-next
  item-next: stdin: no column 'time' (has: customer, product)
  [1]
  $ printf 'customer,time,product\n' | item-next
  customer,rank,product,score,by,because,contribution,rest
  $ : | item-next
  item-next: stdin: no header line: the input is empty
  [1]
  $ cat >log.csv <<END
  > customer,time,product,amount,quantity
  > a,2026-01-01,x,5,1
  > a,,y,5,1
  > a,yesterday,y,5,1
  > ,2026-01-01,y,5,1
  > a,2026-01-01,,5,1
  > b,2026-01-02,x,,
  > b,2026-01-03,y,-5,1
  > b,2026-01-03,z,5,-1
  > b,2026-01-04,z,five,1
  > END
  $ item-next --max-bad=9 log.csv 2>said
  customer,rank,product,score,by,because,contribution,rest
  $ cat said
  item-next: log.csv:3: the cell of 'time' is empty, not a date (want 2024-12-31)
  item-next: log.csv:4: 'yesterday' is not a date (want 2024-12-31)
  item-next: log.csv:5: the cell of 'customer' is empty, not an identifier
  item-next: log.csv:6: the cell of 'product' is empty, not an identifier
  item-next: log.csv:10: 'five' is not an amount (want 1234.50)
  item-next: 5 of 9 rows are bad and left out
  item-next: log.csv:8: a negative amount or quantity is a return: the row is left out (the first of 2)
  item-next: 'a' gets fewer products than --each: there are no more that may be shown (the first of 2)
  $ item-next log.csv
  item-next: log.csv:3: the cell of 'time' is empty, not a date (want 2024-12-31)
  [1]

One customer, one product, one who owns all: nobody is left to be told, and nothing
is made up.

  $ printf 'customer,time,product\na,2026-01-01,x\n' | item-next
  item-next: 'a' gets fewer products than --each: there are no more that may be shown
  customer,rank,product,score,by,because,contribution,rest
  $ printf 'customer,time,product\na,2026-01-01,x\nb,2026-01-02,x\n' | item-next 2>said
  customer,rank,product,score,by,because,contribution,rest
  $ cat said
  item-next: 'a' gets fewer products than --each: there are no more that may be shown (the first of 2)
  $ sed 's/b,/a,/' in.csv | item-next --kind=cosine
  item-next: 'a' gets fewer products than --each: there are no more that may be shown
  customer,rank,product,score,by,because,contribution,rest

A bought x once, all times are equal, and the same event comes a thousand times:

  $ { cat in.csv; for i in 1 2 3 4 5; do echo a,2026-01-01,x; done; } | item-next | cut -d, -f1-4
  item-next: 'a' gets fewer products than --each: there are no more that may be shown (the first of 2)
  customer,rank,product,score
  a,1,y,0.5
  $ printf 'customer,time,product\na,2026-01-01,y\na,2026-01-01,x\nb,2026-01-01,x\n' |
  >   item-next | cut -d, -f1-4
  item-next: 'a' gets fewer products than --each: there are no more that may be shown (the first of 2)
  customer,rank,product,score
  b,1,y,0.070074701271

Names with commas, quotes and line ends; a NUL byte is refused:

  $ printf 'customer,time,product\na,2026-01-01,"x,""1"""\nb,2026-01-01,"x,""1"""\nb,2026-01-02,"p\nq"\n' |
  >   item-next 2>said | cut -d, -f1-5
  customer,rank,product,score,by
  a,1,"p
  q",0.070074701271,next,"x,""1"""
  $ cat said
  item-next: 'a' gets fewer products than --each: there are no more that may be shown (the first of 2)
  $ printf 'customer,time,product\na,2026-01-01,x\0y\n' | item-next
  item-next: stdin:2: 'x?y' is not an identifier: a NUL byte is in it
  [1]

Rules that leave nothing to anybody:

  $ item-next --suits='risk=R9' --customers=who.csv in.csv 2>said
  customer,rank,product,score,by,because,contribution,rest
  $ cat said
  item-next: 'b' is not in --customers: conditions see empty cells
  item-next: 'a' gets fewer products than --each: there are no more that may be shown (the first of 2)
