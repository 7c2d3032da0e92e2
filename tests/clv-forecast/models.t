A model is kept, applied and compared with today's customers.

  $ awk 'BEGIN { print "customer,x,t_x,T,zbar,area"; for (i = 1; i <= 60; i++) { x = i % 4; T = 20 + i % 17; print "c" i "," x "," (x ? T * (i % 5 + 1) / 6 : 0) "," T "," (x ? 10 + i * 7 % 23 : "") "," (i % 3 ? "north" : "south") } }' >in.csv
  $ clv-forecast --save=one.model --unit=week in.csv >want.csv
  clv-forecast: nobody seems to leave, or all customers alike: the data leave b open, which stays at 10000
  $ clv-forecast --apply=one.model --unit=week --drift=drift.csv in.csv | cmp - want.csv
  $ cat drift.csv
  measure,psi,level
  x,0,steady
  recency_share,0,steady
  T,0,steady
  $ head -n 5 one.model
  crmutils-model 1 clv-forecast
  model	bg
  unit	week
  per	day
  as-of	-
  $ clv-forecast --apply=one.model --unit=week --save=two.model in.csv
  clv-forecast: --apply fits nothing: not with --save or --test (see clv-forecast --help)
  [2]
  $ clv-forecast --unit=week --save=two.model in.csv >out.csv; cmp one.model two.model
  clv-forecast: nobody seems to leave, or all customers alike: the data leave b open, which stays at 10000

One new customer can be scored, whom no model could be fitted to.

  $ (head -n 1 in.csv; echo 'new,1,2,3,20,north') | clv-forecast --apply=one.model --unit=week --keep=customer,p_alive,expected,spend --digits=4
  customer,p_alive,expected,spend
  new,0.6511,1.6433,20.4582
  $ head -n 1 in.csv | clv-forecast --apply=one.model --unit=week --keep=customer,p_alive
  customer,p_alive
  $ head -n 1 in.csv | clv-forecast --save=no.model --unit=week
  clv-forecast: no customers to fit a model from
  [1]

Groups keep their fits; one that is new takes that of all.

  $ clv-forecast --by=area --min-group=10 -m mbg --unit=week --summary=group --save=by.model --digits=3 in.csv 2>said
  group,customers,alive,expected,expected_se,value,clv
  north,40,14.928,43.330,18.441,917.110,880.118
  south,20,6.584,18.123,10.276,415.426,399.175
  $ clv-forecast --by=area --apply=by.model --unit=week --summary=group --digits=3 in.csv
  group,customers,alive,expected,expected_se,value,clv
  north,40,14.928,43.330,18.441,917.110,880.118
  south,20,6.584,18.123,10.276,415.426,399.175
  $ grep -c ^fit by.model
  4
  $ sed s/south/west/ in.csv | clv-forecast --by=area --apply=by.model --unit=week --summary=group --keep=group,customers,expected --digits=3
  group,customers,expected
  north,40,43.330
  west,20,19.892
  $ sed s/south/west/ in.csv | clv-forecast --by=area --apply=by.model --unit=week --summary=model --keep=group,model | uniq
  group,model
  ,mbg
  ,gamma-gamma
  north,mbg
  north,gamma-gamma

Customers who are others.

  $ awk -F, -v OFS=, 'NR > 1 { $4 *= 3 } { print }' in.csv | clv-forecast --apply=one.model --unit=week --drift=drift.csv --max-psi=0.25 -o out.csv; echo $?
  clv-forecast: customers have moved from the model: PSI 4.023, above --max-psi=0.25
  3
  $ cut -d, -f1,3 drift.csv
  measure,level
  x,steady
  recency_share,moved
  T,moved

What is no model of this run.

  $ clv-forecast --apply=one.model in.csv
  clv-forecast: one.model: the model is in units of --unit=week, and this run in --unit=day
  [1]
  $ clv-forecast --apply=one.model --unit=week --per=transaction in.csv
  clv-forecast: one.model: the model is of --per=day, and this run is not
  [1]
  $ sed 's/	bg/	mbg/' one.model >bad.model; clv-forecast --apply=bad.model --unit=week in.csv
  clv-forecast: bad.model: damaged: the checksum does not agree
  [1]
  $ head -n 7 one.model >bad.model; clv-forecast --apply=bad.model --unit=week in.csv
  clv-forecast: bad.model: the end is missing (want a last line 'checksum')
  [1]
  $ clv-forecast --apply=in.csv --unit=week in.csv
  clv-forecast: in.csv: line 1: not a model (want a file made by --save)
  [1]
  $ clv-forecast --apply=none.model in.csv
  clv-forecast: none.model: No such file or directory
  [1]
  $ clv-forecast --apply=one.model --test=2026-01-31 in.csv
  clv-forecast: --apply fits nothing: not with --save or --test (see clv-forecast --help)
  [2]
  $ clv-forecast --drift=drift.csv in.csv
  clv-forecast: --drift and --max-psi compare with a model: they want --apply (see clv-forecast --help)
  [2]
  $ clv-forecast --max-psi=1 in.csv
  clv-forecast: --drift and --max-psi compare with a model: they want --apply (see clv-forecast --help)
  [2]
  $ clv-forecast --partial --save=x.model in.csv
  clv-forecast: --partial stops before there is a fit: not with --save or --drift (see clv-forecast --help)
  [2]
  $ clv-forecast --test=2026-01-31 --save=x.model in.csv
  clv-forecast: --test fits to a part of the purchases: not with --save (a run without --test saves the model) (see clv-forecast --help)
  [2]
