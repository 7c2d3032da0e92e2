#!/bin/sh
# explain.sh - what --explain says is true: the parts add up to the margin, they
# are Shapley values, and a customer changes cluster where flip says.
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
features='recency frequency monetary'
rfm-cluster --as-of=2026-11-22 "$root/samples/orders.csv" | cut -d, -f 1-4 \
	>"$work/ready.csv"

# The model's numbers in decimal: "WORD NUMBER ...", a line each.
decimal() { # MODEL
	tr '\t' ' ' <"$1" | while read -r word rest; do
		case $word in
		feature)
			word=scale
			rest=${rest#* }
			;;
		cluster) ;;
		*) continue ;;
		esac
		# shellcheck disable=SC2086 # words
		echo "$word $(env printf '%.17g ' $rest)"
	done
}

# Margin, base and phi from the model alone.  A Shapley value is the mean over
# all orders of what a feature adds, when those not yet in come from everybody;
# the margin is between two fixed centroids.  Prints what differs.
cat >"$work/shapley.awk" <<'AWK'
function abs(v) { return v < 0 ? -v : v }
function scaled(v, j) {
	if (transform == "raw")
		return v
	if (transform == "log")
		v = v < 0 ? -log(1 - v) : log(1 + v)
	return (v - mean[j]) / sd[j]
}
function margin(p,   j, t) { # of the point z[p, .], between own and other
	t = 0
	for (j = 1; j <= 3; j++)
		t += (z[p, j] - c[other, j]) ^ 2 - (z[p, j] - c[own, j]) ^ 2
	return t
}
# What a coalition of features S (bits) of row I is worth.
function worth(i, s,   b, j, t, bit) {
	for (b = 1; b <= n; b++) {
		bit = 1
		for (j = 1; j <= 3; j++) {
			z["mix", j] = int(s / bit) % 2 ? z[i, j] : z[b, j]
			bit *= 2
		}
		t += margin("mix")
	}
	return t / n
}
function shapley(i, j,   s, bit, t, others, k) {
	bit = 2 ^ (j - 1)
	for (s = 0; s < 8; s++) {
		if (int(s / bit) % 2)
			continue
		others = 0
		for (k = s; k; k = int(k / 2))
			others += k % 2
		# |S|! (2 - |S|)! / 3!
		t += (value[s + bit] - value[s]) * (others == 1 ? 1 : 2) / 6
	}
	return t
}
function differs(what, got, want) { # up to 1e-9 of what is added up
	if (abs(got - want) > 1e-9 * (1 + size))
		print who[i] ": " what " is " got ", not " want
}
FILENAME == model && $1 == "scale" { mean[++d] = $2; sd[d] = $3; next }
FILENAME == model { for (j = 1; j <= 3; j++) c[$2, j] = $(j + 2); next }
FNR > 1 {
	n++
	who[n] = $1
	for (j = 1; j <= 3; j++)
		z[n, j] = scaled($(j + 1), j)
	for (j = 1; j <= 14; j++)
		said[n, j] = $j
}
END {
	for (i = 1; i <= n; i++) {
		own = said[i, 5]
		other = said[i, 8]
		size = abs(said[i, 9])
		differs("base and phi together", said[i, 10] + said[i, 11] + \
			said[i, 12] + said[i, 13], said[i, 9])
		differs("margin", said[i, 9], margin(i))
		if (i % 15)
			continue
		for (s = 0; s < 8; s++) {
			value[s] = worth(i, s)
			if (abs(value[s]) > size)
				size = abs(value[s])
		}
		differs("base", said[i, 10], value[0])
		for (j = 1; j <= 3; j++)
			differs("phi " j, said[i, 10 + j], shapley(i, j))
	}
	if (n != 300)
		print n " rows"
}
AWK

# Rows on both sides of each flip, half way to it, as far the other way (but in
# logarithms that is another way), and far out where there is none; "stays" or
# "moves" in front of whose they are.
cat >"$work/around.awk" <<'AWK'
function put(word, j, to,   k, line) {
	line = word ":" $5 ":" $1 ":" j ":" ++serial
	for (k = 1; k <= 3; k++)
		line = line "," (k == j ? sprintf("%.17g", to) : $(k + 1))
	print line
}
BEGIN { print "customer,recency,frequency,monetary" }
NR > 1 {
	for (j = 1; j <= 3; j++) {
		at = $(13 + j)
		from = $(j + 1)
		if (at == "") {
			if (j == 3)
				put("stays", j, -1e13)
			else
				put("stays", j, 0)
			put("stays", j, 1e13)
			continue
		}
		size = at < 0 ? 1 - at : 1 + at
		# So far out a distance has no digits left for less.
		step = (at < from ? -1 : 1) * size * (size > 1e8 ? 1e-5 : 1e-9)
		put("moves", j, at + step)
		put("stays", j, at - step)
		put("stays", j, (at + from) / 2)
		other = from - (at - from) * (1 - 1e-6)
		if (transform != "log" && (j == 3 || other >= 0))
			put("stays", j, other)
	}
}
AWK

for transform in log zscore raw; do
	rfm-cluster --transform=$transform -k 4 --save="$work/model" --explain \
		"$work/ready.csv" >"$work/why.csv"
	decimal "$work/model" | awk '{
		if ($1 == "cluster") print $1, ++c, $3, $4, $5
		else print $1, $2, $3 }' >"$work/decimal"
	awk -v transform=$transform -v model="$work/decimal" \
		-f "$work/shapley.awk" "$work/decimal" FS=, "$work/why.csv" \
		>"$work/wrong"
	is "$transform: margin, base and phi" "$(head -n 5 "$work/wrong")" ''
	awk -F, -v transform=$transform -f "$work/around.awk" \
		"$work/why.csv" >"$work/around.csv"
	rfm-cluster --apply="$work/model" "$work/around.csv" >"$work/moved.csv"
	awk -F, 'NR > 1 {
		split($1, was, ":")
		if ((was[1] == "moves") != (was[2] != $5))
			print $0
		n[was[1]]++
	}
	END { if (n["moves"] < 300 || n["stays"] < 600) print "too few" }' \
		"$work/moved.csv" >"$work/wrong"
	is "$transform: customers move where flip says" \
		"$(head -n 5 "$work/wrong")" ''
	# The runner-up is the second nearest, so no other margin is less.
	is "$transform: nobody is their own runner-up" \
		"$(awk -F, 'NR > 1 && ($5 == $8 || $9 < 0)' "$work/why.csv")" ''
done
is 'features are told by their order' "$(head -n 1 "$work/why.csv" |
	cut -d, -f 11-)" "$(echo "$features" | awk '{
	printf "phi_%s,phi_%s,phi_%s,flip_%s,flip_%s,flip_%s,segment_why", $1, $2, $3, $1, $2, $3 }')"

# An applied model explains as the fit did, by the same base.
rfm-cluster --save="$work/model" --explain "$work/ready.csv" >"$work/want"
rfm-cluster --apply="$work/model" --explain "$work/ready.csv" >"$work/got"
same 'explained by the model: as when it was fitted' "$work/got" "$work/want"
{
	head -n 1 "$work/ready.csv"
	grep '^C0001,' "$work/ready.csv"
} >"$work/one.csv"
rfm-cluster --apply="$work/model" --explain "$work/one.csv" |
	tail -n 1 >"$work/got"
grep '^C0001,' "$work/want" >"$work/one"
same 'a customer alone: the same reasons' "$work/got" "$work/one"
for transform in raw zscore; do
	rfm-cluster --transform=$transform --save="$work/model" --explain \
		"$work/ready.csv" | grep '^C0001,' >"$work/one"
	rfm-cluster --apply="$work/model" --explain "$work/one.csv" |
		tail -n 1 >"$work/got"
	same "a customer alone: the same reasons, $transform" \
		"$work/got" "$work/one"
done
finish
