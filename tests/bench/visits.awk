# visits.awk - a log of visits to measure utm-channel with: the same N rows of
# user_id,ts,url,referrer,is_converted,revenue on every run.
#
#	awk -v n=1000000 -f tests/bench/visits.awk >visits.csv
#
# Half of the visits have no parameters; of the others most have three to five
# utm parameters, some only a click id.
function R(k) { seed = seed * 48271 % 2147483647; return seed % k }
function pick(list,   w, k) { k = split(list, w, " "); return w[1 + R(k)] }
BEGIN {
	seed = 4711
	print "user_id,ts,url,referrer,is_converted,revenue"
	for (i = 0; i < n; i++) {
		page = "https://www.example.com/" \
			pick("card loan wealth insure account/open") "/" R(1000)
		from = pick("https://www.google.com/ https://m.baidu.com/s?wd=a " \
			"https://mp.weixin.qq.com/s/9c https://l.facebook.com/ " \
			"https://blog.example.net/post/17 https://www.example.com/")
		how = R(20)
		if (how < 6)
			from = ""
		if (how >= 10 && how < 18)
			page = page "?utm_source=" \
				pick("baidu google douyin weixin newsletter tiktok") \
				"&utm_medium=" pick("cpc paid_social email social") \
				"&utm_campaign=" pick("spring autumn recall") R(40) \
				(R(2) ? "&utm_term=%E4%BF%A1%E7%94%A8" R(300) : "") \
				(R(3) ? "" : "&utm_content=v" R(9))
		else if (how >= 18)
			page = page "?" pick("gclid bd_vid fbclid id") "=" \
				R(1000000000) R(1000000000)
		printf "U%06d,2026-%02d-%02d %02d:%02d:%02d,%s,%s,%d,%s\n", R(400000),
			1 + R(12), 1 + R(28), R(24), R(60), R(60), page, from,
			!R(50), R(50) ? "" : R(100000) / 100
	}
}
