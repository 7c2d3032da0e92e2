#!/bin/sh
# writers-long.sh - writers.sh with 1,000 tries; in CI with 150.
#
# slow
ROUNDS=${ROUNDS:-${CI:+150}}
ROUNDS=${ROUNDS:-1000} exec "${0%-long.sh}.sh"
