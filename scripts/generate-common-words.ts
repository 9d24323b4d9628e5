/** Composes the module of common words from the text of `data/common-words.csv`. */
export function composeCommonWordsModule(csv: string): string {
  const [, ...lines] = csv.trim().split("\n");
  const words = lines.map((line) => line.split(",")[0]).join(" ");
  return `// Made from data/common-words.csv by \`npm run generate\`; edit the rows there.\n/** Common English words, most frequent first, one blank between. */\nexport const commonWords =\n  "${words}";\n`;
}
