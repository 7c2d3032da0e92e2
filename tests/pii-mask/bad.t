Wrong usage:

  $ printf 'note,tel\nx,1\n' >a.csv
  $ pii-mask --do=phone=hash a.csv
  pii-mask: --do: 'hash' is no action (want keep, mask, token, drop, gen or fpe) (see pii-mask --help)
  [2]
  $ pii-mask --do=telephone=mask a.csv
  pii-mask: --do: 'telephone' is no kind (want idcard, phone, landline, card, uscc, passport, permit, hkid, iban, plate, email, ip, name, address, birth, device, account, secret, age, date, region, amount, cust) (see pii-mask --help)
  [2]
  $ pii-mask --do=phone=mask:9 a.csv
  pii-mask: --do: 'mask:9' (want how many characters stay at either end, as in mask:1-1) (see pii-mask --help)
  [2]
  $ pii-mask --do=phone=mask:1-99 a.csv
  pii-mask: --do: 'mask:1-99' (want how many characters stay at either end, as in mask:1-1) (see pii-mask --help)
  [2]
  $ pii-mask --do=phone=token:5 a.csv
  pii-mask: --do: 'token:5' says more than 'token' can do (see pii-mask --help)
  [2]
  $ pii-mask --do=phone=gen a.csv
  pii-mask: --do: 'phone' cannot be made coarser (want age, amount, birth, date, idcard or region) (see pii-mask --help)
  [2]
  $ pii-mask --do=birth=gen:week a.csv
  pii-mask: --do: 'gen:week' of 'birth' (want gen:month or gen:year) (see pii-mask --help)
  [2]
  $ pii-mask --do=amount=gen:0 a.csv
  pii-mask: --do: 'gen:0' of 'amount' (want a number from 1 to 1000000000, as in gen:10) (see pii-mask --help)
  [2]
  $ pii-mask --do=gen a.csv
  pii-mask: --do: 'phone' cannot be made coarser (want age, amount, birth, date, idcard or region) (see pii-mask --help)
  [2]
  $ pii-mask --col=note a.csv
  pii-mask: --col: 'note' is not a column and what it holds (want name=kind) (see pii-mask --help)
  [2]
  $ pii-mask --col==phone a.csv
  pii-mask: --col: the name of a column is empty (see pii-mask --help)
  [2]
  $ pii-mask --col=note=fax a.csv
  pii-mask: --col: 'fax' is no kind (want idcard, phone, landline, card, uscc, passport, permit, hkid, iban, plate, email, ip, name, address, birth, device, account, secret, age, date, region, amount, cust) (see pii-mask --help)
  [2]
  $ pii-mask --col=note=text:mask a.csv
  pii-mask: --col: 'text' has no action: it is no kind (see pii-mask --help)
  [2]
  $ pii-mask --col=note=phone,note=email a.csv
  pii-mask: --col: column 'note' is named twice (see pii-mask --help)
  [2]
  $ pii-mask --col=mail=email a.csv
  pii-mask: a.csv: --col: no column 'mail' (has: note, tel)
  [1]
  $ pii-mask --find=name a.csv
  pii-mask: --find: 'name' is no kind that is found in text (want idcard, phone, landline, card, uscc, passport, permit, hkid, iban, plate, email, ip) (see pii-mask --help)
  [2]
  $ pii-mask --find=cards a.csv
  pii-mask: --find: 'cards' is no kind (want idcard, phone, landline, card, uscc, passport, permit, hkid, iban, plate, email, ip) (see pii-mask --help)
  [2]
  $ pii-mask --gate=none a.csv
  pii-mask: --gate=none would let everything pass (see pii-mask --help)
  [2]
  $ pii-mask --gate=text a.csv
  pii-mask: --gate: 'text' is no kind (want idcard, phone, landline, card, uscc, passport, permit, hkid, iban, plate, email, ip, name, address, birth, device, account, secret, age, date, region, amount, cust) (see pii-mask --help)
  [2]
  $ pii-mask --gate --explain a.csv
  pii-mask: --gate and --explain both print in place of rows (see pii-mask --help)
  [2]

Tokens want a key, and a key wants tokens; it is a file that nobody else can read:

  $ pii-mask --do=phone=token a.csv
  pii-mask: tokens and fpe want a key: -k (a hash without one could be undone by trying all numbers) (see pii-mask --help)
  [2]
  $ (umask 077; echo 0123456789abcdef0123456789abcdef >key; echo 0123456789abcde >short; head -c 5000 /dev/zero >long; mkfifo fifo); pii-mask -k key a.csv
  pii-mask: -k, --hash and --bare are about tokens, and nothing becomes one: --do=token (see pii-mask --help)
  [2]
  $ pii-mask --hash=sm3 a.csv
  pii-mask: -k, --hash and --bare are about tokens, and nothing becomes one: --do=token (see pii-mask --help)
  [2]
  $ chmod 640 key; pii-mask --do=token -k key a.csv
  pii-mask: key: others may read this key (want chmod 600)
  [1]
  $ chmod 604 key; pii-mask --do=token -k key a.csv
  pii-mask: key: others may read this key (want chmod 600)
  [1]
  $ chmod 600 key; pii-mask --do=token -k short a.csv
  pii-mask: short: too short for a key (want 16 bytes or more)
  [1]
  $ pii-mask --do=token -k long a.csv
  pii-mask: long: too long for a key (want 4096 bytes or fewer)
  [1]
  $ pii-mask --do=token -k nokey a.csv
  pii-mask: nokey: No such file or directory
  [1]
  $ (cat key >fifo & pii-mask --do=token -k fifo a.csv | cut -c 1-20)
  pii-mask: a.csv:2: this row has a cell that is not what its column says: it is treated as if it were
  note,tel
  x,phone_74255a8e6108

Policies:

  $ printf 'kind,action\nphone,hide\n' >p.csv; pii-mask --policy=p.csv a.csv
  pii-mask: p.csv:2: 'hide' is no action (want keep, mask, token, drop, gen or fpe)
  [1]
  $ printf 'kind,action\nphone,mask\nfax,mask\n' >p.csv; pii-mask --policy=p.csv a.csv
  pii-mask: p.csv:3: 'fax' is no kind (want idcard, phone, landline, card, uscc, passport, permit, hkid, iban, plate, email, ip, name, address, birth, device, account, secret, age, date, region, amount, cust)
  [1]
  $ printf 'kind,do\nphone,mask\n' >p.csv; pii-mask --policy=p.csv a.csv
  pii-mask: p.csv: no column 'action' (has: kind, do)
  [1]
  $ printf 'kind,action\nphone,token\n' >p.csv; pii-mask --policy=p.csv a.csv
  pii-mask: tokens and fpe want a key: -k (a hash without one could be undone by trying all numbers) (see pii-mask --help)
  [2]

A header that holds personal data is a row; the message does not show it:

  $ printf '13800138000,x\n13900139000,y\n' >b.csv; pii-mask b.csv
  pii-mask: b.csv: the name of column 1 is personal data itself (phone): perhaps there is no header, and --no-header
  [1]
  $ pii-mask --gate b.csv
  pii-mask: b.csv: the name of column 1 is personal data itself (phone): perhaps there is no header, and --no-header
  [1]
  $ pii-mask --no-header b.csv
  ,
  138****8000,x
  139****9000,y
  $ pii-mask --no-header --gate b.csv
  pii-mask: personal data in 2 places
  row,column,kind
  1,#1,phone
  2,#1,phone
  [3]

Bytes that nothing is found in, and that do not hide what stands beside them: NUL, a
quote, a TAB, a no-break space, U+2011, Arabic digits, a zero-width space,
a last line without its end; bytes that are no UTF-8 make a bad row:

  $ printf 'id\tnote\n1\t13800138000\00013900139000\n2\t138\\t0013800 13900139000\n3\t138\302\2400013\302\2408000 13900139000\n4\t138\342\200\2210013\342\200\2218000\n5\t\331\241\331\243\331\250\n6\t138001\342\200\21338000 13900139000\n7\t\37713900139000\377\n8\t13900139000' >odd.tsv; pii-mask --max-bad=1 odd.tsv 2>said | tr '\000' @ | od -An -c | sed -n 1,2p; pii-mask --max-bad=1 odd.tsv 2>said | grep -c '139[*][*][*][*]9000'; cat said
     i   d  \t   n   o   t   e  \n   1  \t   1   3   8   *   *   *
     *   8   0   0   0   @   1   3   9   *   *   *   *   9   0   0
  5
  pii-mask: odd.tsv:8: the cell of 'note' is not UTF-8, and text above it is (files that were joined? convert one with iconv)
  pii-mask: 1 of 8 rows are bad and left out
  $ printf 'id,note\n1,"138""0013""8000"\n2,"{""tel"":""13800138000""}"\n3,=13800138000\n4,"a\n13800138000"\n' | pii-mask
  id,note
  1,"138""0013""8000"
  2,"{""tel"":""138****8000""}"
  3,=138****8000
  4,"a
  138****8000"
  $ printf 'id,note\n1,ＴＥＬ１３８００１３８０００、138－0013－8000\n' | pii-mask
  id,note
  1,ＴＥＬ１３８****８０００、138－****－8000
  $ printf 'id,note\n1,\261\270\327\242 13800138000\n' | pii-mask --encoding=GB18030
  id,note
  1,备注 138****8000

A run of fifty digits is none of them; a cell of four million is read once:

  $ printf 'id,note\n1,12345678901234567890123456789012110105194912310020\n2,%s\n' "$(printf '11010519491231002X%.0s' 1 2 3)" | pii-mask
  id,note
  1,12345678901234567890123456789012110105194912310020
  2,11010519491231002X11010519491231002X110105********002X
  $ awk 'BEGIN { printf "id,note\n1,"; for (i = 0; i < 400000; i++) printf "1380013800"; print ""; printf "2,"; for (i = 0; i < 1000000; i++) printf "@"; print ""; printf "3,"; for (i = 0; i < 400000; i++) printf "a@b.cn,:1.2.3+1 "; print "" }' | tr -d , | sed 's/^id/id,/; s/^\([123]\)/\1,/' | pii-mask | awk '{ print length($0) }'
  7
  4000002
  1000002
  6000002

The same phone at every place of a block of 64 bytes, and across the edge of a batch:

  $ awk 'BEGIN { print "id,note"; for (i = 0; i < 200; i++) { s = s "x"; print i "," s " 13800138000 " s } }' | pii-mask | grep -c '138[*][*][*][*]8000'
  200
  $ awk 'BEGIN { print "id,note"; for (i = 0; i < 30000; i++) print i ",客户来电13800138000请回" }' >big.csv; pii-mask -j1 big.csv | grep -c '138[*][*][*][*]8000'; for j in 1 4; do pii-mask -j $j big.csv | cksum; done | uniq | wc -l
  30000
  1

A cell that says that it has no telephone is not searched with places of the cell before it:

  $ printf 'id,note,phone,memo\n239,"ａｂ＠ｃ．cｎ.17179007174@ab@ｃ.cn,1808146@a-1-2222-3.cn１６１5８６1５68９/","无","+86-17735941857 , 护照E57257573"\n240,8616475809033 2001:db8::145a:1413546256222 192.168.299.79/X:,无,好\n' | pii-mask -j 1
  id,note,phone,memo
  239,"ａｂ＠ｃ．cｎ.17179007174@a*@ｃ.cn,1808146@a-1-2222-3.cn１６１5８６1５68９/","无","+86-177****1857 , 护照E*****573"
  240,86164****9033 2001:db8::145a:1413546256222 192.168.299.79/X:,无,好

What is not the --stats of a run:

  $ echo '{"program":"x"}' >no.json; echo '[]' >list.json; echo '{"program":"x","columns":[1]}' >one.json; echo '{"program":' >cut.json; for f in no list one cut none; do pii-mask --report=r --used=$f.json a.csv; done
  pii-mask: no.json:1: no program and columns: it is not what --stats writes
  pii-mask: list.json:1: not an object, as --stats writes it
  pii-mask: one.json:1: a column that is not a text
  pii-mask: cut.json:2: it ends where a value should be
  pii-mask: none.json: No such file or directory
  [1]
  $ pii-mask --used=no.json a.csv
  pii-mask: --used says who reads the columns of --report (see pii-mask --help)
  [2]

Encryption wants a key, and digits:

  $ pii-mask --do=phone=fpe a.csv
  pii-mask: tokens and fpe want a key: -k (a hash without one could be undone by trying all numbers) (see pii-mask --help)
  [2]
  $ pii-mask --do=name=fpe -k key a.csv
  pii-mask: --do: 'name' cannot be encrypted (want account, card, cust, device, idcard, landline or phone) (see pii-mask --help)
  [2]
  $ pii-mask --do=phone=fpe:back -k key a.csv
  pii-mask: --do: 'fpe:back' (want fpe or fpe:undo) (see pii-mask --help)
  [2]
  $ pii-mask --do=phone=fpe --bare -k key a.csv
  pii-mask: -k, --hash and --bare are about tokens, and nothing becomes one: --do=token (see pii-mask --help)
  [2]
