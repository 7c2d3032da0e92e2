--forget leaves out whoever has a token in a table; these are those of ann and of
boss under this key:

  $ echo 0123456789abcdef0123456789abcdef >key; chmod 600 key
  $ cat >forget.csv <<'END'
  > token,until,request,key
  > 127a5a45e3707cd0cfd3cac4374c8843,,R-17,91255182
  > 962ba6604f9383df1821870de1c32d33,,R-18,91255182
  > END
  $ cat >orders.csv <<'END'
  > customer,time,amount
  > ann,2026-01-01 10:00,1
  > bob,2026-01-02,2
  > ann,2026-02-01,4
  > ,2026-02-02,8
  > END
  $ toy-sum --forget=forget.csv --key=key --max-bad=1 --stats=stats orders.csv
  toy-sum: orders.csv:5: the cell of 'customer' is empty, not an identifier
  toy-sum: 1 of 2 rows are bad and left out
  customer,rows,amount
  bob,1,2
  $ tr , '\n' <stats | grep -E 'forg|rows_(in|out|bad|left|names)'
  "--forget=forget.csv"
  "files":[{"option":"--forget"
  "name":"forget.csv"
  "rows_in":4
  "rows_out":1
  "rows_bad":1
  "rows_left_out":2
  "forget_list":"73cb94fa1348b79e"
  "forget_people":2
  "rows_forgotten":2
  "rows_names_hidden":0}

An inviter is only named: the row is the invitee's, and stays with the token:

  $ printf 'inviter,invitee,time\nboss,bob,2026-01-01\nbob,boss,2026-01-02\nbob,ann,2026-01-03\n' >invites.csv
  $ invite-chain -f invites.csv --forget=forget.csv --key=key --ancestors bob
  id,member,depth,inviter,time
  bob,962ba6604f9383df1821870de1c32d33,0,,
  $ toy-links --forget=forget.csv --key=key invites.csv
  inviter,invitee,rows
  962ba6604f9383df1821870de1c32d33,bob,1

Of a token with a time it is rows up to then, a date to its end; a row whose time
cannot be read may be one:

  $ sed 's/^\(127a5a45e3707cd0cfd3cac4374c8843\),/\1,2026-01-01/' forget.csv >until.csv
  $ toy-sum --forget=until.csv --key=key --max-bad=9 orders.csv
  toy-sum: orders.csv:5: the cell of 'customer' is empty, not an identifier
  toy-sum: 1 of 3 rows are bad and left out
  customer,rows,amount
  ann,1,4
  bob,1,2
  $ sed 's/2026-02-01/soon/' orders.csv | toy-sum --forget=until.csv --key=key --max-bad=9
  toy-sum: stdin:5: the cell of 'customer' is empty, not an identifier
  toy-sum: 1 of 2 rows are bad and left out
  customer,rows,amount
  bob,1,2
  $ cut -d, -f1,3 orders.csv | toy-sum --forget=until.csv --key=key --max-bad=9
  toy-sum: stdin:5: the cell of 'customer' is empty, not an identifier
  toy-sum: 1 of 2 rows are bad and left out
  customer,rows,amount
  bob,1,2
  $ (cat until.csv; tail -n 2 forget.csv) >both.csv; toy-sum --forget=both.csv --key=key --max-bad=9 orders.csv
  toy-sum: orders.csv:5: the cell of 'customer' is empty, not an identifier
  toy-sum: 1 of 2 rows are bad and left out
  customer,rows,amount
  bob,1,2

Of two times of one token the later counts, whichever comes first:

  $ sed 's/2026-01-01/2026-02-01/' until.csv >later.csv; (cat until.csv; sed 1d later.csv) >up.csv; (cat later.csv; sed 1d until.csv) >down.csv
  $ for l in up down; do toy-sum --forget=$l.csv --key=key --max-bad=9 orders.csv 2>&1 | grep -v toy-sum; done
  customer,rows,amount
  bob,1,2
  customer,rows,amount
  bob,1,2

State is not made anew; what comes from an old copy is left out again:

  $ toy-sum --partial -o old.state --max-bad=9 orders.csv 2>said; cat said
  toy-sum: orders.csv:5: the cell of 'customer' is empty, not an identifier
  toy-sum: 1 of 4 rows are bad and left out
  $ toy-sum --merge --partial --forget=forget.csv --key=key -o new.state old.state
  $ toy-sum --merge --forget=forget.csv --key=key --stats=stats new.state old.state
  customer,rows,amount
  bob,2,4
  $ tr , '\n' <stats | grep forgotten
  "state_forgotten":1}

A line that may be of both sides of a time is refused.  State of rfm-cluster tells
the newest time, that of attrib-roi all:

  $ toy-sum --merge --forget=until.csv --key=key old.state
  toy-sum: old.state:2: 'ann' is to be forgotten up to a time, and this line may have rows from before and after it (want states by day, or made anew)
  [1]
  $ sed '/^,/d; /bob/d' orders.csv >ann.csv; head -n 2 ann.csv >day1.csv; sed 2d ann.csv >day2.csv
  $ for d in day1 day2 ann; do rfm-cluster --partial -o $d.state $d.csv; rfm-cluster --merge --partial --forget=until.csv --key=key $d.state; done
  rfm-cluster: day2.state:2: 'ann' is to be forgotten up to a time, and this line may have rows from before and after it (want states by day, or made anew)
  rfm-cluster: ann.state:2: 'ann' is to be forgotten up to a time, and this line may have rows from before and after it (want states by day, or made anew)
  [1]
  $ for d in day1 day2 ann; do sed 's/amount/channel/' $d.csv >t.csv; attrib-roi --partial -o $d.state t.csv 2>said; attrib-roi --merge --partial --forget=until.csv --key=key $d.state 2>&1 | cut -f 1,2; done
  ann	attrib-roi/1
  attrib-roi: ann.state:2: 'ann' is to be forgotten up to a time, and this line may have rows from before and after it (want states by day, or made anew)

State whose lines are not about people can forget nobody:

  $ printf 'customer,cell,sex,price\nann,a,F,1\nbob,a,M,1\n' >book.csv; offer-audit --protected=sex --partial -o book.state book.csv
  $ offer-audit --protected=sex --merge --forget=forget.csv --key=key book.state
  offer-audit: book.state:1: --forget takes nobody out of this state, whose lines are not about people (want --forget where it is made of rows, and it made anew)
  [1]
  $ cut -f 1,3- book.state
  	#begin
  \t\ta\tF\t1000000000\t\t	1	0
  \t\ta\tM\t1000000000\t\t	1	0
  􏿿	#end	2	6faa37918695e21d

What is wrong with a list, a key or the input is said, and no name is repeated:

  $ toy-sum --forget=forget.csv orders.csv
  toy-sum: --forget wants the key that its tokens were made with (--key=FILE, or --forget-key=FILE where --key is something else) (see toy-sum --help)
  [2]
  $ toy-sum --forget-key=key orders.csv; toy-sum --forget=forget.csv --key=key --forget-key=key orders.csv
  toy-sum: --forget-key has no effect without --forget (see toy-sum --help)
  toy-sum: --key and --forget-key are one key here (want one of them) (see toy-sum --help)
  [2]
  $ toy-sum --key=key orders.csv
  toy-sum: --key has no effect without --forget (see toy-sum --help)
  [2]
  $ printf 'token\nann\n' >names.csv; toy-sum --forget=names.csv --key=key orders.csv
  toy-sum: names.csv:2: the token is none: no name and no number may stand here (want 32 hexadecimal digits, as cust-forget writes them)
  [1]
  $ printf 'name\nann\n' >names.csv; toy-sum --forget=names.csv --key=key orders.csv
  toy-sum: names.csv: no column 'token' (has: name)
  [1]
  $ sed 's/^\(127a5a45e3707cd0cfd3cac4374c8843\),/\1,soon/' forget.csv >when.csv; toy-sum --forget=when.csv --key=key orders.csv
  toy-sum: when.csv:2: until: 'soon' is not a date (want 2024-12-31)
  [1]
  $ echo another-key-of-some-length >other; chmod 600 other; toy-sum --forget=forget.csv --key=other orders.csv
  toy-sum: forget.csv:2: this token was made with another key than that of --key (check value 91255182, and not 2b86d725)
  [1]
  $ chmod 644 key; toy-sum --forget=forget.csv --key=key orders.csv; chmod 600 key
  toy-sum: key: others may read this key (want chmod 600)
  $ echo short >tiny; chmod 600 tiny; toy-sum --forget=forget.csv --key=tiny orders.csv
  toy-sum: tiny: too short for a key (want 16 bytes or more)
  [1]
  $ printf 'who,amount\nann,1\n' | toy-sum --forget=forget.csv --key=key --columns=customer=amount; printf 'q\nx\n' | kanon-gate --quasi=q --forget=forget.csv --key=key
  toy-sum: stdin: no column 'amount' (has: who, amount)
  kanon-gate: stdin: no column 'customer' (has: q)
  [1]
  $ kg-query -f samples/knowledge.csv --forget=forget.csv --key=key '?s ?p ?o'
  kg-query: --forget has no effect: no rows are read (see kg-query --help)
  [2]
  $ toy-sum --forget=forget.csv --key=key --output=forget.csv orders.csv
  toy-sum: --forget=forget.csv and --output=forget.csv are one file (want another name for one of them) (see toy-sum --help)
  [2]

One that is empty forgets nobody:

  $ echo token >none.csv; toy-sum --forget=none.csv --key=key --max-bad=9 orders.csv
  toy-sum: orders.csv:5: the cell of 'customer' is empty, not an identifier
  toy-sum: 1 of 4 rows are bad and left out
  customer,rows,amount
  ann,2,5
  bob,1,2
