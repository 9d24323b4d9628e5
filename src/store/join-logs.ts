import { UserError } from "../errors.ts";
import type { Problem } from "../model/problem.ts";
import { firstHash, isUnedited } from "../weigh/hash-chain.ts";
import { checkDraft, type Decision, toDecision } from "./decision.ts";

/**
 * Joins two logs without loss: the union of their entries and, where neither continues the other, one entry more that
 * names both heads. The same whichever log comes first. Throws UserError where either log does not hold.
 */
export function joinLogs(one: readonly Decision[], other: readonly Decision[]): Decision[] {
  for (const log of [one, other]) {
    const [fault] = findLogFaults(log);
    if (fault) throw new UserError(`log: ${fault.message}`);
  }
  const union = orderLog([...one, ...other]);
  const heads = findHeads(union);
  if (heads.length < 2) return union;
  const [first, second] = heads.toSorted() as [string, string];
  const time = union
    .filter(({ hash }) => heads.includes(hash))
    .reduce((last, each) => (toMs(each) > toMs(last) ? each : last)).time;
  // Made from the two heads alone, so that both sides of an exchange write the same entry.
  const draft = { kind: "join", target: [], value: { heads: [first, second] }, time, author: "hearsay" } as const;
  return orderLog([...union, toDecision(draft, first)]);
}

/**
 * Puts entries into one order that everybody finds: each behind those it follows, else by time, then by hash. An entry
 * given twice counts once.
 */
export function orderLog(entries: readonly Decision[]): Decision[] {
  const left = new Map(entries.map((each) => [each.hash, each]));
  const followers = new Map<string, Decision[]>();
  const waits = new Map<string, number>();
  for (const entry of left.values()) {
    const before = toParents(entry).filter((hash) => left.has(hash));
    waits.set(entry.hash, before.length);
    for (const hash of before) followers.set(hash, [...(followers.get(hash) ?? []), entry]);
  }
  const ready = [...left.values()].filter(({ hash }) => waits.get(hash) === 0).toSorted(byTime);
  const ordered: Decision[] = [];
  while (ready.length > 0) {
    const entry = ready.shift()!;
    ordered.push(entry);
    for (const next of followers.get(entry.hash) ?? []) {
      const rest = waits.get(next.hash)! - 1;
      waits.set(next.hash, rest);
      if (rest === 0) insert(ready, next);
    }
  }
  return ordered;
}

/** The hashes that no entry follows; one in a whole log, none in an empty one. */
export function findHeads(entries: readonly Decision[]): string[] {
  const followed = new Set(entries.flatMap(toParents));
  return entries.map(({ hash }) => hash).filter((hash) => !followed.has(hash));
}

/** What is wrong with a log: edited, missing or unconnected entries, each named. Empty where it holds. */
export function findLogFaults(entries: readonly Decision[]): Problem[] {
  const known = new Set([firstHash, ...entries.map(({ hash }) => hash)]);
  const faults = entries.flatMap((entry, index): Problem[] => {
    const place = `entry ${index + 1} (${entry.id})`;
    if (!isHolding(entry)) return [{ code: "entry-edited", message: `${place}: its hash does not fit, it was edited` }];
    const lost = toParents(entry).filter((hash) => !known.has(hash));
    return lost.map((hash) => ({
      code: "entry-missing",
      message: `${place}: the entry before it, ${hash.slice(0, 12)}, is missing`,
    }));
  });
  const heads = findHeads(entries);
  if (heads.length > 1) {
    const named = heads.map((hash) => hash.slice(0, 12)).join(" and ");
    faults.push({ code: "log-forks", message: `log: has ${heads.length} ends, ${named}, and no entry joins them` });
  }
  return faults;
}

function isHolding(entry: Decision): boolean {
  try {
    checkDraft(entry);
    return isUnedited(entry);
  } catch {
    return false;
  }
}

function toParents(entry: Decision): readonly string[] {
  return entry.kind === "join" ? [...new Set([entry.prevHash, ...entry.value.heads])] : [entry.prevHash];
}

function insert(ready: Decision[], entry: Decision): void {
  const at = ready.findIndex((each) => byTime(entry, each) < 0);
  ready.splice(at < 0 ? ready.length : at, 0, entry);
}

function byTime(one: Decision, other: Decision): number {
  return toMs(one) - toMs(other) || (one.hash < other.hash ? -1 : one.hash > other.hash ? 1 : 0);
}

function toMs({ time }: Decision): number {
  return Date.parse(time);
}
