// Fails when a part has a licence that ALLOWED does not list, or tells none.
// Usage: node licences.mjs OFFLINE ALLOWED BOM...  The BOMs are lists of parts in CycloneDX's JSON
// form. Maven writes them only when it may ask the registry, so one that is missing is no fault when
// OFFLINE is "offline=true".
import { existsSync, readFileSync } from "node:fs";

const [offline, allowedFile, ...boms] = process.argv.slice(2);
if (boms.length === 0) {
  console.error("usage: node licences.mjs OFFLINE ALLOWED BOM...");
  process.exit(64);
}
if (offline === "offline=true" && !boms.every((bom) => existsSync(bom))) {
  console.log("LICENCES NOT CHECKED: Maven is offline and has made no list of parts.");
  process.exit(0);
}
const allowed = new Set(
  readFileSync(allowedFile, "utf8").split("\n").map((line) => line.trim()).filter((line) => line && !line.startsWith("#")),
);

// "A OR (B AND C)": one side of an OR suffices, both of an AND are needed. AND binds closer.
function permits(expression) {
  const words = expression.match(/\(|\)|[^\s()]+(?: WITH [^\s()]+)?/g) ?? [];
  let at = 0;
  const any = () => {
    let result = all();
    while (words[at] === "OR") {
      at++;
      const right = all();
      result = result || right;
    }
    return result;
  };
  const all = () => {
    let result = one();
    while (words[at] === "AND") {
      at++;
      const right = one();
      result = result && right;
    }
    return result;
  };
  const one = () => {
    if (words[at] !== "(") {
      return allowed.has(words[at++]);
    }
    at++;
    const result = any();
    at++;
    return result;
  };
  return any();
}

const namesOf = (part) => (part.licenses ?? []).map((entry) => entry.expression ?? entry.license?.id ?? entry.license?.name ?? "");
const isPermitted = (name) => allowed.has(name) || permits(name);

let parts = 0;
const refused = [];
for (const bom of boms) {
  for (const part of JSON.parse(readFileSync(bom, "utf8")).components ?? []) {
    parts++;
    const names = namesOf(part);
    if (names.length === 0 || !names.every(isPermitted)) {
      const full = [part.group, part.name].filter(Boolean).join("/");
      refused.push(`${full} ${part.version}: ${names.join(", ") || "tells no licence"}`);
    }
  }
}
if (parts === 0) {
  console.error(`No parts in ${boms.join(", ")}: nothing was checked.`);
  process.exit(1);
}
if (refused.length > 0) {
  console.error(`Licences that ${allowedFile} does not list:\n  ${[...new Set(refused)].join("\n  ")}`);
  process.exit(1);
}
console.log(`${parts} parts, all under licences that we allow.`);
