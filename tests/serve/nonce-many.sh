#!/bin/bash
# nonce-many.sh - a million requests with a mark each: all that nonce.sh asks for.
# slow
REQUESTS=${REQUESTS:-1000000} exec "${0%/*}/nonce.sh"
