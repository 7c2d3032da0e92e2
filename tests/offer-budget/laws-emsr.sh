# Fare classes.
shape=fold
says='.*: the same class again: it counts once.*'
data=$work/classes.csv
awk 'BEGIN {
	print "class,fare,mean,sd"
	for (i = 1; i <= 40; i++)
		printf "c%02d,%d,%.1f,%.2f\n", i * 17 % 41, 1000 - i * 20 % 700,
			20 + i * 31 % 17, 3 + i % 5
}' >"$data"
options=--emsr
counts=records
bad='c99,much,1,1'
shard=no
free='fare mean sd'
