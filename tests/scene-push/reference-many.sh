#!/bin/sh
# reference-many.sh - 1,000 random seeds against the reference.
#
# slow
SEED=${SEED:-1000} CASES=${CASES:-1000} exec "${0%/*}/reference.sh"
