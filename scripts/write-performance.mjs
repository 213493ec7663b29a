// Writes docs/performance.md from the figures that the last «make bench» measured.
import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";

const measured = ["sqlite", "postgresql"].map((name) => JSON.parse(readFileSync(`artifacts/bench/autosave-${name}.json`, "utf8")));
const names = { sqlite: "SQLite", postgresql: "PostgreSQL" };
const row = (cells) => `| ${cells.join(" | ")} |`;

writeFileSync("docs/performance.md", `# Performance

Measured by \`make bench\`, which renews this page. Server, database and all who write share ${cpus().length} cores, and both databases write durably
to disk. Machines are noisy: the ratios within one run say more than the figures.

## Autosave while a hundred people write

Each saves one text of a need report of their own, then pauses two seconds, as the page's script does. Times in milliseconds from the request to the
acknowledgement, seen from the one who writes. The limit is 150 ms for 95 of 100 saves.

${[
  row(["database", "people", "saves", "half within", "95 % within", "99 % within"]),
  row(["---", "--:", "--:", "--:", "--:", "--:"]),
  ...measured.map(({ database, writers, saves, p50, p95, p99 }) => row([names[database], writers, saves, p50, p95, p99])),
].join("\n")}

PostgreSQL takes ${(measured[1].p50 / measured[0].p50).toFixed(1)} times what SQLite takes for the half, ${(measured[1].p95 / measured[0].p95).toFixed(1)} times at 95 %.
A field's autosave asks the database at most four times, whatever the part; a test holds it.
`);
