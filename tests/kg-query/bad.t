What is wrong with a query is told with its place.

  $ printf 'a,b,c\n' >g.csv
  $ kg-query -f g.csv 'SELECT ?x { ?x b c'
  kg-query:   SELECT ?x { ?x b c
  kg-query:                     ^
  kg-query: query:1:19: want '}' before the end (see kg-query --help)
  [2]
  $ kg-query -f g.csv 'SELECT ?x WHRE { ?x b c }'
  kg-query:   SELECT ?x WHRE { ?x b c }
  kg-query:             ^
  kg-query: query:1:11: want '{' before 'WHRE' (did you mean WHERE?) (see kg-query --help)
  [2]
  $ kg-query -f g.csv 'SELECT ?x { ?x b c FILTER(FOO(?x)) }'
  kg-query:   SELECT ?x { ?x b c FILTER(FOO(?x)) }
  kg-query:                             ^
  kg-query: query:1:27: there is no function 'FOO' (see kg-query --help)
  [2]
  $ kg-query -f g.csv 'SELECT ?x { ?x b c FILTER(STRLN(?x) > 1) }'
  kg-query:   SELECT ?x { ?x b c FILTER(STRLN(?x) > 1) }
  kg-query:                             ^
  kg-query: query:1:27: there is no function 'STRLN' (did you mean STRLEN?) (see kg-query --help)
  [2]
  $ kg-query -f g.csv 'SELECT ?x { ?x b c } LIMIT ten'
  kg-query:   SELECT ?x { ?x b c } LIMIT ten
  kg-query:                              ^
  kg-query: query:1:28: want a number before 'ten' (see kg-query --help)
  [2]
  $ kg-query -f g.csv 'SELECT ?x ?y { ?x b ?y } GROUP BY ?x'
  kg-query:   SELECT ?x ?y { ?x b ?y } GROUP BY ?x
  kg-query:             ^
  kg-query: query:1:11: ?y is not in GROUP BY (want an aggregate of it, or SAMPLE(?y)) (see kg-query --help)
  [2]
  $ kg-query -f g.csv 'SELECT (SUM(COUNT(?x)) AS ?n) { ?x b ?y }'
  kg-query:   SELECT (SUM(COUNT(?x)) AS ?n) { ?x b ?y }
  kg-query:               ^
  kg-query: query:1:13: an aggregate inside of another (see kg-query --help)
  [2]
  $ kg-query -f g.csv 'SELECT * { ?x b ?y BIND(1 AS ?y) }'
  kg-query:   SELECT * { ?x b ?y BIND(1 AS ?y) }
  kg-query:                                ^
  kg-query: query:1:30: ?y is used in this group already (see kg-query --help)
  [2]
  $ kg-query -f g.csv 'SELECT * { ?x b "c }'
  kg-query:   SELECT * { ?x b "c }
  kg-query:                   ^
  kg-query: query:1:17: a string without its closing quote (see kg-query --help)
  [2]
  $ kg-query -f g.csv 'SELECT * { VALUES (?x ?y) { (1) } }'
  kg-query:   SELECT * { VALUES (?x ?y) { (1) } }
  kg-query:                                ^
  kg-query: query:1:30: 1 values where VALUES has 2 variables (see kg-query --help)
  [2]
  $ kg-query -f g.csv 'CONSTRUCT { ?x b ?y } WHERE { ?x b ?y }'
  kg-query:   CONSTRUCT { ?x b ?y } WHERE { ?x b ?y }
  kg-query:   ^
  kg-query: query:1:1: CONSTRUCT and DESCRIBE are not supported (want SELECT or ASK) (see kg-query --help)
  [2]
  $ kg-query -f g.csv 'SELECT * { SERVICE <x> { ?x b ?y } }'
  kg-query:   SELECT * { SERVICE <x> { ?x b ?y } }
  kg-query:              ^
  kg-query: query:1:12: SERVICE is not supported: nothing is asked of other machines (see kg-query --help)
  [2]
  $ kg-query -f g.csv ''
  kg-query:   
  kg-query:   ^
  kg-query: query:1:1: want a query: SELECT, ASK, a pattern or a word before the end (see kg-query --help)
  [2]
  $ kg-query -f g.csv "$(printf 'SELECT *\n{ ?x b 中文 ; ; 年费 } }')"
  kg-query:   { ?x b 中文 ; ; 年费 } }
  kg-query:                        ^
  kg-query: query:2:18: want a term before '}' (see kg-query --help)
  [2]
  $ kg-query -f g.csv "$(printf 'a\377b')"
  kg-query:   a?b
  kg-query:    ^
  kg-query: query:1:2: the query is not UTF-8 (see kg-query --help)
  [2]
  $ kg-query -f g.csv --terms=rdf '?x b c'
  kg-query:   ?x b c
  kg-query:   ^
  kg-query: query:1:1: want SELECT, ASK, PREFIX or BASE before '?x' (see kg-query --help)
  [2]
  $ kg-query -f g.csv --terms=rdf 'SELECT * { ?x e:b 1 }'
  kg-query:   SELECT * { ?x e:b 1 }
  kg-query:                 ^
  kg-query: query:1:15: prefix 'e:' is not declared (want PREFIX e: <...>) (see kg-query --help)
  [2]
  $ kg-query -f g.csv "$(printf '?x b "\001\002')"
  kg-query:   ?x b "??
  kg-query:        ^
  kg-query: query:1:6: a string without its closing quote (see kg-query --help)
  [2]
  $ kg-query -f g.csv "SELECT * $(printf '%0500d' 0 | sed 's/0/{/g')" 2>&1 | tail -n 1
  kg-query: query:1:261: nested deeper than 250 (see kg-query --help)
  $ kg-query -f g.csv "SELECT ?x { ?x b '$(printf '%0300d' 0)' FILTR }" 2>&1 | tail -n 1
  kg-query: query:1:321: want '.' or '}' before 'FILTR' (did you mean FILTER?) (see kg-query --help)

Variables that nothing binds sort as nothing does; a limit may be any size:

  $ kg-query -f g.csv 'SELECT ?x { ?x b c } ORDER BY ?nothing LIMIT 99999999999999999999999'
  x
  a

Wrong triples:

  $ printf 'a,b\n' | kg-query '?x ?y ?z'
  kg-query: stdin:1: 2 columns where a triple has 3
  [1]
  $ printf 'a,b,c,d\n' | kg-query '?x ?y ?z'
  kg-query: stdin:1: 4 columns where a triple has 3 (more want a header: subject, predicate, object, and from, until, source)
  [1]
  $ printf 'a,b,c\n,b,c\n' | kg-query '?x ?y ?z'
  kg-query: stdin:2: the subject is empty
  [1]
  $ printf 'a,b,c\na,,c\n' | kg-query '?x ?y ?z'
  kg-query: stdin:2: the predicate is empty
  [1]
  $ printf 'a,b,c\na,b,\n' | kg-query '?x ?y ?z'
  kg-query: stdin:2: the object is empty
  [1]
  $ printf 'a,b,\377\n' | kg-query '?x ?y ?z'
  kg-query: stdin:1: '?' is not UTF-8 (if it is Chinese: --encoding=GB18030)
  [1]
  $ printf '甲;乙;丙\n' | kg-query '甲 乙 ?o'; printf 's|p|o\n' | kg-query '甲 乙 ?o'; printf 'sep=;\n甲;乙;丙\n' | kg-query --max-bad=9 '甲 乙 ?o'; printf '甲,乙,丙\n' | kg-query -d ';' '甲 乙 ?o'; printf '甲;乙\n' | kg-query '甲 乙 ?o'
  kg-query: stdin:1: 1 column where a triple has 3: if ';' divides it, say -d ';'
  kg-query: stdin:1: 1 column where a triple has 3: if '|' divides it, say -d '|'
  kg-query: stdin:1: 1 column where a triple has 3
  kg-query: stdin:2: 1 column where a triple has 3: if ';' divides it, say -d ';'
  kg-query: 2 of 2 rows are bad and left out
  kg-query: '甲' is not in the graph
  kg-query: '乙' is not in the graph
  kg-query: stdin:1: 1 column where a triple has 3: if ',' divides it, say -d ','
  kg-query: stdin:1: 1 column where a triple has 3
  o
  [1]
  $ for e in UTF-16 UTF-16BE UTF-32; do { [ $e != UTF-16BE ] || printf '\376\377'; printf 's,p,o\n甲,乙,丙\n' | iconv -f UTF-8 -t $e; } | kg-query '甲 乙 ?o'; done
  o
  丙
  o
  丙
  o
  丙
  $ printf '<x:a> <x:b> "丙" .\n' | iconv -f UTF-8 -t UTF-16 | kg-query --terms=rdf 'ASK { <x:a> <x:b> "丙" }'
  true
  $ printf '<a> <b> "c" \n<d> <e> "f" .\n' | kg-query --terms=rdf 'ASK {}'
  kg-query: stdin:1: a statement without a point at its end
  [1]
  $ printf '<x:a> <x:b> "c" .\n<x:a> <x:b> <c> .\n' | kg-query --terms=rdf 'ASK {}'
  kg-query: stdin:2: '<c>' is not an absolute IRI
  [1]
  $ printf '<x:a> <x:b> "c" .\n"a" <x:b> <x:c> .\n' | kg-query --terms=rdf 'ASK {}'
  kg-query: stdin:2: the subject is a literal (want an IRI or a blank node)
  [1]
  $ printf 'a,b\na,b,c\nd,e\n' | kg-query --max-bad=2 '?x ?y ?z'
  kg-query: stdin:1: 2 columns where a triple has 3
  kg-query: stdin:3: 2 columns where a triple has 3
  kg-query: 2 of 3 rows are bad and left out
  x,y,z
  a,b,c
  $ kg-query -f none.csv '?x ?y ?z'
  kg-query: none.csv: No such file or directory
  [1]

No answer is cut silently:

  $ printf 'a,b,c\nd,b,e\n' >two.csv
  $ kg-query -f two.csv --max-rows=1 '?x b ?y'
  kg-query: more than --max-rows=1 rows (LIMIT cuts an answer, this does not)
  [1]
  $ kg-query -f two.csv --max-rows=2 '?x b ?y'
  x,y
  a,c
  d,e
  $ kg-query -f two.csv --max-rows=1 '?x b ?y LIMIT 1'
  x,y
  a,c
  $ awk 'BEGIN { for (i = 0; i < 3000; i++) printf "n%d,p,n%d\n", i, (i + 1) % 3000 }' >ring.csv
  $ kg-query -f ring.csv --timeout=1s 'SELECT (COUNT(*) AS ?n) { ?x p+ ?y . ?z p+ ?w }'
  kg-query: --timeout is over and the answer is not complete
  [1]
  $ kg-query -f ring.csv 'SELECT (COUNT(*) AS ?n) { n0 p+ ?y }'
  n
  3000

A pattern that backtracks for ever is an error, not an answer:

  $ printf 'a,b,%s\n' aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaX >re.csv
  $ kg-query -f re.csv 'SELECT ?x { ?x b ?t FILTER(REGEX(?t, "^(a|aa)+(a|aa)+$")) }'
  kg-query: the pattern '^(a|aa)+(a|aa)+$' tries too many ways on a text (it backtracks; make it stricter)
  [1]

Usage:

  $ kg-query -f g.csv
  kg-query: no query (want QUERY, --query=FILE or --batch) (see kg-query --help)
  [2]
  $ kg-query -f g.csv a b
  kg-query: more than one query (quote it as one word) (see kg-query --help)
  [2]
  $ kg-query -f g.csv --column=x '?x b ?y' --explain
  kg-query: --explain is for one query (want no --column) (see kg-query --help)
  [2]
  $ kg-query --column=x '?x b ?y'
  kg-query: --column reads rows from standard input (want the triples by --file or --from-index) (see kg-query --help)
  [2]
  $ printf 'y\n1\n' | kg-query -f g.csv --column=y '?x b c'
  kg-query: --column=y: the query has no ?y (see kg-query --help)
  [2]
  $ kg-query -f g.csv 'SELECT * FROM <h> { ?x b ?y }'
  kg-query: FROM: there is no graph 'h' (want --graph=NAME=FILE)
  [1]
  $ kg-query -f g.csv --index=x.kgx '?x b ?y'
  kg-query: --index answers no query (want it alone) (see kg-query --help)
  [2]
