# campaign.awk - a referral campaign with farms in it, each row with its style.
#
#	awk -v n=60000 -v seed=1 -f campaign.awk | sort by time
#
# Of N invites some 8 % are of farms:
#
# device	some ten invites an hour at night, on one to four devices, from
#		one /24, with phones in sequence
# rotating	a device and an address of its own for each; by a script, every
#		ten minutes or so; half of them with phones in sequence
# drip		one every day or two, in the small hours, from an address of its
#		own, on three to six devices
# chain		each account invites the next, on one device behind a VPN
# again		accounts of one phone, one device and one address, some two a day
#		at irregular hours of the day
#
# and 15 % are honest, but do not look so:
#
# carrier	from the few addresses of a carrier, 100.64.0.0/10 and 192.0.2.0/26
# campus	one student invites fifty in an afternoon, all from three
#		addresses of the campus, 203.0.113.0/25
# family	two to four on their mother's phone number, some on one tablet in
#		one evening, from home
#
# The rest is organic: people invite whom they know, now and then some on a day.
# With -v collide=10 so many percent of honest devices have a fingerprint that is
# one of twenty models'.  Random numbers are those of samples/generate.
function R(k) {
	state = state * 48271 % 2147483647
	return int(state / 2147483647 * k)
}
function between(a, b) { return a + R(b - a + 1) }
function address() {
	return "198." between(18, 19) "." R(256) "." between(1, 254)
}
function phone() { return sprintf("10%d%04d%04d", between(1, 9), R(10000), R(10000)) }
function print_of() { return R(100) < collide ? "MODEL" R(20) : device() }
function device() { return sprintf("D%05X%05X", R(1048576), R(1048576)) }
function fresh() { return sprintf("u%07d", ++users) }
# Somebody who was there before.
function known() { return sprintf("u%07d", between(1, users)) }
function invite(inviter, invitee, time, ip, dev, tel, style) {
	printf "%s,%s,%.0f,E%07d,%s,%s,%s,20.00,autumn,%s\n", inviter, \
		invitee, time, ++events, ip, dev, tel, style
}
# A time of day for people: mostly between 8 and 24.
function awake(day) { return day * 86400 + (R(20) ? between(28800, 86399) : R(28800)) }
function night(day) { return day * 86400 + between(600, 17000) }

function organic(day,   who, k) {
	who = known()
	for (k = R(8) ? 1 : between(2, 4); k > 0; k--)
		invite(who, fresh(), awake(day), address(), print_of(), phone(), \
			"organic")
}
function carrier(day,   k) {
	for (k = 20; k > 0; k--)
		invite(known(), fresh(), awake(day), R(3) ? \
			"100.64." R(2) "." between(1, 4) : \
			"192.0.2." between(1, 6), print_of(), phone(), "carrier")
}
function campus(day,   who, k, t) {
	who = known()
	t = day * 86400 + between(43200, 54000)
	for (k = 50; k > 0; k--) {
		t += 1 + R(R(2) ? 60 : 500)
		invite(who, fresh(), t, "203.0.113." between(1, 3), device(), \
			phone(), "campus")
	}
}
function family(day,   mother, friend, tel, ip, dev, k, tablet, t) {
	friend = known()
	mother = fresh()
	tel = phone()
	ip = address()
	dev = print_of()
	t = awake(day)
	invite(friend, mother, t, ip, dev, tel, "family")
	tablet = R(3) == 0
	for (k = between(2, 4); k > 0; k--) {
		t = tablet ? t + between(120, 900) : awake(++day)
		invite(mother, fresh(), t, ip, tablet ? dev : print_of(), tel, \
			"family")
	}
}
function device_farm(day,   boss, n, k, t, tel, net, own, d) {
	boss = fresh()
	net = "198.19." R(256) "."
	tel = 10000000 + R(80000000)
	n = between(1, 4)
	for (k = 1; k <= n; k++)
		own[k] = device()
	for (d = between(1, 3); d > 0; d--) {
		t = night(day++)
		for (k = between(15, 25); k > 0; k--) {
			t += between(60, 700)
			tel += between(1, 3)
			invite(boss, fresh(), t, net between(1, 16), \
				own[between(1, n)], "107" tel, "device")
		}
	}
}
function rotating(day,   boss, k, t, tel, sequence) {
	boss = fresh()
	tel = 10000000 + R(80000000)
	sequence = R(2)
	t = awake(day)
	for (k = between(20, 60); k > 0; k--) {
		t += between(540, 660)
		tel += between(1, 3)
		invite(boss, fresh(), t, address(), device(), \
			sequence ? "108" tel : phone(), "rotating")
	}
}
function drip(day,   boss, n, k, own, every) {
	boss = fresh()
	n = between(3, 6)
	for (k = 1; k <= n; k++)
		own[k] = device()
	every = between(1, 2)
	for (k = between(12, 30); k > 0; k--) {
		invite(boss, fresh(), day * 86400 + 7200 + R(9000), address(), \
			own[between(1, n)], phone(), "drip")
		day += every
	}
}
function chain(day,   who, next_one, dev, k, t) {
	who = known()
	dev = device()
	t = awake(day)
	for (k = between(8, 20); k > 0; k--) {
		next_one = fresh()
		t += between(300, 7200)
		invite(who, next_one, t, address(), dev, phone(), "chain")
		who = next_one
	}
}
function again(day,   boss, dev, tel, ip, k, t) {
	boss = fresh()
	dev = device()
	tel = phone()
	ip = address()
	t = awake(day)
	for (k = between(15, 40); k > 0; k--) {
		invite(boss, fresh(), t, ip, dev, tel, "again")
		t += between(14400, 72000)
		if (t % 86400 < 21600)
			t += 21600
	}
}
BEGIN {
	state = seed * 7919 + 17
	R(2)
	users = 2000 # who are there before
	first = 20500 # 2026-02-16
	print "inviter,invitee,time,event,ip,device,phone,reward,campaign,style"
	while (events < n) {
		day = first + R(60)
		kind = R(1000)
		if (kind < 7)
			carrier(day)
		else if (kind < 8)
			campus(day)
		else if (kind < 32)
			family(day)
		else if (kind < 33)
			device_farm(day)
		else if (kind < 34)
			rotating(day)
		else if (kind < 35)
			drip(day)
		else if (kind < 36)
			chain(day)
		else if (kind < 37)
			again(day)
		else
			organic(day)
	}
}
