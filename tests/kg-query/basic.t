A graph of a few triples, as CSV without a header.

  $ cat >kg.csv <<END
  > 信用卡,申请条件,年龄≥18岁
  > 信用卡,年费,100
  > 金卡,类型,信用卡
  > 金卡,年费,300
  > 贷款,利率类型,固定利率
  > 理财产品,风险等级,R1-R5
  > 稳健一号,类型,理财产品
  > 稳健一号,风险等级,R2
  > 稳健一号,期限,90天
  > 进取一号,类型,理财产品
  > 进取一号,风险等级,R4
  > 进取一号,起购,1.2万
  > END

A pattern gives its variables, one word everything about it:

  $ kg-query -f kg.csv '?p 风险等级 R4'
  p
  进取一号
  $ kg-query -f kg.csv '?p 类型 理财产品 . ?p 风险等级 ?r'
  p,r
  稳健一号,R2
  进取一号,R4
  $ kg-query -f kg.csv 理财产品
  subject,predicate,object
  理财产品,风险等级,R1-R5
  稳健一号,类型,理财产品
  进取一号,类型,理财产品
  $ kg-query '信用卡 ?属性 _' <kg.csv
  属性
  年费
  申请条件
  $ kg-query -f kg.csv '?p ?a ?v ORDER BY ?v LIMIT 2'
  p,a,v
  信用卡,年费,100
  金卡,年费,300

The same in SPARQL; a name may stand in < > or quotes, too:

  $ kg-query -f kg.csv 'SELECT ?p { ?p <类型> "理财产品" ; 风险等级 R2 }'
  p
  稳健一号
  $ kg-query -f kg.csv 'ASK { 金卡 年费 300 }'
  true
  $ kg-query -f kg.csv 'ASK { 金卡 年费 301 }'
  kg-query: '301' is not in the graph (near it: '300')
  false

Numbers compare as numbers, and NUM() takes them out of text:

  $ kg-query -f kg.csv 'SELECT ?c ?fee { ?c 年费 ?fee FILTER(?fee > 99.5) } ORDER BY DESC(?fee)'
  c,fee
  金卡,300
  信用卡,100
  $ kg-query -f kg.csv 'SELECT ?x (NUM(?v) AS ?n) { ?x ?p ?v FILTER(BOUND(?p) && NUM(?v) > 80) } ORDER BY ?n'
  x,n
  稳健一号,90
  信用卡,100
  金卡,300
  进取一号,12000
  $ kg-query -f kg.csv 'SELECT (SUM(?f) AS ?all) (AVG(?f) AS ?mean) (COUNT(*) AS ?n) { ?x 年费 ?f }'
  all,mean,n
  400,200,2

The rest of the language:

  $ kg-query -f kg.csv 'SELECT ?p ?v { ?p 类型 理财产品 OPTIONAL { ?p 起购 ?v } } ORDER BY ?p'
  p,v
  稳健一号,
  进取一号,1.2万
  $ kg-query -f kg.csv 'SELECT ?p { ?p 类型 ?t MINUS { ?p 风险等级 ?r } }'
  p
  金卡
  $ kg-query -f kg.csv 'SELECT ?p ?t { ?p 类型 ?t FILTER EXISTS { { SELECT ?p (COUNT(*) AS ?n) { ?p 期限 ?d } GROUP BY ?p } } } ORDER BY ?p'
  p,t
  稳健一号,理财产品
  $ kg-query -f kg.csv 'SELECT ?p ?t { ?p 类型 ?t FILTER EXISTS { { SELECT ?p (COUNT(*) AS ?n) { ?p 期限 ?d } GROUP BY ?p HAVING (?n > 9) } UNION { ?p 类型 信用卡 } } } ORDER BY ?p'
  p,t
  金卡,信用卡
  $ kg-query -f kg.csv 'SELECT ?p ?t { ?p 类型 ?t FILTER NOT EXISTS { SELECT (?x AS ?p) { ?x 期限 ?d } } } ORDER BY ?p'
  p,t
  进取一号,理财产品
  金卡,信用卡
  $ kg-query -f kg.csv 'SELECT ?p { ?p 类型 ?t FILTER NOT EXISTS { ?p 期限 ?d } } ORDER BY ?p'
  p
  进取一号
  金卡
  $ kg-query -f kg.csv 'SELECT ?x { { ?x 年费 100 } UNION { ?x 期限 ?d } } ORDER BY ?x'
  x
  信用卡
  稳健一号
  $ kg-query -f kg.csv 'SELECT ?x ?n { VALUES ?x { 金卡 贷款 } ?x ?p ?o BIND(STRLEN(?o) AS ?n) } ORDER BY ?n'
  x,n
  金卡,3
  金卡,3
  贷款,4
  $ kg-query -f kg.csv 'SELECT ?t (GROUP_CONCAT(?p; SEPARATOR="/") AS ?all) { ?p 类型 ?t } GROUP BY ?t HAVING (COUNT(*) > 1)'
  t,all
  理财产品,稳健一号/进取一号
  $ kg-query -f kg.csv 'SELECT ?x { ?x 年费 ?f { SELECT (MAX(?g) AS ?f) { ?y 年费 ?g } } }'
  x
  金卡

Punctuation as a Chinese keyboard types it, with a note:

  $ kg-query -f kg.csv '？p 风险等级 “R4”' 2>&1
  kg-query: full-width punctuation in the query is read as plain
  p
  进取一号

Other forms of output:

  $ kg-query -f kg.csv --format=json '?p 风险等级 ?r . OPTIONAL { ?p 起购 ?q }'
  {"p":"理财产品","r":"R1-R5","q":null}
  {"p":"稳健一号","r":"R2","q":null}
  {"p":"进取一号","r":"R4","q":"1.2万"}
  $ kg-query -f kg.csv --format=tsv '?p 年费 ?f'
  p	f
  信用卡	100
  金卡	300

Files with a header, in any order of the roles; TSV; N-Triples; gzip:

  $ printf '客体,主体,关系\nc,a,b\n' | kg-query '?s ?p ?o'
  s,p,o
  a,b,c
  $ printf 'a\tb\tc "d"\n' | kg-query '?s ?p ?o'
  s,p,o
  a,b,"c ""d"""
  $ printf '<http://x/a> <http://x/b> "c"@en .\n' | kg-query '?s ?p ?o'
  kg-query: stdin:1: the literal is kept without its language or datatype
  s,p,o
  http://x/a,http://x/b,c
  $ gzip -c kg.csv | kg-query '?x 期限 ?y'
  x,y
  稳健一号,90天
  $ kg-query '?s ?p ?o' </dev/null
  s,p,o

A name that is not there is told, with what is near it:

  $ kg-query -f kg.csv '?x 利率类形 固定利宰' 2>&1
  kg-query: '利率类形' is not in the graph (near it: '利率类型')
  kg-query: '固定利宰' is not in the graph (near it: '固定利率')
  x

Each row of a table asks; rows without an answer stay:

  $ printf 'product,n\n金卡,1\n贷款,2\n稳健一号,3\n' >rows.csv
  $ kg-query -f kg.csv --column=product '?product 类型 ?kind' <rows.csv
  kg-query: rows with an answer: 2 of 3
  product,n,kind
  金卡,1,信用卡
  贷款,2,
  稳健一号,3,理财产品
  $ printf 'product,n\n金卡,1\n贷款,2\n' | kg-query -f kg.csv --column=product 'ASK { ?product 年费 ?f }'
  product,n,answer
  金卡,1,true
  贷款,2,false

Many questions in one run:

  $ printf 'fee\t?x 年费 ?f\nASK { 金卡 类型 信用卡 }\n' >batch.tsv
  $ kg-query -f kg.csv --batch=batch.tsv
  query,row,variable,value
  fee,1,x,信用卡
  fee,1,f,100
  fee,2,x,金卡
  fee,2,f,300
  2,1,ask,true

The plan, with what was expected and what there was; the order in which patterns
are written makes none:

  $ kg-query -f kg.csv --explain '?p 类型 理财产品 . ?p 风险等级 R4'
  plan,estimated,real
  select ?p,,1
    patterns,1,1
      match ?p 风险等级 R4,1,1
      match ?p 类型 理财产品,1,1
  $ kg-query -f kg.csv --explain '?p 风险等级 R4 . ?p 类型 理财产品'
  plan,estimated,real
  select ?p,,1
    patterns,1,1
      match ?p 风险等级 R4,1,1
      match ?p 类型 理财产品,1,1
