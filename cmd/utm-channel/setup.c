/* setup.c - the tables that utm-channel is given: rules, and codes. */
#include "utm-channel/parts.h"

/* A row a condition; those of one channel that follow each other are one rule,
 * unless an empty row stands between them. */
static const char *read_rules(struct config *c, struct setup *setup)
{
	struct side s;
	int channel, field, pattern;
	const char *why = setup_side(setup, &s, c->rules, NULL);

	if (!why)
		why = side_column(&channel, &s, "channel", true);
	if (!why)
		why = side_column(&field, &s, "field", true);
	if (!why)
		why = side_column(&pattern, &s, "pattern", true);
	struct text last = {"", 0};
	for (size_t i = 0; i < s.n && !why; i++) {
		struct text name = side_cell(&s, i, (size_t)channel);
		struct text of = side_cell(&s, i, (size_t)field);
		struct text what = side_cell(&s, i, (size_t)pattern);
		bool more = name.len && text_equal(name, last);

		last = name;
		if (!name.len && !of.len && !what.len)
			continue;
		why = rules_add(
			&c->grouping.own, name, of, what, more, s.line[i]);
		if (why)
			why = side_fault(&s, i, why);
	}
	side_release(&s);
	return why;
}

static const char *read_map(struct config *c, struct setup *s)
{
	TRY(setup_side(s, &c->codes, c->map, "code"));
	TRY(side_column(&c->source, &c->codes, "source", true));
	TRY(side_column(&c->medium, &c->codes, "medium", true));
	return side_column(&c->campaign, &c->codes, "campaign", false);
}

const char *setup_open(void *config, struct setup *s)
{
	struct config *c = config;

	c->setup = s;
	setup_role(s, "url", SETUP_OPTIONAL);
	setup_role(s, "referrer", SETUP_OPTIONAL);
	setup_role(s, "code", SETUP_OPTIONAL);
	setup_role(s, "channel", SETUP_OPTIONAL);
	setup_column(s, "utm_source");
	setup_column(s, "utm_medium");
	setup_column(s, "utm_campaign");
	setup_column(s, "utm_term");
	setup_column(s, "utm_content");
	setup_column(s, "campaign");
	setup_column_filled(s, "channel", CHANNEL);
	TRY(grouping_init(&c->grouping, (enum grouping_preset)c->preset));
	c->how = (struct origin_how){
		c->grouping.lists, c->own_host.item, c->own_host.n};
	for (size_t i = 0; i < c->own_host.n; i++)
		if (!c->own_host.item[i].len ||
			strpbrk(c->own_host.item[i].at, "/:?#"))
			return setup_usage(
				s, fail_text("--own-host=%s: not a host "
					     "(want www.example.com)",
					   text_show(c->own_host.item[i])));
	if (c->map)
		TRY(read_map(c, s));
	if (c->rules)
		TRY(read_rules(c, s));
	c->each_row = grouping_each_row(&c->grouping);
	return NULL;
}

void setup_close(void *config)
{
	struct config *c = config;

	grouping_release(&c->grouping);
	side_release(&c->codes);
}
