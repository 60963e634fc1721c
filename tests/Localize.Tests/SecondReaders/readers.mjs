// Reads jobs from standard input as a JSON array and writes what each reader found, in the same order. Run in the folder
// that holds node_modules. A job is {"reader": "yaml" | "toml" | "json" | "slugs", "text": …}; slugs takes one heading a line.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const require = createRequire(join(process.cwd(), "readers.mjs"));
const { parse: parseYaml } = require("yaml");
const { parse: parseToml } = require("smol-toml");
const { default: GithubSlugger } = await import(pathToFileURL(require.resolve("github-slugger")).href);

const readers = {
  yaml: text => parseYaml(text),
  toml: text => parseToml(text),
  json: text => JSON.parse(text),
  slugs: text => {
    const slugger = new GithubSlugger();
    return text.split("\n").map(heading => slugger.slug(heading));
  },
};

const found = JSON.parse(readFileSync(0, "utf8")).map(({ reader, text }) => {
  try {
    return { value: readers[reader](text) };
  } catch (error) {
    return { error: String(error.message) };
  }
});
process.stdout.write(JSON.stringify(found));
