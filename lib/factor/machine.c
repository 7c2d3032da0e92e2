/* machine.c - the parts of the file, one behind the other. */
#include "factor/machine.h"

#include <math.h>
#include <stdlib.h>

#include "base/hash.h"
#include "base/mem.h"

#define MAGIC "crmutils-machine"
#define SUM_SEED UINT64_C(0x696d6167656d6163)

/* What is there of what may be missing. */
enum { HAS_COUNTS = 1, HAS_PARTS = 2 };

enum {
	VERSION_FIRST = 1,
	VERSION_NOW = 2,
	ORDER = 0x01020304,
	ALIGN = 64,
	MOST_ROWS = INT32_MAX
};

struct head {
	char magic[16];
	uint32_t order, version;
	uint64_t sum, size; /* of the file */
	uint32_t fields, dim, layers, imported, vectors, has;
	uint32_t hidden[FACTOR_LAYERS];
	uint64_t rows, bytes, names, places;
	uint64_t learned, kept;
	double bias;
};

struct column {
	uint32_t number, levels;
	uint64_t places;
	double mean, by;
};

bool machine_is(struct text head)
{
	return head.len >= 16 && memcmp(head.at, MAGIC, 16) == 0;
}

static void part(struct buf *to, size_t start, const void *at, size_t n)
{
	while ((to->len - start) % ALIGN)
		buf_byte(to, '\0');
	buf_bytes(to, at, n);
}

static void put_name(struct buf *to, const char *name)
{
	buf_bytes(to, name ? name : "", name ? strlen(name) + 1 : 1);
}

static void put_names(struct buf *names, const struct machine *f)
{
	for (unsigned i = 0; i < f->fields; i++)
		put_name(names, f->field[i].name);
	put_name(names, f->told.label);
	put_name(names, f->told.positive);
	put_name(names, f->told.negative);
}

static void put_columns(struct buf *to, size_t start, const struct machine *f)
{
	struct column *column =
		mem_zero((size_t)f->fields + 1, sizeof(*column));

	for (unsigned i = 0; i < f->fields; i++)
		column[i] = (struct column){.number = f->field[i].number,
			.levels = f->field[i].levels,
			.places = f->field[i].places,
			.mean = f->field[i].mean,
			.by = f->field[i].by};
	part(to, start, column, f->fields * sizeof(*column));
	free(column);
}

/* Rows without what training keeps behind them. */
static void put_table(struct buf *to, size_t start, const struct machine *f)
{
	size_t n = ((size_t)f->dim + 1) * sizeof(float);

	part(to, start, NULL, 0);
	buf_room(to, (size_t)f->rows * n);
	for (uint64_t i = 0; i < f->rows; i++)
		buf_bytes(to, (const char *)(f->table + i * f->stride), n);
}

static void put_places(struct buf *to, size_t start, const struct machine *f)
{
	part(to, start, NULL, 0);
	for (unsigned i = 0; i < f->fields; i++)
		if (!f->field[i].number)
			buf_bytes(to, (const char *)f->field[i].place,
				(size_t)f->field[i].places * sizeof(uint32_t));
}

static struct head head_of(const struct machine *f, size_t names)
{
	struct head h = {.order = ORDER,
		.version = VERSION_NOW,
		.fields = f->fields,
		.dim = f->dim,
		.layers = f->layers,
		.imported = f->imported,
		.vectors = f->vectors,
		.has = (f->count ? HAS_COUNTS : 0) | (f->parts ? HAS_PARTS : 0),
		.rows = f->rows,
		.bytes = f->text[f->rows],
		.names = names,
		.learned = f->told.rows,
		.kept = f->told.kept,
		.bias = f->bias};

	memcpy(h.magic, MAGIC, sizeof(h.magic));
	memcpy(h.hidden, f->hidden, sizeof(h.hidden));
	for (unsigned i = 0; i < f->fields; i++)
		h.places += f->field[i].number ? 0 : f->field[i].places;
	return h;
}

/* The sum of FILE, of which the bytes of its own count as 0. */
static uint64_t sum_of(struct text file)
{
	struct head h;

	memcpy(&h, file.at, sizeof(h));
	h.sum = 0;
	uint64_t sum = hash_bytes(
		(struct text){(const char *)&h, sizeof(h)}, SUM_SEED);
	return hash_bytes(
		(struct text){file.at + sizeof(h), file.len - sizeof(h)}, sum);
}

void machine_seal(struct buf *file)
{
	struct head h;

	if (file->len < sizeof(h))
		return;
	memcpy(&h, file->at, sizeof(h));
	h.size = file->len;
	memcpy(file->at, &h, sizeof(h));
	h.sum = sum_of(buf_view(file));
	memcpy(file->at, &h, sizeof(h));
}

void machine_write(struct buf *to, const struct machine *f)
{
	size_t start = to->len;
	struct buf names = {0};

	put_names(&names, f);
	struct head h = head_of(f, names.len);
	buf_bytes(to, (const char *)&h, sizeof(h));
	put_columns(to, start, f);
	part(to, start, names.at, names.len);
	put_table(to, start, f);
	if (f->count)
		part(to, start, f->count, (size_t)f->rows * sizeof(*f->count));
	part(to, start, f->text, ((size_t)f->rows + 1) * sizeof(*f->text));
	part(to, start, f->bytes, (size_t)h.bytes);
	put_places(to, start, f);
	if (f->parts)
		part(to, start, f->parts,
			(1 + (size_t)f->numbers) * sizeof(*f->parts));
	part(to, start, f->net, factor_net_size(f) * sizeof(*f->net));
	buf_release(&names);
	h.size = to->len - start;
	memcpy(to->at + start, &h, sizeof(h));
	h.sum = sum_of((struct text){to->at + start, to->len - start});
	memcpy(to->at + start, &h, sizeof(h));
}

/* A file that is read part by part. */
struct machine_bytes {
	char *at; /* of the image */
	size_t len, next;
};

/* COUNT items of SIZE bytes; NULL: the file ends before. */
static void *take(struct machine_bytes *r, uint64_t count, size_t size)
{
	r->next = (r->next + ALIGN - 1) / ALIGN * ALIGN;
	if (r->next > r->len || count > (r->len - r->next) / size)
		return NULL;
	void *at = r->at + r->next;
	r->next += (size_t)count * size;
	return at;
}

static const char *check_head(const struct head *h)
{
	bool sane = h->fields >= 1 && h->fields <= FACTOR_FIELDS &&
		    h->dim <= FACTOR_DIM && h->layers <= FACTOR_LAYERS &&
		    h->imported <= 1 && h->vectors <= 1 &&
		    h->has <= (h->version == VERSION_FIRST ? 1U : 3U) &&
		    h->rows <= MOST_ROWS && isfinite(h->bias);

	for (unsigned i = 0; sane && i < h->layers; i++)
		sane = h->hidden[i] >= 1 && h->hidden[i] <= FACTOR_WIDTH;
	return sane ? NULL : "damaged: its sizes cannot be right";
}

static const char *check_file(struct head *h, struct text file)
{
	if (file.len < sizeof(*h))
		return "it is cut short";
	memcpy(h, file.at, sizeof(*h));
	if (h->order != ORDER)
		return "it was written on a machine of another byte order";
	if (h->version < VERSION_FIRST || h->version > VERSION_NOW)
		return fail_text("version %lu, which this release does not "
				 "know",
			(unsigned long)h->version);
	if (h->size != file.len)
		return h->size > file.len ? "it is cut short"
					  : "it has more bytes than it says";
	if (h->sum != sum_of(file))
		return "damaged: its sum does not match";
	return check_head(h);
}

/* The next name of those from *AT to END; NULL: there is none. */
static char *next_name(const char **at, const char *end)
{
	const char *nul = memchr(*at, '\0', (size_t)(end - *at));

	if (!nul)
		return NULL;
	char *name = mem_copy(*at, (size_t)(nul - *at));
	*at = nul + 1;
	return name;
}

static bool take_names(struct machine *f, const char *at, size_t n)
{
	const char *end = at + n;
	char **told[] = {&f->told.label, &f->told.positive, &f->told.negative};

	for (unsigned i = 0; i < f->fields; i++)
		if (!(f->field[i].name = next_name(&at, end)))
			return false;
	for (size_t i = 0; i < 3; i++) {
		if (!(*told[i] = next_name(&at, end)))
			return false;
		if (!**told[i]) {
			free(*told[i]);
			*told[i] = NULL;
		}
	}
	return at == end;
}

static bool take_columns(struct machine *f, const struct column *column)
{
	for (unsigned i = 0; i < f->fields; i++) {
		const struct column *of = &column[i];
		f->field[i].number = of->number == 1;
		f->field[i].levels = of->levels;
		f->field[i].places = of->places;
		f->field[i].mean = of->mean;
		f->field[i].by = of->by;
		if (of->number > 1 || of->levels < 1 ||
			(of->number && of->levels != 1) ||
			!isfinite(of->mean) || !isfinite(of->by))
			return false;
	}
	return true;
}

/* Every place has a level of its column, and some have none, where looking
 * ends. */
static bool take_places(
	struct machine *f, struct machine_bytes *r, uint64_t all)
{
	uint32_t *place = take(r, all, sizeof(*place));

	for (unsigned i = 0; i < f->fields && place; i++) {
		struct factor_field *field = &f->field[i];
		bool ends = false;
		if (field->number)
			continue;
		if (field->places < 2 || field->places > all ||
			(field->places & (field->places - 1)))
			return false;
		field->place = place;
		for (uint64_t k = 0; k < field->places; k++) {
			if (place[k] >= field->levels)
				return false;
			ends = ends || place[k] == 0;
		}
		if (!ends)
			return false;
		place += field->places;
		all -= field->places;
	}
	return place && all == 0;
}

static bool take_texts(
	struct machine *f, struct machine_bytes *r, uint64_t bytes)
{
	f->text = take(r, f->rows + 1, sizeof(*f->text));
	f->bytes = take(r, bytes, 1);
	if (!f->text || !f->bytes || f->text[0] != 0 ||
		f->text[f->rows] != bytes)
		return false;
	for (uint64_t i = 0; i < f->rows; i++)
		if (f->text[i] > f->text[i + 1])
			return false;
	return true;
}

/* Edges that rise, of the scores and then of the columns of numbers. */
static bool good_parts(const struct factor_parts *p, uint32_t field)
{
	bool good = p->field == field && p->edges < FACTOR_TENTHS;

	for (uint32_t i = 0; good && i < p->edges; i++)
		good = isfinite(p->edge[i]) &&
		       (i == 0 || p->edge[i - 1] < p->edge[i]);
	return good;
}

static bool take_shares(struct machine *f, struct machine_bytes *r)
{
	size_t n = 0;

	f->parts = take(r, 1 + (uint64_t)f->numbers, sizeof(*f->parts));
	if (!f->parts || !good_parts(&f->parts[n++], FACTOR_RAW))
		return false;
	for (uint32_t i = 0; i < f->fields; i++)
		if (f->field[i].number && !good_parts(&f->parts[n++], i))
			return false;
	return true;
}

static bool take_parts(
	struct machine *f, struct machine_bytes *r, const struct head *h)
{
	const struct column *column = take(r, f->fields, sizeof(*column));
	const char *names = take(r, h->names, 1);

	if (!column || !names || !take_columns(f, column) ||
		!take_names(f, names, (size_t)h->names) || factor_lay_out(f) ||
		f->rows != h->rows)
		return false;
	f->table = take(r, f->rows, f->stride * sizeof(float));
	if (h->has & HAS_COUNTS)
		f->count = take(r, f->rows, sizeof(*f->count));
	if (!f->table || ((h->has & HAS_COUNTS) && !f->count) ||
		!take_texts(f, r, h->bytes) || !take_places(f, r, h->places) ||
		((h->has & HAS_PARTS) && !take_shares(f, r)))
		return false;
	f->net = take(r, factor_net_size(f), sizeof(*f->net));
	return f->net && r->next == r->len && factor_finite(f);
}

const char *machine_read(struct machine **to, struct text file)
{
	struct head h = {0};

	*to = NULL;
	TRY(check_file(&h, file));
	struct machine *f = mem_zero(1, sizeof(*f));
	f->image = mem_aligned(file.len, 1);
	memcpy(f->image, file.at, file.len);
	f->fields = h.fields;
	f->field = mem_zero(h.fields, sizeof(*f->field));
	f->dim = h.dim;
	f->stride = (size_t)h.dim + 1;
	f->layers = h.layers;
	memcpy(f->hidden, h.hidden, sizeof(h.hidden));
	f->imported = h.imported == 1;
	f->vectors = h.vectors == 1;
	f->bias = h.bias;
	f->told.rows = h.learned;
	f->told.kept = h.kept;
	struct machine_bytes r = {f->image, file.len, sizeof(h)};
	if (!take_parts(f, &r, &h)) {
		factor_free(f);
		return "damaged: its parts do not fit together";
	}
	*to = f;
	return NULL;
}
