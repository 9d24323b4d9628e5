import { type ReactNode, useMemo } from "react";
import { actLooks } from "../../../brief/act-words.ts";
import {
  type DossierIndex,
  findStatements,
  toExactWords,
  toReportName,
  toSpeakerName,
} from "../../../brief/dossier-index.ts";
import { cutText } from "../../../brief/visible-text.ts";
import { decide } from "../decide.ts";
import { Pick } from "./pick.tsx";

/** Marks a statement as going back to the same origin as another one that is picked, with a reason. All counts follow. */
export function SameOriginDialog({
  index,
  statementId,
  among,
  onClose,
}: {
  readonly index: DossierIndex;
  readonly statementId: string;
  /** Statements to choose from. */
  readonly among: readonly string[];
  readonly onClose: () => void;
}): ReactNode {
  const choices = useMemo(
    () =>
      findStatements(index, among)
        .filter(({ id }) => id !== statementId)
        .map((each) => {
          const report = index.reports.get(each.reportId);
          return {
            id: each.ref,
            name: `${toSpeakerName(index, each)} ${actLooks[each.act].word}${report ? `, in ${toReportName(report)}` : ""}`,
            detail: cutText(toExactWords(each), 110),
          };
        }),
    [index, among, statementId],
  );
  return (
    <Pick
      title={`${index.statements.get(statementId)?.ref ?? ""} is not independent of …`}
      choices={choices}
      reason="needed"
      verb="Count as one origin"
      onClose={onClose}
      onPick={(ref, reason) => {
        onClose();
        const other = index.dossier.statements.find((each) => each.ref === ref);
        if (other) void decide({ kind: "same-origin", target: [other.id, statementId], reason });
      }}
    />
  );
}
