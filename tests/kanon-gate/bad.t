Usage that makes no sense:

  $ printf 'a,b,n\nx,y,1\n' >t.csv
  $ kanon-gate t.csv
  kanon-gate: by what could people be told apart? (want --quasi=COLUMN,...) (see kanon-gate --help)
  [2]
  $ kanon-gate --quasi=a,a t.csv
  kanon-gate: 'a' is given twice in --quasi and --sensitive (see kanon-gate --help)
  [2]
  $ kanon-gate --quasi=a --sensitive=a t.csv
  kanon-gate: 'a' is given twice in --quasi and --sensitive (see kanon-gate --help)
  [2]
  $ kanon-gate --quasi=a, t.csv
  kanon-gate: a column without a name (want --quasi=age,sex or --sensitive=illness:l=2) (see kanon-gate --help)
  [2]
  $ kanon-gate --quasi=a --sensitive=l=2 t.csv
  kanon-gate: t.csv: no column 'l=2' (has: a, b, n)
  [1]
  $ kanon-gate --quasi=a --sensitive=b:m=2 t.csv
  kanon-gate: --sensitive: 'm=2' is no bound (want l=2, t=0.3, alpha=0.8 or entropy=2) (see kanon-gate --help)
  [2]
  $ kanon-gate --quasi=a --sensitive=b:l t.csv
  kanon-gate: --sensitive: 'l' is no bound (want l=2, t=0.3, alpha=0.8 or entropy=2) (see kanon-gate --help)
  [2]
  $ kanon-gate --quasi=a --sensitive=b:l=0 t.csv
  kanon-gate: --sensitive: 'l=0' is not a number from 1 on, such as l=2 (see kanon-gate --help)
  [2]
  $ kanon-gate --quasi=a --sensitive=b:l=2.5 t.csv
  kanon-gate: --sensitive: 'l=2.5' is not a number from 1 on, such as l=2 (see kanon-gate --help)
  [2]
  $ kanon-gate --quasi=a --sensitive=b:t=1.5 t.csv
  kanon-gate: --sensitive: 't=1.5' is not a distance from 0 to 1, such as t=0.3 (see kanon-gate --help)
  [2]
  $ kanon-gate --quasi=a --sensitive=b:alpha=x t.csv
  kanon-gate: --sensitive: 'alpha=x' is not a share, such as alpha=0.8 (see kanon-gate --help)
  [2]
  $ kanon-gate --quasi=a --sensitive=b:t=.3,t=.4 t.csv
  kanon-gate: --sensitive: 't' of 'b' is given twice (see kanon-gate --help)
  [2]
  $ kanon-gate --quasi=a --sensitive=b --ordered=n t.csv
  kanon-gate: --ordered: 'n' is not among the columns of --sensitive (see kanon-gate --help)
  [2]
  $ kanon-gate --quasi=a --min-class=0 t.csv
  kanon-gate: --min-class: '0' is not right (want an integer in 1..1e+15) (see kanon-gate --help)
  [2]
  $ kanon-gate --quasi=a --suppress=f --partial t.csv
  kanon-gate: --suppress has no effect with --partial (want it where the states are merged) (see kanon-gate --help)
  [2]
  $ kanon-gate --quasi=a,c t.csv
  kanon-gate: t.csv: no column 'c' (has: a, b, n)
  [1]
  $ kanon-gate --quasi=a --suppress=t.csv t.csv
  kanon-gate: --suppress=t.csv and the operand t.csv are one file (want another name for one of them) (see kanon-gate --help)
  [2]
  $ kanon-gate --quasi=$(seq -s, 1 17) t.csv
  kanon-gate: more than 16 columns in --quasi or --sensitive (see kanon-gate --help)
  [2]

A cell that is no number among numbers, and a NUL byte, make a row bad and leave
nothing of it behind:

  $ printf 'a,n\nx,1\nx,\ny,none\n' >n.csv
  $ kanon-gate --quasi=a --min-class=1 --sensitive=n --ordered=n n.csv
  kanon-gate: n.csv:3: the cell of 'n' is empty, not a number (want 1234.5)
  [1]
  $ kanon-gate --quasi=a --min-class=1 --sensitive=n --ordered=n --max-bad=2 n.csv
  kanon-gate: n.csv:3: the cell of 'n' is empty, not a number (want 1234.5)
  kanon-gate: n.csv:4: 'none' is not a number (want 1234.5)
  kanon-gate: 2 of 3 rows are bad and left out
  check,column,value,wanted,verdict,classes,rows,after
  rows,,1,,,,,1
  classes,,1,,,,,1
  k,,1,1,pass,0,0,1
  l,n,1,,,,,1
  entropy,n,1,,,,,1
  alpha,n,1,,,,,1
  t,n,0,,,,,0
  $ printf 'a\nx\0y\n' >nul.csv; kanon-gate --quasi=a nul.csv
  kanon-gate: nul.csv:2: 'x?y' is not text: a NUL byte is in it
  [1]

State of other columns, damaged, or with lines that are missing:

  $ kanon-gate --quasi=a --sensitive=b --partial t.csv >state
  $ cat state
  =x	kanon-gate/1:quasi=a,sensitive=b	1
  =x	kanon-gate/1:quasi=a,sensitive=b	0	y	1
  $ kanon-gate --quasi=b --sensitive=b --merge state
  kanon-gate: 'b' is given twice in --quasi and --sensitive (see kanon-gate --help)
  [2]
  $ kanon-gate --quasi=b --sensitive=a --merge state
  kanon-gate: state:1: this state was made with --quasi=a, and this run is with --quasi=b; it was made with --sensitive=b, and this run is with --sensitive=a
  [1]
  $ kanon-gate --quasi=a --merge state
  kanon-gate: state:1: this state was made with --sensitive=b, and this run is without --sensitive
  [1]
  $ head -n 1 state | kanon-gate --quasi=a --sensitive=b --min-class=1 --merge
  kanon-gate: stdin: this state has no opening and closing line, so that a line that is missing would not show
  kanon-gate: class 'x' has 1 rows and 0 values of 'b': lines of its state are missing, or there twice
  [1]
  $ for s in '=x	1	0	y	1' '=x	1	1	y	1' '=x	1	0	y	0' '=x	1	0	1' 'x	1	1' '=x\\tz	1	1' '=x	1	1099511627777'; do
  >   echo "$s" | sed 's|	1	|	kanon-gate/1:quasi=a,sensitive=b	|' | kanon-gate --quasi=a --sensitive=b --merge; done
  kanon-gate: stdin: this state has no opening and closing line, so that a line that is missing would not show
  kanon-gate: class 'x' has 0 rows and 1 values of 'b': lines of its state are missing, or there twice
  kanon-gate: stdin:1: a field is missing or not a number
  kanon-gate: stdin:1: a field is missing or not a number
  kanon-gate: stdin:1: a field is missing or not a number
  kanon-gate: stdin:1: its key is not of this form
  kanon-gate: stdin: this state has no opening and closing line, so that a line that is missing would not show
  kanon-gate: class 'x\tz' has 1 rows and 0 values of 'b': lines of its state are missing, or there twice
  kanon-gate: stdin:1: more than 2^40 rows
  [1]
  $ printf '=x\tkanon-gate/1:ordered=b,quasi=a,sensitive=b\t0\t1.0\t1\n' | kanon-gate --quasi=a --sensitive=b --ordered=b --merge
  kanon-gate: stdin:1: a field is missing or not a number
  [1]

The table of --suppress has columns of its own, and no name twice:

  $ printf 'rows,why\n1,2\n' >own.csv; kanon-gate --quasi=rows --suppress=few.csv own.csv
  kanon-gate: --suppress has a column 'rows' of its own, and so has --quasi (see kanon-gate --help)
  [2]
  $ kanon-gate --quasi=why --suppress=few.csv own.csv
  kanon-gate: --suppress has a column 'why' of its own, and so has --quasi (see kanon-gate --help)
  [2]
  $ kanon-gate --quasi=why,rows --min-class=1 own.csv
  check,column,value,wanted,verdict,classes,rows,after
  rows,,1,,,,,1
  classes,,1,,,,,1
  k,,1,1,pass,0,0,1
