What the price list, the rules of offers and the answers to customers say of a
product is the same: every price, rate, grade, term and least amount.

  $ cat >facts.awk <<'END'
  > function fact(p, o) { print $2 "," p "," o }
  > NR > 1 {
  > 	fact("类型", $3)
  > 	if ($4 == "fee" && $3 == "信用卡") fact("年费", $5 + 0 "元")
  > 	if ($4 == "fee" && $3 == "保险") fact("年保费", $5 + 0 "元")
  > 	if ($4 == "voucher") fact("面值", $5 + 0 "元")
  > 	if ($4 == "loan_rate") fact("年利率", sprintf("%.2f%%", $5 * 100))
  > 	if ($4 == "yield") fact("业绩比较基准", sprintf("%.2f%%", $5 * 100))
  > 	if ($7 != "") fact("风险等级", $7)
  > 	if ($8 != "") fact("期限", $8 "天")
  > 	least = $3 == "贷款" ? "最低金额" : "起购金额"
  > 	if ($9 != "") fact(least, $9 + 0 ($6 == "HKD" ? "港元" : "元"))
  > }
  > END
  $ awk -F, -f facts.awk samples/products.csv | sort >want
  $ kg-query -f samples/knowledge.csv '?s ?p ?o' | tail -n +2 | sort >have
  $ comm -23 want have
  $ awk -F, '{ print $1 "," $2 }' want | sort -u >asked
  $ awk -F, 'NR == FNR { of[$1 "," $2]; next } ($1 "," $2) in of' asked have | comm -13 want -
  $ wc -l <want | tr -d ' '
  62

A rule's list price and grade are those of its product.

  $ awk -F, 'NR == FNR { list[$1] = $5; grade[$1] = $7; next }
  >   FNR > 1 && ($9 + 0 != list[$4] + 0 || ($18 != "" && $18 != grade[$4])) { print $1, $4 }' \
  >   samples/products.csv samples/rules.csv

In the form of neo4j-admin import, by the recipe of the manual: three columns, every
identifier once, both ends of every relationship among the nodes, and none left out.

  $ kg-query -f samples/knowledge.csv --format=tsv 'SELECT DISTINCT ?n (?n AS ?name) { { ?n ?p ?o } UNION { ?s ?q ?n } } ORDER BY ?n' | sed '1s/.*/id:ID\tname/' >nodes.tsv
  $ kg-query -f samples/knowledge.csv --format=tsv 'SELECT ?s ?o ?p { ?s ?p ?o }' | sed '1s/.*/:START_ID\t:END_ID\t:TYPE/' >relations.tsv
  $ awk -F '\t' 'FNR == 1 { next } NR == FNR { twice += seen[$1]++; fields += NF != 2; next } { fields += NF != 3; lost += !($1 in seen) || !($2 in seen); met[$1]; met[$2]; n++ } END { for (s in seen) alone += !(s in met); print twice + 0, fields + 0, lost + 0, alone + 0, n }' nodes.tsv relations.tsv
  0 0 0 0 138
  $ kg-query -f samples/knowledge.csv '?s ?p ?o' | tail -n +2 | wc -l | tr -d ' '
  138
