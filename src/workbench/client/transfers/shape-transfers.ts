import { type DossierIndex, toActorName } from "../../../brief/dossier-index.ts";
import { toOneLine } from "../../../brief/visible-text.ts";
import type { Finding, Transfer } from "../../../model/dossier.ts";
import { statePlaces } from "../map/natural-earth/places.ts";
import type { Place } from "../map/project.ts";

/** A party or place of a route where it is drawn. */
export interface MapPoint {
  readonly id: string;
  readonly name: string;
  readonly place: Place;
}

/** Transfers between two points that are drawn alike. */
export interface MapArrow {
  readonly from: string;
  readonly to: string;
  /** Only talked of: considered, negotiated, agreed. The others are said to be on their way or there. */
  readonly isTalk: boolean;
  readonly transferIds: readonly string[];
}

export interface TransferMap {
  readonly points: readonly MapPoint[];
  readonly arrows: readonly MapArrow[];
  /** Transfers that cannot be drawn, and why: a party that nobody names, or of which no place is known. */
  readonly left: readonly { readonly transferId: string; readonly because: string }[];
}

/** Lays transfers out on the map. A body or group stands where its state does; nothing is guessed. */
export function toTransferMap(index: DossierIndex, transfers: readonly Transfer[]): TransferMap {
  const points = new Map<string, MapPoint>();
  const arrows = new Map<string, { from: string; to: string; isTalk: boolean; transferIds: string[] }>();
  const left: { transferId: string; because: string }[] = [];
  for (const { id, supplier, recipient, endUser, stage } of transfers) {
    const [from, to] = [toPoint(index, supplier), toPoint(index, recipient ?? endUser)];
    if (from === null || to === null) {
      const [side, actor] = from === null ? ["supplier", supplier] : ["recipient", recipient ?? endUser];
      left.push({
        transferId: id,
        because: actor === null ? `no ${side} named` : `no place known of ${toActorName(index, actor)}`,
      });
      continue;
    }
    points.set(from.id, from);
    points.set(to.id, to);
    const isTalk = isTalked(stage);
    const key = `${from.id} ${to.id} ${isTalk}`;
    const arrow = arrows.get(key) ?? { from: from.id, to: to.id, isTalk, transferIds: [] };
    arrow.transferIds.push(id);
    arrows.set(key, arrow);
  }
  return { points: [...points.values()], arrows: [...arrows.values()], left };
}

/** Whether a stage is only talk: nothing is said to have moved. */
export function isTalked(stage: Transfer["stage"]): boolean {
  return stage === "considered" || stage === "negotiating" || stage === "agreed";
}

/** Transfers that a filter leaves: by words, by kind (`talk`, `alleged`) and by the two points of an arrow. */
export function filterTransfers(
  index: DossierIndex,
  transfers: readonly Transfer[],
  { words, kind, pair }: { readonly words: string; readonly kind: string; readonly pair: string },
): Transfer[] {
  const wanted = words.toLowerCase().split(/\s+/u).filter(Boolean);
  return transfers.filter((transfer) => {
    const { id, supplier, recipient, endUser, goods, stage, route } = transfer;
    if (kind !== "" && isTalked(stage) !== (kind === "talk")) return false;
    const points = [toPoint(index, supplier)?.id, toPoint(index, recipient ?? endUser)?.id].join("|");
    if (pair !== "" && points !== pair) return false;
    const names = [supplier, recipient, endUser].flatMap((each) => (each === null ? [] : [toActorName(index, each)]));
    const text = [id, ...names, ...route, ...goods.map((each) => `${each.text} ${each.category}`)]
      .join(" ")
      .toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}

/** What rules say of a transfer or of its claims, if true. */
export function findTouched({ dossier }: DossierIndex, { id, propositionIds }: Transfer): Finding[] {
  const about = new Set([id, ...propositionIds]);
  const seen = new Set<string>();
  return dossier.findings.filter((finding) => {
    const key = `${finding.measureId} ${finding.verdict}`;
    if (!about.has(finding.about) || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function toPoint(index: DossierIndex, id: string | null): MapPoint | null {
  if (id === null) return null;
  const place = statePlaces[id];
  if (place) return { id, name: toOneLine(toActorName(index, id)), place };
  const state = index.actors.get(id)?.memberOf.find((each) => statePlaces[each] !== undefined);
  if (state === undefined) return null;
  return {
    id,
    name: `${toOneLine(toActorName(index, id))} (${toActorName(index, state)})`,
    place: statePlaces[state]!,
  };
}
