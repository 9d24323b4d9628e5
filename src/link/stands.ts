import type { Act } from "../model/statement.ts";
import type { LinkedActors } from "./actors.ts";
import { readSignals, type Signals } from "./change-signals.ts";
import { toClaimTerms } from "./claim-terms.ts";
import { type ClaimFigure, findClaimFigures } from "./figures.ts";
import type { Item } from "./group-events.ts";
import type { ActorName } from "./mentions.ts";
import { toBlankEvent } from "./pointing-item.ts";
import { dayOf, findSpeakers } from "./positions.ts";
import type { Grouped } from "./propositions.ts";
import type { Reading } from "./reading.ts";
import { noRecall, type Recall } from "./recall.ts";

/** Where a speaker stood on some day, as one statement has it. */
export interface Stand {
  readonly item: Item;
  readonly day: string;
  readonly act: Act;
  /** 0 denies, 1 doubts or will not say, 2 asserts as possible, 3 asserts. */
  readonly level: number;
  /** Whether its words say that something is not so. */
  readonly isNegated: boolean;
  /** Whether its cue denies: "denied", "rejects". */
  readonly isDenied: boolean;
  readonly signals: Signals;
  /** Told again later: "In June it had denied …". */
  readonly isRetold: boolean;
  /** Telling terms of its words, names and figures left out, rarest first. */
  readonly terms: readonly string[];
  /** The heavier, the fewer statements of the matter hold the term. */
  readonly weightOf: (term: string) => number;
  /** The weight of all its terms. */
  readonly weight: number;
  readonly figures: readonly ClaimFigure[];
  /** Who speaks: persons and bodies. */
  readonly speakers: readonly string[];
  /** Propositions it stands in, by id; those of transfers apart. */
  readonly propositionIds: readonly string[];
  readonly transferIds: readonly string[];
}

const levels: Readonly<Partial<Record<Act, number>>> = {
  asserts: 3,
  judges: 3,
  intends: 3,
  doubts: 1,
  declines: 1,
  denies: 0,
};
const negation = /\b(?:no|not|never|none|nobody|nothing|neither|nor|without|cannot)\b|n['’]t\b/iu;
const denying =
  /\b(?:den(?:y|ies|ied|ying)|reject|dismiss|refut|rebut|disput|contradict|disavow|repudiat|brush|rubbish|rule[sd]? out|ruling out)\p{L}*/iu;
const beforeThen = /\bhad (?:\p{L}+ )?\p{L}+(?:ed|id)\b/iu;

/**
 * Makes a stand of each statement that takes one and can be dated: those of the propositions in their order, then those of
 * `others` that stand in none.
 */
export function toStands(
  grouped: readonly Grouped[],
  linked: LinkedActors,
  others: readonly Reading[] = [],
  recall: Recall = noRecall,
): Stand[] {
  const firsts = new Map<string, { readonly item: Item; readonly ids: string[]; readonly transfers: string[] }>();
  for (const { proposition, items } of grouped) {
    if (proposition.frame.kind === "sanction") continue;
    for (const item of items) {
      const { id } = item.reading.statement;
      const known = firsts.get(id) ?? { item, ids: [], transfers: [] };
      firsts.set(id, known);
      known.ids.push(proposition.id);
      if (proposition.frame.kind !== "other") known.transfers.push(proposition.id);
    }
  }
  const rules = new Set(
    grouped.flatMap(({ proposition: { frame, statementIds } }) => (frame.kind === "sanction" ? statementIds : [])),
  );
  for (const reading of others) {
    const { id } = reading.statement;
    if (!firsts.has(id) && !rules.has(id)) firsts.set(id, { item: toPlainItem(reading), ids: [], transfers: [] });
  }
  const { names } = linked;
  const all = [...firsts.values()].map((each) => {
    const { reading } = each.item;
    return { ...each, terms: recall("stand-terms", reading, [names], () => toTerms(reading, names)) };
  });
  const counts = new Map<string, number>();
  for (const { terms } of all) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  const weights = new Map(
    [...counts].map(([term, count]) => [term, Math.log((all.length + 2) / (1 + count))] as const),
  );
  const weightOf = (term: string): number => weights.get(term) ?? 0;
  return all.flatMap(({ item, ids, transfers, terms }) => {
    const { event, reading } = item;
    const day = dayOf(item);
    const act = event.isBeside ? reading.statement.act : event.act;
    const base = levels[act];
    if (day === null || base === undefined) return [];
    const { hedge, cue } = reading.statement;
    const isHedged = base === 3 && (hedge === "possible" || hedge === "conditional");
    const isDenied = act === "denies" && cue !== null && denying.test(cue.text);
    const signals = recall("signals", reading, [], () => readSignals(reading));
    const ranked = terms.toSorted((one, other) => weightOf(other) - weightOf(one) || (one < other ? -1 : 1));
    return [
      {
        ...{ item, day, act, level: isHedged ? 2 : base === 1 && signals.hardens ? 3 : base, weightOf },
        ...{ isNegated: negation.test(reading.words) !== isDenied, isDenied, signals },
        isRetold: beforeThen.test(cue?.text ?? ""),
        ...{ terms: ranked, weight: sumOf(ranked, weightOf) },
        figures: recall("figures", reading, [], () => findClaimFigures(reading.words)),
        speakers: findSpeakers(reading.statement, linked),
        ...{ propositionIds: ids, transferIds: transfers },
      },
    ];
  });
}

/** What two stands have in common: terms, and their share of the weight of the one that says less. */
export function compareStands(one: Stand, other: Stand): { readonly count: number; readonly share: number } {
  const shared = one.terms.filter((term) => other.terms.includes(term));
  const least = Math.min(one.weight, other.weight);
  return { count: shared.length, share: least === 0 ? 0 : sumOf(shared, one.weightOf) / least };
}

function sumOf(terms: readonly string[], weightOf: (term: string) => number): number {
  return terms.reduce((sum, term) => sum + weightOf(term), 0);
}

function toPlainItem(reading: Reading): Item {
  return { ...{ reading, event: toBlankEvent(reading), supplier: null, recipient: null, endUser: null }, inferred: [] };
}

function toTerms(reading: Reading, names: readonly ActorName[]): string[] {
  const [terms] = toClaimTerms([reading], names);
  return (terms?.own ?? []).filter((term) => !/^[#@]/u.test(term));
}
