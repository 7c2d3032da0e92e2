/* utm-channel.c - says for each visit which channel brought it.
 *
 * A map: what a url, a code and a referrer say becomes source, medium and
 * campaign (channel/origin.h), and those a channel (channel/grouping.h).  The
 * rest of the program is in utm-channel/.
 */
#include <stdlib.h>

#include "base/mem.h"
#include "channel/delivery.h"
#include "channel/unfilled.h"
#include "channel/url.h"
#include "filter/seldom.h"
#include "utm-channel/parts.h"

#define AT(member) offsetof(struct config, member)

/* clang-format off */
static const struct opt opts[] = {
	{0, "preset", OPT_CHOICE, AT(preset), "ga4|ga4-cn|none|west", "ga4", 0, 0, 0,
		"channels: the default grouping of GA4, with China's or the West's newer ones, or none", NULL},
	{0, "print-rules", OPT_FLAG, AT(print_rules), NULL, NULL, 0, 0, 0,
		"print the preset's rules as a table for --rules", NULL},
	{0, "param", OPT_TEXT, AT(params), "utm=name,...", NULL, 0, 0, OPT_REPEAT,
		"other names of parameters: source=mtm_source,ref", NULL},
	{0, "fold", OPT_FLAG, AT(fold), NULL, NULL, 0, 0, 0,
		"join sources and mediums that case divides, and aliases of sources: FB", NULL},
	{0, "share", OPT_TEXT, AT(share), "parameter", NULL, 0, 0, 0,
		"who shared the link: add inviter, invitee and content", NULL},
	{0, "rules", OPT_FILE, AT(rules), "file", NULL, 0, 0, OPT_READ | OPT_DECIDES,
		"rules before the preset's: channel,field,pattern", NULL},
	{0, "map", OPT_FILE, AT(map), "file", NULL, 0, 0, OPT_READ | OPT_DECIDES,
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
	const struct config *c = config;

	for (unsigned role = URL; role <= CHANNEL; role++)
		if (b->column[role] == ROLE_UNCLEAR)
			return setup_needs(s, b, role);
	if (b->column[CODE] == ROLE_NONE && b->column[REFERRER] == ROLE_NONE &&
		!setup_told(b))
		TRY(setup_needs(s, b, URL));
	if (c->share)
		TRY(setup_needs(s, b, CUSTOMER));
	if (c->share)
		TRY(setup_needs(s, b, URL));
	if (first && !setup_told(b))
		notices_header(config, b);
	if (first && setup_told(b))
		setup_rename(c, b);
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
	       !c->each_row && !c->share && !v->told &&
	       v->url.len + v->referrer.len + v->code.len < CELLS_TOO_LONG;
}

/* What the columns source, medium and campaign say; "google / cpc" beside no
 * medium says both. */
static void use_columns(struct row *row, struct origin_visit *v)
{
	struct text rest = text_trim(cell(row, SOURCE));

	v->mapped = v->told = true;
	v->source = rest;
	v->medium = text_trim(cell(row, MEDIUM));
	v->campaign = text_trim(cell(row, CAMPAIGN));
	for (size_t i = 0; !v->medium.len && i + 3 <= rest.len; i++)
		if (memcmp(rest.at + i, " / ", 3) == 0) {
			v->source = text_trim((struct text){rest.at, i});
			v->medium = text_trim((struct text){
				rest.at + i + 3, rest.len - i - 3});
			return;
		}
}

/* Whether a source, medium or campaign was never filled in, in the url or in
 * columns of its own. */
static bool has_unfilled(
	const struct origin_visit *v, const struct origin_marks *m)
{
	return unfilled_is(m->utm[ORIGIN_SOURCE]) ||
	       unfilled_is(m->utm[ORIGIN_MEDIUM]) ||
	       unfilled_is(m->utm[ORIGIN_CAMPAIGN]) ||
	       (v->told && (unfilled_is(v->source) || unfilled_is(v->medium) ||
				   unfilled_is(v->campaign)));
}

/* Where tags are missing, the url may hide them. */
static void look_again(struct state *s, const struct config *c,
	const struct row *row, struct origin_visit *v, struct origin_marks *m)
{
	struct text plain;

	if ((m->utm[ORIGIN_SOURCE].len && m->utm[ORIGIN_MEDIUM].len &&
		    m->utm[ORIGIN_CAMPAIGN].len) ||
		!url_may_hide(v->url) ||
		!url_uncover(&s->plain, &plain, v->url))
		return;
	notice_row(&s->hidden, row);
	v->url = plain;
	origin_read(m, &c->how, v);
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

	if (setup_told(row->binding))
		use_columns(row, &v);
	if (c->map)
		look_up(s, c, row, &v);
	if (channel.len && !c->chosen && delivery_is(channel)) {
		notice_row(&s->delivery, row);
		channel = none;
	}
	if (channel.len)
		notice_row(c->force ? &s->replaced : &s->kept, row);
	if (c->force)
		channel = none;
	origin_read(&m, &c->how, &v);
	look_again(s, c, row, &v, &m);
	if (c->share && !shares_has(s, c, row, &v))
		return OK;
	if (m.odd)
		notices_row(s, row, &m);
	if (has_unfilled(&v, &m))
		notice_row(&s->unfilled, row);
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

static void print_rule(struct out *out, const char *channel, const char *field,
	const char *pattern)
{
	out_string(out, channel);
	out_string(out, field);
	out_string(out, pattern);
	out_end(out);
}

static const char *finish(
	void *at, void *config, struct setup *setup, struct out *out)
{
	const struct config *c = config;
	enum grouping_preset preset = (enum grouping_preset)c->preset;
	struct grouping_row rule;
	bool more;

	(void)setup;
	if (!c->print_rules) {
		notices_tell(at, config);
		return NULL;
	}
	print_rule(out, "(lists)", "preset", grouping_name(preset));
	for (size_t i = 0; grouping_row(&rule, &more, preset, i); i++) {
		if (i && !more)
			print_rule(out, "", "", "");
		print_rule(out, rule.channel, rule.field, rule.pattern);
	}
	return out->failed;
}

static void release(void *at)
{
	struct state *s = at;

	grouping_memo_release(&s->memo);
	memo_release(&s->seen);
	buf_release(&s->cells.rows);
	buf_release(&s->key);
	buf_release(&s->plain);
	buf_release(&s->inviter);
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
