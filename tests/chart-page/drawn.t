What is at the edge of a picture, and heads of tables.

Above 1,500 customers are counted by cell, 64 across and 40 down; the largest of either
figure is in the last cell, as many as there are combinations in all.

  $ awk 'BEGIN { print "customer,recency,frequency,monetary,cluster,segment,action"; for (i = 0; i < 1600; i++) print "c" i ",9," 1 + i % 4 "," 100 * (1 + i % 3) ",1,x,a" }' >many.csv
  $ chart-page --svg=segments-points many.csv | grep -o '<rect x="[^"]*" y="[^"]*"' | sed 's/<rect x=//; s/ y=/ /' | awk '{ x[$1]; y[$2]; n++ } END { for (i in x) a++; for (i in y) b++; print n, a, b }'
  12 4 3
  $ chart-page --svg=segments-points many.csv | grep -o '<rect x="98.44%" y="[^"]*"'
  <rect x="98.44%" y="26"
  <rect x="98.44%" y="131"
  <rect x="98.44%" y="318.5"

Names stand left in heads of tables, figures right.

  $ { echo fund,time,nav; for d in 1 2 3; do echo A,2026-03-0$d,$d; echo B,2026-03-0$d,$d; done; } >funds.csv; chart-page funds.csv | grep -o '<tr><th.*</th></tr>' | grep -oE '<th[^/]*'
  <th scope=col>fund<
  <th class=n scope=col>1 month<
  <th class=n scope=col>3 months<
  <th class=n scope=col>12 months<
  <th class=n scope=col>volatility a year<
  <th class=n scope=col>largest fall<
  <th class=n scope=col>days until it was made good<
  $ { printf '%s\n' part,measure,at,value model,kind,,trees learned,rows,,900 learned,positives,,90 learned,auc,,0.9; for i in 1 2 3 4 5 6 7 8 9 10; do echo learned,capture,$i,1; done; } >report.csv; chart-page report.csv | grep -o '<tr><th.*' | sed 's/<.tr>.*//' | grep -oE '<th[^/]*'
  <th scope=col>measure<
  <th class=n scope=col>at<
  <th class=n scope=col>learned from<
  <th class=n scope=col>not seen<

Gains are drawn of the parts that have all ten tenths, here of one.

  $ chart-page --svg=model-report-gains report.csv | grep -oE 'height="[0-9]*"|<line class="[sr][^/]*|<text[^>]*>[a-z][^<]*' | head -n 6
  height="384"
  height="312"
  height="1"
  <text x="0%" y="10" dx="10">learned from
  <line class="ref" x1="0%" x2="100%" y1="268" y2="28"
  <line class="s c1" x1="0%" x2="10%" y1="268" y2="28"
  $ sed '$d' report.csv >nine.csv; { cat report.csv; sed -n 's/^learned/test/p' nine.csv; } | chart-page --svg=model-report-gains | grep -c 'not seen'
  0
  [1]
  $ { cat report.csv; sed -n 's/^learned/test/p' report.csv; } | chart-page --svg=model-report-gains | grep -c 'not seen'
  1

A line has its height, and room for what stands under it.

  $ printf 'k,inertia,silhouette,calinski_harabasz,davies_bouldin,stability,choice\n2,9,0.5,1,1,1,\n3,8,0.75,1,1,1,x\n' | chart-page --svg=cluster-choice-silhouette | grep -oE '^<svg[^>]*|<line class="ax[^/]*|<text[^>]*>[23]<'
  <svg xmlns="http://www.w3.org/2000/svg" width="760" height="326" viewBox="0 0 760 326" role="img" aria-labelledby="t d"
  <line class="ax" x1="0%" x2="100%" y1="228" y2="228"
  <text class="m" x="0%" y="246">2<
  <text class="m" x="100%" y="246" text-anchor="end">3<

  $ printf 'k,inertia,silhouette,calinski_harabasz,davies_bouldin,stability,choice\n2,9,0.5,1,1,1,\n3,8,0.75,1,1,1,x\n' | chart-page | grep -o '<div class=axis><svg width="100%" height="[0-9]*"'
  <div class=axis><svg width="100%" height="254"

What has no figure is not drawn as 0 beside a number, and is told; a day may have a sum of nothing.

  $ printf 'k,inertia,silhouette,calinski_harabasz,davies_bouldin,stability,choice\n2,9,0.5,1,1,1,\n3,8,,1,1,1,x\n4,7,0.25,1,1,1,\n' >k.csv; chart-page --svg=cluster-choice-silhouette k.csv | grep -oE '<line class="s[^/]*|<desc[^/]*'
  <desc id="d">silhouette from 2 (0.500) to 4 (0.250), at most 0.500 at 2; 1 row without a figure<
  <line class="s c1" x1="0%" x2="100%" y1="8" y2="118"
  $ chart-page --lang=zh --svg=cluster-choice-silhouette k.csv | grep -oE '<desc[^/]*'
  <desc id="d">轮廓系数：2（0.500）到 4（0.250），最高 0.500，在 2；另有 1 行没有数值<
