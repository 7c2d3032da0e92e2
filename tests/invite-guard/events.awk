# events.awk - N random invites in which every check has something to find.
#
#	awk -v n=100000 -v seed=1 -f events.awk
#
# Names, devices, phones and addresses are few, so that they meet; times go
# forward with steps back; some rows come again, some with another's event.
function R(k) {
	state = state * 48271 % 2147483647
	return int(state / 2147483647 * k)
}
BEGIN {
	state = seed * 7919 + 17
	R(2)
	print "inviter,invitee,time,event,ip,device,phone,reward,campaign"
	now = 1760000000
	for (i = 1; i <= n; i++) {
		if (burst > 0)
			burst--
		else if (R(200) == 0) {
			burst = 5 + R(20)
			burster = R(people)
		}
		now += burst > 0 ? R(90) : R(10) ? R(120) : R(9) ? 0 : R(40000)
		time = R(20) ? now : now - R(5000)
		people = 50 + int(i / 2)
		inviter = R(3) ? R(people) : R(50) # some invite much
		if (burst > 0)
			inviter = burster
		else if (now % 86400 < 18000 && R(30) == 0)
			inviter = "n" R(40) # always at night
		else if (now >= script) {
			inviter = "s" int(i / 6000) # nearly by the clock
			time = now
			script = now + 40000 + R(3000)
		}
		invitee = R(8) ? people + i : R(people)
		if (R(200) == 0)
			invitee = inviter
		if (i % 97 == 0 && inviter in by)
			invitee = by[inviter] # who invited him
		by[invitee] = inviter
		ip = R(9) == 0 ? "" : \
			R(6) == 0 ? "100.64.0." R(5) : \
			R(8) == 0 ? sprintf("2001:db8:%x::%x", R(40), 1 + R(3)) : \
			R(9) == 0 ? "::ffff:198.18.0." R(256) : \
			"198.18." (burst > 0 ? 99 : R(60)) "." \
			(burst > 0 ? R(2) : R(20))
		device = R(9) == 0 ? "" : R(30) == 0 ? "000-0" : \
			R(3) ? "n" i : "d" R(people)
		if (R(25) == 0 && inviter in with)
			device = with[inviter]
		if (burst > 0 && R(3))
			device = "b" burster
		with[invitee] = device
		if (R(3) == 0 && device ~ /^d/)
			device = sprintf(R(2) ? "00:16:3E:00:%02X:%02x" : \
				R(2) ? "00163e00%02x%02x" : "0016.3e00.%02X%02x", \
				int(substr(device, 2) / 256) % 256, \
				substr(device, 2) % 256)
		phone = R(9) == 0 ? "" : R(40) == 0 ? "138****0000" : \
			R(4) ? 1000000 + R(900000) : 200000 + inviter * 50 + R(9)
		if (R(60) == 0)
			phone = "x" R(300)
		reward = R(30) ? (1 + R(3)) * 5 ".50" : R(2) ? "" : "0.00"
		row = "u" inviter ",u" invitee "," time "," \
			(R(300) ? "E" i : "E" R(i)) "," ip "," device "," \
			phone "," reward "," (R(5) ? "one" : "two")
		print row
		if (R(150) == 0)
			print row
	}
}
