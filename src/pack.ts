import { readFileSync } from "node:fs";
import { UserError } from "./errors.ts";
import { checkPack, toFaultLine } from "./pack/check-pack.ts";
import type { Pack } from "./screen/pack-shape.ts";

export type { Pack } from "./screen/pack-shape.ts";

/**
 * Loads a pack from its files: `pack.json` and the two it names. `read` gives a file's text by its name.
 * Throws a `UserError` that names file, line and field of the first thing that is wrong, and how many more there are.
 */
export function loadPack(read: (name: string) => string): Pack {
  const { pack, faults } = checkPack(read);
  if (pack !== null) return pack;
  const [first, ...rest] = faults.filter(({ severity }) => severity === "error");
  const more = rest.length === 0 ? "" : ` (and ${rest.length} more; see: hearsay pack check)`;
  throw new UserError(`${first === undefined ? "pack.json: cannot be used" : toFaultLine(first)}${more}`);
}

/** Loads a pack that ships with the package. Throws a `UserError` where there is none of that name. */
export function shippedPack(name = "dprk-russia"): Pack {
  return loadPack(readShipped(name));
}

/** Gives the files of a shipped pack by name; throws a `UserError` for what can be no pack's name. */
export function readShipped(name: string): (file: string) => string {
  if (!isPackName(name)) {
    throw new UserError(`pack ${name}: a shipped pack's name has lower-case letters, digits and hyphens only`);
  }
  return (file) => readFileSync(new URL(`../packs/${name}/${file}`, import.meta.url), "utf8");
}

/** Whether words can be the name of a shipped pack. */
export function isPackName(name: string): boolean {
  return /^[a-z0-9-]+$/u.test(name);
}
