
Does what the scores say come true: of the rows not seen, 100 of 0.2 of which 0.25 had
the label, and 300 of 0.6, 0.59; so (100 * 0.05 + 300 * 0.01) / 400 is 2 %:

  $ cat >bins.csv <<'END'
  > part,bin,low,high,rows,score,label
  > learned,1,0,0.4,900,0.2,0.2
  > learned,2,0.4,1,2700,0.6,0.6
  > test,1,0,0.4,100,0.2,0.25
  > test,2,0.4,1,300,0.6,0.59
  > END
  $ chart-page bins.csv | grep -oE '<h2>[^/]*|<figcaption>[^/]*'
  <h2>What is said comes true within 2 % on average, on 400 rows that it has not seen; where 20 % was said, 25 % came<
  <figcaption>Scores and how often the label came, by bin; dashed: as often as was said<
  $ chart-page --lang=zh bins.csv | grep -oE '<h2>[^/]*|<figcaption>[^/]*'
  <h2>得分与实际平均相差 2 %，400 行未参与学习；差得最多处得分为 20 %，实际为 25 %<
  <figcaption>各分档的得分与实际发生比例，虚线为两者相等<
  $ grep -v test bins.csv | chart-page | grep -o '<h2>[^/]*'
  <h2>What is said comes true within 0 % on average, on the 3,600 rows that it learned from, which says little of others; where 20 % was said, 20 % came<
  $ grep -v test bins.csv | chart-page --lang=zh | grep -o '<h2>[^/]*'
  <h2>得分与实际平均相差 0 %，3,600 行均参与过学习，不代表对新数据的效果；差得最多处得分为 20 %，实际为 20 %<
  $ chart-page bins.csv | grep -o '<tr>.*' | sed 's/<.tr>/\n/g; s/<[^>]*>/ /g; s/  */ /g' | sed -n 1,5p
   part rows score label 
   learned from 900 0.200 0.200 
   learned from 2,700 0.600 0.600 
   not seen 100 0.200 0.250 
   not seen 300 0.600 0.590 

The picture has a mark a bin, and two lines of bins beside the dashed one; both axes end with
the largest of all, 0.6:

  $ chart-page --svg=score-calibration-curve bins.csv >bins.svg; grep -oE 'class="(s c[12]|ref)"' bins.svg | sort | uniq -c; grep -oE '<line[^>]*class="s c1"[^>]*>|<line[^>]*class="ref"[^>]*>' bins.svg
        1 class="ref"
        1 class="s c1"
        1 class="s c2"
  <line class="ref" x1="0%" x2="100%" y1="288" y2="28"/>
  <line class="s c1" x1="33.33%" x2="100%" y1="179.67" y2="32.33"/>

Bins without rows or figures are left out; without any there is a table:

  $ printf 'part,bin,low,high,rows,score,label\ntest,1,0,0.4,0,0.2,0.25\ntest,2,0,0.4,,0.2,0.25\ntest,2,0,0.4,5,,0.25\nheld,1,0,1,5,0.5,0.5\n' | chart-page | grep -o '<h2>[^/]*'
  <h2>score-calibration: 4 rows<

What the trees rest on:

  $ printf 'column,splits,gain,share\nage,12,30,0.75\ncity,4,10,0.25\n' | chart-page | grep -o '<h2>[^/]*'
  <h2>age has the largest share: 0.750, 75 % of all<
