Columns go by the names that files really have.  Case, blanks, '_', '-', a unit in
brackets, a byte order mark and full-width forms do not count:

  $ rfm() { rfm-cluster -k 1 --partial "$@" | cut -f1,4-6; }; declare -f rfm >f
  $ . ./f; for h in 'Customer ID,Order Date,Sales' 'customer-id,ORDER_DATE,Total Sales' ' 客户号 ,日期,金额（元）' '客户号,交易时间(UTC),交易金额 (CNY)' '用户 ID,下单时间,实付金额[元]' '﻿会员编号,付款时间,支付金额（人民币）' 'ＣＵＳＴＯＭＥＲ　ＩＤ,Order Date,ａｍｏｕｎｔ' 'user_pseudo_id,event_timestamp,purchase_revenue' 'CUST_NO,CloseDate,Amount ($)' '买家会员名,订单付款时间,买家实际支付金额' '下单账号,下单时间,订单总额' 'openid,支付时间,应结订单金额' 'AccountId,Close Date,Amount' '客戶編號,訂單日期,訂單金額'; do
  >   printf '%s\na,2026-01-05,5\n' "$h" >h.csv; rfm h.csv; done | sort | uniq -c | sed 's/^ *//'
  14 a	1767571200000	5000000000	1

What is no unit, or one that changes the amount or the time, does count:

  $ . ./f; for h in '客户号,日期,金额（含税）' '客户号,日期,金额(万元)' '客户号,日期(北京时间),金额' 'customer (old),日期,金额'; do
  >   printf '%s\na,2026-01-05,5\n' "$h" >h.csv; rfm h.csv; done
  rfm-cluster: h.csv: no column 'amount': perhaps --columns=amount=金额（含税） (has: 客户号, 日期, 金额（含税）)
  rfm-cluster: h.csv: no column 'amount': perhaps --columns='amount=金额(万元)' (has: 客户号, 日期, 金额(万元))
  rfm-cluster: h.csv: no column 'time': perhaps --columns='time=日期(北京时间)' (has: 客户号, 日期(北京时间), 金额)
  rfm-cluster: h.csv: no column 'customer': perhaps --columns='customer=customer (old)' (has: customer (old), 日期, 金额)

The likeliest column is proposed by its name and its cells, ready to paste:

  $ . ./f; printf '客户号,我的时刻,说明,金额\na,2026-01-05 09:03,x,5\n' >h.csv; rfm h.csv
  rfm-cluster: h.csv: no column 'time': perhaps --columns=time=我的时刻 (has: 客户号, 我的时刻, 说明, 金额)
  $ . ./f; rfm --columns=time=我的时刻 h.csv
  a	1767603780000	5000000000	1
  $ . ./f; printf '客户号,time zone,When (local),金额\na,UTC,2026-01-05,5\n' >h.csv; rfm h.csv
  rfm-cluster: h.csv: no column 'time': perhaps --columns='time=When (local)' (has: 客户号, time zone, When (local), 金额)
  $ . ./f; rfm --columns='time=When (local)' h.csv
  a	1767571200000	5000000000	1
  $ . ./f; printf "customer,time,Bob's price\na,2026-01-05,5\n" >h.csv; rfm h.csv
  rfm-cluster: h.csv: no column 'amount': perhaps --columns=amount=#3 (has: customer, time, Bob's price)
  $ . ./f; rfm --columns=amount=#3 h.csv
  a	1767571200000	5000000000	1
  $ . ./f; printf 'customer,day of birth,note\na,x,5\n' >h.csv; rfm h.csv
  rfm-cluster: h.csv: no column 'time' (has: customer, day of birth, note)
  $ . ./f; printf 'guest,time,amount\nyes,2026-01-05,5\n' >h.csv; rfm h.csv
  rfm-cluster: h.csv: no column 'customer' (has: guest, time, amount)

Two that fit alike are not guessed; --columns says which, by any form of its name:

  $ . ./f; printf '买家会员名,订单创建时间,订单付款时间,总金额\na,2026-01-05,2026-01-06,5\n' >h.csv; rfm h.csv
  rfm-cluster: h.csv: both '订单创建时间' and '订单付款时间' could be the time (choose one: --columns=time=订单创建时间)
  $ . ./f; rfm --columns=time=订单付款时间 h.csv
  a	1767657600000	5000000000	1
  $ . ./f; printf 'Email,Created at,order date,Total\na,2026-01-05,2026-01-06,5\n' >h.csv; rfm h.csv; rfm --columns=TIME=created_AT h.csv
  a	1767657600000	5000000000	1
  a	1767571200000	5000000000	1

A column plays one role.  What --columns gives to one is taken for no other:

  $ printf 'user,time,channel,Conversion\nu1,2026-01-01,Ads,No\nu1,2026-01-02,Mail,Yes\nu1,2026-01-09,Ads,Yes\n' >cv.csv
  $ attrib-roi -m linear --total --columns=converted=Conversion cv.csv 2>/dev/null | cut -d, -f1-4
  model,channel,reach_count,convert_count
  linear,Ads,1,1
  linear,Mail,1,1
  linear,(total),1,2
  $ printf 'customer,time,channel,Conversion\na,2026-01-01,x,C1\n' >ci.csv; printf 'customer,time,amount\na,2026-01-02,5\n' >oi.csv; attrib-roi -m last --conversions=oi.csv --columns=channel=Conversion ci.csv | cut -d, -f2 | tail -n 1
  C1
  $ printf '客户,日期,消费金额\na,2026-01-01,5\n' >h.csv; . ./f; rfm h.csv
  a	1767225600000	5000000000	1
  $ printf '客户,最近一次,频次,消费金额\na,1,5,6\n' | rfm-cluster -k 1 2>/dev/null
  customer,recency,frequency,monetary,cluster,segment,action
  a,1,5,6,1,long-tail,standard products
  $ printf 'customer,m,time,amount\na,7,2026-01-01,5\n' >h.csv; . ./f; rfm h.csv
  a	1767225600000	5000000000	1

One that its cells contradict is passed over, and said:

  $ attrib-roi -m linear --total cv.csv | cut -d, -f1-4
  attrib-roi: cv.csv: 'Conversion' is not taken for the conversion: its cells are yes or no (--columns=conversion=Conversion takes it)
  attrib-roi: cv.csv: no column 'revenue': every conversion is worth 0
  model,channel,reach_count,convert_count
  linear,Ads,1,1
  linear,Mail,1,1
  linear,(total),1,2
  $ { head -n 1 cv.csv; sleep 0.2; tail -n +2 cv.csv; } | attrib-roi -m linear --total 2>/dev/null | tail -n 1 | cut -d, -f1-4
  linear,(total),1,2
  $ printf 'customer_id,order_date,quantity,price\na,2026-01-01,10,5\n' >q.csv; . ./f; rfm q.csv
  rfm-cluster: q.csv: 'price' is not taken for the amount: it stands beside 'quantity', and may be that of one piece (--columns=amount=price takes it)
  rfm-cluster: q.csv: no column 'amount' (has: customer_id, order_date, quantity, price); --times=quantity multiplies prices by it
  $ . ./f; rfm --columns=amount=price q.csv
  a	1767225600000	5000000000	1
  $ printf 'customer_id,order_date,数量,price,revenue\na,2026-01-01,10,5,50\n' >q.csv; . ./f; rfm q.csv
  rfm-cluster: q.csv: 'price' is not taken for the amount: it stands beside '数量', and may be that of one piece (--columns=amount=price takes it)
  a	1767225600000	50000000000	1
  $ printf 'user,client,time,amount\nyes,c1,2026-01-01,5\nno,c2,2026-01-01,5\n' >q.csv; . ./f; rfm q.csv
  rfm-cluster: q.csv: 'user' is not taken for the customer: its cells are yes or no (--columns=customer=user takes it)
  c1	1767225600000	5000000000	1
  c2	1767225600000	5000000000	1

A check that is not clear is an error:

  $ printf 'rule_id,segment,product,kind,currency,list,base\nR1,x,P,voucher,CNY,0,20\n' >r.csv
  $ printf 'customer,segment,do_not_contact,unsubscribed\na,x,0,1\n' | offer-price -r r.csv
  offer-price: stdin: both 'do_not_contact' and 'unsubscribed' could be the opt_out (choose one: --columns=opt_out=do_not_contact)
  [1]

Columns of tables are named with the option before the role:

  $ printf 'customer,time,channel\na,2026-01-05,Mail\n' >e.csv
  $ printf 'who bought,Bought,Worth\na,2026-01-06,50\n' >o.csv; printf 'channel,outlay\nMail,10\n' >c.csv
  $ attrib-roi -m last --costs=c.csv --conversions=oi.csv e.csv 2>&1 | tail -n 1
  attrib-roi: c.csv: no column 'cost': perhaps --columns=costs.cost=outlay (has: channel, outlay)
  $ attrib-roi -m last --conversions=o.csv --costs=c.csv --columns=costs.cost=outlay e.csv
  attrib-roi: o.csv: no column 'customer' (has: who bought, Bought, Worth)
  [1]
  $ attrib-roi -m last --conversions=o.csv --costs=c.csv --columns=costs.cost=outlay,'conversions.customer=who bought',conversions.time=Bought,conversions.revenue=Worth e.csv | tail -n 1
  last,Mail,1,1,1,1,1,50,10,4,5,10
  $ printf 'member,url\na,http://x/\n' >u.csv; printf 'branch,who\nN,a\n' >w.csv
  $ utm-channel --with=w.csv --columns=with.customer=who u.csv 2>/dev/null | cut -d, -f1-3
  member,url,branch
  a,http://x/,N
  $ printf 'old,new\na,c9\n' >i.csv; . ./f; printf 'customer,time,amount\na,2026-01-05,5\n' >h.csv; rfm --ids=i.csv --columns=ids.alias=old,ids.customer=new h.csv
  c9	1767571200000	5000000000	1
  $ . ./f; rfm --ids=i.csv --columns=ids.alias=old,ids.customer=old h.csv
  rfm-cluster: i.csv: 'old' is the key of the table and not the customer
  $ printf 'code,where from,medium\nQ1,paper,print\n' >m.csv; printf 'code\nQ1\n' | utm-channel --map=m.csv --columns='map.source=where from' 2>/dev/null | cut -d, -f1-3
  code,utm_source,utm_medium
  Q1,paper,print
  $ utm-channel --list-roles | grep -c '^[a-z_]*	[a-z]*	'
  59

Names of experiments, invites and events as other tools write them.

  $ printf 'user_id,test_group,converted\n1,A,1\n2,A,0\n3,B,1\n4,B,1\n' >ab.csv; gray-lift --control=A --metric=converted ab.csv 2>/dev/null | cut -d, -f1-4
  metric,arm,n,mean
  (srm),,4,
  converted,A,2,0.5
  converted,B,2,1
  $ printf '用户ID,实验名称,实验分组,是否购买\n1,e,A,1\n2,e,A,0\n3,e,B,1\n4,e,B,1\n' >ab2.csv; gray-lift --control=A --metric=是否购买 ab2.csv 2>/dev/null | cut -d, -f1-4
  experiment,metric,arm,n
  e,(srm),,4
  e,是否购买,A,2
  e,是否购买,B,2
  $ printf 'user,bucket,y\n1,A,1\n2,B,0\n' >ab3.csv; gray-lift --control=A --metric=y ab3.csv
  gray-lift: ab3.csv: no column 'arm': perhaps --columns=arm=bucket (has: user, bucket, y)
  [1]
  $ printf '邀请人用户ID,被邀请人用户ID,邀请日期,邀请奖励,注册IP地址\na,b,2026-01-05,5,1.2.3.4\n' >inv.csv; invite-guard --describe --format=csv inv.csv 2>/dev/null | grep 'role.*,another'
  inv.csv,role inviter,邀请人用户ID,another name of it
  inv.csv,role invitee,被邀请人用户ID,another name of it
  inv.csv,role time,邀请日期,another name of it
  inv.csv,role ip,注册IP地址,another name of it
  inv.csv,role reward,邀请奖励,another name of it
  $ printf '用户,事件名称,事件日期\n1,注册,2026-01-05\n1,激活,2026-01-06\n' >ev.csv; reach-funnel --steps=注册,激活 ev.csv 2>/dev/null | cut -d, -f1-3
  step,name,units
  1,注册,1
  2,激活,1
  $ printf 'user,action,dt\n1,a,2026-01-05\n' >ev2.csv; reach-funnel --steps=a,b ev2.csv
  reach-funnel: ev2.csv: no column 'event': perhaps --columns=event=action (has: user, action, dt)
  [1]
