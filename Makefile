# make            the programs, into bin/ (installs nothing)
# make demo       what is needed, the programs, and a first result
# make check      the tests that tell soon; ends in "N passed, N failed".
#                 ONLY="laws live" runs the suites with such names
# make check-slow the other tests: faults, mutations, laws in full
# make check-all  both
# make static     the programs without shared libraries, into build/static/bin:
#                 one file each to ship to nodes with another libc
# make check-cluster   on Hadoop, Spark, Kafka, PostgreSQL, HBase, Neo4j, GNU parallel
# make bench-cluster   the same jobs by each, beside what an engine does by itself
# make check-serve     behind nginx and uWSGI
# make install    PREFIX=/usr/local DESTDIR=; make uninstall takes it back
# make dist deb wheel    the sources as one file; a Debian package; a Python
#                 wheel with static programs, manuals and samples: build/dist/
# make sbom       what the static programs are made of, as CycloneDX: build/dist/
# make mutants    changed sources that no test notices: MUTANTS=20 of all of them
# make lint valgrind cover bench mutate fuzz-smoke    see tests/ of that name
#
# SAN=address,undefined or SAN=thread builds and tests under sanitizers, in a
# directory of build/ of its own.  DEPS=no never installs anything.  V=1 shows
# the commands.

comma := ,
PREFIX ?= /usr/local
DATA ?= ../shared/data
# Sanitizers and fuzzers look at the program as it is written: -O1 finds what -O3
# finds and compiles in half the time.
CFLAGS ?= $(if $(COV),-O0,$(if $(SAN)$(FUZZ),-O1,-O3)) -g
VARIANT := $(or $(subst $(comma),-,$(SAN)),$(if $(COV),cover),$(if $(FUZZ),fuzz),$(if $(STATIC),static),release)
B := build/$(VARIANT)
BIN := $(if $(filter release,$(VARIANT)),bin,$B/bin)

WARN = -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wstrict-prototypes \
	-Wmissing-prototypes -Wvla $(if $(CI),-Werror)
# No contraction: a fused multiply-add would make the answer depend on the CPU.
LANGUAGE = -std=c11 -D_POSIX_C_SOURCE=200809L -Ilib -Icmd -I$B/lib
FLAGS = $(LANGUAGE) -MMD -MP -pthread \
	-ffp-contract=off -ffile-prefix-map=$(CURDIR)=. $(WARN) \
	$(if $(SAN),-fsanitize=$(SAN) -fno-omit-frame-pointer -fno-sanitize-recover=all) \
	$(if $(COV),--coverage -Wl$(comma)--wrap=_exit$(comma)-u$(comma)__wrap__exit) $(if $(FUZZ),-fsanitize=fuzzer-no-link$(comma)address) \
	$(shell pkg-config --cflags zlib libpcre2-8 libcrypto 2>/dev/null)
LIBS = $(if $(STATIC),-static) -lcsv $(shell pkg-config $(if $(STATIC),--static) --libs zlib libpcre2-8 libcrypto 2>/dev/null) -lm
VERSION := $(shell awk '$$1 == "crmutils" { print $$2; exit }' CHANGES)

PROGRAMS := $(patsubst cmd/%.c,%,$(wildcard cmd/*.c))
# The test programs of one kind: tests/KIND/*.c
tests = $(patsubst %.c,$B/%,$(wildcard tests/$1/$(or $2,*).c))
FAULTS := $(if $(SAN),,$(addsuffix .so,$(call tests,faults)))
LIB := $(patsubst %.c,$B/%.o,$(sort $(wildcard lib/*/*.c)) $(if $(COV),tests/exit.c))

Q = $(if $V,,@printf '  %s\n' $@;)
LINK = $Q$(CC) $(FLAGS) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)

all: $(PROGRAMS:%=$(BIN)/%)

# A test is run once or twice: compiling it fast is worth more than its speed.
ifeq ($(VARIANT),release)
$(patsubst %.c,$B/%.o,$(wildcard tests/unit/*.c tests/fuzz/*.c tests/faults/*.c)): CFLAGS := -O1 -g
endif

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
tested: all unit fuzz toys faults $(call tests,mutate) $(call tests,laws) $(call tests,live) $(call tests,w3c)

# What is missing is looked for anew once it is installed: hence the sub-makes.
AGAIN = $(MAKE) --no-print-directory $(if $(findstring -j,$(MAKEFLAGS)),,-j$(shell getconf _NPROCESSORS_ONLN))
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
	@TIER=$(if $(ONLY),,quick) $(HERE) tests/check $(ONLY)

check-slow check-all:
	@$(HERE) tests/deps build check
	@$(AGAIN) tested
	@TIER=$(if $(ONLY),,$(patsubst check-%,%,$(@:check-all=))) $(HERE) \
		tests/check $(ONLY)

check-cluster:
	@$(HERE) tests/deps build
	@$(AGAIN) all
	@$(AGAIN) STATIC=yes all
	@DEPS='$(DEPS)' tests/cluster/engines
	@CLUSTER=yes $(HERE) tests/check cluster/texts cluster/stores install/packages \
		install/recipes install/aarch64 install/musl
	@$(HERE) tests/cluster/run $(ONLY)

bench-cluster:
	@$(HERE) tests/deps build
	@$(AGAIN) all
	@DEPS='$(DEPS)' tests/cluster/engines
	@MEASURE='$(or $(MEASURE),1000000)' $(HERE) tests/cluster/run $(ONLY)

check-serve:
	@$(HERE) tests/deps build check
	@$(AGAIN) all
	@DEPS='$(DEPS)' tests/serve/packages
	@SERVE=yes $(HERE) tests/check serve/

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

mutants: tested
	@$(HERE) tests/mutants/run

bench: all benches
	@$(HERE) tests/bench/run

# Where things go; a distribution sets what it has elsewhere.
datadir ?= $(PREFIX)/share
mandir ?= $(datadir)/man
docdir ?= $(datadir)/doc/crmutils
bashcompdir ?= $(datadir)/bash-completion/completions
zshcompdir ?= $(datadir)/zsh/site-functions
fishcompdir ?= $(datadir)/fish/vendor_completions.d
DOCS = README.md README.zh.md ARCHITECTURE.md CHANGES COPYING SECURITY.md
SAMPLES := $(sort $(shell cd samples && find . -type f | cut -c3-))

# Directories first: install(1) of macOS and BSD makes none.
install: all
	install -d $(foreach d,$(PREFIX)/bin $(mandir)/man1 $(mandir)/man5 \
		$(mandir)/man7 $(bashcompdir) $(zshcompdir) $(fishcompdir) \
		$(addprefix $(docdir)/samples/,$(sort $(dir $(SAMPLES)))),'$(DESTDIR)$d')
	install -m 755 $(PROGRAMS:%=$(BIN)/%) '$(DESTDIR)$(PREFIX)/bin'
	for p in man/*.[0-9]; do \
		install -m 644 $$p "$(DESTDIR)$(mandir)/man$${p##*.}/$${p#man/}" || exit; \
	done
	install -m 644 $(DOCS) '$(DESTDIR)$(docdir)'
	for f in $(SAMPLES); do \
		mode=644; [ ! -x samples/$$f ] || mode=755; \
		install -m $$mode samples/$$f "$(DESTDIR)$(docdir)/samples/$$f" || exit; \
	done
	for p in $(PROGRAMS); do \
		$(BIN)/$$p --list-options >$B/options && \
		for shell in bash zsh fish; do \
			awk -f man/completion.awk shell=$$shell program=$$p \
				$B/options >$B/completion.$$shell || exit; \
		done && \
		install -m 644 $B/completion.bash "$(DESTDIR)$(bashcompdir)/$$p" && \
		install -m 644 $B/completion.zsh "$(DESTDIR)$(zshcompdir)/_$$p" && \
		install -m 644 $B/completion.fish "$(DESTDIR)$(fishcompdir)/$$p.fish" || exit; \
	done

# All that install wrote, and the folders that are ours alone.
uninstall:
	for p in $(PROGRAMS); do \
		rm -f "$(DESTDIR)$(PREFIX)/bin/$$p" "$(DESTDIR)$(bashcompdir)/$$p" \
			"$(DESTDIR)$(zshcompdir)/_$$p" "$(DESTDIR)$(fishcompdir)/$$p.fish"; \
	done
	for p in man/*.[0-9]; do \
		rm -f "$(DESTDIR)$(mandir)/man$${p##*.}/$${p#man/}"; done
	rm -rf '$(DESTDIR)$(docdir)'

# The sources as one file, of what is committed; builds without git.
dist:
	@mkdir -p build/dist
	git archive $(if $(SOURCE_DATE_EPOCH),--mtime=@$(SOURCE_DATE_EPOCH)) --prefix=crmutils-$(VERSION)/ HEAD | gzip -n \
		>build/dist/crmutils-$(VERSION).tar.gz

deb: dist
	packaging/make-deb $(VERSION)

wheel: static
	packaging/make-wheel $(VERSION)

# What the static programs are made of, as CycloneDX.
sbom: static
	@mkdir -p build/dist
	CC='$(CC)' packaging/make-sbom $(VERSION) >build/dist/crmutils-$(VERSION).cdx.json

clean:
	rm -rf build bin

.PHONY: all unit fuzz toys benches faults tested static demo check \
	check-cluster bench-cluster check-serve lint valgrind cover \
	fuzz-smoke mutate mutants bench install uninstall dist deb wheel sbom clean
.SECONDARY:
.DELETE_ON_ERROR:

-include $(shell find build -name engines -prune -o -type f -name '*.d' -print 2>/dev/null)
