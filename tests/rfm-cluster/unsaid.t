What is merged, left out, matched by nothing or switched off: counted in --stats,
and said in one line a kind with the first place.  Where there is nothing to say
nothing is said.

  $ rfm() { rfm-cluster --as-of=2024-02-01 --stats=stats "$@"; }
  > of() { tr ',' '\n' <stats | grep -E "^\"($1)\"" | tr -d '}' | paste -sd ' '; }
  > declare -f rfm of >f
  > printf '%s\n' customer,time,amount a,2024-01-01,5 a,2024-01-09,7 b,2024-01-03,50 c,2024-01-04,6 c,2024-01-20,9 c,2024-01-21,8 >buys.csv

Nothing to say:

  $ . ./f; rfm -k 2 buys.csv >/dev/null; of 'refunds|features_flat|searched.*|clusters_empty|.*_off'
  "refunds":0 "features_flat":0 "searched":3 "searched_of":3 "clusters_empty":0

Refunds, under each of --refunds; from --partial it is said where the rows are
read, and --merge, which sees none, is silent:

  $ . ./f; printf '%s\n' customer,time,amount b,2024-01-05,-20 c,2024-01-06,0 a,2024-01-07,-0.01 >back.csv
  > rfm -k 2 buys.csv back.csv | cut -d, -f1-4; of refunds
  rfm-cluster: back.csv:2: this refund is subtracted, and is no purchase (--refunds=net-all counts it as one) (the first of 2)
  customer,recency,frequency,monetary
  a,23,2,11.99
  b,29,1,30.00
  c,11,4,23.00
  "refunds":2
  $ . ./f; rfm -k 2 --refunds=drop buys.csv back.csv | cut -d, -f1-4; of refunds
  rfm-cluster: back.csv:2: this refund is left out (--refunds=drop) (the first of 2)
  customer,recency,frequency,monetary
  a,23,2,12
  b,29,1,50
  c,11,4,23
  "refunds":2
  $ . ./f; rfm -k 2 --refunds=fail --max-bad=9 buys.csv back.csv 2>&1 >/dev/null | tail -n 1; of 'refunds|rows_bad'
  rfm-cluster: 2 of 9 rows are bad and left out
  "rows_bad":2 "refunds":0
  $ . ./f; rfm-cluster --partial --stats=stats back.csv -o part; of refunds; rfm-cluster --merge -k 2 --stats=stats --as-of=2024-02-01 part | wc -l; of refunds
  rfm-cluster: back.csv:2: this refund is subtracted, and is no purchase (--refunds=net-all counts it as one) (the first of 2)
  "refunds":2
  4
  
  $ . ./f; for j in 1 2 7; do rfm -j $j -k 2 --refunds=drop back.csv buys.csv back.csv 2>&1 >/dev/null; of refunds; done
  rfm-cluster: the operand back.csv and the operand back.csv: these hold the same, so that each row is read twice
  rfm-cluster: back.csv:2: this refund is left out (--refunds=drop) (the first of 4)
  "refunds":4
  rfm-cluster: the operand back.csv and the operand back.csv: these hold the same, so that each row is read twice
  rfm-cluster: back.csv:2: this refund is left out (--refunds=drop) (the first of 4)
  "refunds":4
  rfm-cluster: the operand back.csv and the operand back.csv: these hold the same, so that each row is read twice
  rfm-cluster: back.csv:2: this refund is left out (--refunds=drop) (the first of 4)
  "refunds":4

Columns that are missing, and those that are not used:

  $ . ./f; printf 'recency,frequency,monetary\n1,2,3\n9,1,30\n' | rfm -k 2 | cut -d, -f1-2; of '.*_off'
  rfm-cluster: stdin: no column 'customer': customers are numbered by row, from 1, and bad rows count (nor is there a column 'id' that is different in every row)
  customer,recency
  1,1
  2,9
  "customer_off":1
  $ . ./f; printf 'customer,time,amount,recency,frequency,monetary\na,2024-01-01,5,1,2,3\nb,2024-01-01,5,9,1,30\n' >both.csv
  > rfm -k 2 both.csv | cut -d, -f1-2; of '.*_off'; rfm -k 1 --input=rfm both.csv >/dev/null; of '.*_off'; rfm -k 1 --features=recency both.csv >/dev/null; of '.*_off'
  rfm-cluster: both.csv: rows have recency, frequency and monetary, so that time and amount are not used (--input=transactions uses them)
  customer,recency
  a,1
  b,9
  "transactions_off":1
  
  

Features that are the same for everybody, in clusters and in the choice of k:

  $ . ./f; printf 'customer,recency,frequency,monetary\na,1,1,1\nb,2,1,1\nc,9,1,1\n' >flat.csv; rfm -k 2 flat.csv | wc -l; of features_flat; rfm -k 2-3 flat.csv | wc -l; of 'features_flat|searched'
  rfm-cluster: every customer has the same frequency, monetary: it cannot tell them apart (scale 1)
  4
  "features_flat":2
  rfm-cluster: every customer has the same frequency, monetary: it cannot tell them apart (scale 1)
  3
  "features_flat":2 "searched":3

Clusters that nobody is in, and deciles that fall together in a model:

  $ . ./f; rfm -k 3 --save=m flat.csv >/dev/null; of 'drift.*'; printf 'customer,recency,frequency,monetary\nz,9,1,1\n' | rfm --apply=m | wc -l; of 'clusters_empty|searched'
  rfm-cluster: every customer has the same frequency, monetary: it cannot tell them apart (scale 1)
  rfm-cluster: many customers have the same recency, frequency, monetary, so that deciles fall together and --drift will compare fewer bins: 5 of 30
  "drift_bins":5 "drift_bins_of":30
  rfm-cluster: cluster 2: no customer is in this cluster (the first of 2)
  2
  "clusters_empty":2
  $ . ./f; awk 'BEGIN { print "customer,recency,frequency,monetary"; for (i = 1; i <= 100; i++) print "c" i "," i "," i * i "," i * 3 }' >smooth.csv; rfm -k 3 --save=m smooth.csv >/dev/null; of 'drift.*'
  "drift_bins":30 "drift_bins_of":30

Searches on a part of the customers, and thresholds found on a part:

  $ . ./f; awk 'BEGIN { print "customer,recency,frequency,monetary"; for (i = 1; i <= 40000; i++) print "c" i "," i * 7919 % 1009 "," i * 104729 % 997 "," i * 1299709 % 991 }' >many.csv
  > for j in 1 2; do rfm -j $j -k 3 many.csv >/dev/null; of 'searched.*'; done; rfm -k 2-3 many.csv >/dev/null; of 'searched.*'
  rfm-cluster: clusters were searched on a sample or a grid of the customers, and then fitted to all of them: 3187 of 40000
  "searched":3187 "searched_of":40000
  rfm-cluster: clusters were searched on a sample or a grid of the customers, and then fitted to all of them: 3187 of 40000
  "searched":3187 "searched_of":40000
  rfm-cluster: clusters were searched on a sample or a grid of the customers, and then fitted to all of them: 3187 of 40000
  "searched":3187 "searched_of":40000
  $ . ./f; rfm -k 3 --rules smooth.csv >/dev/null; of 'rules_on.*'
  "rules_on":100 "rules_on_of":100

Scores that equal customers share, or by ntile do not; and scores without names:

  $ . ./f; printf 'customer,recency,frequency,monetary\na,1,1,1\nb,2,1,5\nc,3,1,7\nd,4,1,7\ne,5,9,8\n' >ties.csv; rfm -k 1 --scores ties.csv | cut -d, -f1,8-10; of 'scores_.*'
  rfm-cluster: equal customers share a score, so that fewer scores are given than 5 (2 in f, 4 in m): 11 of 15
  customer,r,f,m
  a,5,1,1
  b,4,1,2
  c,3,1,3
  d,2,1,3
  e,1,5,5
  "scores_given":11 "scores_given_of":15
  $ . ./f; rfm -k 1 --scores --bins=ntile ties.csv | cut -d, -f1,9; of 'scores_.*'
  rfm-cluster: customer 'a': a customer with the same figure has another score, as --bins=ntile makes all scores as large (--bins=quantile gives equal customers one score) (the first of 6)
  customer,f
  a,1
  b,2
  c,3
  d,4
  e,5
  "scores_given":15 "scores_given_of":15 "scores_split":6
  $ . ./f; rfm -k 1 --scores=2 ties.csv | cut -d, -f1,8-; of '.*_off'
  rfm-cluster: --scores=2 has no names: rfm_segment stays empty (want --scores=5, or --rfm-names)
  customer,r,f,m,rfm_segment
  a,2,1,1,
  b,2,1,1,
  c,2,1,1,
  d,1,1,1,
  e,1,2,2,
  "rfm_segment_off":1
  $ . ./f; rfm -k 1 --scores smooth.csv | wc -l; of 'scores_.*|.*_off'
  101
  "scores_given":15 "scores_given_of":15

Rules of --rfm-names and --segments that take nobody, and customers that no rule
takes:

  $ . ./f; printf 'segment,r_min,r_max,f_min,f_max,m_min,m_max\ntop,5,5,,,,\nnever,5,5,1,1,,\nlow,1,3,,,,\n' >names.csv; rfm -k 1 --scores --rfm-names=names.csv smooth.csv | grep -c Others; of 'rfm_names.*'
  rfm-cluster: names.csv:3: no customer meets this rule; rules that a customer meets: 2 of 3
  rfm-cluster: customer 'c21': no rule of names.csv takes this customer, whose rfm_segment is 'Others' (the first of 20)
  20
  "rfm_names_met":2 "rfm_names_met_of":3 "rfm_names_none":20
  $ . ./f; printf 'name,action,recency_max,amount_min\nlate,x,-1,\nfresh,y,3,\nbig,z,,1e9\n' >seg.csv; rfm -k 1 --segments=seg.csv smooth.csv | grep -c none; of 'segments.*'
  rfm-cluster: seg.csv:2: no customer meets this rule; rules that a customer meets: 1 of 3
  rfm-cluster: customer 'c10': no rule of seg.csv takes this customer (the first of 97)
  97
  "segments_met":1 "segments_met_of":3 "segments_none":97
  $ . ./f; for by in segment cluster; do rfm -k 2 --segments=seg.csv --summary=$by smooth.csv | grep -c none; of 'segments.*'; done
  rfm-cluster: seg.csv:2: no customer meets this rule; rules that a customer meets: 1 of 3
  rfm-cluster: customer 'c10': no rule of seg.csv takes this customer (the first of 97)
  rfm-cluster: seg.csv:2: no cluster meets this rule; rules that a cluster meets: 0 of 3
  rfm-cluster: cluster 1: no rule of seg.csv takes this cluster (the first of 2)
  1
  "segments_met":1 "segments_met_of":3 "segments_none":97
  2
  "segments_shared":0 "segments_met":0 "segments_met_of":3 "segments_none":2
  $ . ./f; printf 'name,action,recency_max\nsoon,x,50\nall,y,\n' >all.csv; rfm -k 1 --segments=all.csv --save=m smooth.csv | wc -l; of 'segments.*'; rfm --apply=m smooth.csv | wc -l; of 'segments.*'
  101
  "segments_met":2 "segments_met_of":2 "segments_none":0
  101
  "segments_none":0
  $ . ./f; rfm -k 2-3 --segments=seg.csv smooth.csv | wc -l; of '.*_off'; rfm -k 2 --rules --segments=seg.csv smooth.csv | wc -l; of '.*_off'
  rfm-cluster: -k with a range prints no segments: --segments is not used
  3
  "segments_off":1
  rfm-cluster: --rules prints no segments: --segments is not used
  3
  "segments_off":1

Customers who are new since --previous, those who are gone, and what an output
without history cannot tell:

  $ . ./f; rfm -k 2 -o day1.csv buys.csv; printf 'd,2024-01-04,6\n' | cat buys.csv - | grep -v ^b >later.csv
  > rfm -k 2 --previous=day1.csv later.csv | cut -d, -f1,6,8-; of 'previous.*|.*_off'
  rfm-cluster: day1.csv: no column previous or changed_on: it stays empty for customers whose group is the same as then
  rfm-cluster: customer 'd': day1.csv does not have this customer
  rfm-cluster: day1.csv:3: this customer is not among today's, and is not in the output
  customer,segment,previous,changed_on
  a,active,,
  c,high-value,active,2024-02-01
  d,long-tail,,2024-02-01
  "history_off":1 "previous_new":1 "previous_gone":1
  $ . ./f; rfm -k 2 --previous=day1.csv -o day2.csv buys.csv 2>/dev/null; rfm -k 2 --previous=day2.csv buys.csv | wc -l; of 'previous.*|.*_off'
  4
  "previous_new":0 "previous_gone":0
  $ . ./f; cut -d, -f1-8 day2.csv >day3.csv; rfm -k 2 --previous=day3.csv buys.csv | wc -l; of '.*_off'
  rfm-cluster: day3.csv: no column changed_on: it stays empty for customers whose group is the same as then
  4
  "history_off":1
  $ . ./f; cut -d, -f1-7,9 day2.csv >day3.csv; rfm -k 2 --previous=day3.csv buys.csv | wc -l; of '.*_off'
  rfm-cluster: day3.csv: no column previous: it stays empty for customers whose group is the same as then
  4
  "history_off":1

A sum of money that no amount can hold:

  $ . ./f; tag=$(rfm-cluster --partial buys.csv | head -n 1 | cut -f 2); big=170141183460469231731687303715884105700
  > printf "ann\t$tag\tt\t0\t$big\t1\t2\nbob\t$tag\tt\t0\t2000\t2\t2\n" >big; for by in cluster segment; do rfm --merge -k 1 --summary=$by big | cut -d, -f 1,7; of totals_cut; done
  > rfm -k 1 --summary buys.csv | wc -l; of totals_cut
  rfm-cluster: big: this state has no opening and closing line, so that a line that is missing would not show
  rfm-cluster: --as-of is 19754 days after the newest row: everybody looks gone
  rfm-cluster: every customer has the same recency: it cannot tell them apart (scale 1)
  rfm-cluster: this monetary_total is too large to be counted, and is cut off at 1.7e29
  rfm-cluster: segments need no clusters: -k is not used (want --summary for them)
  rfm-cluster: big: this state has no opening and closing line, so that a line that is missing would not show
  rfm-cluster: --as-of is 19754 days after the newest row: everybody looks gone
  rfm-cluster: every customer has the same recency: it cannot tell them apart (scale 1)
  cluster,monetary_total
  1,170141183460469231731687303715.88
  "totals_cut":1
  segment,monetary_total
  potential,170141183460469231731687303715.88
  active,0.00
  "totals_cut":0
  2
  "totals_cut":0

  $ . ./f; tag=$(rfm-cluster --partial buys.csv | head -n 1 | cut -f 2); half=120000000000000000000000000000000000000
  > printf "ann\t$tag\tt\t0\t$half\t1\t2\nbob\t$tag\tt\t0\t$half\t1\t2\n" >big; rfm --merge -k 1 --summary big 2>/dev/null | cut -d, -f 1,7; of totals_cut
  cluster,monetary_total
  1,170141183460469231731687303715.88
  "totals_cut":1

Amounts without a sign that went two ways, as bills and accounts have them; a sign
or --where leaves nothing to tell:

  $ . ./f; printf '%s\n' 交易时间,交易对方,收/支,金额 2024-01-05,甲,支出,49.74 2024-01-06,甲,收入,49.74 2024-01-07,乙,支出,10 2024-01-08,丙,不计收支,1000 2024-01-09,丁,,1 >bill.csv; rfm -k 1 bill.csv | cut -d, -f1,3,4; of amounts_opposed
  rfm-cluster: bill.csv:3: this amount did not go the way that most went, as its column of directions says, and is added like them (--where takes one direction) (the first of 2)
  customer,frequency,monetary
  丁,1,1.00
  丙,1,1000.00
  乙,1,10.00
  甲,2,99.48
  "amounts_opposed":2
  $ . ./f; rfm -k 1 --where='收/支=支出' bill.csv 2>&1 | grep -c way; of amounts_opposed; for j in 1 3; do rfm -j $j -k 1 bill.csv bill.csv 2>&1 >/dev/null | grep way; of amounts_opposed; done
  0
  "amounts_opposed":0
  rfm-cluster: bill.csv:3: this amount did not go the way that most went, as its column of directions says, and is added like them (--where takes one direction) (the first of 4)
  "amounts_opposed":4
  rfm-cluster: bill.csv:3: this amount did not go the way that most went, as its column of directions says, and is added like them (--where takes one direction) (the first of 4)
  "amounts_opposed":4
  $ . ./f; printf '%s\n' 客户号,交易日期,交易金额,借贷标志 C1,2024-01-05,100,贷 C1,2024-01-06,-40,借 C2,2024-01-06,-40,借 >signed.csv; rfm -k 1 signed.csv 2>&1 | grep -c way; of 'amounts.*|refunds'; printf '%s\n' 客户号,交易日期,交易金额,debit_credit C1,2024-01-05,100,C C1,2024-01-06,40,D C2,2024-01-06,40,d >codes.csv; rfm -k 1 codes.csv 2>&1 | grep way; of 'amounts.*'
  0
  "refunds":2 "amounts_opposed":0
  rfm-cluster: codes.csv:2: this amount did not go the way that most went, as its column of directions says, and is added like them (--where takes one direction)
  "amounts_opposed":1

Customers who may be none, or one with another; of a ready table and of state, too:

  $ . ./f; printf '%s\n' customer,time,amount c1,2024-01-05,1 ' c1,2024-01-06,2' 'c1 ,2024-01-06,3' NULL,2024-01-06,4 '(not set),2024-01-07,5' 0,2024-01-07,6 '#N/A,2024-01-07,7' >names.csv; rfm -k 1 names.csv 2>&1 | grep -e 'stands for' -e 'blanks around' -e '^.c1' -e '^c1' | cut -d, -f1-4; of 'customers_[np].*'
  rfm-cluster: '#N/A' stands for no customer, and its rows are taken for those of one (--where leaves them out) (the first of 3)
  rfm-cluster: ' c1' has blanks around it, and is another customer than the one without them (the first of 2)
   c1,26,1,2
  c1,27,1,1
  c1 ,26,1,3
  "customers_nobody":3 "customers_padded":2
  $ . ./f; rfm-cluster --partial -o names names.csv; rfm -k 1 --merge names 2>&1 | grep -c -e 'stands for' -e 'blanks around'; of 'customers_[np].*'; rfm --with-age --per=day names.csv 2>&1 | grep -c -e 'stands for' -e 'blanks around'; of 'customers_[np].*'
  2
  "customers_nobody":3 "customers_padded":2
  2
  "customers_nobody":3 "customers_padded":2
  $ . ./f; printf '%s\n' customer,recency,frequency,monetary a,1,2,3 n/a,9,1,30 >ready.csv; rfm -k 1 ready.csv 2>&1 | grep 'stands for'; of 'customers_[np].*'
  rfm-cluster: 'n/a' stands for no customer, and its rows are taken for those of one (--where leaves them out)
  "customers_nobody":1 "customers_padded":0
  $ . ./f; printf '%s\n' customer,time,amount a,2024-01-05,5 b,2024-01-06,6 小计：,2024-01-06,11 '"Grand Total",2024-01-07,22' 合计员,2024-01-07,1 >totals.csv; rfm -k 1 totals.csv 2>&1 | grep 'stands for'; of 'customers_[np].*'
  rfm-cluster: 'Grand Total' stands for no customer, and its rows are taken for those of one (--where leaves them out) (the first of 2)
  "customers_nobody":2 "customers_padded":0

Customers who are two because a program took their numbers for fractions, or because of
capital letters in an address; identifiers that are no addresses are left alone:

  $ . ./f; printf '%s\n' customer,time,amount 17850.0,2024-01-05,1 17850,2024-01-06,2 12.00,2024-01-06,3 Ann@x.example,2024-01-06,4 ann@X.example,2024-01-07,5 BOB,2024-01-07,6 bob,2024-01-07,6 cy@x.example,2024-01-08,1 0.0,2024-01-08,1 0,2024-01-08,1 a.0,2024-01-08,1 a,2024-01-08,1 >twins.csv; rfm -k 1 twins.csv 2>&1 | grep 'another customer'; of 'customers_[fc].*'
  rfm-cluster: customer '0.0': this identifier is that of another customer with .0 behind it, as of a program that took it for a number (the first of 2)
  rfm-cluster: customer 'Ann@x.example': this address is that of another customer but for capital letters (the first of 2)
  "customers_fraction":2 "customers_case":2
  $ . ./f; for j in 1 3; do rfm -j $j -k 1 buys.csv 2>&1 | grep -c another; of 'customers_[fc].*'; done
  0
  "customers_fraction":0 "customers_case":0
  0
  "customers_fraction":0 "customers_case":0
  $ . ./f; printf '%s\n' customer,time,amount C001-z,2024-01-05,1 Ｃ００１－ｚ,2024-01-06,2 C001－z,2024-01-06,2 Ｃ００2,2024-01-06,3 Ｄ,2024-01-06,3 张三,2024-01-06,3 D,2024-01-06,4 >wide.csv; rfm -k 1 wide.csv 2>&1 | grep full; of 'customers_wide'
  rfm-cluster: customer 'C001－z': this identifier is that of another customer but for full-width letters or digits (the first of 3)
  "customers_wide":3

A ready table whose columns are called otherwise, and one with figures that cannot be:

  $ . ./f; printf '%s\n' 'CustomerID,Recency (days),Frequency (orders),Monetary ($)' a,1,2,3 b,3,4,5 >named.csv; rfm -k 1 named.csv; rfm -k 1 '--columns=recency=Recency (days),frequency=Frequency (orders),monetary=Monetary ($)' named.csv | cut -d, -f1-5
  rfm-cluster: named.csv: no column 'time' (has: CustomerID, Recency (days), Frequency (orders), Monetary ($)); if each row is a customer, say so by --columns=recency=NAME,frequency=NAME,monetary=NAME
  customer,recency,frequency,monetary,cluster
  a,1,2,3,1
  b,3,4,5,1
  $ . ./f; printf '%s\n' customer,recency,frequency,monetary a,-1,2,3 b,3,-4,5 c,0,0,5 >below.csv; rfm -k 1 below.csv 2>&1 | grep -e below -e ^a | cut -d, -f1-4; of ready_negative; rfm -k 1 --features=recency,monetary below.csv 2>&1 | grep -c below
  rfm-cluster: below.csv:2: recency or frequency is below 0: a purchase after that day, or none that can be (the first of 2)
  a,-1,2,3
  "ready_negative":2
  0
  [1]

Lines with a unit price, as shops export them:

  $ . ./f; printf '%s\n' 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country' '536365,85123A,X,6,12/1/2010 8:26,2.55,17850,UK' '536365,71053,Y,2,12/1/2010 8:26,3.39,17850,UK' >invoice.csv; rfm-cluster -k 1 --times=quantity --per=conversion --date-format=mdy --as-of=2011-01-01 invoice.csv | cut -d, -f1-4; printf '%s\n' 客户号,日期,数量,单价 a,2024-01-05,3,1.5 | rfm -k 1 --times=数量 | cut -d, -f1-4
  rfm-cluster: every customer has the same recency, frequency, monetary: it cannot tell them apart (scale 1)
  rfm-cluster: every customer has the same recency, frequency, monetary: it cannot tell them apart (scale 1)
  customer,recency,frequency,monetary
  17850,31,1,22.08
  customer,recency,frequency,monetary
  a,27,1,4.5
