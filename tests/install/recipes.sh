#!/bin/bash
# recipes.sh - the recipes for Homebrew, Alpine and a container, as far as that goes
# without those: they are read by their languages, what they install works, and they
# name the version and the libraries that the programs have.
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
cd "$root" || exit
version=$(awk '$1 == "crmutils" { print $2; exit }' CHANGES)
recipes=$root/packaging

# Recipes take the programs that there are.
mkdir "$work/bin"
printf '#!/bin/sh\nexec %s "$@" BIN=%s B=%s\n' "$(command -v make)" "$BIN" "$B" \
	>"$work/bin/make"
chmod 755 "$work/bin/make"
PATH=$work/bin:$PATH

# The README's first command on what a recipe left in a folder.
works() { # NAME BIN SAMPLES
	is "$1: README's first command" \
		"$("$2/rfm-cluster" --as-of=2026-11-22 --summary <"$3/orders.csv" 2>&1)" \
		"$(rfm-cluster --as-of=2026-11-22 --summary <samples/orders.csv 2>&1)"
}

# What make has been told in a recipe is a target of ours.
targets() { # FILE
	sed -n '/^#/d; s/\&\&/\n\&\&/g; p' "$1" |
		grep -oE '^(.*"make", "[a-z-]+"|(.*&& |\s)make [a-z-]+)' |
		grep -oE '[a-z-]+"?$' | tr -d '"' | sort -u | while read -r target; do
		[ "$target" = crmutils ] || make -n DEPS=no "$target" >/dev/null 2>&1 ||
			echo "$target"
	done
}

alpine() {
	local folder
	check 'alpine: a shell reads it' sh -n "$recipes/APKBUILD"
	sh -eu -c 'pkgdir=$1; . "$2"; package; printf "%s\n" "$pkgver" "$makedepends"' \
		- "$work/alpine" "$recipes/APKBUILD" >"$work/said" 2>&1
	is 'alpine: its package' $? 0 || note <"$work/said"
	is 'alpine: the version' "$(tail -n 2 "$work/said" | head -n 1)" "$version"
	is 'alpine: what it builds with' "$(tail -n 1 "$work/said")" \
		'libcsv-dev openssl-dev pcre2-dev pkgconf zlib-dev'
	works alpine "$work/alpine/usr/bin" "$work/alpine/usr/share/doc/crmutils/samples"
	# The subpackages take what stands where Alpine looks for it.
	for folder in share/man/man1 share/bash-completion share/zsh/site-functions \
		share/fish/vendor_completions.d; do
		check "alpine: there is /usr/$folder" test -d "$work/alpine/usr/$folder"
	done
}

homebrew() {
	command -v ruby >/dev/null || {
		skip homebrew 'no ruby'
		return
	}
	ruby -c "$recipes/crmutils.rb" >"$work/said" 2>&1
	is 'homebrew: Ruby reads it' $? 0 || note <"$work/said"
	ruby "$root/tests/install/formula.rb" "$recipes/crmutils.rb" "$root" \
		"$work/homebrew" >"$work/said" 2>&1
	is 'homebrew: its install and its test' $? 0 || note <"$work/said"
	is 'homebrew: the libraries' "$(tail -n 5 "$work/said" | head -n 4 | paste -s -d ' ')" \
		'libcsv openssl@3 pcre2 zlib'
	is 'homebrew: the version' "$(tail -n 1 "$work/said")" \
		"https://example.org/crmutils-$version.tar.gz"
	works homebrew "$work/homebrew/bin" "$work/homebrew/share/doc/crmutils/samples"
}

# Packages of the last stage; libc6 every Debian has.
container() {
	local file=$recipes/Containerfile
	is 'container: its words' "$(sed '/^#/d; /\\$/ { N; s/\\\n// }' "$file" |
		awk 'NF { print $1 }' | sort -u | paste -s -d ' ')" \
		'COPY FROM RUN USER WORKDIR'
	check 'container: a stage is copied from that there is' \
		grep -q " AS $(sed -n 's/^COPY --from=\([a-z]*\).*/\1/p' "$file")\$" "$file"
	command -v dpkg-query >/dev/null || {
		skip 'container: the libraries' 'no Debian'
		return
	}
	awk '/^FROM/ { on = / AS / ? 0 : 1 } on' "$file" | grep -o 'lib[a-z0-9-]*\|zlib1g' |
		grep -v '^lib$' | sort -u >"$work/named"
	# shellcheck disable=SC2046 # several programs, and several files
	for library in $(ldd $(find "$BIN" -type f) | awk '$3 ~ "^/" { print $3 }' | sort -u); do
		dpkg-query -S "*${library#/usr}" | sed 's/:.*//' | head -n 1
	done | sort -u | grep -v '^libc6$' >"$work/needed"
	same 'container: the libraries that the programs have' "$work/named" "$work/needed"
}

for recipe in APKBUILD crmutils.rb Containerfile; do
	is "$recipe: make knows its targets" "$(targets "$recipes/$recipe")" ''
done
alpine
homebrew
container
finish
