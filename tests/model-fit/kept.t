Rows of another file are judged, and not learned from: the model is the one without them but
for their count. Their columns may stand in another order, with others beside them:

  $ awk 'BEGIN { print "y,x,w"; for (i = 0; i < 400; i++) print (i * 7919 % 100 < 20 + i % 5 * 15 ? 1 : 0) "," i % 5 "," (i % 3 ? "a" : "b") }' >all.csv
  $ sed -n 1,301p all.csv >learn.csv
  $ { echo more,w,y,x; sed 1,301d all.csv | awk -F, -v OFS=, '{ print "m", $3, $1, $2 }'; } >later.csv
  $ model-fit --label=y --trees=5 -o plain.model learn.csv
  $ model-fit --label=y --trees=5 --test=later.csv --report=report.csv -o kept.model learn.csv
  $ diff plain.model kept.model | sed 's/checksum [0-9a-f]*/checksum/'
  123c123
  < [crmutils_kept 0: ]
  ---
  > [crmutils_kept 100: ]
  128c128
  < [crmutils_checksum: ]
  ---
  > [crmutils_checksum: ]
  $ grep -e rows -e positives -e auc report.csv
  learned,rows,,300
  learned,positives,,150
  learned,auc,,0.74
  test,rows,,100
  test,positives,,50
  test,auc,,0.74
  $ model-score -m kept.model later.csv --keep=y,score |
  > awk -F, 'NR > 1 { n++; s[n] = $2; y[n] = $1 } END { for (i = 1; i <= n; i++) for (j = 1; j <= n; j++) if (y[i] == 1 && y[j] == 0) { p++; w += (s[i] > s[j]) + (s[i] == s[j]) / 2 } printf "%.10f\n", w / p }'
  0.7400000000
  $ { head -n 1 later.csv; sed 1d later.csv | sort -r; } >turned.csv
  $ model-fit --label=y --trees=5 --test=turned.csv --report -j7 learn.csv | diff - report.csv
  $ tr , ';' <later.csv >semi.csv; model-fit --label=y --trees=5 --test=semi.csv --report learn.csv | diff - report.csv
  $ model-fit --label=y --partial learn.csv -o state
  $ model-fit --label=y --trees=5 --test=later.csv --merge state | cmp - kept.model
  $ model-fit --label=y --trees=90 --stop-after=4 --test=later.csv --report learn.csv | grep -e ,trees, -e test,rows
  model,trees,,90
  test,rows,,100
  $ model-fit --label=y --kind=scorecard --test=later.csv --report learn.csv | grep -e kind -e test,rows
  model,kind,,scorecard
  test,rows,,100
  $ awk -F, -v OFS=, '{ print $0, NR == 1 ? "n" : NR % 3 }' learn.csv >weighed.csv
  $ awk -F, -v OFS=, '{ print $0, NR == 1 ? "n" : 2 }' later.csv >weighed-later.csv
  $ model-fit --label=y --weight=n --trees=5 --test=weighed-later.csv --report weighed.csv | grep -e test,rows -e test,positives
  test,rows,,100
  test,positives,,100

What is wrong with such a file:

  $ model-fit --label=y --test=none.csv learn.csv
  model-fit: none.csv: No such file or directory
  [1]
  $ printf 'y,w\n1,a\n' >short.csv; model-fit --label=y --test=short.csv learn.csv
  model-fit: short.csv: no column 'x', which is learned from
  [1]
  $ printf 'x,w\n1,a\n' >blind.csv; model-fit --label=y --test=blind.csv learn.csv
  model-fit: blind.csv: no column 'y' (has: x, w)
  [1]
  $ printf 'y,x,w\n1,much,a\n' >words.csv; model-fit --label=y --test=words.csv learn.csv
  model-fit: words.csv:2: 'much' is no number, and 'x' has numbers in what is learned from
  [1]
  $ printf 'y,x,w\n1,2,a\n,3,b\n' >gap.csv; model-fit --label=y --test=gap.csv learn.csv
  model-fit: gap.csv:3: the label 'y' is empty
  [1]
  $ printf 'y,x,w\n2,2,a\n' >third.csv; model-fit --label=y --test=third.csv learn.csv
  model-fit: the label 'y' has 3 values, not two: '0', '1', '2' (want --objective=multiclass, or regression for numbers)
  [1]
  $ printf 'y,x,w,n\n1,2,a,-1\n' >minus.csv; model-fit --label=y --weight=n --test=minus.csv weighed.csv
  model-fit: minus.csv:2: '-1' is not a weight (want 0 to 1e15)
  [1]
  $ printf 'y,x,w\n' >empty.csv; model-fit --label=y --trees=5 --test=empty.csv learn.csv | cmp - plain.model
  model-fit: 'empty.csv' is what --test keeps, and that is no row: nothing is judged by others than those that are learned from
  $ model-fit --label=y --test=later.csv -o later.csv learn.csv
  model-fit: --output=later.csv and --test=later.csv are one file (want another name for one of them) (see model-fit --help)
  [2]
