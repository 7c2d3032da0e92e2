Usage:

  $ echo y,x >none.csv
  $ model-fit none.csv
  model-fit: --label is wanted: the column to foretell (see model-fit --help)
  [2]
  $ model-fit --label=y --test=120% none.csv
  model-fit: --test: '120%' is not between 0 and 100% (want 20%) (see model-fit --help)
  [2]
  $ model-fit --label=y --test=some none.csv
  model-fit: some: No such file or directory
  [1]
  $ model-fit --label=y --positive=1 --objective=regression none.csv
  model-fit: --positive is for --objective=binary (see model-fit --help)
  [2]
  $ model-fit --label=y --format=json none.csv
  model-fit: --format has no effect: the answer is a model (--report has rows) (see model-fit --help)
  [2]
  $ model-fit --label=y --kind=forest none.csv
  model-fit: --kind: 'forest' is not right (want trees, scorecard, fm, deepfm, auto) (see model-fit --help)
  [2]
  $ model-fit --label=y --trees=0 none.csv
  model-fit: --trees: '0' is not right (want an integer in 1..100000) (see model-fit --help)
  [2]
  $ model-fit --label=y --rate=2 none.csv
  model-fit: --rate: '2' is not right (want a number in 1e-09..1) (see model-fit --help)
  [2]

Columns:

  $ printf 'y,x,x\n0,1,2\n1,2,3\n' >twice.csv
  $ model-fit --label=y twice.csv
  model-fit: twice.csv: two columns are called 'x' (--fields renames them)
  [1]
  $ printf 'y,x\n0,1\n1,2\n' >two.csv
  $ model-fit --label=z two.csv
  model-fit: two.csv: no column 'z' (has: y, x)
  [1]
  $ model-fit --label=y --ignore=z two.csv
  model-fit: two.csv: --ignore: no column 'z' (has: y, x)
  [1]
  $ model-fit --label=y --unit=z two.csv
  model-fit: two.csv: no column 'z' (has: y, x)
  [1]
  $ model-fit --label=y --ignore=x two.csv
  model-fit: two.csv: no column is left to learn from
  [1]
  $ model-fit --label=y --text=z two.csv
  model-fit: --text: no column 'z' is learned from
  [1]

Labels: none, one class, three, words; a cell that is empty is a bad row:

  $ model-fit --label=y none.csv
  model-fit: no rows to learn from
  [1]
  $ model-fit --label=y --report none.csv
  part,measure,at,value
  $ model-fit --label=x --ignore=y two.csv
  model-fit: two.csv: no column is left to learn from
  [1]
  $ printf 'y,x\n0,1\n0,2\n' | model-fit --label=y
  model-fit: the label 'y' is '0' in every row: there is nothing to learn
  [1]
  $ printf 'y,x\n0,1\n1,2\n2,3\n' | model-fit --label=y
  model-fit: the label 'y' has 3 values, not two: '0', '1', '2' (want --objective=multiclass, or regression for numbers)
  [1]
  $ printf 'y,x\nno,1\nyes,2\n' | model-fit --label=y
  model-fit: the label 'y' is 'no' or 'yes': which is to be foretold? (want --positive=yes, say)
  [1]
  $ printf 'y,x\nno,1\nyes,2\n' | model-fit --label=y --positive=1
  model-fit: --positive: no label is '1' (has: no, yes)
  [1]
  $ printf 'y,x\n0,1\n,2\n1,3\n' | model-fit --label=y
  model-fit: stdin:3: the label 'y' is empty
  [1]
  $ printf 'y,x\n0,1\n ,2\n1,3\n' | model-fit --label=y --max-bad=1 --report=/dev/null -o /dev/null
  model-fit: stdin:3: the label 'y' is empty
  model-fit: 1 of 3 rows are bad and left out
  model-fit: 'y' is foretold alike for all rows: they are fewer than two parts of --min-leaf rows
  $ printf 'y,x\n1,1\nmuch,2\n' | model-fit --label=y --objective=regression
  model-fit: stdin:3: the label 'much' is no number (want 12.5)
  [1]
  $ printf 'y,x\n1,1\n-1,2\n' | model-fit --label=y --objective=poisson
  model-fit: stdin:3: the label '-1' is below 0, which no count is
  [1]
  $ printf 'y,x,customer\n0,1,\n1,2,C2\n' | model-fit --label=y
  model-fit: stdin:2: the cell of 'customer' is empty, not an identifier
  [1]
  $ printf 'y,x,house\n0,1,\n1,2,C2\n' | model-fit --label=y --unit=house
  model-fit: stdin:2: the cell of 'house' is empty
  [1]
  $ printf 'y,x,house\n0,1,a\n1,2,a\n' | model-fit --label=y --unit=house --test=99%
  model-fit: no rows to learn from: all are kept for --test
  [1]
  $ printf 'y,x,house\n0,1,a\n1,2,b\n' | model-fit --label=y --unit=house --test=99%
  model-fit: no rows to learn from: all are kept for --test
  [1]

State of other columns, cut short, or another label:

  $ model-fit --label=y --partial two.csv >state
  $ sed 's/	1$/	2/' state | model-fit --label=y --merge
  model-fit: stdin:1: a field is missing or not a number
  [1]
  $ printf 'y,z\n1,2\n' | model-fit --label=y --partial >other
  $ model-fit --label=y --merge state other
  model-fit: other:1: its rows have other columns than those before
  [1]
  $ model-fit --label=x --merge state
  model-fit: state:1: this state was made with --label=y, and this run is with --label=x
  [1]
  $ sed 1d state | model-fit --label=y --merge
  model-fit: stdin: this state has no opening and closing line, so that a line that is missing would not show
  model-fit: state without the names of its columns
  [1]

Limits and weights:

  $ model-fit --label=y --stop-after=3 two.csv
  model-fit: --stop-after wants --test: rows that it can ask (see model-fit --help)
  [2]
  $ model-fit --label=y --class-weight=some two.csv
  model-fit: --class-weight: 'some' is no weight (want balanced, or a number from 1e-6 to 1e6) (see model-fit --help)
  [2]
  $ model-fit --label=y --class-weight=2 --objective=poisson two.csv
  model-fit: --class-weight is for --objective=binary (see model-fit --help)
  [2]
  $ model-fit --label=y --monotone=x:+ --objective=multiclass two.csv
  model-fit: --monotone is not for --objective=multiclass (see model-fit --help)
  [2]
  $ model-fit --label=y --monotone=x two.csv
  model-fit: --monotone: 'x' says no way (want column:+ or column:-)
  [1]
  $ model-fit --label=y --monotone=z:+ two.csv
  model-fit: --monotone: no column 'z' is learned from
  [1]
  $ model-fit --label=y --interact=x,z two.csv
  model-fit: --interact: no column 'z' is learned from
  [1]
  $ printf 'y,x\n0,a\n1,b\n' | model-fit --label=y --monotone=x:-
  model-fit: --monotone: column 'x' is of words, which neither rise nor fall
  [1]
  $ printf 'y,x,w\n0,1,1\n1,2,-1\n' | model-fit --label=y --weight=w
  model-fit: stdin:3: '-1' is not a weight (want 0 to 1e15)
  [1]
  $ printf 'y,x,w\n0,1,1\n1,2,1e300\n' | model-fit --label=y --weight=w
  model-fit: stdin:3: '1e300' is not a weight (want 0 to 1e15)
  [1]
  $ printf 'y,x,w\n0,1,1\n1,2,\n' | model-fit --label=y --weight=w
  model-fit: stdin:3: the cell of 'w' is empty, not a number (want 1234.5)
  [1]
  $ printf 'y,x,w\n0,1,0\n1,2,0\n' | model-fit --label=y --weight=w
  model-fit: no row that is learned from has a weight
  [1]
  $ printf 'y,x,w\n0,1,1\n1,2,1e14\n' | model-fit --label=y --weight=w -o /dev/null
  model-fit: 'w' is so small in a row, beside others, that it does not count
  model-fit: 'y' is foretold alike for all rows: they are fewer than two parts of --min-leaf rows
