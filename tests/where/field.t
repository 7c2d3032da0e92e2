What users of other row filters have stumbled over.

  $ echo 'utm-channel "$@" 2>said | cut -d, -f2-3; cat said | grep where; true' >rows
  $ printf 'url,code,n\n,007,08\n,7,8\n,0x7,010\n,.,-\n,,\n,A-1,1e3\n' >codes.csv

Leading zeros are decimal and no octal; in quotes they count.

  $ sh rows --where=n=8 codes.csv
  code,n
  007,08
  7,8
  $ sh rows --where=n=10 codes.csv
  code,n
  0x7,010
  $ sh rows --where="code='007'" codes.csv
  code,n
  007,08
  $ sh rows --where=code=7 codes.csv
  code,n
  007,08
  7,8

A point alone is a text, and so is what has an exponent or 0x:

  $ sh rows --where=code!=. codes.csv
  code,n
  007,08
  7,8
  0x7,010
  A-1,1e3
  $ sh rows --where=n=1e3 codes.csv
  code,n
  A-1,1e3
  $ sh rows --where='n>100' codes.csv
  code,n
  utm-channel: codes.csv:5: a cell that --where compares by < or > is no number or time, so that does not hold (the first of 2)
  utm-channel: --where leaves out all 6 rows

Not equal leaves out what is empty, and says how to have it:

  $ sh rows --where='code!=A-1' codes.csv
  code,n
  007,08
  7,8
  0x7,010
  .,-
  $ sh rows --where='code!=A-1 or code=' codes.csv
  code,n
  007,08
  7,8
  0x7,010
  .,-
  ,
  $ sh rows --where='code!~'"'^[0-9]'" codes.csv
  code,n
  .,-
  A-1,1e3

Names of columns with blanks, brackets, marks and digits:

  $ printf 'url,Super Population,Mean Real Power (MW);x,19.Duration,plasma-ui,it'"'"'s\n,EUR,5,0,1,y\n,AFR,6,90,,n\n' >names.csv
  $ sh rows --where="'Super Population'=EUR" names.csv
  Super Population,Mean Real Power (MW);x
  EUR,5
  $ sh rows --where="'Mean Real Power (MW);x'>5" names.csv
  Super Population,Mean Real Power (MW);x
  AFR,6
  $ sh rows --where=19.Duration=0 names.csv
  Super Population,Mean Real Power (MW);x
  EUR,5
  $ sh rows --where=plasma-ui=* names.csv
  Super Population,Mean Real Power (MW);x
  EUR,5
  $ sh rows --where="'it''s'=n" names.csv
  Super Population,Mean Real Power (MW);x
  AFR,6
  $ sh rows --where='#3=6' names.csv
  Super Population,Mean Real Power (MW);x
  AFR,6

What other languages write is refused, with what to write here:

  $ utm-channel --where='n==8' codes.csv
  utm-channel: --where: 'n==8' is not a condition: '=8' is left over (one = compares) (see utm-channel --help)
  [2]
  $ utm-channel --where='n>1 && code=7' codes.csv
  utm-channel: --where: 'n>1 && code=7' is not a condition: '&& code=7' is left over (; stands for "and") (see utm-channel --help)
  [2]
  $ utm-channel --where='n<>8' codes.csv
  utm-channel: --where: 'n<>8' is not a condition: there is no <>: to differ is != (see utm-channel --help)
  [2]
  $ utm-channel --where='code IS NULL' codes.csv
  utm-channel: --where: 'code IS NULL' is not a condition: behind 'code' an operator is wanted (= != < <= > >= ~ !~): empty is NAME=, and not empty NAME!= (see utm-channel --help)
  [2]
  $ utm-channel --where='code in (7, 8)' codes.csv
  utm-channel: --where: 'code in (7, 8)' is not a condition: behind 'code' an operator is wanted (= != < <= > >= ~ !~): one of several is NAME=a|b (see utm-channel --help)
  [2]
  $ utm-channel --where='not code=7' codes.csv
  utm-channel: --where: 'not code=7' is not a condition: behind 'not' an operator is wanted (= != < <= > >= ~ !~): there is no "not", but != (see utm-channel --help)
  [2]
  $ utm-channel --where='Super Population=EUR' names.csv
  utm-channel: --where: 'Super Population=EUR' is not a condition: behind 'Super' an operator is wanted (= != < <= > >= ~ !~): a name with blanks goes in quotes (see utm-channel --help)
  [2]
  $ utm-channel --where='$code=7' codes.csv
  utm-channel: codes.csv: --where: no column '$code': before an operator a column is named without $
  [1]

A pattern sees a number as it stands, and large numbers keep all their digits:

  $ sh rows --where="n~'^0'" codes.csv
  code,n
  007,08
  0x7,010
  $ printf 'url,id,n\n,12345678901234567890123,1\n,12345678901234567890124,2\n' >large.csv
  $ sh rows --where='id>12345678901234567890123' large.csv
  id,n
  12345678901234567890124,2
  $ sh rows --where='id=12345678901234567890124.0' large.csv
  id,n
  12345678901234567890124,2

Signs of Chinese keyboards.

  $ for w in 'code＝7' 'n≥8' 'code=7；n>5' 'n≠8'; do utm-channel --where="$w" codes.csv; done
  utm-channel: --where: 'code＝7' is not a condition: '＝' is no sign of conditions (want =) (see utm-channel --help)
  utm-channel: --where: 'n≥8' is not a condition: '≥' is no sign of conditions (want >=) (see utm-channel --help)
  utm-channel: --where: 'code=7；n>5' is not a condition: '；' is no sign of conditions (want ;) (see utm-channel --help)
  utm-channel: --where: 'n≠8' is not a condition: '≠' is no sign of conditions (want !=) (see utm-channel --help)
  [2]
  $ utm-channel --where="code='＝' or n>9；" codes.csv
  utm-channel: --where: 'code='＝' or n>9；' is not a condition: '；' is no sign of conditions (want ;) (see utm-channel --help)
  [2]
  $ utm-channel --where="code='＝；'" codes.csv 2>&1 | tail -n 2
  utm-channel: --where leaves out all 6 rows
  url,code,n,utm_source,utm_medium,utm_campaign,utm_term,utm_content,campaign,channel
