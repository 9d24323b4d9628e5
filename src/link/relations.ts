import type { Proposition } from "../model/dossier.ts";
import { toProfile } from "./claim-profile.ts";
import { coversGoods, isGeneric, toFamilies } from "./goods-match.ts";
import { fits, toPhase } from "./group-events.ts";
import type { Grouped } from "./propositions.ts";
import { noRecall, type Recall } from "./recall.ts";
import { relateClaims } from "./relate-claims.ts";

/** Fills in how propositions stand to each other, each with its reason; in the order given. */
export function relatePropositions(
  grouped: readonly Grouped[],
  refOf: (statementId: string) => number,
  recall: Recall = noRecall,
): Grouped[] {
  const alike = new Map<string, Grouped[]>();
  for (const each of grouped) {
    const key = toRelationKey(each);
    const list = alike.get(key);
    if (list) list.push(each);
    else alike.set(key, [each]);
  }
  const known = new Map<string, Proposition["relations"][number][]>(
    grouped.map(
      (each) => [each.proposition.id, [...findRelations(each, alike.get(toRelationKey(each)) ?? [])]] as const,
    ),
  );
  const claims = grouped.filter(({ proposition }) => proposition.frame.kind !== "sanction");
  const isTransfer = new Set(
    claims.flatMap(({ proposition }) => (proposition.frame.kind === "other" ? [] : [proposition.id])),
  );
  for (const { from, kind, to, because } of relateClaims(claims.map((each) => toProfile(each, refOf, recall)))) {
    const own: Proposition["relations"][number][] = known.get(from) ?? [];
    const theirs: Proposition["relations"][number][] = known.get(to) ?? [];
    if (own.some(({ propositionId }) => propositionId === to)) continue;
    if (theirs.some(({ propositionId }) => propositionId === from)) continue;
    // Of two transfers, goods and parties tell which one holds the other.
    if (kind === "narrower" && isTransfer.has(from) && isTransfer.has(to)) continue;
    // A part is told on its whole, and the whole on its part.
    if (kind === "narrower") {
      own.push({ kind: "broader", propositionId: to, because });
      theirs.push({ kind: "narrower", propositionId: from, because });
    } else {
      own.push({ kind, propositionId: to, because });
      if (kind === "different-event" || kind === "contradicts") theirs.push({ kind, propositionId: from, because });
    }
  }
  return grouped.map((each) => ({
    ...each,
    proposition: { ...each.proposition, relations: known.get(each.proposition.id) ?? [] },
  }));
}

/** Only propositions with the same giver and family of goods are held against each other. */
function toRelationKey({ proposition: { frame } }: Grouped): string {
  return `${frame.supplier}|${toFamilies(frame.goods).join()}`;
}

/** Relates propositions between the same sides about the same family of goods; `all` share giver and family. */
function findRelations(one: Grouped, all: readonly Grouped[]): Proposition["relations"] {
  const relations: Proposition["relations"][number][] = [];
  const mine = one.proposition.frame;
  for (const other of all) {
    if (other === one) continue;
    const theirs = other.proposition.frame;
    if (mine.supplier === null) continue;
    const target = mine.endUser ?? mine.recipient;
    const theirTarget = theirs.endUser ?? theirs.recipient;
    const isOpen = (each: Grouped): boolean => each.items.every(({ event }) => event.act === "denies");
    // "never supplied arms to anybody" covers every recipient.
    const sameTarget =
      target === theirTarget || (target === null && isOpen(one)) || (theirTarget === null && isOpen(other));
    const through = mine.recipient !== null && mine.recipient === theirs.recipient;
    if (!sameTarget && !through) continue;
    const id = other.proposition.id;
    const denied = (each: Grouped): boolean => each.items.some(({ event }) => event.act === "denies");
    if (isBroader(one, other))
      relations.push({
        kind: "narrower",
        propositionId: id,
        because: denied(one)
          ? "the scope of the denial here covers it"
          : "it names goods, party or time that are left open here",
      });
    else if (isBroader(other, one))
      relations.push({
        kind: "broader",
        propositionId: id,
        because: denied(other)
          ? "the scope of the denial there covers this"
          : "goods, party or time named here are left open there",
      });
    else if (sameTarget && toPhase(mine) !== toPhase(theirs) && isLater(one, other))
      relations.push({
        kind: "updates",
        propositionId: id,
        because: "it tells of a later stage or day of what may be the same dealings",
      });
    else if (
      sameTarget &&
      mine.when &&
      theirs.when &&
      toPhase(mine) === toPhase(theirs) &&
      !one.items.some((item) => other.items.some((each) => fits(item, each)))
    )
      relations.push({
        kind: "different-event",
        propositionId: id,
        because: "the same sides, but other goods or another time",
      });
  }
  return relations;
}

function isBroader(one: Grouped, other: Grouped): boolean {
  const broad = one.proposition.frame;
  const narrow = other.proposition.frame;
  const phase = toPhase(broad);
  const covered =
    phase === toPhase(narrow) ||
    phase === "open" ||
    (phase === "agreed" && ["moved", "open"].includes(toPhase(narrow)));
  if (!covered || broad.payment.length > 0 || broad.route.length > narrow.route.length) return false;
  if (broad.when && !(narrow.when && broad.when.from <= narrow.when.from && narrow.when.to <= broad.when.to))
    return false;
  if (broad.endUser !== null && broad.endUser !== narrow.endUser && broad.endUser !== narrow.recipient) return false;
  const goods = coversGoods(broad.goods, narrow.goods);
  const same =
    broad.goods.length === narrow.goods.length && !goods && isGeneric(broad.goods) === isGeneric(narrow.goods);
  return goods || (same && phase !== toPhase(narrow)) || (same && broad.when === null && narrow.when !== null);
}

function isLater(one: Grouped, other: Grouped): boolean {
  const day = (each: Grouped): string =>
    each.items
      .map(({ reading }) => reading.said?.from ?? "")
      .filter((from) => from !== "")
      .toSorted()[0] ?? "";
  return day(one) !== "" && day(other) !== "" && day(one) > day(other);
}
