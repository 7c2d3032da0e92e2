Three exports with different identifiers, one customer through two programs; then a
new night, whose map keeps the names, and the states of the nights before under it.

  $ echo 'names that no identifier shows' >key; chmod 600 key
  $ cat >link <<'END'
  > exec id-link --kinds=身份证号,客户号,会员号,账号,手机号,邮箱,设备号 -k key \
  >   --max-per-customer=身份证号=1 --max-degree=设备号=3 "$@"
  > END
  $ for f in core app mall; do sh link --partial -o $f.state samples/people-$f.csv; done
  $ sh link --merge -o monday.csv *.state
  id-link: '设备号:DKIOSK01' is linked with more than --max-degree allows: it is shared, and joins nobody
  $ sh link samples/people-*.csv 2>said | cmp - monday.csv
  $ cut -d, -f2 monday.csv | sort | uniq -c | sort -rn | head -n 3
        9 u_a282117ddb1e96c86e6eba9c78ed395b
        7 u_cc70a3780742513a14a6777d6d66ec7b
        3 u_c1060e28ac2472d7cbe342fb6d491eaf
  $ sh link --explain=账号:app_lin,会员号:M9003 --merge *.state 2>said | cut -d, -f1-4
  a,b,seen,verdict
  账号:app_lin,手机号:10586600582,1,joins
  手机号:10586600582,邮箱:lin@mail.example,1,joins
  邮箱:lin@mail.example,会员号:M9003,1,joins

Orders under three names of one, saved by day without a map:

  $ printf 'customer,time,amount\nC0233,2026-09-01,3000\napp_lin_b,2026-10-02,120\n' >a.csv
  $ printf 'customer,time,amount\nM9003,2026-11-03,80\nM9004,2026-10-20,500\n' >b.csv
  $ for d in a b; do rfm-cluster --partial -o $d.rfm $d.csv; done
  $ rfm-cluster --merge --ids=monday.csv -k 2 --as-of=2026-11-22 a.rfm b.rfm 2>said | cut -d, -f1-4
  customer,recency,frequency,monetary
  u_a282117ddb1e96c86e6eba9c78ed395b,19,3,3200
  u_c1060e28ac2472d7cbe342fb6d491eaf,33,1,500

An invite from one of his names to another is one of himself:

  $ printf 'inviter,invitee,time,event\napp_lin,M9003,2026-11-20,E1\napp_lin,app_qian,2026-11-20,E2\n' |
  > invite-guard --ids=monday.csv 2>said | cut -d, -f4-7
  event,verdict,score,reasons
  E1,reject,100,SELF:1/1
  E2,pass,0,

On Tuesday M9004 shows the telephone of app_zhou.  The two are merged; each had three
aliases, so the first of their names stays; and the same states are read by the new map:

  $ printf '会员号,手机号\nM9004,10230949355\n' >new.csv
  $ sh link --partial -o tuesday.state new.csv
  $ sh link --merge --previous=monday.csv --print=changes *.state 2>said
  change,customer,was
  merged,u_145b4f3657c4852e614785a2ab55825c,u_c1060e28ac2472d7cbe342fb6d491eaf
  $ sh link --merge --previous=monday.csv --gate=merged=20% -o tuesday.csv *.state 2>said; tail -n 1 said
  id-link: '设备号:DKIOSK01' is linked with more than --max-degree allows: it is shared, and joins nobody
  $ sh link --merge --previous=monday.csv --gate=merged=10% -o alarm.csv *.state 2>said; tail -n 1 said
  id-link: merged: 1 of 7 is above --gate=merged=10%
  $ rfm-cluster --merge --ids=tuesday.csv -k 2 --as-of=2026-11-22 a.rfm b.rfm 2>said | cut -d, -f1-4
  customer,recency,frequency,monetary
  u_145b4f3657c4852e614785a2ab55825c,33,1,500
  u_a282117ddb1e96c86e6eba9c78ed395b,19,3,3200
