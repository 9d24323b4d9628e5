import type { Origin, Proposition } from "../model/dossier.ts";

/** The origin behind most of the claims that somebody asserts, and those that stand apart from it. */
export interface OriginFamily {
  readonly label: string;
  /** Claims that it is asserted behind, and how many claims somebody asserts at all. */
  readonly claims: number;
  readonly of: number;
  /** Why its voices are one. */
  readonly because: readonly string[];
  readonly propositionIds: readonly string[];
  readonly statementIds: readonly string[];
  /** Other origins that assert a claim, those behind most claims first. */
  readonly apart: readonly {
    readonly label: string;
    readonly state: Origin["independence"];
    readonly claims: number;
  }[];
}

/** Finds the one origin that at least half of the asserted claims lead back to; null where there is none, or fewer than three claims. */
export function findFamily(propositions: readonly Pick<Proposition, "id" | "origins">[]): OriginFamily | null {
  const tally = new Map<string, { readonly ids: Set<string>; readonly origins: Origin[] }>();
  const asserted = propositions.filter(({ origins }) => origins.some(({ side }) => side === "for"));
  for (const { id, origins } of asserted) {
    for (const origin of origins.filter(({ side, end }) => side === "for" && end !== "not-found")) {
      const entry = tally.get(origin.label) ?? { ids: new Set(), origins: [] };
      tally.set(origin.label, entry);
      entry.ids.add(id);
      entry.origins.push(origin);
    }
  }
  const [first, ...others] = [...tally].toSorted(
    ([one, { ids }], [other, { ids: theirs }]) => theirs.size - ids.size || (one < other ? -1 : 1),
  );
  if (first === undefined || asserted.length < 3 || first[1].ids.size * 2 < asserted.length) return null;
  const [label, { ids, origins }] = first;
  const because = origins.flatMap((origin) => origin.because.filter((each) => !/: counted once, as /u.test(each)));
  return {
    ...{ label, claims: ids.size, of: asserted.length, because: [...new Set(because)], propositionIds: [...ids] },
    statementIds: [...new Set(origins.flatMap(({ statementIds }) => statementIds))],
    apart: others.map(([name, entry]) => ({
      label: name,
      state: entry.origins.every(({ independence }) => independence === "not-established")
        ? "not-established"
        : entry.origins.some(({ independence }) => independence === "same")
          ? "same"
          : "distinct",
      claims: entry.ids.size,
    })),
  };
}
