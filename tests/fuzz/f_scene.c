/* f_scene.c - any bytes as rules of scenes, their words, rows and records. */
#include <stdlib.h>

#include "base/mem.h"
#include "fuzz.h"
#include "scene/sent.h"

static void line(void *arg, const struct scene_line *l)
{
	*(size_t *)arg += l->text.len + l->why.len;
}

static struct text cell(void *arg, unsigned column)
{
	struct text *all = arg;

	return all[column % 4];
}

/* Rows of the kinds and cells that the bytes have. */
static void push(struct scene_rules *rules, struct text *at)
{
	struct scene_engine e;
	struct keyed *keyed;
	size_t said = 0;

	if (keyed_open(&keyed, KEYED_SHA256, (struct text){"", 0}))
		abort();
	scene_engine_init(&e, 1);
	e.line = line;
	e.arg = &said;
	condition_view_init(
		&e.view, &rules->zone, (struct number_style){'.', 0});
	e.view.grades = true;
	if (scene_engine_rules(&e, rules, keyed))
		abort();
	for (int i = 0; i < 12; i++) {
		struct scene_row row = {.ms = i * 60000,
			.customer = at[i % 2],
			.kind = i % 3 ? text_of("a") : at[2],
			.cell = cell,
			.arg = at};
		if (row.customer.len > STORE_NAME)
			row.customer.len = STORE_NAME;
		if (i % 5 == 4)
			scene_event_late(&e, &row);
		else
			scene_event_now(&e, &row);
	}
	scene_advance(&e, INT64_C(1) << 40);
	(void)scene_customer_read(&e, text_of("ann"), at[3]);
	condition_view_release(&e.view);
	scene_engine_release(&e);
	keyed_free(keyed);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct text at[SCENE_COLUMNS],
		rest = {size ? (const char *)data : "", size};
	struct scene_rules rules;
	struct zone zone;

	if (zone_open(&zone, "UTC"))
		abort();
	for (int i = 0; i < SCENE_COLUMNS; i++)
		at[i] = rest.at ? text_split(&rest, '\n')
				: (struct text){"", 0};
	scene_rules_init(&rules, &zone);
	if (!scene_rules_add(&rules, at)) {
		scene_rules_order(&rules);
		push(&rules, at);
	}
	scene_rules_release(&rules);
	return 0;
}

size_t fuzz_case(uint8_t *to, size_t room, struct random *r)
{
	static const char *const piece[SCENE_COLUMNS][4] = {{"s", "t", "*", ""},
		{"", "service", "silence", "marketing"}, {"", "1", "9", "x"},
		{"a*2 then b|c", "a", "a(x>=5;y=1|2)", "any*3"},
		{"10m", "1h", "", "9w"}, {"", "b or c(x=1)", "any", "c"},
		{"", "1h", "x-7d", "x yearly"}, {"", "x", "x+y", "y"},
		{"", "1d", "2h", "5"}, {"", "1/day", "2/1h;9/week", "3/month"},
		{"", "22:00-08:00", "23:00-01:00 drop", "1"},
		{"", "x>$y", "r>=R3", "x"}, {"", "0.5", "1", "2"},
		{"p:q", "x", "", "sms"},
		{"", "{x|money} {y?-}", "{{{x|date}}}", "{x|mask"},
		{"", "g", "h", ""}, {"", "{x}", "", "hi"},
		{"", "2026-01-01", "", "soon"}, {"", "2026-12-31", "", ""},
		{"", "yes", "no", "on"}, {"", "note", "", ""}};
	size_t n = 0;

	for (int k = 0; k < SCENE_COLUMNS && n + 40 < room; k++) {
		const char *p = piece[k][random_below(r, 4)];
		memcpy(to + n, p, strlen(p));
		n += strlen(p);
		to[n++] = '\n';
	}
	return n;
}
