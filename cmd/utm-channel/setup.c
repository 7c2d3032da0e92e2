/* setup.c - the tables that utm-channel is given: rules, and codes. */
#include "filter/common.h"
#include "filter/seldom.h"
#include "utm-channel/parts.h"

/* A row a condition; those of one channel that follow each other are one rule,
 * unless an empty row stands between them. */
static const char *read_rules(struct config *c, struct setup *setup)
{
	struct side s;
	int channel = ROLE_NONE, field = ROLE_NONE, pattern = ROLE_NONE;
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
		why = grouping_add(
			&c->grouping, name, of, what, more, s.line[i]);
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

bool setup_told(const struct binding *b)
{
	return b->column[URL] == ROLE_NONE && b->column[SOURCE] >= 0;
}

/* A host of --own-host; the point behind it is that of the root. */
static const char *check_hosts(struct config *c, struct setup *s)
{
	for (size_t i = 0; i < c->own_host.n; i++) {
		struct text *host = &c->own_host.item[i];
		if (host->len > 1 && host->at[host->len - 1] == '.')
			host->len--;
		if (!host->len || host->at[0] == '.' ||
			strpbrk(host->at, "/:?#,* "))
			return setup_usage(
				s, fail_text("--own-host=%s: not a host "
					     "(want www.example.com)",
					   text_show(*host)));
	}
	return NULL;
}

static bool has_column(const struct header *h, const char *name)
{
	for (size_t i = 0; i < h->n; i++)
		if (text_same_letters(h->name[i], text_of(name)))
			return true;
	return false;
}

void setup_rename(const struct config *c, const struct binding *b)
{
	static const char *const names[][2] = {{"utm_source", "visit_source"},
		{"utm_medium", "visit_medium"},
		{"utm_campaign", "visit_utm_campaign"},
		{"utm_term", "visit_term"}, {"utm_content", "visit_content"}};

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (has_column(&b->header, names[i][0]))
			setup_column_rename(c->setup, names[i][0], names[i][1]);
	if (b->column[CAMPAIGN] >= 0)
		setup_column_rename(c->setup, "campaign", "visit_campaign");
}

static const char *read_params(struct config *c, struct setup *s)
{
	const char *why = NULL;

	for (size_t i = 0; i < c->params.n && !why; i++)
		why = param_read(c->name, &c->how.names, c->params.item[i]);
	c->how.name = c->name;
	return why ? setup_usage(s, why) : NULL;
}

/* The rules of the preset in place of rows. */
static const char *print_rules(struct config *c, struct setup *s)
{
	if (c->preset == GROUPING_NONE || c->rules || c->map)
		return setup_usage(s, "--print-rules prints those of a preset: "
				      "not with --preset=none, --rules or "
				      "--map");
	setup_flow(s, (struct flow){.rows = ROWS_NONE});
	setup_column(s, "channel");
	setup_column(s, "field");
	setup_column(s, "pattern");
	return NULL;
}

const char *setup_open(void *config, struct setup *s)
{
	struct config *c = config;
	struct text chosen;

	c->setup = s;
	setup_role(s, "url", SETUP_OPTIONAL);
	setup_role(s, "referrer", SETUP_OPTIONAL);
	setup_role(s, "code", SETUP_OPTIONAL);
	setup_role(s, "channel", SETUP_OPTIONAL);
	setup_role(s, "source", SETUP_OPTIONAL);
	setup_role(s, "medium", SETUP_OPTIONAL);
	setup_role(s, "campaign", SETUP_OPTIONAL);
	if (c->share)
		setup_role(s, "customer", SETUP_OPTIONAL);
	c->chosen = role_chosen(
		&chosen, text_of("channel"), NULL, &setup_common(s)->columns);
	if (c->print_rules)
		return print_rules(c, s);
	setup_column(s, "utm_source");
	setup_column(s, "utm_medium");
	setup_column(s, "utm_campaign");
	setup_column(s, "utm_term");
	setup_column(s, "utm_content");
	setup_column(s, "campaign");
	setup_column_filled(s, "channel", CHANNEL);
	if (c->share) {
		setup_column(s, "inviter");
		setup_column(s, "invitee");
		setup_column(s, "content");
	}
	TRY(grouping_init(&c->grouping, (enum grouping_preset)c->preset));
	TRY(read_params(c, s));
	c->how.own = c->own_host.item;
	c->how.owns = c->own_host.n;
	c->how.fold = c->fold;
	TRY(check_hosts(c, s));
	if (c->map)
		TRY(read_map(c, s));
	if (c->rules)
		TRY(read_rules(c, s));
	c->how.lists = c->grouping.lists;
	c->each_row = grouping_each_row(&c->grouping);
	return NULL;
}

void setup_close(void *config)
{
	struct config *c = config;

	grouping_release(&c->grouping);
	side_release(&c->codes);
}
