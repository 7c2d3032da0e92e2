Cells that memory has no room for go to a file until all rows are there; the model is
the same to the byte, whatever its kind, of words that come late, of kept rows, of a
column of --text, and of a model that learning goes on from:

  $ awk 'BEGIN { print "y,x,z,w,late"; for (i = 0; i < 21000; i++) { a = (i * 7919) % 1000; b = (i * 104729) % 97
  > print (a + 3 * b > 600) "," (a % 9 ? a / 100 : "") "," b "," (i % 11 ? "w" b % 7 : "") "," (i == 20001 ? "x" : i % 13) } }' >many.csv
  $ cat >same <<'END'
  > model-fit --label=y "$@" many.csv >whole 2>/dev/null && model-fit --label=y --memory=1K "$@" many.csv 2>/dev/null | cmp - whole && echo same
  > END
  $ sh same --trees=5
  same
  $ sh same --trees=5 --test=30% --text=z
  same
  $ sh same --kind=scorecard
  same
  $ sh same --kind=fm --epochs=1 --embedding-rate=0.05 --batch=64
  same
  $ model-fit --label=y --trees=3 -o first.model many.csv
  model-fit: 'late' is taken as words, since 'x' is no number; cells that are none: 1 of 21000 (--na takes them as no value)
  $ sh same --trees=2 --warm=first.model
  same
  $ head -9000 many.csv >later.csv
  $ sh same --trees=5 --test=later.csv
  same

The folder is --tmp, and nothing stays there:

  $ mkdir here && sh same --trees=2 --tmp=here && ls here
  same
  $ model-fit --label=y --memory=1K --tmp=nowhere many.csv
  model-fit: --tmp: nowhere: No such file or directory
  [1]
  $ TMPDIR=nowhere model-fit --label=y --trees=1 --report many.csv 2>/dev/null | grep ^model,trees
  model,trees,,1

A file that takes no more ends the run:

  $ (trap '' XFSZ; ulimit -f 64; model-fit --label=y --memory=1K many.csv)
  model-fit: --tmp: cannot write: File too large
  [75]
