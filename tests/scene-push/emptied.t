--suppressed and --contacts are emptied as a run begins. What an earlier run wrote may
go; anything else would be lost. Of --late nobody can tell: its columns are those of the
input it was made from, which may have had others.

  $ printf 'scene,match,action,class\nhi,a,push,service\nno,b,push,marketing\n' >r.csv
  $ printf 'customer,time,kind,note,consent\nA,2026-11-20 10:00,a,"x, y",1\nB,2026-11-20 10:30,b,,0\nA,2026-11-20 09:00,a,late,1\n' >in.csv
  $ echo 'run() { scene-push -r r.csv "$@" >out 2>err; echo "status $?"; grep lost err; }' >f.sh
  $ printf 'customer,time,kind\nC,2026-11-19,a\n' >other.csv; cp other.csv kept.csv

  $ . ./f.sh; for o in suppressed contacts; do run --$o=other.csv in.csv; done; cmp other.csv kept.csv
  status 2
  scene-push: --suppressed=other.csv holds something else than --suppressed writes, and would be lost (want another name, or remove it) (see scene-push --help)
  status 2
  scene-push: --contacts=other.csv holds something else than --contacts writes, and would be lost (want another name, or remove it) (see scene-push --help)
  $ . ./f.sh; run --late=other.csv in.csv; head -n 1 other.csv
  status 0
  customer,time,kind,note,consent

An object of JSON is no table of contacts.

  $ . ./f.sh; printf '{"kind":"a","customer":"A"}\n' >rows.json; run --contacts=rows.json in.csv
  status 2
  scene-push: --contacts=rows.json holds something else than --contacts writes, and would be lost (want another name, or remove it) (see scene-push --help)

What earlier runs wrote is written anew, in whichever form, and with --texts or
without.

  $ . ./f.sh; for f in csv tsv json; do run --format=$f --suppressed=s.$f --contacts=c.$f --late=l.$f in.csv; done; wc -l [scl].csv
  status 0
  status 0
  status 0
    2 c.csv
    2 l.csv
    2 s.csv
    6 total
  $ . ./f.sh; for f in csv tsv json; do for g in csv tsv json; do cp s.$f s; cp c.$f c; cp l.$f l; run --format=$g --suppressed=s --contacts=c --late=l in.csv; done; done | uniq -c | awk '{ print $1, $2, $3 }'
  9 status 0
  $ . ./f.sh; printf 'scene,channel,text\nhi,,hello\n' >t.csv; run --texts=t.csv --suppressed=s.csv in.csv; run --texts=t.csv --suppressed=s.csv in.csv; head -n 1 s.csv; run --suppressed=s.csv in.csv
  status 0
  status 0
  push_id,customer,scene,class,action,time,text,why,channel,arm,reason
  status 0
  [1]
  $ . ./f.sh; : >s.csv; run --suppressed=s.csv in.csv; head -c 9 s.csv >cut.csv; run --suppressed=cut.csv in.csv; run --suppressed=- in.csv
  status 0
  status 0
  status 2
  [1]
  $ . ./f.sh; (printf '\357\273\277'; cat c.csv) >d.csv; run --contacts=d.csv in.csv; printf '"customer","time","kind","class","channel","scene"\n' >d.csv; run --contacts=d.csv in.csv
  status 0
  status 0
  [1]
  $ . ./f.sh; printf '{"x":1,"customer":"A","time":1,"kind":"a","class":"","channel":"","scene":1}\n' >x.json; run --contacts=x.json in.csv
  status 2
  scene-push: --contacts=x.json holds something else than --contacts writes, and would be lost (want another name, or remove it) (see scene-push --help)
