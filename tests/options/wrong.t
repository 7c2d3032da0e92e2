An option that cannot be read says which of four mistakes it is, and what may have
been meant.

  $ printf 'customer,time,amount\na,2026-11-20,5\nb,2026-11-21,6\n' >in.csv
  $ cat >try.sh <<'END'
  > # What the program says of each option, without its name and the hint.
  > for option; do
  > 	printf '%s = ' "$option"
  > 	rfm-cluster -k1 "$option" in.csv 2>&1 >/dev/null |
  > 		sed -n 's/^rfm-cluster: //; s/ (see rfm-cluster --help)$//; 1p'
  > done
  > END

No such option, with the nearest one; one that may be several; none that is so
called behind a single dash:

  $ sh try.sh --nope --stas=x --As_Of=x --max_bad=3 --z --s --with-out -x -K -clusters=4 -clustrs
  --nope = --nope: no such option
  --stas=x = --stas: no such option (perhaps --stats)
  --As_Of=x = --As_Of: no such option (perhaps --as-of)
  --max_bad=3 = --max_bad: no such option (perhaps --max-bad)
  --z = --z: no such option
  --s = --s: may be short for several options (--seed, --starts, --segments, --summary, --scores, --save, --skip-lines, --since, ...)
  --with-out = --with-out: no such option
  -x = -x: no such option
  -K = -K: no such option (perhaps -k)
  -clusters=4 = -clusters: no such option (perhaps --clusters)
  -clustrs = -clustrs: no such option (perhaps --clusters)
  $ rfm-cluster --sh=0/1 --stat=x -k1 in.csv | head -n 1
  rfm-cluster: every customer has the same frequency: it cannot tell them apart (scale 1)
  customer,recency,frequency,monetary,cluster,segment,action

A value that is missing, and one that cannot be:

  $ rfm-cluster in.csv --as-of
  rfm-cluster: --as-of: its value is missing (want --as-of=date) (see rfm-cluster --help)
  [2]
  $ rfm-cluster in.csv -j
  rfm-cluster: --threads: its value is missing (want --threads=n) (see rfm-cluster --help)
  [2]
  $ sh try.sh --bom=x --bom=
  --bom=x = --bom=x: --bom takes no value
  --bom= = --bom=: --bom takes no value

A value that does not fit, per cent among them:

  $ sh try.sh -kx --max-bad=many --transform=lg --max-record=1x
  -kx = --clusters: 'x' is not right (want n or n-m in 1..1000)
  --max-bad=many = --max-bad: 'many' is not right (want an integer from 0 on, or job)
  --transform=lg = --transform: 'lg' is not right (want log, zscore, raw)
  --max-record=1x = --max-record: '1x' is not right (want a size like 64K, 16M or 1G)
  $ offer-price --holdout=30% in.csv
  offer-price: no rules (want -r FILE) (see offer-price --help)
  [2]
  $ attrib-roi --ci=95% in.csv
  attrib-roi: in.csv: no column 'channel' (has: customer, time, amount)
  [1]
  $ attrib-roi --ci=x% in.csv
  attrib-roi: --ci: 'x%' is not right (want a number in 1..99.999) (see attrib-roi --help)
  [2]

Roles that nobody asks for:

  $ sh try.sh --columns=customr=x --columns=zzz=x --require=ammount --require=zzz
  --columns=customr=x = --columns: rfm-cluster reads no 'customr' (perhaps customer)
  --columns=zzz=x = --columns: rfm-cluster reads no 'zzz'
  --require=ammount = --require: rfm-cluster reads no 'ammount' (perhaps amount)
  --require=zzz = --require: rfm-cluster reads no 'zzz'

Zones: the folder may be missing, and not all that is in it are zones.

  $ sh try.sh --tz=Asia/Shanghi --tz=zone.tab --tz=../etc/passwd
  --tz=Asia/Shanghi = 'Asia/Shanghi' is not a time zone (want UTC, +08:00 or a name like Asia/Shanghai)
  --tz=zone.tab = 'zone.tab' is not a time zone (want UTC, +08:00 or a name like Asia/Shanghai)
  --tz=../etc/passwd = '../etc/passwd' is not a time zone (want UTC, +08:00 or a name like Asia/Shanghai)
  $ TZDIR=$PWD/none rfm-cluster -k1 --tz=Asia/Shanghai in.csv 2>&1 | sed "s,$PWD,HERE,"
  rfm-cluster: 'Asia/Shanghai' cannot be looked up: there is no folder HERE/none (tzdata installs it, TZDIR names another) (see rfm-cluster --help)
