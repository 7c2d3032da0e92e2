A time is understood to its last byte, or the row is bad.

  $ cat >say.sh <<'END'
  > # What each line is read as, in the zone of $zone.
  > while IFS= read -r time; do
  > 	printf '%s = ' "$time"
  > 	printf 'customer\ttime\tchannel\tconverted\na\t%s\tx\t1\n' "$time" |
  > 		attrib-roi --dump=touches --tz="${zone:-UTC}" 2>&1 |
  > 		awk -F'\t' 'FNR == 1 && NF > 1 { next } NF > 1 { print $2; next }
  > 			{ sub(/^[^\047]*\047[^\047]*\047 is /, ""); print }'
  > done
  > END

Blanks that are no ASCII:

  $ printf '2026-11-20\302\240%s\n' 19:03 23:59:59 | sh say.sh | sed 's/.*= //'
  2026-11-20T19:03:00Z
  2026-11-20T23:59:59Z
  $ printf '%s\n' '2026-11-20 19:03' '2026-11-20 19:03' '2026-11-20　19:03' ' 2026-11-20　' | sh say.sh | sed 's/.*= //'
  2026-11-20T19:03:00Z
  2026-11-20T19:03:00Z
  2026-11-20T19:03:00Z
  2026-11-20T00:00:00Z

Parts of the day:

  $ cat >parts <<'END'
  > 2026/1/5 下午3:05
  > 2026/1/5 上午9:03
  > 2026/1/5 3:05 下午
  > 2026/1/5 下午 3:05
  > 2026/1/5下午3:05
  > 2026-11-20 下午12:05
  > 2026-11-20 上午12:05
  > 2026-11-20 凌晨12:05
  > 2026-11-20 下午13:05
  > 2026-11-20 晚上9:03
  > 2026-11-20 中午12:05
  > 2026-11-20 中午1:05
  > 2026-11-20 早上9:03
  > 2026年11月20日 下午3时05分
  > 2026年1月5日下午3点05分
  > 2026-11-20 9:03 AM
  > 2026-11-20 9:03:07PM
  > 2026-11-20 12:05 a.m.
  > 2026-11-20 9 pm
  > 2026-11-20 晚上12点
  > 2026-11-20 上午13:05
  > 2026-11-20 下午0:05
  > 2026-11-20 下午9:03 PM
  > 2026-11-20 プム9:03
  > END
  $ sh say.sh <parts
  2026/1/5 下午3:05 = 2026-01-05T15:05:00Z
  2026/1/5 上午9:03 = 2026-01-05T09:03:00Z
  2026/1/5 3:05 下午 = 2026-01-05T15:05:00Z
  2026/1/5 下午 3:05 = 2026-01-05T15:05:00Z
  2026/1/5下午3:05 = 2026-01-05T15:05:00Z
  2026-11-20 下午12:05 = 2026-11-20T12:05:00Z
  2026-11-20 上午12:05 = 2026-11-20T00:05:00Z
  2026-11-20 凌晨12:05 = 2026-11-20T00:05:00Z
  2026-11-20 下午13:05 = 2026-11-20T13:05:00Z
  2026-11-20 晚上9:03 = 2026-11-20T21:03:00Z
  2026-11-20 中午12:05 = 2026-11-20T12:05:00Z
  2026-11-20 中午1:05 = 2026-11-20T13:05:00Z
  2026-11-20 早上9:03 = 2026-11-20T09:03:00Z
  2026年11月20日 下午3时05分 = 2026-11-20T15:05:00Z
  2026年1月5日下午3点05分 = 2026-01-05T15:05:00Z
  2026-11-20 9:03 AM = 2026-11-20T09:03:00Z
  2026-11-20 9:03:07PM = 2026-11-20T21:03:07Z
  2026-11-20 12:05 a.m. = 2026-11-20T00:05:00Z
  2026-11-20 9 pm = 2026-11-20T21:00:00Z
  2026-11-20 晚上12点 = not a time: hour 12 is none of that part of the day (say it as 00 to 23)
  2026-11-20 上午13:05 = not a time: hour 13 is none of that part of the day (say it as 00 to 23)
  2026-11-20 下午0:05 = not a time: hour 0 is none of that part of the day (say it as 00 to 23)
  2026-11-20 下午9:03 PM = not a time: 'PM' is not understood (want 2024-12-31 09:03:07)
  2026-11-20 プム9:03 = not a time: 'プム9:03' is not understood (want 2024-12-31 09:03:07)
  $ printf 'customer,time,channel,converted,revenue\na,2026/1/5 上午9:03,Email,0,\na,2026/1/5 下午3:05,SMS,1,100\n' | attrib-roi -m first | cut -d, -f1-4
  model,channel,reach_count,convert_count
  first,SMS,1,1
  first,Email,1,0

What is no part of a time:

  $ cat >odd <<'END'
  > 2026-11-20 19:03 北京时间
  > 2026-11-20 19:03 CST
  > 2026-11-20·19:03
  > 2026-11-20 €9:03
  > 2026-1丨1-20
  > 2026–11–20
  > 1795132800元
  > 1795132万800
  > ¥1795132800
  > 约2026-11-20
  > 2026-11-20前
  > 不晚于2026-11-20
  > 2026-11-2019:03
  > 2026-11-20T
  > 2026-11-20,
  > 2026-11-20 19:3
  > 2026-11-20 banana9:03
  > 9:03 AM
  > 2026-11-20 09:00-10:05
  > 2026-11-20 24:00
  > 2026-11-20 23:59:60
  > 2026-11-31
  > 2026-11-20 周四
  > END
  $ sh say.sh <odd
  2026-11-20 19:03 北京时间 = not a time: '北京时间' is not understood (want 2024-12-31 09:03:07)
  2026-11-20 19:03 CST = not a time: 'CST' is not understood (want 2024-12-31 09:03:07)
  2026-11-20·19:03 = not a time: '·19:03' is not understood (want 2024-12-31 09:03:07)
  2026-11-20 €9:03 = not a time: '€9:03' is not understood (want 2024-12-31 09:03:07)
  2026-1丨1-20 = not a date (want 2024-12-31)
  2026–11–20 = not a date (want 2024-12-31)
  1795132800元 = not a date (want 2024-12-31)
  1795132万800 = not a date (want 2024-12-31)
  ¥1795132800 = not a date (want 2024-12-31)
  约2026-11-20 = not a date (want 2024-12-31)
  2026-11-20前 = not a time: '前' is not understood (want 2024-12-31 09:03:07)
  不晚于2026-11-20 = not a date (want 2024-12-31)
  2026-11-2019:03 = not a time: '19:03' is not understood (want 2024-12-31 09:03:07)
  2026-11-20T = not a time: there is no time of day behind the date (want 2024-12-31 09:03:07)
  2026-11-20, = not a time: there is no time of day behind the date (want 2024-12-31 09:03:07)
  2026-11-20 19:3 = not a time: '19:3' is not understood (want 2024-12-31 09:03:07)
  2026-11-20 banana9:03 = not a time: 'banana9:03' is not understood (want 2024-12-31 09:03:07)
  9:03 AM = not a date (want 2024-12-31)
  2026-11-20 09:00-10:05 = not a time: no zone is -10:05 from UTC
  2026-11-20 24:00 = not a time: hour 24 (want 00 to 23; the end of a day is 00:00 of the next)
  2026-11-20 23:59:60 = not a time: second 60 (want 00 to 59)
  2026-11-31 = not a date: day 31 (want 01 to 30)
  2026-11-20 周四 = not a date: that day is a Friday and not a Thursday

Bytes that are not UTF-8:

  $ printf '2026\304\35211\324\30220\310\325 190307\n2026-11-20\345\n2026-11-20 \345\244\n' | sh say.sh | sed 's/.*= //'
  attrib-roi: stdin:2: not UTF-8, and from here on read as GB18030 (--encoding=UTF-8 or another forbids it)
  time
  2026-11-20T19:03:07Z
  not UTF-8 (if it is Chinese: --encoding=GB18030)
  not UTF-8 (if it is Chinese: --encoding=GB18030)

Other forms:

  $ cat >forms <<'END'
  > 2021-03-01 21:39:43.815 UTC
  > 2021-03-01 21:39:43 GMT
  > 2021-03-01 21:39 UTC+8
  > 2026年1月5日15时03分
  > 2026年1月5日15时03分20秒
  > 2026年1月5日 3点05分
  > 2026 年 1 月 5 日 15 时
  > 2026/1/5 星期一 9:03
  > 2026年1月5日（周一）
  > 05-Jan-2026
  > 05-JAN-2026 09:03
  > Jan 5 2026
  > Jan 5, 2026, 9:03 PM
  > 5 January 2026
  > Monday, 5 January 2026
  > Mon, 05 Jan 2026 09:03:07 +0800
  > Mon Jan  5 09:03:07 UTC 2026
  > 05/Jan/2026:09:03:07 +0800
  > 2026010509
  > 202601050903
  > 20260105090307125
  > ２０２６／０１／０５　９：０３
  > END
  $ sh say.sh <forms
  2021-03-01 21:39:43.815 UTC = 2021-03-01T21:39:43.815Z
  2021-03-01 21:39:43 GMT = 2021-03-01T21:39:43Z
  2021-03-01 21:39 UTC+8 = 2021-03-01T13:39:00Z
  2026年1月5日15时03分 = 2026-01-05T15:03:00Z
  2026年1月5日15时03分20秒 = 2026-01-05T15:03:20Z
  2026年1月5日 3点05分 = 2026-01-05T03:05:00Z
  2026 年 1 月 5 日 15 时 = 2026-01-05T15:00:00Z
  2026/1/5 星期一 9:03 = 2026-01-05T09:03:00Z
  2026年1月5日（周一） = 2026-01-05T00:00:00Z
  05-Jan-2026 = 2026-01-05T00:00:00Z
  05-JAN-2026 09:03 = 2026-01-05T09:03:00Z
  Jan 5 2026 = 2026-01-05T00:00:00Z
  Jan 5, 2026, 9:03 PM = 2026-01-05T21:03:00Z
  5 January 2026 = 2026-01-05T00:00:00Z
  Monday, 5 January 2026 = 2026-01-05T00:00:00Z
  Mon, 05 Jan 2026 09:03:07 +0800 = 2026-01-05T01:03:07Z
  Mon Jan  5 09:03:07 UTC 2026 = 2026-01-05T09:03:07Z
  05/Jan/2026:09:03:07 +0800 = 2026-01-05T01:03:07Z
  2026010509 = 2026-01-05T09:00:00Z
  202601050903 = 2026-01-05T09:03:00Z
  20260105090307125 = 2026-01-05T09:03:07.125Z
  ２０２６／０１／０５　９：０３ = 2026-01-05T09:03:00Z

The same in every place that takes a time:

  $ printf 'customer,time,amount\na,2026-11-20,5\na,2026-11-20 12:00,5\n' >t.csv
  $ rfm-cluster --partial --since='2026-11-20 上午11:00' t.csv | cut -f1,5
  a	5000000000
  􏿿	1
  $ rfm-cluster --partial --until='2026-11-20 下午1:00' t.csv | cut -f1,5
  a	10000000000
  $ for o in --since --until --as-of; do rfm-cluster -k1 $o='2026-11-20 19:03 北京时间' t.csv; done
  rfm-cluster: --since: '2026-11-20 19:03 北京时间' is not a time: '北京时间' is not understood (want 2024-12-31 09:03:07) (see rfm-cluster --help)
  rfm-cluster: --until: '2026-11-20 19:03 北京时间' is not a time: '北京时间' is not understood (want 2024-12-31 09:03:07) (see rfm-cluster --help)
  rfm-cluster: --as-of: '2026-11-20 19:03 北京时间' is not a time: '北京时间' is not understood (want 2024-12-31 09:03:07) (see rfm-cluster --help)
  [2]
  $ printf 'rule_id,segment,product,kind,currency,list,base,valid_from,valid_to\nR1,s,p,voucher,CNY,0,20,,2026-11-15前\n' >r.csv
  $ offer-price --check -r r.csv
  offer-price: r.csv:2: valid_to '2026-11-15前' is not a time: '前' is not understood (want 2024-12-31 09:03:07)
  [1]
  $ sed 's/,,2026-11-15前/,2026-11-15起,/' r.csv >r2.csv; offer-price --check -r r2.csv
  offer-price: r2.csv:2: valid_from '2026-11-15起' is not a time: '起' is not understood (want 2024-12-31 09:03:07)
  [1]
  $ printf 'inviter,invitee,time,ip\nA,B,2026-11-20 上午11:00,1.1.1.1\nB,C,2026-11-20 下午1:00,1.1.1.1\nC,D,2026-11-20 正午,1.1.1.1\n' >g.csv
  $ invite-guard g.csv 2>&1 | grep '正午\|:00' | cut -d, -f1-5
  A,B,2026-11-20 上午11:00,1.1.1.1,pass
  B,C,2026-11-20 下午1:00,1.1.1.1,pass
  invite-guard: g.csv:4: '2026-11-20 正午' is not a time: '正午' is not understood (want 2024-12-31 09:03:07)
