import { UserError } from "../errors.ts";
import { toAnchor } from "./anchor-words.ts";
import type { DecisionDraft } from "./decision.ts";
import type { Db } from "./open-db.ts";
import { readReports, readStatement } from "./read-rows.ts";

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
  for (const words of [...(content ?? []), ...(speaker ? [speaker] : [])]) {
    if (text.slice(words.start, words.end) === words.text) continue;
    throw new UserError(`edit: expected \`${words.text}\` at ${words.start}, which is not what stands in the report`);
  }
  const value = {
    ...draft.value,
    ...(content && { content: content.map((words) => toAnchor(words, text)) }),
    ...(speaker && { speaker: toAnchor(speaker, text) }),
  };
  return { ...draft, value };
}
