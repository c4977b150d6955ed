// Joins page.js and the libraries it imports into one script and one style sheet, and gathers the licences of what went in.
// Runs while gouji is built, in a folder that holds node_modules:
//
//     node bundle.mjs

import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { build } from "esbuild";

const made = await build({
  entryPoints: ["page.js"],
  bundle: true,
  minify: true,
  format: "iife",
  target: ["es2020"],
  charset: "utf8",
  legalComments: "none",
  metafile: true,
  write: false,
  logLevel: "warning",
});
const script = made.outputFiles[0].text;
// A page's own script must not be able to end itself or to hide what follows.
if (/<!--|<\/script/i.test(script)) throw new Error("the script holds what HTML would read as its own");

const packages = new Set();
for (const [path, part] of Object.entries(made.metafile.outputs["page.js"].inputs)) {
  const name = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];
  if (name && part.bytesInOutput > 0) packages.add(name);
}

// "Copyright …" lines by package, and under them once the terms that they share.
const terms = new Map();
for (const name of [...packages].sort()) {
  const folder = `node_modules/${name}`;
  const file = readdirSync(folder).find((one) => /^licen[sc]e/i.test(one));
  if (!file || !existsSync(`${folder}/package.json`)) throw new Error(`${name} has no licence`);
  const { version } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
  const lines = readFileSync(`${folder}/${file}`, "utf8").split(/\r?\n/);
  const holders = lines.filter((line) => /^copyright /i.test(line)).join("\n");
  const rest = lines.filter((line) => !/^copyright /i.test(line)).join("\n").replace(/^\s*(the )?(mit|isc) license( \(mit\))?\s*/i, "");
  const key = rest.replace(/\s+/g, " ").trim();
  if (!terms.has(key)) terms.set(key, { text: rest.trim(), holders: [] });
  terms.get(key).holders.push(`${name} ${version}${holders ? `\n  ${holders.replace(/\n/g, "\n  ")}` : ""}`);
}
const licences = [...terms.values()].map(({ text, holders }) => `${holders.join("\n")}\n\n${text}\n`).join(`\n${"-".repeat(72)}\n\n`);

writeFileSync("script.js", script);
writeFileSync("library.css", readFileSync("node_modules/tabulator-tables/dist/css/tabulator.min.css", "utf8").replace(/\/\*#.*?\*\//gs, "").trim());
writeFileSync("licences.txt", licences);
