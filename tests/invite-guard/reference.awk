# reference.awk - every check of invite-guard again, as plainly as it can be
# said: lists are walked, trees are climbed, members are counted one by one.
#
#	awk -F, [-v levels=N] -f reference.awk < events.csv
#
# Prints event, verdict, score, reasons, reward_due, first_inviter, depth and
# ring of each row, by the built-in rules.
function note(code, value, threshold, points) {
	reasons = reasons (reasons == "" ? "" : ";") code ":" value "/" threshold
	score += points
}
function soft(kind) {
	if (!(kind in kinds)) {
		kinds[kind]
		n_kinds++
	}
}
function climb(x,   d) { # how many are above
	d = 0
	while (x in parent) {
		x = parent[x]
		d++
	}
	top = x
	return d
}
# How many of KIND and KEY came within the last SPAN seconds.
function recent(kind, key, span,   i, n) {
	n = 0
	for (i = came[kind, key]; i > 0 && when[kind, key, i] > clock - span; i--)
		n++
	return n
}
function comes(kind, key) {
	when[kind, key, ++came[kind, key]] = clock
}
function label(x) {
	if (!(x in ring)) {
		ring[x] = x
		born[x] = ++births
		size[x] = 1
		member[x, 1] = x
	}
	return ring[x]
}
function join(x, y,   a, b, i, t) {
	a = label(x)
	b = label(y)
	if (a == b)
		return
	if (born[b] < born[a]) {
		t = a
		a = b
		b = t
	}
	for (i = 1; i <= size[b]; i++) {
		ring[member[b, i]] = a
		member[a, ++size[a]] = member[b, i]
	}
	size[b] = 0
}
function account(x) {
	label(x)
	if (!(x in tree)) {
		tree[x] = x
		people[x] = 1
		in_tree[x, 1] = x
	}
}
function link(a, b,   i, t, root) {
	parent[b] = a
	root = tree[a]
	for (i = 1; i <= people[b]; i++) {
		t = in_tree[b, i]
		tree[t] = root
		in_tree[root, ++people[root]] = t
	}
	people[b] = 0
}
function deepest(root,   i, d, most) {
	most = 0
	for (i = 1; i <= people[root]; i++) {
		d = climb(in_tree[root, i])
		if (d > most)
			most = d
	}
	return most
}
# The network of an address, or nothing where many people share it; of IPv6 it
# is the address too.
function network(ip,   p) {
	sub(/^::ffff:/, "", ip)
	address = ip
	if (ip ~ /:/) {
		sub(/::.*/, "", ip) # all of ours are so
		return address = ip
	}
	split(ip, p, ".")
	if (p[1] == 100 && p[2] >= 64 && p[2] < 128)
		return ""
	return p[1] "." p[2] "." p[3]
}
function pauses(a, t, dark,   i, n, g, s, q, last) {
	n = s = q = 0
	fan_time[a, fan[a] + 1] = t
	fan_night[a, fan[a] + 1] = dark
	last = fan_time[a, 1]
	nights = fan_night[a, 1]
	for (i = 2; i <= fan[a] + 1; i++) {
		g = fan_time[a, i] - last
		if (g < 0)
			g = 0
		else
			last += g
		if (g > 3 * 86400) {
			n = s = q = 0
			nights = fan_night[a, i]
			continue
		}
		nights += fan_night[a, i]
		n++
		s += g
		q += g * g
	}
	gaps = n
	return s > 0 && n * q > s * s ? int(100 * sqrt(n * q - s * s) / s) : 0
}
function standing(b,   r) {
	r = (b in parent) ? parent[b] : ""
	return r "," (b in tree ? climb(b) : 0) "," \
		(b in ring && size[ring[b]] > 1 ? ring[b] : "")
}
function say(verdict, points, why, due) {
	print $4 "," verdict "," points "," why "," due "," standing($2)
}
# A device whatever the marks and the case of its hexadecimal digits.
function one_form(device,   digits) {
	digits = tolower(device)
	gsub(/[-:.]/, "", digits)
	return digits ~ /^[0-9a-f]+$/ && length(digits) >= 12 && \
		length(digits) <= 64 ? digits : device
}
function judge(   a, b, first, net, v, n, i, seen, device, phone, holder, \
		total, root, deep, paid, verdict) {
	a = $1
	b = $2
	score = n_kinds = 0
	reasons = ""
	split("", kinds)
	hard = strong = 0
	if (a != b && $3 > clock) # who invites himself moves no clock
		clock = $3
	first = 1
	if (a == b) {
		note("SELF", 1, 1, 100)
		first = 0
	}
	if (b in parent) {
		note("DUP", 1, 1, 100)
		first = 0
	}
	climb(a)
	if (a != b && ((b in parent) ? (a in parent) && parent[a] == b : \
			top == b)) {
		note("CYCLE", 1, 1, 100)
		first = 0
	}
	hard = !first
	net = network($5)
	ip = net == "" ? "" : address
	device = $6 ~ /^[0-]*$/ ? "" : one_form($6)
	phone = $7 ~ /\*/ ? "" : $7
	if (first) {
		v = 0
		if (device != "" && a in device_of)
			v += device_of[a] == device
		if (phone != "" && a in phone_of)
			v += phone_of[a] == phone
		if (v && device != "" && a in device_of && \
			device_of[a] == device) {
			# Those above who came with it too, one after another.
			i = a
			for (n = 0; n < 8 && (i in parent); n++) {
				i = parent[i]
				if (!(i in device_of) || device_of[i] != device)
					break
				v++
			}
		}
		if (v) {
			note("DEVSHARE", v, 1, v >= 3 ? 60 : 30)
			if (v >= 3)
				strong = 1
		}
		if (device != "" && (v = recent("d", device, 86400) + 1) >= 6) {
			note("VDEV", v, 6, 45)
			soft("device")
		}
		# The ring that this one will be in.
		split("", seen)
		total = (b in ring) ? size[ring[b]] : 1
		if (b in ring)
			seen[ring[b]]
		by_device = by_phone = 0
		if (("d", device) in holds && joined["d", device] < 20) {
			by_device = 1
			i = ring[holds["d", device]]
			if (!(i in seen))
				total += size[i]
			seen[i]
		}
		if (("p", phone) in holds && joined["p", phone] < 20) {
			by_phone = 1
			i = ring[holds["p", phone]]
			if (!(i in seen))
				total += size[i]
		}
		if (phone != "" && (v = came_with["p", phone] + 1) >= 4) {
			v = v > 256 ? 256 : v
			note("PHONE", v, 4, v >= 6 ? 60 : 30)
			if (v >= 6)
				strong = 1
		} else if (total >= 4) {
			note("RING", total, 4, 15)
			soft("device")
		}
		if (device != "" && (v = came_with["d", device] + 1) >= 6) {
			v = v > 256 ? 256 : v
			note("DEVICE", v, 6, 15)
			soft("device")
		}
		if (ip != "" && (v = recent("i", ip, 3600) + 1) >= 8) {
			note("VIP", v, 8, 15)
			soft("network")
		}
		if (ip != "" && (v = recent("n", net, 3600) + 1) >= 20) {
			note("VNET", v, 20, 10)
			soft("network")
		}
		if (ip != "" && a in ip_of && ip_of[a] == ip && \
			recent("i", ip, 3600) + 1 < 8)
			note("SAMEIP", 1, 1, 15)
		if ((v = recent("v", a, 3600) + 1) >= 8) {
			note("VINV", v, 8, 15)
			soft("pace")
		}
		n = fan[a] + 1
		if (n >= 30) {
			note("FAN", n, 30, 10)
			soft("pace")
		}
		if (n > 1 && phone ~ /^[0-9]+$/ && latest_phone[a] ~ /^[0-9]+$/) {
			v = phone - latest_phone[a]
			v = v < 0 ? -v : v
			if (v > 0 && v <= 3) {
				note("SEQPHONE", v, 3, 30)
				soft("phone")
			}
		}
		night = $3 % 86400 < 18000
		even = pauses(a, $3, night)
		v = int(nights * 100 / (gaps + 1))
		if (gaps >= 7 && v >= 80) {
			note("NIGHT", v, 80, 15)
			soft("clock")
		}
		v = even
		if (gaps >= 8 && v <= 20) {
			note("REGULAR", v, 20, 30)
			soft("clock")
		}
		if (levels > 1) {
			paid = climb(a) + 1
			paid = paid < levels ? paid : levels
			if ($8 > 0 && paid > 1)
				note("LEVELS", paid, 2, 0)
			account(a)
			root = tree[a]
			deep = deepest(root)
			v = climb(a) + 1 + ((b in tree) ? deepest_below(b) : 0)
			deep = v > deep ? v : deep
			deep = deep < levels ? deep : levels
			v = people[root] + ((b in tree) ? people[b] : 1)
			if (deep + 1 >= 3 && v >= 30)
				note("TEAM", v, 30, 0)
		}
	}
	if ($3 < clock)
		note("LATE", clock - $3, 1, 0)
	verdict = hard ? "reject" : \
		score >= 60 && (strong || n_kinds > 1) ? "reject" : \
		score >= 30 ? "review" : "pass"
	account(a)
	if (first) {
		account(b)
		link(a, b)
		if (device != "")
			came_with["d", device]++
		if (phone != "")
			came_with["p", phone]++
		ip_of[b] = ip
		device_of[b] = device
		phone_of[b] = phone
		if (device != "" && !(("d", device) in holds)) {
			holds["d", device] = b
			joined["d", device] = 1
		} else if (by_device) {
			joined["d", device]++
			join(holds["d", device], b)
		}
		if (phone != "" && !(("p", phone) in holds)) {
			holds["p", phone] = b
			joined["p", phone] = 1
		} else if (by_phone) {
			joined["p", phone]++
			join(holds["p", phone], b)
		}
		if (device != "")
			comes("d", device)
		if (ip != "") {
			comes("i", ip)
			comes("n", net)
		}
		comes("v", a)
		fan[a]++
		if (fan[a] == 1 || $3 >= latest_time[a]) {
			latest_time[a] = $3
			latest_phone[a] = phone
		}
	}
	event_of[$4] = a SUBSEP b
	verdict_of[$4] = verdict
	score_of[$4] = score
	reasons_of[$4] = reasons
	owed[$4] = verdict == "pass" && $8 > 0 ? ":" $8 : ""
	say(verdict, score, reasons, \
		$8 == "" ? "" : verdict == "pass" ? $8 : "0.00")
}
# B has nobody above it: levels below it.
function deepest_below(b) {
	return deepest(b)
}
BEGIN {
	if (!levels)
		levels = 1
}
NR == 1 {
	print "event,verdict,score,reasons,reward_due,first_inviter,depth,ring"
	next
}
!($4 in event_of) {
	judge()
	next
}
event_of[$4] != $1 SUBSEP $2 {
	say("review", 0, "EVENT", $8 == "" ? "" : "0.00")
	next
}
{
	say(verdict_of[$4], score_of[$4], "REPLAY" owed[$4] \
		(reasons_of[$4] == "" ? "" : ";" reasons_of[$4]), \
		$8 == "" ? "" : "0.00")
}
