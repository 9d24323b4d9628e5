import { findActorById, findActors } from "../lexicon/find-actors.ts";
import { findBody } from "../lexicon/find-body.ts";
import { commonWords } from "../lexicon/generated/common-words.ts";
import { type Span, spansWithin, type TextSpan } from "../model/span.ts";
import type { ChainLink } from "../model/statement.ts";
import type { NameMention } from "../segment/names.ts";
import { isStateOrgan, toBodyClasses } from "./body-nouns.ts";
import { findBodyByShape } from "./find-body-by-shape.ts";
import { findCalledName } from "./find-called-name.ts";
import type { KnownPlaces } from "./find-places.ts";
import { findMediaNames, type KnownMedia, toSlug } from "./media-names.ts";

/** A voice as its words name it, before pronouns and roles are resolved. */
export interface Voice extends TextSpan {
  readonly actor: string | null;
  readonly kind: ChainLink["kind"];
  readonly speaksFor: readonly string[];
  /** `he`, `they` … where the words are a pronoun. */
  readonly pronoun: string | null;
  /** `spokesperson`, `minister` … where a role stands for a person; lower case. */
  readonly role: string | null;
  /** Whether the role comes with "the" or "a": "the spokesperson" points back, "a spokesperson" does not. */
  readonly pointsBack: boolean;
}

/** People a report names in full: last name (lower case) → slug and full name. */
export type KnownPeople = ReadonlyMap<string, { readonly slug: string; readonly name: string }>;

const pronouns: ReadonlySet<string> = new Set(
  "he she they it we i him her them his its their who which that this these those".split(" "),
);
const titles =
  "Mr|Mrs|Ms|Dr|Prof|Professor|President|Vice|Prime|Deputy|Assistant|Principal|Acting|Former|Minister|Secretary|Spokesman|Spokeswoman|Spokesperson|Spokespeople|General|Gen|Colonel|Col|Major|Maj|Captain|Capt|Lieutenant|Lt|Admiral|Adm|Brigadier|Brig|Sergeant|Commander|Senator|Sen|Representative|Rep|Governor|Gov|Mayor|Ambassador|Chancellor|Chairman|Chairwoman|Chair|Director|Chief|Head|Leader|King|Queen|Prince|Princess|Sir|Lord|Lady|Dame|Premier|Marshal|Judge|Justice|Sheriff|Foreign|Defense|Defence|Interior|State|National|Security|Advisor|Adviser|Analyst|Officer|Official|Envoy|Representative|Rev|Reverend|Pope|Cardinal|Sheikh|Ayatollah|Imam|Attorney|Press|White|House|Council|Department|Ministry|Permanent|Representative|Supreme|Commander-in-Chief|Russian|First|Second|Special|Senior|Permanent";
const titleWord = new RegExp(`^(?:${titles})\\.?$`, "u");
const roleNouns =
  "spokes(?:man|woman|person|people)|officials?|ministers?|ministry|president|premier|analysts?|experts?|researchers?|leaders?|commanders?|generals?|envoys?|ambassadors?|diplomats?|directors?|chiefs?|governors?|mayors?|senators?|lawmakers?|secretary|secretaries|adviser|advisor|advisers|advisors|officers?|inspectors?|investigators?|prosecutors?|judges?|police|sources?|aides?|witness(?:es)?|residents?|workers?|fishermen|fisherman|farmers?|drivers?|captains?|owners?|founders?|manager|managers|executives?|economists?|scientists?|engineers?|professors?|historians?|authors?|critics?|observers?|monitors?|activists?|campaigners?|lawyers?|attorneys?|doctors?|candidates?|deputy|deputies|delegates?|negotiators?|representatives?|agents?|soldiers?|insiders?|veterans?|traders?|dealers?|brokers?|defectors?|journalists?|reporters?|correspondents?|editors?|columnists?|strategists?|pollsters?|members?|colleagues?|neighbou?rs?|relatives?|students?|teachers?|pundits?|commentators?|watchers?|specialists?|fellows?|scholars?|dictator|strongman|king|queen|prince|pope|chancellor|chairman|chairwoman|chair|head|boss|tycoon|people|men|women|man|woman|others|some|many|several|both|all|countries|states|governments?|sides|parties|leader|ministries|authorities|administration|regime|army|military|navy|company|firm|group|agency|embassy|committee|commission|panel|council|parliament|party|union|court|institute|team|think tank|outlet|newspaper|paper|magazine|broadcaster|daily|website|site|statement|note|letter|communique|communiqué|dispatch|report|commentary|document|memo|resolution|data|figures|records|images?|imagery|photos?|pictures?|intelligence|study|survey|poll|article|editorial|text|message|post|tweet|speech|press|media|television|radio";
const role = new RegExp(`\\b(${roleNouns})\\b`, "iu");
export const organisationWord =
  /\b(?:Institute|University|Ministry|Group|Party|Agency|Council|Committee|Center|Centre|Association|Union|Organization|Organisation|Foundation|Bank|Company|Corp|Inc|Ltd|LLC|Office|Department|Bureau|Commission|Court|Army|Navy|Force|Forces|Parliament|Congress|Senate|House|Embassy|Authority|Administration|Government|Front|Movement|Alliance|League|Network|Project|Initiative|Society|Federation|Assembly|Board|Police|Command|Service|Directorate|Observatory|Monitor|Trust|Fund|Lab|Laboratory|School|College|Coalition|Brigade|Battalion|Corps|Museum|Hospital|Exchange|Holdings|Airlines|Airways|Shipping|Lines|Logistics|Industries|Energy|Petroleum|Oil|Gas|Steel|Analytics|Research|Consulting|Partners|Campaign|Times|Post|News|Watch)\b/u;

const dateOnly =
  /^(?:(?:on|in|last|this|next|late|early|the|mid) )*(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|yesterday|today|week|month|year)$/u;

/** What a report names, found once for all its voices. */
export interface KnownNames {
  readonly people: KnownPeople;
  readonly places: KnownPlaces;
  readonly media: KnownMedia;
  readonly mentions: readonly NameMention[];
  /** States the report names, the most often named first. */
  readonly states: readonly string[];
}

/** Finds the voice behind a stretch of words: a person before a body, a body before a state, else a role nobody names. */
export function findVoice(span: TextSpan, names: KnownNames): Voice {
  const { text } = span;
  const lower = text.trim().toLowerCase();
  const base = { start: span.start, end: span.end, text };
  const blank = { speaksFor: [], pronoun: null, role: null, pointsBack: false } as const;
  if (dateOnly.test(lower)) return { ...base, ...blank, actor: null, kind: "unnamed" };
  if (pronouns.has(lower)) return { ...base, ...blank, actor: null, kind: "unnamed", pronoun: lower, pointsBack: true };
  if (/^(?:the|its|their|his|her) (?:embassy|mission|consulate|delegation)(?: (?:in|to|at) .*)?$/iu.test(text)) {
    return { ...base, ...blank, actor: null, kind: "unnamed", role: "embassy", pointsBack: true };
  }
  // "Norland's embassy in Dolna" speaks for Norland: where it stands does not count.
  const seat =
    /^(.{3,60}?\b(?:embassy|mission|consulate|delegation|ambassador|envoy|representative)) (?:in|to|at) /iu.exec(
      text,
    )?.[1];
  if (seat !== undefined && findActors(seat).length > 0 && !/,/u.test(text)) {
    const sent = findVoice({ ...base, end: span.start + seat.length, text: seat }, names);
    return { ...sent, ...base };
  }
  const actors = findActors(text);
  const person = findPerson(text, span, names, actors);
  const states = [...new Set(actors.map(({ actorId }) => actorId))];
  const shaped = [...text.matchAll(/\p{Lu}[\p{L}-]+/gu)]
    .filter(({ index, 0: word }) => !actors.some(({ start, end }) => start < index + word.length && index < end))
    .flatMap(([word]) => names.places.get(word) ?? []);
  const speaksFor = [...new Set([...states, ...shaped])].filter((id) => id !== person?.slug);
  const pointsBack = /^(?:the|this|that|these|those|both|his|her|its|their|same)\b/u.test(lower);
  const head = headPart(text);
  const roleNoun = role.exec(head)?.[1]?.toLowerCase() ?? null;
  if (person) return { ...base, ...blank, actor: person.slug, kind: "person", speaksFor, role: roleNoun };
  const whole = findBody(stripArticle(text));
  if (whole) return { ...base, ...blank, actor: whole.id, kind: whole.kind, role: lastWord(head) };
  const [medium] = findMediaNames(text, names.media);
  // "the captain of the Morning Star" is neither ship nor paper.
  if (
    medium &&
    medium.end >= text.length - 2 &&
    medium.start <= 40 &&
    !/\b(?:of|from|at|for|with)\b/u.test(text.slice(0, medium.start))
  )
    return { ...base, ...blank, actor: medium.actorId, kind: "organization" };
  const inHead = actors.filter(({ end }) => end <= head.length + 1);
  const [first] = inHead;
  const country = republic.exec(text)?.[1];
  if (country !== undefined && first === undefined)
    return { ...base, ...blank, actor: names.places.get(country) ?? toSlug(country), kind: "state" };
  const called = findCalledName(text);
  if (
    called &&
    !names.places.has(called.name) &&
    !actors.some(({ start, end }) => start < called.start + called.name.length && called.start < end)
  )
    return {
      ...base,
      ...blank,
      actor: (called.kind === "person" && names.people.get(lastNameOf(called.name))?.slug) || toSlug(called.name),
      kind: called.kind,
      speaksFor,
      role: called.noun,
    };
  // The words are the actor's name and little else: "Pyongyang", "the Norland government", "both Norland and Vesnia".
  const rest = first ? restOf(head, inHead) : text;
  const onlyName =
    /^(?:\W|the|its|both|and|'s|’s|government|administration|regime|authorities|leadership|side|officially)*$/iu.test(
      rest,
    );
  if (first && onlyName) {
    const entry = findActorById(first.actorId);
    return {
      ...base,
      ...blank,
      actor: first.actorId,
      kind: entry?.kind ?? "organization",
      speaksFor: speaksFor.slice(1),
    };
  }
  const body = findBodyByShape(text, names.places);
  const ofName =
    body && toBodyClasses(lastWord(stripArticle(text).split(/ (?:of|for) /u, 1)[0] ?? "") ?? "").length > 0
      ? properBody.exec(stripArticle(text))?.[0]
      : undefined;
  if (body && ofName && !isStateOrgan(lastWord(body.noun) ?? ""))
    return { ...base, ...blank, actor: toSlug(ofName), kind: "organization", role: lastWord(body.noun) };
  if (body && (body.state !== null || /\p{Lu}.* /u.test(stripArticle(head).replace(/^an?\s+/iu, "")))) {
    return {
      ...base,
      ...blank,
      actor: body.id,
      kind: body.kind,
      speaksFor: body.state !== null && body.kind !== "state" ? [body.state] : [],
      role: lastWord(body.noun),
    };
  }
  if (body) return { ...base, ...blank, actor: null, kind: "unnamed", role: lastWord(body.noun), pointsBack };
  if (
    first &&
    !role.test(rest) &&
    !/^[a-z]/u.test(rest.trim()) &&
    first.end - first.start >= stripArticle(head).length * 0.6
  ) {
    const entry = findActorById(first.actorId);
    return {
      ...base,
      ...blank,
      actor: first.actorId,
      kind: entry?.kind ?? "organization",
      speaksFor: speaksFor.slice(1),
    };
  }
  const unknown = findUnknownName(text, span, names.mentions, actors);
  const place = unknown && names.places.get(unknown.name);
  if (place) {
    const besides = stripArticle(head).replace(unknown.name, "");
    return roleNoun ||
      !/^(?:\W|'s|’s|the|its|both|government|administration|regime|authorities|leadership|side|itself|Republic|Kingdom|Isle|Islands?|of)*$/u.test(
        besides,
      )
      ? { ...base, ...blank, actor: null, kind: "unnamed", speaksFor, role: roleNoun, pointsBack }
      : { ...base, ...blank, actor: place, kind: "state" };
  }
  if (
    unknown?.kind === "person" &&
    !text.includes(`${unknown.name}'s `) &&
    !text.includes(`${unknown.name}’s `) &&
    /^(?:[\p{L}]+\.? ){0,2}$/u.test(text.slice(0, Math.max(0, text.indexOf(unknown.name))))
  ) {
    return { ...base, ...blank, actor: toSlug(unknown.name), kind: "person", speaksFor: [], role: roleNoun };
  }
  if (
    unknown &&
    (!roleNoun || unknown.kind === "organization") &&
    !text.includes(`${unknown.name}'s `) &&
    !text.includes(`${unknown.name}’s `) &&
    (head.startsWith(unknown.name) || stripArticle(head).startsWith(unknown.name))
  ) {
    return {
      ...base,
      ...blank,
      actor: toSlug(unknown.name),
      kind: unknown.kind,
      speaksFor: speaksFor.filter((id) => id !== toSlug(unknown.name)),
    };
  }
  return {
    ...base,
    ...blank,
    actor: null,
    kind: "unnamed",
    speaksFor: unknown ? [...speaksFor, toSlug(unknown.name)] : speaksFor,
    role: roleNoun,
    pointsBack,
  };
}

const republic = /^(?:the )?(?:Republic|Kingdom|Emirate|Sultanate|Principality|Isle) of (?:the )?(\p{Lu}[\p{L}-]+)$/iu;

/** "League of Chemists", "Office for Atomic Control" */
const properBody =
  /^\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)*(?: (?:of|for) (?:the )?\p{Lu}[\p{L}-]+(?: (?:and )?\p{Lu}[\p{L}-]+)*)+/u;

function lastWord(text: string): string | null {
  return /([\p{L}-]+)\W*$/u.exec(text)?.[1]?.toLowerCase() ?? null;
}

/** A phrase without its article and possessive mark. */
export function stripArticle(text: string): string {
  return text.replace(/^(?:the|both)\s+/iu, "").replace(/['’]s?$/u, "");
}

/** The part that names the voice itself, not what it belongs to: "a spokesperson for …" → "a spokesperson". */
function headPart(text: string): string {
  return text.split(/,| (?:for|of|from|at|with|in|who|on|to) /u, 1)[0] ?? text;
}

function restOf(text: string, spans: readonly Span[]): string {
  let rest = "";
  let at = 0;
  for (const { start, end } of spans) {
    rest += text.slice(at, start);
    at = end;
  }
  return rest + text.slice(at);
}

function findPerson(
  text: string,
  span: Span,
  { people, mentions, media }: KnownNames,
  actors: readonly Span[],
): { slug: string; name: string } | undefined {
  // Who is only spoken of in a relative clause does not speak: "the ministry, which summoned Mr Orlo".
  const limit = /,? (?:which|who|whom|whose|where) /u.exec(text)?.index ?? text.length;
  const isActor = (start: number, end: number): boolean =>
    actors.some((actor) => actor.start < end && start < actor.end);
  // "an adviser to Orlo" is not Orlo, nor is "Orlo's spokesman".
  const belongs = (start: number, end: number): boolean =>
    (start > 3 &&
      /\b(?:to|of|for|under|by|with|from|against) (?:the |(?:former |late )?(?:President|Prime Minister|Minister|General|Mr\.?|Ms\.?|Mrs\.?|Chairman|Senator|King|Sheikh|Judge|Justice|Colonel|Captain|Professor|Dr\.?|Sen\.|Gen\.) )*$/u.test(
        text.slice(0, start),
      )) ||
    /^['’]s? \S/u.test(text.slice(end));
  const named = spansWithin(mentions, span)
    .filter(({ end, kind }) => kind === "person" && end <= span.end)
    .map(({ start, end, text: name }) => ({
      start: start - span.start,
      end: end - span.start,
      name: cleanName(name),
      sure: true,
    }));
  const shaped = findNameRuns(text).map(({ start, end, text: name }) => ({ start, end, name, sure: false }));
  const candidates = [...named, ...shaped]
    .filter(({ start, end }) => start < limit && !isActor(start, end) && !belongs(start, end))
    .toSorted((one, other) => one.start - other.start || Number(other.sure) - Number(one.sure));
  for (const { name, sure, start } of candidates) {
    const known = people.get(lastNameOf(name));
    if (known) return known;
    // "General Command" has a title in front and is nobody.
    if (toBodyClasses(name.toLowerCase()).length > 0) continue;
    if (sure && !media.has(name)) return { slug: toSlug(name), name };
    // A full name no model knows, where the phrase begins with it: "Orlo Tarn, a spokesman".
    if (
      start === 0 &&
      /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u.test(name) &&
      /^, /u.test(text.slice(name.length)) &&
      !organisationWord.test(name)
    )
      return { slug: toSlug(name), name };
  }
  return undefined;
}

/** A name without the titles and occupations before it: "Farmer Abel Crispin" → "Abel Crispin". */
export function cleanName(name: string): string {
  const run = findNameRuns(name.replace(/\s+/gu, " ")).at(-1)?.text ?? name;
  const parts = run.split(" ");
  while (parts.length > 2 && (commonWordSet.has(parts[0]!.toLowerCase()) || occupations.test(parts[0]!))) parts.shift();
  return parts.join(" ");
}

const commonWordSet: ReadonlySet<string> = new Set(commonWords.split(/\s+/u));
const occupations =
  /^(?:Farmer|Skipper|Fisherman|Academician|Gran|Nurse|Engineer|Lecturer|Barman|Cook|Trader|Driver|Widow|Mum|Dad|Boss|Chief|Commodore|Constable|Inspector|Detective|Coroner|Pilot|Teacher|Student|Lawyer|Doctor|Professor|Economist|Historian|Analyst|Expert|Scientist|Journalist|Blogger)$/u;

/** Runs of capitalised words that are no titles, as they stand. */
export function findNameRuns(text: string): TextSpan[] {
  const runs: TextSpan[] = [];
  const pattern =
    /\p{Lu}[\p{L}\p{M}\p{N}'’-]*\.?(?: (?:(?:al|bin|ibn|van|von|der|den|de|da|dos|del|di|la|le|el|ben|abu)[ -])*\p{Lu}[\p{L}\p{M}\p{N}'’-]*\.?)*/gu;
  for (const { index, 0: words } of text.matchAll(pattern)) {
    let start = index;
    let rest = words;
    for (;;) {
      const [head = ""] = rest.split(" ", 1);
      if (head === rest || !titleWord.test(toTitleCase(head.replace(/['’]s?$/u, "")))) break;
      rest = rest.slice(head.length + 1);
      start += head.length + 1;
    }
    rest = rest.replace(/['’]s?$/u, "").replace(/\.$/u, "");
    if (
      rest.length > 1 &&
      !titleWord.test(toTitleCase(rest)) &&
      !/^(?:Some|Many|Both|Others|Several|Few|Most|All|Analysts?|Experts?|Officials?|Critics|Sources|Residents|Witnesses|Reports?|State|Media|North|South|East|West|Western|Northern|Southern|Eastern|Last|Next|Late|Early|When|While|Where|Its|Her|His|Our|My|Their|Your|One|Two|Three|No|Not|Mr|Ms|Mrs|The|A|An|In|On|At|But|And|It|He|She|They|We|This|That|These|If|As|For|However|Meanwhile|According)$/u.test(
        rest,
      )
    ) {
      runs.push({ start, end: start + rest.length, text: rest });
    }
  }
  return runs;
}

/** "MINISTER" is "Minister": transcripts shout. */
function toTitleCase(word: string): string {
  return /^\p{Lu}{2,}\.?$/u.test(word) ? word.slice(0, 1) + word.slice(1).toLowerCase() : word;
}

/** The last name of a person, lower case; the first of a Korean or Chinese name stands first, so both ends count elsewhere. */
export function lastNameOf(name: string): string {
  return (name.split(/\s+/u).at(-1) ?? name).toLowerCase();
}

function findUnknownName(
  text: string,
  span: Span,
  names: readonly NameMention[],
  actors: readonly Span[],
): { name: string; kind: ChainLink["kind"] } | undefined {
  const isActor = (start: number, end: number): boolean =>
    actors.some((actor) => actor.start < end && start < actor.end);
  const named = spansWithin(names, span).find(
    ({ start, end, kind }) =>
      end <= span.end && kind !== "norp" && kind !== "other" && !isActor(start - span.start, end - span.start),
  );
  if (named) {
    const person =
      (named.kind === "person" && toBodyClasses(lastWord(named.text) ?? "").length === 0) ||
      (/^\p{Lu}+\.? /u.test(named.text) && cleanName(named.text) !== named.text);
    if (person) return { name: cleanName(named.text), kind: "person" };
    return { name: named.text, kind: named.kind === "place" ? "state" : "organization" };
  }
  const found = findNameRuns(text).find(({ start, end }) => !isActor(start, end));
  if (!found) return undefined;
  const article = /^(?:The|An?) /u.exec(found.text)?.[0].length ?? 0;
  const run = { ...found, start: found.start + article, text: found.text.slice(article) };
  const before = text.slice(0, run.start).trim().split(" ").at(-1) ?? "";
  if (
    before !== "" &&
    /^(?:Mr|Ms|Mrs|Dr|Gen|General|Colonel|Col|Captain|Minister|President|Senator|Commissioner|Judge|Professor|Prof)\.?$/u.test(
      toTitleCase(before),
    )
  )
    return { name: run.text, kind: "person" };
  return {
    name: run.text,
    kind:
      organisationWord.test(run.text) || toBodyClasses(lastWord(run.text) ?? "").length > 0
        ? "organization"
        : run.text.includes(" ") && !/\bof\b/u.test(run.text)
          ? "person"
          : "group",
  };
}
