/** Composes the module of `data/link-weights.csv`: what each signal of a pair of statements counts, in log odds. */
export function composeLinkWeightsModule(rows: readonly Readonly<Record<string, string>>[]): string {
  const lines = rows.map(({ signal = "", weight = "" }) => `  { signal: "${signal}", weight: ${Number(weight)} },`);
  return `// Made from data/link-weights.csv by \`npm run generate\`; \`npm run train:links\` fits the rows there.
export const linkWeights: readonly { readonly signal: string; readonly weight: number }[] = [
${lines.join("\n")}
];
`;
}
