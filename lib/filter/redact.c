/* redact.c - which words are no cells, and may be shown. */
#include "filter/redact.h"

#include <pthread.h>
#include <stdlib.h>

#include "base/table.h"
#include "cells/vocabulary.h"
#include "filter/run.h"

enum { DIGITS = 5 /* that a name of a column has at most */ };

/* Words that are known.  text_show() is asked by all threads. */
static struct table words;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

static bool is_known(struct text t)
{
	pthread_mutex_lock(&lock);
	bool found = table_find(&words, t) != (size_t)TABLE_NONE;
	pthread_mutex_unlock(&lock);
	return found || t.len == 0;
}

static void learn(struct text t)
{
	pthread_mutex_lock(&lock);
	table_put(&words, t);
	pthread_mutex_unlock(&lock);
}

static void learn_option(const struct opt *o, char *at, bool own, void *arg)
{
	(void)at;
	(void)own;
	(void)arg;
	learn(text_of(o->name));
}

static void learn_file(void *arg, const struct opt *o, const char *path)
{
	(void)arg;
	(void)o;
	learn(text_of(path));
}

static bool reads_files(const struct run *run)
{
	return run->f->flow.rows == ROWS_FILES ||
	       run->f->flow.rows == ROWS_NAMED;
}

const char *redact_begin(struct run *run)
{
	if (!run->common.redact)
		return NULL;
	if (run->common.describe)
		return "--describe shows cells: not with --redact";
	table_init(&words, 0, 1);
	options_each(&run->options, learn_option, NULL);
	options_files(&run->options, learn_file, NULL);
	for (size_t i = 0; i < run->operands && reads_files(run); i++)
		learn(text_of(run->operand[i]));
	text_redact(is_known);
	return NULL;
}

/* Whether T, which stands where a name should, may be a cell. */
static bool may_be_cell(struct text t)
{
	unsigned digits = 0;

	for (size_t i = 0; i < t.len; i++)
		digits += t.at[i] >= '0' && t.at[i] <= '9';
	return digits >= DIGITS || memchr(t.at, '@', t.len);
}

void redact_learn(struct run *run, const struct binding *b)
{
	if (!run->common.redact)
		return;
	for (unsigned i = 0; i < run->roles; i++)
		learn(text_of(run->role[i]));
	for (size_t i = 0; i < b->header.n; i++)
		if (!may_be_cell(b->header.name[i]))
			learn(b->header.name[i]);
}

void redact_learn_table(const struct run *run, const struct header *names)
{
	if (!run->common.redact)
		return;
	for (size_t i = 0; i < names->n; i++)
		if (vocabulary_known(names->name[i]))
			learn(names->name[i]);
}

/* Names of options and of files; of an option the part before its value. */
struct text redact_word(const struct run *run, int i, const char *word)
{
	struct text t = text_of(word), rest = t;

	if (!run->common.redact || i == 0 || is_known(t))
		return t;
	if (t.len < 2 || t.at[0] != '-')
		return text_of("...");
	return t.at[1] == '-' ? text_split(&rest, '=') : (struct text){t.at, 2};
}

bool redact_hides(const struct run *run, struct text name)
{
	return run->common.redact && !is_known(name);
}

void redact_end(const struct run *run)
{
	if (!run->common.redact)
		return;
	text_redact(NULL);
	table_release(&words);
}
