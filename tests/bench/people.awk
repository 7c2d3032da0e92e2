# people.awk - ROWS rows by SEED of 25 numbers, five columns of 10 to 1,000 words,
# a tenth of the cells missing, and a label y that depends on some of them, alone
# and in pairs.
BEGIN {
	srand(seed)
	for (j = 0; j < 25; j++)
		printf "n%d,", j
	for (j = 0; j < 5; j++)
		printf "w%d,", j
	print "y"
	split("10 30 100 300 1000", levels)
	for (i = 0; i < rows; i++) {
		z = 0
		for (j = 0; j < 25; j++) {
			x = int((rand() + rand() + rand() - 1.5) * 10000) / 10000
			z += j % 3 ? x * (j % 5) / 4 : j % 2 ? x * x : x * before
			before = x
			printf "%s,", rand() < .1 ? "" : x
		}
		for (j = 1; j <= 5; j++) {
			k = int(levels[j] * rand() * rand())
			z += ((k * 7919) % 13) / 13 - .5
			printf "%s,", rand() < .1 ? "" : "v" k
		}
		print (z + rand() * 3 > 2.6)
	}
}
