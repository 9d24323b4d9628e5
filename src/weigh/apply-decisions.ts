import { UserError } from "../errors.ts";
import type { Origin } from "../model/dossier.ts";
import type { Problem } from "../model/problem.ts";
import { toCanonicalJson } from "./canonical-json.ts";
import type { Decision } from "./decision-log.ts";
import {
  checkShare,
  checkSpread,
  type GradeLetter,
  type GradeTable,
  gradeLetters,
  type InterestWord,
  interestWords,
  type Spread,
} from "./grade-table.ts";
import type { Adopted, Confidence, LedgerEntry } from "./ledger-shape.ts";
import type { Settings } from "./weigh-entries.ts";

/** What reviewers decided on one proposition. */
export interface Decided {
  readonly settings: Settings;
  readonly gaps: Confidence | null;
  readonly adopted: readonly Adopted[];
}

/** The part of a target after the proposition: `O2` of `P1/O2`; empty for the proposition; null for another one. */
export function toItem({ target }: Decision, propositionId: string): string | null {
  const [proposition, item = ""] = target.split("/");
  return proposition === propositionId ? item : null;
}

/** Merges and splits origins as decided. A decision that fits nothing is left out and told in `problems`. */
export function regroupOrigins(
  origins: readonly Origin[],
  decisions: readonly Decision[],
  propositionId: string,
  problems: Problem[],
): Origin[] {
  let result = [...origins];
  for (const decision of decisions) {
    if (decision.field !== "merge" && decision.field !== "split") continue;
    const item = toItem(decision, propositionId);
    if (item === null) continue;
    const origin = findOrigin(result, item);
    if (!origin) {
      problems.push(toProblem(decision, "no such origin"));
    } else if (decision.field === "merge") {
      const into = findOrigin(result, String(decision.to));
      if (!into || into === origin || into.side !== origin.side) {
        problems.push(toProblem(decision, "an origin of the same side to merge into is needed"));
        continue;
      }
      result = result
        .filter((each) => each !== origin)
        .map((each) => (each === into ? join(into, origin, decision) : each));
    } else {
      const parted = Array.isArray(decision.to)
        ? origin.statementIds.filter((id) => (decision.to as unknown[]).includes(id))
        : [];
      if (parted.length === 0 || parted.length === origin.statementIds.length) {
        problems.push(toProblem(decision, "some of the origin's statements to part off are needed"));
        continue;
      }
      result = result.flatMap((each) => (each === origin ? part(origin, parted, decision) : [each]));
    }
  }
  return result;
}

function findOrigin(origins: readonly Origin[], item: string): Origin | undefined {
  return origins.find(({ id, statementIds }) => id === item || (item.startsWith("s") && statementIds.includes(item)));
}

function join(into: Origin, origin: Origin, { author, reason }: Decision): Origin {
  return {
    ...into,
    independence: into.independence === "not-established" ? into.independence : "same",
    statementIds: [...new Set([...into.statementIds, ...origin.statementIds])],
    reportIds: [...new Set([...into.reportIds, ...origin.reportIds])],
    because: [...into.because, `${origin.id} merged into it by ${author}: ${reason}`],
  };
}

function part(origin: Origin, parted: readonly string[], { author, reason }: Decision): Origin[] {
  const because = [...origin.because, `split by ${author}: ${reason}`];
  const rest = origin.statementIds.filter((id) => !parted.includes(id));
  return [
    { ...origin, statementIds: rest, because },
    { ...origin, id: `${origin.id}b`, label: `${origin.label}, apart`, statementIds: parted, because },
  ];
}

/** Sets λ, start, caps, known gaps and what is adopted, as decided on the proposition itself. */
export function decideSettings(
  settings: Settings,
  decisions: readonly Decision[],
  propositionId: string,
  problems: Problem[],
): Decided {
  let result: Decided = { settings, gaps: null, adopted: [] };
  for (const decision of decisions) {
    if (toItem(decision, propositionId) !== "") continue;
    try {
      result = decideOne(result, decision);
    } catch (error) {
      problems.push(toProblem(decision, toReason(error)));
    }
  }
  return result;
}

function decideOne(decided: Decided, { field, to, author: by, time: on, reason: because }: Decision): Decided {
  const { settings, adopted } = decided;
  if (field === "lambda") {
    checkShare(to, "lambda");
    return { ...decided, settings: { ...settings, lambda: to as number } };
  }
  if (field === "start") {
    if (typeof to !== "number" || !(to > 0 && to < 1)) throw new UserError("start: between 0 and 1 is needed");
    return { ...decided, settings: { ...settings, start: to } };
  }
  if (field === "caps") return { ...decided, settings: { ...settings, caps: { ...settings.caps, ...readCaps(to) } } };
  if (field === "gaps" || field === "confidence") {
    if (to !== "low" && to !== "moderate" && to !== "high")
      throw new UserError(`${field}: low, moderate or high is needed`);
    if (field === "gaps") return { ...decided, gaps: to };
    return { ...decided, adopted: [...adopted, { field, value: to, by, on, because }] };
  }
  if (field === "word") {
    if (typeof to !== "string" || to === "") throw new UserError("word: words are needed");
    return { ...decided, adopted: [...adopted, { field, value: to, by, on, because }] };
  }
  throw new UserError(`${field}: is decided for one line, name it as P1/O1`);
}

function readCaps(to: unknown): Partial<Settings["caps"]> {
  const caps = to as Partial<Settings["caps"]> | null;
  const values = [caps?.statement, caps?.evidence].filter((value) => value !== undefined);
  if (values.length === 0 || values.some((value) => !(value > 0 && value < 100))) {
    throw new UserError("caps: points for statement or evidence are needed");
  }
  const { statement, evidence } = caps!;
  return { ...(statement === undefined ? {} : { statement }), ...(evidence === undefined ? {} : { evidence }) };
}

/** Sets what reviewers decided on single lines. What fits no line, or was decided on another value, is told in `problems`. */
export function decideEntries(
  entries: readonly LedgerEntry[],
  decisions: readonly Decision[],
  propositionId: string,
  table: GradeTable,
  problems: Problem[],
): LedgerEntry[] {
  const result = [...entries];
  for (const decision of decisions) {
    if (decision.field === "merge" || decision.field === "split") continue;
    const item = toItem(decision, propositionId);
    if (item === null || item === "") continue;
    const index = result.findIndex(({ id, statementIds }) => id === item || statementIds.includes(item));
    const entry = result[index];
    if (!entry) {
      problems.push(toProblem(decision, "no such line"));
      continue;
    }
    try {
      checkFrom(entry, decision);
      const changed = decideEntry(entry, decision, table);
      const value = typeof decision.to === "string" ? decision.to : toCanonicalJson(decision.to);
      const setting = {
        field: decision.field,
        value,
        by: decision.author,
        on: decision.time,
        because: decision.reason,
      };
      result[index] = { ...changed, setBy: [...entry.setBy.filter(({ field }) => field !== decision.field), setting] };
    } catch (error) {
      problems.push(toProblem(decision, toReason(error)));
    }
  }
  return result;
}

// Numbers of propositions and origins move when reports are added: `from` shows whether the line is still the one meant.
function checkFrom(entry: LedgerEntry, { field, from }: Decision): void {
  const now: Partial<Record<string, unknown>> = { t: entry.letter, q: entry.interest, side: entry.side };
  if (typeof from === "string" && typeof now[field] === "string" && now[field] !== from) {
    throw new UserError(`made on ${from}, but ${String(now[field])} stands there now`);
  }
}

function decideEntry(entry: LedgerEntry, { field, to, reason }: Decision, table: GradeTable): LedgerEntry {
  const { grades } = entry;
  if (field === "cluster") {
    if (typeof to !== "string" || to === "") throw new UserError("cluster: a name is needed");
    return { ...entry, cluster: to, clusterBecause: reason };
  }
  if (field === "reviewed" || field === "firsthand") {
    if (typeof to !== "boolean") throw new UserError(`${field}: true or false is needed`);
    return field === "reviewed" ? { ...entry, isReviewed: to } : { ...entry, isFirsthand: to };
  }
  if (field === "side") {
    if (to !== "for" && to !== "against") throw new UserError("side: for or against is needed");
    return { ...entry, side: to };
  }
  if (grades.kind === "evidence") {
    if (field !== "p1" && field !== "p0" && field !== "a") throw new UserError(`${field}: is no grade of a thing seen`);
    return { ...entry, grades: { ...grades, [field]: readSpread(to, field) } };
  }
  if (field === "f") {
    checkShare(to, "f");
    return { ...entry, grades: { ...grades, f: to as number } };
  }
  if (field === "t") {
    const letter = gradeLetters.includes(to as GradeLetter) ? (to as GradeLetter) : null;
    return { ...entry, letter, grades: { ...grades, t: letter ? table.t[letter] : readSpread(to, "t") } };
  }
  if (field === "q") {
    const word = interestWords.includes(to as InterestWord) ? (to as InterestWord) : null;
    return { ...entry, interest: word, grades: { ...grades, q: word ? table.q[word] : readSpread(to, "q") } };
  }
  throw new UserError(`${field}: is no grade of a speaker's word`);
}

/** Reads `0.4` or low, mid and high. `p0` may fall, as it goes with the points. */
function readSpread(to: unknown, name: string): Spread {
  if (typeof to === "number") {
    checkShare(to, name);
    return { low: to, mid: to, high: to };
  }
  const spread = to as Spread | undefined;
  if (name === "p1" || name === "p0") {
    for (const end of ["low", "mid", "high"] as const) checkShare(spread?.[end], `${name} ${end}`);
  } else {
    checkSpread(spread, name);
  }
  return { low: spread!.low, mid: spread!.mid, high: spread!.high };
}

/** What is odd about a decision, as a problem. */
export function toProblem({ id, target, field }: Decision, message: string): Problem {
  return { code: "decision-left-out", message: `decision ${id} on ${target} ${field}: ${message}` };
}

function toReason(error: unknown): string {
  if (error instanceof UserError) return error.message;
  throw error;
}
