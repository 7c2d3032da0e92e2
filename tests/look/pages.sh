#!/bin/sh
# pages.sh - a page in a browser, on a phone and on a desk: nothing is wider than
# the page, no two texts of a picture cover one another, and axe-core finds no
# fault of WCAG 2.1 AA in the light and in the dark (skipped where neither the
# package is in build/axe nor npm fetches it).
# slow
# shellcheck source=tests/lib.sh
. "${0%/*}/../lib.sh"
browser=$(command -v chromium || command -v google-chrome) || {
	echo '1..0 # skip no browser: chromium'
	exit 0
}
samples=$root/samples
cd "$work" || exit 1
{
	rfm-cluster --until=2026-09-01 --as-of=2026-09-01 \
		"$samples/orders.csv" >before.csv
	rfm-cluster --as-of=2026-11-22 --previous=before.csv \
		"$samples/orders.csv" >segments.csv
	utm-channel --preset=ga4-cn --map="$samples/codes.csv" \
		"$samples/log.csv" >visits.csv
	attrib-roi -m linear --ci=95 --costs="$samples/costs.csv" visits.csv \
		>attribution.csv
	attrib-roi --dump=paths visits.csv >paths.csv
	reach-funnel --steps-file="$samples/steps.csv" --by=arm \
		"$samples/reach.csv" >funnel.csv
	invite-guard "$samples/invites.csv" >verdicts.csv
	scene-push --with="$samples/customers.csv" -r "$samples/scenes.csv" \
		--suppressed=silent.csv --as-of=2026-12-15 \
		"$samples/events.csv" >pushes.csv
	gray-lift --metric=rows "$samples/reach.csv" >lift.csv
	rfm-cluster --as-of=2026-11-22 "$samples/orders.csv" |
		awk -F, -v OFS=, 'NR == 1 { print $0, "arm" }
			NR > 1 { print $0, NR % 2 ? "ctrl" : "treat" }' |
		gray-lift --metric=frequency --score=monetary >scored.csv
	model-fit --label=下月购买 --positive=是 --test=33% \
		--report=report.csv -o model --ignore=时间 \
		--with="$samples/customers.csv" "$samples/labels.csv"
	attrib-roi -m last,linear,decay --ci=95 visits.csv >models.csv
	attrib-roi -m last,linear --period=month --wide=period visits.csv \
		>periods.csv
	clv-forecast "$samples/orders.csv" >forecast.csv
	clv-forecast --summary=cohort "$samples/orders.csv" >cohorts.csv
	clv-forecast --test=2026-08-21 "$samples/orders.csv" >weeks.csv
	invite-chain -f "$samples/invites.csv" --k-factor >generations.csv
	rows-diff --key=rule_id --by=kind --sum=base "$samples/rules.csv" \
		"$samples/rules-new.csv" >groups.csv
	item-next --eval "$samples/holdings.csv" >quality.csv
	rfm-cluster --rules "$samples/orders.csv" >rules.csv
	clv-forecast --summary=model "$samples/orders.csv" >parameters.csv
	scene-push -r "$samples/scenes.csv" --print-rules >scenes.csv
	kg-query -f "$samples/knowledge.csv" --explain '?s ?p ?o' >plan.csv
	gray-lift --rate=0.05 --effect=0.1 >sizes.csv
	reach-funnel --steps=sent,clicked --dump=units "$samples/reach.csv" >units.csv
} 2>/dev/null

# What a browser sees, written into a copy of the page: how wide it is, and which
# texts of one picture cover one another by more than a pixel.
cat >look.js <<'END'
<script>
window.onload = () => {
	const found = [];
	const wide = document.documentElement.scrollWidth;
	if (wide > window.innerWidth)
		found.push("the page is " + wide + " wide");
	for (const svg of document.querySelectorAll("figure > div > svg")) {
		const box = [...svg.querySelectorAll("text")].map(
			t => [t.textContent, t.getBoundingClientRect()]);
		const edge = svg.closest("figure").getBoundingClientRect();
		for (const [s, b] of box)
			if (b.right > edge.right + 1 || b.left < edge.left - 1)
				found.push("outside: " + s);
		for (let i = 0; i < box.length; i++)
			for (let k = 0; k < i; k++) {
				const a = box[i][1], b = box[k][1];
				if (Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
					Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 3)
					found.push(box[i][0] + " covers " + box[k][0]);
			}
	}
	document.body.innerHTML = "<pre>seen\n" + found.join("\n") + "\nend</pre>";
};
</script>
END
cat >judge.js <<'END'
<script>
window.onload = () => axe.run(document, {
	runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"],
	resultTypes: ["violations"]
}).then(r => {
	const found = r.violations.flatMap(v => v.nodes.map(
		n => v.id + ": " + n.target.join(" ")));
	if (r.passes.length < 10)
		found.push("only " + r.passes.length + " rules were tried");
	document.body.innerHTML = "<pre>seen\n" + found.join("\n")
		.replace(/</g, "&lt;") + "\nend</pre>";
});
</script>
END
axe=$root/build/axe/package/axe.min.js
if [ ! -f "$axe" ] && command -v npm >/dev/null; then
	mkdir -p "$root/build/axe" && (cd "$root/build/axe" &&
		timeout 60 npm pack --silent axe-core@4.10.3 &&
		tar -xzf axe-core-4.10.3.tgz) >/dev/null 2>&1
fi
seen() { # WIDTH [OPTION]: what is wrong; the file seen has what the browser said
	timeout 60 "$browser" --headless --no-sandbox --disable-gpu --disable-quic \
		--no-first-run --disable-background-networking \
		--disable-component-update --disable-sync \
		--user-data-dir="$work/profile" --window-size="$1,900" \
		${2:+"$2"} --virtual-time-budget="${TIME:-2000}" --dump-dom "file://$work/look.html" \
		2>/dev/null </dev/null | tee seen | sed -n '/<pre>seen/,/^end/p' |
		sed '1d; /^end/d'
}
judged() { # A page to be judged, as look.html
	{
		sed 's/<meta http-equiv=[^>]*>//'
		echo '<script>'
		cat "$axe"
		echo '</script>'
		cat judge.js
	} >look.html
}
for lang in en zh; do
	chart-page --lang=$lang segments.csv attribution.csv paths.csv \
		funnel.csv verdicts.csv pushes.csv silent.csv \
		lift.csv scored.csv report.csv "$samples/funds.csv" customers="$samples/customers.csv" \
		models=models.csv periods.csv forecast.csv cohorts.csv weeks.csv \
		generations.csv groups.csv quality.csv rules.csv parameters.csv \
		scenes.csv plan.csv sizes.csv units.csv >page.html
	is "$lang: pictures" "$(grep -o '<svg [^>]*role="img"' page.html | wc -l)" 36
	{
		sed 's/<meta http-equiv=[^>]*>//' page.html
		cat look.js
	} >look.html
	for width in 375 1280; do
		is "$lang, $width pixels wide" "$(seen $width)" ''
		check "$lang, $width: it was looked at" grep -q "^end" seen
	done
	[ -f "$axe" ] || continue
	judged <page.html
	for dark in 0 1; do
		is "$lang, $([ $dark = 0 ] && echo dark || echo light): no fault of WCAG AA" \
			"$(TIME=20000 seen 1280 --blink-settings=preferredColorScheme=$dark)" ''
		check "$lang: it was judged" grep -q "^end" seen
	done
done
if [ -f "$axe" ]; then
	sed 's/<html[^>]*>/<html>/' page.html | judged
	is 'a page without its language is a fault' \
		"$(TIME=20000 seen 1280)" 'html-has-lang: html'
else
	skip 'no fault of WCAG AA' 'no axe-core'
fi
finish
