/* f_ask.c - any bytes as a dialogue: its first line a query, the others said
 * one after another.  Each has an answer or says why not. */
#include <stdlib.h>

#include "ask/dialogue.h"
#include "few_triples.h"
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct lexicon x;
	static struct intents list;
	struct text rest = {size ? (const char *)data : "", size};
	struct lookup q;

	if (!list.n) {
		lexicon_open(&x, few_graph());
		lexicon_close(&x);
		if (intents_builtin(&list, &x))
			abort();
		intents_sort(&list);
	}
	struct text query = text_split(&rest, '\n');
	if (!lookup_parse(&q, query, few_graph())) {
		struct lookup_rows rows = {0};
		struct graph *g = few_graph();
		struct bound bound = {
			.term = {graph_find(g, text_of("金卡")),
				graph_find(g, text_of("白金卡")),
				graph_find(g, text_of("年费")),
				graph_find(g, text_of("300元")),
				graph_find(g, text_of("信用卡")), 0}};
		lookup_open(&q, &x, ~0u);
		lookup_run(&q, &x, &bound, &rows);
		lookup_close(&q);
		lookup_rows_release(&rows);
	}
	if (rest.at)
		few_say(&x, &list, rest);
	return 0;
}

size_t fuzz_case(uint8_t *to, size_t room, struct random *r)
{
	static const char *const piece[] = {"金卡", "白金卡", "年费", "的",
		"呢", "那", "它", "多少", "吗", "?", "，", "\n", "第二个",
		"300元", "三千五", "信用卡", "有哪些", "和", "低于", "在哪",
		"介绍", "还有吗", "金", "不是", "?a", " $e", " $p", " . ",
		"COUNT ", "MAX ", " a ", "+", "FILTER ", " < $n", "<", "最高",
		"重来", "１", "\xff", "第", "2"};
	size_t n = 0;

	for (size_t k = random_below(r, 40); k && n + 16 < room; k--) {
		const char *p =
			piece[random_below(r, sizeof(piece) / sizeof(*piece))];
		memcpy(to + n, p, strlen(p));
		n += strlen(p);
	}
	return n;
}
