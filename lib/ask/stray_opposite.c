/* stray_opposite.c - whether the opposite of a property was asked for, or its
 * limit: 境内 of 境外手续费, 最少 of 最高额度, 最高消费 of 人均消费. */
#include "ask/answer.h"
#include "ask/stray.h"

enum {
	MOST = 0x6700,	/* 最 */
	LIMIT = 0x9650, /* 限 */
	SIDES = 9
};

/* Two characters that stand for opposites beside a third: 内 外 上 下 前 后 入
 * 出 男 女 左 右 同 异 同 跨 主 副. */
static const uint32_t side[SIDES][2] = {{0x5185, 0x5916}, {0x4e0a, 0x4e0b},
	{0x524d, 0x540e}, {0x5165, 0x51fa}, {0x7537, 0x5973}, {0x5de6, 0x53f3},
	{0x540c, 0x5f02}, {0x540c, 0x8de8}, {0x4e3b, 0x526f}};

/* 1 for 高 大 多 长, -1 for 低 小 少 短, 0 for others. */
static int limit_of(uint32_t c)
{
	switch (c) {
	case 0x9ad8:
	case 0x5927:
	case 0x591a:
	case 0x957f:
		return 1;
	case 0x4f4e:
	case 0x5c0f:
	case 0x5c11:
	case 0x77ed:
		return -1;
	default:
		return 0;
	}
}

/* Whether the pairs differ in opposites alone: 境内 and 境外, 上限 and 下限. */
static bool is_side(const uint32_t *a, const uint32_t *b)
{
	for (size_t k = 0; k < 2; k++)
		for (size_t i = 0; i < SIDES && a[!k] == b[!k]; i++)
			if ((a[k] == side[i][0] && b[k] == side[i][1]) ||
				(a[k] == side[i][1] && b[k] == side[i][0]))
				return true;
	return false;
}

static bool is_opposite(const uint32_t *a, const uint32_t *b)
{
	if (a[0] == MOST && b[0] == MOST)
		return limit_of(a[1]) * limit_of(b[1]) < 0;
	return is_side(a, b);
}

/* Whether the two characters PAIR are in F. */
static bool says_pair(const struct folded *f, const uint32_t *pair)
{
	for (size_t i = 0; i + 1 < f->n; i++)
		if (f->c[i] == pair[0] && f->c[i + 1] == pair[1])
			return true;
	return false;
}

/* Whether what is asked says the opposite of two characters of the NAME, and
 * not them. */
static bool denies_name(const struct turn *a, const struct folded *name)
{
	const struct folded *f = &a->d->u.text;

	for (size_t k = 0; k + 1 < name->n; k++)
		for (size_t i = 0; i + 1 < f->n; i++)
			if (is_opposite(name->c + k, f->c + i) &&
				!says_pair(f, name->c + k) &&
				!says_pair(name, f->c + i))
				return true;
	return false;
}

/* 最高消费, where the property is 人均消费 and known by a part of its name:
 * 最高 or the like stands in its head's place. */
static bool has_limit(const struct turn *a, const struct folded *name)
{
	const struct folded *f = &a->d->u.text;
	uint32_t at = a->t.from ? a->t.from : a->d->u.reach_from;
	bool limit = a->t.how_predicate == HOW_PART && at >= 2 &&
		     f->c[at - 2] == MOST && limit_of(f->c[at - 1]);

	for (size_t i = 0; i < name->n; i++)
		limit &= name->c[i] != MOST && name->c[i] != LIMIT;
	return limit;
}

/* 最低信用额度, where the value is 最高5万元. */
static bool denies_value(const struct turn *a)
{
	const struct folded *f = &a->d->u.text;
	struct folded value = {0};
	uint32_t term[1];
	bool is = false;

	if (answer_values(&a->intent->query, &a->d->rows, "a", term, 1) == 1 &&
		fold(&value, graph_term(a->d->graph, term[0])) && value.n > 1 &&
		value.c[0] == MOST)
		for (size_t i = 0; i + 1 < f->n; i++)
			is |= is_opposite(value.c, f->c + i) &&
			      !says_pair(f, value.c);
	folded_release(&value);
	return is;
}

bool stray_opposite(const struct turn *a)
{
	struct folded name = {0};

	if (a->intent->builtin && a->intent->query.form == LOOKUP_SELECT &&
		a->intent->query.slots & 1u << SLOT_E && denies_value(a))
		return true;
	bool is = a->intent->builtin && a->t.how_predicate > HOW_ALIAS &&
		  a->intent->query.slots & 1u << SLOT_P &&
		  fold(&name, graph_term(a->d->graph, a->t.predicate)) &&
		  (denies_name(a, &name) || has_limit(a, &name));

	folded_release(&name);
	return is;
}
