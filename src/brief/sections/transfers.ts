import type { BriefLine, BriefSection } from "../../model/brief.ts";
import type { Stage, Transfer } from "../../model/dossier.ts";
import { toDateWords } from "../date-words.ts";
import { type DossierIndex, toActorName } from "../dossier-index.ts";
import { toOneLine } from "../visible-text.ts";
import { findVoices, toStatementIds, toVoiceList, type Voice } from "../voices.ts";
import { toDistinct, toWordList } from "../word-lists.ts";
import { toLine, toSection } from "./section.ts";

/** Headings of the stages, worded as claims. */
export const stageWords: Readonly<Record<Stage, string>> = {
  considered: "Said to be considered",
  negotiating: "Said to be under negotiation",
  agreed: "Said to be agreed",
  shipped: "Said to be shipped, receipt not stated",
  delivered: "Said to be delivered",
  used: "Said to have been used",
  captured: "Said to have been captured",
};

/** Composes the transfers, arrivals first. Each line says by whom it is asserted and by whom denied. */
export function composeTransfers(index: DossierIndex): BriefSection {
  const lines = sortByStage(index.dossier.transfers).map((each) => composeTransfer(index, each));
  return toSection("transfers", "Transfers, by stage", lines, 14);
}

/** Sorts transfers by stage, what is said to have arrived first, what is only considered last; often told ones first. */
export function sortByStage(transfers: readonly Transfer[]): Transfer[] {
  return [...transfers].sort(
    (one, other) =>
      stageOrder.indexOf(one.stage) - stageOrder.indexOf(other.stage) ||
      other.statementIds.length - one.statementIds.length,
  );
}

const stageOrder: readonly Stage[] = [
  "delivered",
  "shipped",
  "used",
  "captured",
  "agreed",
  "negotiating",
  "considered",
];

/** Lists the voices for and against a transfer, from its propositions. */
export function findTransferVoices(
  index: DossierIndex,
  transfer: Transfer,
): { readonly asserting: Voice[]; readonly denying: Voice[]; readonly others: Voice[] } {
  const voices = transfer.propositionIds
    .flatMap((id) => index.propositions.get(id) ?? [])
    .flatMap((each) => findVoices(index, each));
  return {
    asserting: voices.filter(({ act }) => act === "asserts"),
    denying: voices.filter(({ act }) => act === "denies"),
    others: voices.filter(({ act }) => act !== "asserts" && act !== "denies"),
  };
}

/** Words the parties of a transfer: `from Norland to Vesnia, for use by Ironquill`; what nobody names is said to be unnamed. */
export function toPartyWords(index: DossierIndex, { supplier, recipient, endUser }: Transfer): string {
  const from = supplier === null ? "from an unnamed supplier" : `from ${toActorName(index, supplier)}`;
  const to = recipient === null ? "to an unnamed recipient" : `to ${toActorName(index, recipient)}`;
  return `${from} ${to}${endUser === null || endUser === recipient ? "" : `, for use by ${toActorName(index, endUser)}`}`;
}

/** Words what moved: `infantry rockets and missiles (over 300)`; `goods not named` where nobody says. */
export function toGoodsWords({ goods, quantity }: Transfer): string {
  const names = toDistinct(goods.map(({ text, category }) => toOneLine(text) || category.replaceAll("-", " ")));
  const amount = quantity === null ? "" : ` (${toOneLine(quantity.text)})`;
  return `${names.length === 0 ? "goods not named" : toWordList(names, 5)}${amount}`;
}

function composeTransfer(index: DossierIndex, transfer: Transfer): BriefLine {
  const { asserting, denying, others } = findTransferVoices(index, transfer);
  const parts = [`${toGoodsWords(transfer)} ${toPartyWords(index, transfer)}`];
  if (transfer.when !== null) parts.push(toDateWords(transfer.when.from, transfer.when.to));
  if (transfer.mode !== null) parts.push(`by ${transfer.mode.replace(/^by /u, "")}`);
  if (transfer.route.length > 0) parts.push(...toRouteWords(transfer.route.map((place) => toPlaceName(index, place))));
  if (transfer.payment.length > 0)
    parts.push(
      `in return for ${toWordList(transfer.payment.map(({ text, category }) => toOneLine(text) || category))}`,
    );
  const by =
    asserting.length > 0
      ? `Asserted by ${toVoiceList(asserting, 3)}.`
      : others.length > 0
        ? `Not asserted here; spoken of by ${toVoiceList(others, 3)}.`
        : "Nobody named here asserts it.";
  const against = denying.length > 0 ? ` Denied by ${toVoiceList(denying, 3)}.` : "";
  const ids = toDistinct([...transfer.statementIds, ...toStatementIds(asserting), ...toStatementIds(denying)]);
  return toLine(`${stageWords[transfer.stage]}: ${parts.join(", ")}. ${by}${against}`, ids, [
    transfer.id,
    ...transfer.propositionIds,
  ]);
}

/** Way stations are told apart from destinations that are said to be a pretence. */
export function toRouteWords(places: readonly string[]): string[] {
  const stations = places.filter((place) => place.startsWith("via "));
  const pretended = places.filter((place) => !place.startsWith("via "));
  return [...stations, ...(pretended.length > 0 ? [`declared for ${pretended.join(" or ")}, as claimed`] : [])];
}

function toPlaceName(index: DossierIndex, place: string): string {
  return /^[a-z0-9-]+$/u.test(place) ? toActorName(index, place) : toOneLine(place);
}
