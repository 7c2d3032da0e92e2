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

Threads do not show:

  $ model-score -m samples/next-order.txt --with=samples/customers.csv samples/profiles.csv -j 1 >one 2>said
  $ model-score -m samples/next-order.txt --with=samples/customers.csv samples/profiles.csv -j 3 2>/dev/null | cmp - one
