/* few_triples.h - a graph of few triples, and a dialogue about it. */
#ifndef FEW_TRIPLES_H
#define FEW_TRIPLES_H

#include <stdlib.h>

#include "ask/dialogue.h"
#include "graph/build.h"

static const char *const few_triples[][3] = {{"金卡", "年费", "300元"},
	{"金卡", "类型", "信用卡"}, {"信用卡", "材料", "身份证"},
	{"白金卡", "年费", "1200元"}, {"白金卡", "类型", "信用卡"},
	{"网点", "地址", "城东18号"}, {"信用卡", "类型", "信用卡"}};

/* Made once, and never freed. */
static struct graph *few_graph(void)
{
	static struct graph *g;
	static struct buf image;

	if (g)
		return g;
	struct graph_build *b = graph_build_new(false);
	for (size_t i = 0; i < sizeof(few_triples) / sizeof(*few_triples);
		i++) {
		struct text part[3];
		for (int k = 0; k < 3; k++)
			part[k] = text_of(few_triples[i][k]);
		if (graph_build_add(b, part, GRAPH_CELLS))
			abort();
	}
	if (graph_build_image(b, &image) ||
		graph_open(&g, buf_view(&image), false))
		abort();
	graph_build_free(b);
	return g;
}

/* Say the lines of REST one after another; each has an answer or says why not.
 */
static void few_say(
	const struct lexicon *x, struct intents *list, struct text rest)
{
	struct dialogue d = {
		.graph = few_graph(), .lexicon = x, .intents = list};
	struct sessions all;
	struct reply reply = {0};

	sessions_init(&all, 2, 0);
	dialogue_open(&d);
	while (rest.at) {
		struct text one = text_split(&rest, '\n');
		dialogue_ask(
			&d, sessions_get(&all, text_of("s"), 0), one, &reply);
		if (reply.status == STATUS_ERROR && !reply.why.len)
			abort();
		if (reply.status != STATUS_ERROR && !reply.answer.len)
			abort();
	}
	dialogue_close(&d);
	reply_release(&reply);
	sessions_release(&all);
}

#endif
