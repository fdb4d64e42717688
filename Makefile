# The words: make help build test lint check bench demo
SWIFT ?= swift
NIGHT ?= samples/nights/panel

.DEFAULT_GOAL := help
.PHONY: help setup build release test lint format check bench fuzz mutate demo kill faults nights lab clean

help: ## Say what there is
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## Install what is missing: libsqlite3-dev, zlib1g-dev; say it where that is not possible
	@./deploy/setup

build: setup ## Build for debugging
	$(SWIFT) build

# The Swift runtime is linked in: a log host has none.
release: setup ## Build for use: .build/release/gapwatch
	$(SWIFT) build -c release --product gapwatch --static-swift-stdlib

test: setup ## Run the tests
	$(SWIFT) test --disable-xctest --explicit-target-dependency-import-check error

lint: ## Check the formatting
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests

format: ## Format the code
	$(SWIFT) format --in-place --recursive --parallel Package.swift Sources Tests

check: lint test ## What CI runs

bench: release ## Measure against other programs in the same run
	./Benchmarks/run

# The tests' fuzzers with more lines. `SANITIZER=address` adds bounds checks of memory, at a tenth of the speed.
FUZZ_LINES ?= 1200000
FUZZ_SEED ?= 42
FUZZ = $(if $(SANITIZER),--scratch-path .build-asan --sanitize=$(SANITIZER),--scratch-path .build-fuzz)

fuzz: setup ## Mutate a million lines a scanner: no crash, no lost line (SANITIZER=address)
	FUZZ_LINES=$(FUZZ_LINES) FUZZ_SEED=$(FUZZ_SEED) $(SWIFT) test --disable-xctest $(FUZZ) -c release \
	  -Xswiftc -enable-testing --no-parallel --filter 'FuzzTests|JSONCursorTests'

mutate: setup ## Take each rule and each detector away in turn: trap, test, marked line
	@mkdir -p .build; $(SWIFT) test --disable-xctest --filter Mutations > .build/mutate.log 2>&1; code=$$?; \
	awk '/^\| / || /error:|recorded an issue|Test run with/' .build/mutate.log; exit $$code

demo: release ## Replay the shipped night: findings and drafts
	@echo; echo "== What nginx's own log of one week shows"
	.build/release/gapwatch replay $(NIGHT) --register samples/registers/empty.tr.md --drafts .build/drafts.tr.md --quiet
	@echo; echo "== The proposed register entries"; echo
	@cat .build/drafts.tr.md

kill: build ## Kill 'accept' at 200 random moments: the register is the old or the new one, whole
	KILLS=200 $(SWIFT) test --disable-xctest --filter 'killed'

# GAPWATCH is the program under test; without it, the release build is.
FAULTY = $(if $(GAPWATCH),,release)

faults: $(FAULTY) ## Break nights: kill, cut, rotate, fill the disk (SHORT=1 for minutes instead of an hour)
	Tests/faults/run $(if $(SHORT),--short) $(FAMILY)

nights: $(FAULTY) ## A year of nights and the second night of 1 GB: CPU time and size of the database
	Tests/faults/run nights

lab: ## Run the panel of samples/lab and keep what its servers write
	samples/lab/run

clean: ## Remove what was built
	$(SWIFT) package clean
