/* few_facts.h - a graph of few triples, where every order is a scan of all, and
 * a dialogue about it. */
#ifndef FEW_FACTS_H
#define FEW_FACTS_H

#include <stdlib.h>
#include <string.h>

#include "ask/dialogue.h"

static const char *const name[] = {"金卡", "年费", "300元", "类型", "信用卡",
	"材料", "身份证", "白金卡", "1200元", "网点", "地址", "城东18号"};
static const uint32_t triple[][3] = {{1, 2, 3}, {1, 4, 5}, {5, 6, 7}, {8, 2, 9},
	{8, 4, 5}, {10, 11, 12}, {5, 4, 5}};

enum { TERMS = sizeof(name) / sizeof(*name) };

struct scan {
	size_t at;
	uint32_t want[3];
};

static struct text term(void *at, uint32_t number)
{
	(void)at;
	if (number == 0 || number > TERMS)
		abort();
	return text_of(name[number - 1]);
}

static uint32_t find(void *at, struct text t)
{
	(void)at;
	for (uint32_t i = 0; i < TERMS; i++)
		if (text_is(t, name[i]))
			return i + 1;
	return 0;
}

static bool next(void *at, uint32_t to[3])
{
	struct scan *s = at;

	while (s->at < sizeof(triple) / sizeof(*triple)) {
		const uint32_t *t = triple[s->at++];
		bool fits = true;
		for (int i = 0; i < 3; i++)
			fits &= !s->want[i] || s->want[i] == t[i];
		if (fits) {
			memcpy(to, t, sizeof(triple[0]));
			return true;
		}
	}
	return false;
}

static uint64_t match(void *at, void *scan, uint32_t s, uint32_t p, uint32_t o)
{
	struct scan all = {0, {s, p, o}}, *to = scan;
	uint32_t any[3];
	uint64_t n = 0;

	(void)at;
	*to = all;
	while (next(&all, any))
		n++;
	return n;
}

static const struct facts few_facts = {NULL, TERMS, term, find, match, next};

/* Say the lines of REST one after another; each has an answer or says why not.
 */
static void few_say(
	const struct lexicon *x, struct intents *list, struct text rest)
{
	struct dialogue d = {
		.facts = &few_facts, .lexicon = x, .intents = list};
	struct sessions all;
	struct reply reply = {0};

	sessions_init(&all, 2);
	dialogue_open(&d);
	while (rest.at) {
		struct text one = text_split(&rest, '\n');
		dialogue_ask(&d, sessions_get(&all, text_of("s")), one, &reply);
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
