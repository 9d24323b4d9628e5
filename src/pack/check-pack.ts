import type { Pack } from "../screen/pack-shape.ts";
import { checkMeasures } from "./check-measures.ts";
import { checkRules, checkTies, noteUnmatched } from "./check-rules.ts";
import { checkSeries } from "./check-series.ts";
import { type JsonPath, type PlacedJson, parsePlacedJson } from "./json-places.ts";
import { type FieldReader, makeFieldReader, type PackFault } from "./pack-faults.ts";

/** A pack with all that is wrong with it; null where an error stands in the way of using it. */
export interface CheckedPack {
  readonly pack: Pack | null;
  /** In the order of the files: `pack.json`, measures, series; errors and notes as they stand. */
  readonly faults: readonly PackFault[];
}

/**
 * Checks a pack: `pack.json` and the two files it names. `read` gives a file's text by its name and throws where there
 * is none. Every fault is told with file, line and field. Never throws.
 */
export function checkPack(read: (name: string) => string): CheckedPack {
  const faults: PackFault[] = [];
  const rules = open("pack.json", toRuleName);
  if (rules === null) return { pack: null, faults };
  const texts = ["schema", "id", "title", "question", "description", "measures", "series"];
  const [schema, id = "", title = "", question = "", description = "", measuresFile, seriesFile] = texts.map((name) =>
    rules.text([name]),
  );
  if (schema !== undefined && schema !== "hearsay/pack/1")
    rules.error(["schema"], '"hearsay/pack/1" is the only one known');
  for (const name of ["measures", "series"]) {
    const file = rules.object([])?.[name];
    if (typeof file === "string" && /[/\\]|^\.\.?$/u.test(file))
      rules.error([name], `"${file}": a file beside pack.json is needed, not a path`);
  }
  if (faults.some(({ field }) => field === "measures" || field === "series")) return { pack: null, faults };
  const opened = open(measuresFile ?? "", toMeasureName, "list");
  const measures = opened === null ? [] : checkMeasures(opened.list([]), opened);
  const isWhole =
    opened !== null && !faults.some(({ file, severity }) => file === measuresFile && severity === "error");
  // References make sense only against measures that could be read.
  if (isWhole) checkRules(rules, measures);
  const ties = checkTies(rules);
  if (isWhole) noteUnmatched(opened, measures, rules);
  const table = readText(seriesFile ?? "");
  const series = table === null ? [] : checkSeries(seriesFile ?? "", table, faults);
  const order = ["pack.json", measuresFile, seriesFile];
  const sorted = faults.toSorted(
    (one, other) => order.indexOf(one.file) - order.indexOf(other.file) || (one.line ?? 0) - (other.line ?? 0),
  );
  if (sorted.some(({ severity }) => severity === "error")) return { pack: null, faults: sorted };
  const value = rules.object([]) as unknown as Pick<
    Pack,
    "targets" | "goods" | "widens" | "exceptions" | "modes" | "caps"
  >;
  const { targets, goods, widens, exceptions, modes, caps } = value;
  return {
    pack: {
      ...{ id, title, question, description, measures, series, targets, goods, widens, exceptions, modes, caps },
      ...(ties.length === 0 ? {} : { ties }),
    },
    faults: sorted,
  };

  function open(
    file: string,
    toName: (path: JsonPath, json: PlacedJson) => string,
    shape?: "list",
  ): FieldReader | null {
    const text = readText(file);
    if (text === null) return null;
    const json = parsePlacedJson(text);
    if ("message" in json) {
      faults.push({ severity: "error", file, line: json.line, field: "", message: json.message });
      return null;
    }
    const reader = makeFieldReader(file, json, faults, (path) => toName(path, json));
    for (const path of json.doubles) reader.error(path, "the field stands twice");
    if (shape === "list") return reader.list([]) === undefined ? null : reader;
    return reader.object([]) === undefined ? null : reader;
  }

  function readText(file: string): string | null {
    try {
      return read(file);
    } catch {
      const message = "the pack has no such file, or it cannot be read";
      faults.push({ severity: "error", file, line: null, field: "", message });
      return null;
    }
  }
}

/** One fault in one line, as compilers do: `measures.json:57 1874-9 direction: "in" is none of …`. */
export function toFaultLine({ file, line, field, message }: PackFault): string {
  return `${file}${line === null ? "" : `:${line}`}${field === "" ? "" : ` ${field}`}: ${message}`;
}

function toRuleName(path: JsonPath): string {
  const [first, second, ...rest] = path;
  if (second === undefined) return String(first ?? "");
  const named = typeof second === "number" ? `${first}[${second}]` : `${first} "${second}"`;
  return [named, ...rest.filter((each) => typeof each === "string")].join(" ");
}

function toMeasureName([index, ...fields]: JsonPath, { value }: PlacedJson): string {
  if (index === undefined) return "";
  const row: unknown = Array.isArray(value) ? value[Number(index)] : undefined;
  const id =
    typeof row === "object" && row !== null && "id" in row && typeof row.id === "string" ? row.id : `[${index}]`;
  return [id, ...fields.filter((each) => typeof each === "string")].join(" ");
}
