What is said and drawn of the segments of six customers: 1 of 6 has most of the
money.

  $ cat >segments.csv <<'END'
  > customer,recency,frequency,monetary,cluster,segment,action,previous
  > a,1,10,9000,1,high-value,keep,
  > b,5,2,400,2,active,grow,high-value
  > c,9,1,200,2,active,grow,
  > d,30,1,100,3,long-tail,none,active
  > e,40,1,100,3,long-tail,none,active
  > f,50,1,200,3,long-tail,none,long-tail
  > END
  $ chart-page segments.csv >page.html
  $ grep -o '<h2>[^/]*' page.html
  <h2>6 customers by frequency (1 – 10) and monetary (100 – 9,000)<
  <h2>17 % of the customers bring 90 % of the monetary: high-value<
  <h2>3 of 4 customers changed: most went from active to long-tail (2); 2 customers not there before<
  $ sed -n 's/.*<footer>//p' page.html
  <p>Rows: segments 6<p>No script, nothing from the network: this file is all there is, and can be printed.</footer></main>

In Chinese, under a title, which is escaped as all cells are:

  $ chart-page --lang=zh --title='甲 & <乙>' segments.csv | grep -oE '<(h1|h2|title|html)[^/]*'
  <html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>甲 &amp; &lt;乙&gt;<
  <h1>甲 &amp; &lt;乙&gt;<
  <h2>6 位客户：笔数（1 – 10）与 累计金额（100 – 9,000）<
  <title id="t1">每位客户一个点<
  <h2>17 %的客户带来 90 %的累计金额：高价值客户<
  <title id="t2">客户占比（浅）与金额占比（深）<
  <h2>3 个有变化，共 4 位客户，最多的是 活跃客户 → 长尾客户 (2)；另有 2 位客户上期没有<
  <title id="t3">从上期客群到本期客群<

The figures stand behind each picture:

  $ grep -o '<table>.*</table>' page.html | sed -n 2p | sed 's/<\/tr>/&\n/g' |
  > sed 's/<[^>]*>/ /g; s/  */ /g; s/^ //; /^$/d; s/ $//'
  segment rows share monetary share
  high-value 1 17 % 9,000 90 %
  active 2 33 % 600 6 %
  long-tail 3 50 % 400 4 %

Nobody is named unless --names says so:

  $ sed 's/^a,/Zhang San,/' segments.csv >named.csv
  $ chart-page named.csv | grep -c 'Zhang San'
  0
  [1]
  $ chart-page --names named.csv | grep -o '<title>Zhang San</title>'
  <title>Zhang San</title>

One picture, as a file of its own:

  $ chart-page --svg=segments-shares segments.csv | head -c 120 | paste - /dev/null
  <svg xmlns="http://www.w3.org/2000/svg" width="760" height="186" viewBox="0 0 760 186" role="img" aria-labelledby="t d">	
  $ chart-page --svg=segments-shares segments.csv | tail -c 14
  ></svg></svg>

Which there are:

  $ chart-page --list-charts | head -n 3
  chart,output,kind,caption
  segments-points,segments,points,Each customer a point
  segments-shares,segments,shares,Shares of customers (pale) and of money (dark)
  $ chart-page --list-charts --lang=zh | grep funnel-rates
  funnel-rates,funnel,intervals,到达各步的比例，含 95% 区间

Intervals: what is surely above the reference, surely below, and not known.

  $ cat >attribution.csv <<'END'
  > model,channel,reach_count,convert_count,convert_users,convert_rate,attributed,revenue,cost,roi,roas,cpa,roi_lo,roi_hi
  > last,Email,10,5,5,0.5,5,500,100,4,5,20,1,7
  > last,SMS,10,1,1,0.1,1,100,100,0.5,1,100,-0.5,2
  > last,Offline,10,0,0,0,0,0,100,-1,0,,-1,-0.8
  > END
  $ chart-page attribution.csv | grep -o '<h2>[^/]*'
  <h2>roi, surely above 0: Email; surely below 0: Offline; not known whether above 0: SMS<
  <h2>attributed: Email is highest, perhaps by chance, 5<

A table of no format is shown as it is, under its name; columns that may name
people are left out:

  $ printf 'customer,branch,n\na,东,1\nb,西,-2\n' >branches.csv
  $ chart-page 网点=branches.csv | sed -n '/<section>/,/<\/section>/p'
  <section><h2>网点: 2 rows</h2><div class=wide><table style=--n:8><tr><th scope=col>branch</th><th scope=col>n</th></tr>
  <tr><td>东</td><td class=n>1</td></tr>
  <tr><td>西</td><td class=n>-2</td></tr>
  </table></div></section>
  $ chart-page --names branches.csv | grep -c '<td>a</td>'
  1

Operands of one name and the same columns are one table, whatever the order of
their columns; other columns make another table:

  $ printf 'n,branch,customer\n5,南,c\n' >more.csv
  $ chart-page branches.csv more.csv | sed -n 's/.*<footer>//p' | cut -d '<' -f 2
  p>Rows: table 3
  $ chart-page branches.csv segments.csv | sed -n 's/.*<footer>//p' | cut -d '<' -f 2
  p>Rows: table 2; segments 6

The same input is the same page, to the byte:

  $ chart-page segments.csv | cmp - page.html
  $ chart-page -j7 <segments.csv | cmp - page.html

Days on which nothing happened are nothing, and not a line past them:

  $ cat >ledger.csv <<'END'
  > time,campaign,invitee,level,inviter,event,amount,status
  > 2026-01-01,c,a,1,b,E1,10,pending
  > 2026-01-04,c,d,1,b,E2,20,pending
  > END
  $ chart-page ledger.csv | grep -o '<h2>[^/]*'
  <h2>amount from 2026-01-01 (10) to 2026-01-04 (20), at most 20 at 2026-01-04<
  $ chart-page ledger.csv | grep -o '<tr><td>2026[^/]*/td><td[^/]*'
  <tr><td>2026-01-01</td><td class=n>10<
  <tr><td>2026-01-02</td><td class=n>0<
  <tr><td>2026-01-03</td><td class=n>0<
  <tr><td>2026-01-04</td><td class=n>20<
  $ chart-page --svg=guard-ledger-money ledger.csv | grep -o '<line class="s[^/]*'
  <line class="s c1" x1="0%" x2="33.33%" y1="138" y2="248"
  <line class="s c1" x1="33.33%" x2="66.67%" y1="248" y2="248"
  <line class="s c1" x1="66.67%" x2="100%" y1="248" y2="28"
  $ printf 'k,inertia,silhouette,calinski_harabasz,davies_bouldin,stability,choice\n2,9,0.5,1,1,1,\n3,8,0.75,1,1,1,x\n4,7,0.25,1,1,1,\n' | chart-page --svg=cluster-choice-silhouette | grep -o '<line class="s[^/]*'
  <line class="s c1" x1="0%" x2="50%" y1="81.33" y2="8"
  <line class="s c1" x1="50%" x2="100%" y1="8" y2="154.67"

Spread of prices, teams by generation, and a funnel whose groups are part of the
name:

  $ printf 'id,count\na,1\nb,2\nc,3\nd,10\n' | chart-page | grep -o '<h2>[^/]*'
  <h2>count: half are at most 2, nine in ten at most 10, of 4 rows<
  $ printf 'id,member,depth,inviter,time\nr,a,1,r,\nr,b,1,r,\nr,c,2,a,\n' | chart-page | grep -o '<h2>[^/]*'
  <h2>The largest of 1 team has 3 of 3 members, 2 levels deep<
  <h2>1 is the most frequent depth: 67 % of 3 rows<
  $ cat >funnel.csv <<'END'
  > arm,step,name,units,rate,rate_lo,rate_hi,step_rate,step_lo,step_hi,open,median,p90,first_median,first_p90
  > a,1,sent,100,1,0.96,1,1,,,0,,,,
  > a,2,opened,40,0.4,0.31,0.5,0.4,,,0,,,,
  > END
  $ chart-page funnel.csv | grep -oE '<(h2|td)>[^<]*'
  <h2>Most is lost at a · opened: from 100 % to 40 %
  <td>a · sent
  <td>a · opened

Funds from one common day; a day that one lacks is left out and never filled, and
nothing is promised:

  $ cat >funds.csv <<'END'
  > fund,time,nav
  > A,2026-01-05,1.00
  > A,2026-01-06,1.10
  > A,2026-01-07,0.50
  > A,2026-02-07,1.045
  > B,2026-01-05,2
  > B,2026-01-06,2.02
  > B,2026-02-07,2.1
  > END
  $ chart-page funds.csv | sed 's/<\/tr>/\n/g' | grep -aoE '(<h2>|<tr>)[^/].*' | sed 's/<svg.*//; s/<[^>]*>/ /g'
   A +4.50 %, B +5.00 % from 2026-01-05 to 2026-02-07; the past promises nothing   Funds from one common day, which is 100  
    A  −5.00 %  –  –  76.49 %  −5.00 %  32+ 
    B  +3.96 %  –  –  15.10 %  0.00 %   
    3 days that all have, 1 left out, as a fund lacks them. The past promises nothing. 

One day is that day; many days are drawn in steps from the first, and the heading
says of how many days:

  $ head -n 2 ledger.csv | chart-page --svg=guard-ledger-money | grep -o '>2026[^<]*'
  >2026-01-01
  $ { head -n 1 ledger.csv; for m in 01 04 07 10; do echo "2026-$m-07,c,a,1,b,E1,10,pending"; done; } | chart-page |
  >   grep -o '<h2>[^/]*'
  <h2>amount from 2026-01-07 (10) to 2026-10-07 (10), at most 10 at 2026-01-07, by 3 days<

Six groups are six, and none of them is called other:

  $ { echo check,verdict,size,tolerance,where; seq 1 6 | sed 's/.*/c,v&,0,0,x/'; } | chart-page | grep -c other
  0
  [1]
