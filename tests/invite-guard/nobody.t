What is nobody's, in invite-guard and invite-ring alike: words for no device, private
addresses, telephones that are masked.

  $ cat >t.sh <<'END'
  > honest() { awk -v device="$1" -v ip="$2" -v phone="$3" 'BEGIN { print "inviter,invitee,time,event,device,phone,ip,reward"
  >   for (i = 1; i <= 12; i++) printf "a%d,b%d,2026-01-01 %02d:30,E%d,%s,%s,%s,20\n", i, i, 8 + i, i, device ? device : "d" i, phone ? phone : 1380000000 + 100000 * i, ip ? ip : "198.18." i ".1" }' >log.csv; }
  > verdicts() { invite-guard log.csv 2>/dev/null | cut -d, -f9,11 | tail -n +2 | sort | uniq -c | tr -s ' ' | tr '\n' ';'; invite-ring log.csv 2>/dev/null | grep -c account; }
  > END

Devices:

  $ . ./t.sh; for d in unknown Unknown null undefined N/A none 0000 02:00:00:00:00:00 9774d56d682e549c FFFFFFFF '(not set)' 未知 n.a. no_device '[null]' {} 11111111111 02-00-00-00-00-00; do honest "$d"; verdicts; done | uniq
   12 pass,;0
  $ . ./t.sh; honest d1; invite-ring log.csv 2>/dev/null | cut -d, -f3,4 | grep -c account
  12

Addresses of no one network:

  $ . ./t.sh; for a in 10.1.2.3 192.168.1.7 172.16.0.1 172.31.255.1 127.0.0.1 169.254.1.1 100.64.1.9 ::1 fe80::1 fd00::7; do honest '' $a; verdicts; done | uniq
   12 pass,;0
  $ . ./t.sh; for a in 172.32.0.1 11.0.0.1 100.128.0.1 2001:db8::1; do honest '' $a; invite-ring log.csv 2>/dev/null | grep -c account; done
  12
  12
  12
  12

Telephones:

  $ . ./t.sh; for p in '138****1234' 00000000 unknown; do honest '' '' "$p"; verdicts; done | uniq
   12 pass,;0
  $ . ./t.sh; honest unknown; invite-guard log.csv 2>&1 >/dev/null | grep none; invite-ring log.csv 2>&1 >/dev/null | grep nobody.s
  invite-guard: log.csv:2: this device is zeros or a word for none, and counts as not known (the first of 12)
  invite-ring: log.csv:2: this device, telephone or address is nobody's or many people's, and connects nobody (the first of 12)
  invite-ring: no row has any of these, so nobody shares them: device
