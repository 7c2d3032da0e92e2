What a gate must not let pass: groups that are crossed, empty, refused, or too few.

  $ awk 'BEGIN { print "customer,product,kind,price,list_price,cell,town,sex,age"
  > for (i = 0; i < 2000; i++) { sex = i % 2 ? "F" : "M"; age = int(i / 2) % 2 ? "old" : "young"
  >   town = (sex == "F") == (age == "old") ? "north" : "south"; price = town == "north" ? 90 : 70
  >   print "c" i ",x,fee," price ",100," town "|x," town "," sex "," age } }' >crossed.csv

Each attribute by itself is level, both at once are not: the cell tells them.

  $ offer-audit --protected=sex,age crossed.csv 2>/dev/null | cut -d, -f1,2 | sort | uniq -c
        1 LIST,pass
        2 PARITY,pass
        4 PROXY,pass
        1 SAME,pass
        1 check,verdict
  $ offer-audit --protected='sex*age' crossed.csv 2>/dev/null | cut -d, -f1,2,5 | grep PROXY
  PROXY,fail,"sex*age by cell: information 0.5
  PROXY,fail,"sex*age by cell: AUC 0.833
  $ offer-audit --protected='sex,age,sex*age' --same=product crossed.csv 2>/dev/null | grep PARITY | cut -d, -f1-3,5
  PARITY,pass,0,"sex=F product=x cells=1
  PARITY,pass,0,"age=old product=x cells=1
  PARITY,fail,0.1666666666666666,"sex*age=F*old product=x cells=1
  PARITY,fail,-0.1666666666666666,"sex*age=F*young product=x cells=1
  PARITY,fail,-0.1666666666666666,"sex*age=M*old product=x cells=1
  PARITY,fail,0.1666666666666666,"sex*age=M*young product=x cells=1
  $ offer-audit --protected='sex*' crossed.csv
  offer-audit: 'sex*' has an empty column (want sex, or sex*age) (see offer-audit --help)
  [2]
  $ offer-audit --protected='a*b*c*d*e' crossed.csv
  offer-audit: more than 4 columns crossed, or more than 32 in all (see offer-audit --help)
  [2]

A column that is blank for all tells nothing, and a strict gate says so; one that is
blank for those who pay more is a group of its own:

  $ awk -F, 'BEGIN { OFS = FS } NR > 1 { $8 = "" } { print }' crossed.csv >blank.csv
  $ offer-audit --protected=sex blank.csv 2>/dev/null | grep PARITY
  PARITY,insufficient,,0.05,sex has 1 value
  $ offer-audit --strict --protected=sex blank.csv 2>&1 | tail -n 1
  offer-audit: the data cannot tell (--strict)
  $ offer-audit --strict --protected=sex blank.csv >/dev/null 2>&1
  [3]
  $ head -n 1 blank.csv | offer-audit --strict --protected=sex 2>&1
  offer-audit: no row offers anything: nothing was checked
  check,verdict,size,tolerance,where
  offer-audit: the data cannot tell (--strict)
  [3]
  $ awk 'BEGIN { print "customer,product,kind,price,cell,sex"; for (i = 0; i < 400; i++) print "c" i ",x,fee," (i % 4 == 1 ? 88 : 80) ",a|x," (i % 2 == 0 ? "M" : i % 4 == 1 ? "" : "F") }' |
  >   offer-audit --protected=sex 2>/dev/null | grep PARITY | cut -d, -f1-3,5
  PARITY,fail,0.0975609756097561,"sex=(empty) product=x cells=1
  PARITY,pass,-0.03252032520325209,"sex=F product=x cells=1
  PARITY,pass,-0.04878048780487805,"sex=M product=x cells=1

Who is refused is a difference as well; a few rows cannot tell:

  $ refused() { awk -v n="$1" -v few="$2" 'BEGIN { print "customer,product,kind,price,cell,sex"; for (i = 0; i < n; i++) print "c" i ",x,fee," (i % 2 && i % few ? "" : 80) ",a|x," (i % 2 ? "F" : "M") }' | offer-audit --protected=sex 2>/dev/null; }; declare -f refused >refused.sh
  $ . ./refused.sh; refused 2000 5 | grep OFFERED
  OFFERED,fail,0.8,0.2,"sex=F 200 of 1000 rows have an offer, sex=M 1000 of 1000: ratio 0.2, 95 % interval 0.177 to 0.227"
  $ . ./refused.sh; refused 6 5 | grep OFFERED
  OFFERED,insufficient,0.6666666666666667,0.2,"sex=F 1 of 3 rows have an offer, sex=M 3 of 3: ratio 0.333, 95 % interval 0.115 to 1.6"
  $ . ./refused.sh; refused 2000 1 | grep -c OFFERED
  0
  [1]
  $ awk 'BEGIN { print "customer,product,kind,price,cell,sex"; for (i = 0; i < 40; i++) print "c" i ",x,fee," (i % 2 ? "" : 80) ",a|x," (i % 2 ? "F" : "M") }' | offer-audit --protected=sex 2>/dev/null | grep -e OFF -e PAR | cut -d, -f1-4
  PARITY,insufficient,,0.05
  OFFERED,fail,1,0.2

The same from saved state, and with what offer-budget did not choose:

  $ awk 'BEGIN { print "customer,product,kind,price,cell,sex,chosen"; for (i = 0; i < 90; i++) print "c" i ",x,fee,80,a|x," (i % 2 ? "F" : "M") "," (i % 3 == 0 || i % 2) }' >chosen.csv
  $ offer-audit --protected=sex chosen.csv >one 2>/dev/null; grep OFFERED one | cut -d, -f1-4; offer-audit --protected=sex --partial chosen.csv 2>/dev/null >state; offer-audit --protected=sex --merge state 2>/dev/null | cmp - one
  OFFERED,fail,0.6666666666666667,0.2

A list price of 0, and a correlation that is one:

  $ printf 'customer,product,kind,price,list_price,cell,sex,tenure\n1,x,fee,5,0,a,M,1\n2,x,fee,0,0,b,F,2\n' | offer-audit --protected=sex 2>/dev/null | grep LIST
  LIST,fail,1,0,"1 of 2 rows; cell=a product=x: 5, list 0"
  $ awk 'BEGIN { print "customer,product,kind,price,cell,sex,tenure"; for (i = 0; i < 49; i++) print i ",x,fee," i * 7 ",c" i ",M," i * 3 }' | offer-audit --protected=sex 2>/dev/null | grep LOYALTY | cut -d, -f1-3
  LOYALTY,fail,1

Columns that are crossed, and of which one is blank; a value that has the mark itself:

  $ printf 'customer,product,kind,price,cell,sex,age\na,x,fee,9,c,,old\nb,x,fee,9,c,,young\nc,x,fee,9,c,,old\nd,x,fee,9,c,,\n' >blank.csv
  $ offer-audit --protected='sex*age' --stats=stats.json blank.csv 2>&1 >/dev/null | grep empty; grep -o '"protected_empty[a-z_]*":[0-9]*' stats.json
  offer-audit: 'sex*age' is empty in part in 4 of 4 rows, which are groups of their own
  "protected_empty":1
  "protected_empty_rows":4
  $ printf 'customer,product,kind,price,cell,sex,age\na,x,fee,9,c,F*,old\nb,x,fee,9,c,M,young*\n' | offer-audit --protected='sex*age' 2>&1 >/dev/null | grep empty
  [1]
