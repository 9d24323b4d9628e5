import type { Item } from "./group-events.ts";
import type { ReadEvent, Reading } from "./reading.ts";

const telling: ReadonlySet<string> = new Set(["asserts", "intends", "judges"]);

/**
 * A statement that does not tell an event in full but speaks of one: it takes part in it and adds nothing to what is known
 * of it. Who asserts something stands beside it: what was not read in full must not be told as said.
 */
export function toPointingItem(reading: Reading, { event, supplier, recipient, endUser }: Item): Item {
  const blank = toBlankEvent(reading);
  const own: ReadEvent = {
    ...blank,
    ...(telling.has(blank.act) && { act: "judges", isBeside: true }),
    kind: event.kind,
    goods: event.goods,
    stage: event.stage,
    sides: event.sides,
    isAnaphoric: true,
    via: "pointing",
  };
  return { reading, event: own, supplier, recipient, endUser, inferred: ["event"] };
}

/** An event of which nothing is known but who speaks of it, and how. */
export function toBlankEvent({ statement, words }: Reading): ReadEvent {
  return {
    kind: "other",
    start: 0,
    end: words.length,
    supplier: null,
    recipient: null,
    endUser: null,
    sides: [],
    goods: [],
    payment: [],
    stage: null,
    isStageSure: false,
    isOngoing: false,
    when: null,
    whenText: null,
    route: [],
    mode: null,
    quantity: null,
    seeker: null,
    isNegated: false,
    isAnaphoric: false,
    inferred: [],
    act: statement.act,
    hedge: statement.hedge,
    via: "words",
  };
}
