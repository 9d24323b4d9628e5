import { findActors } from "../lexicon/find-actors.ts";
import { findStateOf } from "../lexicon/state-of.ts";
import { toSlug } from "../lexicon/to-slug.ts";
import type { Report } from "../model/report.ts";
import { type TextSpan, toTextSpan } from "../model/span.ts";
import type { ChainLink, Statement } from "../model/statement.ts";
import { findKnownActor, isTeller } from "./known-actors.ts";
import { isEvidence, isNoVoice, isPair, isPaper, isThing } from "./voice-words.ts";

/**
 * Puts the voices of one report right where the words around them tell better: days, pronouns without a person and things
 * are no voices and leave the chain; "the statement" speaks for who issued it, pictures for who shows them, "its ministry"
 * for the state just named. `statements` stand in the order of the words; what needs no mending comes back as it is.
 */
export function mendVoices(report: Report, statements: readonly Statement[]): Statement[] {
  const done: Statement[] = [];
  const pair = findPair(report.text);
  for (const statement of statements) {
    const chain = statement.chain.flatMap((link, at) =>
      isPair(link.text) && (pair !== null || (link.speaksFor ?? []).length === 2)
        ? [toPair(link, pair)]
        : mendLink(report, statement, link, at, done),
    );
    const distinct = chain.filter((link, at) => at === 0 || link.actor === null || link.actor !== chain[at - 1]?.actor);
    const isSame =
      distinct.length === statement.chain.length && distinct.every((link, at) => link === statement.chain[at]);
    const mended = isSame ? statement : { ...statement, chain: distinct };
    done.push(addPaper(report, mended, done));
  }
  return done;
}

/** "Both sides" as extraction read it in its place, else as the two states of the report. */
function toPair(link: ChainLink, pair: readonly string[] | null): ChainLink {
  const speaksFor = link.speaksFor?.length === 2 ? link.speaksFor : (pair ?? []);
  return { ...link, actor: null, kind: "group", speaksFor };
}

/** The two states a text names most; null where a third is named as often. */
export function findPair(text: string): readonly string[] | null {
  const counts = new Map<string, number>();
  for (const { actorId } of findActors(text)) {
    const state = findStateOf(actorId);
    if (state !== null) counts.set(state, (counts.get(state) ?? 0) + 1);
  }
  const [first, second, third] = [...counts].toSorted(
    (one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1),
  );
  return first && second && second[1] > (third?.[1] ?? 0) ? [first[0], second[0]] : null;
}

function mendLink(
  report: Report,
  statement: Statement,
  link: ChainLink,
  at: number,
  earlier: readonly Statement[],
): ChainLink[] {
  const words = link.text;
  const isPronoun = /^(?:he|she|it|they|we|i|which|who|that)$/iu.test(words);
  if (isPronoun) {
    const isEmpty =
      link.actor === null && (at > 0 || (statement.chain.length === 1 && !/^(?:he|she|they|we|i)$/iu.test(words)));
    return isEmpty ? [] : [link];
  }
  const glued = toAccuser(report, statement, link, at);
  if (glued !== undefined) return glued;
  // "May" may be a family name: a person known in full stays.
  const isPerson = link.kind === "person" && link.actor?.includes("-") === true;
  if (isNoVoice(words) && !isPerson) {
    const named = findPronounVoice(report, statement, link, earlier);
    return named ? [named] : [];
  }
  // A letter or podcast that carries the words is nobody who quotes them.
  if (at > 0 && link.actor === null && carrier.test(words)) return [];
  if (isPaper(words)) return [toIssuer(report, statement, link, earlier)];
  if (isEvidence(words)) return toPresenters(report, statement, link, at);
  if (isThing(words)) return [];
  return [toOwned(report, toPerson(toPeople(toCompass(report, link))), earlier)];
}

const carrier =
  /^(?:an?|its|his|her|their) (?:[\p{L}\d-]+ ){0,2}(?:letter|e-?mail|message|note|op-ed|interview|podcast|reply|report|video|newsletter|blog)(?: to .*)?$/iu;

/** "the North": the one state of such a name that the report speaks of; "38 North" is a name of its own. */
function toCompass(report: Report, link: ChainLink): ChainLink {
  const point = /^(?:the )?(North|South)$/iu.exec(link.text.trim())?.[1];
  if (point === undefined || (link.actor !== null && findKnownActor(link.actor))) return link;
  if (/\d\s*$/u.test(report.text.slice(Math.max(0, link.start - 4), link.start))) return link;
  const names = report.text.match(new RegExp(`\\b${point} \\p{Lu}\\p{Ll}+`, "gu")) ?? [];
  const ids = new Set(
    names.flatMap((name) => findActors(name).flatMap(({ by, actorId }) => (by === "name" ? [actorId] : []))),
  );
  const [actor] = ids;
  return ids.size === 1 && actor !== undefined
    ? { ...link, actor, kind: findKnownActor(actor)?.kind ?? "state" }
    : link;
}

/** "Norlandic officials" are the state's, however the words were taken. */
function toPeople(link: ChainLink): ChainLink {
  // "Vesnia itself" is Vesnia.
  const bare = /^(.+) (?:itself|themselves)$/iu.exec(link.text)?.[1];
  const alone = bare === undefined ? undefined : findActors(bare).find(({ text }) => text === bare);
  if (alone) return { ...link, actor: alone.actorId, kind: findKnownActor(alone.actorId)?.kind ?? link.kind };
  if (link.actor === null || findKnownActor(link.actor)) return link;
  const [named, ...others] = findActors(link.text);
  if (!named || others.length > 0 || toSlug(named.text) !== link.actor) return link;
  return { ...link, actor: named.actorId, kind: findKnownActor(named.actorId)?.kind ?? link.kind };
}

const titled =
  /\b(?:spokesman|spokeswoman|spokesperson|minister|secretary|president|general|colonel|admiral|ambassador|envoy|adviser|advisor|chief|director|commander|analyst|chairman|chairwoman)\s+((?:\p{Lu}[\p{L}'’-]+\s+){1,2}\p{Lu}[\p{L}'’-]+)$/u;

/** "ministry spokesman Karl Denner": the person and not the words of the office is who speaks. */
function toPerson(link: ChainLink): ChainLink {
  const name = link.kind === "person" ? undefined : titled.exec(link.text.trim())?.[1];
  if (name === undefined || (link.actor !== null && findKnownActor(link.actor))) return link;
  return { ...link, actor: toSlug(name), kind: "person" };
}

/** "… the Norlandaccusing her of …": in damaged text the accused stands where the accuser should. */
function toAccuser(report: Report, statement: Statement, link: ChainLink, at: number): ChainLink[] | undefined {
  if (at > 0 || statement.chain.length < 2 || statement.cue?.start !== link.end) return undefined;
  const rest = report.text.slice(statement.cue.end, statement.cue.end + 8);
  return /^\s+(?:her|him|it|them)\s/u.test(rest) ? [] : undefined;
}

/** "In November it made known …": who "it" is where the day was taken for the voice. */
function findPronounVoice(
  report: Report,
  statement: Statement,
  link: ChainLink,
  earlier: readonly Statement[],
): ChainLink | null {
  const cue = statement.cue;
  if (!cue || cue.start < link.end) return null;
  const between = report.text.slice(link.end, cue.end);
  const pronoun = /\b(it|he|she|they)\b/u.exec(between);
  if (!pronoun) return null;
  const before = earlier.findLast(({ chain }) => chain[0] !== undefined && chain[0].actor !== null);
  const voice = before?.chain[0];
  if (!voice || !before || link.start - (before.content.at(-1)?.end ?? 0) > 240) return null;
  if ((pronoun[1] === "he" || pronoun[1] === "she") !== (voice.kind === "person")) return null;
  const start = link.end + pronoun.index;
  return { ...voice, ...toTextSpan(report.text, start, start + pronoun[0].length) };
}

/** A statement speaks for who issued it: the last voice whose sentence speaks of a statement or bears the same day. */
function toIssuer(report: Report, statement: Statement, link: ChainLink, earlier: readonly Statement[]): ChainLink {
  if (link.actor !== null || (link.speaksFor ?? []).length > 0) return link;
  const day = /\b(\p{Lu}\p{Ll}+day)\b/u.exec(
    report.text.slice(link.start, Math.max(link.end, statement.cue?.start ?? link.end)),
  )?.[1];
  const noun =
    /\b(statement|communiqu[eé]|note|letter|memo|commentary|dispatch|document)\b/iu.exec(link.text)?.[1] ?? "statement";
  const voices = earlier.filter(
    ({ chain: [first] }) => first && !isPaper(first.text) && !(first.actor !== null && isTeller(first.actor)),
  );
  const near = (each: Statement): string => sentenceAround(report.text, each.cue ?? each.chain[0] ?? each.content[0]);
  const issuer =
    voices.findLast((each) => new RegExp(`\\b${noun}\\b`, "iu").test(near(each)) && !near(each).includes(link.text)) ??
    (day === undefined ? undefined : voices.findLast((each) => each.parent === null && near(each).includes(day)));
  const voice = issuer?.chain[0];
  if (!voice || statement.chain.some((each) => each !== link && each.actor !== null && each.actor === voice.actor))
    return { ...toTextSpan(report.text, link.start, link.end), actor: null, kind: "unnamed" };
  // An unnamed issuer is known by its own words only.
  return voice.actor === null ? voice : { ...voice, ...toTextSpan(report.text, link.start, link.end) };
}

/** Pictures and data say nothing by themselves: who collected, released or published them does. */
function toPresenters(report: Report, statement: Statement, link: ChainLink, at: number): ChainLink[] {
  if (link.actor !== null && findActors(link.text).some(({ actorId }) => actorId === link.actor)) return [link];
  if (statement.chain.length > at + 1) return [];
  const end = Math.max(link.end, statement.cue?.start ?? link.end);
  const phrase = report.text.slice(link.start, end);
  const by =
    /\b(?:collected|released|published|shared|taken|obtained|provided|analy[sz]ed|examined|shown|made public|from|by)\b[^,.;]{0,24}?\b(?:by|from)\s+/iu.exec(
      phrase,
    ) ?? /\b(?:from|by)\s+/u.exec(phrase);
  if (!by) return [{ ...link, actor: null, kind: "unnamed" }];
  const start = link.start + by.index + by[0].length;
  const rest = report.text.slice(start, end);
  const named = findActors(rest)[0];
  if (named && named.start < 8)
    return [
      {
        ...toTextSpan(report.text, start + named.start, start + named.end),
        actor: named.actorId,
        kind: findKnownActor(named.actorId)?.kind ?? "organization",
      },
    ];
  const noun =
    /^(?:the |this |that )(?:web)?(?:site|group|organi[sz]ation|think tank|institute|firm|company|project|paper|newspaper|agency)\b/iu.exec(
      rest,
    );
  const teller = noun
    ? findActors(report.text.slice(0, link.start)).findLast(({ actorId }) => isTeller(actorId))
    : undefined;
  if (!noun || !teller) return [{ ...link, actor: null, kind: "unnamed" }];
  return [
    {
      ...toTextSpan(report.text, start, start + noun[0].length),
      actor: teller.actorId,
      kind: findKnownActor(teller.actorId)?.kind ?? "organization",
    },
  ];
}

const ownedBody =
  /^(?:its|their|the country['’]s|the) (?:\p{Ll}+ )?(?:foreign|defen[cs]e|interior|economy|trade|information)? ?(?:ministry|minister|army|military|government|spokes\p{Ll}+|embassy|navy|president|prime minister|armed forces)\b/iu;
const bareBody =
  /\b(?:the )?(ministry|army|military|government|navy|council|agency|embassy|kremlin|presidency|police|customs)\b/iu;

/** "its foreign ministry", "ministry spokesman A": the state the sentence or the voices before it name. */
function toOwned(report: Report, link: ChainLink, earlier: readonly Statement[]): ChainLink {
  if (link.actor !== null && (link.kind !== "person" || findKnownActor(link.actor))) return link;
  if ((link.speaksFor ?? []).length > 0) return link;
  if (findActors(link.text).length > 0) return link;
  const isOwned = ownedBody.test(link.text);
  const noun = bareBody.exec(link.text)?.[1]?.toLowerCase();
  if (!isOwned && noun === undefined) return link;
  const sentence = report.text.slice(sentenceStart(report.text, link.start), link.start);
  const near = /^(?:its|their)\b/iu.test(link.text) ? findActors(sentence)[0]?.actorId : undefined;
  const voices = earlier.flatMap(({ chain }) => chain.slice(0, 1));
  const field = noun === undefined ? "" : (fieldBefore(link.text, noun) ?? "");
  const body =
    noun === undefined
      ? undefined
      : voices.findLast(
          ({ text, actor, kind }) =>
            actor !== null && kind !== "person" && new RegExp(`\\b${field}${noun}`, "iu").test(text),
        );
  // "Norland rejected it. An officer in the defence ministry said …": the ministry of who spoke just before.
  const before = earlier.at(-1);
  const close =
    before?.chain[0]?.actor && link.start - (before.content.at(-1)?.end ?? before.chain[0].end) < 400
      ? before.chain[0].actor
      : null;
  const owner = near ?? body?.actor ?? (close !== null && findStateOf(close) !== null ? close : null) ?? null;
  if (owner === null) return link;
  return { ...link, speaksFor: [...new Set([...(body?.speaksFor ?? []), findStateOf(owner) ?? owner])] };
}

/** "foreign " of "the foreign ministry": whose body it is goes by its field. */
function fieldBefore(text: string, noun: string): string | undefined {
  return new RegExp(`\\b((?:foreign|defen[cs]e|interior|economy|trade|information) )${noun}`, "iu").exec(text)?.[1];
}

/** "… suggested in the report that": the report is the paper's that was named before. */
function addPaper(report: Report, statement: Statement, earlier: readonly Statement[]): Statement {
  const { cue, chain } = statement;
  const first = chain[0];
  if (!cue || chain.length !== 1 || !first) return statement;
  const words = report.text.slice(
    Math.min(first.start, cue.start),
    Math.max(cue.end, statement.content[0]?.start ?? cue.end),
  );
  if (!/\b(?:in|told) the (?:report|article|interview|paper|newspaper|broadcaster|magazine)\b/iu.test(words))
    return statement;
  const last = earlier.findLast(({ chain: each }) => each.some(({ actor }) => actor !== null && isTeller(actor)));
  const relay = last?.chain.find(({ actor }) => actor !== null && isTeller(actor));
  if (!relay || relay.actor === first.actor || first.start - relay.end > 500) return statement;
  return { ...statement, chain: [first, relay] };
}

function sentenceStart(text: string, offset: number): number {
  const before = text.slice(0, offset);
  return Math.max(before.lastIndexOf("\n"), before.search(/[^.!?\n]*$/u), 0);
}

function sentenceAround(text: string, span: TextSpan | undefined): string {
  if (!span) return "";
  const start = Math.max(text.lastIndexOf("\n", span.start), text.lastIndexOf(". ", span.start), 0);
  const ends = [text.indexOf("\n", span.end), text.indexOf(". ", span.end)].filter((each) => each >= 0);
  return text.slice(start, ends.length > 0 ? Math.min(...ends) : text.length);
}
