import type { Transfer } from "../model/dossier.ts";
import type { Grouped } from "./propositions.ts";

/** Makes a transfer of every proposition about goods moving whose stage is told and which names a side; in the same order. */
export function findTransfers(grouped: readonly Grouped[]): Transfer[] {
  const told = grouped
    .map(({ proposition }) => proposition)
    .filter(
      ({ frame }) =>
        frame.kind === "transfer" && frame.stage !== null && (frame.supplier !== null || frame.recipient !== null),
    );
  return told.flatMap(({ id, frame, statementIds }, index) => {
    const { supplier, recipient, endUser, goods, quantity, stage, route, mode, payment, when } = frame;
    return stage === null
      ? []
      : [
          {
            id: `T${index + 1}`,
            propositionIds: [id],
            supplier,
            recipient,
            endUser,
            goods,
            quantity,
            stage,
            route,
            mode,
            payment,
            when,
            statementIds,
          },
        ];
  });
}
