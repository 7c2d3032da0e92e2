--date-format is a form more, --date-range what times of rows may be.

  $ cat >say.sh <<'END'
  > # What each line is read as with the options given.
  > while IFS= read -r time; do
  > 	printf '%s = ' "$time"
  > 	printf 'customer\ttime\tchannel\tconverted\na\t%s\tx\t1\n' "$time" |
  > 		attrib-roi --dump=touches "$@" 2>&1 |
  > 		awk -F'\t' 'FNR == 1 && NF > 1 { next } NF > 1 { print $2; next }
  > 			{ sub(/^[^\047]*\047[^\047]*\047 is /, ""); print }'
  > done
  > END

Without it a date with its year behind is refused, and the option is named:

  $ printf '%s\n' 31/12/2024 12/31/24 5.1.2026 31/31/24 '31-12-2024 9:03' | sh say.sh
  31/12/2024 = not a date (want 2024-12-31, or say --date-format=dmy)
  12/31/24 = not a date (want 2024-12-31, or say --date-format=mdy)
  5.1.2026 = not a date (want 2024-12-31, or say --date-format=dmy or mdy)
  31/31/24 = not a date (want 2024-12-31)
  31-12-2024 9:03 = not a date (want 2024-12-31, or say --date-format=dmy)

Day, month, year:

  $ cat >dmy <<'END'
  > 31/12/2024
  > 5.1.2026 9:03
  > 03/01/19
  > 05-Jan-26
  > 05-Jan-2026
  > 5 Jan 26 9:03 PM
  > 05/01/2026, 09:03:07
  > 周一 05/01/2026
  > 31/12/70
  > 31/12/69
  > 31/12/68
  > 2026-01-05
  > 2026-01-05T09:03:07
  > 20260105
  > 1767582187
  > 05012026
  > 12/31/2024
  > 5/1-2026
  > 5/1/26x
  > 00/01/2026
  > END
  $ sh say.sh --date-format=dmy <dmy
  31/12/2024 = 2024-12-31T00:00:00Z
  5.1.2026 9:03 = 2026-01-05T09:03:00Z
  03/01/19 = 2019-01-03T00:00:00Z
  05-Jan-26 = 2026-01-05T00:00:00Z
  05-Jan-2026 = 2026-01-05T00:00:00Z
  5 Jan 26 9:03 PM = 2026-01-05T21:03:00Z
  05/01/2026, 09:03:07 = 2026-01-05T09:03:07Z
  周一 05/01/2026 = 2026-01-05T00:00:00Z
  31/12/70 = 1970-12-31T00:00:00Z
  31/12/69 = not in 1970..2100 (--date-range)
  31/12/68 = 2068-12-31T00:00:00Z
  2026-01-05 = 2026-01-05T00:00:00Z
  2026-01-05T09:03:07 = 2026-01-05T09:03:07Z
  20260105 = 2026-01-05T00:00:00Z
  1767582187 = 2026-01-05T03:03:07Z
  05012026 = not a date: year 0501 (want 1850 to 9999)
  12/31/2024 = not a date: month 31 (want 01 to 12)
  5/1-2026 = not a date (want 2024-12-31, or as --date-format says)
  5/1/26x = not a time: 'x' is not understood (want 2024-12-31 09:03:07)
  00/01/2026 = not a date: day 00 (want 01 to 31)
  $ printf '%s\n' 12/31/2024 '1/5/2026, 9:03:00 AM' 1/5/26 31/12/2024 Jan-05-26 'Jan 5, 2026' 2026-01-05 | sh say.sh --date-format=mdy
  12/31/2024 = 2024-12-31T00:00:00Z
  1/5/2026, 9:03:00 AM = 2026-01-05T09:03:00Z
  1/5/26 = 2026-01-05T00:00:00Z
  31/12/2024 = not a date: month 31 (want 01 to 12)
  Jan-05-26 = 2026-01-05T00:00:00Z
  Jan 5, 2026 = 2026-01-05T00:00:00Z
  2026-01-05 = 2026-01-05T00:00:00Z
  $ printf '%s\n' 26-01-05 26/1/5 '26.1.5 9:03' 2026-01-05 99-12-31 | sh say.sh --date-format=ymd
  26-01-05 = 2026-01-05T00:00:00Z
  26/1/5 = 2026-01-05T00:00:00Z
  26.1.5 9:03 = 2026-01-05T09:03:00Z
  2026-01-05 = 2026-01-05T00:00:00Z
  99-12-31 = 1999-12-31T00:00:00Z

A form of strptime(3):

  $ printf '%s\n' '31.12.2024 9:03' 31.12.2024 '31.12.2024 9:03 +0800' '31.12.2024 9:03:07' | sh say.sh --date-format='%d.%m.%Y %H:%M'
  31.12.2024 9:03 = 2024-12-31T09:03:00Z
  31.12.2024 = not a date (want 2024-12-31, or as --date-format says)
  31.12.2024 9:03 +0800 = 2024-12-31T01:03:00Z
  31.12.2024 9:03:07 = not a time: ':07' is not understood (want 2024-12-31 09:03:07)
  $ printf '%s\n' 2026-05-01 2026-01-13 '2026-05-01 09:03:07' 2026/01/05 | sh say.sh --date-format=%Y-%d-%m
  2026-05-01 = 2026-01-05T00:00:00Z
  2026-01-13 = not a date: month 13 (want 01 to 12)
  2026-05-01 09:03:07 = 2026-01-05T09:03:07Z
  2026/01/05 = 2026-01-05T00:00:00Z
  $ printf '%s\n' 05012026 5012026 20260105 00012026 | sh say.sh --date-format=%d%m%Y
  05012026 = 2026-01-05T00:00:00Z
  5012026 = not a date (want 2024-12-31, or as --date-format says)
  20260105 = not a date: year 0105 (want 1850 to 9999)
  00012026 = not a date: day 00 (want 01 to 31)
  $ printf '%s\n' 260105 261305 | sh say.sh --date-format=%y%m%d
  260105 = 2026-01-05T00:00:00Z
  261305 = not a date: month 13 (want 01 to 12)
  $ printf '%s\n' '9:03 PM 05/01/2026' '09:03 下午 05/01/2026' '13:03 AM 05/01/2026' | sh say.sh --date-format='%I:%M %p %d/%m/%Y'
  9:03 PM 05/01/2026 = 2026-01-05T21:03:00Z
  09:03 下午 05/01/2026 = 2026-01-05T21:03:00Z
  13:03 AM 05/01/2026 = not a time: hour 13 is none of that part of the day (say it as 00 to 23)
  $ printf '%s\n' '[05|01|2026]100%' '[05|01|2026]' | sh say.sh --date-format='[%d|%m|%Y]100%%'
  [05|01|2026]100% = 2026-01-05T00:00:00Z
  [05|01|2026] = not a date (want 2024-12-31, or as --date-format says)
  $ printf '%s\n' 2026年1月5日9点 | sh say.sh --date-format=%Y年%m月%d日%H点
  2026年1月5日9点 = 2026-01-05T09:00:00Z
  $ for f in x %Y %d.%m %q % %Y%Y%m%d '%I:%M %d.%m.%Y' '%d.%m.%Y %M' '%d.%m.%Y %p' "$(printf %080d 1)"; do
  >     utm-channel --date-format="$f" /dev/null 2>&1; done | sed 's/^utm-channel: //; s/ (see.*//'
  --date-format: a year, a month or a day is missing (want dmy, mdy, ymd, or a form like '%d.%m.%Y %H:%M')
  --date-format: a year, a month or a day is missing (want dmy, mdy, ymd, or a form like '%d.%m.%Y %H:%M')
  --date-format: a year, a month or a day is missing (want dmy, mdy, ymd, or a form like '%d.%m.%Y %H:%M')
  --date-format: '%q' is not known (want dmy, mdy, ymd, or a form like '%d.%m.%Y %H:%M')
  --date-format: '% ' is not known (want dmy, mdy, ymd, or a form like '%d.%m.%Y %H:%M')
  --date-format: '%Y' says again what was said
  --date-format: %I wants %p (an hour of 24 is %H)
  --date-format: %M and %p want an hour, %S a minute, %f a second
  --date-format: %M and %p want an hour, %S a minute, %f a second
  --date-format: too long, or not UTF-8 (want dmy, mdy, ymd, or a form like '%d.%m.%Y %H:%M')

It holds for tables as well, and not for options:

  $ printf 'rule_id,segment,product,kind,currency,list,base,valid_from,valid_to\nR1,a,p,voucher,CNY,0,20,05/01/2026,31/12/2026\n' >r.csv
  $ printf 'customer,segment\n1,a\n' >c.csv
  $ for day in 2026-01-04 2026-01-05 2026-12-31 2027-01-01; do
  >     offer-price --no-consent -r r.csv --date-format=dmy --as-of=$day c.csv 2>/dev/null | tail -n +2 | cut -d, -f6,11,12; done
  ,,
  20.00,31/12/2026,R1
  20.00,31/12/2026,R1
  ,,
  $ offer-price --no-consent -r r.csv --as-of=2026-01-04 c.csv
  offer-price: r.csv:2: valid_from '05/01/2026' is not a date (want 2024-12-31, or say --date-format=dmy or mdy)
  [1]
  $ offer-price --no-consent -r r.csv --date-format=dmy --as-of=04/01/2026 c.csv
  offer-price: --as-of: '04/01/2026' is not a date (want 2024-12-31) (see offer-price --help)
  [2]

No end:

  $ for to in 9999-12-31 '9999-12-31 23:59:59' 99991231 9999年12月31日 2026-12-31; do
  >     sed "s|31/12/2026|$to|; s|05/01|01/01|" r.csv >open.csv
  >     offer-price --no-consent -r open.csv --date-format=dmy --as-of=9999-12-31 c.csv 2>/dev/null | tail -n +2 | cut -d, -f6,11,12; done
  20.00,9999-12-31,R1
  20.00,9999-12-31 23:59:59,R1
  20.00,99991231,R1
  20.00,9999年12月31日,R1
  ,,

Times of rows are of 1970 to 2100 unless one says otherwise:

  $ printf '%s\n' 1969-12-31 1970-01-01 2100-12-31T23:59:59.998 2101-01-01 1849-12-31 9999-12-31 | sh say.sh
  1969-12-31 = not in 1970..2100 (--date-range)
  1970-01-01 = 1970-01-01T00:00:00Z
  2100-12-31T23:59:59.998 = 2100-12-31T23:59:59.998Z
  2101-01-01 = not in 1970..2100 (--date-range)
  1849-12-31 = not a date: year 1849 (want 1850 to 9999)
  9999-12-31 = not in 1970..2100 (--date-range)
  $ printf '%s\n' 1850-01-01 9999-12-31 | sh say.sh --date-range=1850..9999
  1850-01-01 = 1850-01-01T00:00:00Z
  9999-12-31 = 9999-12-31T00:00:00Z
  $ printf '%s\n' 2025-12-31T23:59 2026-01-01 2026-06-30T23:59 2026-07-01 | sh say.sh --date-range=2026-01-01..2026-06-30
  2025-12-31T23:59 = not in 2026-01-01..2026-06-30 (--date-range)
  2026-01-01 = 2026-01-01T00:00:00Z
  2026-06-30T23:59 = 2026-06-30T23:59:00Z
  2026-07-01 = not in 2026-01-01..2026-06-30 (--date-range)
  $ printf '%s\n' 1970-01-01 1969-12-31 1969-12-31T16:00Z | sh say.sh --tz=+08:00
  1970-01-01 = 1969-12-31T16:00:00Z
  1969-12-31 = not in 1970..2100 (--date-range)
  1969-12-31T16:00Z = 1969-12-31T16:00:00Z
  $ for r in 1970 2000..1999 1970..2100..2 1000..2000 x..y 1850..10000; do utm-channel --date-range=$r /dev/null; done
  utm-channel: --date-range: '1970' is not a range of years or dates (want 1970..2100, or 2026-01-01..2026-12-31) (see utm-channel --help)
  utm-channel: --date-range: '2000..1999' is not a range of years or dates (want 1970..2100, or 2026-01-01..2026-12-31) (see utm-channel --help)
  utm-channel: --date-range: '1970..2100..2' is not a range of years or dates (want 1970..2100, or 2026-01-01..2026-12-31) (see utm-channel --help)
  utm-channel: --date-range: '1000..2000' is not a range of years or dates (want 1970..2100, or 2026-01-01..2026-12-31) (see utm-channel --help)
  utm-channel: --date-range: 'x..y' is not a range of years or dates (want 1970..2100, or 2026-01-01..2026-12-31) (see utm-channel --help)
  utm-channel: --date-range: '1850..10000' is not a range of years or dates (want 1970..2100, or 2026-01-01..2026-12-31) (see utm-channel --help)
  [2]
  $ printf 'customer,time,amount\na,1900-01-01,5\nb,2026-01-01,5\n' >t.csv
  $ rfm-cluster -k1 --partial --max-bad=1 t.csv | cut -f1
  rfm-cluster: t.csv:2: '1900-01-01' is not in 1970..2100 (--date-range)
  rfm-cluster: 1 of 2 rows are bad and left out
  b
  􏿿
  $ rfm-cluster -k1 --partial --max-bad=1 --since=2020-01-01 t.csv | cut -f1
  rfm-cluster: t.csv:2: '1900-01-01' is not in 1970..2100 (--date-range)
  rfm-cluster: 1 of 2 rows are bad and left out
  b
  􏿿

Other dates are of 1850 to 9999:

  $ for birth in 1849-12-31 1850-01-01 1900-01-01 9999-12-31; do printf 'customer,segment,birth\n1,a,%s\n' $birth |
  >     offer-price --no-consent -r r.csv --date-format=dmy --as-of=2026-11-22 2>&1 | grep 'not a date\|^1,' | cut -d, -f 1-3; done
  offer-price: stdin:2: '1849-12-31' is not a date: year 1849 (want 1850 to 9999)
  1,a,1850-01-01
  1,a,1900-01-01
  1,a,9999-12-31

Durations have a unit:

  $ attrib-roi --lookback=30 t.csv
  attrib-roi: --lookback: '30' has no unit (want 30d, or h, m, s, w for d) (see attrib-roi --help)
  [2]
  $ invite-guard --hold=7 t.csv
  invite-guard: --hold: '7' has no unit (want 7d, or h, m, s, w for d) (see invite-guard --help)
  [2]
  $ attrib-roi --half-life=7x t.csv
  attrib-roi: --half-life: '7x' is not right (want a duration like 90s, 36h or 7d) (see attrib-roi --help)
  [2]
  $ kg-ask --ttl=30 t.csv
  kg-ask: --ttl: '30' has no unit (want 30d, or h, m, s, w for d) (see kg-ask --help)
  [2]
  $ printf 'customer,time,channel,converted\na,2026-01-01,x,0\na,2026-01-31,y,1\n' >v.csv
  $ for l in 30d 29d 720h 4w 0 0s; do attrib-roi -m first --lookback=$l v.csv | tail -n +2 | cut -d, -f2,7 | tr '\n' ' '; echo; done
  attrib-roi: v.csv: no column 'revenue': every conversion is worth 0
  y,0 x,1 
  attrib-roi: v.csv: no column 'revenue': every conversion is worth 0
  attrib-roi: customer 'a' at 2026-01-01T00:00:00Z: touches that --lookback is too short for are left out
  y,1 x,0 
  attrib-roi: v.csv: no column 'revenue': every conversion is worth 0
  y,0 x,1 
  attrib-roi: v.csv: no column 'revenue': every conversion is worth 0
  attrib-roi: customer 'a' at 2026-01-01T00:00:00Z: touches that --lookback is too short for are left out
  y,1 x,0 
  attrib-roi: v.csv: no column 'revenue': every conversion is worth 0
  y,0 x,1 
  attrib-roi: v.csv: no column 'revenue': every conversion is worth 0
  y,0 x,1 

Where clocks go forward and back:

  $ printf '%s\n' '2024-03-10 02:30' '2024-03-10 03:30' '2024-11-03 01:30' '2024-11-03 01:30-05:00' | sh say.sh --tz=America/New_York
  2024-03-10 02:30 = 2024-03-10T07:30:00Z
  2024-03-10 03:30 = 2024-03-10T07:30:00Z
  2024-11-03 01:30 = 2024-11-03T05:30:00Z
  2024-11-03 01:30-05:00 = 2024-11-03T06:30:00Z
