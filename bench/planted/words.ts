/** Everything a planted story is made of. Two such lists share no templates, so that one can tune and the other measure. */
export interface StoryWords {
  /** Parts that names of people and places are put together from. */
  readonly nameStarts: readonly string[];
  readonly nameEnds: readonly string[];
  readonly cargo: readonly string[];
  readonly craft: readonly string[];
  readonly roles: readonly string[];
  /** Common nouns that make one story's details differ from another's. */
  readonly things: readonly string[];
  /** Words for one thing: `{say}` in a template is any of `say`. */
  readonly synonyms: Readonly<Record<string, readonly string[]>>;
  /** What a back-translator puts for a word. */
  readonly oddities: Readonly<Record<string, string>>;
  /** One list for each sort of fact: ways to put it. Slots: {A} {B} sides, {P} {Q} people, {R} role, {X} {Y} places, {C} cargo, {V} craft, {N} {M} numbers, {D} day, {T} {U} things, {K} a quotation. */
  readonly facts: readonly (readonly string[])[];
  /** Facts that belong to the event itself; the others are a story's own. */
  readonly eventFacts: number;
  readonly quotations: readonly string[];
  readonly credit: string;
}
