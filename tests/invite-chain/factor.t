How far invites carry themselves. s and t are seeds; s sent three, of which two were
accepted and one led to an account; a sent one on.

  $ cat >log.csv <<END
  > inviter,invitee,time,kind,campaign
  > s,a,2026-03-01 09:00:00,sent,spring
  > s,b,2026-03-01 09:00:00,sent,spring
  > s,c,2026-03-01 09:00:00,sent,spring
  > s,a,2026-03-01 10:00:00,accepted,spring
  > s,b,2026-03-02 09:00:00,accepted,spring
  > s,a,2026-03-03 09:00:00,opened,spring
  > t,d,2026-03-01 09:00:00,sent,spring
  > a,e,2026-03-01 11:00:00,opened,spring
  > t,b,2026-03-05 09:00:00,accepted,spring
  > b,b,2026-03-05 09:00:00,accepted,spring
  > b,f,2026-03-05 09:00:00,seen,spring
  > e,s,2026-03-06 09:00:00,accepted,spring
  > s,a,2026-04-01 09:00:00,sent,summer
  > END
  $ invite-chain -f log.csv --k-factor
  invite-chain: log.csv:11: somebody invites himself, and such an invite counts for nothing
  invite-chain: log.csv:12: the kind is none of --stages: the row is left out
  campaign,generation,people,inviters,sent,accepted,opened,k,k_lo,k_hi,k_opened,cycle_median,cycle_p90
  spring,0,2,2,5,2,1,1,0,13.706204736174698,0.5,3600,86400
  spring,1,2,1,1,1,1,0.5,0,6.853102368087349,0.5,3600,3600
  spring,2,1,1,1,0,0,0,,,0,,
  spring,(all),5,4,7,3,2,0.6,0,1.7105780420791175,0.4,3600,86400
  summer,0,1,1,1,0,0,0,,,0,,
  summer,(all),1,1,1,0,0,0,,,0,,

Stages by other names; a log without kinds has accepted invites only, whose sending is
that time.

  $ sed 's/,sent,/,发送,/;s/,accepted,/,接受,/;s/,opened,/,开户,/' log.csv >zh.csv
  $ invite-chain -f zh.csv --k-factor --stages=发送,接受,开户 2>said | head -n 3
  campaign,generation,people,inviters,sent,accepted,opened,k,k_lo,k_hi,k_opened,cycle_median,cycle_p90
  spring,0,2,2,5,2,1,1,0,13.706204736174698,0.5,3600,86400
  spring,1,2,1,1,1,1,0.5,0,6.853102368087349,0.5,3600,3600
  $ (sed 1q log.csv; sed 1d log.csv | sort -r) | invite-chain -f - --k-factor 2>said >shuffled
  $ invite-chain -f log.csv --k-factor 2>said | cmp - shuffled
  $ cut -d, -f1-3 log.csv | sed -n '1,3p;9p' | invite-chain -f - --k-factor --ci=90
  invite-chain: no column 'kind', so each row is an invite that was accepted, and no account is opened
  campaign,generation,people,inviters,sent,accepted,opened,k,k_lo,k_hi,k_opened,cycle_median,cycle_p90
  ,0,1,1,2,2,0,2,,,0,0,0
  ,1,2,1,1,1,0,0.5,0,3.6568757573375223,0,7200,7200
  ,2,1,0,0,0,0,0,,,0,,
  ,(all),4,2,3,3,0,0.75,0,1.8765869734409164,0,0,7200

What is wrong is said.

  $ invite-chain -f log.csv --k-factor --stages=sent,accepted
  invite-chain: --stages wants three kinds: of an invite that was sent, one that was accepted, and an account that was opened (see invite-chain --help)
  [2]
  $ invite-chain -f log.csv --k-factor --index=x.idx
  invite-chain: --k-factor wants a log (--file), and neither --index nor --report (see invite-chain --help)
  [2]
  $ invite-chain -f log.csv --k-factor --teams
  invite-chain: more than one question (see invite-chain --help)
  [2]
  $ printf 'inviter,invitee,time\n' | invite-chain -f - --k-factor
  campaign,generation,people,inviters,sent,accepted,opened,k,k_lo,k_hi,k_opened,cycle_median,cycle_p90
  $ printf 'inviter,invitee,time\na,b,soon\n' | invite-chain -f - --k-factor
  invite-chain: stdin:2: 'soon' is not a date (want 2024-12-31)
  [1]

--where, --since and --until choose among the rows of the log:

  $ printf 'campaign,inviter,invitee,time\nc1,a,b,2026-01-01\nc1,b,c,2026-01-03\nc2,x,y,2026-01-03\n' >two.csv
  $ invite-chain -f two.csv --k-factor --where=campaign=c1 --keep=campaign,generation,people,sent,accepted 2>said
  campaign,generation,people,sent,accepted
  c1,0,1,1,1
  c1,1,1,1,1
  c1,2,1,0,0
  c1,(all),3,2,2
  $ invite-chain -f two.csv --k-factor --since=2026-01-02 --keep=campaign,generation,people,sent,accepted 2>said
  campaign,generation,people,sent,accepted
  c1,0,1,1,1
  c1,1,1,0,0
  c1,(all),2,1,1
  c2,0,1,1,1
  c2,1,1,0,0
  c2,(all),2,1,1
  $ invite-chain -f two.csv --k-factor --lang=zh 2>said | head -n 1
  活动,代,人数,邀请人数,已发送,已接受,已开户,K值,K因子下限,K因子上限,开户K因子,周期中位数,周期九成分位
