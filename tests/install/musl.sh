#!/bin/bash
# musl.sh - the programs linked with musl say what those of this machine's libc say, by
# shared libraries and without them: one answer whatever a package is built with.
# slow
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
cd "$root" || exit 1
name='programs with musl'
libraries=$root/build/engines/musl/root
if [ ! "${CLUSTER-}" ]; then
	skip "$name" 'make check-cluster makes them'
	finish
fi
why=
[ "$(uname -m)" = x86_64 ] || why="this machine is $(uname -m)"
command -v musl-gcc >/dev/null || why='no musl-gcc (musl-tools)'
[ -e "$libraries/lib/libcrypto.a" ] || why='no libraries of musl in build/engines'
[ -x build/static/bin/rfm-cluster ] || why='no static programs'
if [ "$why" ] && [ ! "${CI-}" ]; then
	skip "$name" "$why"
	finish
fi
is 'what they are built with is there' "$why" '' || finish

# At -O0, which takes least time: sums have one order at any.
build() {
	make -s -j2 STATIC=yes DEPS=no B=build/musl BIN=build/musl/bin \
		CC="${MUSL:-musl-gcc}" CFLAGS="${OPT:--O0}" \
		CPPFLAGS="-I$libraries/include" LDFLAGS="-L$libraries/lib" all >"$work/said" 2>&1
}
PKG_CONFIG_LIBDIR=$libraries/lib/pkgconfig
export PKG_CONFIG_LIBDIR
check "$name" build || note <"$work/said"
is 'all of them' "$(find build/musl/bin -type f | wc -l)" \
	"$(find cmd -maxdepth 1 -name '*.c' | wc -l)"
is 'none with a library of the machine, all with musl' \
	"$(for program in build/musl/bin/*; do
		! readelf -d "$program" | grep -q NEEDED &&
			nm "$program" | grep -q ' __init_libc$' || echo "$program"
	done)" ''

# What every program says of itself, README, and transcripts with sums, draws, models,
# times, encodings, text and graphs in them.
BIN=$root/build/musl/bin tests/run README.md tests/rfm-cluster/{basic,scores}.t \
	tests/attrib-roi/basic.t tests/gray-split/basic.t tests/gray-lift/basic.t \
	tests/clv-forecast/basic.t tests/kg-query/basic.t tests/offer-budget/basic.t \
	tests/model-fit/basic.t tests/model-score/basic.t tests/pii-mask/basic.t \
	tests/invite-guard/basic.t tests/item-next/basic.t tests/kg-ask/basic.t \
	tests/tables/encodings.t >"$work/replayed" 2>&1
is 'they say what those of this machine say' "$(grep '^not ok' "$work/replayed")" '' ||
	note <"$work/replayed"
check 'at many places' [ "$(grep -c '^ok' "$work/replayed")" -gt 300 ]

# The sample bank, every figure of a customer told, and the page of the board, byte for
# byte by all three.
answers() { # BIN DIR
	(PATH=$1:/usr/bin:/bin && samples/cluster/prepare "$2" && samples/cluster/single.sh "$2" &&
		rfm-cluster --as-of=2026-11-22 --explain samples/orders.csv >"$2/explained.csv" &&
		samples/board.sh "$2/page.html") >"$work/said" 2>&1
}
check 'the sample bank by shared libraries' answers "$BIN" "$work/shared" || note <"$work/said"
check 'by static glibc' answers "$root/build/static/bin" "$work/static" || note <"$work/said"
check 'by musl' answers "$root/build/musl/bin" "$work/musl" || note <"$work/said"
check 'there are answers' [ "$(cat "$work"/musl/{explained.csv,page.html} | wc -c)" -gt 200000 ]
check 'static glibc: the same bytes' diff -r "$work/static" "$work/shared"
# log1p() and expm1(), by which --explain goes back from logarithms, are the libc's.
check 'musl: the same bytes' diff -r -x explained.csv "$work/musl" "$work/shared"
paste -d '\n' "$work"/{shared,musl}/explained.csv | awk -F, '
NR % 2 { n = split($0, one); next }
{
	for (i = 1; i <= n || i <= NF; i++)
		if ($i "" != one[i] "") {
			cells++
			off = $i / one[i] - 1
			if ($i + 0 == 0 || one[i] + 0 == 0 || off > 1e-14 || off < -1e-14)
				print "not ok", $i, one[i]
		}
}
END { print cells <= 0.01 * NR / 2 * n ? "few" : "many", NR }' >"$work/apart"
is 'and figures of --explain, but for last digits of one in a hundred' \
	"$(cat "$work/apart")" "few $((2 * $(wc -l <"$work/shared/explained.csv")))"
finish
