# The commands of the project. On a fresh machine `make site` and `make test` do all the set-up themselves.

CONTENT   ?= Content
TEMPLATES ?= Templates
OUTPUT    ?= Output

PREFIX    ?= /usr/local

SOURCES := Package.swift Sources Plugins Tests Fuzz Benchmarks
DOSSIER := .build/release/dossier

.PHONY: site build test lint format bench shots fuzz release deb install uninstall clean

## Build the tool, then the site of the project's own Content.
site: build
	$(DOSSIER) build --content $(CONTENT) --templates $(TEMPLATES) --output $(OUTPUT)

## The tool in release mode, with the C libraries and the Swift runtime linked statically where their archives are there.
build:
	@Scripts/install-needed build
	@Scripts/release/build

## Every test.
test:
	@Scripts/install-needed test
	@Scripts/fetch-checkers
	swift build --build-tests
	@Scripts/run-tests

## Hostile inputs by libFuzzer, with the address sanitizer. SECONDS=600 for each of TARGETS="markdown values".
fuzz:
	@Scripts/install-needed build
	Scripts/fuzz --seconds $(or $(SECONDS),600) $(TARGETS)

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

## An archive of the tool for Linux in .build/releases, with completions, the man page, licences and checksums.
release:
	@Scripts/install-needed release
	@$(MAKE) build
	@Scripts/release/archive

## A Debian package, likewise.
deb:
	@Scripts/install-needed release
	@$(MAKE) build
	@Scripts/release/deb

## The tool with completions and the man page below PREFIX; `uninstall` takes away what `install` put there.
install:
	@Scripts/install-needed release
	@$(MAKE) build
	@PREFIX=$(PREFIX) DESTDIR=$(DESTDIR) Scripts/release/install install

uninstall:
	@PREFIX=$(PREFIX) DESTDIR=$(DESTDIR) Scripts/release/install uninstall

## What the project made: builds, and the site in Output.
clean:
	swift package clean
	rm -rf .build/static .build/releases
	git clean -fdXq Output
