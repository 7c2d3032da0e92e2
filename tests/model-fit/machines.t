Factorization machines, with a net behind them and without.

Customers and funds that go together or do not: neither alone tells anything.

  $ awk 'BEGIN { print "customer,risk,fund,age,label"; for (i = 0; i < 600; i++) {
  >   r = i % 4; f = int(i / 4) % 5; print "K" i ",r" r ",f" f "," 20 + i * 7 % 50 "," (r + f) % 2 } }' >pairs.csv
  $ model-fit --label=label --kind=fm --dim=2 --test=25% --report=report.csv -o pairs.model pairs.csv
  $ grep -e kind -e columns -e test,rows -e test,auc report.csv
  model,kind,,fm
  model,columns,,3
  test,rows,,157
  test,auc,,1
  $ model-fit --label=label --kind=deepfm --hidden=8,4 --dim=2 --test=25% --report pairs.csv 2>/dev/null |
  >   grep -e kind -e test,auc -e model,epochs
  model,kind,,deepfm
  test,auc,,1
  model,epochs,,30
  $ model-score -m pairs.model --keep=risk,fund,label,score pairs.csv | awk -F, 'NR < 4 { print $1, $2, $3, ($4 > .5) }'
  risk fund label 1
  r0 f0 0 0
  r1 f0 1 1
  $ model-score -m pairs.model --describe pairs.csv | grep pairs.model | grep -v objective
  pairs.model  form                    machine of model-fit              -m
  pairs.model  outputs                 1
  pairs.model  floats of a vector      2
  pairs.model  units of layers                                           no layers: a factorization machine
  pairs.model  numbers                 age
  pairs.model  categories              fund (5), risk (4)                how many they have
  pairs.model  label                   label
  pairs.model  positive                1
  pairs.model  rows of training        443

--refit learns once more, from the rows of --holdout, too.

  $ for refit in '' --refit; do
  >   model-fit --label=label --kind=fm --dim=2 --test=25% --report $refit pairs.csv | grep -e ,rows, -e test,auc; done
  learned,rows,,400
  held,rows,,43
  test,rows,,157
  test,auc,,1
  learned,rows,,443
  test,rows,,157
  test,auc,,1
  $ model-fit --label=label --kind=fm --holdout=0 --refit pairs.csv
  model-fit: --refit learns from the rows of --holdout, too (want it above 0) (see model-fit --help)
  [2]
  $ model-fit --label=label --refit --report pairs.csv 2>&1 >/dev/null | grep refit
  model-fit: --refit has no effect without --kind=fm or --kind=deepfm or --kind=auto

Why: of a machine without layers contributions and a base add up to the raw score, and
pairs say what goes together.

  $ model-score -m pairs.model --raw --pairs=1 --contributions --drop=customer,risk,fund,age,label pairs.csv >why.csv
  $ awk -F, 'NR == 1 { print $2 " " $4 " " $NF } NR > 1 && $2 == "fund*risk" { n++ }
  >   NR > 1 { for (i = 4; i <= NF; i++) $1 -= $i; bad += $1 > 1e-9 || $1 < -1e-9 } END { print n, bad + 0 }' why.csv
  pair_1 phi_age phi_base
  600 0

The same bytes of rows in any order, from any number of files, by any number of
threads, and from state:

  $ (head -n 1 pairs.csv; tail -n +2 pairs.csv | sort -t, -k4n -k1r) >other.csv
  $ sed -n '1p;302,$p' pairs.csv >second.csv; head -n 301 pairs.csv >first.csv
  $ cat >fit <<'SH'
  > model-fit --label=label --kind=deepfm --hidden=8 --epochs=3 "$@" 2>/dev/null
  > SH
  $ sh fit pairs.csv >a; sh fit -j1 other.csv | cmp a; sh fit -j7 second.csv first.csv | cmp a
  $ for f in first second; do sh fit --partial $f.csv >$f.state; done
  $ sh fit --merge second.state first.state | cmp a

What was never seen, what is rare and what is missing is scored like all else, and is
told; columns are found by name:

  $ printf 'age,label,fund,risk,id\n30,,new,r1,1\n,,f1,,2\n' |
  >   model-score -m pairs.model --keep=id,score 2>said | awk -F, 'NR > 1 { print $1, ($2 > 0 && $2 < 1) }'; cat said
  1 1
  2 1
  model-score: stdin:2: a category that the model has not seen is taken as missing
  $ printf 'age,risk\n30,r1\n' | model-score -m pairs.model
  model-score: stdin: the model wants 'fund', of which the input has no column (--map=FEATURE=COLUMN says what it is called) (see model-score --help)
  [2]
  $ printf 'fund,age,risk,age\nf1,30,r1,3\n' | model-score -m pairs.model
  model-score: stdin: two columns could be feature 'age' (--fields renames them)
  [1]
  $ printf 'fund,age,risk\nf1,x,r1\n' | model-score -m pairs.model
  model-score: stdin:2: 'age': 'x' is not a number (want 1234.5, or nothing where it is missing; --na=x makes it nothing)
  fund,age,risk,score
  [1]

A cell without a value is a word like others, which may tell much:

  $ awk 'BEGIN { print "x,label"; for (i = 0; i < 200; i++) print (i % 2 ? "" : "a") "," i % 2 }' >none.csv
  $ model-fit --label=label --kind=fm none.csv -o none.model
  model-fit: 'x' alone tells the label (AUC 1): is it known before? (--ignore leaves it out)
  $ printf 'x,i\na,1\n,2\n  ,3\nnew,4\n' | model-score -m none.model 2>said | awk -F, 'NR > 1 { print $2, ($3 > .9), ($3 < .1) }'; cat said
  1 0 1
  2 1 0
  3 1 0
  4 0 0
  model-score: stdin:5: a category that the model has not seen is taken as missing

What a number cannot be, and what columns cannot tell:

  $ awk -F, -v OFS=, 'NR > 1 { $4 = NR % 3 ? "1e300" : "-1e-300" } { $5 = NR == 1 ? "one,id,label" : "x,u" NR "," $5 } 1' pairs.csv >odd.csv
  $ model-fit --label=label --kind=fm --epochs=2 odd.csv -o odd.model
  model-fit: 'id' tells nothing: no word of it is in as many rows as --min-count says, or all its numbers are one
  $ model-score -m odd.model --keep=score odd.csv | awk 'NR > 1 && !($1 > 0 && $1 < 1)'
  model-score: odd.csv:2: a category that the model has not seen is taken as missing (the first of 600)
  $ awk -F, -v OFS=, 'NR > 1 { $5 = NR * 7919 % 13 > 5 } 1' first.csv | cut -d, -f4,5 >noise.csv
  $ cut -d, -f1 noise.csv | sed '1!s/.*/7/' | paste -d, - <(cut -d, -f2 noise.csv) >same.csv
  $ model-fit --label=label --kind=fm same.csv -o same.model
  model-fit: 'age' tells nothing: no word of it is in as many rows as --min-count says, or all its numbers are one
  model-fit: 'label' is foretold no better by the columns than by the share of all rows
  $ model-fit --label=label --kind=fm --embedding-rate=1e9 noise.csv -o noise.model
  model-fit: learning went beyond all numbers (want smaller rates)
  [1]
  $ printf 'a,label\nx,1\n' | model-fit --label=label --kind=fm
  model-fit: the label 'label' is '1' in every row: there is nothing to learn
  [1]
  $ printf 'a,label\nx,1\ny,0\n' | model-fit --label=label --kind=fm --min-count=1 -o two.model; printf 'a\nx\n' | model-score -m two.model --describe | grep rows
  two.model  rows of training        2
  stdin      rows in the head        1

The bits of each number are those of a file of 32 bits, wherever it was made:

  $ model-fit --label=label --kind=deepfm --dim=2 --hidden=3 --epochs=2 --embedding-rate=0.1 pairs.csv 2>/dev/null | sha256sum | cut -c1-16
  8955d7d91ef1dd32

Damage is found, and files of other kinds are named:

  $ head -c 1000 pairs.model >cut.model; model-score -m cut.model pairs.csv
  model-score: cut.model: it is cut short
  [1]
  $ (cat pairs.model; echo) >long.model; model-score -m long.model pairs.csv
  model-score: long.model: it has more bytes than it says
  [1]
  $ (head -c 1000 pairs.model; printf X; tail -c +1002 pairs.model) >bad.model; model-score -m bad.model pairs.csv
  model-score: bad.model: damaged: its sum does not match
  [1]
  $ (head -c 16 pairs.model; printf '\1\2\3\4'; tail -c +21 pairs.model) >turned.model; model-score -m turned.model pairs.csv
  model-score: turned.model: it was written on a machine of another byte order
  [1]
  $ (head -c 20 pairs.model; printf '\3'; tail -c +22 pairs.model) >newer.model; model-score -m newer.model pairs.csv
  model-score: newer.model: version 3, which this release does not know
  [1]
  $ head -c 40 pairs.model >short.model; model-score -m short.model pairs.csv
  model-score: short.model: it is cut short
  [1]

Options that do not go with it:

  $ model-fit --label=label --kind=fm --objective=regression pairs.csv
  model-fit: --kind=fm and --kind=deepfm are for --objective=binary (see model-fit --help)
  [2]
  $ model-fit --label=label --kind=fm --monotone=age:+ pairs.csv
  model-fit: --monotone is for --kind=trees (see model-fit --help)
  [2]
  $ model-fit --label=label --kind=deepfm --interact=age,fund pairs.csv
  model-fit: --interact is for --kind=trees (see model-fit --help)
  [2]
  $ model-fit --label=label --kind=fm --importance=i.csv pairs.csv
  model-fit: --importance is not for --kind=fm and --kind=deepfm (see model-fit --help)
  [2]
  $ model-fit --label=label --kind=fm --test=20% --stop-after=3 pairs.csv
  model-fit: --stop-after is not for --kind=fm and --kind=deepfm (see model-fit --help)
  [2]
  $ model-fit --label=label --kind=fm --card=i.csv pairs.csv
  model-fit: --card is not for --kind=fm and --kind=deepfm (see model-fit --help)
  [2]
  $ model-fit --label=label --kind=deepfm --hidden=128,x pairs.csv
  model-fit: --hidden: 'x' is not right (want the units of up to 8 layers, 1 to 4096 each, as 128,64) (see model-fit --help)
  [2]
  $ model-fit --label=label --kind=deepfm --hidden=1,1,1,1,1,1,1,1,1 pairs.csv
  model-fit: --hidden: '1' is not right (want the units of up to 8 layers, 1 to 4096 each, as 128,64) (see model-fit --help)
  [2]
  $ model-fit --label=label --kind=deepfm --hidden=5000 pairs.csv
  model-fit: --hidden: '5000' is not right (want the units of up to 8 layers, 1 to 4096 each, as 128,64) (see model-fit --help)
  [2]

A column that tells the label by itself is named, be it of numbers or of words:

  $ awk 'BEGIN { print "y,u,v,late"; for (i = 0; i < 1200; i++) { u = i * 7919 % 23; v = i * 104729 % 29
  >   y = (u * 3 % 7 > 3) == (v * 5 % 11 > 5); print y ",u" u ",v" v "," (y ? 100 + i % 50 : i % 70) } }' >late.csv
  $ model-fit --label=y --kind=fm --epochs=1 --embedding-rate=0.1 -o late.model late.csv
  model-fit: 'late' alone tells the label (AUC 1): is it known before? (--ignore leaves it out)
  $ sed '1!s/[0-9]*$/w&/' late.csv | model-fit --label=y --kind=deepfm --hidden=4 --epochs=1 --embedding-rate=0.1 -o late.model
  model-fit: 'late' alone tells the label (AUC 1): is it known before? (--ignore leaves it out)
  $ awk -F, -v OFS=, 'NR > 1 { $4 = -$4 } 1' late.csv | model-fit --label=y --kind=fm --epochs=1 --embedding-rate=0.1 -o late.model --stats=stats.json 2>said; grep -o '"leaks":[0-9]*' stats.json
  "leaks":1
  $ model-fit --label=y --kind=fm --epochs=1 --embedding-rate=0.1 --ignore=late -o late.model late.csv

The best of all kinds is written, by the rows that are kept, and the bytes are the same for
any threads and order; what machines cannot do is between trees and scorecard:

  $ model-fit --label=y --kind=auto --trees=20 --epochs=3 --test=30% --ignore=late -o auto.model late.csv
  model-fit: 'fm' is the model: of the kept rows trees have an AUC of 0.96794, the scorecard of 0.49029, fm of 1.00000, deepfm of 1.00000
  $ head -c 16 auto.model; echo
  crmutils-machine
  $ { head -n 1 late.csv; sed 1d late.csv | sort -r; } | model-fit -j 2 --label=y --kind=auto --trees=20 --epochs=3 --test=30% --ignore=late 2>said | cmp - auto.model
  $ model-fit --label=y --kind=auto --trees=20 --test=30% --ignore=late --importance=used.csv --report late.csv | grep -e kind
  model-fit: 'trees' is the model: of the kept rows trees have an AUC of 0.96794, the scorecard of 0.49029
  model,kind,,trees
  $ model-fit --label=y --kind=fm --test=30% --epochs=3 --ignore=late late.csv | cmp - auto.model && echo fm
  fm

A column of numbers is one of words for the sake of a single cell, which is told, as is a
label that few rows have:

  $ awk 'BEGIN { print "y,n"; for (i = 0; i < 400; i++) print (i % 101 == 0) "," (i == 7 ? "inf" : i % 13) }' >odd.csv
  $ model-fit --label=y --kind=fm --epochs=1 --embedding-rate=0.1 -o odd.model odd.csv
  model-fit: 'n' is taken as words, since 'inf' is no number; cells that are none: 1 of 400 (--na takes them as no value)
  model-fit: '1' is the label of few rows: 3 of 367 that are learned from
  model-fit: 'y' is foretold no better by the columns than by the share of all rows
  $ model-fit --label=y --kind=fm --epochs=1 --embedding-rate=0.1 --na=inf --stats=stats.json -o odd.model odd.csv 2>said; grep -o '"numbers_as_words":[0-9]*' stats.json
  "numbers_as_words":0
