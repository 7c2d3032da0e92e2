/* data.c - rows as columns of cells. */
#include "learn/data.h"

#include <errno.h>
#include <stdlib.h>

#include "base/fail.h"
#include "base/mem.h"

/* Hashes decide which rows are kept and sampled, so these stay as they are. */
#define HASH_SEED UINT64_C(0x6d6f64656c666974)
#define KEPT_SEED UINT64_C(0x9e3779b97f4a7c15)
#define SAMPLE_SEED UINT64_C(0xc2b2ae3d27d4eb4f)

/* Each part that is set aside is at least that share of those before it, for a
 * process may have only so many views. */
enum { PARTS = 16 };

void data_init(struct data *d, unsigned columns, bool words)
{
	*d = (struct data){.columns = columns};
	d->column = mem_zero((size_t)columns + 1, sizeof(*d->column));
	for (unsigned c = 0; c < columns; c++)
		cells_init(&d->column[c], false);
	cells_init(&d->label, words);
}

void data_release(struct data *d)
{
	for (unsigned c = 0; c < d->columns && d->column; c++)
		cells_release(&d->column[c]);
	for (unsigned c = 0; c < d->columns && d->name; c++)
		free((char *)d->name[c].at);
	cells_release(&d->label);
	free(d->column);
	free(d->name);
	free(d->unit);
	free(d->record);
	free(d->weight);
	*d = (struct data){0};
}

uint64_t data_hash(struct text t)
{
	return hash_bytes(t, HASH_SEED);
}

static void room(struct data *d)
{
	if (d->n < d->cap)
		return;
	d->cap = d->cap + d->cap / 2 + 1024;
	d->unit = mem_resize(d->unit, d->cap, sizeof(*d->unit));
	d->record = mem_resize(d->record, d->cap, sizeof(*d->record));
	if (d->weight)
		d->weight = mem_resize(d->weight, d->cap, sizeof(*d->weight));
}

static void add_weight(struct data *d, double weight)
{
	if (!d->weight && weight == 1)
		return;
	if (!d->weight) {
		d->weight = mem_array(d->cap, sizeof(*d->weight));
		for (size_t i = 0; i < d->n; i++)
			d->weight[i] = 1;
	}
	d->weight[d->n] = weight;
}

static bool too_many(const struct data *d)
{
	uint64_t row = 0, held = d->n - d->gone;

	if (held % aside_grain() || held < d->gone / PARTS)
		return false;
	for (unsigned c = 0; c < d->columns; c++)
		row += cells_row_bytes(&d->column[c]);
	return held * row > d->memory;
}

void data_rest(struct data *d)
{
	if (!d->file || !too_many(d))
		return;

	for (unsigned c = 0; c < d->columns && !d->lost; c++)
		if (!cells_set_aside(&d->column[c], d->file))
			d->lost = errno;
	d->gone = d->n;
}

void data_add(struct data *d, const struct data_row *row,
	const struct number_style *style)
{
	uint64_t record = data_hash(row->label);

	if (d->lost)
		return;
	room(d);
	for (unsigned c = 0; c < d->columns; c++) {
		record = hash_fold(record ^ data_hash(row->cell[c]),
			KEPT_SEED ^ ((uint64_t)c << 32));
		cells_add(&d->column[c], row->cell[c], style);
	}
	cells_add(&d->label, row->label, style);
	add_weight(d, row->weight);
	d->record[d->n] = record;
	d->unit[d->n++] = row->unit.len ? data_hash(row->unit) : record;
	data_rest(d);
}

void data_whole(struct data *d)
{
	for (unsigned c = 0; c < d->columns; c++)
		cells_whole(&d->column[c]);
}

void data_name(struct data *d, const struct text *name)
{
	d->name = mem_array((size_t)d->columns + 1, sizeof(*d->name));
	for (unsigned c = 0; c < d->columns; c++)
		d->name[c] = (struct text){
			mem_copy(name[c].at, name[c].len), name[c].len};
}

/* The column NAME, or NULL. */
static struct learn_cells *find_column(struct data *d, struct text name)
{
	for (unsigned k = 0; k < d->columns; k++)
		if (text_equal(d->name[k], name))
			return &d->column[k];
	return NULL;
}

const char *data_spell(struct data *d, const struct text *name, size_t n,
	const struct number_style *style)
{
	for (size_t i = 0; i < n; i++) {
		struct learn_cells *c = find_column(d, name[i]);
		if (!c)
			return fail_text("--text: no column '%s' is learned "
					 "from",
				text_show(name[i]));
		if (!c->words)
			cells_spell(c, style);
	}
	return NULL;
}

/* Whether HASH is among the lowest SHARE of all. */
static bool is_low(uint64_t hash, double share)
{
	return (double)(hash >> 11) < share * 0x1p53;
}

bool data_is_kept(uint64_t unit, double share, uint64_t seed)
{
	return is_low(hash_fold(unit ^ KEPT_SEED,
			      hash_fold(seed ^ HASH_SEED, KEPT_SEED)),
		share);
}

bool data_is_sampled(uint64_t record, size_t n, size_t most)
{
	return n <= most || is_low(hash_fold(record ^ SAMPLE_SEED, HASH_SEED),
				    (double)most / (double)n);
}
