Tables are joined by any column: a role or a name that the rows have too, or one
that is called otherwise on either side:

  $ printf 'customer,url,sku,branch\na,http://x/,p1,N\nb,http://x/,p2,S\nc,http://x/,p9,N\nd,http://x/,,N\n' >u.csv
  $ printf 'product_id,name,branch\np1,Pen,Q\np2,Ink,R\n' >products.csv; printf 'branch,city\nN,Rome\nS,Oslo\n' >branches.csv
  $ utm() { utm-channel "$@" u.csv 2>said | cut -d, -f1,3-7; grep -v referrer said; }; declare -f utm >f
  $ . ./f; utm --with=products.csv:product --stats=s.json
  customer,sku,branch,name,products.branch,utm_source
  a,p1,N,Pen,Q,
  b,p2,S,Ink,R,
  c,p9,N,,,
  d,,N,,,
  utm-channel: u.csv:4: this product is not in products.csv (found 2 of 3)
  $ grep -o '"with[^,}]*' s.json
  "with_found":2
  "with_found_of":3
  "with_nobody":1
  "with_unused":0
  "with_unused_of":2
  $ . ./f; utm --with=products.csv:product_id=sku --with=branches.csv:branch | sed -n '2p;5p'
  a,p1,N,Pen,Q,Rome
  d,,N,,,Rome
  $ . ./f; utm --with=products.csv:product --with=branches.csv:branch=products.branch | head -n 2
  customer,sku,branch,name,products.branch,city
  a,p1,N,Pen,Q,
  $ printf 'name,size\nPen,L\nInk,M\n' >names.csv; . ./f; utm --with=products.csv:product --with=names.csv:name | sed -n 2,3p
  a,p1,N,Pen,Q,L
  b,p2,S,Ink,R,M

By two columns, or more:

  $ printf 'sku,branch,price\np1,N,5\np1,S,6\np2,N,7\n' >prices.csv; . ./f; utm --with=prices.csv:product+branch
  customer,sku,branch,price,utm_source,utm_medium
  a,p1,N,5,,
  b,p2,S,,,
  c,p9,N,,,
  d,,N,,,
  utm-channel: u.csv:3: this product is not in prices.csv (found 1 of 3; 2 of its 3 rows not used)
  $ printf 'p,q,price\np1,N,5\n' >pq.csv; . ./f; utm --with=pq.csv:p+q=sku+branch 2>&1 | sed -n 2p
  a,p1,N,5,,
  $ printf 'p,q,r\na,bc,1\nab,c,2\n' >parts.csv; printf 'url,p,q\nh,a,bc\nh,ab,c\nh,abc,\n' | utm-channel --with=parts.csv:p+q 2>/dev/null | cut -d, -f1-4
  url,p,q,r
  h,a,bc,1
  h,ab,c,2
  h,abc,,

A key that is there twice with other values is an error, and so is one that
nobody has:

  $ printf 'p,q\np1,1\np1,1\n' >same.csv; . ./f; utm --with=same.csv:p=sku | sed -n 2p
  a,p1,N,1,,
  $ printf 'p,q\np1,1\np1,2\n' >twice.csv; . ./f; utm --with=twice.csv:p=sku
  utm-channel: twice.csv:3: 'p1' is here a second time, with other values
  $ printf 'p,q\n,1\n' >empty.csv; . ./f; utm --with=empty.csv:p=sku
  utm-channel: empty.csv:2: the p '' is not an identifier: it is empty
  $ . ./f; utm --with=products.csv:nothing; utm --with=products.csv:product=nothing
  utm-channel: products.csv: no column 'nothing' (has: product_id, name, branch)
  utm-channel: u.csv: no column 'nothing' (has: customer, url, sku, branch), nor in products.csv (has: name, products.branch)
  $ for w in products.csv: :product products.csv:a+ products.csv:a+b=c products.csv:a=; do utm-channel --with=$w u.csv; done 2>&1 | cut -c 1-58
  utm-channel: --with: 'products.csv:' is not right (want FI
  utm-channel: --with: ':product' is not right (want FILE, F
  utm-channel: --with: 'products.csv:a+' is not right (want 
  utm-channel: --with: 'products.csv:a+b=c' is not right (wa
  utm-channel: --with: 'products.csv:a=' is not right (want 
  $ cp branches.csv day:branch; . ./f; utm --with=day:branch
  utm-channel: day:branch: no column 'customer' (has: branch, city)
  $ . ./f; utm --with=./day:branch:branch | sed -n 2p
  a,p1,N,Rome,,
  $ utm-channel --with=u.csv:product -o u.csv u.csv
  utm-channel: --with=u.csv and --output=u.csv are one file (want another name for one of them) (see utm-channel --help)
  [2]

It is so in every program, also for files of rows beside the input; only people
have other names by --ids:

  $ printf 'customer,time,channel,converted,campaign_id\na,2026-01-01,x,1,k1\n' >e.csv; printf 'campaign,cost\nk1,3\n' >k.csv
  $ attrib-roi -m last --with=k.csv:campaign e.csv 2>/dev/null | cut -d, -f2,9
  channel,cost
  x,3
  $ printf 'user,time,channel\na,2026-01-01,x\n' >t.csv; printf 'user,time,sku\na,2026-01-02,p1\n' >o.csv; printf 'sku,revenue\np1,9\n' >v.csv
  $ attrib-roi -m last --with=v.csv:product --conversions=o.csv t.csv | cut -d, -f2,8
  channel,revenue
  x,9
  $ attrib-roi -m last --with=v.csv:sku=nothing --conversions=o.csv t.csv
  attrib-roi: t.csv: no column 'nothing' (has: user, time, channel), nor in v.csv (has: revenue)
  [1]
  $ printf 'customer,time,sku\na,2026-01-02,p1\n' | rfm-cluster -k 1 --partial --with=v.csv:product | cut -f1,5
  a	9000000000
  $ printf 'alias,customer\np1,zz\nu9,u1\n' >i.csv; printf 'customer,url,sku,inviter\na,h,p1,u9\n' >p.csv; printf 'inviter,team\nu1,T\n' >teams.csv
  $ utm-channel --ids=i.csv --with=products.csv:product --with=teams.csv:inviter p.csv 2>/dev/null | cut -d, -f1-7
  customer,url,sku,inviter,name,branch,team
  a,h,p1,u1,Pen,Q,T
