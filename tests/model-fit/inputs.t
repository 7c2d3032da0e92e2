Cells, columns and labels that no tidy table has, one by one.

Sixty numbers and one more cell: what is a number in a form that is known is taken for
one, and all else makes the column one of words, which is told:

  $ for cell in -0 1e-36 1e-400 +5 ' 7 ' .5 5. 007 1e5 １２; do
  >   { echo y,x; seq -f '0,%g' 30; seq -f '1,%g' 31 60; echo "1,$cell"; } |
  >     model-fit --label=y --min-leaf=2 --trees=1 2>/dev/null | sed -n "s/^feature_infos=/$cell	/p"
  > done
  -0	[0:60]
  1e-36	[0:60]
  1e-400	[0:60]
  +5	[1:60]
   7 	[1:60]
  .5	[0.5:60]
  5.	[1:60]
  007	[1:60]
  1e5	[1:100000]
  １２	[1:60]
  $ for cell in 0x10 '"1,5"' null - inf 1e400 NaN 12% 1_000 '1 000' 1e --5 True ١٢; do
  >   { echo y,x; seq -f '0,%g' 30; seq -f '1,%g' 31 60; echo "1,$cell"; } |
  >     model-fit --label=y --min-leaf=2 --trees=1 -o /dev/null 2>&1 | sed -n 's/;.*//; s/.*taken as//p'
  > done
   words, since '0x10' is no number
   words, since '1,5' is no number
   words, since 'null' is no number
   words, since '-' is no number
   words, since 'inf' is no number
   words, since '1e400' is no number
   words, since 'NaN' is no number
   words, since '12%' is no number
   words, since '1_000' is no number
   words, since '1 000' is no number
   words, since '1e' is no number
   words, since '--5' is no number
   words, since 'True' is no number
   words, since '١٢' is no number

Words with commas, quotes, line ends, a NUL, and one of 65,536 bytes are words as others are, and
scoring finds them all:

  $ head -c 65536 /dev/zero | tr '\0' x >long
  $ awk 'BEGIN { getline long <"long"; n = split("\"a,b\";\"q\"\"q\";\"l1\nl2\";\"cr\r\nx\";\"tab\tx\"; a;a;a ;\\;|;\"x|y\";\001;é;é;😀;None", odd, ";"); odd[++n] = long
  >   print "y,c"; for (i = 0; i < 20; i++) for (j = 1; j <= n; j++) print ((i * 7 + j * 3) % 5 < 2 + j % 2) "," odd[j] }' >odd.csv
  $ printf 'y,c\n' >nul.csv; for i in 1 2 3 4 5 6 7; do printf '0,a\n1,n\0l\n'; done >>nul.csv
  $ for kind in trees scorecard fm deepfm; do
  >   for file in odd.csv nul.csv; do
  >     model-fit --label=y --kind=$kind --min-leaf=3 --epochs=1 --trees=2 --holdout=0 -o odd.model $file 2>said &&
  >       model-score -m odd.model --unseen=fail --keep=score $file | sed 1d | wc -l
  >   done
  > done
  340
  14
  340
  14
  340
  14
  340
  14
  $ model-fit --label=y --min-leaf=3 --trees=1 odd.csv | sed -n '/^pandas/s/xxxx*/x/p'
  pandas_categorical:[["\u0001", " a", "None", "\\", "a", "a ", "a,b", "cr\u000d\u000ax", "l1\u000al2", "q\"q", "tab\u0009x", "x", "x|y", "|", "é", "😀"]]
  $ model-fit --label=y --min-leaf=3 --trees=1 nul.csv 2>said | grep pandas
  pandas_categorical:[["a", "n\u0000l"]]
  $ model-fit --label=y --kind=scorecard --min-leaf=3 --card=odd.card -o /dev/null odd.csv; grep -c '\\|' odd.card
  2

A byte that is not UTF-8:

  $ printf 'y,c\n0,a\n1,b\377\n' | model-fit --label=y
  model-fit: stdin:3: the cell of 'c' is not UTF-8 (if it is Chinese: --encoding=GB18030)
  [1]

No row, one, and fewer than a leaf has:

  $ printf 'y,x\n' >none.csv; printf 'y,x\n0,1\n' >one.csv
  $ awk 'BEGIN { print "y,x"; for (i = 0; i < 19; i++) print i % 2 "," i }' >few.csv
  $ for kind in trees scorecard fm deepfm; do
  >   for file in none.csv one.csv few.csv; do model-fit --label=y --kind=$kind --epochs=1 -o few.model $file; done
  > done
  model-fit: --epochs has no effect without --kind=fm or --kind=deepfm or --kind=auto
  model-fit: no rows to learn from
  model-fit: --epochs has no effect without --kind=fm or --kind=deepfm or --kind=auto
  model-fit: the label 'y' is '0' in every row: there is nothing to learn
  model-fit: --epochs has no effect without --kind=fm or --kind=deepfm or --kind=auto
  model-fit: 'y' is foretold alike for all rows: they are fewer than two parts of --min-leaf rows
  model-fit: --epochs has no effect without --kind=fm or --kind=deepfm or --kind=auto
  model-fit: no rows to learn from
  model-fit: --epochs has no effect without --kind=fm or --kind=deepfm or --kind=auto
  model-fit: the label 'y' is '0' in every row: there is nothing to learn
  model-fit: --epochs has no effect without --kind=fm or --kind=deepfm or --kind=auto
  model-fit: 'y' is foretold alike for all rows: they are fewer than two parts of --min-leaf rows
  model-fit: no rows to learn from
  model-fit: the label 'y' is '0' in every row: there is nothing to learn
  model-fit: 'y' is foretold no better by the columns than by the share of all rows
  model-fit: no rows to learn from
  model-fit: the label 'y' is '0' in every row: there is nothing to learn
  $ model-score -m few.model --keep=score few.csv | sed 1d | wc -l
  19

Equal rows with unlike labels get the share of all rows; nothing is learned of them:

  $ { echo y,x; for i in 1 2 3 4 5 6 7 8 9 10; do printf '0,5\n1,5\n0,5\n0,5\n'; done; } >equal.csv
  $ for kind in trees scorecard fm deepfm; do
  >   model-fit --label=y --kind=$kind --min-leaf=2 -o equal.model equal.csv 2>said
  >   model-score -m equal.model --keep=score equal.csv | sort -u | head -n 1
  > done
  0.25
  0.25
  0.24948702638609876
  0.24948702638609876

Ten thousand columns:

  $ awk 'BEGIN { printf "y"; for (k = 0; k < 10000; k++) printf ",x%d", k; print ""
  >   for (i = 0; i < 40; i++) { printf "%d", i % 2; for (k = 0; k < 10000; k++) printf ",%d", i * (k + 1) % 11; print "" } }' >wide.csv
  $ model-fit --label=y --trees=1 --min-leaf=5 --report wide.csv | grep columns
  model-fit: 'x10' is the same in every row and tells nothing (the first of 909)
  model,columns,,10000
  $ model-fit --label=y --kind=scorecard wide.csv
  model-fit: a scorecard of 1819 columns (want at most 1000: --ignore or --min-iv leaves some out)
  [1]
  $ model-fit --label=y --kind=fm wide.csv
  model-fit: a machine of 10000 columns (want at most 4096: --ignore leaves some out)
  [1]

More words than trees and a scorecard have codes for are told; of 5,000 that 10 rows have each,
1,000 count as no value:

  $ awk 'BEGIN { print "y,code,x"; for (i = 0; i < 50000; i++) print (i % 7 > 3) ",k" i % 5000 "," i % 7 % 3 }' >codes.csv
  $ model-fit --label=y --trees=1 -o /dev/null codes.csv
  model-fit: 'code' has 5000 words: those beyond the 4000 most frequent count as no value (--kind=fm has them all)
  $ model-fit --label=y --kind=scorecard --min-leaf=10 --card=codes.card -o /dev/null --stats=codes.json codes.csv 2>said
  $ grep ,none codes.card | cut -d, -f1,2,6; grep -o '"crowded_columns":[0-9]*' codes.json
  code,none,10000
  "crowded_columns":1

Labels: numbers of two values, words that case divides, a number that is written in two ways, one
that is no number, and one whose squares are too large to add up:

  $ printf 'y,x\n-1,1\n1,2\n' | model-fit --label=y
  model-fit: the label 'y' is '-1' or '1': which is to be foretold? (want --positive=1, say)
  [1]
  $ printf 'y,x\nyes,1\nYes,2\nno,1\n' | model-fit --label=y --positive=yes
  model-fit: the label 'y' has 3 values, not two: 'Yes', 'no', 'yes' (want --objective=multiclass, or regression for numbers)
  [1]
  $ printf 'y,x\n0,1\n1,2\n1.0,1\n' | model-fit --label=y
  model-fit: the label 'y' has 3 values, not two: '0', '1', '1.0' (want --objective=multiclass, or regression for numbers)
  [1]
  $ printf 'y,x\n0,1\n1,2\nNA,1\n-,2\n' | model-fit --label=y
  model-fit: the label 'y' has 4 values, not two: '-', '0', '1', ... (want --objective=multiclass, or regression for numbers)
  [1]
  $ printf 'y,x\n0,1\n1,2\nNA,1\n' | model-fit --label=y --na=NA
  model-fit: stdin:4: the label 'y' is empty
  [1]
  $ for y in inf nan 1e400 1e151 -1e151; do printf "y,x\n1,1\n$y,2\n"; done | model-fit --label=y --objective=regression --max-bad=9 -o /dev/null 2>&1 | grep label
  model-fit: stdin:3: the label 'inf' is no number (want 12.5)
  model-fit: stdin:6: the label 'nan' is no number (want 12.5)
  model-fit: stdin:9: the label '1e400' is no number (want 12.5)
  model-fit: stdin:12: the label '1e151' is too large (want up to 1e150)
  model-fit: stdin:15: the label '-1e151' is too large (want up to 1e150)
  $ printf 'y,x\n1,1\n1e151,2\n' | model-fit --label=y --objective=poisson
  model-fit: stdin:3: the label '1e151' is too large (want up to 1e150)
  [1]

The unit of a number that is to be foretold is no matter: shares of a millionth are learned as
well as amounts are.  Of half the rows it is one, of half two:

  $ for unit in 1 1000 0.001 0.00001 0.00000001; do
  >   awk -v unit=$unit 'BEGIN { print "y,x"; for (i = 0; i < 300; i++) print (i % 2 + 1) * unit "," i % 10 }' |
  >     model-fit --label=y --objective=regression --report | grep -e ,trees,, -e r2 | cut -c1-18 | paste -s -d ' '
  > done
  model,trees,,100 learned,r2,,0.9999
  model,trees,,100 learned,r2,,0.9999
  model,trees,,100 learned,r2,,0.9999
  model,trees,,100 learned,r2,,0.9999
  model,trees,,100 learned,r2,,0.9999

Rates that are too high end in an error and no model:

  $ awk 'BEGIN { print "y,x,c"; for (i = 0; i < 500; i++) print (i * 31 % 97 < 30) "," i * 7919 % 1000 ",k" i % 9 }' >rates.csv
  $ for kind in fm deepfm; do
  >   model-fit --label=y --kind=$kind --embedding-rate=1000000 --rate=1 -o no.model rates.csv; test -e no.model; echo $?
  > done
  model-fit: --rate has no effect without --kind=trees or --kind=auto or --kind=deepfm
  model-fit: 'x' is distinct in each row, as an identifier is (--ignore leaves it out)
  model-fit: learning went beyond all numbers (want smaller rates)
  model-fit: 'x' is distinct in each row, as an identifier is (--ignore leaves it out)
  model-fit: learning went beyond all numbers (want smaller rates)
  1
  1

Rows that are alike go to one side; where all of a label are kept for judging, the option that
keeps them is named:

  $ { echo y,c; for i in 1 2 3 4; do printf '0,a\n1,b\n'; done; } >alike.csv
  $ for seed in 1 2 3 4 5 6; do model-fit --label=y --kind=fm --holdout=0.5 --seed=$seed -o /dev/null alike.csv; done 2>&1 | grep kept | sort -u
  model-fit: no row that is learned from has the label '0': all are kept for --test or --holdout
  model-fit: no row that is learned from has the label '1': all are kept for --test or --holdout
  model-fit: no rows to learn from: all are kept for --test or --holdout
  $ for seed in 1 2 3 4 5 6; do model-fit --label=y --test=50% --min-leaf=1 --seed=$seed -o /dev/null alike.csv; done 2>&1 | grep kept | sort -u
  model-fit: no row that is learned from has the label '1': all are kept for --test
  model-fit: no rows to learn from: all are kept for --test

Columns of dates, of shares with their sign, and of numbers in groups with a unit are words, which
have no order: it is said, whatever the kind of the model, and not of columns that --text names:

  $ awk 'BEGIN { print "y,day,part,limit,code"; for (i = 0; i < 90; i++) printf "%d,2026-01-%02d,%d.5 %%,\"%d,%03d 元\",c%d\n", i * 7 % 10 < 4, i % 9 + 1, i % 10, i % 7 + 1, i % 6 * 100, i % 5 }' >posed.csv
  $ sed -n 2p posed.csv; model-fit --label=y --trees=1 --stats=posed.json -o posed.model posed.csv; grep -o '"[a-z]*_as_words":[0-9]*' posed.json
  model-fit: 'day' is taken as words, since '2026-01-01' is a date and no number; cells that are dates: 90 of 90 (--text says that words are meant)
  model-fit: 'limit' is taken as words, since '1,000 元' has a mark or a unit beside its digits; such cells: 90 of 90 (--text says that words are meant) (the first of 2)
  model-fit: 'y' is foretold alike for all rows: no column divides those that are learned from
  model-fit: 'part' alone tells the label (AUC 1): is it known before? (--ignore leaves it out)
  1,2026-01-01,0.5 %,"1,000 元",c0
  "numbers_as_words":0
  "dates_as_words":1
  "figures_as_words":2
  $ model-fit --label=y --kind=fm --epochs=1 --embedding-rate=0.1 --text=day,part,limit,code -o posed.model posed.csv 2>said; grep -c 'as words' said; model-fit --label=y --kind=fm --epochs=1 --embedding-rate=0.1 -o posed.model posed.csv 2>said; grep 'as words' said
  0
  model-fit: 'day' is taken as words, since '2026-01-01' is a date and no number; cells that are dates: 90 of 90 (--text says that words are meant)
  model-fit: 'limit' is taken as words, since '1,000 元' has a mark or a unit beside its digits; such cells: 90 of 90 (--text says that words are meant) (the first of 2)

A column of more than four words divides rows only with a hundred on either side, whatever --min-leaf says:

  $ for n in 198 250; do awk -v n=$n 'BEGIN { print "y,part"; for (i = 0; i < n; i++) print (i % 10 < 5) ",p" i % 10 }' | model-fit --label=y --trees=1 --min-leaf=1 2>said | grep leaf_value | tr ' ' '\n' | wc -l; grep alike said; done
  1
  model-fit: 'y' is foretold alike for all rows: no column divides those that are learned from
  2
  [1]

The label as the weight, or as what holds rows together; a file to judge by without rows; a share that keeps nobody:

  $ model-fit --label=y --weight=y posed.csv
  model-fit: --weight is the label: what is foretold says not how much a row counts (see model-fit --help)
  [2]
  $ model-fit --label=y --unit=y --test=50% posed.csv
  model-fit: --unit is the label: rows of one label would be kept together (see model-fit --help)
  [2]
  $ model-fit --label=y --weight=Y posed.csv; model-fit --label=y --unit=Y posed.csv
  model-fit: posed.csv: --weight is the label: what is foretold says not how much a row counts
  model-fit: posed.csv: --unit is the label: rows of one label would be kept together
  [1]
  $ head -n 1 posed.csv >none.csv; model-fit --label=y --test=none.csv --report posed.csv | grep -c ^test
  model-fit: 'none.csv' is what --test keeps, and that is no row: nothing is judged by others than those that are learned from
  model-fit: 'day' is taken as words, since '2026-01-01' is a date and no number; cells that are dates: 90 of 90 (--text says that words are meant)
  model-fit: 'limit' is taken as words, since '1,000 元' has a mark or a unit beside its digits; such cells: 90 of 90 (--text says that words are meant) (the first of 2)
  model-fit: 'y' is foretold alike for all rows: no column divides those that are learned from
  model-fit: 'part' alone tells the label (AUC 1): is it known before? (--ignore leaves it out)
  0
  [1]
  $ printf 'y,x\n1,1\n0,2\n1,3\n0,4\n' | model-fit --label=y --test=1% --min-leaf=1 --report | grep -c ^test
  model-fit: '1%' is what --test keeps, and that is no row: nothing is judged by others than those that are learned from
  0
  [1]

The file that is learned from is the one to judge by: by name, through links, from standard input, as a copy; not one with
other rows, one that --test alone names, or one that only becomes state:

  $ printf 'y,x\n1,1\n0,2\n1,3\n0,4\n' >t.csv; ln -s t.csv soft.csv; ln t.csv hard.csv; cp t.csv copy.csv; sed '2s/1$/9/' t.csv >other.csv
  $ for f in ./t.csv soft.csv hard.csv copy.csv other.csv; do model-fit --label=y --min-leaf=1 --trees=1 --test=$f --report t.csv | grep test,rows; done
  model-fit: './t.csv' is both learned from and judged by: the figures of test flatter
  model-fit: 'x' is what the model rests on most, and it foretells the kept rows too well (AUC 1)
  model-fit: 'soft.csv' is both learned from and judged by: the figures of test flatter
  model-fit: 'x' is what the model rests on most, and it foretells the kept rows too well (AUC 1)
  model-fit: 'hard.csv' is both learned from and judged by: the figures of test flatter
  model-fit: 'x' is what the model rests on most, and it foretells the kept rows too well (AUC 1)
  model-fit: 'copy.csv' is both learned from and judged by: the figures of test flatter
  model-fit: 'x' is what the model rests on most, and it foretells the kept rows too well (AUC 1)
  test,rows,,4
  test,rows,,4
  test,rows,,4
  test,rows,,4
  test,rows,,4
  $ model-fit --label=y --min-leaf=1 --trees=1 --test=t.csv --stats=s.json --report <t.csv | grep test,rows; grep -o '"judged_learned":.' s.json
  model-fit: 't.csv' is both learned from and judged by: the figures of test flatter
  model-fit: 'x' is what the model rests on most, and it foretells the kept rows too well (AUC 1)
  test,rows,,4
  "judged_learned":1
  $ model-fit --label=y --min-leaf=1 --trees=1 --test=t.csv --report other.csv <t.csv | grep test,rows
  test,rows,,4
  $ model-fit --label=y --min-leaf=1 --trees=1 --test=t.csv --lang=zh --report other.csv soft.csv | grep test,rows
  model-fit: 't.csv' 既用于训练又用于评判：测试部分的数字偏高
  model-fit: 'x' 是模型最依赖的，而它对留出的行预测得太好（AUC 1）
  test,rows,,4
  $ model-fit --label=y --partial --test=t.csv t.csv >t.state

A label that is called customer holds no rows together:

  $ awk 'BEGIN { print "customer,x"; for (i = 0; i < 40; i++) print i % 2 "," i * 7 % 20 }' | model-fit --label=customer --test=50% --min-leaf=1 --report | sed -n 's/^\(learned\|test\),rows,,//p' | awk '{ all += $1; both += $1 > 10 } END { print all, both }'
  40 2

An identifier as the label of several classes: each has one row, and a model of so many trees a
round takes hours and says nothing:

  $ awk 'BEGIN { print "id,x"; for (i = 0; i < 42; i++) print i % 21 "," i }' >pairs.csv; head -n 42 pairs.csv | model-fit --label=id --objective=multiclass
  model-fit: the label 'id' has 21 values in 41 rows, as an identifier has (want several rows of each)
  [1]
  $ model-fit --label=id --objective=multiclass --trees=1 --min-leaf=1 --report=/dev/null -o /dev/null pairs.csv 2>&1 | grep -c identifier
  0
  [1]
  $ awk 'BEGIN { print "id,x"; for (i = 0; i < 20; i++) print i "," i }' | model-fit --label=id --objective=multiclass --trees=1 --min-leaf=1 --report=/dev/null -o /dev/null 2>&1 | grep -c 'the label'
  0
  [1]
