// The theme in use must be what Designsystemet's builder makes of our config.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");
const kept = join(root, "theme/samspill-theme.css");
const work = join(root, "artifacts/theme");
const builder = join(root, "node_modules/@digdir/designsystemet/dist/bin/designsystemet.js");

rmSync(work, { recursive: true, force: true });
mkdirSync(work, { recursive: true });
cpSync(join(root, "theme/designsystemet.config.json"), join(work, "designsystemet.config.json"));

const build = (...step) => execFileSync(process.execPath, [builder, "tokens", ...step, "--clean"], { cwd: work, stdio: "pipe" });
build("create", "--config", "designsystemet.config.json");
build("build", "--config", "designsystemet.config.json", "-t", "design-tokens", "-o", "build");

const built = join(work, "build/samspill.css");
if (process.argv.includes("--renew")) cpSync(built, kept);

if (readFileSync(built, "utf8") !== readFileSync(kept, "utf8")) {
  console.error("theme/samspill-theme.css does not match theme/designsystemet.config.json.\nRenew it with: node scripts/check-theme.mjs --renew");
  process.exit(1);
}
console.log("Theme: matches its config.");
