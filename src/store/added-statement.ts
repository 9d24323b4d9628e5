import type { Report } from "../model/report.ts";
import { contains } from "../model/span.ts";
import type { Statement } from "../model/statement.ts";
import { toHash } from "../weigh/canonical-json.ts";
import { findAnchor } from "./anchor-words.ts";
import { toChainLink, toPlainSpan } from "./apply-edit.ts";
import type { Decision, DecisionOf } from "./decision.ts";

/** The `rule` of statements that a person added. */
export const addedRule = "person";

/**
 * The id of a statement that a person added: made from the report, the places of its words and the act, so that two
 * people who add the same have added one statement.
 */
export function toAddedId({ target, value }: Pick<DecisionOf<"add">, "target" | "value">): string {
  const { content, speaker, cue, act } = value;
  const toPlace = (words: { readonly start: number; readonly end: number } | null) =>
    words && { start: words.start, end: words.end };
  const made = { report: target[0], content: content.map(toPlace), speaker: toPlace(speaker), cue: toPlace(cue), act };
  return `s${toHash(made).slice(0, 12)}`;
}

/** Whether a decision adds a statement. */
export function isAddition(decision: Decision): decision is DecisionOf<"add"> {
  return decision.kind === "add";
}

/**
 * The statement that a person added, as it stands in a text of its report. Null where its words are not in this text, or
 * in several places that nothing tells apart.
 */
export function toAddedStatement(
  decision: Pick<DecisionOf<"add">, "target" | "value">,
  { id: reportId, text, zones }: Report,
): Statement | null {
  const { content, speaker, cue, act, hedge = "none", saidOn = null } = decision.value;
  const words = content.map((part) => findAnchor(part, text));
  const named = speaker && findAnchor(speaker, text);
  const shown = cue && findAnchor(cue, text);
  const [first] = words;
  if (!first || words.includes(null) || (speaker && !named) || (cue && !shown)) return null;
  const zone = zones.find((each) => contains(each, first) && (each.kind === "headline" || each.kind === "caption"));
  return {
    id: toAddedId(decision),
    reportId,
    chain: named ? [toChainLink(named)] : [],
    cue: shown && toPlainSpan(shown),
    content: words.flatMap((part) => (part ? [toPlainSpan(part)] : [])),
    act,
    hedge,
    form: toForm(text, first.start, words.at(-1)?.end ?? first.end),
    saidOn: saidOn && { ...saidOn, text: "" },
    evidence: [],
    rule: addedRule,
    certainty: "high",
    zone: zone?.kind === "headline" || zone?.kind === "caption" ? zone.kind : "body",
    parent: null,
    answers: [],
  };
}

const quote = /["“”„«»‘’「」『』]/u;

function toForm(text: string, start: number, end: number): Statement["form"] {
  const isQuoted =
    quote.test(text.slice(Math.max(0, start - 1), start + 1)) && quote.test(text.slice(end - 1, end + 1));
  return isQuoted ? "direct" : /["“”„«»「」『』]/u.test(text.slice(start, end)) ? "mixed" : "indirect";
}
