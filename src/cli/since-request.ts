import type { SinceWhen } from "../brief/sections/since.ts";
import { toTakenBrief } from "../brief/take-brief.ts";
import { normalizeAsOf } from "../config.ts";
import type { Effects } from "../effects.ts";
import { UserError } from "../errors.ts";
import type { Since, TakenBrief } from "../model/taken-brief.ts";
import type { TakenHow } from "../store/decision.ts";
import { isDossierPath, withDossier } from "./find-dossier.ts";
import type { Loaded } from "./load-dossier.ts";
import { readVersion } from "./program.ts";
import { toVisibleLine } from "./visible-line.ts";

/** What a person asked for of briefs taken earlier, and of this one. */
export interface SinceRequest {
  /** `last`, the beginning of an id in the log, an ISO day; null where it was not asked for. */
  readonly since: { readonly kind: "last" } | { readonly kind: "id"; readonly id: string } | DaySince | null;
  /** As what this brief is noted; null where it is only shown. */
  readonly how: TakenHow | null;
  /** The dossier on disk; null where only reports are read. */
  readonly path: string | null;
  readonly author: string;
}

interface DaySince {
  readonly kind: "day";
  readonly day: string;
}

interface Asked {
  readonly since?: string;
  readonly markRead?: boolean;
  readonly author?: string;
  readonly html?: string;
  readonly pdf?: string;
  readonly output?: string;
  readonly json?: boolean;
}

/** Reads what was asked for. Throws UserError on what cannot be answered. */
export function toSinceRequest(
  options: Asked,
  {
    inputs,
    asOf,
    userName,
  }: { readonly inputs: readonly string[]; readonly asOf: string | null; readonly userName: string },
): SinceRequest {
  const path = inputs.find(isDossierPath) ?? null;
  const since = options.since === undefined ? null : toSince(options.since, asOf);
  if (path === null && since !== null && since.kind !== "day") {
    throw new UserError(
      `since: ${since.kind === "last" ? "your last brief" : "a brief"} is noted in a dossier; make one with hearsay init, or name a day`,
    );
  }
  if (path === null && options.markRead === true) {
    throw new UserError("mark-read: is noted in a dossier, and none is named; hearsay init makes one");
  }
  return { since, how: path === null ? null : toHow(options), path, author: options.author ?? userName };
}

function toSince(since: string, asOf: string | null): NonNullable<SinceRequest["since"]> {
  if (since === "last") return { kind: "last" };
  if (/^d[0-9a-f]{6,12}$/u.test(since)) return { kind: "id", id: since };
  if (!/^\d{4}(?:-\d\d){0,2}$/u.test(since)) {
    throw new UserError(
      `since: expected last, an id such as d1f3c5a09b2e or a day such as 2023-10-01, got \`${since}\``,
    );
  }
  const day = normalizeAsOf(since);
  if (asOf !== null && day.slice(0, asOf.length) >= asOf) {
    throw new UserError(`since: ${since} is not before the day of --as-of, ${asOf}`);
  }
  return { kind: "day", day };
}

function toHow({ html, pdf, output, json, markRead }: Asked): TakenHow | null {
  if (html !== undefined) return "html";
  if (pdf !== undefined) return "pdf";
  if (output !== undefined && json !== true) return "markdown";
  return markRead === true ? "read" : null;
}

/** What has changed since; null where nothing was asked, or no brief was taken yet, which is said. */
export async function findSince(
  { since, path, author }: SinceRequest,
  loaded: Loaded,
  asOf: string | null,
  effects: Effects,
): Promise<{ readonly since: Since; readonly when: SinceWhen } | null> {
  if (since === null) return null;
  const now = toTaken(loaded, asOf);
  if (since.kind === "day") {
    const { compareBriefs } = await import("../brief/compare-briefs.ts");
    const then = toTakenBrief(await loaded.before(since.day), { asOf: since.day, hearsay: readVersion() });
    return { since: compareBriefs(then, now), when: since };
  }
  const { compareTaken } = await import("../store/taken-briefs.ts");
  const id = since.kind === "id" ? since.id : null;
  const found = await withDossier(path, effects, async (store) => compareTaken(store, now, { author, id }));
  if (found === null) {
    effects.talk(
      `  no brief of ${toVisibleLine(author)} is noted in ${toVisibleLine(path ?? "")}; writing one to a file notes it, and so does --mark-read\n`,
    );
    return null;
  }
  const { time, value, author: by } = found.taken;
  return { since: found.since, when: { kind: "taken", on: time, asOf: value.asOf, by: by === author ? null : by } };
}

/** Notes in the dossier that this brief was taken, where it was. A dossier that cannot be written to is none the worse. */
export async function noteTaken(
  { how, path, author }: SinceRequest,
  loaded: Loaded,
  asOf: string | null,
  effects: Effects,
): Promise<void> {
  if (how === null) return;
  try {
    await withDossier(path, effects, async (store) =>
      store.takeBrief(toTaken(loaded, asOf), how, { author, time: effects.now() }),
    );
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause);
    effects.talk(toVisibleLine(`  not noted as your last brief: ${said}`).concat("\n"));
    return;
  }
  effects.talk("  noted as your last brief: hearsay brief --since last tells what has changed since\n");
}

function toTaken({ dossier, rejected = [] }: Loaded, asOf: string | null): TakenBrief {
  return toTakenBrief(dossier, { asOf, hearsay: readVersion(), rejected });
}
