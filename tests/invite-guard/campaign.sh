#!/bin/sh
# campaign.sh - how much of each style of farm is found, and that no honest row
# is refused: the figures of invite-guard(1).
#
# INVITES (60000) and SEED (1) make another campaign.
# slow
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
here=$root/tests/invite-guard
n=${INVITES:-60000}
printf 'action,kind,value\ncampus,cidr,203.0.113.0/25\nnat,cidr,192.0.2.0/26\n' \
	>"$work/lists.csv"

# Style, rows, what percent are rejected, reviewed, passed; honest rows that are
# rejected.
judged() { # SEED OPTION...
	awk -v n="$n" -v seed="$1" -v collide="${collide:-0}" -f "$here/campaign.awk" >"$work/raw"
	shift
	{
		head -n 1 "$work/raw"
		tail -n +2 "$work/raw" | sort -s -t, -k 3,3n
	} | invite-guard "$@" | awk -F, -v full="$n" '
	NR > 1 {
		rows[$10]++
		n[$10, $11]++
		farm = $10 ~ /^(device|rotating|drip|chain|again)$/
		sum[farm, $11]++
		# Rejected by nothing but what a fingerprint says.
		why = $13
		gsub(/(DEVSHARE|VDEV|RING|DEVICE):[0-9\/]*;?/, "", why)
		alone += !farm && $11 == "reject" && why == ""
		total[farm]++
	}
	END {
		split("organic carrier campus family device rotating drip chain again", \
			style, " ")
		for (i = 1; i <= 9; i++) {
			s = style[i]
			printf "%-9s %6d %5.1f %5.1f %5.1f\n", s, rows[s], \
				100 * n[s, "reject"] / rows[s], \
				100 * n[s, "review"] / rows[s], \
				100 * n[s, "pass"] / rows[s]
		}
		printf "honest rows rejected: %d\n", sum[0, "reject"]
		printf "rejected: precision %.4f, recall %.3f\n", \
			sum[1, "reject"] / (sum[1, "reject"] + sum[0, "reject"]), \
			sum[1, "reject"] / total[1]
		caught = sum[1, "reject"] + sum[1, "review"]
		printf "rejected or reviewed: precision %.4f, recall %.3f\n", \
			caught / (caught + sum[0, "reject"] + sum[0, "review"]), \
			caught / total[1]
		printf "by a fingerprint alone: %d honest rows\n", alone
	}'
}
honest() {
	grep '^honest' "$1"
}

for seed in ${SEED:-1 2 3 4 5}; do
	judged "$seed" -l "$work/lists.csv" >"$work/seed$seed"
	note <"$work/seed$seed"
	is "seed $seed: no honest row is rejected" "$(honest "$work/seed$seed")" \
		'honest rows rejected: 0'
done
judged 1 >"$work/bare"
note <"$work/bare"
is 'without lists: no honest row is rejected either' \
	"$(honest "$work/bare")" 'honest rows rejected: 0'
collide=10 judged 1 -l "$work/lists.csv" >"$work/collide"
note <"$work/collide"
is 'a tenth of fingerprints collide: none is rejected by that alone' \
	"$(tail -n 1 "$work/collide")" 'by a fingerprint alone: 0 honest rows'
[ "$n" = 60000 ] && [ ! "${SEED-}" ] && {
	sed -n '/^organic/,/^by a finger/p' "$root/man/invite-guard.1" >"$work/said"
	same 'the manual says so' "$work/said" "$work/seed1"
}
finish
