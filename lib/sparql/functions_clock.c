/* functions_clock.c - parts of dates and times (17.4.5). */
#include "base/when.h"
#include "sparql/exec.h"
#include "sparql/functions.h"

/* Without rdf a cell may be a date or a time. */
static bool moment_of(struct exec *r, const struct value *v, struct moment *m)
{
	(void)r;
	if (v->kind == VALUE_TIME || v->kind == VALUE_DATE) {
		*m = v->is.moment;
		return true;
	}
	return v->kind == VALUE_PLAIN &&
	       (moment_parse(m, v->text, false) ||
		       moment_parse(m, v->text, true));
}

static struct value text_value(
	struct exec *r, struct buf *b, const char *datatype)
{
	struct text t = pool_text(&r->scratch, buf_view(b));

	buf_release(b);
	return datatype ? value_typed(t, text_of(datatype)) : value_string(t);
}

static struct value now(struct exec *r)
{
	struct buf b = {0};

	when_print(&b, r->now);
	return text_value(r, &b, XSD "dateTime");
}

/* +08:00, Z; as a duration PT8H. */
static struct value zone(struct exec *r, const struct moment *m, bool duration)
{
	struct buf b = {0};
	int east = m->east < 0 ? -m->east : m->east;

	if (!duration) {
		if (m->zoned && east == 0)
			buf_byte(&b, 'Z');
		else if (m->zoned)
			buf_printf(&b, "%c%02d:%02d", m->east < 0 ? '-' : '+',
				east / 60, east % 60);
		return text_value(r, &b, NULL);
	}
	if (!m->zoned)
		return value_none();
	buf_string(&b, m->east < 0 ? "-PT" : "PT");
	if (east / 60)
		buf_printf(&b, "%dH", east / 60);
	if (east % 60)
		buf_printf(&b, "%dM", east % 60);
	if (east == 0)
		buf_string(&b, "0S");
	return text_value(r, &b, XSD "dayTimeDuration");
}

struct value function_clock(struct exec *r, int which, struct value *v)
{
	struct moment m;
	struct value second = {.kind = VALUE_DECIMAL};

	if (which == FN_NOW)
		return now(r);
	if (!moment_of(r, v, &m))
		return value_none();
	switch (which) {
	case FN_YEAR:
		return value_integer(m.year);
	case FN_MONTH:
		return value_integer(m.month);
	case FN_DAY:
		return value_integer(m.day);
	case FN_TZ:
	case FN_TIMEZONE:
		return zone(r, &m, which == FN_TIMEZONE);
	default:
		break;
	}
	if (v->kind == VALUE_DATE)
		return value_none();
	if (which == FN_HOURS)
		return value_integer(m.hour);
	if (which == FN_MINUTES)
		return value_integer(m.minute);
	second.is.decimal = (struct decimal){m.second, 9};
	return second;
}

/* The day of a time, and the first moment of a day, zone and all (F&O 17.1.5).
 */
struct value function_cast_moment(
	struct exec *r, const struct value *v, struct text type)
{
	const struct moment *m = &v->is.moment;
	struct text t = text_trim(v->text);
	size_t zone = m->zoned ? sizeof("+hh:mm") - 1 : 0;
	struct buf b = {0};

	if (zone && t.at[t.len - 1] == 'Z')
		zone = 1;
	buf_printf(&b, "%s%04d-%02d-%02d", m->year < 0 ? "-" : "",
		m->year < 0 ? -m->year : m->year, m->month, m->day);
	if (v->kind == VALUE_DATE)
		buf_string(&b, "T00:00:00");
	buf_text(&b, (struct text){t.at + t.len - zone, zone});
	struct value made =
		value_typed(pool_text(&r->scratch, buf_view(&b)), type);
	buf_release(&b);
	return made;
}
