Ten rows with five scores; figures by hand. One tree of one column: leaves of two rows,
scores rise with x.

  $ printf 'y,x\n0,1\n0,1\n0,2\n1,2\n1,3\n0,3\n1,4\n1,4\n1,5\n0,5\n' >ten.csv
  $ model-fit --label=y --min-leaf=2 --trees=1 --rate=1 --l2=0 --importance=imp.csv --calibration=cal.csv --report=ten.report -o ten.model ten.csv
  $ cat imp.csv
  column,splits,gain,share
  x,3,4,1
  $ cut -d, -f 1,2,5- cal.csv
  part,bin,rows,score,label
  learned,1,2,0.11920292202211755,0
  learned,2,6,0.5,0.5
  learned,3,2,0.8807970779778823,1
  $ grep -e auc -e ks -e 'lift,[123],' -e 'capture,[123],' -e ',0.5,' ten.report
  learned,auc,,0.82
  learned,ks,,0.4
  learned,lift,1,2
  learned,capture,1,0.2
  learned,lift,2,2
  learned,capture,2,0.4
  learned,lift,3,1
  learned,capture,3,0.5
  learned,flagged,0.5,8
  learned,precision,0.5,0.625
  learned,recall,0.5,1

A column that alone tells the label is named, whether it rises or falls, has a value only
where something happened, or is a word; so is a label that few rows have:

  $ awk 'BEGIN { print "y,up,down,cancelled,word,noise"
  >   for (i = 0; i < 400; i++) { y = i % 4 == 0; print y "," y + i / 1e4 "," 9 - y - i / 1e4 "," (y ? i : "") "," (y ? "gone" : "w" i % 3) "," i * 7919 % 101 } }' >leaks.csv
  $ for c in up down cancelled word noise; do model-fit --label=y --trees=1 \
  >   --ignore=$(echo up,down,cancelled,word,noise | sed "s/\(^\|,\)$c\(,\|$\)/\1/; s/,$//") -o /dev/null leaks.csv; done
  model-fit: 'up' alone tells the label (AUC 1): is it known before? (--ignore leaves it out)
  model-fit: 'down' alone tells the label (AUC 1): is it known before? (--ignore leaves it out)
  model-fit: 'cancelled' alone tells the label (AUC 1): is it known before? (--ignore leaves it out)
  model-fit: 'word' alone tells the label (AUC 1): is it known before? (--ignore leaves it out)
  $ model-fit --label=y --trees=1 -o /dev/null leaks.csv
  model-fit: 'cancelled' alone tells the label (AUC 1): is it known before? (--ignore leaves it out) (the first of 4)
  $ awk 'BEGIN { print "y,a,b,i"; for (i = 0; i < 4000; i++) { a = i % 8; b = int(i / 8) % 8; print (a > b ? 1 : 0) "," a "," b "," i } }' |
  > model-fit --label=y --unit=i --test=30% --trees=60 --rate=0.5 -o /dev/null
  model-fit: 'a' is what the model rests on most, and it foretells the kept rows too well (AUC 1)
  $ awk 'BEGIN { print "y,a"; for (i = 0; i < 4000; i++) print (i % 800 ? "stays" : "leaves") "," i * 7919 % 101 }' |
  > model-fit --label=y --positive=leaves -o /dev/null
  model-fit: 'leaves' is the label of few rows: 5 of 4000 that are learned from

Several classes and counts have figures of their own:

  $ awk 'BEGIN { print "y,x"; for (i = 0; i < 300; i++) print "k" int(i / 100) "," i }' |
  > model-fit --label=y --objective=multiclass --trees=5 --report | sed 1,5d
  model-fit: 'x' is distinct in each row, as an identifier is (--ignore leaves it out)
  learned,rows,,300
  learned,logloss,,0.47812894381867865
  learned,accuracy,,1
  $ awk 'BEGIN { print "y,x"; for (i = 0; i < 300; i++) print (i < 100 ? 0 : i % 3) "," i }' |
  > model-fit --label=y --objective=poisson --trees=5 --report | sed 1,5d
  model-fit: 'x' is distinct in each row, as an identifier is (--ignore leaves it out)
  learned,rows,,300
  learned,rmse,,0.7612752613225919
  learned,mae,,0.6755318714381872
  learned,r2,,0.13212196350754168
  learned,deviance,,1.0157902170972462
  $ model-fit --label=y --objective=poisson --calibration=c.csv ten.csv
  model-fit: --calibration is for --objective=binary (see model-fit --help)
  [2]
