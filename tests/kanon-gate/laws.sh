# Customers by what is known of them; risk and a number are sensitive.
shape=fold
says='.*: an empty cell of --(quasi|sensitive) is a value .*'
data=$work/people.csv
awk -F, 'NR == 1 { print "branch,sex,age,risk,balance" }
NR > 1 {
	printf "%s,%s,%d,%s,%.1f\n", $5, $4, NR % 7 * 10, $6, NR * 7919 % 23 / 2
}' "$samples/customers.csv" >"$data"
options='--quasi=branch,age --min-class=1 --sensitive=risk:l=1,balance:t=1 --ordered=balance'
tagged='--quasi=branch
--quasi=branch,sex --sensitive=risk,balance --ordered=balance'
# Of its answer: the rows of all classes.
counts='awk -F, "\$1 == \"rows\" { print \$3 }"'
shard=:branch
bad='b,F,20,R1,much'
free='branch sex age risk balance'
