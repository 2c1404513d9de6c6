# The commands of the project. On a fresh machine `make site` and `make test` do all the set-up themselves.

CONTENT   ?= Content
TEMPLATES ?= Templates
OUTPUT    ?= Output

SOURCES := Package.swift Sources Plugins Tests
DOSSIER := .build/release/dossier

.PHONY: site build test lint format bench shots clean

## Build the tool, then the site of the project's own Content.
site: build
	$(DOSSIER) build --content $(CONTENT) --templates $(TEMPLATES) --output $(OUTPUT)

## The tool in release mode, with the C libraries and the Swift runtime linked statically where their archives are there.
build:
	@Scripts/install-needed build
	@Scripts/build-release

## Every test.
test:
	@Scripts/install-needed test
	@Scripts/fetch-checkers
	swift build --build-tests
	@Scripts/run-tests

## The format, strictly.
lint:
	swift format lint --strict --recursive --parallel $(SOURCES)

format:
	swift format --in-place --recursive --parallel $(SOURCES)

## Cold builds by turns with a C program that only runs cmark, and with Hugo where it is installed. PAGES="1000 10000",
## RUNS=5; WRITE=1 puts the table and the plot into Documentation/performance.md.
bench: build
	@Scripts/install-needed build
	Scripts/bench/run.py --tool $(DOSSIER) --runs $(or $(RUNS),5) \
	  $(if $(WRITE),--write Documentation/performance.md) $(or $(PAGES),1000 10000)

## Pictures of every kind of page of the site, wide and narrow, light and dark, in SHOTS.
shots: site
	@Scripts/install-needed test
	swift run shots $(OUTPUT) $(or $(SHOTS),.build/shots)

## What the project made: builds, and the site in Output.
clean:
	swift package clean
	rm -rf .build/static
	git clean -fdXq Output
