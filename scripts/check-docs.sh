#!/usr/bin/env bash
# The generated pages must say what the program says. Leaves the working copy as it was.
set -euo pipefail
cd "$(dirname "$0")/.."

pages=(docs/acts.md docs/glossary.md)
before=$(mktemp -d)
trap 'for page in "${pages[@]}"; do [[ -f $before/$page ]] && cp "$before/$page" "$page"; done; rm -rf "$before"' EXIT
mkdir -p "$before/docs"
for page in "${pages[@]}"; do cp "$page" "$before/$page"; done

./samspill docs
for page in "${pages[@]}"; do
  diff -u "$before/$page" "$page" || { echo "$page is out of date. Renew it with: make docs"; exit 1; }
done
