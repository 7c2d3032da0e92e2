Inputs on which masking has gone wrong elsewhere.

A waybill of 25 digits has a card's 19 in it, a serial number of 17 a phone's 11, a
case number the length of an identity card; a serial of the DNS and seconds of the
epoch have ten digits; order numbers begin with 138:

  $ mask() { printf 'note\n"%s"\n' "$@" | pii-mask --as-of=2026-11-28 | sed 1d; }; declare -f mask >f
  $ . ./f; mask 运单6222020434988607504123456 流水13800138000123456 案号202601011234567890 SOA2026112801 1710727200 单号13800138000123 888-000-999 | grep -c '[*]'
  pii-mask: stdin:3: the header is here again, and passed over (the first of 6)
  0
  [1]

An identity card of 18 characters is not the 15 that it begins with:

  $ . ./f; mask 11010519491231002X身份证
  110105********002X身份证

Four groups with a fifth keep their groups and their length:

  $ . ./f; mask '6222 0204 3498 8607 504' | tee one; awk '{ print length($0) }' one
  6222 02** **** ***7 504
  23

Versions, dotted quads with a fifth part and numbers of containers are neither phones
nor IBANs; a number of China with +1 before it is one of elsewhere, and hidden too:

  $ . ./f; mask v10.0.19041.5 'MSCU1234567' 'SKU GB29NWBK60161331926818' '+1 17862571736'
  pii-mask: stdin:3: the header is here again, and passed over (the first of 3)
  "v10.0.19041.5"
  "MSCU1234567"
  "SKU GB29NWBK60161331926818"
  +1 17*****1736

An address whose domain repeats its name keeps the domain; one letter before the @ is
hidden as well; what is found is masked as what it is:

  $ . ./f; mask aba@aba.example 'a@aba.example'
  pii-mask: stdin:3: the header is here again, and passed over
  a**@aba.example
  *@aba.example

JSON in a cell is JSON afterwards, and a masked number in it stays:

  $ printf 'id,note\n1,"{""phone"":""13800138000"",""n"":13900139000,""old"":""138****1234""}"\n' | pii-mask
  id,note
  1,"{""phone"":""138****8000"",""n"":139****9000,""old"":""138****1234""}"

An identity card with a slip of the pen is not found in a text, where it is a number like
others; in its column it is hidden all the same:

  $ printf '证件号,note\n110105194912310021,110105194912310021\n' | pii-mask 2>said; cat said
  证件号,note
  110105********0021,110105194912310021
  pii-mask: stdin:2: this row has a cell that is not what its column says: it is treated as if it were

So much stays at either end as was asked for, counted in characters:

  $ printf 'phone,姓名\n13800138000,欧阳修远\n' | pii-mask --do=phone=mask:3-4,name=mask:1-1
  phone,姓名
  138****8000,欧**远

A number from a spreadsheet with a formula around it:

  $ printf 'id,note\n1,="13800138000"\n2,"=HYPERLINK(""tel:13800138000"")"\n' | pii-mask
  id,note
  1,138****8000
  2,"=HYPERLINK(""tel:138****8000"")"

A column of addresses of mail with several in a cell, or with something behind one:
nothing of it stays, and it is counted as doubtful.  Blanks around one change nothing.

  $ printf 'email\na@b.cn; c@d.cn\n"li@x.cn,wang@y.cn"\na@b.cn 13800138000\na@b.cn、王五\na@b.cn(王五)\n ann@x.cn \n"""Ann"" <ann@x.cn>"\nann@x.cn\n' >mails.csv
  $ pii-mask mails.csv 2>said; cat said
  email
  **************
  *****************
  ******************
  *********
  **********
   ***@x.cn 
  """*********@x.cn>"
  a**@x.cn
  pii-mask: mails.csv:2: this row has a cell that is not what its column says: it is treated as if it were (the first of 6)
  $ pii-mask mails.csv 2>said | pii-mask >again.csv 2>said; pii-mask mails.csv 2>said | cmp - again.csv
  $ pii-mask --explain mails.csv 2>said | cut -d, -f 1,8 | tr '\n' ' '; echo
  row,doubtful 2,1 3,1 4,1 5,1 6,1 7,0 8,1 9,0 
  $ echo 0123456789abcdef0123456789abcdef >mail.key; chmod 600 mail.key
  $ pii-mask --do=email=token -k mail.key mails.csv 2>said | sed 1d | sort -u | wc -l
  7
  $ printf 'email\n"A@b.cn;c@d.cn"\n' | pii-mask --do=email=token -k mail.key 2>said >upper; printf 'email\n" A@b.cn;c@d.cn"\n' | pii-mask --do=email=token -k mail.key 2>said | cmp - upper

Accounts in groups, as banks print them; numbers abroad with a part in brackets; landlines
in three groups:

  $ . ./f; mask 'IBAN DE89 3704 0044 0532 0130 00' 'GB29-NWBK-6016-1331-9268-19' 'MT84 MALT 0110 0001 2345 MTLC AST0 01S'
  pii-mask: stdin:3: the header is here again, and passed over (the first of 2)
  IBAN DE89 **** **** **** **30 00
  GB29-****-****-****-**68-19
  MT84 **** **** **** **** **** ***0 01S
  $ . ./f; mask 'DE89 3704 0044 0532 0130 01' 'ZZ89 3704 0044 0532 0130 00'
  pii-mask: stdin:3: the header is here again, and passed over
  "DE89 3704 0044 0532 0130 01"
  "ZZ89 3704 0044 0532 0130 00"
  $ . ./f; mask 'phone:+1 (425) 803-8080' '+7 (800) 555-35-35 (office)' '+49 (0)30 901820' '+1(425)803.8080'
  pii-mask: stdin:3: the header is here again, and passed over (the first of 3)
  phone:+1 (42*) ***-8080
  +7 (80*) ***-35-35 (office)
  +49 (0)** **1820
  +1(42*)***.8080
  $ . ./f; mask '021-6888-9999' '0755 8888 6666' '2021-6888-9999'
  pii-mask: stdin:3: the header is here again, and passed over (the first of 2)
  021-****-9999
  0755 **** 6666
  "2021-6888-9999"

Landlines in two groups behind brackets, or with the country code in place of their 0;
numbers with points; 86 and a hyphen.  Amounts with points are none:

  $ . ./f; mask '电话(010) 6888-9999' '(0755)-88886666' '+86 (10) 6888 9999' 'fax +86-755-88886666' '0086 10 6888 9999' '+861068889999'
  pii-mask: stdin:3: the header is here again, and passed over (the first of 5)
  电话(010) ****-9999
  (0755)-****6666
  +** (**) **** ****
  fax +**-***-********
  **** ** **** ****
  +************
  $ . ./f; mask '138.0013.8000' '+86.138.0013.8000' '86-13800138000' '+1.415.555.2671' '+33.1.42.68.53.00' '+1 415.555.2671'
  pii-mask: stdin:3: the header is here again, and passed over (the first of 5)
  138.****.8000
  +86.138.****.8000
  86-138****8000
  +1.41*.***.2671
  +33.1.**.**.53.00
  +1 41*.***.2671
  $ . ./f; mask '(10) 6888 9999' '+86 1234567890' '1.138.0013.8000' '-86-13800138000' '+12.345.678' '+12 345.678.901'
  pii-mask: stdin:3: the header is here again, and passed over (the first of 5)
  "(10) 6888 9999"
  "+86 1234567890"
  "1.138.0013.8000"
  "-86-13800138000"
  "+12.345.678"
  "+12 345.678.901"

All ways to write a landline have one token:

  $ printf 'landline\n%s\n' 010-68889999 '(010) 6888-9999' '+86 (10) 6888 9999' +86-10-68889999 '0086 10 6888 9999' '+86 (0)10 68889999' +861068889999 | pii-mask --do=landline=token -k mail.key 2>said | sed 1d | sort -u | wc -l
  1
  $ printf 'phone\n%s\n' 13800138000 138.0013.8000 +86.138.0013.8000 86-13800138000 | pii-mask --do=phone=token -k mail.key 2>said | sed 1d | sort -u | wc -l
  1

Small letters of an IBAN, a card of American Express, a number without +1; each has the
token of its other form:

  $ . ./f; mask 'iban de89370400440532013000' 'gb82 west 1234 5698 7654 32' '3782-822463-10005' 'call (212) 555-0143'
  pii-mask: stdin:3: the header is here again, and passed over (the first of 3)
  iban de89**************3000
  gb82 **** **** **** **54 32
  3782-82****-*0005
  call (***) ***-****
  $ printf '%s\n' phone '(212) 555-0143' '+1 212.555.0143' '(212)555-0143' | pii-mask --do=phone=token -k mail.key | sed 1d | sort -u | wc -l
  1
  $ printf '%s\n' iban de89370400440532013000 'DE89 3704 0044 0532 0130 00' | pii-mask --do=iban=token -k mail.key | sed 1d | sort -u | wc -l
  1
  $ printf '%s\n' phone '(755) 8266-8888' '(212) 055-0143' '(212) 555*0143' '(2x2) 555-0143' '(212) 555-0143 ' | pii-mask --explain 2>said | cut -d, -f1,8
  row,doubtful
  2,1
  3,1
  4,1
  5,1
  6,0

Columns of a bank's transfers and policies:

  $ printf '%s\n' 开户名,收款人,预留手机号,对方账户,对方卡号,联系方式 欧阳雪,李雷,12345,A-778899,K1234567,wx-9981 | pii-mask 2>said
  开户名,收款人,预留手机号,对方账户,对方卡号,联系方式
  欧**,李*,*****,A******9,********,**-****

Telephones of North America without brackets, 1- before them or not, which are the
+1 ... number; numbers that are free of charge, and longer ones, are not somebody's:

  $ . ./f; mask 'call 212-555-0143' 1-312-555-0143 'a 212.555.0143.' 1.212.555.0143 No.212-555-0143
  pii-mask: stdin:3: the header is here again, and passed over (the first of 4)
  call ***-***-****
  1-31*-***-0143
  a ***.***.****.
  1.21*.***.0143
  No.***-***-****
  $ . ./f; mask 400-820-8820 1-800-555-0143 911-555-0143 12-212-555-0143 212-555-01434 212-555.0143 x212-555-0143 212-555-0143-2 091-555-0143 212-055-0143
  pii-mask: stdin:3: the header is here again, and passed over (the first of 9)
  "400-820-8820"
  "1-800-555-0143"
  "911-555-0143"
  "12-212-555-0143"
  "212-555-01434"
  "212-555.0143"
  "x212-555-0143"
  "212-555-0143-2"
  "091-555-0143"
  "212-055-0143"
  $ printf '%s\n' phone 212-555-0143 1-212-555-0143 212.555.0143 '(212) 555-0143' +12125550143 | pii-mask --do=phone=token -k mail.key | sed 1d | sort -u | wc -l
  1
  $ printf '%s\n' phone 1-312-555-0143 13125550143 | pii-mask --do=phone=token -k mail.key | sed 1d | sort -u | wc -l
  2

A name would pass in a table that another sign divides than was thought:

  $ printf 'name;city\n李雷;x\n' >semi.csv; pii-mask --gate semi.csv
  pii-mask: semi.csv: its one column is 'name;city': if ';' divides it, say -d ';'
  [1]
  $ printf '客户号|姓名\n1|李雷\n' | pii-mask
  pii-mask: stdin: its one column is '客户号|姓名': if '|' divides it, say -d '|'
  [1]
  $ pii-mask -d ';' semi.csv
  name;city
  李*;x
  $ printf 'a;b\nx;y\n' | pii-mask --gate
  row,column,kind
  $ printf 'name\na;b\n' | pii-mask
  name
  a**

An IPv6 address behind a word and a colon, before a colon and a word, and at the end of a
sentence; what is masked so is not found again:

  $ . ./f; mask 备注:2001:db8::1f:9 src:2001:db8::1 IP：::ffff:192.0.2.128 'from 2001:db8::1: refused' 2001:db8::1:failed 'at 2001:db8::1.' std::fac::ade at12:30:45:
  pii-mask: stdin:3: the header is here again, and passed over (the first of 7)
  备注:2001:db8::
  src:2001:db8::
  IP：::ffff:192.0.2.0
  from 2001:db8::: refused
  2001:db8:::failed
  at 2001:db8::.
  "std::fac::ade"
  "at12:30:45:"

A mobile number with one hyphen, and a shop with a day:

  $ printf 'note\n电话139-12345678\n+86 139-12345678\n店150-20261130\n139 12345678\n' | pii-mask
  note
  电话139-****5678
  +86 139-****5678
  店150-20261130
  139 12345678
