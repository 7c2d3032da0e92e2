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
