Columns that a program makes, and words that it chooses, in Chinese; what came in
stays as it is:

  $ printf 'customer,time,amount\na,2026-01-01,5\nb,2026-01-09,20\nc,2026-01-08,100\n' >orders.csv
  $ printf 'inviter,invitee,time\na,b,2026-01-01\nb,c,2026-01-02\nb,c,2026-01-03\n' >invites.csv
  $ rfm-cluster --lang=zh -k 3 --as-of=2026-01-10 --digits=2 orders.csv | tee segments.csv
  rfm-cluster: 每位客户的 frequency 都相同：它无法区分客户（尺度 1）
  客户,距今天数,笔数,累计金额,类,客群,动作
  a,9,1,5.00,3,长尾客户,标准化产品
  b,1,1,20.00,2,长尾客户,标准化产品
  c,2,1,100.00,1,潜力客户,活动激活
  $ invite-guard --lang=zh --keep=invitee,verdict,reasons invites.csv 2>said
  invitee,判定,原因代码
  b,通过,
  c,通过,
  c,拒绝,DUP:1/1
  $ rows-diff --lang=zh --key=customer orders.csv - <<'END'
  > customer,time,amount
  > a,2026-01-01,6
  > c,2026-01-08,100
  > END
  变化,客户,列,旧值,新值,差额
  变动,a,amount,5,6,1
  消失,b,,,,
  $ model-score --lang=zh -m samples/next-order.txt --with=samples/customers.csv --reasons=1 samples/profiles.csv 2>said | head -n 1 | cut -d, -f20-
  得分,原因_1,原因_1_贡献值
  $ rfm-cluster --lang=zh -k 3 --as-of=2026-01-10 --format=json --keep=customer,segment orders.csv | head -n 1
  rfm-cluster: 每位客户的 frequency 都相同：它无法区分客户（尺度 1）
  {"客户":"a","客群":"长尾客户"}

Chinese columns are read as the English ones, words of an earlier output too:

  $ rfm-cluster --lang=zh -k 3 --as-of=2026-01-10 --summary=moves --previous=segments.csv orders.csv
  rfm-cluster: 每位客户的 frequency 都相同：它无法区分客户（尺度 1）
  上期,客群,客户数,占比
  长尾客户,长尾客户,2,1
  潜力客户,潜力客户,1,1
  $ chart-page segments.csv | grep -o 'potential\|潜力客户' | sort -u
  potential
  $ gray-split --experiment=card --arms=ctrl:50,treat:50 --lang=zh samples/customers.csv >arms.csv; head -n 1 arms.csv | cut -d, -f11-
  currency,实验,组别,阶段,分流倾向,原因
  $ gray-lift --arms=arms.csv --exposed=2026-01-01 --metric=amount samples/orders.csv 2>&1 | cut -d, -f1-4 | head -n 3
  experiment,metric,arm,n
  card,(srm),,300
  card,amount,ctrl,141

The same name twice wants a suffix:

  $ gray-split --experiment=two --arms=a:50,b:50 --lang=zh arms.csv
  gray-split: arms.csv: 会有两列叫“实验”（--suffix=_2 可给新的一列改名）
  [1]
  $ gray-split --experiment=two --arms=a:50,b:50 --lang=zh --suffix=_2 arms.csv | head -n 1
  customer_id,name,birth,sex,branch,risk,risk_time,phone,consent,opt_out,currency,实验,组别,阶段,分流倾向,原因,实验_2,组别_2,阶段_2,分流倾向_2,原因_2
  $ gray-split --experiment=two --arms=a:50,b:50 --lang=zh --suffix=_2 --keep=组别_2,arm,组别 --sort=组别_2:desc arms.csv | head -n 1
  组别_2,组别_2,组别

State has no language, and one answer for each line none but its own:

  $ rfm-cluster --lang=zh --partial orders.csv
  rfm-cluster: --lang 不起作用：--partial 写的是状态（见 rfm-cluster --help）
  [2]
  $ invite-guard --lang=zh --answer=one invites.csv
  invite-guard: --answer=one 供程序读取：应为 --format=json、csv 或 tsv，并且不用 --keep、--drop、--sort、--top、--digits 和 --lang（见 invite-guard --help）
  [2]
  $ rfm-cluster --lang=de orders.csv
  rfm-cluster: --lang: 'de' is not right (want en, zh) (see rfm-cluster --help)
  [2]

What is told of rows, and what the system says, is in Chinese too.

  $ printf 'customer,time,channel,converted,revenue\n,2026-01-01,a,0,\nb,2026-01-02,a,1,5\nb,2026-01-03,a,1,-5\n' >log.csv; attrib-roi --lang=zh -m last log.csv >/dev/null
  attrib-roi: log.csv:2: 本行没有客户，已略去
  attrib-roi: 客户“b”于 2026-01-03T00:00:00Z: 这笔收入低于 0：从得到该笔销售功劳的渠道扣除，不算转化
  $ rfm-cluster --lang=zh none.csv
  rfm-cluster: none.csv: 没有这个文件或文件夹
  [1]
  $ printf '?x b c' | kg-query --lang=zh -f none.ttl 'SELECT ?x { ?x b "c }'
  kg-query:   SELECT ?x { ?x b "c }
  kg-query:                    ^
  kg-query: query:1:18: 字符串没有结束的引号（见 kg-query --help）
  [2]
  $ printf 'PK\003\004xxxxxxxxxxxxxxxx' >book.xlsx; rfm-cluster --lang=zh book.xlsx
  rfm-cluster: book.xlsx: 这是 ZIP 压缩包（Excel 的 .xlsx 就是） 而不是 CSV（转成 CSV：in2csv book.xlsx、ssconvert book.xlsx out.csv 或 unzip -p book.xlsx）
  [1]
