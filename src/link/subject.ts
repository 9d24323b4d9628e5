import type { Token } from "../segment/tokens.ts";
import type { Clause } from "./clause.ts";
import { prepositions } from "./transfer-words.ts";

/** Finds who does it: the nearest party before the verb that hangs on no preposition, else a pronoun, else the context. */
export function findSubject(clause: Clause): { readonly actorId: string | null; readonly isInferred: boolean } {
  const { tokens, parties, at, context } = clause;
  for (let index = at - 1; index >= clause.from; index--) {
    const party = parties.find(({ first, last }) => first <= index && index < last);
    if (party) {
      const before = nounStart(tokens, party.first);
      const isGerundSubject = party.last === at && tokens[at]!.lower.endsWith("ing");
      if (party.as === "agent" && (isGerundSubject || !prepositions.has(before)))
        return { actorId: party.actorId, isInferred: false };
      if (party.as === "owner" && leadsToVerb(tokens, party.last, at))
        return { actorId: party.actorId, isInferred: false };
      if (party.as === "agent" && before === "of" && /^(?:accus|suspect)/u.test(tokens[party.first - 2]?.lower ?? ""))
        return { actorId: party.actorId, isInferred: false };
      index = party.first;
      continue;
    }
    const word = tokens[index]!.lower;
    if ((word === "her" || word === "him") && tokens[index + 1]?.lower === "of")
      return { actorId: context.it, isInferred: true };
    if (word === "it" && index < at && at - index < 7) {
      const antecedent = findAntecedent(clause, index);
      return { actorId: antecedent ?? context.it, isInferred: true };
    }
    if ((word === "we" || word === "our") && at - index < 8) return { actorId: context.we, isInferred: true };
    if (/^(?:he|she|they|who|which|countries|states|sides)$/u.test(word) && at - index < 6)
      return { actorId: null, isInferred: true };
  }
  const isFirst = clause.from === clause.sentence.first && at - clause.from <= 2;
  return { actorId: isFirst ? context.subject : null, isInferred: true };
}

function findAntecedent(clause: Clause, at: number): string | null {
  for (let index = at - 1; index >= clause.sentence.first; index--) {
    const party = clause.parties.find(({ first, last, as }) => as === "agent" && first <= index && index < last);
    if (!party) continue;
    if (!prepositions.has(nounStart(clause.tokens, party.first))) return party.actorId;
    index = party.first;
  }
  const earlier = clause.everyone.filter(({ last, as }) => as === "agent" && last <= clause.sentence.first);
  const subject = earlier.find(({ first }) => !prepositions.has(nounStart(clause.tokens, first)));
  return subject?.actorId ?? null;
}

/** "Norland's efforts to buy": a possessor whose noun takes the infinitive. */
function leadsToVerb(tokens: readonly Token[], from: number, at: number): boolean {
  const between = tokens.slice(from, at).map(({ lower }) => lower);
  return (
    between.length >= 3 &&
    between.length <= 7 &&
    between.at(-1) === "to" &&
    between.slice(0, -1).every((word) => !prepositions.has(word) && /^[\p{L}'’-]+$/u.test(word))
  );
}

/** The word before a noun phrase, its article and adjectives skipped. */
export function nounStart(tokens: readonly Token[], first: number): string {
  let at = first - 1;
  while (
    at >= 0 &&
    /^(?:the|a|an|both|some|senior|top|its|their|neighbouring|neighboring|communist|[“"‘'[(])$/u.test(tokens[at]!.lower)
  )
    at--;
  return tokens[at]?.lower ?? "";
}
