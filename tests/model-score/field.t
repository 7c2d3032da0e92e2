What people met who score in other ways. A model of XGBoost, which compares floats:

  $ echo '{"learner":{"attributes":{},"feature_names":["day","amount"],"feature_types":["float","float"],"gradient_booster":{"model":{"gbtree_model_param":{"num_parallel_tree":"1","num_trees":"2"},"tree_info":[0,0],"trees":[{"left_children":[1,-1,-1],"right_children":[2,-1,-1],"split_indices":[0,0,0],"split_conditions":[20180132,1,2],"default_left":[1,0,0],"sum_hessian":[2,1,1],"tree_param":{"num_nodes":"3","size_leaf_vector":"0"}},{"left_children":[1,-1,-1],"right_children":[2,-1,-1],"split_indices":[1,0,0],"split_conditions":[0.1,0.25,0.5],"default_left":[0,0,0],"sum_hessian":[2,1,1],"tree_param":{"num_nodes":"3","size_leaf_vector":"0"}}]},"name":"gbtree"},"learner_model_param":{"base_score":"5E-1","num_class":"0","num_feature":"2"},"objective":{"name":"binary:logistic"}},"version":[1,5,2]}' >m.json

A day as a number of eight digits is no float: 20180131 is 20180132 there. The
columns may stand in any order, others between them, and 0 is a value:

  $ printf 'amount,id,day\n0,a,20180130\n0.1,b,20180131\n,c,20180132\n0.0999999985,d,\n1e-45,e,0\n' >x.csv
  $ model-score -m m.json --raw x.csv
  amount,id,day,score
  0,a,20180130,1.25
  0.1,b,20180131,2.5
  ,c,20180132,2.5
  0.0999999985,d,,1.5
  1e-45,e,0,1.25
  $ awk -F, -v OFS=, '{ print $3, $2, $1 }' x.csv | model-score -m m.json --raw --keep=id,score
  id,score
  a,1.25
  b,2.5
  c,2.5
  d,1.5
  e,1.25

base_score is a probability, alone or in a list; what is added is its logit, its
logarithm, or itself, by the objective:

  $ sed 's/"5E-1"/"[8E-1]"/' m.json >b.json; model-score -m b.json --raw --keep=id,score --top=1 x.csv
  id,score
  a,2.6362944
  $ sed 's/"5E-1"/"8E-1"/; s/binary:logistic/binary:logitraw/' m.json >b.json; model-score -m b.json --keep=id,score --top=1 x.csv
  id,score
  a,2.05
  $ sed 's/"5E-1"/"8E-1"/; s/binary:logistic/reg:squarederror/' m.json >b.json; model-score -m b.json --keep=id,score --top=1 x.csv
  id,score
  a,2.05
  $ sed 's/"5E-1"/"8E-1"/; s/binary:logistic/count:poisson/' m.json >b.json; model-score -m b.json --keep=id,score --top=1 x.csv
  id,score
  a,2.7922742

Where all labels are one, releases from 3.2 write 0 or 1, and count what is nearer
than a millionth to these as if it were at it; logits are -log(1 / 1e-6 - 1) and
-log(1 / (1 - 1e-6) - 1), in floats:

  $ for b in 0 1E-9 1E0; do sed "s/\"5E-1\"/\"[$b]\"/; s/1,5,2/3,2,0/" m.json >b.json; model-score -m b.json --raw --keep=score --top=1 x.csv; done
  score
  -12.56551
  score
  -12.56551
  score
  14.99516
  $ sed 's/"5E-1"/"[1E-9]"/; s/1,5,2/3,1,0/' m.json >b.json; model-score -m b.json --raw --keep=score --top=1 x.csv
  score
  -19.473267
  $ sed 's/"5E-1"/"[0E0]"/; s/1,5,2/3,1,0/' m.json >b.json; model-score -m b.json x.csv
  model-score: b.json: base_score '[0E0]' is not right
  [1]
  $ sed 's/"5E-1"/"-0.1"/; s/1,5,2/3,2,0/' m.json >b.json; model-score -m b.json x.csv
  model-score: b.json: base_score '-0.1' is not right
  [1]

Nodes that were pruned stay in the lists, and no way leads to them:

  $ sed 's/"left_children":.1,-1,-1.,"right_children":.2,-1,-1.,"split_indices":.0,0,0.,"split_conditions":.20180132,1,2.,"default_left":.1,0,0.,"sum_hessian":.2,1,1.,"tree_param":{"num_nodes":"3"/"left_children":[1,-1,-1,-1,-1],"right_children":[2,-1,-1,-1,-1],"split_indices":[0,0,0,0,0],"split_conditions":[20180132,1,2,8,9],"default_left":[1,0,0,0,0],"sum_hessian":[2,1,1,0,0],"tree_param":{"num_deleted":"2","num_nodes":"5"/' m.json >p.json
  $ cmp -s m.json p.json || model-score -m p.json --raw --leaf --keep=id,score,leaf_0,leaf_1 x.csv
  id,score,leaf_0,leaf_1
  a,1.25,1,1
  b,2.5,2,2
  c,2.5,2,2
  d,1.5,1,2
  e,1.25,1,1

A column that a model was not given is said, and none is made up:

  $ printf 'id,day\na,1\n' | model-score -m m.json
  model-score: stdin: the model wants 'amount', of which the input has no column (--map=FEATURE=COLUMN says what it is called) (see model-score --help)
  [2]
  $ printf 'id,Day,amount\na,1,1\n' | model-score -m m.json
  model-score: stdin: the model wants 'day', of which the input has no column (--map=FEATURE=COLUMN says what it is called) (see model-score --help)
  [2]

A forest of trees that are parallel, before rounds were written down, is one round:

  $ sed 's/"num_parallel_tree":"1"/"num_parallel_tree":"2"/' m.json >f.json
  $ model-score -m f.json --trees=1 --raw --keep=id,score --top=1 x.csv
  id,score
  a,1.25
  $ model-score -m f.json --trees=2 x.csv
  model-score: --trees=2: the model has 1 round (see model-score --help)
  [2]
  $ model-score -m m.json --trees=1 --raw --keep=id,score --top=1 x.csv
  id,score
  a,1

Early stopping: the best round counts unless all are asked for.

  $ sed 's/"attributes":{}/"attributes":{"best_iteration":"0","best_score":"0.5"}/' m.json >e.json
  $ model-score -m e.json --raw --keep=id,score --top=1 x.csv
  id,score
  a,1
  $ model-score -m e.json --trees=all --raw --keep=id,score --top=1 x.csv
  id,score
  a,1.25

A model of LightGBM. Fewer categories than at training, in another order, mean what
they meant; blanks around a word are another word:

  $ cat >m.txt <<'END'
  > tree
  > version=v3
  > num_class=1
  > num_tree_per_iteration=1
  > label_index=0
  > max_feature_idx=2
  > objective=binary sigmoid:1
  > feature_names=country Column_1 grp
  > feature_infos=0:1:2:3:4 [0:1] 1:2:3
  > 
  > Tree=0
  > num_leaves=4
  > num_cat=2
  > split_feature=0 1 2
  > split_gain=1 1 1
  > threshold=0 0.10000000000000001 1
  > decision_type=1 8 1
  > left_child=-1 -2 -3
  > right_child=1 2 -4
  > leaf_value=1 2 3 4
  > leaf_weight=1 1 1 1
  > leaf_count=1 1 1 1
  > internal_value=0 0 0
  > internal_weight=4 3 2
  > internal_count=4 3 2
  > cat_boundaries=0 1 2
  > cat_threshold=20 8
  > shrinkage=1
  > 
  > 
  > end of trees
  > 
  > parameters:
  > [categorical_feature: 0]
  > end of parameters
  > 
  > pandas_categorical:[["Belgium", "France", "Germany", "Italy", "Spain"]]
  > END
  $ printf 'id,grp,Column_1,country\n1,3,1,Spain\n2,3.9,0.1,Germany\n3,3,0.10000000000000002,France\n4,2,,Atlantis\n5,-3,1, Spain\n6,3e9,1,\n' >y.csv
  $ model-score -m m.txt --raw y.csv
  model-score: y.csv:5: a category that the model has not seen is taken as missing (the first of 2)
  id,grp,Column_1,country,score
  1,3,1,Spain,1
  2,3.9,0.1,Germany,1
  3,3,0.10000000000000002,France,3
  4,2,,Atlantis,4
  5,-3,1, Spain,4
  6,3e9,1,,4

A category that is a number of the model must be one here; a word is refused:

  $ printf 'id,grp,Column_1,country\n1,gold,1,Spain\n' | model-score -m m.txt
  model-score: stdin:2: 'grp': 'gold' is not a number, and the model has no names of these categories (want their numbers at training, or --categories=FILE)
  id,grp,Column_1,country,score
  [1]
  $ printf 'id,grp,Column_1,country\n1,1,low,Spain\n' | model-score -m m.txt
  model-score: stdin:2: 'Column_1': 'low' is not a number (want 1234.5, or nothing where it is missing; --na=low makes it nothing)
  id,grp,Column_1,country,score
  [1]

Two features have categories, and the names of one are there: which it is must be
clear.

  $ sed 's/^.categorical_feature: 0.$/[categorical_feature: ]/' m.txt >n.txt; model-score -m n.txt --raw y.csv
  model-score: n.txt: pandas_categorical:1: it does not have the names of 2 features, and which they are of is not clear (want --categories=FILE)
  [1]
  $ printf 'feature,category\ncountry,France\ncountry,Spain\ncountry,Italy\n' >names.csv
  $ model-score -m n.txt --categories=names.csv --raw y.csv
  model-score: y.csv:3: a category that the model has not seen is taken as missing (the first of 3)
  id,grp,Column_1,country,score
  1,3,1,Spain,3
  2,3.9,0.1,Germany,2
  3,3,0.10000000000000002,France,3
  4,2,,Atlantis,4
  5,-3,1, Spain,4
  6,3e9,1,,4
  $ sed 's/^pandas_cat.*/pandas_categorical:null/' m.txt >n.txt; printf 'id,grp,Column_1,country\n1,3,1,4\n2,3,1,1\n' | model-score -m n.txt --raw
  id,grp,Column_1,country,score
  1,3,1,4,1
  2,3,1,1,3

Categories that pandas had as numbers or as True and False:

  $ sed 's/^pandas_cat.*/pandas_categorical:[[10, 20, 30.5, -1, 0]]/' m.txt >n.txt; printf 'id,grp,Column_1,country\n1,3,1,30.50\n2,3,1,-0\n3,3,1,10\n4,3,1,7\n' | model-score -m n.txt --raw
  model-score: stdin:5: a category that the model has not seen is taken as missing
  id,grp,Column_1,country,score
  1,3,1,30.50,1
  2,3,1,-0,1
  3,3,1,10,3
  4,3,1,7,3
  $ sed 's/^pandas_cat.*/pandas_categorical:[[false, true]]/' m.txt >n.txt; printf 'id,grp,Column_1,country\n1,3,1,True\n2,3,1,true\n' | model-score -m n.txt --raw
  model-score: stdin:3: a category that the model has not seen is taken as missing
  id,grp,Column_1,country,score
  1,3,1,True,3
  2,3,1,true,3

A question that only parts what is missing from the rest has no number:

  $ sed 's/threshold=0 0.10000000000000001 1/threshold=0 inf 1/' m.txt >n.txt; model-score -m n.txt --raw --keep=id,Column_1,score y.csv 2>/dev/null
  id,Column_1,score
  1,1,1
  2,0.1,1
  3,0.10000000000000002,2
  4,,4
  5,1,2
  6,1,2

A number of a spreadsheet has a comma, and a column of the input the name of one of
the output:

  $ printf 'day;amount\n1;0,05\n' | model-score -m m.json -d ';' --decimal=, --raw
  day;amount;score
  1;0,05;1.25
  $ printf 'day,amount,score\n1,1,old\n' | model-score -m m.json --suffix=_new
  day,amount,score,score_new
  1,1,old,0.8175745

Numbers with blanks, a plus, an exponent, a minus before nothing; a truth and a number of base 16
are none, and the row is said:

  $ awk 'BEGIN { print "x,z,y"; for (i = 0; i < 200; i++) printf "%d,%s,%d\n", i % 20, i % 3 ? "a" : "b", (i % 20 > 9) == (i % 7 > 1) }' >fit.csv; model-fit --label=y --trees=3 --leaves=4 -o m fit.csv; printf 'x,z\n 5 ,a\n+5,a\n5.0,a\n0.5e1,a\n-0,a\n0,a\n' | model-score -m m --raw | cut -d, -f3 | uniq -c
        1 score
        6 -0.19622633741031803
  $ printf 'x,z\nTRUE,a\n' | model-score -m m; printf 'x,z\n0x10,a\n' | model-score -m m
  model-score: stdin:2: 'x': 'TRUE' is not a number (want 1234.5, or nothing where it is missing; --na=TRUE makes it nothing)
  model-score: stdin:2: 'x': '0x10' is not a number (want 1234.5, or nothing where it is missing; --na=0x10 makes it nothing)
  x,z,score
  x,z,score
  [1]

Two columns of one name, one in another case, one that is called as an answer:

  $ printf 'x,z,x\n1,a,2\n' | model-score -m m; printf 'X,Z\n1,a\n' | model-score -m m; printf 'x,z,phi_x\n1,a,2\n' | model-score -m m --contributions
  model-score: stdin: two columns could be feature 'x' (--fields renames them)
  model-score: stdin: the model wants 'x', 'z', of which the input has no column (--map=FEATURE=COLUMN says what it is called) (see model-score --help)
  model-score: stdin: two columns would be called 'phi_x' (--suffix=_2 renames the new one)
  [1]

A table of right scores that is shorter, or has a word:

  $ printf 'score\n0.5\n' >right.csv; printf 'x,z\n1,a\n1,a\n' | model-score -m m --golden=right.csv --tolerance=1 -o out.csv; printf 'score\nabc\n' >right.csv; printf 'x,z\n1,a\n' | model-score -m m --golden=right.csv -o out.csv
  model-score: right.csv has 1 rows of scores for 2 rows
  model-score: right.csv:2: 'abc' is not a number (want a score)
  [1]

A table without rows, and more reasons than features:

  $ printf 'x,z\n' | model-score -m m; printf 'x,z\n5,a\n' | model-score -m m --reasons=3 --keep=reason_1,reason_2,reason_3,reason_3_phi
  x,z,score
  reason_1,reason_2,reason_3,reason_3_phi
  x,z,,

What is as small as 1e-35 is a 0 for LightGBM wherever it is asked for, so the number at a
threshold of -1.0000000180025095e-35 goes the way of 0, and so does one at 1e-300:

  $ cat >zero.txt <<END
  > tree
  > version=v4
  > num_class=1
  > num_tree_per_iteration=1
  > label_index=0
  > max_feature_idx=0
  > objective=regression
  > feature_names=x
  > feature_infos=[-1:1]
  > 
  > Tree=0
  > num_leaves=3
  > num_cat=0
  > split_feature=0 0
  > threshold=-1.0000000180025095e-35 1.0000000180025095e-35
  > decision_type=2 2
  > left_child=-1 -2
  > right_child=1 -3
  > leaf_value=1 2 3
  > 
  > end of trees
  > END
  $ printf 'x\n-1.0000000180025097e-35\n-1.0000000180025095e-35\n0\n1e-300\n1.0000000180025095e-35\n1.0000000180025097e-35\n' | model-score -m zero.txt | cut -d, -f2 | paste -s -d ' '
  score 1 2 2 2 2 3
  $ sed 's/^threshold.*/threshold=-1e-36 0/' zero.txt >inside.txt; printf 'x\n-1e-35\n-1e-34\n1e-35\n1e-34\n' | model-score -m inside.txt | cut -d, -f2 | paste -s -d ' '
  score 2 1 2 3

Files that people take for models: dumps, whose numbers are cut or which lack what a score needs,
and archives:

  $ printf '[\n  { "nodeid": 0, "split": "x", "yes": 1 } ]\n' >dump.json; printf 'booster[0]:\n0:[x<5] yes=1,no=2,missing=1\n' >dump.txt; printf '{"name":"tree","version":"v4"}' >lgb.json; printf 'PK\003\004aaaa' >net.pt; printf '[1,2]\n' >list.json
  $ for f in dump.json dump.txt lgb.json net.pt list.json; do printf 'x,z\n1,a\n' | model-score -m $f; done
  model-score: dump.json: it is a dump of XGBoost, which lacks digits of the numbers (want the text of LightGBM, JSON or UBJSON of XGBoost: save_model("model.json"), weights of DeepCTR-Torch, or the text of xLearn)
  model-score: dump.txt: it is a dump of XGBoost, which lacks digits of the numbers (want the text of LightGBM, JSON or UBJSON of XGBoost: save_model("model.json"), weights of DeepCTR-Torch, or the text of xLearn)
  model-score: lgb.json: it is a dump of LightGBM: want save_model(), not dump_model() (want the text of LightGBM, JSON or UBJSON of XGBoost: save_model("model.json"), weights of DeepCTR-Torch, or the text of xLearn)
  model-score: net.pt: it is an archive: perhaps of PyTorch (want the text of LightGBM, JSON or UBJSON of XGBoost: save_model("model.json"), weights of DeepCTR-Torch, or the text of xLearn)
  model-score: list.json: it is no model (want the text of LightGBM, JSON or UBJSON of XGBoost: save_model("model.json"), weights of DeepCTR-Torch, or the text of xLearn)
  [1]

Percent, marks of money and thousands in a column of numbers are no numbers, and the row is said:

  $ for cell in 12% '"1,234"' ¥12; do printf 'x,z\n%s,a\n' "$cell" | model-score -m m -o out.csv; done
  model-score: stdin:2: 'x': '12%' is not a number (want 1234.5, or nothing where it is missing; --na=12% makes it nothing)
  model-score: stdin:2: 'x': '1,234' is not a number (want 1234.5, or nothing where it is missing; --na=1,234 makes it nothing)
  model-score: stdin:2: 'x': '¥12' is not a number (want 1234.5, or nothing where it is missing; --na=¥12 makes it nothing)
  [1]

A value that is missing in no row of training, and in one that is scored, goes the way that was learned
for missing ones; each row has the same score alone as among others (it went the way of zeros elsewhere):

  $ printf 'x,z\n,a\n12,b\n3,a\n' | model-score -m m --raw >all.csv; for row in ,a 12,b 3,a; do printf "x,z\n$row\n" | model-score -m m --raw | sed 1d; done | cmp - <(sed 1d all.csv); cat all.csv
  x,z,score
  ,a,-0.19622633741031803
  12,b,0.3734798747119315
  3,a,-0.19622633741031803

A model of XGBoost from which a tree was taken, with what is said of it:

  $ sed 's/"num_trees":"2"/"num_trees":"3"/' m.json >b.json; model-score -m b.json --raw x.csv
  model-score: b.json: num_trees says 3, and there are 2 trees: something is missing, or was changed
  [1]
  $ sed 's/"num_trees":"2"/"num_trees":"0"/' m.json >b.json; model-score -m b.json --raw x.csv
  model-score: b.json: num_trees says 0, and there are 2 trees: something is missing, or was changed
  [1]
  $ sed 's/"num_trees":"2"/"unknown":"2"/' m.json >b.json; model-score -m b.json --raw x.csv | cmp - <(model-score -m m.json --raw x.csv)
