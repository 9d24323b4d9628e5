/** Checks the labelled set and prints what it holds: `npx tsx bench/labelled/check.ts`. Exit code 4 where a row does not resolve. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type LabelledReport, type LabelledStatement, parseLabelled } from "./parse-labelled.ts";

const folder = fileURLToPath(new URL(".", import.meta.url));
const reports = ["train", "test"].flatMap((part) =>
  readdirSync(`${folder}${part}`)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => ({ part, name, report: parseLabelled(readFileSync(`${folder}${part}/${name}`, "utf8")) })),
);

let errors = 0;
for (const { part, name, report } of reports) {
  for (const { line, message } of report.problems) {
    console.log(`bench/labelled/${part}/${name}:${line}: ${message}`);
    errors++;
  }
}

const all = reports.flatMap(({ part, report }) => report.statements.map((statement) => ({ part, report, statement })));
const table = (
  title: string,
  keyOf: (report: LabelledReport, statement: LabelledStatement) => readonly string[],
): void => {
  const counts = new Map<string, { train: number; test: number }>();
  for (const { part, report, statement } of all) {
    for (const key of keyOf(report, statement)) {
      const count = counts.get(key) ?? { train: 0, test: 0 };
      count[part === "train" ? "train" : "test"]++;
      counts.set(key, count);
    }
  }
  console.log(`\n${title.padEnd(26)} train  test`);
  for (const [key, { train, test }] of [...counts].sort(([one], [other]) => (one < other ? -1 : 1))) {
    console.log(`  ${key.padEnd(24)} ${String(train).padStart(5)} ${String(test).padStart(5)}`);
  }
};

table("style", (report) => [report.style]);
table("topic", (report) => [report.topic]);
table("act", (_, { act }) => [act]);
table("hedge", (_, { hedge }) => [hedge]);
table("form", (_, { form }) => [form]);
table("voices in the chain", (_, { chain }) => [String(chain.length)]);
table("evidence", (_, { evidence }) => evidence.map(({ kind }) => kind));
table("other", (_, { saidOn, parent, answers, optional, content, cue, chain }) => [
  ...(saidOn ? ["said on a day"] : []),
  ...(parent ? ["inside another"] : []),
  ...(answers.length > 0 ? ["answers another"] : []),
  ...(optional ? ["optional"] : []),
  ...(content.length > 1 ? ["content in parts"] : []),
  ...(content.length === 0 ? ["no content"] : []),
  ...(cue === null ? ["no cue"] : []),
  ...(chain[0]?.actors.length === 0 ? ["unnamed speaker"] : []),
  ...((chain[0]?.actors.length ?? 0) > 1 ? ["several speakers"] : []),
]);

const cues = new Set(all.flatMap(({ statement }) => statement.cue?.text.toLowerCase() ?? []));
const decoys = reports.reduce((sum, { report }) => sum + report.decoys.length, 0);
console.log(
  `\n${reports.length} reports, ${all.length} statements, ${cues.size} different cues, ${decoys} decoys, ${errors} errors`,
);
process.exitCode = errors > 0 ? 4 : 0;
