What no check looks at, and what cannot be told, is said in one line a kind and
counted in --stats.

  $ figures() { tr ',{}' '\n' <stats.json | grep -E "$1"; }; declare -f figures >figures.sh

Nothing to say:

  $ cat >fair.csv <<END
  > customer,product,kind,price,list_price,cell,sex,tenure,chosen
  > a,card,fee,90,100,new,F,1,1
  > b,card,fee,90,100,new,M,2,1
  > c,card,fee,90,100,new,F,3,1
  > d,card,fee,90,100,new,M,4,1
  > END
  $ offer-audit --protected=sex --stats=stats.json fair.csv | cut -d, -f1,2
  check,verdict
  SAME,pass
  PARITY,pass
  PROXY,pass
  PROXY,pass
  LIST,pass
  LOYALTY,pass
  $ . ./figures.sh; figures 'no_price|not_|rows"|rows_of|terms|cells|nothing|empty|_off|passed|failed|insuff'
  "no_price":0
  "not_chosen":0
  "rows":4
  "terms":4
  "cells":1
  "nothing_offered":0
  "protected_empty":0
  "protected_empty_rows":0
  "list_off":0
  "loyalty_off":0
  "product_off":0
  "list_rows":4
  "list_rows_of":4
  "loyalty_rows":4
  "loyalty_rows_of":4
  "cells_of_several":1
  "cells_of_several_of":1
  "passed":6
  "failed":0
  "insufficient":0

Rows that offer nothing, by place, whatever the threads; all of them:

  $ { cat fair.csv; echo 'e,card,fee,,100,new,F,1,1'; echo 'f,card,fee,90,100,new,F,1,0'; echo 'g,card,fee,,100,new,F,1,0'; echo 'h,card,fee,90,100,new,M,1,0'; } >less.csv
  $ for n in 1 2 7; do
  >   offer-audit -j $n --protected=sex --stats=stats.json less.csv | cksum
  >   . ./figures.sh; figures 'no_price|not_chosen'
  > done
  offer-audit: less.csv:6: a row without a price offers nothing, and OFFERED alone looks at it (the first of 2)
  offer-audit: less.csv:7: this offer was not chosen, and OFFERED alone looks at it (the first of 2)
  offer-audit: 1 of 7 checks cannot tell; the first is OFFERED, sex=F 2 of 5 rows have an offer, sex=M 2 of 3: ratio 0.6, 95 % interval 0.198 to 2.24
  offer-audit: less.csv:6: a row without a price offers nothing, and OFFERED alone looks at it (the first of 2)
  offer-audit: less.csv:7: this offer was not chosen, and OFFERED alone looks at it (the first of 2)
  offer-audit: 1 of 7 checks cannot tell; the first is OFFERED, sex=F 2 of 5 rows have an offer, sex=M 2 of 3: ratio 0.6, 95 % interval 0.198 to 2.24
  offer-audit: less.csv:6: a row without a price offers nothing, and OFFERED alone looks at it (the first of 2)
  offer-audit: less.csv:7: this offer was not chosen, and OFFERED alone looks at it (the first of 2)
  offer-audit: 1 of 7 checks cannot tell; the first is OFFERED, sex=F 2 of 5 rows have an offer, sex=M 2 of 3: ratio 0.6, 95 % interval 0.198 to 2.24
  1110565623 445
  "no_price":2
  "not_chosen":2
  1110565623 445
  "no_price":2
  "not_chosen":2
  1110565623 445
  "no_price":2
  "not_chosen":2
  $ sed 's/,1$/,0/' fair.csv | offer-audit --protected=sex --stats=stats.json
  offer-audit: stdin:2: this offer was not chosen, and OFFERED alone looks at it (the first of 4)
  offer-audit: no row offers anything: nothing was checked
  offer-audit: 1 of 1 checks cannot tell; the first is OFFERED, sex: no row has an offer
  check,verdict,size,tolerance,where
  OFFERED,insufficient,,0.2,sex: no row has an offer
  $ . ./figures.sh; figures 'no_price|not_chosen|"rows"|nothing'
  "no_price":0
  "not_chosen":4
  "rows":0
  "nothing_offered":1
  $ offer-audit --protected=sex --partial less.csv >part.state
  offer-audit: less.csv:6: a row without a price offers nothing, and OFFERED alone looks at it (the first of 2)
  offer-audit: less.csv:7: this offer was not chosen, and OFFERED alone looks at it (the first of 2)
  $ offer-audit --protected=sex --merge part.state --stats=stats.json | cut -d, -f1,2
  offer-audit: part.state: this state has no opening and closing line, so that a line that is missing would not show
  offer-audit: 1 of 7 checks cannot tell; the first is OFFERED, sex=F 2 of 5 rows have an offer, sex=M 2 of 3: ratio 0.6, 95 % interval 0.198 to 2.24
  check,verdict
  SAME,pass
  PARITY,pass
  PROXY,pass
  PROXY,pass
  OFFERED,insufficient
  LIST,pass
  LOYALTY,pass
  $ . ./figures.sh; figures '"rows"|"terms"|no_price'
  "state_no_price":2
  "no_price":0
  "rows":4
  "terms":4

An attribute that is empty, in some rows or in all:

  $ sed 's/,M,2/,,2/; s/,F,3/,,3/' fair.csv >blank.csv
  $ offer-audit --protected=sex --stats=stats.json blank.csv | cut -d, -f1,2
  offer-audit: 'sex' is empty in 2 of 4 rows, which are a group of their own
  check,verdict
  SAME,pass
  PARITY,pass
  PARITY,pass
  PARITY,pass
  PROXY,pass
  PROXY,pass
  LIST,pass
  LOYALTY,pass
  $ . ./figures.sh; figures 'empty|insufficient|passed'
  "protected_empty":1
  "protected_empty_rows":2
  "passed":8
  "insufficient":0
  $ sed 's/,[FM],/,,/' fair.csv | offer-audit --protected=sex,kind --stats=stats.json | cut -d, -f1,2,5
  offer-audit: 'sex' is empty in 4 of 4 rows, which are a group of their own
  offer-audit: 2 of 5 checks cannot tell; the first is PARITY, sex has 1 value
  check,verdict,where
  SAME,pass,1 cells
  PARITY,insufficient,sex has 1 value
  PARITY,insufficient,kind has 1 value
  LIST,pass,4 rows
  LOYALTY,pass,"product=card rank correlation
  $ . ./figures.sh; figures 'empty|insufficient|passed'
  "protected_empty":1
  "protected_empty_rows":4
  "passed":3
  "insufficient":2

Checks that are off: without a product, a list price, a kind, a tenure.

  $ cut -d, -f1,4,6,7 fair.csv >bare.csv
  $ offer-audit --protected=sex --stats=stats.json bare.csv | cut -d, -f1,2
  offer-audit: not checked: LIST (no row has a list_price), LOYALTY (no row has a tenure)
  offer-audit: no row has a product: all prices are compared as those of one
  offer-audit: 1 of 5 checks cannot tell; the first is LIST, no list_price
  check,verdict
  SAME,pass
  PARITY,pass
  PROXY,pass
  PROXY,pass
  LIST,insufficient
  $ . ./figures.sh; figures '_off|_rows'
  "nothing_offered":0
  "protected_empty_rows":0
  "list_off":1
  "loyalty_off":1
  "product_off":1
  $ cut -d, -f1,2,4-8 fair.csv | offer-audit --protected=sex --stats=stats.json | cut -d, -f1,2
  offer-audit: not checked: LIST (no row has a kind), LOYALTY (no row has a kind)
  offer-audit: 2 of 6 checks cannot tell; the first is LIST, no kind
  check,verdict
  SAME,pass
  PARITY,pass
  PROXY,pass
  PROXY,pass
  LIST,insufficient
  LOYALTY,insufficient
  $ . ./figures.sh; figures '_off|_rows'
  "nothing_offered":0
  "protected_empty_rows":0
  "list_off":1
  "loyalty_off":1
  "product_off":0
  $ sed 's/,100,new,F,1/,,new,F,/' fair.csv | offer-audit --protected=sex --stats=stats.json | cut -d, -f1,2
  offer-audit: rows that LIST looks at, as they have a list_price and a kind: 3 of 4
  offer-audit: rows that LOYALTY looks at, as they have a tenure: 3 of 4
  check,verdict
  SAME,pass
  PARITY,pass
  PROXY,pass
  PROXY,pass
  LIST,pass
  LOYALTY,pass
  $ . ./figures.sh; figures '_off|_rows'
  "nothing_offered":0
  "protected_empty_rows":0
  "list_off":0
  "loyalty_off":0
  "product_off":0
  "list_rows":3
  "list_rows_of":4
  "loyalty_rows":3
  "loyalty_rows_of":4

Cells of one row, and checks that cannot tell:

  $ sed '2s/,new,/,old,/' fair.csv | offer-audit --protected=sex --stats=stats.json | cut -d, -f1,2
  offer-audit: cells with more than one row, in which prices can be compared: 1 of 2
  check,verdict
  SAME,pass
  PARITY,pass
  PROXY,pass
  PROXY,pass
  LIST,pass
  LOYALTY,pass
  $ . ./figures.sh; figures 'cells'
  "cells":2
  "cells_of_several":1
  "cells_of_several_of":2
  $ printf 'customer,product,kind,price,list_price,cell,sex,tenure\na,card,fee,50,100,new,F,1\nb,card,fee,90,100,new,M,1\nc,card,fee,55,100,new,M,1\n' >few.csv
  $ offer-audit --protected=sex --stats=stats.json few.csv 2>&1 >/dev/null
  offer-audit: 1 of 6 checks cannot tell; the first is PARITY, sex=F product=card cells=1, by chance -0.346 to 0.577
  offer-audit: does not hold: SAME
  [3]
  $ . ./figures.sh; figures 'insufficient|passed|failed'
  "passed":4
  "failed":1
  "insufficient":1

In Chinese:

  $ printf 'customer,price,cell,sex\na,5,c,F\nb,5,c,M\n' | offer-audit --lang=zh --strict --protected=sex >/dev/null
  offer-audit: 未检查：LIST（没有一行有 list_price）, LOYALTY（没有一行有 tenure）
  offer-audit: 没有行有产品：所有价格都按同一产品比较
  offer-audit: 1 项（共 5 项检查）无法判断；第一项是 LIST, no list_price
  offer-audit: 数据无法判断（--strict）
  [3]
  $ printf 'customer,price,cell,kind,sex\na,5,c,gift,F\n' | offer-audit --lang=zh --protected=sex
  offer-audit: stdin:2: “gift”不是种类（应为 fee、loan_rate、yield 或 voucher）
  [1]
  $ printf 'customer,price,cell,kind,sex\n,5,c,fee,F\n' | offer-audit --lang=zh --protected=sex
  offer-audit: stdin:2: “customer”的单元格为空，而不是 标识
  [1]
  $ offer-audit --lang=zh --permutations=3 --protected=sex none.csv
  offer-audit: --permutations：“3”不对（应为 整数，范围 19..1000000）（见 offer-audit --help）
  [2]

An empty attribute is counted in all rows that a check looks at, with a price or
without:

  $ printf 'customer,price,cell,sex\na,5,x,F\nb,5,x,\nc,,x,\ne,,x,M\nd,,x,\n' | offer-audit --protected=sex 2>&1 >out | grep empty
  offer-audit: 'sex' is empty in 3 of 5 rows, which are a group of their own
  offer-audit: 3 of 7 checks cannot tell; the first is OFFERED, sex=(empty) 1 of 3 rows have an offer, sex=F 1 of 1: ratio 0.333, 95 % interval 0.112 to 2.23
