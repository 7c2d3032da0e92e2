Who invited whom: paths, and what SPARQL's paths do not tell.

  $ cat >invites.csv <<END
  > 甲,邀请,乙
  > 甲,邀请,丙
  > 乙,邀请,丁
  > 丁,邀请,戊
  > 丙,邀请,戊
  > 戊,邀请,甲
  > 己,认识,丁
  > END
  $ kg-query -f invites.csv '甲 邀请+ ?x'
  x
  丙
  乙
  戊
  丁
  甲
  $ kg-query -f invites.csv '?x 邀请* 丁'
  x
  丁
  乙
  甲
  戊
  丙
  $ kg-query -f invites.csv '甲 邀请{2} ?x'
  x
  戊
  丁
  $ kg-query -f invites.csv '甲 邀请{2,3} ?x ORDER BY ?x'
  x
  丁
  戊
  甲
  $ kg-query -f invites.csv '己 认识/^邀请 ?x'
  x
  乙
  $ kg-query -f invites.csv '己 !邀请 ?x'
  x
  丁
  $ kg-query -f invites.csv '乙 (邀请|^邀请) ?x'
  x
  丁
  甲
  $ kg-query -f invites.csv 'SELECT (COUNT(*) AS ?n) { ?x 邀请+ ?y }'
  n
  25

Depth and route:

  $ kg-query -f invites.csv 'PATH(甲, 邀请+, ?x, ?depth, ?route)'
  x,depth,route
  丙,1,甲>丙
  乙,1,甲>乙
  戊,2,甲>丙>戊
  丁,2,甲>乙>丁
  甲,3,甲>丙>戊>甲
  $ kg-query -f invites.csv 'SELECT (MAX(?d) AS ?deepest) { PATH(甲, 邀请*, ?x, ?d) }'
  deepest
  2
  $ kg-query -f invites.csv 'PATH(?x, 邀请+, 丁, ?d, ?r)'
  x,d,r
  乙,1,乙>丁
  甲,2,甲>乙>丁
  戊,3,戊>甲>乙>丁
  丁,4,丁>戊>甲>乙>丁
  丙,4,丙>戊>甲>乙>丁
  $ kg-query -f invites.csv 'PATH(甲, 邀请{2,3}, ?x, ?d)'
  x,d
  戊,2
  丁,2
  甲,3

A tree, and the shortest chain between two:

  $ kg-query -f invites.csv --tree 甲 邀请
  kg-query: '甲' is reached in more than one way and is shown once (the first of 2)
  parent,child,depth,route,descendants
  甲,丙,1,甲>丙,1
  甲,乙,1,甲>乙,1
  丙,戊,2,甲>丙>戊,0
  乙,丁,2,甲>乙>丁,0
  $ kg-query -f invites.csv --tree --depth=1 甲 邀请
  kg-query: '丙' has more below it, which --depth leaves out (the first of 2)
  parent,child,depth,route,descendants
  甲,丙,1,甲>丙,0
  甲,乙,1,甲>乙,0
  $ kg-query -f invites.csv --between 己 丙
  step,from,predicate,to,direction
  1,己,认识,丁,forward
  2,丁,邀请,戊,forward
  3,戊,邀请,丙,backward
  $ kg-query -f invites.csv --between 己 丙 邀请
  step,from,predicate,to,direction
  $ kg-query -f invites.csv --tree 甲 邀情 2>&1
  kg-query: '邀情' is not in the graph (near it: '邀请')
  parent,child,depth,route,descendants

Wrong usage:

  $ kg-query -f invites.csv --tree 甲
  kg-query: --tree wants a node and a predicate (see kg-query --help)
  [2]
  $ kg-query -f invites.csv --between 甲
  kg-query: --between wants two nodes, and perhaps a predicate (see kg-query --help)
  [2]
  $ kg-query -f invites.csv 'PATH(甲, 邀请, ?x)'
  kg-query:   PATH(甲, 邀请, ?x)
  kg-query:       ^
  kg-query: query:1:5: PATH wants a path that repeats: p+, p*, p{1,5} (see kg-query --help)
  [2]
