#!/bin/sh
# model-long.sh - model.sh with 10,000 histories, some runs of which are killed;
# in CI with 2,000.
#
# slow
HISTORIES=${HISTORIES:-${CI:+2000}}
HISTORIES=${HISTORIES:-10000} exec "${0%-long.sh}.sh"
