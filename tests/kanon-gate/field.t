Tables that other tools got wrong.  Rows without a value are not left out of their
class, which would make it look smaller or vanish:

  $ printf 'city,sex\nB,F\nB,F\n,F\n,F\n' >gaps.csv
  $ kanon-gate --quasi=city,sex --min-class=2 gaps.csv
  kanon-gate: gaps.csv:4: an empty cell of --quasi is a value like any other (the first of 2)
  check,column,value,wanted,verdict,classes,rows,after
  rows,,4,,,,,4
  classes,,2,,,,,2
  k,,2,2,pass,0,0,2

A whole table that is to be suppressed leaves nothing, and no smallest class:

  $ printf 'city,ill\nA,x\nB,y\n' >all.csv
  $ kanon-gate --quasi=city --min-class=2 --sensitive=ill all.csv
  kanon-gate: does not hold: k (2 classes of 2 rows)
  check,column,value,wanted,verdict,classes,rows,after
  rows,,2,,,,,0
  classes,,2,,,,,0
  k,,1,2,fail,2,2,
  l,ill,1,,,,,
  entropy,ill,1,,,,,
  alpha,ill,1,,,,,
  t,ill,0.5,,,,,
  [3]

A column with one value has no distance, with numbers too:

  $ printf 'city,n\nA,7\nA,7\nB,7\n' | kanon-gate --quasi=city --min-class=1 --sensitive=n:t=0 --ordered=n | tail -n 1
  t,n,0,0,pass,0,0,0

A cell that was masked is a value; it does not stand for all others:

  $ printf 'city\nA\nA\n*\n' | kanon-gate --quasi=city --min-class=2 --suppress=few 2>/dev/null | sed -n 4p; cat few
  k,,1,2,fail,1,1,2
  city,rows,why
  *,1,k

Of two sensitive columns one may hold and the other not:

  $ printf 'q,a,b\n1,x,x\n1,y,x\n' | kanon-gate --quasi=q --min-class=2 --sensitive=a:l=2,b:l=2 >out 2>said; cat said; grep ^l out
  kanon-gate: does not hold: l of b (1 class of 2 rows)
  l,a,2,2,pass,0,0,2
  l,b,1,2,fail,1,2,1

The order of the columns does not matter, nor that of the rows:

  $ kanon-gate --quasi=sex,city --min-class=3 gaps.csv >one 2>said; (head -n 1 gaps.csv; tail -n +2 gaps.csv | sort -r) | kanon-gate --quasi=city,sex --min-class=3 2>/dev/null | cmp - one && cat one
  check,column,value,wanted,verdict,classes,rows,after
  rows,,4,,,,,0
  classes,,2,,,,,0
  k,,2,3,fail,2,4,

A comma, a TAB, a quote or a line end in a cell does not join two classes:

  $ printf 'a,b\n"x,y",z\nx,"y,z"\n"x\ty",z\nx,"y\tz"\n"x\ny",z\n"""x",z\n' >odd.csv
  $ kanon-gate --quasi=a,b --min-class=2 --suppress=few odd.csv 2>/dev/null | sed -n 3p; cat few
  classes,,6,,,,,0
  a,b,rows,why
  """x",z,1,k
  x,"y,z",1,k
  x,y	z,1,k
  "x,y",z,1,k
  "x
  y",z,1,k
  x	y,z,1,k

Ages as ranges, and salaries with a comma as decimal point:

  $ printf 'age;pay\n20-29;1000,5\n20-29;1000,50\n30-39;900\n' | kanon-gate -d ';' --decimal=, --quasi=age --min-class=1 --sensitive=pay --ordered=pay --format=csv | grep ^l
  l,pay,1,,,,,1

Columns in Chinese, from a file as Excel in China writes it:

  $ printf '地区,性别\n上海,女\n上海,女\n' | iconv -f UTF-8 -t GB18030 | kanon-gate --encoding=GB18030 --quasi=地区,性别 --min-class=2 | tail -n 1
  k,,2,2,pass,0,0,2

A column that is not there is named:

  $ kanon-gate --quasi=city,age gaps.csv
  kanon-gate: gaps.csv: no column 'age' (has: city, sex)
  [1]

A bound of a second --sensitive is one more, and not the only one.

  $ printf 'q,ill,pay\na,flu,1000\na,flu,1000.0\na,flu,1000\nb,x,2\nb,y,3\n' >two.csv
  $ kanon-gate --quasi=q --min-class=2 --sensitive=ill:l=2,t=0.9 --sensitive=pay:l=1 --ordered=pay two.csv 2>said | grep ^l; cat said
  l,ill,1,2,fail,1,3,1
  l,pay,1,1,pass,0,0,1
  kanon-gate: does not hold: l of ill (1 class of 3 rows)
  $ kanon-gate --quasi=q --min-class=2 --sensitive=ill:l=2 --sensitive=ill:l=1 two.csv
  kanon-gate: 'ill' is given twice in --quasi and --sensitive (see kanon-gate --help)
  [2]

NA is one value, and a blank at the end makes another class.

  $ printf 'q,s\na,NA\na,NA\na,NA\nb,x\nb,y\nb,z\n' | kanon-gate --quasi=q --min-class=3 --sensitive=s:l=2 2>said | grep ^l
  l,s,1,2,fail,1,3,1
  $ printf 'age,city\n30,x \n30,x\n' >trimmed.csv; kanon-gate --quasi=age,city --min-class=2 trimmed.csv 2>said | grep ^k
  k,,1,2,fail,2,2,

So it is with the columns that people could be told apart by.

  $ kanon-gate --quasi=age --quasi=city --min-class=2 trimmed.csv 2>said | grep ^k
  k,,1,2,fail,2,2,

One value in two writings is two: l would hold, and classes are smaller than they are.

  $ printf 'age,ill\n30,HIV\n30,hiv \n30,HIV\n' >hiv.csv; kanon-gate --quasi=age --min-class=2 --sensitive=ill:l=2 --stats=s.json hiv.csv | sed -n 4,5p; grep -o '"alike":[0-9]*' s.json
  kanon-gate: 'ill' has values that differ in case, width, .0 or blanks around them alone, and each counts by itself
  k,,3,2,pass,0,0,3
  l,ill,2,2,pass,0,0,2
  "alike":1
  $ printf 'age,sex\n30,F\n３０,F\n30.0,F\n31,M\n' | kanon-gate --quasi=sex,age --min-class=1 | wc -l
  kanon-gate: 'age' has values that differ in case, width, .0 or blanks around them alone, and each counts by itself
  4
  $ printf 'age,sex\n30,F\n31,f\n' | kanon-gate --quasi=age,sex --min-class=1 | wc -l
  kanon-gate: 'sex' has values that differ in case, width, .0 or blanks around them alone, and each counts by itself
  4
  $ printf 'age,sex\n30,F\n31,M\n3.1,F\n' | kanon-gate --quasi=age,sex --min-class=1 | wc -l
  4
