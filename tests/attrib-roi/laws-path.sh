# laws-path.sh - attrib-roi on a table of paths.
# shellcheck shell=sh disable=SC2034,SC2154,SC2209
shape=fold
data=$work/paths.csv
awk 'BEGIN {
	split("email sms weibo direct search", c, " ")
	print "path,total_conversions,total_conversion_value,total_null"
	for (i = 1; i <= 300; i++) {
		x = (x * 1103515245 + 12345 + i) % 2147483648
		p = c[x % 5 + 1]
		for (j = int(x / 7) % 6; j > 0; j--)
			p = p " > " c[int(x / j) % 5 + 1]
		printf "%s,%d,%d.%02d,%d\n", p, x % 3, (x % 3) * (i % 50),
			x % 3 ? i % 100 : 0, int(x / 11) % 4
	}
}' >"$data"
says='--path has no rows and no times: .*|.*: direct touches are left out .*'
options='--path -m all
--path --order=2 --dump=removal
--path --dump=paths --skip-direct=tail'
few=60
tagged='--skip-direct=all --direct=weibo
--max-touches=2
--lookback=1d'
# Of its state: how many rows were alike is the last of five fields.
counts="awk -F '\t' '{ for (i = 8; i <= NF; i += 5) n += \$i } END { print n }'"
counted='--path --partial'
bad='email,many,1,1'
shard=no
free='path'
