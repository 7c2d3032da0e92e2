# make            the programs, into bin/ (installs nothing)
# make demo       what is needed, the programs, and a first result
# make check      every test; ends in "N passed, N failed".  ONLY="laws live"
#                 runs the suites with such names
# make static     the programs without shared libraries, into build/static/bin:
#                 one file each to ship to nodes with another libc
# make check-cluster   on Hadoop, Spark, Kafka, PostgreSQL, GNU parallel
# make install    PREFIX=/usr/local DESTDIR=; make uninstall takes it back
# make lint valgrind cover bench mutate fuzz-smoke    see tests/ of that name
#
# SAN=address,undefined or SAN=thread builds and tests under sanitizers, in a
# directory of build/ of its own.  DEPS=no never installs anything.  V=1 shows
# the commands.

comma := ,
PREFIX ?= /usr/local
DATA ?= ../shared/data
CFLAGS ?= $(if $(COV),-O0,-O3) -g
VARIANT := $(or $(subst $(comma),-,$(SAN)),$(if $(COV),cover),$(if $(FUZZ),fuzz),$(if $(STATIC),static),release)
B := build/$(VARIANT)
BIN := $(if $(filter release,$(VARIANT)),bin,$B/bin)

WARN = -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wstrict-prototypes \
	-Wmissing-prototypes -Wvla $(if $(CI),-Werror)
# No contraction: a fused multiply-add would make the answer depend on the CPU.
LANGUAGE = -std=c11 -D_POSIX_C_SOURCE=200809L -Ilib -Icmd -I$B/lib
FLAGS = $(LANGUAGE) -MMD -MP -pthread \
	-ffp-contract=off $(WARN) \
	$(if $(SAN),-fsanitize=$(SAN) -fno-omit-frame-pointer -fno-sanitize-recover=all) \
	$(if $(COV),--coverage -Wl$(comma)--wrap=_exit$(comma)-u$(comma)__wrap__exit) $(if $(FUZZ),-fsanitize=fuzzer-no-link$(comma)address) \
	$(shell pkg-config --cflags zlib libpcre2-8 libcrypto 2>/dev/null)
LIBS = $(if $(STATIC),-static) -lcsv $(shell pkg-config $(if $(STATIC),--static) --libs zlib libpcre2-8 libcrypto 2>/dev/null) -lm
VERSION := $(shell sed -n 's/^crmutils \([0-9.]*\).*/\1/p;T;q' CHANGES)

PROGRAMS := $(patsubst cmd/%.c,%,$(wildcard cmd/*.c))
# The test programs of one kind: tests/KIND/*.c
tests = $(patsubst %.c,$B/%,$(wildcard tests/$1/$(or $2,*).c))
FAULTS := $(if $(SAN),,$(addsuffix .so,$(call tests,faults)))
LIB := $(patsubst %.c,$B/%.o,$(wildcard lib/*/*.c) $(if $(COV),tests/exit.c))

Q = $(if $V,,@printf '  %s\n' $@;)
LINK = $Q$(CC) $(FLAGS) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)

all: $(PROGRAMS:%=$(BIN)/%)

$B/%.o: %.c Makefile
	@mkdir -p $(@D)
	$Q$(CC) $(FLAGS) -DVERSION='"$(VERSION)"' $(CFLAGS) $(CPPFLAGS) -c -o $@ $<

# Data that is compiled in: each line of lib/x/y.tsv becomes {"cell", "cell"},
# of "x/y.inc".
DATA_INC := $(patsubst %.tsv,$B/%.inc,$(wildcard lib/*/*.tsv))
$(LIB): | $(DATA_INC)
$B/%.inc: %.tsv Makefile
	@mkdir -p $(@D)
	$Qawk '!/^#/ { gsub(/[\\"]/, "\\\\&"); gsub(/\t/, "\", \""); print "{\"" $$0 "\"}," }' $< >$@

$B/lib.a: $(LIB)
	@rm -f $@
	$Q$(AR) -rcs $@ $^

# A program too large for one file has its parts in cmd/PROGRAM/.
.SECONDEXPANSION:
$(BIN)/%: $B/cmd/%.o $$(addprefix $B/,$$(addsuffix .o,$$(basename $$(wildcard cmd/$$*/*.c)))) $B/lib.a
	@mkdir -p $(@D)
	$(LINK)

$B/tests/%: $B/tests/%.o $B/lib.a
	$(LINK)

$B/tests/unit/%: $B/tests/unit/%.o $B/lib.a
	$(LINK) $$(pkg-config --libs check)

# A fuzzer replays its corpus and random cases by itself; FUZZ=yes CC=clang
# makes a libFuzzer program of the same file.
$B/tests/fuzz/%: $B/tests/fuzz/%.o $(if $(FUZZ),,$B/tests/fuzz/replay.o) $B/lib.a
	$(LINK) $(if $(FUZZ),-fsanitize=fuzzer)

$B/tests/faults/%.so: tests/faults/%.c Makefile
	@mkdir -p $(@D)
	$Q$(CC) -std=c11 -D_GNU_SOURCE $(WARN) -O1 -shared -fPIC -o $@ $< -ldl

unit: $(call tests,unit,t_*)
fuzz: $(call tests,fuzz,f_*)
toys: $(call tests,toys)
benches: $(call tests,bench)
faults: $(FAULTS)
tested: all unit fuzz toys faults $(call tests,mutate) $(call tests,live) $(call tests,w3c)

# What is missing is looked for anew once it is installed: hence the sub-makes.
AGAIN = $(MAKE) --no-print-directory $(if $(findstring -j,$(MAKEFLAGS)),,-j$(shell nproc))
HERE = CC='$(CC)' B='$B' BIN='$(BIN)' DATA='$(DATA)' SAN='$(SAN)' DEPS='$(DEPS)'

static:
	@$(HERE) tests/deps build
	@$(AGAIN) STATIC=yes all

demo:
	@$(HERE) tests/deps build
	@$(AGAIN) all
	@PATH="$(abspath $(BIN)):$$PATH" sh samples/demo.sh

check:
	@$(HERE) tests/deps build check
	@$(AGAIN) tested
	@$(HERE) tests/check $(ONLY)

check-cluster:
	@$(HERE) tests/deps build
	@$(AGAIN) all
	@DEPS='$(DEPS)' tests/cluster/engines
	@$(HERE) tests/cluster/run $(ONLY)

lint:
	@$(HERE) tests/deps build check lint
	@$(AGAIN) all toys
	@$(HERE) FLAGS='$(LANGUAGE)' tests/lint

valgrind:
	@$(HERE) tests/deps build check lint
	@$(AGAIN) tested
	@$(HERE) tests/valgrind $(ONLY)

cover:
	@find build/cover -name '*.gcda' -delete 2>/dev/null; true
	@$(MAKE) --no-print-directory COV=yes check
	@B=build/cover tests/cover 90

fuzz-smoke:
	@$(HERE) tests/deps build check lint
	@$(AGAIN) FUZZ=yes CC=clang fuzz
	@B=build/fuzz tests/fuzz-smoke

mutate: tested
	@$(HERE) tests/check mutate

bench: all benches
	@$(HERE) tests/bench/run

SHARE = $(DESTDIR)$(PREFIX)/share
install: all
	install -d $(DESTDIR)$(PREFIX)/bin
	install -m 755 $(PROGRAMS:%=$(BIN)/%) $(DESTDIR)$(PREFIX)/bin
	for p in man/*.[0-9]; do install -D -m 644 $$p $(SHARE)/man/man$${p##*.}/$${p#man/}; done
	install -d $(SHARE)/bash-completion/completions $(SHARE)/zsh/site-functions
	for p in $(PROGRAMS); do \
		$(BIN)/$$p --list-options >$B/options || exit; \
		awk -f man/completion.awk shell=bash program=$$p $B/options \
			>$(SHARE)/bash-completion/completions/$$p; \
		awk -f man/completion.awk shell=zsh program=$$p $B/options \
			>$(SHARE)/zsh/site-functions/_$$p; \
	done

uninstall:
	for p in $(PROGRAMS); do rm -f $(DESTDIR)$(PREFIX)/bin/$$p \
		$(SHARE)/bash-completion/completions/$$p $(SHARE)/zsh/site-functions/_$$p; done
	for p in man/*.[0-9]; do rm -f $(SHARE)/man/man$${p##*.}/$${p#man/}; done

clean:
	rm -rf build bin

.PHONY: all unit fuzz toys benches faults tested static demo check \
	check-cluster lint valgrind cover \
	fuzz-smoke mutate bench install uninstall clean
.SECONDARY:
.DELETE_ON_ERROR:

-include $(shell find build -name '*.d' 2>/dev/null)
