/* portions.c - cutting an input side by side: guessed, and verified by turns.
 */
#include "io/portions.h"

#include <stdlib.h>

#include "base/mem.h"
#include "io/reader.h"

void portion_init(struct portion *p)
{
	*p = (struct portion){.number = 0};
	batch_init(&p->part[0]);
	batch_init(&p->part[1]);
}

void portion_release(struct portion *p)
{
	if (p->made)
		finder_release(&p->finder);
	batch_release(&p->part[0]);
	batch_release(&p->part[1]);
	free(p->failure);
}

/* Append BYTES to B, and zeroes that the scan reads. */
static void append(
	const struct reader *r, struct batch *b, const char *bytes, size_t len)
{
	reader_room(r, b, b->len + len + 1);
	if (len)
		memcpy(b->bytes + b->len, bytes, len);
	b->len += len;
	memset(b->bytes + b->len, 0, SCAN_BLOCK);
}

/* What is not cut yet is BYTES, which begin a record on LINE. */
static void leave(
	struct reader *r, const char *bytes, size_t len, uint64_t line)
{
	struct batch *open = &r->portions->open;

	batch_clear(open, r->options.block);
	append(r, open, bytes, len);
	open->line = line;
	finder_begin(&r->finder, open, 0);
}

/* From batches to portions. */
static void begin(struct reader *r)
{
	struct reader_portions *s = mem_zero(1, sizeof(*s));
	size_t quotes = r->scanner->quotes(r->carry.at, r->carry.len);

	r->portions = s;
	batch_init(&s->open);
	quotes_init(&s->parity, quotes % 2);
	relay_init(&s->turn);
	leave(r, r->carry.at, r->carry.len, r->line);
}

void reader_portions_free(struct reader_portions *s)
{
	if (!s)
		return;
	batch_release(&s->open);
	quotes_release(&s->parity);
	relay_release(&s->turn);
	free(s);
}

static void note_input(const struct reader *r, struct portion *p)
{
	p->bytes = reader_bytes(r);
	p->encoding = input_encoding(r->in);
	p->has_guess = input_guessed(r->in, &p->guess_at);
}

bool portions_take(struct reader *r, struct portion *p)
{
	struct batch *own = &p->part[1];
	size_t gap = r->squeezes;

	if (!r->portions)
		begin(r);
	if (r->portions->all_taken)
		return false;
	batch_clear(own, r->options.block);
	reader_room(r, own, 1 + gap);
	while (!r->ended && !r->failure && own->len + gap < own->bytes_cap)
		reader_more(r, own);
	p->last = r->portions->all_taken = r->ended || r->failure;
	p->failure = r->failure;
	r->failure = NULL;
	p->number = r->portions->taken++;
	note_input(r, p);
	return true;
}

static void make_finder(const struct reader *r, struct portion *p)
{
	const struct finder *f = &r->finder;

	if (p->made && p->finder.delimiter == f->delimiter &&
		p->finder.quoting == f->quoting)
		return;
	if (p->made)
		finder_release(&p->finder);
	finder_init(&p->finder, f->scanner, f->delimiter, f->quoting, f->max);
	p->finder.judge.text = f->judge.text;
	p->made = true;
}

/* Behind the first line of BYTES, which begin INSIDE quotes or outside; LEN if
 * that has no end. */
static size_t behind_line(const char *bytes, size_t len, bool inside)
{
	for (size_t i = 0; i < len; i++) {
		inside ^= bytes[i] == '"';
		if (bytes[i] == '\n' && !inside)
			return i + 1;
	}
	return len;
}

/* Part 1 has no records: its bytes go to part 0. */
static void join(struct portion *p)
{
	struct batch *own = &p->part[1];

	own->n = own->cuts = own->cells = 0;
	p->from = p->end = own->len;
	p->lines = 0;
}

/* Find the records of P from where one is likely to begin; whether that was
 * known by the quotes before. */
static bool find_ahead(const struct reader *r, struct portion *p)
{
	struct batch *own = &p->part[1];
	bool inside = false, known = false;

	if (r->finder.quoting == QUOTE_CSV)
		inside = quotes_inside(&r->portions->parity, p->number,
			r->scanner->quotes(own->bytes, own->len) % 2, &known);
	p->from = behind_line(own->bytes, own->len, inside);
	if (p->last || p->from == own->len) {
		join(p);
		return known;
	}
	make_finder(r, p);
	finder_begin(&p->finder, own, p->from);
	if (!finder_run(&p->finder, own, false)) {
		join(p); /* it fails there, and says where */
		return known;
	}
	p->end = p->finder.at;
	p->lines = r->scanner->lines(own->bytes + p->from, p->end - p->from);
	return known;
}

static void swap(struct batch *a, struct batch *b)
{
	struct batch t = *a;

	*a = *b;
	*b = t;
}

/* The record at hand is longer than allowed: reading ends. */
static void give_up(struct reader *r, struct portion *p)
{
	const struct batch *head = &p->part[0];

	uint64_t line =
		head->line + r->scanner->lines(head->bytes, r->finder.at);
	const char *why = reader_too_long(r, line);
	free(p->failure);
	p->failure = mem_copy(why, strlen(why));
	r->portions->stopped = true;
}

/* Find the records of part 0, which has what was left over and the bytes of P
 * before "from"; if the last of them does not end there, P's others too. */
static void find_head(struct reader *r, struct portion *p, bool known)
{
	struct batch *head = &p->part[0], *own = &p->part[1];
	bool fits;

	append(r, head, own->bytes, p->from);
	fits = finder_run(&r->finder, head, false);
	if (p->from < own->len && (!fits || r->finder.at < head->len)) {
		r->portions->again++;
		if (known)
			quotes_turn(&r->portions->parity);
		append(r, head, own->bytes + p->from, own->len - p->from);
		join(p);
		fits = fits && finder_run(&r->finder, head, false);
	}
	if (fits && p->last && !p->failure)
		fits = finder_run(&r->finder, head, true);
	if (!fits)
		give_up(r, p);
}

/* From which line of P the input is read as GB18030, if it was not before. */
static void find_guess(
	struct reader *r, struct portion *p, uint64_t line, size_t held)
{
	const struct batch *own = &p->part[1];
	uint64_t at = r->taken + held;

	p->guessed = 0;
	if (r->guessed || !p->has_guess || p->guess_at >= at + own->len)
		return;
	size_t before = p->guess_at < at ? 0 : (size_t)(p->guess_at - at);
	p->guessed = r->guessed = line + r->scanner->lines(own->bytes, before);
}

/* In its turn: join P to what was left over, and leave what it has not whole.
 */
static void take_turn(struct reader *r, struct portion *p, bool known)
{
	struct reader_portions *s = r->portions;
	struct batch *head = &p->part[0], *own = &p->part[1];

	swap(head, &s->open);
	size_t held = head->len, all = held + own->len;
	uint64_t first = head->line;
	uint64_t line = first + r->scanner->lines(head->bytes, held);

	if (r->options.text)
		find_guess(r, p, line, held);
	own->line = line;
	find_head(r, p, known);
	size_t at = r->finder.at;
	line = first + r->scanner->lines(head->bytes, at);
	if (p->from < own->len) {
		leave(r, own->bytes + p->end, own->len - p->end,
			line + p->lines);
		own->len = p->end;
	} else if (at == 0 && !s->stopped) {
		swap(head, &s->open); /* a record longer than P goes on */
		head->n = 0;
	} else {
		leave(r, head->bytes + at, head->len - at, line);
		head->len = at;
	}
	r->taken += all - s->open.len;
	s->records += head->n + own->n;
}

void portions_cut(struct reader *r, struct portion *p)
{
	struct reader_portions *s = r->portions;
	bool known = find_ahead(r, p);

	relay_wait(&s->turn, p->number);
	batch_clear(&p->part[0], r->options.block);
	if (s->stopped)
		p->part[1].n = 0;
	else
		take_turn(r, p, known);
	bool text = r->options.text;
	for (int i = 0; i < 2; i++)
		p->part[i].quoting = r->finder.quoting;
	relay_pass(&s->turn); /* and the reader may be gone */
	for (int i = 0; i < 2; i++) {
		p->part[i].encoding = p->encoding;
		reader_mark(&p->part[i], text, &p->bytes);
	}
}

uint64_t portions_wait(struct reader *r)
{
	if (!r->portions)
		return 0;
	relay_wait(&r->portions->turn, r->portions->taken);
	return r->portions->records;
}

uint64_t portions_again(const struct reader *r)
{
	return r->portions ? r->portions->again : 0;
}
