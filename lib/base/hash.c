/* hash.c - seeds for tables in memory. */
#include "base/system.h"

#include "base/hash.h"

/* What differs between two runs even on a system without random bytes. */
static uint64_t circumstances(void)
{
	struct timespec now;

	clock_gettime(CLOCK_REALTIME, &now);
	return hash_fold((uint64_t)now.tv_nsec ^ 0x9e3779b97f4a7c15 ^
				 (uint64_t)now.tv_sec << 30,
		(uint64_t)(uintptr_t)&now ^ (uint64_t)getpid() << 48 ^
			0xd1b54a32d192ed03);
}

uint64_t hash_seed(void)
{
	uint64_t seed;

	if (system_random(&seed, sizeof(seed)))
		return seed;
	return circumstances();
}
