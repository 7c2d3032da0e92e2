Two columns; of 200 rows 94 have the label. 37 rows have x = 0, 5 of them the label:
log((5 / 94 + s) / (32 / 106 + s)) with s = 0.5 / 94 is -1.6583, which is -1698 steps of 1/1024
(floor(x + 0.5)).

  $ awk 'BEGIN { print "y,x,w"; for (i = 0; i < 200; i++) { x = i % 5; w = i % 3 ? "a" : "b"
  >   y = i * 7919 % 100 < 10 + x * 15 + (w == "a" ? 10 : 0); print y "," (i % 17 ? x : "") "," w } }' >two.csv
  $ model-fit --label=y --kind=scorecard --card=card.csv -o two.model two.csv
  $ cut -d, -f1-7 card.csv
  variable,bin,lower,upper,categories,customers,bad
  w,1,,,a,133,68
  w,2,,,b,67,26
  x,1,,0.5,,37,5
  x,2,0.5,1.5,,38,13
  x,3,1.5,2.5,,37,17
  x,4,2.5,3.5,,38,23
  x,5,3.5,,,38,29
  x,none,,,,12,7
  $ cut -d, -f1,2,9- card.csv
  variable,bin,woe,iv,points,coefficient
  w,1,0.1640625,0.018079147430750713,239,1.2413423335120355
  w,2,-0.330078125,0.03637352280710558,257,1.2413423335120355
  x,1,-1.658203125,0.4123873287585307,296,1.060471096730797
  x,2,-0.5185546875,0.05058562387093537,261,1.060471096730797
  x,3,-0.041015625,0.00032107775491770383,247,1.060471096730797
  x,4,0.5322265625,0.05491056867221999,229,1.060471096730797
  x,5,1.24609375,0.2786327654556403,207,1.060471096730797
  x,none,0.4189453125,0.011436483841830587,233,1.060471096730797
  $ grep -e leaf_value -e ^threshold -e decision -e kind -e points two.model
  threshold=0
  decision_type=1
  leaf_value=-0.47125648471865594 0.14214119180193974
  threshold=1.7976931348623157e+308 1.5 0.5 2.5 3.5
  decision_type=8 8 8 8 8
  leaf_value=-1.8199930213610636 -0.6114287929578994 -0.10501241961672769 0.5028943516537585 1.2599298709020132 0.3827628602272229
  [crmutils_kind scorecard: ]
  [crmutils_points 487.1228762045055 28.85390081777927: ]

Points of a row are those of its bins; a row without a value, and a word that training has
not, which goes where most rows are, for there is no rest and none without a value:

  $ printf 'y,x,w\n,0,b\n,,a\n,7,z\n' | model-score -m two.model --scorecard --contributions 2>said; cat said
  y,x,w,score,points,phi_w,phi_x,phi_base
  ,0,b,0.09185027071533726,553,-0.4079094548861961,-1.7055979180174012,-0.17774213317612203
  ,,a,0.628293780814379,472,0.20548822163439956,0.49715796357088515,-0.17774213317612203
  ,7,z,0.8025123292621521,446,0.20548822163439956,1.3743249742456756,-0.17774213317612203
  model-score: stdin:4: a category that the model has not seen is taken as missing

Other points, at even odds:

  $ model-fit --label=y --kind=scorecard --pdo=10 --base-points=100 --base-odds=1 --card=even.csv -o /dev/null two.csv
  $ cut -d, -f1,2,11 even.csv
  variable,bin,points
  w,1,48
  w,2,57
  x,1,76
  x,2,59
  x,3,52
  x,4,43
  x,5,32
  x,none,44

Words of fewer than --min-leaf rows are the rest, with rows without a value if those are few:

  $ awk 'BEGIN { print "y,w"; for (i = 0; i < 60; i++) print i % 2 "," (i < 25 ? "p" : i < 50 ? "q" : i < 53 ? "r" : i < 57 ? "s" : "") }' |
  > model-fit --label=y --kind=scorecard --card=/dev/stdout -o rest.model | cut -d, -f2,5-7
  bin,categories,customers,bad
  1,p,25,12
  2,q,25,13
  rest,r|s,10,5
  $ printf 'w\nr\ns\nt\n""\n' | model-score -m rest.model --leaf 2>/dev/null | cut -d, -f1,3
  w,leaf_0
  r,2
  s,2
  t,2
  "",2

What stands between words is marked within a word; a column without a
value, weights of one label alone, labels that a column parts cleanly, too many columns:

  $ printf 'y,c\n0,a|b\n1,a|b\n0,c\\d\n1,z\n0,z\n' | model-fit --label=y --kind=scorecard --card=/dev/stdout -o /dev/null | cut -d, -f2,5
  model-fit: 'y' is foretold alike for all rows: they are fewer than two parts of --min-leaf rows
  bin,categories
  rest,a\|b|c\\d|z
  $ printf 'y,x\n0,\n1,\n' | model-fit --label=y --kind=scorecard --card=/dev/stdout -o /dev/null
  model-fit: 'x' is the same in every row and tells nothing
  model-fit: 'y' is foretold alike for all rows: they are fewer than two parts of --min-leaf rows
  variable,bin,lower,upper,categories,customers,bad,bad_rate,woe,iv,points,coefficient
  x,none,,,,2,1,0.5,0,0,,
  $ printf 'y,x,w\n0,1,0\n1,2,0\n0,1,1\n' | model-fit --label=y --kind=scorecard --weight=w
  model-fit: rows of one label alone have a weight
  [1]
  $ awk 'BEGIN { print "y,x"; for (i = 0; i < 300; i++) print (i > 150) "," i }' |
  > model-fit --label=y --kind=scorecard --bins=2 --report 2>&1 | grep -e auc
  learned,auc,,0.9966887417218543
  $ awk 'BEGIN { printf "y"; for (i = 0; i < 1001; i++) printf ",c%d", i; print ""; for (r = 0; r < 8; r++) { printf "%d", r % 2; for (i = 0; i < 1001; i++) printf ",%d", r * 7 % 5; print "" } }' |
  > model-fit --label=y --kind=scorecard --min-leaf=1
  model-fit: a scorecard of 1001 columns (want at most 1000: --ignore or --min-iv leaves some out)
  [1]

Evidence that goes up and down, pooled to what tells more, or as it is asked for; the
score follows:

  $ awk 'BEGIN { print "y,x"; split("1 3 2 6 5 9", hits, " "); for (b = 1; b <= 6; b++) for (i = 0; i < 10; i++) print (i < hits[b]) "," b }' >zig.csv
  $ for o in --trend=any --trend=monotone --monotone=x:+ --monotone=x:-; do
  > model-fit --label=y --kind=scorecard --bins=6 --min-leaf=5 $o --card=zig.card --importance=zig.imp -o /dev/null zig.csv
  > cut -d, -f7 zig.card | paste -s -d ' '; sed 1d zig.imp; done
  model-fit: 'y' is foretold alike for all rows: no column divides those that are learned from
  bad 1 3 2 6 5 9
  x,5,1.2791201216063348,1
  bad 1 5 11 9
  x,3,1.262991374434389,1
  bad 1 5 11 9
  x,3,1.262991374434389,1
  bad 26
  x,0,0,0

A column that says the same as another and is noisier weighs against its own evidence: it
is told, or left out:

  $ awk 'BEGIN { print "y,a,b,c"; for (i = 0; i < 3000; i++) { s = i % 10; n = int(i / 10) % 10; m = int(i / 100) % 10
  >   a = s; b = s + (n > 7); print (m + 3 * (n > 7) * -1 < s - 2 ? 1 : 0) "," a "," b "," m % 3 } }' >same.csv
  $ model-fit --label=y --kind=scorecard --card=any.csv -o any.model same.csv
  model-fit: 'a' weighs against its own evidence, beside the others (--coefficients=positive leaves such columns out)
  $ model-fit --label=y --kind=scorecard --card=pos.csv --coefficients=positive -o pos.model same.csv
  model-fit: 'a' would weigh against its own evidence and is left out
  $ for f in any pos; do awk -F, 'NR > 1 { c[$1] = $12 } END { for (k in c) print k, c[k] == "" ? "left out" : c[k] < 0 ? "below 0" : "above 0" }' $f.csv | sort | paste -s; done
  a below 0	b above 0	c above 0
  a left out	b above 0	c above 0

Columns of little information are left out; where none is left the model says the same of
all rows:

  $ model-fit --label=y --kind=scorecard --min-iv=0.1 --report two.csv | grep -e columns -e trees -e kind
  model,kind,,scorecard
  model,trees,,1
  model,columns,,2
  $ model-fit --label=y --kind=scorecard --min-iv=9 two.csv | grep -e points -e leaf_value
  model-fit: 'y' is foretold alike for all rows: no column divides those that are learned from
  leaf_value=-0.12014507777343482
  $ model-fit --label=y --kind=scorecard --min-iv=9 two.csv >none.model
  model-fit: 'y' is foretold alike for all rows: no column divides those that are learned from
  $ model-score -m none.model --scorecard two.csv
  model-score: --scorecard: none.model is none (want a model of model-fit --kind=scorecard) (see model-score --help)
  [2]
  $ model-score -m two.model --scorecard --trees=1 two.csv
  model-score: --scorecard has the points of all trees (not with --trees) (see model-score --help)
  [2]
  $ model-score -m two.model --scorecard --global two.csv
  model-score: --global has no rows (not with --scorecard) (see model-score --help)
  [2]

The better of both, by the rows that are kept:

  $ model-fit --label=y --kind=auto two.csv
  model-fit: --kind=auto wants --test: rows that all are tried on (see model-fit --help)
  [2]
  $ model-fit --label=y --kind=auto --test=40% -o two.better two.csv; grep kind two.better
  model-fit: 'scorecard' is the model: of the kept rows trees have an AUC of 0.33603, the scorecard of 0.46067, fm of 0.36728, deepfm of 0.45133
  [crmutils_kind scorecard: ]
  $ awk 'BEGIN { print "y,a,b"; for (i = 0; i < 4000; i++) { a = i % 8; b = int(i / 8) % 8; print ((a > 3) == (b > 3)) "," a "," b } }' >xor.csv
  $ model-fit --label=y --kind=auto --test=30% --report xor.csv | grep -e kind -e test,auc
  model-fit: 'a' is what the model rests on most, and it foretells the kept rows too well (AUC 1)
  model-fit: 'trees' is the model: of the kept rows trees have an AUC of 1.00000, the scorecard of 0.17370, fm of 0.53715, deepfm of 1.00000
  model,kind,,trees
  test,auc,,1
  $ model-fit --label=y --kind=auto --test=30% -o /dev/null --stats=stats.json xor.csv 2>/dev/null; grep -o '"auc_[a-z]*":[0-9.]*' stats.json
  "auc_trees":1
  "auc_scorecard":0.17370449499392568
  "auc_fm":0.5371528214151062
  "auc_deepfm":1

The same bytes for any threads, order and split:

  $ model-fit --label=y --kind=scorecard -j2 two.csv | cmp - two.model
  $ { head -n1 two.csv; sed 1d two.csv | sort -t, -k3 -k2; } | model-fit --label=y --kind=scorecard -j7 | cmp - two.model
  $ sed -n 1,80p two.csv | model-fit --label=y --partial -o a
  $ sed 2,80d two.csv | model-fit --label=y --partial -o b
  $ model-fit --label=y --kind=scorecard --merge b a | cmp - two.model

What does not go together:

  $ model-fit --label=y --kind=scorecard --objective=poisson two.csv
  model-fit: --kind=scorecard is for --objective=binary (see model-fit --help)
  [2]
  $ model-fit --label=y --kind=scorecard --interact=x,w two.csv
  model-fit: --interact is for --kind=trees (see model-fit --help)
  [2]
  $ model-fit --label=y --kind=scorecard --test=20% --stop-after=3 two.csv
  model-fit: --stop-after is for --kind=trees (see model-fit --help)
  [2]
  $ model-fit --label=y --kind=auto --objective=multiclass --test=20% two.csv
  model-fit: --kind=auto is for --objective=binary (see model-fit --help)
  [2]
  $ model-fit --label=y --card=c.csv two.csv
  model-fit: --card is for --kind=scorecard (see model-fit --help)
  [2]
  $ model-fit --label=y --kind=scorecard --bins=1 two.csv
  model-fit: --bins: '1' is not right (want an integer in 2..250) (see model-fit --help)
  [2]
  $ model-fit --label=y two.csv | model-score -m /dev/stdin --scorecard two.csv
  model-score: --scorecard: /dev/stdin is none (want a model of model-fit --kind=scorecard) (see model-score --help)
  [2]
