import type { LinkedActors } from "./actors.ts";
import { toTermsOf } from "./claim-terms.ts";
import type { Item } from "./group-events.ts";

/** How far behind a denial, in code units, what its speaker goes on to say still belongs to it. */
const reach = 320;
/** Share of the words of what was claimed that somebody must repeat to be taken to say it too. */
const least = 0.5;

const admitting =
  /\b(?:admi|acknowledg|conced|confess|confirm|own(?:s|ed)? up|correct|agree|accept|reveal|recogni[sz])\p{L}*/iu;

/**
 * Takes what a denier goes on to say for part of the denial: "denied that any shell had been sold. The wagons had carried
 * timber, he said". So does a voice that denies the claim elsewhere and says here what shares little with it, unless it
 * admits something or somebody of its side tells the claim in the same report. In the order given.
 */
export function settleSides(group: readonly Item[], linked: LinkedActors): Item[] {
  if (!group.some(isDenial) || group.every(isDenial)) return [...group];
  const claim = new Set(group.filter(isAssertion).slice(0, 12).flatMap(toTerms));
  const deniers = new Map<string, Item[]>();
  for (const item of group) {
    if (!isDenial(item)) continue;
    const key = toSide(item);
    if (key !== null) deniers.set(key, [...(deniers.get(key) ?? []), item]);
  }
  return group.map((item) => {
    if (!isAssertion(item) || admitting.test(item.reading.statement.cue?.text ?? "")) return item;
    const side = toSide(item);
    const own = side === null ? undefined : deniers.get(side);
    if (!own || hasAdmitted(item, side)) return item;
    const start = toStart(item);
    const isNear = own.some((each) => {
      const apart = start - toEnd(each);
      return each.reading.report === item.reading.report && apart >= 0 && apart < reach;
    });
    return isNear || toShare(item) < least ? deny(item) : item;
  });

  /** Whether the side tells the claim itself in the same report, so that it no longer denies it all. */
  function hasAdmitted({ reading }: Item, side: string | null): boolean {
    return group.some(
      (each) =>
        each.reading.report === reading.report &&
        isAssertion(each) &&
        toSide(each) === side &&
        (admitting.test(each.reading.statement.cue?.text ?? "") ||
          (each.event.kind !== "other" && each.event.via === "words")),
    );
  }

  function toShare(item: Item): number {
    const own = toTerms(item);
    return own.length === 0 ? 0 : own.filter((term) => claim.has(term)).length / own.length;
  }

  function toSide({ reading }: Item): string | null {
    const { speaker, state } = reading;
    if (speaker === null) return null;
    const [owner] = linked.actorOf(speaker)?.memberOf ?? [];
    return state ?? owner ?? speaker;
  }
}

function toTerms({ reading }: Item): string[] {
  return toTermsOf(reading).filter((term) => !term.startsWith("@"));
}

function isDenial({ event }: Item): boolean {
  return event.act === "denies";
}

function isAssertion({ event, reading }: Item): boolean {
  return event.act === "asserts" || (event.isBeside === true && reading.statement.act === "asserts");
}

function deny(item: Item): Item {
  const { isBeside: _, ...event } = item.event;
  return { ...item, event: { ...event, act: "denies" } };
}

function toStart({ reading: { statement } }: Item): number {
  return statement.content[0]?.start ?? statement.cue?.start ?? 0;
}

function toEnd({ reading: { statement } }: Item): number {
  return Math.max(...[statement.content.at(-1), statement.cue].flatMap((span) => span?.end ?? []));
}
