import { readFileSync, writeFileSync } from "node:fs";

/** Writes the list of common words from `data/common-words.csv`; returns the module's text. */
export function composeCommonWordsModule(csv: string): string {
  const [, ...lines] = csv.trim().split("\n");
  const words = lines.map((line) => line.split(",")[0]).join(" ");
  return `// Made from data/common-words.csv by \`npm run generate\`; edit the rows there.\n/** Common English words, most frequent first, one blank between. */\nexport const commonWords =\n  "${words}";\n`;
}

if (process.argv[1] === import.meta.filename) {
  const root = new URL("../", import.meta.url);
  writeFileSync(
    new URL("src/lexicon/generated/common-words.ts", root),
    composeCommonWordsModule(readFileSync(new URL("data/common-words.csv", root), "utf8")),
  );
}
