/* t_erase.c - people taken out of all that lasts of scenes. */
#include "scene/erase.h"

#include "scene/explain.h"
#include "scene/offsets.h"
#include "scenes.h"
#include "unit.h"

struct bench {
	struct scene_rules rules;
	struct scene_engine e;
	struct scene_waiting waiting;
	struct table offsets;
	struct scene_lasting l;
	struct keyed *keyed;
	struct buf said;
	const char *who; /* is to be forgotten, up to: */
	int64_t until;
};

static void line(void *arg, const struct scene_line *l)
{
	struct bench *b = arg;

	if (l->reason != SCENE_SAID)
		return;
	buf_text(&b->said, l->customer);
	buf_byte(&b->said, '@');
	int_print(&b->said, l->ms);
	buf_byte(&b->said, ' ');
}

static struct text cell(void *arg, unsigned column)
{
	(void)arg;
	(void)column;
	return text_of("");
}

static void begin(struct bench *b, int64_t lateness)
{
	struct text cells[SCENE_COLUMNS];

	*b = (struct bench){.until = SCENE_OPEN};
	scenes_rule(cells, "a then b");
	cells[SCENE_WITHIN] = text_of("1h");
	cells[SCENE_WAIT] = text_of("5s");
	cells[SCENE_REST] = text_of("1h");
	cells[SCENE_CAP] = text_of("3/day");
	scenes_begin(
		&(struct scenes){&b->rules, &b->e, &b->keyed}, cells, line, b);
	ck_assert_ptr_null(scene_engine_rules(&b->e, &b->rules, b->keyed));
	scene_waiting_init(&b->waiting, &b->e, &b->rules, lateness);
	offsets_init(&b->offsets);
	b->l = (struct scene_lasting){.engine = &b->e,
		.waiting = &b->waiting,
		.offsets = &b->offsets};
}

static void end(struct bench *b)
{
	scene_waiting_release(&b->waiting);
	table_release(&b->offsets);
	scenes_end(&(struct scenes){&b->rules, &b->e, &b->keyed});
	buf_release(&b->said);
	scene_lasting_release(&b->l);
}

/* NO: the row says that its customer has opted out. */
static void row(struct bench *b, int64_t ms, const char *customer,
	const char *kind, bool no)
{
	struct scene_row r = {.ms = ms,
		.customer = text_of(customer),
		.kind = text_of(kind),
		.has = {[SCENE_OPT_OUT] = no},
		.gate = {[SCENE_OPT_OUT] = text_of("yes")},
		.cell = cell};

	scene_waiting_take(&b->waiting, &r);
}

static bool asks(void *arg, struct text customer, int64_t *until)
{
	struct bench *b = arg;

	*until = b->until;
	return text_is(customer, b->who);
}

static uint64_t erase(struct bench *b, const char *who, int64_t until)
{
	b->who = who;
	b->until = until;
	return scene_erase(&b->l, asks, b);
}

static void said(struct bench *b, const char *want)
{
	ck_assert_msg(text_is(buf_view(&b->said), want), "%.*s, not %s",
		(int)b->said.len, b->said.at, want);
	b->said.len = 0;
}

static void put_known(void *arg, const struct scene_known *known)
{
	buf_string(arg, known->what);
	buf_byte(arg, ' ');
}

/* What is known of WHO is WANT; NULL: there is no such customer. */
static void knows(struct bench *b, const char *who, const char *want)
{
	uint32_t i = store_find(&b->e.store, text_of(who));
	struct buf got = {0};

	ck_assert_int_eq(i == 0, want == NULL);
	if (i)
		scene_explain(&b->e, i, put_known, &got);
	if (want)
		ck_assert_msg(text_is(buf_view(&got), want), "%.*s, not %s",
			(int)got.len, got.at, want);
	buf_release(&got);
}

/* A run, a wait, a rest and a count of pushes: all of one, nothing of another.
 */
START_TEST(takes_out_all_of_one)
{
	static const char *const who[] = {"ann", "bob"};
	struct bench b;

	begin(&b, 0);
	for (int i = 0; i < 2; i++) {
		row(&b, 1000, who[i], "a", false);
		row(&b, 1000, who[i], "b", false);
	}
	for (int i = 0; i < 2; i++) {
		row(&b, 7000, who[i], "a", false);
		row(&b, 7000, who[i], "b", false);
		row(&b, 7000, who[i], "a", false);
	}
	said(&b, "ann@6000 bob@6000 ");
	knows(&b, "ann", "run wait cap rest ");
	ck_assert_uint_eq(erase(&b, "ann", SCENE_OPEN), 1);
	ck_assert_uint_eq(erase(&b, "eve", SCENE_OPEN), 0);
	knows(&b, "ann", NULL);
	knows(&b, "bob", "run wait cap rest ");
	scene_waiting_end(&b.waiting, 4000000);
	said(&b, ""); /* bob rests */
	end(&b);
}
END_TEST

/* What began by then goes, of what began later nothing does; who has refused
 * has refused. */
START_TEST(takes_out_what_was_until_a_time)
{
	struct bench b;

	begin(&b, 0);
	row(&b, 1000, "ann", "a", false);
	row(&b, 2000, "ann", "b", false);
	row(&b, 2000, "ann", "a", false);
	row(&b, 3000, "bob", "a", true);
	knows(&b, "ann", "run wait ");
	ck_assert_uint_eq(erase(&b, "ann", 999), 0);
	knows(&b, "ann", "run wait ");
	ck_assert_uint_eq(erase(&b, "ann", 1000), 1);
	knows(&b, "ann", "run ");
	ck_assert_uint_eq(erase(&b, "ann", 2000), 1);
	knows(&b, "ann", NULL);
	ck_assert_uint_eq(erase(&b, "bob", 3000), 1);
	knows(&b, "bob", "opt_out ");
	row(&b, 4000, "ann", "a", false);
	row(&b, 4000, "ann", "b", false);
	row(&b, 20000, "ann", "c", false);
	said(&b, "ann@9000 ");
	ck_assert_uint_eq(erase(&b, "ann", 8999), 0);
	ck_assert_uint_eq(erase(&b, "ann", 9000), 1);
	knows(&b, "ann", NULL);
	end(&b);
}
END_TEST

/* Of rows that are held only the times stay. */
START_TEST(takes_out_rows_that_are_held)
{
	struct bench b;

	begin(&b, 10000);
	row(&b, 1000, "ann", "a", false);
	row(&b, 2000, "ann", "b", false);
	row(&b, 2000, "bob", "a", false);
	row(&b, 3000, "bob", "b", false);
	row(&b, 9000, "ann", "a", false);
	row(&b, 9000, "ann", "b", false);
	ck_assert_uint_eq(erase(&b, "ann", 8999), 1);
	ck_assert_uint_eq(erase(&b, "ann", 8999), 0);
	scene_waiting_end(&b.waiting, 20000);
	said(&b, "bob@8000 ann@14000 ");
	end(&b);
}
END_TEST

static void add(struct bench *b, char which, int64_t ms, const char *cells)
{
	struct text rest = text_of(cells), cell[9];
	size_t n = 0;

	while (rest.at)
		cell[n++] = text_split(&rest, ',');
	sent_add(&b->l.sent, which, ms, cell, n);
}

static void put_row(void *arg, char which, struct text cells)
{
	struct bench *b = arg;

	buf_byte(&b->said, which);
	buf_text(&b->said, record_take_text(&cells));
	buf_byte(&b->said, ' ');
}

/* Rows that went out: the customer is in another cell of each file, and
 * somewhere in a late row. */
START_TEST(takes_out_rows_that_went_out)
{
	struct bench b;

	begin(&b, 0);
	add(&b, 'p', 1000, "1,ann,x");
	add(&b, 'p', 1000, "ann,bob,x");
	add(&b, 'c', 1000, "ann,2");
	add(&b, 'c', 1000, "bob,ann");
	sent_hand(&b.l.sent);
	add(&b, 's', 2000, "3,ann,x");
	add(&b, 'l', 2000, "4,x,ann");
	add(&b, 'l', 2000, "5,x,bob");
	sent_hand(&b.l.sent);
	ck_assert_uint_eq(erase(&b, "ann", 1999), 1);
	sent_each(&b.l.sent, put_row, &b);
	said(&b, "pann cbob s3 l4 l5 ");
	ck_assert_uint_eq(erase(&b, "ann", 2000), 1);
	sent_each(&b.l.sent, put_row, &b);
	said(&b, "pann cbob l5 ");
	sent_again(&b.l.sent, SCENE_OPEN, put_row, &b);
	said(&b, "l5 "); /* those before have arrived */
	end(&b);
}
END_TEST

/* A push says in its eighth cell when its first step was: by then it began. */
START_TEST(takes_out_pushes_of_what_began)
{
	struct bench b;

	begin(&b, 0);
	add(&b, 'p', 9000, "1,ann,x,x,x,x,x,a@1970-01-01T00:00:05Z;WAIT@x");
	add(&b, 's', 9000, "2,ann,x,x,x,x,x,a@b@1970-01-01T00:00:06Z,CAP");
	add(&b, 'p', 9000, "3,ann,x,x,x,x,x,a@soon");
	add(&b, 'c', 9000, "ann,4");
	ck_assert_uint_eq(erase(&b, "ann", 4999), 0);
	ck_assert_uint_eq(erase(&b, "ann", 5000), 1);
	sent_each(&b.l.sent, put_row, &b);
	said(&b, "s2 p3 cann ");
	ck_assert_uint_eq(erase(&b, "ann", 6000), 1);
	sent_each(&b.l.sent, put_row, &b);
	said(&b, "p3 cann ");
	ck_assert_uint_eq(erase(&b, "ann", 9000), 1);
	sent_each(&b.l.sent, put_row, &b);
	said(&b, "");
	end(&b);
}
END_TEST

UNIT_MAIN("erase", takes_out_all_of_one, takes_out_what_was_until_a_time,
	takes_out_rows_that_are_held, takes_out_rows_that_went_out,
	takes_out_pushes_of_what_began)
