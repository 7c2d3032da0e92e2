# systems.sh - the law of files as other systems write them: the same answer.
# Read after fixture.sh by run, whose form() it uses.
# shellcheck shell=sh disable=SC2154

# As spreadsheets and old systems write it; once a fixture.
other_systems() {
	case $case in
	*--encoding*) return ;;
	esac
	[ "$fixture" != "$written" ] && [ ! "$reader" ] || return 0
	written=$fixture
	reshape cr "$data" >"$work/cr.csv"
	[ "$(wc -l <"$work/cr.csv")" != 0 ] || form 'CR alone' "$work/cr.csv"
	{
		printf '\377\376'
		iconv -f UTF-8 -t UTF-16LE "$data"
	} >"$work/wide.csv"
	form 'UTF-16' "$work/wide.csv"
	{
		printf 'sep=;\r\n'
		reshape semi "$data"
	} >"$work/sep.csv"
	form 'a first line sep=;' "$work/sep.csv" --format=csv
}
written=
