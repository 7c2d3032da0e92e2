/* dialogue.c - a question in, an answer out. */
#include "ask/dialogue.h"

#include "ask/account.h"
#include "ask/near.h"
#include "ask/pinyin.h"
#include "ask/several.h"
#include "ask/turn.h"
#include "ask/wording.h"

enum { MOST_UNEXPLAINED = 5 };

/* How sure what was read by its sound can be. */
static const double SOUND_SURE = 0.9;

const char *dialogue_status(enum status status)
{
	static const char *const names[] = {"answer", "list", "clarify",
		"unknown", "chat", "error", "handover"};

	return names[status];
}

void dialogue_open(struct dialogue *d)
{
	if (d->accept == 0)
		d->accept = 0.6;
	if (d->deny == 0)
		d->deny = 0.4;
	if (d->page == 0)
		d->page = 10;
	pieces_open(&d->operators);
	handover_open(&d->handover);
	reach_open(&d->reach, d->lexicon);
}

void dialogue_close(struct dialogue *d)
{
	near_free(d->near);
	sounds_free(d->letters);
	sounds_free(d->slips);
	pieces_close(&d->operators);
	handover_close(&d->handover);
	reach_close(&d->reach);
	utterance_release(&d->u);
	buf_release(&d->marked);
	lookup_rows_release(&d->rows);
}

void reply_release(struct reply *r)
{
	buf_release(&r->answer);
	buf_release(&r->why);
}

/* Characters of the whole question that nothing explains, up to five. */
static double unexplained(const struct turn *a)
{
	const struct utterance *u = &a->d->u;
	struct pieces p;

	pieces_read(
		&p, u, 0, (uint32_t)u->text.n, a->d->lexicon, &a->d->operators);
	return p.unknown < MOST_UNEXPLAINED ? p.unknown : MOST_UNEXPLAINED;
}

/* How sure: see dialogue.h. */
static double sureness(const struct turn *a)
{
	static const double named[] = {1, 0.95, 0.9, 0.85, 0.7, 0.75};
	bool e = a->t.entity != 0, p = a->t.predicate != 0;
	double sum = 0;

	if (a->framed) {
		static const double said[] = {0.97, 0.95, 0.9, 0.8, 0.7, 0.85};
		return said[a->t.how_entity];
	}
	sum += 0.35 * (e ? named[a->t.how_entity] : p ? 0.5 : 0);
	sum += 0.35 * (p	   ? named[a->t.how_predicate]
			      : !e ? 0
			      : a->t.how_entity == HOW_CARRIED ? 0.25
							       : 0.5);
	if (a->intent)
		sum += 0.2 * (a->intent->literals ? 1 : 0.8);
	if (a->c.content)
		sum += 0.1 * (1 - (double)a->c.left / (double)a->c.content);
	sum -= 0.02 * unexplained(a);
	return sum > 0 ? sum : 0;
}

/* 2 or 第二个 while a choice is open; whether it was one. */
static bool choose(struct turn *a)
{
	struct session *s = a->s;
	const struct folded *f = &a->d->u.text;
	int which = 0;
	size_t len = quantity_ordinal(&which, f->c, f->n);

	if (!s->options)
		return false;
	if (!len && f->n && f->c[0] - '1' < 9) {
		which = (int)(f->c[0] - '0');
		len = 1;
	}
	if (which < 0)
		which = (int)s->options;
	if (len != f->n || which < 1 || (uint32_t)which > s->options)
		return false;
	struct option o = s->option[which - 1];
	session_focus(s, o.entity);
	a->t = (struct topic){.entity = o.entity,
		.predicate = o.predicate,
		.how_entity = HOW_CARRIED,
		.how_predicate = HOW_CARRIED};
	a->c.marked.len = 0;
	fold_print_one(&a->c.marked, intent_mark(SLOT_ENTITY, 0));
	a->c.slot[0] = (struct slot_mark){NULL, o.entity, SLOT_ENTITY};
	a->c.slots = 1;
	if (o.predicate) {
		fold_print_one(&a->c.marked, intent_mark(SLOT_PREDICATE, 1));
		a->c.slot[1] =
			(struct slot_mark){NULL, o.predicate, SLOT_PREDICATE};
		a->c.slots = 2;
	}
	a->c.kinds = SLOT_ENTITY | (o.predicate ? SLOT_PREDICATE : 0);
	return true;
}

/* Two senses that are as good: which is meant? */
static bool ambiguous(const struct turn *a)
{
	return a->t.others > 0 && (a->c.kinds & SLOT_ENTITY);
}

static void ask_back(struct turn *a)
{
	struct session *s = a->s;

	s->options = 0;
	s->option[s->options++] = (struct option){a->t.entity, a->t.predicate};
	for (size_t i = 0; i < a->t.others && s->options < CHOICES; i++)
		s->option[s->options++] = a->t.also[i];
	wording_options(a->to, a->d->graph, s->option, s->options,
		a->t.others >= CHOICES);
}

/* Nothing has answered. */
static void fall_back(struct turn *a, const struct intent *missed)
{
	struct session *s = a->s;
	struct graph *f = a->d->graph;
	uint32_t e = a->t.entity, p = a->t.predicate;

	s->options = 0;
	if (missed)
		a->to->intent = missed->name;
	if (e && p && graph_holds(f, 0, e, p, 0)) {
		s->option[s->options++] = (struct option){e, p};
		wording_options(a->to, f, s->option, 1, false);
	} else if (turn_nearby(a, s->option) &&
		   graph_holds(
			   f, 0, s->option->entity, s->option->predicate, 0)) {
		wording_options(a->to, f, s->option, ++s->options, false);
	} else if (e && !p && s->option->entity == e && s->option->predicate) {
		wording_nothing(a->to, f, e, s->option->predicate);
	} else if (e && p) {
		wording_nothing(a->to, f, e, p);
	} else if (p) {
		s->options = wording_whose(a->to, f, p, s->option);
	} else if (e && a->t.how_entity != HOW_CARRIED) {
		s->options = wording_which(a->to, a->d->lexicon, e, s->option);
	} else {
		wording_unknown(a->to, "没有听懂,请换个说法");
	}
}

/* Something that was said had no effect: ask back. */
static void ask_about(struct turn *a, uint32_t from, uint32_t to)
{
	const uint32_t *at = a->d->u.text.at;
	struct session *s = a->s;

	a->to->answer.len = 0;
	s->options = 0;
	buf_string(&a->to->answer, "没有听懂");
	if (to > from) {
		buf_string(&a->to->answer, "“");
		buf_text(&a->to->answer, (struct text){a->asked.at + at[from],
						 at[to] - at[from]});
		buf_string(&a->to->answer, "”");
	}
	a->to->status = STATUS_UNKNOWN;
	bool named = a->t.how_entity != HOW_CARRIED ||
		     ((!a->intent || a->intent->builtin) &&
			     a->t.how_predicate != HOW_CARRIED);
	if (!a->t.entity || !a->t.predicate || !named ||
		!graph_holds(a->d->graph, 0, a->t.entity, a->t.predicate, 0)) {
		buf_string(&a->to->answer, ",请换个说法");
		return;
	}
	s->option[s->options++] = (struct option){a->t.entity, a->t.predicate};
	a->to->status = STATUS_CLARIFY;
	buf_string(&a->to->answer, ",您想问 1)");
	buf_text(&a->to->answer, graph_term(a->d->graph, a->t.entity));
	buf_string(&a->to->answer, "的");
	buf_text(&a->to->answer, graph_term(a->d->graph, a->t.predicate));
	buf_string(&a->to->answer, "?");
}

static void answer(struct turn *a)
{
	const struct intent *missed = NULL;
	bool chosen = choose(a);

	if (!chosen) {
		topic_find(&a->t, &a->d->u, a->s, a->d->lexicon, &a->d->reach);
		complete(&a->c, &a->d->u, &a->t, a->s, a->d->lexicon);
		turn_guess(a);
	}
	if (ambiguous(a) && !chosen) {
		ask_back(a);
		return;
	}
	a->chosen = chosen;
	if (!(!chosen && turn_replay(a)) && !turn_act(a, &missed)) {
		if (a->left.to > a->left.from)
			ask_about(a, a->left.from, a->left.to);
		else
			fall_back(a, missed);
		return;
	}
	if (a->to->status == STATUS_ERROR)
		return;
	a->s->options = 0;
	if (a->left.refused)
		ask_about(a, a->left.from, a->left.to);
	if (sureness(a) < a->d->accept && !a->framed &&
		!a->intent->query.action && !(a->intent->query.slots == 0)) {
		a->to->answer.len = 0;
		wording_unknown(a->to, "没有听懂,请换个说法");
	}
}

static bool chats(struct turn *a)
{
	struct intents *list = a->d->chat;
	struct intent_found found;
	struct buf *text = &a->d->marked;

	text->len = 0;
	fold_print(text, a->d->u.text.c, a->d->u.text.n);
	for (size_t i = 0; list && i < list->n; i++) {
		const struct intent *it = &list->intent[i];
		enum intent_result r =
			intent_match(list, it, buf_view(text), &found);
		if (r == INTENT_TOO_LONG) {
			wording_error(
				a->to, "闲聊‘%s’的模式试得太久", it->name);
			a->to->unsaid |= UNSAID_PATTERN;
			return true;
		}
		if (r == INTENT_YES) {
			a->to->status = STATUS_CHAT;
			a->to->intent = it->name;
			a->to->sure = 1;
			buf_string(&a->to->answer, it->answer);
			return true;
		}
	}
	return false;
}

static bool is_said(enum status status)
{
	return status == STATUS_ANSWER || status == STATUS_LIST;
}

/* One question, whatever is in it; READ: the utterance is of it. */
static void ask_one(struct dialogue *d, struct session *s, struct text question,
	bool read, struct reply *to)
{
	struct turn a = {.d = d,
		.s = s,
		.to = to,
		.asked = question,
		.c = {.marked = d->marked}};

	to->answer.len = to->why.len = 0;
	to->status = STATUS_UNKNOWN;
	to->unsaid = 0;
	to->intent = "";
	to->entity = to->predicate = 0;
	to->sure = 0;
	to->reason = HANDOVER_NO;
	s->changed = true;
	if (question.len > DIALOGUE_LONGEST) {
		wording_error(to, "问题超过%d字节", DIALOGUE_LONGEST);
		to->unsaid = UNSAID_LONG;
		return;
	}
	if (!read && !utterance_read(&d->u, d->lexicon, question)) {
		wording_error(to, "不是UTF-8");
		to->unsaid = UNSAID_BYTES;
		return;
	}
	if (d->u.text.n == 0)
		to->unsaid = UNSAID_BLANK;
	if (chats(&a))
		return;
	a.c.marked = (struct buf){0};
	answer(&a);
	s->entity = to->entity = a.t.entity;
	to->predicate = a.t.predicate;
	if (a.t.predicate ||
		(to->status != STATUS_UNKNOWN && to->status != STATUS_CHAT))
		s->predicate = a.t.predicate;
	if (a.c.chosen)
		session_focus(s, a.c.chosen);
	if (!is_said(to->status) && to->status != STATUS_CHAT)
		s->intent = -1; /* 那R3呢 does not ask what was refused */
	if (to->status != STATUS_ERROR && to->status != STATUS_CHAT)
		to->sure = sureness(&a);
	if (a.c.full)
		to->unsaid |= UNSAID_SLOTS;
	wording_why(to, &a.t, &a.c, a.intent, a.through, a.unknown, d->graph);
	buf_release(&a.c.marked);
}

static void ask_parts(struct dialogue *d, struct session *s,
	struct text question, struct reply *to);

/* Which of two answers that are one after the other the reply is. */
static enum status status_of_both(enum status first, enum status then)
{
	if (is_said(first) && then == STATUS_ANSWER)
		return first;
	return is_said(first) != is_said(then) ? STATUS_CLARIFY : then;
}

/* Both questions, one after the other, and one reply. */
static void ask_both(struct dialogue *d, struct session *s,
	const struct several *parts, struct reply *to)
{
	struct reply first = {0};

	ask_one(d, s, buf_view(&parts->first), false, &first);
	ask_parts(d, s, buf_view(&parts->rest), to);
	if (is_said(first.status) && is_said(to->status) &&
		text_equal(buf_view(&first.answer), buf_view(&to->answer))) {
		reply_release(&first); /* 发行时间是,是哪年 */
		return;
	}
	buf_string(&first.answer, ";");
	buf_text(&first.answer, buf_view(&to->answer));
	buf_string(&first.why, " | ");
	buf_text(&first.why, buf_view(&to->why));
	to->answer.len = to->why.len = 0;
	buf_text(&to->answer, buf_view(&first.answer));
	buf_text(&to->why, buf_view(&first.why));
	to->status = status_of_both(first.status, to->status);
	to->sure = first.sure < to->sure ? first.sure : to->sure;
	to->unsaid |= first.unsaid;
	reply_release(&first);
}

/* What is asked of another thing's property: that, and then the answer. */
static void ask_through(struct dialogue *d, struct session *s,
	const struct several *parts, struct reply *to)
{
	struct buf all = {0};

	ask_one(d, s, buf_view(&parts->rest), false, to);
	if (is_said(to->status)) {
		buf_text(&all, buf_view(&parts->first));
		buf_string(&all, ";");
		buf_text(&all, buf_view(&to->answer));
		to->answer.len = 0;
		buf_text(&to->answer, buf_view(&all));
	}
	buf_release(&all);
}

/* The same if the utterance has been read from QUESTION. */
static void ask_read(struct dialogue *d, struct session *s,
	struct text question, struct reply *to)
{
	struct several parts = {0};

	several_find(&parts, &d->u, question, s, d->lexicon, &d->operators);
	if (parts.is == SEVERAL_BOTH)
		ask_both(d, s, &parts, to);
	else if (parts.is == SEVERAL_THROUGH)
		ask_through(d, s, &parts, to);
	else
		ask_one(d, s, question, true, to);
	several_release(&parts);
}

static void ask_parts(struct dialogue *d, struct session *s,
	struct text question, struct reply *to)
{
	if (question.len <= DIALOGUE_LONGEST &&
		utterance_read(&d->u, d->lexicon, question))
		ask_read(d, s, question, to);
	else
		ask_one(d, s, question, false, to);
}

/* Whether an intent's own answer says that it is passed on. */
static bool says_so(struct text t)
{
	static const char word[] = "转接";

	for (size_t i = 0; i + sizeof(word) - 1 <= t.len; i++)
		if (memcmp(t.at + i, word, sizeof(word) - 1) == 0)
			return true;
	return false;
}

/* Who is to be handed over: by what was said, REASON, or not understood twice.
 */
static void hand_over(
	struct session *s, enum handover_reason reason, struct reply *to)
{
	bool missed = to->status == STATUS_UNKNOWN;

	s->missed = missed ? s->missed + 1 : 0;
	if (reason == HANDOVER_NO && s->missed >= 2)
		reason = HANDOVER_MISSED;
	if (reason == HANDOVER_NO || to->status == STATUS_ERROR)
		return;
	s->missed = 0;
	if (missed) {
		to->answer.len = 0;
		buf_string(&to->answer, "为您转接人工客服");
	} else if (!says_so(buf_view(&to->answer))) {
		buf_string(&to->answer, ";为您转接人工客服");
	}
	to->status = STATUS_HANDOVER;
	to->reason = reason;
	buf_printf(&to->why, "%s转人工=%s", to->why.len ? " " : "",
		handover_name(reason));
}

/* The question, which has been read, with names in place of what sounds like
 * them, appended to TO; false: it has none. */
static bool sounds_read(
	struct dialogue *d, struct text question, struct buf *to)
{
	struct pieces p;

	bool letters = pinyin_seems(&d->u);
	pieces_read(
		&p, &d->u, 0, (uint32_t)d->u.text.n, d->lexicon, &d->operators);
	if (letters && !d->letters)
		d->letters = sounds_new(d->lexicon, &d->operators, true);
	if (letters && pinyin_letters(d->letters, &d->u, question, to))
		return true;
	if (p.runs && !d->slips)
		d->slips = sounds_new(d->lexicon, &d->operators, false);
	return p.runs && pinyin_slips(d->slips, &d->u, &p, question, to);
}

void dialogue_ask(struct dialogue *d, struct session *s, struct text question,
	struct reply *to)
{
	struct buf read = {0};
	bool whole = question.len <= DIALOGUE_LONGEST &&
		     utterance_read(&d->u, d->lexicon, question);
	enum handover_reason reason =
		whole ? handover_reason(&d->handover, &d->u) : HANDOVER_NO;

	s->turns++;
	if (!whole) {
		ask_one(d, s, question, false, to);
	} else if (sounds_read(d, question, &read)) {
		ask_parts(d, s, buf_view(&read), to);
		to->sure *= SOUND_SURE;
		buf_printf(&to->why, "%s读作=", to->why.len ? " " : "");
		buf_text(&to->why, buf_view(&read));
	} else {
		ask_read(d, s, question, to);
	}
	buf_release(&read);
	if (to->status != STATUS_ERROR && whole)
		hand_over(s, reason, to);
}
