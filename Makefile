# offprint: `make help` lists the targets.

VERSION = 0.1.0
ABI = 0
CC ?= cc
PREFIX ?= /usr/local
DESTDIR ?=
CONFIG ?= release
WERROR ?=

PACKAGES = libxml-2.0 freetype2 harfbuzz harfbuzz-subset icu-uc icu-i18n \
	libdeflate lcms2 zlib libpng libturbojpeg libtiff-4 libwebp libwebpdemux \
	libarchive jansson
PKG_CONFIG ?= pkg-config
PKG_CFLAGS := $(shell $(PKG_CONFIG) --cflags $(PACKAGES) 2>/dev/null)
PKG_LIBS := $(shell $(PKG_CONFIG) --libs $(PACKAGES) 2>/dev/null)
LIBS = $(PKG_LIBS) -lgif -lhpdf -lm

WARNINGS = -Wall -Wextra -Wpedantic -Wshadow -Wvla -Wformat=2 -Wwrite-strings \
	-Wstrict-prototypes -Wmissing-prototypes -Wconversion \
	-Wdouble-promotion -Wimplicit-fallthrough $(WERROR)

CFLAGS_release = -O2 -g -D_FORTIFY_SOURCE=2 -fstack-protector-strong
CFLAGS_asan = -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all \
	-fno-omit-frame-pointer
CFLAGS_fuzz = -O1 -g -fsanitize=address,undefined,fuzzer-no-link \
	-fno-sanitize-recover=all -fno-omit-frame-pointer
CFLAGS_coverage = -O0 -g --coverage
LDFLAGS_release = -Wl,-z,relro,-z,now
LDFLAGS_asan = -fsanitize=address,undefined
LDFLAGS_fuzz = -fsanitize=address,undefined
LDFLAGS_coverage = --coverage
ifeq ($(CONFIG),fuzz)
CC = clang
endif

ALL_CPPFLAGS = -D_XOPEN_SOURCE=700 -D_DEFAULT_SOURCE -Isrc -Iinclude \
	-DOFFPRINT_VERSION='"$(VERSION)"' \
	-DOFFPRINT_DATADIR='"$(PREFIX)/share/offprint"' \
	$(PKG_CFLAGS) $(CPPFLAGS)
ALL_CFLAGS = -std=c11 -fPIC -fvisibility=hidden $(CFLAGS_$(CONFIG)) \
	$(WARNINGS) $(CFLAGS)
ALL_LDFLAGS = $(LDFLAGS_$(CONFIG)) $(LDFLAGS)

ROOMS = base raster text model input template layout pdf preview
B = out/build/$(CONFIG)

SRCS := $(foreach r,$(ROOMS),$(wildcard src/$(r)/*.c)) $(wildcard src/*.c)
OBJS := $(SRCS:%.c=$(B)/%.o)
CLI_OBJS := $(patsubst %.c,$(B)/%.o,$(wildcard src/cli/*.c))
room_objs = $(patsubst %.c,$(B)/%.o,$(wildcard src/$(1)/*.c))
room_libs = $(foreach r,$(1),$(B)/$(r).a)

.PHONY: all
all: out/offprint out/liboffprint.a out/liboffprint.so.$(ABI) fonts

# ---- the program and its library ------------------------------------------

# One line a step; the whole command with V=1; nothing under make -s.
say = $(if $(V),,@$(if $(findstring s,$(firstword -$(MAKEFLAGS))),,echo "$(1)" &&))

$(B)/%.o: %.c
	@mkdir -p $(@D)
	$(call say,CC $*.c) $(CC) $(ALL_CPPFLAGS) $(ALL_CFLAGS) -MMD -MP -c -o $@ $<

define room_rule
$(B)/$(1).a: $(call room_objs,$(1))
	@rm -f $$@
	@$(AR) rcs $$@ $$^
endef
$(foreach r,$(ROOMS) cli,$(eval $(call room_rule,$(r))))

$(B)/liboffprint.a: $(OBJS)
	@rm -f $@
	@$(AR) rcs $@ $^

$(B)/liboffprint.so.$(ABI): $(OBJS)
	$(call say,LD $(@F)) $(CC) -shared -Wl,-soname,$(@F) $(ALL_CFLAGS) $(ALL_LDFLAGS) -o $@ $^ \
	    $(LIBS)

$(B)/offprint: $(CLI_OBJS) $(B)/liboffprint.a
	$(call say,LD $(@F)) $(CC) $(ALL_CFLAGS) $(ALL_LDFLAGS) -o $@ $^ $(LIBS)

out/%: $(B)/%
	@ln -sf build/$(CONFIG)/$* $@

# ---- fonts: linked from what is installed ----------------------------------

.PHONY: fonts
fonts: out/build/fonts.done
out/build/fonts.done: fonts/fill.sh fonts/fonts.list
	@mkdir -p $(@D)
	sh fonts/fill.sh
	@touch $@

# ---- what must be installed -------------------------------------------------

DEPS_BUILD = gcc make pkg-config libc6-dev libhpdf-dev libxml2-dev \
	libfreetype-dev libharfbuzz-dev libicu-dev \
	libdeflate-dev liblcms2-dev zlib1g-dev \
	libpng-dev libturbojpeg0-dev libgif-dev libtiff-dev libwebp-dev \
	libarchive-dev libjansson-dev
DEPS_DATA = hyphen-en-us hyphen-en-gb hyphen-de hyphen-fr hyphen-es hyphen-it \
	hyphen-pt-pt hyphen-pt-br hyphen-nl hyphen-pl hyphen-ru \
	fonts-linuxlibertine fonts-noto-core fonts-noto-cjk \
	fonts-texgyre-math
# the last four: what a static libarchive is linked with, and its package lacks
DEPS_CHECK = check poppler-utils qpdf libxml2-utils \
	libacl1-dev libbz2-dev liblz4-dev nettle-dev
DEPS_JAVA = default-jre-headless maven
DEPS_FUZZ = clang libclang-rt-14-dev

.PHONY: deps deps-conformance deps-fuzz
deps:
	@sh tests/deps.sh $(DEPS_BUILD) $(DEPS_DATA) $(DEPS_CHECK)
deps-conformance:
	@sh tests/deps.sh $(DEPS_JAVA)
deps-fuzz:
	@sh tests/deps.sh $(DEPS_FUZZ)

# A second make, since this one looked for the libraries before they came.
.PHONY: demo
demo: deps
	$(MAKE) out/offprint fonts
	out/offprint tests/golden/seed-gut-liver-2023/input.txt -o out/handout.pdf
	@echo "Look at out/handout.pdf"

# ---- unit tests: tests/unit/ROOM/FILE.c, one program each -------------------
# A room's tests link its own archive and those of the floors below.

FLOOR_base = base
FLOOR_raster = raster base
FLOOR_text = text base
FLOOR_model = model text raster base
FLOOR_input = input model text raster base
FLOOR_template = template model text raster base
FLOOR_layout = layout model text raster base
FLOOR_pdf = pdf model text raster base
FLOOR_preview = preview model text raster base
FLOOR_cli = cli
FLOOR_road =

UNIT_SRCS := $(wildcard tests/unit/*/*.c)
UNITS := $(UNIT_SRCS:tests/unit/%.c=$(B)/unit/%)
unit_room = $(word 1,$(subst /, ,$(1)))

define unit_rule
$(B)/unit/$(1): $(B)/tests/unit/$(1).o \
    $(call room_libs,$(FLOOR_$(call unit_room,$(1)))) \
    $(if $(filter cli road,$(call unit_room,$(1))),$(B)/liboffprint.a)
	@mkdir -p $$(@D)
	$$(call say,LD unit/$(1)) $(CC) $(ALL_CFLAGS) $(ALL_LDFLAGS) \
	    -o $$@ $$^ $(LIBS) `$(PKG_CONFIG) --libs check`
endef
$(foreach u,$(UNIT_SRCS:tests/unit/%.c=%),$(eval $(call unit_rule,$(u))))

ROOM ?= *
.PHONY: check-unit
check-unit: $(if $(filter *,$(ROOM)),$(UNITS),$(filter $(B)/unit/$(ROOM)/%,$(UNITS))) fonts
	@sh tests/unit/run.sh $(filter $(B)/unit/%,$^)

# ---- everything that judges --------------------------------------------------
# Each part ends with "PART: N passed, N failed"; tests/total.sh adds them up.

PARTS = unit golden previews pages rules pathological corpus dialects
OFFPRINT = $(CURDIR)/$(B)/offprint
# Two at a time unless this make was told how many.
AT_ONCE = $(if $(findstring jobserver,$(MAKEFLAGS)),,-j2) --output-sync=target

.PHONY: check check-asan check-parts
check: deps
	@sh tests/total.sh $(MAKE) $(AT_ONCE) -k -s CONFIG=$(CONFIG) \
	    check-parts
check-asan: deps
	@sh tests/total.sh $(MAKE) $(AT_ONCE) -k -s CONFIG=asan \
	    check-unit check-golden check-pages check-pathological \
	    check-crashers check-sample
check-parts: $(PARTS:%=check-%) check-crashers

.PHONY: check-golden golden-accept check-rules check-pathological \
    check-corpus check-sample
check-golden: $(B)/offprint fonts
	@sh tests/golden/run.sh $(OFFPRINT)
golden-accept: $(B)/offprint fonts
	@sh tests/golden/run.sh --accept $(OFFPRINT)
.PHONY: check-previews
check-previews: $(B)/offprint $(B)/compare fonts
	@sh tests/previews/run.sh $(OFFPRINT) $(CURDIR)/$(B)/compare
check-rules: $(B)/liboffprint.so.$(ABI)
	@sh tests/rules/run.sh $(B)/liboffprint.so.$(ABI)
check-pathological: $(B)/offprint $(B)/listen fonts
	@sh tests/pathological/run.sh $(OFFPRINT) $(CURDIR)/$(B)/listen
.PHONY: check-dialects
check-dialects: $(B)/dialects
	@sh tests/corpus/dialects.sh $(CURDIR)/$(B)/dialects ../shared/corpus
check-corpus: $(B)/offprint $(B)/words fonts
	@sh tests/corpus/run.sh $(OFFPRINT) $(CURDIR)/$(B)/words \
	    ../shared/corpus
check-sample: $(B)/offprint fonts
	@sh tests/corpus/sample.sh $(OFFPRINT) ../shared/corpus 100

# Tools of the tests, which use nothing of ours.
$(B)/listen: $(B)/tests/pathological/listen.o
$(B)/words: $(B)/tests/corpus/words.o
$(B)/compare: $(B)/tests/previews/compare.o
-include $(B)/tests/corpus/words.d
$(B)/listen $(B)/words $(B)/compare:
	$(call say,LD $(@F)) $(CC) $(ALL_CFLAGS) $(ALL_LDFLAGS) -o $@ $^ \
	    $(LIBS)

# Uses our readers.
-include $(B)/tests/corpus/dialects.d
$(B)/dialects: $(B)/tests/corpus/dialects.o $(B)/liboffprint.a
	$(call say,LD $(@F)) $(CC) $(ALL_CFLAGS) $(ALL_LDFLAGS) -o $@ $^ \
	    $(LIBS)

.PHONY: conformance lint bench type-report
# Judges the tests' PDFs whether or not the tests were content with them.
conformance: deps deps-conformance
	-@$(MAKE) -k -s check-golden $(if $(wildcard out/test/pathological),,\
	    check-pathological) >out/conformance.log 2>&1
	@sh tests/conformance/validate.sh out/test
lint:
	@sh tests/rules/lint.sh
bench: $(B)/bench $(B)/offprint fonts
	@sh tests/bench/run.sh $(B)/bench $(OFFPRINT)

# `make type-report PDFS="a.pdf b.pdf"`: of those, whoever made them.
type-report: $(B)/offprint fonts
	@sh tests/bench/type.sh $(OFFPRINT) $(PDFS)

$(B)/bench: $(B)/tests/bench/bench.o $(B)/liboffprint.a
	$(CC) $(ALL_CFLAGS) $(ALL_LDFLAGS) -o $@ $^ $(LIBS)

# ---- pages to look at --------------------------------------------------------

.PHONY: gallery
gallery: $(B)/offprint fonts
	@sh tests/gallery/run.sh $(OFFPRINT) ../shared/corpus

# ---- properties of every page of the corpus --------------------------------

PAGES_OBJS := $(patsubst %.c,$(B)/%.o,$(wildcard tests/pages/*.c))

.PHONY: check-pages
check-pages: $(B)/pages fonts
	@sh tests/pages/run.sh $(B)/pages
$(B)/pages: $(PAGES_OBJS) $(B)/liboffprint.a
	$(CC) $(ALL_CFLAGS) $(ALL_LDFLAGS) -o $@ $^ $(LIBS)

# ---- fuzz: one target a file of tests/fuzz ----------------------------------
# `make fuzz TARGET=road SECONDS=600`; the built program takes old crashers too.

FUZZ_SRCS := $(wildcard tests/fuzz/*.c)
FUZZERS := $(FUZZ_SRCS:tests/fuzz/%.c=%)
TARGET ?= $(FUZZERS)
SECONDS ?= 60

define fuzz_rule
$(B)/fuzz/$(1): $(B)/tests/fuzz/$(1).o $(B)/liboffprint.a
	@mkdir -p $$(@D)
	$(CC) $(ALL_CFLAGS) $(ALL_LDFLAGS) $(if $(filter fuzz,$(CONFIG)),-fsanitize=fuzzer) \
	    -o $$@ $$^ $(LIBS)
endef
$(foreach f,$(FUZZERS),$(eval $(call fuzz_rule,$(f))))

.PHONY: fuzz fuzz-run
fuzz: deps-fuzz
	@$(MAKE) CONFIG=fuzz fuzz-run
fuzz-run: $(TARGET:%=$(B)/fuzz/%) fonts
	@for f in $(TARGET); do \
		sh tests/fuzz/run.sh $(B)/fuzz/$$f $(SECONDS) || exit 1; \
	done

# Old crashers and the seeds, run once each without libFuzzer.
.PHONY: check-crashers
check-crashers: $(FUZZERS:%=$(B)/replay/%) fonts
	@sh tests/fuzz/replay.sh $(FUZZERS:%=$(B)/replay/%)

define replay_rule
$(B)/replay/$(1): $(B)/tests/fuzz/$(1).o $(B)/tests/fuzz/replay/main.o \
    $(B)/liboffprint.a
	@mkdir -p $$(@D)
	$(CC) $(ALL_CFLAGS) $(ALL_LDFLAGS) -o $$@ $$^ $(LIBS)
endef
$(foreach f,$(FUZZERS),$(eval $(call replay_rule,$(f))))

# ---- what is shipped ---------------------------------------------------------

.PHONY: man
man: out/offprint.1
out/offprint.1: man/offprint.1 src/base/diag_codes.h man/diagnostics.sh
	@mkdir -p $(@D)
	sh man/diagnostics.sh man/offprint.1 src/base/diag_codes.h $(VERSION) >$@

INSTALL ?= install
D = $(DESTDIR)$(PREFIX)

.PHONY: install uninstall
install: all man
	$(INSTALL) -d $(D)/bin $(D)/lib/pkgconfig $(D)/include/offprint \
	    $(D)/share/man/man1 $(D)/share/offprint/fonts/hyphen \
	    $(D)/share/offprint/templates
	$(INSTALL) -m 755 $(B)/offprint $(D)/bin/offprint
	$(INSTALL) -m 644 $(B)/liboffprint.a $(D)/lib
	$(INSTALL) -m 755 $(B)/liboffprint.so.$(ABI) $(D)/lib
	ln -sf liboffprint.so.$(ABI) $(D)/lib/liboffprint.so
	$(INSTALL) -m 644 include/offprint/*.h $(D)/include/offprint
	sed -e 's|@PREFIX@|$(PREFIX)|' -e 's|@VERSION@|$(VERSION)|' \
	    -e 's|@PACKAGES@|$(PACKAGES)|' offprint.pc.in \
	    >$(D)/lib/pkgconfig/offprint.pc
	$(INSTALL) -m 644 out/offprint.1 $(D)/share/man/man1
	$(INSTALL) -m 644 fonts/fonts.list $(D)/share/offprint/fonts
	for f in fonts/*.[ot]t[fc]; do \
		$(INSTALL) -m 644 $$f $(D)/share/offprint/fonts || exit 1; done
	for f in fonts/hyphen/*; do \
		$(INSTALL) -m 644 $$f $(D)/share/offprint/fonts/hyphen || exit 1; done
	$(INSTALL) -m 644 templates/*.xml templates/*.rng templates/README.md \
	    $(D)/share/offprint/templates
uninstall:
	rm -f $(D)/bin/offprint $(D)/lib/liboffprint.a \
	    $(D)/lib/liboffprint.so $(D)/lib/liboffprint.so.$(ABI) \
	    $(D)/lib/pkgconfig/offprint.pc $(D)/share/man/man1/offprint.1
	rm -rf $(D)/include/offprint $(D)/share/offprint

DIST = offprint-$(VERSION)
.PHONY: dist distcheck
dist:
	@mkdir -p out
	git archive --prefix=$(DIST)/ HEAD | gzip -n -9 >out/$(DIST).tar.gz
distcheck: dist
	sh tests/distcheck.sh out/$(DIST).tar.gz $(DIST)

.PHONY: coverage
coverage:
	-@$(MAKE) -k -s CONFIG=coverage check-unit check-golden
	@sh tests/coverage.sh out/build/coverage

.PHONY: clean
clean:
	rm -rf out/*
	rm -f fonts/*.otf fonts/*.ttf fonts/*.ttc
	rm -rf fonts/hyphen

.PHONY: help
help:
	@echo "make                build out/offprint and the library, fill fonts/"
	@echo "make demo           from a bare Debian to a handout, out/handout.pdf"
	@echo "make deps           install what is missing (Debian, Ubuntu)"
	@echo "make check          all tests; check-unit, check-golden, check-pages,"
	@echo "                    check-previews, check-rules, check-pathological alone"
	@echo "make check-corpus   every file of ../shared/corpus, of every form: read, made,"
	@echo "                    its words on the pages, what is left out explained"
	@echo "make check-dialects the same article in several forms says the same"
	@echo "make check-asan     the tests under the sanitizers"
	@echo "make golden-accept  take what is printed now as right; look first"
	@echo "make conformance    veraPDF on every PDF that the tests made"
	@echo "make lint           style"
	@echo "make fuzz           TARGET=road SECONDS=600"
	@echo "make bench          figures of speed, size and memory"
	@echo "make gallery        pages to look at, in out/gallery"
	@echo "make type-report    how well lines are broken; PDFS=... of any PDFs"
	@echo "make man install uninstall dist distcheck coverage clean"
	@echo "Variables: CC CFLAGS CPPFLAGS LDFLAGS PREFIX DESTDIR CONFIG"
	@echo "           (release, asan, coverage) WERROR=-Werror V=1"

-include $(OBJS:.o=.d) $(CLI_OBJS:.o=.d) $(UNIT_SRCS:%.c=$(B)/%.d)
-include $(FUZZ_SRCS:%.c=$(B)/%.d) $(PAGES_OBJS:.o=.d)
