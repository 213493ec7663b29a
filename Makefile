SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.PHONY: help run watch check test e2e bench format docs ci build

export DOTNET_CLI_TELEMETRY_OPTOUT := 1
export DOTNET_NOLOGO := 1
export MSBUILDDISABLENODEREUSE := 1

help: ## Show what can be done
	@grep -hE '^[a-z0-9]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z0-9]+):.*## (.*)/  make \1\t\2/' | expand -t 18

run watch: export ASPNETCORE_ENVIRONMENT ?= Development
run watch: export PORT ?= 5080
run watch: export SAMSPILL_DB ?= $(CURDIR)/samspill.db
run: SIZE ?= full

run: ## Start on http://localhost:5080 with demonstration content (PORT, SAMSPILL_DB, SIZE=small)
	@./samspill demo --if-empty --size $(SIZE)
	@./samspill serve

watch: ## Start, and start again when a file is saved
	@dotnet watch --project src/Samspill.Web run -- serve

check: build ## Fast check: warnings, formatting, house rules, theme
	@dotnet format Samspill.slnx --verify-no-changes --no-restore
	@scripts/check-house.sh
	@node scripts/check-theme.mjs

test: ## Every test, on SQLite and PostgreSQL and in a browser
	@scripts/test.sh all

e2e: ## The browser tests alone (SAMSPILL_SCREENSHOTS=1 renews docs/screenshots)
	@scripts/test.sh browser

bench: ## Measure, and renew docs/performance.md
	@scripts/bench.sh

format: ## Let the formatter have its way
	@dotnet format Samspill.slnx

docs: ## Renew docs/acts.md and docs/glossary.md
	@./samspill docs

ci: check ## What has to be green before a change goes in
	@scripts/check-docs.sh
	@scripts/test.sh all

build:
	@dotnet build Samspill.slnx -c Release -v q --nologo
