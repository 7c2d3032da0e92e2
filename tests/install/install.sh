#!/bin/sh
# install.sh - make install puts all in place, what is there works by itself, and
# make uninstall takes all of it back.
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
to=$work/root
cd "$root" || exit 1

install_into() { # VERB
	make -s "$1" DEPS=no BIN="$BIN" B="$B" DESTDIR="$to" PREFIX=/usr \
		>"$work/said" 2>&1
}
check 'make install' install_into install || note <"$work/said"
share=$to/usr/share
for file in cmd/*.c; do
	program=${file#cmd/}
	program=${program%.c}
	for part in "bin/$program" "share/man/man1/$program.1" \
		"share/bash-completion/completions/$program" \
		"share/zsh/site-functions/_$program" \
		"share/fish/vendor_completions.d/$program.fish"; do
		[ -s "$to/usr/$part" ] || not_ok "there is no $part"
	done
done
for page in man/*.[57]; do
	[ -s "$share/man/man${page##*.}/${page#man/}" ] ||
		not_ok "there is no ${page#man/}"
done
check 'the sources of all samples are there' \
	diff -r samples "$share/doc/crmutils/samples"
check 'README, CHANGES and the licence are there' [ -s \
	"$share/doc/crmutils/README.md" -a -s "$share/doc/crmutils/CHANGES" \
	-a -s "$share/doc/crmutils/COPYING" ]

# With nothing but what was installed, from another directory.
cd "$work" || exit 1
PATH=$to/usr/bin:/usr/bin:/bin sh "$share/doc/crmutils/samples/demo.sh" \
	>demo.out 2>/dev/null
is 'the installed demo runs' $? 0
check 'and shows segments' grep -q long-tail demo.out
for shell in bash zsh fish; do
	if ! command -v $shell >/dev/null; then
		skip "$shell takes the completions" 'not installed'
		continue
	fi
	case $shell in
	bash) set -- "$share"/bash-completion/completions/* ;;
	zsh) set -- "$share"/zsh/site-functions/_* ;;
	fish) set -- "$share"/fish/vendor_completions.d/*.fish ;;
	esac
	wrong=
	for file; do
		$shell -n "$file" 2>>wrong || wrong="$wrong $file"
	done
	is "$shell takes the completions" "$wrong" ''
done

# What bash offers at the end of a command.
if command -v bash >/dev/null; then
	cat >offers <<'END'
program=$1 COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMPREPLY=()
. "$share/bash-completion/completions/$program"
"_${program//-/_}"
echo "${COMPREPLY[*]}"
END
	touch budgets.csv
	offers() { share=$share bash offers "$@"; }
	is 'a file where an amount or a file is wanted' \
		"$(offers offer-budget -b bud)" budgets.csv
	is 'words of a choice' "$(offers attrib-roi --wide =)" 'models period'
	is 'words of a list, also behind a comma' \
		"$(offers attrib-roi -m la; offers attrib-roi -m last,ma)" \
		"$(printf 'last last-nd last-paid\nlast,markov')"
	is 'encodings' "$(offers rfm-cluster --encoding = G)" 'GB18030 GBK'
	is 'no files where names of columns are wanted' \
		"$(offers rfm-cluster --columns = bud)" ''
	printf 'client,"order id",when,sum\n' >in.csv
	echo x,y >other.csv
	is 'columns of the file on the line' \
		"$(offers rfm-cluster in.csv --columns = customer = c)" client
	is 'behind a comma, with what is there' \
		"$(offers gray-lift -o other.csv in.csv --by = client,w)" client,when
	is 'all of them, behind a = alone' \
		"$(offers rows-diff --rules = other.csv in.csv --key =)" \
		'client order id when sum'
	is 'none of a file that is not there' \
		"$(offers rows-diff nosuch.csv --key = c)" ''
	is 'files of a table' "$(offers attrib-roi --costs = bud)" budgets.csv
	is 'zones' "$([ ! -e /usr/share/zoneinfo/Asia/Shanghai ] &&
		echo Asia/Shanghai || offers rfm-cluster --tz = Asia/Shanghai)" \
		Asia/Shanghai
fi

is 'columns in zsh' "$(sed -n "s/.*--by=.*:_gray_lift_columns' .$/yes/p" \
	"$share/zsh/site-functions/_gray-lift")" yes
is 'words of a list in zsh, behind commas' "$(sed -n \
	"s/.*--models=.*:_values -s , models row last .*last-paid' .$/yes/p" \
	"$share/zsh/site-functions/_attrib-roi")" yes
if command -v fish >/dev/null; then
	is 'and in fish' "$(HOME=$work fish --no-config -c "
		source $share/fish/vendor_completions.d/attrib-roi.fish
		complete -C 'attrib-roi -m last,ma'" | cut -f 1)" last,markov
	is 'columns in fish' "$(HOME=$work fish --no-config -c "
		source $share/fish/vendor_completions.d/rows-diff.fish
		complete -C 'rows-diff in.csv --key=client,wh'" | cut -f 1)" \
		--key=client,when
fi

cd "$root" || exit 1
check 'make uninstall' install_into uninstall || note <"$work/said"
is 'and no file is left' "$(find "$to" ! -type d)" ''
is 'nor a folder of ours' "$(find "$to" -name 'crmutils*')" ''
finish
