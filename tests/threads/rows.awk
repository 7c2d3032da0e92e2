# rows.awk - N transactions of another seed each time, of which a few are bad,
# and quotes that hide line ends, or open what they do not close.
#
#	awk -v N=20000 -v seed=1 -v odd=1 -f tests/threads/rows.awk
#
# odd=0: nothing is bad.
function below(n) {
	seed = (seed * 16807) % 2147483647
	return int(seed / 2147483647 * n)
}
function note() {
	n = below(1000)
	if (n < 250)
		return "\"a\nb,c\n\""
	if (n < 350)
		return "\"he said \"\"hi\"\"\n,\n\""
	if (n < 360)
		return "中文"
	if (!odd || n >= 363)
		return "plain"
	return n == 360 ? "5\" tv" : n == 361 ? "\"open" : "\"a\"b"
}
BEGIN {
	seed = seed * 7919 + 17
	print "user_id,ts,note,revenue"
	for (i = 0; i < N; i++) {
		bad = odd && (i == 0 || i == N - 1 || below(400) == 0)
		if (below(100) == 0)
			printf "\n"
		printf "%s%d,2024-%02d-%02d %02d:00,%s,%s%s",
			below(9) ? "u" : "a customer with a long name ",
			below(N / 10), 1 + below(12), 1 + below(28), below(24),
			note(), bad ? "abc" : below(9000) / 100,
			below(10) ? "\n" : "\r\n"
	}
}
