/* cellname.c - the name of a cell, made of its parts and taken apart. */
#include "gray/cellname.h"

void cellname_begin(struct buf *to, struct text experiment)
{
	to->len = 0;
	buf_text(to, experiment);
}

void cellname_part(struct buf *to, struct text part)
{
	buf_byte(to, CELLNAME_BETWEEN);
	buf_text(to, part);
}

void cellname_make(struct buf *to, struct text experiment,
	const struct text *by, size_t n, struct text stratum, struct text arm)
{
	cellname_begin(to, experiment);
	for (size_t i = 0; i < n; i++)
		cellname_part(to, by[i]);
	cellname_part(to, stratum);
	cellname_part(to, arm);
}

bool cellname_whole(struct text name, size_t columns)
{
	size_t between = 0;

	for (size_t i = 0; i < name.len; i++)
		between += name.at[i] == CELLNAME_BETWEEN;
	return between == columns + 2;
}

struct text cellname_head(struct text t)
{
	size_t len = 0;

	while (len < t.len && t.at[len] != CELLNAME_BETWEEN)
		len++;
	return (struct text){t.at, len};
}

struct text cellname_tail(struct text t)
{
	size_t len = cellname_head(t).len;

	len += len < t.len;
	return (struct text){t.at + len, t.len - len};
}

static struct text take_part(struct text *rest)
{
	struct text part = cellname_head(*rest);

	*rest = cellname_tail(*rest);
	return part;
}

struct cellname cellname_split(struct text name, size_t columns)
{
	struct cellname n;
	struct text rest = name;

	n.experiment = take_part(&rest);
	n.by = (struct text){rest.at, 0};
	for (size_t i = 0; i < columns; i++) {
		struct text part = take_part(&rest);
		n.by.len = (size_t)(part.at + part.len - n.by.at);
	}
	n.stratum = take_part(&rest);
	n.arm = rest;
	return n;
}

void cellname_propensity(struct cellname_range *r, double propensity)
{
	if (!(propensity > 0))
		return;
	if (r->high == 0 || propensity < r->low)
		r->low = propensity;
	if (propensity > r->high)
		r->high = propensity;
}
