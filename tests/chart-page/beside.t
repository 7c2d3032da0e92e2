Models side by side: a row a channel, a mark a model; who is highest by all of them,
and where they are farthest apart.

  $ cat >two.csv <<'END'
  > model,channel,reach_count,convert_count,convert_users,convert_rate,attributed,revenue,cost,roi,roas,cpa
  > last,Email,10,5,5,0.5,6,500,,,,
  > last,SMS,10,1,1,0.1,2,100,,,,
  > linear,Email,10,5,5,0.5,4.5,500,,,,
  > linear,SMS,10,1,1,0.1,3,100,,,,
  > END
  $ chart-page two.csv | sed 's/<details>.*//' | grep -oE '<(h2|text)[^<]*' | sed 's/<[^>]*>//'
  attributed, 2 ways side by side: Email is highest in all; farthest apart at Email, from 4.50 (linear) to 6 (last)
  last
  linear
  2
  3
  4
  5
  6
  Email
  4.50 – 6
  SMS
  2 – 3
  $ cat >cells <<'END'
  > sed 's/.*<table>//; s/<\/tr>/&\n/g' | grep '^<tr>' |
  > sed 's/<[^>]*>/ /g; s/  */ /g; s/^ //; s/ $//'
  > END
  $ chart-page two.csv | sh ./cells
  channel last linear
  Email 6 4.50
  SMS 2 3

They need not agree:

  $ sed 's/^linear,SMS,.*/linear,SMS,10,1,1,0.1,5,100,,,,/' two.csv | chart-page | grep -o '<h2>[^<]*'
  <h2>attributed, 2 ways side by side: they differ in what is highest; farthest apart at SMS, from 2 (last) to 5 (linear)

One model is a chart of intervals, as one table of it always was; and months are part
of the name:

  $ grep -v linear two.csv | chart-page | grep -o '<h2>[^<]*'
  <h2>attributed: Email is highest, perhaps by chance, 6
  $ sed 's/convert_rate,/&/; s/channel,/channel,period,/; s/^last,Email/&,2026-01/; s/^last,SMS/last,Email,2026-02/; /linear/d' two.csv |
  > chart-page | grep -o '<h2>[^<]*'
  <h2>attributed: 2026-01 is highest, perhaps by chance, 6

Each model has its interval in a lane of its own:

  $ sed '1s/$/,attributed_lo,attributed_hi/; 2,$s/$/,1,9/' two.csv >lanes.csv
  $ chart-page lanes.csv | grep -o '<line class="s c[0-9]" x1="0%" x2="100%" y1="[0-9]*"'
  <line class="s c1" x1="0%" x2="100%" y1="69"
  <line class="s c2" x1="0%" x2="100%" y1="79"
  <line class="s c1" x1="0%" x2="100%" y1="114"
  <line class="s c2" x1="0%" x2="100%" y1="124"
  $ chart-page lanes.csv | sh ./cells | sed -n 2p
  Email 6 (1 to 9) 4.50 (1 to 9)

The return has the model in its name, where there are several, and months:

  $ sed 's/500,,,/500,100,4,5/; s/100,,,/100,50,1,2/' two.csv | chart-page | grep -o '<h2>[^<]*'
  <h2>roi, above 0: 4 of 4
  <h2>attributed, 2 ways side by side: Email is highest in all; farthest apart at Email, from 4.50 (linear) to 6 (last)
  $ sed 's/500,,,/500,100,4,5/; s/100,,,/100,50,1,2/' two.csv | chart-page --svg=attribution-return |
  > grep -o '>[a-z]* · [A-Za-z]*<'
  >last · Email<
  >linear · Email<
  >last · SMS<
  >linear · SMS<

More than six cannot be told apart, which is said; a channel that a model has not is
not 0:

  $ { head -n 1 two.csv; for i in 1 2 3 4 5 6 7; do echo "m$i,Email,1,1,1,1,$i,1,,,,"; done
  >   echo 'm1,SMS,1,1,1,1,0.5,1,,,,'; } | chart-page >seven.html
  $ sh ./cells <seven.html
  channel m1 m2 m3 m4 m5 m6
  Email 1 2 3 4 5 6
  SMS 0.500 – – – – –
  More than 6 cannot be told apart in one picture: the others are not shown
  $ grep -o '<h2>[^<]*' seven.html
  <h2>attributed, 6 ways side by side: Email is highest in all; farthest apart at Email, from 1 (m1) to 6 (m6)

Models that are columns (attrib-roi --wide), and periods (--wide=period):

  $ cat >wide.csv <<'END'
  > channel,reach_count,convert_count,convert_users,convert_rate,cost,last_attributed,last_revenue,last_roi,linear_attributed,linear_revenue,linear_roi
  > SMS,1,1,1,1,,2,1,,3,1,
  > Email,1,1,1,1,,6,1,,4.5,1,
  > END
  $ chart-page wide.csv | sh ./cells
  channel last linear
  Email 6 4.50
  SMS 2 3
  $ chart-page --lang=zh wide.csv | grep -o '<h2>[^<]*'
  <h2>归因转化，2 种方法并列：电子邮件 均为最高；相差最大的是 电子邮件，从 4.50 (linear) 到 6 (last)
  $ cat >periods.csv <<'END'
  > model,channel,2026-08_attributed,2026-08_revenue,2026-08_cost,2026-08_roi,2026-09_attributed,2026-09_revenue,2026-09_cost,2026-09_roi,attributed_difference,revenue_difference
  > last,Email,1,1,,,3,1,,,2,0
  > last,SMS,2,1,,,0,1,,,-2,0
  > END
  $ chart-page periods.csv | sh ./cells
  channel 2026-08 2026-09
  Email 1 3
  SMS 2 0

Seats by two methods, and methods of recommending by how much is known of a customer:

  $ printf 'class,emsr_a,emsr_b\nfull,18.7,18.7\nmid,64.4,65.5\nlow,,\n' | chart-page | sh ./cells
  class emsr_a emsr_b
  full 18.7 18.7
  mid 64.4 65.5
  low – –
  $ cat >quality.csv <<'END'
  > kind,history,customers,hit_rate,hit_se,ndcg,coverage,common,decay,window,lambda
  > next,1-4,10,0.5,0.1,0.4,,,0.8,5,
  > next,5-9,10,0.7,0.1,0.4,,,0.8,5,
  > popular,1-4,10,0.3,0.1,0.4,,,,,
  > popular,5-9,10,0.2,0.1,0.4,,,,,
  > END
  $ chart-page quality.csv | grep -o '<h2>[^<]*'
  <h2>hit rate, 2 ways side by side: next is highest in all; farthest apart at next, from 50 % (1-4) to 70 % (5-9)

Rows that came, went and changed by group: parts have marks, so that they are known
without colours; a sum that fell is as much the news as one that rose.

  $ cat >groups.csv <<'END'
  > kind,rows_old,rows_new,same,came,went,changed,entered,left,base_old,base_new,base_difference
  > fee,3,3,2,0,0,1,0,0,768,758,-10
  > voucher,1,2,0,2,1,0,0,0,20,25,5
  > yield,2,2,2,0,0,0,0,0,0.061,0.061,0
  > END
  $ chart-page groups.csv | grep -o '<h2>[^<]*'
  <h2>4 rows came, went or changed: voucher has most, 3
  <h2>voucher has the largest base difference: 5; lowest is fee, −10
  $ chart-page groups.csv | sh ./cells | sed -n 1,4p
  kind came went changed rows share
  voucher 2 1 0 3 75 %
  fee 0 0 1 1 25 %
  yield 0 0 0 0 0 %
  $ chart-page --svg=groups-that-differ-rows groups.csv | grep -oE '<svg x="[0-9.]*%" y="[0-9.]*"|class="k"'
  <svg x="0%" y="6"
  <svg x="0%" y="6"
  <svg x="0%" y="6"
  <svg x="33.33%" y="44"
  class="k"
  <svg x="83.33%" y="44"
  class="k"
  <svg x="16.67%" y="82"
  class="k"
  $ sed 's/^voucher,1,2,0,2,1/voucher,1,2,0,1,0/' groups.csv | chart-page | grep -o '<h2>[^<]*' | head -n 1
  <h2>2 rows came, went or changed, at most 1
  $ grep -v -e voucher -e fee groups.csv | chart-page | grep -o '<h2>[^<]*' | head -n 1
  <h2>No row came, went or changed
  $ chart-page --lang=zh groups.csv | grep -o '<h2>[^<]*' | head -n 1
  <h2>新增行数、消失行数、变动行数合计 4，其中 voucher 最多，3

What came beside what was expected, which is judged by the weeks that no model has
seen:

  $ cat >test.csv <<'END'
  > model,part,at,customers,actual,expected,actual_total,expected_total,error
  > bg,repeats,0,92,16,38.8,,,1.42
  > bg,fit,2026-01-08,32,8,5,8,5,
  > bg,fit,2026-01-15,32,9,9,17,14,
  > bg,test,2026-01-22,32,10,12,27,26,
  > bg,test,2026-01-29,32,10,13,37,39,
  > pareto,fit,2026-01-08,32,8,7,8,7,
  > pareto,fit,2026-01-15,32,9,9,17,16,
  > pareto,test,2026-01-22,32,10,11,27,27,
  > pareto,test,2026-01-29,32,10,11,37,38,
  > END
  $ chart-page test.csv | grep -o '<h2>[^<]*'
  <h2>20 came in the time that was not fitted, pareto expected 22 (+10.00 %), closest of the models
  $ chart-page test.csv | sh ./cells
  at actual bg pareto
  2026-01-08 8 5 7
  2026-01-15 9 9 9
  2026-01-22 10 12 11
  2026-01-29 10 13 11
  $ chart-page test.csv | grep -o '<line class="ref"[^/]*'
  <line class="ref" x1="66.67%" x2="66.67%" y1="28" y2="268"
  $ grep -v -e test, -e pareto test.csv | chart-page | grep -o '<h2>[^<]*'
  <h2>All weeks are of the time that was fitted, which says nothing of the time to come

Value by decile, coming money by cohort, generations of a campaign, prices:

  $ cat >forecast.csv <<'END'
  > customer,x,t_x,T,zbar,p_alive,expected,spend,value,clv,decile,cohort
  > a,9,1,9,5,0.9,4,10,90,80,1,2026-01
  > b,0,0,9,,1,1,,10,9,2,2026-02
  > c,0,0,9,,0.5,1,,,,2,2026-02
  > END
  $ chart-page forecast.csv | grep -o '<h2>[^<]*'
  <h2>33 % of the customers bring 90 % of the value: decile 1
  <h2>p alive: half are at most 0.900, nine in ten at most 1, of 3 customers
  $ printf 'cohort,customers,alive,expected,expected_se,value,clv\n2026-01,1,1,1,1,30,3\n2026-02,1,1,1,1,10,1\n' |
  > chart-page | grep -o '<h2>[^<]*'
  <h2>2026-01 has the largest value: 30, 75 % of all
  $ cat >k.csv <<'END'
  > campaign,generation,people,inviters,sent,accepted,opened,k,k_lo,k_hi,k_opened,cycle_median,cycle_p90
  > spring,0,10,9,20,20,0,2,1.4,2.6,0,1,1
  > spring,1,20,2,2,2,0,0.1,0,0.3,0,1,1
  > spring,(all),30,11,22,22,0,0.7,0.4,1.1,0,1,1
  > END
  $ chart-page k.csv | grep -o '<h2>[^<]*'
  <h2>k, surely above 1: generation 0; surely below 1: generation 1; not known whether above 1: (all)
  <h2>people from 0 (10) to 1 (20), at most 20 at 1
  $ cat >prices.csv <<'END'
  > segment,product,price,n,response,response_lo,response_hi,elasticity,elasticity_lo,elasticity_hi,p,verdict
  > private,card,80,91,0.41,0.31,0.51,,,,,
  > private,card,100,109,0.20,0.14,0.29,-3.03,-4.90,-1.20,0.001,down
  > END
  $ chart-page prices.csv | grep -o '<h2>[^<]*'
  <h2>response: price 80 is highest, 41 % (31 % to 51 %)
  <h2>elasticity, surely below −1: price 100

Outputs of several programs may have the same columns; a picture is of the one that
was asked for:

  $ printf 'measure,psi,level\nx,0.3,moved\n' >psi.csv
  $ for chart in cluster-drift score-stability forecast-drift; do
  >   chart-page --svg=$chart-psi psi.csv | grep -o '<title[^<]*'
  > done
  <title id="t">Population stability index, 0.25 means make it anew
  <title id="t">How far rows have moved from those of training, 0.25 means learn anew
  <title id="t">How far customers have moved from those of the fit, 0.25 means fit anew
  $ chart-page --svg=forecast-deciles psi.csv
  chart-page: nothing to draw as 'forecast-deciles': it is of the output 'forecast', and no table here is one that it can be drawn of
  [1]
