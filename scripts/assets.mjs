// Fills wwwroot/lib from the npm packages: style, fonts and script that the pages link to.
// Several builds may start this at once; a lock folder lets one of them work and the others wait.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");
const packages = join(root, "node_modules");
const installed = join(packages, ".package-lock.json");
const lib = join(root, "src/Samspill.Web/wwwroot/lib");
const stamp = join(lib, ".filled");
const lock = join(root, "artifacts/assets.lock");
const sources = ["package-lock.json", "theme/samspill-theme.css", "scripts/assets.mjs"].map((path) => join(root, path));

const changed = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);
const installIsStale = () => changed(installed) < changed(join(root, "package-lock.json"));
const libIsStale = () => sources.some((source) => changed(stamp) < changed(source));

const held = new Int32Array(new SharedArrayBuffer(4));
const abandonedAfter = 5 * 60 * 1000;

function takeLock() {
  mkdirSync(join(root, "artifacts"), { recursive: true });
  for (;;) {
    try {
      return mkdirSync(lock);
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
      if (Date.now() - changed(lock) > abandonedAfter) rmSync(lock, { recursive: true, force: true });
      Atomics.wait(held, 0, 0, 200);
    }
  }
}

function put(name, content) {
  const target = join(lib, name);
  writeFileSync(`${target}.new`, content);
  renameSync(`${target}.new`, target);
}

const from = (...path) => join(packages, ...path);
const text = (...path) => readFileSync(from(...path), "utf8");
const withoutMapLink = (script) => script.replace(/^\/\/# sourceMappingURL=.*$/gm, "").trim();

// Sami needs č đ ŋ š ŧ ž: Latin and Latin Extended, upright, weight axis only.
function fonts() {
  const faces = [];
  for (const [name, family] of [["inter", "inter"], ["source-serif-4", "source-serif-4"]]) {
    const declared = text("@fontsource-variable", name, "wght.css");
    for (const subset of ["latin-ext", "latin"]) {
      const file = `${family}-${subset}-wght-normal.woff2`;
      const face = declared.match(/@font-face\s*{[^}]*}/g).find((rule) => rule.includes(`/${file})`));
      if (!face?.includes("font-display: swap")) throw new Error(`${name}: ${file} is not declared as expected.`);
      faces.push(face.replace("./files/", "fonts/"));
      put(`fonts/${file}`, readFileSync(from("@fontsource-variable", name, "files", file)));
    }
  }
  put("fonts.css", `${faces.join("\n")}\n`);
}

// htmx must not start before its extension is there: one file, in this order.
const htmx = () => put("htmx.js", [["htmx.min.js"], ["ext", "hx-sse.min.js"]].map((path) => withoutMapLink(text("htmx.org", "dist", ...path))).join(";\n"));

async function designsystem() {
  put("ds.css", text("@digdir/designsystemet-css/dist/src/index.css"));
  put("theme.css", readFileSync(join(root, "theme/samspill-theme.css")));
  const parts = ["details", "popover", "ds-breadcrumbs", "ds-error-summary", "ds-field", "ds-pagination"];
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    stdin: { contents: parts.map((part) => `import "@digdir/designsystemet-web/${part}";`).join("\n"), resolveDir: root },
    bundle: true, minify: true, format: "esm", target: "es2022", legalComments: "none", write: false,
  });
  put("ds.js", outputFiles[0].text);
}

function licences() {
  const used = ["@digdir/designsystemet-css", "@digdir/designsystemet-web", "@fontsource-variable/inter", "@fontsource-variable/source-serif-4", "htmx.org"];
  const licence = (name) => ["LICENSE", "LICENSE.md"].map((file) => from(name, file)).find(existsSync);
  put("licences.txt", used.map((name) => `${name}\n\n${licence(name) ? readFileSync(licence(name), "utf8") : "MIT"}`).join("\n\n---\n\n"));
}

takeLock();
try {
  if (installIsStale()) execFileSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], { cwd: root, stdio: "inherit" });
  if (libIsStale()) {
    mkdirSync(join(lib, "fonts"), { recursive: true });
    fonts();
    htmx();
    await designsystem();
    licences();
    put(".filled", "");
  }
} finally {
  rmSync(lock, { recursive: true, force: true });
}
