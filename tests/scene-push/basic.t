Events go in, pushes come out, and silences have their reasons.

  $ printf 'customer,time,kind,x\nann,2026-03-02 10:00,a,1\nann,2026-03-02 10:05,b,2\nbob,2026-03-02 10:06,b,3\n' >in.csv
  $ printf 'scene,class,match,within,action,text\np,service,a then b,10m,do:it,{x} {y?none}\n' | sed 's/ {y?none}//' >r.csv; scene-push -r r.csv in.csv
  push_id,customer,scene,class,action,time,text,why
  93910fe5bbe293b072f3174bd397db88,ann,p,service,do:it,2026-03-02T10:05:00Z,2,a@2026-03-02T10:00:00Z;b@2026-03-02T10:05:00Z

Several files are one stream; a TSV file, JSON out, standard input:

  $ printf 'customer,time,kind,x\nbob,2026-03-02 10:01,a,1\n' >one.csv; printf 'kind\tx\ttime\tcustomer\nb\t7\t2026-03-02 10:02\tbob\n' >two.tsv; scene-push -r r.csv one.csv two.tsv
  push_id,customer,scene,class,action,time,text,why
  b575df3a531b602d4b308f3b832fb9a1,bob,p,service,do:it,2026-03-02T10:02:00Z,7,a@2026-03-02T10:01:00Z;b@2026-03-02T10:02:00Z
  $ scene-push -r r.csv --format=json <in.csv
  {"push_id":"93910fe5bbe293b072f3174bd397db88","customer":"ann","scene":"p","class":"service","action":"do:it","time":"2026-03-02T10:05:00Z","text":"2","why":"a@2026-03-02T10:00:00Z;b@2026-03-02T10:05:00Z"}

The form of the output is that of the input, and so is that of --suppressed:

  $ printf 'scene,match,action,holdout\np,a,do:it,1\n' >held.csv; tr , '\t' <in.csv | scene-push -r held.csv --suppressed=out 2>/dev/null; cat out
  push_id	customer	scene	class	action	time	text	why
  push_id	customer	scene	class	action	time	text	why	reason
  8764b001091a2c41907acdd53485f823	ann	p	marketing	do:it	2026-03-02T10:00:00Z		a@2026-03-02T10:00:00Z	HOLDOUT

An empty input is no event, and a header alone is none:

  $ scene-push -r r.csv </dev/null
  scene-push: stdin: no header line: the input is empty
  [1]
  $ head -n 1 in.csv | scene-push -r r.csv --suppressed=out; cat out
  push_id,customer,scene,class,action,time,text,why
  push_id,customer,scene,class,action,time,text,why,reason

Rules that can be read, in the order in which they are tried:

  $ printf 'match,scene,class,action,priority,note\na,low,service,x,,last\nb,quick,,y,2,\nc,hush,silence,,,first\n,*,marketing,,,\n' >r2.csv; scene-push -r r2.csv --print-rules
  scene,class,priority,match,within,unless,wait,by,rest,cap,quiet,needs,holdout,action,text,else,else_text,from,until,enabled,note
  *,marketing,,,,,,,,,,,,,,,,,,,
  hush,silence,,c,,,,,,,,,,,,,,,,,first
  quick,,2,b,,,,,,,,,,y,,,,,,,
  low,service,,a,,,,,,,,,,x,,,,,,,last

What is suspicious in them:

  $ printf 'scene,class,match,unless,needs,cap,action,from,until\n*,marketing,,,,2/day,,,\nnever,service,a,,,,x,2026-03-03,2026-03-02\nidle,service,a,b,,,x,,\nalone,,a,,x>1,,x,,\nmuch,,a,,,9/day,x,,\nfine,,a,,,1/day,x,,\n' >r3.csv; scene-push -r r3.csv --check
  scene-push: r3.csv:3: scene 'never': it never begins: from is not before until
  scene-push: r3.csv:4: scene 'idle': unless has no effect: nothing of it is ever open (one step, no wait, no quiet hours)
  scene-push: r3.csv:5: scene 'alone': who does not meet needs gets nothing: else is empty
  scene-push: r3.csv:6: scene 'much': its cap is above that of its class, which holds first
  $ scene-push -r r.csv --check

Bad rows:

  $ printf 'customer,time,kind\nann,2026-03-02 10:00,\n' >bad.csv; printf 'scene,match,action\np,a,x\n' >r4.csv; scene-push -r r4.csv bad.csv 2>&1 | tail -n 1
  scene-push: bad.csv:2: the cell of 'kind' is empty (want what has happened)
  $ printf 'customer,time,kind\n,2026-03-02 10:00,a\n' >bad.csv; scene-push -r r4.csv bad.csv 2>&1 | tail -n 1
  scene-push: bad.csv:2: the cell of 'customer' is empty, not an identifier
  $ printf 'customer,time,kind\nann,soon,a\n' >bad.csv; scene-push -r r4.csv bad.csv 2>&1 | tail -n 1
  scene-push: bad.csv:2: 'soon' is not a date (want 2024-12-31)
  $ printf 'customer,time,kind\nann,2026-03-02 10:00,a\nann,2027-03-02 10:00,a\nann,2026-03-02 11:00,a\n' >bad.csv; scene-push -r r4.csv --max-step=30d --max-bad=1 bad.csv 2>said | cut -d, -f2,6; tail -n 1 said
  customer,time
  ann,2026-03-02T10:00:00Z
  ann,2026-03-02T11:00:00Z
  scene-push: 1 of 3 rows are bad and left out

A tick may lack a customer, and moves time; a row of kind any is met by any alone:

  $ printf 'customer,time,kind\nann,2026-03-02 10:00,a\n,2026-03-02 11:00:01,tick\n' >tick.csv; printf 'scene,class,match,wait,action\np,service,a,1h,x\nq,service,any,,y\n' >r5.csv; scene-push -r r5.csv tick.csv | cut -d, -f2-6
  customer,scene,class,action,time
  ann,q,service,y,2026-03-02T10:00:00Z
  ann,p,service,x,2026-03-02T11:00:00Z
  $ printf 'customer,time,kind\nann,2026-03-02 10:00,any\n' | scene-push -r r5.csv | cut -d, -f2-6
  scene-push: r5.csv:2: scene 'p': no row is of kind 'a'; events of the rules whose kind rows have: 1 of 2
  customer,scene,class,action,time
  ann,q,service,y,2026-03-02T10:00:00Z

Late rows are written as they came, begin nothing, and are counted:

  $ printf 'customer,time,kind,x\nann,2026-03-02 10:00,b,1\nann,2026-03-02 09:00,a,"2,5"\n' >late.csv; scene-push -r r.csv --late=late.out late.csv; cat late.out
  scene-push: late.csv:3: this row is late: it begins nothing (--lateness waits for such)
  push_id,customer,scene,class,action,time,text,why
  customer,time,kind,x
  ann,2026-03-02 09:00,a,"2,5"

A cell that is no number where one is compared is counted, and holds nothing:

  $ printf 'scene,class,match,action\np,service,a(x>0),y\n' >odd.csv; sed 's/,1$/,lots/' in.csv >odd.in; scene-push -r odd.csv odd.in
  scene-push: odd.in:2: a cell is no number where a rule compares one: no condition holds
  push_id,customer,scene,class,action,time,text,why

Risk grades have an order; equal numbers are equal however they are written, quoted ones are bytes:

  $ printf 'scene,class,match,action\ngrade,service,a(r>=R3),y\nnumber,service,a(x=1),y\nbytes,service,a(x='"'1.0'"'),y\nless,service,a(r<$s),y\n' >g.csv; printf 'customer,time,kind,r,s,x\nann,2026-03-02,a,C4,R5,1.0\nbob,2026-03-02,a,R2,,1\n' | scene-push -r g.csv | cut -d, -f2,3
  customer,scene
  ann,grade
  ann,number
  ann,bytes
  ann,less
  bob,number

Formats of texts:

  $ printf 'scene,class,match,action,text\nt,service,a,y,"{m|money} {m|int} {m|percent} {d|date} {d|time} {c|mask} {n?you} {{}}"\n' >t.csv; printf 'customer,time,kind,m,d,c,n\nann,2026-03-02,a,-1234567.895,2026-03-02 07:08,客户12345678,\nbob,2026-03-02,a,0.004,2026-12-31,123,Bo\nned,2026-03-02,a,-.004,1772409600000,1,\n' >t.in; scene-push --tz=Asia/Shanghai -r t.csv t.in | cut -d, -f2,7-10 | sed 's/,a@.*//'
  customer,text,why
  ann,"-1,234,567.90 -1,234
  bob,0.00 0 0.40% 2026-12-31 00:00 *** Bo {}
  ned,0.00 0 -0.40% 2026-03-02 08:00 * you {}

What is neither yes nor no is told, and counts as nothing was said:

  $ printf 'customer,time,kind,consent,opt_out,personal\nann,2026-03-02,a,maybe,,\nbob,2026-03-02,a,是,perhaps,?\n' >gate.csv; scene-push -r r4.csv --suppressed=out gate.csv; cut -d, -f2,9 out
  scene-push: gate.csv:2: consent, opt_out or personal is neither yes nor no: the first two count as no, the last as yes (the first of 3)
  push_id,customer,scene,class,action,time,text,why
  b77d1d5f5c9d57e91dda604a7b086ff5,bob,p,marketing,x,2026-03-02T00:00:00Z,,a@2026-03-02T00:00:00Z
  customer,reason
  ann,CONSENT

A scene's name is an identifier, as it comes out:

  $ printf 'scene,match,action\n6.22E+18,a,x\n' >n.csv; scene-push -r n.csv gate.csv
  scene-push: n.csv:2: scene '6.22E+18' is not an identifier: a spreadsheet has rounded it (want all its digits)
  [1]

A row of a kind that no rule wants still says whether its customer may be written to:

  $ printf 'scene,class,match,within,action\nm,marketing,a then b,1h,x\n' >wanted.csv; printf 'customer,time,kind,opt_out\nann,2026-03-02T10:00,a,no\nbob,2026-03-02T10:00,a,no\nann,2026-03-02T10:01,form,yes\nbob,2026-03-02T10:01,form,no\nann,2026-03-02T10:02,b,\nbob,2026-03-02T10:02,b,no\nann,2026-03-02T10:02,other,yes\n' >said.csv; scene-push -r wanted.csv --suppressed=out said.csv | cut -d, -f2,6; cut -d, -f2,9 out; sed '$d' said.csv | awk -F, -v OFS=, '$3 == "b" { $4 = "no" } $1 == "ann" && $3 == "b" { next } 1' >half.csv; printf 'customer,time,kind\nann,2026-03-02T10:02,b\n' >rest.csv; rm -f st; scene-push -r wanted.csv -s st half.csv | cut -d, -f2,6; scene-push -r wanted.csv -s st --suppressed=out rest.csv | wc -l; cut -d, -f2,9 out
  scene-push: said.csv: no column 'consent': nobody's consent is checked
  scene-push: said.csv: no column 'personal': nobody has refused personal messages
  scene-push: half.csv: no column 'consent': only what the state knows of consent is checked
  scene-push: half.csv: no column 'personal': nobody has refused personal messages but those of whom the state knows it
  scene-push: rest.csv: no column 'consent': only what the state knows of consent is checked
  scene-push: rest.csv: no column 'opt_out': nobody has opted out but those of whom the state knows it
  scene-push: rest.csv: no column 'personal': nobody has refused personal messages but those of whom the state knows it
  customer,time
  ann,2026-03-02T10:02:00Z
  bob,2026-03-02T10:02:00Z
  customer,reason
  customer,time
  bob,2026-03-02T10:02:00Z
  1
  customer,reason
  ann,OPTOUT
