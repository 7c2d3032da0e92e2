What users of other trainers report, each kind with a small input.

Columns in another order, and rows in another order:

  $ printf 'y,b,a\n0,1,x\n0,2,x\n1,3,y\n1,4,x\n' >ba.csv
  $ printf 'a,b,y\ny,3,1\nx,4,1\nx,2,0\nx,1,0\n' >ab.csv
  $ model-fit --label=y --min-leaf=1 -o ba.model ba.csv
  $ model-fit --label=y --min-leaf=1 ab.csv | cmp - ba.model

Three customers with a thousand rows each, whose rows must not be on both sides of --test: all
of them are kept, or none:

  $ awk 'BEGIN { print "customer,x,y"; for (i = 0; i < 3000; i++) printf "C%d,%d,%d\n", i % 3, i, (i % 7 > 2) }' >three.csv
  $ for seed in 1 2 3 4; do model-fit --label=y --test=50% --seed=$seed --trees=1 --report three.csv 2>said |
  >   sed -n 's/^\(learned\|test\),rows,,//p' | paste -s -d ' '; cat said; done
  3000
  model-fit: 'x' is distinct in each row, as an identifier is (--ignore leaves it out)
  model-fit: '50%' is what --test keeps, and that is no row: nothing is judged by others than those that are learned from
  2000 1000
  model-fit: 'x' is distinct in each row, as an identifier is (--ignore leaves it out)
  2000 1000
  model-fit: 'x' is distinct in each row, as an identifier is (--ignore leaves it out)
  1000 2000
  model-fit: 'x' is distinct in each row, as an identifier is (--ignore leaves it out)

Words with commas, quotes and Chinese, uncoded; one that is rare:

  $ { echo 'y,city'; for i in 1 2 3 4; do printf '1,"上海, 浦东"\n0,"a ""b"""\n'; done; echo '1,北京'; } >city.csv
  $ model-fit --label=y --min-leaf=1 --trees=1 city.csv | grep -e pandas -e cat_threshold
  cat_threshold=1
  pandas_categorical:[["a \"b\"", "上海, 浦东", "北京"]]

No leaf has fewer rows than was asked for, also where hessians say otherwise: a few rows
that are all sure weigh little, many unsure ones much:

  $ awk 'BEGIN { print "x,y"; for (i = 0; i < 400; i++) printf "%d,%d\n", i, i < 200 ? 0 : i % 2 }' |
  > model-fit --label=y --min-leaf=30 --trees=60 | sed -n 's/^leaf_count=//p' | tr ' ' '\n' | sort -n | head -n 1
  model-fit: 'x' is distinct in each row, as an identifier is (--ignore leaves it out)
  30

A label of 1 and 2, of words, of numbers that are written otherwise, and one with gaps:

  $ printf 'y,x\n1,1\n2,2\n' | model-fit --label=y --min-leaf=1 --positive=2 | grep -e positive -e negative
  [crmutils_positive "2": ]
  [crmutils_negative "1": ]
  $ printf 'y,x\n0.0,1\n1.0,2\n' | model-fit --label=y --min-leaf=1 | grep -e positive -e negative
  [crmutils_positive "1.0": ]
  [crmutils_negative "0.0": ]
  $ printf 'y,x\n0,1\n,2\n1,3\n' | model-fit --label=y --min-leaf=1 --reject=gaps.csv | grep -e rows -e positive
  model-fit: 1 of 3 rows are bad, see gaps.csv
  [crmutils_positive "1": ]
  [crmutils_rows 2: ]
  $ cat gaps.csv
  # stdin:3: the label 'y' is empty
  ,2

NA, null and - in a column of numbers are words unless they are named, and that is told:

  $ printf 'y,x\n0,1\n0,2\n1,3\n1,4\n1,NA\n0,-\n' >na.csv
  $ model-fit --label=y --min-leaf=1 --trees=1 na.csv | grep -e infos
  model-fit: 'x' is taken as words, since '-' is no number; cells that are none: 2 of 6 (--na takes them as no value)
  model-fit: 'y' is foretold alike for all rows: no column divides those that are learned from
  feature_infos=0:1:2:3:4:5
  $ model-fit --label=y --min-leaf=1 --trees=1 --na=NA,- na.csv | grep -e infos -e drift.0
  feature_infos=[1:4]
  [crmutils_drift 0 num|1.5 2.5 3.5|1 1 1 1|2: ]

Infinity is no number, and neither is what is too large; a split with all values on one
side has a finite threshold:

  $ printf 'y,x\n0,1\n0,2\n1,inf\n1,1e400\n0,3\n' | model-fit --label=y --min-leaf=1 --trees=1 | grep infos
  model-fit: 'x' is taken as words, since '1e400' is no number; cells that are none: 2 of 5 (--na takes them as no value)
  model-fit: 'y' is foretold alike for all rows: no column divides those that are learned from
  feature_infos=0:1:2:3:4
  $ printf 'y,x\n0,1\n0,2\n1,\n1,\n0,1e308\n' | model-fit --label=y --min-leaf=1 --trees=1 | grep -e infos -e threshold
  feature_infos=[1:1e+308]
  threshold=1.7976931348623157e+308

Names with brackets, quotes, colons, commas and blanks, of which two become alike:

  $ printf 'y,"a,b",a b,[a:b]\n0,1,2,3\n1,2,3,4\n' | model-fit --label=y --min-leaf=1 | grep -e names -e columns
  feature_names=_a_b_ a_b a_b_2
  [crmutils_columns ["[a\u003ab]","a b","a,b"]: ]

Few rows are learned from as they are:

  $ printf 'y,x\n0,1\n0,2\n1,3\n' | model-fit --label=y --min-leaf=1 --trees=1 | grep -e ^threshold -e leaf_count
  threshold=2.5
  leaf_count=2 1

A word on one of the last rows makes a column of numbers one of words, and the cells
before it are what they were written as:

  $ { echo y,x; for i in 1 2 3; do echo "0,007"; echo "1,7.50"; echo "1,1e3"; done; echo 1,n/a; } |
  > model-fit --label=y --min-leaf=1 --trees=1 | grep pandas
  model-fit: 'x' is taken as words, since 'n/a' is no number; cells that are none: 1 of 10 (--na takes them as no value)
  pandas_categorical:[["007", "1e3", "7.50", "n/a"]]

A column that is empty in all rows, and one that is the same:

  $ printf 'y,e,k,x\n0,,5,1\n1,,5,2\n' | model-fit --label=y --min-leaf=1 --trees=1 | grep -e infos -e feature=
  model-fit: 'e' is the same in every row and tells nothing (the first of 2)
  feature_infos=none [5:5] [1:2]
  split_feature=2

Very many words: those beyond the most frequent 4,000 have no code and go with what has
no value, and the model counts the rows of the first thousand only:

  $ awk 'BEGIN { print "code,y"; for (i = 0; i < 90000; i++) printf "u%04d,%d\n", i % 4500, i % 2 }' |
  > model-fit --label=y --trees=1 | sed -n 's/^.crmutils_drift 0 codes|[0-9 ]*|/other, none: /p; s/^leaf_count/&/p'
  model-fit: 'code' has 4500 words: those beyond the 4000 most frequent count as no value (--kind=fm has them all)
  leaf_count=600 600 600 600 600 600 600 600 600 600 600 600 600 600 600 600 600 600 600 600 600 600 600 600 600 600 600 600 600 600 72000
  other, none: 70000|0: ]

Machines: numbers of unlike sizes ended at an AUC of 0.5, and one outlier, or a cell
without a value, at nan:

  $ awk 'BEGIN { print "y,w,n"; for (i = 0; i < 1200; i++) { n = i * 7919 % 1000
  >   print (n > 500 ? i % 5 > 0 : i % 5 == 0) ",w" i % 7 "," n "000000000" } }' >sizes.csv
  $ model-fit --label=y --kind=deepfm --epochs=3 --test=30% --report sizes.csv | awk -F, '/test,auc/ { print ($4 > 0.75) }'
  1
  $ sed '/^[01],w3,2/s/[0-9]*$/1e300/; 9s/[0-9]*$//' sizes.csv | model-fit --label=y --kind=deepfm --epochs=3 --test=30% --report | awk -F, '/test,auc/ { print ($4 > 0.75) }'
  1
  $ model-fit --label=y --kind=fm --epochs=1 -o sizes.model sizes.csv
  $ printf 'w,n\nw1,\n,5\nw9,6\nw1,nan\n' | model-score -m sizes.model | cut -d, -f3 | grep -c '^0\.'
  model-score: stdin:5: 'n': 'nan' is not a number (want 1234.5, or nothing where it is missing; --na=nan makes it nothing)
  3

One label alone in the rows that judge was an AUC of nan, or an end:

  $ awk 'BEGIN { print "y,w"; for (i = 0; i < 60; i++) print (i % 30 == 0) ",w" i % 7 }' >few.csv
  $ model-fit --label=y --kind=fm --epochs=1 --test=20% --report few.csv | grep -e test,rows -e test,auc
  test,rows,,16
  test,auc,,
  $ model-fit --label=y --kind=auto --epochs=1 --test=20% -o few.model few.csv
  model-fit: --kind=auto: the rows that are kept have one label alone (want a larger --test, or another --seed)
  [1]

The evidence of a bin by hand: of 8 rows with the label and 8 without, x up to 1.5 has 6 and 2:
log((6/8 + 1/16) / (2/8 + 1/16)) = 0.9555 and the value of information is 4/8 of that. Points
are integers whose sum is the score of the row.

  $ { echo x,y; for i in 1 2 3 4 5 6; do echo 1,1; echo 2,0; done; echo 1,0; echo 1,0; echo 2,1; echo 2,1; } >card.in; model-fit --label=y --kind=scorecard --min-leaf=2 --card=card.csv -o card.model card.in; cut -d, -f1,2,4,6-11 card.csv; model-score -m card.model --scorecard --keep=x,points card.in | sort -u
  variable,bin,upper,customers,bad,bad_rate,woe,iv,points
  x,1,1.5,8,6,0.75,0.955078125,0.4775390625,455
  x,2,,8,2,0.25,-0.955078125,0.4775390625,519
  1,455
  2,519
  x,points

Columns that are misspelt in an option, and a label that no row has:

  $ model-fit --label=y --ignore=nope card.in; model-fit --label=y --weight=nope card.in; model-fit --label=y --positive=yes card.in
  model-fit: card.in: --ignore: no column 'nope' (has: x, y)
  model-fit: card.in: no column 'nope' (has: x, y)
  model-fit: --positive: no label is 'yes' (has: 0, 1)
  [1]

Weights of 0 count for nothing in the answer of a leaf.  A leaf wants as much weight as its rows
have on the average, so a row of less than that stays with the others:

  $ for w in 2 1; do printf "x,w,y\n1,$w,10\n1,0,99\n2,1,20\n2,3,40\n" | model-fit --label=y --weight=w --objective=regression --min-leaf=1 --trees=1 --rate=1 --l2=0 | grep leaf_value; done
  model-fit: 'y' is foretold alike for all rows: no column divides those that are learned from
  leaf_value=10.000000000000039 35.00000000000004
  leaf_value=30

A share to keep of nothing, of all, and of a fraction that is none:

  $ for t in 0% 100% 120% -5% 1.5; do model-fit --label=y --test=$t card.in; done 2>&1 | grep -v '^\['
  model-fit: --test: '0%' is not between 0 and 100% (want 20%) (see model-fit --help)
  model-fit: --test: '100%' is not between 0 and 100% (want 20%) (see model-fit --help)
  model-fit: --test: '120%' is not between 0 and 100% (want 20%) (see model-fit --help)
  model-fit: --test: '-5%' is not between 0 and 100% (want 20%) (see model-fit --help)
  model-fit: --test: '1.5' is not between 0 and 100% (want 20%) (see model-fit --help)

Numbers below 1e-35 are a 0, as LightGBM has them when it scores: nothing is learned of them:

  $ printf 'y,x\n0,0\n0,1e-300\n1,1e-36\n1,-1e-40\n' | model-fit --label=y --min-leaf=1 --trees=1 | grep infos
  model-fit: 'x' is the same in every row and tells nothing
  model-fit: 'y' is foretold alike for all rows: no column divides those that are learned from
  feature_infos=[0:0]

An identifier among the columns, of digits or of letters, was learned by heart without a word;
an amount or an age that differs by chance is none:

  $ awk 'BEGIN { print "order_no,serial,age,amount,y"; for (i = 0; i < 200; i++) printf "A%d,%d,%d,%d.%d,%d\n", i, 20260000 + i * 7, i % 60, i * 7919 % 10007, i % 10, (i % 3 > 1) }' >ids.csv
  $ for kind in trees scorecard fm; do model-fit --label=y --trees=2 --epochs=1 --kind=$kind -o m ids.csv; done
  model-fit: --epochs has no effect without --kind=fm or --kind=deepfm or --kind=auto
  model-fit: 'order_no' is distinct in each row, as an identifier is (--ignore leaves it out) (the first of 2)
  model-fit: --epochs has no effect without --kind=fm or --kind=deepfm or --kind=auto
  model-fit: --trees has no effect without --kind=trees or --kind=auto
  model-fit: 'order_no' is distinct in each row, as an identifier is (--ignore leaves it out) (the first of 2)
  model-fit: --trees has no effect without --kind=trees or --kind=auto
  model-fit: 'serial' is distinct in each row, as an identifier is (--ignore leaves it out)
  model-fit: 'order_no' tells nothing: no word of it is in as many rows as --min-count says, or all its numbers are one
  model-fit: 'y' is foretold no better by the columns than by the share of all rows
  $ model-fit --label=y --trees=2 --ignore=order_no,serial -o m ids.csv
  $ model-fit --label=y --trees=2 --ignore=order_no --unit=serial -o m ids.csv

A class that only the kept rows have, and labels that are true and false:

  $ printf 'y,x\n0,1\n1,2\n0,1\n1,2\n' >known.csv; printf 'y,x\n2,1\n' >new.csv; model-fit --label=y --objective=multiclass --min-leaf=1 --test=new.csv known.csv; model-fit --label=y --min-leaf=1 --test=new.csv known.csv; printf 'y,x\ntrue,1\nfalse,2\n' | model-fit --label=y
  model-fit: no row that is learned from has the label '2': all are kept for --test
  model-fit: the label 'y' has 3 values, not two: '0', '1', '2' (want --objective=multiclass, or regression for numbers)
  model-fit: the label 'y' is 'false' or 'true': which is to be foretold? (want --positive=true, say)
  [1]

The same row a hundred times is on one side of --test, learned from or kept, since where a row goes is
a matter of its bytes:

  $ awk 'BEGIN { print "y,x,z"; for (i = 0; i < 5; i++) for (k = 0; k < 100; k++) print i % 2 "," i ",a" }' >same.csv; for seed in 1 2 3; do model-fit --label=y --test=40% --seed=$seed --trees=1 --report same.csv 2>said | sed -n 's/^\(learned\|test\),rows,,//p' | paste -s -d ' '; done
  300 200
  200 300
  300 200

A number that is to be foretold and is the same in all rows:

  $ printf 'y,x\n5,1\n5,2\n5,3\n' | model-fit --label=y --objective=regression --min-leaf=1 --trees=3 | grep -e leaf_value
  model-fit: 'y' is foretold alike for all rows: no column divides those that are learned from
  leaf_value=5

Counts that are rare and large, and none: the sum of what is foretold is about that of the label, as leaves are drawn to the mean:

  $ awk 'BEGIN { print "y,x"; for (i = 0; i < 400; i++) print (i % 40 == 0 ? 1000 : 0) "," i % 40 }' >rare.csv; model-fit --label=y --objective=poisson --trees=30 -o rare.model rare.csv; model-score -m rare.model --keep=y,score rare.csv | awk -F, 'NR > 1 { y += $1; s += $2 } END { print y, (s > 0.95 * y && s < 1.05 * y) }'
  10000 1

Columns of which one is a copy of the other, and one that is its negative: the first by name is taken,
and which comes first in the file does not matter:

  $ awk 'BEGIN { print "y,b,a,c"; for (i = 0; i < 200; i++) print (i % 20 > 9 || i % 7 == 0) "," i % 20 "," i % 20 "," (-(i % 20)) }' >copies.csv; model-fit --label=y --trees=1 copies.csv | sed -n 's/^split_feature=//p'; awk -F, '{ print $4 "," $2 "," $1 "," $3 }' copies.csv | model-fit --label=y --trees=1 | sed -n 's/^split_feature=//p'
  0
  0

Rows that are weighted by 2 are those rows twice:

  $ awk 'BEGIN { print "y,x,w"; for (i = 0; i < 300; i++) print (i * 31 % 97 > 40) "," i % 30 "," 1 + i % 2 }' >w.csv; awk -F, 'NR == 1 { print "y,x"; next } { for (k = 0; k < $3; k++) print $1 "," $2 }' w.csv >twice.csv; for o in "--weight=w w.csv" "twice.csv"; do model-fit --label=y --trees=3 --min-leaf=1 --leaves=4 $o | grep leaf_value | cut -c1-40; done
  leaf_value=0.2910410938200607 0.32243507
  leaf_value=-0.020959832887818868 0.00794
  leaf_value=-0.019423564431646542 0.00719
  leaf_value=0.2910410938200607 0.32243507
  leaf_value=-0.020959832887818868 0.00794
  leaf_value=-0.019423564431646542 0.00719

A column of which a test row has a word that no learned row has is scored as one without a value:

  $ awk 'BEGIN { print "y,c"; for (i = 0; i < 120; i++) print (i % 3 == 0) "," (i % 3 ? "a" : "b") }' >ab.csv; printf 'y,c\n1,zz\n1,\n' >zz.csv; model-fit --label=y --trees=2 --test=zz.csv -o ab.model ab.csv; model-score -m ab.model zz.csv
  model-fit: 'c' alone tells the label (AUC 1): is it known before? (--ignore leaves it out)
  model-score: zz.csv:2: a category that the model has not seen is taken as missing
  y,c,score
  1,zz,0.4514814249234921
  1,,0.4514814249234921
