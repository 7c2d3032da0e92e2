/* rows.c - rows in: of OLD, then of NEW; or of both in step. */
#include <stdlib.h>

#include "base/identifier.h"
#include "base/mem.h"
#include "rows-diff/parts.h"

#define UNORDERED                                                              \
	"not in the order of the key's bytes, as --sorted says (LC_ALL=C "     \
	"sort puts it so)"

/* The cells of --sum are numbers, or the row is bad. */
static const char *read_sums(amount *to, unsigned *decimals,
	const struct config *c, struct row *row, const struct diff_layout *l)
{
	for (size_t i = 0; i < c->columns.sums.n; i++) {
		struct text t = row_value(row, (size_t)l->sum[i]);
		to[i] = 0;
		decimals[i] = 0;
		if (t.len && !diff_number(&to[i], &decimals[i], t,
				     &row->reading->style))
			return fail_text("'%s' is not an amount (want 1234.50)",
				text_show(t));
	}
	return NULL;
}

static const char *add_sums(struct state *s, const struct config *c,
	struct row *row, const struct diff_layout *l, bool new)
{
	amount sum[MOST_SUMS];
	unsigned decimals[MOST_SUMS];
	size_t at = new ? s->new.at : s->old.at;

	TRY(read_sums(sum, decimals, c, row, l));
	for (size_t i = 0; i < c->columns.sums.n; i++)
		if (!groups_add(&s->groups, at, i, new, sum[i], decimals[i]))
			return "the sum is too large";
	return NULL;
}

static void key_of(struct buf *to, struct row *row, const int *at, size_t n)
{
	to->len = 0;
	for (size_t i = 0; i < n; i++)
		encoded_key_add(to, row_value(row, (size_t)at[i]), i + 1 == n);
}

/* A key that is an identifier by its name is one by its cell. */
static const char *check_key(
	const struct config *c, struct row *row, const struct diff_layout *l)
{
	for (size_t i = 0; i < c->columns.keys.n && c->key.n; i++) {
		struct text t = row_value(row, (size_t)l->key[i]);
		const char *why = c->identifies[i] && !identifier_plain(t)
					  ? identifier_fault(t)
					  : NULL;
		if (why)
			return fail_text("'%s' is not %s", text_show(t), why);
	}
	return NULL;
}

/* A row as it is compared; NULL, or why it is bad. */
static const char *encode(struct encoded *e, struct state *s,
	const struct config *c, struct row *row, const struct diff_layout *l,
	bool new)
{
	if (c->any_identifies)
		TRY(check_key(c, row, l));
	key_of(&e->key, row, l->key, c->columns.keys.n);
	key_of(&e->group, row, l->by, c->columns.groups.n);
	e->cells.len = 0;
	for (size_t i = 0; i < c->columns.cells.n; i++)
		encoded_cell_add(&e->cells, row_value(row, (size_t)l->cell[i]));
	e->at = groups_find(&s->groups, buf_view(&e->group));
	if (c->columns.sums.n)
		TRY(add_sums(s, c, row, l, new));
	groups_count(
		&s->groups, e->at, new ? GROUPS_ROWS_NEW : GROUPS_ROWS_OLD);
	return NULL;
}

/* The run ends: the key of LINE of the file NAME was there before. */
static void refuse_twice(
	struct state *s, const char *name, uint64_t line, struct text key)
{
	fail_die("%s:%llu: the key '%s' is here a second time (want a --key "
		 "that no two rows of a table share)",
		name, (unsigned long long)line,
		text_show(encoded_key_show(&s->room, key)));
}

static uint64_t line_of(struct row *row)
{
	return batch_line(row->batch, row->record);
}

/* The next row of OLD; false: there is none. */
static bool next_old(struct state *s, const struct config *c, uint64_t *line)
{
	struct row *row = setup_rows_next(c->old);

	if (!row)
		return false;
	*line = line_of(row);
	const char *why = encode(&s->old, s, c, row, &c->of_old, false);
	if (why)
		setup_rows_wrong(c->old, why);
	return true;
}

static void check_once(struct state *s, const char *name, bool fine)
{
	if (!fine)
		refuse_twice(s, name, s->match.twice_line, s->match.twice);
}

/* All of OLD into the table. */
static void take_old(struct state *s, const struct config *c)
{
	uint64_t line;

	while (next_old(s, c, &line))
		check_once(s, c->old_path,
			match_add(&s->match, MATCH_OLD, buf_view(&s->old.key),
				s->old.at, buf_view(&s->old.cells), line));
	check_once(s, c->old_path, match_flush(&s->match, MATCH_OLD));
}

static void swap(struct buf *a, struct buf *b)
{
	struct buf kept = *a;

	*a = *b;
	*b = kept;
}

/* The next row of OLD in step, which must come behind the one before. */
static void step_old(struct state *s, const struct config *c)
{
	bool had = s->has_old;
	uint64_t line;

	swap(&s->old.key, &s->before_old);
	s->has_old = next_old(s, c, &line);
	int order = had && s->has_old ? text_compare(buf_view(&s->before_old),
						buf_view(&s->old.key))
				      : -1;
	if (order > 0)
		fail_die("%s:%llu: " UNORDERED, c->old_path,
			(unsigned long long)line);
	if (order == 0)
		refuse_twice(s, c->old_path, line, buf_view(&s->old.key));
}

static void begin(struct state *s, const struct config *c)
{
	const struct common *common = setup_common(c->setup);
	struct number_style style = {common->decimal, common->thousands};

	if (s->begun)
		return;
	s->begun = true;
	groups_init(&s->groups, c->columns.sums.n);
	if (c->columns.groups.n == 0)
		groups_find(&s->groups, (struct text){"", 0});
	match_init(&s->match, c->compare, c->columns.cells.n, &style,
		c->key.n == 0, &s->groups);
	s->match.listed = !c->summary;
	if (c->sorted)
		step_old(s, c);
	else
		take_old(s, c);
}

static void went(struct state *s, const struct config *c, struct out *out)
{
	groups_count(&s->groups, s->old.at, GROUPS_WENT);
	if (!c->summary)
		print_row(out, c, &s->room, MATCH_WENT, buf_view(&s->old.key),
			NULL, NULL);
	step_old(s, c);
}

static void came(struct state *s, const struct config *c, struct out *out)
{
	groups_count(&s->groups, s->new.at, GROUPS_CAME);
	if (!c->summary)
		print_row(out, c, &s->room, MATCH_CAME, buf_view(&s->new.key),
			NULL, NULL);
}

static void both(struct state *s, const struct config *c, struct out *out)
{
	const char *old = buf_view(&s->old.cells).at,
		   *new = buf_view(&s->new.cells).at;
	bool same = diff_rows(
		old, new, c->compare, c->columns.cells.n, &s->match.style);

	groups_pair(&s->groups, s->old.at, s->new.at, same);
	if (!same && !c->summary)
		print_row(out, c, &s->room, MATCH_CHANGED,
			buf_view(&s->new.key), old, new);
	step_old(s, c);
}

/* A row of NEW, whose key is behind that of the one before. */
static void meet(struct state *s, const struct config *c, struct out *out)
{
	int order = 1;

	while (s->has_old && (order = text_compare(buf_view(&s->old.key),
				      buf_view(&s->new.key))) < 0)
		went(s, c, out);
	if (s->has_old && order == 0)
		both(s, c, out);
	else
		came(s, c, out);
}

static enum verdict step_new(struct state *s, const struct config *c,
	struct row *row, struct out *out)
{
	int order = s->has_new ? text_compare(buf_view(&s->before_new),
					 buf_view(&s->new.key))
			       : -1;

	s->has_new = true;
	if (order > 0) {
		row_because(row, UNORDERED);
		return FATAL;
	}
	if (order == 0)
		refuse_twice(s, row->binding->name, line_of(row),
			buf_view(&s->new.key));
	meet(s, c, out);
	swap(&s->new.key, &s->before_new);
	return OK;
}

/* NULL, or why the row of NEW is bad. */
static const char *take_new(
	struct state *s, const struct config *c, struct row *row)
{
	if (s->bound != row->binding) {
		diff_layout_release(&s->of_new);
		const struct diff_header h = diff_header_of(row->binding);
		TRY(diff_layout_make(&s->of_new, &c->columns, &h));
		diff_further(s, c, row->binding);
		s->bound = row->binding;
	}
	return encode(&s->new, s, c, row, &s->of_new, true);
}

enum verdict diff_row(struct state *s, const struct config *c, struct row *row,
	struct out *out)
{
	begin(s, c);
	const char *why = take_new(s, c, row);
	if (why) {
		row_because(row, why);
		return BAD;
	}
	if (c->sorted)
		return step_new(s, c, row, out);
	check_once(s, row->binding->name,
		match_add(&s->match, MATCH_NEW, buf_view(&s->new.key),
			s->new.at, buf_view(&s->new.cells), line_of(row)));
	return OK;
}

void diff_end(struct state *s, const struct config *c, struct out *out)
{
	begin(s, c);
	while (c->sorted && s->has_old)
		went(s, c, out);
	if (c->sorted)
		return;
	check_once(s, s->bound ? s->bound->name : c->new_name,
		match_flush(&s->match, MATCH_NEW));
	match_end(&s->match);
}

void diff_release(struct state *s)
{
	if (s->begun) {
		groups_release(&s->groups);
		match_release(&s->match);
	}
	diff_layout_release(&s->of_new);
	diff_names_release(&s->further);
	encoded_release(&s->old);
	encoded_release(&s->new);
	buf_release(&s->before_old);
	buf_release(&s->before_new);
	buf_release(&s->room);
}
