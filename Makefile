# make site    builds this repository's site into site/        (needs Python 3.11 or newer)
# make test    runs everything that CI runs                    (needs Node and Java too)
# make check   runs the quick part of it: lint, types, tests that need no browser
# make record  tests the pages and writes the record that the accessibility statement is made from
# make crawl   shows every page to all checkers and browsers   (takes long)
# make format  puts the code into its usual shape
# make locks   writes the lock files again, with the newest versions
# make clean   removes what the others made

VENV := .venv
BIN := $(VENV)/bin
# An older python3 is passed over for a newer one of another name; `make PYTHON=…` chooses another.
PYTHONS ?= $(if $(PYTHON),$(PYTHON),python3 python3.14 python3.13 python3.12 python3.11 python)
PIP_INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check
# On all cores; the tests of one file stay together, since they share what is slow to set up.
PYTEST := $(BIN)/python -m pytest --numprocesses=auto --dist=loadfile
NO_PACKAGES = { echo "The Python packages of $(1) could not be installed (the lines above say why). Is this machine online?" >&2; exit 1; }

.PHONY: help site test check format locks clean lint types tests quick-tests machine pages record crawl
.NOTPARALLEL:
.DELETE_ON_ERROR:

help:
	@sed -n 's|^# \(make \)|\1|p' Makefile

site: $(VENV)/installed-run
	$(BIN)/planpage build

test: lint types machine site pages tests

check: lint types quick-tests

# --- the environment ----------------------------------------------------------------------------

$(BIN)/python:
	@for python in $(PYTHONS); do \
	  if $$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then found=$$python; break; fi; \
	done; \
	if [ -z "$$found" ]; then \
	  echo "planpage needs Python 3.11 or newer, and none is here: install it, then try again." >&2; exit 1; \
	fi; \
	if ! $$found -c 'import ensurepip, venv' 2>/dev/null; then \
	  echo "This Python has no venv module: install it (Debian, Ubuntu: apt install python3-venv), then try again." >&2; exit 1; \
	fi; \
	echo "Making an environment in $(VENV) with $$($$found --version)"; \
	$$found -m venv --clear $(VENV)

$(VENV)/installed-run: requirements/run.txt pyproject.toml | $(BIN)/python
	@echo "Installing what planpage needs to run"
	@$(PIP_INSTALL) --require-hashes -r requirements/run.txt || $(call NO_PACKAGES,requirements/run.txt)
	@$(PIP_INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/installed-test: requirements/test.txt $(VENV)/installed-run
	@echo "Installing what the tests need"
	@$(PIP_INSTALL) --require-hashes -r requirements/test.txt || $(call NO_PACKAGES,requirements/test.txt)
	@touch $@

node_modules/.package-lock.json: package.json package-lock.json .npmrc
	npm ci --no-progress
	@touch $@

machine: $(VENV)/installed-test
	@$(BIN)/python tests/tools/machine.py

# --- the checks ---------------------------------------------------------------------------------

lint: $(VENV)/installed-test
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: $(VENV)/installed-test
	$(BIN)/mypy

# The whole of `planpage audit` over site/ and the plans at the edges; the record has to agree.
pages: site machine node_modules/.package-lock.json
	$(BIN)/python -m tests.accessibility.whole_site site

# Twice built: what is recorded stands in the statement, a page of the site itself.
record: site machine node_modules/.package-lock.json
	$(BIN)/python -m tests.accessibility.whole_site site --record
	$(BIN)/planpage build

crawl: site machine node_modules/.package-lock.json
	$(BIN)/python -m tests.accessibility.whole_site site --every

tests: $(VENV)/installed-test machine node_modules/.package-lock.json
	$(PYTEST) --durations=10

quick-tests: $(VENV)/installed-test
	$(PYTEST) -m "not browser"

# --- upkeep -------------------------------------------------------------------------------------

format: $(VENV)/installed-test
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

# A lock holds what the public registry has and nothing of this machine's own settings.
PIP_COMPILE := env -u PIP_FIND_LINKS -u PIP_EXTRA_INDEX_URL -u PIP_INDEX_URL -u PIP_CONSTRAINT \
  PIP_CONFIG_FILE=/dev/null CUSTOM_COMPILE_COMMAND="make locks" \
  $(BIN)/pip-compile --quiet --upgrade --allow-unsafe --generate-hashes --strip-extras \
  --no-emit-index-url --no-emit-find-links --no-emit-trusted-host

locks: $(VENV)/installed-test
	$(PIP_COMPILE) --output-file requirements/run.txt pyproject.toml requirements/run.in
	$(PIP_COMPILE) --output-file requirements/test.txt requirements/test.in
	npm install --package-lock-only

clean:
	rm -rf $(VENV) node_modules site dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
