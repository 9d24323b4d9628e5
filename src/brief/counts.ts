import type { Dossier, DossierReport, DossierStatement, Origin, Proposition } from "../model/dossier.ts";
import type { ReviewCounts } from "../model/review.ts";
import { type DossierIndex, toReportName } from "./dossier-index.ts";
import { toCount } from "./word-lists.ts";

/** Lists the origins behind one side of a proposition. */
export function findOrigins(proposition: Proposition, side: Origin["side"]): Origin[] {
  return proposition.origins.filter((origin) => origin.side === side);
}

/**
 * Counts what stands behind some statements: `3 reports, 1 independent origin`. Of the origins given only those count that
 * hold one of the statements; those whose independence nothing shows are told apart and never counted as independent.
 */
export function toOriginCount(
  index: DossierIndex,
  statements: readonly DossierStatement[],
  all: readonly Origin[],
): string {
  const ids = new Set(statements.map(({ id }) => id));
  const origins = all.filter(({ statementIds }) => statementIds.some((id) => ids.has(id)));
  const names = findReports(index, statements).map(toReportName);
  const reports = names.length === 1 ? `1 report (${names[0] ?? ""})` : toCount(names.length, "report");
  const open = origins.filter(({ independence }) => independence === "not-established").length;
  const known = origins.length - open;
  if (origins.length === 0) return `${reports}, origin not traced`;
  if (origins.length === 1 && names.length === 1) return `${reports}, 1 origin`;
  if (known === 0) {
    return open === 1
      ? `${reports}, 1 origin`
      : `${reports}, ${toCount(open, "possible origin")}, none shown to be independent`;
  }
  const rest = open === 0 ? "" : ` and ${open} not shown to be independent`;
  return `${reports}, ${toCount(known, "independent origin")}${rest}`;
}

/** Finds the reports that hold some statements, in the dossier's order. */
export function findReports(index: DossierIndex, statements: readonly DossierStatement[]): DossierReport[] {
  const ids = new Set(statements.map(({ reportId }) => reportId));
  return index.dossier.reports.filter(({ id }) => ids.has(id));
}

/** Says what the whole dossier holds, and that no person has reviewed it. */
export function composeCounts(index: DossierIndex): string {
  const { dossier } = index;
  const claims = dossier.propositions.filter(({ frame }) => frame.kind !== "sanction");
  const origins = claims.reduce((sum, { origins: each }) => sum + each.length, 0);
  const parts = [toCount(dossier.reports.length, "report"), toCount(dossier.statements.length, "statement")];
  const views = dossier.propositions.length - claims.length;
  if (claims.length > 0) parts.push(toCount(claims.length, "claim"));
  if (views > 0) parts.push(`${toCount(views, "view")} on rules`);
  if (origins > 0) parts.push(`${toCount(origins, "origin")} behind the claims, counted claim by claim`);
  return `${parts.join(", ")}. ${toReviewWords(dossier)}`;
}

/**
 * How many of the statements that were found a person judged. Rejected ones, and those left out because nobody accepted
 * them, are not in the dossier but were found; one left unsure is not judged yet.
 */
export function countReviewed({ statements, review }: Pick<Dossier, "statements" | "review">): {
  readonly reviewed: number;
  readonly found: number;
} {
  const { accepted = 0, rejected = 0, notAccepted = 0 } = review ?? {};
  return { reviewed: accepted + rejected, found: statements.length + rejected + notAccepted };
}

function toReviewWords(dossier: Dossier): string {
  const { reviewed, found } = countReviewed(dossier);
  if (found === 0) return "No statement was found.";
  const head =
    reviewed > 0
      ? `${reviewed} of the ${found} statements found ${reviewed === 1 ? "was" : "were"} reviewed by a person: `
      : found === 1
        ? "The 1 statement has not been reviewed by a person"
        : `None of the ${found} statements has been reviewed by a person`;
  const { verdicts, rest } = toReviewParts(dossier.review);
  return `${head}${verdicts.join(", ")}${rest.length > 0 ? "; " : ""}${rest.join(", ")}.`;
}

function toReviewParts(review: ReviewCounts | undefined): { verdicts: string[]; rest: string[] } {
  const { accepted = 0, unsure = 0, edited = 0, added = 0, rejected = 0, orphans = 0, notAccepted = 0 } = review ?? {};
  const told = (count: number, words: string): string[] => (count > 0 ? [`${count} ${words}`] : []);
  return {
    verdicts: [...told(accepted, "accepted"), ...told(rejected, "rejected and left out")],
    rest: [
      ...told(unsure, "left unsure"),
      ...told(edited, "corrected"),
      ...told(added, "added by a person"),
      ...told(notAccepted, "that no person accepted left out"),
      ...(orphans > 0 ? [`${toCount(orphans, "decision")} on words that are no longer there`] : []),
    ],
  };
}
