Words apart from the rules, by channel, arm and language.

  $ cat >rules.csv <<'END'
  > scene,class,match,wait,needs,action,text,else
  > fund,marketing,view,1h,risk>=$grade,push:fund,own words of {fund},push:all
  > fail,service,fail,,,push:fail,{amount|money} failed,
  > END
  $ cat >texts.csv <<END
  > scene,channel,arm,lang,from,until,text,else_text
  > fund,app,,,,,App: {fund},App: all
  > fund,app,B,,,,App B: {fund},
  > fund,sms,*,*,,,【Bank】{fund},【Bank】all
  > fund,,,,2026-04-01,,April: {fund},
  > END
  $ cat >events.csv <<END
  > customer,time,kind,fund,amount,grade,risk,channel,arm
  > ann,2026-03-02 10:00,view,F1,,R2,R3,app,A
  > bob,2026-03-02 10:01,view,F2,,R2,R3,app,B
  > cid,2026-03-02 10:02,view,F3,,R2,R3,sms,B
  > dan,2026-03-02 10:03,view,F4,,R4,R3,sms,A
  > eve,2026-03-02 10:04,view,F5,,R2,R3,mail,A
  > fay,2026-03-02 10:05,fail,,50,,,mail,
  > gus,2026-03-02 10:06,view,F6,,R4,R3,app,B
  > ann,2026-04-02 10:00,view,F7,,R2,R3,mail,
  > END
  $ scene-push -r rules.csv --texts=texts.csv --as-of=2026-05-01 events.csv 2>/dev/null | cut -d, -f2,3,5,7,9-
  customer,scene,action,text,channel,arm
  fay,fail,push:fail,50.00 failed,mail,
  ann,fund,push:fund,App: F1,app,A
  bob,fund,push:fund,App B: F2,app,B
  cid,fund,push:fund,【Bank】F3,sms,B
  dan,fund,push:all,【Bank】all,sms,A
  eve,fund,push:fund,own words of F5,mail,A
  gus,fund,push:all,,app,B
  ann,fund,push:fund,April: F7,mail,

Held-out rows have the same columns, so wordings can be compared:

  $ sed 's/text,else$/text,else,holdout/; s/$/,/; 1s/,$//; s/^\(fund.*\),$/\1,1/' rules.csv >held.csv; scene-push -r held.csv --texts=texts.csv --suppressed=silent --as-of=2026-03-03 events.csv >out 2>/dev/null; cut -d, -f2,7,9- silent; cut -d, -f2,9- out
  customer,text,channel,arm,reason
  ann,App: F1,app,A,HOLDOUT
  bob,App B: F2,app,B,HOLDOUT
  cid,【Bank】F3,sms,B,HOLDOUT
  dan,【Bank】all,sms,A,HOLDOUT
  eve,own words of F5,mail,A,HOLDOUT
  gus,,app,B,HOLDOUT
  customer,channel,arm
  fay,mail,

Channel and arm may come from a table, and over runs with a state they stay with what waits:

  $ cut -d, -f1-7 events.csv >plain.csv; printf 'customer,experiment,arm,channel\nann,x,A,app\nbob,x,B,app\n' >split.csv; head -n 3 plain.csv | scene-push -r rules.csv --texts=texts.csv --with=split.csv -s state 2>/dev/null | cut -d, -f2,7,9-
  customer,text,channel,arm
  $ head -n 1 plain.csv | scene-push -r rules.csv --texts=texts.csv --with=split.csv -s state --as-of=2026-03-03 2>/dev/null | cut -d, -f2,7,9-
  customer,text,channel,arm
  ann,App: F1,app,A
  bob,App B: F2,app,B

Who was sent something, as a log that others read:

  $ scene-push -r rules.csv --texts=texts.csv --contacts=contacts --as-of=2026-03-03 events.csv >out 2>/dev/null; cat contacts
  customer,time,kind,class,channel,scene
  fay,2026-03-02T10:05:00Z,contact,service,mail,fail
  ann,2026-03-02T11:00:00Z,contact,marketing,app,fund
  bob,2026-03-02T11:01:00Z,contact,marketing,app,fund
  cid,2026-03-02T11:02:00Z,contact,marketing,sms,fund
  dan,2026-03-02T11:03:00Z,contact,marketing,sms,fund
  eve,2026-03-02T11:04:00Z,contact,marketing,mail,fund
  gus,2026-03-02T11:06:00Z,contact,marketing,app,fund
  $ scene-push -r rules.csv --contacts=contacts --as-of=2026-03-03 events.csv >out 2>/dev/null; sed -n 2p contacts
  fay,2026-03-02T10:05:00Z,contact,service,push,fail

What is suspicious, and what is wrong:

  $ printf 'scene,channel,arm,text,else_text\nfund,app,,one,\nfund,,B,two,\nfail,,,x,never\n' >t2.csv; scene-push -r rules.csv --texts=t2.csv --check
  scene-push: t2.csv:2: else is done without words: else_text is empty
  scene-push: t2.csv:3: else is done without words: else_text is empty
  scene-push: t2.csv:4: its else_text is never said: the rule has no else
  $ printf 'scene,class,match,action\nbare,service,a,x\n' >bare.csv; printf 'scene,channel,text\nbare,app,x\n' >t3.csv; scene-push -r bare.csv --texts=t3.csv --check
  scene-push: t3.csv: scene 'bare' has no words for everybody (want a row with * for channel, arm and lang)
  $ printf 'scene,text\nfunds,x\n' >t4.csv; scene-push -r rules.csv --texts=t4.csv events.csv
  scene-push: t4.csv:2: the rules have no scene 'funds'
  [1]
  $ printf 'scene,text\nfund,{x\n' >t5.csv; scene-push -r rules.csv --texts=t5.csv events.csv
  scene-push: t5.csv:2: a brace is open, or closes nothing (a brace itself is {{ or }})
  [1]
  $ printf 'scene,words\nfund,x\n' >t6.csv; scene-push -r rules.csv --texts=t6.csv events.csv
  scene-push: t6.csv: there is no column 'words' here (want scene, channel, arm, lang, from, until, text, else_text or note)
  [1]
  $ printf 'scene\nfund\n' >t7.csv; scene-push -r rules.csv --texts=t7.csv events.csv
  scene-push: t7.csv: a table of texts has the columns scene and text
  [1]
  $ printf 'scene,text\nfund,{other}\n' >t8.csv; scene-push -r rules.csv --texts=t8.csv events.csv
  scene-push: events.csv: no column 'other', which the rules read
  [1]

An else without words:

  $ printf 'scene,text\nfund,x\n' >t9.csv; scene-push -r rules.csv --texts=t9.csv --check
  scene-push: t9.csv:2: else is done without words: else_text is empty

One policy over campaigns and scenes: rows that a campaign has chosen are events of kind offer, so in one minute a customer gets one message, and the other has its reason:

  $ printf 'scene,class,priority,match,cap,action,text\n*,marketing,,,1/day,,\nfund,,20,view*1,,push:fund,Look\noffer,,10,offer(chosen=1),,push:offer,{product} for {price|money}\n' >one.csv
  $ printf 'customer,time,kind,product,price,chosen\nann,2026-03-02 10:00,offer,P02,99,1\nann,2026-03-02 10:00,view,,,\nbob,2026-03-02 10:00,view,,,\nbob,2026-03-02 10:00:30,offer,P02,89,1\n' >both.csv; scene-push -r one.csv --suppressed=silent --contacts=contacts both.csv 2>/dev/null | cut -d, -f2,3,6,7; cut -d, -f2,3,6,9 silent
  customer,scene,time,text
  ann,offer,2026-03-02T10:00:00Z,P02 for 99.00
  bob,fund,2026-03-02T10:00:00Z,Look
  customer,scene,time,reason
  ann,fund,2026-03-02T10:00:00Z,CLASSCAP
  bob,offer,2026-03-02T10:00:30Z,CLASSCAP

How often somebody was sent something is a feature over the contacts:

  $ printf 'name,measure,where,window\noffers_used,count,class=marketing,30d\n' >f.csv; cust-profile -f f.csv --as-of=2026-03-03 contacts
  customer,offers_used
  ann,1
  bob,1

What text-check would say of all texts:

  $ printf 'scene,match,action,text\nfund,v,push:x,{n} 保本\n' >r9.csv; printf 'scene,channel,text\nfund,sms,【联禾银行】{n}\nfund,app,稳赚{n}\n' >t10.csv; scene-push -r r9.csv --texts=t10.csv --check -w samples/words.csv
  scene-push: r9.csv: scene 'fund': WORD:保本
  scene-push: t10.csv: scene 'fund', text for sms: DUTY:拒收请回复R
  scene-push: t10.csv: scene 'fund', text for app: WORD:稳赚
  $ scene-push -r samples/scenes.csv --texts=samples/texts.csv --check -w samples/words.csv
  $ scene-push -r r9.csv -w samples/words.csv events.csv
  scene-push: --words is for --check (text-check reads what is sent) (see scene-push --help)
  [2]
