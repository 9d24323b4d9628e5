import type { DateRange } from "../model/date-range.ts";
import { toTermsOf } from "./claim-terms.ts";
import { type Item, toPhase } from "./group-events.ts";
import type { Grouped } from "./propositions.ts";
import { noRecall, type Recall } from "./recall.ts";
import { findDatesWithin } from "./said-on.ts";

/** What a proposition is about, taken together from all that tell it, so that two can be held against each other. */
export interface ClaimProfile {
  readonly id: string;
  /** Telling terms with the share of its statements that hold them. */
  readonly terms: ReadonlyMap<string, number>;
  /** How far the matter has come: 0 wanted or planned, 1 talked about, 2 agreed, 3 done, 4 used or felt. */
  readonly step: number;
  /** Days it happened on, as exact as most of those who date it say; null where nobody does. */
  readonly when: DateRange | null;
  /** The first day somebody told it; null where nothing says. */
  readonly firstSaid: string | null;
  /** Place of its first statement among all statements. */
  readonly order: number;
  readonly reports: ReadonlySet<string>;
  /** Share of its statements that say why or through whom something happened. */
  readonly causes: number;
  /** Says of all times or of everybody: "has never sold arms to anybody". */
  readonly isWide: boolean;
  readonly size: number;
}

const wide =
  /\b(?:never|ever|at no time|anybody|anyone|nobody|no one|any country|anywhere|always|in the past|has (?:sold|supplied|sent) (?:arms|weapons))\b/iu;
const planned =
  /\b(?:will|would|shall|plans?|planned|planning|intends?|intended|considers?|considering|prepar\p{L}+|wants?|wanted|wish\p{L}*|seeks?|seeking|hopes?|is to|are to|was to|were to|ready to|about to|going to|expects?|due to|ask(?:s|ed) for|request\p{L}*|demand\p{L}*)\b/iu;
const talked =
  /\b(?:talks?|negotiat\p{L}+|met|meet|meeting|discuss\p{L}*|envoys?|delegation|visit\p{L}*|contacts?|draft)\b/iu;
const agreed =
  /\b(?:agree\p{L}*|sign(?:s|ed|ing)?|contract|deal|pact|treaty|truce|order(?:s|ed)|licen[cs]\p{L}+|permit|bargain)\b/iu;
const used =
  /\b(?:us(?:es|ed|ing)|fir(?:es|ed|ing)|shell(?:s|ed|ing)|fight(?:s|ing)?|fought|kill(?:s|ed)|wounded|struck|hit|shot|exploded|casualt\p{L}+)\b/iu;

const causing =
  /\b(?:caus(?:e|es|ed|ing)|because of|due to|blam(?:e|es|ed|ing)|owing to|result(?:s|ed)? (?:of|from)|led to|sabotage\p{L}*|arson|short circuit|(?:started|began) (?:in|with|from)|brought (?:it|the \p{L}+) down|laid)\b/iu;

/** Takes together what the statements of a proposition tell. */
export function toProfile(
  group: Grouped,
  refOf: (statementId: string) => number,
  recall: Recall = noRecall,
): ClaimProfile {
  const { items, proposition } = group;
  const told = items.filter(({ event }) => event.act !== "declines" && event.act !== "urges" && event.act !== "asks");
  const base = told.length > 0 ? told : items;
  const asserted = base.filter(({ event, reading }) => event.act === "asserts" || reading.statement.act === "asserts");
  const terms = new Map<string, number>();
  for (const { reading } of base)
    for (const term of recall("profile", reading, [], () => toTermsOf(reading)))
      if (!term.startsWith("#")) terms.set(term, (terms.get(term) ?? 0) + 1 / base.length);
  const days = items.flatMap(({ reading }) => reading.report.publishedOn.from ?? reading.said?.from ?? []).toSorted();
  return {
    ...{ id: proposition.id, terms, step: toStep(asserted.length > 0 ? asserted : base) },
    when: toWhen(base, proposition.frame.when),
    ...{ firstSaid: days[0] ?? null, order: Math.min(...items.map(({ reading }) => refOf(reading.statement.id))) },
    reports: new Set(items.map(({ reading }) => reading.report.id)),
    causes: base.filter(({ reading }) => causing.test(reading.words)).length / base.length,
    isWide: base.filter(({ reading }) => wide.test(reading.words)).length * 2 > base.length,
    size: items.length,
  };
}

function toStep(items: readonly Item[]): number {
  const steps = items.map(({ event, reading }) => {
    const phase = toPhase(event);
    if (event.kind !== "other" && phase !== "open")
      return { considered: 0, negotiating: 1, agreed: 2, moved: 3, captured: 4, used: 4 }[phase];
    const { words } = reading;
    if (reading.statement.act === "intends" || planned.test(words)) return 0;
    return talked.test(words) ? 1 : agreed.test(words) ? 2 : used.test(words) ? 4 : 3;
  });
  const counts = [0, 1, 2, 3, 4].map((step) => steps.filter((each) => each === step).length);
  return counts.indexOf(Math.max(...counts));
}

const leastDated = 0.1;

/** The month or day that most who date it name; the more exact of two named as often. */
function toWhen(items: readonly Item[], known: DateRange | null): DateRange | null {
  if (known !== null) return known;
  const counts = new Map<string, { range: DateRange; count: number }>();
  for (const { reading } of items) {
    for (const { from, to, precision } of findDatesWithin(reading.words, reading.said)) {
      if (from === null || to === null || precision === "part" || precision === "quarter") continue;
      const key = `${from} ${to}`;
      const entry = counts.get(key) ?? { range: { from, to }, count: 0 };
      counts.set(key, { ...entry, count: entry.count + 1 });
    }
  }
  const [top] = [...counts.values()].toSorted(
    (one, other) => other.count - one.count || (one.range.from < other.range.from ? -1 : 1),
  );
  // A date that few of many tell is rather that of something else they mention.
  return top !== undefined && top.count >= items.length * leastDated ? top.range : null;
}
