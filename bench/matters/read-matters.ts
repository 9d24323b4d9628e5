import { readdirSync, readFileSync } from "node:fs";
import type { Report } from "../../src/model/report.ts";
import { readFile } from "../../src/read/read-file.ts";
import { type LabelledMatter, parseMatter } from "./parse-matter.ts";

/** A labelled matter and its reports by number, read as hearsay reads any file. */
export interface ReadMatter extends LabelledMatter {
  readonly name: string;
  readonly reports: ReadonlyMap<string, Report>;
}

const folder = new URL("./", import.meta.url);

/** Reads all labelled matters, or those of one part, by name. Reports that cannot be read are named in the problems of their matter. */
export async function readMatters(part?: "train" | "test"): Promise<ReadMatter[]> {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((each) => each.isDirectory())
    .map(({ name }) => name)
    .sort();
  const matters: ReadMatter[] = [];
  for (const name of names) {
    const matter = await readMatter(name);
    if (part === undefined || matter.part === part) matters.push(matter);
  }
  return matters;
}

async function readMatter(name: string): Promise<ReadMatter> {
  const reports = new Map<string, Report>();
  const problems: { line: number; message: string }[] = [];
  for (const file of readdirSync(new URL(`${name}/reports/`, folder)).sort()) {
    const number = /^\d+(?=-)/u.exec(file)?.[0];
    const bytes = readFileSync(new URL(`${name}/reports/${file}`, folder));
    const { reports: read } = await readFile({ path: `bench/matters/${name}/reports/${file}`, bytes });
    const [report] = read;
    if (number === undefined || reports.has(number) || report === undefined)
      problems.push({ line: 1, message: `report ${file} has no number of its own, or cannot be read` });
    else reports.set(number, report);
    if (report?.publishedOn.from === null || report?.outlet === null)
      problems.push({ line: 1, message: `report ${file} names no outlet or no day` });
  }
  const texts = new Map([...reports].map(([number, report]) => [number, hideFurniture(report)]));
  const matter = parseMatter(readFileSync(new URL(`${name}/gold.txt`, folder), "utf8"), texts);
  return { ...matter, name, reports, problems: [...problems, ...matter.problems] };
}

/** The text with blanks in place of what nobody says (front matter, bylines), at the same length. */
function hideFurniture({ text, zones }: Report): string {
  return zones
    .filter(({ kind }) => kind === "furniture" || kind === "byline")
    .reduce((shown, { start, end }) => shown.slice(0, start) + " ".repeat(end - start) + shown.slice(end), text);
}
