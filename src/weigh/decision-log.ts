import { UserError } from "../errors.ts";
import { type Chained, findHead, isUnedited, toChained } from "./hash-chain.ts";

export { findHead, firstHash } from "./hash-chain.ts";

export const decisionFields = [
  "t",
  "q",
  "f",
  "p1",
  "p0",
  "a",
  "side",
  "merge",
  "split",
  "cluster",
  "reviewed",
  "firsthand",
  "lambda",
  "start",
  "caps",
  "gaps",
  "confidence",
  "word",
] as const;
export type DecisionField = (typeof decisionFields)[number];

/** A reviewer's act, before it is written to the log. */
export interface DecisionDraft {
  readonly id: string;
  /** ISO 8601, as the reviewer's machine had it. */
  readonly time: string;
  readonly author: string;
  readonly role: string;
  /** `P1` for the sum, `P1/O2` or `P1/E1` for one line; a statement's id may stand for its origin: `P1/s1f3c…`. */
  readonly target: string;
  readonly field: DecisionField;
  /** What stood there before; null where nothing did or nobody looked. */
  readonly from: unknown;
  readonly to: unknown;
  readonly reason: string;
  /** Ids of the statements it rests on. */
  readonly evidence: readonly string[];
  /** The decision it replaces, null where none. */
  readonly supersedes: string | null;
}

/** One line of the log: it holds the hash of the line before, so that no line can be changed or lost unseen. */
export type Decision = Chained<DecisionDraft>;

/** Adds a decision to the end of a log; returns the line to append, line break included. Throws UserError on a bad draft. */
export function appendDecision(log: readonly Decision[], draft: DecisionDraft): { decision: Decision; line: string } {
  const place = `decision ${draft.id}`;
  checkDraft(draft, place);
  if (log.some(({ id }) => id === draft.id)) throw new UserError(`${place}: the id is used twice`);
  if (draft.supersedes !== null && !log.some(({ id }) => id === draft.supersedes)) {
    throw new UserError(`${place} supersedes: no earlier decision is ${draft.supersedes}`);
  }
  const { id, time, author, role, target, field, from, to, reason, evidence, supersedes } = draft;
  const fields = { id, time, author, role, target, field, from, to, reason, evidence, supersedes };
  const decision = toChained(fields, findHead(log));
  return { decision, line: `${JSON.stringify(decision)}\n` };
}

/**
 * Reads a log (JSONL, oldest first) and verifies it. Throws UserError, naming the line, on a gap, a fork, an edited
 * line, an empty reason or a field that is missing. An empty text is an empty log.
 */
export function parseDecisionLog(text: string): Decision[] {
  const decisions: Decision[] = [];
  const lines = text.split("\n");
  if (lines.at(-1) === "") lines.pop();
  for (const [index, line] of lines.entries()) {
    const place = `decision log line ${index + 1}`;
    const decision = parseLine(line, place);
    checkDraft(decision, place);
    if (!isUnedited(decision)) throw new UserError(`${place}: its hash does not fit, the line was edited`);
    if (decision.prevHash !== findHead(decisions)) {
      throw new UserError(`${place}: does not follow the line before, a line is missing or the log forks`);
    }
    if (decisions.some(({ id }) => id === decision.id)) throw new UserError(`${place}: the id is used twice`);
    if (decision.supersedes !== null && !decisions.some(({ id }) => id === decision.supersedes)) {
      throw new UserError(`${place} supersedes: no earlier decision is ${decision.supersedes}`);
    }
    decisions.push(decision);
  }
  return decisions;
}

/** The decisions that stand: superseded ones left out, and of several on one field of one target the last. */
export function findStanding(log: readonly Decision[]): Decision[] {
  const superseded = new Set(log.map(({ supersedes }) => supersedes));
  const last = new Map<string, Decision>();
  for (const decision of log) {
    if (superseded.has(decision.id)) continue;
    // Several merges into one origin stand side by side.
    const key = `${decision.target}|${decision.field}`;
    last.delete(key);
    last.set(key, decision);
  }
  return [...last.values()];
}

function parseLine(line: string, place: string): Decision {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw new UserError(`${place}: not JSON`, { cause });
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new UserError(`${place}: an object is needed`);
  }
  return value as Decision;
}

const texts = ["id", "time", "author", "role", "target", "field", "reason"] as const;

function checkDraft(draft: DecisionDraft, place: string): void {
  for (const name of texts) {
    if (typeof draft[name] !== "string" || draft[name].trim() === "") {
      throw new UserError(`${place} ${name}: words are needed`);
    }
  }
  if (!decisionFields.includes(draft.field)) {
    throw new UserError(`${place} field: "${draft.field}" is none of ${decisionFields.join(", ")}`);
  }
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/u.test(draft.time)) {
    throw new UserError(`${place} time: a time such as 2023-10-12T09:30:00Z is needed`);
  }
  if (!Array.isArray(draft.evidence) || draft.evidence.some((id) => typeof id !== "string")) {
    throw new UserError(`${place} evidence: a list of statement ids is needed`);
  }
  if (draft.supersedes !== null && typeof draft.supersedes !== "string") {
    throw new UserError(`${place} supersedes: an id or null is needed`);
  }
  if (draft.to === undefined || draft.from === undefined) throw new UserError(`${place}: from and to are needed`);
}
