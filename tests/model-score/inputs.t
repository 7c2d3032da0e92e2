Models and tables that are unlike those that are shown, one by one.

  $ awk 'BEGIN { print "id,y,x,c"; for (i = 0; i < 400; i++) print "i" i "," (i * 7 % 11 > 5) "," i % 13 "," (i % 3 ? "a" : "b") }' >rows.csv
  $ model-fit --label=y --ignore=id --trees=3 -o rows.model rows.csv
  $ model-score -m rows.model --keep=id,score rows.csv -o right.csv

The mean contribution of no rows is not 0, and neither is their share:

  $ model-score -m rows.model --global --where='x>99' rows.csv
  model-score: --where leaves out all 400 rows
  feature,importance,share,phi
  c,,,
  x,,,

A feature that --map names twice:

  $ model-score -m rows.model --map=x=y,x=id rows.csv
  model-score: rows.csv: --map: 'x=id' names a feature a second time (see model-score --help)
  [2]
  $ model-score -m rows.model --map=q=id rows.csv
  model-score: rows.csv: --map: 'q=id' names no feature of the model (want FEATURE=COLUMN) (see model-score --help)
  [2]

Right scores in another order, too few, too many, without a number, and of rows that are left out:

  $ { head -n 1 right.csv; sed 1d right.csv | sort -r; } >other.csv; model-score -m rows.model --golden=other.csv -o scored rows.csv
  model-score: row 15 differs by 0.0157 from other.csv, more than --tolerance=1e-06
  [3]
  $ head -n 10 right.csv >other.csv; model-score -m rows.model --golden=other.csv -o scored rows.csv
  model-score: other.csv has 9 rows of scores for 400 rows
  [3]
  $ { cat right.csv; echo i9,0.5; } >other.csv; model-score -m rows.model --golden=other.csv -o scored rows.csv
  model-score: other.csv has 401 rows of scores for 400 rows
  [3]
  $ sed '3s/,.*/,nan/' right.csv >other.csv; model-score -m rows.model --golden=other.csv -o scored rows.csv
  model-score: other.csv:3: 'nan' is not a number (want a score)
  [1]
  $ sed '3s/,.*/,/' right.csv >other.csv; model-score -m rows.model --golden=other.csv -o scored rows.csv
  model-score: other.csv:3: '' is not a number (want a score)
  [1]
  $ model-score -m rows.model --golden=right.csv --where='x>3' -o scored rows.csv
  model-score: right.csv has 400 rows of scores for 276 rows
  [3]

A stability index of no rows is none, and one of half the values is far beyond a bound:

  $ model-score -m rows.model --psi=psi.csv --where='x>99' -o scored rows.csv; cat psi.csv
  model-score: --where leaves out all 400 rows
  measure,psi,level
  score,,
  c,,
  x,,
  $ model-score -m rows.model --max-psi=0.1 --where='x>5' -o scored rows.csv
  model-score: rows have moved from those of training: PSI of 'x' 2.093, above --max-psi=0.1
  [3]

A tree of 100,000 levels, without an end of the stack, and zeros without an end:

  $ awk 'function list(name, i) { printf "%s=", name; for (i = 0; i < n + more; i++) printf "%s%s", i ? " " : "", value(i); print "" }
  >   function value(i) { return what == "leaf" ? i : what == "half" ? i + .5 : what == "left" ? -1 - i : what == "right" ? (i < n - 1 ? i + 1 : -1 - n) : what == "rest" ? n + 1 - i : what }
  >   BEGIN { n = 100000; print "tree\nversion=v4\nnum_class=1\nnum_tree_per_iteration=1\nlabel_index=0\nmax_feature_idx=0\nobjective=regression\nfeature_names=a\nfeature_infos=[0:9]\n\nTree=0\nnum_leaves=" n + 1 "\nnum_cat=0"
  >   what = 0; list("split_feature"); what = 1; list("split_gain"); what = "half"; list("threshold"); what = 2; list("decision_type")
  >   what = "left"; list("left_child"); what = "right"; list("right_child")
  >   more = 1; what = "leaf"; list("leaf_value"); what = 1; list("leaf_weight"); list("leaf_count"); more = 0
  >   what = 0; list("internal_value"); what = "rest"; list("internal_weight"); list("internal_count")
  >   print "is_linear=0\nshrinkage=1\n\n\nend of trees\n\nparameters:\nend of parameters\n\npandas_categorical:null" }' >deep.txt
  $ printf 'a\n0\n0.5\n50000\n1e9\n' >deep.csv; model-score -m deep.txt deep.csv
  a,score
  0,0
  0.5,0
  50000,50000
  1e9,100000
  $ model-score -m deep.txt --raw --contributions deep.csv | awk -F, 'NR > 1 { printf "%.0f %.3f\n", $2, $3 + $4 - $2 }' | sed 's/-0.000/0.000/'
  0 0.000
  0 0.000
  50000 0.000
  100000 0.000
  $ head -c 100000 /dev/zero | tr '\0' '[' >nested; { printf '{"a":'; cat nested; } >nested.json; model-score -m nested.json deep.csv
  model-score: nested.json:1: more than 256 brackets inside one another
  [1]
  $ head -c 3000000 /dev/zero >zeros; model-score -m zeros deep.csv 2>&1 | cut -d'(' -f1
  model-score: zeros: it is binary: perhaps the old form of XGBoost 
