import type { Stage } from "../model/dossier.ts";
import type { Token } from "../segment/tokens.ts";
import {
  agreeing,
  clauseBorders,
  completing,
  negating,
  negotiating,
  ongoing,
  prospective,
  type TransferNoun,
  type TransferVerb,
} from "./transfer-words.ts";

/** How far a transfer had got by the words around its verb or noun. */
export interface StageReading {
  readonly stage: Stage | null;
  readonly isSure: boolean;
  readonly isOngoing: boolean;
  readonly isNegated: boolean;
}

const be: ReadonlySet<string> = new Set("is are was were be been being 's 're am".split(" "));
const have: ReadonlySet<string> = new Set("has have had having 've".split(" "));

/** Reads the stage at a verb: its own form, then up to ten words before it in the clause. */
export function findVerbStage(tokens: readonly Token[], at: number, from: number, verb: TransferVerb): StageReading {
  const before = wordsBefore(tokens, at, from, 12);
  const near = before.slice(-5);
  const isNegated = hasNegation(near);
  const form = tokens[at]?.lower ?? "";
  const previous = before.at(-1) ?? "";
  const isGerund = form.endsWith("ing");
  const isAuxiliary = (set: ReadonlySet<string>): boolean => near.some((word) => set.has(word));
  const reading = (stage: Stage | null, isSure = true, goesOn = false): StageReading => ({
    stage,
    isSure,
    isOngoing: goesOn,
    isNegated,
  });
  if (verb.role === "captor") return reading(before.some((word) => prospective.has(word)) ? null : "captured");
  if (verb.role === "bidder") return reading("considered");
  if (before.some((word) => agreeing.has(word)) && !isAuxiliary(have) && !near.some((word) => prospective.has(word)))
    return reading("agreed");
  if (before.some((word) => negotiating.has(word)) && (isGerund || before.includes("to") || near.includes("about")))
    return reading("negotiating");
  if (near.some((word) => prospective.has(word)) || (previous === "to" && before.some((word) => prospective.has(word))))
    return reading("considered");
  if (near.some((word) => ongoing.has(word)))
    return reading(verb.role === "user" ? "used" : verb.past === "agreed" ? "agreed" : "shipped", true, true);
  if (isGerund) {
    // "in the process of buying": neither bought nor agreed yet
    if (previous === "of" && /^(?:verge|point|brink|cusp)$/u.test(before.at(-2) ?? "")) return reading("considered");
    if (previous === "of" && /^(?:process|course|midst|middle)$/u.test(before.at(-2) ?? ""))
      return reading(verb.past === "agreed" ? "negotiating" : verb.past === "used" ? "used" : "shipped", true, true);
    if (near.slice(-3).some((word) => be.has(word)))
      return reading(verb.past === "agreed" ? "negotiating" : verb.past === "used" ? "used" : "shipped", true, true);
    if (isAuxiliary(have) && previous !== "of") return reading(verb.past);
    return reading(verb.past, false);
  }
  if (isBase(form, verb) && previous === "to") return reading("considered", false);
  if (isBase(form, verb) || form === `${verb.lemma}s` || form.endsWith("ies"))
    return reading(verb.past === "delivered" ? "shipped" : verb.past, false, true);
  return reading(verb.past);
}

/** Reads the stage at a noun: "talks on an arms deal", "potential deliveries", "completed a delivery". */
export function findNounStage(
  tokens: readonly Token[],
  at: number,
  from: number,
  to: number,
  noun: TransferNoun,
): StageReading {
  const before = wordsBefore(tokens, at, from, 9);
  const near = before.slice(-5);
  const after = tokens.slice(at + 1, Math.min(to, at + 7)).map(({ lower }) => lower);
  const isNegated =
    hasNegation(before.slice(-4)) ||
    (after.includes("never") && after.some((word) => /^(?:happened|occurred|took|existed)$/u.test(word)));
  const reading = (stage: Stage | null, isSure = true, goesOn = false): StageReading => ({
    stage,
    isSure,
    isOngoing: goesOn,
    isNegated,
  });
  if (
    before.some((word) => negotiating.has(word)) ||
    after.slice(0, 3).some((word) => word === "talks" || word === "negotiations")
  )
    return reading("negotiating");
  if (
    near.some((word, place) => prospective.has(word) && !isOtherDeed(near, place)) ||
    (!before.slice(-3).some((word) => /^(?:the|this|these|those)$/u.test(word)) &&
      after.slice(0, 2).some((word) => /^(?:would|could|might|may|can|will)$/u.test(word)))
  )
    return reading("considered");
  if (near.some((word) => agreeing.has(word))) return reading("agreed");
  const isDone = near.some((word) => completing.has(word)) || after.slice(0, 3).some((word) => completing.has(word));
  if (isDone && !isNegated && noun.role !== "deal") return reading("delivered");
  if (isDone && noun.role === "deal") return reading(null, false);
  return reading(
    noun.stage,
    false,
    near.some((word) => ongoing.has(word)),
  );
}

function isBase(form: string, verb: TransferVerb): boolean {
  return form === verb.lemma;
}

function hasNegation(words: readonly string[]): boolean {
  return words.some((word) => negating.has(word));
}

function wordsBefore(tokens: readonly Token[], at: number, from: number, reach: number): string[] {
  const words: string[] = [];
  for (let index = at - 1; index >= Math.max(from, at - reach); index--) {
    const word = tokens[index]!.lower;
    // "on the agenda: deliveries to …"
    if (word === ":" && at - index <= 4) continue;
    // "if A had received it" as the whole of what nobody knows
    if (word === "if" && index === 0) continue;
    if (clauseBorders.has(word) || word === "that") break;
    // "did not know if": a question and no condition
    if (
      word === "if" &&
      /^(?:know|knew|sure|clear|unclear|certain|say|ask|asked|determine|wonder|see)$/u.test(
        tokens[index - 1]?.lower ?? "",
      )
    )
      continue;
    words.unshift(word);
  }
  return words;
}

const support =
  /^(?:arrange|organi[sz]e|make|get|have|secure|obtain|negotiate|conclude|complete|close|sign|strike|reach|carry|resume|start|begin|continue|increase|expand|prepare|plan|discuss|hold|broker|finali[sz]e|agree|seal|clinch|do|be|receive|accept|allow|approve|authori[sz]e|order|request|seek|offer|propose|further|more|finance|fund|facilitate|enable|undertake|conduct|pursue)$/u;

/** "trying to follow the shipments": what is tried is another deed than the shipment. */
function isOtherDeed(words: readonly string[], at: number): boolean {
  const verb = words[at + 1] === "to" ? words[at + 2] : undefined;
  return verb !== undefined && !support.test(verb) && !prospective.has(verb);
}
