import { findActors } from "../lexicon/find-actors.ts";
import { rememberTexts } from "../lexicon/remember-texts.ts";
import type { DateRange } from "../model/date-range.ts";
import type { Report } from "../model/report.ts";
import type { Statement } from "../model/statement.ts";
import { findGluedWords } from "../segment/glued-words.ts";
import { toTokens } from "../segment/tokens.ts";
import type { LinkedActors } from "./actors.ts";
import type { Event, EventContext } from "./event.ts";
import { findEvents } from "./events.ts";
import { isGeneric } from "./goods-match.ts";
import { toSide } from "./known-actors.ts";
import { findPair as findStates } from "./mend-voices.ts";
import { type ActorName, findMentions, findNamedActors, type Mentions } from "./mentions.ts";
import { findOfficeHolders, type OfficeHolder } from "./office-holders.ts";
import { findParties } from "./parties.ts";
import type { ReadEvent, Reading } from "./reading.ts";
import { takeOver } from "./take-over.ts";

// A report may be read several times while its day is worked out.
const readWhole = rememberTexts({ longest: 200_000, total: 1_000_000 }, (text) => ({
  people: findOfficeHolders(text),
  glue: findGluedWords(text, toTokens(text)),
}));

/**
 * Reads what each statement of one report is about, in the order given (the order of the words).
 * `linked` says who speaks for which state.
 */
export function readStatements(report: Report, statements: readonly Statement[], linked: LinkedActors): Reading[] {
  const { people, glue } = readWhole(report.text);
  const published = toRange(report.publishedOn.from, report.publishedOn.to);
  const prepared = statements.map((each) => prepare(report, each, linked, people, published, glue));
  const bare = prepared.map((each) => readPrepared(each, people, null));
  const pair = findPair(bare);
  const full = pair ? prepared.map((each) => readPrepared(each, people, pair)) : bare;
  return findMakers(takeOver(dropReportedSpeech(full)), prepared, people);
}

/** "Norland's rockets … the rockets had been captured": the same paragraph told before where they come from. */
function findMakers(
  readings: readonly Reading[],
  prepared: readonly Prepared[],
  people: readonly OfficeHolder[],
): Reading[] {
  return readings.map((reading, at) => {
    const isOpen = (event: ReadEvent): boolean =>
      (event.stage === "captured" || event.stage === "used") && event.supplier === null && isGeneric(event.goods);
    if (!reading.events.some(isOpen)) return reading;
    const start = reading.statement.content[0]?.start ?? 0;
    const before = prepared.slice(Math.max(0, at - 3), at).filter(({ statement }) => {
      const end = statement.content.at(-1)?.end ?? start;
      return end <= start && !reading.report.text.slice(end, start).includes("\n");
    });
    const makers = before.flatMap(({ mentions }) =>
      findParties(mentions, people).flatMap(({ as, actorId }) => (as === "origin" ? [toSide(actorId)] : [])),
    );
    const maker = makers.at(-1);
    if (maker === undefined || new Set(makers).size > 1) return reading;
    const events = reading.events.map((event) =>
      isOpen(event) && event.recipient !== maker
        ? { ...event, supplier: maker, inferred: [...event.inferred, "supplier"] }
        : event,
    );
    return { ...reading, events };
  });
}

/** A statement with all that does not depend on the other statements of its report. */
interface Prepared extends Omit<Reading, "events"> {
  readonly mentions: Mentions;
  readonly context: EventContext;
}

function prepare(
  report: Report,
  statement: Statement,
  linked: LinkedActors,
  people: readonly OfficeHolder[],
  published: DateRange | null,
  glue: readonly number[],
): Prepared {
  const speaker = linked.speakerOf(statement);
  const state = speaker === null ? null : linked.stateOf(speaker);
  const said = toRange(statement.saidOn?.from ?? null, statement.saidOn?.to ?? null) ?? published;
  const { words, seams } = toWords(statement, glue);
  const mentions = findMentions(words, published, linked.names);
  const context = findContext(report, statement, people, state ?? toGroup(speaker, linked), linked.names, glue);
  return { statement, report, speaker, state, words, seams, said, mentions, context };
}

function readPrepared(
  prepared: Prepared,
  people: readonly OfficeHolder[],
  pair: readonly [string, string] | null,
): Reading {
  const { statement, report, speaker, state, words, seams, said, mentions, context } = prepared;
  const all = isWithheld(statement) ? [] : findEvents(mentions, people, { ...context, pair });
  const events: ReadEvent[] = all.map((event) => {
    const act = findEventAct(statement, event, words);
    // "is supplying" is under way on the day it is said: that helps to tell events apart, but dates none (`whenText` stays null).
    const when = event.when ?? (event.isOngoing && event.isStageSure && event.stage === "shipped" ? said : null);
    const kind = isRuleJudgement(statement, words) ? "sanction" : event.kind;
    // "reports of arms deliveries" denied: no stage in particular is.
    const isBroad = act === "denies" && !event.isStageSure && event.kind === "transfer" && isGeneric(event.goods);
    const own = act === "denies" && isBare(event) ? findDeniers(statement, state, pair) : event.sides;
    const sides = isOpen(event) ? (findTwoStates(words, report.text) ?? own) : own;
    return {
      ...event,
      ...(isBroad && isMoved(event.stage) ? { stage: null } : {}),
      kind,
      sides,
      when,
      act,
      hedge: statement.hedge,
      via: "words",
    };
  });
  return { statement, report, speaker, state, words, seams, events, said };
}

const denying =
  /\b(?:den(?:y|ies|ied|ying|ial)|reject|dismiss|refut|rebut|disput|contradict|counter|brand|call|slam|denounc|condemn|repudiat|disavow|rubbish|accus|mock|ridicul|scoff)\p{L}*/iu;
const denials =
  /\b(?:not|never|no|nothing|nobody|none|neither|nor|baseless|groundless|false|falsehoods?|untrue|unfounded|fabricat\p{L}+|rumou?rs?|lies?|absurd|nonsense|fake|slander\p{L}*|invent\p{L}+|fictions?|speculations?|gossip|fairy tales?|myths?)\b|n['’]t\b/iu;
const withholding =
  /\b(?:yet to|not yet|has not|have not|had not|did not|does not|do not|n['’]t) (?:\p{L}+ )?(?:release|publish|present|submit|show|share|provide|offer|disclose|mention|address|name)/iu;

/** A denial told with a plain verb of saying covers the sentences that deny; what stands beside them is asserted. */
function findEventAct(statement: Statement, event: Event, words: string): Statement["act"] {
  const cue = statement.cue?.text ?? "";
  if (statement.act === "asserts") return event.isNegated || isDisowned(words, event) ? "denies" : "asserts";
  if (statement.act !== "denies" || event.isNegated || cue === "" || denying.test(cue)) return statement.act;
  const start = Math.max(words.lastIndexOf(". ", event.start), words.lastIndexOf("\n", event.start), 0);
  const end = words.indexOf(". ", event.end);
  return denials.test(words.slice(start, end < 0 ? words.length : end)) ? "denies" : "asserts";
}

const disowning =
  /\bnon-?\s?(?:involvement|participation|complicity|interference|delivery|supply)\b|\b(?:no|not any|without any|absence of any|n['’]t (?:play|have|had) any|never (?:played|had) any) (?:\p{L}+ )?(?:role|part|involvement|participation|hand|share|connection|links?|ties?|knowledge)\b|\bnothing to do with\b|\b(?:not|never|n['’]t) (?:\p{L}+ )?(?:involved|implicated|engaged|complicit)\b/iu;

/** "Norland's non-involvement in the deliveries", "had no part in selling arms": whoever says so does not claim the event. */
function isDisowned(words: string, event: Event): boolean {
  const start = Math.max(words.lastIndexOf(". ", event.start), words.lastIndexOf("; ", event.start), 0);
  return disowning.test(words.slice(start, event.start));
}

/** "has yet to release evidence of the deliveries": nobody claims or denies them here. */
const banning =
  /\b(?:ban|banned|bans|banning|prohibit\p{L}*|forb(?:id|ids|ade|idden)|outlaw\p{L}*|bar|bars|barred)\b/iu;

const negatedCue = /\b(?:not|never|no longer)\b|n['’]t\b/iu;

/** Withheld, forbidden or not claimed: the words tell of no event. */
function isWithheld(statement: Statement): boolean {
  const { cue, act } = statement;
  if (cue === null) return false;
  return isForbidding(statement) || (act === "asserts" && (withholding.test(cue.text) || negatedCue.test(cue.text)));
}

/** Whether the cue forbids: what is banned is not said to happen. */
export function isForbidding({ cue }: Statement): boolean {
  return cue !== null && banning.test(cue.text);
}

/** A stretch of text for looking things up in, words that damage has joined parted again. */
function unglue(text: string, start: number, end: number, glue: readonly number[]): string {
  const inside = glue.filter((at) => start < at && at < end);
  return [start, ...inside].map((from, at) => text.slice(from, inside[at] ?? end)).join(" ");
}

/** The words of a statement, with a space where damaged text has run two words together; `seams` are those spaces. */
function toWords(statement: Statement, glue: readonly number[]): { words: string; seams: readonly number[] } {
  let words = "";
  const seams: number[] = [];
  for (const [index, { start, end, text }] of statement.content.entries()) {
    if (index > 0) words += " ";
    let from = start;
    for (const at of glue.filter((each) => start < each && each < end)) {
      words += text.slice(from - start, at - start);
      seams.push(words.length);
      words += " ";
      from = at;
    }
    words += text.slice(from - start);
  }
  return { words, seams };
}

/** Only states and groups have goods to give; "the statement" has not. */
function toGroup(speaker: string | null, linked: LinkedActors): string | null {
  const kind = speaker === null ? undefined : linked.actorOf(speaker)?.kind;
  return kind === "group" || kind === "state" ? speaker : null;
}

function isRuleJudgement({ act }: Statement, words: string): boolean {
  return (
    act === "judges" &&
    /\b(?:violat|breach|contraven|illegal|unlawful|flout|infring|in defiance of)\p{L}*/iu.test(words)
  );
}

function isMoved(stage: Event["stage"]): boolean {
  return stage === "shipped" || stage === "delivered" || stage === "agreed";
}

function isBare({ supplier, recipient, sides, isAnaphoric }: Event): boolean {
  return supplier === null && recipient === null && sides.length === 0 && !isAnaphoric;
}

/** "a deal between the two countries": the two states that the report is about; null where the words say nothing of the kind. */
function findTwoStates(words: string, page: string): readonly string[] | null {
  return /\bbetween (?:the |these |both )?(?:two )?(?:countries|states|nations|neighbou?rs|capitals)\b/iu.test(words)
    ? findStates(page)
    : null;
}

/** Whether the words name neither side, whatever was made of the report's other deals. */
function isOpen({ supplier, recipient, sides, inferred }: Event): boolean {
  return supplier === null && recipient === null && (sides.length === 0 || inferred.includes("sides"));
}

/** Who denies "arms deliveries" without a name denies its own: the two deniers, or the denier and whom it deals with. */
function findDeniers(
  statement: Statement,
  state: string | null,
  pair: readonly [string, string] | null,
): readonly string[] {
  const [voice] = statement.chain;
  const together = voice?.kind === "group" && voice.actor === null ? (voice.speaksFor ?? []) : [];
  const joint = together.length === 2 ? together : namedActors(voice?.text ?? "").map(toSide);
  if (new Set(joint).size === 2) return [...new Set(joint)];
  return pair && state !== null && pair.includes(state) ? pair : [];
}

/** Reads off the text before the content who "it", "we" and a missing subject are. */
function findContext(
  report: Report,
  statement: Statement,
  people: readonly OfficeHolder[],
  voice: string | null,
  names: readonly ActorName[],
  glue: readonly number[],
): EventContext {
  const start = statement.content[0]?.start ?? 0;
  const before = unglue(report.text, Math.max(0, report.text.lastIndexOf("\n", start - 1)), start, glue);
  const nearest = lastAgent(before, people, names);
  const cueEnd = statement.cue?.end ?? start;
  const addressed = cueEnd < start ? lastAgent(unglue(report.text, cueEnd, start, glue), people, names) : null;
  const accuses = /\b(?:accus|blam|charg|suspect|finger|condemn|urg|warn)\p{L}*/iu.test(
    report.text.slice(statement.cue?.start ?? start, start),
  );
  const ownDeed =
    statement.act === "denies" ||
    statement.act === "intends" ||
    /\b(?:admi|acknowledg|conced|confess)\p{L}*/iu.test(statement.cue?.text ?? "");
  // "accused it of sending": the accuser is not meant.
  const accused = accuses && voice !== null ? lastAgent(before, people, names, voice) : null;
  // "told the council that it …": the teller and not who is told.
  const tells = /\b(?:tell|told|inform|notif|assur|brief)/iu.test(statement.cue?.text ?? "");
  const it = !accuses
    ? tells && voice !== null && addressed !== null
      ? voice
      : (nearest ?? voice)
    : voice === null
      ? null
      : findTopic(before, people, names, [
          voice,
          ...statement.chain.map(({ actor }) => (actor === null ? "" : toSide(actor))),
        ]);
  return { subject: (tells ? null : addressed) ?? accused ?? (ownDeed ? voice : null), it, we: voice, pair: null };
}

/** Whom the sentence is about: its first agent but for the accuser. */
function findTopic(
  before: string,
  people: readonly OfficeHolder[],
  names: readonly ActorName[],
  accusers: readonly string[],
): string | null {
  const sentence = before.slice(before.search(/[^.!?\n]*$/u));
  const mentions = {
    text: sentence,
    tokens: toTokens(sentence),
    actors: findNamedActors(sentence, names),
    goods: [],
    dates: [],
    quantities: [],
  };
  return (
    findParties(mentions, people).find(({ as, actorId }) => as === "agent" && !accusers.includes(toSide(actorId)))
      ?.actorId ?? null
  );
}

function lastAgent(
  text: string,
  people: readonly OfficeHolder[],
  names: readonly ActorName[],
  except: string | null = null,
): string | null {
  if (text.trim() === "") return null;
  const mentions = {
    text,
    tokens: toTokens(text),
    actors: findNamedActors(text, names),
    goods: [],
    dates: [],
    quantities: [],
  };
  return (
    findParties(mentions, people).findLast(
      ({ as, actorId }) => as === "agent" && (except === null || toSide(actorId) !== except),
    )?.actorId ?? null
  );
}

/** The two sides all directed transfers of a report run between; null where there are other sides too. */
function findPair(readings: readonly Reading[]): [string, string] | null {
  const counts = new Map<string, number>();
  for (const { events } of readings) {
    for (const { supplier, recipient, sides } of events) {
      const pair =
        supplier !== null && recipient !== null ? [supplier, recipient] : sides.length === 2 ? [...sides] : [];
      if (pair.length === 2) counts.set(pair.toSorted().join("|"), (counts.get(pair.toSorted().join("|")) ?? 0) + 1);
    }
  }
  const ranked = [...counts].toSorted((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1));
  const [first, second] = ranked;
  if (!first || (second && second[1] * 2 > first[1])) return null;
  const [one, other] = first[0].split("|");
  return one !== undefined && other !== undefined ? [one, other] : null;
}

/** Who only tells that somebody else said a thing does not say it: the outer of two nested statements loses the inner's events. */
function dropReportedSpeech(readings: readonly Reading[]): Reading[] {
  return readings.map((reading) => {
    const { statement } = reading;
    if (isDeed(reading, readings)) return { ...reading, events: [] };
    if (statement.act === "denies" || statement.act === "doubts") return reading;
    const inner = readings.filter(
      (each) =>
        each.statement.parent === statement.id &&
        !isDeed(each, readings) &&
        (each.statement.act !== statement.act ||
          (each.speaker !== reading.speaker && (each.state !== reading.state || each.state === null))),
    );
    if (inner.length === 0) return reading;
    const events = reading.events.filter((event) => {
      const at = toReportOffset(statement, event.start - reading.seams.filter((seam) => seam < event.start).length);
      return !inner.some((each) => each.statement.content.some(({ start, end }) => start <= at && at < end));
    });
    return { ...reading, events };
  });
}

const deeds =
  /\b(?:consider|plan|prepar|want|wish|hope|seek|sought|try|tries|tried|intend|offer|continu|begin|began|begun|start|agree|need|expect|wait|fear|pledg|deliver|suppl|send|sent|ship|buy|bought|sell|sold|receiv|provid|transfer)\p{L}*\b/iu;

/** "A says B is considering …": what B does or wants inside A's words is A's claim and no statement of B. */
function isDeed({ statement }: Reading, readings: readonly Reading[]): boolean {
  const outer = readings.find(({ statement: each }) => each.id === statement.parent);
  const cue = statement.cue?.text ?? "";
  return (
    outer !== undefined &&
    outer.events.length > 0 &&
    (statement.act === "asserts" || statement.act === "intends") &&
    deeds.test(cue) &&
    !/\b(?:sa(?:y|ys|id)|told|claim|stat|announc|declar|agree with)\p{L}*/iu.test(cue)
  );
}

/** Turns an offset into the joined words of a statement into one of its report. */
export function toReportOffset(statement: Statement, offset: number): number {
  let left = offset;
  for (const part of statement.content) {
    if (left <= part.text.length) return part.start + left;
    left -= part.text.length + 1;
  }
  return statement.content.at(-1)?.end ?? 0;
}

/** Two ends as a range, null where one is missing. */
export function toRange(from: string | null, to: string | null): DateRange | null {
  return from !== null && to !== null ? { from, to } : null;
}

/** The states and bodies a stretch of words names, in order, each once. */
export function namedActors(text: string): string[] {
  return [...new Set(findActors(text).map(({ actorId }) => actorId))];
}
