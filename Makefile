# `make demo` and `make test` need only Python >= 3.10 and make: each sets up `.venv` first.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: help demo test lint types check bench clean
.DEFAULT_GOAL := help

help:
	@echo "make demo   read the example page and show its agenda"
	@echo "make test   lint, types, tests"
	@echo "make lint   ruff check, ruff format --check"
	@echo "make types  mypy --strict"
	@echo "make bench  speed, as ratios to baselines of the same run"

$(READY): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit("confparse needs Python 3.10 or newer, this is " + sys.version.split()[0]) if sys.version_info < (3, 10) else None'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	@$(BIN)/python -m pip install --quiet --quiet --disable-pip-version-check --editable . --group dev
	@touch $(READY)

demo: $(READY)
	@$(BIN)/python -m confparse parse fixtures/eventhosts_session/theory.txt --format agenda

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(READY)
	$(BIN)/mypy

check: $(READY)
	$(BIN)/python -m pytest -q -n 2

test: lint types check

bench: $(READY)
	$(BIN)/python benchmarks/parse.py

clean:
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .hypothesis
