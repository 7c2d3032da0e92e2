#!/bin/sh
# board.sh - the page that the board of the sample bank reads, in one command.
# Programs are found on PATH.
#
#	samples/board.sh [FILE]		without FILE, on standard output
set -eu
here=$(cd "$(dirname "$0")" && pwd)
case ${1:--} in
-) to=- ;;
/*) to=$1 ;;
*) to=$PWD/$1 ;;
esac
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

# What the programs remark is for who runs them, and not for the board; it is shown
# when one of them fails.
quiet() { # COMMAND...
	"$@" 2>>said || {
		cat said >&2
		return 1
	}
}

# Who the customers are, and who changed since September.
quiet rfm-cluster --until=2026-09-01 --as-of=2026-09-01 \
	--lang=zh -o before.csv "$here/orders.csv"
quiet rfm-cluster --as-of=2026-11-22 --previous=before.csv \
	--lang=zh -o segments.csv "$here/orders.csv"

# What brought them, and what that earned.
quiet utm-channel --preset=ga4-cn --map="$here/codes.csv" \
	-o visits.csv "$here/log.csv"
quiet attrib-roi -m linear --ci=95 --costs="$here/costs.csv" \
	-o attribution.csv visits.csv
quiet attrib-roi --dump=paths -o paths.csv visits.csv

# What came of the messages about the card.
quiet reach-funnel --steps-file="$here/steps.csv" --by=arm \
	-o funnel.csv "$here/reach.csv"

# Who was invited, and what customers were told, or not.
quiet invite-guard -o verdicts.csv "$here/invites.csv"
quiet scene-push --with="$here/customers.csv" -r "$here/scenes.csv" \
	--as-of=2026-12-15 --suppressed=silent.csv -o pushes.csv \
	"$here/events.csv"

chart-page --lang=zh --title='联禾银行客户经营报告' -o "$to" segments.csv \
	attribution.csv paths.csv funnel.csv verdicts.csv pushes.csv silent.csv \
	"$here/funds.csv"
