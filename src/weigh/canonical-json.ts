import { createHash } from "node:crypto";

/**
 * Writes a value as canonical JSON (RFC 8785): no white space, keys in the order of their UTF-16 code units, numbers as
 * ECMAScript writes them. Fields that are undefined are left out. Throws where JSON has no form for a value.
 */
export function toCanonicalJson(value: unknown): string {
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new Error(`${value}: canonical JSON has no such number`);
    return JSON.stringify(value);
  }
  if (typeof value === "string") {
    if (hasHalfPair(value)) throw new Error("text: half of a surrogate pair has no canonical form");
    return JSON.stringify(value);
  }
  if (value === null || typeof value === "boolean") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(toCanonicalJson).join(",")}]`;
  if (typeof value !== "object") throw new Error(`${typeof value}: canonical JSON has no such type`);
  // Sorted by itself, a list of strings stands in the order of its code units.
  const fields = value as Readonly<Record<string, unknown>>;
  let written = "";
  for (const key of Object.keys(fields).sort()) {
    const field = fields[key];
    if (field !== undefined) written += `${written === "" ? "" : ","}${toCanonicalJson(key)}:${toCanonicalJson(field)}`;
  }
  return `{${written}}`;
}

/** SHA-256 of a value's canonical JSON, hexadecimal. */
export function toHash(value: unknown): string {
  return createHash("sha256").update(toCanonicalJson(value), "utf8").digest("hex");
}

/**
 * Makes a result fit to be hashed: rounds every number to 4 decimals, since engines may differ in the last bit of
 * `log10` and `pow`, and replaces halves of surrogate pairs.
 */
export function toHashable<Value>(value: Value): Value {
  return change(value) as Value;
}

function change(value: unknown): unknown {
  if (typeof value === "number") return roundTo4(value);
  if (typeof value === "string") return hasHalfPair(value) ? value.replaceAll(/\p{Surrogate}/gu, "\uFFFD") : value;
  if (Array.isArray(value)) return value.map(change);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, change(field)]));
}

/** Rounds to 4 decimals; never gives minus zero. */
function roundTo4(value: number): number {
  const rounded = Math.round(value * 10_000) / 10_000;
  return rounded === 0 ? 0 : rounded;
}

/** Whether a text holds half of a surrogate pair. Most hold none at all, which the first look tells much faster. */
function hasHalfPair(text: string): boolean {
  return /[\uD800-\uDFFF]/.test(text) && /\p{Surrogate}/u.test(text);
}
