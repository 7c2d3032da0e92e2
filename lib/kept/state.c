/* state.c - writing saved state, and reading it back. */
#include "kept/state.h"

#include <math.h>
#include <stdlib.h>

#include "base/chunks.h"
#include "base/mem.h"
#include "base/relay.h"
#include "base/tsv.h"

enum { ENOUGH = 64 * 1024, RANGE = 4096 /* things */ };

void state_begin(struct state_out *s)
{
	if (!s->whole)
		return;
	buf_printf(&s->lines, "\t%s\t" WHOLE_BEGIN "\n", s->tag);
	s->check = (struct whole){.begins = 1};
}

void state_close(struct state_out *s)
{
	if (s->whole)
		buf_printf(&s->lines,
			WHOLE_LAST "\t%s\t" WHOLE_END "\t%llu\t%016llx\n",
			s->tag, (unsigned long long)s->check.lines,
			(unsigned long long)s->check.sum);
}

void state_key(struct state_out *s, struct text key)
{
	s->at = s->lines.len;
	tsv_encode(&s->lines, key);
	buf_byte(&s->lines, '\t');
	buf_string(&s->lines, s->tag);
}

void state_text(struct state_out *s, struct text t)
{
	buf_byte(&s->lines, '\t');
	tsv_encode(&s->lines, t);
}

void state_int(struct state_out *s, int64_t x)
{
	buf_byte(&s->lines, '\t');
	int_print(&s->lines, x);
}

void state_amount(struct state_out *s, amount a)
{
	buf_byte(&s->lines, '\t');
	amount_print_units(&s->lines, a);
}

void state_real(struct state_out *s, double x)
{
	buf_printf(&s->lines, "\t%a", x);
}

void state_end(struct state_out *s)
{
	if (s->whole)
		whole_line(&s->check, (struct text){s->lines.at + s->at,
					      s->lines.len - s->at});
	buf_byte(&s->lines, '\n');
	s->n++;
	if (s->lines.len >= ENOUGH && s->sink)
		s->failed = state_flush(s);
}

const char *state_flush(struct state_out *s)
{
	if (!s->failed && s->lines.len)
		s->failed = sink_write(s->sink, buf_view(&s->lines));
	s->lines.len = 0;
	return s->failed;
}

struct ranges {
	struct state_out *to;
	size_t n;
	state_range *lines;
	const void *arg;
	struct relay turn; /* over "to" and "why" */
	char *why;	   /* writing failed; owned, as threads end */
};

static void one_range(void *arg, size_t c, unsigned worker)
{
	struct ranges *r = arg;
	struct state_out part = {.tag = r->to->tag, .whole = r->to->whole};
	size_t end = (c + 1) * RANGE;

	(void)worker;
	r->lines(r->arg, &part, c * RANGE, end < r->n ? end : r->n);
	relay_wait(&r->turn, c);
	if (!r->why) {
		const char *why =
			sink_write(r->to->sink, buf_view(&part.lines));
		r->why = why ? mem_copy(why, strlen(why)) : NULL;
	}
	r->to->n += part.n;
	r->to->check.lines += part.check.lines;
	r->to->check.sum += part.check.sum;
	relay_pass(&r->turn);
	buf_release(&part.lines);
}

void state_ranges(struct state_out *s, unsigned threads, size_t n,
	state_range *lines, const void *arg)
{
	struct ranges r = {.to = s, .n = n, .lines = lines, .arg = arg};

	if (threads < 2 || n <= RANGE || state_flush(s)) {
		lines(arg, s, 0, n);
		return;
	}
	relay_init(&r.turn);
	chunks_run(threads, (n + RANGE - 1) / RANGE, one_range, &r);
	relay_release(&r.turn);
	if (r.why)
		s->failed = fail_text("%s", r.why);
	free(r.why);
}

const char *state_row_open(struct state_row *s, struct batch *batch,
	const struct record *record, struct text *tag, struct text want)
{
	struct text raw = batch_raw(batch, record);
	size_t n = record->fields;

	/* An empty last field is a TAB that an engine has put there. */
	while (n > 2 && batch_field(batch, record, (unsigned)n - 1).len == 0)
		n--;
	if (record->kind == RECORD_BAD || n < 2)
		return fail_text("'%s' is not a line of saved state "
				 "(want KEY TAB %s TAB ...)",
			text_show(raw), text_show(want));
	*tag = batch_field(batch, record, 1);
	*s = (struct state_row){.batch = batch, .record = record, .n = n - 2};
	return NULL;
}

struct text state_row_key_read(const struct state_row *s)
{
	return batch_field(s->batch, s->record, 0);
}

struct text state_row_key(const struct state_row *s)
{
	return s->mapped.at ? s->mapped : state_row_key_read(s);
}

bool state_row_special(const struct state_row *s, struct text *word)
{
	struct text key = state_row_key(s);

	if ((key.len && key.at[0] != *WHOLE_LAST) ||
		(key.len && !text_is(key, WHOLE_LAST)) ||
		!state_row_text(s, 0, word))
		return false;
	*word = whole_trim(*word);
	return word->len && word->at[0] == '#';
}

bool state_row_text(const struct state_row *s, size_t i, struct text *to)
{
	if (i >= s->n)
		return false;
	*to = batch_field(s->batch, s->record, (unsigned)i + 2);
	return true;
}

/* The last field, without the CR that an engine may have put behind it. */
static bool word(const struct state_row *s, size_t i, struct text *to)
{
	if (!state_row_text(s, i, to))
		return false;
	if (i + 1 == s->n && to->len && to->at[to->len - 1] == '\r')
		to->len--;
	return true;
}

bool state_row_int(const struct state_row *s, size_t i, int64_t *to)
{
	struct text t;

	return word(s, i, &t) && int_parse(to, t);
}

bool state_row_amount(const struct state_row *s, size_t i, amount *to)
{
	struct text t;

	return word(s, i, &t) && amount_parse_units(to, t);
}

bool state_row_real(const struct state_row *s, size_t i, double *to)
{
	struct text t;
	char copy[64], *end;

	if (!word(s, i, &t) || t.len == 0 || t.len >= sizeof(copy))
		return false;
	memcpy(copy, t.at, t.len);
	copy[t.len] = '\0';
	*to = strtod(copy, &end);
	return *end == '\0' && isfinite(*to);
}
