# make            build output/ from raw/, if anything has changed
# make help       the other targets

NODE ?= node
# Room for more short-lived objects: fewer are copied before they die, a tenth of the time of a build.
NODE_FLAGS ?= --max-semi-space-size=32
SOURCES := $(shell find pipeline schemas)
PACKAGES := node_modules/.package-lock.json
COMPILED := build/compiled/.done
GAZETTEER := build/gazetteer.bin
BENCH := build/bench/.done
INTEROP := build/interop/.done

.PHONY: dataset test lint bench accept pack package-files interop help clean

dataset: $(COMPILED) $(GAZETTEER)
	@$(NODE) $(NODE_FLAGS) build/compiled/pipeline/cli.js run raw --out output

test: $(COMPILED) $(GAZETTEER)
	$(NODE) node_modules/vitest/vitest.mjs run

lint: $(PACKAGES)
	node_modules/.bin/biome check
	node_modules/.bin/tsc --noEmit -p .

bench: $(COMPILED) $(GAZETTEER) $(BENCH)
	@$(NODE) $(NODE_FLAGS) build/bench/tests/bench/run.js $(ONLY)

accept: $(COMPILED) $(GAZETTEER)
	$(NODE) --import tsx tests/cases/accept.ts

pack: package-files
	@npm pack --ignore-scripts --loglevel=error

package-files: $(COMPILED) $(GAZETTEER)

# Other people's readers, in an environment of their own; needs python3 and the registries.
interop: $(COMPILED) $(GAZETTEER) $(INTEROP)
	@NODE=$(NODE) build/interop/bin/python -B -X utf8 tests/interop/run.py $(ONLY)

help:
	@echo "make          build output/ from the articles in raw/, if anything has changed"
	@echo "make test     run the tests"
	@echo "make lint     check format, lint rules and types"
	@echo "make bench    measure speed, memory and quality (ONLY=\"quotes speed\" for a part)"
	@echo "make accept   take what tests/cases now give as what is expected"
	@echo "make pack     write the tool as a package, dateline-<version>.tgz"
	@echo "make interop  show that pandas, DuckDB, LibreOffice and others read output/ (ONLY=\"packed\" for a part)"
	@echo "make clean    remove what make makes anew: build/, node_modules/, the record of the build"

clean:
	rm -rf build node_modules output/.build.json

$(PACKAGES): package.json package-lock.json
	npm ci --no-audit --no-fund
	@touch $@

$(COMPILED): $(PACKAGES) $(SOURCES) tsconfig.json tsconfig.build.json
	@rm -rf build/compiled
	node_modules/.bin/tsc -p tsconfig.build.json
	@$(NODE) --import tsx tools/copy-data.ts
	@touch $@

# Compiled too, so that what is measured is what users run.
$(BENCH): $(PACKAGES) $(SOURCES) $(shell find tests/bench) tsconfig.json tsconfig.build.json tsconfig.bench.json
	@rm -rf build/bench
	node_modules/.bin/tsc -p tsconfig.bench.json
	@$(NODE) --import tsx tools/copy-data.ts build/bench
	@touch $@

# Its sources are the packages and a few files; the compiled code is only the means.
$(GAZETTEER): $(PACKAGES) $(wildcard pipeline/knowledge/gazetteer/*.ts pipeline/knowledge/gazetteer/lexicon/* pipeline/knowledge/countries/*) | $(COMPILED)
	@$(NODE) build/compiled/pipeline/knowledge/gazetteer/build.js
	@touch $@

$(INTEROP): tests/interop/requirements.txt
	python3 -m venv build/interop
	build/interop/bin/pip install --quiet --disable-pip-version-check -r $<
	@touch $@
