/* rank.h - players and cells in the order of their names. */
#ifndef JOURNEY_RANK_H
#define JOURNEY_RANK_H

#include "journey/tally.h"

/* The rank of every player, from 0, by players_compare(); the caller frees
 * it. */
uint32_t *rank_players(const struct players *players);

/* The numbers of the *N cells of T that were asked for, by the RANK of their
 * player and then by period; the caller frees it. */
size_t *rank_cells(const struct tally *t, const uint32_t *rank, size_t *n);

#endif
