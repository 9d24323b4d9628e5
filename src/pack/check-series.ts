import type { SeriesRow } from "../screen/pack-shape.ts";
import { isDay, type PackFault } from "./pack-faults.ts";

const columns =
  "id kind by supplier recipient from to barrels bound tonnes product cap_year assumption source confidence note".split(
    " ",
  );
const kinds = ["reported", "derived", "alleged", "estimate"];

/** Checks the table of background figures line by line; rows that are wrong are left out. */
export function checkSeries(file: string, text: string, faults: PackFault[]): SeriesRow[] {
  const [head = "", ...lines] = text
    .replace(/^\uFEFF/u, "")
    .replaceAll("\r", "")
    .replace(/\n+$/u, "")
    .split("\n");
  const seen = new Set<string>();
  const say = (line: number, field: string, message: string): void => {
    faults.push({ severity: "error", file, line, field, message });
  };
  if (head !== columns.join("\t")) {
    say(1, "", `the columns must be ${columns.join(" ")}, with tabs between them`);
    return [];
  }
  return lines.flatMap((line, index): SeriesRow[] => {
    const at = index + 2;
    const fields = line.split("\t");
    if (fields.length !== columns.length) {
      say(at, "", `${fields.length} fields, ${columns.length} are needed`);
      return [];
    }
    const of = (name: string): string => fields[columns.indexOf(name)] ?? "";
    const before = faults.length;
    const id = of("id");
    if (id === "") say(at, "id", "is empty");
    if (seen.has(id)) say(at, "id", `"${id}" is used twice`);
    seen.add(id);
    if (!kinds.includes(of("kind"))) say(at, "kind", `"${of("kind")}" is none of ${kinds.join(", ")}`);
    for (const name of ["from", "to"]) {
      if (!isDay(of(name))) say(at, name, `"${of(name)}" is no day such as 2023-03-30`);
    }
    if (of("from") > of("to")) say(at, "to", `${of("to")} is before ${of("from")}`);
    for (const name of ["barrels", "tonnes"]) {
      if (!/^(?:\d+(?:\.\d+)?)?$/u.test(of(name))) say(at, name, `"${of(name)}" is no plain number`);
    }
    if (of("barrels") === "" && of("tonnes") === "") say(at, "barrels", "neither barrels nor tonnes are given");
    if (of("source") === "" && of("confidence") === "sourced") say(at, "source", "is empty, but confidence is sourced");
    if (faults.length > before) return [];
    const toNumber = (words: string): number | null => (words === "" ? null : Number(words));
    return [
      {
        id,
        kind: of("kind") as SeriesRow["kind"],
        ...{ by: of("by"), supplier: of("supplier"), recipient: of("recipient"), from: of("from"), to: of("to") },
        ...{ barrels: toNumber(of("barrels")), bound: of("bound"), tonnes: toNumber(of("tonnes")) },
        ...{ product: of("product"), capYear: of("cap_year"), assumption: of("assumption"), source: of("source") },
        ...{ confidence: of("confidence"), note: of("note") },
      },
    ];
  });
}
