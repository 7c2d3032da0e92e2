A weight of three is the row three times, but for the rows of a leaf; a half is half of
one:

  $ { echo y,x,w; for i in 1 2 3 4 5 6 7 8 9 10; do printf '0,1,3\n1,2,1\n1,3,2\n0,4,1\n'; done; } >weights.csv
  $ awk -F, 'NR == 1 { print "y,x"; next } { for (i = 0; i < $3; i++) print $1 "," $2 }' weights.csv >times.csv
  $ model-fit --label=y --weight=w --min-leaf=5 --trees=3 --l2=0 weights.csv | grep -e leaf_value -e leaf_weight >weighted
  $ model-fit --label=y --min-leaf=5 --trees=3 --l2=0 times.csv | grep -e leaf_value -e leaf_weight | diff - weighted
  $ awk -F, -v OFS=, 'NR > 1 { $3 /= 2 } { print }' weights.csv |
  > model-fit --label=y --weight=w --min-leaf=5 --trees=3 --l2=0 | grep -e leaf_value >halves
  $ grep leaf_value weighted | diff - halves
  $ model-fit --label=y --weight=w --min-leaf=5 --trees=1 --report weights.csv | grep -e rows -e positives -e auc
  learned,rows,,40
  learned,positives,,30
  learned,auc,,1
  $ model-fit --label=y --min-leaf=5 --trees=1 --report times.csv | grep -e rows -e positives -e auc
  learned,rows,,70
  learned,positives,,30
  learned,auc,,1

Weights of the classes: balanced, scores begin with log(1), and one row of label 1 weighs
as much as three others:

  $ printf 'y,x\n0,1\n0,1\n0,2\n1,2\n' >four.csv
  $ model-fit --label=y --class-weight=balanced --min-leaf=1 --trees=1 --rate=1 --l2=0 four.csv | grep -e leaf_value
  leaf_value=-2 1
  $ model-fit --label=y --class-weight=3 --min-leaf=1 --trees=1 --rate=1 --l2=0 four.csv | grep -e leaf_value
  leaf_value=-2 1

A column that the answer may only rise with: the dip at 3 is evened out:

  $ printf 'y,x\n1,1\n1,1\n4,2\n4,2\n2,3\n2,3\n6,4\n6,4\n' >dip.csv
  $ model-fit --label=y --objective=regression --min-leaf=1 --trees=1 --rate=1 --l2=0 dip.csv | grep -e ^thresh -e leaf_value
  threshold=3.5 1.5 2.5
  leaf_value=1 6 4 2
  $ model-fit --label=y --objective=regression --min-leaf=1 --trees=1 --rate=1 --l2=0 --monotone=x:+ dip.csv | grep -e ^thresh -e leaf_value
  threshold=3.5 1.5
  leaf_value=1 6 3
  $ model-fit --label=y --objective=regression --min-leaf=1 --trees=1 --rate=1 --l2=0 --monotone=x:- dip.csv | grep -e ^num_leaves -e leaf_value
  model-fit: 'y' is foretold alike for all rows: no column divides those that are learned from
  num_leaves=1
  leaf_value=3.25

Columns of one group alone stand together; c is in none:

  $ awk 'BEGIN { print "y,a,b,c"; for (i = 0; i < 64; i++) { a = i % 4; b = int(i / 4) % 4; c = int(i / 16); print a * b + b * c + a * c "," a "," b "," c } }' >abc.csv
  $ model-fit --label=y --objective=regression --min-leaf=1 --trees=1 --leaves=6 abc.csv | grep -e split_feature -e left -e right
  split_feature=0 1 2 2 1
  left_child=4 3 -3 -2 -1
  right_child=1 2 -4 -5 -6
  $ model-fit --label=y --objective=regression --min-leaf=1 --trees=1 --leaves=6 --interact=a,b abc.csv | grep -e split_feature -e left -e right
  split_feature=0 1 1 1 0
  left_child=2 3 -1 -2 -4
  right_child=1 -3 4 -5 -6

It ends when kept rows are not helped any more, and keeps the trees up to the best:

  $ awk 'BEGIN { print "y,x,z"; for (i = 0; i < 600; i++) print ((i * 7919 % 1000) / 1000 < 0.2 + 0.6 * (i % 10 > 4) ? 1 : 0) "," i % 10 "," i * 31 % 97 }' >noisy.csv
  $ model-fit --label=y --test=30% --trees=200 --stop-after=5 --report noisy.csv | grep -e ,trees,, -e test,logloss >ended
  $ cat ended
  model,trees,,31
  test,logloss,,0.5052594272900972
  $ model-fit --label=y --test=30% --trees=$(sed -n 's/model,trees,,//p' ended) --report noisy.csv | grep -e ,trees,, -e test,logloss | diff - ended
