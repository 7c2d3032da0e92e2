/* fire.c - a match: made, kept until its time, judged, said or not. */
#include "base/mem.h"
#include "scene/engine_form.h"

const char *const scene_reason_names[SCENE_REASONS] = {"", "OPTOUT", "CONSENT",
	"SILENT", "IMPERSONAL", "UNSUITABLE", "FIELD", "REST", "CAP",
	"CLASSCAP", "HOLDOUT", "QUIET", "REVOKED", "WAITING", "PAST"};

static bool is_loud(const struct scene_rule *r)
{
	return r->class == SCENE_MARKETING || r->class == SCENE_SERVICE;
}

/* ---- what is written ---- */

static void put_kind(
	struct scene_engine *e, uint16_t kind, const char *before, int64_t ms)
{
	buf_string(&e->why, before);
	buf_text(&e->why, table_key(&e->kinds, kind));
	buf_byte(&e->why, '@');
	when_print(&e->why, ms);
}

static void put_time(struct scene_engine *e, const char *what, int64_t ms)
{
	buf_string(&e->why, what);
	when_print(&e->why, ms);
}

static void put_why(struct scene_engine *e, const struct scene_match *m)
{
	const struct scene_rule *r = scene_rule_of(e, m);

	e->why.len = 0;
	put_kind(e, m->first_kind, "", m->first);
	if (r->steps > 1)
		put_kind(e, m->kind, ";", m->last);
	if (r->wait != SCENE_NO_WAIT)
		put_time(e, ";WAIT@", m->due);
	if (m->held != SCENE_NEVER)
		put_time(e, ";HELD@", m->held);
	if (m->other) {
		buf_string(&e->why, ";ELSE:");
		buf_string(&e->why, scene_reason_names[m->other]);
	}
}

/* The same for any text, action or rest of the rules: what the match is. */
static void put_id(struct scene_engine *e, const struct scene_match *m,
	struct text customer, char hex[33])
{
	static const char digit[] = "0123456789abcdef";
	const struct scene_rule *r = scene_rule_of(e, m);
	const int64_t time[3] = {m->first, m->last, m->due};
	struct text part[3 + SCENE_BY_COLUMNS + 3];
	char decimal[3][24];
	unsigned char hash[KEYED_SIZE];
	size_t n = 0;

	part[n++] = text_of("push");
	part[n++] = r->name;
	part[n++] = customer;
	for (size_t i = 0; i < r->n_by; i++)
		part[n++] = m->by[i];
	for (int i = 0; i < 3; i++) {
		struct buf b = {decimal[i], 0, sizeof(decimal[i])};
		int_print(&b, time[i]);
		part[n++] = buf_view(&b);
	}
	keyed_hash(e->keyed, hash, part, n);
	for (int i = 0; i < 16; i++) {
		hex[2 * i] = digit[hash[i] >> 4];
		hex[2 * i + 1] = digit[hash[i] & 15];
	}
}

static void write_line(struct scene_engine *e, const struct scene_match *m,
	int64_t ms, enum scene_reason reason)
{
	const struct scene_rule *r = scene_rule_of(e, m);
	char hex[33];

	e->name.len = 0;
	store_name(&e->store, m->who, &e->name);
	put_why(e, m);
	put_id(e, m, buf_view(&e->name), hex);
	struct scene_line line = {.rule = r,
		.ms = ms,
		.id = {hex, 32},
		.customer = buf_view(&e->name),
		.action = m->other && r->other.len ? r->other : r->action,
		.text = m->reason ? (struct text){"", 0} : m->text,
		.why = buf_view(&e->why),
		.channel = m->channel,
		.arm = m->arm,
		.reason = reason};
	e->line(e->arg, &line);
}

void scene_refuse(struct scene_engine *e, const struct scene_match *m,
	int64_t ms, enum scene_reason reason)
{
	if (is_loud(scene_rule_of(e, m)))
		write_line(e, m, ms, reason);
}

/* ---- waiting ---- */

/* Keep M until DUE. */
static void hold(
	struct scene_engine *e, const struct scene_match *m, int64_t due)
{
	if (scene_wait_find(e, m->who, e->form_of[m->rule], m->by_hash))
		scene_refuse(e, m, m->held == SCENE_NEVER ? m->last : m->due,
			SCENE_WAITING);
	else
		scene_wait_put(e, m, due);
}

/* ---- judging ---- */

static enum scene_answer flag(
	const struct scene_engine *e, uint32_t who, enum scene_gate gate)
{
	return scene_answer(store_at(&e->store, who)->at, gate);
}

bool scene_is_impersonal(const struct scene_engine *e, uint32_t who)
{
	return flag(e, who, SCENE_PERSONAL) == SCENE_NO;
}

static uint32_t find_silence(const struct scene_engine *e, uint32_t *link)
{
	for (; *link; link = &store_at(&e->store, *link)->next)
		if (store_at(&e->store, *link)->type == SCENE_SILENT)
			break;
	return *link;
}

void scene_silence(struct scene_engine *e, const struct scene_rule *r,
	uint32_t who, int64_t ms)
{
	int64_t until = r->rest < 0 ? SCENE_OPEN : ms + r->rest;
	uint32_t i = find_silence(e, &store_at(&e->store, who)->next);

	if (!i) {
		i = store_insert(&e->store, who, 0);
		store_at(&e->store, i)->type = SCENE_SILENT;
		store_at(&e->store, i)->ms = until;
	}
	struct scene_cell *c = store_at(&e->store, i);
	if (until > c->ms)
		c->ms = until;
	store_mark(&e->store, who);
}

static void speak(struct scene_engine *e, uint32_t who)
{
	uint32_t *link = &store_at(&e->store, who)->next;

	for (; *link; link = &store_at(&e->store, *link)->next)
		if (store_at(&e->store, *link)->type == SCENE_SILENT) {
			scene_cell_drop(e, who, link);
			return;
		}
}

static bool is_drawn(struct scene_engine *e, double share, struct text customer,
	struct text name)
{
	return share > 0 && keyed_draw(e->keyed, "holdout", customer, name,
				    e->period) < share;
}

static bool is_held_out(struct scene_engine *e, const struct scene_match *m)
{
	const struct scene_rule *r = scene_rule_of(e, m);

	e->name.len = 0;
	store_name(&e->store, m->who, &e->name);
	return is_drawn(e, e->rules->whole[r->class].holdout,
		       buf_view(&e->name),
		       text_of(r->class == SCENE_MARKETING ? "*marketing"
							   : "*service")) ||
	       is_drawn(e, r->holdout, buf_view(&e->name), r->name);
}

/* What a customer does not want to hear now. */
static enum scene_reason unwanted(
	struct scene_engine *e, const struct scene_match *m, int64_t ms)
{
	uint32_t silence = find_silence(e, &store_at(&e->store, m->who)->next);
	enum scene_answer consent = flag(e, m->who, SCENE_CONSENT);

	if (flag(e, m->who, SCENE_OPT_OUT) == SCENE_YES)
		return SCENE_OPTOUT;
	if (consent == SCENE_NO || consent == SCENE_REFUSED)
		return SCENE_NO_CONSENT;
	if (silence && ms < store_at(&e->store, silence)->ms)
		return SCENE_IS_SILENT;
	if (!m->reason && !m->other && scene_is_impersonal(e, m->who))
		return SCENE_IMPERSONAL;
	return SCENE_SAID;
}

/* What has been said often enough. */
static enum scene_reason too_often(
	struct scene_engine *e, const struct scene_match *m, int64_t ms)
{
	const struct scene_rule *r = scene_rule_of(e, m);
	uint32_t name = e->name_of[m->rule], class = e->class_name[r->class];

	if (scene_is_resting(e, m, name, ms))
		return SCENE_REST_REASON;
	if (scene_is_capped(e, m->who, name, &r->caps, ms))
		return SCENE_CAP_REASON;
	if (scene_is_capped(
		    e, m->who, class, &e->rules->whole[r->class].caps, ms))
		return SCENE_CLASSCAP;
	scene_count_rest(e, m, name, ms);
	scene_count_push(e, m->who, name, &r->caps, ms);
	scene_count_push(e, m->who, class, &e->rules->whole[r->class].caps, ms);
	return is_held_out(e, m) ? SCENE_HELD_OUT : SCENE_SAID;
}

/* Quiet hours; whether M is dropped or held for them. */
static bool is_quiet(struct scene_engine *e, struct scene_match *m, int64_t ms)
{
	const struct scene_rule *r = scene_rule_of(e, m);
	const struct scene_quiet *q =
		r->quiet.given ? &r->quiet : &e->rules->whole[r->class].quiet;
	int64_t end = scene_quiet_end(e, q, ms);

	if (end == SCENE_NEVER)
		return false;
	if (q->drops) {
		scene_refuse(e, m, ms, SCENE_QUIET_REASON);
		return true;
	}
	m->held = end;
	hold(e, m, end);
	return true;
}

/* Whether who has waited has not agreed, or not any more. */
static bool is_barred(
	struct scene_engine *e, const struct scene_match *m, int64_t ms)
{
	e->name.len = 0;
	if (e->barred)
		store_name(&e->store, m->who, &e->name);
	return e->barred && e->barred(e->arg, buf_view(&e->name), ms);
}

static void decide(struct scene_engine *e, struct scene_match *m, int64_t ms)
{
	const struct scene_rule *r = scene_rule_of(e, m);
	enum scene_reason why = SCENE_SAID;

	if (r->class == SCENE_SILENCE) {
		scene_silence(e, r, m->who, ms);
		return;
	}
	if (r->class == SCENE_SPEAK) {
		speak(e, m->who);
		return;
	}
	if (r->class == SCENE_MARKETING) {
		if (is_quiet(e, m, ms))
			return;
		why = unwanted(e, m, ms);
	}
	if (!why && is_barred(e, m, ms))
		why = SCENE_NO_CONSENT;
	if (!why)
		why = m->reason;
	if (!why)
		why = too_often(e, m, ms);
	write_line(e, m, ms, why);
}

static void fire(struct scene_engine *e, struct scene_match *m, int64_t ms)
{
	struct scene_match again = *m;

	decide(e, m, ms);
	if (scene_rule_of(e, m)->wait != SCENE_WAIT_YEARLY ||
		scene_wait_find(e, m->who, e->form_of[m->rule], m->by_hash))
		return;
	again.held = SCENE_NEVER;
	again.due = scene_anniversary(
		e, m->base, scene_rule_of(e, m)->offset, m->due);
	if (again.due != SCENE_OPEN)
		hold(e, &again, again.due);
}

void scene_advance(struct scene_engine *e, int64_t ms)
{
	while (e->timers.n && scene_timer_at(&e->timers, 0)->due < ms) {
		struct scene_timer t = *scene_timer_at(&e->timers, 0);
		const struct scene_cell *c = store_at(&e->store, t.cell);
		uint32_t *link = scene_wait_find(e, t.who, c->of, c->by);
		struct scene_match m = {.who = t.who};
		e->now = t.due;
		if (e->form[c->of].dead) {
			scene_cell_drop(e, t.who, link);
			continue;
		}
		scene_wait_take(e, link, &m);
		fire(e, &m, t.due);
	}
}

/* ---- made ---- */

static int64_t sum(int64_t a, int64_t b)
{
	int64_t to;

	return __builtin_add_overflow(a, b, &to) ? SCENE_OPEN : to;
}

/* When M is due; or why it never is. */
static enum scene_reason set_deadline(
	struct scene_engine *e, struct scene_match *m)
{
	const struct scene_rule *r = scene_rule_of(e, m);
	int64_t t = m->last;

	m->due = t;
	if (r->wait == SCENE_NO_WAIT)
		return SCENE_SAID;
	if (r->wait == SCENE_WAIT_SPAN) {
		m->due = sum(t, r->offset);
		return SCENE_SAID;
	}
	struct text cell = e->row->cell(e->row->arg, r->wait_column);
	int64_t base;
	if (!when_parse(&base, cell, &e->zone))
		return SCENE_FIELD;
	if (r->wait == SCENE_WAIT_YEARLY) {
		m->base = base;
		m->due = scene_anniversary(e, base, r->offset, t);
		if (m->due != SCENE_OPEN)
			return SCENE_SAID;
		m->due = t;
		return SCENE_PAST;
	}
	if (base + r->offset >= t) {
		m->due = base + r->offset;
		return SCENE_SAID;
	}
	return base > t ? SCENE_SAID : SCENE_PAST;
}

/* What words go by, for this customer. */
static void set_words(struct scene_engine *e, struct scene_match *m)
{
	const struct wording *w = e->wording;

	if (!w)
		return;
	m->channel = e->row->cell(e->row->arg, w->column[WORDING_CHANNEL]);
	m->arm = e->row->cell(e->row->arg, w->column[WORDING_ARM]);
}

/* The words: of the table of words, or of the rule. */
static void choose_words(struct scene_engine *e, const struct scene_match *m,
	const struct scene_template **text, const struct scene_template **other)
{
	const struct scene_rule *r = scene_rule_of(e, m);
	const struct wording *w = e->wording;
	const struct wording_row *words = NULL;

	if (w) {
		const struct text key[WORDING_KEYS] = {m->channel, m->arm,
			e->row->cell(e->row->arg, w->column[WORDING_LANG])};
		words = wording_find(w, r->name, key, m->last);
	}
	*text = words ? &words->text : &r->text;
	*other = words ? &words->other_text : &r->other_text;
}

/* What is said: the text, or that of else. */
static void set_text(struct scene_engine *e, struct scene_match *m)
{
	const struct scene_rule *r = scene_rule_of(e, m);
	const struct scene_template *text, *other;
	const struct scene_cells from = {
		e->row->cell, e->row->arg, e->view.style, &e->zone};
	bool shown;

	choose_words(e, m, &text, &other);
	e->text.len = 0;
	shown = scene_template_print(&e->text, text, &from);
	enum scene_reason why =
		r->class == SCENE_MARKETING && scene_is_impersonal(e, m->who)
			? SCENE_IMPERSONAL
		: !scene_needs_hold(e, r) ? SCENE_UNSUITABLE
		: !shown		  ? SCENE_FIELD
					  : SCENE_SAID;
	if (why && r->other.len == 0) {
		m->reason = why;
	} else if (why) {
		e->text.len = 0;
		if (!scene_template_print(&e->text, other, &from))
			m->reason = SCENE_FIELD;
		else
			m->other = why;
	}
	m->text = buf_view(&e->text);
}

void scene_complete(struct scene_engine *e, struct scene_match *m)
{
	const struct scene_rule *r = scene_rule_of(e, m);

	m->held = m->base = SCENE_NEVER;
	set_words(e, m);
	m->reason = set_deadline(e, m);
	if (m->reason) {
		m->text = (struct text){"", 0};
		scene_refuse(e, m, m->due, m->reason);
		return;
	}
	if (is_loud(r))
		set_text(e, m);
	if (r->wait != SCENE_NO_WAIT)
		hold(e, m, m->due);
	else
		fire(e, m, m->last);
}
