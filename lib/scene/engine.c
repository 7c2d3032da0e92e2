/* engine.c - rows to the runs of scenes. */
#include "scene/engine.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/truth.h"
#include "scene/engine_form.h"

void scene_engine_init(struct scene_engine *e, uint64_t seed)
{
	*e = (struct scene_engine){.now = SCENE_NEVER};
	store_init(&e->store, seed);
	scene_timers_init(&e->timers);

	e->store.arg = e;
	table_init(&e->kinds, 1, seed);
	table_init(&e->names, 1, seed);
	table_put(&e->kinds, text_of("any"));
}

void scene_engine_release(struct scene_engine *e)
{
	store_release(&e->store);
	scene_timers_release(&e->timers);
	table_release(&e->kinds);
	table_release(&e->names);
	for (size_t i = 0; i < e->n_acts; i++)
		free(e->acts[i].act);
	free(e->other.act);
	free(e->acts);
	free(e->form);
	free(e->form_of);
	free(e->name_of);
	free(e->span_of);
	free(e->rest_of);
	free(e->seen);
	free(e->touched);
	buf_release(&e->name);
	buf_release(&e->why);
	buf_release(&e->text);
	buf_release(&e->wait);
	buf_release(&e->by);
}

static enum scene_answer answer(enum scene_gate gate, struct text t)
{
	enum truth says = truth_of(t);

	if (gate == SCENE_PERSONAL)
		return says == TRUTH_NO ? SCENE_NO : SCENE_YES;
	if (says == TRUTH_YES)
		return SCENE_YES;
	return gate == SCENE_CONSENT && says == TRUTH_NO ? SCENE_REFUSED
							 : SCENE_NO;
}

static uint8_t flags_of(const struct scene_row *row, uint8_t flags)
{
	for (unsigned g = 0; g < SCENE_GATES; g++)
		if (row->has[g])
			flags = (uint8_t)((flags & ~(3U << (2 * g))) |
					  answer((enum scene_gate)g,
						  row->gate[g])
						  << (2 * g));
	return flags;
}

/* The hash of the cells of by, or false: one is empty. */
static bool find_by(
	struct scene_engine *e, const struct scene_rule *r, uint64_t *hash)
{
	*hash = 0;
	e->by.len = 0;
	for (size_t i = 0; i < r->n_by; i++) {
		struct text t = e->row->cell(e->row->arg, r->by[i]);
		if (t.len == 0)
			return false;
		buf_bytes(&e->by, (const char *)&t.len, sizeof(t.len));
		buf_text(&e->by, t);
	}
	if (r->n_by)
		*hash = hash_bytes(buf_view(&e->by), e->store.seed);
	return true;
}

/* A scene at a row: whose runs, and which of them move. */
struct look {
	unsigned rule;
	const struct scene_rule *r;
	uint32_t form, who;
	uint64_t by;
	bool known; /* all cells of by are there */
	uint32_t moved[SCENE_STEPS];
	size_t n;
};

static struct scene_cell *cell_at(const struct scene_engine *e, uint32_t i)
{
	return store_at(&e->store, i);
}

/* Find the runs that take their next step; drop those that are too old. */
static void find_moves(struct scene_engine *e, struct look *l)
{
	uint32_t *link = &cell_at(e, l->who)->next;

	while (*link) {
		struct scene_cell *c = cell_at(e, *link);
		if (c->type != SCENE_RUN || c->of != l->form) {
			link = &c->next;
		} else if (e->row->ms - scene_first(c) > l->r->within) {
			scene_cell_drop(e, l->who, link);
		} else {
			if (l->known && c->by == l->by &&
				scene_meets(e, l->r->step[c->at]))
				l->moved[l->n++] = *link;
			link = &c->next;
		}
	}
}

static bool is_moved(const struct look *l, uint32_t i)
{
	for (size_t k = 0; k < l->n; k++)
		if (l->moved[k] == i)
			return true;
	return false;
}

static bool is_broken(struct scene_engine *e, const struct scene_rule *r)
{
	for (size_t i = 0; i < r->n_unless; i++)
		if (scene_meets(e, r->unless[i]))
			return true;
	return false;
}

/* Whether an unless ends what cell I is: all but the runs that move, if their
 * last step was not behind LATEST, of all values of by where the row's is not
 * known. */
static bool is_ended(const struct scene_engine *e, const struct look *l,
	uint32_t i, int64_t latest)
{
	const struct scene_cell *c = cell_at(e, i);

	return scene_is_open(c, l->form) && (!l->known || c->by == l->by) &&
	       scene_last(c) <= latest && !is_moved(l, i);
}

static uint32_t armed(
	const struct scene_engine *e, const struct scene_cell *wait)
{
	return scene_timer_at(&e->timers, wait->part[1])->armed;
}

/* The push held for quiet hours that an unless ends and that has waited
 * longest, or NULL. */
static uint32_t *find_held(
	const struct scene_engine *e, const struct look *l, int64_t latest)
{
	uint32_t *link = &cell_at(e, l->who)->next, *found = NULL;

	for (; *link; link = &cell_at(e, *link)->next) {
		const struct scene_cell *c = cell_at(e, *link);
		if (c->type == SCENE_WAITS && c->at & SCENE_WAIT_HELD &&
			is_ended(e, l, *link, latest) &&
			(!found || (int32_t)(armed(e, c) -
					     armed(e, cell_at(e, *found))) < 0))
			found = link;
	}
	return found;
}

/* An unless came. */
static void break_off(
	struct scene_engine *e, const struct look *l, int64_t latest)
{
	struct scene_match m = {.who = l->who};
	uint32_t *link;

	while ((link = find_held(e, l, latest))) {
		scene_wait_take(e, link, &m);
		scene_refuse(e, &m, e->row->ms, SCENE_REVOKED);
	}
	for (link = &cell_at(e, l->who)->next; *link;)
		if (is_ended(e, l, *link, latest))
			scene_cell_drop(e, l->who, link);
		else
			link = &cell_at(e, *link)->next;
}

/* Where there is another run at the step that run I has come to, the one that
 * began last stays; the first of two that began at once. */
static void join(struct scene_engine *e, const struct look *l, uint32_t i)
{
	struct scene_cell *run = cell_at(e, i);
	uint32_t *link = &cell_at(e, l->who)->next;

	for (; *link; link = &cell_at(e, *link)->next) {
		struct scene_cell *c = cell_at(e, *link);
		if (*link == i || c->type != SCENE_RUN || c->of != l->form ||
			c->by != l->by || c->at != run->at)
			continue;
		if (scene_first(c) == scene_first(run))
			run->moment = c->moment;
		scene_cell_drop(e, l->who, link);
		return;
	}
}

/* The run that takes its last step, or 0. */
static uint32_t find_end(const struct scene_engine *e, const struct look *l)
{
	for (size_t k = 0; k < l->n; k++)
		if (cell_at(e, l->moved[k])->at + 1U == l->r->steps)
			return l->moved[k];
	return 0;
}

/* Take the steps, those that have come farthest first. */
static void move(struct scene_engine *e, const struct look *l)
{
	for (unsigned at = (unsigned)l->r->steps; at-- > 1;)
		for (size_t k = 0; k < l->n; k++) {
			struct scene_cell *c = cell_at(e, l->moved[k]);
			if (c->at != at)
				continue;
			c->at++;
			c->last = e->row->ms;
			join(e, l, l->moved[k]);
		}
	if (l->n)
		store_mark(&e->store, l->who);
}

/* All runs of the value of by are used up. */
static void drop_runs(struct scene_engine *e, const struct look *l)
{
	uint32_t *link = &cell_at(e, l->who)->next;

	while (*link) {
		struct scene_cell *c = cell_at(e, *link);
		if (c->type == SCENE_RUN && c->of == l->form && c->by == l->by)
			scene_cell_drop(e, l->who, link);
		else
			link = &c->next;
	}
}

static void make_match(struct scene_engine *e, const struct look *l,
	int64_t first, uint16_t first_kind, uint16_t kind)
{
	struct scene_match m = {.rule = l->rule,
		.who = l->who,
		.first = first,
		.first_kind = first_kind,
		.last = e->row->ms,
		.kind = kind,
		.by_hash = l->by};

	for (size_t i = 0; i < l->r->n_by; i++)
		m.by[i] = e->row->cell(e->row->arg, l->r->by[i]);
	scene_complete(e, &m);
}

/* The run of this value of by that has taken one step, or 0. */
static uint32_t find_first(const struct scene_engine *e, const struct look *l)
{
	const struct scene_cell *c;

	for (uint32_t i = cell_at(e, l->who)->next; i; i = c->next) {
		c = cell_at(e, i);
		if (c->type == SCENE_RUN && c->of == l->form &&
			c->by == l->by && c->at == 1)
			return i;
	}
	return 0;
}

/* The number of the row's kind, which acts_of() has looked for. */
static uint16_t row_kind(struct scene_engine *e)
{
	if (e->row_kind == (size_t)TABLE_NONE)
		e->row_kind = scene_kind(e, e->row->kind);
	return (uint16_t)e->row_kind;
}

static void begin(struct scene_engine *e, const struct look *l)
{
	int64_t ms = e->row->ms;
	uint16_t kind = row_kind(e);
	uint32_t i;

	if (l->r->steps == 1) {
		make_match(e, l, ms, kind, kind);
		return;
	}
	i = find_first(e, l);
	if (i && scene_first(cell_at(e, i)) == ms)
		return;
	if (!i)
		i = scene_open(e, l->who, l->rule, l->by, ms);
	struct scene_cell *c = cell_at(e, i);
	c->type = SCENE_RUN;
	c->at = 1;
	c->moment = scene_moment(ms, kind);
	c->last = ms;
	store_mark(&e->store, l->who);
}

static void look(
	struct scene_engine *e, unsigned rule, uint32_t who, bool touched)
{
	struct look at = {.rule = rule,
			    .r = &e->rules->rule[rule],
			    .form = e->form_of[rule],
			    .who = who},
		    *l = &at;

	l->known = find_by(e, l->r, &l->by);
	if (touched) {
		find_moves(e, l);
		if (is_broken(e, l->r))
			break_off(e, l, SCENE_OPEN);
	}
	if (!l->known)
		return;
	uint32_t ended = find_end(e, l);
	if (ended) {
		int64_t first = scene_first(cell_at(e, ended));
		uint16_t kind = scene_first_kind(cell_at(e, ended));
		drop_runs(e, l);
		make_match(e, l, first, kind, row_kind(e));
		return;
	}
	move(e, l);
	if (e->row->ms >= l->r->begin && e->row->ms < l->r->end &&
		scene_meets(e, l->r->step[0]))
		begin(e, l);
}

/* The number of KIND or TABLE_NONE; of few kinds, which come again and again.
 */
static size_t find_kind(struct scene_engine *e, struct text kind)
{
	uint64_t word = 0;

	if (kind.len > sizeof(word))
		return table_find(&e->kinds, kind);
	memcpy(&word, kind.at, kind.len);
	struct scene_kind_found *f = &e->found[word * 0x9e3779b97f4a7c15 >> 58];
	if (f->word != word || f->len != kind.len || f->among != e->kinds.n)
		*f = (struct scene_kind_found){word, (uint32_t)kind.len,
			(uint32_t)e->kinds.n, table_find(&e->kinds, kind)};
	return f->at;
}

static const struct scene_acts *acts_of(
	struct scene_engine *e, struct text kind)
{
	size_t i = find_kind(e, kind);

	e->row_kind = i;
	if (i >= e->n_acts)
		return &e->other;
	scene_kind_meet(e, i);
	return &e->acts[i];
}

/* Note which forms the customer has cells of. */
static void touch(struct scene_engine *e, uint32_t who)
{
	const struct scene_cell *c;

	for (uint32_t i = cell_at(e, who)->next; i; i = c->next) {
		c = cell_at(e, i);
		if (c->type == SCENE_RUN || c->type == SCENE_WAITS)
			e->touched[c->of] = e->rows;
	}
}

/* Whether a row of ACTS can begin something. */
static bool begins(struct scene_engine *e, const struct scene_acts *acts)
{
	for (size_t i = 0; i < acts->n; i++)
		if (acts->act[i].steps & 1 &&
			scene_meets(
				e, e->rules->rule[acts->act[i].rule].step[0]))
			return true;
	return false;
}

/* Whether the row says whether its customer may be written to. */
static bool has_gates(const struct scene_row *row)
{
	bool any = false;

	for (unsigned g = 0; g < SCENE_GATES; g++)
		any |= row->has[g];
	return any;
}

static void judge(struct scene_engine *e, const struct scene_acts *acts)
{
	uint32_t who;

	if (acts->n == 0 && !has_gates(e->row))
		return;
	who = store_find(&e->store, e->row->customer);
	if (!who && !begins(e, acts) && !scene_has_refused(flags_of(e->row, 0)))
		return;
	if (!who)
		who = store_add(&e->store, e->row->customer);
	struct scene_cell *c = cell_at(e, who);
	uint8_t flags = flags_of(e->row, c->at);
	if (flags != c->at) {
		c->at = flags;
		store_mark(&e->store, who);
	}
	touch(e, who);
	for (size_t i = 0; i < acts->n; i++) {
		unsigned rule = acts->act[i].rule;
		bool touched = e->touched[e->form_of[rule]] == e->rows;
		if (touched || acts->act[i].steps & 1)
			look(e, rule, who, touched);
	}
}

static void forget(struct scene_engine *e, struct text customer)
{
	scene_customer_forget(e, customer);
	if (e->forgot)
		e->forgot(e->arg, customer);
}

void scene_event_now(struct scene_engine *e, const struct scene_row *row)
{
	scene_advance(e, row->ms);
	e->now = row->ms;
	e->row = row;
	e->rows++;
	if (scene_is_tick(row->kind))
		return;
	if (scene_is_forget(row->kind)) {
		forget(e, row->customer);
		return;
	}
	judge(e, acts_of(e, row->kind));
	scene_advance(e, row->ms);
}

/* A late silence of one step holds from its own time. */
static void late_silence(struct scene_engine *e, unsigned rule, uint32_t *who)
{
	const struct scene_rule *r = &e->rules->rule[rule];
	uint64_t by;

	if (r->class != SCENE_SILENCE || r->steps != 1 ||
		r->wait != SCENE_NO_WAIT || !find_by(e, r, &by) ||
		e->row->ms < r->begin || e->row->ms >= r->end ||
		!scene_meets(e, r->step[0]))
		return;
	if (!*who)
		*who = store_add(&e->store, e->row->customer);
	scene_silence(e, r, *who, e->row->ms);
}

void scene_event_late(struct scene_engine *e, const struct scene_row *row)
{
	e->row = row;
	e->rows++;
	if (scene_is_tick(row->kind))
		return;
	if (scene_is_forget(row->kind)) {
		forget(e, row->customer);
		return;
	}
	const struct scene_acts *acts = acts_of(e, row->kind);
	uint32_t who = store_find(&e->store, row->customer);
	for (size_t i = 0; i < acts->n; i++) {
		unsigned rule = acts->act[i].rule;
		struct look l = {.rule = rule,
			.r = &e->rules->rule[rule],
			.form = e->form_of[rule],
			.who = who};
		if (who && is_broken(e, l.r)) {
			l.known = find_by(e, l.r, &l.by);
			break_off(e, &l, row->ms);
		}
		late_silence(e, rule, &who);
	}
}
