import type { Frame, Goods, Proposition } from "../model/dossier.ts";
import { toPercent } from "./likelihood-words.ts";
import { toDecibans, toProbability } from "./weigh-entries.ts";

/** Probabilities that cannot all hold, and the smallest change that mends them. */
export interface Breach {
  readonly kind: "implies" | "excludes" | "opposite";
  readonly propositionIds: readonly string[];
  readonly because: string;
  readonly fix: string;
}

/** A proposition and how likely it was found to be. */
export interface Weighed {
  readonly proposition: Proposition;
  readonly probability: number;
}

const slack = 0.005;
// "Captured" implies shipped or delivered: a reviewer says which, so it stands in no order here.
const order: readonly Frame["stage"][] = ["shipped", "delivered", "used"];

/**
 * Finds probabilities that contradict each other: a narrower or later-stage proposition likelier than what it implies.
 * `excluding` names groups of propositions of which one at most can be true; `opposites` pairs of which exactly one is.
 * In the order of the propositions; empty where all hold together.
 */
export function findBreaches(
  weighed: readonly Weighed[],
  excluding: readonly (readonly string[])[] = [],
  opposites: readonly (readonly [string, string])[] = [],
): Breach[] {
  const probabilities = new Map(weighed.map(({ proposition, probability }) => [proposition.id, probability]));
  const implied = weighed.flatMap((narrow) =>
    weighed.flatMap((broad): Breach[] => {
      const because = narrow === broad ? null : findImplication(narrow.proposition, broad.proposition);
      if (because === null || narrow.probability <= broad.probability + slack) return [];
      return [toImplied(narrow, broad, because)];
    }),
  );
  const sums = [
    ...excluding.map((ids) => toSumBreach("excludes", ids, probabilities)),
    ...opposites.map((ids) => toSumBreach("opposite", ids, probabilities)),
  ];
  return [...implied, ...sums.filter((breach) => breach !== null)];
}

/** Why one proposition implies another; null where it does not. */
function findImplication(one: Proposition, other: Proposition): string | null {
  const relation = other.relations.find(({ kind, propositionId }) => kind === "narrower" && propositionId === one.id);
  // Of claims that are no transfers, "narrower" says what is a part of what, and not what follows from what.
  if (relation && one.frame.kind !== "other" && other.frame.kind !== "other")
    return `${one.id} is narrower than ${other.id}`;
  const [late, early] = [order.indexOf(one.frame.stage), order.indexOf(other.frame.stage)];
  if (early < 0 || late <= early || !isSameTransfer(one.frame, other.frame)) return null;
  return `what was ${one.frame.stage} was ${other.frame.stage} first`;
}

function isSameTransfer(one: Frame, other: Frame): boolean {
  const goods = (list: readonly Goods[]): string =>
    [...new Set(list.map(({ category }) => category))].toSorted().join();
  const when = (frame: Frame): string => `${frame.when?.from} ${frame.when?.to}`;
  return (
    one.supplier !== null &&
    one.supplier === other.supplier &&
    one.recipient === other.recipient &&
    one.endUser === other.endUser &&
    goods(one.goods) === goods(other.goods) &&
    when(one) === when(other)
  );
}

function toImplied(narrow: Weighed, broad: Weighed, because: string): Breach {
  const [one, other] = [narrow.proposition.id, broad.proposition.id];
  const meet = toProbability((toDecibans(narrow.probability) + toDecibans(broad.probability)) / 2);
  return {
    kind: "implies",
    propositionIds: [one, other],
    because: `${because}, but ${one} stands at ${toPercent(narrow.probability)}% and ${other} at ${toPercent(broad.probability)}%`,
    fix: `both at ${toPercent(meet)}% is the smallest change; or ${one} down to ${toPercent(broad.probability)}%, or ${other} up to ${toPercent(narrow.probability)}%`,
  };
}

function toSumBreach(
  kind: "excludes" | "opposite",
  ids: readonly string[],
  probabilities: ReadonlyMap<string, number>,
): Breach | null {
  const values = ids.flatMap((id) => probabilities.get(id) ?? []);
  if (values.length < ids.length) return null;
  const sum = values.reduce((total, value) => total + value, 0);
  const isFine = kind === "excludes" ? sum <= 1 + slack : Math.abs(sum - 1) <= slack;
  if (isFine) return null;
  const rule = kind === "excludes" ? "at most one can be true" : "exactly one is true";
  const mended = ids.map((id, index) => `${id} ${toPercent(values[index]! / sum)}%`).join(", ");
  return {
    kind,
    propositionIds: ids,
    because: `${rule} of ${ids.join(", ")}, but together they stand at ${Math.round(sum * 100)}%`,
    fix: `in proportion: ${mended}`,
  };
}
