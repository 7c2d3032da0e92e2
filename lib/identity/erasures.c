/* erasures.c - lines about requests, and tokens. */
#include "identity/erasures.h"

#include <string.h>

#include "base/when.h"
#include "identity/sealed.h"
#include "identity/token.h"

enum { ANSWER_DAYS = 30 };

static const char list_header[] = "token,until,request,key";

const char *erasures_status(enum erasure_status status)
{
	static const char *const name[ERASURE_STATUSES] = {
		"nothing", "done", "held", "rebuild", "unsure"};

	return name[status];
}

static bool is_unsure(const struct erasure_request *r, const struct erasure *e)
{
	return e->customers && !r->mapped && r->lines == 0;
}

static enum erasure_status status_of(
	const struct erasure_request *r, const struct erasure *e)
{
	if (r->lines)
		return e->status;
	return is_unsure(r, e) ? ERASURE_UNSURE : ERASURE_NOTHING;
}

void erasures_doubt_note(struct erasures_doubt *to, struct erasure *e,
	const struct erasure_request *r, size_t n)
{
	bool any = false;

	for (size_t i = 0; i < n; i++)
		any |= is_unsure(&r[i], e);
	if (!any)
		return;
	if (e->status == ERASURE_NOTHING)
		e->status = ERASURE_UNSURE;
	if (to->files++)
		return;
	buf_string(&to->first, e->path);
	buf_byte(&to->first, '\0');
}

void erasures_begin(struct buf *log)
{
	if (log->len == 0)
		buf_string(log,
			"time,request,token,ground,due,file,format,"
			"sha256_before,sha256_after,lines_seen,lines_cut,"
			"lines_hidden,status,seal\n");
}

static void add_time(struct buf *to, int64_t ms)
{
	sealed_time(to, ms);
	buf_byte(to, ',');
}

void erasures_add(struct buf *log, struct keyed *k,
	const struct erasure_request *r, const struct erasure *e, int64_t at)
{
	size_t begin = log->len;

	add_time(log, at);
	sealed_cell(log, r->number);
	sealed_cell(log, r->token);
	sealed_cell(log, r->ground);
	add_time(log, at + (int64_t)ANSWER_DAYS * WHEN_DAY_MS);
	sealed_cell(log, e->path);
	sealed_cell(log, e->what);
	sealed_cell(log, e->before);
	sealed_cell(log, e->after);
	buf_printf(log, "%llu,%llu,%llu,%s,", (unsigned long long)r->lines,
		(unsigned long long)e->cut, (unsigned long long)e->hidden,
		erasures_status(status_of(r, e)));
	sealed_end(log, begin, k);
}

bool erasures_list_begin(struct buf *list)
{
	size_t n = strlen(list_header);

	if (list->len == 0) {
		buf_string(list, list_header);
		buf_byte(list, '\n');
	}
	return list->len > n && list->at[n] == '\n' &&
	       memcmp(list->at, list_header, n) == 0;
}

void erasures_list_add(struct buf *list, struct keyed *k, const char *token,
	const char *number)
{
	if (text_find(buf_view(list), text_of(token)))
		return;
	sealed_cell(list, token);
	buf_byte(list, ',');
	sealed_cell(list, number);
	token_check(list, k);
	buf_byte(list, '\n');
}
