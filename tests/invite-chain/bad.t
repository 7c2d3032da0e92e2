What is refused.

  $ printf 'inviter,invitee,time\na,b,2026-01-01\nb,c,2026-01-02\n' >fine.csv
  $ invite-chain --count a
  invite-chain: no invites (want --file=FILE or --read=INDEX) (see invite-chain --help)
  [2]
  $ invite-chain -f fine.csv -i x --count a
  invite-chain: both --file and --read (see invite-chain --help)
  [2]
  $ invite-chain -f fine.csv a
  invite-chain: nothing is asked (want --ancestors, --descendants, --children, --depth, --root, --count, --path, --teams or --dot) (see invite-chain --help)
  [2]
  $ invite-chain -f fine.csv --count --depth a
  invite-chain: more than one question (see invite-chain --help)
  [2]
  $ invite-chain -f fine.csv --k-factor a b
  invite-chain: --k-factor is of all campaigns, and takes no id: 'a' (see invite-chain --help)
  [2]
  $ invite-chain -f fine.csv --path --k-factor a
  invite-chain: more than one question (see invite-chain --help)
  [2]
  $ invite-chain -i x --index=y --count a
  invite-chain: --index and --report go with --file (see invite-chain --help)
  [2]
  $ invite-chain -i x --where=a=b --count a
  invite-chain: x: No such file or directory
  [1]
  $ invite-chain -f fine.csv --where=verdict --count a
  invite-chain: --where: 'verdict' is not a condition: behind 'verdict' an operator is wanted (= != < <= > >= ~ !~): a name with blanks goes in quotes (see invite-chain --help)
  [2]
  $ invite-chain -f fine.csv --where==pass --count a
  invite-chain: --where: '=pass' is not a condition: before '=pass' the name of a column is wanted (see invite-chain --help)
  [2]
  $ invite-chain -f fine.csv --where=verdict=pass --count a
  invite-chain: fine.csv: --where: no column 'verdict' (has: inviter, invitee, time)
  [1]
  $ invite-chain -f fine.csv --path=z b
  invite-chain: --path: 'z' is in no invite
  [1]
  $ invite-chain -f fine.csv --merge --count a
  invite-chain: invite-chain cannot be merged: it is a lookup (see invite-chain --help)
  [2]
  $ invite-chain -f no-such.csv --count a
  invite-chain: no-such.csv: No such file or directory
  [1]
  $ invite-chain -f no-such.csv --index=x
  invite-chain: no-such.csv: No such file or directory
  [1]
  $ printf 'inviter,time\na,2026-01-01\n' | invite-chain -f - --count a
  invite-chain: stdin: no column 'invitee' (has: inviter, time)
  [1]
  $ printf 'inviter,invitee,time\na,,2026-01-01\n' | invite-chain -f - --count a
  invite-chain: stdin:2: the cell of 'invitee' is empty, not an identifier
  [1]
  $ printf 'inviter,invitee,time\n,a,2026-01-01\n' | invite-chain -f - --count a
  invite-chain: stdin:2: the cell of 'inviter' is empty, not an identifier
  [1]
  $ printf 'inviter,invitee,time\na,b,soon\n' | invite-chain -f - --count a
  invite-chain: stdin:2: 'soon' is not a date (want 2024-12-31)
  [1]
  $ printf 'inviter,invitee,time\na,b\n' | invite-chain -f - --count a
  invite-chain: stdin:2: 2 fields where the header has 3
  [1]
  $ printf 'inviter,invitee,time\na,6.22E+18,2026-01-01\n' | invite-chain -f - --count a
  invite-chain: stdin:2: '6.22E+18' is not an identifier: a spreadsheet has rounded it (want all its digits)
  [1]
  $ printf '' | invite-chain -f - --count a
  invite-chain: stdin: no header line: the input is empty
  [1]
  $ echo a | invite-chain -f fine.csv --count
  invite-chain: stdin: no column 'customer' (has: a)
  [1]

An index that is none, is another's, is damaged, is cut short:

  $ invite-chain -f fine.csv --index=good.idx
  $ invite-chain -i good.idx --ancestors c
  id,member,depth,inviter,time
  c,b,1,a,2026-01-01T00:00:00Z
  c,a,0,,
  $ invite-chain -i fine.csv --count a
  invite-chain: fine.csv: not an index: too short
  [1]
  $ invite-chain -i no-such.idx --count a
  invite-chain: no-such.idx: No such file or directory
  [1]
  $ invite-chain -i . --count a
  invite-chain: .: not a file that can be mapped
  [1]
  $ head -c 700 good.idx >cut.idx
  $ invite-chain -i cut.idx --count a
  invite-chain: cut.idx: damaged: 700 bytes, want 1216 (make it again)
  [1]
  $ head -c 20 good.idx >cut.idx
  $ invite-chain -i cut.idx --count a
  invite-chain: cut.idx: not an index: too short
  [1]
  $ sed 's/invite-chain/invite-train/' good.idx >other.idx
  $ invite-chain -i other.idx --count a
  invite-chain: other.idx: damaged (make it again)
  [1]
  $ for at in 60 100 400; do
  >   cp good.idx bad.idx
  >   printf '\125' | dd of=bad.idx bs=1 seek=$at conv=notrunc status=none
  >   invite-chain -i bad.idx --path c
  > done
  invite-chain: bad.idx: damaged: 1216 bytes, want 365072221376 (make it again)
  invite-chain: bad.idx: damaged (make it again)
  invite-chain: bad.idx: damaged (make it again)
  [1]

One that is older than its source is not used, until it is made again:

  $ echo c,d,2026-01-03 >>fine.csv
  $ invite-chain -i good.idx --ancestors c
  invite-chain: good.idx: 'fine.csv' has changed since (make it again)
  [1]
  $ invite-chain -f fine.csv --index=good.idx --count a
  id,count
  a,3
  $ invite-chain -i good.idx --count a
  id,count
  a,3
  $ touch -d 2026-01-01 fine.csv
  $ invite-chain -i good.idx --count a
  invite-chain: good.idx: 'fine.csv' has changed since (make it again)
  [1]
  $ rm fine.csv
  $ invite-chain -i good.idx --count a
  id,count
  a,3

What fails leaves nothing behind:

  $ printf 'inviter,invitee,time\na,b,soon\n' >bad.csv
  $ invite-chain -f bad.csv --index=new.idx --report=new.csv
  invite-chain: bad.csv:2: 'soon' is not a date (want 2024-12-31)
  [1]
  $ invite-chain -f bad.csv --index=same --report=same
  invite-chain: --index=same and --report=same are one file (want another name for one of them) (see invite-chain --help)
  [2]
  $ ls
  bad.csv
  bad.idx
  cut.idx
  good.idx
  other.idx
  samples

Stages that are called alike, or nothing:

  $ printf 'inviter,invitee,time,kind\nann,bob,2026-01-01,a\n' >kinds.csv; for s in a,a,b a,b,a ,, a,b; do invite-chain -f kinds.csv --k-factor --stages=$s; echo $?; done
  invite-chain: --stages wants three kinds: of an invite that was sent, one that was accepted, and an account that was opened (see invite-chain --help)
  invite-chain: --stages wants three kinds: of an invite that was sent, one that was accepted, and an account that was opened (see invite-chain --help)
  invite-chain: --stages wants three kinds: of an invite that was sent, one that was accepted, and an account that was opened (see invite-chain --help)
  invite-chain: --stages wants three kinds: of an invite that was sent, one that was accepted, and an account that was opened (see invite-chain --help)
  2
  2
  2
  2
