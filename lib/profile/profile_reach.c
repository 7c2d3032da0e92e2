/* profile_reach.c - what a plan asks of logs: how far back, and what for. */
#include "profile/profile.h"

struct text profile_whose(const struct profile_plan *p, size_t i)
{
	size_t f = 0;

	while (f + 1 < p->n && p->feature[f].where != (int)i)
		f++;
	return p->feature[f].name;
}

void profile_log(struct buf *to, struct text path)
{
	size_t slash = path.len;

	while (slash > 0 && path.at[slash - 1] != '/')
		slash--;
	struct text t = {path.at + slash, path.len - slash};
	if (t.len > 3 && memcmp(t.at + t.len - 3, ".gz", 3) == 0)
		t.len -= 3;
	for (size_t i = t.len; i-- > 1;)
		if (t.at[i] == '.') {
			t.len = i;
			break;
		}
	buf_text(to, t);
}

int64_t profile_reach(const struct profile_plan *p, bool *endless)
{
	int64_t days = 0;

	*endless = false;
	for (size_t i = 0; i < p->n; i++) {
		const struct profile_feature *f = &p->feature[i];
		if (f->measure >= MEASURE_RATIO) /* of features above */
			continue;
		*endless |= f->window.kind != WINDOW_DAYS;
		if (f->window.kind == WINDOW_DAYS && f->window.behind > days)
			days = f->window.behind;
	}
	return days;
}
