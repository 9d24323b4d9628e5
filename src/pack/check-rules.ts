import { findActorById } from "../lexicon/find-actors.ts";
import { goodsCategories } from "../lexicon/find-goods.ts";
import { transportModes } from "../lexicon/find-transport.ts";
import type { Tie } from "../link/record-interests.ts";
import type { Measure } from "../model/dossier.ts";
import type { JsonPath } from "./json-places.ts";
import type { FieldReader } from "./pack-faults.ts";

/** Checks how `pack.json` applies its measures: targets, goods, widening, exceptions, modes, caps; each id must be known. */
export function checkRules(reader: FieldReader, measures: readonly Measure[]): void {
  const ids = new Set(measures.map(({ id }) => id));
  const checkId = (path: JsonPath, id: string): void => {
    if (!ids.has(id)) reader.error(path, `measure "${id}" is named but not in the measures`);
  };
  for (const name of fieldsOf("targets")) {
    checkActors(["targets", name, "actors"], reader);
    checkOptionalText(["targets", name], "limit");
  }
  for (const name of fieldsOf("goods")) {
    checkCategories(["goods", name, "categories"]);
    for (const field of ["except", "maybe"]) checkOptionalCategories(["goods", name], field);
    checkOptionalText(["goods", name], "limit");
    if (reader.object(["goods", name])?.["onlyAs"] !== undefined) reader.choice(["goods", name, "onlyAs"], ["payment"]);
  }
  for (const later of fieldsOf("widens")) {
    checkId(["widens", later], later);
    const earlier = reader.text(["widens", later]);
    if (earlier !== undefined) checkId(["widens", later], earlier);
  }
  for (const id of fieldsOf("exceptions")) {
    checkId(["exceptions", id], id);
    checkCategories(["exceptions", id, "categories"]);
  }
  for (const index of (reader.list(["modes"]) ?? []).keys()) {
    for (const mode of reader.names(["modes", index, "modes"])) {
      if (!transportModes.includes(mode))
        reader.note(
          ["modes", index, "modes"],
          `"${mode}" is no way of carrying that is found in reports (${transportModes.join(", ")})`,
        );
    }
    for (const id of reader.names(["modes", index, "measures"])) checkId(["modes", index, "measures"], id);
  }
  for (const id of fieldsOf("caps")) {
    checkId(["caps", id], id);
    checkCategories(["caps", id, "categories"]);
    checkOptionalText(["caps", id], "paymentFails");
    const measure = measures.find((each) => each.id === id);
    if (measure !== undefined && measure.cap === null) reader.error(["caps", id], `measure "${id}" sets no cap`);
  }

  function fieldsOf(name: string): string[] {
    return Object.keys(reader.object([name]) ?? {});
  }

  function checkCategories(path: JsonPath): void {
    for (const [index, category] of reader.names(path).entries()) {
      if (category !== "*" && !goodsCategories.includes(category))
        reader.error([...path, index], `"${category}" is no category of the goods vocabulary`);
    }
  }

  function checkOptionalCategories(path: JsonPath, field: string): void {
    if (reader.object(path)?.[field] !== undefined) checkCategories([...path, field]);
  }

  function checkOptionalText(path: JsonPath, field: string): void {
    const row = reader.object(path);
    if (row?.[field] !== undefined) reader.text([...path, field]);
  }
}

const neverMatched: ReadonlySet<string> = new Set(["designation", "institution", "exemption", "promise"]);

/** Notes what of the measures the pack can never match: no target, or no goods and no way of carrying either. */
export function noteUnmatched(reader: FieldReader, measures: readonly Measure[], rules: FieldReader): void {
  const { targets, goods, modes } = rules.object([]) ?? {};
  const byMode = JSON.stringify(modes ?? []);
  const told = new Set<string>();
  for (const [index, { id, kind, target, goods: own }] of measures.entries()) {
    if (neverMatched.has(kind)) continue;
    if (!hasField(targets, target) && !told.has(target)) {
      told.add(target);
      reader.note([index, "target"], `"${target}" has no entry in targets: no party is ever matched with it`);
    }
    if (!own.some((word) => hasField(goods, word)) && !byMode.includes(JSON.stringify(id)))
      reader.note(
        [index, "goods"],
        `${own.join(", ")}: without an entry in goods, the measure is never matched by goods`,
      );
  }
}

function hasField(object: unknown, name: string): boolean {
  return typeof object === "object" && object !== null && Object.hasOwn(object, name);
}

/** Reads who stands with or against whom; empty where the pack says nothing. */
export function checkTies(reader: FieldReader): Tie[] {
  if (reader.object([])?.["ties"] === undefined) return [];
  return (reader.list(["ties"]) ?? []).flatMap((_, index): Tie[] => {
    const row = reader.object(["ties", index]);
    if (row === undefined) return [];
    reader.choice(["ties", index, "kind"], ["ally", "opponent"]);
    reader.choice(["ties", index, "confidence"], ["sourced", "unverified"]);
    const because = reader.text(["ties", index, "because"]) ?? "";
    const sources = reader.names(["ties", index, "sources"]);
    if (row["confidence"] === "sourced" && sources.length === 0)
      reader.error(["ties", index, "sources"], `no source is given, but confidence is "sourced"`);
    return [
      {
        kind: row["kind"] === "opponent" ? "opponent" : "ally",
        actors: checkActors(["ties", index, "actors"], reader),
        of: checkActors(["ties", index, "of"], reader),
        because,
        isUnverified: row["confidence"] !== "sourced",
      },
    ];
  });
}

function checkActors(path: JsonPath, reader: FieldReader): readonly string[] {
  const names = reader.names(path);
  for (const [index, id] of names.entries()) {
    if (findActorById(id) === null)
      reader.note(
        [...path, index],
        `"${id}" is not in the list of actors; it matches only an actor whom reports name so`,
      );
  }
  return names;
}
