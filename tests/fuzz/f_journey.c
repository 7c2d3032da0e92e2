/* f_journey.c - any bytes as paths of saved state: what can be read is written
 * the same, and whatever path it is, every model shares out all of it and the
 * chain comes to its end.
 *
 * Each line is a path; its length says how often it converted, and whether.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/mem.h"
#include "fuzz.h"
#include "journey/credit.h"
#include "journey/markov.h"
#include "journey/paths.h"

struct world {
	struct players players;
	struct path path;
	struct credit credit;
	struct markov chain;
	struct buf told;
	credit_sum *money;
	size_t cap;
};

static void must(bool holds, const char *what)
{
	if (holds)
		return;
	fprintf(stderr, "%s\n", what);
	abort();
}

static void share(struct world *w, enum credit_model model, amount revenue)
{
	static const struct credit_rules rules = {
		{300000000000000000, 200000000000000000, 500000000000000000},
		86400000.0};
	uint64_t sum = 0;
	credit_sum all = 0;

	credit_share(&w->credit, model, &rules, &w->path, &w->players);
	mem_grow(&w->money, &w->cap, w->path.n, sizeof(*w->money));
	credit_money(w->money, revenue, w->credit.unit, w->path.n);
	for (size_t i = 0; i < w->path.n; i++) {
		sum += w->credit.unit[i];
		all += w->money[i];
	}
	must(sum == CREDIT_ONE, "credits do not add up");
	must(all == revenue * AMOUNT_UNIT, "money does not add up");
}

static void take(struct world *w, struct text line)
{
	uint64_t pathless;

	if (paths_read(&w->path, &pathless, &w->players, line))
		return;
	w->told.len = 0;
	paths_text(&w->told, &w->path, pathless, &w->players);
	must(text_equal(buf_view(&w->told), line), "written differently");
	if (w->path.n == 0)
		return;
	for (size_t i = 0; i < w->path.n; i++)
		w->path.touch[i].ms = (int64_t)(line.len * i * i * 1000);
	for (int m = 0; m < MODELS; m++)
		if (credit_by_path((enum credit_model)m))
			share(w, (enum credit_model)m,
				(amount)line.len * 1234567891 - 40000000000);
	if (!pathless)
		markov_add(&w->chain, w->path.touch, w->path.n, line.len % 3,
			line.len % 5, (amount)(line.len % 3) * AMOUNT_UNIT);
}

static void solve(struct world *w)
{
	size_t n = players_count(&w->players);
	uint32_t *rank = mem_array(n, sizeof(*rank));
	struct markov_effects e;

	for (uint32_t i = 0; i < n; i++)
		rank[i] = i;
	must(!markov_solve(&e, &w->chain, n, rank), "no end to be seen");
	must(e.converts >= 0 && e.converts <= 1 + 1e-12, "no probability");
	for (size_t i = 0; i < n; i++)
		must(isfinite(e.effect[i]) && e.effect[i] >= 0 &&
				e.effect[i] <= 1 + 1e-9,
			"no effect");
	free(e.effect);
	free(e.effect_value);
	free(rank);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct text rest = {size ? (const char *)data : "", size};
	struct text direct = {"d", 1};
	struct world w = {.cap = 0};

	players_init(&w.players, size % 2 ? 1 : 2, &direct, 1);
	markov_init(&w.chain, 1 + (unsigned)size % 3);
	while (rest.at)
		take(&w, text_split(&rest, '\n'));
	solve(&w);
	players_release(&w.players);
	path_release(&w.path);
	credit_release(&w.credit);
	markov_release(&w.chain);
	buf_release(&w.told);
	free(w.money);
	return 0;
}

size_t fuzz_case(uint8_t *to, size_t room, struct random *r)
{
	static const char byte[] = {
		'a', 'b', 'c', 'd', 'e', 'a', 'b', 31, '\n'};
	size_t n = 0, most = 1 + random_below(r, 200);

	while (n < most && n + 3 < room) {
		to[n++] = 30;
		to[n++] = (uint8_t)byte[random_below(r, 5)];
		if (random_below(r, 3) == 0)
			to[n++] = (uint8_t)byte[random_below(r, sizeof(byte))];
		if (random_below(r, 5) == 0)
			to[n++] = '\n';
	}
	return n;
}
