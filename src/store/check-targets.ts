import { UserError } from "../errors.ts";
import { toAddedStatement } from "./added-statement.ts";
import { isSameStatement, toAnchor } from "./anchor-words.ts";
import type { Anchor, DecisionDraft, DecisionOf } from "./decision.ts";
import type { Db } from "./open-db.ts";
import { readReports, readStatement, readStatements, type StoredStatement } from "./read-rows.ts";

/** Throws UserError where a decision names what is not in the dossier. */
export function checkTargets(db: Db, { target, kind, value }: DecisionDraft): void {
  const named = kind === "link" ? [...target, value.proposition] : target;
  for (const id of named.flatMap((each) => each.split(/[/+]/u)).filter((each) => each !== "P")) {
    const found = id.startsWith("r") ? readReports(db, id)[0] : readStatement(db, id);
    if (!found) throw new UserError(`${id}: is not in this dossier`);
  }
}

/**
 * Adds to an edit what stands round its words, by which they are found again in a later text. Throws UserError where the
 * words do not stand where the person saw them.
 */
export function withAnchors(db: Db, draft: Extract<DecisionDraft, { readonly kind: "edit" }>): DecisionDraft {
  const [id = ""] = draft.target;
  const text = readReports(db, readStatement(db, id)?.statement.reportId ?? "")[0]?.report.text ?? "";
  const { content, speaker } = draft.value;
  checkWords("edit", text, [...(content ?? []), ...(speaker ? [speaker] : [])]);
  const value = {
    ...draft.value,
    ...(content && { content: content.map((words) => toAnchor(words, text)) }),
    ...(speaker && { speaker: toAnchor(speaker, text) }),
  };
  return { ...draft, value };
}

/**
 * Makes an added statement ready to be written: what stands round its words, and the actor behind the speaker where
 * hearsay knows these words of the report. Throws UserError where words do not stand where the person saw them, or a
 * statement of the report says just this already.
 */
export function withAddition(db: Db, draft: Extract<DecisionDraft, { readonly kind: "add" }>): DecisionDraft {
  const [id = ""] = draft.target;
  const report = readReports(db, id)[0]?.report;
  if (!report) throw new UserError(`${id}: is not in this dossier`);
  const { content, speaker, cue } = draft.value;
  checkWords("add", report.text, [...content, ...(speaker ? [speaker] : []), ...(cue ? [cue] : [])]);
  const stored = readStatements(db, id).filter(({ isCurrent }) => isCurrent);
  const value = {
    ...draft.value,
    content: content.map((words) => toAnchor(words, report.text)),
    speaker: speaker && toAnchor(withActor(speaker, stored), report.text),
    cue: cue && toAnchor(cue, report.text),
  };
  const made = toAddedStatement({ ...draft, value }, report);
  const same = made && stored.find(({ statement }) => isSameStatement(statement, made));
  if (same) throw new UserError(`add: ${same.ref} says just this already`);
  return { ...draft, value };
}

type NamedSpeaker = NonNullable<DecisionOf<"add">["value"]["speaker"]>;

/** "she" is whom hearsay took the nearest "she" for; words that name nobody known are read as a name. */
function withActor(speaker: NamedSpeaker, stored: readonly StoredStatement[]): NamedSpeaker {
  if (speaker.actor !== undefined) return speaker;
  const links = stored
    .flatMap(({ statement }) => statement.chain)
    .filter(({ text }) => text.toLowerCase() === speaker.text.toLowerCase())
    .sort((one, other) => Math.abs(one.start - speaker.start) - Math.abs(other.start - speaker.start));
  const [nearest] = links;
  return nearest ? { ...speaker, actor: nearest.actor, kind: nearest.kind } : speaker;
}

function checkWords(kind: string, text: string, all: readonly Anchor[]): void {
  for (const words of all) {
    if (text.slice(words.start, words.end) === words.text) continue;
    throw new UserError(
      `${kind}: expected \`${words.text}\` at ${words.start}, which is not what stands in the report`,
    );
  }
}
