import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Span } from "../src/model/span.ts";

/** One attribution as annotated in brat standoff; offsets are UTF-16 code units. */
export interface GoldAttribution {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

export interface GoldReport {
  readonly name: string;
  readonly text: string;
  readonly attributions: readonly GoldAttribution[];
}

/** Reads a folder of `text/*.txt` and `attributions/*.ann`, by name; of several annotators the first one counts. */
export function readPolnear(folder: string): GoldReport[] {
  const reports = new Map<string, GoldReport>();
  for (const file of readdirSync(join(folder, "attributions")).sort()) {
    if (!file.endsWith(".ann")) continue;
    const name = file.replace(/_[0-9a-f]{4}\.ann$/u, "").replace(/\.ann$/u, "");
    const path = join(folder, "text", `${name}.txt`);
    if (reports.has(name) || !existsSync(path)) continue;
    const text = readFileSync(path, "utf8");
    reports.set(name, {
      name,
      text,
      attributions: parseBrat(readFileSync(join(folder, "attributions", file), "utf8"), text),
    });
  }
  return [...reports.values()];
}

function parseBrat(brat: string, text: string): GoldAttribution[] {
  const toUnit = unitsOf(text);
  const spans = new Map<string, Span[]>();
  const events: string[][][] = [];
  for (const line of brat.split("\n")) {
    const span = /^(T\d+)\t\S+ ([\d ;]+)\t/u.exec(line);
    if (span?.[1] && span[2]) {
      spans.set(
        span[1],
        span[2].split(";").map((part) => {
          const [start = 0, end = 0] = part.split(" ").map(Number);
          return { start: toUnit(start), end: toUnit(end) };
        }),
      );
    }
    const event = /^E\d+\tAttribution\S*:\S+ ?(.*)$/u.exec(line);
    if (event?.[1]) events.push(event[1].split(" ").map((part) => part.split(":")));
  }
  return events.map((roles) => {
    const part = (role: string): Span[] =>
      roles
        .filter(([name = ""]) => name.replace(/\d+$/u, "") === role)
        .flatMap(([, id = ""]) => spans.get(id) ?? [])
        .sort((a, b) => a.start - b.start);
    return { source: part("Source"), cue: part("Cue"), content: part("Content") };
  });
}

/** Brat counts code points; a report counts UTF-16 units. */
function unitsOf(text: string): (point: number) => number {
  const units: number[] = [];
  let unit = 0;
  for (const character of text) {
    units.push(unit);
    unit += character.length;
  }
  units.push(unit);
  return (point) => units[Math.min(point, units.length - 1)] ?? unit;
}
