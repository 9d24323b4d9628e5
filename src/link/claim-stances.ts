import { toClaimTerms } from "./claim-terms.ts";
import { findLead } from "./claim-text.ts";
import type { Item } from "./group-events.ts";

const negation = /\b(?:no|not|never|none|nobody|nothing|neither|nor|without|cannot)\b|n['’]t\b/giu;
/** Share of the telling words of a claim that a statement must hold to assert it, and to deny it in words of its own. */
const least = { asserts: 0.5, denies: 0.35 };

/**
 * Holds each statement of a group against the words of its claim: only one that holds most of them, in the same sense,
 * asserts it, and only one that speaks of them or says little by itself denies it. Others are about the same thing and
 * give a view on it, whatever they assert: nobody is made to say what somebody else said. In the order given.
 */
export function takeStances(group: readonly Item[]): Item[] {
  const lead = findLead(group);
  if (lead === undefined) return [...group];
  const claim = new Set(toTerms(lead).own);
  const figures = [...claim].filter(isFigure);
  const isNegative = countNegations(lead) % 2 === 1;
  return group.map((item) => {
    if (item === lead) return item;
    const { own, isBare } = toTerms(item);
    const shared = own.filter((term) => claim.has(term)).length / (claim.size || 1);
    const others = own.filter(isFigure);
    const sameFigures = figures.length === 0 || others.length === 0 || figures.some((each) => others.includes(each));
    const sameSense = (countNegations(item) % 2 === 1) === isNegative;
    const { act } = item.event;
    const holds =
      act === "denies"
        ? isBare || shared >= least.denies
        : act === "asserts" || act === "intends"
          ? shared >= least.asserts && sameFigures && sameSense
          : true;
    return holds ? item : { ...item, event: { ...item.event, act: "judges" as const, isBeside: true } };
  });
}

function toTerms({ reading }: Item): { readonly own: readonly string[]; readonly isBare: boolean } {
  return toClaimTerms([reading])[0]!;
}

function isFigure(term: string): boolean {
  return term.startsWith("#");
}

function countNegations({ reading }: Item): number {
  return reading.words.match(negation)?.length ?? 0;
}
