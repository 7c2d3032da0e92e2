Tables that other programs for comparing tables have stumbled over.

A key that comes again is refused, and not the answer of chance:

  $ printf 'c1,c2\na,1\na,2\nb,3\n' >old.csv; printf 'c1,c2\na,1\nb,3\nc,4\n' >new.csv
  $ rows-diff --key=c1 old.csv new.csv
  rows-diff: old.csv:3: the key 'a' is here a second time (want a --key that no two rows of a table share)
  [1]

Without a key the second of two equal rows counts:

  $ printf 'a,b\n1,2\n' >old.csv; printf 'a,b\n1,2\n1,2\n' >new.csv; rows-diff old.csv new.csv
  change,a,b
  came,1,2

Rows that moved have not changed, and equal ones among them neither:

  $ printf 'a,b\n1,0\n2,0\n1,0\n2,0\n' >old.csv; printf 'a,b\n1,0\n1,0\n2,0\n2,0\n' >new.csv; rows-diff old.csv new.csv
  change,a,b

Rows that went are told with a key of several columns, too:

  $ printf 'k,l,v\na,1,x\nb,2,x\nc,3,x\n' >old.csv; printf 'k,l,v\nb,2,y\nc,3,x\nd,4,x\n' >new.csv
  $ rows-diff --key=k,l old.csv new.csv
  change,k,l,column,old,new,difference
  went,a,1,,,,
  changed,b,2,v,x,y,
  came,d,4,,,,

Parts of a key that are empty, and cells whose bytes put together are the same:

  $ printf 'k,l,v\na,,1\n,a,2\nab,c,3\n' >old.csv; printf 'k,l,v\na,,1\n,a,3\na,bc,3\n' >new.csv
  $ rows-diff --key=k,l old.csv new.csv
  change,k,l,column,old,new,difference
  changed,,a,v,2,3,1
  came,a,bc,,,,
  went,ab,c,,,,

Columns of one name:

  $ printf 'One,Two,Two\nA,B,B\n' >old.csv; printf 'One,Two,Two\nA,C,C\n' >new.csv; rows-diff --key=One old.csv new.csv
  rows-diff: old.csv: two columns are called 'Two'
  [1]

An old table that is divided by semicolons or bars, against one of commas, and
either way round; what --delimiter says goes first where the header has it:

  $ printf 'id;a;b\n1;x;2\n2;y;3\n' >semi.csv; printf 'id|a|b\n1|x|2\n2|y|3\n' >bar.csv; printf 'id,a,b\n1,x,2\n2,y,4\n' >comma.csv
  $ for f in semi.csv bar.csv; do rows-diff --key=id $f comma.csv; done
  change,id,column,old,new,difference
  changed,2,b,3,4,1
  change,id,column,old,new,difference
  changed,2,b,3,4,1
  $ rows-diff -d ';' --key=id comma.csv semi.csv; rows-diff -d '|' --key=id semi.csv bar.csv
  change;id;column;old;new;difference
  changed;2;b;4;3;-1
  change|id|column|old|new|difference
  $ printf 'id;price,EUR,net\n1;2\n' >old.csv; printf 'id;price,EUR,net\n1;3\n' >new.csv; rows-diff -d ';' --key=id old.csv new.csv
  change;id;column;old;new;difference
  changed;1;price,EUR,net;2;3;1
  $ { echo 'sep=|'; cat bar.csv; } | iconv -f UTF-8 -t UTF-16 >wide.csv; rows-diff --key=id wide.csv comma.csv
  change,id,column,old,new,difference
  changed,2,b,3,4,1
  $ printf 'id w\n1  5\n' >old.csv; printf 'id  w\n1 6\n' >new.csv; rows-diff -d ' ' --key=id old.csv new.csv
  change id column old new difference
  changed 1 w 5 6 1

A row that is too short is no column that went:

  $ printf 'a,b,c\n1,2,3\n2,2,3\n' >old.csv; printf 'a,b,c\n1,2,3\n2,2\n' >new.csv; rows-diff --key=a old.csv new.csv
  rows-diff: new.csv:3: 2 fields where the header has 3
  [1]

Differences behind the point, of numbers that doubles cannot tell or hold:

  $ printf 'id,w\n0,1\n1,0.3\n2,9007199254740993\n' >old.csv; printf 'id,w\n0,1.1\n1,0.30000000000000004\n2,9007199254740992\n' >new.csv
  $ rows-diff --key=id old.csv new.csv; rows-diff --key=id --tolerance=0 old.csv new.csv | tail -n 2
  change,id,column,old,new,difference
  changed,0,w,1,1.1,0.1
  changed,1,w,0.3,0.30000000000000004,0.000000000
  changed,2,w,9007199254740993,9007199254740992,-1
  changed,0,w,1,1.1,0.1
  changed,2,w,9007199254740993,9007199254740992,-1

An empty cell, a blank and a word for nothing are three things, unless --na says so:

  $ printf 'id,v\n1,\n2, \n3,NULL\n' >old.csv; printf 'id,v\n1, \n2,\n3,\n' >new.csv
  $ rows-diff --key=id old.csv new.csv; rows-diff --key=id --na=NULL,' ' old.csv new.csv
  change,id,column,old,new,difference
  changed,1,v,, ,
  changed,2,v, ,,
  changed,3,v,NULL,,
  change,id,column,old,new,difference

Either table empty but for its header:

  $ printf 'id,v\n' >none.csv; rows-diff --key=id none.csv new.csv | wc -l; rows-diff --key=id --sum=id new.csv none.csv
  4
  rows_old,rows_new,same,came,went,changed,id_old,id_new,id_difference
  3,0,0,0,3,0,6,0,-6

Columns in another order and one more, of which the rest has not changed:

  $ printf 'id,v,w\n1,a,b\n' >old.csv; printf 'w,id,x,v\nb,1,new,a\n' >new.csv; rows-diff --key=id old.csv new.csv
  rows-diff: column 'x' is only in new.csv, and not compared
  change,id,column,old,new,difference

Line ends, quotes, a byte order mark and compression are not the rows:

  $ printf '\357\273\277"id";"v"\r\n"1";"a"\r\n' | gzip >new.gz; printf 'id;v\n1;a' >old.csv; rows-diff --delimiter=';' --key=id old.csv new.gz
  change;id;column;old;new;difference

Signs of zero, and numbers that are written with an exponent or marks:

  $ printf 'id,v\n1,-0\n2,1e3\n3,"1,000.00"\n4,１２\n' >old.csv; printf 'id,v\n1,0\n2,1000\n3,1000\n4,12\n' >new.csv
  $ rows-diff --key=id --tolerance=0 old.csv new.csv; rows-diff --key=id --tolerance=0 --thousands=, old.csv new.csv | grep -c changed
  change,id,column,old,new,difference
  changed,3,v,"1,000.00",1000,
  0
  [1]

Amounts that a spreadsheet has written with an exponent are added up exactly:

  $ printf 'id,v\n1,1.5E+07\n2,2e3\n3,-1.2E-2\n4,9e14\n' >old.csv; printf 'id,v\n1,15000000\n2,2000.5\n3,0\n4,9E+14\n' >new.csv; rows-diff --key=id --sum=v --tolerance=0 old.csv new.csv; rows-diff --key=id --tolerance=0 old.csv new.csv
  rows_old,rows_new,same,came,went,changed,v_old,v_new,v_difference
  4,4,2,0,0,2,900000015001999.988,900000015002000.500,0.512
  change,id,column,old,new,difference
  changed,2,v,2e3,2000.5,0.5
  changed,3,v,-1.2E-2,0,0.012
  $ printf 'id,v\n1,1.5E+\n' >new.csv; rows-diff --key=id --sum=v old.csv new.csv
  rows-diff: new.csv:2: '1.5E+' is not an amount (want 1234.50)
  [1]

One name in two spellings of Unicode, and a line end in a cell, are other bytes:

  $ printf 'n,v\ncafe\314\201,1\nb,"x\ny"\n' >old.csv; printf 'n,v\ncaf\303\251,1\nb,"x\r\ny"\n' >new.csv; rows-diff --key=n old.csv new.csv | cat -A
  change,n,column,old,new,difference$
  changed,b,v,"x$
  y","x^M$
  y",$
  went,cafeM-LM-^A,,,,$
  came,cafM-CM-),,,,$

A key that is written in another case in one of the tables:

  $ printf 'ID,v\n1,2\n' >old.csv; printf 'id,v\n1,2\n' >new.csv; rows-diff --key=id old.csv new.csv
  rows-diff: old.csv: no column 'id', as --key says
  [1]

Keys that are written in two ways went and came, and that is told; a name of a column may
have a comma:

  $ printf 'id,v\nkey1,1\n007,1\n8,1\nb,1\nc,1\n1.00,1\n' >old.csv; printf 'id,v\nKey1,1\n7,1\n8.0,1\n"b ",1\nd,1\n1.01,1\n' >new.csv; rows-diff --key=id --stats=stats old.csv new.csv | grep -c came; grep -o '"keys_near":[0-9]*' stats
  rows-diff: key '7': the other table has this key but for case, width, blanks around it, zeros before it, .0 behind it or what nobody sees: the row went and came (the first of 4)
  6
  "keys_near":4
  $ printf 'a,b,v\nx,01,1\n1,1,1\n' >old.csv; printf 'a,b,v\nX,1,1\n11,,1\n' >new.csv; rows-diff --key=a,b old.csv new.csv; rows-diff --key=a,b --sum=v old.csv new.csv | wc -l; rows-diff old.csv new.csv | wc -l
  rows-diff: key 'X,1': the other table has this key but for case, width, blanks around it, zeros before it, .0 behind it or what nobody sees: the row went and came
  change,a,b,column,old,new,difference
  went,1,1,,,,
  came,11,,,,,
  came,X,1,,,,
  went,x,01,,,,
  2
  5
  $ printf '"As, of",id\nx,1\n' >old.csv; printf '"As, of",id\ny,1\n' >new.csv; rows-diff --key=id old.csv new.csv
  change,id,column,old,new,difference
  changed,1,"As, of",x,y,

Days, and words for true, that are written in two ways are two; a table in CSV and one
in TSV are compared by their cells; lines without a byte behind the last row are none:

  $ printf 'id\td\tb\n1\t2026-01-02\ttrue\n2\tx\ty\n' >old.tsv; printf 'id,d,b\n1,2026/1/2,TRUE\n2,x,y\n\n\n' >new.csv; rows-diff --key=id old.tsv new.csv
  change,id,column,old,new,difference
  changed,1,d,2026-01-02,2026/1/2,
  changed,1,b,true,TRUE,

Numbers of more digits than nine behind the point, and one with a sign or without a 0:

  $ printf 'id,v\n1,0.123456789012\n2,-0\n3,+5\n4,.5\n' >old.csv; printf 'id,v\n1,0.1234567890123\n2,0\n3,5\n4,0.50\n' >new.csv; rows-diff --key=id --tolerance=0.000000001 old.csv new.csv; rows-diff --key=id old.csv new.csv | tail -n +2
  change,id,column,old,new,difference
  changed,1,v,0.123456789012,0.1234567890123,0.000000000
  changed,2,v,-0,0,0
  changed,3,v,+5,5,0
  changed,4,v,.5,0.50,0.00
  $ rows-diff --key=id --tolerance=1e-10 old.csv new.csv; rows-diff --key=id --tolerance=1% old.csv new.csv
  rows-diff: --tolerance: '1e-10' is not an amount (want 0.01, or score=0.01) (see rows-diff --help)
  rows-diff: --tolerance: '1%' is not an amount (want 0.01, or score=0.01) (see rows-diff --help)
  [2]

Keys in full width, with a no-break space, with a character of no width or a spreadsheet's apostrophe, and one that is another:

  $ printf 'id,v\n\357\274\221,1\nA\302\240,2\nB\342\200\213C,3\n'"'"'007,4\nD-1,5\n' >seen.csv; printf 'id,v\n1,1\nA,2\nBC,3\n007,4\nD1,5\n' | rows-diff --key=id --stats=seen.json seen.csv - | tail -n +2 | wc -l; grep -o '"keys_near":[0-9]*' seen.json
  rows-diff: key '007': the other table has this key but for case, width, blanks around it, zeros before it, .0 behind it or what nobody sees: the row went and came (the first of 4)
  10
  "keys_near":4
