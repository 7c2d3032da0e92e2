/* explain.c - what is known of a customer, told cell by cell. */
#include "scene/explain.h"

#include "scene/engine_form.h"

const char *scene_question(
	const char *question, struct text *customer, struct text *push)
{
	struct text rest = text_of(question), what = text_split(&rest, '=');

	*customer = *push = (struct text){NULL, 0};
	if (rest.at && rest.len && text_is(what, "customer"))
		*customer = rest;
	else if (rest.at && rest.len && text_is(what, "push"))
		*push = rest;
	else
		return fail_text("--explain: '%s' is no question (want "
				 "customer=ID or push=ID)",
			question);
	return NULL;
}

struct teller {
	struct scene_engine *e;
	uint32_t who;
	void (*line)(void *arg, const struct scene_known *known);
	void *arg;
	struct buf says;
};

static void tell(struct teller *t, const char *what, struct text scene,
	int64_t from, int64_t until)
{
	struct scene_known known = {
		what, scene, from, until, buf_view(&t->says)};

	t->line(t->arg, &known);
	t->says.len = 0;
}

static void tell_gates(struct teller *t)
{
	static const char *const name[] = {"consent", "opt_out", "personal"};
	uint8_t flags = store_at(&t->e->store, t->who)->at;

	for (int g = 0; g < SCENE_GATES; g++) {
		enum scene_answer is = scene_answer(flags, (enum scene_gate)g);
		if (is == SCENE_UNASKED)
			continue;
		buf_string(&t->says, is == SCENE_YES ? "yes" : "no");
		tell(t, name[g], (struct text){"", 0}, SCENE_NEVER,
			SCENE_NEVER);
	}
}

static void tell_run(struct teller *t, const struct scene_cell *c)
{
	const struct scene_form *f = &t->e->form[c->of];
	const struct scene_rule *r = &t->e->rules->rule[f->rule];
	int64_t first = scene_first(c);

	if (f->dead || t->e->now - first > r->within)
		return;
	buf_printf(&t->says, "step %d of %zu, first ", c->at, r->steps);
	buf_text(&t->says, table_key(&t->e->kinds, scene_first_kind(c)));
	tell(t, "run", r->name, first, first + r->within);
}

static void tell_wait(struct teller *t, const struct scene_cell *c)
{
	struct scene_engine *e = t->e;
	struct scene_match m;

	if (e->form[c->of].dead)
		return;
	scene_wait_read(e, c, &m);
	if (m.held != SCENE_NEVER)
		buf_string(&t->says, "held for quiet hours: ");
	if (m.reason) {
		buf_string(&t->says, "nothing will be said: ");
		buf_string(&t->says, scene_reason_names[m.reason]);
	} else {
		buf_text(&t->says, m.text);
	}
	tell(t, "wait", scene_rule_of(e, &m)->name, m.last,
		m.held != SCENE_NEVER ? m.held : m.due);
}

static void tell_rest(struct teller *t, const struct scene_cell *c)
{
	int64_t rest = t->e->rest_of[c->of];

	if (rest < 0 || t->e->now - c->ms >= rest)
		return;
	tell(t, "rest", table_key(&t->e->names, c->of), c->ms, c->ms + rest);
}

/* The caps that are for NAME, a scene or a class; NULL: none today. */
static const struct scene_caps *caps_of(
	const struct scene_engine *e, uint32_t name)
{
	for (size_t i = 0; i < e->rules->n; i++)
		if (e->name_of[i] == name)
			return &e->rules->rule[i].caps;
	for (int i = 0; i < 2; i++)
		if (e->class_name[i] == name)
			return &e->rules->whole[i].caps;
	return NULL;
}

static void tell_cap(struct teller *t, const struct scene_cell *c)
{
	const struct scene_caps *caps = caps_of(t->e, c->of);
	int64_t last = store_at(&t->e->store, c->times)->time[(c->n - 1) % 3];

	if (!caps || !caps->n)
		return;
	buf_string(
		&t->says, scene_is_capped(t->e, t->who, c->of, caps, t->e->now)
				  ? "full now"
				  : "not full now");
	tell(t, "cap", table_key(&t->e->names, c->of), last, SCENE_NEVER);
}

void scene_explain(struct scene_engine *e, uint32_t who,
	void (*line)(void *arg, const struct scene_known *known), void *arg)
{
	struct teller t = {.e = e, .who = who, .line = line, .arg = arg};
	const struct scene_cell *c;

	tell_gates(&t);
	for (uint32_t i = store_at(&e->store, who)->next; i; i = c->next) {
		c = store_at(&e->store, i);
		switch (c->type) {
		case SCENE_RUN:
			tell_run(&t, c);
			break;
		case SCENE_WAITS:
			tell_wait(&t, c);
			break;
		case SCENE_RESTS:
			tell_rest(&t, c);
			break;
		case SCENE_PUSHED:
			tell_cap(&t, c);
			break;
		default:
			if (c->ms > e->now)
				tell(&t, "silence", (struct text){"", 0},
					SCENE_NEVER, c->ms);
		}
	}
	buf_release(&t.says);
}
