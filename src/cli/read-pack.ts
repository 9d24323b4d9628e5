import { join } from "node:path";
import type { Effects } from "../effects.ts";
import { UserError } from "../errors.ts";
import { isPackName, loadPack, readShipped, shippedPack } from "../pack.ts";
import type { Pack } from "../screen/pack-shape.ts";
import { toVisibleLine } from "./visible-line.ts";

/** Files of a pack by name, and where they lie. */
export interface PackFiles {
  readonly read: (name: string) => string;
  /** A folder, or `iran-russia (shipped)`. */
  readonly place: string;
}

/** Loads the pack a person named: a folder, or a pack that ships with hearsay; null is the default one. Throws `UserError`. */
export async function readPack(named: string | null, limit: number, effects: Effects): Promise<Pack> {
  if (named === null) return shippedPack();
  const { read, place } = await findPackFiles(named, limit, effects);
  try {
    return loadPack(read);
  } catch (cause) {
    throw new UserError(`pack ${toVisibleLine(place)}: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
}

/** Finds the files of a pack without judging them. Throws a `UserError` where there is no such folder and no shipped pack of the name. */
export async function findPackFiles(named: string, limit: number, effects: Effects): Promise<PackFiles> {
  const facts = await effects.stat(named).catch(() => null);
  if (facts?.kind === "folder") return { read: await readFolder(named, limit, effects), place: named };
  if (facts === null && isPackName(named)) {
    const read = readShipped(named);
    if (canRead(read)) return { read, place: `${named} (shipped)` };
  }
  const what =
    facts === null ? "no such folder, and no pack of that name ships with hearsay" : "is a file; name the folder";
  throw new UserError(`pack ${toVisibleLine(named)}: ${what}`);
}

function canRead(read: (name: string) => string): boolean {
  try {
    return read("pack.json") !== "";
  } catch {
    return false;
  }
}

// Read before the pack is checked, since that must not wait for a disk.
async function readFolder(folder: string, limit: number, effects: Effects): Promise<(name: string) => string> {
  const texts = new Map<string, string>();
  for (const name of await effects.listFolder(folder)) {
    if (!/\.(?:json|tsv|txt)$/iu.test(name)) continue;
    const path = join(folder, name);
    const facts = await effects.stat(path).catch(() => null);
    if (facts?.kind !== "file" || facts.size > limit) continue;
    const bytes = await effects.readBytes(path, limit).catch(() => null);
    if (bytes !== null) texts.set(name, new TextDecoder("utf-8").decode(bytes));
  }
  return (name) => {
    const text = texts.get(name);
    if (text === undefined) throw new UserError(`${name}: the pack has no such file`);
    return text;
  };
}
