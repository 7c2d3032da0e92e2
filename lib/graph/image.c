/* image.c - an image is put together, opened and checked. */
#include <stdlib.h>

#include "base/hash.h"
#include "graph/image.h"

static const char magic[8] = "crm.kg1\n";
enum { BYTE_ORDER_MARK = 0x01020304, SET_MAX = 1 << 20 };

static uint64_t checksum(const void *at, uint64_t len)
{
	return hash_bytes((struct text){at, len}, 0x6b6772617068);
}

static struct image_section *add_section(
	struct graph_image *m, uint32_t kind, uint32_t set)
{
	static const char zero[8];

	buf_bytes(&m->bytes, zero, -m->bytes.len & 7);
	mem_grow(&m->section, &m->cap, m->n + 1, sizeof(*m->section));
	m->section[m->n] = (struct image_section){
		.kind = kind, .set = set, .at = m->bytes.len};
	return &m->section[m->n++];
}

unsigned char *image_packed(struct graph_image *m, uint32_t kind, uint32_t set,
	uint64_t n, unsigned bits)
{
	struct image_section *s = add_section(m, kind, set);
	size_t len = packed_size(n, bits) + PACKED_PAD;
	char *at = buf_room(&m->bytes, len);

	s->n = n;
	s->bits = bits;
	s->len = len;
	memset(at, 0, len);
	m->bytes.len += len;
	return (unsigned char *)at;
}

void image_text(struct graph_image *m, uint32_t kind, struct text bytes)
{
	struct image_section *s = add_section(m, kind, 0);

	s->len = bytes.len;
	buf_text(&m->bytes, bytes);
}

static uint64_t head_check(
	const struct image_head *head, const char *rest, uint64_t len)
{
	struct image_head plain = *head;

	plain.check = 0;
	return checksum(&plain, sizeof(plain)) ^ checksum(rest, len) * 3;
}

void image_finish(struct graph_image *m, struct buf *to, bool rdf,
	uint32_t terms, uint32_t sets)
{
	uint64_t list = m->n * sizeof(*m->section);
	struct image_head head = {.order = BYTE_ORDER_MARK,
		.flags = rdf,
		.terms = terms,
		.sets = sets,
		.sections = (uint32_t)m->n,
		.body = sizeof(head) + list};

	memcpy(head.magic, magic, sizeof(magic));
	head.size = head.body + m->bytes.len;
	for (size_t i = 0; i < m->n; i++)
		m->section[i].at += head.body;
	buf_room(to, head.size);
	buf_bytes(to, (const char *)&head, sizeof(head));
	buf_bytes(to, (const char *)m->section, list);
	head.check = head_check(
		&head, to->at + sizeof(head), head.body - sizeof(head));
	memcpy(to->at, &head, sizeof(head));
	buf_text(to, buf_view(&m->bytes));
	buf_release(&m->bytes);
	free(m->section);
	*m = (struct graph_image){0};
}

bool image_verify(struct graph *g, const void *at, uint64_t len)
{
	struct image_checks *c = g->checks;
	uint64_t from = (uint64_t)((const char *)at - g->image.at);

	if (from > g->image.len) {
		g->damaged = true;
		return false;
	}
	len = len > g->image.len - from ? g->image.len - from : len;
	for (uint64_t i = from / IMAGE_BLOCK; i * IMAGE_BLOCK < from + len;
		i++) {
		uint64_t begin = i * IMAGE_BLOCK, left = g->image.len - begin;
		if (c->done[i])
			continue;
		if (!c->ok(c->arg, g->image.at + begin,
			    left < IMAGE_BLOCK ? left : IMAGE_BLOCK)) {
			g->damaged = true;
			return false;
		}
		c->done[i] = 1;
	}
	return true;
}

static const char *check_head(
	struct image_head *head, struct text image, bool checked)
{
	uint64_t rest;

	if (image.len < sizeof(*head))
		return "not an index of a graph, or cut short";
	memcpy(head, image.at, sizeof(*head));
	if (memcmp(head->magic, magic, sizeof(magic)) != 0)
		return "not an index of a graph (want one made by --index)";
	if (head->order != BYTE_ORDER_MARK)
		return "an index made on a machine of another byte order";
	if (head->size != image.len)
		return fail_text("the index is cut short or damaged: %zu bytes "
				 "where it says %llu",
			image.len, (unsigned long long)head->size);
	rest = (uint64_t)head->sections * sizeof(struct image_section);
	if (head->body > head->size || head->body < sizeof(*head) ||
		rest != head->body - sizeof(*head) || head->sets == 0 ||
		head->sets > SET_MAX)
		return "the index is damaged: its head makes no sense";
	if (checked && head_check(head, image.at + sizeof(*head),
			       head->body - sizeof(*head)) != head->check)
		return "the index is damaged: its head has another checksum";
	return NULL;
}

/* Section S as it is used; false if it does not fit. */
static bool place(struct graph *g, const struct image_head *head,
	const struct image_section *s, struct packed *to)
{
	if (s->at < head->body || s->at > head->size ||
		s->len > head->size - s->at)
		return false;
	if (!to)
		return true;
	if (s->bits < 1 || s->bits > 32 || s->n > (uint64_t)1 << 40 ||
		packed_size(s->n, s->bits) + PACKED_PAD != s->len)
		return false;
	*to = (struct packed){.at = (const unsigned char *)g->image.at + s->at,
		.n = s->n,
		.bits = s->bits,
		.mask = ((uint64_t)1 << s->bits) - 1};
	return true;
}

static struct packed *packed_of(struct graph *g, const struct image_section *s)
{
	struct graph_set *set = &g->set[s->set];

	switch (s->kind) {
	case SECTION_TERM_AT:
		return &g->term_at;
	case SECTION_PREDICATE:
		set->name = s->extra;
		return &set->predicate;
	case SECTION_SUBJECTS_OF:
		return &set->subjects_of;
	case SECTION_OBJECTS_OF:
		return &set->objects_of;
	default:
		break;
	}
	if (s->kind < SECTION_ORDER || s->kind >= SECTION_ORDER + 12)
		return NULL;
	struct graph_permutation *p =
		&set->order[(s->kind - SECTION_ORDER) / 4];
	switch ((s->kind - SECTION_ORDER) % 4) {
	case 0:
		return &p->first;
	case 1:
		return &p->second;
	case 2:
		return &p->third;
	default:
		return NULL;
	}
}

/* Every section that must be there is, and they are as long as one another. */
static bool is_complete(const struct graph *g)
{
	if (g->term_at.n != (uint64_t)g->terms + 1)
		return false;
	for (uint32_t i = 0; i < g->sets; i++) {
		const struct graph_set *set = &g->set[i];
		uint64_t predicates = set->predicate.n;
		for (int o = 0; o < 3; o++) {
			const struct graph_permutation *p = &set->order[o];
			uint64_t want = o == GRAPH_POS ? predicates + 1
						       : (uint64_t)g->terms + 2;
			if (p->first.n != want || p->second.n != set->n ||
				p->third.n != set->n)
				return false;
		}
		if (set->subjects_of.n != predicates + 1 ||
			set->objects_of.n != predicates + 1 ||
			set->name > g->terms)
			return false;
	}
	return true;
}

static bool place_all(struct graph *g, const struct image_head *head)
{
	const char *list = g->image.at + sizeof(*head);

	for (uint32_t i = 0; i < head->sections; i++) {
		struct image_section s;
		memcpy(&s, list + i * sizeof(s), sizeof(s));
		if (s.set >= g->sets)
			return false;
		struct packed *to = packed_of(g, &s);
		if (!place(g, head, &s, to))
			return false;
		struct text bytes = {g->image.at + s.at, s.len};
		if (s.kind == SECTION_TERM_BYTES)
			g->bytes = bytes;
		else if (s.kind == SECTION_ORDER + 1)
			g->set[s.set].n = s.n;
	}
	return is_complete(g);
}

/* Numbers of distinct subjects and objects stand behind those of predicates. */
static void read_counts(struct graph *g)
{
	for (uint32_t i = 0; i < g->sets; i++) {
		struct graph_set *set = &g->set[i];
		uint64_t n = set->predicate.n;
		if (!image_numbers(g, &set->subjects_of, n, n + 1) ||
			!image_numbers(g, &set->objects_of, n, n + 1))
			return;
		set->subjects = packed_get(&set->subjects_of, n);
		set->objects = packed_get(&set->objects_of, n);
	}
}

void graph_guard(struct graph *g,
	bool (*ok)(void *arg, const void *at, size_t len), void *arg)
{
	struct image_checks *c = mem_zero(1, sizeof(*c));

	c->ok = ok;
	c->arg = arg;
	c->done = mem_zero(g->image.len / IMAGE_BLOCK + 2, 1);
	g->checks = c;
}

const char *graph_open(struct graph **to, struct text image, bool checked)
{
	struct image_head head;

	*to = NULL;
	TRY(check_head(&head, image, checked));
	struct graph *g = mem_zero(1, sizeof(*g));
	g->image = image;
	g->rdf = head.flags & 1;
	g->terms = head.terms;
	g->sets = head.sets;
	g->set = mem_zero(g->sets, sizeof(*g->set));
	if (!place_all(g, &head)) {
		graph_free(g);
		return "the index is damaged: its sections make no sense";
	}
	read_counts(g);
	*to = g;
	return NULL;
}

void graph_free(struct graph *g)
{
	if (!g)
		return;
	if (g->checks)
		free(g->checks->done);
	free(g->checks);
	free(g->set);
	free(g);
}

const char *graph_damaged(const struct graph *g)
{
	return g->damaged ? "the index is damaged (compile it anew)" : NULL;
}

struct text graph_section(struct graph *g, uint32_t kind)
{
	struct image_head head;

	memcpy(&head, g->image.at, sizeof(head));
	for (uint32_t i = 0; i < head.sections; i++) {
		struct image_section s;
		memcpy(&s, g->image.at + sizeof(head) + i * sizeof(s),
			sizeof(s));
		if (s.kind != kind)
			continue;
		if (s.at < head.body || s.at > head.size ||
			s.len > head.size - s.at)
			break;
		const char *at = g->image.at + s.at;
		return image_check(g, at, s.len) ? (struct text){at, s.len}
						 : (struct text){"", 0};
	}
	return (struct text){"", 0};
}
