import { replyActs } from "../model/statement.ts";
import { type Bag, isActorTerm, type WeighedClaim } from "./weigh-claims.ts";

const views: ReadonlySet<string> = new Set(["judges", "intends", "urges", "asks"]);

/** What can speak for or against two statements being about one thing. */
export const signalNames = [
  ...["bias", "here", "overlap", "narrow overlap", "broad overlap", "cosine", "rarest word", "context", "passage"],
  ...["passage squared", "passage here", "report", "figure", "other figures", "unit", "month", "thing", "actors"],
  ...["other actors", "all around", "told of", "accused here", "voice", "voice here", "same day", "next", "next leans"],
  ...[
    "next replies",
    "bare reply",
    "distance",
    "answers",
    "event",
    "other event",
    "one event",
    "one bare",
    "both bare",
  ],
  ...["contrary", "both reply", "declines", "view", "negation", "both lead", "strangers"],
] as const;
export type Signal = (typeof signalNames)[number];

/** The fewest telling words, as sum of weights, that a share is taken of: one word in common makes no claim. */
const fewest = 6;

/** The signals of a pair in the order of `signalNames`, most of them from 0 to 1. `one` stands before `other`. */
export function toSignals(one: WeighedClaim, other: WeighedClaim): number[] {
  const [a, b] = [one.reading.statement, other.reading.statement];
  const here = one.reading.report === other.reading.report;
  const apart = here ? Math.abs(one.place - other.place) : Number.POSITIVE_INFINITY;
  const [before, next] = one.place < other.place ? [one, other] : [other, one];
  const own = compare(one.terms, other.terms);
  const shares = [own.shared / Math.max(one.terms.sum, fewest), own.shared / Math.max(other.terms.sum, fewest)];
  const [narrow, broad] = [Math.min(...shares), Math.max(...shares)];
  const passage = compare(one.passage, other.passage).cosine;
  const actors = toKinship(one.actors, other.actors);
  const isContrary = one.isReply !== other.isReply;
  const isAccused = isContrary && (tellsOf(one, other) || tellsOf(other, one));
  const sameVoice = one.reading.speaker !== null && one.reading.speaker === other.reading.speaker;
  const day = one.reading.report.publishedOn.from;
  const values: Readonly<Record<Signal, number | boolean>> = {
    bias: 1,
    // A long report speaks of more things than a short one.
    here: here ? Math.min(1, 6 / one.beside) : 0,
    overlap: Math.min(own.shared, 20) / 10,
    "narrow overlap": narrow,
    "broad overlap": broad,
    cosine: own.cosine,
    "rarest word": own.rarest / 5,
    context: here ? 0 : toShare(one.context, other.context),
    passage: here ? 0 : passage,
    "passage squared": here ? 0 : passage * passage,
    "passage here": here ? passage : 0,
    report: here ? 0 : compare(one.wholeReport, other.wholeReport).cosine,
    figure: one.figures.some((each) => other.figures.includes(each)),
    "other figures": toKinship(one.figures, other.figures) < 0,
    unit: one.units.some((each) => other.units.includes(each)),
    month: one.months.some((each) => other.months.includes(each)),
    thing: toKinship(one.things, other.things) > 0,
    actors: Math.max(0, actors),
    "other actors": actors < 0,
    "all around": Math.max(0, toKinship(one.around, other.around)),
    "told of": (speaksOf(one, other) ? 0.5 : 0) + (speaksOf(other, one) ? 0.5 : 0),
    "accused here": here && isAccused,
    voice: sameVoice,
    "voice here": here && sameVoice,
    "same day": !here && day !== null && day === other.reading.report.publishedOn.from,
    next: apart === 1,
    "next leans": apart === 1 && next.leans,
    "next replies": apart === 1 && next.isReply && !before.isReply,
    "bare reply": apart <= 2 && next.isBare && next.isReply && !before.isReply,
    distance: here ? Math.min(apart, 10) / 10 : 0,
    answers: a.answers.includes(b.id) || b.answers.includes(a.id),
    event: one.group >= 0 && one.group === other.group,
    "other event": one.group >= 0 && other.group >= 0 && one.group !== other.group,
    "one event": one.group >= 0 !== other.group >= 0,
    "one bare": one.isBare !== other.isBare,
    "both bare": one.isBare && other.isBare,
    contrary: isContrary,
    "both reply": one.isReply && other.isReply,
    declines: a.act === "declines" || b.act === "declines",
    view: views.has(a.act) || views.has(b.act),
    negation: one.isNegated !== other.isNegated,
    strangers: here && own.rarest === 0 && !next.leans && !next.isReply && !one.isBare && !other.isBare,
    "both lead": !here && one.place < 2 && other.place < 2,
  };
  return signalNames.map((name) => Number(values[name]));
}

function compare(a: Bag, b: Bag): { readonly shared: number; readonly cosine: number; readonly rarest: number } {
  const [one, other] = a.terms.length <= b.terms.length ? [a, b] : [b, a];
  const [mine, theirs] = [one.terms, other.terms];
  let [shared, dot, rarest] = [0, 0, 0];
  for (let left = 0, right = 0; left < mine.length && right < theirs.length; ) {
    const [term, match] = [mine[left]!, theirs[right]!];
    if (term === match) {
      const [weight, matched] = [one.weights[left]!, other.weights[right]!];
      shared += Math.min(weight, matched);
      dot += weight * matched;
      if (!isActorTerm(term)) rarest = Math.max(rarest, weight);
    }
    if (term <= match) left += 1;
    if (match <= term) right += 1;
  }
  return { shared, cosine: dot / (one.norm * other.norm || 1), rarest };
}

function toShare(one: Bag, other: Bag): number {
  return compare(one, other).shared / Math.max(fewest, Math.min(one.sum, other.sum));
}

/** Share of the shorter list that the other holds too; -1 where both say something and nothing in common. */
function toKinship(ones: readonly string[], others: readonly string[]): number {
  if (ones.length === 0 || others.length === 0) return 0;
  const common = ones.filter((term) => others.includes(term)).length;
  return common === 0 ? -1 : common / Math.min(ones.length, others.length);
}

/** Whether one speaks of who says the other. */
function speaksOf({ actors }: WeighedClaim, { self }: WeighedClaim): boolean {
  return self.some((each) => actors.includes(each));
}

/** Whether one replies and the other speaks of who replies. */
function tellsOf(reply: WeighedClaim, claim: WeighedClaim): boolean {
  return replyActs.has(reply.reading.statement.act) && speaksOf(claim, reply);
}
