Eight rows, one number. Half are 1, so scores begin with log(1/1) = 0, gradients are
-1/2 and 1/2 and hessians 1/4. Below 4.5 all are 0: the leaf is -(4 * 0.5) / (4 * 0.25)
= -2, the other 2, and the gain is 2^2 / 1 on either side, 8 in all:

  $ cat >eight.csv <<'END'
  > y,x
  > 0,1
  > 0,2
  > 0,3
  > 0,4
  > 1,5
  > 1,6
  > 1,7
  > 1,8
  > END
  $ model-fit --label=y --trees=1 --rate=1 --l2=0 --min-leaf=2 eight.csv | grep -v crmutils_checksum
  tree
  version=v4
  num_class=1
  num_tree_per_iteration=1
  label_index=0
  max_feature_idx=0
  objective=binary sigmoid:1
  feature_names=x
  feature_infos=[1:8]
  tree_sizes=244
  
  Tree=0
  num_leaves=2
  num_cat=0
  split_feature=0
  split_gain=8
  threshold=4.5
  decision_type=10
  left_child=-1
  right_child=-2
  leaf_value=-2 2
  leaf_weight=1 1
  leaf_count=4 4
  internal_value=0
  internal_weight=2
  internal_count=8
  is_linear=0
  shrinkage=1
  
  
  end of trees
  
  feature_importances:
  
  parameters:
  [objective: binary]
  [num_iterations: 1]
  [learning_rate: 1]
  [num_leaves: 31]
  [crmutils_version 1: ]
  [crmutils_made model-fit 0.1: ]
  [crmutils_kind trees: ]
  [crmutils_label "y": ]
  [crmutils_positive "1": ]
  [crmutils_negative "0": ]
  [crmutils_rows 8: ]
  [crmutils_kept 0: ]
  [crmutils_columns ["x"]: ]
  [crmutils_drift raw|-2|4 4: ]
  [crmutils_drift 0 num|1.5 2.5 3.5 4.5 5.5 6.5 7.5|1 1 1 1 1 1 1 1|0: ]
  end of parameters
  
  pandas_categorical:[]

The sum is of all bytes but those of its own line:

  $ model-fit --label=y --trees=1 --rate=1 --l2=0 --min-leaf=2 -o eight.model eight.csv
  $ sed -n 's/^.crmutils_checksum \([0-9a-f]*\): .$/\1  -/p' eight.model >sum
  $ grep -v crmutils_checksum eight.model | sha256sum | cmp - sum

Words: a is mostly 1, b mostly 0. The level a goes left, what is empty or another word goes
right. Scores begin with log(6/6) = 0. By hand: a has 6 rows of which 5 are
1, G = 0.5 - 2.5 = -2, H = 1.5; the others have G = 2, H = 1.5; leaves 2/1.5 = 1.3333:

  $ { echo y,w; for i in 1 1 1 1 1 0; do echo $i,a; done
  >   for i in 0 0 0 0 1; do echo $i,b; done; echo 0,; } >words.csv
  $ model-fit --label=y --trees=1 --rate=1 --l2=0 --min-leaf=2 words.csv |
  > grep -e ^threshold -e ^decision -e leaf -e cat_ -e infos -e pandas -e category
  feature_infos=0:1
  threshold=0
  decision_type=1
  leaf_value=1.3333333333333333 -1.3333333333333333
  leaf_weight=1.5 1.5
  leaf_count=6 6
  cat_boundaries=0 1
  cat_threshold=1
  pandas_categorical:[["a", "b"]]

A column without a value in some rows: they go where they gain most. Here all empty
cells are 1, so they go right with what is above 2.5:

  $ { echo y,x,z; for i in 1 2; do printf "0,$i,\n0,$i,7\n0,$i,7\n"; done
  >   for i in 3 4 '' ''; do printf "1,$i,\n1,$i,7\n"; done; } >missing.csv
  $ model-fit --label=y --trees=1 --rate=1 --l2=0 --min-leaf=2 --ignore=z missing.csv |
  > grep -e ^threshold -e ^decision -e leaf_count -e infos -e drift
  feature_infos=[1:4]
  threshold=2.5
  decision_type=8
  leaf_count=6 8
  [crmutils_drift raw|-2.0457239526580357|6 8: ]
  [crmutils_drift 0 num|1.5 2.5 3.5|3 3 2 2|4: ]

Nobody divides rows when there are too few; the model is its first score, log(3/1):

  $ { echo y,x; for i in 1 2 3; do echo 1,$i; done; echo 0,4; } >four.csv
  $ model-fit --label=y four.csv | grep -e ^num_leaves -e leaf_value -e ^Tree
  model-fit: 'y' is foretold alike for all rows: they are fewer than two parts of --min-leaf rows
  Tree=0
  num_leaves=1
  leaf_value=1.0986122886681096

A number: scores begin with the mean, 5, and leaves have the mean of what is left:

  $ { echo y,x; for i in 1 2 3; do echo 2,$i; done; for i in 7 8 9; do echo 8.0,$i; done; } >six.csv
  $ model-fit --label=y --objective=regression --trees=1 --rate=1 --l2=0 --min-leaf=3 six.csv |
  > grep -e ^objective -e ^threshold -e leaf_value -e drift
  objective=regression
  threshold=5
  leaf_value=2 8
  [crmutils_drift raw|2|3 3: ]
  [crmutils_drift 0 num|1.5 2.5 5 7.5 8.5|1 1 1 1 1 1|0: ]

Two words as a label: one of them is to be foretold, and has the number 1. Names may
have blanks and what LightGBM refuses; our lines have them as they are:

  $ { echo '"will ""leave""",the age: years,b[1]'; for i in 1 2 3 4 5 6; do echo "no,$i,x"; echo "yes,$((i + 9)),x"; done; } >odd.csv
  $ model-fit --label='will "leave"' --positive=yes --min-leaf=2 --trees=1 odd.csv | grep -e names -e class -e column -e label
  model-fit: 'b[1]' is the same in every row and tells nothing
  num_class=1
  label_index=0
  feature_names=b_1_ the_age__years
  [crmutils_label "will \"leave\"": ]
  [crmutils_columns ["b[1]","the age\u003a years"]: ]

The same rows in any order, in parts, by state or by any threads are the same bytes:

  $ awk -F, 'NR == 1 { print "customer,amount,month,bought"; next }
  >   { print $1 "," $4 "," substr($3, 6, 2) "," ($4 > 300 + NR * 7 % 2000) }' samples/orders.csv >learn.csv
  $ model-fit --label=bought --test=20% -o one -j1 learn.csv
  $ model-fit --label=bought --test=20% -o two -j2 learn.csv && cmp one two
  $ { head -n 1 learn.csv; sed 1d learn.csv | sort -t, -k2; } >sorted.csv
  $ model-fit --label=bought --test=20% -j7 sorted.csv | cmp - one
  $ { head -n 1 learn.csv; sed -n '2,900p' learn.csv; } | model-fit --label=bought --partial >a
  $ { echo bought,month,customer,amount; sed 1,900d learn.csv | awk -F, -v OFS=, '{ print $4, $3, $1, $2 }'; } |
  > model-fit --label=bought --partial >b
  $ model-fit --label=bought --test=20% --merge b a 2>/dev/null | cmp - one

How good it is, beside the model, or in its place. Without --report nothing is printed
but the model:

  $ model-fit --label=bought --test=20% --report=report.csv -o one learn.csv
  $ cut -d, -f 1,2 report.csv | sort -u | paste -s -d ' '
  learned,auc learned,brier learned,calibration_intercept learned,calibration_slope learned,capture learned,flagged learned,gini learned,ks learned,lift learned,logloss learned,positives learned,precision learned,rate learned,recall learned,rows model,columns model,kind model,sha256 model,trees part,measure test,auc test,brier test,calibration_intercept test,calibration_slope test,capture test,flagged test,gini test,ks test,lift test,logloss test,positives test,precision test,rate test,recall test,rows
  $ sed -n "s/^model,sha256,,\(.*\)/\1  -/p" report.csv >sum
  $ sha256sum <one | cmp - sum
