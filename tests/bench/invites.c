/* invites.c - a log of invites for benchmarks: 30 days in the order of time,
 * one in twenty of a farm, one in seven from a carrier's addresses.
 *
 *	invites ROWS [SEED]
 *
 * Half of the inviters are anybody, half those who were there early, so that
 * some invite much.  Devices, phones and addresses are nearly all new.
 */
#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/random.h"

static struct random r;

static uint64_t below(uint64_t n)
{
	return random_below(&r, n);
}

/* A farm at work: who, how much longer, and with what. */
struct farm {
	uint64_t boss, left, phone, device[4], devices;
	unsigned net;
};

static void found(struct farm *f, uint64_t boss)
{
	f->boss = boss;
	f->left = 20 + below(40);
	f->net = (unsigned)below(1 << 16);
	f->phone = 13000000000 + below(7000000000);
	f->devices = 1 + below(4);
	for (uint64_t i = 0; i < f->devices; i++)
		f->device[i] = random_next(&r);
}

static void farmed(struct farm *f, uint64_t invitee, double ts, long event)
{
	f->left--;
	printf("u%08" PRIu64 ",u%08" PRIu64
	       ",%.0f,E%08ld,198.%u.%u.%u,%016" PRIx64 ",%" PRIu64 ",10.00\n",
		f->boss, invitee, ts, event, 18 + (f->net >> 15),
		f->net >> 7 & 255, (unsigned)below(16),
		f->device[below(f->devices)], f->phone++);
}

static void honest(uint64_t invitee, double ts, long event)
{
	double u = random_unit(&r);
	uint64_t inviter =
		below(2) ? below(invitee) : (uint64_t)(u * u * (double)invitee);
	unsigned ip = (unsigned)below(7) == 0
			      ? 100u << 24 | 64u << 16 | (unsigned)below(4096)
			      : (unsigned)random_next(&r);

	printf("u%08" PRIu64 ",u%08" PRIu64
	       ",%.0f,E%08ld,%u.%u.%u.%u,%016" PRIx64 ",%" PRIu64 ",10.00\n",
		inviter, invitee, ts, event, ip >> 24, ip >> 16 & 255,
		ip >> 8 & 255, ip & 255, random_next(&r),
		13000000000 + below(7000000000));
}

int main(int argc, char **argv)
{
	long rows = argc > 1 ? atol(argv[1]) : 1000000;
	double ts = 1760000000;
	uint64_t users = 1000;
	struct farm f = {0};

	random_seed(&r, argc > 2 ? strtoull(argv[2], NULL, 10) : 1);
	puts("inviter,invitee,time,event,ip,device,phone,reward");
	for (long i = 0; i < rows; i++) {
		ts -= log(1 - random_unit(&r)) * 30 * 86400 / (double)rows;
		if (f.left == 0 && below(800) == 0)
			found(&f, users++);
		if (f.left && below(2))
			farmed(&f, users++, ts, i);
		else
			honest(users++, ts, i);
	}
	return 0;
}
