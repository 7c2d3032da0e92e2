What is refused.

  $ printf 'phone,device\nP,D\n' >fine.csv
  $ id-link fine.csv
  id-link: --kinds: want 2 to 16 kinds, the strongest first (--kinds=idcard,phone,device) (see id-link --help)
  [2]
  $ id-link --kinds=phone fine.csv
  id-link: --kinds: want 2 to 16 kinds, the strongest first (--kinds=idcard,phone,device) (see id-link --help)
  [2]
  $ id-link --kinds=phone,phone fine.csv
  id-link: --kinds: 'phone' is there twice (see id-link --help)
  [2]
  $ id-link --kinds=phone, fine.csv
  id-link: --kinds: '' is not a kind (want the name of a column, without ':') (see id-link --help)
  [2]
  $ id-link --kinds=phone,a:b fine.csv
  id-link: --kinds: 'a:b' is not a kind (want the name of a column, without ':') (see id-link --help)
  [2]
  $ id-link --kinds=a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q fine.csv
  id-link: --kinds: want 2 to 16 kinds, the strongest first (--kinds=idcard,phone,device) (see id-link --help)
  [2]
  $ id-link --kinds=phone,device --max-degree=device fine.csv
  id-link: --max-degree: 'device' is not right (want kind=value) (see id-link --help)
  [2]
  $ id-link --kinds=phone,device --max-degree=email=3 fine.csv
  id-link: --max-degree: 'email' is not among --kinds (see id-link --help)
  [2]
  $ id-link --kinds=phone,device --max-degree=device=0 fine.csv
  id-link: --max-degree: '0' is not a number from 1 on (see id-link --help)
  [2]
  $ id-link --kinds=phone,device --max-degree=device=3,device=4 fine.csv
  id-link: --max-degree: 'device' is there twice (see id-link --help)
  [2]
  $ id-link --kinds=phone,device --max-per-customer=device=0 fine.csv
  id-link: --max-per-customer: '0' is not a number from 1 on (see id-link --help)
  [2]
  $ id-link --kinds=phone,device --max-per-customer=device=many fine.csv
  id-link: --max-per-customer: 'many' is not a number from 1 on (see id-link --help)
  [2]
  $ id-link --kinds=phone,device --max-per-customer=device=4294967296 fine.csv
  id-link: --max-per-customer: '4294967296' is not a number from 1 on (see id-link --help)
  [2]
  $ id-link --kinds=phone,device --window=phone=180 fine.csv
  id-link: --window: '180' is not a duration like 180d, 36h or 90s (see id-link --help)
  [2]
  $ id-link --kinds=phone,device --window=phone=0d fine.csv
  id-link: --window: '0d' is not a duration like 180d, 36h or 90s (see id-link --help)
  [2]
  $ id-link --kinds=phone,device --window=phone=6m fine.csv
  id-link: --window: '6m': m is minutes (want days, as in 180d, or seconds) (see id-link --help)
  [2]
  $ id-link --kinds=phone,device --window=phone=1439m fine.csv
  id-link: --window: '1439m': m is minutes (want days, as in 180d, or seconds) (see id-link --help)
  [2]
  $ id-link --kinds=phone,device --window=phone=1440m,device=90s none.csv
  id-link: none.csv: No such file or directory
  [1]
  $ id-link --kinds=phone,device --window=phone=1d,phone=2d fine.csv
  id-link: --window: 'phone' is there twice (see id-link --help)
  [2]
  $ id-link --kinds=phone,device --min-seen=0 fine.csv
  id-link: --min-seen: '0' is not right (want an integer in 1..1000000000) (see id-link --help)
  [2]
  $ id-link --kinds=phone,device --print=all fine.csv
  id-link: --print: 'all' is not right (want map, rows, changes, refused, shared) (see id-link --help)
  [2]
  $ id-link --kinds=phone,device --ids=fine.csv fine.csv
  id-link: fine.csv: no column 'alias' (has: phone, device)
  [1]
  $ id-link --kinds=phone,device --shard=0/2:phone fine.csv
  id-link: --shard would cut customers apart (want it with --partial, and all parts merged) (see id-link --help)
  [2]

No column, no time where a window wants one; a name that no file has is told:

  $ id-link --kinds=card,account fine.csv
  id-link: fine.csv: no column 'card' (has: phone, device)
  [1]
  $ id-link --kinds=phone,device --window=phone=1d fine.csv
  id-link: fine.csv: no column 'time' (has: phone, device)
  [1]
  $ printf 'time,phone,device\n,P,D\n' | id-link --kinds=phone,device --window=phone=1d
  id-link: stdin:2: the cell of 'time' is empty, not a date (want 2024-12-31)
  [1]
  $ printf 'time,phone,device\n,,D\n' | id-link --kinds=phone,device --window=phone=1d 2>said; cat said
  alias,customer,kind,piece
  D,device:D,device,1
  id-link: nothing has an identifier of these kinds, so they link nobody: phone
  $ printf 'time,phone,device\nyesterday,P,D\n' | id-link --kinds=phone,device
  id-link: stdin:2: 'yesterday' is not a date (want 2024-12-31)
  [1]
  $ id-link --kinds=phone,device,emial fine.csv
  id-link: nothing has an identifier of these kinds, so they link nobody: emial
  alias,customer,kind,piece
  P,phone:P,phone,1
  D,phone:P,device,1
  $ printf 'phone,device\n,\n' | id-link --kinds=phone,device 2>said; cat said
  alias,customer,kind,piece
  id-link: stdin:2: this row has no identifier of --kinds, and links nobody
  $ printf 'phone,mobile,device\nP,Q,D\n' | id-link --kinds=手机,device
  id-link: nothing has an identifier of these kinds, so they link nobody: 手机
  alias,customer,kind,piece
  D,device:D,device,1

Cells that are no identifiers:

  $ printf 'phone,device\n1.38E+10,D\n' | id-link --kinds=phone,device
  id-link: stdin:2: '1.38E+10' is not an identifier: a spreadsheet has rounded it (want all its digits)
  [1]
  $ printf 'phone,device\n"  ",D\n' | id-link --kinds=phone,device
  id-link: stdin:2: '  ' is not an identifier: only blanks are in it
  [1]
  $ printf 'phone,device\nP\0,D\n' | id-link --kinds=phone,device
  id-link: stdin:2: 'P?' is not an identifier: a NUL byte is in it
  [1]

A table of what is nobody's:

  $ printf 'kind,value\nemail,x\n' >junk.csv
  $ id-link --kinds=phone,device --ignore=junk.csv fine.csv
  id-link: junk.csv:2: the kind 'email' is not among --kinds
  [1]
  $ printf 'kind,value\nphone,\n' >junk.csv
  $ id-link --kinds=phone,device --ignore=junk.csv fine.csv
  id-link: junk.csv:2: the value '' is not an identifier: it is empty
  [1]
  $ printf 'what,value\nphone,x\n' >junk.csv
  $ id-link --kinds=phone,device --ignore=junk.csv fine.csv
  id-link: junk.csv: no column 'kind' (has: what, value)
  [1]
  $ printf short >key
  $ id-link --kinds=phone,device -k key fine.csv
  id-link: key: too short for a key (want 16 bytes or more)
  [1]

State of other kinds, or in another order, or of another window, is not merged:

  $ id-link --kinds=phone,device --partial -o state fine.csv
  $ id-link --kinds=device,phone --merge state
  id-link: state:1: this state was made with --kinds=phone,device, and this run is with --kinds=device,phone
  [1]
  $ id-link --kinds=phone,device --window=phone=1d --merge state
  id-link: state:1: this state was made without --window, and this run is with --window=phone=1d
  [1]
  $ id-link --merge state
  id-link: --kinds: want 2 to 16 kinds, the strongest first (--kinds=idcard,phone,device) (see id-link --help)
  [2]

Lines that are none:

  $ for line in 'email:x' 'phone:' 'phone' 'phone:P	x' 'phone:P	1	2' \
  >   'phone:P	phone:Q	1' 'phone:P	device:D' 'phone:P	device:D	0' \
  >   'phone:P	device:D	4294967296' 'phone:P	device:D	1	2	3' \
  >   'phone:P	device:D	x' 'phone:1.38E+10' 'phone:P	9223372036854775807'; do
  >   printf '%s\n' "$line" | sed 's|	|\t|; s|^[^	]*|&\tid-link/1:kinds=phone+device|' |
  >   id-link --kinds=phone,device --merge 2>&1
  > done | sort | uniq -c
       13 id-link: stdin:1: this is no identifier or link of --kinds
  $ for line in 'phone:P' 'phone:P	1' 'phone:P	2	1' 'phone:P	device:D	1' \
  >   'phone:P	device:D	1	2' 'device:D	1	2'; do
  >   printf '%s\n' "$line" | sed 's|^[^	]*|&\tid-link/1:kinds=phone+device,window=phone=1d|' |
  >   id-link --kinds=phone,device --window=phone=1d --merge 2>&1
  > done | sort | uniq -c
        6 id-link: stdin:1: this is no identifier or link of --kinds
