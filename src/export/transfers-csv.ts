import { findStatements, indexDossier, toActorName } from "../brief/dossier-index.ts";
import { toVisibleText } from "../brief/visible-text.ts";
import type { Dossier } from "../model/dossier.ts";
import { toCsv } from "./to-csv.ts";

const header = [
  ...["transfer", "stage as claimed", "supplier", "recipient", "end user", "goods", "categories"],
  ...["quantity as stated", "low", "high", "unit", "route", "by", "in return", "from", "to"],
  ...["propositions", "asserted in", "denied in", "all statements"],
];

/** The transfers that speakers tell of as CSV, one a row, in the dossier's order; what is not said is empty. */
export function composeTransfersCsv(dossier: Dossier): string {
  const index = indexDossier(dossier);
  const name = (id: string | null): string | null => (id === null ? null : toActorName(index, id));
  const rows = dossier.transfers.map((transfer) => {
    const { quantity, when, goods } = transfer;
    const statements = findStatements(index, transfer.statementIds);
    const refs = (act?: string): string =>
      statements
        .filter((each) => act === undefined || each.act === act)
        .map(({ ref }) => ref)
        .join(" ");
    return [
      transfer.id,
      transfer.stage,
      name(transfer.supplier),
      name(transfer.recipient),
      name(transfer.endUser),
      goods.map(({ text }) => text).join("; "),
      [...new Set(goods.map(({ category }) => category))].join(" "),
      quantity?.text ?? null,
      quantity?.low ?? null,
      quantity?.high ?? null,
      quantity?.unit ?? null,
      transfer.route.join("; "),
      transfer.mode,
      transfer.payment.map(({ text }) => text).join("; "),
      when?.from ?? null,
      when?.to ?? null,
      transfer.propositionIds.join(" "),
      refs("asserts"),
      refs("denies"),
      refs(),
    ].map((cell) => (typeof cell === "string" ? toVisibleText(cell) : cell));
  });
  return toCsv(header, rows);
}
