#!/bin/bash
# quick-load.sh - the quick road of samples/serve under load: all that load.sh disturbs.
# slow
ROAD=quick exec "${0%/*}/load.sh"
