import { readFileSync, writeFileSync } from "node:fs";

/** Writes the cue lexicon's typed rows from `data/cues.csv`; returns the module's text. */
export function composeCueModule(csv: string): string {
  const [, ...lines] = csv.trim().split("\n");
  const rows = lines.map((line) => JSON.stringify(line.split(",").slice(0, 6)));
  return `// Made from data/cues.csv by \`npm run generate\`; edit the rows there.\nexport const cueRows: readonly (readonly string[])[] = [\n${rows.map((row) => `  ${row.replaceAll('","', '", "')},`).join("\n")}\n];\n`;
}

if (process.argv[1] === import.meta.filename) {
  const root = new URL("../", import.meta.url);
  writeFileSync(
    new URL("src/lexicon/generated/cues.ts", root),
    composeCueModule(readFileSync(new URL("data/cues.csv", root), "utf8")),
  );
}
