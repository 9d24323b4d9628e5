import { findActors } from "../lexicon/find-actors.ts";
import type { Origin } from "../model/dossier.ts";
import type { LinkedActors } from "./actors.ts";
import type { Item } from "./group-events.ts";
import { findKnownActor } from "./known-actors.ts";
import { findSpeakers } from "./positions.ts";

interface Draft {
  readonly key: string;
  readonly side: Origin["side"];
  readonly items: Item[];
  readonly because: Set<string>;
  readonly voices: Set<string>;
  isNamed: boolean;
}

const endorsing =
  /\b(?:support|back|endors|echo|shar|agree|confirm|corroborat|stand)\p{L}*\b[^.;]{0,60}\b(?:assessments?|findings?|conclusions?|views?|claims?|accounts?|versions?|statements?|positions?)\b/iu;

/**
 * Finds where the chains of say-so behind one proposition end. Voices of one state share what that state knows and are
 * one origin; who only endorses another's assessment joins that one; unnamed voices are `not-established`. In the order
 * of the first statement, those for the proposition first.
 */
export function findOrigins(group: readonly Item[], linked: LinkedActors): Origin[] {
  const drafts = new Map<string, Draft>();
  for (const item of group) {
    const side = toSideOf(item);
    for (const { key, isNamed, because, voice } of toTerminals(item, linked)) {
      const id = `${side}|${key}`;
      const draft = drafts.get(id) ?? { key, side, items: [], because: new Set(), voices: new Set(), isNamed };
      drafts.set(id, draft);
      draft.items.push(item);
      draft.voices.add(voice);
      if (because !== null) draft.because.add(because);
    }
  }
  const rank = { for: 0, against: 1, neither: 2 } as const;
  return [...drafts.values()]
    .toSorted((one, other) => rank[one.side] - rank[other.side])
    .map((draft, index) => {
      const statementIds = [...new Set(draft.items.map(({ reading }) => reading.statement.id))];
      const reportIds = [...new Set(draft.items.map(({ reading }) => reading.report.id))];
      const folded = draft.voices.size > 1 || reportIds.length > 1 || statementIds.length > 1;
      const label = toLabel(draft.key, linked);
      return {
        id: `O${index + 1}`,
        label,
        independence: draft.isNamed ? (folded ? "same" : "distinct") : "not-established",
        side: draft.side,
        statementIds,
        reportIds,
        because: [...draft.because, ...toFolding(draft, label, statementIds.length, reportIds.length)],
      };
    });
}

function toSideOf({ event }: Item): Origin["side"] {
  if (event.act === "asserts" || event.act === "judges" || event.act === "intends") return "for";
  return event.act === "denies" ? "against" : "neither";
}

interface Terminal {
  readonly key: string;
  readonly voice: string;
  readonly isNamed: boolean;
  readonly because: string | null;
}

function toTerminals(item: Item, linked: LinkedActors): Terminal[] {
  const { statement, words, report } = item.reading;
  const speakers = findSpeakers(statement, linked);
  if (speakers.length === 0)
    return [{ key: `nobody-${report.id}`, voice: "", isNamed: false, because: "the words name no source" }];
  return speakers.map((speaker) => {
    const voice = linked.actorOf(speaker)?.name ?? speaker;
    const state = linked.stateOf(speaker);
    const known = findKnownActor(speaker);
    const endorsed = endorsing.exec(words);
    const other = endorsed
      ? findActors(endorsed[0])
          .map(({ actorId }) => linked.stateOf(actorId))
          .find((id) => id !== null && id !== state)
      : null;
    if (other)
      return {
        key: other,
        voice,
        isNamed: true,
        because: `${voice} endorses what ${linked.actorOf(other)?.name ?? other} says and adds no knowledge of its own`,
      };
    if (known && (known.role === "outlet" || known.role === "news-agency")) {
      const owner = known.memberOf.map((id) => linked.stateOf(id)).find((id) => id !== null);
      if (owner)
        return {
          key: owner,
          voice,
          isNamed: true,
          because: `${voice} speaks for ${linked.actorOf(owner)?.name ?? owner}`,
        };
      return { key: speaker, voice, isNamed: false, because: `${voice} does not name its source here` };
    }
    if (state !== null && linked.actorOf(speaker)?.kind !== "group") {
      const stateName = linked.actorOf(state)?.name ?? state;
      return {
        key: state,
        voice,
        isNamed: true,
        because: speaker === state ? null : `${voice} speaks for ${stateName}`,
      };
    }
    const relay = statement.chain
      .slice(1)
      .find(
        ({ actor }) =>
          actor !== null && findKnownActor(actor)?.role === "news-agency" && linked.stateOf(actor) !== null,
      );
    if (relay?.actor && speaker.startsWith(`${report.id}-`)) {
      const owner = linked.stateOf(relay.actor) ?? relay.actor;
      const because = `${voice} is not named, but speaks through ${linked.actorOf(relay.actor)?.name ?? relay.text}, an agency of ${linked.actorOf(owner)?.name ?? owner}`;
      return { key: owner, voice, isNamed: true, because };
    }
    if (speaker.startsWith(`${report.id}-`))
      return { key: speaker, voice, isNamed: false, because: `${voice} is not named` };
    return { key: speaker, voice, isNamed: true, because: null };
  });
}

function toLabel(key: string, linked: LinkedActors): string {
  if (key.startsWith("nobody-")) return "unnamed source";
  const actor = linked.actorOf(key);
  return actor?.kind === "state" ? `${actor.name} (officials and bodies)` : (actor?.name ?? key);
}

function toFolding(draft: Draft, label: string, statements: number, reports: number): string[] {
  if (statements <= 1) return [];
  const voices = draft.voices.size > 1 ? `${draft.voices.size} voices` : "the same voice";
  return [
    `${voices} in ${statements} statements of ${reports} ${reports === 1 ? "report" : "reports"}: counted once, as ${label}`,
  ];
}
