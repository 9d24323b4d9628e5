import { findActorByName } from "../lexicon/find-actors.ts";
import { toSlug } from "../lexicon/to-slug.ts";
import type { Report } from "../model/report.ts";
import type { Review } from "../model/review.ts";
import type { TextSpan } from "../model/span.ts";
import type { ChainLink, Statement } from "../model/statement.ts";
import { findAnchor } from "./anchor-words.ts";
import type { DecisionOf, Edit } from "./decision.ts";

/**
 * Puts in place of what was extracted what a person decided, and notes in the review who did and what was read there.
 * Gives null where the words decided on are not in the report.
 */
export function applyEdit(statement: Statement, decision: DecisionOf<"edit">, { text }: Report): Statement | null {
  const { value: edit, author: by, time: on } = decision;
  const content = edit.content?.map((words) => findAnchor(words, text));
  const speaker = edit.speaker ? findAnchor(edit.speaker, text) : edit.speaker;
  if (content?.includes(null) || (edit.speaker && speaker === null)) return null;
  const review = toReview(statement);
  const fields = (["content", "speaker", "act", "hedge", "saidOn"] as const).filter(
    (field) => edit[field] !== undefined,
  );
  const edits: Review["edits"] = [
    ...review.edits.filter(({ field }) => !fields.includes(field)),
    ...fields.map((field) => {
      const first = review.edits.find((each) => each.field === field);
      return { field, was: first?.was ?? toWas(statement, field), by, on };
    }),
  ];
  return {
    ...statement,
    ...(content && { content: content.flatMap((words) => (words ? [toPlainSpan(words)] : [])) }),
    ...(speaker === undefined
      ? {}
      : { chain: [...(speaker ? [toChainLink(speaker)] : []), ...statement.chain.slice(1)] }),
    ...(edit.act && { act: edit.act }),
    ...(edit.hedge && { hedge: edit.hedge }),
    ...(edit.saidOn === undefined
      ? {}
      : { saidOn: edit.saidOn ? { ...edit.saidOn, text: statement.saidOn?.text ?? "" } : null }),
    review: { ...review, edits },
  };
}

/** The review of a statement, empty where nobody looked. */
export function toReview({ review }: Statement): Review {
  return review ?? { verdict: null, by: null, on: null, reason: null, edits: [], notes: [] };
}

/** A voice as a person named it by words of the report. */
export function toChainLink({ actor, kind, ...words }: NonNullable<Edit["speaker"]>): ChainLink {
  const known = findActorByName(words.text)?.actor;
  return {
    ...toPlainSpan(words),
    actor: actor === undefined ? (known?.id ?? toSlug(words.text)) : actor,
    kind: kind ?? known?.kind ?? (actor === null ? "unnamed" : "person"),
  };
}

/** Words without what a decision keeps beside them. */
export function toPlainSpan({ start, end, text }: TextSpan): TextSpan {
  return { start, end, text };
}

function toWas({ content, chain, act, hedge, saidOn }: Statement, field: keyof Edit): string {
  if (field === "content") return content.map(({ text }) => text).join(" … ");
  if (field === "speaker") return chain[0]?.text ?? "nobody";
  if (field === "saidOn") return saidOn?.from ?? "no day";
  return field === "act" ? act : hedge;
}
