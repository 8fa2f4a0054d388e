# Coracle. `make` builds build/release/coracle; `make check` builds with sanitizers and runs every unit test.
# `make install` puts it into PREFIX/bin (/usr/local).
# CONFIG: release (default) · debug (ASan+UBSan) · tsan · fuzz (clang).   CC: gcc (default) or clang.
CONFIG ?= release
MODULES := base loop wire net http store api serve ctl sched node dns
B := build/$(CONFIG)
CC := gcc
LAUNCH := $(shell command -v ccache 2>/dev/null)
PKGS := libuv openssl libnghttp2 libcurl sqlite3 libmnl libnftnl libarchive libzstd zlib libknot yaml-0.1 libnftables

WARN := -Wall -Wextra -Wconversion -Wno-sign-conversion -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wformat=2 \
	-Wvla -Wimplicit-fallthrough -Wundef -Wwrite-strings -Werror
BASE := -std=gnu17 -D_GNU_SOURCE -Isrc -fvisibility=hidden -fno-common -fstack-protector-strong -g $(WARN) \
	$(shell pkg-config --cflags $(PKGS))
ifneq (,$(findstring gcc,$(CC)))
BASE += -Wno-clobbered
INIT_RELEASE := -ftrivial-auto-var-init=zero
endif
INIT_TEST := -ftrivial-auto-var-init=pattern
CFLAGS_release := -O2 -D_FORTIFY_SOURCE=2 $(INIT_RELEASE) -ffunction-sections -fdata-sections
LDFLAGS_release := -Wl,--gc-sections -Wl,-O1 -Wl,--as-needed -Wl,-z,relro,-z,now
CHECKED := -O1 -DCORACLE_DEBUG -fno-omit-frame-pointer $(INIT_TEST)
CFLAGS_debug := $(CHECKED) -fsanitize=address,undefined -fno-sanitize-recover=undefined
LDFLAGS_debug := -fsanitize=address,undefined
CFLAGS_tsan := $(CHECKED) -fsanitize=thread
LDFLAGS_tsan := -fsanitize=thread
CFLAGS_fuzz := $(CHECKED) -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined
LDFLAGS_fuzz := -fsanitize=fuzzer,address,undefined
CFLAGS += $(BASE) $(CFLAGS_$(CONFIG))
LDFLAGS += $(LDFLAGS_$(CONFIG)) -Wl,--start-group
LIBS := $(shell pkg-config --libs $(PKGS)) -lnetfilter_conntrack -lpthread -lm -ldl -lutil

include $(MODULES:%=src/%/mod.mk)

srcs = $(filter-out %_test.c,$(wildcard src/$(1)/*.c src/$(1)/gen/*.c))
tests = $(wildcard src/$(1)/*_test.c)
objs = $(patsubst src/%.c,$(B)/%.o,$(1))
# Everything a module may link: itself and what it uses, transitively.
closure = $(sort $(1) $(foreach u,$($(1)_uses),$(call closure,$(u))))
archives = $(patsubst %,$(B)/lib%.a,$(filter $(call closure,$(1)),$(MODULES)))

.DEFAULT_GOAL := all
.PHONY: all install check units gen lint format-check images clean
all: $(B)/coracle

define module_rules
$(B)/lib$(1).a: $(call objs,$(call srcs,$(1)))
	@rm -f $$@
	@ar rcs $$@ $$^
$(patsubst src/%.c,$(B)/test/%,$(call tests,$(1))): $(B)/test/%: $(B)/%.o $(call archives,$(1))
	@mkdir -p $$(@D)
	$$(info LD $$@)
	@$(CC) -o $$@ $$< $(LDFLAGS) $(call archives,$(1)) -Wl,--end-group $(LIBS) -lcmocka
UNIT_TESTS += $(patsubst src/%.c,$(B)/test/%,$(call tests,$(1)))
endef
$(foreach m,$(MODULES),$(eval $(call module_rules,$(m))))

MAIN_OBJS := $(patsubst src/%.c,$(B)/%.o,$(wildcard src/*.c src/cli/*.c))
$(B)/coracle: $(MAIN_OBJS) $(MODULES:%=$(B)/lib%.a)
	$(info LD $@)
	@$(CC) -o $@ $(MAIN_OBJS) $(LDFLAGS) $(MODULES:%=$(B)/lib%.a) -Wl,--end-group $(LIBS)

$(B)/%.o: src/%.c
	@mkdir -p $(@D)
	$(info CC $<)
	@$(LAUNCH) $(CC) $(CFLAGS) $(CFLAGS_$(subst /,_,$(dir $*))) -MMD -MP -c -o $@ $<

# Programs under test/, fuzz/ and bench/ link everything: build/CONFIG/test/sim/sim from test/sim/*.c, and so on.
$(B)/test/sim/sim: $(patsubst %.c,$(B)/x/%.o,$(wildcard test/sim/*.c)) $(MODULES:%=$(B)/lib%.a)
	@mkdir -p $(@D)
	@$(CC) -o $@ $(filter %.o,$^) $(LDFLAGS) $(MODULES:%=$(B)/lib%.a) -Wl,--end-group $(LIBS)
$(B)/test/tools/%: $(B)/x/test/tools/%.o $(MODULES:%=$(B)/lib%.a)
	@mkdir -p $(@D)
	@$(CC) -o $@ $< $(LDFLAGS) $(MODULES:%=$(B)/lib%.a) -Wl,--end-group $(LIBS)
$(B)/fuzz/json $(B)/bench/json: LIBS += -lcjson
$(B)/fuzz/%: $(B)/x/fuzz/%.o $(MODULES:%=$(B)/lib%.a)
	@mkdir -p $(@D)
	@$(CC) -o $@ $< $(LDFLAGS) $(MODULES:%=$(B)/lib%.a) -Wl,--end-group $(LIBS)
$(B)/bench/%: $(B)/x/bench/%.o $(MODULES:%=$(B)/lib%.a)
	@mkdir -p $(@D)
	@$(CC) -o $@ $< $(LDFLAGS) $(MODULES:%=$(B)/lib%.a) -Wl,--end-group $(LIBS)
$(B)/x/%.o: %.c
	@mkdir -p $(@D)
	$(info CC $<)
	@$(LAUNCH) $(CC) $(CFLAGS) -MMD -MP -c -o $@ $<

PREFIX ?= /usr/local
install: $(B)/coracle
	install -D -m 755 $< $(DESTDIR)$(PREFIX)/bin/coracle

units: $(UNIT_TESTS)
	@test/run-units $(B) $(UNIT_TESTS)
check:
	@test/run-all

gen:
	python3 tools/gen-schema.py schema src/api/gen
	python3 tools/gen-rules.py schema src/api/gen
lint:
	@tools/lint
format-check:
	@clang-format --dry-run -Werror $$(git ls-files '*.[ch]' | grep -v /gen/)
images:
	@tools/images/build build/images
clean:
	rm -rf build

-include $(shell find $(B) -name '*.d' 2>/dev/null)
