/* f_proof.c - any bytes as a table of words, a row's cells and a text: places
 * lie within the text, the verdict is the worst of the faults, and the same
 * text reads the same again. */
#include <stdlib.h>

#include "fuzz.h"
#include "scene/proof.h"

static void look(const struct proof *p, struct text t)
{
	enum proof_verdict worst = PROOF_PASS;

	for (size_t i = 0; i < p->n; i++) {
		const struct proof_fault *f = &p->fault[i];
		if (f->place > t.len || f->verdict > PROOF_REJECT)
			abort();
		if (f->place && (f->what.at < t.at || f->what.at + f->what.len >
							      t.at + t.len))
			abort();
		if (f->verdict > worst)
			worst = f->verdict;
	}
	if (p->n > PROOF_MOST || worst > p->verdict ||
		(p->n < PROOF_MOST && worst != p->verdict))
		abort();
}

/* Lines up to an empty one are words, the next line is cells, the rest a text.
 */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct text rest = {(const char *)data, size}, cell[8];
	struct proof_words w = {0};
	struct zone zone;
	struct proof p = {.words = &w,
		.cell = cell,
		.style = {'.', 0},
		.zone = &zone,
		.most_parts = 2,
		.figures = true};

	if (zone_open(&zone, "UTC"))
		abort();
	while (rest.at && w.n < 16) {
		struct text line = text_split(&rest, '\n');
		if (!line.len)
			break;
		struct text word[PROOF_COLUMNS];
		for (int i = 0; i < PROOF_COLUMNS; i++)
			word[i] = line.at ? text_split(&line, ',')
					  : (struct text){"", 0};
		if (proof_add(&w, word))
			break;
	}
	struct text cells =
		rest.at ? text_split(&rest, '\n') : (struct text){"", 0};
	while (cells.at && p.n_cells < 8)
		cell[p.n_cells++] = text_split(&cells, ',');
	if (!rest.at)
		rest = (struct text){"", 0};
	proof_read(&p, rest);
	look(&p, rest);
	struct proof once = p;
	proof_read(&p, rest);
	if (once.n != p.n || once.verdict != p.verdict || once.parts != p.parts)
		abort();
	proof_done(&p);
	proof_release(&w);
	return 0;
}
