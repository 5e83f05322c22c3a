# NMT Chart: `make run` starts the program, `make test` runs every check. Both set up what they need first.
PYTHON ?= python3
BIN := .venv/bin
CODE := nmt_chart tests tools
UV := build/resolver/bin/uv
# Extras stay in the pins: without them pip meets "coverage[toml]" as another, unpinned requirement.
LOCK := $(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-strip-extras --no-header \
	--no-annotate --no-emit-index-url --no-emit-find-links $(if $(UPGRADE),--upgrade)

.DEFAULT_GOAL := help
.PHONY: help python setup run test check bench screens bodies fix requirements clean

help:
	@echo 'make run            start NMT Chart (sets up .venv on the first run)'
	@echo 'make test           formatting, lint, types, layers and all tests'
	@echo 'make setup          make .venv with everything to work on the program'
	@echo 'make fix            format, and mend what the linter can mend'
	@echo 'make bench          measure the speeds that are promised'
	@echo 'make screens        write the pictures of all main screens to build/screens'
	@echo 'make bodies         draw all bodies anew, but for what was changed in them by hand; check and print them'
	@echo 'make requirements   pin the requirements anew (UPGRADE=1: to the newest versions)'
	@echo 'make clean          remove .venv and everything that was built'

python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
		echo "NMT Chart needs Python 3.11 or newer, but '$(PYTHON)' is: $$($(PYTHON) --version 2>&1)." >&2; \
		echo "If a newer one is installed, name it: make $(or $(MAKECMDGOALS),setup) PYTHON=python3.12" >&2; exit 1; }

setup: python
	@$(PYTHON) tools/set_up.py dev
	@$(BIN)/python tools/qt_libraries.py

# Starting the program needs less than working on it.
run: python
	@$(PYTHON) tools/set_up.py run
	@$(BIN)/python tools/qt_libraries.py
	@$(BIN)/nmt-chart

test: setup
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy $(CODE)
	$(BIN)/lint-imports
	$(BIN)/pytest --numprocesses 2 --cov --cov-report=
	@mkdir -p build
	@$(BIN)/coverage report --include='nmt_chart/domain/*,nmt_chart/store/*' --fail-under=95 >build/coverage.txt \
		|| { cat build/coverage.txt; exit 1; }

bench: setup
	@$(BIN)/nmt-chart bench

screens: setup
	@$(BIN)/python tools/screens.py

bodies: setup
	@$(BIN)/python -m tools.draw_bodies
	@$(BIN)/python tools/check_bodies.py
	@$(BIN)/python tools/contact_sheet.py

fix: setup
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

requirements: python
	@test -x $(UV) || { $(PYTHON) -m venv build/resolver && build/resolver/bin/pip install --quiet uv==0.13.8; }
	$(LOCK) pyproject.toml --group build --output-file requirements/run.txt
	$(LOCK) --group dev --constraints requirements/run.txt --output-file requirements/dev.txt

clean:
	rm -rf .venv build dist .coverage .coverage.* .import_linter_cache .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find nmt_chart tests tools -name __pycache__ -type d -prune -exec rm -rf {} +
