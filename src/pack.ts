import { readFileSync } from "node:fs";
import { UserError } from "./errors.ts";
import { goodsCategories } from "./lexicon/find-goods.ts";
import type { Measure } from "./model/dossier.ts";
import { type JsonObject, readList, readObject, readText } from "./screen/pack-fields.ts";
import type { CapRule, GoodsClass, Pack, SeriesRow, Target } from "./screen/pack-shape.ts";

export type { Pack, SeriesRow } from "./screen/pack-shape.ts";

/**
 * Loads a pack from its files: `pack.json` and the two it names. `read` gives a file's text by its name.
 * Throws a `UserError` that names file and place where a file is missing or a field is wrong.
 */
export function loadPack(read: (name: string) => string): Pack {
  const pack = parseJson("pack.json", readFile(read, "pack.json"));
  const at = "pack.json";
  const text = (name: string): string => readText(pack, name, at);
  if (text("schema") !== "hearsay/pack/1") {
    throw new UserError(`${at} schema: "hearsay/pack/1" is the only one known`);
  }
  const measures = readMeasures(text("measures"), readFile(read, text("measures")));
  const series = readSeries(text("series"), readFile(read, text("series")));
  const loaded: Pack = {
    id: text("id"),
    title: text("title"),
    question: text("question"),
    description: text("description"),
    measures,
    series,
    targets: readTargets(readObject(pack, "targets", at)),
    goods: readGoods(readObject(pack, "goods", at)),
    widens: readObject(pack, "widens", at) as Record<string, string>,
    exceptions: readCategories(readObject(pack, "exceptions", at), `${at} exceptions`),
    modes: readList(pack, "modes", at).map((row, index) => {
      const place = `${at} modes[${index}]`;
      return {
        modes: readNames(row as JsonObject, "modes", place),
        measures: readNames(row as JsonObject, "measures", place),
      };
    }),
    caps: readCaps(readObject(pack, "caps", at)),
  };
  checkIds(loaded);
  return loaded;
}

/** Loads a pack that ships with the package. Throws a `UserError` where there is none of that name. */
export function shippedPack(name = "dprk-russia"): Pack {
  if (!/^[a-z0-9-]+$/.test(name)) {
    throw new UserError(`pack ${name}: a shipped pack's name has lower-case letters, digits and hyphens only`);
  }
  return loadPack((file) => readFileSync(new URL(`../packs/${name}/${file}`, import.meta.url), "utf8"));
}

function readFile(read: (name: string) => string, name: string): string {
  try {
    return read(name);
  } catch (cause) {
    throw new UserError(`${name}: the pack has no such file, or it cannot be read`, { cause });
  }
}

function parseJson(name: string, text: string): JsonObject {
  try {
    return JSON.parse(text) as JsonObject;
  } catch (cause) {
    throw new UserError(`${name}: not JSON (${cause instanceof Error ? cause.message : "unreadable"})`, { cause });
  }
}

const day = /^\d{4}-\d{2}-\d{2}$/;

function readMeasures(name: string, text: string): Measure[] {
  const rows: unknown = parseJson(name, text);
  if (!Array.isArray(rows)) {
    throw new UserError(`${name}: a list of measures is needed`);
  }
  const seen = new Set<string>();
  return rows.map((row: JsonObject, index) => {
    const place = `${name} [${index}]`;
    const id = readText(row, "id", place);
    const at = `${name} [${index}] ${id}`;
    if (seen.has(id)) {
      throw new UserError(`${at}: the id is used twice`);
    }
    seen.add(id);
    for (const field of [
      "regime",
      "kind",
      "target",
      "resolution",
      "paragraph",
      "status",
      "duty",
      "exceptions",
      "note",
    ]) {
      readText(row, field, at);
    }
    for (const field of ["goods", "sources", "unverifiedFields", "conditions", "parties"]) {
      readList(row, field, at);
    }
    for (const field of ["adopted", "inForceFrom", "inForceTo"]) {
      const value = row[field];
      if (value !== null && (typeof value !== "string" || !day.test(value))) {
        throw new UserError(`${at} ${field}: a day such as 2023-03-30, or null, is needed`);
      }
    }
    readChoice(row, "direction", ["to-target", "from-target", "both", "none"], at);
    readChoice(row, "confidence", ["sourced", "partial", "unverified"], at);
    return row as unknown as Measure;
  });
}

const columns =
  "id kind by supplier recipient from to barrels bound tonnes product cap_year assumption source confidence note";

function readSeries(name: string, text: string): SeriesRow[] {
  const [head = "", ...lines] = text.replaceAll("\r", "").trimEnd().split("\n");
  if (head !== columns.replaceAll(" ", "\t")) {
    throw new UserError(`${name} line 1: the columns must be ${columns}`);
  }
  return lines.map((line, index) => {
    const at = `${name} line ${index + 2}`;
    const fields = line.split("\t");
    if (fields.length !== 16) {
      throw new UserError(`${at}: ${fields.length} fields, 16 are needed`);
    }
    const [
      id,
      kind,
      by,
      supplier,
      recipient,
      from,
      to,
      barrels,
      bound,
      tonnes,
      product,
      capYear,
      assumption,
      source,
      confidence,
      note,
    ] = fields as [string, ...string[]];
    readChoice({ kind }, "kind", ["reported", "derived", "alleged", "estimate"], at);
    if (!day.test(from!) || !day.test(to!) || from! > to!) {
      throw new UserError(`${at}: from and to must be days, the earlier one first`);
    }
    return {
      ...{
        id,
        by: by!,
        supplier: supplier!,
        recipient: recipient!,
        from: from!,
        to: to!,
        bound: bound!,
        product: product!,
      },
      kind: kind as SeriesRow["kind"],
      barrels: readNumber(barrels!, `${at} barrels`),
      tonnes: readNumber(tonnes!, `${at} tonnes`),
      ...{ capYear: capYear!, assumption: assumption!, source: source!, confidence: confidence!, note: note! },
    };
  });
}

function readNumber(field: string, at: string): number | null {
  if (field === "") {
    return null;
  }
  if (!/^\d+(?:\.\d+)?$/.test(field)) {
    throw new UserError(`${at}: "${field}" is no plain number`);
  }
  return Number(field);
}

function readChoice(row: JsonObject, field: string, choices: readonly string[], at: string): void {
  const value = readText(row, field, at);
  if (!choices.includes(value)) {
    throw new UserError(`${at} ${field}: "${value}" is none of ${choices.join(", ")}`);
  }
}

function readNames(row: JsonObject, field: string, at: string): string[] {
  return readList(row, field, at).map((name, index) => {
    if (typeof name !== "string") {
      throw new UserError(`${at} ${field}[${index}]: words are needed`);
    }
    return name;
  });
}

function readTargets(targets: JsonObject): Record<string, Target> {
  return mapFields(targets, "pack.json targets", (row, at) => ({
    actors: readNames(row, "actors", at),
    ...(row["limit"] === undefined ? {} : { limit: readText(row, "limit", at) }),
  }));
}

function readGoods(goods: JsonObject): Record<string, GoodsClass> {
  return mapFields(goods, "pack.json goods", (row, at) => {
    for (const field of ["categories", "except", "maybe"].filter(
      (name) => name === "categories" || row[name] !== undefined,
    )) {
      checkCategories(readNames(row, field, at), `${at} ${field}`);
    }
    return row as unknown as GoodsClass;
  });
}

function readCaps(caps: JsonObject): Record<string, CapRule> {
  return mapFields(caps, "pack.json caps", (row, at) => {
    checkCategories(readNames(row, "categories", at), `${at} categories`);
    return row as unknown as CapRule;
  });
}

function readCategories(rows: JsonObject, place: string): Record<string, { categories: string[] }> {
  return mapFields(rows, place, (row, at) => {
    const categories = readNames(row, "categories", at);
    checkCategories(categories, `${at} categories`);
    return { categories };
  });
}

function mapFields<T>(object: JsonObject, place: string, read: (row: JsonObject, at: string) => T): Record<string, T> {
  return Object.fromEntries(
    Object.keys(object).map((name) => [name, read(readObject(object, name, place), `${place} "${name}"`)]),
  );
}

function checkCategories(categories: readonly string[], at: string): void {
  const unknown = categories.find((category) => category !== "*" && !goodsCategories.includes(category));
  if (unknown !== undefined) {
    throw new UserError(`${at}: "${unknown}" is no category of the goods vocabulary`);
  }
}

function checkIds({ measures, widens, exceptions, modes, caps }: Pack): void {
  const known = new Set(measures.map(({ id }) => id));
  const named = [
    ...Object.entries(widens).flat(),
    ...Object.keys(exceptions),
    ...modes.flatMap((row) => row.measures),
    ...Object.keys(caps),
  ];
  const unknown = named.find((id) => !known.has(id));
  if (unknown !== undefined) {
    throw new UserError(`pack.json: measure "${unknown}" is named but not in the measures`);
  }
}
