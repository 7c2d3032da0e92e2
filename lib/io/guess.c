/* guess.c - the first line beyond ASCII says what the text is. */
#include "io/guess.h"

#include "base/gb18030.h"

#include <stdlib.h>

#include "base/mem.h"
#include "io/transcode.h"
#include "io/unmarked.h"

enum { LONGEST = 64 * 1024 }; /* bytes of a line that are looked at */

struct guess {
	struct source from;
	const char *name;
	enum { ASCII, PASSES, CONVERTS } state;
	struct transcode *converter;
	struct source converted;
	struct buf held; /* bytes that are read and not yet given */
	size_t at;	 /* the first of them */
	bool ended;
	uint64_t given; /* bytes, all of ASCII */
	bool utf8;	/* the line that decided */
};

struct guess *guess_new(struct source from, const char *name)
{
	struct guess *g = mem_zero(1, sizeof(*g));

	g->from = from;
	g->name = name;
	return g;
}

void guess_free(struct guess *g)
{
	if (!g)
		return;
	transcode_free(g->converter);
	buf_release(&g->held);
	free(g);
}

bool guess_ascii(const struct guess *g)
{
	return g->state == ASCII ||
	       (g->state == CONVERTS && !transcode_odd(g->converter));
}

bool guess_utf8(const struct guess *g)
{
	return g->state == PASSES && g->utf8;
}

bool guess_converts(const struct guess *g, uint64_t *at)
{
	*at = g->given;
	return g->state == CONVERTS;
}

/* The first byte of TO that is not ASCII, or LEN: 64 of them at a time, for
 * this is done to all that is read. */
static size_t find_odd(const char *to, size_t len)
{
	size_t i = 0;

	for (uint64_t high = 0; len - i >= 64; i += 64) {
		for (size_t k = 0; k < 64; k += 8)
			high |= text_load(to + i + k);
		if (high & 0x8080808080808080)
			break;
	}
	while (i < len && (unsigned char)to[i] < 0x80)
		i++;
	return i;
}

/* The end of the line in T, or T.len. */
static size_t find_end(struct text t)
{
	const char *end = text_either(t, '\n', '\r');

	return (size_t)(end - t.at);
}

static const char *give_held(void *self, char *to, size_t room, size_t *got)
{
	struct guess *g = self;
	size_t left = g->held.len - g->at;

	if (left == 0)
		return g->ended ? (*got = 0, NULL)
				: g->from.read(g->from.self, to, room, got);
	*got = left < room ? left : room;
	memcpy(to, g->held.at + g->at, *got);
	g->at += *got;
	return NULL;
}

/* Have the whole line that is held from its first odd byte on. */
static const char *hold_line(struct guess *g)
{
	size_t got;

	while (!g->ended && g->held.len < LONGEST &&
		find_end(buf_view(&g->held)) == g->held.len) {
		char *to = buf_room(&g->held, LONGEST);
		/* cppcheck-suppress returnDanglingLifetime; it is text */
		TRY(g->from.read(g->from.self, to, LONGEST, &got));
		g->held.len += got;
		g->ended = got == 0;
	}
	return NULL;
}

static const char *decide(struct guess *g)
{
	TRY(hold_line(g));
	struct text line = buf_view(&g->held);
	line.len = find_end(line);
	g->state = PASSES;
	g->utf8 = text_utf8(line);
	bool little;
	if (!g->utf8 && unmarked_utf16(buf_view(&g->held), g->given, &little))
		return unmarked_fault(g->name, 16, little);
	if (g->utf8 || !gb18030_chinese(line))
		return NULL;
	TRY(transcode_new(&g->converter, "GB18030", g->name));
	g->converted = transcode_source(
		g->converter, (struct source){give_held, g}, true);
	g->state = CONVERTS;
	return NULL;
}

/* Keep what stands from the first odd byte on, and decide what it is. */
static const char *read_ascii(
	struct guess *g, char *to, size_t room, size_t *got)
{
	/* cppcheck-suppress returnDanglingLifetime; it is text */
	TRY(g->from.read(g->from.self, to, room, got));
	g->ended = *got == 0;
	size_t odd = find_odd(to, *got);
	g->given += odd;
	if (odd == *got)
		return NULL;
	buf_bytes(&g->held, to + odd, *got - odd);
	*got = odd;
	return NULL;
}

static const char *guess_read(void *self, char *to, size_t room, size_t *got)
{
	struct guess *g = self;

	*got = 0;
	if (g->state == ASCII && g->held.len == 0) {
		TRY(read_ascii(g, to, room, got));
		if (*got || g->held.len == 0)
			return NULL;
	}
	if (g->state == ASCII)
		TRY(decide(g));
	return g->state == CONVERTS
		       ? g->converted.read(g->converted.self, to, room, got)
		       : give_held(g, to, room, got);
}

struct source guess_source(struct guess *g)
{
	return (struct source){guess_read, g};
}
