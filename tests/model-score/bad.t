What is wrong is said, and nothing is scored by half a model.

  $ model-score x.csv
  model-score: no model (want -m FILE) (see model-score --help)
  [2]
  $ model-score -m missing.txt x.csv
  model-score: missing.txt: No such file or directory
  [1]
  $ model-score -m m.txt --unseen=skip x.csv
  model-score: --unseen: 'skip' is not right (want missing, fail) (see model-score --help)
  [2]

A model that is right, to be damaged:

  $ cat >m.txt <<'END'
  > tree
  > version=v4
  > num_class=1
  > num_tree_per_iteration=1
  > label_index=0
  > max_feature_idx=1
  > objective=regression
  > feature_names=a b_c
  > feature_infos=[0:9] 0:1:2
  > tree_sizes=303 100
  > 
  > Tree=0
  > num_leaves=3
  > num_cat=1
  > split_feature=0 1
  > split_gain=1 1
  > threshold=4.5 0
  > decision_type=10 1
  > left_child=1 -1
  > right_child=-2 -3
  > leaf_value=1 2 3
  > leaf_weight=1 1 1
  > leaf_count=1 1 1
  > internal_value=0 0
  > internal_weight=3 2
  > internal_count=3 2
  > cat_boundaries=0 1
  > cat_threshold=5
  > is_linear=0
  > shrinkage=1
  > 
  > 
  > Tree=1
  > num_leaves=1
  > num_cat=0
  > split_feature=
  > leaf_value=0.25
  > leaf_count=3
  > is_linear=0
  > shrinkage=1
  > 
  > 
  > end of trees
  > 
  > parameters:
  > [boosting: gbdt]
  > end of parameters
  > 
  > pandas_categorical:[["x", "y", "z"]]
  > END
  $ printf 'id,a,b c\n1,4.5,x\n2,4.5,y\n3,5,z\n4,,\n' >x.csv
  $ model-score -m m.txt x.csv
  model-score: 'b c' is feature 'b_c': a column goes by another name in the model, where blanks are written '_'
  id,a,b c,score
  1,4.5,x,1.25
  2,4.5,y,3.25
  3,5,z,2.25
  4,,,3.25
  $ model-score -m m.txt --trees=0 x.csv
  model-score: --trees: '0' is not right (want best, all, or a number of rounds) (see model-score --help)
  [2]
  $ model-score -m m.txt --trees=3 x.csv
  model-score: --trees=3: the model has 2 rounds (see model-score --help)
  [2]
  $ cat >bad <<'END'
  > sed "$1" m.txt >bad.txt
  > model-score -m bad.txt x.csv
  > END
  $ sh bad 's/version=v4/version=v99/'
  model-score: bad.txt: version=v99 (want v3 or v4: load it in LightGBM 3 or 4 and save it again)
  [1]
  $ sh bad '/^version/d'
  model-score: bad.txt: version= (want v3 or v4: load it in LightGBM 3 or 4 and save it again)
  [1]
  $ sh bad 's/max_feature_idx=1/max_feature_idx=2/'
  model-score: bad.txt: feature_names has 2 names, not 3
  [1]
  $ sh bad 's/feature_names=a b_c/feature_names=a a/'
  model-score: bad.txt: feature 'a' is there twice
  [1]
  $ sh bad 's/num_tree_per_iteration=1/num_tree_per_iteration=0/'
  model-score: bad.txt: num_tree_per_iteration=0 is not right
  [1]
  $ sh bad 's/num_tree_per_iteration=1/num_tree_per_iteration=3/'
  model-score: bad.txt: it has 2 trees for 3 outputs
  [1]
  $ sh bad 's/^objective=.*/objective=unheard_of/'
  model-score: bad.txt: what becomes of the raw score by objective 'unheard_of' is not known (want --raw) (see model-score --help)
  [2]
  $ sh bad 's/^tree_sizes=.*/tree_sizes=303 99/'
  model-score: bad.txt: tree_sizes says '99' of tree 1, which has 100 bytes: something is missing, or was changed
  [1]
  $ sh bad 's/^tree_sizes=.*/tree_sizes=303 100 98/'
  model-score: bad.txt: tree_sizes tells of more trees
  [1]
  $ sh bad 's/leaf_value=1 2 3/leaf_value=1 2.5 3/'
  model-score: bad.txt: tree_sizes says '303' of tree 0, which has 305 bytes: something is missing, or was changed
  [1]
  $ sh bad '/^tree_sizes/d; s/Tree=1/Tree=2/'
  model-score: bad.txt: line 32: tree '2' where tree 1 should be
  [1]
  $ sh bad '/^tree_sizes/d; s/num_leaves=3/num_leaves=4/'
  model-score: bad.txt: tree 0: leaf_value has 3 numbers, not 4
  [1]
  $ sh bad '/^tree_sizes/d; s/num_leaves=3/num_leaves=99999999999/'
  model-score: bad.txt: tree 0: num_leaves=99999999999 is not right
  [1]
  $ sh bad '/^tree_sizes/d; s/left_child=1 -1/left_child=0 -1/'
  model-score: bad.txt: tree 0: node 0 has two parents, or is its own
  [1]
  $ sh bad '/^tree_sizes/d; s/left_child=1 -1/left_child=7 -1/'
  model-score: bad.txt: tree 0: node 0 has node 7 as a child, of 2
  [1]
  $ sh bad '/^tree_sizes/d; s/right_child=-2 -3/right_child=-2 -9/'
  model-score: bad.txt: tree 0: node 1 has leaf 8 as a child, of 3
  [1]
  $ sh bad '/^tree_sizes/d; s/right_child=-2 -3/right_child=-2 -2/'
  model-score: bad.txt: tree 0: leaf 1 has two parents
  [1]
  $ sh bad '/^tree_sizes/d; s/right_child=-2 -3/right_child=-2/'
  model-score: bad.txt: tree 0: right_child has 1 numbers, not 2
  [1]
  $ sh bad '/^tree_sizes/d; s/threshold=4.5 0/threshold=nan 0/'
  model-score: bad.txt: tree 0: threshold: 'nan' is no number that a tree can use
  [1]
  $ sh bad '/^tree_sizes/d; s/threshold=4.5 0/threshold=4.5 1/'
  model-score: bad.txt: tree 0: node 1 asks for set 1, of 1
  [1]
  $ sh bad '/^tree_sizes/d; s/leaf_value=1 2 3/leaf_value=1 inf 3/'
  model-score: bad.txt: tree 0: the value of leaf 1 is no number
  [1]
  $ sh bad '/^tree_sizes/d; s/split_feature=0 1/split_feature=0 2/'
  model-score: bad.txt: tree 0: node 1 asks for feature 2, of 2
  [1]
  $ sh bad '/^tree_sizes/d; s/decision_type=10 1/decision_type=14 1/'
  model-score: bad.txt: tree 0: decision_type 14 of node 0
  [1]
  $ sh bad '/^tree_sizes/d; s/decision_type=10 1/decision_type=10 10/'
  model-score: bad.txt: tree 0: node 1 compares 'b_c' with a number, but it has categories
  [1]
  $ sh bad '/^tree_sizes/d; s/cat_boundaries=0 1/cat_boundaries=1 0/'
  model-score: bad.txt: tree 0: cat_boundaries do not rise
  [1]
  $ sh bad '/^tree_sizes/d; s/cat_boundaries=0 1/cat_boundaries=0 2/'
  model-score: bad.txt: tree 0: cat_boundaries end at 2, and cat_threshold has 1 numbers
  [1]
  $ sh bad '/^tree_sizes/d; s/cat_threshold=5/cat_threshold=-5/'
  model-score: bad.txt: tree 0: a number of cat_threshold is no set of 32
  [1]
  $ sh bad 's/^pandas_categorical:.*/pandas_categorical:[["x"],["y"]]/'
  model-score: bad.txt: pandas_categorical:1: it does not have the names of 1 features, and which they are of is not clear (want --categories=FILE)
  [1]
  $ sh bad 's/^pandas_categorical:.*/pandas_categorical:[["x","x"]]/'
  model-score: bad.txt: pandas_categorical:1: a category is there twice
  [1]
  $ sh bad '/^end of parameters/,$d'
  model-score: bad.txt: it ends inside of its parameters: the names of categories that stand behind them are cut off
  [1]
  $ sh bad 's/^pandas_categorical:.*/pandas_categorical:[["x"/'
  model-score: bad.txt: pandas_categorical:1: it ends where ',' or ']' should be
  [1]
  $ sh bad 's/^.boosting: gbdt.$/[crmutils_version: 2]/'
  model-score: bad.txt: line 46: crmutils_version 2 (want 1: this is of a later release)
  [1]
  $ sh bad 's/^.boosting: gbdt.$/[crmutils_version: 1]/'
  model-score: bad.txt: it is of model-fit, and its line crmutils_checksum is gone: it was changed, or cut
  [1]
  $ sh bad 's/^.boosting: gbdt.$/[crmutils_checksum: 00]/'
  model-score: bad.txt: crmutils_checksum is of other bytes: the model was changed, or damaged
  [1]
  $ sh bad 's/$/\r/'
  model-score: bad.txt: its lines end in CR LF, which LightGBM does not write (dos2unix takes them out)
  [1]
  $ head -n 20 m.txt >bad.txt; model-score -m bad.txt x.csv
  model-score: bad.txt: tree 0: it ends inside of a tree
  [1]
  $ head -n 2 m.txt >bad.txt; model-score -m bad.txt x.csv
  model-score: bad.txt: it ends before its first tree
  [1]

Other files are no models, and that is known at once:

  $ for head in '' '\200\004\225' 'binf' 'CBM1' '<?xml' 'hello' '\0\0\0\0'; do
  >   printf "$head" >bad.bin; model-score -m bad.bin x.csv
  > done
  model-score: bad.bin: it is empty (want the text of LightGBM, JSON or UBJSON of XGBoost: save_model("model.json"), weights of DeepCTR-Torch, or the text of xLearn)
  model-score: bad.bin: it is a pickle of Python (want the text of LightGBM, JSON or UBJSON of XGBoost: save_model("model.json"), weights of DeepCTR-Torch, or the text of xLearn)
  model-score: bad.bin: it is binary: perhaps the old form of XGBoost (want the text of LightGBM, JSON or UBJSON of XGBoost: save_model("model.json"), weights of DeepCTR-Torch, or the text of xLearn)
  model-score: bad.bin: it is a model of CatBoost (want the text of LightGBM, JSON or UBJSON of XGBoost: save_model("model.json"), weights of DeepCTR-Torch, or the text of xLearn)
  model-score: bad.bin: it is XML: perhaps PMML (want the text of LightGBM, JSON or UBJSON of XGBoost: save_model("model.json"), weights of DeepCTR-Torch, or the text of xLearn)
  model-score: bad.bin: it is no model (want the text of LightGBM, JSON or UBJSON of XGBoost: save_model("model.json"), weights of DeepCTR-Torch, or the text of xLearn)
  model-score: bad.bin: it is binary: perhaps the old form of XGBoost (want the text of LightGBM, JSON or UBJSON of XGBoost: save_model("model.json"), weights of DeepCTR-Torch, or the text of xLearn)
  [1]

One of XGBoost:

  $ echo '{"learner":{"attributes":{},"feature_names":["a","b c"],"feature_types":["float","float"],"gradient_booster":{"model":{"tree_info":[0],"trees":[{"left_children":[1,-1,-1],"right_children":[2,-1,-1],"split_indices":[0,0,0],"split_conditions":[1.5,1,2],"default_left":[0,0,0],"sum_hessian":[2,1,1],"tree_param":{"num_nodes":"3"}}]},"name":"gbtree"},"learner_model_param":{"base_score":"0E0","num_class":"0","num_feature":"2"},"objective":{"name":"reg:squarederror"}},"version":[1,7,4]}' >m.json
  $ printf 'a,b c\n1,\n2,\n' >x.csv
  $ model-score -m m.json x.csv
  a,b c,score
  1,,1
  2,,2
  $ cat >bad <<'END'
  > sed "$1" m.json >bad.json
  > model-score -m bad.json x.csv
  > END
  $ sh bad 's/"name":"gbtree"/"name":"gblinear"/'
  model-score: bad.json: its booster is gblinear, which has weights and no trees (train with booster=gbtree)
  [1]
  $ sh bad 's/"name":"gbtree"/"name":"dart"/'
  model-score: bad.json: weight_drop is of 0 trees, of 1
  [1]
  $ sh bad 's/"num_nodes":"3"/"num_nodes":"3","size_leaf_vector":"2"/'
  model-score: bad.json: tree 0: its leaves have several numbers (vector leaf), which are not supported: train with multi_strategy=one_output_per_tree
  [1]
  $ sh bad 's/"num_nodes":"3"/"num_nodes":"4"/'
  model-score: bad.json: tree 0: 4 nodes, but 3 left_children
  [1]
  $ sh bad 's/"left_children":.1/"left_children":[0/'
  model-score: bad.json: tree 0: node 0 has a child that is not there, or is that of another node
  [1]
  $ sh bad 's/"left_children":.1/"left_children":[2/'
  model-score: bad.json: tree 0: node 0 has a child that is not there, or is that of another node
  [1]
  $ sh bad 's/"left_children":.1/"left_children":[9/'
  model-score: bad.json: tree 0: node 0 has a child that is not there, or is that of another node
  [1]
  $ sh bad 's/"left_children":.1/"left_children":[1.5/'
  model-score: bad.json: tree 0: node 0 has a child that is not there, or is that of another node
  [1]
  $ sh bad 's/"split_indices":.0/"split_indices":[5/'
  model-score: bad.json: tree 0: node 0 asks for feature 5, of 2
  [1]
  $ sh bad 's/"split_conditions":.1.5/"split_conditions":[NaN/'
  model-score: bad.json: tree 0: the threshold of node 0 is no number
  [1]
  $ sh bad 's/"split_conditions":.1.5/"split_conditions":[1e39/'
  a,b c,score
  1,,1
  2,,1
  $ sh bad 's/"tree_info":.0/"tree_info":[1/'
  model-score: bad.json: tree 0 is of an output that is not there
  [1]
  $ sh bad 's/"feature_names":."a","b c"/"feature_names":["a","a"/'
  model-score: bad.json: feature 'a' is there twice
  [1]
  $ sh bad 's/"feature_names":."a","b c"/"feature_names":["a"/'
  model-score: bad.json: 1 feature_names and 2 feature_types for 2 features
  [1]
  $ sh bad 's/"version":.1,7,4/"version":[99,0,0/'
  model-score: bad.json: it is of XGBoost 99.0 (want 1 to 3)
  [1]
  $ sh bad 's/,"version".*/}/'
  model-score: bad.json: it has no version: is it a model of XGBoost?
  [1]
  $ sh bad 's/"num_class":"0"/"num_class":"-4"/'
  model-score: bad.json: num_class or num_target is not right
  [1]
  $ sh bad 's/0E0/2E77/'
  model-score: bad.json: base_score '2E77' is not right
  [1]
  $ sh bad 's/reg:squarederror/reg:unheard/'
  model-score: bad.json: what becomes of the raw score by objective 'reg:unheard' is not known (want --raw) (see model-score --help)
  [2]
  $ sh bad 's/"attributes":{}/"attributes":{"best_iteration":"5"}/'
  model-score: bad.json: best_iteration is of a round that is not there
  [1]
  $ sh bad 's/"attributes":{}/"attributes":{},"objective":{}/'
  model-score: bad.json:1: a key that is there twice
  [1]
  $ sh bad 's/,"version".*//'
  model-score: bad.json:2: it ends where ',' or '}' should be
  [1]
  $ printf '{L\177\377\377\377\377\377\377\377' >bad.ubj; model-score -m bad.ubj x.csv
  model-score: bad.ubj: byte 10: a text of 9223372036854775807 bytes
  [1]
  $ printf '{L\0\0\0\0\0\0\0\001a[$Z#L\177\377\377\377\377\377\377\377' >bad.ubj; model-score -m bad.ubj x.csv
  model-score: bad.ubj: byte 14: values of a type that takes no bytes, or is not known
  [1]
  $ printf '{L\377\0\0\0\0\0\0\001a' >bad.ubj; model-score -m bad.ubj x.csv
  model-score: bad.ubj: byte 10: a length below 0
  [1]

Names of categories that XGBoost 3.2 has cut are refused, and given by a table:

  $ cat >cut.json <<'END'
  > {"learner":{"attributes":{},"feature_names":["城市"],"feature_types":["c"],"gradient_booster":{"model":{"cats":{"enc":[{"offsets":[0,2,4],"values":[-28,-72,-118,-26]}]},"tree_info":[0],"trees":[{"left_children":[1,-1,-1],"right_children":[2,-1,-1],"split_indices":[0,0,0],"split_conditions":[0,1,2],"split_type":[1,0,0],"default_left":[0,0,0],"sum_hessian":[2,1,1],"categories":[1],"categories_nodes":[0],"categories_segments":[0],"categories_sizes":[1],"tree_param":{"num_nodes":"3"}}]},"name":"gbtree"},"learner_model_param":{"base_score":"0E0","num_class":"0","num_feature":"1"},"objective":{"name":"reg:squarederror"}},"version":[3,2,0]}
  > END
  $ printf '城市\n上海\n北京\n' >cities.csv
  $ model-score -m cut.json cities.csv
  model-score: cut.json: the names of the categories of '城市' are damaged: XGBoost 3.1 and 3.2 cut names that are not ASCII when they save (want --categories=FILE with their names, or a model saved by 3.3)
  [1]
  $ printf 'feature,category\n城市,上海\n城市,北京\n' >names.csv
  $ model-score -m cut.json --categories=names.csv cities.csv
  城市,score
  上海,1
  北京,2
  $ sed 's/3,2,0/3,3,0/' cut.json >cut33.json; model-score -m cut33.json cities.csv
  model-score: cut33.json: the names of the categories of '城市' are damaged: XGBoost 3.1 and 3.2 cut names that are not ASCII when they save (want --categories=FILE with their names, or a model saved by 3.3)
  [1]
  $ printf 'feature,category\n城市,上海\n城市,上海\n' >names.csv
  $ model-score -m cut.json --categories=names.csv cities.csv
  model-score: names.csv:3: category '上海' of '城市' is there twice
  [1]
  $ printf 'feature,category\n省,上海\n' >names.csv
  $ model-score -m cut.json --categories=names.csv cities.csv
  model-score: names.csv:2: the model has no feature '省'
  [1]

Rows and columns:

  $ printf 'a\n1\n' | model-score -m m.json
  model-score: stdin: the model wants 'b c', of which the input has no column (--map=FEATURE=COLUMN says what it is called) (see model-score --help)
  [2]
  $ printf 'a,b c,a\n1,2,3\n' | model-score -m m.json
  model-score: stdin: two columns could be feature 'a' (--fields renames them)
  [1]
  $ printf 'a,b c,score\n1,2,3\n' | model-score -m m.json
  a,b c,score,model_score
  1,2,3,1
  $ printf 'a,b c,score\n1,2,3\n' | model-score -m m.json --suffix=_2
  a,b c,score,score_2
  1,2,3,1
  $ printf 'x,b c\n1,2\n' | model-score -m m.json --map=a=y
  model-score: stdin: --map: no column 'y'
  [1]
  $ printf 'x,b c\n1,2\n' | model-score -m m.json --map=q=x
  model-score: stdin: --map: 'q=x' names no feature of the model (want FEATURE=COLUMN) (see model-score --help)
  [2]
  $ printf 'x\n1\n' | model-score -m m.json --by-position
  model-score: stdin: --by-position: the model has 2 features, the input 1 columns (see model-score --help)
  [2]
  $ printf 'a,b c\n' | model-score -m m.json
  a,b c,score
  $ printf 'a,b c\n' >y.csv
  $ printf '%s,\n' NA null - inf 1e400 1e39 0x10 '"1,5"' '"a""b,"' １２ -0 1e-36 1.5 ' 2 ' +1 >>y.csv
  $ model-score -m m.json --max-bad=20 y.csv 2>&1 | sort
   2 ,,2
  +1,,1
  -0,,1
  1.5,,2
  1e-36,,1
  a,b c,score
  model-score: 9 of 15 rows are bad and left out
  model-score: y.csv:2: 'a': 'NA' is not a number (want 1234.5, or nothing where it is missing; --na=NA makes it nothing)
  model-score: y.csv:3: 'a': 'null' is not a number (want 1234.5, or nothing where it is missing; --na=null makes it nothing)
  model-score: y.csv:4: 'a': '-' is not a number (want 1234.5, or nothing where it is missing; --na=- makes it nothing)
  model-score: y.csv:5: 'a': 'inf' is not a number (want 1234.5, or nothing where it is missing; --na=inf makes it nothing)
  model-score: y.csv:6: 'a': '1e400' is not a number (want 1234.5, or nothing where it is missing; --na=1e400 makes it nothing)
  １２,,2
  $ printf 'a,b c\n1e39,\n' | model-score -m m.json
  model-score: stdin:2: 'a': '1e39' is beyond the floats of XGBoost
  a,b c,score
  [1]
  $ printf 'a,b c\n9,\n,\377\n' | model-score -m m.json --max-bad=9 2>&1 | tail -n 3
  model-score: 1 of 2 rows are bad and left out
  a,b c,score
  9,,2
  $ model-score -m m.json --na=NA,null,- --max-bad=20 y.csv 2>/dev/null | head -n 4
  a,b c,score
  NA,,2
  null,,2
  -,,2

Contributions:

  $ model-score -m m.json --global --raw y.csv
  model-score: --global has no rows (not with --raw, --leaf, --contributions, --reasons, --golden) (see model-score --help)
  [2]
  $ model-score -m m.json --long y.csv
  model-score: --long and --toward are of --reasons (see model-score --help)
  [2]
  $ model-score -m m.json --toward=low y.csv
  model-score: --long and --toward are of --reasons (see model-score --help)
  [2]
  $ model-score -m m.json --reasons=0 y.csv
  model-score: --reasons: '0' is not right (want an integer in 1..1000) (see model-score --help)
  [2]
  $ sed 's/"sum_hessian":.2,1,1/"sum_hessian":[0,0,0/' m.json >none.json; model-score -m none.json --contributions y.csv
  model-score: none.json: tree 0: the model does not say that rows came to node 0, so that contributions are not defined
  [1]
  $ sed 's/"sum_hessian":.2,1,1.,//' m.json >none.json; model-score -m none.json --reasons y.csv
  model-score: none.json: tree 0: the model does not say that rows came to node 0, so that contributions are not defined
  [1]
  $ sed '/^tree_sizes/d; s/is_linear=0/is_linear=1\nleaf_const=1 2 3\nnum_features=0 0 0\nleaf_features=\nleaf_coeff=/; /^Tree=1/,/^end of trees/{/^end/!d}' m.txt >linear.txt; printf 'a,b c\n1,x\n' >z.csv; model-score -m linear.txt z.csv 2>/dev/null; model-score -m linear.txt --contributions z.csv
  model-score: linear.txt: linear trees have no contributions (LightGBM has none of them either)
  a,b c,score
  1,x,1
  [1]
