import type { Report } from "../model/report.ts";
import type { ChainLink, Statement } from "../model/statement.ts";
import { type ActorName, findNamedActors } from "./mentions.ts";

/** Who a voice of one report speaks for, as the words of its name or what stands before it tell. */
export interface Belonging {
  readonly link: ChainLink;
  readonly reportId: string;
  readonly owners: readonly string[];
  /** How plainly the words say so: 3 by name, 2 by pointing to a body told before, 1 by a public office where a state spoke last. */
  readonly rank: number;
}

/** Who is who already: states, and bodies that speak under a name of their own. */
export interface KnownOwners {
  readonly idOf: (link: ChainLink, reportId: string) => string | null;
  readonly isState: (id: string) => boolean;
  readonly isPerson: (id: string) => boolean;
  /** The one person of a family name; null where nobody or several bear it. */
  readonly personOf: (familyName: string) => string | null;
  /** A firm, a ministry, an institute: neither a person nor a paper. */
  readonly isBody: (id: string) => boolean;
  readonly names: readonly ActorName[];
  /** Who a voice speaks for, as far as was found already. */
  readonly ownersOf: (id: string) => readonly string[];
  /** The one body of the matter that words mean by its office: "the Energy Ministry" where only one state has one told. */
  readonly bodyOf: (words: string) => string | null;
}

const away = /\b(?:in|at|on|near|about|against|towards?|than|from|with|after|over|visiting|seen by)\s+(?:the\s+)?$/iu;
const speaking =
  /\b(?:spokes(?:man|woman|person|people)|speaks? for|representatives?|head|chief|director|founder|founded|owners?|owns|executive|chair(?:man|woman|person)?|president|secretary|lawyer|attorney|analyst|researcher|expert|economist|officials?|inspectors?|ministers?|ambassador|envoy|general|colonel|admiral|commander|deputy|officer|press (?:service|office)|scientist|engineer|manager|leader|fellow|investigator|captain|governor)\b/iu;
/** Knows of somebody's papers, and speaks for nobody. */
const outside =
  /^(?:an? |one |two |several )?[^,]*\b(?:familiar with|close to|briefed (?:on|by)|with knowledge of)\b/iu;
const former = /\b(?:former|ex|retired|one-time|onetime|sacked|dismissed)\b/iu;
/** Offices and organs that only a state has. */
const public_ =
  /\b(?:(?:prime |foreign |defen[cs]e |interior |energy |labou?r |trade |finance |health |transport |deputy )*minist(?:er|ry)|ambassador|government|president|general|colonel|admiral|army|navy|military|armed forces|chief of staff|police|customs|coast ?guard|intelligence)\b/iu;
const local =
  /\b(?:governor|civil protection|fire (?:chief|service|brigade)|firefighters|inspectors?|police|mayor|coroner|prosecutors?|city council|town council|health (?:authority|department))\b/iu;

/** Whether words call somebody by an office or organ that only a state or a town has; judges and lawmakers speak for themselves. */
export function isPublic(words: string): boolean {
  return (
    (public_.test(words) || local.test(words)) &&
    !/\b(?:former|opposition|lawyer|union|counsel|people|sources?|persons?|men|women|man|woman|insiders?)\b/iu.test(
      words,
    )
  );
}

const pointing =
  /^(?:its|their|(?:the|that|this) (?<noun>\p{L}+(?:[- ]\p{L}+)?)['’]s?)\s|\b(?:there)\b(?=,|$)|\b(?:of|for|from) the (?<of>ministry|company|firm|group|institute|centre|center|union|panel|committee|service|agency|network|organi[sz]ation|army|council|think tank)\b/iu;

/**
 * Finds who speaks for whom: "the union's secretary, Ada Berg", "its founder Ada Berg", "Ada Berg, a researcher there" for
 * the body named before, and "Defence Minister Ada Berg" for the state that spoke before. A former office counts for
 * nothing. In the order of the statements; voices that belong to nobody are missing.
 */
export function findBelongings(report: Report, statements: readonly Statement[], known: KnownOwners): Belonging[] {
  const found: Belonging[] = [];
  const introduced = new Set<string>();
  const voices: { readonly id: string; readonly end: number; readonly start: number }[] = [];
  for (const { chain, zone } of statements) {
    for (const link of chain) {
      const id = known.idOf(link, report.id);
      if (id === null) continue;
      if (!former.test(link.text)) {
        const { rank, owners } = toPlainer(findOwners(link, id), findAtIntroduction(link, id));
        const others = owners.filter((each) => each !== id);
        if (others.length > 0) found.push({ link, reportId: report.id, owners: others, rank });
      }
      if (zone !== "headline") voices.push({ id, start: link.start, end: link.end });
    }
  }
  return found;

  function findOwners(link: ChainLink, id: string): Pick<Belonging, "owners" | "rank"> {
    const none = { owners: [], rank: 0 };
    if (known.isState(id) || outside.test(link.text)) return none;
    const client = /^(\p{Lu}[\p{L}’-]+?)['’]s? (?:\p{Ll}+ )?(?:lawyer|attorney|counsel|spokes\p{Ll}+)\b/u.exec(
      link.text,
    )?.[1];
    const person = client === undefined ? null : known.personOf(client);
    if (person !== null) return { owners: [person], rank: 3 };
    const named = findNamed(link);
    if (named.length > 0) return { owners: named, rank: 3 };
    const here = findVoicedHere(link);
    if (here !== null) return { owners: [here], rank: 3 };
    if (/^(?:his|her) (?:\p{Ll}+ )?(?:lawyer|attorney|counsel|spokes\p{Ll}+)\b/u.test(link.text)) return none;
    if (/^(?:Judge|Justice|Magistrate) /u.test(link.text)) {
      const court = voices.find((voice) => /(?:inquiry|court|tribunal|commission)$/u.test(voice.id));
      return court ? { owners: [court.id], rank: 2 } : none;
    }
    const match = pointing.exec(link.text);
    const isOfficer = speaking.test(link.text) || match?.groups?.["noun"] !== undefined;
    if (match && isOfficer) {
      const body = findBody(link.start, match.groups?.["noun"] ?? match.groups?.["of"]);
      if (body !== null) return { owners: [body], rank: 2 };
    }
    if (
      /^(?:the )(?:\p{L}+ )?(?:analyst|researcher|expert|director|spokes\p{Ll}+|founder|geologist|engineer) \p{Lu}/iu.test(
        link.text,
      )
    ) {
      const body = findBody(link.start, undefined);
      if (body !== null) return { owners: [body], rank: 1 };
    }
    if (!public_.test(link.text) || !isPublic(link.text)) return none;
    const state = findState(link.start);
    return state === null ? none : { owners: [state], rank: 1 };
  }

  /** A person's office stands where the full name comes first, and not at each "Berg said". */
  function findAtIntroduction(link: ChainLink, id: string): Pick<Belonging, "owners" | "rank"> {
    const none = { owners: [], rank: 0 };
    if (link.kind !== "person" || link.actor === null || introduced.has(id)) return none;
    introduced.add(id);
    const name = id
      .split("-")
      .map((word) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`)
      .join(" ");
    const at = id.includes("-") ? report.text.indexOf(name) : -1;
    if (at < 0 || (link.start <= at && at < link.end && link.text.length > name.length + 4)) return none;
    const before =
      /(?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|\p{Lu}[\p{L}’'-]*) )?(?:[\p{L}’'-]+ ){0,4},? ?$/u.exec(
        report.text.slice(0, at),
      )?.[0] ?? "";
    const after =
      /^(?: \([^()\n]{2,60}\)|, [^,.;:\n]{3,70}(?=[,.])| of (?:the )?\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*){0,3})?/u.exec(
        report.text.slice(at + name.length),
      )?.[0] ?? "";
    const plain = before.replace(/^.*\b(?:said|says|told|and|that|when|as|but|of|to)\s+/u, "");
    const text = `${plain}${name}${after}`;
    if (former.test(text) || !(speaking.test(text) || after.startsWith(" of"))) return none;
    return findOwners({ ...link, text, start: at - plain.length, end: at + name.length + after.length }, id);
  }

  /** "Norland's defence chief", "a Norlandish spokesman", "Ada Berg of the Quay Centre". */
  function findNamed({ text, actor, kind }: ChainLink): string[] {
    const own = kind === "person" && actor !== null ? (actor.split("-").at(-1) ?? actor) : null;
    return findNamedActors(text, known.names)
      .filter(({ start, end, text: words, actorId }) => {
        if (own !== null && words.toLowerCase().includes(own)) return false;
        if (away.test(text.slice(0, start)) || /^\s+and\b/u.test(text.slice(end))) return false;
        const isOwner = /^['’]s?\b/u.test(text.slice(end)) || /\b(?:of|for|at) (?:the )?$/iu.test(text.slice(0, start));
        const isAdjective = /^ (?:\p{Ll}|\p{Lu}\p{Ll}+ \p{Lu})/u.test(text.slice(end));
        return (known.isState(actorId) || known.isBody(actorId)) && (isOwner || isAdjective || start === 0);
      })
      .map(({ actorId }) => actorId)
      .slice(0, 1);
  }

  /** "the Treasury's under secretary", where the Treasury speaks in this report. */
  function findVoicedHere({ text, start }: ChainLink): string | null {
    const words = /\b(?:the )?(?<owner>\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+){0,3})['’]s? /u.exec(text)?.groups?.["owner"];
    if (words === undefined) return null;
    const isIt = (voice: { readonly start: number; readonly end: number }): boolean =>
      report.text.slice(voice.start, voice.end).replace(/^the /iu, "") === words;
    return voices.findLast((voice) => voice.end <= start && known.isBody(voice.id) && isIt(voice))?.id ?? null;
  }

  /** The body that was named last, in the paragraph or the one before; of the kind a noun tells where there is one. */
  function findBody(at: number, noun: string | undefined): string | null {
    const from = toStartBefore(report.text, at, 2);
    const fits = (id: string): boolean => noun === undefined || isNounOf(noun, id);
    const spoken = voices.findLast(({ id, start, end }) => start >= from && end <= at && known.isBody(id) && fits(id));
    const text = report.text.slice(from, at);
    const named = findNamedActors(text, known.names).findLast(({ actorId }) => known.isBody(actorId) && fits(actorId));
    if (named && spoken) return from + named.start > spoken.start ? named.actorId : spoken.id;
    return named?.actorId ?? spoken?.id ?? null;
  }

  /** The state that spoke or acted last before a place, not further off than the paragraph before. */
  function findState(at: number): string | null {
    const from = toStartBefore(report.text, at, 0);
    const spoken = voices.findLast(({ id, start, end }) => start >= from && end <= at && known.isState(id));
    const own = report.text.slice(0, at).search(/(?:^|[.!?\n]["”’]?\s*)[^.!?\n]*$/u);
    if (spoken && !/^\s*\p{Lu}[^—]{0,60}— /u.test(report.text.slice(own, at))) return spoken.id;
    const sentences = report.text.slice(from, at).split(/(?<=[.!?]["”’]?)\s+/u);
    for (const sentence of sentences.toReversed()) {
      const plain = sentence.replace(/^[^—]{0,160}(?<=[\p{Lu})\d] ?)— /u, "");
      const [first] = findNamedActors(plain, known.names).filter(({ actorId }) => known.isState(actorId));
      // Only who stands at the head of a sentence is what it is about.
      if (first && first.start < 8 && first.by !== "adjective") return first.actorId;
    }
    return null;
  }
}

function toPlainer(
  one: Pick<Belonging, "owners" | "rank">,
  other: Pick<Belonging, "owners" | "rank">,
): Pick<Belonging, "owners" | "rank"> {
  return other.rank > one.rank ? other : one;
}

const anyBody: ReadonlySet<string> = new Set([
  "group",
  "organisation",
  "organization",
  "body",
  "outfit",
  "institution",
]);

/** "union" and `garment-workers-union`; a "company" bears any name but that of an office. */
function isNounOf(noun: string, id: string): boolean {
  const word = noun.toLowerCase().split(/[ -]/u).at(-1) ?? "";
  if (anyBody.has(word)) return true;
  if (word === "company" || word === "firm")
    return !/(?:ministry|council|institute|union|agency|service|army)$/u.test(id);
  return id.includes(word);
}

/** Where the paragraph of an offset begins, or one some paragraphs before it. */
function toStartBefore(text: string, at: number, paragraphs: number): number {
  let start = at;
  for (let count = 0; count <= paragraphs && start > 0; count++) {
    const before = text.slice(0, start).trimEnd();
    start = Math.max(0, before.lastIndexOf("\n"));
  }
  return start;
}

const pointingVoice =
  /^(?:the|this|that|its) (?<noun>company|firm|supplier|chain|panel|experts|institute|centre|center|group|union|committee|service|agency|network|organi[sz]ation|charity|think tank|manufacturer|shipowner)(?:,.*)?$/iu;

/**
 * Finds voices without a name that point to a body told before: "the company", "the panel". By the id of the voice: the
 * body's. Those that point to different bodies in different places are missing.
 */
export function findPointedBodies(
  report: Report,
  statements: readonly Statement[],
  known: KnownOwners,
): Map<string, string> {
  const found = new Map<string, string | null>();
  const links = statements.flatMap(({ chain }) => chain);
  const voices = links.flatMap((link) => {
    const id = known.idOf(link, report.id);
    return id === null ? [] : [{ id, link }];
  });
  const note = (id: string, target: string | null): void => {
    found.set(id, found.has(id) && found.get(id) !== target ? null : target);
  };
  for (const { id, link } of voices) {
    if (link.actor !== null) continue;
    const words = link.text.trim();
    const noun = pointingVoice.exec(words)?.groups?.["noun"];
    const fits = (each: string, kind: string): boolean => known.isBody(each) && isNounOf(toSingular(kind), each);
    if (noun !== undefined) {
      const near = voices.findLast((voice) => voice.link.end <= link.start && fits(voice.id, noun));
      note(id, near?.id ?? null);
      continue;
    }
    // "according to a firm that follows ships": the one firm that the report names after it.
    const opened = /^an? (?:\p{L}+ ){0,2}(?<noun>company|firm|institute|group|charity|think tank|consultancy)\b/iu.exec(
      words,
    )?.groups?.["noun"];
    if (opened !== undefined) {
      const behind = voices.flatMap((voice) =>
        voice.link.start > link.end ? [voice.id, ...known.ownersOf(voice.id)] : [],
      );
      const bodies = new Set(behind.filter((each) => fits(each, opened)));
      const [only] = bodies;
      if (bodies.size === 1 && only !== undefined) note(id, only);
      continue;
    }
    const body = known.bodyOf(words);
    if (body !== null && body !== id) note(id, body);
  }
  return new Map([...found].flatMap(([id, target]) => (target === null ? [] : [[id, target] as const])));
}

/** "the experts" are those of a panel; a supplier or a chain is a firm. */
function toSingular(noun: string): string {
  const word = noun.toLowerCase();
  if (word === "experts") return "panel";
  return /^(?:supplier|chain|manufacturer|shipowner)$/u.test(word) ? "company" : word;
}
