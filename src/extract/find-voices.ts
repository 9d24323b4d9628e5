import { findActorById, findActors } from "../lexicon/find-actors.ts";
import { findBody } from "../lexicon/find-body.ts";
import type { Span, TextSpan } from "../model/span.ts";
import type { ChainLink } from "../model/statement.ts";
import type { NameMention } from "../segment/names.ts";
import { findMediaNames, toSlug } from "./media-names.ts";

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

const pronouns: ReadonlySet<string> = new Set("he she they it we i him her them who which that this these those".split(" "));
const titles =
  "Mr|Mrs|Ms|Dr|Prof|Professor|President|Vice|Prime|Deputy|Assistant|Principal|Acting|Former|Minister|Secretary|Spokesman|Spokeswoman|Spokesperson|Spokespeople|General|Gen|Colonel|Col|Major|Maj|Captain|Capt|Lieutenant|Lt|Admiral|Adm|Brigadier|Brig|Sergeant|Commander|Senator|Sen|Representative|Rep|Governor|Gov|Mayor|Ambassador|Chancellor|Chairman|Chairwoman|Chair|Director|Chief|Head|Leader|King|Queen|Prince|Princess|Sir|Lord|Lady|Dame|Premier|Marshal|Judge|Justice|Sheriff|Foreign|Defense|Defence|Interior|State|National|Security|Advisor|Adviser|Analyst|Officer|Official|Envoy|Representative|Rev|Reverend|Pope|Cardinal|Sheikh|Ayatollah|Imam|Attorney|Press|White|House|Council|Department|Ministry|Permanent|Representative|Supreme|Commander-in-Chief|Russian|First|Second|Special|Senior|Permanent";
const titleWord = new RegExp(`^(?:${titles})\\.?$`, "u");
const roleNouns =
  "spokes(?:man|woman|person|people)|officials?|ministers?|ministry|president|premier|analysts?|experts?|researchers?|leaders?|commanders?|generals?|envoys?|ambassadors?|diplomats?|directors?|chiefs?|governors?|mayors?|senators?|lawmakers?|secretary|secretaries|adviser|advisor|advisers|advisors|officers?|inspectors?|investigators?|prosecutors?|judges?|police|sources?|aides?|witness(?:es)?|residents?|workers?|fishermen|fisherman|farmers?|drivers?|captains?|owners?|founders?|manager|managers|executives?|economists?|scientists?|engineers?|professors?|historians?|authors?|critics?|observers?|monitors?|activists?|campaigners?|lawyers?|attorneys?|doctors?|candidates?|deputy|deputies|delegates?|negotiators?|representatives?|agents?|soldiers?|insiders?|veterans?|traders?|dealers?|brokers?|defectors?|journalists?|reporters?|correspondents?|editors?|columnists?|strategists?|pollsters?|members?|colleagues?|neighbou?rs?|relatives?|students?|teachers?|pundits?|commentators?|watchers?|specialists?|fellows?|scholars?|dictator|strongman|king|queen|prince|pope|chancellor|chairman|chairwoman|chair|head|boss|tycoon|people|men|women|man|woman|others|some|many|several|both|all|countries|states|governments?|sides|parties|leader|ministries|authorities|administration|regime|army|military|navy|company|firm|group|agency|embassy|committee|commission|panel|council|parliament|party|union|court|institute|team|think tank|outlet|newspaper|paper|magazine|broadcaster|daily|website|site|statement|note|letter|communique|communiqué|dispatch|report|commentary|document|memo|resolution|data|figures|records|images?|imagery|photos?|pictures?|intelligence|study|survey|poll|article|editorial|text|message|post|tweet|speech|press|media|television|radio";
const role = new RegExp(`\\b(${roleNouns})\\b`, "iu");
export const organisationWord =
  /\b(?:Institute|University|Ministry|Group|Party|Agency|Council|Committee|Center|Centre|Association|Union|Organization|Organisation|Foundation|Bank|Company|Corp|Inc|Ltd|LLC|Office|Department|Bureau|Commission|Court|Army|Navy|Force|Forces|Parliament|Congress|Senate|House|Embassy|Authority|Administration|Government|Front|Movement|Alliance|League|Network|Project|Initiative|Society|Federation|Assembly|Board|Police|Command|Service|Directorate|Observatory|Monitor|Trust|Fund|Lab|Laboratory|School|College|Coalition|Brigade|Battalion|Corps|Museum|Hospital|Exchange|Holdings|Airlines|Airways|Shipping|Lines|Logistics|Industries|Energy|Petroleum|Oil|Gas|Steel|Analytics|Research|Consulting|Partners|Campaign|Times|Post|News|Watch)\b/u;

/** Finds the voice behind a stretch of words: a person before a body, a body before a state, else a role nobody names. */
export function findVoice(span: TextSpan, people: KnownPeople, names: readonly NameMention[]): Voice {
  const { text } = span;
  const lower = text.trim().toLowerCase();
  const base = { start: span.start, end: span.end, text };
  if (pronouns.has(lower)) return { ...base, actor: null, kind: "unnamed", speaksFor: [], pronoun: lower, role: null, pointsBack: true };
  const actors = findActors(text);
  const person = findPerson(text, span, people, names, actors);
  const speaksFor = [...new Set(actors.map(({ actorId }) => actorId))].filter((id) => id !== person?.slug);
  const pointsBack = /^(?:the|this|that|these|those|both|his|her|its|their)\b/u.test(lower);
  const roleNoun = role.exec(headPart(text))?.[1]?.toLowerCase() ?? null;
  if (person) return { ...base, actor: person.slug, kind: "person", speaksFor, pronoun: null, role: roleNoun, pointsBack: false };
  const whole = findBody(stripArticle(text));
  if (whole) return { ...base, actor: whole.id, kind: whole.kind, speaksFor: [], pronoun: null, role: null, pointsBack: false };
  const [first] = actors;
  // The words are the actor's name and little else: "Pyongyang", "the Norland government", "both Norland and Vesnia".
  const rest = first ? restOf(text, actors) : text;
  if (first && !role.test(rest)) {
    const entry = findActorById(first.actorId);
    return { ...base, actor: first.actorId, kind: entry?.kind ?? "organization", speaksFor: speaksFor.slice(1), pronoun: null, role: null, pointsBack: false };
  }
  if (first && /^(?:\W|the|its|both|and|'s|’s|government|administration|regime|authorities|leadership|side|army|military)*$/iu.test(rest)) {
    const entry = findActorById(first.actorId);
    return { ...base, actor: first.actorId, kind: entry?.kind ?? "organization", speaksFor: speaksFor.slice(1), pronoun: null, role: roleNoun, pointsBack: false };
  }
  const [medium] = findMediaNames(text);
  if (medium && !/^[a-z]/u.test(medium.text)) return { ...base, actor: medium.actorId, kind: "organization", speaksFor: [], pronoun: null, role: null, pointsBack: false };
  const unknown = findUnknownName(text, span, names);
  if (unknown && !roleNoun) return { ...base, actor: toSlug(unknown.name), kind: unknown.kind, speaksFor, pronoun: null, role: null, pointsBack: false };
  return { ...base, actor: null, kind: "unnamed", speaksFor: unknown ? [...speaksFor, toSlug(unknown.name)] : speaksFor, pronoun: null, role: roleNoun, pointsBack };
}

function stripArticle(text: string): string {
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

function findPerson(text: string, span: Span, people: KnownPeople, names: readonly NameMention[], actors: readonly Span[]): { slug: string; name: string } | undefined {
  const own = names.filter(({ start, end, kind }) => kind === "person" && start >= span.start && end <= span.end);
  for (const { text: name } of own) {
    const known = people.get(lastNameOf(name));
    if (known) return known;
  }
  for (const run of findNameRuns(text)) {
    if (actors.some(({ start, end }) => start < run.end && run.start < end)) continue;
    const known = people.get(lastNameOf(run.text));
    if (known) return known;
  }
  const [first] = own;
  return first ? { slug: toSlug(first.text), name: first.text } : undefined;
}

/** Runs of capitalised words that are no titles, as they stand. */
export function findNameRuns(text: string): TextSpan[] {
  const runs: TextSpan[] = [];
  const pattern = /\p{Lu}[\p{L}\p{M}'’-]*\.?(?: (?:(?:al|bin|ibn|van|von|der|den|de|da|dos|del|di|la|le|el|ben|abu)[ -])*\p{Lu}[\p{L}\p{M}'’-]*\.?)*/gu;
  for (const { index, 0: words } of text.matchAll(pattern)) {
    let start = index;
    let rest = words;
    for (;;) {
      const [head = ""] = rest.split(" ", 1);
      if (head === rest || !titleWord.test(head.replace(/['’]s?$/u, ""))) break;
      rest = rest.slice(head.length + 1);
      start += head.length + 1;
    }
    rest = rest.replace(/['’]s?$/u, "").replace(/\.$/u, "");
    if (rest.length > 1 && !titleWord.test(rest) && !/^(?:Some|Many|Both|Others|Several|Few|Most|All|Analysts?|Experts?|Officials?|Critics|Sources|Residents|Witnesses|Reports?|State|Media|North|South|East|West|Western|Northern|Southern|Eastern|Last|Next|Late|Early|When|While|Where|Its|Her|His|Our|My|Their|Your|One|Two|Three|No|Not|Mr|Ms|Mrs|The|A|An|In|On|At|But|And|It|He|She|They|We|This|That|These|If|As|For|However|Meanwhile|According)$/u.test(rest)) {
      runs.push({ start, end: start + rest.length, text: rest });
    }
  }
  return runs;
}

/** The last name of a person, lower case; the first of a Korean or Chinese name stands first, so both ends count elsewhere. */
export function lastNameOf(name: string): string {
  return (name.split(/\s+/u).at(-1) ?? name).toLowerCase();
}

function findUnknownName(text: string, span: Span, names: readonly NameMention[]): { name: string; kind: ChainLink["kind"] } | undefined {
  const named = names.find(({ start, end, kind }) => start >= span.start && end <= span.end && kind !== "norp" && kind !== "other");
  if (named) {
    return { name: named.text, kind: named.kind === "person" ? "person" : named.kind === "place" ? "state" : "organization" };
  }
  const [run] = findNameRuns(text);
  if (!run) return undefined;
  return { name: run.text, kind: organisationWord.test(run.text) ? "organization" : run.text.includes(" ") && !/\bof\b/u.test(run.text) ? "person" : "group" };
}
