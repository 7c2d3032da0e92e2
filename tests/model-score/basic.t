A model that LightGBM has trained on the customers of the samples, and their
features as of a day. The name of a branch is a category.

  $ model-score -m samples/next-order.txt --with=samples/customers.csv samples/profiles.csv --keep=customer,branch,score | head -n 4
  model-score: samples/profiles.csv:302: this customer is not in samples/customers.csv (found 300 of 360)
  customer,branch,score
  C0001,河湾支行,0.018255571989313397
  C0002,河湾支行,0.0528895397190961
  C0003,城西支行,0.7598584182678539

The features are what cust-profile measures:

  $ cust-profile -f samples/features.csv --as-of=2026-11-22 --keep=customer,首单距今,末单距今,近90天笔数,近90天金额,单笔中位数,平均间隔,近30天访问,近90天投诉 samples/orders.csv samples/log.csv samples/complaints.csv | cmp - samples/profiles.csv

A model of XGBoost, small enough to be read: x0 < 1.5 goes left, a missing x0 right.
The raw score is the leaf and the logit of base_score.

  $ cat >x.json <<'END'
  > {"learner":{"attributes":{},"feature_names":["x0","城市"],"feature_types":["float","c"],
  > "gradient_booster":{"model":{"cats":{"enc":[{"offsets":[],"values":[]},
  > {"offsets":[0,1,2,3],"values":[97,98,99]}]},
  > "gbtree_model_param":{"num_parallel_tree":"1","num_trees":"2"},
  > "iteration_indptr":[0,1,2],"tree_info":[0,0],"trees":[
  > {"left_children":[1,-1,-1],"right_children":[2,-1,-1],"split_indices":[0,0,0],
  > "split_conditions":[1.5,0.25,-0.5],"split_type":[0,0,0],"default_left":[0,0,0],
  > "sum_hessian":[4,1,3],"categories":[],"categories_nodes":[],"categories_segments":[],
  > "categories_sizes":[],"tree_param":{"num_nodes":"3","size_leaf_vector":"1"}},
  > {"left_children":[1,-1,-1],"right_children":[2,-1,-1],"split_indices":[1,0,0],
  > "split_conditions":[1e-45,1.0,2.0],"split_type":[1,0,0],"default_left":[1,0,0],
  > "sum_hessian":[4,2,2],"categories":[0,2],"categories_nodes":[0],"categories_segments":[0],
  > "categories_sizes":[2],"tree_param":{"num_nodes":"3","size_leaf_vector":"1"}}]},
  > "name":"gbtree"},"learner_model_param":{"base_score":"[5E-1]","num_class":"0",
  > "num_feature":"2","num_target":"1"},"objective":{"name":"binary:logistic"}},"version":[3,3,0]}
  > END
  $ printf 'id,城市,x0\n1,a,1\n2,b,1.5\n3,c,\n4,z,-7\n5,,1.4999999\n' >x.csv
  $ model-score -m x.json --raw x.csv
  model-score: x.csv:5: a category that the model has not seen is taken as missing
  id,城市,x0,score
  1,a,1,2.25
  2,b,1.5,0.5
  3,c,,1.5
  4,z,-7,1.25
  5,,1.4999999,1.25
  $ model-score -m x.json x.csv 2>/dev/null
  id,城市,x0,score
  1,a,1,0.9046505
  2,b,1.5,0.62245935
  3,c,,0.8175745
  4,z,-7,0.7772999
  5,,1.4999999,0.7772999
  $ model-score -m x.json --leaf x.csv 2>/dev/null
  id,城市,x0,score,leaf_0,leaf_1
  1,a,1,0.9046505,1,2
  2,b,1.5,0.62245935,2,1
  3,c,,0.8175745,2,2
  4,z,-7,0.7772999,1,1
  5,,1.4999999,0.7772999,1,1
  $ model-score -m x.json --trees=1 --raw x.csv 2>/dev/null
  id,城市,x0,score
  1,a,1,0.25
  2,b,1.5,-0.5
  3,c,,-0.5
  4,z,-7,0.25
  5,,1.4999999,0.25
  $ model-score -m x.json --unseen=fail --raw --max-bad=1 x.csv
  model-score: x.csv:5: '城市': the model knows no 'z'
  model-score: 1 of 5 rows are bad and left out
  id,城市,x0,score
  1,a,1,2.25
  2,b,1.5,0.5
  3,c,,1.5
  5,,1.4999999,1.25

The model may be compressed; the features may have other names, and other places:

  $ gzip <x.json >x.json.gz
  $ printf 'town,year\na,1\nb,2\n' >y.csv
  $ model-score -m x.json.gz --map=城市=town,x0=year --raw y.csv
  town,year,score
  a,1,2.25
  b,2,0.5
  $ printf 'amount,town\n1,a\n2,b\n' | model-score -m x.json --by-position --raw
  amount,town,score
  1,a,2.25
  2,b,0.5

Categories have the names of a table:

  $ printf 'feature,category\n城市,北京\n城市,上海\n城市,广州\n' >names.csv
  $ printf 'x0,城市\n1,北京\n1,上海\n1,广州\n' >cities.csv
  $ model-score -m x.json --categories=names.csv --raw cities.csv
  x0,城市,score
  1,北京,2.25
  1,上海,1.25
  1,广州,2.25

What each feature contributes to the raw score; with the base they add up to it. The
strongest are reasons, in a column each or a row each; --toward takes those that raise
or lower the score:

  $ model-score -m x.json --raw --contributions x.csv 2>/dev/null
  id,城市,x0,score,phi_x0,phi_城市,phi_base
  1,a,1,2.25,0.5625,0.5,1.1875
  2,b,1.5,0.5,-0.1875,-0.5,1.1875
  3,c,,1.5,-0.1875,0.5,1.1875
  4,z,-7,1.25,0.5625,-0.5,1.1875
  5,,1.4999999,1.25,0.5625,-0.5,1.1875
  $ model-score -m x.json --reasons=2 x.csv 2>/dev/null
  id,城市,x0,score,reason_1,reason_1_phi,reason_2,reason_2_phi
  1,a,1,0.9046505,x0,0.5625,城市,0.5
  2,b,1.5,0.62245935,城市,-0.5,x0,-0.1875
  3,c,,0.8175745,城市,0.5,x0,-0.1875
  4,z,-7,0.7772999,x0,0.5625,城市,-0.5
  5,,1.4999999,0.7772999,x0,0.5625,城市,-0.5
  $ model-score -m x.json --reasons=2 --toward=low x.csv 2>/dev/null
  id,城市,x0,score,reason_1,reason_1_phi,reason_2,reason_2_phi
  1,a,1,0.9046505,,,,
  2,b,1.5,0.62245935,城市,-0.5,x0,-0.1875
  3,c,,0.8175745,x0,-0.1875,,
  4,z,-7,0.7772999,城市,-0.5,,
  5,,1.4999999,0.7772999,城市,-0.5,,
  $ model-score -m x.json --reasons --toward=high --long x.csv 2>/dev/null
  id,城市,x0,score,rank,feature,value,phi
  1,a,1,0.9046505,1,x0,1,0.5625
  1,a,1,0.9046505,2,城市,a,0.5
  2,b,1.5,0.62245935,,,,
  3,c,,0.8175745,1,城市,c,0.5
  4,z,-7,0.7772999,1,x0,-7,0.5625
  5,,1.4999999,0.7772999,1,x0,1.4999999,0.5625
  $ model-score -m x.json --global x.csv 2>/dev/null
  feature,importance,share,phi
  城市,0.5,0.547945205479452,-0.1
  x0,0.4125,0.4520547945205479,0.2625
  $ model-score -m samples/next-order.txt --with=samples/customers.csv --reasons=2 --keep=customer,score,reason_1,reason_1_phi,reason_2 --top=2 samples/profiles.csv 2>/dev/null
  customer,score,reason_1,reason_1_phi,reason_2
  C0001,0.018255571989313397,末单距今,-1.9184733437906998,近90天笔数
  C0002,0.0528895397190961,近90天笔数,-0.6263508753832673,平均间隔
  $ model-score -m samples/next-order.txt --with=samples/customers.csv --global samples/profiles.csv 2>/dev/null
  feature,importance,share,phi
  末单距今,1.2813090066281196,0.4444095867012541,-0.33011044806764606
  近90天笔数,0.7668470509098522,0.2659734530819803,-0.14692724580140748
  平均间隔,0.45946705949386596,0.15936168789592609,-0.02560757595831041
  单笔中位数,0.20842870513100076,0.0722914724120326,-0.03644540861914468
  首单距今,0.08845800077060378,0.03068079858919842,0.0750503646120175
  近90天金额,0.07319453723176694,0.0253868144777663,0.0653690651843893
  branch,0.005467031655947115,0.0018961868418421919,-0.0006370768762584097
  近30天访问,0,0,0
  近90天投诉,0,0,0

Of several classes the one with the highest raw score is explained:

  $ sed 's/"tree_info":.0,0/"tree_info":[0,1/; s/"num_class":"0"/"num_class":"2"/; s/"iteration_indptr":.0,1,2/"iteration_indptr":[0,2/; s/binary:logistic/multi:softprob/' x.json >two.json
  $ model-score -m two.json --raw --contributions x.csv 2>/dev/null | head -n 3
  id,城市,x0,score_0,score_1,phi_0_x0,phi_0_城市,phi_0_base,phi_1_x0,phi_1_城市,phi_1_base
  1,a,1,0.75,2.5,0.5625,0,0.1875,0,0.5,2
  2,b,1.5,0,1.5,-0.1875,0,0.1875,0,-0.5,2
  $ model-score -m two.json --reasons=1 x.csv 2>/dev/null | head -n 3
  id,城市,x0,score_0,score_1,reason_1,reason_1_phi
  1,a,1,0.1480472,0.8519528,城市,0.5
  2,b,1.5,0.18242553,0.8175745,城市,-0.5
  $ model-score -m two.json --global x.csv 2>/dev/null
  output,feature,importance,share,phi
  0,x0,0.4125,1,0.2625
  0,城市,0,0,0
  1,城市,0.5,1,-0.1
  1,x0,0,0,0

Threads do not show:

  $ model-score -m samples/next-order.txt --with=samples/customers.csv samples/profiles.csv -j 1 >one 2>said
  $ model-score -m samples/next-order.txt --with=samples/customers.csv samples/profiles.csv -j 3 2>/dev/null | cmp - one
  $ model-score -m samples/next-order.txt --with=samples/customers.csv samples/profiles.csv --global -j 1 >one 2>said
  $ model-score -m samples/next-order.txt --with=samples/customers.csv samples/profiles.csv --global -j 3 2>/dev/null | cmp - one
