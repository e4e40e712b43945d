# Две главные команды: make site и make test. Остальные — для тех, кто меняет сам генератор.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SECONDS ?= 60
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet
NODE := $(VENV)/node
NPM := ../bin/npm --loglevel=error --no-audit --no-fund
SCRIPTS := theme/assets/portal
BIOME := $(abspath $(BIN))/node $(abspath $(NODE))/node_modules/@biomejs/biome/bin/biome

.PHONY: site serve test style types check format bench fuzz trust sbom lock schemas pictures clean

site: $(VENV)/.site            ## собрать сайт в site/
	$(BIN)/iom build

serve: $(VENV)/.site           ## открыть сайт у себя; страницы обновляются сами
	$(BIN)/iom serve

check: $(VENV)/.site           ## проверить записи
	$(BIN)/iom check

# bytecode is kept: a run starts Python hundreds of times, and each would compile the generator anew
test:                          ## все тесты, с настоящими браузерами
	@$(MAKE) --no-print-directory -j2 style types
	PYTHONDONTWRITEBYTECODE= $(BIN)/python -m pytest -n auto --dist loadfile --no-loadscope-reorder

style: $(VENV)/.tests
	$(BIN)/ruff check .
	$(BIN)/lint-imports
	cd $(SCRIPTS) && $(BIOME) ci --error-on-warnings
	$(BIN)/node $(NODE)/node_modules/typescript/bin/tsc --project $(SCRIPTS)

types: $(VENV)/.tests
	$(BIN)/mypy
	$(BIN)/mypy --platform win32 --cache-dir .mypy_cache/win32

format: $(VENV)/.tests         ## разложить скрипты и стили по правилам
	cd $(SCRIPTS) && $(BIOME) check --write

bench: $(VENV)/.tests          ## измерить: сборку рядом с MkDocs и куда уходит её время, вес страниц, поиск, бумагу, историю, регион, начало района
	$(BIN)/python -m tests.benchmarks.search
	$(BIN)/python -m tests.benchmarks.paper
	$(BIN)/python -m tests.benchmarks.history
	$(BIN)/python -m tests.benchmarks.weight
	$(BIN)/python -m tests.benchmarks.speed
	$(BIN)/python -m tests.benchmarks.profile
	$(BIN)/python -m tests.benchmarks.region
	$(BIN)/python -m tests.benchmarks.begin

fuzz: $(VENV)/.tests           ## случайные байты во все двери: make fuzz SECONDS=300
	nice -n 19 $(BIN)/python -m tests.fuzz --seconds $(SECONDS)

trust: $(VENV)/.tests          ## проверить обещания из docs/trust.md и вписать туда числа
	$(BIN)/python -m tests.trust

sbom: $(VENV)/.tests           ## перечень чужих частей и их лицензий
	$(BIN)/python .ci/scripts/sbom.py

schemas: $(VENV)/.site         ## схемы для редактора, описание модели
	$(BIN)/python .ci/scripts/reference.py

pictures: $(VENV)/.tests       ## снимки страниц для README
	$(BIN)/python .ci/scripts/pictures.py

lock: $(VENV)/.tests           ## обновить закреплённые версии с хэшами
	$(PIP) uv
	cd requirements && ../$(BIN)/npm install --package-lock-only --ignore-scripts --omit-lockfile-registry-resolved
	for name in site tests; do $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header requirements/$$name.in -o requirements/$$name.txt; done
	$(BIN)/python .ci/scripts/platforms.py
	$(PIP) --only-binary :all: --require-hashes -r requirements/site.txt
	$(BIN)/python .ci/scripts/dictionary.py

clean:                         ## убрать всё, что собрано
	rm -rf site .cache $(VENV)

$(VENV)/bin/python:
	$(PYTHON) -c 'import sys; sys.exit("Нужен Python 3.11 или новее, а это " + sys.version.split()[0] if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv $(VENV)

$(VENV)/.site: requirements/site.txt pyproject.toml | $(VENV)/bin/python
	$(PIP) --only-binary :all: --require-hashes -r requirements/site.txt
	$(PIP) --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.tests: requirements/tests.txt requirements/package-lock.json tests/support/install.py $(VENV)/.site $(VENV)/.system
	$(PIP) --only-binary :all: --require-hashes -r requirements/tests.txt
	mkdir -p $(NODE) && cp requirements/package.json requirements/package-lock.json $(NODE)
	cd $(NODE) && $(NPM) ci --ignore-scripts
	$(BIN)/python tests/support/install.py
	@touch $@

# beside pip, where make may do two things at once
$(VENV)/.system: tests/support/install.py | $(VENV)/bin/python
	$(BIN)/python tests/support/install.py --system
	@touch $@
