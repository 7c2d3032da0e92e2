/* oldmap.c - rows of an old map become names that are kept. */
#include "identity/oldmap.h"

#include "base/fail.h"
#include "base/identifier.h"
#include "base/number.h"

/* What the alias of a row is called: the cell, or kind, cell and piece. */
static const char *name_alias(
	struct oldmap *m, const struct text *const cell[OLDMAP])
{
	const struct text *written = cell[OLDMAP_PIECE];
	int64_t piece = 1;

	m->name.len = 0;
	if (!cell[OLDMAP_KIND]) {
		buf_text(&m->name, *cell[OLDMAP_ALIAS]);
		return NULL;
	}
	if (written && (!int_parse(&piece, *written) || piece < 1 ||
			       piece > UINT32_MAX))
		return fail_text("the piece '%s' is not a number from 1 on",
			text_show(*written));
	who_alias_of(m->who, &m->name, *cell[OLDMAP_KIND], *cell[OLDMAP_ALIAS],
		(uint32_t)piece);
	return NULL;
}

const char *oldmap_take(struct oldmap *m, const struct text *const cell[OLDMAP])
{
	struct text customer = *cell[OLDMAP_CUSTOMER];
	const char *fault = identifier_fault(customer);
	bool known;

	if (fault)
		return fail_text("the customer '%s' is not %s",
			text_show(customer), fault);
	TRY(name_alias(m, cell));
	m->any = true;
	TRY(who_alias(m->who, buf_view(&m->name), customer, &known));
	m->known |= known;
	return NULL;
}

void oldmap_release(struct oldmap *m)
{
	buf_release(&m->name);
}
