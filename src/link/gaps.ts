import type { Evidence, Gap } from "../model/dossier.ts";
import { toFamilies } from "./goods-match.ts";
import type { Grouped } from "./propositions.ts";

/** Lists what nobody in the dossier says about each proposition, and what would settle it. In the order of the propositions. */
export function findGaps(grouped: readonly Grouped[], evidence: readonly Evidence[]): Gap[] {
  const byProposition = new Map<string, Evidence[]>();
  for (const each of evidence)
    for (const id of each.propositionIds) byProposition.set(id, [...(byProposition.get(id) ?? []), each]);
  return grouped.flatMap(({ proposition, items }) => {
    const { id, frame, statementIds } = proposition;
    if (frame.kind !== "transfer") return [];
    const moved = frame.stage !== "considered" && frame.stage !== "negotiating";
    const isClaimed = items.some(({ event }) => event.act === "asserts" || event.act === "judges");
    if (!isClaimed) return [];
    const gaps: Gap[] = [];
    const add = (text: string): void => {
      gaps.push({ propositionId: id, text, statementIds });
    };
    if (moved && frame.quantity === null) add("no statement in this dossier says how much or how many");
    if (moved && items.every(({ event }) => event.when === null))
      add("no statement in this dossier says when it happened");
    if (
      moved &&
      frame.stage !== "captured" &&
      frame.stage !== "used" &&
      frame.mode === null &&
      frame.route.length === 0
    )
      add("no statement in this dossier says by which way the goods went");
    if (frame.supplier === null) add("no statement in this dossier says who supplied the goods");
    if (frame.recipient === null && frame.endUser === null)
      add("no statement in this dossier says who received the goods");
    if (toFamilies(frame.goods).includes("unspecified-goods"))
      add("no statement in this dossier says which goods they were");
    const own = byProposition.get(id) ?? [];
    if (own.length === 0 && moved) add("no statement in this dossier names evidence that others could look at");
    else if (own.length > 0 && own.every(({ seen }) => !seen))
      add(
        `the ${toKinds(own)} spoken of ${own.length === 1 ? "is" : "are"} not in this dossier; seeing ${own.length === 1 ? "it" : "them"} would help to settle this`,
      );
    for (const { event, reading } of items) {
      if (event.act === "doubts")
        gaps.push({
          propositionId: id,
          text: "a speaker says that this is not known or that evidence is missing",
          statementIds: [reading.statement.id],
        });
    }
    const seen = new Set<string>();
    return gaps.filter(({ text }) => !seen.has(text) && seen.add(text));
  });
}

function toKinds(evidence: readonly Evidence[]): string {
  const kinds = [...new Set(evidence.map(({ kind }) => kind))];
  const last = kinds.pop();
  return kinds.length === 0 ? `${last}` : `${kinds.join(", ")} and ${last}`;
}
