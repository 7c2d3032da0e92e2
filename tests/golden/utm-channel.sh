#!/bin/sh
# utm-channel.sh - the default channel grouping of GA4: cases that others and
# we have collected, the published order of its rules, its 819 sources.
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
ga4=$DATA/attribution/ga4

# source,medium,campaign,channel as urls, a row each.
urls='
function escape(s) {
	gsub(/%/, "%25", s); gsub(/&/, "%26", s); gsub(/#/, "%23", s)
	gsub(/\+/, "%2B", s); gsub(/ /, "+", s)
	return s
}
NR == 1 { print "want,url"; next }
{
	q = ""
	if ($1 != "")
		q = q "&utm_source=" escape($1)
	if ($2 != "")
		q = q "&utm_medium=" escape($2)
	if ($3 != "")
		q = q "&utm_campaign=" escape($3)
	print $4 ",https://www.example.com/" (q == "" ? "" : "?" substr(q, 2))
}'
# What the cases of a file come to, where it is not what is wanted, and what is
# said beside that there are no referrers, that some are Unassigned and that one is
# (not set): nothing.
differences() { # FILE
	awk -F, "$urls" "$1" >"$work/urls.csv"
	utm-channel "$work/urls.csv" 2>"$work/err" |
		awk -F, 'NR > 1 && $1 != $NF'
	grep -v -e "no column 'referrer'" -e 'no rule takes this row' \
		-e 'never filled in' "$work/err"
}

if need_data attribution/ga4/channel_cases.csv; then
	is 'every collected case' \
		"$(differences "$ga4/channel_cases.csv")" ''
	is 'and there are some' \
		"$(awk 'NR > 20 { print "yes"; exit }' "$work/urls.csv")" yes
fi

if need_data attribution/ga4/ga4_source_categories_velir_MIT.csv; then
	tr -d '\r' <"$ga4/ga4_source_categories_velir_MIT.csv" |
		awk -F, 'NR > 1 {
			sub(/SOURCE_CATEGORY_/, "", $2)
			print tolower($1) "\t" tolower($2)
		}' | sort >"$work/want"
	grep -v '^#' "$root/lib/channel/ga4-sources.tsv" >"$work/got"
	same 'the list of sources, sorted' "$work/got" "$work/want"
	is 'how many there are' "$(wc -l <"$work/got" | tr -d ' ')" 819

	# Every source in capitals, unpaid and paid.
	awk -F, '
	NR == 1 { print "source,medium,campaign,want"; next }
	{
		sub(/\r$/, "")
		n = index("SEAR SOCI VIDE SHOP", substr($2, 17, 4))
		split("Search Social Video Shopping", name, " ")
		n = name[(n + 4) / 5]
		print toupper($1) ",,,Organic " n
		print $1 ",cpc,,Paid " n
		print $1 ",referral,,Organic " n
	}' "$ga4/ga4_source_categories_velir_MIT.csv" >"$work/sources.csv"
	is 'every source in its list' "$(differences "$work/sources.csv")" ''
fi

if need_data attribution/ga4/ga4_default_channel_rules.tsv; then
	grep -v '^#' "$ga4/ga4_default_channel_rules.tsv" |
		cut -f 1,2 >"$work/want"
	grep -v '^#' "$root/lib/channel/ga4-rules.tsv" |
		awk -F '\t' '{ print $1 + 0 "\t" $2 }' | uniq >"$work/got"
	same 'the rules in their order' "$work/got" "$work/want"
fi

# One case or more for each rule, and where two rules could hold.
cat >"$work/rules.csv" <<'END'
source,medium,campaign,want
(direct),(none),,Direct
(Direct),(Not Set),,Direct
,,,Direct
,,spring,Direct
(direct),,,Unassigned
(direct),cpc,,Paid Other
x,y,summer Cross-Network 2026,Cross-network
(direct),(none),cross-network,Direct
google,cpc,cross-network,Cross-network
amazon,cpc,,Paid Shopping
x,cpc,shop,Paid Shopping
x,cpc,the shop,Paid Shopping
google,cpc,e-shop,Paid Shopping
x,cpc,eshop,Paid Shopping
x,cpc,workshop,Paid Other
x,cpc,photoshop,Paid Other
x,cpc,bishopric,Paid Other
x,cpc,e shops,Paid Shopping
x,cpc,eshopping,Paid Shopping
x,cpc,workshopping,Paid Shopping
google,retargeting,,Paid Search
google,retargeting2,,Organic Search
google,PPC,,Paid Search
google,appc,,Organic Search
google,xcpx,,Paid Search
google,prepaid,,Organic Search
google,paid search,,Paid Search
google,mcpherson,,Paid Search
baidu,cpc,,Paid Search
facebook,paid_social,,Paid Social
douyin,paid_social,,Paid Other
youtube,cpv,,Paid Video
youtube,cpm,,Paid Video
x,display,,Display
x,Banner,,Display
x,banners,,Unassigned
x,expandable,,Display
x,interstitial,,Display
x,cpm,,Display
google,display,,Display
x,cpa,,Paid Other
x,retargeting,,Paid Other
x,paid,,Paid Other
x,referral,shop,Organic Shopping
facebook,referral,,Organic Social
x,social-network,,Organic Social
x,social-media,,Organic Social
x,sm,,Organic Social
x,social network,,Organic Social
x,social media,,Organic Social
x,socials,,Unassigned
x,my_videos,,Organic Video
youtube,social,,Organic Social
google,organic,,Organic Search
google,email,,Organic Search
www.google.com,referral,,Referral
google.com,referral,,Referral
x,app,,Referral
x,link,,Referral
x,links,,Unassigned
e-mail,,,Email
my email list,x,,Email
x,E_Mail,,Email
x,e mail,,Email
x,mail,,Unassigned
email,referral,,Referral
x,affiliate,,Affiliates
x,affiliates,,Unassigned
x,audio,,Audio
x,audios,,Unassigned
SMS,x,,SMS
x,sms,,SMS
x,sms2,,Unassigned
sms,push,,SMS
x,webpush,,Mobile Push Notifications
x,pushed,,Unassigned
x,mobile_qr,,Mobile Push Notifications
x,notifications,,Mobile Push Notifications
Firebase,x,,Mobile Push Notifications
firebase2,x,,Unassigned
chatgpt.com,ai-assistant,(ai-assistant),AI Assistant
chatgpt.com,referral,,Referral
chatgpt.com,,,Unassigned
x,y,z,Unassigned
,x,,Unassigned
x,,,Unassigned
x,offline,,Unassigned
x,qr,,Unassigned
END
is 'every rule' "$(differences "$work/rules.csv")" ''
finish
