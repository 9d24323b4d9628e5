import type { Dossier } from "../model/dossier.ts";

const lists =
  "reports actors statements propositions transfers evidence measures findings series changes contradictions reprints gaps problems";

/** The dossier that `hearsay brief --json` wrote; null where the bytes are anything else. Its quotations are not checked here. */
export function parseSavedDossier(bytes: Uint8Array): Dossier | null {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
  return isDossier(value) ? value : null;
}

function isDossier(value: unknown): value is Dossier {
  if (typeof value !== "object" || value === null || !("schema" in value) || value.schema !== "hearsay/dossier/1") {
    return false;
  }
  const fields = new Map(Object.entries(value));
  return (
    lists.split(" ").every((name) => Array.isArray(fields.get(name))) &&
    hasFields(fields.get("reports"), ["id", "ref", "text", "sha256", "publishedOn"]) &&
    hasFields(fields.get("statements"), ["id", "ref", "reportId", "chain", "content", "evidence", "act", "hedge"])
  );
}

function hasFields(items: unknown, names: readonly string[]): boolean {
  const isItem = (item: unknown): boolean =>
    typeof item === "object" && item !== null && names.every((name) => Object.hasOwn(item, name));
  return Array.isArray(items) && items.every(isItem);
}
