import { readFileSync, writeFileSync } from "node:fs";

/** Writes the default grade table as a typed constant; returns the module's text. */
export function composeGradesModule(json: string): string {
  const body = JSON.stringify(JSON.parse(json), null, 2)
    .replaceAll(/"(\w+)":/gu, "$1:")
    .replaceAll(/\{\s+low: ([\d.]+),\s+mid: ([\d.]+),\s+high: ([\d.]+)\s+\}/gu, "{ low: $1, mid: $2, high: $3 }");
  const head =
    '// Made from data/grades/v0.json by scripts/generate-grades.ts; edit the values there.\nimport type { GradeTable } from "../grade-table.ts";\n';
  return `${head}\n// biome-ignore format: made by a script\nexport const gradesV0: GradeTable = ${body};\n`;
}

if (process.argv[1] === import.meta.filename) {
  const root = new URL("../", import.meta.url);
  const json = readFileSync(new URL("data/grades/v0.json", root), "utf8");
  writeFileSync(new URL("src/weigh/generated/grades-v0.ts", root), composeGradesModule(json));
}
