# make run      builds Sijill, makes the example record, prints its account
# make test     lint, all tests, the script tests
# make install PREFIX=/usr/local    one program, its man page, its shell completions
# make help     everything else
SWIFT ?= swift
PREFIX ?= /usr/local
JOBS ?= 2
RELEASE = -c release --static-swift-stdlib
SIJILL = .build/release/sijill
export SWIFT_BACKTRACE = enable=no

.PHONY: help setup build release run test lint check train acceptance bench fuzz install clean

help: ## this list
	@grep -E '^[a-z]+:.*##' Makefile | sed -E 's/:.*## /\t/' | expand -t 14

setup: ## system packages: installed where root or sudo allows, else named
	@scripts/setup

build: setup ## a debug build
	@scripts/knowledge
	$(SWIFT) build -j $(JOBS)

release: setup ## the release program, .build/release/sijill
	@scripts/knowledge
	$(SWIFT) build $(RELEASE) -j $(JOBS) --product sijill

run: release ## the main job: the example record from the example case, and its account
	@scripts/example $(SIJILL) example.sijill

lint: ## formatting and generated files
	@scripts/knowledge --check
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests

# Tests that start programs and wait for them run after the others, one at a time: beside tests that fill every core they would
# measure the machine.
PROGRAMS = ToolRunnerTests|SecondReadingTests|ScriptTests\.

test: setup lint ## lint, all tests, the script tests
	$(SWIFT) build --build-tests -j $(JOBS)
	$(SWIFT) test --skip-build --skip '$(PROGRAMS)'
	$(SWIFT) test --skip-build --no-parallel --filter '$(PROGRAMS)'

check: test

# Mentions are learned over the grammar that is in the program, so the program is built again between the two.
train: ## the models again from their data (../shared/data/reading): minutes; docs/models.md
	$(SWIFT) build $(RELEASE) -j $(JOBS) --product sijill-train
	.build/release/sijill-train syntax
	@scripts/knowledge
	$(SWIFT) build $(RELEASE) -j $(JOBS) --product sijill-train
	.build/release/sijill-train mentions
	@scripts/knowledge

acceptance: release ## every table of targets again (release build; real data from ../shared where it is there)
	scripts/acceptance

bench: release ## speed and memory (Benchmarks/), with the machine they were taken on
	$(MAKE) -C Benchmarks run

fuzz: ## fuzz the parsers: make fuzz TARGET=html SECONDS=60
	scripts/fuzz $(TARGET) $(SECONDS)

install: release ## PREFIX=/usr/local DESTDIR=: program, man page, completions
	scripts/install $(SIJILL) "$(DESTDIR)$(PREFIX)"

clean: ## all that was built
	rm -rf .build .build-* Benchmarks/.build example.sijill
