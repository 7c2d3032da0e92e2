/* t_pushed.c - pushes as rows; and which texts of scenes may not go out. */
#include "scene/pushed.h"

#include "scene/explain.h"
#include "scene/proven.h"
#include "scene/record.h"
#include "scenes.h"
#include "unit.h"

static const struct scene_rule rule = {
	.name = {"late", 4}, .class = SCENE_SERVICE};

static struct scene_line a_line(enum scene_reason reason)
{
	return (struct scene_line){.rule = &rule,
		.ms = 1500,
		.id = text_of("ff"),
		.customer = text_of("ann"),
		.action = text_of("sms:guide"),
		.text = text_of("hello"),
		.why = text_of("a@1970-01-01T00:00:01Z"),
		.arm = text_of("b"),
		.reason = reason};
}

static void is(const struct text *cell, size_t n, const char *want)
{
	struct buf got = {0};

	for (size_t i = 0; i < n; i++) {
		buf_text(&got, cell[i]);
		buf_byte(&got, '|');
	}
	ck_assert_msg(text_is(buf_view(&got), want), "%.*s, not %s",
		(int)got.len, got.at, want);
	buf_release(&got);
}

START_TEST(has_the_cells)
{
	struct scene_line said = a_line(SCENE_SAID),
			  capped = a_line(SCENE_CAP_REASON);
	struct text cell[PUSHED_MOST];
	struct buf time = {0};

	is(cell, pushed_cells(&said, false, &time, cell),
		"ff|ann|late|service|sms:guide|1970-01-01T00:00:01.500Z|hello|"
		"a@1970-01-01T00:00:01Z|");
	is(cell, pushed_cells(&said, true, &time, cell),
		"ff|ann|late|service|sms:guide|1970-01-01T00:00:01.500Z|hello|"
		"a@1970-01-01T00:00:01Z||b|");
	is(cell, pushed_cells(&capped, true, &time, cell),
		"ff|ann|late|service|sms:guide|1970-01-01T00:00:01.500Z|hello|"
		"a@1970-01-01T00:00:01Z||b|CAP|");
	buf_release(&time);
}
END_TEST

START_TEST(has_contacts)
{
	struct scene_line said = a_line(SCENE_SAID);
	struct text cell[PUSHED_MOST];

	is(cell, pushed_contact(&said, text_of("t"), cell),
		"ann|t|contact|service|sms|late|");
	said.channel = text_of("app");
	is(cell, pushed_contact(&said, text_of("t"), cell),
		"ann|t|contact|service|app|late|");
	said.channel = text_of("");
	said.action = text_of("letter");
	is(cell, pushed_contact(&said, text_of("t"), cell),
		"ann|t|contact|service|letter|late|");
}
END_TEST

/* WHICH and the cells of a line as they are kept. */
static bool reads(struct pushed_row *to, char which,
	const struct scene_line *line, struct buf *room)
{
	struct text cell[PUSHED_MOST];
	struct buf time = {0};
	size_t n = pushed_cells(line, true, &time, cell);

	room->len = 0;
	for (size_t i = 0; i < n; i++)
		record_text(room, cell[i]);
	buf_release(&time);
	return pushed_read(to, which, buf_view(room));
}

START_TEST(reads_them_again)
{
	struct scene_line said = a_line(SCENE_SAID),
			  capped = a_line(SCENE_CAP_REASON);
	struct pushed_row row;
	struct buf room = {0};

	ck_assert(!reads(&row, 'c', &said, &room));
	ck_assert(!reads(&row, 'l', &said, &room));
	ck_assert(reads(&row, 'p', &said, &room));
	is((struct text[]){row.id, row.customer, row.scene, row.time, row.why,
		   row.reason},
		6,
		"ff|ann|late|1970-01-01T00:00:01.500Z|"
		"a@1970-01-01T00:00:01Z||");
	ck_assert(reads(&row, 's', &capped, &room));
	ck_assert(text_is(row.reason, "CAP"));
	ck_assert(pushed_read(&row, 'p', text_of("")));
	ck_assert_uint_eq(row.id.len, 0);
	buf_release(&room);
}
END_TEST

START_TEST(takes_questions)
{
	struct text customer, push;

	ck_assert_ptr_null(scene_question("customer=a=b", &customer, &push));
	ck_assert(text_is(customer, "a=b") && push.len == 0);
	ck_assert_ptr_null(scene_question("push=ff", &customer, &push));
	ck_assert(text_is(push, "ff") && customer.len == 0);
	ck_assert_ptr_nonnull(scene_question("push=", &customer, &push));
	ck_assert_ptr_nonnull(scene_question("customer", &customer, &push));
	ck_assert_ptr_nonnull(scene_question("who=a", &customer, &push));
}
END_TEST

static void put_fault(void *arg, const struct scene_rule *r,
	struct text channel, const struct proof_fault *fault)
{
	buf_text(arg, r->name);
	buf_byte(arg, '/');
	buf_text(arg, channel);
	buf_byte(arg, '/');
	buf_text(arg, fault->what);
	buf_byte(arg, ' ');
}

static void add_words(struct wording *w, struct scene_rules *rules,
	const char *channel, const char *text, const char *other)
{
	struct text cell[WORDING_COLUMNS];

	for (int i = 0; i < WORDING_COLUMNS; i++)
		cell[i] = text_of("");
	cell[WORDING_SCENE] = text_of("s");
	cell[WORDING_FIRST_KEY + WORDING_CHANNEL] = text_of(channel);
	cell[WORDING_TEXT] = text_of(text);
	cell[WORDING_ELSE_TEXT] = text_of(other);
	ck_assert_ptr_null(wording_add(w, rules, cell));
}

/* Texts of rules, then those of the words, by channel; what is a cell is not
 * there yet. */
START_TEST(proves_all_texts)
{
	struct text cell[SCENE_COLUMNS],
		word[PROOF_COLUMNS] = {text_of("bad"), text_of(""), text_of(""),
			text_of(""), text_of("")};
	struct scene_rules rules;
	struct wording wording;
	struct proof_words words = {0};
	struct buf got = {0};
	struct zone zone;

	ck_assert_ptr_null(zone_open(&zone, "UTC"));
	scene_rules_init(&rules, &zone);
	scenes_rule(cell, "a");
	cell[SCENE_TEXT] = text_of("{b}bad{c}");
	cell[SCENE_ELSE] = text_of("y");
	cell[SCENE_ELSE_TEXT] = text_of("b{c}ad");
	ck_assert_ptr_null(scene_rules_add(&rules, cell));
	wording_init(&wording, &rules);
	add_words(&wording, &rules, "app", "good", "bad");
	add_words(&wording, &rules, "sms", "bad bad", "");
	ck_assert_ptr_null(proof_add(&words, word));
	proven_each(&rules, &wording, &words, put_fault, &got);
	is((struct text[]){buf_view(&got)}, 1,
		"s//bad s//bad s/app/bad s/sms/bad s/sms/bad |");
	buf_release(&got);
	proof_release(&words);
	wording_release(&wording);
	scene_rules_release(&rules);
}
END_TEST

UNIT_MAIN("pushed", has_the_cells, has_contacts, reads_them_again,
	takes_questions, proves_all_texts)
