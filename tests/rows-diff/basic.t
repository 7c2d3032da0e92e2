rows-diff: which rows came, went or changed.

  $ printf 'id,name,score,grp\na,x,1.0,A\nb,y,2,A\nc,z,3,B\nd,w,,B\n' >old.csv
  $ printf 'grp,id,score,name\nA,b,2.0,y\nB,a,1.5,x\nB,d,4,ww\nC,e,9,n\n' >new.csv
  $ rows-diff --key=id old.csv new.csv
  change,id,column,old,new,difference
  changed,a,score,1.0,1.5,0.5
  changed,a,grp,A,B,
  changed,b,score,2,2.0,0.0
  went,c,,,,
  changed,d,name,w,ww,
  changed,d,score,,4,
  came,e,,,,

Nothing differs: a header, and status 0. So does a table of the same rows in any
order, compressed, or with other quotes:

  $ rows-diff --key=id old.csv old.csv
  change,id,column,old,new,difference
  $ { head -n 1 old.csv; tail -n +2 old.csv | tac | sed 's/[^,]*/"&"/g'; } | gzip >other.csv.gz
  $ rows-diff --key=id old.csv other.csv.gz
  change,id,column,old,new,difference
  $ rows-diff old.csv <other.csv.gz
  change,id,name,score,grp

Numbers within a tolerance are the same; 0 makes 2 and 2.0 one; a bound for one column:

  $ rows-diff --key=id --tolerance=0 old.csv new.csv | grep score
  changed,a,score,1.0,1.5,0.5
  changed,d,score,,4,
  $ rows-diff --key=id --tolerance=0.5 old.csv new.csv | grep score
  changed,d,score,,4,
  $ rows-diff --key=id --tolerance=0.49999999,name=3 old.csv new.csv | grep score
  changed,a,score,1.0,1.5,0.5
  changed,d,score,,4,
  $ printf 'id,v,w\n1,-1.5,10\n' >a; printf 'id,v,w\n1,1.5,10.1\n' >b
  $ rows-diff --key=id --tolerance=w=0.1 a b; rows-diff --key=id --tolerance=3,w=0 a b
  change,id,column,old,new,difference
  changed,1,v,-1.5,1.5,3.0
  change,id,column,old,new,difference
  changed,1,w,10,10.1,0.1

Marks of --decimal and --thousands, and cells that stand for nothing:

  $ printf 'id;v\n1;1.234,5\n2;N/A\n3;-\n' >a; printf 'id;v\n1;1.235\n2;\n3;0\n' >b
  $ rows-diff --key=id --delimiter=';' --decimal=, --thousands=. --na=N/A --tolerance=0 a b
  change;id;column;old;new;difference
  changed;1;v;1.234,5;1.235;0.5
  changed;3;v;-;0;

By group, with sums; a row that changes its group leaves the one and enters the other:

  $ rows-diff --key=id --by=grp --sum=score old.csv new.csv
  grp,rows_old,rows_new,same,came,went,changed,entered,left,score_old,score_new,score_difference
  A,2,1,0,0,0,1,0,1,3.0,2.0,-1.0
  B,2,2,0,0,1,2,1,0,3.0,5.5,2.5
  C,0,1,0,1,0,0,0,0,0.0,9.0,9.0
  $ rows-diff --key=id --sum=score old.csv new.csv
  rows_old,rows_new,same,came,went,changed,score_old,score_new,score_difference
  4,4,0,1,1,3,6.0,16.5,10.5
  $ rows-diff --key=id --by=name --format=pretty old.csv new.csv
  name  rows_old  rows_new  same  came  went  changed  entered  left
  ----  --------  --------  ----  ----  ----  -------  -------  ----
  n            0         1     0     1     0        0        0     0
  w            1         0     0     0     0        0        0     1
  ww           0         1     0     0     0        1        1     0
  x            1         1     0     0     0        1        0     0
  y            1         1     0     0     0        1        0     0
  z            1         0     0     0     1        0        0     0
  $ printf 'grp,boss\nA,ann\nB,bob\nC,ann\n' >boss.csv
  $ rows-diff --key=id --with=boss.csv:grp --by=boss old.csv new.csv
  boss,rows_old,rows_new,same,came,went,changed,entered,left
  ann,2,2,0,1,0,1,0,1
  bob,2,2,0,0,1,2,1,0

Without a key rows are a multiset:

  $ printf 'a,b\n1,2\n1,2\n3,4\n' >a; printf 'b,a\n2,1\n6,5\n2,1\n2,1\n' >b
  $ rows-diff a b
  change,a,b
  came,1,2
  went,3,4
  came,5,6

A key of several columns is in the order of its cells, not of the bytes of a line:

  $ printf 'k,l,v\na b,1,x\na,2,x\na,1,x\n' >a; printf 'k,l,v\n' >b
  $ rows-diff --key=k,l a b; rows-diff --key=l,k a b | tail -n 2
  change,k,l,column,old,new,difference
  went,a,1,,,,
  went,a,2,,,,
  went,a b,1,,,,
  went,1,a b,,,,
  went,2,a,,,,
  $ printf 'k,l,v\na,1,x\na,2,x\na b,1,x\n' >a; rows-diff --key=k,l --sorted a b | tail -n 1
  went,a b,1,,,,

Cells with a NUL byte, empty keys, cells of more than 254 bytes:

  $ for x in 7 8; do printf "k,l,v\n,1,%0300d\na\0b,2,$x\n" $x; done | split -l 3 - side; rows-diff --key=k,l sideaa sideab | sed "s/0\{298\}/LONG/g" | tr '\0' '#'
  change,k,l,column,old,new,difference
  changed,,1,v,LONG07,LONG08,1
  changed,a#b,2,v,7,8,1
  $ rows-diff --key=k,l --sorted sideaa sideab | cksum; rows-diff --key=k,l sideaa sideab | cksum
  1083258056 676
  1083258056 676

Columns that only one has, and those that are not compared:

  $ printf 'id,name,score,day\na,x,1.0,2026\n' >b
  $ rows-diff --key=id old.csv b | tail -n 1
  rows-diff: column 'grp' is only in old.csv, and not compared
  rows-diff: column 'day' is only in b, and not compared
  went,d,,,,
  $ rows-diff --key=id --ignore=grp,day old.csv b | tail -n 1
  went,d,,,,
  $ rows-diff --key=id --max-changed=100% --ignore=day old.csv b >/dev/null
  rows-diff: column 'grp' is only in old.csv, and not compared
  rows-diff: column 'grp' is only in old.csv (--ignore leaves it out)
  [3]
  $ rows-diff --key=id --max-changed=100% --ignore=day,grp old.csv b >/dev/null

So, too, those of a later file of NEW alone; none may have what the first lacks.

  $ printf 'id,name\n1,x\n' >was.csv; printf 'id,name\n' >first.csv; printf 'more,name,id,loaded\n7,x,1,8\n' >later.csv; printf 'id\n1\n' >less.csv
  $ for j in 1 2; do rows-diff -j $j --key=id --max-changed=0 --stats=s.json was.csv first.csv later.csv; grep -o '"columns_[a-z]*":[0-9]' s.json; done
  rows-diff: column 'more' is only in later.csv, and not compared
  rows-diff: column 'loaded' is only in later.csv, and not compared
  change,id,column,old,new,difference
  rows-diff: column 'more' is only in later.csv (--ignore leaves it out); column 'loaded' is only in later.csv (--ignore leaves it out)
  "columns_came":2
  "columns_went":0
  rows-diff: column 'more' is only in later.csv, and not compared
  rows-diff: column 'loaded' is only in later.csv, and not compared
  change,id,column,old,new,difference
  rows-diff: column 'more' is only in later.csv (--ignore leaves it out); column 'loaded' is only in later.csv (--ignore leaves it out)
  "columns_came":2
  "columns_went":0
  $ rows-diff --key=id --max-changed=0 --ignore=more,loaded was.csv first.csv later.csv
  change,id,column,old,new,difference
  $ rows-diff --key=id was.csv later.csv first.csv 2>&1 | grep -c "'more'"
  1
  $ rows-diff --key=id was.csv less.csv later.csv
  rows-diff: column 'name' is only in was.csv, and not compared
  rows-diff: later.csv: column 'name' is here, and not in the first file of NEW
  [1]

The bound: as many as it says are fine, one more is not; of an empty OLD nothing may
come; the answer is written all the same:

  $ rows-diff --key=id --max-changed=5 old.csv new.csv >/dev/null
  $ rows-diff --key=id --max-changed=4 -o out.csv --stats=s.json old.csv new.csv; wc -l <out.csv
  rows-diff: 5 rows came, went or changed, of 4 in old.csv: more than --max-changed=4
  8
  $ grep -o '"status":.*"error":"[^"]*"' s.json; grep -o '"rows_old.*' s.json
  "status":3,"error":"5 rows came, went or changed, of 4 in old.csv: more than --max-changed=4"
  "rows_old":4,"rows_new":4,"same":0,"came":1,"went":1,"changed":3}
  $ grep -o '"inputs":[^]]*' s.json | grep -o '"name":"[^"]*","bytes":[0-9]*,"records":[0-9]*'
  "name":"old.csv","bytes":51,"records":4
  "name":"new.csv","bytes":55,"records":4
  $ rows-diff --key=id --max-changed=125% old.csv new.csv >/dev/null
  $ rows-diff --key=id --max-changed=124.99% old.csv new.csv >/dev/null
  rows-diff: 5 rows came, went or changed, of 4 in old.csv: more than --max-changed=124.99%
  [3]
  $ head -n 1 old.csv >none; rows-diff --key=id --max-changed=99% none old.csv >/dev/null
  rows-diff: 4 rows came, went or changed, of 0 in none: more than --max-changed=99%
  [3]
  $ rows-diff --key=id --max-changed=0% none none >/dev/null

Conditions, days and shards are about the rows of both; people by --ids, too:

  $ rows-diff --key=id --where=grp=B old.csv new.csv
  change,id,column,old,new,difference
  came,a,,,,
  went,c,,,,
  changed,d,name,w,ww,
  changed,d,score,,4,
  $ for i in 0 1 2; do rows-diff --key=id --shard=$i/3:id old.csv new.csv | tail -n +2; done | sort | cksum
  3529452100 136
  $ rows-diff --key=id old.csv new.csv | tail -n +2 | sort | cksum
  3529452100 136
  $ printf 'customer,v\nd1,1\n' >a; printf 'customer,v\nC1,1\n' >b; printf 'alias,customer\nd1,C1\n' >ids.csv
  $ rows-diff --key=customer --ids=ids.csv a b
  change,customer,column,old,new,difference

Names of columns that are taken, without a header, and both standard input and a file:

  $ printf 'change,old\n1,2\n' >a; printf 'change,old\n1,3\n' >b; rows-diff --key=change a b
  diff_change,change,column,old,new,difference
  changed,1,old,2,3,1
  $ printf 'x,1\n' >a; printf 'x,2\n' >b; rows-diff --no-header --fields=k,v --key=k a b
  change,k,column,old,new,difference
  changed,x,v,1,2,1
  $ cat old.csv | rows-diff --key=id - new.csv | cksum; rows-diff --key=id old.csv <new.csv | cksum
  4059162603 172
  4059162603 172
