/* frame_age.c - what a thing says of an age: 年龄≥18岁, and one's own. */
#include <string.h>

#include "ask/frame.h"
#include "ask/lookup.h"
#include "ask/word.h"

static bool says_one(struct text t, const char *const *words, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (word_in(t, words[i]))
			return true;
	return false;
}

/* The lowest and the highest that a literal allows: ≥18岁, 18至65岁, 最高5万.
 */
static bool allows(const struct lexicon *x, uint32_t p, uint32_t v, double said)
{
	static const char *const limits[] = {"最大", "最高", "上限"};
	static const char *const above[] = {
		"≥", ">=", "满", "不低于", "以上", "不少于", "至少", "最低"};
	static const char *const below[] = {
		"≤", "<=", "不超过", "以下", "以内", "不高于", "最高", "最多"};
	struct text t = graph_term(x->graph, v);
	struct folded f = {0};
	double least = -1e300, most = 1e300;
	struct quantity q[2];
	size_t n = 0;

	if (fold(&f, t))
		for (size_t i = 0, len; i < f.n && n < 2; i += len ? len : 1) {
			len = quantity_read(&q[n], f.c + i, f.n - i);
			n += len > 0;
		}
	folded_release(&f);
	if (n == 2) {
		least = q[0].value;
		most = q[1].value;
	} else if (n == 1) {
		bool most_only =
			!says_one(t, above, 8) &&
			(says_one(t, below, 8) ||
				says_one(graph_term(x->graph, p), limits, 3));
		*(most_only ? &most : &least) = q[0].value;
	}
	return n && said >= least && said <= most;
}

/* Whether P is how old a thing is, and no limit for others: 年龄 of a person.
 */
static bool is_own_age(const struct lexicon *x, uint32_t p, uint32_t v)
{
	static const char *const names[] = {"年龄", "年纪", "岁数", "现年"};
	struct text t = graph_term(x->graph, v);
	bool own = false;

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		own |= text_equal(graph_term(x->graph, p), text_of(names[i]));
	for (size_t i = 0; i < t.len; i++)
		own &= (t.at[i] >= '0' && t.at[i] <= '9') || i + 3 == t.len ||
		       i + 2 == t.len || i + 1 == t.len;
	return own;
}

/* Whether a thing says anything of an age: the fact is remembered. */
bool frame_find_age(struct frame *f, const struct lexicon *x)
{
	const struct frame_cond *c = &f->cond[0];
	struct quantity q;
	struct graph_scan scan;
	uint32_t t[3];

	for (int up = 0; up < 2; up++) {
		uint32_t e = f->thing[0];
		if (up)
			e = frame_value(
				x, e, x->types ? x->type[0] : 0, NULL, NULL);
		graph_match(&scan, x->graph, 0, e, 0, 0);
		while (e && graph_next(&scan, t)) {
			if (!word_in(graph_term(x->graph, t[2]), "岁"))
				continue;
			memcpy(f->fact, t, sizeof(t));
			f->own = !up && is_own_age(x, t[1], t[2]) &&
				 lookup_number(&q, x->graph, t[2]);
			if (!f->own && c->how != IS_EQUAL)
				return false;
			f->yes = f->own ? frame_holds(c->how, q.value,
						  c->from.value, c->to.value)
					: allows(x, t[1], t[2], c->from.value);
			return true;
		}
	}
	return false;
}
