# 1000 voorbeelden: `make help` says what there is.

SHELL := /bin/sh
MAKEFLAGS += --no-print-directory --warn-undefined-variables
.DEFAULT_GOAL := help
.SUFFIXES:

VENV := .venv
PY := $(VENV)/bin/python
DATUM ?=
MAP ?=
PYTEST_ARGS ?=
DOEL ?= story
RUNS ?= 100000
VOORBEELDEN ?= 20

# Material tells at every build how long it will be kept up; the README says what that means for us.
export NO_MKDOCS_2_WARNING := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PYTHONUTF8 := 1

# Commands that come with the venv, as modules: they also work after the folder was moved.
PIP_INSTALL := $(PY) -m pip install -qq --require-hashes
# pip compiles what it installs, but not what it only points at; compiling at each start would take as long as building 150 stories.
OURSELVES := $(PY) -m pip install -qq --no-build-isolation --no-deps --editable . && $(PY) -m compileall -q site_builder
QUICK_TESTS = $(wildcard tests/unit tests/properties tests/messages tests/golden tests/content tests/search/test_questions.py)

.PHONY: help tools site serve publish check test format screenshots tables lock bench bench-search fuzz explore audit clean libraries-for-pdf program-for-editors tools-for-tests

help: ## Laat zien wat er kan
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile

site: $(VENV)/.for-site libraries-for-pdf program-for-editors ## Bouw de site in de map site/
	@$(PY) -m site_builder bouw $(if $(DATUM),--datum $(DATUM))
	@echo "De site staat in de map site/. Bekijk haar met: make serve"

tools: $(VENV)/.for-site libraries-for-pdf program-for-editors ## Installeer wat voor de site nodig is, zonder haar te bouwen

serve: $(VENV)/.for-site program-for-editors ## Toon de site op deze computer en bouw opnieuw na elke wijziging
	@$(PY) -m site_builder bekijk

publish: $(VENV)/.for-site libraries-for-pdf program-for-editors ## Zet de site in één keer openbaar: make publish MAP=/srv/www/site
	@test -n "$(MAP)" || { echo "Zeg waar de site openbaar is: make publish MAP=/srv/www/site" >&2; exit 2; }
	@$(PY) -m site_builder publiceer --map '$(MAP)' $(if $(DATUM),--datum $(DATUM))

check: $(VENV)/.for-tests ## Snelle controle van de code (binnen een minuut)
	@$(PY) -m ruff format --check --quiet . || { echo "Niet netjes opgemaakt. Draai: make format" >&2; exit 1; }
	@$(PY) -m ruff check --quiet .
	@$(PY) -m mypy --no-error-summary
	@told=$$($(PY) $(VENV)/bin/lint-imports --no-cache --no-logo 2>&1) || { echo "$$told" >&2; exit 1; }
	@$(PY) -m pytest -q -n 2 $(QUICK_TESTS) $(PYTEST_ARGS)

test: tools-for-tests check ## Alle tests, ook die met een browser
	@$(PY) -m pytest -q -n 2 tests/site tests/browser $(PYTEST_ARGS)

format: $(VENV)/.for-tests ## Maak de code netjes op
	@$(PY) -m ruff format --quiet .
	@$(PY) -m ruff check --quiet --fix .

# The newest releases that fit pyproject.toml and package.json, with hashes, for every system and Python from 3.11.
UV := $(VENV)-lock/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --upgrade \
	--no-emit-index-url --custom-compile-command "make lock" pyproject.toml
lock: $(VENV)/.for-site ## Leg de nieuwste versies van alle hulpmiddelen vast
	@test -x $(VENV)-lock/bin/uv || { $(PY) -m venv $(VENV)-lock && $(VENV)-lock/bin/python -m pip install --quiet 'uv>=0.13.9,<0.14'; }
	@$(UV) --group build --output-file requirements.lock
	@$(UV) --group build --group dev --constraint requirements.lock --output-file requirements-dev.lock
	@$(UV) --group build --group benchmark --constraint requirements.lock --output-file requirements-benchmark.lock
	@$(UV) --group build --group fuzz --constraint requirements.lock --output-file requirements-fuzz.lock
	@$(UV) --group audit --constraint requirements.lock --output-file requirements-audit.lock
	@npm install --package-lock-only --omit-lockfile-registry-resolved=true --no-audit --no-fund --loglevel=error

tables: $(VENV)/.for-site ## Laat zien hoe de verhalen verdeeld en leesbaar zijn
	@$(PY) -m tests.content

screenshots: tools-for-tests $(VENV)/.for-tests ## Maak schermfoto's van elke soort pagina in de map screenshots/
	@$(PY) -m tests.browser.screenshots screenshots

bench: $(VENV)-bench/.ready ## Meet de bouwtijd naast Hugo, bij 1.000 en 10.000 verhalen
	@$(VENV)-bench/bin/python -m compileall -q site_builder
	@$(VENV)-bench/bin/python -m tests.benchmarks.compare

bench-search: $(VENV)-bench/.ready tools-for-tests ## Meet wat een bezoeker van zoeken merkt, bij 1.000 en 10.000 verhalen
	@$(VENV)-bench/bin/python -m tests.benchmarks.search

fuzz: $(VENV)-fuzz/.ready ## Probeer met willekeurige bestanden wat het lezen breekt (RUNS=100000, DOEL=story)
	@mkdir -p .cache/fuzz && cd .cache/fuzz && ../../$(VENV)-fuzz/bin/python ../../tests/fuzz/readers.py $(DOEL) -runs=$(RUNS) -max_len=6000 ../../tests/messages/cases

audit: $(VENV)-audit/.ready node_modules/.ready ## Vraag of er in de hulpmiddelen lekken bekend zijn (vraagt het aan pypi.org en npmjs.com)
	@for lock in requirements-dev requirements-benchmark requirements-fuzz requirements-audit; do \
	  $(VENV)-audit/bin/python -m pip_audit --strict --disable-pip --require-hashes --progress-spinner off --requirement $$lock.lock || exit 1; done
	@npm audit

explore: $(VENV)/.for-tests ## Probeer nieuwe voorbeelden bij de tests van eigenschappen (VOORBEELDEN=20 keer zo veel)
	@VOORBEELDEN=$(VOORBEELDEN) $(PY) -m pytest -q -n 2 tests/properties tests/unit/test_from_form.py $(PYTEST_ARGS)

clean: ## Ruim op wat gebouwd en geïnstalleerd is
	@rm -rf site screenshots dist build .cache $(VENV) $(VENV)-audit $(VENV)-bench $(VENV)-fuzz $(VENV)-lock node_modules .hypothesis .mypy_cache .pytest_cache .ruff_cache .import_linter_cache

# --- What has to be there first -----------------------------------------------------------------------------------

# Makes the virtual environment $(1) with the first Python that is new enough, unless it is there and works.
define new_venv
	@if ! $(1)/bin/python -c '' 2>/dev/null; then \
	  for python in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	    if "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then found=$$python; break; fi; \
	  done; \
	  if [ -z "$${found-}" ]; then \
	    echo "Er is Python 3.11 of nieuwer nodig, en die staat niet op deze computer. Zie https://www.python.org/downloads/" >&2; exit 2; \
	  fi; \
	  if ! "$$found" -c 'import venv, ensurepip' >/dev/null 2>&1; then \
	    echo "Bij Python ontbreekt het onderdeel venv. Op Debian en Ubuntu: sudo apt install python3-venv" >&2; exit 2; \
	  fi; \
	  rm -rf $(1); "$$found" -m venv $(1); \
	fi
endef

$(VENV)/.for-site: requirements.lock pyproject.toml
	$(call new_venv,$(VENV))
	@$(PIP_INSTALL) -r requirements.lock
	@$(OURSELVES)
	@touch $@

$(VENV)/.for-tests: requirements-dev.lock pyproject.toml
	$(call new_venv,$(VENV))
	@$(PIP_INSTALL) -r requirements-dev.lock
	@$(OURSELVES)
	@touch $(VENV)/.for-site $@

$(VENV)-audit/.ready: requirements-audit.lock
	$(call new_venv,$(VENV)-audit)
	@$(VENV)-audit/bin/python -m pip install -qq --require-hashes -r requirements-audit.lock
	@touch $@

$(VENV)-fuzz/.ready: requirements-fuzz.lock pyproject.toml
	$(call new_venv,$(VENV)-fuzz)
	@$(VENV)-fuzz/bin/python -m pip install -qq --require-hashes -r requirements-fuzz.lock
	@touch $@

$(VENV)-bench/.ready: requirements-benchmark.lock pyproject.toml
	$(call new_venv,$(VENV)-bench)
	@$(VENV)-bench/bin/python -m pip install -qq --require-hashes -r requirements-benchmark.lock
	@$(VENV)-bench/bin/python -m pip install -qq --no-build-isolation --no-deps --editable .
	@touch $@

# PDFs are set with Pango, which is no Python package. Who can't install it gets the build's own words, with the way out.
PANGO := libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0
libraries-for-pdf: $(VENV)/.for-site
	@if grep -Eq '^ +pdf: *(ja|yes|true)' mkdocs.yml && ! $(PY) -m site_builder.documents.libraries; then \
	  $(call apt_or_say,$(PANGO),Voor pdf’s is Pango nodig. Op Debian: sudo apt install $(PANGO). Of zet in mkdocs.yml: pdf: nee); fi

# The page where editors write in a browser is served by the site itself, when mkdocs.yml asks for it.
program-for-editors:
	@if grep -Eq '^ +cms:' mkdocs.yml; then $(MAKE) node_modules/.ready; fi

tools-for-tests: node_modules/.ready libraries-for-pdf
	@if ! command -v chromium >/dev/null && ! command -v chromium-browser >/dev/null && ! command -v google-chrome >/dev/null; then \
	  $(call apt_or_say,chromium,Voor de tests is de browser Chromium nodig. Op Debian: sudo apt install chromium); fi
	@if ! command -v java >/dev/null; then \
	  $(call apt_or_say,default-jre-headless,Voor de tests is Java nodig. Op Debian: sudo apt install default-jre-headless); fi

node_modules/.ready: package-lock.json
	@if ! command -v npm >/dev/null; then \
	  $(call apt_or_say,npm,Voor de tests en de redactiepagina is Node.js met npm nodig. Zie https://nodejs.org/); fi
	@npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >/dev/null
	@touch $@

# Installs the Debian package $(1) when we may, as on GitHub, and otherwise says $(2).
apt_or_say = if [ "$$(id -u)" = 0 ]; then may=env; elif [ -n "$${CI-}" ] && sudo -n true 2>/dev/null; then may=sudo; fi; \
	  if [ -n "$${may-}" ] && command -v apt-get >/dev/null; \
	  then $$may apt-get update -qq && $$may DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $(1) >/dev/null; \
	  else echo "$(2)" >&2; exit 2; fi
