#!/bin/sh
# pii-many.sh - what pii.sh tries, on many more random cells.
# slow
CASES=${CASES:-150000} exec "${0%/*}/pii.sh"
