// Writes artifacts/bench.json and docs/performance.md from the figures that the last «make bench» measured. Fails when something was not measured.
import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";

const names = { sqlite: "SQLite", postgresql: "PostgreSQL" };
const databases = Object.keys(names);
const read = (kind) => Object.fromEntries(databases.map((name) => [name, JSON.parse(readFileSync(`artifacts/bench/${kind}-${name}.json`, "utf8"))]));
const [pace, writing] = [read("pace"), read("autosave")];
const row = (cells) => `| ${cells.join(" | ")} |`;
const figure = (number, digits = 2) => {
  if (typeof number !== "number" || Number.isNaN(number)) throw new Error("Something was not measured.");
  return number.toFixed(digits);
};

const compared = ["list", "case", "autosave", "submit"];
const rounded = (number, digits) => Number(figure(number, digits));
const summary = Object.fromEntries(databases.map((name) => [name, {
  ...Object.fromEntries(compared.map((what) => [`${what}_ratio`, rounded(pace[name][what].Ratio, 3)])),
  search_p95_ms: rounded(pace[name].search_p95_ms, 1),
  workbench_p95_ms: rounded(pace[name].workbench_p95_ms, 1),
  errors: rounded(pace[name].errors, 0),
}]));
const most = (what) => Math.max(...databases.map((name) => what(pace[name])));
const bench = {
  ...summary,
  cold_start_ms: most((one) => one.cold_start_ms),
  memory_mb: most((one) => one.memory_mb),
  memory_at_work_mb: most((one) => one.memory_at_work_mb),
  list_page_bytes: most((one) => one.first_view.Bytes),
  list_page_requests: most((one) => one.first_view.Requests),
  list_next_page_bytes: most((one) => one.first_view.NextBytes),
};
writeFileSync("artifacts/bench.json", `${JSON.stringify(bench, null, 2)}\n`);

const goals = { list: "0.40", case: "0.30", autosave: "0.30", submit: "0.20" };
const titles = { list: "list of 50 cases", case: "one case", autosave: "a text saved while writing", submit: "a report sent" };
const ratios = compared.flatMap((what) => databases.map((name) => {
  const { Ratio, Lowest, Highest, PerSecond, Yardstick } = pace[name][what];
  return row([titles[what], names[name], figure(Ratio), `${figure(Lowest)}–${figure(Highest)}`, `≥ ${goals[what]}`, figure(PerSecond, 0), figure(Yardstick, 0)]);
}));
const page = readFileSync("docs/performance.md", "utf8");
const [begin, end] = ["<!-- measured: make bench writes from here -->", "<!-- to here -->"];
if (!page.includes(begin) || !page.includes(end)) throw new Error("docs/performance.md has no place for the figures.");
const measured = `${begin}

Server, database and all who ask shared ${cpus().length} cores. Both databases write durably to disk. The ratio is the median of turns taken by the program and
the yardstick, with the lowest and the highest beside it.

${[
  row(["", "database", "ratio", "lowest–highest", "goal", "each second", "yardstick"]),
  row(["---", "---", "--:", "--:", "--:", "--:", "--:"]),
  ...ratios,
].join("\n")}

${[
  row(["", "SQLite", "PostgreSQL", "goal"]),
  row(["---", "--:", "--:", "--:"]),
  row(["a page of the list, the first time (ms, median)", ...databases.map((name) => figure(pace[name].list_first_ms, 1)), ""]),
  row(["the same page again (ms, median)", ...databases.map((name) => figure(pace[name].list_again_ms, 1)), ""]),
  row(["search in 10 000 cases, 95 % within (ms)", ...databases.map((name) => figure(pace[name].search_p95_ms, 0)), "< 80"]),
  row(["an act in a list of 500 lines, 95 % within (ms)", ...databases.map((name) => figure(pace[name].workbench_p95_ms, 0)), "< 100"]),
  row(["memory in the midst of the load (MB)", ...databases.map((name) => pace[name].memory_at_work_mb), ""]),
  row(["memory ten seconds after the load (MB)", ...databases.map((name) => pace[name].memory_mb), "< 250"]),
  row(["from start to the first page (ms)", ...databases.map((name) => pace[name].cold_start_ms), ""]),
  row(["first view of the list without fonts (kB)", ...databases.map((name) => figure(pace[name].first_view.Bytes / 1000, 0)), "< 120"]),
  row(["requests for it", ...databases.map((name) => pace[name].first_view.Requests), "≤ 6"]),
  row(["the next page (kB)", ...databases.map((name) => figure(pace[name].first_view.NextBytes / 1000, 0)), "< 30"]),
  row(["answers that were not as they must be", ...databases.map((name) => pace[name].errors), "0"]),
].join("\n")}

A hundred people write at once: each saves one text of a need report of their own, then pauses two seconds, as the page's script does. Milliseconds from
the request to the acknowledgement; the limit is 150 ms for 95 of 100 saves.

${[
  row(["database", "people", "saves", "half within", "95 % within", "99 % within"]),
  row(["---", "--:", "--:", "--:", "--:", "--:"]),
  ...databases.map((name) => row([names[name], ...["writers", "saves", "p50", "p95", "p99"].map((what) => writing[name][what])])),
].join("\n")}

${end}`;
writeFileSync("docs/performance.md", page.slice(0, page.indexOf(begin)) + measured + page.slice(page.indexOf(end) + end.length));
console.log(JSON.stringify(bench, null, 2));
