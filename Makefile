# offprint: `make help` lists the targets.

VERSION = 0.1.0
CC ?= cc
PREFIX ?= /usr/local
DESTDIR ?=
CONFIG ?= release
WERROR ?=

PACKAGES = libxml-2.0 freetype2 harfbuzz harfbuzz-subset icu-uc icu-i18n \
	libdeflate lcms2 zlib fontconfig
PKG_CONFIG ?= pkg-config
PKG_CFLAGS := $(shell $(PKG_CONFIG) --cflags $(PACKAGES) 2>/dev/null)
PKG_LIBS := $(shell $(PKG_CONFIG) --libs $(PACKAGES) 2>/dev/null)
LIBS = $(PKG_LIBS) -lhpdf -lhyphen -lm

WARNINGS = -Wall -Wextra -Wpedantic -Wshadow -Wvla -Wformat=2 -Wwrite-strings \
	-Wstrict-prototypes -Wmissing-prototypes -Wconversion \
	-Wdouble-promotion -Wimplicit-fallthrough $(WERROR)

CFLAGS_release = -O2 -g -D_FORTIFY_SOURCE=2 -fstack-protector-strong
CFLAGS_asan = -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all \
	-fno-omit-frame-pointer
CFLAGS_fuzz = -O1 -g -fsanitize=address,undefined,fuzzer-no-link \
	-fno-omit-frame-pointer
CFLAGS_coverage = -O0 -g --coverage
LDFLAGS_release = -Wl,-z,relro,-z,now
LDFLAGS_asan = -fsanitize=address,undefined
LDFLAGS_fuzz = -fsanitize=address,undefined
LDFLAGS_coverage = --coverage

ALL_CPPFLAGS = -D_XOPEN_SOURCE=700 -D_DEFAULT_SOURCE -Isrc -Iinclude \
	-DOFFPRINT_VERSION='"$(VERSION)"' $(PKG_CFLAGS) $(CPPFLAGS)
ALL_CFLAGS = -std=c11 -fPIC -fvisibility=hidden $(CFLAGS_$(CONFIG)) \
	$(WARNINGS) $(CFLAGS)
ALL_LDFLAGS = $(LDFLAGS_$(CONFIG)) $(LDFLAGS)

ROOMS = base text model input template layout pdf
B = out/build/$(CONFIG)

SRCS := $(foreach r,$(ROOMS),$(wildcard src/$(r)/*.c)) $(wildcard src/*.c)
OBJS := $(SRCS:%.c=$(B)/%.o)
CLI_OBJS := $(patsubst %.c,$(B)/%.o,$(wildcard src/cli/*.c))
room_objs = $(patsubst %.c,$(B)/%.o,$(wildcard src/$(1)/*.c))
room_libs = $(foreach r,$(1),$(B)/$(r).a)

.PHONY: all
all: out/offprint

# ---- the program and its library ------------------------------------------

$(B)/%.o: %.c
	@mkdir -p $(@D)
	$(CC) $(ALL_CPPFLAGS) $(ALL_CFLAGS) -MMD -MP -c -o $@ $<

define room_rule
$(B)/$(1).a: $(call room_objs,$(1))
	@rm -f $$@
	@$(AR) rcs $$@ $$^
endef
$(foreach r,$(ROOMS) cli,$(eval $(call room_rule,$(r))))

$(B)/liboffprint.a: $(OBJS)
	@rm -f $@
	@$(AR) rcs $@ $^

$(B)/offprint: $(CLI_OBJS) $(B)/liboffprint.a
	$(CC) $(ALL_CFLAGS) $(ALL_LDFLAGS) -o $@ $^ $(LIBS)

out/offprint: $(B)/offprint
	@ln -sf build/$(CONFIG)/offprint $@

# ---- unit tests: tests/unit/ROOM/FILE.c, one program each -------------------
# A room's tests link its own archive and those of the floors below.

FLOOR_base = base
FLOOR_text = text base
FLOOR_model = model text base
FLOOR_input = input model text base
FLOOR_template = template model text base
FLOOR_layout = layout model text base
FLOOR_pdf = pdf model text base
FLOOR_cli = cli

UNIT_SRCS := $(wildcard tests/unit/*/*.c)
UNITS := $(UNIT_SRCS:tests/unit/%.c=$(B)/unit/%)
unit_room = $(word 1,$(subst /, ,$(1)))

define unit_rule
$(B)/unit/$(1): $(B)/tests/unit/$(1).o \
    $(call room_libs,$(FLOOR_$(call unit_room,$(1)))) \
    $(if $(filter cli,$(call unit_room,$(1))),$(B)/liboffprint.a)
	@mkdir -p $$(@D)
	$(CC) $(ALL_CFLAGS) $(ALL_LDFLAGS) -o $$@ $$^ $(LIBS) \
	    `$(PKG_CONFIG) --libs check`
endef
$(foreach u,$(UNIT_SRCS:tests/unit/%.c=%),$(eval $(call unit_rule,$(u))))

ROOM ?= *
.PHONY: check-unit
check-unit: $(if $(filter *,$(ROOM)),$(UNITS),$(filter $(B)/unit/$(ROOM)/%,$(UNITS)))
	@sh tests/unit/run.sh $^

-include $(OBJS:.o=.d) $(CLI_OBJS:.o=.d) $(UNIT_SRCS:%.c=$(B)/%.d)

.PHONY: clean
clean:
	rm -rf out/build out/offprint
