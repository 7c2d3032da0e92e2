Classes of two, three and one; sizes, values and distances by hand:

  $ cat >people.csv <<'END'
  > age,sex,illness,income
  > 30,F,flu,3
  > 30,F,flu,4
  > 40,M,flu,5
  > 40,M,cold,6
  > 40,M,gout,7
  > 50,F,gout,8
  > END
  $ kanon-gate --quasi=age,sex --min-class=2 --sensitive=illness people.csv
  kanon-gate: does not hold: k (1 class of 1 row)
  check,column,value,wanted,verdict,classes,rows,after
  rows,,6,,,,,5
  classes,,3,,,,,2
  k,,1,2,fail,1,1,2
  l,illness,1,,,,,1
  entropy,illness,1,,,,,1
  alpha,illness,1,,,,,1
  t,illness,0.6666666666666666,,,,,0.4
  [3]

Bounds: l, entropy, alpha and t, each with the classes that break it; a bound may
stand behind a colon or a comma:

  $ kanon-gate --quasi=age,sex --min-class=1 --sensitive=illness:l=2,entropy=2:alpha=0.5,t=0.4 people.csv
  kanon-gate: does not hold: l of illness (2 classes of 3 rows), entropy of illness (2 classes of 3 rows), alpha of illness (2 classes of 3 rows), t of illness (2 classes of 3 rows)
  check,column,value,wanted,verdict,classes,rows,after
  rows,,6,,,,,6
  classes,,3,,,,,3
  k,,1,1,pass,0,0,1
  l,illness,1,2,fail,2,3,1
  entropy,illness,1,2,fail,2,3,1
  alpha,illness,1,0.5,fail,2,3,1
  t,illness,0.6666666666666666,0.4,fail,2,3,0.6666666666666666
  [3]
  $ kanon-gate --quasi=age,sex --min-class=1 --sensitive=illness:l=1:entropy=1:alpha=1:t=1 people.csv >/dev/null; echo $?
  0

Numbers that lie near each other are alike with --ordered:

  $ kanon-gate --quasi=age --min-class=1 --sensitive=income people.csv >out 2>said; cat said; grep ^t out
  kanon-gate: 'income' holds numbers and is compared as words (--ordered takes it as numbers)
  t,income,0.8333333333333334,,,,,0.8333333333333334
  $ kanon-gate --quasi=age --min-class=1 --sensitive=income --ordered=income people.csv >out 2>said; cat said; grep ^t out
  t,income,0.5,,,,,0.5
  $ printf 'q,n\na,1\na,1.0\na,+1e0\n' | kanon-gate --quasi=q --min-class=3 --sensitive=n --ordered=n
  check,column,value,wanted,verdict,classes,rows,after
  rows,,3,,,,,3
  classes,,1,,,,,1
  k,,3,3,pass,0,0,3
  l,n,1,,,,,1
  entropy,n,1,,,,,1
  alpha,n,1,,,,,1
  t,n,0,,,,,0

The classes to suppress, and why; without them the bound holds:

  $ kanon-gate --quasi=age,sex --min-class=3 --sensitive=illness:l=2 --suppress=few.csv people.csv
  kanon-gate: does not hold: k (2 classes of 3 rows), l of illness (2 classes of 3 rows)
  check,column,value,wanted,verdict,classes,rows,after
  rows,,6,,,,,3
  classes,,3,,,,,1
  k,,1,3,fail,2,3,3
  l,illness,1,2,fail,2,3,3
  entropy,illness,1,,,,,3
  alpha,illness,1,,,,,0.3333333333333333
  t,illness,0.6666666666666666,,,,,0
  [3]
  $ cat few.csv
  age,sex,rows,why
  30,F,2,k;l:illness
  50,F,1,k;l:illness
  $ kanon-gate --quasi=age,sex --min-class=3 --sensitive=illness:l=2 --with=few.csv:age+sex --where=why= people.csv
  kanon-gate: people.csv:4: this age is not in few.csv (found 0 of 3; 2 of its 2 rows not used)
  check,column,value,wanted,verdict,classes,rows,after
  rows,,3,,,,,3
  classes,,1,,,,,1
  k,,3,3,pass,0,0,3
  l,illness,3,2,pass,0,0,3
  entropy,illness,3,,,,,3
  alpha,illness,0.3333333333333333,,,,,0.3333333333333333
  t,illness,0,,,,,0

A share of three in ten is 0.3, and no more than that:

  $ (echo q,v; for i in 1 2 3; do echo a,x; done; for i in 4 5 6 7 8 9 10; do echo a,y$i; done) >ten.csv
  $ kanon-gate --quasi=q --sensitive=v:alpha=0.3:t=0:l=8 ten.csv
  check,column,value,wanted,verdict,classes,rows,after
  rows,,10,,,,,10
  classes,,1,,,,,1
  k,,10,5,pass,0,0,10
  l,v,8,8,pass,0,0,8
  entropy,v,7.192230933248645,,,,,7.192230933248645
  alpha,v,0.3,0.3,pass,0,0,0.3
  t,v,0,0,pass,0,0,0
  $ kanon-gate --quasi=q --sensitive=v:alpha=0.29999:l=9 ten.csv >out 2>said; cat said; grep fail out
  kanon-gate: does not hold: l of v (1 class of 10 rows), alpha of v (1 class of 10 rows)
  l,v,8,9,fail,1,10,8
  alpha,v,0.3,0.29999,fail,1,10,0.3

Shares that are not equal can hide as much as equal ones: 1/2 and four of 1/8 are
as good as four:

  $ (echo q,v; for v in a a a a b c d e; do echo x,$v; done) | kanon-gate --quasi=q --sensitive=v:entropy=4 | grep entropy
  entropy,v,4,4,pass,0,0,4

No rows are no risk, and nothing to say; an empty cell is a value:

  $ echo q,v | kanon-gate --quasi=q --sensitive=v:l=2
  check,column,value,wanted,verdict,classes,rows,after
  $ printf 'q,v\n,\n,\n,x\n' >empty.csv
  $ kanon-gate --quasi=q --min-class=3 --sensitive=v:l=2 empty.csv
  kanon-gate: empty.csv:2: an empty cell of --quasi is a value like any other (the first of 3)
  kanon-gate: empty.csv:2: an empty cell of --sensitive is a value like any other (the first of 2)
  check,column,value,wanted,verdict,classes,rows,after
  rows,,3,,,,,3
  classes,,1,,,,,1
  k,,3,3,pass,0,0,3
  l,v,2,2,pass,0,0,2
  entropy,v,1.8898815748423097,,,,,1.8898815748423097
  alpha,v,0.6666666666666666,,,,,0.6666666666666666
  t,v,0,,,,,0

State adds up, whatever was asked of it; the values behind its tag are those of
--sensitive:

  $ head -n 4 people.csv >one.csv; (head -n 1 people.csv; tail -n 3 people.csv) >two.csv
  $ for i in one two; do kanon-gate --quasi=age,sex --sensitive=illness,income --ordered=income --partial -o $i.state $i.csv; done
  $ cat one.state
  	kanon-gate/1:ordered=income,quasi=age+sex,sensitive=illness+income	#begin
  =30\tF	kanon-gate/1:ordered=income,quasi=age+sex,sensitive=illness+income	2
  =30\tF	kanon-gate/1:ordered=income,quasi=age+sex,sensitive=illness+income	0	flu	2
  =30\tF	kanon-gate/1:ordered=income,quasi=age+sex,sensitive=illness+income	1	3	1
  =30\tF	kanon-gate/1:ordered=income,quasi=age+sex,sensitive=illness+income	1	4	1
  =40\tM	kanon-gate/1:ordered=income,quasi=age+sex,sensitive=illness+income	1
  =40\tM	kanon-gate/1:ordered=income,quasi=age+sex,sensitive=illness+income	0	flu	1
  =40\tM	kanon-gate/1:ordered=income,quasi=age+sex,sensitive=illness+income	1	5	1
  􏿿	kanon-gate/1:ordered=income,quasi=age+sex,sensitive=illness+income	#end	7	98c4bc8020c14701
  $ kanon-gate --quasi=age,sex --sensitive=illness:l=1,income:t=0.9 --ordered=income --min-class=1 --merge one.state two.state
  check,column,value,wanted,verdict,classes,rows,after
  rows,,6,,,,,6
  classes,,3,,,,,3
  k,,1,1,pass,0,0,1
  l,illness,1,1,pass,0,0,1
  entropy,illness,1,,,,,1
  alpha,illness,1,,,,,1
  t,illness,0.6666666666666666,,,,,0.6666666666666666
  l,income,1,,,,,1
  entropy,income,1,,,,,1
  alpha,income,1,,,,,1
  t,income,0.5,0.9,pass,0,0,0.5
  $ kanon-gate --quasi=age,sex --sensitive=illness,income --ordered=income --min-class=1 people.csv | cut -d, -f1-3
  check,column,value
  rows,,6
  classes,,3
  k,,1
  l,illness,1
  entropy,illness,1
  alpha,illness,1
  t,illness,0.6666666666666666
  l,income,1
  entropy,income,1
  alpha,income,1
  t,income,0.5
