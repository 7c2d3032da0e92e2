# The sample log, with codes, and with rules of both kinds: those whose answers
# are remembered, and those that look at every row.
shape=map
data=$samples/log.csv
{
	echo channel,field,pattern
	echo 'Brand,campaign,^wealth_'
	echo 'Brand,medium,^social$'
} >"$work/own-rules.csv"
{
	cat "$work/own-rules.csv"
	echo 'Loans,url,/loan\b'
} >"$work/row-rules.csv"
says=".*: this referrer is the site's own .*|.*: the url has a utm .*"
says="$says|.*: no rule takes this row.*|.*: this rule takes no row.*|.*: no row has this code.*"
says="$says|--own-host=.*: no referrer that decides .*"
options='--preset=ga4-cn --map="$samples/codes.csv"
--rules="$work/own-rules.csv" --own-host=weibo.com
--rules="$work/row-rules.csv" --with="$samples/customers.csv"'
window=2026-09-06T15:59:00
counts=records
free='ts url referrer is_converted revenue map.source map.medium rules.channel rules.pattern with.*'
says="$says|.*: this customer is not in .* \(found [0-9]+ of [0-9]+.*\)"
