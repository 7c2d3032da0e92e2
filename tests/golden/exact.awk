# exact.awk - the least inertia there is, of small sets.
#
#	awk -F, -f exact.awk k=N FILE
#
# FILE has a header.  One column: the sorted values are cut into runs in the
# best way (dynamic programming).  Two: every partition is tried.

function sse(a, b,   m, s) { # of the sorted values a to b
	m = b - a + 1
	s = sum[b] - sum[a - 1]
	return square[b] - square[a - 1] - s * s / m
}
function line(   i, j, c, t) {
	for (i = 2; i <= n; i++) {
		t = x[i]
		for (j = i - 1; j >= 1 && x[j] > t; j--)
			x[j + 1] = x[j]
		x[j + 1] = t
	}
	for (i = 1; i <= n; i++)
		middle += x[i] / n
	for (i = 1; i <= n; i++) {
		sum[i] = sum[i - 1] + (x[i] - middle)
		square[i] = square[i - 1] + (x[i] - middle) * (x[i] - middle)
	}
	for (i = 1; i <= n; i++)
		cost[1, i] = sse(1, i)
	for (c = 2; c <= k; c++)
		for (i = c; i <= n; i++) {
			cost[c, i] = -1
			for (j = c; j <= i; j++) {
				t = cost[c - 1, j - 1] + sse(j, i)
				if (cost[c, i] < 0 || t < cost[c, i])
					cost[c, i] = t
			}
		}
	return cost[k, n]
}

# Point I goes into each of the clusters so far, or begins one.
function partition(i, used,   c, t, a, b, m) {
	if (used + n - i + 1 < k)
		return
	if (i > n) {
		t = 0
		for (c = 1; c <= k; c++) {
			a = px[c] / size[c]
			b = py[c] / size[c]
			t += pq[c] - size[c] * (a * a + b * b)
		}
		if (least == "" || t < least)
			least = t
		return
	}
	m = used < k ? used + 1 : k
	for (c = 1; c <= m; c++) {
		px[c] += x[i]
		py[c] += y[i]
		pq[c] += x[i] * x[i] + y[i] * y[i]
		size[c]++
		partition(i + 1, c > used ? c : used)
		px[c] -= x[i]
		py[c] -= y[i]
		pq[c] -= x[i] * x[i] + y[i] * y[i]
		size[c]--
	}
}

FNR > 1 {
	x[++n] = $1 + 0
	y[n] = $2 + 0
	flat = NF == 1
}
END {
	if (flat)
		least = line()
	else
		partition(1, 0)
	printf "%.12g\n", least
}
