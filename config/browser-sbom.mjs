// Writes what the browser is served, as the lock file has it, as a list of parts in CycloneDX's JSON
// form. The same lock file gives the same bytes. Usage: node browser-sbom.mjs LOCK OUTPUT
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

const [lockFile, output] = process.argv.slice(2);
const lock = JSON.parse(readFileSync(lockFile, "utf8"));

const hashOf = (integrity) => ({
  alg: "SHA-512",
  content: Buffer.from(integrity.replace("sha512-", ""), "base64").toString("hex"),
});

const components = Object.entries(lock.packages)
  .filter(([path, entry]) => path !== "" && !entry.dev)
  .map(([path, entry]) => {
    const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
    const purl = `pkg:npm/${name.replace("@", "%40")}@${entry.version}`;
    return {
      type: "library",
      "bom-ref": purl,
      name,
      version: entry.version,
      hashes: entry.integrity?.startsWith("sha512-") ? [hashOf(entry.integrity)] : [],
      licenses: entry.license ? [{ expression: entry.license }] : [],
      purl,
    };
  })
  .sort((a, b) => (a.purl < b.purl ? -1 : 1));

mkdirSync(dirname(output), { recursive: true });
writeFileSync(output, `${JSON.stringify({ bomFormat: "CycloneDX", specVersion: "1.6", version: 1, components }, null, 2)}\n`);
