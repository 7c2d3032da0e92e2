Trees are added to a model: those it has stay as they are, and the new ones begin where
they end.  July is learned from, then August, in which there is a new town:

  $ awk 'BEGIN { print "y,x,town"; for (i = 0; i < 600; i++) { x = i * 37 % 11; t = i % 3; print (i * 7919 % 100 < 15 + 6 * x + 10 * t ? "yes" : "no") "," (i % 19 ? x : "") "," (i < 300 || t < 2 ? "t" t : "new") } }' >both.csv
  $ sed -n 1,301p both.csv >july.csv; sed 2,301d both.csv >august.csv
  $ model-fit --label=y --positive=yes --trees=4 -o july.model july.csv
  $ model-fit --label=y --positive=yes --trees=3 --warm=july.model --report=report.csv -o august.model august.csv
  $ grep -e ^Tree -e shrinkage -e pandas -e num_iterations -e infos august.model
  feature_infos=0:1:2:3 [0:10]
  Tree=0
  shrinkage=1
  Tree=1
  shrinkage=0.1
  Tree=2
  shrinkage=0.1
  Tree=3
  shrinkage=0.1
  Tree=4
  shrinkage=0.1
  Tree=5
  shrinkage=0.1
  Tree=6
  shrinkage=0.1
  [num_iterations: 7]
  pandas_categorical:[["t0", "t1", "t2", "new"]]
  $ for m in july august; do sed -n '/^Tree=0/,/^Tree=4/p' $m.model | sed '/^Tree=4/,$d; /^end of trees/,$d' >$m.trees; done; cmp july.trees august.trees
  $ grep -c ^leaf_value july.trees
  4
  $ model-score -m august.model --trees=4 --raw august.csv >a; model-score -m july.model --raw august.csv 2>/dev/null | cmp - a
  $ grep -e ,trees, -e rows, -e ,logloss report.csv
  model,trees,,7
  learned,rows,,300
  learned,logloss,,0.6328424200073766
  $ model-score -m august.model --keep=y,score august.csv | awk -F, 'NR > 1 { s -= log($1 == "yes" ? $2 : 1 - $2); n++ } END { printf "%.12f\n", s / n }'
  0.632842420007

On the same rows four trees and four more are the eight of one run, but for the last bits:

  $ model-fit --label=y --positive=yes --trees=4 --warm=july.model july.csv | grep -c ^leaf_value
  8
  $ model-fit --label=y --positive=yes --trees=8 july.csv | grep ^leaf_value | cut -c1-21 >eight
  $ model-fit --label=y --positive=yes --trees=4 --warm=july.model july.csv | grep ^leaf_value | cut -c1-21 | cmp - eight

Rows that are kept, the best round, any order and any threads:

  $ model-fit --label=y --positive=yes --warm=july.model --test=30% --trees=60 --stop-after=3 --report august.csv | grep -e ,trees, -e test,logloss
  model,trees,,5
  test,logloss,,0.6822658266608682
  $ { head -n 1 august.csv; sed 1d august.csv | sort -t, -k2; } | model-fit --label=y --positive=yes --trees=3 --warm=july.model -j7 | cmp - august.model
  $ model-fit --label=y --positive=yes --partial august.csv -o state
  $ model-fit --label=y --positive=yes --trees=3 --warm=july.model --merge state | cmp - august.model

Other kinds of labels:

  $ awk 'BEGIN { print "y,x"; for (i = 0; i < 200; i++) print i % 10 * 2 + i % 3 "," i % 10 }' >numbers.csv
  $ for o in regression poisson multiclass; do model-fit --label=y --objective=$o --trees=3 -o first numbers.csv
  > model-fit --label=y --objective=$o --trees=2 --warm=first -o second --report=r numbers.csv
  > model-score -m second --raw --trees=3 numbers.csv >a; model-score -m first --raw numbers.csv | cmp - a; grep ,trees, r; done
  model,trees,,5
  model,trees,,5
  model,trees,,5

A column of codes stays one of words when only numbers come:

  $ printf 'y,c\n0,1\n0,1\n1,b\n1,b\n' | model-fit --label=y --min-leaf=1 --trees=1 -o codes.model
  $ printf 'y,c\n0,1\n1,2\n' | model-fit --label=y --min-leaf=1 --trees=1 --warm=codes.model | grep pandas
  pandas_categorical:[["1", "b", "2"]]

A night whose customers are as they were, and one whose customers are not, which makes the
model go on from itself:

  $ cp july.model night.model
  $ FIT=--positive=yes LABEL=y samples/retrain.sh night.model july.csv august.csv scores; cmp july.model night.model
  $ sed 's/yes,[0-9]*,/yes,99,/' august.csv >moved.csv
  $ FIT=--positive=yes LABEL=y TREES=3 samples/retrain.sh night.model moved.csv august.csv scores
  model-score: moved.csv:4: a category that the model has not seen is taken as missing (the first of 100)
  model-score: rows have moved from those of training: PSI of 'town' 3.509, above --max-psi=0.25
  retrain: night.model has gone on
  $ cmp night.model august.model; head -n 2 scores; head -n 3 scores.psi; ls scores*
  y,x,town,score
  yes,99,t0,0.6349641127813853
  measure,psi,level
  score,0.48572929745161975,moved
  town,0,steady
  scores
  scores.psi
  $ LABEL=z samples/retrain.sh july.model moved.csv august.csv scores2; ls scores2*
  model-score: moved.csv:4: a category that the model has not seen is taken as missing (the first of 100)
  model-score: rows have moved from those of training: PSI of 'town' 3.509, above --max-psi=0.25
  model-fit: --warm: july.model: its label is 'y'
  ls: cannot access 'scores2*': No such file or directory
  [2]

What cannot go on:

  $ model-fit --label=y --positive=yes --warm=none.model july.csv
  model-fit: none.model: No such file or directory
  [1]
  $ model-fit --label=y --positive=yes --warm=july.csv july.csv
  model-fit: --warm: july.csv: it is no model of model-fit
  [1]
  $ model-fit --label=y --positive=yes --warm=samples/next-order.txt july.csv
  model-fit: --warm: samples/next-order.txt: it is no model of model-fit --kind=trees
  [1]
  $ model-fit --label=y --positive=yes --kind=scorecard july.csv -o card.model; model-fit --label=y --positive=yes --warm=card.model july.csv
  model-fit: --warm: card.model: it is no model of model-fit --kind=trees
  [1]
  $ sed 's/^shrinkage=0.1/shrinkage=0.2/' july.model >changed.model; model-fit --label=y --positive=yes --warm=changed.model july.csv
  model-fit: --warm: changed.model: crmutils_checksum is of other bytes: the model was changed, or damaged
  [1]
  $ model-fit --label=y --objective=multiclass --warm=july.model july.csv
  model-fit: --warm: july.model: its objective is binary, and this run's is multiclass
  [1]
  $ model-fit --label=town --positive=t1 --warm=july.model july.csv
  model-fit: --warm: july.model: its label is 'y'
  [1]
  $ model-fit --label=y --positive=no --warm=july.model july.csv
  model-fit: --warm: july.model: it foretells other values of the label than this run
  [1]
  $ model-fit --label=y --positive=yes --ignore=x --warm=july.model july.csv
  model-fit: --warm: july.model: it has learned from 'x', which is no column here
  [1]
  $ sed '1s/$/,more/; 2,$s/$/,1/' july.csv | model-fit --label=y --positive=yes --warm=july.model
  model-fit: --warm: july.model: it has not learned from 'more' (want --ignore)
  [1]
  $ sed '5s/,.*,/,much,/' july.csv | model-fit --label=y --positive=yes --warm=july.model
  model-fit: --warm: july.model: it has learned from 'x' as numbers, and 'much' is none
  [1]
  $ model-fit --label=y --positive=yes --warm=july.model --monotone=x:+ july.csv
  model-fit: --monotone is not for --warm: the trees of the model may go another way (see model-fit --help)
  [2]
  $ model-fit --label=y --positive=yes --warm=july.model --kind=scorecard july.csv
  model-fit: --warm is for --kind=trees (see model-fit --help)
  [2]
  $ model-fit --label=y --positive=yes --warm=july.model --kind=auto --test=20% july.csv
  model-fit: --warm is for --kind=trees (see model-fit --help)
  [2]
  $ model-fit --label=y --positive=yes --warm=july.model -o july.model july.csv
  model-fit: --warm=july.model and --output=july.model are one file (want another name for one of them) (see model-fit --help)
  [2]
