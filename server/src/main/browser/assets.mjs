// Copies what browsers are served into OUTPUT/<package>-<version>/, names unchanged, and writes
// OUTPUT/assets.properties (package=folder), which the pages read. Runs `npm ci` only when what is
// installed is older than the lock file. Usage: node assets.mjs OUTPUT
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { dirname, join } from "node:path";

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
writeFileSync(join(output, "assets.properties"), folders.join("\n") + "\n");
