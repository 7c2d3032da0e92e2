What is found in a text, and what stands there in its place:

  $ mask() { printf 'note\n"%s"\n' "$@" | pii-mask --as-of=2026-11-28 | sed 1d; }; declare -f mask >f
  $ . ./f; mask '核对11010519491231002X/网点' '440524188001010014' 'To: 440305 20011028 0688,请回电' '１３０１０２１９７３０３３０８７４Ｘ' '310115350523648号'
  pii-mask: stdin:3: the header is here again, and passed over (the first of 4)
  核对110105********002X/网点
  440524********0014
  "To: 440305 ******** 0688,请回电"
  １３０１０２********８７４Ｘ
  310115******648号
  $ . ./f; mask 'tel13865712763' '+86 13611236122谢谢' '(+86)18290554409。' '154-7076-1410' '+1 415-555-0132' '+852 9123 4567' '(021)65432100' '0755-2345678' '＋８６１９１９７１２４２９９'
  pii-mask: stdin:3: the header is here again, and passed over (the first of 8)
  tel138****2763
  +86 136****6122谢谢
  (+86)182****4409。
  154-****-1410
  +1 41*-***-0132
  +852 **** 4567
  (021)****2100
  0755-***5678
  ＋８６１９１****４２９９
  $ . ./f; mask 4111111111111111 '6217-0064-5965-8616-830' 91350100M000100Y43 '护照号：EH4958238' 港澳通行证C90305049 'A123456(3)' DE89370400440532013000
  pii-mask: stdin:3: the header is here again, and passed over (the first of 6)
  411111******1111
  6217-00**-****-***6-830
  91350100********43
  护照号：E*****238
  港澳通行证C*****049
  A******(*)
  DE89**************3000
  $ . ./f; mask 湘F·Y1123 黑D07008D 鄂A4444学 a.b+c54611@bank.example 'li@例子.中国' 221.247.15.97:80 2001:db8::1f:9 ::ffff:192.0.2.128
  pii-mask: stdin:3: the header is here again, and passed over (the first of 7)
  湘F·****3
  黑D*****D
  鄂A****学
  a*********@bank.example
  l*@例子.中国
  221.247.15.0:80
  2001:db8::
  ::ffff:192.0.2.0

What only looks like it stays:

  $ . ./f; mask 420111199902293214 3702021979031534707 SN_17583966354 13921250189.50 13800138000元 '186-1949 9006' 106540293102 622202160733134001 错误码E89921402 '批次49516872' 'D977109(9)' 赣A867 5@3.50元 版本1.2.3.4 12:30:45 138\*\*\*\*8000 | sort | uniq -c | awk '{ n++ } END { print n }'
  pii-mask: stdin:3: the header is here again, and passed over (the first of 15)
  16
  $ . ./f; mask 420111199902293214 3702021979031534707 SN_17583966354 13921250189.50 13800138000元 '186-1949 9006' 106540293102 622202160733134001 错误码E89921402 '批次49516872' 'D977109(9)' 赣A867 5@3.50元 版本1.2.3.4 12:30:45 | grep -c '[*]'
  pii-mask: stdin:3: the header is here again, and passed over (the first of 14)
  0
  [1]

By column, in any spelling of its name; a cell that says that there is no value stays,
and what has not the form of its kind is hidden whole and told:

  $ printf '客户姓名,ID No,Mobile No.(备用),出生日期,收货地址,IMEI,qq,登录密码,IP地址\n欧阳修远,110105194504275987,138****8000,1990-05-17,示例省样例市虚构路8号2单元,869335838674570,10001,abc,192.0.2.7\n李,无,-,1990年5月17日,8 Example Road, NA ,7,,2001:db8::1\n' | pii-mask
  pii-mask: stdin:2: this row has a cell that is not what its column says: it is treated as if it were
  客户姓名,ID No,Mobile No.(备用),出生日期,收货地址,IMEI,qq,登录密码,IP地址
  欧***,110105********5987,138****8000,1990-**-**,示例省***********,***********4570,1***1,,192.0.2.0
  *,无,-,1990年*月**日,8 E***********, NA ,*,,2001:db8::

Plain numbers in columns of times and amounts are left alone, and nothing else there:

  $ printf 'time,amount,note\n13800138000,13800138000,13800138000\n13900139000秒,+13800138000.5,x\n打13800138000,13800138000 ,x\n' | pii-mask
  time,amount,note
  13800138000,13800138000,138****8000
  139****9000秒,+13800138000.5,x
  打138****8000,138****8000 ,x

--col says what a column holds, whatever it is called; --find what is looked for in
text; what is not looked for still has its digits:

  $ printf 'name,经办,age,joined,open\nA 13800138000,李四,37,2020-03-05,13900139000\n' >a.csv; pii-mask --col=name=text,经办=name:drop,age=age:gen:10,joined=date:gen,open=none a.csv
  name,经办,age,joined,open
  A 138****8000,,30-39,2020-03,13900139000
  $ printf 'n\n13800138000@qq.com 13800138000\n' | pii-mask --find=phone,ip
  n
  13800138000@qq.com 138****8000
  $ printf 'n,tel\n13800138000,13800138000\n' | pii-mask --find=none
  n,tel
  13800138000,138****8000

Coarser values; what is coarse already stays, and what cannot be made so is dropped:

  $ printf 'age,money,region,day,身份证\n37,1234.50,110105,2020-03-05,11010519491231002X\n100,-50,44,2020年3月5日,110105491231002\n30-39,"1,250",abc,2020-03,无\nx,y,,z,w\n' >g.csv; pii-mask --col=age=age:gen,money=amount:gen,region=region:gen:4,day=date:gen:month --do=idcard=gen g.csv | tee once
  pii-mask: g.csv:4: this row has a cell that is not what its column says: it is treated as if it were (the first of 5)
  age,money,region,day,身份证
  30-39,1200,1101,2020-03,1101
  100-109,-100,44,2020-03,1101
  30-39,1200,,2020-03,无
  ,,,,
  $ pii-mask --col=age=age:gen,money=amount:gen,region=region:gen:4,day=date:gen:month --do=idcard=gen once | cmp - once

mask:H-T leaves so many characters at either end; if that were all of them, none:

  $ printf 'n\n11010519491231002X 13800138000 ann@b.cn\n' | pii-mask --do=idcard=mask:1-1,phone=mask:0-2,email=mask:9-9
  n
  1****************X *********00 ***@b.cn

A masked value may free what stood beside it; nothing is left in the end:

  $ printf 'n\na@b.cn@c.cn\n台胞证91350100M000100Y43\n+1 91350100M000100Y43\n13800138000::1\n' | pii-mask | tee once; pii-mask once | cmp - once; pii-mask --gate once
  n
  *@b***@c.cn
  台胞证9****100********43
  +1 9*****00********43
  138****8000::
  row,column,kind

Keys are changed: for one period each column of tokens stands there twice, by the new
key and by the old one, which joins what was made before.

  $ echo 0123456789abcdef0123456789abcdef >old.key; echo fedcba9876543210fedcba9876543210 >new.key; chmod 600 old.key new.key
  $ printf 'customer,phone,note,email\nann,138 0013 8000,call 13900139000,a@b.cn\nbob,无,"x, ""y""",\n' >rotate.csv
  $ pii-mask -k old.key --do=phone=token rotate.csv | cut -d, -f1,2
  customer,phone
  ann,phone_1a764101ee432b4abd949b57e8b06c94
  bob,无
  $ pii-mask -k new.key --old-key=old.key --do=phone=token --stats=stats rotate.csv; grep -oE '"(old_)?key":"[^"]*"' stats
  customer,phone,note,email,phone_old
  ann,phone_b4285b032a05fe979c92a840d21a3c88,call phone_cf88398ed185fda0a6bc103cd2dd2897,*@b.cn,phone_1a764101ee432b4abd949b57e8b06c94
  bob,无,"x, ""y""",,无
  "old_key":"91255182"
  "key":"133da996"
  $ pii-mask -k new.key --old-key=old.key --do=phone=token,email=token --bare --format=json rotate.csv
  {"customer":"ann","phone":"0a93c0807e538c4395750582cda37108","note":"call ed19bffc5a3d8c6fcf4525ffc0122a6b","email":"6a341f5aee576f358d8cd7ea2884fd7f","phone_old":"71496a1d6c437b1e4a27c566d6d65d5e","email_old":"d7d599f651bff21f929c6791fae57edf"}
  {"customer":"bob","phone":"无","note":"x, \"y\"","email":null,"phone_old":"无","email_old":null}
  $ pii-mask -k new.key --old-key=new.key --do=phone=token rotate.csv
  pii-mask: --old-key and --key are the same key
  [1]
  $ pii-mask -k new.key --old-key=old.key rotate.csv
  pii-mask: --old-key is for columns that become tokens (see pii-mask --help)
  [2]
  $ pii-mask -k new.key --old-key=old.key --do=token --gate rotate.csv
  pii-mask: --old-key is for columns that become tokens (see pii-mask --help)
  [2]
  $ cut -d, -f1,3 rotate.csv | pii-mask -k new.key --old-key=old.key --do=token
  pii-mask: stdin: --old-key: no column becomes a token as a whole (want --col=NAME=KIND:token)
  [1]
  $ chmod 644 old.key; pii-mask -k new.key --old-key=old.key --do=phone=token rotate.csv
  pii-mask: old.key: others may read this key (want chmod 600)
  [1]
