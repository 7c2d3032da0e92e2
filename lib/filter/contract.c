/* contract.c - the columns of a feed measured, and written as a table. */
#include "filter/contract.h"

#include <stdlib.h>

#include "base/hash.h"
#include "base/mem.h"
#include "filter/run.h"

enum {
	MOST_VALUES = 100, /* of a closed list */
	MOST_WAIT = 256,   /* rows, whose bytes are in the cache still */
	AGAIN = 2	   /* times that each has to come, on the average */
};

const char *const contract_type_name[CONTRACT_TYPES] = {
	"identifier", "number", "time", "text", "rows a day"};

const char *contract_open(struct run *run)
{
	struct contract *c = &run->contract;

	c->run = run;
	c->on = run->common.contract || run->common.expect;
	c->time = ROLE_NONE;
	if (c->on)
		table_init(&c->days, sizeof(uint64_t), hash_seed());
	return run->common.expect ? expect_open(run) : NULL;
}

void contract_begin(struct run *run)
{
	struct contract *c = &run->contract;

	if (!run->common.contract)
		return;
	c->out = setup_file(&run->setup, run->common.contract);
	c->out->format = OUT_CSV;
	c->out->delimiter = ',';
}

const char *contract_role(
	const struct run *run, const struct binding *b, size_t column)
{
	for (unsigned r = 0; r < run->roles; r++)
		if (b->column[r] == (int)column)
			return run->role[r];
	return NULL;
}

static size_t find(struct contract *c, struct text name)
{
	for (size_t i = 0; i < c->n; i++)
		if (text_equal(c->column[i].name, name))
			return i;
	mem_grow(&c->column, &c->cap, c->n + 1, sizeof(*c->column));
	c->column[c->n] = (struct contract_column){
		.name = {mem_copy(name.at, name.len), name.len},
		.type = CONTRACT_NUMBER};
	table_init(&c->column[c->n].values, 0, hash_seed());
	return c->n++;
}

/* Whether NAME has few values that people know, though each is an identifier.
 */
static bool is_known_list(struct text name)
{
	static const char *const known[] = {
		"campaign", "event", "product", "code"};

	for (size_t i = 0; i < sizeof(known) / sizeof(*known); i++)
		if (text_is(name, known[i]))
			return true;
	return false;
}

/* A column that was not there before: what it is by its role and its name. */
static void begin_column(struct contract_column *c, const char *role)
{
	c->role = role;
	struct text name = role ? text_of(role) : c->name;
	if (role_identifies(name))
		c->type = CONTRACT_IDENTIFIER;
	c->listed = c->type == CONTRACT_NUMBER || is_known_list(name);
	if (role && strcmp(role, "time") == 0)
		c->type = CONTRACT_TIME;
}

/* The columns of one more file. */
static void bind(struct run *run, const struct binding *b)
{
	struct contract *c = &run->contract;

	expect_counted(run);
	c->bound = b;
	c->time = ROLE_NONE;
	mem_grow(&c->file, &c->cap_files, c->files + 1, sizeof(*c->file));
	c->file[c->files++] = b->order;
	free(c->at);
	c->at = mem_array(b->fields + 1, sizeof(*c->at));
	for (size_t i = 0; i < b->fields; i++) {
		const char *role = contract_role(run, b, i);
		size_t before = c->n;
		c->at[i] = find(c, b->header.name[i]);
		if (c->n > before)
			begin_column(&c->column[c->at[i]], role);
		if (role && strcmp(role, "time") == 0)
			c->time = (int)i;
	}
	if (run->common.expect) {
		expect_bound(run, b);
		expect_glances(run, b);
	}
}

static void add_number(struct contract_column *c, amount a, unsigned decimals)
{
	bool first = c->rows == c->empty + 1;

	if (first || a < c->low)
		c->low = a;
	if (first || a > c->high)
		c->high = a;
	if (decimals > c->decimals)
		c->decimals = decimals;
}

static void add_value(struct contract_column *c, struct text cell)
{
	if (c->many)
		return;
	c->barred |= cell.len && memchr(cell.at, '|', cell.len) != NULL;
	table_put(&c->values, cell);
	c->many = c->values.n > MOST_VALUES;
}

static void add_day(struct contract *c, struct row *row, struct text cell)
{
	int64_t ms, day;

	if (!when_parse(&ms, cell, &row->reading->zone))
		return;
	day = zone_day(&row->reading->zone, ms);
	uint64_t *n = table_value(&c->days,
		table_put(&c->days, (struct text){(char *)&day, sizeof(day)}));
	++*n;
}

static void add_cell(struct run *run, struct contract_column *c,
	struct row *row, struct text cell)
{
	enum contract_type want = c->want ? c->want->type : CONTRACT_TEXT;
	unsigned decimals = 0;
	amount a = 0;
	int64_t ms;

	c->rows++;
	if (text_trim(cell).len == 0) /* blanks alone are no value */
		cell.len = 0;
	c->empty += cell.len == 0;
	bool number = cell.len &&
		      (c->type == CONTRACT_NUMBER || want == CONTRACT_NUMBER) &&
		      amount_parse(&a, &decimals, cell, &row->reading->style);
	bool time =
		cell.len &&
		((c->type == CONTRACT_NUMBER && !number) ||
			c->type == CONTRACT_TIME || want == CONTRACT_TIME) &&
		when_parse(&ms, cell, &row->reading->zone);
	if (cell.len && c->type == CONTRACT_NUMBER && !number)
		c->type = time && c->rows == c->empty + 1 ? CONTRACT_TIME
							  : CONTRACT_TEXT;
	else if (cell.len && c->type == CONTRACT_TIME && !time)
		c->type = CONTRACT_TEXT;
	if (number && c->type == CONTRACT_NUMBER)
		add_number(c, a, decimals);
	if (cell.len && c->listed)
		add_value(c, cell);
	if (c->want)
		expect_cell(run, c, row, cell, number, a, time);
}

void contract_row(struct run *run, struct row *row)
{
	struct contract *c = &run->contract;

	if (c->bound != row->binding)
		bind(run, row->binding);
	contract_settle(run);
	if (expect_may_wait(c, row)) {
		c->batch = row->batch;
		c->from = row->record;
		c->next = row->record;
		contract_read(c, &row->read);
		c->next++;
		c->full = row->record + MOST_WAIT;
		return;
	}
	for (size_t i = 0; i < row->binding->fields; i++) {
		struct text cell = row_value(row, i);
		add_cell(run, &c->column[c->at[i]], row, cell);
		if ((int)i == c->time)
			add_day(c, row, cell);
	}
}

void contract_settle(struct run *run)
{
	if (!run->contract.next)
		return; /* and where threads share rows nothing is written */
	expect_rows(run);
	run->contract.next = NULL;
}

static void print_values(struct out *out, const struct contract_column *c)
{
	struct buf list = {0};
	uint32_t *order = table_sorted(&c->values);
	bool closed =
		(c->type == CONTRACT_TEXT || c->type == CONTRACT_IDENTIFIER) &&
		c->listed && !c->many && !c->barred &&
		c->rows - c->empty >= AGAIN * c->values.n;

	for (size_t i = 0; i < c->values.n && closed; i++) {
		if (i)
			buf_byte(&list, '|');
		buf_text(&list, table_key(&c->values, order[i]));
	}
	out_text(out, buf_view(&list));
	buf_release(&list);
	free(order);
}

/* A bound with room: the next power of ten behind ten times A; 0 stays. */
static amount roomy(amount a)
{
	amount bound = AMOUNT_UNIT;

	if (a == 0)
		return 0;
	for (amount size = a < 0 ? -a : a; bound < size; bound *= 10)
		;
	return a < 0 ? -bound : bound;
}

static void print_column(struct out *out, const struct contract_column *c)
{
	bool number = c->type == CONTRACT_NUMBER && c->rows > c->empty;
	amount share = c->rows ? (amount)c->empty * 100 / (amount)c->rows : 0;

	out_text(out, c->name);
	out_string(out, c->role ? c->role : "");
	out_string(out,
		contract_type_name[c->rows == c->empty &&
						   c->type == CONTRACT_NUMBER
					   ? CONTRACT_TEXT
					   : c->type]);
	print_values(out, c);
	/* Five in a hundred more than there were. */
	share = share + 6 > 100 ? 100 : share + (c->empty ? 6 : 5);
	out_amount(out, share * AMOUNT_UNIT / 100, 2);
	if (number) {
		out_amount(out, c->low < 0 ? roomy(c->low) : 0, 0);
		out_amount(out, c->high > 0 ? roomy(c->high) : 0, 0);
	} else {
		out_empty(out);
		out_empty(out);
	}
	out_end(out);
}

/* Between three quarters of the smallest day and four thirds of the largest. */
static void print_days(const struct contract *c, struct out *out)
{
	uint64_t low = UINT64_MAX, high = 0;

	for (size_t i = 0; i < c->days.n; i++) {
		uint64_t n = *(uint64_t *)table_value(&c->days, i);
		low = n < low ? n : low;
		high = n > high ? n : high;
	}
	if (c->days.n == 0)
		return;
	out_empty(out);
	out_empty(out);
	out_string(out, contract_type_name[CONTRACT_DAYS]);
	out_empty(out);
	out_empty(out);
	out_int(out, (int64_t)(low * 3 / 4));
	out_int(out, (int64_t)((high * 4 + 2) / 3));
	out_end(out);
}

static void print(struct run *run)
{
	static const char *const name[] = {"column", "role", "type", "values",
		"empty", "smallest", "largest"};
	const struct contract *c = &run->contract;

	for (size_t i = 0; i < sizeof(name) / sizeof(*name); i++)
		out_column(c->out, text_of(name[i]));
	out_header(c->out);
	for (size_t i = 0; i < c->n; i++)
		print_column(c->out, &c->column[i]);
	print_days(c, c->out);
}

static bool is_bound(const struct contract *c, unsigned order)
{
	for (size_t i = 0; i < c->files; i++)
		if (c->file[i] == order)
			return true;
	return false;
}

/* Files without a good row, whose columns nobody has looked at. */
static void bind_others(struct run *run)
{
	for (size_t i = 0; i < run->n_bindings; i++)
		if (!is_bound(&run->contract, run->bindings[i]->order))
			bind(run, run->bindings[i]);
}

void contract_end(struct run *run)
{
	expect_counted(run);
	if (run->contract.out)
		print(run);
	if (!run->common.expect)
		return;
	bind_others(run);
	expect_end(run);
}

static void column_release(struct contract_column *c)
{
	free((char *)c->name.at);
	table_release(&c->values);
	for (int i = 0; i < ODDS; i++)
		free(c->odd[i].first);
}

void contract_release(struct run *run)
{
	struct contract *c = &run->contract;

	for (size_t i = 0; i < c->n; i++)
		column_release(&c->column[i]);
	for (size_t i = 0; i < c->n_expected; i++)
		table_release(&c->expected[i].values);
	free(c->column);
	free(c->at);
	free(c->file);
	free(c->glance);
	free(c->dates);
	free(c->known.day);
	free(c->expected);
	if (c->on) {
		table_release(&c->days);
		if (run->common.expect)
			side_release(&c->side);
	}
}
