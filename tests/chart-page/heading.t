What headings say, and no more than the figures do. The customers who have no
earlier segment are not among those who could change:

  $ printf 'customer,recency,frequency,monetary,cluster,segment,action,previous\na,1,1,10,1,x,keep,y\nb,1,2,20,1,x,keep,x\nc,1,3,30,1,y,keep,\n' >segments.csv
  $ chart-page segments.csv | grep -o '<h2>[^/]*' | tail -n 1
  <h2>1 of 2 customers changed: most went from y to x (1); 1 customer not there before<

Several that are largest are told as several:

  $ printf 'scope,price,unit\na,5,x\nb,5,x\nc,1,x\n' | chart-page | grep -o '<h2>[^/]*'
  <h2>price: 2 of 3 have the most, 5 each<
  $ printf 'check,verdict,size,tolerance,where\nc,pass,0,0,x\nd,pass,0,0,x\n' | chart-page --lang=zh | grep -o '<h2>[^/]*'
  <h2>检查：2 项中有 2 项并列最多，各 1 行<

A figure without an interval is on its side of the reference, and one with an
interval is only if all of that is:

  $ printf 'measure,psi,level\na,0.3,x\nb,0.1,x\nc,0.25,x\n' | chart-page | grep -o '<h2>[^/]*'
  <h2>psi, above 0.25: a; below 0.25: b; level with 0.25: c<
  $ cat >lift.csv <<'END'
  > metric,arm,n,mean,sd,control,diff,diff_lo,diff_hi,lift,lift_lo,lift_hi,p,p_adj,incremental,incremental_lo,incremental_hi,cost_per_incremental,mde,verdict,se,df,statistic,rate_lo,rate_hi,newcombe_lo,newcombe_hi
  > buy,treat,100,0,0,0,0.02,0.01,0.03,,,,,,2,1,3,,,,,,,,,,
  > spend,treat,100,0,0,0,50,-10,110,,,,,,5000,-1000,11000,,,,,,,,,,
  > END
  $ chart-page lift.csv | grep -o '<h2>[^/]*'
  <h2>diff, surely above 0: buy · treat; not known whether above 0: spend · treat<
  <h2>incremental, surely above 0: buy · treat; not known whether above 0: spend · treat<

Metrics of different units have scales of their own: 0.02 is two thirds of the way
from 0 to 0.03, and 50 half of that from -10 to 110.

  $ chart-page --svg=lift-differences lift.csv | grep -oE '<svg x="[^"]*" y="[^"]*" width="1"'
  <svg x="66.67%" y="45" width="1"
  <svg x="50%" y="103" width="1"

Shares are percentages, on the scale and in the table, too:

  $ cat >funnel.csv <<'END'
  > step,name,units,rate,rate_lo,rate_hi,step_rate,step_lo,step_hi,open,median,p90,first_median,first_p90
  > 1,sent,200,1,0.98,1,,,,0,,,,
  > 2,opened,1,0.005,0.0001,0.0275,0.005,0.0001,0.0275,0,,,,
  > END
  $ chart-page funnel.csv | grep -oE '<h2>[^/]*|>[^<>]*%[^<>]*<'
  <h2>Most is lost at opened: from 100 % to 0.5 %<
  >Share that came as far, with its 95 % interval<
  >Share that came as far, with its 95 % interval<
  >Most is lost at opened: from 100 % to 0.5 %<
  >20 %<
  >40 %<
  >60 %<
  >80 %<
  >100 %<
  >100 % (98 % to 100 %)<
  >0.5 % (&lt; 0.1 % to 3 %)<
  >100 %<
  >98 %<
  >100 %<
  >0.5 %<
  >&lt; 0.1 %<
  >3 %<

Of a list of reasons the first code counts, with what it means; those that differ
only in figures are one:

  $ cat >verdicts.csv <<'END'
  > event,inviter,invitee,time,verdict,score,reasons,reward_due,first_inviter,depth,ring
  > 1,a,b,2026-01-01,reject,90,RING:4/4;NIGHT:100/80,0,,1,
  > 2,a,c,2026-01-01,reject,90,RING:5/4,0,,1,
  > 3,a,d,2026-01-01,reject,90,DUP:1/1,0,,1,
  > 4,a,e,2026-01-01,pass,0,,1,,1,
  > END
  $ chart-page --svg=verdicts-reasons verdicts.csv | grep -oE '>[^<>]+</text></g>'
  >RING connected accounts</text></g>
  >(empty)</text></g>
  >DUP invited before</text></g>
  $ chart-page --lang=zh --svg=verdicts-reasons verdicts.csv | grep -oE '>[^<>]+</text></g>'
  >RING 账户成团</text></g>
  >（空）</text></g>
  >DUP 重复邀请</text></g>

Levels of teams, and what an axis is, are named in the picture:

  $ chart-page --svg=verdicts-teams verdicts.csv | grep -oE '>level[^<>]*'
  >level 1
  $ chart-page --svg=segments-points segments.csv | grep -oE '>[a-z]+ .log.<'
  >monetary (log)<
  >frequency (log)<

Long lines have some marks, each line at places of its own, so that they are told
apart without colours:

  $ awk 'BEGIN { print "fund,time,nav"; for (d = 0; d < 80; d++) for (f = 0; f < 2; f++) printf "%s,%s,%d\n", f ? "B" : "A", sprintf("2026-%02d-%02d", 1 + d / 28, 1 + d % 28), 100 + d + f }' >funds.csv
  $ chart-page --svg=funds-compared funds.csv | grep -oE '<svg x="[0-9.]+%" y="[^"]*" width="1"[^>]*><path d="[^"]*"' | sed 's/" y.*d="/ /; s/"$//; s/<svg x="//' | awk '{ n[$2 $3]++; if (n[$2 $3] < 3) print } END { for (k in n) print n[k] }'
  0% M0-4.6 4.6 0 0 4.6-4.6 0Z
  0% M0-4.4 4.4 3.4-4.4 3.4Z
  0% M0-4.6 4.6 0 0 4.6-4.6 0Z
  10.98% M0-4.4 4.4 3.4-4.4 3.4Z
  9
  9

The report of a model: its AUC with the interval of Hanley and McNeil (1982), here
by hand, and how many positives the first tenth has, of rows not seen.

  $ cat >report.awk <<'END'
  > function part(name, rows, positives, auc, step,   i) {
  > 	print name ",rows,," rows; print name ",positives,," positives; print name ",auc,," auc
  > 	for (i = 1; i <= 10; i++) print name ",capture," i "," (i * step > 1 ? 1 : i * step)
  > }
  > BEGIN { print "part,measure,at,value"; print "model,kind,,trees"
  > 	part("learned", 900, 90, 0.99, 0.5); if (test) part("test", 100, 20, 0.8, 0.25) }
  > END
  $ awk -v test=1 -f report.awk </dev/null >report.csv; chart-page report.csv | grep -o '<h2>[^/]*'
  <h2>AUC 0.80 (0.68 to 0.92) on 100 rows that it has not seen; the tenth with the highest scores has 25 % of the 20 positives<
  $ awk 'BEGIN { a = 0.8; m = 20; n = 80; q1 = a / (2 - a); q2 = 2 * a * a / (1 + a); printf "%.2f\n", 1.96 * sqrt((a * (1 - a) + (m - 1) * (q1 - a * a) + (n - 1) * (q2 - a * a)) / (m * n)) }'
  0.12
  $ awk -f report.awk </dev/null | chart-page | grep -o '<h2>[^/]*'
  <h2>AUC 0.99 (0.98 to 1.00) on the 900 rows that it learned from, which says little of others; the tenth with the highest scores has 50 % of the 90 positives<
  $ chart-page --lang=zh report.csv | grep -o '<h2>[^/]*'
  <h2>AUC 0.80 (0.68 至 0.92)，100 行未参与学习；得分最高的一成含 25 %的正例（共 20 个）<
  $ chart-page report.csv | grep -o '<tr>.*' | sed 's/<.tr>/\n/g; s/<[^>]*>/ /g; s/  */ /g' | sed -n 1,5p
   measure at learned from not seen 
   rows 900 100 
   positives 90 20 
   auc 0.990 0.800 
   capture 1 0.500 0.250 

A report without tenths is a table, and its values are in it:

  $ printf 'part,measure,at,value\nmodel,kind,,trees\ntest,rmse,,2.5\n' | chart-page | grep -oE '<h2>[^/]*|<td[^/]*'
  <h2>model-report: 2 rows<
  <td>model<
  <td>kind<
  <td><
  <td>trees<
  <td>test<
  <td>rmse<
  <td><
  <td class=n>2.5<

The Qini curve: two bins of 100 units gain 10 and 2.  By chance half of the units
gain 6, so the best half gains 4 more; by hand, that is so many standard errors:

  $ cat >score.awk <<'END'
  > BEGIN { print "metric,arm,bin,n,n_control,score_from,score_to,mean,control,uplift,uplift_lo,uplift_hi,p,value"
  > 	print "buy,treat,1,100,100,0.9,0.5,0.2,0.1,0.1," 0.1 - w "," 0.1 + w ",0.1,"
  > 	print "buy,treat,2,100,100,0.5,0.1,0.12,0.1,0.02," 0.02 - w "," 0.02 + w ",0.1,"
  > 	print "buy,treat,(qini end),,,,,,,,,,,12" }
  > END
  $ awk -v w=0.0565 -f score.awk </dev/null | chart-page | grep -o '<h2>[^/]*'
  <h2>uplift, surely above 0: buy · treat · 1; not known whether above 0: buy · treat · 2<
  <h2>buy · treat: the highest 50 % of the scores gain 10, as many by chance 6; surely more<
  $ awk -v w=0.0566 -f score.awk </dev/null | chart-page | grep -o '<h2>[^/]*' | tail -n 1
  <h2>buy · treat: the highest 50 % of the scores gain 10, as many by chance 6; which is more is not known<
  $ awk -v w=0.0565 'BEGIN { e = 100 * w / 1.96; printf "%.4f\n", 4 / sqrt(0.25 * e * e + 0.25 * e * e) }'
  1.9624
  $ awk -v w=0.01 -f score.awk </dev/null | chart-page --lang=zh | grep -o '<h2>[^/]*' | tail -n 1
  <h2>buy · treat：得分最高的 50 % 增量为 10，随机选同样多为 6；确定更多<

A flow is as high as what it carries: of 2 that stay in 292 pixels each has 146, and
sums stand right above their figures; only axes have room on their left.

  $ printf 'customer,recency,frequency,monetary,cluster,segment,action,previous\na,1,1,10,1,x,keep,y\nb,1,2,20,1,x,keep,x\n' >moves.csv
  $ chart-page --svg=segments-moves moves.csv | grep -oE '<path d="[^"]*"'
  <path d="M0 0C500 0 500 0 1000 0V146C500 146 500 146 0 146Z"
  <path d="M0 154C500 154 500 146 1000 146V292C500 292 500 300 0 300Z"
  $ chart-page moves.csv | grep -oE '<th class=n scope=col>monetary|<div class=axis>|<figcaption>[^<]*'
  <figcaption>Each customer a point
  <div class=axis>
  <figcaption>Shares of customers (pale) and of money (dark)
  <th class=n scope=col>monetary
  <figcaption>From the earlier segment to the present one
  $ chart-page verdicts.csv | grep -oE '<div class=axis>|<figcaption>[^<]*'
  <figcaption>Invites by verdict and first reason
  <figcaption>Invites by day and verdict
  <div class=axis>
  <figcaption>Teams by generation

A curve of one bin is none:

  $ printf 'metric,arm,bin,n,n_control,score_from,score_to,mean,control,uplift,uplift_lo,uplift_hi,p,value\nm,t,1,5,5,0.1,0.9,2,1,1,0.5,1.5,0.01,5\n' >one.csv; chart-page --svg=lift-by-score-qini one.csv
  chart-page: nothing to draw as 'lift-by-score-qini': it is of the output 'lift-by-score', and no table here is one that it can be drawn of
  [1]
  $ { cat one.csv; echo 'm,t,2,5,5,0.0,0.1,2,1,1,0.5,1.5,0.01,5'; } | chart-page --svg=lift-by-score-qini | grep -c '<svg x'
  1
