/* converted.c - which rows converted: by a flag, or by --converted. */
#include <stdlib.h>

#include "attrib-roi/parts.h"
#include "base/mem.h"
#include "base/truth.h"

const char *converted_open(struct config *c, struct setup *s)
{
	if (!c->converted)
		return NULL;
	if (text_trim(text_of(c->converted)).len == 0)
		return "--converted: a condition is wanted, such as "
		       "event_name=purchase";
	const char *why = condition_read(&c->converts, text_of(c->converted),
		CONDITION_PATTERNS, setup_zone(s));
	if (why)
		return fail_text("--converted: %s", why);
	size_t columns = condition_columns(c->converts);
	c->converts_name = mem_array(columns, sizeof(*c->converts_name));
	for (size_t i = 0; i < columns; i++) {
		struct text name = condition_column(c->converts, i);
		c->converts_name[i] = mem_copy(name.at, name.len);
		unsigned role = setup_role(s, c->converts_name[i], SETUP_ASKED);
		if (i == 0)
			c->converts_role = role;
	}
	return NULL;
}

/* A flag; nothing is no. */
static bool read_flag(struct row *row, unsigned role, bool *to)
{
	struct text t = row_text(row, role);
	enum truth said;

	*to = t.len == 1 && t.at[0] == '1';
	if (t.len == 0 || (t.len == 1 && (t.at[0] == '0' || *to)))
		return true;
	said = truth_of(t);
	*to = said == TRUTH_YES;
	return said != TRUTH_OTHER ||
	       row_wrong(row, t, "a flag (want 1 or 0, or yes or no)");
}

struct seen_row {
	const struct config *config;
	struct row *row;
};

static struct text cell_of(void *arg, size_t column)
{
	const struct seen_row *at = arg;

	return row_text(at->row, at->config->converts_role + (unsigned)column);
}

static bool holds(struct state *s, const struct config *c, struct row *row)
{
	struct seen_row at = {c, row};

	if (!s->view.cell)
		condition_view_init(
			&s->view, &row->reading->zone, row->reading->style);
	s->view.cell = cell_of;
	s->view.arg = &at;
	s->view.odd = 0;
	bool yes = condition_holds(c->converts, &s->view);
	notices_row(s, ODD_CONDITION, row, s->view.odd > 0);
	return yes;
}

bool converted_read(
	struct state *s, const struct config *c, struct row *row, bool *to)
{
	bool flagged = setup_flagged(c, row->binding);

	if (c->converts) {
		s->converts = true;
		*to = holds(s, c, row);
		return true;
	}
	s->converts |= flagged || row_has(row, CONVERTED);
	notices_row(s, FLAGGED, row, flagged);
	if (!flagged && !row_has(row, CONVERTED))
		return true;
	return read_flag(row, flagged ? ID : CONVERTED, to);
}

void converted_release(struct state *s)
{
	if (s->view.cell)
		condition_view_release(&s->view);
}

void converted_close(struct config *c)
{
	for (size_t i = 0; c->converts && i < condition_columns(c->converts);
		i++)
		free(c->converts_name[i]);
	free(c->converts_name);
	condition_free(c->converts);
}
