/* consent.c - reads the table of --consent, and says whose agreement holds. */
#include "cells/consent.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/truth.h"
#include "base/when.h"
#include "cells/vocabulary.h"

struct columns {
	int customer, purpose, given, withdrawn;
};

static bool is_role(const struct columns *at, int column)
{
	return column == at->customer || column == at->purpose ||
	       column == at->given || column == at->withdrawn;
}

static struct text cell(const struct side *s, size_t i, int column)
{
	return column < 0 ? (struct text){"", 0}
			  : side_cell(s, i, (size_t)column);
}

static const char *read_time(
	int64_t *ms, struct text t, const char *name, struct zone *zone)
{
	if (t.len == 0 || when_parse(ms, t, zone))
		return NULL;
	return fail_text(
		"%s: '%s' is not %s", name, text_show(t), when_wrong(t, zone));
}

static void add(struct consent *c, struct text who, struct consent_span span)
{
	size_t *last = table_value(&c->customer, table_put(&c->customer, who));

	span.next = *last;
	mem_grow(&c->span, &c->cap, c->n + 1, sizeof(*c->span));
	c->span[c->n++] = span;
	*last = c->n;
}

/* A withdrawal under another spelling of PURPOSE would not count. */
static bool is_misspelt(struct text of, struct text purpose)
{
	return !text_equal(of, purpose) &&
	       text_same_letters(text_trim(of), text_trim(purpose));
}

/* What a cell says of a consent that is no more. */
static bool is_gone(struct text t)
{
	static const char *const word[] = {"revoked", "withdrawn", "cancelled",
		"canceled", "expired", "declined", "denied", "refused",
		"rejected", "opted_out", "opted out", "opted-out", "opt_out",
		"opt-out", "unsubscribed", "已撤回", "撤回", "已撤销", "撤销",
		"已取消", "已失效", "已过期", "已拒绝", "已退订", "不同意",
		"未同意", "未授权"};

	for (size_t i = 0; i < sizeof(word) / sizeof(*word); i++)
		if (text_same_letters(text_trim(t), text_of(word[i])))
			return true;
	return false;
}

/* Whether column K says until when a consent holds. */
static bool is_until(const struct side *s, size_t k)
{
	static const char *const name[] = {"expires", "expires_at",
		"expires_on", "expiry", "expiry_date", "expiration",
		"expiration_date", "valid_to", "valid_until", "valid_till",
		"until", "end", "end_date", "end_time", "effective_to",
		"effective_until", "有效期至", "有效期", "到期日", "到期日期",
		"到期时间", "失效日期", "失效时间", "截止日期", "截止时间",
		"终止日期", "终止时间", "结束日期", "结束时间"};

	for (size_t i = 0; i < sizeof(name) / sizeof(*name); i++)
		if (side_called(s, k, name[i]))
			return true;
	return false;
}

/* Columns of which nothing is read say something else than row I, which has
 * not been withdrawn. */
static const char *gainsaid(
	const struct side *s, size_t i, const struct columns *at)
{
	for (size_t k = 0; k < s->columns; k++) {
		struct text name = s->header.name[k], t = side_cell(s, i, k);
		bool no = truth_of(t) == TRUTH_NO &&
			  text_is(vocabulary_role(name), "consent");
		bool ends = text_trim(t).len && is_until(s, k);
		if (is_role(at, (int)k) || (!no && !ends && !is_gone(t)))
			continue;
		return fail_text("%s is '%s' and withdrawn is empty: the "
				 "consent would hold (want the day in "
				 "withdrawn)",
			text_show(name), text_show(t));
	}
	return NULL;
}

static const char *add_row(struct consent *c, size_t i,
	const struct columns *at, struct text purpose, struct zone *zone)
{
	const struct side *s = &c->side;
	struct text who = cell(s, i, at->customer);
	struct text of = cell(s, i, at->purpose);
	struct text end = cell(s, i, at->withdrawn);
	struct consent_span span = {INT64_MIN, INT64_MAX, end.len == 0, 0};

	if (who.len == 0)
		return "no customer (want whose consent it is)";
	TRY(read_time(&span.first, cell(s, i, at->given), "given", zone));
	TRY(read_time(&span.last, end, "withdrawn", zone));
	if (end.len && span.last < span.first)
		return "withdrawn before it was given";
	if (is_misspelt(of, purpose))
		return fail_text("purpose '%s' is '%s' but for case or blanks "
				 "(want one spelling)",
			text_show(of), text_show(purpose));
	span.last -= end.len != 0;
	if (text_equal(of, purpose) && end.len == 0)
		TRY(gainsaid(s, i, at));
	if (text_equal(of, purpose))
		add(c, who, span);
	else if (c->other++ == 0)
		c->other_purpose = of;
	return NULL;
}

/* The column that seems to say from when a consent holds, where none is taken
 * for that; or -1. */
static int like_given(const struct side *s, const struct columns *at)
{
	static const char *const name[] = {"granted", "granted_at", "given_at",
		"given_on", "consented_at", "agreed_at", "consent_date",
		"consent_time", "start", "start_date", "valid_from",
		"effective_from", "effective_date", "同意时间", "同意日期",
		"授权时间", "授权日期", "签署时间", "签署日期", "生效时间",
		"生效日期", "开始时间", "开始日期"};

	for (size_t k = 0; k < s->columns && at->given == ROLE_NONE; k++)
		for (size_t i = 0; i < sizeof(name) / sizeof(*name); i++)
			if (!is_role(at, (int)k) && side_called(s, k, name[i]))
				return (int)k;
	return -1;
}

static const char *read_rows(
	struct consent *c, struct text purpose, const struct zone *zone)
{
	const struct side *s = &c->side;
	struct zone own = *zone;
	struct columns at;
	const char *why = NULL;

	TRY(side_column(&at.customer, s, "customer", true));
	TRY(side_column(&at.purpose, s, "purpose", true));
	TRY(side_column(&at.withdrawn, s, "withdrawn", true));
	TRY(side_column(&at.given, s, "given", false));
	c->like_given = like_given(s, &at);
	for (size_t i = 0; i < s->n && !why; i++) {
		why = add_row(c, i, &at, purpose, &own);
		if (why)
			why = side_fault(s, i, why);
	}
	return why;
}

const char *consent_open(struct consent *c, const char *path,
	struct text purpose, const struct side_how *how,
	const struct zone *zone)
{
	table_init(&c->customer, sizeof(size_t), hash_seed());
	TRY(side_open(&c->side, path, NULL, how));
	TRY(read_rows(c, purpose, zone));
	if (c->n || !c->other)
		return NULL;
	return fail_text(
		"--consent: no row of %s is of purpose '%s' (the first "
		"is of '%s')",
		path, text_show(purpose), text_show(c->other_purpose));
}

void consent_close(struct consent *c)
{
	side_release(&c->side);
	table_release(&c->customer);
	free(c->span);
}

/* The number of the last span of NAME, from 1; 0: there is none. */
static size_t last_of(const struct consent *c, struct text name)
{
	size_t at =
		name.len ? table_find(&c->customer, name) : (size_t)TABLE_NONE;
	const size_t *last =
		at == (size_t)TABLE_NONE ? NULL : table_value(&c->customer, at);

	return last ? *last : 0;
}

bool consent_knows(const struct consent *c, struct text name)
{
	return last_of(c, name) > 0;
}

bool consent_holds(const struct consent *c, struct text name, const int64_t *ms)
{
	for (size_t i = last_of(c, name); i; i = c->span[i - 1].next) {
		const struct consent_span *s = &c->span[i - 1];
		if (ms ? s->first <= *ms && *ms <= s->last : s->open)
			return true;
	}
	return false;
}
