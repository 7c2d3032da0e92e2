/* general.c - numbers rounded down, days cut to months, codes cut short. */
#include "identity/general.h"

#include "base/half.h"
#include "base/number.h"

enum { MOST = 1000000000 };

static bool is_date(enum identity_kind kind)
{
	return kind == KIND_BIRTH || kind == KIND_DATE;
}

static unsigned usual(enum identity_kind kind)
{
	return is_date(kind)				    ? GENERAL_MONTH
	       : kind == KIND_AGE			    ? 10
	       : kind == KIND_AMOUNT			    ? 100
	       : kind == KIND_REGION || kind == KIND_IDCARD ? 4
							    : 0;
}

const char *general_read(
	unsigned *to, enum identity_kind kind, struct text words)
{
	int64_t n;

	*to = usual(kind);
	if (*to == 0)
		return fail_text(
			"'%s' cannot be made coarser (want age, amount, "
			"birth, date, idcard or region)",
			kind_name((int)kind));
	if (words.len == 0)
		return NULL;
	if (is_date(kind)) {
		*to = text_is(words, "month")  ? GENERAL_MONTH
		      : text_is(words, "year") ? GENERAL_YEAR
					       : 0;
		return *to ? NULL
			   : fail_text("'gen:%s' of '%s' (want gen:month or "
				       "gen:year)",
				     text_show(words), kind_name((int)kind));
	}
	if (!int_parse(&n, words) || n < 1 || n > MOST)
		return fail_text("'gen:%s' of '%s' (want a number from 1 to "
				 "1000000000, as in gen:10)",
			text_show(words), kind_name((int)kind));
	*to = (unsigned)n;
	return NULL;
}

void general_print(struct buf *to, enum identity_kind kind, unsigned by)
{
	if (is_date(kind))
		buf_string(to, by == GENERAL_MONTH ? ":month" : ":year");
	else
		buf_printf(to, ":%u", by);
}

/* "30-39" of 37 by 10; such a text itself stays. */
static bool age(struct buf *to, unsigned by, struct text t)
{
	struct text rest = t, low = text_split(&rest, '-');
	int64_t n, last;

	if (!int_parse(&n, low) || n < 0 || n > MOST)
		return false;
	if (rest.at &&
		(!int_parse(&last, rest) || n % by != 0 || last != n + by - 1))
		return false;
	n -= n % by;
	int_print(to, n);
	if (by > 1) {
		buf_byte(to, '-');
		int_print(to, n + by - 1);
	}
	return true;
}

static bool sum(struct buf *to, unsigned by, struct text t)
{
	const struct number_style plain = {'.', ','};
	amount a, unit = (amount)by * AMOUNT_UNIT;
	unsigned decimals;

	if (!amount_parse(&a, &decimals, t, &plain))
		return false;
	amount rest = a % unit;
	amount_print(to, a - rest - (rest < 0 ? unit : 0), 0);
	return true;
}

/* "1990-05" or "1990" of what is a date, or is that already. */
static bool day(struct buf *to, unsigned by, struct text t, struct zone *zone)
{
	int year, month, mday;
	int64_t ms;
	size_t n = by == GENERAL_MONTH ? 7 : 4;

	if (when_parse(&ms, t, zone)) {
		when_date(zone_day(zone, ms), &year, &month, &mday);
		buf_printf(to, by == GENERAL_MONTH ? "%04d-%02d" : "%04d", year,
			month);
		return true;
	}
	if (t.len > n || (t.len != 4 && t.len != 7))
		return false;
	for (size_t i = 0; i < t.len; i++)
		if (i == 4 ? t.at[i] != '-'
			   : (unsigned char)(t.at[i] - '0') > 9)
			return false;
	buf_text(to, t);
	return true;
}

/* The first BY characters, which are digits. */
static bool code(struct buf *to, unsigned by, struct text t)
{
	size_t n = t.len < by ? t.len : by;

	for (size_t i = 0; i < n; i++)
		if ((unsigned char)(t.at[i] - '0') > 9)
			return false;
	buf_bytes(to, t.at, n);
	return n > 0;
}

bool general_value(struct buf *to, enum identity_kind kind, unsigned by,
	struct text t, struct zone *zone)
{
	struct buf narrow = {0};

	half_text(&narrow, t);
	t = text_trim(buf_view(&narrow));
	bool ok = is_date(kind)		? day(to, by, t, zone)
		  : kind == KIND_AGE	? age(to, by, t)
		  : kind == KIND_AMOUNT ? sum(to, by, t)
					: code(to, by, t);
	buf_release(&narrow);
	return ok;
}

bool general_is_number(struct text t)
{
	size_t i = t.len && (t.at[0] == '-' || t.at[0] == '+');
	bool digits = false;

	for (; i < t.len; i++) {
		bool digit = (unsigned char)(t.at[i] - '0') <= 9;
		if (!digit && t.at[i] != '.' && t.at[i] != ',')
			return false;
		digits |= digit;
	}
	return digits;
}
