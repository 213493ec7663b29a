// Fills wwwroot/lib from the npm packages and our own files: one style, one script for every page, and one for each page that needs more.
// Several builds may start this at once; a lock folder lets one of them work and the others wait.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");
const packages = join(root, "node_modules");
const installed = join(packages, ".package-lock.json");
const own = join(root, "src/Samspill.Web/wwwroot");
const lib = join(own, "lib");
const stamp = join(lib, ".filled");
const lock = join(root, "artifacts/assets.lock");
const ownFiles = (folder, ending) => readdirSync(folder).filter((name) => name.endsWith(ending)).sort().map((name) => join(folder, name));
const [styles, scripts] = [ownFiles(join(own, "css"), ".css"), ownFiles(own, ".js")];
const sources = [...["package-lock.json", "theme/samspill-theme.css", "scripts/assets.mjs"].map((path) => join(root, path)), ...styles, ...scripts];

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

// Sami needs č đ ŋ š ŧ ž: Latin and Latin Extended, upright, weight axis only. A file's name tells its content, so that it is kept for a year.
function fonts() {
  const faces = [];
  for (const [name, family] of [["inter", "inter"], ["source-serif-4", "source-serif-4"]]) {
    const declared = text("@fontsource-variable", name, "wght.css");
    for (const subset of ["latin-ext", "latin"]) {
      const file = `${family}-${subset}-wght-normal.woff2`;
      const face = declared.match(/@font-face\s*{[^}]*}/g).find((rule) => rule.includes(`/${file})`));
      if (!face?.includes("font-display: swap")) throw new Error(`${name}: ${file} is not declared as expected.`);
      const content = readFileSync(from("@fontsource-variable", name, "files", file));
      const kept = `${family}-${subset}.${createHash("sha256").update(content).digest("hex").slice(0, 10)}.woff2`;
      // A font that comes late is kept for the next page: one that is put in while somebody reads moves every line.
      faces.push(face.replace(`./files/${file}`, `fonts/${kept}`).replace("font-display: swap", "font-display: optional"));
      put(`fonts/${kept}`, content);
    }
  }
  return faces.join("\n");
}

// htmx must not start before its extension is there: one file, in this order.
const htmx = () => put("htmx.js", [["htmx.min.js"], ["ext", "hx-sse.min.js"]].map((path) => withoutMapLink(text("htmx.org", "dist", ...path))).join(";\n"));

// The frame fixes the order of layers, so it is first; the theme and Designsystemet follow, then our other files, what is printed last (ux.md section 3).
async function style({ transform }) {
  const named = (name) => styles.find((path) => path.endsWith(`/${name}.css`));
  const [first, last] = [named("frame"), named("print")];
  const others = styles.filter((path) => path !== first && path !== last);
  const read = (path) => readFileSync(path, "utf8");
  const parts = [read(first), fonts(), read(join(root, "theme/samspill-theme.css")), text("@digdir/designsystemet-css/dist/src/index.css"), ...others.map(read), read(last)];
  const { code } = await transform(parts.join("\n"), { loader: "css", minify: true, legalComments: "none" });
  put("site.css", code);
}

// One script for every page: the parts of Designsystemet we use, then our own. What only some pages need has a file of its own.
async function script({ build }) {
  const parts = ["details", "popover", "ds-breadcrumbs", "ds-error-summary", "ds-field", "ds-pagination"].map((part) => `@digdir/designsystemet-web/${part}`);
  const all = [...parts, "./src/Samspill.Web/wwwroot/samspill.js"].map((part) => `import "${part}";`).join("\n");
  const common = { bundle: true, minify: true, format: "esm", target: "es2022", legalComments: "none", write: false };
  const { outputFiles } = await build({ ...common, stdin: { contents: all, resolveDir: root } });
  put("site.js", outputFiles[0].text);
  for (const path of scripts.filter((path) => !path.endsWith("/samspill.js") && !isPart(path))) {
    put(path.slice(own.length + 1), (await build({ ...common, entryPoints: [path] })).outputFiles[0].text);
  }
}

// What another script imports goes into its file.
const isPart = (path) => scripts.some((other) => readFileSync(other, "utf8").includes(`"./${path.slice(own.length + 1)}"`));

function licences() {
  const used = ["@digdir/designsystemet-css", "@digdir/designsystemet-web", "@fontsource-variable/inter", "@fontsource-variable/source-serif-4", "htmx.org"];
  const licence = (name) => ["LICENSE", "LICENSE.md"].map((file) => from(name, file)).find(existsSync);
  put("licences.txt", used.map((name) => `${name}\n\n${licence(name) ? readFileSync(licence(name), "utf8") : "MIT"}`).join("\n\n---\n\n"));
}

takeLock();
try {
  if (installIsStale()) execFileSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], { cwd: root, stdio: "inherit" });
  if (libIsStale()) {
    rmSync(lib, { recursive: true, force: true });
    mkdirSync(join(lib, "fonts"), { recursive: true });
    const esbuild = await import("esbuild");
    htmx();
    await style(esbuild);
    await script(esbuild);
    licences();
    put(".filled", "");
  }
} finally {
  rmSync(lock, { recursive: true, force: true });
}
