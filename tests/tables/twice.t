Rows that come twice.

A file by two names, and a copy of it, are read and told.

  $ printf 'customer,time,amount\na,2026-01-01,5\n' >a.csv; cp a.csv copy.csv; ln -s a.csv link.csv; printf 'customer,time,amount\nb,2026-01-01,5\n' >b.csv
  $ rfm-cluster --partial --stats=s.json a.csv b.csv ./a.csv | cut -f 1,5,6; grep -o '"files_twice":[0-9]*' s.json
  rfm-cluster: the operand a.csv and the operand ./a.csv: these hold the same, so that each row is read twice
  a	10000000000	2
  b	5000000000	1
  "files_twice":1
  $ rfm-cluster --partial a.csv copy.csv link.csv | cut -f 1,5,6
  rfm-cluster: the operand a.csv and the operand copy.csv: these hold the same, so that each row is read twice (the first of 2)
  a	15000000000	3
  $ cat a.csv | sed 's/customer/url/' >u.csv; utm-channel u.csv ./u.csv 2>&1 >/dev/null | head -n 1
  utm-channel: the operand u.csv and the operand ./u.csv: these hold the same, so that each row is read twice

Files of one size are no copies, nor are headers alone, nor a pipe.

  $ rfm-cluster --partial --stats=s.json a.csv b.csv | cut -f 1; grep -c files_twice s.json
  a
  b
  0
  [1]
  $ head -n 1 a.csv >none.csv; cp none.csv empty.csv; rfm-cluster --partial a.csv none.csv empty.csv | cut -f 1
  a
  $ cat a.csv | rfm-cluster --partial a.csv - | cut -f 1,6
  a	2
  $ rows-diff --key=customer a.csv copy.csv
  change,customer,column,old,new,difference

A state, too; one of no rows is always the same.

  $ for f in a b none; do rfm-cluster --partial -o $f.state $f.csv; done; cp a.state again.state; cp none.state no.state
  $ rfm-cluster --merge --partial -o all.state --stats=s.json a.state none.state b.state again.state no.state; grep -o '"state_twice":[0-9]*' s.json
  rfm-cluster: again.state: these lines of state came before, in a.state
  "state_twice":1
  $ cat a.state b.state a.state >joined.state; rfm-cluster --merge --partial -o all.state joined.state
  rfm-cluster: joined.state: these lines of state came before, in joined.state
  $ rfm-cluster --merge --partial -o all.state a.state b.state
  $ rfm-cluster --merge --partial -o all.state a.state ./a.state
  rfm-cluster: the operand a.state and the operand ./a.state: these hold the same, so that each row is read twice
  rfm-cluster: ./a.state: these lines of state came before, in a.state
  $ rfm-cluster --merge --partial again.state a.state | cut -f 1,6
  a	2

Nights on which only counts were are no state that is read twice:

  $ printf 'customer,time,amount\nann,2026-11-02,5\nbob,2026-11-03,6\n' >two.csv; for d in 05 06; do rfm-cluster --partial --since=2026-11-$d -o n$d.state two.csv; done; cut -f2- n05.state; cmp n05.state n06.state; rfm-cluster --partial -o all.state two.csv
  rfm-cluster/1	#begin
  rfm-cluster/1	#count	rows_left_out	2
  rfm-cluster/1	#end	1	94d38fce0bf00941
  $ rfm-cluster -k 1 --merge n05.state n06.state all.state | wc -l
  rfm-cluster: every customer has the same frequency: it cannot tell them apart (scale 1)
  3
