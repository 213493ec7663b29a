#!/usr/bin/env bash
# Measures what docs/performance.md tells, on both databases in one run, and renews it with artifacts/bench.json.
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/needs.sh
source scripts/postgres.sh
trap stop_postgres EXIT
need_postgres
install_needs

dotnet build tests/Samspill.Yardstick -c Release -v q --nologo
dotnet build tests/Samspill.Web.Tests -c Release -v q --nologo
rm -rf artifacts/bench artifacts/bench.json
start_postgres durable
for database in sqlite postgresql; do
  SAMSPILL_BENCH=1 SAMSPILL_TEST_DB=$database dotnet test tests/Samspill.Web.Tests -c Release --no-build --nologo -v q --filter "FullyQualifiedName~HundredWritersTests|FullyQualifiedName~PaceTests"
done
node scripts/write-performance.mjs
