/** Writes all generated modules from the rows of `data/`. Run with `npm run generate`; a test fails while one is stale. */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { composeCommonWordsModule } from "./generate-common-words.ts";
import { composeCueModule } from "./generate-cues.ts";
import { composeGradesModule } from "./generate-grades.ts";
import { composeLinkWeightsModule } from "./generate-link-weights.ts";

type Row = Readonly<Record<string, string>>;

interface Generator {
  readonly from: string;
  readonly to: string;
  readonly constant: string;
  readonly type: string;
  readonly toEntry: (row: Row) => unknown;
}

const generators: readonly Generator[] = [
  {
    from: "data/actors.csv",
    to: "src/lexicon/generated/actors.ts",
    constant: "actorEntries",
    type: "ActorEntry",
    toEntry: (row) => ({
      id: row["id"],
      name: row["name"],
      kind: row["kind"],
      role: row["role"],
      aliases: toList(row["aliases"]),
      adjectives: toList(row["adjectives"]),
      metonyms: toList(row["metonyms"]),
      memberOf: toList(row["memberOf"]),
      stateMedia: row["stateMedia"] === "" ? null : row["stateMedia"],
    }),
  },
  {
    from: "data/bodies.csv",
    to: "src/lexicon/generated/bodies.ts",
    constant: "bodyEntries",
    type: "BodyEntry",
    toEntry: (row) => ({
      id: row["id"],
      label: row["label"],
      role: row["role"],
      terms: toList(row["terms"]),
      overrides: Object.fromEntries(toList(row["overrides"]).map((pair) => pair.split("="))),
    }),
  },
  {
    from: "data/goods.csv",
    to: "src/lexicon/generated/goods.ts",
    constant: "goodsEntries",
    type: "GoodsEntry",
    toEntry: (row) => ({
      id: row["id"],
      label: row["label"],
      parent: row["parent"] === "" ? null : row["parent"],
      terms: toList(row["terms"]),
      skip: toList(row["skip"]),
    }),
  },
  {
    from: "data/transport.csv",
    to: "src/lexicon/generated/transport.ts",
    constant: "transportEntries",
    type: "TransportEntry",
    toEntry: (row) => ({ id: row["id"], kind: row["kind"], label: row["label"], terms: toList(row["terms"]) }),
  },
  {
    from: "data/word-families.csv",
    to: "src/lexicon/generated/word-families.ts",
    constant: "wordFamilies",
    type: "WordFamily",
    toEntry: (row) => ({ id: row["id"], kind: row["kind"], words: toList(row["words"]) }),
  },
];

/** Modules with a script of their own, `generate-….ts`. */
const modules: readonly { readonly from: string; readonly to: string; readonly compose: (text: string) => string }[] = [
  {
    from: "data/common-words.csv",
    to: "src/lexicon/generated/common-words.ts",
    compose: composeCommonWordsModule,
  },
  { from: "data/cues.csv", to: "src/lexicon/generated/cues.ts", compose: composeCueModule },
  { from: "data/grades/v0.json", to: "src/weigh/generated/grades-v0.ts", compose: composeGradesModule },
  {
    from: "data/link-weights.csv",
    to: "src/link/generated/link-weights.ts",
    compose: (text) => composeLinkWeightsModule(parseRows("data/link-weights.csv", text)),
  },
];

/** Renders every generated file, as path and text, from the texts `read` gives for the paths of `data/`. */
export function renderGenerated(read: (path: string) => string): { path: string; text: string }[] {
  const files = generators.map(({ from, to, constant, type, toEntry }) => {
    const lines = parseRows(from, read(from)).map((row) => `  ${JSON.stringify(toEntry(row))},`);
    const head = `// Generated from ${from} by scripts/generate.ts; do not edit.\nimport type { ${type} } from "../entries.ts";\n`;
    return { path: to, text: `${head}\nexport const ${constant}: readonly ${type}[] = [\n${lines.join("\n")}\n];\n` };
  });
  const phrases = parseRows("data/not-actors.csv", read("data/not-actors.csv")).map((row) => row["words"]);
  files.push({
    path: "src/lexicon/generated/not-actors.ts",
    text: `// Generated from data/not-actors.csv by scripts/generate.ts; do not edit.\nexport const notActors: readonly string[] = ${JSON.stringify(phrases, null, 2)};\n`,
  });
  return [...files, ...modules.map(({ from, to, compose }) => ({ path: to, text: compose(read(from)) }))];
}

/** Parses comma-separated rows (RFC 4180) under a header; throws where a row has too many or too few fields. */
export function parseRows(path: string, text: string): Row[] {
  const rows: string[][] = [[]];
  for (const { 0: whole, 1: quoted, 2: plain, 3: end } of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g,
  )) {
    if (whole === "") {
      break;
    }
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if (end !== ",") {
      rows.push([]);
    }
  }
  const [header = [], ...body] = rows.filter((row) => row.length > 0);
  return body.map((row, index) => {
    if (row.length !== header.length) {
      throw new Error(`${path} row ${index + 2} has ${row.length} fields, the header has ${header.length}`);
    }
    return Object.fromEntries(header.map((name, at) => [name, row[at]!]));
  });
}

function toList(field: string | undefined): string[] {
  return field === undefined || field === "" ? [] : field.split("|");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = new URL("../", import.meta.url);
  for (const { path, text } of renderGenerated((name) => readFileSync(new URL(name, root), "utf8"))) {
    writeFileSync(new URL(path, root), text);
  }
}
