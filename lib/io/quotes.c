/* quotes.c - the quotes before a portion, by those of all portions before. */
#include "io/quotes.h"

#include <string.h>

enum { UNCOUNTED, EVEN, ODD };

void quotes_init(struct quotes *p, bool inside)
{
	pthread_mutex_init(&p->lock, NULL);
	p->known = 0;
	p->inside = inside;
	memset(p->count, UNCOUNTED, sizeof(p->count));
}

void quotes_release(struct quotes *p)
{
	pthread_mutex_destroy(&p->lock);
}

bool quotes_inside(struct quotes *p, uint64_t number, bool odd, bool *known)
{
	unsigned char *next;

	pthread_mutex_lock(&p->lock);
	*known = p->known == number;
	bool inside = *known && p->inside;
	p->count[number % QUOTES_RING] = odd ? ODD : EVEN;
	while (*(next = &p->count[p->known % QUOTES_RING]) != UNCOUNTED) {
		p->inside ^= *next == ODD;
		*next = UNCOUNTED;
		p->known++;
	}
	pthread_mutex_unlock(&p->lock);
	return inside;
}

void quotes_turn(struct quotes *p)
{
	pthread_mutex_lock(&p->lock);
	p->inside ^= true;
	pthread_mutex_unlock(&p->lock);
}
