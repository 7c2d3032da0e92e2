#!/bin/bash
# quick.sh - samples/serve by the quick road, nginx with Lua and socat: all that http.sh
# asks for.
# slow
ROAD=quick exec "${0%/*}/http.sh"
