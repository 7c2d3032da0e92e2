#!/bin/bash
# aarch64.sh - the static programs for another processor say what those of this one say:
# built by a compiler for aarch64 with Debian's libraries for it, run by an emulator,
# which knows no encodings and no libraries of the machine.
# slow
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
cd "$root" || exit 1
name='programs for aarch64'
libraries=$root/build/engines/aarch64/root/usr
if [ ! "${CLUSTER-}" ]; then
	skip "$name" 'make check-cluster makes them'
	finish
fi
why=
[ "$(uname -m)" = x86_64 ] || why="this machine is $(uname -m)"
command -v qemu-aarch64-static >/dev/null || why='no qemu-aarch64-static (qemu-user-static)'
command -v aarch64-linux-gnu-gcc >/dev/null ||
	why='no aarch64-linux-gnu-gcc (gcc-aarch64-linux-gnu libc6-dev-arm64-cross)'
[ -e "$libraries/lib/aarch64-linux-gnu/libcsv.a" ] ||
	why='no libraries of aarch64 in build/engines'
if [ "$why" ] && [ ! "${CI-}" ]; then
	skip "$name" "$why"
	finish
fi
is 'what they are built and run with is there' "$why" '' || finish

# At -O0, which takes least time: sums have one order at any.
build() {
	make -s -j2 STATIC=yes DEPS=no B=build/aarch64 BIN=build/aarch64/bin \
		CC="${CROSS:-aarch64-linux-gnu-gcc}" CFLAGS="${OPT:--O0}" \
		CPPFLAGS="-I$libraries/include -I$libraries/include/aarch64-linux-gnu" \
		LDFLAGS="-L$libraries/lib/aarch64-linux-gnu" all >"$work/said" 2>&1
}
PKG_CONFIG_LIBDIR=$libraries/lib/aarch64-linux-gnu/pkgconfig
export PKG_CONFIG_LIBDIR PKG_CONFIG_SYSROOT_DIR="${libraries%/usr}"
check "$name" build || note <"$work/said"
is 'all of them' "$(find build/aarch64/bin -type f | wc -l)" \
	"$(find cmd -maxdepth 1 -name '*.c' | wc -l)"
is 'of that processor' "$(readelf -h build/aarch64/bin/rfm-cluster |
	awk '$1 == "Machine:" { print $2 }')" AArch64

# Each is called by a script of its name.
mkdir "$work/bin"
for program in build/aarch64/bin/*; do
	printf '#!/bin/sh\nexec qemu-aarch64-static -0 %s %s "$@"\n' "${program##*/}" \
		"$root/$program" >"$work/bin/${program##*/}"
done
chmod 755 "$work"/bin/*
# What every program says of itself, README, and transcripts with sums, draws, models,
# times, text and graphs in them.
BIN=$work/bin tests/run README.md tests/rfm-cluster/{basic,scores}.t \
	tests/attrib-roi/basic.t tests/gray-split/basic.t tests/gray-lift/basic.t \
	tests/clv-forecast/basic.t tests/kg-query/basic.t tests/offer-budget/basic.t \
	tests/model-score/basic.t tests/pii-mask/basic.t tests/invite-guard/basic.t \
	tests/item-next/basic.t tests/kg-ask/basic.t >"$work/replayed" 2>&1
is 'they say what those of this machine say' "$(grep '^not ok' "$work/replayed")" '' ||
	note <"$work/replayed"
check 'at many places' [ "$(grep -c '^ok' "$work/replayed")" -gt 200 ]
# The sample bank, byte for byte.
bank() { # PATH DIR
	(PATH=$1:/usr/bin:/bin && samples/cluster/prepare "$2" &&
		samples/cluster/single.sh "$2") >"$work/said" 2>&1
}
check 'the sample bank' bank "$work/bin" "$work/bank" || note <"$work/said"
check 'and here' bank "$BIN" "$work/here" || note <"$work/said"
check 'its answers are the same bytes' diff -r "$work/bank" "$work/here"
finish
