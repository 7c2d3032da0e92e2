/* utm-channel.c - says for each visit which channel brought it.
 *
 * A map: what a url, a code and a referrer say becomes source, medium and
 * campaign (channel/origin.h), and those a channel (channel/grouping.h).  The
 * rest of the program is in utm-channel/.
 */
#include "utm-channel/parts.h"

#define AT(member) offsetof(struct config, member)

/* clang-format off */
static const struct opt opts[] = {
	{0, "preset", OPT_CHOICE, AT(preset), "ga4|ga4-cn|none", "ga4", 0, 0, 0,
		"channels: the default grouping of GA4, with China's, or none", NULL},
	{0, "rules", OPT_FILE, AT(rules), "file", NULL, 0, 0, OPT_READ,
		"rules before the preset's: channel,field,pattern", NULL},
	{0, "map", OPT_FILE, AT(map), "file", NULL, 0, 0, OPT_READ,
		"what codes stand for: code,source,medium,campaign", NULL},
	{0, "own-host", OPT_TEXT, AT(own_host), "host", NULL, 0, 0, OPT_REPEAT,
		"referrals from this host and those below it are none", NULL},
	{0, "force", OPT_FLAG, AT(force), NULL, NULL, 0, 0, 0,
		"replace channels that are there already", NULL},
	{0}};
/* clang-format on */

static const char *bind(void *config, const struct setup *s,
	const struct binding *b, bool first)
{
	(void)config;
	(void)first;
	for (unsigned role = URL; role <= CHANNEL; role++)
		if (b->column[role] == ROLE_UNCLEAR)
			return setup_needs(s, b, role);
	return b->column[CODE] == ROLE_NONE ? setup_needs(s, b, URL) : NULL;
}

static void init(void *at, const void *config)
{
	struct state *s = at;

	(void)config;
	grouping_memo_init(&s->memo);
	memo_init(&s->seen, CELLS_MEMORY);
}

static void look_up(
	struct state *s, const struct config *c, struct origin_visit *v)
{
	size_t at = v->code.len ? side_find(&c->codes, v->code) : SIDE_NONE;

	if (at == SIDE_NONE) {
		s->unknown += v->code.len > 0;
		return;
	}
	v->mapped = true;
	v->source = side_cell(&c->codes, at, (size_t)c->source);
	v->medium = side_cell(&c->codes, at, (size_t)c->medium);
	if (c->campaign != ROLE_NONE)
		v->campaign = side_cell(&c->codes, at, (size_t)c->campaign);
}

/* The cell of a role; empty if it has no column. */
static inline struct text cell(struct row *row, enum role role)
{
	return row_has(row, role) ? row_text(row, role) : (struct text){"", 0};
}

/* Whether other rows may have the same cells. */
static inline bool is_alike(const struct config *c, const struct row *row,
	const struct out *out, const struct origin_visit *v)
{
	return row->binding->filled < 0 && out->format != OUT_JSON &&
	       !c->each_row &&
	       v->url.len + v->referrer.len + v->code.len < CELLS_TOO_LONG;
}

static enum verdict row(
	void *at, const void *config, struct row *row, struct out *out)
{
	struct state *s = at;
	const struct config *c = config;
	const struct text none = {"", 0};
	struct text channel = c->force ? none : cell(row, CHANNEL);
	struct origin_visit v = {.url = cell(row, URL),
		.referrer = cell(row, REFERRER),
		.code = text_trim(cell(row, CODE)),
		.mapped = false,
		.source = none,
		.medium = none,
		.campaign = none};
	struct origin_marks m;

	if (c->map)
		look_up(s, c, &v);
	s->kept += channel.len > 0;
	origin_read(&m, &c->how, &v);
	if (!channel.len && is_alike(c, row, out, &v))
		cells_alike(s, c, row, out, &v, &m);
	else
		cells_alone(s, c, row, out, &v, &m, channel);
	return OK;
}

static void merge(void *into, const void *from, const void *config)
{
	struct state *a = into;
	const struct state *b = from;

	(void)config;
	grouping_memo_merge(&a->memo, &b->memo);
	a->kept += b->kept;
	a->unknown += b->unknown;
}

static const char *finish(
	void *at, void *config, struct setup *setup, struct out *out)
{
	const struct state *s = at;
	const struct config *c = config;
	const struct grouping_memo *m = &s->memo;

	(void)out;
	setup_note(setup, "channels_kept", (double)s->kept);
	setup_note(setup, "codes_unknown", (double)s->unknown);
	setup_note(setup, "match_limit_rows", (double)m->gave_up);
	if (m->gave_up && m->line != GROUPING_PRESET_LINE)
		fail_warn("%s:%llu: the pattern takes too long: taken for not "
			  "found in %llu rows",
			c->rules, (unsigned long long)m->line,
			(unsigned long long)m->gave_up);
	else if (m->gave_up)
		fail_warn("a pattern of the preset takes too long: taken for "
			  "not found in %llu rows",
			(unsigned long long)m->gave_up);
	return NULL;
}

static void release(void *at)
{
	struct state *s = at;

	grouping_memo_release(&s->memo);
	memo_release(&s->seen);
	buf_release(&s->cells.rows);
	buf_release(&s->key);
	buf_release(&s->bytes);
}

static const struct filter utm_channel = {.name = "utm-channel",
	.brief = "Say for each visit which channel brought it.",
	.operands = "[file ...]",
	.shape = SHAPE_MAP,
	.opts = opts,
	.config_size = sizeof(struct config),
	.state_size = sizeof(struct state),
	.open = setup_open,
	.bind = bind,
	.init = init,
	.row = row,
	.merge = merge,
	.finish = finish,
	.release = release,
	.close = setup_close};

int main(int argc, char **argv)
{
	return filter_main(&utm_channel, argc, argv);
}
