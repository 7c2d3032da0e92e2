/* written.c - the model's text from its first line to its last. */
#include "learn/written.h"

#include <math.h>
#include <stdlib.h>

#include "base/digest.h"
#include "base/mem.h"

void written_json(struct buf *to, struct text t, char also)
{
	buf_byte(to, '"');
	for (size_t i = 0; i < t.len; i++) {
		unsigned char c = (unsigned char)t.at[i];
		if (c == '"' || c == '\\')
			buf_byte(to, '\\');
		if (c < ' ' || c == (unsigned char)also)
			buf_printf(to, "\\u%04x", c);
		else
			buf_byte(to, (char)c);
	}
	buf_byte(to, '"');
}

/* A name as LightGBM takes it: without blanks and what JSON needs. */
static void clean_name(struct buf *to, struct text name)
{
	if (name.len == 0)
		buf_byte(to, '_');
	for (size_t i = 0; i < name.len; i++) {
		char c = name.at[i];
		bool odd = (unsigned char)c <= ' ' || c == 0x7f ||
			   strchr(",\":[]{}", c);
		buf_byte(to, odd ? '_' : c);
	}
}

/* One that is there already gets a number. */
static void put_names(struct buf *to, const struct fitted *f)
{
	struct table seen;
	struct buf name = {0};

	table_init(&seen, 0, 1);
	buf_string(to, "feature_names=");
	for (unsigned c = 0; c < f->data->columns; c++) {
		name.len = 0;
		clean_name(&name, f->data->name[c]);
		size_t len = name.len;
		for (unsigned n = 2; table_find(&seen, buf_view(&name)) !=
				     (size_t)TABLE_NONE;
			n++) {
			name.len = len;
			buf_printf(&name, "_%u", n);
		}
		table_put(&seen, buf_view(&name));
		if (c)
			buf_byte(to, ' ');
		buf_text(to, buf_view(&name));
	}
	buf_byte(to, '\n');
	buf_release(&name);
	table_release(&seen);
}

static void put_info(struct buf *to, const struct bins *b)
{
	if (b->words ? b->levels == 0 : isnan(b->low)) {
		buf_string(to, "none");
	} else if (!b->words) {
		buf_byte(to, '[');
		real_print(to, b->low);
		buf_byte(to, ':');
		real_print(to, b->high);
		buf_byte(to, ']');
	} else {
		for (uint32_t i = 0; i < b->levels; i++)
			buf_printf(to, "%s%u", i ? ":" : "", i);
	}
}

static void put_objective(struct buf *to, const struct fitted *f)
{
	static const char *const name[] = {
		"binary sigmoid:1", "regression", "poisson", "multiclass"};

	buf_printf(to, "objective=%s", name[f->how->objective]);
	if (f->how->objective == LOSS_MULTICLASS)
		buf_printf(to, " num_class:%u", f->boost.classes);
	buf_byte(to, '\n');
}

static void put_head(struct buf *to, const struct fitted *f)
{
	unsigned classes = f->boost.classes;

	buf_printf(to,
		"tree\nversion=v4\nnum_class=%u\nnum_tree_per_iteration=%u\n"
		"label_index=0\nmax_feature_idx=%d\n",
		classes, classes, (int)f->data->columns - 1);
	put_objective(to, f);
	put_names(to, f);
	buf_string(to, "feature_infos=");
	for (unsigned c = 0; c < f->data->columns; c++) {
		if (c)
			buf_byte(to, ' ');
		put_info(to, &f->bins[c]);
	}
	buf_byte(to, '\n');
}

static void put_trees(struct buf *to, const struct fitted *f)
{
	const struct fitted_warm *warm = f->how->warm;
	unsigned n = f->boost.rounds * f->boost.classes;
	struct buf trees = {0};

	buf_string(to, "tree_sizes=");
	if (warm)
		buf_text(to, warm->sizes);
	for (unsigned t = 0; t < n; t++) {
		size_t from = trees.len;
		written_tree(&trees, f, t);
		buf_printf(to, "%s%zu", t || warm ? " " : "", trees.len - from);
	}
	buf_string(to, "\n\n");
	if (warm)
		buf_text(to, warm->trees);
	buf_text(to, buf_view(&trees));
	buf_string(to, "end of trees\n\nfeature_importances:\n\n");
	buf_release(&trees);
}

static void put_text(struct buf *to, const char *key, struct text t)
{
	buf_printf(to, "[crmutils_%s ", key);
	written_json(to, t, ':');
	buf_string(to, ": ]\n");
}

static void put_list(
	struct buf *to, const char *key, const struct text *t, unsigned n)
{
	buf_printf(to, "[crmutils_%s [", key);
	for (unsigned i = 0; i < n; i++) {
		if (i)
			buf_byte(to, ',');
		written_json(to, t[i], ':');
	}
	buf_string(to, "]: ]\n");
}

static void put_classes(struct buf *to, const struct fitted *f)
{
	if (f->how->objective == LOSS_BINARY) {
		put_text(to, "positive", f->class[1]);
		put_text(to, "negative", f->class[0]);
	} else if (f->classes) {
		put_list(to, "classes", f->class, f->classes);
	}
}

/* Which columns are of words. */
static void put_words(struct buf *to, const struct fitted *f)
{
	bool any = false;

	for (unsigned c = 0; c < f->data->columns; c++)
		if (f->bins[c].words) {
			buf_printf(to, "%s %u", any ? "" : "[crmutils_text", c);
			any = true;
		}
	if (any)
		buf_string(to, ": ]\n");
}

static void put_points(struct buf *to, const struct fitted *f)
{
	if (f->factor == 0)
		return;
	buf_string(to, "[crmutils_points ");
	real_print(to, f->offset);
	buf_byte(to, ' ');
	real_print(to, f->factor);
	buf_string(to, ": ]\n");
}

static void put_ours(
	struct buf *to, const struct fitted *f, const char *version)
{
	buf_printf(to,
		"[crmutils_version 1: ]\n[crmutils_made model-fit %s: ]\n"
		"[crmutils_kind %s: ]\n",
		version, f->kind);
	put_points(to, f);
	put_text(to, "label", f->how->label);
	put_classes(to, f);
	buf_printf(to, "[crmutils_rows %zu: ]\n[crmutils_kept %zu: ]\n",
		f->learned, f->n - f->learned);
	put_list(to, "columns", f->data->name, f->data->columns);
	put_words(to, f);
	written_drift(to, f);
}

static void put_parameters(
	struct buf *to, const struct fitted *f, const char *version)
{
	static const char *const name[] = {
		"binary", "regression", "poisson", "multiclass"};

	buf_printf(to, "parameters:\n[objective: %s]\n[num_iterations: %u]\n",
		name[f->how->objective], fitted_rounds(f));
	buf_string(to, "[learning_rate: ");
	real_print(to, f->boost.rate);
	buf_printf(to, "]\n[num_leaves: %u]\n", f->boost.leaves);
	put_ours(to, f, version);
}

static void put_levels(struct buf *to, const struct fitted *f)
{
	const char *between = "";

	buf_string(to, "pandas_categorical:[");
	for (unsigned c = 0; c < f->data->columns; c++) {
		const struct bins *b = &f->bins[c];
		if (!b->words)
			continue;
		buf_printf(to, "%s[", between);
		for (uint32_t i = 0; i < b->levels; i++) {
			if (i)
				buf_string(to, ", ");
			written_json(to, b->level[i], 0);
		}
		buf_byte(to, ']');
		between = ", ";
	}
	buf_string(to, "]\n");
}

void written_model(struct buf *to, const struct fitted *f, const char *version)
{
	struct digest *d = digest_new();
	struct buf behind = {0};
	char hex[DIGEST_HEX];
	size_t from = to->len;

	put_head(to, f);
	put_trees(to, f);
	put_parameters(to, f, version);
	buf_string(&behind, "end of parameters\n\n");
	put_levels(&behind, f);
	digest_add(d, to->at + from, to->len - from);
	digest_add(d, behind.at, behind.len);
	digest_end(d, hex);
	buf_printf(to, "[crmutils_checksum %s: ]\n", hex);
	buf_text(to, buf_view(&behind));
	buf_release(&behind);
}
