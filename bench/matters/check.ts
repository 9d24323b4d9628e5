/** Checks the labelled matters and prints what they hold: `npx tsx bench/matters/check.ts`. Exit code 4 where a row does not resolve. */
import { readMatters } from "./read-matters.ts";

const matters = await readMatters();
let errors = 0;
let reports = 0;
console.log("part  reports statements propositions relations changes contradictions reprints  matter");
for (const matter of matters) {
  const counts = [
    matter.reports.size,
    ...[matter.statements, matter.propositions, matter.relations].map((rows) => rows.length),
    ...[matter.changes, matter.contradictions, matter.reprints].map((rows) => rows.length),
  ];
  const widths = [8, 11, 13, 10, 8, 15, 9];
  const cells = counts.map((count, column) => String(count).padStart(widths[column] ?? 8)).join("");
  console.log(`${matter.part.padEnd(5)}${cells}  ${matter.name}`);
  reports += matter.reports.size;
}
for (const { name, problems } of matters) {
  for (const { line, message } of problems) {
    console.log(`bench/matters/${name}/gold.txt:${line}: ${message}`);
    errors++;
  }
}
console.log(`${matters.length} matters, ${reports} reports, ${errors} errors`);
process.exitCode = errors > 0 ? 4 : 0;
