/** Composes the module with the default grade table from the text of `data/grades/v0.json`. */
export function composeGradesModule(json: string): string {
  const body = JSON.stringify(JSON.parse(json), null, 2)
    .replaceAll(/"(\w+)":/gu, "$1:")
    .replaceAll(/\{\s+low: ([\d.]+),\s+mid: ([\d.]+),\s+high: ([\d.]+)\s+\}/gu, "{ low: $1, mid: $2, high: $3 }");
  const head =
    '// Made from data/grades/v0.json by `npm run generate`; edit the values there.\nimport type { GradeTable } from "../grade-table.ts";\n';
  return `${head}\n// biome-ignore format: made by a script\nexport const gradesV0: GradeTable = ${body};\n`;
}
