// Copies what browsers are served into OUTPUT/<package>-<version>/, names unchanged, makes the style
// sheet, and writes OUTPUT/assets.properties (package=folder), which the pages read. Runs `npm ci` only when what is
// installed is older than the lock file. Usage: node assets.mjs OUTPUT
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { dirname, join } from "node:path";
import { ofTabler, words } from "./stylesheet.mjs";
import { brotliCompressSync, gzipSync } from "node:zlib";

const output = process.argv[2];
const served = {
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

// Our own files share one folder named after their content, so that a change is a new address. The
// style sheet among them begins with what the templates use of Tabler.
const templates = readdirSync("../jte", { recursive: true })
  .filter((file) => file.endsWith(".jte"))
  .map((file) => readFileSync(join("../jte", file), "utf8"));
const files = new Map(readdirSync("own").sort().map((file) => [file, readFileSync(join("own", file))]));
const ownStyle = files.get("enlace.css").toString("utf8");
const named = words([...templates, ownStyle]);
for (const [file, source] of [["enlace.css", "tabler.min.css"], ["enlace.rtl.css", "tabler.rtl.min.css"]]) {
  const tabler = readFileSync(join("node_modules/@tabler/core/dist/css", source), "utf8");
  files.set(file, Buffer.from(ofTabler(tabler, named, ownStyle) + ownStyle));
}
const digest = createHash("sha256");
for (const [file, content] of files) {
  digest.update(file).update("\0").update(content);
}
const ownFolder = `enlace-${digest.digest("hex").slice(0, 12)}`;
mkdirSync(join(output, ownFolder), { recursive: true });
for (const [file, content] of files) {
  writeFileSync(join(output, ownFolder, file), content);
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
