/* players.c - the dictionary of channels and their breakdown. */
#include "journey/players.h"

#include <string.h>

#include "base/chinese.h"
#include "base/hash.h"

void players_init(struct players *p, unsigned cells, const struct text *direct,
	size_t n_direct)
{
	*p = (struct players){
		.cells = cells, .direct = direct, .n_direct = n_direct};
	table_init(&p->tuples, sizeof(struct player), hash_seed());
	table_init(&p->channels, 0, hash_seed());
}

void players_release(struct players *p)
{
	table_release(&p->tuples);
	table_release(&p->channels);
	buf_release(&p->key);
}

/* Whether CHANNEL is NAME, or begins so if that ends in a star. */
static bool is_called(struct text channel, struct text name)
{
	if (name.len && name.at[name.len - 1] == '*') {
		name.len--;
		if (channel.len > name.len)
			channel.len = name.len;
	}
	return text_same_letters(name, channel);
}

bool players_called(struct text channel, struct text name)
{
	const char *english = chinese_word_back(text_of("channel"), channel);

	return is_called(channel, name) ||
	       (english && is_called(text_of(english), name));
}

static bool is_direct(const struct players *p, struct text channel)
{
	for (size_t i = 0; i < p->n_direct; i++)
		if (players_called(channel, p->direct[i]))
			return true;
	return false;
}

void players_know(
	struct players *p, enum players_list list, struct players_names names)
{
	p->list[list] = names;
}

static bool is_listed(
	const struct players *p, enum players_list list, struct text channel)
{
	const struct players_names *names = &p->list[list];

	for (size_t i = 0; i < names->n; i++)
		if (players_called(channel, names->item[i]))
			return true;
	return false;
}

bool players_met(const struct players *p, enum players_list list, size_t i)
{
	for (uint32_t n = 0; n < players_count(p); n++)
		if (players_called(
			    players_cell(p, n, 0), p->list[list].item[i]))
			return true;
	return false;
}

static struct text first_cell(struct text key)
{
	return text_split(&key, PLAYERS_CELL);
}

static unsigned cells_of(struct text key)
{
	unsigned cells = 0;

	for (; key.at; cells++)
		text_split(&key, PLAYERS_CELL);
	return cells;
}

static bool is_whole(const struct players *p, struct text key)
{
	return cells_of(key) == p->cells &&
	       !(key.at && memchr(key.at, PLAYERS_STEP, key.len));
}

/* A tuple seen for the first time is looked at closely. */
static void describe(struct players *p, uint32_t number)
{
	struct text key = table_key(&p->tuples, number);
	struct text channel = first_cell(key);
	struct player *player = table_value(&p->tuples, number);

	player->refused = !is_whole(p, key) || channel.len == 0;
	if (player->refused)
		return;
	player->channel = (uint32_t)table_put(&p->channels, channel);
	player->refused = player->channel >= PLAYERS_CHANNELS;
	player->direct = is_direct(p, channel);
	player->paid = is_listed(p, PLAYERS_PAID, channel);
	player->removed = is_listed(p, PLAYERS_REMOVED, channel);
	player->removed_tail = is_listed(p, PLAYERS_TAIL, channel);
	player->internal = text_is(channel, PLAYERS_INTERNAL);
	player->nobody = player->internal || text_is(channel, PLAYERS_NOBODY);
}

/* Why KEY is refused. */
static const char *why_refused(const struct players *p, struct text key)
{
	if (!is_whole(p, key))
		return fail_text("'%s' cannot be a channel or a column of the "
				 "report (it has a control byte 30 or 31)",
			text_show(key));
	if (first_cell(key).len == 0)
		return "a channel without a name";
	return fail_text("more than %d channels (is '%s' one?)",
		PLAYERS_CHANNELS, text_show(first_cell(key)));
}

/* The number of KEY, and all tuples up to it. */
static uint32_t put(struct players *p, struct text key)
{
	size_t before = p->tuples.n;
	size_t at = p->lead ? lead_put(p->lead, &p->tuples, key)
			    : table_put(&p->tuples, key);

	for (size_t i = before; i < p->tuples.n; i++)
		describe(p, (uint32_t)i);
	return (uint32_t)at;
}

void players_follow(
	struct players *p, const struct players *like, struct lead *lead)
{
	for (size_t i = 0; i < like->tuples.n; i++)
		put(p, table_key(&like->tuples, i));
	p->lead = lead;
}

void players_alone(struct players *p)
{
	size_t before = p->tuples.n;

	lead_follow(p->lead, &p->tuples);
	for (size_t i = before; i < p->tuples.n; i++)
		describe(p, (uint32_t)i);
	p->lead = NULL;
}

/* Where a short key is remembered: keys that share it take turns. */
static inline struct player_seen *seen(struct players *p, struct text key)
{
	return &p->seen[hash_tail(key.at, key.len, 0) %
			(sizeof(p->seen) / sizeof(*p->seen))];
}

const char *players_put_key(
	struct players *p, uint32_t *number, struct text key)
{
	bool is_short = key.len > 0 && key.len <= sizeof(p->seen->bytes);
	struct player_seen *s = is_short ? seen(p, key) : NULL;

	if (s && s->len == key.len && memcmp(s->bytes, key.at, key.len) == 0) {
		*number = s->number;
		return NULL;
	}
	*number = put(p, key);
	if (players_at(p, *number)->refused)
		return why_refused(p, key);
	if (s) {
		memcpy(s->bytes, key.at, key.len);
		s->len = (unsigned char)key.len;
		s->number = *number;
	}
	return NULL;
}

struct text players_channel(struct text cell)
{
	static const char bracket[] = "（";
	const size_t n = sizeof(bracket) - 1;

	if (cell.len <= n || memcmp(cell.at, bracket, n) != 0)
		return cell;
	const char *own = chinese_word_back(text_of("channel"), cell);
	return own && own[0] == '(' ? text_of(own) : cell;
}

const char *players_put(
	struct players *p, uint32_t *number, const struct text *cell)
{
	struct text channel = cell[0].len ? players_channel(cell[0])
					  : text_of(PLAYERS_NOBODY);

	if (p->cells == 1)
		return players_put_key(p, number, channel);
	p->key.len = 0;
	buf_text(&p->key, channel);
	for (unsigned i = 1; i < p->cells; i++) {
		buf_byte(&p->key, PLAYERS_CELL);
		buf_text(&p->key, cell[i]);
	}
	return players_put_key(p, number, buf_view(&p->key));
}

struct text players_key(const struct players *p, uint32_t i)
{
	return table_key(&p->tuples, i);
}

struct text players_cell(const struct players *p, uint32_t i, unsigned cell)
{
	struct text rest = table_key(&p->tuples, i);

	while (cell-- > 0)
		text_split(&rest, PLAYERS_CELL);
	return text_split(&rest, PLAYERS_CELL);
}

int players_compare(const struct players *p, uint32_t a, uint32_t b)
{
	struct text x = table_key(&p->tuples, a), y = table_key(&p->tuples, b);

	while (a != b && x.at && y.at) {
		struct text i = text_split(&x, PLAYERS_CELL),
			    j = text_split(&y, PLAYERS_CELL);
		int c = text_compare(i, j);
		if (c)
			return c;
	}
	return 0;
}
