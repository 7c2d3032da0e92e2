rows-diff: what it refuses.

  $ printf 'id,v\na,1\nb,2\nc,3\n' >old.csv; printf 'id,v\na,1\nb,x\n' >new.csv
  $ rows-diff
  rows-diff: want two tables: OLD, and NEW or standard input (see rows-diff --help)
  [2]
  $ rows-diff --by=v old.csv new.csv; rows-diff --sum=v old.csv new.csv
  rows-diff: --by and --sum count rows that a key tells apart (want --key) (see rows-diff --help)
  rows-diff: --by and --sum count rows that a key tells apart (want --key) (see rows-diff --help)
  [2]
  $ rows-diff --tolerance=1 old.csv new.csv; rows-diff --sorted old.csv new.csv
  rows-diff: --tolerance compares rows that a key tells apart (want --key) (see rows-diff --help)
  rows-diff: --sorted wants the key that both are sorted by (--key) (see rows-diff --help)
  [2]
  $ rows-diff --key=id,id old.csv new.csv; rows-diff --key=id, old.csv new.csv
  rows-diff: --key: 'id' twice (see rows-diff --help)
  rows-diff: --key: a column without a name (see rows-diff --help)
  [2]
  $ rows-diff --key=id --max-changed=1.5 old.csv new.csv; rows-diff --key=id --max-changed=-1% old.csv new.csv
  rows-diff: --max-changed: '1.5' is not a number of rows (want 100, or 1%) (see rows-diff --help)
  rows-diff: --max-changed: '-1%' is not a number of rows (want 100, or 1%) (see rows-diff --help)
  [2]
  $ rows-diff --key=id --max-changed=few old.csv new.csv; rows-diff --key=id --max-changed= old.csv new.csv
  rows-diff: --max-changed: 'few' is not a number of rows (want 100, or 1%) (see rows-diff --help)
  rows-diff: --max-changed: '' is not a number of rows (want 100, or 1%) (see rows-diff --help)
  [2]
  $ rows-diff --key=id --tolerance=x=y old.csv new.csv; rows-diff --key=id --tolerance=-1 old.csv new.csv
  rows-diff: --tolerance: 'x=y' is not an amount (want 0.01, or score=0.01) (see rows-diff --help)
  rows-diff: --tolerance: '-1' is not an amount (want 0.01, or score=0.01) (see rows-diff --help)
  [2]
  $ rows-diff --key=id --tolerance=w=1 old.csv new.csv; rows-diff --key=id --tolerance=id=1 old.csv new.csv
  rows-diff: new.csv: --tolerance: no column 'w' is compared
  rows-diff: new.csv: --tolerance: no column 'id' is compared
  [1]
  $ rows-diff --merge old.csv new.csv; rows-diff --partial old.csv new.csv
  rows-diff: rows-diff cannot be merged: it is a lookup (see rows-diff --help)
  rows-diff: rows-diff cannot be merged: it is a lookup (see rows-diff --help)
  [2]
  $ rows-diff --key=id --forget=f old.csv new.csv
  rows-diff: --forget wants the key that its tokens were made with (--key=FILE, or --forget-key=FILE where --key is something else) (see rows-diff --help)
  [2]

Columns that are not there, or twice:

  $ rows-diff --key=k old.csv new.csv; rows-diff --key=id --by=g old.csv new.csv
  rows-diff: old.csv: no column 'k', as --key says
  rows-diff: old.csv: no column 'g', as --by says
  [1]
  $ printf 'id,w\na,1\n' >other.csv; rows-diff --key=v old.csv other.csv; rows-diff --key=id --sum=v old.csv other.csv
  rows-diff: column 'w' is only in other.csv, and not compared
  rows-diff: other.csv: no column 'v', as --key says
  rows-diff: column 'v' is only in old.csv, and not compared
  rows-diff: column 'w' is only in other.csv, and not compared
  rows-diff: other.csv: no column 'v', as --sum says
  [1]
  $ printf 'x,y\n1,2\n' >none.csv; rows-diff old.csv none.csv
  rows-diff: none.csv: no column is both here and in old.csv
  [1]
  $ printf 'id,v,v\na,1,2\n' >two.csv; rows-diff --key=id two.csv new.csv; rows-diff --key=id old.csv two.csv
  rows-diff: two.csv: two columns are called 'v'
  rows-diff: two.csv: two columns are called 'v'
  [1]
  $ rows-diff --key=id old.csv new.csv other.csv
  rows-diff: other.csv: no column 'v'
  [1]

A key twice, on either side and in either way of reading, also behind a whole batch:

  $ printf 'id,v\na,1\nb,1\na,2\n' >twice.csv
  $ rows-diff --key=id twice.csv new.csv; rows-diff --key=id old.csv twice.csv; rows-diff --key=id old.csv new.csv new.csv
  rows-diff: twice.csv:4: the key 'a' is here a second time (want a --key that no two rows of a table share)
  rows-diff: twice.csv:4: the key 'a' is here a second time (want a --key that no two rows of a table share)
  rows-diff: new.csv:2: the key 'a' is here a second time (want a --key that no two rows of a table share)
  [1]
  $ printf 'id,v\na,1\na,2\n' >next.csv; rows-diff --key=id --sorted next.csv new.csv; rows-diff --key=id --sorted old.csv next.csv
  rows-diff: next.csv:3: the key 'a' is here a second time (want a --key that no two rows of a table share)
  rows-diff: next.csv:3: the key 'a' is here a second time (want a --key that no two rows of a table share)
  [1]
  $ { echo id,v; seq -f %g,1 100; echo 7,1; } >many.csv; rows-diff --key=id many.csv new.csv; rows-diff --key=id old.csv many.csv
  rows-diff: many.csv:102: the key '7' is here a second time (want a --key that no two rows of a table share)
  rows-diff: many.csv:102: the key '7' is here a second time (want a --key that no two rows of a table share)
  [1]
  $ printf 'k,l\n"a\nb",1\n"a\nb",1\n' >lines.csv; rows-diff --key=k,l lines.csv lines.csv
  rows-diff: lines.csv:4: the key 'a?b,1' is here a second time (want a --key that no two rows of a table share)
  [1]

Out of order:

  $ rows-diff --key=id --sorted twice.csv new.csv; rows-diff --key=id --sorted old.csv twice.csv
  rows-diff: twice.csv:4: not in the order of the key's bytes, as --sorted says (LC_ALL=C sort puts it so)
  rows-diff: twice.csv:4: not in the order of the key's bytes, as --sorted says (LC_ALL=C sort puts it so)
  change,id,column,old,new,difference
  changed,b,v,2,1,-1
  [1]
  $ printf 'id,v\n9,1\n10,2\n' >numbers.csv; rows-diff --key=id --sorted numbers.csv numbers.csv
  rows-diff: numbers.csv:3: not in the order of the key's bytes, as --sorted says (LC_ALL=C sort puts it so)
  [1]

Rows that are bad: of OLD they end the run, of NEW they may be passed over:

  $ printf 'id,v\na,1\nb\n' >short.csv; rows-diff --key=id short.csv new.csv
  rows-diff: short.csv:3: 1 fields where the header has 2
  [1]
  $ rows-diff --key=id --max-bad=1 old.csv short.csv
  rows-diff: short.csv:3: 1 fields where the header has 2
  rows-diff: 1 of 2 rows are bad and left out
  change,id,column,old,new,difference
  went,b,,,,
  went,c,,,,
  $ rows-diff --key=id --sum=v new.csv old.csv; rows-diff --key=id --sum=v old.csv new.csv
  rows-diff: new.csv:3: 'x' is not an amount (want 1234.50)
  rows-diff: new.csv:3: 'x' is not an amount (want 1234.50)
  [1]
  $ rows-diff --key=id --sum=v --reject=r.csv old.csv new.csv; cat r.csv
  rows-diff: 1 of 2 rows are bad, see r.csv
  rows_old,rows_new,same,came,went,changed,v_old,v_new,v_difference
  3,1,1,0,2,0,6,1,-5
  # new.csv:3: 'x' is not an amount (want 1234.50)
  b,x
  $ rows-diff --key=id --sorted --sum=v --max-bad=1 old.csv new.csv
  rows-diff: new.csv:3: 'x' is not an amount (want 1234.50)
  rows-diff: 1 of 2 rows are bad and left out
  rows_old,rows_new,same,came,went,changed,v_old,v_new,v_difference
  3,1,1,0,2,0,6,1,-5
  $ printf 'id,v\na,99999999999999999999\nb,99999999999999999999\nc,99999999999999999999\n' >large.csv; rows-diff --key=id --sum=v large.csv large.csv
  rows_old,rows_new,same,came,went,changed,v_old,v_new,v_difference
  3,3,3,0,0,0,299999999999999999997,299999999999999999997,0

Keys that a spreadsheet has rounded, and none at all, where the column is one of
identifiers:

  $ printf 'user_id,v\n6.22E+18,1\n' >rounded.csv; printf 'user_id,v\n,1\n' >nobody.csv; printf 'user_id,v\n1,1\n' >one.csv
  $ rows-diff --key=user_id rounded.csv one.csv; rows-diff --key=user_id one.csv rounded.csv; rows-diff --key=user_id one.csv nobody.csv
  rows-diff: rounded.csv:2: '6.22E+18' is not an identifier: a spreadsheet has rounded it (want all its digits)
  rows-diff: rounded.csv:2: '6.22E+18' is not an identifier: a spreadsheet has rounded it (want all its digits)
  rows-diff: nobody.csv:2: '' is not an identifier: it is empty
  [1]
  $ rows-diff --key=v rounded.csv one.csv; rows-diff rounded.csv one.csv
  change,v,column,old,new,difference
  changed,1,user_id,6.22E+18,1,
  change,user_id,v
  came,1,1
  went,6.22E+18,1

Files that are none, and one that is read twice:

  $ : >empty; rows-diff --key=id empty new.csv; rows-diff --key=id old.csv empty
  rows-diff: empty: no header line: the input is empty
  rows-diff: empty: no header line: the input is empty
  [1]
  $ rows-diff --key=id nosuch new.csv; rows-diff --key=id old.csv nosuch; rows-diff --key=id / new.csv
  rows-diff: nosuch: No such file or directory
  rows-diff: nosuch: No such file or directory
  rows-diff: /: Is a directory
  [1]
  $ rows-diff --key=id - <new.csv
  rows-diff: the operand - and the input (no file is named): standard input can be read only once (see rows-diff --help)
  [2]
  $ rows-diff --key=id -o old.csv old.csv new.csv; rows-diff --key=id --reject=new.csv old.csv new.csv
  rows-diff: --reject=new.csv and the operand new.csv are one file (want another name for one of them) (see rows-diff --help)
  [2]

A comma that was meant as the point of a number, and a column to ignore that is in
neither table:

  $ rows-diff --key=id --tolerance=score=0,5 old.csv new.csv; rows-diff --key=id --tolerance=0,5 old.csv new.csv
  rows-diff: --tolerance: '5' is for all columns, and 'score=0' before it has no effect (want it first; 0.5 is written with a point) (see rows-diff --help)
  rows-diff: --tolerance: '5' is for all columns, and '0' before it has no effect (want it first; 0.5 is written with a point) (see rows-diff --help)
  [2]
  $ rows-diff --key=id --ignore=nosuch old.csv new.csv | wc -l
  rows-diff: column 'change' is only in old.csv, and not compared
  rows-diff: column 'column' is only in old.csv, and not compared
  rows-diff: column 'old' is only in old.csv, and not compared
  rows-diff: column 'new' is only in old.csv, and not compared
  rows-diff: column 'difference' is only in old.csv, and not compared
  rows-diff: column 'v' is only in new.csv, and not compared
  rows-diff: --ignore: no table has a column 'nosuch'
  3
