#!/bin/sh
# pictures.sh - the pictures of README are those that the programs draw of the
# samples; with -u they are drawn anew.
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
pictures=$root/samples/pictures
cd "$work" || exit 1

# draw NAME FILE: as samples/pictures/NAME.svg.
draw() {
	chart-page --svg="$1" "$2" >"$1.svg"
	[ "$update" ] && cp "$1.svg" "$pictures/$1.svg"
	same "$1.svg" "$1.svg" "$pictures/$1.svg"
}
update=
[ "${1-}" != -u ] || update=yes

rfm-cluster --as-of=2026-11-22 "$root/samples/orders.csv" >segments.csv 2>said
draw segments-shares segments.csv
utm-channel --preset=ga4-cn --map="$root/samples/codes.csv" \
	"$root/samples/log.csv" 2>said |
	attrib-roi -m linear --ci=95 --costs="$root/samples/costs.csv" \
		>attribution.csv 2>said
draw attribution-return attribution.csv
reach-funnel --steps-file="$root/samples/steps.csv" --by=arm \
	"$root/samples/reach.csv" >funnel.csv 2>said
draw funnel-rates funnel.csv
for file in "$pictures"/*.svg; do
	name=${file##*/}
	check "README shows $name" grep -q "(samples/pictures/$name)" \
		"$root/README.md"
done
finish
