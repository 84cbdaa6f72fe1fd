// Copies what browsers are served into OUTPUT/<package>-<version>/, names unchanged, and writes
// OUTPUT/assets.properties (package=folder), which the pages read. Runs `npm ci` only when what is
// installed is older than the lock file. Usage: node assets.mjs OUTPUT
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { dirname, join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";

const output = process.argv[2];
const served = {
  "@tabler/core": ["dist/css/tabler.min.css", "dist/css/tabler.rtl.min.css"],
  "htmx.org": ["dist/htmx.min.js"],
};

const installed = "node_modules/.package-lock.json";
if (!existsSync(installed) || statSync(installed).mtimeMs < statSync("package-lock.json").mtimeMs) {
  const run = spawnSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], { stdio: "inherit" });
  if (run.error) {
    console.error("npm is missing. On Debian type: apt-get install npm");
  }
  if (run.status !== 0) {
    process.exit(run.status ?? 1);
  }
}

rmSync(output, { recursive: true, force: true });
const folders = [];
for (const [name, files] of Object.entries(served)) {
  const { version } = JSON.parse(readFileSync(join("node_modules", name, "package.json"), "utf8"));
  const folder = `${name.replace("@", "").replace("/", "-")}-${version}`;
  for (const file of files) {
    const target = join(output, folder, file);
    mkdirSync(dirname(target), { recursive: true });
    cpSync(join("node_modules", name, file), target);
  }
  folders.push(`${name}=${folder}`);
}

// Tabler is dark where a page says so. The same rules again for devices that prefer dark, for pages
// that say nothing: derived here, so that they need no script and no second list of colours.
const tabler = folders.find((line) => line.startsWith("@tabler/core=")).split("=")[1];
const css = readFileSync(join(output, tabler, "dist/css/tabler.min.css"), "utf8");
const marker = ".theme-dark,[data-bs-theme=dark],";
const dark = [];
for (let at = css.indexOf(marker); at >= 0; at = css.indexOf(marker, at + 1)) {
  const open = css.indexOf("{", at);
  dark.push(`:root:not([data-bs-theme])${css.slice(open, css.indexOf("}", open) + 1)}`);
}
if (dark.length === 0) {
  console.error("Tabler's style sheet has no dark rules where they are looked for");
  process.exit(1);
}
writeFileSync(join(output, tabler, "dark-by-preference.css"), dark.join("\n") + "\n");

// Our own files share one folder named after their content, so that a change is a new address.
const digest = createHash("sha256");
const own = readdirSync("own").sort();
for (const file of own) {
  digest.update(file).update("\0").update(readFileSync(join("own", file)));
}
const ownFolder = `enlace-${digest.digest("hex").slice(0, 12)}`;
for (const file of own) {
  mkdirSync(join(output, ownFolder), { recursive: true });
  cpSync(join("own", file), join(output, ownFolder, file));
}
folders.push(`enlace=${ownFolder}`);

// Compressed once here instead of at each request.
for (const entry of readdirSync(output, { recursive: true, withFileTypes: true })) {
  if (entry.isFile() && /\.(css|js|mjs|svg|wasm)$/.test(entry.name)) {
    const file = join(entry.parentPath, entry.name);
    const content = readFileSync(file);
    writeFileSync(`${file}.br`, brotliCompressSync(content));
    writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
  }
}
writeFileSync(join(output, "assets.properties"), folders.join("\n") + "\n");
