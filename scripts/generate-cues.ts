/** Composes the module of cue rows from the text of `data/cues.csv`. */
export function composeCueModule(csv: string): string {
  const [, ...lines] = csv.trim().split("\n");
  const rows = lines.map((line) => JSON.stringify(line.split(",").slice(0, 6)));
  return `// Made from data/cues.csv by \`npm run generate\`; edit the rows there.\nexport const cueRows: readonly (readonly string[])[] = [\n${rows.map((row) => `  ${row.replaceAll('","', '", "')},`).join("\n")}\n];\n`;
}
