# make            the programs, into bin/ (installs nothing)
# make demo       what is needed, the programs, and a first result
# make check      every test; ends in "N passed, N failed"
# make install    PREFIX=/usr/local DESTDIR=
#
# SAN=address,undefined or SAN=thread builds and tests under sanitizers, in
# build/ of its own.  DEPS=no never installs anything.  COV=yes: see cover.

comma := ,
PREFIX ?= /usr/local
DATA ?= ../shared/data
CFLAGS ?= -O3 -g
VARIANT := $(or $(subst $(comma),-,$(SAN)),$(if $(COV),cover),$(if $(FUZZ),fuzz),release)
B := build/$(VARIANT)
BIN := $(if $(filter release,$(VARIANT)),bin,$B/bin)

WARN = -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wstrict-prototypes \
	-Wmissing-prototypes -Wvla $(if $(CI),-Werror)
# No contraction: a fused multiply-add would make the answer depend on the CPU.
FLAGS = -std=c11 -D_POSIX_C_SOURCE=200809L -Ilib -MMD -MP -pthread \
	-ffp-contract=off $(WARN) \
	$(if $(SAN),-fsanitize=$(SAN) -fno-omit-frame-pointer -fno-sanitize-recover=all) \
	$(if $(COV),--coverage -O0) $(if $(FUZZ),-fsanitize=fuzzer-no-link$(comma)address) \
	$(shell pkg-config --cflags zlib libpcre2-8 libcrypto 2>/dev/null)
LIBS = -lcsv $(shell pkg-config --libs zlib libpcre2-8 libcrypto 2>/dev/null) -lm
VERSION := $(shell sed -n 's/^crmutils \([0-9.]*\).*/\1/p;T;q' CHANGES)

PROGRAMS := $(patsubst cmd/%.c,%,$(wildcard cmd/*.c))
TOYS := $(patsubst tests/toys/%.c,%,$(wildcard tests/toys/*.c))
UNITS := $(patsubst tests/unit/%.c,%,$(wildcard tests/unit/t_*.c))
FUZZERS := $(patsubst tests/fuzz/%.c,%,$(wildcard tests/fuzz/f_*.c))
BENCHES := $(patsubst tests/bench/%.c,%,$(wildcard tests/bench/*.c))
FAULTS := $(patsubst tests/faults/%.c,%,$(wildcard tests/faults/*.c))
LIB := $(patsubst %.c,$B/%.o,$(filter-out lib/main.c,$(wildcard lib/*/*.c)))

all: $(PROGRAMS:%=$(BIN)/%)

$B/%.o: %.c Makefile
	@mkdir -p $(@D)
	$(CC) $(FLAGS) -DVERSION='"$(VERSION)"' $(CFLAGS) $(CPPFLAGS) -c -o $@ $<

$B/lib.a: $(LIB)
	@rm -f $@
	$(AR) -rcs $@ $^

$(BIN)/%: $B/cmd/%.o $B/lib.a
	@mkdir -p $(@D)
	$(CC) $(FLAGS) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)

$B/tests/toys/%: $B/tests/toys/%.o $B/lib.a
	$(CC) $(FLAGS) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)

$B/tests/unit/%: $B/tests/unit/%.o $B/lib.a
	$(CC) $(FLAGS) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS) $$(pkg-config --libs check)

# A fuzzer replays its corpus and random cases by itself; FUZZ=yes CC=clang
# makes a libFuzzer program of the same file.
$B/tests/fuzz/%: $B/tests/fuzz/%.o $(if $(FUZZ),,$B/tests/fuzz/replay.o) $B/lib.a
	$(CC) $(FLAGS) $(if $(FUZZ),-fsanitize=fuzzer) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)

$B/tests/bench/%: $B/tests/bench/%.o $B/lib.a
	$(CC) $(FLAGS) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)

$B/tests/faults/%.so: tests/faults/%.c Makefile
	@mkdir -p $(@D)
	$(CC) -std=c11 -D_GNU_SOURCE $(WARN) -O1 -shared -fPIC -o $@ $< -ldl

unit: $(UNITS:%=$B/tests/unit/%)
fuzz: $(FUZZERS:%=$B/tests/fuzz/%)
toys: $(TOYS:%=$B/tests/toys/%)
benches: $(BENCHES:%=$B/tests/bench/%)

clean:
	rm -rf build bin

.PHONY: all unit fuzz toys benches clean
.SECONDARY:

-include $(shell find build -name '*.d' 2>/dev/null)
