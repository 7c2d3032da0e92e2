/* notices.c - what utm-channel has passed over or could not match, counted for
 * --stats and said in one line a kind. */
#include "utm-channel/parts.h"

/* Options and ways of telling that are off for want of a column. */
void notices_header(struct config *c, const struct binding *b)
{
	if (b->column[URL] == ROLE_NONE)
		setup_off(c->setup, "url",
			fail_text("%s: no column 'url': only codes and "
				  "referrers tell where a visit came from",
				b->name));
	if (b->column[REFERRER] == ROLE_NONE)
		setup_off(c->setup, "referrer",
			fail_text("%s: no column 'referrer': a visit without "
				  "tags or a code counts as Direct",
				b->name));
	c->no_codes = b->column[CODE] == ROLE_NONE;
	if (c->map && c->no_codes)
		setup_off(c->setup, "map",
			fail_text("%s: no column 'code': --map is not used",
				b->name));
	if (c->preset == GROUPING_NONE && !c->rules)
		setup_off(c->setup, "rules",
			"--preset=none and no --rules: every channel is empty");
}

void notices_row(
	struct state *s, const struct row *row, const struct origin_marks *m)
{
	if (m->odd & (ORIGIN_SAME | ORIGIN_OWN))
		notice_row(&s->own, row);
	if (m->odd & ORIGIN_OWN)
		s->host_met[m->own] = true;
	if (m->odd & ORIGIN_PAYMENT)
		notice_row(&s->payment, row);
	if (m->internal)
		notice_row(&s->internal, row);
	if (m->odd & ORIGIN_HOSTLESS)
		notice_row(&s->hostless, row);
	if (m->odd & ORIGIN_AGAIN)
		notice_row(&s->again, row);
	if (m->odd & ORIGIN_UNKNOWN)
		notice_row(&s->strange, row);
	if (m->odd & ORIGIN_OTHER)
		notice_row(&s->others, row);
}

static void merge_met(bool *into, const bool *from, size_t n)
{
	for (size_t i = 0; i < n; i++)
		into[i] |= from[i];
}

void notices_merge(
	struct state *into, const struct state *from, const struct config *c)
{
	notice_merge(&into->kept, &from->kept);
	notice_merge(&into->replaced, &from->replaced);
	notice_merge(&into->no_code, &from->no_code);
	notice_merge(&into->unassigned, &from->unassigned);
	notice_merge(&into->own, &from->own);
	notice_merge(&into->payment, &from->payment);
	notice_merge(&into->internal, &from->internal);
	notice_merge(&into->hostless, &from->hostless);
	notice_merge(&into->hidden, &from->hidden);
	notice_merge(&into->delivery, &from->delivery);
	notice_merge(&into->unfilled, &from->unfilled);
	notice_merge(&into->self, &from->self);
	notice_merge(&into->unshared, &from->unshared);
	notice_merge(&into->again, &from->again);
	notice_merge(&into->strange, &from->strange);
	notice_merge(&into->others, &from->others);
	merge_met(into->code_met, from->code_met, c->codes.n);
	merge_met(into->host_met, from->host_met, c->own_host.n);
}

/* Codes of --map and own hosts: how many some row had. */
static void tell_codes(const struct state *s, const struct config *c)
{
	size_t found = 0, first = c->codes.n;

	for (size_t i = c->codes.n; i-- > 0;) {
		found += s->code_met[i];
		first = s->code_met[i] ? first : i;
	}
	setup_part(c->setup, "codes_met", found, c->codes.n,
		first == c->codes.n
			? ""
			: fail_text("%s:%llu: no row has this code; codes that "
				    "a row has",
				  c->map,
				  (unsigned long long)c->codes.line[first]));
}

static void tell_hosts(const struct state *s, const struct config *c)
{
	size_t found = 0, first = c->own_host.n;

	for (size_t i = c->own_host.n; i-- > 0;) {
		found += s->host_met[i];
		first = s->host_met[i] ? first : i;
	}
	setup_part(c->setup, "own_hosts_met", found, c->own_host.n,
		first == c->own_host.n
			? ""
			: fail_text("--own-host=%s: no referrer that decides "
				    "is of this host; hosts that one is of",
				  text_show(c->own_host.item[first])));
}

static void tell_rules(const struct state *s, const struct config *c)
{
	const struct channel_rules *own = &c->grouping.own;
	size_t found = 0, first = own->n;

	for (size_t i = own->n; i-- > 0;) {
		bool met = grouping_met(&s->memo, i);
		found += met;
		first = met ? first : i;
	}
	setup_part(c->setup, "rules_met", found, own->n,
		first == own->n
			? ""
			: fail_text("%s:%llu: this rule takes no row; rules "
				    "that take one",
				  c->rules,
				  (unsigned long long)rules_line(own, first)));
}

/* Without any rule it is said that every channel is empty. */
static void tell_unassigned(const struct state *s, const struct config *c)
{
	bool none = c->preset == GROUPING_NONE;

	if (none && !c->rules)
		setup_note(
			c->setup, "rows_unassigned", (double)s->unassigned.n);
	else
		setup_notice(c->setup, "rows_unassigned", &s->unassigned,
			none ? "no rule takes this row: its channel is empty"
			     : "no rule takes this row: its channel is "
			       "Unassigned");
}

/* Patterns that met their limit. */
static void tell_limit(const struct state *s, const struct config *c)
{
	unsigned long long n = s->memo.gave_up, line = s->memo.line;

	setup_note(c->setup, "match_limit_rows", (double)n);
	if (n && line != GROUPING_PRESET_LINE)
		fail_warn("%s:%llu: the pattern takes too long: taken for not "
			  "found in %llu rows",
			c->rules, line, n);
	else if (n)
		fail_warn("a pattern of the preset takes too long: taken for "
			  "not found in %llu rows",
			n);
}

void notices_tell(const struct state *s, const struct config *c)
{
	setup_notice(c->setup, "channels_kept", &s->kept,
		"this row has a channel, which stays (--force replaces it)");
	setup_notice(c->setup, "channels_delivery", &s->delivery,
		"this row's channel says how something is delivered, and not "
		"what brought the visit: it does not stay (--columns=channel="
		"NAME keeps it)");
	if (c->share)
		setup_notice(c->setup, "visits_unshared", &s->unshared,
			"this visit has no sharer or no customer, and has no "
			"row (--share)");
	if (c->share)
		setup_notice(c->setup, "shares_own", &s->self,
			"this visit is of a link that its customer has shared: "
			"it is no invite, and has no row");
	if (c->force)
		setup_notice(c->setup, "channels_replaced", &s->replaced,
			"this row has a channel, which is replaced (--force)");
	setup_notice(c->setup, "codes_unknown", &s->no_code,
		fail_text("this row has a code that %s has not: it is the "
			  "source where nothing else tells one",
			c->map ? c->map : "--map"));
	if (c->map && !c->no_codes)
		tell_codes(s, c);
	tell_unassigned(s, c);
	if (c->rules)
		tell_rules(s, c);
	setup_notice(c->setup, "referrers_own", &s->own,
		"this referrer is the site's own and does not count: without "
		"tags or a code the row continues a visit, and its channel is "
		"(internal)");
	setup_notice(c->setup, "referrers_payment", &s->payment,
		"this referrer is a page for payments and does not count: "
		"without tags or a code the row continues a visit, and its "
		"channel is (internal)");
	setup_note(c->setup, "rows_internal", (double)s->internal.n);
	setup_notice(c->setup, "tags_hidden", &s->hidden,
		"the url has utm parameters behind ';', in the value of "
		"another, or behind marks that are escaped or missing: they "
		"are read as they were meant");
	setup_notice(c->setup, "urls_hostless", &s->hostless,
		"this url has no host, so that its referrer is never known as "
		"the site's own (--own-host=HOST names it)");
	if (c->own_host.n)
		tell_hosts(s, c);
	setup_notice(c->setup, "tags_unfilled", &s->unfilled,
		"the source, medium or campaign is a mark that was never "
		"filled in, such as {{name}} or undefined: it is kept as it "
		"is");
	setup_notice(c->setup, "tags_repeated", &s->again,
		"the url has a utm parameter twice with different values: the "
		"first counts");
	setup_notice(c->setup, "tags_unknown", &s->strange,
		"the url has a parameter that begins with utm and is not "
		"known: it is not read");
	setup_notice(c->setup, "tags_other", &s->others,
		"the url has tags that are none of utm (mtm_source, hmsr, "
		"at_medium, a source beside a medium), which are not read: "
		"--param=source=NAME reads them");
	tell_limit(s, c);
}
