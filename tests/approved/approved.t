--approved: a table of rules, a plan or a model that nobody else has approved is
refused with status 2 before the first row.

  $ printf 'pattern,class,channel,verdict,note\n保本,WORD,*,reject,no promise\n' >words.csv
  $ printf 'scene,text\nbirthday,生日快乐\n' >texts.csv
  $ cat >check.sh <<'END'
  > text-check -w words.csv --no-figures --approved=approved.csv "$@" texts.csv
  > END
  $ cat >row <<'END'
  > echo "$(sha256sum <words.csv | cut -c1-64),$1"
  > END
  $ echo sha256,kind,author,approver,from,until,note >head.csv
  $ cat >said <<'END'
  > sh check.sh 2>&1 | sed 's/[0-9a-f]\{64\}/SUM/g; s/at 20[-0-9T:]*Z/at NOW/; s/ (see .*//'
  > END

Approved, and by whom --stats says; without the option it says so, too:

  $ { cat head.csv; sh row words,ann,bob,2026-01-01,,second; } >approved.csv
  $ sh check.sh --stats=s.json
  scene,text,verdict,reasons,place,sms_parts
  birthday,生日快乐,pass,,,1
  $ grep -o '"approved":[^]]*]' s.json | sed 's/[0-9a-f]\{64\}/SUM/'
  "approved":[{"option":"--words","name":"words.csv","sha256":"SUM","row":2,"author":"ann","approver":"bob"}]
  $ sh check.sh --stats=s.json --redact >/dev/null; grep -o '"row":2[^]]*]' s.json
  "row":2}]
  $ text-check -w words.csv --no-figures --stats=s.json texts.csv >/dev/null; grep -o '"approved":[^,]*,' s.json
  "approved":"not checked",

One byte more, the same bytes again, and no row of that kind at all:

  $ echo >>words.csv; sh said
  text-check: --words=words.csv (sha256 SUM) is not approved at NOW: approved.csv:2 has another sum, SUM, approved by bob
  $ sh check.sh 2>/dev/null; echo $?
  2
  $ sed -i '$d' words.csv; sh check.sh | tail -n 1
  birthday,生日快乐,pass,,,1
  $ cp head.csv approved.csv; sh said
  text-check: --words=words.csv (sha256 SUM) is not approved at NOW: approved.csv has no row of kind 'words'

Of several rows one in force is enough, and the newest of the kind is the nearest:

  $ { cat head.csv; sh row words,ann,bob,,2026-01-01,old; sh row words,ann,eve,,,new; } >approved.csv
  $ sh check.sh | tail -n 1
  birthday,生日快乐,pass,,,1
  $ { cat head.csv; sh row words,ann,bob,2026-02-01,,; sh row words,ann,eve,2026-01-01,,; sh row rules,ann,mia,2026-03-01,,; } >approved.csv
  $ echo 违规,WORD,,reject,x >>words.csv; sh said
  text-check: --words=words.csv (sha256 SUM) is not approved at NOW: approved.csv:2 has another sum, SUM, approved by bob

One person twice, however the name is written, and no person:

  $ for who in ann,ann Ann,aNN 'ann lee, Ann  Lee ' '李娜,李 娜' 'ann,ａｎｎ' ,bob ann, ann,' '; do
  > { cat head.csv; sh row "words,$who,,,"; } >approved.csv; sh said | sed 's/.*NOW: //'; done
  approved.csv:2 has one person, 'ann', as author and approver
  approved.csv:2 has one person, 'Ann', as author and approver
  approved.csv:2 has one person, 'ann lee', as author and approver
  approved.csv:2 has one person, '李娜', as author and approver
  approved.csv:2 has one person, 'ann', as author and approver
  approved.csv:2 has no author
  approved.csv:2 has no approver
  approved.csv:2 has no approver

Blanks of other scripts and characters that nobody sees make no second person, and a
word for nothing is none:

  $ for who in "$(printf 'ann,ann\302\240')" "$(printf 'an n,a\342\200\213nn')" 李娜,李　娜 ann,- ann,N/A ann,NULL 'ann,（none）' ann,none ann,无 ann,待定 ann,？ ann,－ TBD,bob; do
  > { cat head.csv; sh row "words,$who,,,"; } >approved.csv; sh said | sed 's/.*NOW: //'; done
  approved.csv:2 has one person, 'ann', as author and approver
  approved.csv:2 has one person, 'an n', as author and approver
  approved.csv:2 has one person, '李娜', as author and approver
  approved.csv:2 has no approver
  approved.csv:2 has no approver
  approved.csv:2 has no approver
  approved.csv:2 has no approver
  approved.csv:2 has no approver
  approved.csv:2 has no approver
  approved.csv:2 has no approver
  approved.csv:2 has no approver
  approved.csv:2 has no approver
  approved.csv:2 has no author
  $ for who in 'ann,N A' ann,Noneman ann,无名; do
  > { cat head.csv; sh row "words,$who,,,"; } >approved.csv; sh check.sh | tail -n 1; done
  birthday,生日快乐,pass,,,1
  birthday,生日快乐,pass,,,1
  birthday,生日快乐,pass,,,1

A cell may have several persons; one who is no author is enough:

  $ for who in 'ann,"bob, ann"' '"ann, bob",bob' 'ann,"ann; N/A"'; do
  > { cat head.csv; sh row "words,$who,,,"; } >approved.csv; sh said | sed 's/.*NOW: //'; done
  scene,text,verdict,reasons,place,sms_parts
  birthday,生日快乐,pass,,,1
  approved.csv:2 has one person, 'bob', as author and approver
  approved.csv:2 has one person, 'ann', as author and approver

Days as people write them, the number of one in a spreadsheet, and a whole line of
sha256sum:

  $ for day in 4-Sep-2018 2018/9/4 20180904 46023; do
  > { cat head.csv; sh row words,ann,bob,$day,,; } >approved.csv; sh said | tail -n 1; done
  birthday,生日快乐,pass,,,1
  birthday,生日快乐,pass,,,1
  birthday,生日快乐,pass,,,1
  text-check: approved.csv:2: from '46023' is not a date (want 2024-12-31; a spreadsheet's number of a day has to be saved as a date)
  $ { cat head.csv; echo "$(sha256sum words.csv),words,ann,bob,,,"; } >approved.csv; sh said
  text-check: approved.csv:2: 'f08edde7141301fdb6779c6feebd3892e329a025254b22cca48126aa4...' is not a SHA-256 (want 64 hexadecimal digits, as sha256sum prints them)

A row that ends before it begins:

  $ { cat head.csv; sh row words,ann,bob,2026-02-01,2026-01-31,; } >approved.csv; sh said
  text-check: approved.csv:2: until '2026-01-31' is before from '2026-02-01': the row is never in force

Of another kind, not yet and no longer; a date of until counts as a whole, and the time
is --as-of where there is one:

  $ for row in rules,ann,bob,, words,ann,bob,2999-01-01, words,ann,bob,,2026-01-01; do
  > { cat head.csv; sh row "$row,"; } >approved.csv; sh said | sed 's/.*NOW: //'; done
  approved.csv:2 is of kind 'rules', and the file is used as 'words'
  approved.csv:2 is in force only from 2999-01-01
  approved.csv:2 has expired: it was in force until 2026-01-01
  $ { cat head.csv; echo "$(sha256sum <samples/plan.csv | cut -c1-64),plan,ann,bob,2026-11-02,2026-11-21,"; } >approved.csv
  $ for day in 2026-11-01T23:59:59.999 2026-11-02 2026-11-21T23:59:59.999 2026-11-22; do
  > gray-split --plan=samples/plan.csv --approved=approved.csv --as-of=$day samples/customers.csv 2>&1 >/dev/null |
  > grep -o 'approved at.*until\|approved at.*only from' || echo $day is well; done
  approved at 2026-11-01T23:59:59.999Z: approved.csv:2 is in force only from
  2026-11-02 is well
  2026-11-21T23:59:59.999 is well
  approved at 2026-11-22T00:00:00Z: approved.csv:2 has expired: it was in force until
  $ gray-split --plan=samples/plan.csv --approved=approved.csv --tz=+08:00 --as-of=2026-11-22 samples/customers.csv 2>&1 >/dev/null | grep -o 'approved at [^ ]*'
  approved at 2026-11-21T16:00:00Z:

Of days of --as-of it is the newest:

  $ printf 'name,measure,column,where,window\nn,count,,,\n' >f.csv
  $ { cat head.csv; echo "$(sha256sum <f.csv | cut -c1-64),features,ann,bob,,2026-10-31,"; } >approved.csv
  $ cust-profile -f f.csv --as-of=2026-09-30,2026-10-31 --approved=approved.csv samples/orders.csv | wc -l
  593
  $ cust-profile -f f.csv --as-of=2026-11-01,2026-10-31 --approved=approved.csv samples/orders.csv 2>&1 | grep -o 'at 2026.*'
  at 2026-11-01T00:00:00Z: approved.csv:2 has expired: it was in force until 2026-10-31 (see cust-profile --help)

Tables that are none, wherever the fault stands; nothing is written:

  $ for row in "x,words,a,b,," "$(sh row words,a,b,soon,)" "$(sh row words,a,b,,31/12)"; do
  > { cat head.csv; sh row words,ann,bob,,,; echo "$row,"; } >approved.csv; sh said; done
  text-check: approved.csv:3: 'x' is not a SHA-256 (want 64 hexadecimal digits, as sha256sum prints them)
  text-check: approved.csv:3: from 'soon' is not a date (want 2024-12-31)
  text-check: approved.csv:3: until '31/12' is not a date (want 2024-12-31)
  $ printf 'sha256,kind,author\n' >approved.csv; sh said
  text-check: approved.csv: no column 'approver' (has: sha256, kind, author)
  $ rm approved.csv; sh check.sh -o out.csv; ls out.csv
  text-check: approved.csv: No such file or directory (see text-check --help)
  ls: cannot access 'out.csv': No such file or directory
  [2]
  $ cp head.csv approved.csv; invite-ring --approved=approved.csv samples/invites.csv
  invite-ring: --approved has no effect: no option names a table of rules or a model (see invite-ring --help)
  [2]

Sums in capital letters, columns in any order, and a table that is a pipe:

  $ { echo Approver,Author,KIND,SHA256; echo "bob,ann,words,$(sha256sum <words.csv | cut -c1-64 | tr a-f A-F)"; } >approved.csv
  $ text-check -w words.csv --no-figures --approved=<(cat approved.csv) texts.csv | tail -n 1
  birthday,生日快乐,pass,,,1
  $ sh check.sh -w <(cat words.csv) | tail -n 1
  birthday,生日快乐,pass,,,1

--redact changes neither the stamp nor who is asked:

  $ for r in '' --redact; do sh check.sh $r --stats=s.json --stamp=s --keep=s | tail -n 1; grep -o '"option":"--words","name":"words.csv"' s.json | uniq -c | sed 's/^ *//'; done
  281308bcef4e35fb
  2 "option":"--words","name":"words.csv"
  281308bcef4e35fb
  2 "option":"--words","name":"words.csv"
