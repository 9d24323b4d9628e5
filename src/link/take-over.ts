import { findActors } from "../lexicon/find-actors.ts";
import { findGoods } from "../lexicon/find-goods.ts";
import type { Act } from "../model/statement.ts";
import { isGeneric, matchGoods } from "./goods-match.ts";
import { toPhase } from "./group-events.ts";
import type { ReadEvent, Reading } from "./reading.ts";

const claimNoun =
  /\b(?:claims?|assertions?|allegations?|accusations?|reports?|charges?|rumou?rs?|insinuations?|suggestions?|statements?)\b/iu;
const doubtWords =
  /\b(?:no|any|without|lack of|little|yet to (?:see|find)|still no|not)\b[^.;]{0,40}\b(?:evidence|indications?|signs?|proof|information|confirmation)\b|\bnothing (?:to (?:suggest|show|indicate|prove)|that (?:suggests|shows|indicates|proves))\b|\b(?:not|n['’]t) (?:yet )?(?:know|say|clear|certain|sure|seen)\b|\bunclear\b|\bwhether\b|\bunknown\b|\bunconfirmed\b|\bdoubt\w*/iu;
const pointsToClaim = /\b(?:of|for|about|on|to support|to back) (?:that|this|it|such)\b|^(?:that|this|it)\b/iu;

/**
 * Fills what statements leave to the statements before them: "these deliveries" gets the goods and sides of the last
 * transfer told, "the claim" and `answers` get the events they answer, "no evidence of that" doubts what stands before it.
 */
export function takeOver(readings: readonly Reading[]): Reading[] {
  const done: Reading[] = [];
  for (const reading of readings) {
    const earlier = done.filter(({ events }) => events.length > 0);
    const filled = reading.events.flatMap((event) => fillIn(event, earlier));
    const events = spreadDoubt(reading, filled, earlier);
    done.push({ ...reading, events: events.length > 0 ? events : answered(reading, done, readings) });
  }
  return done;
}

/** An event that points back takes its missing parts from the latest event it does not disagree with. */
function fillIn(event: ReadEvent, earlier: readonly Reading[]): ReadEvent[] {
  const isBare = event.supplier === null && event.recipient === null && event.sides.length < 2;
  // "arms to other countries" are nobody's arms told before.
  if (event.inferred.includes("elsewhere")) return event.goods.length > 0 ? [event] : [];
  if (event.goods.length > 0 && isBare && !event.isAnaphoric && !event.isStageSure) return [event];
  if (event.goods.length > 0 && !isBare) return [inheritPayment(event, earlier)];
  const isFit = (each: ReadEvent): boolean =>
    each.goods.length > 0 &&
    agrees(event, each) &&
    isSeizure(event) === isSeizure(each) &&
    samePhase(event, each) &&
    (event.goods.length === 0 || isGeneric(event.goods) || matchGoods(event.goods, each.goods, true));
  // What "the transfer" points to is rather one that was made than one that was planned.
  const isMade = (each: ReadEvent): boolean =>
    isFit(each) && (toPhase(each) === "moved" || toPhase(each) === "captured");
  const source = (event.stage === null ? latest(earlier, isMade) : null) ?? latest(earlier, isFit);
  if (!source) return event.goods.length > 0 ? [event] : [];
  return [
    {
      ...event,
      supplier: event.supplier ?? source.supplier,
      recipient: event.recipient ?? source.recipient,
      endUser: event.endUser ?? source.endUser,
      sides: event.sides.length > 0 ? event.sides : source.sides,
      goods: event.goods.length === 0 || isGeneric(event.goods) ? source.goods : event.goods,
      payment: event.payment.length > 0 ? event.payment : source.payment,
      when: event.when ?? (isSamePhase(event, source) ? source.when : null),
      whenText: event.whenText ?? (isSamePhase(event, source) ? source.whenText : null),
      stage: event.isStageSure || event.act === "denies" ? event.stage : (source.stage ?? event.stage),
      route: event.route.length > 0 ? event.route : source.route,
      via: "pointing",
      inferred: [...new Set([...event.inferred, ...(isBare ? ["supplier", "recipient"] : []), "goods"])],
    },
  ];
}

/** "As part of this proposed deal, A would receive …": the payment named just before belongs to it. */
function inheritPayment(event: ReadEvent, earlier: readonly Reading[]): ReadEvent {
  if (event.payment.length > 0 || !event.isAnaphoric) return event;
  const source = earlier.at(-1)?.events.find((each) => each.payment.length > 0 && agrees(event, each));
  return source ? { ...event, payment: source.payment, inferred: [...event.inferred, "payment"] } : event;
}

/** Who captures or uses goods is no recipient of a delivery. */
function isSeizure({ stage }: ReadEvent): boolean {
  return stage === "captured" || stage === "used";
}

/** What is still to come does not take the day of what was. */
function isSamePhase(event: ReadEvent, source: ReadEvent): boolean {
  return event.stage === null || toPhase(event) === toPhase(source);
}

/** "the shipments" are shipments told before, not a plan told before. */
function samePhase(event: ReadEvent, source: ReadEvent): boolean {
  if (event.stage === null || source.stage === null) return true;
  const [mine, theirs] = [toPhase(event), toPhase(source)];
  return (
    mine === theirs ||
    (mine === "considered" && theirs === "negotiating") ||
    (mine === "negotiating" && theirs === "considered") ||
    (mine === "considered" && theirs === "moved")
  );
}

function agrees(event: ReadEvent, source: ReadEvent): boolean {
  const clashes = (one: string | null, other: string | null): boolean =>
    one !== null && other !== null && one !== other;
  if (clashes(event.supplier, source.supplier)) return false;
  if (clashes(event.recipient, source.recipient) && event.recipient !== source.endUser) return false;
  return (
    event.sides.length < 2 ||
    source.sides.length > 0 ||
    event.sides.every((side) => side === source.supplier || side === source.recipient)
  );
}

function latest(earlier: readonly Reading[], fits: (event: ReadEvent) => boolean): ReadEvent | null {
  for (const { events } of earlier.toReversed()) {
    const found = events.findLast(fits);
    if (found) return found;
  }
  return null;
}

/**
 * Only the clauses that speak of missing evidence or knowledge are doubted. What stands beside them is asserted by who
 * only "says" so; a statement that doubts as a whole asserts nothing, and what stands beside its doubt is left out.
 */
function spreadDoubt(
  reading: Reading,
  events: readonly ReadEvent[],
  earlier: readonly Reading[],
): readonly ReadEvent[] {
  const { words } = reading;
  const match = doubtWords.exec(words);
  if (!match) return events;
  // "said there was nothing to suggest that …": a doubt though the verb only says.
  const isDoubt = reading.statement.act === "doubts";
  const opens =
    reading.statement.act === "asserts" &&
    (match.index < 40
      ? /\b(?:no|any|nothing|little|not|n['’]t|unclear|unknown)\b/iu
      : /^(?:no|without|lack of|little|nothing|still no|unclear|unknown)\b/iu
    ).test(match[0]);
  if (!isDoubt && !opens) return events;
  const rest = words.slice(match.index);
  const border = /,? (?:but|while|although)\b|, (?:and|yet)\b|[.;]/u.exec(rest.slice(match[0].length));
  const end = match.index + match[0].length + (border?.index ?? rest.length);
  const marked = events.map((event): ReadEvent => {
    const isDoubted = event.start >= match.index && event.start < end;
    return isDoubted ? { ...event, act: "doubts" } : event;
  });
  const own = isDoubt ? marked.filter(({ start }) => start >= match.index && start < end) : marked;
  const named = findGoods(words.slice(match.index, end)).map(({ category }) => category);
  const bargain = latest(earlier, ({ payment }) => payment.some(({ category }) => named.includes(category)));
  if (bargain)
    return [asTaken(bargain, "doubts", reading), ...own.filter(({ act, via }) => act !== "doubts" && via === "words")];
  if (own.some(({ act }) => act === "doubts")) return own;
  if (pointsToClaim.test(words.slice(match.index, end))) {
    const source = earlier.at(-1)?.events ?? [];
    return [...source.map((event): ReadEvent => asTaken(event, "doubts", reading)), ...own];
  }
  const before = isDoubt ? events.findLast(({ start }) => start < match.index) : undefined;
  if (before) return [doubtOutcome(before, words.slice(match.index, end))];
  return own.length > 0 ? own : events.map((event) => (isDoubt ? { ...event, act: "doubts" } : event));
}

const ended =
  /\b(?:complet|conclud|finali[sz]|clos|carried out|gone through|went through|happen|took place|taken place)\p{L}*/iu;
const arrived = /\b(?:arriv|reach|deliver|receiv|handed over|turned up)\p{L}*/iu;

/** "was buying shells, with no sign that the purchase was complete": the end is doubted and not the beginning. */
function doubtOutcome(event: ReadEvent, doubt: string): ReadEvent {
  const stage = arrived.test(doubt)
    ? "delivered"
    : ended.test(doubt) && ["considered", "negotiating"].includes(event.stage ?? "")
      ? "agreed"
      : event.stage;
  return { ...event, act: "doubts", stage, isStageSure: stage !== event.stage || event.isStageSure };
}

/** What a statement without events of its own answers: by its `answers`, else by a noun for a claim ("the US claims"). */
function answered(reading: Reading, done: readonly Reading[], all: readonly Reading[]): ReadEvent[] {
  const { statement, words } = reading;
  const targets = all.filter((each) => statement.answers.includes(each.statement.id) && mayBeMeant(reading, each));
  const known = targets.map((target) => done.find((each) => each.statement.id === target.statement.id) ?? target);
  if (known.some(({ events }) => events.length > 0))
    return isEcho(reading)
      ? known.flatMap(({ events }) =>
          events.map((event) => asTaken(event, statement.act === "asserts" ? event.act : statement.act, reading)),
        )
      : [];
  const isShort = words.split(/\s+/u).length <= 14;
  if (!isShort || !claimNoun.test(words) || !["denies", "doubts"].includes(statement.act)) return [];
  const named = findClaimants(words);
  const isSource = (each: Reading): boolean =>
    each.events.length > 0 &&
    each.state !== reading.state &&
    (named.length === 0 || named.includes(each.state ?? "") || named.includes(each.speaker ?? ""));
  // What a paper is scolded for may be told right behind.
  const source =
    done.findLast(isSource) ??
    (named.length > 0 ? all.slice(done.length + 1, done.length + 3).find(isSource) : undefined);
  if (!source) return [];
  // "the US claims": all that this voice has claimed so far, deeds before plans.
  const isPlural = /\b(?:claims|assertions|allegations|accusations|reports|charges|rumou?rs)\b/iu.test(words);
  const voiced = isPlural
    ? done.filter((each) => each.state === source.state && each.statement.act === "asserts")
    : [source];
  const claimed = voiced.flatMap(({ events }) => events.filter(({ act, via }) => act === "asserts" && via === "words"));
  const made = claimed.filter((event) => toPhase(event) === "moved");
  const chosen = made.length > 0 ? made : claimed.length > 0 ? claimed : source.events;
  return chosen.map((event) => asTaken(event, statement.act, reading));
}

/** "There is no sign of it, and Norland admits this": a bare "this" means what its own sentence begins with, and nothing further back. */
function mayBeMeant({ statement, report, words }: Reading, target: Reading): boolean {
  const start = Math.min(...[statement.chain[0], statement.cue].flatMap((span) => span?.start ?? []));
  if (!/^(?:this|that|it|so)$/iu.test(words.trim()) || !Number.isFinite(start)) return true;
  const sentence = report.text.slice(0, start).search(/[^.!?\n]*$/u);
  const opening = report.text.slice(sentence, start).match(/\p{L}{2,}/gu) ?? [];
  return opening.length < 5 || (target.statement.content[0]?.start ?? 0) >= sentence;
}

/** A bare "that" answers only where the verb takes a stand: "confirmed", not "voted for". */
function isEcho({ statement, words }: Reading): boolean {
  const isBare = words.split(/\s+/u).length <= 2;
  return (
    statement.act !== "asserts" ||
    !isBare ||
    /\b(?:confirm|admit|agree|back|support|acknowledg|echo|repeat|reiterat|conced|corroborat|endors)\p{L}*/iu.test(
      statement.cue?.text ?? "",
    )
  );
}

/** Whose claim it is: "the Norlandic claim", "a claim by Norland". */
function findClaimants(words: string): string[] {
  const at = claimNoun.exec(words);
  const end = at ? at.index + at[0].length : words.length;
  const by = /^ (?:(?:carried|published|made|run) )?(?:by|from|of|in|on) (?:the )?/u.exec(words.slice(end));
  const reach = by ? end + by[0].length + 40 : end;
  return findActors(words.slice(0, reach)).map(({ actorId }) => actorId);
}

function asTaken(event: ReadEvent, act: Act, reading: Reading): ReadEvent {
  return {
    ...event,
    act,
    hedge: reading.statement.hedge,
    via: "answer",
    quantity: act === "denies" ? null : event.quantity,
  };
}
