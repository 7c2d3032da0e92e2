/* xgboost_events.c - events of JSON and of UBJSON, by one set of functions. */
#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/number.h"
#include "model/xgboost_parts.h"

const char *xgboost_next(struct xgboost_events *x, enum json_event *event)
{
	return x->json ? json_next(x->json, event)
		       : ubjson_next(x->ubjson, event);
}

const char *xgboost_skip(struct xgboost_events *x, enum json_event event)
{
	return x->json ? json_skip(x->json, event)
		       : ubjson_skip(x->ubjson, event);
}

struct text xgboost_text(const struct xgboost_events *x)
{
	return x->json ? json_text(x->json) : ubjson_text(x->ubjson);
}

const char *xgboost_fault(const struct xgboost_events *x, const char *why)
{
	return x->json ? json_fault(x->json, why)
		       : ubjson_fault(x->ubjson, why);
}

static const struct number_style plain = {'.', 0};

/* A number of JSON, NaN among them. */
static double number_of(struct text t)
{
	double x;

	if (real_parse(&x, t, &plain))
		return x;
	if (text_is(t, "Infinity"))
		return INFINITY;
	return text_is(t, "-Infinity") ? -INFINITY : NAN;
}

static const char *event_number(
	const struct xgboost_events *x, enum json_event event, double *to)
{
	if (event == JSON_TRUE || event == JSON_FALSE)
		*to = event == JSON_TRUE;
	else if (event != JSON_NUMBER)
		return xgboost_fault(x, "want a number");
	else
		*to = x->json ? number_of(json_text(x->json))
			      : ubjson_number(x->ubjson);
	return NULL;
}

const char *xgboost_list(struct xgboost_events *x, struct xgboost_list *to)
{
	enum json_event event;

	TRY(xgboost_next(x, &event));
	if (event != JSON_ARRAY)
		return xgboost_fault(x, "want a list");
	if (to->there)
		return xgboost_fault(x, "a list that is there twice");
	to->there = true;
	TRY(xgboost_next(x, &event));
	while (event != JSON_ARRAY_END) {
		mem_grow(&to->at, &to->cap, to->n + 1, sizeof(*to->at));
		TRY(event_number(x, event, &to->at[to->n]));
		to->n++;
		TRY(xgboost_next(x, &event));
	}
	return NULL;
}

const char *xgboost_scalar(struct xgboost_events *x, struct buf *to)
{
	enum json_event event;

	to->len = 0;
	TRY(xgboost_next(x, &event));
	if (event == JSON_TEXT || (event == JSON_NUMBER && x->json))
		buf_text(to, xgboost_text(x));
	else if (event == JSON_NUMBER)
		real_print(to, ubjson_number(x->ubjson));
	else
		return xgboost_fault(x, "want a text or a number");
	return NULL;
}

const char *xgboost_number(struct xgboost_events *x, double *to)
{
	struct buf text = {0};

	const char *why = xgboost_scalar(x, &text);
	if (!why && !real_parse(to, buf_view(&text), &plain))
		why = xgboost_fault(x, fail_text("'%s' is no number",
					       text_show(buf_view(&text))));
	buf_release(&text);
	return why;
}

const char *xgboost_fields(
	struct xgboost_events *x, xgboost_key *one, void *arg)
{
	enum json_event event;

	for (;;) {
		TRY(xgboost_next(x, &event));
		if (event == JSON_OBJECT_END)
			return NULL;
		TRY(one(arg, xgboost_text(x)));
	}
}

const char *xgboost_object(
	struct xgboost_events *x, xgboost_key *one, void *arg)
{
	enum json_event event;

	TRY(xgboost_next(x, &event));
	if (event != JSON_OBJECT)
		return xgboost_fault(x, "want an object");
	return xgboost_fields(x, one, arg);
}

const char *xgboost_objects(struct xgboost_events *x,
	const char *(*each)(struct xgboost_model *m), struct xgboost_model *m)
{
	enum json_event event;

	TRY(xgboost_next(x, &event));
	if (event != JSON_ARRAY)
		return xgboost_fault(x, "want a list");
	for (;;) {
		TRY(xgboost_next(x, &event));
		if (event == JSON_ARRAY_END)
			return NULL;
		if (event != JSON_OBJECT)
			return xgboost_fault(x, "want an object");
		TRY(each(m));
	}
}
