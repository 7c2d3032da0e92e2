/* f_ask.c - any bytes as a dialogue: its first line a query, the others said
 * one after another.  Each has an answer or says why not. */
#include <stdlib.h>

#include "ask/dialogue.h"
#include "fuzz.h"

/* Two orders of few triples are a scan over all of them. */
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

static void say(const struct facts *f, const struct lexicon *x,
	struct intents *list, struct text rest)
{
	struct dialogue d = {.facts = f, .lexicon = x, .intents = list};
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

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const struct facts facts = {
		NULL, TERMS, term, find, match, next};
	static struct lexicon x;
	static struct intents list;
	struct text rest = {size ? (const char *)data : "", size};
	struct query q;

	if (!list.n) {
		lexicon_open(&x, &facts);
		lexicon_close(&x);
		if (intents_builtin(&list, &facts))
			abort();
		intents_sort(&list);
	}
	struct text query = text_split(&rest, '\n');
	if (!query_parse(&q, query, &facts)) {
		struct query_rows rows = {0};
		query_run(&q, &x, &(struct bound){.term = {1, 8, 2, 3, 5, 0}},
			&rows);
		query_rows_release(&rows);
	}
	if (rest.at)
		say(&facts, &x, &list, rest);
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
