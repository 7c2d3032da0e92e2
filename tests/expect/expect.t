--contract writes what the columns of a feed hold, and --expect holds another day
against it.

  $ awk 'BEGIN { print "user,ts,event,campaign,amount"; for (d = 1; d <= 3; d++) for (i = 0; i < 10; i++)
  > printf "u%d,2026-11-0%d,%s,%s,%d.50\n", i, d, (i % 3 ? "view" : "pay"), (i % 2 ? "spring" : ""), i * 10 }' >feed.csv
  $ cat >run.sh <<'END'
  > rfm-cluster -k 1 --columns=customer=user,time=ts -o out.csv "$@" 2>&1 | grep -v 'every customer'
  > END
  $ sh run.sh --contract=c.csv feed.csv; cat c.csv
  column,role,type,values,empty,smallest,largest
  user,customer,identifier,,0.05,,
  ts,time,time,,0.05,,
  event,,identifier,pay|view,0.05,,
  campaign,,identifier,spring,0.56,,
  amount,amount,number,,0.05,0,100
  ,,rows a day,,,7,14

The feed itself is as it has it, in parts too, and with any number of threads:

  $ sh run.sh --expect=c.csv feed.csv; sh run.sh --expect=c.csv -j7 <feed.csv
  [1]
  $ head -n 21 feed.csv >a.csv; { head -n 1 feed.csv; tail -n 10 feed.csv; } >b.csv; sh run.sh --expect=c.csv a.csv b.csv
  [1]

An event that was renamed:

  $ sed 's/,pay,/,paid,/' feed.csv >new.csv; sh run.sh --expect=c.csv new.csv
  rfm-cluster: new.csv:2: 'paid' of column 'event' is not in the list (the first of 12)
  rfm-cluster: not as c.csv expects it: 1 remark

A column that is half empty:

  $ sed '5~2s/,view,/,,/' feed.csv >new.csv; sh run.sh --expect=c.csv new.csv
  rfm-cluster: new.csv:7 of column 'event' is empty, as 8 of 30 are: more than 0.05
  rfm-cluster: not as c.csv expects it: 1 remark

Amounts in fen:

  $ awk -F, -v OFS=, 'NR > 1 { $5 *= 100 } 1' feed.csv >new.csv; sh run.sh --expect=c.csv new.csv
  rfm-cluster: new.csv:3: '1050' of column 'amount' is larger than 100 (the first of 27)
  rfm-cluster: not as c.csv expects it: 1 remark

A campaign that is not in the plan:

  $ sed '7s/spring/sprnig/' feed.csv >new.csv; sh run.sh --expect=c.csv new.csv
  rfm-cluster: new.csv:7: 'sprnig' of column 'campaign' is not in the list (the first of 1)
  rfm-cluster: not as c.csv expects it: 1 remark

A day of half the rows, and one of twice as many:

  $ sed '12,16d' feed.csv >new.csv; sh run.sh --expect=c.csv new.csv
  rfm-cluster: 2026-11-02 has 5 rows: fewer than 7 a day (the first of 1 days)
  rfm-cluster: not as c.csv expects it: 1 remark
  $ { cat feed.csv; tail -n 10 feed.csv; } >new.csv; sh run.sh --expect=c.csv new.csv
  rfm-cluster: 2026-11-03 has 20 rows: more than 14 a day (the first of 1 days)
  rfm-cluster: not as c.csv expects it: 1 remark

The answer is written all the same, --stats says how many things are not so, and the
status is 3:

  $ sed '7s/spring/sprnig/' feed.csv >new.csv; rfm-cluster -k 1 --columns=customer=user,time=ts --expect=c.csv --stats=s.json -o out.csv new.csv 2>/dev/null; echo $?; wc -l <out.csv
  3
  11
  $ grep -o '"status":[0-9]*' s.json; grep -o '"error":"[^"]*"' s.json; grep -o '"unexpected":[0-9]*' s.json; grep -o '"option":"--expect","name":"[^"]*"' s.json
  "status":3
  "error":"not as c.csv expects it: 1 remark"
  "unexpected":1
  "option":"--expect","name":"c.csv"

Columns that went, came or play another role; a person may let others be there:

  $ cut -d, -f1-3,5 feed.csv >new.csv; sh run.sh --expect=c.csv new.csv
  rfm-cluster: new.csv: no column 'campaign'
  rfm-cluster: not as c.csv expects it: 1 remark
  $ sed '1s/$/,more/; 2,$s/$/,x/' feed.csv >new.csv; sh run.sh --expect=c.csv new.csv
  rfm-cluster: new.csv: column 'more' is new
  rfm-cluster: not as c.csv expects it: 1 remark
  $ { cat c.csv; echo '*,,,,,,'; } >d.csv; sh run.sh --expect=d.csv new.csv
  [1]
  $ sed '1s/user/uid2/; 1s/campaign/user/; 1s/uid2/campaign/' feed.csv >new.csv; sh run.sh --expect=c.csv --columns=customer=campaign,time=ts new.csv | head -n 2
  rfm-cluster: new.csv: column 'user' plays the role of none, and not customer
  rfm-cluster: new.csv:2: 'u0' of column 'campaign' is not in the list (the first of 30)

Cells of another type, and a bound on either side; the first row of each is told:

  $ sed '4s/u2/6.22E+18/; 9s/70.50/many/' feed.csv >new.csv; sh run.sh --expect=c.csv --max-bad=9 new.csv
  rfm-cluster: new.csv:4: '6.22E+18' is not an identifier: a spreadsheet has rounded it (want all its digits)
  rfm-cluster: new.csv:9: 'many' is not an amount (want 1234.50)
  rfm-cluster: 2 of 30 rows are bad and left out
  $ printf 'column,type,smallest,largest\namount,number,0.51,89.5\n*,,,\n' >d.csv; sh run.sh --expect=d.csv feed.csv
  rfm-cluster: feed.csv:2: '0.50' of column 'amount' is smaller than 0.51 (the first of 3)
  rfm-cluster: feed.csv:11: '90.50' of column 'amount' is larger than 89.5 (the first of 3)
  rfm-cluster: not as d.csv expects it: 2 remarks
  $ printf 'column,type,smallest,largest\namount,number,0.5,90.5\n*,,,\n' >d.csv; sh run.sh --expect=d.csv feed.csv
  [1]
  $ printf 'column,empty\ncampaign,0.5\n*,\n' >d.csv; sh run.sh --expect=d.csv feed.csv; printf 'column,empty\ncampaign,0.49\n*,\n' >d.csv; sh run.sh --expect=d.csv feed.csv
  rfm-cluster: feed.csv:2 of column 'campaign' is empty, as 15 of 30 are: more than 0.49
  rfm-cluster: not as d.csv expects it: 1 remark

Tables of --expect that are none, and runs without rows:

  $ for row in 'x,word,,' ',text,,' 'x,number,few,' ',rows a day,,many'; do printf 'column,type,smallest,largest\n%s\n' "$row" >d.csv; sh run.sh --expect=d.csv feed.csv; done
  rfm-cluster: d.csv:2: type 'word' is none (want identifier, number, time, text or rows a day)
  rfm-cluster: d.csv:2: no column (want its name, or the type rows a day)
  rfm-cluster: d.csv:2: smallest 'few' is not a number
  rfm-cluster: d.csv:2: largest 'many' is not a number
  $ printf 'name\nx\n' >d.csv; sh run.sh --expect=d.csv feed.csv
  rfm-cluster: d.csv: no column 'column' (has: name)
  $ sh run.sh --merge --expect=c.csv /dev/null; invite-chain -f samples/invites.csv --contract=x.csv C0082
  invite-chain: nothing is asked (want --ancestors, --descendants, --children, --depth, --root, --count, --path, --teams or --dot) (see invite-chain --help)
  rfm-cluster: --merge reads no rows: --contract and --expect belong to the --partial that did (see rfm-cluster --help)
  [2]
  $ rfm-cluster --contract=feed.csv --columns=customer=user,time=ts feed.csv
  rfm-cluster: --contract=feed.csv and the operand feed.csv are one file (want another name for one of them) (see rfm-cluster --help)
  [2]

A state is made of the same rows, and the contract is there:

  $ rfm-cluster --partial --columns=customer=user,time=ts --contract=p.csv -o state feed.csv && cmp p.csv c.csv

A feed without rows is none that is as it should be, and its columns are looked at; a
file without rows beside one that has some is:

  $ head -n 1 feed.csv >none.csv; sh run.sh --expect=c.csv none.csv
  rfm-cluster: no row is of any day: fewer than 7 a day
  rfm-cluster: not as c.csv expects it: 1 remark
  $ sed 's/campaign/campaing/' none.csv >new.csv; sh run.sh --expect=c.csv new.csv feed.csv
  rfm-cluster: new.csv: no column 'campaign'
  rfm-cluster: new.csv: column 'campaing' is new
  rfm-cluster: not as c.csv expects it: 2 remarks
  $ sh run.sh --expect=c.csv none.csv feed.csv
  [1]

Cells of blanks alone are empty:

  $ sed '5~2s/,view,/,  ,/' feed.csv >new.csv; sh run.sh --expect=c.csv new.csv
  rfm-cluster: new.csv:7 of column 'event' is empty, as 8 of 30 are: more than 0.05
  rfm-cluster: not as c.csv expects it: 1 remark
  $ sh run.sh --contract=b.csv new.csv; grep event b.csv
  event,,identifier,pay|view,0.32,,

A share of 0 is a bound too:

  $ printf 'column,empty\nevent,0\n*,\n' >zero.csv; sed '6s/,view,/,,/' feed.csv >new.csv; sh run.sh --expect=zero.csv new.csv
  rfm-cluster: new.csv:6 of column 'event' is empty, as 1 of 30 are: more than 0
  rfm-cluster: not as zero.csv expects it: 1 remark

A bound that can never be broken, or a second row, of which one would not count, is an
error:

  $ for row in 'event,5,,' 'event,-0.1,,' 'amount,,9,1'; do printf 'column,empty,smallest,largest\n%s\n*,,,\n' "$row" >d.csv; sh run.sh --expect=d.csv feed.csv; done
  rfm-cluster: d.csv:2: empty '5' is not a share (want 0 to 1, as 0.05)
  rfm-cluster: d.csv:2: empty '-0.1' is not a share (want 0 to 1, as 0.05)
  rfm-cluster: d.csv:2: smallest '9' is above largest '1'
  $ printf 'column,empty\nevent,0.5\n*,\nevent,0\n' >d.csv; sh run.sh --expect=d.csv feed.csv
  rfm-cluster: d.csv:4: a second row of column 'event' (want one)
  $ printf 'column,type,smallest\n*,,\n,rows a day,1\n,rows a day,50\n' >d.csv; sh run.sh --expect=d.csv feed.csv
  rfm-cluster: d.csv:4: a second row of rows a day (want one)
  $ printf 'column,empty,smallest,largest\nevent,1,5,5\n*,0,,\n' >d.csv; sh run.sh --expect=d.csv feed.csv
  [1]

A column that is misspelt would be no bound; one of one's own is let be:

  $ printf 'column,emtpy,note\nevent,0,of the app\n*,,\n' >d.csv; sh run.sh --expect=d.csv feed.csv
  rfm-cluster: d.csv: there is no column 'emtpy' in a contract (did you mean empty?)
  $ printf 'column,empty,note\nevent,1,of the app\n*,,\n' >d.csv; sh run.sh --expect=d.csv feed.csv
  [1]

A column of words that should be numbers ends no other check; flags and numbers at
their bounds are within them:

  $ awk 'BEGIN { print "customer,time,amount,flag,word"; for (i = 1; i <= 40; i++) printf "c%d,2026-01-%02d,%s,%d,w%d\n", i, i % 28 + 1, i == 7 ? "-0.01" : i == 9 ? "100.01" : i % 2 ? "100" : "0.00", i == 11 ? 2 : i % 2, i }' >flags.csv
  $ printf 'column,type,smallest,largest\nword,number,,5\namount,number,0,100\nflag,number,0,1\n*,,,\n' >d.csv; rfm-cluster --partial -o /dev/null --expect=d.csv flags.csv
  rfm-cluster: flags.csv:8: '-0.01' of column 'amount' is smaller than 0 (the first of 1)
  rfm-cluster: flags.csv:10: '100.01' of column 'amount' is larger than 100 (the first of 1)
  rfm-cluster: flags.csv:12: '2' of column 'flag' is larger than 1 (the first of 1)
  rfm-cluster: flags.csv:2: 'w1' of column 'word' is no number (the first of 40)
  rfm-cluster: flags.csv:8: this refund is subtracted, and is no purchase (--refunds=net-all counts it as one)
  rfm-cluster: not as d.csv expects it: 4 remarks
  [3]

An identifier that the program reads is none that is missing; of one that it may go
without, each empty cell counts; rows of days that come and go count as those in order:

  $ awk 'BEGIN { print "card,phone,device"; for (i = 1; i <= 300; i++) printf "%s,%s,d%d\n", i % 7 ? "c" i : "", i % 3 ? "1380000" 1000 + i : "", i }' >ids.csv
  $ printf 'column,empty\ncard,0.1\nphone,0.3\ndevice,0\n' >d.csv; id-link --kinds=card,phone,device --partial -o /dev/null --expect=d.csv ids.csv
  id-link: ids.csv:8 of column 'card' is empty, as 42 of 300 are: more than 0.1
  id-link: ids.csv:4 of column 'phone' is empty, as 100 of 300 are: more than 0.3
  id-link: not as d.csv expects it: 2 remarks
  [3]
  $ awk 'BEGIN { print "user,ts,amount"; for (i = 1; i <= 300; i++) printf "u%d,2026-11-0%d,%d\n", i, i * i % 4 + 1, i }' >mixed.csv
  $ printf 'column,type,smallest,largest\n*,,,\n,rows a day,149,150\n' >d.csv; rfm-cluster --columns=customer=user,time=ts --partial -o /dev/null --expect=d.csv mixed.csv
  $ printf 'column,type,smallest,largest\n*,,,\n,rows a day,151,\n' >d.csv; rfm-cluster --columns=customer=user,time=ts --partial -o /dev/null --expect=d.csv mixed.csv
  rfm-cluster: 2026-11-01 has 150 rows: fewer than 151 a day (the first of 2 days)
  rfm-cluster: not as d.csv expects it: 1 remark
  [3]

What is not read of a row is looked at, whatever was read of the row before it; and a day
is one of the zone:

  $ awk 'BEGIN { print "card,note"; for (i = 1; i <= 300; i++) printf "%s,n\n", i % 7 ? "c" i : "" }' >one.csv
  $ printf 'column,empty\ncard,0.1\n*,\n' >d.csv; id-link --kinds=card,device --partial -o /dev/null --expect=d.csv one.csv
  id-link: one.csv:8 of column 'card' is empty, as 42 of 300 are: more than 0.1
  id-link: not as d.csv expects it: 1 remark
  [3]
  $ awk 'BEGIN { print "customer,time,channel,converted,amount"; for (i = 1; i <= 300; i++) printf "u%d,2026-11-0%d,c,%s\n", i, i % 3 + 1, i % 3 ? "1,5" : "0,-7" }' >some.csv
  $ printf 'column,type,smallest\namount,number,0\n*,,\n' >d.csv; attrib-roi --partial -o /dev/null --expect=d.csv some.csv
  attrib-roi: some.csv:4: '-7' of column 'amount' is smaller than 0 (the first of 100)
  attrib-roi: some.csv:4: this row has revenue and did not convert: the revenue is not counted (the first of 100)
  attrib-roi: not as d.csv expects it: 1 remark
  [3]
  $ awk 'BEGIN { print "customer,time,amount"; for (i = 1; i <= 300; i++) printf "u%d,2026-11-%02dT%s:00:00,5\n", i, 1 + i % 2, i % 2 ? "02" : "12" }' >zone.csv
  $ printf 'column,type,smallest,largest\n*,,,\n,rows a day,150,150\n' >d.csv; rfm-cluster --tz=+08:00 --partial -o /dev/null --expect=d.csv zone.csv

Times that the program has no use for are counted by day, too:

  $ awk 'BEGIN { print "card,phone,time"; for (i = 1; i <= 300; i++) printf "c%d,1380000%d,2026-11-0%d\n", i, 1000 + i, i % 3 + 1 }' >timed.csv
  $ printf 'column,type,smallest,largest\n*,,,\n,rows a day,100,100\n' >d.csv; id-link --kinds=card,phone --partial -o /dev/null --expect=d.csv timed.csv

The place of an empty cell in Chinese:

  $ rfm-cluster --columns=customer=user,time=ts --lang=zh --expect=zero.csv new.csv 2>&1 >/dev/null | grep 为空
  rfm-cluster: new.csv:6（列“event”）为空，1 个（共 30 个）都是：多于 0
