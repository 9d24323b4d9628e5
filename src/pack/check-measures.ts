import type { Measure } from "../model/dossier.ts";
import type { FieldReader } from "./pack-faults.ts";

const texts = ["regime", "kind", "target", "resolution", "paragraph", "status", "duty", "exceptions", "note"] as const;
const lists = ["alsoAt", "goods", "sources", "unverifiedFields", "conditions", "parties"] as const;
const directions = ["to-target", "from-target", "both", "none"];
const statuses = ["in-force", "ended", "superseded", "never-ran"];
const confidences = ["sourced", "partial", "unverified"];
const calendars = ["fixed", "calendar-year", "22-december-to-21-december"];

/** Checks the entries of `measures.json` one by one and against each other; empty where the file is no list. */
export function checkMeasures(value: unknown, reader: FieldReader): readonly Measure[] {
  if (!Array.isArray(value)) {
    reader.error([], "a list of measures is needed");
    return [];
  }
  const seen = new Set<string>();
  for (const index of value.keys()) {
    const id = reader.object([index]) === undefined ? undefined : reader.text([index, "id"]);
    if (id === undefined) continue;
    if (seen.has(id)) reader.error([index, "id"], "the id is used twice");
    seen.add(id);
    checkMeasure(index, reader);
  }
  const measures = value as readonly Measure[];
  for (const [index, measure] of value.entries()) {
    const { supersededBy } = (measure ?? {}) as Partial<Measure>;
    if (typeof supersededBy === "string" && !seen.has(supersededBy))
      reader.error([index, "supersededBy"], `"${supersededBy}" is no measure of this pack`);
  }
  return measures;
}

function checkMeasure(index: number, reader: FieldReader): void {
  for (const field of texts) reader.text([index, field]);
  for (const field of lists) reader.list([index, field]);
  for (const field of ["goods", "sources"]) reader.names([index, field]);
  reader.choice([index, "direction"], directions);
  reader.choice([index, "confidence"], confidences);
  reader.choice([index, "status"], statuses);
  const adopted = reader.day([index, "adopted"]);
  const from = reader.day([index, "inForceFrom"]);
  const to = reader.day([index, "inForceTo"]);
  if (from !== null && to !== null && from > to) reader.error([index, "inForceTo"], `${to} is before ${from}`);
  if (adopted !== null && from !== null && adopted > from)
    reader.error([index, "inForceFrom"], `${from} is before the day of adoption, ${adopted}`);
  checkMarks(index, reader);
  checkCap(index, reader);
}

// What nobody has read must be marked, since every finding prints the mark.
function checkMarks(index: number, reader: FieldReader): void {
  const row = reader.object([index]) ?? {};
  const marked = Array.isArray(row["unverifiedFields"]) ? row["unverifiedFields"] : [];
  for (const [at, field] of marked.entries()) {
    if (typeof field !== "string" || !Object.hasOwn(row, field.split(".")[0] ?? ""))
      reader.error([index, "unverifiedFields", at], `"${String(field)}" is no field of the measure`);
  }
  const sources = Array.isArray(row["sources"]) ? row["sources"] : [];
  if (row["confidence"] !== "unverified" && sources.length === 0)
    reader.error([index, "sources"], `no source is given, but confidence is "${String(row["confidence"])}"`);
  if (row["confidence"] === "partial" && marked.length === 0)
    reader.error([index, "unverifiedFields"], `confidence is "partial", but no field is named as unverified`);
  if (row["confidence"] === "sourced" && marked.length > 0)
    reader.error([index, "confidence"], `"sourced" with unverified fields; write "partial"`);
}

function checkCap(index: number, reader: FieldReader): void {
  const { cap } = reader.object([index]) ?? {};
  if (cap === undefined || cap === null) return;
  const fields = reader.object([index, "cap"]);
  if (fields === undefined) return;
  if (typeof fields["amount"] !== "number" || !(fields["amount"] > 0))
    reader.error([index, "cap", "amount"], "a number over zero is needed");
  reader.text([index, "cap", "unit"]);
  reader.day([index, "cap", "periodStart"]);
  if (fields["periodStart"] === null) reader.error([index, "cap", "periodStart"], "a day is needed");
  reader.day([index, "cap", "periodEnd"]);
  reader.choice([index, "cap", "calendar"], calendars);
}
