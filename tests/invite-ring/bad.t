What is refused.

  $ printf 'invitee,ip,device,phone\na,198.51.100.1,d,13800000001\n' >fine.csv
  $ printf 'customer,device\na,x\n' | invite-ring --on=device
  invite-ring: stdin: no column 'invitee' (has: customer, device)
  [1]
  $ printf 'invitee,device\na,x\n' | invite-ring
  invite-ring: stdin: no column 'ip' (has: invitee, device)
  [1]
  $ printf 'invitee,device\n,x\n' | invite-ring --on=device
  invite-ring: stdin:2: the cell of 'invitee' is empty, not an identifier
  [1]
  $ printf 'invitee,device\na,6.22E+18\n' | invite-ring --on=device
  invite-ring: stdin:2: '6.22E+18' is not an identifier: a spreadsheet has rounded it (want all its digits)
  [1]
  $ printf 'invitee,ip\na,198.51.100.256\n' | invite-ring --on=net24
  invite-ring: stdin:2: '198.51.100.256' is not an IP address (want 198.18.0.1 or 2001:db8::1)
  [1]
  $ printf 'invitee,ip\na,198.51.100.0/24\n' | invite-ring --on=net24
  invite-ring: stdin:2: '198.51.100.0/24' is not an IP address (want 198.18.0.1 or 2001:db8::1)
  [1]
  $ printf 'invitee,ip\na,2001:db8::1::\n' | invite-ring --on=net24
  invite-ring: stdin:2: '2001:db8::1::' is not an IP address (want 198.18.0.1 or 2001:db8::1)
  [1]
  $ printf 'invitee,phone\na,138****0001\n' | invite-ring --on=phone7
  invite-ring: stdin:2: this device, telephone or address is nobody's or many people's, and connects nobody
  invite-ring: stdin:2: this account uses nothing of what --on names, and shares nothing
  invite-ring: no row has any of these, so nobody shares them: phone7
  invite-ring: blocks found, as nothing more is shared: 0 of 1
  block,score,side,id,degree
  $ printf 'invitee,phone\na,138001\n' | invite-ring --on=phone7
  invite-ring: stdin:2: '138001' is not a telephone number of 7 digits or more
  [1]
  $ printf 'invitee,phone\na,138001\nb,13800000001\n' | invite-ring --on=phone7 --reject=bad.txt
  invite-ring: 1 of 2 rows are bad, see bad.txt
  invite-ring: blocks found, as nothing more is shared: 0 of 1
  block,score,side,id,degree
  $ cat bad.txt
  # stdin:2: '138001' is not a telephone number of 7 digits or more
  a,138001
  $ invite-ring --on=net24,net24 fine.csv
  invite-ring: --on: 'net24' is given twice (see invite-ring --help)
  [2]
  $ invite-ring --on=account fine.csv
  invite-ring: --on: 'account' is what the invitees are called (see invite-ring --help)
  [2]
  $ invite-ring --on=net33 fine.csv
  invite-ring: fine.csv: no column 'net33' (has: invitee, ip, device, phone)
  [1]
  $ invite-ring --on=net7 fine.csv
  invite-ring: fine.csv: no column 'net7' (has: invitee, ip, device, phone)
  [1]
  $ invite-ring --on=phone16 fine.csv
  invite-ring: fine.csv: no column 'phone16' (has: invitee, ip, device, phone)
  [1]
  $ invite-ring --on=a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q fine.csv
  invite-ring: more than 16 words in --on (see invite-ring --help)
  [2]
  $ invite-ring --on= fine.csv
  invite-ring: --on: an empty word (see invite-ring --help)
  [2]
  $ invite-ring --blocks=0 fine.csv
  invite-ring: --blocks: '0' is not right (want an integer in 1..1000000) (see invite-ring --help)
  [2]
  $ invite-ring --weight=loud fine.csv
  invite-ring: --weight: 'loud' is not right (want log, sqrt, one) (see invite-ring --help)
  [2]
  $ invite-ring no-such-file.csv
  invite-ring: no-such-file.csv: No such file or directory
  [1]
  $ printf '' | invite-ring
  invite-ring: stdin: no header line: the input is empty
  [1]

State of other words is foreign, and a line must be whole:

  $ invite-ring --partial fine.csv >state
  $ invite-ring --merge --on=device state
  invite-ring: state:1: this state was made without --on, and this run is with --on=device
  [1]
  $ invite-ring --merge --weight=one state
  invite-ring: state: this state has no opening and closing line, so that a line that is missing would not show
  invite-ring: blocks found, as nothing more is shared: 0 of 1
  block,score,side,id,degree
  $ sed 's/phone7/phone8/' state | invite-ring --merge
  invite-ring: stdin:3: a field is missing or not a number
  [1]
  $ sed 's/	1380000$/	/' state | invite-ring --merge
  invite-ring: stdin:3: a field is missing or not a number
  [1]
