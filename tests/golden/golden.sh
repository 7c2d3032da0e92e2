# golden.sh - what the golden tests share; read after lib.sh.
# shellcheck shell=sh disable=SC2154

# Fit FILE with OPTIONS; inertia is set to what was reached.
fit() { # FILE OPTION...
	fitted=$1
	shift
	rfm-cluster --stats="$work/stats" -o "$work/fit.csv" "$@" "$fitted" \
		2>"$work/err" || note <"$work/err"
	inertia=$(figure inertia)
}

figure() { # NAME: of the last fit
	sed -n 's/.*"'"$1"'":\([-+0-9.e]*\).*/\1/p' "$work/stats"
}

# GOT is WANT, or better, up to REL of it.
reached() { # NAME GOT WANT [REL]
	if awk -v got="$2" -v want="$3" -v rel="${4-1e-6}" \
		'BEGIN { exit !(got != "" && got + 0 <= want * (1 + rel)) }'; then
		ok "$1: $2"
	else
		not_ok "$1"
		printf 'got:  %s\nwant: %s or less\n' "$2" "$3" | note
	fi
}

# GOT is WANT, up to REL of it.
near() { # NAME GOT WANT [REL]
	if awk -v got="$2" -v want="$3" -v rel="${4-1e-6}" 'BEGIN {
		off = got - want
		size = want < 0 ? -want : want
		exit !(got != "" && off <= rel * size && -off <= rel * size)
	}'; then
		ok "$1"
	else
		not_ok "$1"
		printf 'got:  %s\nwant: %s\n' "$2" "$3" | note
	fi
}

# The first N numbers of each line of an ARFF file, as CSV with f1 to fN.
arff() { # N FILE
	awk -F, -v OFS=, -v n="$1" '
	BEGIN {
		for (i = 1; i <= n; i++)
			printf "f%d%s", i, i < n ? "," : "\n"
	}
	/^[-0-9]/ {
		for (i = 1; i <= n; i++)
			printf "%s%s", $i, i < n ? "," : "\n"
	}' "$2"
}

features() { # N
	awk -v n="$1" 'BEGIN {
		for (i = 1; i <= n; i++)
			printf "f%d%s", i, i < n ? "," : "\n"
	}'
}
