import type { Act } from "../model/statement.ts";
import { toClaimTerms } from "./claim-terms.ts";
import { findLead } from "./claim-text.ts";
import type { Item } from "./group-events.ts";

const negation = /\b(?:no|not|never|none|nobody|nothing|neither|nor|without|cannot)\b|n['’]t\b/giu;
/** Share of the telling words of a claim that a statement must hold to assert it, and to deny it in words of its own. */
const least = { asserts: 0.5, denies: 0.35 };

/**
 * Holds each statement of a group against the words of its claim: only one that holds most of them, in the same sense,
 * asserts it; one denies it that denies these words, or asserts most of them in the opposite sense. "No shell was sold" is
 * itself a claim, and who says it again agrees with it. Others are about the same thing and stand beside it, whatever they
 * assert: nobody is made to say what somebody else said. In the order given.
 */
export function takeStances(group: readonly Item[]): Item[] {
  const lead = findLead(group);
  if (lead === undefined) return [...group];
  const claim = new Set(toTerms(lead).own);
  const figures = [...claim].filter(isFigure);
  const isNegative = countNegations(lead) % 2 === 1;
  return group.map((item) => {
    const { act } = item.event;
    const isView = act === "judges";
    if (!isView && act !== "asserts" && act !== "intends" && act !== "denies") return item;
    const take = (stance: Act): Item => (stance === act ? item : { ...item, event: { ...item.event, act: stance } });
    const agrees = isView ? item : take("asserts");
    const beside: Item = { ...item, event: { ...item.event, act: "judges", isBeside: true } };
    const deniesWords = act === "denies" && isDenyingCue(item);
    if (item === lead) return deniesWords ? item : agrees;
    const { own, isBare } = toTerms(item);
    const shared = own.filter((term) => claim.has(term)).length / (claim.size || 1);
    const others = own.filter(isFigure);
    const sameFigures = figures.length === 0 || others.length === 0 || figures.some((each) => others.includes(each));
    const sameSense = (countNegations(item) % 2 === 1) === isNegative;
    if (deniesWords) return (isBare || shared >= least.denies) && sameSense ? item : beside;
    if (!sameFigures) return beside;
    if (sameSense) return shared >= least.asserts ? agrees : beside;
    return act === "denies" && shared >= least.denies ? item : beside;
  });
}

const denying =
  /\b(?:den(?:y|ies|ied|ying)|reject|dismiss|refut|rebut|disput|contradict|disavow|repudiat|brush|rubbish)\p{L}*/iu;

/** Whether the cue itself denies the words, or whether the words say that something is not so. */
function isDenyingCue({ reading: { statement } }: Item): boolean {
  return statement.cue !== null && denying.test(statement.cue.text);
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
