import { type ReactNode, useMemo } from "react";
import type { DossierIndex } from "../../../brief/dossier-index.ts";
import { toOneLine } from "../../../brief/visible-text.ts";
import { toCount } from "../../../brief/word-lists.ts";
import { nameProposition } from "../../../store/name-proposition.ts";
import { decide } from "../decide.ts";
import { type Choice, Pick } from "../matter/pick.tsx";

/** Propositions to choose from, those that the machine relates to one first. */
export function toChoices(index: DossierIndex, id: string): Choice[] {
  const own = index.propositions.get(id);
  const related = new Map(own?.relations.map(({ propositionId, kind }) => [propositionId, kind]));
  return index.dossier.propositions
    .filter((each) => each.id !== id)
    .toSorted((one, other) => Number(related.has(other.id)) - Number(related.has(one.id)))
    .map((each) => ({
      id: each.id,
      name: toOneLine(each.text),
      detail: [each.status, toCount(each.statementIds.length, "statement"), related.get(each.id) ?? ""]
        .filter(Boolean)
        .join(", "),
    }));
}

/** Merges a proposition with another one that is picked: one decision, one undo, and it can be split again later. */
export function MergeDialog({
  index,
  id,
  onClose,
}: {
  readonly index: DossierIndex;
  readonly id: string;
  readonly onClose: () => void;
}): ReactNode {
  const choices = useMemo(() => toChoices(index, id), [index, id]);
  return (
    <Pick
      title={`Merge ${id} with … Statements of both are kept.`}
      choices={choices}
      reason="welcome"
      verb="Merge"
      onClose={onClose}
      onPick={(other, reason) => {
        onClose();
        const target = [id, other].map((each) => nameProposition(index.dossier, each));
        void decide({ kind: "merge", target, ...(reason === "" ? {} : { reason }) });
      }}
    />
  );
}
