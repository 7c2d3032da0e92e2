Kinds of pages that went wrong elsewhere. A share that is not all is not shown as
all, and one that is, is:

  $ echo check,verdict,size,tolerance,where >audit.csv
  $ { cat audit.csv; yes parity,pass,0,0.1,x | head -n 2999; echo odd,fail,1,0.1,x; } | chart-page | grep -o '<h2>[^/]*'
  <h2>parity is the most frequent check: &gt; 99.9 % of 3,000 rows<
  $ { cat audit.csv; echo parity,pass,0,0.1,x; } | chart-page | grep -o '<h2>[^/]*'
  <h2>parity is the most frequent check: 100 % of 1 row<

Many names: the most frequent are drawn, and how many there are is said:

  $ { echo check,verdict,size,tolerance,where; seq -w 1 40 | sed 's/.*/c&,pass,0,0,x/'; } | chart-page |
  >   grep -o 'The first 16 of 40 are shown'
  The first 16 of 40 are shown

A name of nothing has a name, and parts beyond the sixth are one:

  $ printf 'id,member,depth,inviter,time\nr,a,,r,\nr,b,,r,\n' | chart-page | grep -o '(empty) is the most frequent depth'
  (empty) is the most frequent depth
  (empty) is the most frequent depth
  $ { echo check,verdict,size,tolerance,where; seq 1 9 | sed 's/.*/c,v&,0,0,x/'; } | chart-page |
  >   grep -oE '<th class=n scope=col>[^<]*'
  <th class=n scope=col>v1
  <th class=n scope=col>v2
  <th class=n scope=col>v3
  <th class=n scope=col>v4
  <th class=n scope=col>v5
  <th class=n scope=col>other
  <th class=n scope=col>rows
  <th class=n scope=col>share

Bars begin at nothing, on both sides of it: -10 and 10 meet in the middle.

  $ printf 'scope,price,unit\na,-10,x\nb,10,x\n' | chart-page --svg=shadow-prices-limits | grep -o '<rect x[^>]*>'
  <rect x="50%" y="19" width="50%" height="10" class="c1 f"/>
  <rect x="0%" y="57" width="50%" height="10" class="c2 f"/>

Parts that add up to nothing, or go below it, have no shares:

  $ printf 'scope,price,unit\na,-10,x\nb,10,x\n' | chart-page | grep -o '<h2>[^/]*'
  <h2>b has the largest price: 10; lowest is a, −10<

Figures with commas are figures, and words among them are passed over:

  $ printf 'id,count\na,"1,234"\nb,n/a\nc,2\n' | chart-page | grep -o '<h2>[^/]*'
  <h2>count: half are at most 2, nine in ten at most 1,234, of 2 rows<

One figure for all; a scale still has two ends:

  $ printf 'id,count\na,7\nb,7\n' | chart-page | grep -o '<h2>[^/]*'
  <h2>count: half are at most 7, nine in ten at most 7, of 2 rows<

In the dark, on paper and on a phone: both ground and ink change, pictures are not
cut between pages, wide tables move by themselves.

  $ printf 'a,b\n1,2\n' | chart-page >page.html
  $ grep -c 'prefers-color-scheme:dark){:root{--bg:#14171a;--ink:#e8eaed' page.html
  1
  $ grep -co 'section{break-inside:avoid}' page.html; grep -co '.wide{overflow-x:auto}' page.html
  1
  1

Nothing is fetched, and nothing runs:

  $ grep -ciE '<script|<link|@import|src=|href=|url\(|https?:' page.html
  0
  [1]

A picture has words for who does not see it:

  $ printf 'id,count\na,7\n' | chart-page | grep -oE 'role="img" aria-labelledby="[^"]*"|<title id[^/]*|<desc[^/]*'
  role="img" aria-labelledby="t1 d1"
  <title id="t1">Members brought<
  <desc id="d1">count: half are at most 7, nine in ten at most 7, of 1 row<

A circle in who brought whom ends:

  $ printf 'id,member,depth,inviter,time\nr,a,1,b,\nr,b,1,a,\n' | timeout 10 chart-page >page.html

A fund that has two values on one day: the later row counts, and it is said; the same value
again is none, and a value of 0 leaves the table as it is:

  $ printf 'fund,time,nav\nA,2026-01-01,1\nA,2026-01-01,2\nA,2026-01-02,1.1\nA,2026-01-02,1.1\n' >nav.csv; chart-page nav.csv | grep -o '[^>]*promises nothing[.][^<]*'; chart-page --lang=zh nav.csv | grep -o '同日[^<]*'
  2 days that all have, 0 left out, as a fund lacks them. Values that a later row of the day replaces: 1. The past promises nothing.
  同日后一行取代的净值：1。历史业绩不预示未来表现。
  $ printf 'fund,time,nav\nA,2026-01-01,0\nA,2026-01-02,1.1\n' | chart-page | grep -o '<h2>[^/]*'
  <h2>funds: 2 rows<

Rows in any order of days, and the largest fall from 1.5 to 0.75:

  $ printf 'fund,time,nav\nA,2026-01-02,1.5\nA,2026-01-01,1\nA,2026-01-03,0.75\nA,2026-01-04,3\n' | chart-page | grep -oE '[+]200[.]00|50[.]00' | tail -n 2
  +200.00
  50.00

Infinity and NaN are not drawn, and are in no share:

  $ printf 'scope,price,unit\na,1e3,x\nb,NaN,x\nc,inf,x\nd,"1,000",x\ne,,x\n' | chart-page | grep -o '<h2>[^/]*'
  <h2>price: 2 of 2 have the most, 1,000 each<

Operands of one name whose columns are in another order are one table:

  $ printf 'scope,price,unit\na,1,x\n' >p1.csv; printf 'unit,scope,price\nx,b,2\n' >p2.csv; chart-page n=p1.csv n=p2.csv | grep -o '<h2>[^/]*\|Rows: [^<]*'
  <h2>b has the largest price: 2, 67 % of all<
  Rows: n 2

Prices of limits in money and in customers are no parts of one whole; neither are fees
and yields on one scale.  Rows without an offer have no kind, and do no harm:

  $ printf 'scope,price,unit\n*,1.42,money\n*,40,count\n' >prices.csv; chart-page prices.csv | grep -o '<h2>[^/]*'
  <h2>shadow-prices: 2 rows<
  $ chart-page --svg=shadow-prices-limits prices.csv
  chart-page: nothing to draw as 'shadow-prices-limits': it is of the output 'shadow-prices', and no table here is one that it can be drawn of
  [1]
  $ printf 'rule_id,segment,product,kind,currency,list\nR,a,x,fee,CNY,100\nS,a,y,fee,CNY,50\n' >rules.csv
  $ printf 'customer,segment\n1,a\n2,b\n' >people.csv
  $ offer-price --no-consent -r rules.csv people.csv 2>/dev/null | chart-page | grep -o '<h2>price[^/]*'
  <h2>price: half are at most 50, nine in ten at most 100, of 2 rows<
  $ echo S2,a,z,yield,,0.03 >>rules.csv
  $ offer-price --no-consent -r rules.csv people.csv 2>/dev/null | chart-page | grep -o '<h2>price[^/]*'
  [1]

Why offers were not chosen, among those that were not:

  $ printf 'customer,product,value,cost\n1,x,9,5\n2,x,8,5\n3,x,7,5\n4,x,-1,1\n5,x,6,5\n6,x,6,5\n7,x,6,5\n' | offer-budget -q -b 20 --all | chart-page | grep -o '<h2>[^/]*'
  <h2>limit is the most frequent why not: 67 % of 3 rows<

Days of funds in any form; 2026-02-30 is none, and a value of 0 is no value.  What is not
drawn is counted:

  $ funds() { { echo fund,time,nav; printf '%s\n' "$@"; } | chart-page | grep -o '<h2>[^/]*\|[0-9]* days that all.*nothing'; }; declare -f funds >funds.sh
  $ . ./funds.sh; funds A,2026/1/2,1 A,20260303,2 A,2026年3月4日,3 A,2026-03-05T23:00:00+08:00,4
  <h2>A +300.00 % from 2026-01-02 to 2026-03-05; the past promises nothing<
  4 days that all have, 0 left out, as a fund lacks them. The past promises nothing
  $ . ./funds.sh; funds A,2026-02-30,1 A,2026-13-01,1 A,2026-03-01,2 A,2026-03-02,0 A,2026-03-03,3 A,2026-03-04, A,2026-03-05,n/a ,2026-03-01,1
  <h2>A +50.00 % from 2026-03-01 to 2026-03-03; the past promises nothing<
  2 days that all have, 0 left out, as a fund lacks them. Values that are not above 0, or of no fund or day: 5. The past promises nothing

Tables without rows are on the page, and count as 0:

  $ printf 'a,b\n' >nothing.csv; printf 'a,b\n1,2\n' >something.csv
  $ chart-page none=nothing.csv some=something.csv | grep -oE '<h2>[^/]*|<footer><p>[^<]*'
  <h2>some: 1 row<
  <h2>none: 0 rows<
  <footer><p>Rows: some 1; none 0
  $ printf 'push_id,customer,scene,class,action,time,text,why,reason\n' | chart-page --lang=zh | grep -oE '<h2>[^/]*|<footer><p>[^<]*'
  <h2>pushes-suppressed：0 行<
  <footer><p>行数：pushes-suppressed 0
  $ chart-page --format=markdown something.csv
  chart-page: --format has no effect: the output is no table
  [1]

A row that a logarithm does not take is told:

  $ printf 'customer,recency,frequency,monetary,cluster,segment,action\na,1,1,10,1,x,y\nb,1,2,0,1,x,y\nc,1,2,20,1,x,y\n' | chart-page | grep -o '<h2>[^/]*' | head -n 1
  <h2>2 customers by frequency (1 – 2) and monetary (10 – 20); 1 customer without a figure above 0<

What has no interval among others that have one is not sure:

  $ cat >k.csv <<'END'
  > campaign,generation,people,inviters,sent,accepted,opened,k,k_lo,k_hi,k_opened,cycle_median,cycle_p90
  > spring,0,10,9,20,20,0,2,1.4,2.6,0,1,1
  > spring,1,20,1,2,2,0,0.1,,,0,1,1
  > END
  $ chart-page k.csv | grep -o '<h2>[^<]*' | head -n 1
  <h2>k, surely above 1: generation 0; not known whether above 1: generation 1

The highest by all methods that is not alone:

  $ printf 'kind,history,customers,hit_rate,hit_se,ndcg,coverage,common,decay,window,lambda\nnext,all,8,0.9,0.01,0.7,1,0.7,0.8,5,\nnext,1-4,8,1,0.01,0.7,,,0.8,5,\npopular,all,8,0.8,0.02,0.3,0.9,0.8,,,\npopular,1-4,8,1,0.02,0.3,,,,,\n' >quality.csv
  $ chart-page quality.csv | grep -o '<h2>[^;]*'; chart-page --lang=zh quality.csv | grep -c '<h2>命中率，2 种方法并列：next 均为最高（有并列）；'
  <h2>hit rate, 2 ways side by side: next is highest in all, beside others in some
  1

Numbers of accounts and cards by more of their names are people's:

  $ printf 'acct_no,card_num,n\n6222021234567890123,1,2\n' | chart-page | grep -o '<th[^<]*' | sed 's/.*>//'
  n

Long names are cut in the middle: rules begin alike and differ at their ends.

  $ cat >rules.csv <<'END'
  > cluster,customers,rule,cost_ratio,agreement
  > 4,117,monetary <= 1000,1.06,0.97
  > 2,65,monetary > 1000 and frequency <= 10,1.06,0.97
  > 3,77,monetary > 1000 and frequency > 10 and monetary <= 100000,1.06,0.97
  > 1,41,monetary > 1000 and frequency > 10 and monetary > 100000,1.06,0.97
  > END
  $ chart-page rules.csv | grep -o '<text x="0%"[^>]*>[^<]*'
  <text x="0%" y="13">4 · monetary &lt;= 1000
  <text x="0%" y="51">3 · monetar…and monetary &lt;= 100000
  <text x="0%" y="89">2 · monetar…00 and frequency &lt;= 10
  <text x="0%" y="127">1 · monetar… and monetary &gt; 100000

A segment has one colour on the whole page: that of how many are in it, and not of how
much they bring; from the sixth on they share one:

  $ printf '%s\n' customer,recency,frequency,monetary,cluster,segment,action \
  > a,1,1,1,1,many,x b,2,2,1,1,many,x c,3,3,1,1,many,x \
  > d,4,1,20,2,fewer,x e,5,2,20,2,fewer,x f,6,9,900,3,rich,x >colours.csv
  $ chart-page --svg=segments-shares colours.csv | grep -o '<rect[^>]*class="[^"]*' |
  > sed 's/.*class=//'
  "c3 f p
  "c3 f
  "c2 f p
  "c2 f
  "c1 f p
  "c1 f
  $ chart-page --svg=segments-points colours.csv | grep -o 'class="[^"]*[0-9][^"]*"' | sort | uniq -c
        4 class="c1 f o"
        3 class="c2 f o"
        2 class="c3 f o"
  $ awk -F, 'NR == 1 { print } NR > 1 { for (i = 1; i <= 8; i++) for (k = 9 - i; k > 0; k--)
  > print i k NR ",1," k "," i ",1,s" i ",x" }' colours.csv >eight.csv
  $ chart-page --svg=segments-shares eight.csv | grep -o '<rect[^>]*class="[^"]* f"' |
  > sed 's/.*class=//' | paste -sd ' '
  "c4 f" "c5 f" "c3 f" "c6 f" "c2 f" "c6 f" "c1 f" "c6 f"
