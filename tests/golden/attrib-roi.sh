#!/bin/sh
# attrib-roi.sh - credits that others have published or computed: the R package
# ChannelAttribution's PathData, the examples of tutorials, MAM's case 9, and
# 3,000 events through DuckDB.  Where each is from: SOURCES.txt beside the data.
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
data=$DATA/attribution

# NAME KEY=COLUMN,... FILE KEY=COLUMN,... FILE [REL]: columns of one are those
# of the other, row by key, up to REL; the first column named is the key.
agree() { # NAME COLUMNS WANT COLUMNS GOT REL
	if awk -F, -v want="$2" -v got="$4" -v rel="${6-1e-9}" '
	FNR == 1 {
		file++
		n = split(file == 1 ? want : got, name, ",")
		delete at
		for (i = 1; i <= NF; i++) {
			gsub(/"/, "", $i)
			at[$i] = i
		}
		for (i = 1; i <= n; i++)
			if (!at[name[i]]) {
				print "no column " name[i]
				bad = 1
			}
		next
	}
	{
		gsub(/"/, "")
		for (i = 2; i <= n; i++)
			if (file == 1)
				value[$at[name[1]], i] = $at[name[i]]
			else {
				w = value[$at[name[1]], i]
				g = $at[name[i]]
				off = g - w
				size = w < 0 ? -w : w
				if (w == "" || g == "" || off > rel * size || -off > rel * size) {
					print $at[name[1]], name[i] ": got " g ", want " w
					bad = 1
				}
			}
		rows[file]++
	}
	END {
		if (rows[1] != rows[2] || !rows[1]) {
			print rows[2] + 0 " rows, want " rows[1]
			bad = 1
		}
		exit bad
	}' "$3" "$5" >"$work/off"; then
		ok "$1"
	else
		not_ok "$1"
		note <"$work/off"
	fi
}

roi() { # MODEL WORD...: the report of one model
	model=$1
	shift
	attrib-roi -m "$model" "$@" >"$work/got" 2>"$work/err" ||
		note <"$work/err"
}

pathdata() {
	paths=$data/ca_pathdata.csv
	heuristic=$data/exact_heuristic_shapley.csv
	for m in first last linear; do
		roi $m --path "$paths"
		agree "PathData, $m" channel,$m "$heuristic" \
			channel,attributed "$work/got"
		agree "PathData, $m, as ChannelAttribution says" \
			channel_name,${m}_touch_conversions,${m}_touch_value \
			"$data/ca_heuristic.csv" \
			channel,attributed,revenue "$work/got"
	done
	roi position --path "$paths"
	agree 'PathData, position' channel,position_40_20_40,position_value \
		"$heuristic" channel,attributed,revenue "$work/got"
	roi shapley --path "$paths"
	agree 'PathData, shapley' channel,shapley_set,shapley_set_value \
		"$heuristic" channel,attributed,revenue "$work/got"
	for k in 1 3; do
		roi markov --order=$k --path "$paths"
		agree "PathData, markov of order $k" channel,conversions,value \
			"$data/exact_markov_o${k}_null.csv" \
			channel,attributed,revenue "$work/got"
		attrib-roi --order=$k --path --dump=removal "$paths" >"$work/got"
		agree "PathData, removal effects of order $k" \
			channel,removal_effect_conv,removal_effect_value \
			"$data/exact_markov_o${k}_null.csv" \
			channel,removal_effect,removal_effect_value "$work/got"
	done
	# conv / (conv + null), whatever the order; and value a path.
	for k in 1 2 3 4; do
		attrib-roi --order=$k --path --dump=removal "$paths" |
			awk -F, 'NR == 1 { print "k,p,v" } NR == 2 { print "x," $4 "," $5 }' \
				>"$work/got"
		printf 'k,p,v\nx,0.223845135596864,0.846311919028939\n' >"$work/want"
		agree "PathData, P(conversion) at order $k" k,p,v "$work/want" \
			k,p,v "$work/got" 1e-12
	done
	awk -F, -v OFS=, '{ if (NR > 1) $4 = 0; print }' "$paths" >"$work/nonull"
	roi markov --path "$work/nonull"
	agree 'PathData without nulls, markov' channel,conversions,value \
		"$data/exact_markov_o1_nonull.csv" \
		channel,attributed,revenue "$work/got"
	is 'and it says that it degenerates' \
		"$(grep -c 'no paths without a conversion' "$work/err")" 1
}

tiny() {
	for t in c1c2c3 puzyrov loop; do
		grep -v '^#' "$data/tiny_${t}_expected.csv" >"$work/want"
		roi markov --path "$data/tiny_$t.csv"
		agree "tiny $t, credit" channel,conversions,value "$work/want" \
			channel,attributed,revenue "$work/got"
		attrib-roi --path --dump=removal "$data/tiny_$t.csv" >"$work/got"
		agree "tiny $t, removal effects" \
			channel,removal_effect,removal_effect_value "$work/want" \
			channel,removal_effect,removal_effect_value "$work/got"
		p=$(sed -n 's/^# p_conv=//p' "$data/tiny_${t}_expected.csv")
		printf 'k,p\nx,%s\n' "$p" >"$work/want"
		awk -F, 'NR == 1 { print "k,p" } NR == 2 { print "x," $4 }' \
			"$work/got" >"$work/p"
		agree "tiny $t, P(conversion)" k,p "$work/want" k,p "$work/p"
	done
}

# Nine journeys, each worth 3 conversions.
mam() {
	awk -F, 'NR == 1 { print "path,total_conversions" } NR > 1' \
		"$data/mam/case9_input.csv" >"$work/paths"
	sed '1s/channels,/channel,/' "$data/mam/case9.csv" >"$work/want"
	for pair in first:first_click last:last_click linear:linear \
		last-nd:last_click_non_A position:position_based_0.4_0.2_0.4; do
		roi "${pair%%:*}" --path --direct=A "$work/paths"
		agree "MAM case 9, ${pair%%:*}" \
			"channel,attribution_${pair#*:}_heuristic" "$work/want" \
			channel,attributed "$work/got"
	done
	roi markov --path "$work/paths"
	agree 'MAM case 9, markov' channel,attribution_markov_algorithmic \
		"$work/want" channel,attributed "$work/got"
	attrib-roi --path --dump=removal "$work/paths" >"$work/got"
	sed '1s/.*/channel,effect/' "$data/mam/case9_removal.csv" >"$work/want"
	agree 'MAM case 9, removal effects' channel,effect "$work/want" \
		channel,removal_effect "$work/got"
}

events() {
	log=$data/events/events_small.csv want=$data/events/expected_duckdb.csv
	roi row "$log"
	agree '3,000 events, row' channel,reach,conv,conv_users,revenue "$want" \
		channel,reach_count,convert_count,convert_users,revenue \
		"$work/got"
	for m in first last linear position decay shapley; do
		column=$m
		case $m in
		first | last | linear | position | decay | shapley) column=${m}_ ;;
		esac
		roi $m "$log"
		agree "3,000 events, $m" \
			"channel,reach,conv,conv_users,$column,${m}_rev" "$want" \
			channel,reach_count,convert_count,convert_users,attributed,revenue \
			"$work/got"
	done
	for k in 1 2 3; do
		awk -F, -v k=$k 'NR == 1 || $1 == k' \
			"$data/events/expected_markov.csv" >"$work/want"
		roi markov --order=$k "$log"
		agree "3,000 events, markov of order $k" \
			channel,conversions,value "$work/want" \
			channel,attributed,revenue "$work/got"
	done
	attrib-roi --dump=paths "$log" | sed 1d | LC_ALL=C sort >"$work/got"
	sed 1d "$data/events/paths_small.csv" |
		awk -F, -v OFS=, '{ c[$1] += $2; v[$1] += $3; n[$1] += $4 }
			END { for (p in c) printf "%s,%d,%.2f,%d\n", p, c[p], v[p], n[p] }' |
		LC_ALL=C sort >"$work/want"
	same '3,000 events, their paths' "$work/got" "$work/want"
}

if need_data attribution/SOURCES.txt; then
	pathdata
	tiny
	mam
	events
fi
finish
