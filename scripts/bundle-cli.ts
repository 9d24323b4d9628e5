import { readdirSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

// The command line in few files, in the place of the compiled ones: to look up and read some hundred modules one by one takes
// longer than to run them. What a command imports late has a file of its own and still comes late; packages stay outside.
const cli = fileURLToPath(new URL("../dist/cli/", import.meta.url));
for (const name of readdirSync(cli)) if (name.startsWith("part-")) rmSync(`${cli}${name}`);

await build({
  entryPoints: [`${cli}main.js`, `${cli}start.js`, `${cli}extract-worker.js`, `${cli}link-worker.js`],
  outdir: cli,
  chunkNames: "part-[hash]",
  allowOverwrite: true,
  bundle: true,
  splitting: true,
  packages: "external",
  format: "esm",
  platform: "node",
  target: "node20",
  logLevel: "warning",
  plugins: [{ name: "own-place", setup: ({ onLoad }) => onLoad({ filter: /\/dist\/.*\.js$/ }, keepPlace) }],
});

/** Modules find files from where they stand in `dist`, and still must when they stand elsewhere. */
async function keepPlace({ path }: { readonly path: string }): Promise<{ readonly contents: string }> {
  const contents = await readFile(path, "utf8");
  const place = `new URL(${JSON.stringify(`./${relative(cli, path)}`)}, import.meta.url).href`;
  return { contents: contents.replaceAll("import.meta.url", place) };
}
