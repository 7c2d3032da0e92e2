/* f_detect.c - any bytes: places lie within the text, in order, apart from each
 * other, and a masked text stays as it is. */
#include <stdlib.h>

#include "fuzz.h"
#include "identity/detect.h"
#include "identity/mask.h"
#include "identity/normal.h"
#include "identity/sift.h"

/* What the sieve shows leads to the same places, on any machine. */
static void like_sifted(struct text t)
{
	struct detector a = {.today = 20261128}, b = {.today = 20261128};
	struct sift fast = {0}, plain = {0};

	sift_find(&fast, t);
	sift_find_plain(&plain, t);
	if (fast.n != plain.n ||
		(fast.n && memcmp(fast.at, plain.at,
				   fast.n * sizeof(*fast.at)) != 0))
		abort();
	detect(&a, t);
	detect_sifted(&b, t, fast.at, fast.n, 0);
	if (a.n != b.n)
		abort();
	for (size_t i = 0; i < a.n; i++)
		if (a.found[i].start != b.found[i].start ||
			a.found[i].end != b.found[i].end ||
			a.found[i].rule != b.found[i].rule)
			abort();
	detect_release(&a);
	detect_release(&b);
	sift_release(&fast);
	sift_release(&plain);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct detector d = {.today = 20261128};
	struct text t = {(const char *)data, size};
	struct buf once = {0}, twice = {0};
	const struct mask_ends usual = {-1, 0};
	size_t last = 0;

	like_sifted(t);
	detect(&d, t);
	for (size_t i = 0; i < d.n; i++) {
		const struct detect_place *f = &d.found[i];
		struct text value = {t.at + f->start, f->end - f->start};
		if (f->start < last || f->end <= f->start || f->end > size)
			abort();
		last = f->end;
		once.len = twice.len = 0;
		mask_value(&once, f->kind, value, usual);
		mask_value(&twice, f->kind, buf_view(&once), usual);
		if (!text_equal(buf_view(&once), buf_view(&twice)))
			abort();
		once.len = 0;
		if (!normal_form(&once, f->kind, value, d.today))
			abort();
	}
	for (int kind = 0; kind < KINDS; kind++) {
		once.len = twice.len = 0;
		mask_value(&once, (enum identity_kind)kind, t, usual);
		mask_value(&twice, (enum identity_kind)kind, buf_view(&once),
			usual);
		if (!text_equal(buf_view(&once), buf_view(&twice)))
			abort();
	}
	buf_release(&once);
	buf_release(&twice);
	detect_release(&d);
	return 0;
}
