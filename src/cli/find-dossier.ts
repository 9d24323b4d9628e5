import type { Config } from "../config.ts";
import type { Effects } from "../effects.ts";
import { ExitCode, UserError } from "../errors.ts";
import type { DossierStore } from "../store/dossier-store.ts";
import type { WorkedOut } from "../store/work-out.ts";
import { readStamp } from "./program.ts";
import { readPack } from "./read-pack.ts";

const ending = ".hearsay";

/** Whether an argument names a dossier on disk. */
export function isDossierPath(arg: string): boolean {
  return arg.toLowerCase().endsWith(ending);
}

/** The file that a name for a dossier means: `karvik` is `karvik.hearsay`. */
export function toDossierPath(name: string): string {
  return isDossierPath(name) ? name : `${name}${ending}`;
}

/** Parts the dossier named among arguments from the rest; null where none is. Throws UserError where several are. */
export function takeDossier(args: readonly string[]): {
  readonly path: string | null;
  readonly rest: readonly string[];
} {
  const [path = null, another] = args.filter(isDossierPath);
  if (another !== undefined) throw new UserError(`${another}: is a second dossier; name one`);
  return { path, rest: args.filter((arg) => !isDossierPath(arg)) };
}

/** Opens the dossier named, or the only one in this folder where none is named. Throws UserError where there is none. */
export async function openNamed(path: string | null, effects: Effects): Promise<DossierStore> {
  const found = path ?? (await findHere(effects));
  const facts = await effects.stat(found).catch(() => null);
  if (facts?.kind !== "file") {
    throw new UserError(`${found}: no such dossier; hearsay init ${found.slice(0, -ending.length)} makes one`);
  }
  const { openDossier } = await import("../store/dossier-store.ts");
  return tellDamage(found, () => openDossier(found, { stamp: readStamp() }));
}

/** Does work on a dossier; what only a damaged file can cause is told as such, and not as a fault of ours. */
async function tellDamage<Result>(path: string, work: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof UserError || !isDamage(cause)) throw cause;
    throw new UserError(
      `${path}: is damaged (${cause.message}); nothing in it was changed, go on from a copy or a colleague's file`,
      { cause, exitCode: ExitCode.checkFailed },
    );
  }
}

/** SQLite's word for torn pages, or a row that no longer holds the JSON that was written. */
function isDamage(cause: unknown): cause is Error {
  return (
    cause instanceof Error &&
    (/\b(?:malformed|disk image|not a database|corrupt)/iu.test(cause.message) ||
      (cause instanceof SyntaxError && /\bJSON\b/u.test(cause.message)))
  );
}

async function findHere(effects: Effects): Promise<string> {
  const [only, another] = (await effects.listFolder(".")).filter(isDossierPath);
  if (only === undefined)
    throw new UserError("dossier: none is named and none is in this folder; try: hearsay init NAME");
  if (another !== undefined) throw new UserError(`dossier: ${only} and ${another} are both in this folder; name one`);
  return only;
}

/** Opens a dossier for one piece of work and closes it whatever happens. */
export async function withDossier<Result>(
  path: string | null,
  effects: Effects,
  work: (store: DossierStore) => Promise<Result>,
): Promise<Result> {
  const store = await openNamed(path, effects);
  try {
    return await tellDamage(store.path, () => work(store));
  } finally {
    store.close();
  }
}

/** The dossier on disk as people decided on it. */
export async function loadStored(path: string, config: Config, effects: Effects): Promise<WorkedOut> {
  const pack = await readPack(config.pack, config.maxBytes, effects);
  return withDossier(path, effects, async (store) => store.dossier({ asOf: config.asOf, pack }));
}
