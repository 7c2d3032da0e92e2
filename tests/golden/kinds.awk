# kinds.awk - point sets made around centres that are known, and how good the
# centres are: Lloyd's algorithm from them, to its fixpoint.
#
#	awk -f kinds.awk kind=NAME seed=N file=FILE
#
# Writes the points to FILE and prints k and that inertia, which a search
# without the centres has to reach.

function uniform() {
	seed = (seed * 1103515245 + 12345) % 2147483648
	return (seed + 0.5) / 2147483648
}
function normal(   u) {
	u = sqrt(-2 * log(uniform()))
	return u * cos(6.283185307179586 * uniform())
}
function centre(a, b) {
	k++
	cx[k] = a
	cy[k] = b
}
function points(c, sd, count,   i) {
	for (i = 0; i < count; i++) {
		x[++n] = sprintf("%.9g", cx[c] + sd * normal()) + 0
		y[n] = sprintf("%.9g", cy[c] + sd * normal()) + 0
	}
}
function scattered(many, width, sd, count,   i) {
	for (i = 0; i < many; i++)
		centre(width * uniform(), width * uniform())
	for (i = 1; i <= many; i++)
		points(i, sd, count)
}

function make(   i, j, turn) {
	if (kind == "s3") # 15 that overlap
		scattered(15, 1000000, 55000, 200)
	else if (kind == "s4") # more so
		scattered(15, 1000000, 75000, 200)
	else if (kind == "d31")
		scattered(31, 30, 0.7, 60)
	else if (kind == "a3")
		scattered(50, 60000, 1500, 40)
	else if (kind == "r15") { # two rings about a middle
		centre(10, 10)
		for (i = 0; i < 14; i++) {
			turn = 6.283185307179586 * i / 7
			j = i < 7 ? 3.2 : 8
			centre(10 + j * cos(turn), 10 + j * sin(turn))
		}
		for (i = 1; i <= 15; i++)
			points(i, 0.35, 40)
	} else if (kind == "birch1") { # a grid
		for (i = 0; i < 64; i++)
			centre(i % 8 * 5, int(i / 8) * 5)
		for (i = 1; i <= 64; i++)
			points(i, 1, 40)
	} else if (kind == "birch2") { # a wave
		for (i = 0; i < 64; i++)
			centre(i * 5, 50 * sin(i * 0.4))
		for (i = 1; i <= 64; i++)
			points(i, 1, 40)
	} else if (kind == "unbalance") { # three large ones, five small
		centre(150000, 350000)
		centre(180000, 350000)
		centre(160000, 320000)
		for (i = 0; i < 5; i++)
			centre(400000 + 30000 * i, 320000 + 55000 * (i % 3))
		for (i = 1; i <= 8; i++)
			points(i, i <= 3 ? 2500 : 8000, i <= 3 ? 1000 : 50)
	} else if (kind == "far") { # a great offset, and one far away
		for (i = 0; i < 6; i++)
			centre(1000000000 + 100 * (i % 3), 1000000000 + 100 * (i > 2))
		centre(2000000000, 1000000000)
		for (i = 1; i <= 7; i++)
			points(i, 1, 50)
	}
}

function lloyd(   i, c, d, best, least, moved, turn) {
	do {
		moved = inertia = 0
		for (c = 1; c <= k; c++)
			sx[c] = sy[c] = count[c] = 0
		for (i = 1; i <= n; i++) {
			best = 0
			for (c = 1; c <= k; c++) {
				d = (x[i] - cx[c]) * (x[i] - cx[c]) + \
					(y[i] - cy[c]) * (y[i] - cy[c])
				if (!best || d < least) {
					best = c
					least = d
				}
			}
			moved += best != label[i]
			label[i] = best
			# from the old centre, so that great offsets cost no digits
			sx[best] += x[i] - cx[best]
			sy[best] += y[i] - cy[best]
			count[best]++
			inertia += least
		}
		for (c = 1; c <= k; c++)
			if (count[c]) {
				cx[c] += sx[c] / count[c]
				cy[c] += sy[c] / count[c]
			}
	} while (moved && ++turn < 200)
}

BEGIN {
	for (i = 1; i < ARGC; i++) {
		eq = index(ARGV[i], "=")
		name = substr(ARGV[i], 1, eq - 1)
		value = substr(ARGV[i], eq + 1)
		if (name == "kind")
			kind = value
		else if (name == "seed")
			seed = value + 0
		else
			file = value
	}
	make()
	print "f1,f2" > file
	for (i = 1; i <= n; i++)
		printf "%.10g,%.10g\n", x[i], y[i] > file
	lloyd()
	printf "%d %.12g\n", k, inertia
}
