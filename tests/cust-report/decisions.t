What was decided about bob, in the order of time, and why; what has no time is last:

  $ echo 0123456789abcdef0123456789abcdef >key; chmod 600 key
  $ cat >verdicts.csv <<'END'
  > inviter,invitee,time,event,reward,campaign,verdict,score,reasons,reward_due,first_inviter,depth,ring,made_by
  > ann,bob,2026-05-22 12:40:07,E1,20,spring,reject,60,RING:4/4;NIGHT:100/80,0.00,ann,1,,4c09f47dc9853825
  > bob,cat,2026-05-20 08:00:00,E2,20,spring,pass,0,,20.00,bob,1,,4c09f47dc9853825
  > END
  $ cat >pushes.csv <<'END'
  > push_id,customer,scene,class,action,time,text,why
  > 01,bob,fund_view,marketing,push:funds,2026-05-21T10:36:00Z,hello,fund_view@2026-05-21T10:00:30Z;WAIT@2026-05-21T10:36:00Z;ELSE:UNSUITABLE
  > END
  $ cat >held.csv <<'END'
  > push_id,customer,scene,class,action,time,text,why,reason
  > 02,bob,birthday,marketing,push:cake,2026-05-23T00:00:00Z,hello,profile@2026-01-01T00:00:00Z,OPTOUT
  > END
  $ cat >arms.csv <<'END'
  > customer,experiment,arm,phase,split_propensity,reason
  > bob,card,,,,RAMP
  > bob,loan,treat,rollout,0.5,
  > END
  $ cat >offers.csv <<'END'
  > customer,cluster,segment,action,offer_id,product,kind,price,list_price,advantage,value,cost,expires,rule_id,reasons,capped_by,cell,holdout,propensity,chosen
  > bob,2,active,cross-sell,0a,P2,fee,,198,,,,,A2,UNSUITABLE;ABOVE_GRADE,,x,0,1,0
  > bob,2,active,cross-sell,0b,P3,fee,80,198,,,,,A2,BASE:100.00;ROUND:18.00;SENIOR,FLOOR,x,0,1,1
  > END
  $ cust-report --id=bob --decisions offers.csv arms.csv held.csv verdicts.csv pushes.csv
  time,decision,of,result,rule,stamp,approver,how,why,program,file,line
  2026-05-20T08:00:00Z,verdict,spring,pass,,4c09f47dc9853825,,named,,invite-guard,verdicts.csv,3
  2026-05-21T10:36:00Z,push,fund_view,push:funds,,,,about,"fund_view at 2026-05-21T10:00:30Z; it waited until 2026-05-21T10:36:00Z; the general message went, as the product does not suit the customer",scene-push,pushes.csv,2
  2026-05-22T12:40:07Z,verdict,spring,reject,,4c09f47dc9853825,,about,it belongs to a ring of accounts with common devices or telephones (4/4); most of those who were brought came at night (100/80),invite-guard,verdicts.csv,2
  2026-05-23T00:00:00Z,held back,birthday,push:cake,,,,about,the customer wants no marketing; profile at 2026-01-01T00:00:00Z,scene-push,held.csv,2
  ,offer,P2,,A2,,,about,the product does not suit the customer; its risk grade is above the customer's,offer-price,offers.csv,2
  ,choice,P2,0,,,,about,,offer-budget,offers.csv,2
  ,segment,,active,,,,about,cluster=2,rfm-cluster,offers.csv,2
  ,offer,P3,80,A2,,,about,the rule's own price (100.00); rounded (18.00); the customer is 65 or over and needs special care; the rule's lower bound,offer-price,offers.csv,3
  ,choice,P3,1,,,,about,,offer-budget,offers.csv,3
  ,arm,card,,,,,about,it is not open for the customer yet,gray-split,arms.csv,2
  ,arm,loan,treat,rollout,,,about,,gray-split,arms.csv,3
  $ cust-report --id=bob --decisions=zh held.csv arms.csv verdicts.csv pushes.csv | cut -d, -f2-4,9
  decision,of,result,why
  verdict,spring,pass,
  push,fund_view,push:funds,fund_view（2026-05-21T10:00:30Z）；等待至2026-05-21T10:36:00Z；改发通用消息，因为产品不适合该客户
  verdict,spring,reject,属于共用设备或手机号的一伙账户（4/4）；被邀请人多在夜间注册（100/80）
  held back,birthday,push:cake,客户已拒绝营销；profile（2026-01-01T00:00:00Z）
  arm,card,,尚未对该客户开放
  arm,loan,treat,

A payout, tags, what changed of them, and segments; a column of --stamp that is
last hides no format; who approved is told by a table of sums:

  $ printf 'time,campaign,invitee,level,inviter,event,amount,status\n2026-05-25,spring,bob,1,ann,E1,20.00,paid\n2026-05-26,spring,cat,1,bob,E2,20.00,hold\n' >ledger
  $ printf 'customer,tag,was,is,on\nbob,vip,no,yes,2026-05-24\n' >changes.csv
  $ printf 'customer,as_of,tag,since,held\nbob,2026-05-30,vip,2026-05-24,6\n' >tags.csv
  $ printf 'customer,recency,frequency,monetary,cluster,segment,action,by\nbob,2,18,43152.25,3,high-value,call,4c09f47dc9853825\n' >segments.csv
  $ printf 'sum,approver\n4c09f47dc985382500000000000000000000000000000000000000000000aaaa,wang\n' >approved.csv
  $ cust-report --id=bob --decisions --approvers=approved.csv --stats=stats segments.csv tags.csv changes.csv ledger; tr , '\n' <stats | grep -E '"decisions|"found'
  time,decision,of,result,rule,stamp,approver,how,why,program,file,line
  2026-05-24,tag changed,vip,was=no; is=yes,,,,about,,cust-profile,changes.csv,2
  2026-05-25,payout,spring,status=paid; amount=20.00,,,,about,,invite-guard,ledger,2
  2026-05-26,payout,spring,status=hold; amount=20.00,,,,named,,invite-guard,ledger,3
  2026-05-30,tag,,vip,,,,about,since=2026-05-24; held=6,cust-profile,tags.csv,2
  ,segment,,high-value,,4c09f47dc9853825,wang,about,cluster=3; recency=2; frequency=18; monetary=43152.25,rfm-cluster,segments.csv,2
  "decisions":5
  "found":5
  $ cust-report --id=bob segments.csv | cut -d, -f1-5
  file,program,what,line,how
  segments.csv,rfm-cluster,segments,2,about

Nothing decided, and nobody to ask about; a row is not read as what it only looks like:

  $ printf 'customer,time,amount\nbob,2026-01-01,1\n' >orders.csv
  $ cust-report --id=bob --decisions orders.csv
  time,decision,of,result,rule,stamp,approver,how,why,program,file,line
  $ cust-report --id=bob --decisions --expect-none orders.csv
  cust-report: something is kept: 1 line in 1 of 1 files
  time,decision,of,result,rule,stamp,approver,how,why,program,file,line
  [3]
  $ printf 'push_id,customer,scene,class,action,time,text,why\n01,bob,s,m,a,soon,t,NEW:1;x@y;REST:9\n' >odd.csv
  $ cust-report --id=bob --decisions odd.csv
  time,decision,of,result,rule,stamp,approver,how,why,program,file,line
  soon,push,s,a,,,,about,NEW (1); x at y; the same was said a short while ago (9),scene-push,odd.csv,2

What makes no sense:

  $ cust-report --id=bob --decisions=fr orders.csv
  cust-report: --decisions: 'fr' is not right (want en, zh) (see cust-report --help)
  [2]
  $ cust-report --id=bob --approvers=approved.csv orders.csv
  cust-report: --approvers has no effect without --decisions (see cust-report --help)
  [2]
  $ printf 'sum,approver\n4c09,wang\n' >short.csv; cust-report --id=bob --decisions --approvers=short.csv orders.csv
  cust-report: short.csv:2: a sum of less than 16 digits (want that of --stamp, or a SHA-256)
  [1]
