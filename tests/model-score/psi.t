A model that model-fit has learned knows how its rows were distributed. Rows like
those have not moved; younger ones have, and that is status 3:

  $ awk 'BEGIN { split("北京 上海 广州", w, " "); print "id,age,city,buys"; for (i = 0; i < 400; i++) { a = 20 + i * 37 % 50; c = w[1 + i * 11 % 3]; printf "%d,%s,%s,%d\n", i, i % 25 ? a : "", c, (a > 40) != (i % 7 == 0) } }' >learn.csv
  $ model-fit --label=buys --l2=0 --ignore=id --trees=5 --leaves=4 -o buys.model learn.csv 2>/dev/null
  $ model-score -m buys.model --psi=psi.csv --max-psi=0.1 --top=2 learn.csv
  id,age,city,buys,score
  0,,北京,1,0.5855288256640537
  1,57,广州,1,0.6874742221303162
  $ cat psi.csv
  measure,psi,level
  score,0,steady
  age,0,steady
  city,0,steady
  $ awk -F, -v OFS=, 'NR > 1 && $2 != "" { $2 = int($2 / 2) } { print }' learn.csv >young.csv
  $ model-score -m buys.model --psi=psi.csv --max-psi=0.1 --keep=id,score --top=1 young.csv
  model-score: rows have moved from those of training: PSI of 'age' 3.801, above --max-psi=0.1
  id,score
  0,0.5855288256640537
  [3]
  $ cat psi.csv
  measure,psi,level
  score,3.128137448737829,moved
  age,3.801192231249953,moved
  city,0,steady
  $ sed 's/,北京,/,深圳,/' learn.csv | model-score -m buys.model --max-psi=10 --psi=psi.csv --keep=id,score --top=1
  model-score: stdin:2: a category that the model has not seen is taken as missing (the first of 134)
  id,score
  0,0.5855288256640537
  $ cat psi.csv
  measure,psi,level
  score,0.6522062804868745,moved
  age,0,steady
  city,3.727324653673904,moved
  $ model-score -m buys.model --psi=one.csv -j 1 young.csv >/dev/null; model-score -m buys.model --psi=three.csv -j 3 young.csv >/dev/null; cmp one.csv three.csv
  $ head -n 1 learn.csv | model-score -m buys.model --max-psi=0.1
  model-score: there are no rows to compare with the model
  id,age,city,buys,score
  [3]

A model that was changed is refused, and one of another program has nothing to compare
with:

  $ sed '/^leaf_value/s/1/2/' buys.model >changed.model; model-score -m changed.model learn.csv
  model-score: changed.model: crmutils_checksum is of other bytes: the model was changed, or damaged
  [1]
  $ sed '/crmutils_checksum/d' buys.model >changed.model; model-score -m changed.model learn.csv
  model-score: changed.model: it is of model-fit, and its line crmutils_checksum is gone: it was changed, or cut
  [1]
  $ model-score -m samples/next-order.txt --max-psi=0.1 samples/profiles.csv
  model-score: samples/next-order.txt: the model has no tables of training to compare with (model-fit keeps them) (see model-score --help)
  [2]

Scores that are known are compared with those that come:

  $ model-score -m buys.model --keep=id,score learn.csv >golden.csv
  $ model-score -m buys.model --golden=golden.csv --keep=id,score --top=1 learn.csv
  id,score
  0,0.5855288256640537
  $ model-score -m buys.model --golden=golden.csv -j 3 learn.csv | cut -d, -f1,5 | cmp - golden.csv
  $ sed 1d golden.csv | cut -d, -f2 >bare.csv; model-score -m buys.model --golden=bare.csv learn.csv
  model-score: bare.csv: no column of scores (want a line of names, with score)
  [1]
  $ awk -F, -v OFS=, 'NR == 9 { $2 += 0.001 } { print }' golden.csv >off.csv
  $ model-score -m buys.model --golden=off.csv --keep=id,score --top=1 learn.csv
  model-score: row 8 differs by 0.001 from off.csv, more than --tolerance=1e-06
  id,score
  0,0.5855288256640537
  [3]
  $ model-score -m buys.model --golden=off.csv --tolerance=0.01 --keep=id,score --top=1 learn.csv
  id,score
  0,0.5855288256640537
  $ head -n 9 golden.csv >few.csv; model-score -m buys.model --golden=few.csv --keep=id,score --top=1 learn.csv
  model-score: few.csv has 8 rows of scores for 400 rows
  id,score
  0,0.5855288256640537
  [3]
  $ model-score -m buys.model --golden=learn.csv learn.csv
  model-score: learn.csv: no column of scores (want a line of names, with score)
  [1]
  $ sed 's/,0.*/,high/' golden.csv >words.csv; model-score -m buys.model --golden=words.csv learn.csv
  model-score: words.csv:2: 'high' is not a number (want a score)
  [1]

What the model is, and which columns it wants, is told beside what is understood of
the input:

  $ model-score -m buys.model --describe --format=csv learn.csv | head -n 12
  file,fact,value,how
  buys.model,form,"LightGBM text, version 4, of model-fit",-m
  buys.model,objective,binary,
  buys.model,outputs,1,
  buys.model,trees,5,
  buys.model,rounds asked,5,--trees
  buys.model,numbers,age,
  buys.model,categories,city (3),how many they have
  buys.model,kind,trees,
  buys.model,label,buys,
  buys.model,positive,1,
  buys.model,rows of training,400,
  $ model-score -m samples/next-order.txt --describe --format=csv --with=samples/customers.csv samples/profiles.csv | grep next-order
  samples/next-order.txt,form,"LightGBM text, version 4",-m
  samples/next-order.txt,objective,binary,
  samples/next-order.txt,outputs,1,
  samples/next-order.txt,trees,24,
  samples/next-order.txt,rounds asked,24,--trees
  samples/next-order.txt,numbers,"首单距今, 末单距今, 近90天笔数, 近90天金额, 单笔中位数, 平均间隔, 近30天访问, 近90天投诉",
  samples/next-order.txt,categories,branch (6),how many they have

Machines know it, too; one that was written before they did, or elsewhere, does not:

  $ model-fit --label=buys --ignore=id --kind=fm --epochs=2 -o fm.model learn.csv 2>said
  $ model-score -m fm.model --psi=psi.csv --max-psi=0.1 --top=1 --keep=id learn.csv; cat psi.csv
  id
  0
  measure,psi,level
  score,0.004158716295212429,steady
  age,0.0033974082223332132,steady
  city,0.00035446215880820513,steady
  $ model-score -m fm.model --psi=psi.csv --max-psi=0.1 --top=1 --keep=id young.csv; cat psi.csv
  model-score: rows have moved from those of training: PSI of 'age' 3.713, above --max-psi=0.1
  id
  0
  measure,psi,level
  score,3.368594334357626,moved
  age,3.712958117497595,moved
  city,0.00035446215880820513,steady
  $ sed 's/,北京,/,深圳,/' learn.csv | model-score -m fm.model --psi=psi.csv --keep=id --top=1 2>said; grep city psi.csv
  id
  0
  city,3.674118050288449,moved
  $ model-score -m fm.model --psi=one.csv -j 1 young.csv >/dev/null; model-score -m fm.model --psi=three.csv -j 3 young.csv >/dev/null; cmp one.csv three.csv
  $ printf 'bias: 0.5\ni_0: 1\nv_0: 1 2\n' >elsewhere.txt; printf '0\n1\n' | model-score -m elsewhere.txt --psi=psi.csv
  model-score: elsewhere.txt: the model has no tables of training to compare with (model-fit keeps them) (see model-score --help)
  [2]
