/* seen_ends.c - identifiers by their names. */
#include "identity/seen_ends.h"

#include "base/identifier.h"
#include "base/sort.h"

unsigned seen_kind_of(const struct text *kinds, unsigned n, struct text name)
{
	unsigned k = 0;

	while (k < n && !text_equal(kinds[k], name))
		k++;
	return k;
}

bool seen_end_read(struct seen_end *to, struct seen_book *s,
	const struct text *kinds, struct text t)
{
	to->kind = seen_kind_of(kinds, s->kinds, text_split(&t, ':'));
	if (to->kind == s->kinds || !t.at || identifier_fault(t))
		return false;
	to->id = seen_id(s, to->kind, t);
	return true;
}

struct text seen_end_name(struct buf *to, const struct text *kinds,
	unsigned kind, struct text value)
{
	to->len = 0;
	buf_text(to, kinds[kind]);
	buf_byte(to, ':');
	buf_text(to, value);
	return buf_view(to);
}

void seen_end_when(struct seen_book *s, const struct seen_end *end,
	int64_t from, int64_t to)
{
	seen_when(s, end->kind, end->id, from, to);
}

void seen_end_run(struct seen_book *s, const struct seen_end end[2],
	int64_t from, int64_t to)
{
	seen_run(s, end[0].kind, end[0].id, end[1].kind, end[1].id, from, to);
	for (int i = 0; i < 2; i++)
		if (s->window[end[i].kind] != SEEN_NO_WINDOW)
			seen_end_when(s, &end[i], from, to);
}

static int by_name(const void *a, const void *b, void *context)
{
	const struct text *kinds = context;

	return text_compare(
		kinds[*(const unsigned *)a], kinds[*(const unsigned *)b]);
}

void seen_kinds_sorted(unsigned *order, const struct text *kinds, unsigned n)
{
	for (unsigned k = 0; k < n; k++)
		order[k] = k;
	sort_with(order, n, sizeof(*order), by_name, (void *)(uintptr_t)kinds);
}
