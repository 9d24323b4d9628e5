import { composeBody } from "../../lexicon/bodies.ts";
import { type ActorMention, findActorById, findActorByName, findActors } from "../../lexicon/find-actors.ts";
import { findBody } from "../../lexicon/find-body.ts";
import { toSlug } from "../../lexicon/to-slug.ts";
import { findMatches } from "../../model/find-matches.ts";
import type { Span, TextSpan } from "../../model/span.ts";
import type { ChainLink } from "../../model/statement.ts";
import { isStateOrgan, toBodyClasses } from "./body-nouns.ts";
import { findBodyByShape } from "./find-body-by-shape.ts";
import { findCalledName } from "./find-called-name.ts";
import { beforeOwner, findPerson, findUnknownName } from "./find-named.ts";
import { findKnownPerson, type KnownNames } from "./known-names.ts";
import { findMediaNames, isMedia } from "./media-names.ts";
import { isCommonWord, lastWord } from "./name-runs.ts";
import { isPersonNoun } from "./person-nouns.ts";

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

const pronouns: ReadonlySet<string> = new Set(
  "he she they it we i him her them his its their who which that this these those another".split(" "),
);
const roleNouns =
  "spokes(?:man|woman|person|people)|officials?|ministers?|ministry|president|premier|analysts?|experts?|researchers?|leaders?|commanders?|generals?|envoys?|ambassadors?|diplomats?|directors?|chiefs?|governors?|mayors?|senators?|lawmakers?|secretary|secretaries|adviser|advisor|advisers|advisors|officers?|inspectors?|investigators?|prosecutors?|judges?|police|sources?|aides?|witness(?:es)?|residents?|workers?|fishermen|fisherman|farmers?|drivers?|captains?|owners?|founders?|manager|managers|executives?|economists?|scientists?|engineers?|professors?|historians?|authors?|critics?|observers?|monitors?|activists?|campaigners?|lawyers?|attorneys?|doctors?|candidates?|deputy|deputies|delegates?|negotiators?|representatives?|agents?|soldiers?|insiders?|veterans?|traders?|dealers?|brokers?|defectors?|journalists?|reporters?|correspondents?|editors?|columnists?|strategists?|pollsters?|members?|colleagues?|neighbou?rs?|relatives?|students?|teachers?|pundits?|commentators?|watchers?|specialists?|fellows?|scholars?|dictator|strongman|king|queen|prince|pope|chancellor|chairman|chairwoman|chair|head|boss|tycoon|people|men|women|man|woman|others|some|many|several|both|all|countries|states|governments?|sides|parties|leader|ministries|authorities|administration|regime|army|military|navy|company|firm|group|agency|embassy|committee|commission|panel|council|parliament|party|union|court|institute|team|think tank|outlet|newspaper|paper|magazine|broadcaster|daily|website|site|statement|note|letter|communique|communiqué|dispatch|report|commentary|document|memo|resolution|data|figures|records|images?|imagery|photos?|pictures?|intelligence|study|survey|poll|article|editorial|text|message|post|tweet|speech|press|media|television|radio";
const role = new RegExp(`\\b(${roleNouns})\\b`, "u");
const dateOnly =
  /^(?:(?:on|in|last|this|next|late|early|the|mid) )*(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|yesterday|today|week|month|year)$/u;

/** Finds the voice behind a stretch of words: a person before a body, a body before a state, else a role nobody names. */
export function findVoice(span: TextSpan, names: KnownNames): Voice {
  const { text } = span;
  const lower = text.trim().toLowerCase();
  const base = { start: span.start, end: span.end, text };
  const blank = { speaksFor: [], pronoun: null, role: null, pointsBack: false } as const;
  if (pronouns.has(lower)) return { ...base, ...blank, actor: null, kind: "unnamed", pronoun: lower, pointsBack: true };
  if (dateOnly.test(lower)) return { ...base, ...blank, actor: null, kind: "unnamed" };
  const isPhrase = text.includes(" ");
  if (
    isPhrase &&
    /^(?:the|its|their|his|her) (?:embassy|mission|consulate|delegation)(?: (?:in|to|at) .*)?$/iu.test(text)
  ) {
    return { ...base, ...blank, actor: null, kind: "unnamed", role: "embassy", pointsBack: true };
  }
  if (isPhrase && writing.test(text)) return { ...base, ...blank, actor: null, kind: "unnamed", role: "commentary" };
  // "Norland's embassy in Dolna" speaks for Norland: where it stands does not count.
  const seat = text.includes(",") || !/ (?:in|to|at) /iu.test(text) ? undefined : seated.exec(text)?.[1];
  if (seat !== undefined && findActors(seat).length > 0) {
    const sent = findVoice({ ...base, end: span.start + seat.length, text: seat }, names);
    return { ...sent, ...base };
  }
  // "a report by the watchdog Scales" speaks for who wrote it.
  const author = paperBy.exec(text)?.[1];
  if (author !== undefined) {
    const wrote = findVoice({ ...base, start: span.end - author.length, text: author }, names);
    if (wrote.actor !== null && wrote.kind !== "person") return { ...wrote, ...base };
  }
  const based = isPhrase ? /^(?:the |an? )?\p{Lu}\p{L}*-(?:based|registered) (?=\p{Lu})/iu.exec(text)?.[0] : undefined;
  if (based !== undefined)
    return {
      ...findVoice({ ...base, start: span.start + based.length, text: text.slice(based.length) }, names),
      ...base,
    };
  // "the inspectors of the League" are the League.
  const inside = isPhrase ? insiders.exec(text)?.[1] : undefined;
  const whose =
    inside === undefined ? undefined : findVoice({ ...base, start: span.end - inside.length, text: inside }, names);
  if (whose && whose.actor !== null && whose.kind === "organization") return { ...whose, ...base };
  const actors = findActors(text);
  // Names have capitals.
  const mayName = /\p{Lu}/u.test(text);
  const person = mayName ? findPerson(text, span, names, actors) : undefined;
  const speaksFor = mayName || actors.length > 0 ? findSpokenFor(text, names, actors, person) : [];
  const pointsBack = /^(?:the|this|that|these|those|both|his|her|its|their|same)\b/u.test(lower);
  const head = headPart(text);
  const roleNoun = role.exec(head.toLowerCase())?.[1] ?? null;
  if (person) return { ...base, ...blank, actor: person.slug, kind: "person", speaksFor, role: roleNoun };
  const whole = findBody(stripArticle(text));
  if (whole) return { ...base, ...blank, actor: whole.id, kind: whole.kind, role: lastWord(head) };
  // "Orlo's Rell National Army" bears a name of its own.
  const property = isPhrase ? owned.exec(text)?.[1] : undefined;
  const member = property === undefined ? undefined : findActorByName(property)?.actor;
  if (member !== undefined && member.kind !== "state" && member.kind !== "person")
    return { ...base, ...blank, actor: member.id, kind: member.kind, role: lastWord(head) };
  const [medium] = findMediaNames(text, names.media);
  // "the captain of the Morning Star" is neither ship nor paper.
  if (
    medium &&
    medium.end >= text.length - 2 &&
    medium.start <= 40 &&
    !/\b(?:of|from|at|for|with)\b|\b(?:obtained|seen|reviewed|examined|viewed|verified|analy[sz]ed|shared|leaked) (?:by|with|to)\b/u.test(
      text.slice(0, medium.start),
    )
  )
    return { ...base, ...blank, actor: medium.actorId, kind: "organization" };
  const inHead = actors.filter(({ end }) => end <= head.length + 1);
  const [first] = inHead;
  const country = isPhrase ? republic.exec(text)?.[1] : undefined;
  if (country !== undefined && first === undefined)
    return { ...base, ...blank, actor: names.places.get(country) ?? toSlug(country), kind: "state" };
  const called = findCalledName(text);
  const isOwners =
    called?.kind === "person" && /^(?:an?|another|one) /iu.test(text) && beforeOwner.test(text.slice(0, called.start));
  if (
    called &&
    !isOwners &&
    (!names.places.has(called.name) || toBodyClasses(called.noun).includes("company")) &&
    !actors.some(({ start, end }) => start < called.start + called.name.length && called.start < end)
  )
    return {
      ...base,
      ...blank,
      actor:
        (called.kind === "person" && findKnownPerson(names.people, called.name, span.start + called.start)?.slug) ||
        toSlug(called.name),
      kind: called.kind,
      speaksFor,
      role: called.noun,
    };
  // The words are the actor's name and little else: "Pyongyang", "the Norland government", "both Norland and Vesnia".
  const rest = first ? restOf(head, inHead) : text;
  const isMediumNamed =
    first !== undefined &&
    isMedia(first.actorId) &&
    /^(?:\W|the|its|state|state-run|state-owned|official|semi-official|news|agency|newspaper|daily|broadcaster|television|radio|TV|['’]s)*$/iu.test(
      rest,
    );
  const onlyName =
    isMediumNamed ||
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
  // "Tarn's office", "the minister's office" speak for whoever holds it.
  const holder = office.exec(text)?.[1];
  if (holder !== undefined && first === undefined) {
    const person = findPerson(holder, { start: span.start, end: span.start + holder.length }, names, actors);
    if (person) return { ...base, ...blank, actor: null, kind: "unnamed", speaksFor: [person.slug], role: "office" };
    const noun = lastWord(holder);
    if (noun !== null && isPersonNoun(noun)) return { ...base, ...blank, actor: null, kind: "unnamed", role: "office" };
  }
  const body = findBodyByShape(text, names.places);
  const bare = stripArticle(text);
  const of = bare.search(/ (?:of|for) /u);
  const ofNoun = lastWord(of < 0 ? bare : bare.slice(0, of)) ?? "";
  const ofName = toBodyClasses(ofNoun).length > 0 ? properBody.exec(bare)?.[0] : undefined;
  if (ofName && (body ? !isStateOrgan(lastWord(body.noun) ?? "") : ofName === bare && !first))
    return {
      ...base,
      ...blank,
      actor: toSlug(ofName),
      kind: "organization",
      role: body ? lastWord(body.noun) : ofNoun,
    };
  // "Its Foreign Ministry", "the Ministry of Ports" and "The Navy" are a state's, which the words around may tell.
  const isOrgan =
    body !== undefined &&
    body.state === null &&
    isStateOrgan(lastWord(body.noun.replace(/ of .*/u, "")) ?? "") &&
    !/ administration$/u.test(body.noun) &&
    body.noun.split(" ").every((word) => isCommonWord(word));
  // "a Norland holding company" and, in a headline, "Mining company" are any of their kind.
  const isAny = body !== undefined && (anyOne.test(text) || isCapitalAlone(head)) && !/ \p{Lu}[^ ]*$/u.test(head);
  if (body && isAny && toBodyClasses(lastWord(body.noun) ?? "").includes("company"))
    return { ...base, ...blank, actor: null, kind: "unnamed", speaksFor, role: lastWord(body.noun) };
  if (body && !isOrgan && (body.state !== null || /\p{Lu}.* /u.test(head.replace(leadingWord, "")))) {
    return {
      ...base,
      ...blank,
      actor: body.id,
      kind: body.kind,
      speaksFor: body.state !== null && body.kind !== "state" ? [body.state] : [],
      role: lastWord(body.noun),
    };
  }
  if (body) {
    // "a member of the UN panel" speaks for it.
    const ofBody = anyOne.test(text) && roleNoun !== null && isPersonNoun(roleNoun) ? speaksFor : [];
    return {
      ...base,
      ...blank,
      actor: null,
      kind: "unnamed",
      speaksFor: ofBody,
      role: lastWord(body.noun),
      pointsBack,
    };
  }
  if (
    first &&
    !role.test(rest.toLowerCase()) &&
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
  const unknown = mayName ? findUnknownName(text, span, names.mentions, actors) : undefined;
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
    speaksFor: unknown && isOwner(unknown.name, text) ? withOwner(speaksFor, unknown.name) : speaksFor,
    role: roleNoun,
    pointsBack,
  };
}

/** Whether nothing but the first word, and a common one, bears a capital. */
function isCapitalAlone(head: string): boolean {
  const word = /^(\p{Lu}\p{Ll}+)(?: \p{Ll}[\p{L}-]*)+$/u.exec(head)?.[1]?.toLowerCase();
  return word !== undefined && (isCommonWord(word) || /(?:ing|al|ic|ed)$/u.test(word));
}

/** "Norland's director at the Ministry of Ports" speaks for Norland's ministry, and one body bears no two names. */
function withOwner(states: readonly string[], name: string): string[] {
  const [state] = states;
  const body = state === undefined ? null : composeBody(state, name);
  return body ? [body.id, ...states.slice(1)] : [...states, toSlug(name)];
}

/** Whether a name no lexicon holds owns what the words speak of: "a lawyer of Ironquill", "the Ironquill spokesman". */
function isOwner(name: string, text: string): boolean {
  if (
    /^(?:Western|Eastern|Northern|Southern|Central|No|None|Neither|Either|January|February|March|April|May|June|July|August|September|October|November|December|\p{L}+days?)$/u.test(
      name,
    )
  )
    return false;
  const at = text.indexOf(name);
  if (at < 0) return false;
  const rest = text.slice(at + name.length);
  const isPart = [...findMatches(text, aside)].some(
    ({ index, 0: { length } }) => index < at + name.length && at < index + length,
  );
  return !isPart && (at > 0 || /^['’]s? /u.test(rest) || name.includes(" "));
}

/** What only stands beside a voice: where it is, whom it was sent to, what it was before, what is said of it. */
const aside =
  /\b(?:UN|U\.N\.) (?=ambassador|mission)|,? (?:which|who|whom|whose|where|that|when|until) .*|\b(?:ambassador|envoy|representative|mission|embassy|delegate|attach\S+|d['’]affaires)s? (?:to|in|at) .*|\b(?:[Ff]ormer|[Ee]x-|retired|one-time)[^,]*|\b(?:diplomat|source|expert|analyst|lobbyist|researcher|resident|journalist|reporter|lawyer|observer|trader|activist|campaigner|correspondent|academic|economist)s? (?:in|at) .*/gu;

const capitalised = /\p{Lu}[\p{L}-]+/gu;

/** The states and bodies of the words that a voice may stand for, in reading order. */
function findSpokenFor(
  text: string,
  { places }: KnownNames,
  actors: readonly ActorMention[],
  person: { readonly slug: string; readonly name: string } | undefined,
): string[] {
  const shaped: (Span & { readonly id: string })[] = [];
  for (const { index, 0: word } of findMatches(text, capitalised)) {
    const id = places.get(word);
    const end = index + word.length;
    if (id === undefined || actors.some((actor) => actor.start < end && index < actor.end)) continue;
    if (!person?.name.split(" ").includes(word)) shaped.push({ start: index, end, id });
  }
  if (actors.length === 0 && shaped.length === 0) return [];
  const asides = Array.from(findMatches(text, aside), ({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
  const isFree = ({ start, end }: Span): boolean => asides.every((each) => end <= each.start || each.end <= start);
  // "a Norland expert" knows Norland; a Norlander's state is told by an adjective.
  const isTopic = ({ start, end, actorId }: ActorMention): boolean =>
    /^ (?:expert|analyst|specialist|watcher|scholar|researcher)s?\b/iu.test(text.slice(end, end + 14)) &&
    findActorById(actorId)?.adjectives.includes(text.slice(start, end)) === false;
  const states = actors.filter((each) => isFree(each) && !isTopic(each)).map(({ actorId }) => actorId);
  const ids = [...states, ...shaped.filter(isFree).map(({ id }) => id)];
  return [...new Set(ids)].filter((id) => id !== person?.slug);
}

/** "a commentary in the daily Tide": a text of nobody named, which the paper only carries. */
const writing =
  /^(?:an?|the|one|this) (?:\p{Ll}+ ){0,2}?(?:commentary|article|item|dispatch|column) (?:in|on|carried by|published (?:in|by)) (?=.*\p{Lu})/iu;

const paperBy =
  /^(?:an?|the|one|another|its|this) (?:[\p{L}-]+ ){0,3}(?:report|study|survey|assessment|audit|investigation|analysis|dossier|briefing|white paper) (?:by|from) ((?:the |an? )?[^,]+)$/iu;

/** Who speaks for a state, and stands somewhere. */
const seated = /^(.{3,60}?\b(?:embassy|mission|consulate|delegation|ambassador|envoy|representative)) (?:in|to|at) /iu;

/** What somebody of one name owns. */
const owned = /^(?:the )?(?:\p{Lu}[\p{L}-]+ ){0,2}\p{Lu}[\p{L}-]+['’]s? (\p{Lu}\p{L}* .*)$/u;

/** Those who are a body together, and the body behind them. */
const insiders =
  /^(?:the )?(?:\p{L}+ )?(?:inspectors|observers|volunteers|members|monitors|experts|representatives|elders|staff|nobody|delegates|administration|leadership|management|branch|wing|press service) (?:of|from|at|with) ((?:the )?(?:\p{Lu}|\p{Lu}?\p{L}+ (?:rail|air)ways?)[^,]*)$/iu;
const office = /^(.+?)['’]s? (?:press |private |communications )?(?:office|staff|team)$/u;
const anyOne = /^(?:an?|another|one) /iu;
const leadingWord = /^(?:the|an?|both|its|their|his|her|our|my|your|this|that|these|those)\s+/iu;
const republic = /^(?:the )?(?:Republic|Kingdom|Emirate|Sultanate|Principality|Isle) of (?:the )?(\p{Lu}[\p{L}-]+)$/iu;

/** "League of Chemists", "Office for Atomic Control" */
const properBody =
  /^\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)*(?: (?:of|for) (?:the )?\p{Lu}[\p{L}-]+(?: (?:and )?\p{Lu}[\p{L}-]+)*)+/u;

const article = /^(?:the|both)\s+/iu;

/** A phrase without its article and possessive mark. */
export function stripArticle(text: string): string {
  const start = article.exec(text)?.[0].length ?? 0;
  // "guards’", "Norland's": looked at from the end, which a pattern would only reach from the start.
  const last = text.endsWith("s") ? text.length - 2 : text.length - 1;
  const mark = last >= start ? text[last] : undefined;
  return text.slice(start, mark === "'" || mark === "’" ? last : text.length);
}

const behindHead = /,| (?:for|of|from|at|with|in|who|on|to) /u;

/** The part that names the voice itself, not what it belongs to: "a spokesperson for …" → "a spokesperson". */
function headPart(text: string): string {
  const end = text.search(behindHead);
  return end < 0 ? text : text.slice(0, end);
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
