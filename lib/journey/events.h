/* events.h - what every customer did, a few bytes an event.
 *
 * Rows come in any order; each is added to its customer's list (strands.h) and
 * read back in order of time when all are there.  An event is, in numbers of 7
 * bits a byte (varint.h):
 *
 *	player << 3 | has a cost << 2 | has milliseconds << 1 | converted
 *	time, from the store's first event; seconds or, if it has them,
 *	milliseconds; zigzag
 *	cost in units of 10^-9, if it has one
 *	number of the conversion, if it converted
 *
 * so that a log of touches takes six or seven bytes a row.  Numbers of
 * conversions lead to their revenue and identifiers, which are few.
 */
#ifndef JOURNEY_EVENTS_H
#define JOURNEY_EVENTS_H

#include "base/number.h"
#include "base/stripes.h"
#include "journey/players.h"
#include "journey/strands.h"

struct conversion {
	amount revenue;
	uint64_t line; /* what its row says that has no role, orders_line() */
	size_t id_at;  /* in events.ids */
	uint32_t id_len;
	uint32_t day_ms; /* it came with a date alone, and stands so much behind
			  * the beginning of that day; else 0 */
};

struct event {
	int64_t ms;
	int64_t cost; /* 0 or more, units of 10^-9 */
	uint32_t player;
	uint32_t conversion; /* its number + 1; 0: did not convert */
};

/* An event as it comes. */
struct event_in {
	int64_t ms, cost;
	uint32_t player;
	bool converted;
	/* Only if it converted: */
	amount revenue;
	struct text id;
	uint64_t line;
	uint32_t day_ms;
};

struct event_list {
	struct event *at;
	size_t n, cap;
	struct event *spare; /* scratch of sorting */
	size_t spare_cap;
	struct buf bytes;
};

struct events {
	struct strands lists; /* by customer */
	struct conversion *conversion;
	size_t n_conversions, conversions_cap;
	struct buf ids;
	int64_t base; /* time of the first event */
	bool based;
	/* While threads share them: events go there. */
	struct stripes_sender sender;
	/* Once they are joined: what converted, of each part. */
	struct events_part *part;
	size_t parts;
};

void events_init(struct events *e);
void events_release(struct events *e);

/* Forget all customers and events, and give their memory back. */
void events_clear(struct events *e);

/* Add what KEY did.  The bytes of KEY must stay until events_settle(). */
void events_add(struct events *e, struct text key, const struct event_in *in);

/* Take in the events that wait; before anything below. */
void events_settle(struct events *e);

/* Add to the events that E[0] has by N threads, each to one of E[0..N); the
 * others are new, and each may only be added to and settled.  When the other
 * threads have ended events_unite() leaves E[0] alone, which may be added to
 * on; and events_join() ends that, so that all can be read: it does nothing
 * where nothing is shared.  */
void events_share(struct events **e, unsigned n);
void events_unite(struct events **e, unsigned n);
void events_join(struct events *e);

/* While E is shared: the stripes, whose parts are events by themselves; else
 * NULL. */
static inline struct stripes *events_stripes(const struct events *e)
{
	return e->sender.to;
}

/* Events of customer I < lists.table.n into LIST, in order: by time, those that
 * did not convert first, then the bytes of channel, falling revenue, the bytes
 * of the identifier, other cells of the player, cost, line.  PLAYERS NULL: as
 * they came.  If E is joined, what converted is copied to E. */
void events_list(struct event_list *list, struct events *e, size_t i,
	const struct players *players);

/* The same of FROM, of which several threads may read; what converted is copied
 * to OWN, which has no other events. */
void events_list_from(struct event_list *list, struct events *own,
	const struct events *from, size_t i, const struct players *players);

/* One customer by itself: begin with none, add events, put them in order.
 * What converted is kept in E, whose customers are not touched. */
void events_list_clear(struct event_list *list, struct events *e);
void events_list_add(
	struct event_list *list, struct events *e, const struct event_in *in);
void events_list_sort(struct event_list *list, const struct events *e,
	const struct players *players);
void events_list_release(struct event_list *list);

static inline const struct conversion *events_conversion(
	const struct events *e, const struct event *event)
{
	return &e->conversion[event->conversion - 1];
}

static inline struct text events_id(
	const struct events *e, const struct event *event)
{
	const struct conversion *c = events_conversion(e, event);

	return (struct text){e->ids.at ? e->ids.at + c->id_at : "", c->id_len};
}

/* The number + 1 of a new conversion like that of EVENT, but of REVENUE. */
uint32_t events_revalue(
	struct events *e, const struct event *event, amount revenue);

/* Bytes of memory in use. */
size_t events_size(const struct events *e);

#endif
