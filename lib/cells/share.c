/* share.c - a '%' behind a number. */
#include "cells/share.h"

#include <stdio.h>

#include "base/number.h"

static bool is_called(const char *arg, const char *name)
{
	return arg && strcmp(arg, name) == 0;
}

bool share_parse(double *x, const char *arg, struct text t)
{
	static const struct number_style plain = {'.', 0};
	bool share = is_called(arg, "share") || is_called(arg, "p");
	char hundredth[40];

	if ((!share && !is_called(arg, "percent")) || t.len < 2 || t.len > 32 ||
		t.at[t.len - 1] != '%')
		return real_parse(x, t, &plain);
	t = text_trim((struct text){t.at, t.len - 1});
	if (share && !memchr(t.at, 'e', t.len) && !memchr(t.at, 'E', t.len)) {
		snprintf(hundredth, sizeof(hundredth), "%.*se-2", (int)t.len,
			t.at);
		t = text_of(hundredth);
	}
	return real_parse(x, t, &plain);
}

void share_plain(struct text *t, char room[64], const char *arg)
{
	double x;

	if (t->len == 0 || t->at[t->len - 1] != '%' ||
		!share_parse(&x, arg, *t))
		return;
	snprintf(room, 64, "%.15g", x);
	*t = text_of(room);
}
