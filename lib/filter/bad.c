/* bad.c - rows that are refused: counted, told, kept, and not too many. */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "filter/run.h"

enum { TOLD = 5 }; /* bad rows named on stderr before they are only counted */

/* Whether T is how a spreadsheet calls the sum of a group: "C001 汇总". */
static bool is_group_total(struct text t)
{
	static const char *const ends[] = {" 汇总", " 合计", " total"};

	for (size_t k = 0; k < sizeof(ends) / sizeof(*ends); k++) {
		size_t n = strlen(ends[k]);
		if (t.len > n &&
			text_same_letters((struct text){t.at + t.len - n, n},
				text_of(ends[k])))
			return true;
	}
	return false;
}

/* Whether record R is a line that adds up those above it. */
static bool is_total(struct batch *b, const struct record *r)
{
	static const char *const words[] = {"合计", "总计", "小计", "共计",
		"汇总", "總計", "合計", "total", "totals", "grand total",
		"subtotal", "sum"};

	for (unsigned i = 0; r->kind != RECORD_BAD && i < r->fields; i++) {
		struct text t = text_trim(batch_field(b, r, i));
		if (is_group_total(t))
			return true;
		for (size_t k = 0; k < sizeof(words) / sizeof(*words); k++)
			if (text_same_letters(t, text_of(words[k])))
				return true;
	}
	return false;
}

const char *bad_reason(
	struct batch *b, const struct record *r, const char *reason)
{
	return is_total(b, r) ? fail_text("%s (a line of totals? --where or "
					  "--max-bad=1 leaves it out)",
					reason)
			      : reason;
}

const char *bad_open(struct run *run)
{
	const char *path = run->common.reject;

	if (!path)
		return NULL;
	return trail_open(&run->reject, path);
}

/* One row as it came, behind a line that says where and why; with --redact that
 * line alone. */
static const char *keep(struct run *run, const char *name, uint64_t line,
	struct text raw, const char *reason)
{
	struct buf record = {0};

	buf_printf(&record, "# %s:%llu: %s\n", name, (unsigned long long)line,
		reason);
	if (!run->common.redact) {
		buf_text(&record, raw);
		buf_byte(&record, '\n');
	}
	const char *why = trail_add(&run->reject, buf_view(&record));
	buf_release(&record);
	return why;
}

const char *bad_row(struct run *run, const char *name, uint64_t line,
	struct text raw, const char *reason)
{
	const struct common *c = &run->common;
	bool kept = trail_is_open(&run->reject);
	bool limited =
		!c->answer && c->max_bad >= 0 && (!kept || c->max_bad > 0);

	run->rows_bad++;
	if (kept)
		TRY(keep(run, name, line, raw, reason));
	if (limited && run->rows_bad > (uint64_t)c->max_bad)
		return fail_text("%s%s%llu: %s%s", name, place_mark(name),
			(unsigned long long)line, reason,
			c->max_bad ? " (one bad row too many)" : "");
	if (!kept && !c->answer && run->rows_bad <= TOLD)
		fail_warn("%s%s%llu: %s", name, place_mark(name),
			(unsigned long long)line, reason);
	return NULL;
}

const char *bad_close(struct run *run)
{
	unsigned long long bad = run->rows_bad, in = run->rows_good + bad;
	bool kept = trail_is_open(&run->reject);

	if (bad && run->common.answer)
		setup_fails(&run->setup, fail_text("%llu of %llu lines were "
						   "bad, and their answers say "
						   "why",
						 bad, in));
	else if (bad && kept)
		fail_warn("%llu of %llu rows are bad, see %s", bad, in,
			run->common.reject);
	else if (bad)
		fail_warn("%llu of %llu rows are bad and left out", bad, in);
	return trail_close(&run->reject);
}
