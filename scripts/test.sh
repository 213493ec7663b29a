#!/usr/bin/env bash
# Runs the tests: «all», or «browser» alone. Ends with one line: N passed, N failed.
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/needs.sh
source scripts/postgres.sh
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1

which=${1:-all}
results=$PWD/artifacts/tests
rm -rf "$results"
mkdir -p "$results"
touch "$results/started"

# However it ends, the last line tells how it went and PostgreSQL is gone.
is_summed=no
finish() {
  stop_postgres
  if [[ $is_summed == no ]]; then
    echo "The tests did not complete."
    echo "0 passed, 1 failed"
    exit 1
  fi
}
trap finish EXIT

declare -a runs=()
run() { # name, project, settings …
  local ended=0
  echo "── $1"
  env "${@:3}" dotnet test "tests/$2" -c Release --no-build --nologo -v q \
    --logger "trx;LogFileName=$1.trx" --results-directory "$results" || ended=$?
  runs+=("$1=$ended")
}

need chromium chromium
[[ ${SAMSPILL_SCREENSHOTS:-} != 1 ]] || need pngquant pngquant
if [[ $which == all ]]; then
  need weasyprint weasyprint
  need pdfinfo poppler-utils
  need_clamd
  need_postgres
fi
need_fonts
install_needs

dotnet build Samspill.slnx -c Release -v q --nologo

if [[ $which == all ]]; then
  start_postgres
  run domain Samspill.Domain.Tests
  run razor Designsystemet.Razor.Tests
  run web-sqlite Samspill.Web.Tests SAMSPILL_TEST_DB=sqlite
  run web-postgresql Samspill.Web.Tests SAMSPILL_TEST_DB=postgresql
fi
run browser Samspill.Browser.Tests

# Pictures of pages have few colours: with a palette they take a third of the room.
if [[ ${SAMSPILL_SCREENSHOTS:-} == 1 ]]; then
  find docs/screenshots -name '*.png' -newer "$results/started" -exec pngquant --force --skip-if-larger --ext .png 256 -- {} + || true
fi

stop_postgres
is_summed=yes
node scripts/sum-tests.mjs "$results" "${runs[@]}"
