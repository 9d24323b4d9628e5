import { findActors } from "../lexicon/find-actors.ts";
import { toSlug } from "../lexicon/to-slug.ts";
import type { LinkedActors } from "./actors.ts";
import type { Item } from "./group-events.ts";
import { findKnownActor } from "./known-actors.ts";
import { findSpeakers } from "./positions.ts";

/** Where the chain of one statement ends, as its own words have it. */
export interface Terminal {
  /** The same for two chains that end in the same place. */
  readonly key: string;
  readonly voice: string;
  readonly isNamed: boolean;
  /** Who stands there; null where nobody is named. */
  readonly actorId: string | null;
  /** A paper or agency that does not name its own source. */
  readonly isOutlet: boolean;
  /** Why the chain ends there and not with the voice itself; null where it is the voice. */
  readonly because: string | null;
}

// "As confirmed by another's account" claims support and gives none.
const endorsing =
  /\b(?:support|back|endors|echo|shar|agree|confirm|corroborat|stand)\p{L}*\b(?!\s+by\b)[^.;]{0,60}\b(?:assessments?|findings?|conclusions?|views?|claims?|accounts?|versions?|statements?|positions?)\b/iu;

/** A paper or broadcaster that no list of names holds: "the Karvik Post". Words that also end the names of societies are left out. */
const paperName =
  /^(?:the )?(?:\p{Lu}[\p{L}\p{N}’'-]* ){1,3}(?:Times|Post|Daily|News|Herald|Radio|Television|TV|Telegraph|Gazette|Tribune|Journal|Shimbun|Courier|Chronicle|Guardian|Press|Wire|Newswire|Zeitung|Broadcasting)$/u;

/**
 * Finds where the chain of a statement ends: one place for each speaker. Voices of one state end in the state, who only
 * endorses another's assessment ends in that one, a voice without a name ends in itself.
 */
export function toTerminals(item: Item, linked: LinkedActors): Terminal[] {
  const { statement, report } = item.reading;
  const speakers = findSpeakers(statement, linked);
  if (speakers.length > 0) return speakers.map((speaker) => toTerminal(item, speaker, linked));
  const because = "the words name no source";
  return [{ key: `nobody-${report.id}`, voice: "", isNamed: false, actorId: null, isOutlet: false, because }];
}

function toTerminal({ reading }: Item, speaker: string, linked: LinkedActors): Terminal {
  const { statement, words, report } = reading;
  const nameOf = (id: string): string => linked.actorOf(id)?.name ?? id;
  const voice = nameOf(speaker);
  const named = (key: string, because: string | null): Terminal => {
    return { key, voice, isNamed: true, actorId: key, isOutlet: false, because };
  };
  const state = linked.stateOf(speaker);
  const known = findKnownActor(speaker);
  const endorsed = endorsing.exec(words);
  const other = endorsed
    ? findActors(endorsed[0])
        .map(({ actorId }) => linked.stateOf(actorId))
        .find((id) => id !== null && id !== state)
    : null;
  if (other) return named(other, `${voice} endorses what ${nameOf(other)} says and adds no knowledge of its own`);
  const isPaper = known === null && linked.actorOf(speaker)?.kind !== "person" && paperName.test(voice);
  if (isPaper || known?.role === "outlet" || known?.role === "news-agency") {
    const owner = (known?.memberOf ?? []).map((id) => linked.stateOf(id)).find((id) => id !== null);
    if (owner) return named(owner, `${voice} speaks for ${nameOf(owner)}`);
    const [shown] = statement.evidence;
    const because = `${voice} does not name its source here${shown ? `, but speaks of “${shown.text}”` : ""}`;
    return { key: speaker, voice, isNamed: false, actorId: speaker, isOutlet: true, because };
  }
  if (state !== null && speaksForState(speaker, voice, report.id, linked))
    return named(state, speaker === state ? null : `${voice} speaks for ${nameOf(state)}`);
  const body = findBody(speaker, linked);
  if (body !== null && linked.actorOf(body)?.kind !== "state")
    return named(body, `${voice} speaks for ${nameOf(body)}`);
  if (!speaker.startsWith(`${report.id}-`) && !crowd.test(voice)) return named(speaker, null);
  const relay = statement.chain
    .slice(1)
    .find(
      ({ actor }) => actor !== null && findKnownActor(actor)?.role === "news-agency" && linked.stateOf(actor) !== null,
    );
  if (relay?.actor) {
    const owner = linked.stateOf(relay.actor) ?? relay.actor;
    return named(
      owner,
      `${voice} is not named, but speaks through ${linked.actorOf(relay.actor)?.name ?? relay.text}, an agency of ${nameOf(owner)}`,
    );
  }
  // "Court records show": which ones is left open, but not whose.
  if (institution.test(voice) || isInstitution(voice)) return named(speaker, null);
  const own = /, (\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,2})$/u.exec(voice)?.[1];
  if (own !== undefined) return named(toSlug(own), null);
  return { key: speaker, voice, isNamed: false, actorId: null, isOutlet: false, because: `${voice} is not named` };
}

const offices =
  /\b(?:officials?|authorities|diplomats?|envoys?|delegat\p{L}+|officers?|ministers?|ministry|military|army|navy|troops|soldiers|government|spokes\p{L}+|inspectors?|investigators?|police|intelligence|spies|agents?|commanders?|generals?|prosecutors?|administration|white house|pentagon|kremlin)\b/iu;

const privates =
  /\b(?:analysts?|experts?|researchers?|scholars?|professors?|historians?|economists?|engineers?|scientists?|doctors?|nurses?|lawyers?|journalists?|reporters?|residents?|villagers?|farmers?|workers?|sailors?|fisher\p{L}+|traders?|dealers?|brokers?|business\p{L}+|students?|teachers?|witnesses|families|relatives|critics|activists?|opposition|exiles?|refugees?|former|retired)\b/iu;

/** An armed group is not the state behind it; its officials without a name are, and other people of a state are not. */
function speaksForState(speaker: string, voice: string, reportId: string, linked: LinkedActors): boolean {
  const isGroup = linked.actorOf(speaker)?.kind === "group";
  if (!speaker.startsWith(`${reportId}-`)) return !isGroup;
  return isGroup ? offices.test(voice) : offices.test(voice) || !privates.test(voice);
}

const crowd = /^(?:one|two|three|four|five|several|some|many|a few)?\s*(?:people|persons|sources?|insiders?)\b/iu;

/** Bodies and papers that a reader can find without a name. */
const institution =
  /^(?:the |an? )?(?:\p{L}+ )?(?:inquiry|commission|court|tribunal|(?:court|customs|port|land) (?:records|register|data|documents|papers)|indictment|verdict|ruling|census|parliament)(?: (?:of|for|into|in|show|seen)\b.*)?$/iu;

const bodyHead =
  /\b(?:union|institute|panel|mission|observers|commission|committee|inquiry|court|tribunal|parliament|clinic|hospital|charity|agency|bureau|department|ministry|embassy|military|army|navy|police|government|staff|headquarters|side|register|records?|logs?|data|documents?|sheets|papers|indictment|report|study|survey|census|pictures|images|photographs|videos?|phone)$/iu;
const spokenFor =
  /^(?:the |an? )?(?:\p{Ll}+ )?(?:representative|spokes\p{Ll}+|envoy|delegate|observers|staff)s? (?:of|for) (?:the )?\p{Lu}/u;
const relative = /^the (?:mother|father|wife|widow|husband|parents|captain|owner|mayor|mediator)\b/iu;

/** A body, a paper or a picture told by what it is, who speaks for a named one, or who can be but one: "the mother of the captain". */
function isInstitution(voice: string): boolean {
  const head =
    voice.split(/,| (?:of|at|in|for|from|who|which|that|run|close|with|on|seen|sent|shown|to|by)\b/u)[0] ?? "";
  const isBareOffice =
    /^(?:the|an?|its|his|her|their)? ?(?:government|ministry|department|army|military|navy|police|agency|court|panel|side|staff|committee|commission)$/iu;
  return (bodyHead.test(head) && !isBareOffice.test(voice)) || spokenFor.test(voice) || relative.test(voice);
}

/** The body, or the client, that a voice of no state speaks for; null where it speaks for itself. */
function findBody(speaker: string, linked: LinkedActors): string | null {
  const seen = new Set([speaker]);
  let last: string | null = null;
  for (let next = findOwner(speaker); next !== null && !seen.has(next); next = findOwner(next)) {
    seen.add(next);
    last = next;
  }
  return last;

  function findOwner(id: string): string | null {
    const actor = linked.actorOf(id);
    if (actor === null || actor.kind === "group" || findKnownActor(id) !== null) return null;
    return actor.memberOf.find((each) => linked.actorOf(each) !== null) ?? null;
  }
}
