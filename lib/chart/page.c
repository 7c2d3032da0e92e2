/* page.c - what stands around the pictures of a page. */
#include "chart/page.h"

#include "chart/words.h"

enum { LISTED = 50, WIDE = 40, BROAD = 9, LONG = 20 /* on paper */ };

/* Colours are those of Okabe and Ito, darker on white and lighter on black, so
 * that people with any colour vision tell them apart and each has a contrast of
 * at least 3 with what is behind it. */
static const char head[] =
	"<meta charset=\"utf-8\"><meta name=\"viewport\" "
	"content=\"width=device-width,initial-scale=1\">"
	"<meta http-equiv=\"Content-Security-Policy\" "
	"content=\"default-src 'none'; style-src 'unsafe-inline'\"><title>";

static const char style[] =
	"</title>\n<style>\n"
	":root{color-scheme:light dark;--bg:#fff;--ink:#1b1f24;--mute:#5b6570;"
	"--rule:#d9dee3;--grid:#e4e8ec;--c1:#0072b2;--c2:#b86e00;--c3:#00875f;"
	"--c4:#71767e;--c5:#a8518a;--c6:#3d3270}\n"
	"@media(prefers-color-scheme:dark){:root{--bg:#14171a;--ink:#e8eaed;"
	"--mute:#a9b1b9;--rule:#39414a;--grid:#2a3138;--c1:#56b4e9;--c2:#f0b04a;"
	"--c3:#35c79a;--c4:#9aa1a9;--c5:#dd96c2;--c6:#f2ee8f}}\n"
	"*{box-sizing:border-box}html{-webkit-text-size-adjust:100%}"
	"body{margin:0;background:var(--bg);color:var(--ink);font:15px/1.55 "
	"system-ui,-apple-system,\"Segoe UI\",\"PingFang SC\",\"Microsoft "
	"YaHei\",\"Noto Sans CJK SC\",sans-serif;"
	"font-variant-numeric:tabular-nums}\n"
	"main{max-width:1120px;margin:0 auto;padding:24px 20px 48px}"
	"h1{font-size:26px;line-height:1.25;margin:0;overflow-wrap:anywhere}"
	"h2{font-size:19px;line-height:1.4;margin:32px 0 4px;padding-top:14px;"
	"border-top:1px solid var(--rule);overflow-wrap:anywhere}"
	"figure{margin:8px 0 4px;max-width:760px}"
	"figcaption{color:var(--mute);margin:0 0 10px}\n"
	"svg{display:block;overflow:visible;font:13px "
	"system-ui,\"PingFang SC\",\"Microsoft YaHei\",\"Noto Sans CJK "
	"SC\",sans-serif;fill:var(--ink)}.axis{padding:0 10px 0 58px}"
	".g{stroke:var(--grid)}.ax{stroke:var(--rule)}"
	".m{fill:var(--mute);color:var(--mute);font-size:12px}"
	".ref{stroke:var(--ink);stroke-dasharray:3 3}"
	".ref~text,.g~text{paint-order:stroke;stroke:var(--bg);"
	"stroke-width:3px;stroke-linejoin:round}"
	".c1{--c:var(--c1)}.c2{--c:var(--c2)}.c3{--c:var(--c3)}"
	".c4{--c:var(--c4)}.c5{--c:var(--c5)}.c6{--c:var(--c6)}"
	".f{fill:var(--c)}.s{stroke:var(--c);stroke-width:1.6;fill:none}"
	".k{fill:var(--bg)}.p{fill-opacity:.5}.o{fill-opacity:.7}\n"
	".wide{overflow-x:auto}table{border-collapse:collapse;font-size:14px}"
	"th{font-weight:600;text-align:left;color:var(--mute);"
	"vertical-align:bottom}td,th{padding:3px 14px 3px 0;"
	"border-bottom:1px solid var(--grid)}"
	".n{text-align:right;white-space:nowrap}"
	"details{margin:8px 0 0}summary{color:var(--mute);cursor:pointer;"
	"padding:4px 0}"
	"footer{color:var(--mute);font-size:13px;margin-top:36px;"
	"border-top:1px solid var(--rule);padding-top:10px;"
	"overflow-wrap:anywhere}\n"
	"@media print{:root{--bg:#fff;--ink:#000;--mute:#444;--rule:#bbb;"
	"--grid:#ddd;--c1:#0072b2;--c2:#b86e00;--c3:#00875f;--c4:#71767e;"
	"--c5:#a8518a;--c6:#3d3270}section{break-inside:avoid}"
	"details{display:none}main{padding:0}@page{margin:12mm}"
	"@page broad{size:landscape;margin:10mm}.broad{page:broad}"
	"div.wide{overflow:visible}section.broad,section.long{break-inside:auto}"
	"table{width:100%;font-size:clamp(4px,calc(190px/var(--n)),13px)}"
	"tr{break-inside:avoid}td,th{padding:2px .5em 2px 0;min-width:8ch;"
	"overflow-wrap:anywhere}}\n"
	"</style>\n<main><h1>";

void page_begin(struct ink *ink, struct text title)
{
	ink_either(ink, "<!doctype html>\n<html lang=\"en\">",
		"<!doctype html>\n<html lang=\"zh-CN\">");
	ink_raw(ink, head);
	ink_text(ink, title);
	ink_raw(ink, style);
	ink_text(ink, title);
	ink_raw(ink, "</h1>\n");
}

static void row_of(
	struct ink *ink, const struct sheet *s, size_t row, const bool *hidden)
{
	ink_raw(ink, "<tr>");
	for (size_t c = 0; c < s->columns; c++) {
		struct text t = sheet_text(s, row, (int)c);
		double x = sheet_number(t);
		if (hidden && hidden[c])
			continue;
		ink_raw(ink, x == x ? "<td class=n>" : "<td>");
		ink_cut(ink, t, WIDE);
		ink_raw(ink, "</td>");
	}
	ink_raw(ink, "</tr>\n");
}

static size_t count_columns(const struct sheet *s, const bool *hidden)
{
	size_t n = 0;

	for (size_t c = 0; c < s->columns; c++)
		n += !hidden || !hidden[c];
	return n;
}

/* On paper a table of many columns has a broad page, and the smaller letters
 * the more they are; one of many rows may go on to the next page. */
static void open_table(struct ink *ink, size_t columns)
{
	ink_raw(ink, "</h2><div class=wide><table style=--n:");
	ink_number(ink, (double)(columns < 8 ? 8 : columns), 0);
	ink_raw(ink, "><tr>");
}

void page_table(struct ink *ink, struct text name, const struct sheet *s,
	const bool *hidden)
{
	size_t shown = s->rows < LISTED ? s->rows : LISTED,
	       columns = count_columns(s, hidden);

	ink_raw(ink, columns > BROAD ? "<section class=broad><h2>"
		     : shown > LONG  ? "<section class=long><h2>"
				     : "<section><h2>");
	words_column(ink, name);
	ink_either(ink, ": ", "：");
	ink_number(ink, (double)s->rows, 0);
	ink_either(ink, s->rows == 1 ? " row" : " rows", " 行");
	if (shown < s->rows) {
		ink_either(ink, ", the first ", "，前 ");
		ink_number(ink, (double)shown, 0);
		ink_either(ink, " here", " 行如下");
	}
	open_table(ink, columns);
	for (size_t c = 0; c < s->columns; c++)
		if (!hidden || !hidden[c])
			words_head(ink, s->column[c], false);
	ink_raw(ink, "</tr>\n");
	for (size_t i = 0; i < shown; i++)
		row_of(ink, s, i, hidden);
	ink_raw(ink, "</table></div></section>\n");
}

void page_source(struct ink *ink, struct text name, size_t rows, bool first)
{
	if (first)
		ink_either(ink, "<footer><p>Rows: ", "<footer><p>行数：");
	else
		ink_either(ink, "; ", "；");
	ink_text(ink, name);
	ink_raw(ink, " ");
	ink_number(ink, (double)rows, 0);
}

void page_end(struct ink *ink)
{
	ink_either(ink,
		"<p>No script, nothing from the network: this file is all there "
		"is, and can be printed.</footer>",
		"<p>本页不含脚本，不连网络，可直接打印。</footer>");
	ink_raw(ink, "</main>\n");
}
