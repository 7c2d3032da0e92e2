/* setup.c - the options of model-fit, and which columns are learned from. */
#include <stdlib.h>

#include "base/mem.h"
#include "base/sort.h"
#include "filter/common.h"
#include "kept/spill.h"
#include "learn/weighing.h"
#include "model-fit/parts.h"

/* --test: a share of the rows, or the file of others. */
static const char *read_share(struct config *c)
{
	if (!c->test)
		return NULL;
	if (weighing_share(&c->share, c->test))
		return weighing_check_share(c->share, c->test);
	c->test_file = c->test;
	return NULL;
}

static const char *read_class_weight(struct config *c)
{
	c->positives = 1;
	if (!c->class_weight)
		return NULL;
	if (c->objective != LOSS_BINARY)
		return "--class-weight is for --objective=binary";
	return weighing_class_weight(&c->positives, c->class_weight);
}

/* The answer is a model, which has no rows that could look otherwise. */
static const char *check_look(const struct config *c)
{
	const struct common *common = setup_common(c->setup);

	if (c->report_only || c->keeps_lines)
		return NULL;
	if (common->format > 1 || common->bom)
		return fail_text("--%s has no effect: the answer is a model "
				 "(--report has rows)",
			common->bom ? "bom" : "format");
	return NULL;
}

static bool is_label(const struct config *c, const char *column)
{
	return column && text_is(text_of(column), c->label);
}

static const char *check_options(struct config *c)
{
	if (!c->label)
		return "--label is wanted: the column to foretell";
	TRY(weighing_check_label(is_label(c, c->weight), is_label(c, c->unit)));
	if (c->positive && c->objective != LOSS_BINARY)
		return "--positive is for --objective=binary";
	if (c->calibration && c->objective != LOSS_BINARY)
		return "--calibration is for --objective=binary";
	TRY(read_share(c));
	TRY(read_class_weight(c));
	if (c->stop_after && !c->test)
		return "--stop-after wants --test: rows that it can ask";
	if (c->monotone.n && c->objective == LOSS_MULTICLASS)
		return "--monotone is not for --objective=multiclass";
	if (kinds[c->kind].check)
		TRY(kinds[c->kind].check(c));
	if (c->warm_path && c->kind != KIND_TREES)
		return "--warm is for --kind=trees";
	if (c->warm_path && c->monotone.n)
		return "--monotone is not for --warm: the trees of the model "
		       "may go another way";
	return check_look(c);
}

const char *setup_files(void *config, struct setup *s)
{
	const struct config *c = config;
	double share;

	if (c->test && !weighing_share(&share, c->test))
		TRY(setup_uses(s, OPT_READ, "--test", c->test));
	return c->report && *c->report
		       ? setup_uses(s, OPT_REPLACED, "--report", c->report)
		       : NULL;
}

/* Without a folder for files all rows have to find room in memory. */
static const char *open_aside(struct config *c)
{
	if (c->keeps_lines)
		return NULL;
	if (!c->memory)
		c->memory = spill_room();
	const char *why = spill_file(&c->aside, c->tmp, "model-fit");
	return c->tmp ? why : NULL;
}

const char *setup_open(void *config, struct setup *s)
{
	struct config *c = config;
	const struct common *common = setup_common(s);

	c->setup = s;
	c->keeps_lines = setup_partial(s);
	c->report_only = c->report && !*c->report;
	c->style = (struct number_style){common->decimal, common->thousands};
	const char *why = check_options(c);
	if (why)
		return setup_usage(s, why);
	if (c->unit)
		setup_nobody(s);
	setup_role(s, c->unit ? c->unit : "customer",
		c->unit ? SETUP_REQUIRED : SETUP_OPTIONAL);
	setup_role(s, c->label, SETUP_REQUIRED);
	if (c->weight)
		setup_role(s, c->weight, SETUP_REQUIRED);
	if (c->report_only) {
		setup_column(s, "part");
		setup_column(s, "measure");
		setup_column(s, "at");
		setup_column(s, "value");
	}
	TRY(setup_warm(c));
	TRY(open_aside(c));
	return kept_open(c, s);
}

static int by_name(const void *a, const void *b, void *arg)
{
	const struct header *h = arg;

	return text_compare(
		h->name[*(const uint32_t *)a], h->name[*(const uint32_t *)b]);
}

static const char *no_column(
	const char *option, struct text name, const struct header *h)
{
	struct buf has = {0};

	role_list(&has, h);
	buf_byte(&has, '\0');
	const char *why = fail_text(
		"--%s: no column '%s'%s", option, text_show(name), has.at);
	buf_release(&has);
	return why;
}

/* Mark the columns of LIST in LEFT_OUT. */
static const char *leave_out(bool *left_out, const char *option,
	const struct opt_list *list, const struct header *h)
{
	int column;

	for (size_t i = 0; i < list->n; i++) {
		TRY(role_named(&column, list->item[i], h));
		if (column == ROLE_NONE)
			return no_column(option, list->item[i], h);
		left_out[column] = true;
	}
	return NULL;
}

/* The columns that are learned from, in the order of their names, whatever
 * their order in the file. */
static const char *choose(
	struct config *c, const struct binding *b, bool *left_out)
{
	struct header h = b->header;
	const int *at = b->column;

	/* Names that differ in case may be of one column. */
	TRY(weighing_check_label(c->weight && at[WEIGHT] == at[LABEL],
		c->unit && at[UNIT] == at[LABEL]));
	TRY(leave_out(left_out, "ignore", &c->ignore, &h));
	if (b->column[UNIT] >= 0)
		left_out[b->column[UNIT]] = true;
	left_out[b->column[LABEL]] = true;
	if (c->weight)
		left_out[b->column[WEIGHT]] = true;
	c->order = mem_array(h.n + 1, sizeof(*c->order));
	for (uint32_t i = 0; i < h.n; i++)
		if (!left_out[i])
			c->order[c->columns++] = i;
	sort_with(c->order, c->columns, sizeof(*c->order), by_name, &h);
	c->name = mem_array((size_t)c->columns + 1, sizeof(*c->name));
	for (unsigned i = 0; i < c->columns; i++) {
		struct text name = h.name[c->order[i]];
		if (i && text_equal(name, c->name[i - 1])) {
			c->columns = i;
			return fail_text(
				"two columns are called '%s' (--fields "
				"renames them)",
				text_show(name));
		}
		c->name[i] =
			(struct text){mem_copy(name.at, name.len), name.len};
	}
	return c->columns ? NULL : "no column is left to learn from";
}

const char *setup_bind(void *config, const struct setup *s,
	const struct binding *b, bool first)
{
	struct config *c = config;

	(void)s;
	if (!first)
		return NULL;
	bool *left_out = mem_zero(b->header.n + 1, sizeof(*left_out));
	const char *why = choose(c, b, left_out);
	free(left_out);
	c->bound = true;
	return why;
}

void setup_close(void *config)
{
	struct config *c = config;

	if (c->aside)
		fclose(c->aside);
	setup_rows_close(c->kept);
	warm_free(c->warm);
	for (unsigned i = 0; i < c->columns && c->name; i++)
		free((char *)c->name[i].at);
	free(c->name);
	free(c->order);
}
