/* utm-channel.c - says for each visit which channel brought it.
 *
 * A map: what a url, a code and a referrer say becomes source, medium and
 * campaign (channel/origin.h), and those a channel (channel/grouping.h).  The
 * rest of the program is in utm-channel/.
 */
#include <stdlib.h>

#include "base/mem.h"
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
	for (unsigned role = URL; role <= CHANNEL; role++)
		if (b->column[role] == ROLE_UNCLEAR)
			return setup_needs(s, b, role);
	if (b->column[CODE] == ROLE_NONE)
		TRY(setup_needs(s, b, URL));
	if (first)
		notices_header(config, b);
	return NULL;
}

static void init(void *at, const void *config)
{
	struct state *s = at;
	const struct config *c = config;

	grouping_memo_init(&s->memo);
	memo_init(&s->seen, CELLS_MEMORY);
	s->code_met = mem_zero(c->codes.n, sizeof(*s->code_met));
	s->host_met = mem_zero(c->own_host.n, sizeof(*s->host_met));
}

static void look_up(struct state *s, const struct config *c,
	const struct row *row, struct origin_visit *v)
{
	size_t at = v->code.len ? side_find(&c->codes, v->code) : SIDE_NONE;

	if (at == SIDE_NONE) {
		if (v->code.len)
			notice_row(&s->no_code, row);
		return;
	}
	s->code_met[at] = true;
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
	struct text channel = cell(row, CHANNEL);
	struct origin_visit v = {.url = cell(row, URL),
		.referrer = cell(row, REFERRER),
		.code = text_trim(cell(row, CODE)),
		.mapped = false,
		.source = none,
		.medium = none,
		.campaign = none};
	struct origin_marks m;

	if (c->map)
		look_up(s, c, row, &v);
	if (channel.len)
		notice_row(c->force ? &s->replaced : &s->kept, row);
	if (c->force)
		channel = none;
	origin_read(&m, &c->how, &v);
	if (m.odd)
		notices_row(s, row, &m);
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

	grouping_memo_merge(&a->memo, &b->memo);
	notices_merge(into, from, config);
}

static const char *finish(
	void *at, void *config, struct setup *setup, struct out *out)
{
	(void)setup;
	(void)out;
	notices_tell(at, config);
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
	free(s->code_met);
	free(s->host_met);
}

static const struct filter utm_channel = {.name = "utm-channel",
	.brief = "Say for each visit which channel brought it.",
	.operands = "[file ...]",
	.example = {"utm-channel --preset=ga4-cn samples/log.csv",
		"utm-channel --preset=ga4-cn --map=samples/codes.csv samples/log.csv",
		"utm-channel --own-host=lianhe.example samples/log.csv"},
	.flow = {.columns = COLUMNS_PASSED,
		.order = ORDER_INPUT,
		.state = STATE_SCRATCH},
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
