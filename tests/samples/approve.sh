#!/bin/sh
# approve.sh - two people, a signature, and what happens to a table that nobody
# has signed.
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
command -v ssh-keygen >/dev/null || {
	echo '1..0 # SKIP no ssh-keygen'
	exit
}
cp -R "$root/samples" "$work/samples"
cd "$work" || exit 1
approve=samples/approve

ssh-keygen -q -t ed25519 -N '' -C risk -f key
ssh-keygen -q -t ed25519 -N '' -C eve -f other
echo "risk@bank.example $(cut -d' ' -f1,2 key.pub)" >signers
use() {
	$approve show approved.csv signers risk@bank.example |
		text-check -w samples/words.csv --no-figures \
			--approved=/dev/stdin samples/texts.csv
}

$approve add approved.csv words samples/words.csv 'Li, Na' "Wang \"W\" Wei" \
	2026-01-01 '' 'spring, second reading'
is 'a row' "$(sed 1d approved.csv | cut -c65-)" \
	',words,"Li, Na","Wang ""W"" Wei",2026-01-01,,"spring, second reading"'
$approve sign approved.csv key
use >got 2>err
is 'signed and used' $? 0
text-check -w samples/words.csv --no-figures samples/texts.csv >want
same 'the same answer' got want

$approve add approved.csv words samples/words.csv a b
use >got 2>err
is 'a row behind the signature' "$? $(grep -o "approve: .*" err)" \
	'2 approve: approved.csv is not signed by risk@bank.example'
$approve sign approved.csv other
use >got 2>err
is 'signed by somebody else' "$? $(grep -c 'is not signed' err)" '2 1'
$approve add approved.csv words samples/words.csv ann ann 2>err
is 'one person twice' "$? $(cat err)" \
	"2 approve: author and approver must be two people, not 'ann' and 'ann'"
$approve add approved.csv words samples/words.csv ann 'b
c' 2>err
is 'a cell of two lines' "$? $(cat err)" '2 approve: a cell has a line end'
$approve 2>err
is 'without a word' "$? $(sed -n 3p err)" '2 	approve add TABLE KIND FILE AUTHOR APPROVER [FROM [UNTIL [NOTE]]]'
finish
