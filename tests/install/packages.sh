#!/bin/bash
# packages.sh - the Python wheel and the Debian package: each is made by one command,
# installed where nothing else is, and runs README's first command and the samples.
# slow
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
version=$(sed -n 's/^crmutils \([0-9.]*\) .*/\1/p' CHANGES | head -n 1)
# make check-cluster has built the static programs and installed debhelper.
why=
[ -x build/static/bin/rfm-cluster ] || why='no static programs: make check-cluster has them'
for tool in git python3 strip dpkg-buildpackage dh fakeroot lintian; do
	command -v $tool >/dev/null || why="no $tool: make check-cluster has it"
done
if [ ! "${CLUSTER-}" ]; then
	skip 'packages' 'make check-cluster makes them'
	finish
fi
is 'all that packages are made with is there' "$why" '' || finish

# What is asked of an installed tree: its programs, alone on PATH.
installed() { # NAME BIN SHARE
	mkdir "$work/$1"
	(cd "$work/$1" && PATH=$2:/usr/bin:/bin sh "$3/doc/crmutils/samples/demo.sh") \
		>"$work/demo" 2>"$work/said"
	is "$1: README's first command" $? 0 || note <"$work/said"
	check "$1: and it shows segments" grep -q long-tail "$work/demo"
	is "$1: all programs" "$(cd "$2" && for program in "$root"/cmd/*.c; do
		program=${program##*/} && ./"${program%.c}" --version
	done | grep -c "$version")" "$(find "$root/cmd" -maxdepth 1 -name '*.c' | wc -l)"
	for page in "$root"/man/*.[157]; do
		page=man${page##*.}/${page##*/}
		[ -s "$3/man/$page" ] || [ -s "$3/man/$page.gz" ] || not_ok "$1: no $page"
	done
	check "$1: completions" [ -s "$3/bash-completion/completions/rfm-cluster" ]
	cp -RH "$3/doc/crmutils/samples" "$work/$1/samples"
	(cd "$work/$1" && PATH=$2:/usr/bin:/bin && samples/cluster/prepare bank &&
		samples/cluster/single.sh bank) >"$work/said" 2>&1
	is "$1: the sample bank" $? 0 || note <"$work/said"
	rfm-cluster --as-of=2026-11-22 --format=tsv -o "$work/one.tsv" \
		"$root/samples/orders.csv" 2>/dev/null
	same "$1: with the bytes of this tree" "$work/$1/bank/single/segments.tsv" "$work/one.tsv"
}

packaging/make-wheel "$version" >"$work/said" 2>&1
is 'make wheel' $? 0 || note <"$work/said"
wheel=$(echo build/dist/crmutils-"$version"-py3-*.whl)
cp "$wheel" "$work/first.whl"
packaging/make-wheel "$version" >"$work/said" 2>&1
same 'the wheel made again is the same' "$wheel" "$work/first.whl"
python3 -m venv "$work/venv" &&
	"$work/venv/bin/pip" install -q --no-index --disable-pip-version-check "$wheel" \
		>"$work/said" 2>&1
is 'pip takes it, without a network' $? 0 || note <"$work/said"
# A wheel says which libc it needs, and what is in it must need no other.
is 'its programs need no library of the machine' \
	"$(readelf -d "$work"/venv/bin/[a-z]*-[a-z]* 2>/dev/null | grep -c NEEDED)" 0
installed wheel "$work/venv/bin" "$work/venv/share"
"$work/venv/bin/pip" uninstall -q -y crmutils >"$work/said" 2>&1
is 'and takes it away' "$(find "$work/venv" -name 'rfm-cluster*')" ''

make -s deb >"$work/said" 2>&1
is 'make deb' $? 0 || tail -n 20 "$work/said" | note
deb=$(echo build/dist/crmutils_"$version"-1_*.deb)
lintian --fail-on error,warning --tag-display-limit 0 "$deb" >"$work/said" 2>&1
is 'lintian has no error and no warning' $? 0 || note <"$work/said"
dpkg-deb -x "$deb" "$work/root"
# shellcheck disable=SC2016 # the other shell expands it
check 'its programs are hardened' sh -c \
	'readelf -lW "$1" | grep -q GNU_RELRO && readelf -hW "$1" | grep -q "DYN "' - \
	"$work/root/usr/bin/rfm-cluster"
installed deb "$work/root/usr/bin" "$work/root/usr/share"
finish
