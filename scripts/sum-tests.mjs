// Adds up the result files of all test runs. Arguments: folder, then name=exit code of each run.
// A run that crashed, or ran nothing, counts as one failure: silence is not success.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const [folder, ...runs] = process.argv.slice(2);
const sum = { passed: 0, failed: 0 };
const skipped = [];

const entities = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
const plain = (xml) => xml.replace(/&(lt|gt|quot|apos|amp);/g, (_, name) => entities[name]).trim();
const attribute = (tag, name) => plain(tag.match(new RegExp(`\\s${name}="([^"]*)"`))?.[1] ?? "");

function results(file) {
  if (!existsSync(file)) return [];
  const tests = readFileSync(file, "utf8").match(/<UnitTestResult\b[^>]*?(\/>|>[\s\S]*?<\/UnitTestResult>)/g) ?? [];
  return tests.map((test) => ({
    name: attribute(test, "testName"),
    outcome: attribute(test, "outcome"),
    reason: plain(test.match(/<(?:Message|StdOut)>([\s\S]*?)<\/(?:Message|StdOut)>/)?.[1] ?? ""),
  }));
}

for (const [name, code] of runs.map((run) => run.split("="))) {
  const tests = results(join(folder, `${name}.trx`));
  const passed = tests.filter(({ outcome }) => outcome === "Passed").length;
  const notRun = tests.filter(({ outcome }) => outcome === "NotExecuted");
  const failed = tests.length - passed - notRun.length;
  const crashed = failed === 0 && (code !== "0" || passed === 0);

  skipped.push(...notRun.map((test) => `  ${name}: ${test.name} – ${test.reason || "no reason given"}`));
  sum.passed += passed;
  sum.failed += failed + (crashed ? 1 : 0);
  console.log(`${name}: ${passed} passed, ${failed} failed, ${notRun.length} skipped${crashed ? " – the run did not complete" : ""}`);
}

if (skipped.length > 0) console.log(["Skipped:", ...skipped].join("\n"));
if (runs.length === 0) sum.failed = 1;
process.exitCode = sum.failed > 0 ? 1 : 0;
console.log(`${sum.passed} passed, ${sum.failed} failed`);
