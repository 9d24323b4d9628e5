import { isKindOf, unspecifiedGoods } from "../lexicon/find-goods.ts";
import type { Finding, Goods, Measure } from "../model/dossier.ts";
import { type Flow, isPlanned } from "./flow.ts";
import type { Pack } from "./pack-shape.ts";
import { type Candidate, findCandidates, findCarriageRules, findSides, type Side } from "./weigh-measures.ts";
import { joinWords, toForceWords, toGoodsWords, toMeasureWords, toUnverifiedWords, withArticle } from "./words.ts";

/** What screening needs besides the flow. */
export interface Screening {
  readonly pack: Pack;
  readonly toName: (actorId: string) => string;
  readonly toState: (actorId: string) => string;
}

/**
 * Screens one flow of goods: a Finding per measure that fits or may fit, or one that says why there is none.
 * Who denies the flow plays no part. Always conditional; never empty.
 */
export function screenFlow(flow: Flow, screening: Screening): Finding[] {
  const { pack, toName, toState } = screening;
  if (flow.stage === "captured") {
    const because = `Cannot tell: no measure in this table covers capture or seizure; the transfer before it would be one of its own.`;
    return [toFinding(flow, null, "cannot-tell", because)];
  }
  const sides = findSides(flow, pack, toState);
  const what = toWhat(flow, toName);
  const missing = findMissing(flow);
  if (sides.length === 0) {
    const because =
      missing.length > 0
        ? `Cannot tell: the reports do not name ${joinWords(missing, "or")} of ${what}.`
        : `No rule in this table fits ${what}: neither party is the target of a regime in it.`;
    return [toFinding(flow, null, missing.length > 0 ? "cannot-tell" : "no-rule-found", because)];
  }
  if (flow.goods.every(({ category }) => category === unspecifiedGoods)) {
    const because = `Cannot tell: the reports do not say which goods ${flow.paysFor.length > 0 ? "pay for the deal" : "these are"}.`;
    return [toFinding(flow, null, "cannot-tell", because)];
  }
  const candidates = findCandidates(flow, sides, pack);
  const findings = candidates.map((candidate) => screenCandidate(candidate, flow, missing, screening));
  const left = findLeftGoods(flow, candidates);
  if (left.length > 0 || findings.length === 0) {
    findings.push(toNoRule(flow, sides, toWhat(flow, toName, left), missing));
  }
  return [
    ...findings,
    ...findCarriageRules(flow, sides, pack).map((rule) => screenCarriage(rule, flow, missing, what)),
  ];
}

/** Says in words what flows from whom to whom. */
export function toWhat(flow: Flow, toName: (actorId: string) => string, goods = flow.goods): string {
  const parts = [toGoodsWords(goods) || "goods"];
  if (flow.supplier !== null) {
    parts.push(`from ${withArticle(toName(flow.supplier))}`);
  }
  if (flow.recipient !== null) {
    parts.push(`to ${withArticle(toName(flow.recipient))}`);
  }
  if (flow.endUser !== null && flow.endUser !== flow.recipient) {
    parts.push(`for ${withArticle(toName(flow.endUser))}`);
  }
  return parts.join(" ");
}

// Goods of a flow that no measure takes in, nor may take in.
function findLeftGoods(flow: Flow, candidates: readonly Candidate[]): Goods[] {
  const taken = new Set(candidates.flatMap(({ goods }) => goods));
  return flow.goods.filter((each) => each.category !== unspecifiedGoods && !taken.has(each));
}

function findMissing(flow: Flow): string[] {
  return [
    ...(flow.supplier === null ? ["the supplier"] : []),
    ...(flow.recipient === null && flow.endUser === null ? ["the recipient"] : []),
    ...(flow.goods.length === 0 ? ["the goods"] : []),
  ];
}

function screenCandidate(candidate: Candidate, flow: Flow, missing: readonly string[], screening: Screening): Finding {
  const { measure, open, running } = candidate;
  const what = toWhat(flow, screening.toName, candidate.goods);
  const rule = `${toMeasureWords(measure)} (${toForceWords(measure)})`;
  const tail = toTail(candidate);
  const fails = findFailingCondition(candidate, flow, screening.pack);
  if (missing.length > 0) {
    const because = `Cannot tell: the reports do not name ${joinWords(missing, "or")}; otherwise ${what} would come under ${rule}.${tail}`;
    return toFinding(flow, measure, "cannot-tell", because);
  }
  if (measure.disputed !== null) {
    return toFinding(flow, measure, "disputed-rule", toDisputed(measure, what, rule, running) + tail);
  }
  if (running === "some") {
    return toFinding(flow, measure, "cannot-tell", toChange(measure, flow, what) + tail);
  }
  if (fails !== null) {
    const because = `${asPayment(flow)}if true that ${what} pays for arms, a condition of ${rule} fails at any amount: ${fails}${tail}`;
    return toFinding(
      flow,
      measure,
      isPlanned(flow) ? "covered-if-carried-out" : "if-true-covered",
      toSentence(because),
    );
  }
  if (measure.kind === "cap") {
    return toFinding(flow, measure, "cannot-tell", toCapWords(measure, what, rule) + tail);
  }
  if (open.length > 0) {
    const because = `Cannot tell: ${what} may come under ${rule}, but ${joinWords(open)}.${tail}`;
    return toFinding(flow, measure, "cannot-tell", because);
  }
  const verdict = isPlanned(flow) ? "covered-if-carried-out" : "if-true-covered";
  return toFinding(flow, measure, verdict, toCovered(flow, what, rule, measure, screening.toName) + tail);
}

function toCovered(flow: Flow, what: string, rule: string, measure: Measure, toName: Screening["toName"]): string {
  if (flow.stage === "used") {
    const whose = `${toGoodsWords(flow.goods)}${flow.supplier === null ? "" : ` from ${toName(flow.supplier)}`}`;
    const user = flow.endUser ?? flow.recipient;
    const byWhom = user === null ? "" : ` by ${withArticle(toName(user))}`;
    return `If true, the use of ${whose}${byWhom} implies an earlier transfer, which falls under ${rule} if it took place while the rule ran; use is not itself the banned act. The rule: ${measure.duty}`;
  }
  if (!isPlanned(flow)) {
    return `If true, the transfer of ${what} falls under ${rule}. The rule: ${measure.duty}`;
  }
  const so = flow.paysFor.length > 0 ? "as payment, " : "";
  const agreed =
    flow.stage === "agreed"
      ? " They speak of an agreement: sale is a named act, so whether a signed contract already is one stays open."
      : " Wishing, planning and talking are not named in the ban.";
  const stage = flow.paysFor.length > 0 ? "" : agreed;
  return toSentence(`${so}${what} would be covered by ${rule} if carried out.${stage} The rule: ${measure.duty}`);
}

function toDisputed(measure: Measure, what: string, rule: string, running: Candidate["running"]): string {
  const { by, point } = measure.disputed as unknown as { readonly by: readonly string[]; readonly point: string };
  const days = running === "some" ? " The possible days lie partly outside the time it ran." : "";
  return `Disputed rule: by one reading ${rule} takes in ${what}, if true; ${joinWords(by)} reject that reading. ${point}${days}`;
}

function toChange(measure: Measure, flow: Flow, what: string): string {
  const rule = toMeasureWords(measure);
  const answers = `on a day when the rule ran (${toForceWords(measure)}), if true, it falls under ${rule}; on any other day it does not`;
  const why =
    flow.when === null || isPlanned(flow)
      ? `the reports do not say on which day`
      : `the answer changes within the possible days, ${flow.when.from} to ${flow.when.to}`;
  return `Cannot tell for ${what}: ${why}; ${answers}.`;
}

function toCapWords(measure: Measure, what: string, rule: string): string {
  const cap = measure.cap as { readonly amount: number; readonly unit: string } | null;
  const amount = cap === null ? "the cap" : `${toThousands(cap.amount)} ${cap.unit === "bbl" ? "barrels" : cap.unit}`;
  const conditions = measure.conditions
    .map((each) => (typeof each === "string" ? each : (each as unknown as { text: string }).text))
    .map((text) => text.replace(/\.$/, ""));
  const open =
    conditions.length > 0 ? ` Conditions that the reports would have to show: ${conditions.join("; ")}.` : "";
  return `Cannot tell: if true, ${what} counts towards the cap of ${rule}, ${amount} per period over all suppliers; one transfer does not show whether the cap was kept.${open}`;
}

/** Writes a figure with commas: `500,000`. */
export function toThousands(value: number): string {
  const [whole = "", part] = String(value).split(".");
  return whole.replace(/\B(?=(\d{3})+$)/g, ",") + (part === undefined ? "" : `.${part}`);
}

function findFailingCondition({ measure }: Candidate, flow: Flow, pack: Pack): string | null {
  const id = pack.caps[measure.id]?.paymentFails;
  if (id === undefined || !flow.paysFor.some(({ category }) => isKindOf(category, "weapons"))) {
    return null;
  }
  const conditions = measure.conditions as unknown as readonly { readonly id: string; readonly text: string }[];
  return conditions.find((each) => each.id === id)?.text ?? null;
}

function toNoRule(flow: Flow, sides: readonly Side[], what: string, missing: readonly string[]): Finding {
  const pays = flow.paysFor.length > 0 ? " The goods it pays for are looked at by themselves." : "";
  if (missing.length > 0) {
    return toFinding(
      flow,
      null,
      "cannot-tell",
      `Cannot tell: the reports do not name ${joinWords(missing, "or")} of ${what}.`,
    );
  }
  const way = sides[0]!.direction === "to-target" ? "to" : "from";
  const side = joinWords(sides.map(({ target }) => target));
  return toFinding(
    flow,
    null,
    "no-rule-found",
    `No rule in this table fits ${what}${flow.when === null ? "" : ` on the days given`}: none on goods ${way} ${side} names them.${pays}`,
  );
}

function screenCarriage(
  { measure, running, open }: Candidate,
  flow: Flow,
  missing: readonly string[],
  what: string,
): Finding {
  const rule = `${toMeasureWords(measure)} (${toForceWords(measure)})`;
  const by = joinWords(flow.modes);
  const tail = `${toAlsoAt(measure)}${toUnverifiedWords(measure)}`;
  if (running === "some" || missing.length > 0 || open.length > 0) {
    const why =
      running === "some"
        ? "the reports do not fix the day"
        : missing.length > 0
          ? `${joinWords(missing)} is not named`
          : joinWords(open);
    const because = `Cannot tell: ${what}, carried by ${by}, may also come under ${rule}, but ${why}.${tail}`;
    return toFinding(flow, measure, "cannot-tell", because);
  }
  const because = isPlanned(flow)
    ? `Carried by ${by}, ${what} would also be covered by ${rule} if carried out. The rule: ${measure.duty}${tail}`
    : `If true, ${what}, carried by ${by}, also falls under ${rule}. The rule: ${measure.duty}${tail}`;
  return toFinding(flow, measure, isPlanned(flow) ? "covered-if-carried-out" : "if-true-covered", because);
}

function toAlsoAt({ alsoAt }: Measure): string {
  const places = alsoAt.map((place) => {
    if (typeof place === "string") {
      return place;
    }
    const from = (place as { readonly inForceFrom?: string }).inForceFrom;
    return `${place.resolution}, paragraph ${place.paragraph}${from === undefined ? "" : ` (from ${from})`}`;
  });
  return places.length > 0 ? ` Also at ${joinWords(places)}.` : "";
}

function toTail({ measure, widenedBy }: Candidate): string {
  const wider = widenedBy === null ? "" : ` Taken in since it was widened by ${toMeasureWords(widenedBy)}.`;
  const exceptions =
    measure.exceptions === "" ? "" : ` Open: an exception may apply (${measure.exceptions.replace(/\.$/, "")}).`;
  return `${wider}${exceptions}${toAlsoAt(measure)}${toUnverifiedWords(measure)}`;
}

function asPayment(flow: Flow): string {
  return flow.paysFor.length > 0 ? "as payment, " : "";
}

function toSentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function toFinding(flow: Flow, measure: Measure | null, verdict: Finding["verdict"], because: string): Finding {
  return {
    measureId: measure?.id ?? null,
    about: flow.about,
    verdict,
    because,
    statementIds: flow.statementIds,
    unverified:
      measure === null
        ? []
        : measure.confidence === "unverified" && measure.unverifiedFields.length === 0
          ? ["entry"]
          : measure.unverifiedFields,
  };
}
