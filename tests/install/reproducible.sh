#!/bin/sh
# reproducible.sh - who builds the same sources gets the same static programs,
# wherever and by whomever they are built, and these answer as the others do.
#
# slow
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
cd "$root" || exit 1
two='static programs of two builds'
cc=${CC:-cc} CCACHE_DISABLE=1
export CCACHE_DISABLE
echo 'int main(void) { return 0; }' >"$work/x.c"
# shellcheck disable=SC2046,SC2086 # of words
if ! $cc -static -o "$work/x" "$work/x.c" $(pkg-config --static --libs \
	libcrypto libpcre2-8 zlib) -lcsv 2>"$work/why"; then
	skip "$two" 'the libraries are not there as archives'
	finish
fi

# At -O0, which takes a fourth of the time; nothing here depends on it.
build() { # FOLDER
	mkdir -p "$work/$1" && cp -R Makefile CHANGES README.md man packaging cmd lib \
		"$work/$1" && mkdir "$work/$1/tests" &&
		cp -R tests/*.awk tests/*.tsv tests/deps "$work/$1/tests" &&
		make -s -C "$work/$1" -j2 STATIC=yes DEPS=no B=build/static \
			BIN=build/static/bin CC="$cc" CFLAGS='-O0 -g' all \
			>"$work/said" 2>&1
}
check 'one build' build here || note <"$work/said"
elsewhere() {
	(
		umask 027
		TZ=Asia/Shanghai LC_ALL=C.UTF-8 USER=other HOME=$work
		export TZ LC_ALL USER HOME
		build over/there/and/deeper
	)
}
check 'another: folder, zone, language, user, mask of files' elsewhere ||
	note <"$work/said"
one=$work/here/build/static/bin other=$work/over/there/and/deeper/build/static/bin
is 'all programs were built' "$(find "$one" -type f | wc -l)" \
	"$(find cmd -maxdepth 1 -name '*.c' | wc -l)"
check "$two are the same bytes" diff -r "$one" "$other"
is 'and no folder of the build is in them' \
	"$(grep -rlaF -e "$work" -e "$root/" "$one" | wc -l)" 0
sbom() { # FOLDER OUT
	(cd "$work/$1" && CC=$cc SOURCE_DATE_EPOCH=1767225600 packaging/make-sbom \
		0.1 "$work/$1/build/static/bin" >"$work/$2" 2>>"$work/why")
}
if command -v python3 >/dev/null; then
	check 'what they are made of is written' sbom here one.json &&
		sbom over/there/and/deeper other.json
	same 'alike' "$work/one.json" "$work/other.json"
	is 'with the day that was asked for' \
		"$(grep -c '2026-01-01T00:00:00Z' "$work/one.json")" 1
else
	skip 'what they are made of is written alike' 'no python3'
fi

# The manuals' displays by the static programs; make check has them by those of
# the machine.
BIN=$one tests/run README.md man/*.[0-9] >"$work/replayed"
is 'they say what the manuals say' "$(grep '^not ok' "$work/replayed")" ''
check 'at many places' [ "$(grep -c '^ok' "$work/replayed")" -gt 100 ]
finish
