Fields of a table are divided by what its header has most of outside of quotes,
whatever divides those of the input:

  $ printf 'customer;url;referrer\na;http://x/;\n' >semi-in.csv; printf 'customer;branch\na;N,1\n' >semi.csv
  $ utm-channel -d';' --with=semi.csv semi-in.csv | cut -d';' -f1-4
  customer;url;referrer;branch
  a;http://x/;;N,1
  $ printf 'customer|branch|name, first\na|N|x\n' >bar.csv; utm-channel -d';' --with=bar.csv semi-in.csv | cut -d';' -f1,4,5
  customer;branch;name, first
  a;N;x
  $ printf '"customer;id,";"branch"\na;N\n' >quoted.csv; utm-channel -d';' --with=quoted.csv semi-in.csv
  utm-channel: quoted.csv: no column 'customer' (has: customer;id,, branch)
  [1]
  $ printf 'customer\tbranch;x\na\tN\n' >tab.tsv; utm-channel -d';' --with=tab.tsv semi-in.csv | cut -d';' -f1,4
  customer;"branch
  a;N
  $ printf 'customer:branch\na:N\n' >colon.csv; utm-channel -d';' --with=colon.csv semi-in.csv
  utm-channel: colon.csv: no column 'customer' (has: customer:branch)
  [1]
  $ printf 'customer:url:referrer\na:x:\n' >colon-in.csv; utm-channel -d: --with=colon.csv colon-in.csv | cut -d: -f1-4
  customer:url:referrer:branch
  a:x::N
  $ printf 'customer,branch;x\na,N\n' >one-each.csv; utm-channel -d';' --with=one-each.csv semi-in.csv
  utm-channel: one-each.csv: no column 'customer' (has: customer,branch, x)
  [1]
  $ printf 'user_id;ts;channel\na;2026-11-20;x\n' >e.csv; printf 'user_id;order_date;amount\na;2026-11-21;1,5\n' >o.csv
  $ attrib-roi -d';' --decimal=, --conversions=o.csv e.csv 2>/dev/null | cut -d';' -f1-6
  model;channel;reach_count;convert_count;convert_users;convert_rate
  row;x;1;1;1;1
  row;(unassigned);0;0;0;
  $ printf 'customer|time|amount\na|2026-11-20|5\n' | rfm-cluster -k 1 --partial
  rfm-cluster: stdin: no column 'customer' (has: customer|time|amount): if '|' divides it, say -d '|'
  [1]

A table is UTF-8, or else what --encoding says the input is; the input need not be:

  $ printf 'alias,customer\n王五,c9\n' >ids8.csv; iconv -f UTF-8 -t GB18030 ids8.csv >ids18.csv
  $ printf 'customer,time,amount\n王五,2026-11-20,5\n' >t8.csv; iconv -f UTF-8 -t GB18030 t8.csv >t18.csv
  $ for i in ids8.csv ids18.csv; do rfm-cluster -k 1 --partial --encoding=GB18030 --ids=$i t18.csv | cut -f1; done
  c9
  c9
  $ rfm-cluster -k 1 --partial --ids=ids8.csv t8.csv | cut -f1
  c9
  $ rfm-cluster -k 1 --partial --ids=ids18.csv t8.csv
  rfm-cluster: ids18.csv:2: not UTF-8, and from here on read as GB18030 (--encoding=UTF-8 or another forbids it)
  c9	rfm-cluster/1:ids=ca3ae69b49b24490	t	1795132800000	5000000000	1	0
  $ printf 'customer,name\na,\304\343\n' >w18.csv; rfm-cluster -k 1 --partial --with=w18.csv t8.csv
  rfm-cluster: w18.csv:2: not UTF-8, and from here on read as GB18030 (--encoding=UTF-8 or another forbids it)
  rfm-cluster: t8.csv:2: this customer is not in w18.csv (found 0 of 1; 1 of its 1 rows not used)
  王五	rfm-cluster/1	t	1795132800000	5000000000	1	0
  $ iconv -f UTF-8 -t UTF-16LE ids8.csv >ids16.csv; iconv -f UTF-8 -t UTF-16LE t8.csv | rfm-cluster -k 1 --partial --encoding=UTF-16LE --ids=ids16.csv | cut -f1
  c9
  $ printf 'alias,customer\nab,c\n' | iconv -t UTF-16LE >latin16.csv; printf 'customer,time,amount\nab,2026-11-20,5\n' | iconv -t UTF-16LE | rfm-cluster -k 1 --partial --encoding=UTF-16LE --ids=latin16.csv | cut -f1
  c
  $ iconv -f UTF-8 -t UTF-16 ids8.csv >marked16.csv; iconv -f UTF-8 -t UTF-16 t8.csv | rfm-cluster -k 1 --partial --encoding=UTF-16 --ids=marked16.csv | cut -f1
  c9
  $ gzip -c ids18.csv >ids18.gz; rfm-cluster -k 1 --partial --encoding=GB18030 --ids=ids18.gz t18.csv | cut -f1
  c9
  $ rfm-cluster -k 1 --partial --encoding=GB18030 --ids=- t18.csv <ids18.csv | cut -f1
  c9
  $ printf 'alias,customer\n\201,c\n' >broken.csv; rfm-cluster -k 1 --partial --encoding=GB18030 --ids=broken.csv t18.csv
  rfm-cluster: broken.csv:2: not valid GB18030
  [1]
  $ rfm-cluster -k 1 --partial --encoding=GB18030 --ids=none.csv t18.csv
  rfm-cluster: none.csv: No such file or directory
  [1]
  $ printf 'segment,rule_id,product,kind,currency,list\n高端,r1,p,fee,CNY,10\n' | iconv -f UTF-8 -t GB18030 >rules18.csv; printf 'customer,segment\na,高端\n' | iconv -f UTF-8 -t GB18030 >in18.csv
  $ offer-price --no-consent --encoding=GB18030 -r rules18.csv in18.csv 2>/dev/null | cut -d, -f1-7
  customer,segment,offer_id,product,kind,price,list_price
  a,高端,324e687649fa9de90f806d5cd1100088,p,fee,10.00,10.00
  $ offer-price --no-consent -r rules18.csv in18.csv
  offer-price: rules18.csv:2: not UTF-8, and from here on read as GB18030 (--encoding=UTF-8 or another forbids it)
  offer-price: rules18.csv:2: a rule without unit_cost: the value of its offers is their whole price
  offer-price: in18.csv: not checked: consent, opt_out, risk, age, offers_used, currency (no such column)
  offer-price: in18.csv:2: not UTF-8, and from here on read as GB18030 (--encoding=UTF-8 or another forbids it)
  customer,segment,offer_id,product,kind,price,list_price,advantage,value,cost,expires,rule_id,reasons,capped_by,cell,holdout,propensity
  a,高端,324e687649fa9de90f806d5cd1100088,p,fee,10.00,10.00,0.00,10.0000,0.0000,,r1,BASE:0.00,,高端|p,0,1
  $ printf 'inviter,invitee,time\n王五,B,2026-11-20\n' >g8.csv; iconv -f UTF-8 -t GB18030 g8.csv >g18.csv
  $ for g in g8.csv g18.csv; do invite-chain --encoding=GB18030 --file=$g --root B; done
  id,member,depth,inviter,time
  B,王五,0,,
  id,member,depth,inviter,time
  B,王五,0,,
  $ invite-chain --file=g18.csv --root B | wc -l
  invite-chain: g18.csv:2: not UTF-8, and from here on read as GB18030 (--encoding=UTF-8 or another forbids it)
  2
  $ invite-chain --file=g8.csv --root B | wc -l
  2

Numbers of tables are written as --decimal and --thousands say, and words in
their place are left as they are:

  $ printf 'channel;cost\nx;1.234,50\n' >costs.csv
  $ printf 'user_id;ts;channel;converted;revenue\na;2026-11-20;x;1;10,5\n' >e.csv
  $ attrib-roi -d';' --decimal=, --thousands=. --costs=costs.csv e.csv 2>/dev/null | tail -n 1 | tr ';' '\n' | grep 1234
  1234.5
  1234.5
  $ printf 'channel;cost\nx;1.5\n' >costs.csv; attrib-roi -d';' --decimal=, --thousands=. --costs=costs.csv e.csv 2>&1 | tail -n 1
  attrib-roi: costs.csv:2: '1.5' is not a number as --decimal and --thousands say
  $ printf 'channel;cost\nx;１．５\n' >costs.csv; attrib-roi -d';' --decimal=, --costs=costs.csv e.csv 2>&1 | tail -n 1
  attrib-roi: costs.csv:2: '１．５' is not a number as --decimal and --thousands say
  $ printf 'scope;limit;unit\n*;1.000,5;money\np;inf;count\n' >limits.csv
  $ printf 'customer;product;value;cost\na;p;10,5;1.000,5\nb;p;9,0;1\n' >o.csv
  $ offer-budget -d';' --decimal=, --thousands=. -b limits.csv --all o.csv 2>/dev/null
  customer;product;value;cost;chosen;why_not;kept_out_by;limit_price
  a;p;10,5;1.000,5;1;;;
  b;p;9,0;1;0;limit;* money;0.010494752623688156
  $ printf 'name;action;monetary_min\nrich;call;1.000,5\npoor;wait;\n' >seg.csv
  $ printf 'customer;recency;frequency;monetary\na;1;1;1.000,5\nb;2;2;1.000,4\n' | rfm-cluster -k 1 -d';' --decimal=, --thousands=. --segments=seg.csv 2>/dev/null | cut -d';' -f1,4,6
  customer;monetary;segment
  a;1000.5;rich
  b;1000.4;poor
  $ printf 'rule_id;segment;product;kind;currency;list;floor\nr;*;p;fee;CNY;1.000,50;2,5\n' >rules.csv; printf 'customer;segment\na;x\n' >in.csv
  $ offer-price --no-consent -d';' --decimal=, --thousands=. -r rules.csv in.csv 2>/dev/null | tail -n 1 | tr ';' '\n' | grep 1000
  1000.50
  1000.50
  1000.5000

  $ printf 'channel;cost\nx;0,0\nx;9,9\nx; 1 000,1 \n' >costs.csv; attrib-roi -d';' --decimal=, "--thousands= " --costs=costs.csv e.csv 2>/dev/null | tail -n 1 | tr ';' '\n' | grep 1010
  1010
  1010

What stands for no value in the input does so in tables:

  $ printf 'customer,branch\na,NULL\n' >na.csv; utm-channel -d';' --with=na.csv --na=NULL semi-in.csv | cut -d';' -f1-4
  customer;url;referrer;branch
  a;http://x/;;
