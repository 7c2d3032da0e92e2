The toys of the frame, each on a few rows.

A table has a name where NAME=FILE says one, and a header of its own; a path
with a slash before its = has none.

  $ printf 'customer,amount\nA,1\nB,2\nA,3\n' >orders.csv
  $ printf 'day,customer\n1,A\n' >visits.csv
  $ mkdir day=1 && cp visits.csv day=1/v=2.csv
  $ toy-pages spent=orders.csv visits=visits.csv more=orders.csv ./day=1/v=2.csv
  table,customers,rows
  ,1,1
  more,2,3
  spent,2,3
  visits,1,1
  $ toy-pages visits=day=1/v=2.csv in=- <orders.csv
  table,customers,rows
  in,2,3
  visits,1,1
  $ toy-pages spent=orders.csv --partial -o spent.state
  $ toy-pages visits=visits.csv --partial -o visits.state; toy-pages --merge spent.state visits.state
  table,customers,rows
  spent,2,3
  visits,1,1
  $ toy-pages spent=none.csv
  toy-pages: none.csv: No such file or directory
  [1]
  $ toy-pages spent=orders.csv -o orders.csv && cat orders.csv
  table,customers,rows
  spent,2,3
  $ printf 'customer,amount\nA,1\nB,2\nA,3\n' >orders.csv

Other programs take an operand as it is.

  $ toy-sum spent=orders.csv
  toy-sum: spent=orders.csv: No such file or directory
  [1]

A trainer walks its rows twice: kinds first, then halves.  Its files have the
same columns in any order.

  $ printf 'customer,size,age\nA,S,20\nB,,31\nC,L,60\n' >one.csv
  $ printf 'age,customer,size\n40,D,S\n,E,S\n' >two.csv
  $ toy-train one.csv two.csv
  column,kind,low,high,empty
  age,number,3,1,1
  customer,words,5,0,0
  size,words,4,0,1
  $ toy-train --partial one.csv -o one.state; toy-train --partial two.csv -o two.state
  $ toy-train --merge two.state one.state
  column,kind,low,high,empty
  age,number,3,1,1
  customer,words,5,0,0
  size,words,4,0,1
  $ toy-train one.csv orders.csv
  toy-train: orders.csv: its columns are not those of one.csv, and rows are kept whole
  [1]
  $ toy-train --partial orders.csv | toy-train --merge one.state -
  toy-train: stdin:1: its rows have other columns than those before
  [1]

Files of any form lose the lines with a word, all of them or none.

  $ printf '\001A\tx\n{"customer":"A"}\nlast B' >any
  $ printf 'A\nB\n' >names
  $ toy-cut --word=A any names
  word,lines
  A,3
  $ cat names
  A
  B
  $ toy-cut --word=A --rewrite any names none
  toy-cut: none: No such file or directory
  [1]
  $ cat names
  A
  B
  $ toy-cut --word=A --rewrite any names && cat any names
  word,lines
  A,3
  last BB
  $ toy-cut --word=B --rewrite names --stats=names
  toy-cut: --stats=names and the operand names are one file (want another name for one of them) (see toy-cut --help)
  [2]
  $ toy-cut --word=B <any
  word,lines
  B,1

A row gives several, or none, which is said; a bad one none at all.

  $ printf 'id,url\n1,a/b\n2,\n3,c/.d\n4,e\n' | toy-split --max-bad=1 2>said; cat said
  id,url,part,number
  1,a/b,a,1
  1,a/b,b,2
  4,e,e,1
  toy-split: stdin:4: '.d' is not a part of a url
  toy-split: 1 of 4 rows are bad and left out
  toy-split: stdin:3: the row has no url, and so no part

One fold, three outputs, which appear together.

  $ printf 'inviter,invitee\nA,B\nC,B\nD,E\nA,B\n' >pairs.csv
  $ toy-links --groups=groups.csv --sizes=sizes.csv pairs.csv
  inviter,invitee,rows
  A,B,2
  C,B,1
  D,E,1
  $ cat groups.csv sizes.csv
  customer,group
  A,A
  B,A
  C,A
  D,D
  E,D
  group,customers
  A,3
  D,2
  $ rm groups.csv; echo 'A' >>pairs.csv
  $ toy-links --groups=groups.csv pairs.csv
  toy-links: pairs.csv:6: 1 fields where the header has 2
  [1]
  $ ls groups.csv 2>/dev/null
  [2]

A model is learned and saved, then asked by rows or by bare lines.

  $ toy-model --save=model.csv orders.csv
  customers,rows
  2,3
  $ printf 'A\nnobody\n' | toy-model --apply=model.csv
  customer,learned_rows
  A,2
  nobody,
  $ printf 'id,customer\n1,B\n' | toy-model --apply=model.csv
  id,customer,learned_rows
  1,B,1
  $ toy-model --apply=model.csv --merge
  toy-model: --apply learns nothing (want no --save, --partial and --merge) (see toy-model --help)
  [2]
