import { UserError } from "../errors.ts";
import { type Act, type ActorKind, acts, type Hedge, hedges } from "../model/statement.ts";
import { toHash } from "../weigh/canonical-json.ts";
import { type DecisionField, decisionFields } from "../weigh/decision-log.ts";
import { type Chained, toChained } from "../weigh/hash-chain.ts";

/**
 * What a person can decide; `undo` and `redo` are decisions too, `join` ties two logs together, `brief` notes that somebody
 * took a brief and decides nothing.
 */
export const decisionKinds = [
  "accept",
  "reject",
  "unsure",
  "edit",
  "add",
  "link",
  "split",
  "merge",
  "same-origin",
  "grade",
  "adopt",
  "note",
  "undo",
  "redo",
  "join",
  "brief",
] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/** Exact words of a report, with what stands round them, so that they are found again in a later version. */
export interface Anchor {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** 32 characters before and after; the store fills them in. */
  readonly before?: string;
  readonly after?: string;
}

/** What is put in place of what was extracted; fields that are missing stay as extracted. */
export interface Edit {
  readonly content?: readonly Anchor[];
  /** Who is nearest to the words; null for nobody. Without `actor` the words are read as a name. */
  readonly speaker?: (Anchor & { readonly actor?: string | null; readonly kind?: ActorKind | "unnamed" }) | null;
  readonly act?: Act;
  readonly hedge?: Hedge;
  readonly saidOn?: { readonly from: string; readonly to: string } | null;
}

/** A statement that a person found in a report: who says what, by which words of the report. */
export interface Addition {
  /** Exact words in order, several where a quotation is interrupted. */
  readonly content: readonly Anchor[];
  /** As in an edit; null where the report names nobody. */
  readonly speaker: NonNullable<Edit["speaker"]> | null;
  /** The words that show the act; null where layout alone attributes. */
  readonly cue: Anchor | null;
  readonly act: Act;
  readonly hedge?: Hedge;
  readonly saidOn?: { readonly from: string; readonly to: string } | null;
}

/** A grade of the ledger; fields as in `docs/ledger.md`. */
export interface Grade {
  readonly field: DecisionField;
  readonly from: unknown;
  readonly to: unknown;
  readonly role?: string;
  readonly evidence?: readonly string[];
}

/** As what a brief was taken: read on the screen, or saved. */
export const takenHows = ["read", "html", "markdown", "pdf"] as const;
export type TakenHow = (typeof takenHows)[number];

interface Values {
  readonly accept: null;
  readonly reject: null;
  readonly unsure: null;
  readonly edit: Edit;
  /** Of a report: the statement gets an id of its own, made from its words. */
  readonly add: Addition;
  /** A proposition, named by some of its statements: `P/s1f3…+s2a4…`. */
  readonly link: { readonly proposition: string };
  readonly split: null;
  readonly merge: null;
  readonly "same-origin": null;
  readonly grade: Grade;
  readonly adopt: { readonly field: "word" | "confidence"; readonly to: string };
  readonly note: { readonly text: string };
  readonly undo: { readonly of: string };
  readonly redo: { readonly of: string };
  readonly join: { readonly heads: readonly [string, string] };
  /** `taken` is the SHA-256 of what it told, `asOf` the day that was asked for. */
  readonly brief: { readonly taken: string; readonly asOf: string | null; readonly how: TakenHow };
}

/**
 * A decision before it is written. `target` names one or more things by lasting ids: statements `s…`, reports `r…`,
 * propositions `P/s…+s…` (the one that holds most of these statements), lines of a ledger `P/s…+s…/s…`. One decision is
 * one entry and one undo, whatever the number of its targets.
 */
export type DecisionDraft = {
  [Kind in DecisionKind]: {
    readonly kind: Kind;
    readonly target: readonly string[];
    readonly value: Values[Kind];
    /** ISO 8601 with zone, as the person's machine had it. */
    readonly time: string;
    readonly author: string;
    readonly reason?: string;
  };
}[DecisionKind];

/** An entry of the log. `id` is `d` and twelve hexadecimal digits. */
export type Decision = Chained<DecisionDraft & { readonly id: string }>;

/** A decision of one kind. */
export type DecisionOf<Kind extends DecisionKind> = Extract<Decision, { readonly kind: Kind }>;

/** Checks a draft and ties it to the entry before. Throws UserError, naming the field, on what cannot be used. */
export function toDecision(draft: DecisionDraft, prevHash: string): Decision {
  checkDraft(draft);
  const { kind, target, value, time, author, reason } = draft;
  const fields = { kind, target, value, time, author, ...(reason === undefined ? {} : { reason }) };
  const id = `d${toHash({ ...fields, prevHash }).slice(0, 12)}`;
  return toChained({ id, ...fields }, prevHash) as Decision;
}

const fewest: Partial<Record<DecisionKind, number>> = {
  merge: 2,
  "same-origin": 2,
  undo: 0,
  redo: 0,
  join: 0,
  brief: 0,
};
const needsReason: ReadonlySet<DecisionKind> = new Set(["grade", "adopt", "same-origin"]);
const targets: Partial<Record<DecisionKind, RegExp>> = {
  merge: /^P\//u,
  grade: /^P\//u,
  add: /^r/u,
  adopt: /^P\/[^/]+$/u,
  note: /^(?:s|r|P\/)/u,
};

/** Throws UserError, naming the field, where a draft cannot be a decision. */
export function checkDraft(draft: DecisionDraft): void {
  const { kind, target, time, author, reason } = draft;
  if (!decisionKinds.includes(kind)) fail("kind", `expected one of ${decisionKinds.join(", ")}, got \`${kind}\``);
  if (typeof author !== "string" || author.trim() === "") fail("author", "words are needed");
  if (typeof time !== "string" || !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/u.test(time)) {
    fail("time", "a time such as 2023-10-12T09:30:00Z is needed");
  }
  if (reason !== undefined && (typeof reason !== "string" || reason.trim() === "")) fail("reason", "words are needed");
  if (reason === undefined && needsReason.has(kind)) fail("reason", `is needed for ${kind}`);
  const least = fewest[kind] ?? 1;
  const form = targets[kind] ?? /^s/u;
  if (!Array.isArray(target) || target.some((each) => typeof each !== "string")) fail("target", "a list is needed");
  if (target.length < least)
    fail("target", `${kind} needs ${least === 1 ? "something" : `${least} things`} to decide on`);
  if (least > 0 && target.some((each) => !form.test(each)))
    fail("target", `${kind} cannot be said of ${target.join(" ")}`);
  checkValue(draft);
}

function checkValue(draft: DecisionDraft): void {
  const { kind } = draft;
  if (kind === "edit") checkEdit(draft.value);
  else if (kind === "add") checkAddition(draft.target, draft.value);
  else if (kind === "link" && !/^P\/s/u.test(draft.value?.proposition)) fail("value", "a proposition is needed");
  else if (kind === "brief" && !/^[0-9a-f]{64}$/u.test(draft.value?.taken))
    fail("value", "the hash of a brief is needed");
  else if (kind === "note" && !draft.value?.text?.trim()) fail("note", "words are needed");
  else if (kind === "grade" && !decisionFields.includes(draft.value?.field)) {
    fail("value", `field: expected one of ${decisionFields.join(", ")}, got \`${draft.value?.field}\``);
  } else if (kind === "adopt" && !(["word", "confidence"].includes(draft.value?.field) && draft.value.to)) {
    fail("value", "a word or a confidence is needed");
  }
}

function checkEdit(edit: Edit): void {
  if (typeof edit !== "object" || edit === null || Object.keys(edit).length === 0) fail("edit", "changes nothing");
  const spans = [...(edit.content ?? []), ...(edit.speaker ? [edit.speaker] : [])];
  if (!spans.every(isAnchor)) fail("edit", "start, end and the exact words are needed");
  if (edit.content?.length === 0) fail("edit", "words are needed");
  if (edit.act !== undefined && !acts.includes(edit.act)) fail("edit", `act: expected one of ${acts.join(", ")}`);
  if (edit.hedge !== undefined && !hedges.includes(edit.hedge)) {
    fail("edit", `hedge: expected one of ${hedges.join(", ")}`);
  }
  if (edit.saidOn && !/^\d{4}-\d\d-\d\d \d{4}-\d\d-\d\d$/u.test(`${edit.saidOn.from} ${edit.saidOn.to}`)) {
    fail("edit", "date: days such as 2023-10-12 are needed");
  }
}

function checkAddition(target: readonly string[], addition: Addition): void {
  if (target.length !== 1) fail("target", "one report is needed");
  if (typeof addition !== "object" || addition === null) fail("add", "the words of a statement are needed");
  const { content, speaker, cue, act, hedge, saidOn } = addition;
  if (!Array.isArray(content) || content.length === 0) fail("add", "content: words are needed");
  if (!acts.includes(act)) fail("add", `act: expected one of ${acts.join(", ")}`);
  const spans = [...content, ...(speaker ? [speaker] : []), ...(cue ? [cue] : [])];
  if (!spans.every(isAnchor)) fail("add", "start, end and the exact words are needed");
  const isInOrder = content.every(({ start }, place) => place === 0 || start >= (content[place - 1]?.end ?? 0));
  if (!isInOrder) fail("add", "content: its parts must stand in the order of the report");
  if (hedge !== undefined || saidOn) checkEdit({ ...(hedge !== undefined && { hedge }), ...(saidOn && { saidOn }) });
}

function isAnchor({ start, end, text }: Anchor): boolean {
  return (
    Number.isInteger(start) && start >= 0 && end > start && typeof text === "string" && text.length === end - start
  );
}

function fail(field: string, why: string): never {
  throw new UserError(`${field}: ${why}`);
}
