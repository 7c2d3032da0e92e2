/* toy-train.c - a fold that keeps its rows and walks them twice: only when all
 * have come is it known which columns are numbers and where their middle is. */
#include <stdlib.h>

#include "base/mem.h"
#include "base/sort.h"
#include "base/tsv.h"
#include "filter/filter.h"

enum role { CUSTOMER };

struct config {
	uint32_t *order;  /* owned: columns of the first file, by name */
	struct buf names; /* in that order, as a line of TSV */
	size_t columns;
};

/* A row is a line of TSV: its customer, then its cells by column name. */
struct state {
	struct buf lines, names;
	size_t *at; /* owned: where each line begins */
	size_t n, cap, columns;
};

static const struct opt opts[] = {{0}};

static const char *open_train(void *config, struct setup *setup)
{
	(void)config;
	setup_role(setup, "customer", SETUP_REQUIRED);
	setup_column(setup, "column");
	setup_column(setup, "kind");
	setup_column(setup, "low");
	setup_column(setup, "high");
	setup_column(setup, "empty");
	return NULL;
}

static int by_name(const void *a, const void *b, void *context)
{
	const struct header *h = context;

	return text_compare(
		h->name[*(const uint32_t *)a], h->name[*(const uint32_t *)b]);
}

/* All files have the columns of the first, in any order. */
static const char *bind(void *config, const struct setup *setup,
	const struct binding *binding, bool first)
{
	struct config *c = config;
	struct header h = binding->header;

	(void)setup;
	if (!first)
		return NULL;
	c->columns = h.n;
	c->order = mem_array(h.n, sizeof(*c->order));
	for (size_t i = 0; i < h.n; i++)
		c->order[i] = (uint32_t)i;
	sort_with(c->order, h.n, sizeof(*c->order), by_name, &h);
	for (size_t i = 0; i < h.n; i++) {
		buf_byte(&c->names, '\t');
		tsv_encode(&c->names, h.name[c->order[i]]);
	}
	return NULL;
}

/* A line more, which the caller fills and ends. */
static void begin(struct state *s, struct text who)
{
	mem_grow(&s->at, &s->cap, s->n + 1, sizeof(*s->at));
	s->at[s->n++] = s->lines.len;
	tsv_encode(&s->lines, who);
}

static void cell(struct state *s, struct text t)
{
	buf_byte(&s->lines, '\t');
	tsv_encode(&s->lines, t);
}

static enum verdict row(
	void *at, const void *config, struct row *row, struct out *out)
{
	const struct config *c = config;
	struct state *s = at;
	struct text who;

	(void)out;
	if (!row_key(row, CUSTOMER, &who))
		return BAD;
	if (s->n == 0) {
		buf_text(&s->names, buf_view(&c->names));
		s->columns = c->columns;
	}
	begin(s, who);
	for (size_t i = 0; i < c->columns; i++)
		cell(s, row_passed(row, c->order[i]));
	buf_byte(&s->lines, '\n');
	return OK;
}

static struct text line_at(const struct state *s, size_t i)
{
	struct text rest = buf_view(&s->lines);

	rest.at += s->at[i];
	rest.len -= s->at[i];
	return text_split(&rest, '\n');
}

static int by_line(const void *a, const void *b, void *context)
{
	return text_compare(line_at(context, *(const size_t *)a),
		line_at(context, *(const size_t *)b));
}

/* CELL without the escapes of TSV; until the next call with TO. */
static struct text decoded(struct buf *to, struct text cell)
{
	char *at = buf_room(to, cell.len + 1);

	return (struct text){at, tsv_decode(at, cell)};
}

/* A line of TSV as fields of the state, and how many they are. */
static void put_line(struct state_out *to, struct text line)
{
	struct buf plain = {0};
	int64_t n = 0;

	for (; line.at; n++)
		state_text(to, decoded(&plain, text_split(&line, '\t')));
	state_int(to, n); /* since a TAB at the end of a line is ignored */
	buf_release(&plain);
}

static const char *save(void *at, const void *config, struct state_out *to)
{
	struct state *s = at;
	size_t *order = mem_array(s->n, sizeof(*order));

	(void)config;
	for (size_t i = 0; i < s->n; i++)
		order[i] = i;
	sort_with(order, s->n, sizeof(*order), by_line, s);
	if (s->names.len) {
		state_key(to, text_of(""));
		state_text(to, text_of("columns"));
		put_line(to, (struct text){s->names.at + 1, s->names.len - 1});
		state_end(to);
	}
	for (size_t i = 0; i < s->n; i++) {
		struct text rest = line_at(s, order[i]);
		struct buf who = {0};
		state_key(to, decoded(&who, text_split(&rest, '\t')));
		buf_release(&who);
		put_line(to, rest);
		state_end(to);
	}
	free(order);
	return to->failed;
}

/* Whether the last field says how many stand before it, from FIRST on. */
static bool fields(const struct state_row *row, size_t first, size_t *n)
{
	int64_t said;

	*n = row->n - first - 1;
	return row->n > first + 1 && state_row_int(row, row->n - 1, &said) &&
	       said == (int64_t)*n;
}

static enum verdict load_names(
	struct state *s, const struct state_row *row, const char **reason)
{
	struct buf names = {0};
	struct text t;
	size_t n;

	if (!fields(row, 1, &n) || !state_row_text(row, 0, &t) ||
		!text_is(t, "columns"))
		return BAD;
	for (size_t i = 1; i <= n && state_row_text(row, i, &t); i++) {
		buf_byte(&names, '\t');
		tsv_encode(&names, t);
	}
	bool same = s->names.len == 0 ||
		    text_equal(buf_view(&s->names), buf_view(&names));
	if (s->names.len == 0)
		buf_text(&s->names, buf_view(&names));
	buf_release(&names);
	*reason = "its rows have other columns than those before";
	return same && (s->columns == 0 || s->columns == n) ? OK : BAD;
}

static enum verdict load(void *at, const void *config,
	const struct state_row *row, const char **reason)
{
	struct state *s = at;
	struct text t;
	size_t n;

	(void)config;
	if (state_row_key(row).len == 0)
		return load_names(s, row, reason);
	if (!fields(row, 0, &n) || (s->columns && s->columns != n))
		return BAD;
	s->columns = n;
	begin(s, state_row_key(row));
	for (size_t i = 0; i < n && state_row_text(row, i, &t); i++)
		cell(s, t);
	buf_byte(&s->lines, '\n');
	return OK;
}

/* What is known of a column. */
struct column {
	bool words; /* a cell is no number */
	amount least, most;
	uint64_t low, high, empty;
};

static bool number(amount *to, struct text t)
{
	static const struct number_style plain = {.decimal = '.'};
	unsigned decimals;

	return amount_parse(to, &decimals, t, &plain);
}

/* The first walk: kinds and ends. */
static void look(struct column *c, struct text t)
{
	amount a;

	if (t.len == 0) {
		c->empty++;
	} else if (!number(&a, t)) {
		c->words = true;
	} else {
		c->least = c->low == 0 || a < c->least ? a : c->least;
		c->most = c->low == 0 || a > c->most ? a : c->most;
	}
	c->low += t.len > 0;
}

/* The second: each number is in one half or the other. */
static void share_out(struct column *c, struct text t)
{
	amount a;

	if (c->words || t.len == 0 || !number(&a, t))
		return;
	if (a - c->least > c->most - a) {
		c->low--;
		c->high++;
	}
}

static void walk(const struct state *s, struct column *c,
	void (*each)(struct column *c, struct text t))
{
	for (size_t i = 0; i < s->n; i++) {
		struct text rest = line_at(s, i);
		text_split(&rest, '\t');
		for (size_t k = 0; k < s->columns; k++)
			each(&c[k], text_split(&rest, '\t'));
	}
}

static const char *finish(
	void *at, void *config, struct setup *setup, struct out *out)
{
	struct state *s = at;
	struct column *c = mem_zero(s->columns, sizeof(*c));
	struct text names = buf_view(&s->names);

	(void)config;
	(void)setup;
	if (s->n && !s->names.len) {
		free(c);
		return "state without the names of its columns";
	}
	walk(s, c, look);
	walk(s, c, share_out);
	text_split(&names, '\t');
	for (size_t k = 0; k < s->columns; k++) {
		struct buf name = {0};
		out_text(out, decoded(&name, text_split(&names, '\t')));
		out_string(out, c[k].words ? "words" : "number");
		out_int(out, (int64_t)c[k].low);
		out_int(out, (int64_t)c[k].high);
		out_int(out, (int64_t)c[k].empty);
		out_end(out);
		buf_release(&name);
	}
	free(c);
	return out->failed;
}

static void release(void *at)
{
	struct state *s = at;

	buf_release(&s->lines);
	buf_release(&s->names);
	free(s->at);
}

static void close_train(void *config)
{
	struct config *c = config;

	free(c->order);
	buf_release(&c->names);
}

static const struct filter toy_train = {.name = "toy-train",
	.brief = "Tell of each column what it holds, and where its halves are.",
	.operands = "[file ...]",
	.flow = {.columns = COLUMNS_ALIKE,
		.order = ORDER_ANY,
		.state = STATE_MERGED},
	.version = 1,
	.opts = opts,
	.config_size = sizeof(struct config),
	.state_size = sizeof(struct state),
	.open = open_train,
	.bind = bind,
	.row = row,
	.save = save,
	.load = load,
	.finish = finish,
	.release = release,
	.close = close_train};

int main(int argc, char **argv)
{
	return filter_main(&toy_train, argc, argv);
}
