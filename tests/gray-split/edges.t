Identifiers at the edge of what is one.

Blanks, a NUL byte, and bytes that are no text are no identifiers:

  $ printf 'customer,s\n" ",1\n' | gray-split --experiment=e --arms=a:1
  gray-split: stdin:2: ' ' is not an identifier: only blanks are in it
  customer,s,experiment,arm,phase,split_propensity,reason
  [1]
  $ printf 'customer,s\na\0b,1\n' | gray-split --experiment=e --arms=a:1
  gray-split: stdin:2: 'a?b' is not an identifier: a NUL byte is in it
  customer,s,experiment,arm,phase,split_propensity,reason
  [1]
  $ printf 'customer,s\na\377b,1\n' | gray-split --experiment=e --arms=a:1 --hash-of=growthbook
  gray-split: stdin:2: 'a?b' is not UTF-8 (if it is Chinese: --encoding=GB18030)
  customer,s,experiment,arm,phase,split_propensity,reason
  [1]

An emoji (two units of UTF-16) and one of 64 KB are:

  $ printf 'customer\n😀\n张三\n' | gray-split --experiment=e --arms=a:50,b:50 --hash-of=growthbook
  customer,experiment,arm,phase,split_propensity,reason
  😀,e,b,,0.5,
  张三,e,a,,0.5,
  $ (echo customer; head -c 65536 /dev/zero | tr '\0' x; echo) | gray-split --experiment=e --arms=a:50,b:50 --hash-of=growthbook >long.csv
  $ wc -c <long.csv; tail -c 10 long.csv
  65601
  e,a,,0.5,

The layer and the holdout of an experiment given by options; a part of a layer that is
none is refused:

  $ printf 'customer\n1\n2\n3\n4\n' >in.csv
  $ gray-split --experiment=e --arms=a:1 --layer=L:0-40 --holdout=spring:0.2 in.csv
  gray-split: without --key anybody can foresee who is held out
  customer,experiment,arm,phase,split_propensity,reason
  1,e,a,,1,
  2,e,a,,1,
  3,e,,,,HOLDOUT
  4,e,,,,HOLDOUT
  $ gray-split --experiment=e --arms=a:1 --layer=L:40-0 in.csv
  gray-split: from is above to (see gray-split --help)
  [2]
  $ gray-split --experiment=e --arms=a:1 --holdout=spring:2 in.csv
  gray-split: '2' is no holdout_share (want a number from 0 to 1) (see gray-split --help)
  [2]
