import { type DossierIndex, findStatements, toActorName } from "../../../brief/dossier-index.ts";
import { findClaims } from "../../../brief/sections/known.ts";
import { toOneLine } from "../../../brief/visible-text.ts";
import type { DossierStatement, Proposition, RelationKind } from "../../../model/dossier.ts";
import { type Act, acts } from "../../../model/statement.ts";
import { toPercent } from "../../../weigh/likelihood-words.ts";

/** One proposition as a row of the list. */
export interface PropositionRow {
  readonly id: string;
  readonly text: string;
  readonly status: Proposition["status"];
  /** `claim`, or a speaker's `view` on rules. */
  readonly kind: "claim" | "view";
  readonly originsFor: number;
  readonly originsAgainst: number;
  /** Of both, those whose independence nothing shows. */
  readonly originsOpen: number;
  readonly reports: number;
  /** How many statements do what, in the order of acts; acts that nobody does are left out. */
  readonly acts: readonly { readonly act: Act; readonly count: number }[];
  readonly statements: number;
  /** Statements that a person accepted. */
  readonly accepted: number;
  /** Word with its band, and the computed number; null where nothing was entered. */
  readonly likelihood: string | null;
}

/** What is shown of the list; empty fields leave nothing out. */
export interface PropositionFilter {
  readonly words: string;
  readonly status: string;
}

/** The propositions as rows, in the dossier's order. */
export function toPropositionRows(index: DossierIndex): PropositionRow[] {
  const claims = new Set(findClaims(index).map(({ id }) => id));
  return index.dossier.propositions.map((proposition) => {
    const { id, text, status, origins, assessment } = proposition;
    const statements = findStatements(index, proposition.statementIds);
    const count = (side: "for" | "against"): number => origins.filter((each) => each.side === side).length;
    return {
      id,
      text: toOneLine(text),
      status,
      kind: claims.has(id) ? "claim" : "view",
      originsFor: count("for"),
      originsAgainst: count("against"),
      originsOpen: origins.filter(({ side, independence }) => side !== "neither" && independence === "not-established")
        .length,
      reports: new Set(statements.map(({ reportId }) => reportId)).size,
      acts: acts.flatMap((act) => {
        const own = statements.filter((each) => toMeantAct(proposition, each) === act).length;
        return own === 0 ? [] : [{ act, count: own }];
      }),
      statements: statements.length,
      accepted: statements.filter(({ review }) => review?.verdict === "accepted").length,
      likelihood: assessment === null ? null : `${assessment.word} (computed ${toPercent(assessment.probability)}%)`,
    };
  });
}

/** The rows that a filter leaves: all of its words stand in them, in any order; `open` are those not wholly accepted. */
export function filterPropositions(
  rows: readonly PropositionRow[],
  { words, status }: PropositionFilter,
): PropositionRow[] {
  const wanted = words.toLowerCase().split(/\s+/u).filter(Boolean);
  return rows.filter((row) => {
    const text = `${row.id} ${row.text}`.toLowerCase();
    if (!wanted.every((word) => text.includes(word))) return false;
    if (status === "open") return row.accepted < row.statements;
    if (status === "view") return row.kind === "view";
    return status === "" || row.status === status;
  });
}

/** What a statement does to a proposition: the words may deny what the verb only "said". */
export function toMeantAct({ positions, origins }: Proposition, { id, act }: DossierStatement): Act {
  const position = positions.find(({ statementIds }) => statementIds.includes(id));
  if (position) return position.act;
  if (act !== "asserts") return act;
  const side = origins.find(({ statementIds }) => statementIds.includes(id))?.side ?? "for";
  return side === "against" ? "denies" : side === "neither" ? "doubts" : "asserts";
}

/** The statements of a proposition by what they do to it, in the order of acts. */
export function groupByAct(
  index: DossierIndex,
  proposition: Proposition,
): { readonly act: Act; readonly statements: readonly DossierStatement[] }[] {
  const statements = findStatements(index, proposition.statementIds);
  return acts.flatMap((act) => {
    const own = statements.filter((each) => toMeantAct(proposition, each) === act);
    return own.length === 0 ? [] : [{ act, statements: own }];
  });
}

/** Why the machine holds a statement to be about a proposition, as far as the words show it. */
export interface LinkReasons {
  /** Words or names both have. */
  readonly shared: readonly string[];
  /** What the proposition names and these words do not. */
  readonly unnamed: readonly string[];
  /** Statements of the proposition that this one answers. */
  readonly answers: readonly DossierStatement[];
}

/** Compares the words of a statement with a proposition: parties and goods by name, then plain words. */
export function findLinkReasons(
  index: DossierIndex,
  proposition: Proposition,
  statement: DossierStatement,
): LinkReasons {
  const { frame, text, statementIds } = proposition;
  const content = [...statement.content, ...statement.chain].map((each) => each.text).join(" ");
  const words = toStems(content);
  const parties = [frame.supplier, frame.recipient, frame.endUser].flatMap((id) => (id === null ? [] : [id]));
  const names = [
    ...parties.map((id) => ({
      name: toActorName(index, id),
      forms: [toActorName(index, id), ...(index.actors.get(id)?.aliases ?? [])],
    })),
    ...frame.goods.map(({ text: name, category }) => ({
      name: toOneLine(name) || category.replaceAll("-", " "),
      forms: [name],
    })),
  ].filter(({ name }, at, all) => all.findIndex((each) => each.name === name) === at);
  const speakers = new Set(statement.chain.flatMap(({ actor, speaksFor = [] }) => [actor ?? "", ...speaksFor]));
  const has = ({ name, forms }: (typeof names)[number]): boolean =>
    forms.some((form) => toStems(form).size > 0 && [...toStems(form)].every((stem) => words.has(stem))) ||
    parties.some((id) => toActorName(index, id) === name && speakers.has(id));
  const named = toStems(names.map(({ name }) => name).join(" "));
  const plain = [...new Set(text.match(/[\p{L}\p{N}]+/gu) ?? [])].filter((word) => {
    const [stem] = toStems(word);
    return stem !== undefined && !named.has(stem) && words.has(stem);
  });
  return {
    shared: [...names.filter(has).map(({ name }) => name), ...plain].slice(0, 8),
    unnamed: names.filter((each) => !has(each)).map(({ name }) => name),
    answers: findStatements(index, statement.answers).filter(({ id }) => statementIds.includes(id)),
  };
}

/** How a proposition stands to others, with the reason and the other's words. */
export function findRelated(
  index: DossierIndex,
  { relations }: Proposition,
): { readonly kind: RelationKind; readonly because: string; readonly other: Proposition }[] {
  return relations.flatMap(({ kind, propositionId, because }) => {
    const other = index.propositions.get(propositionId);
    return other ? [{ kind, because, other }] : [];
  });
}

const idle =
  /^(?:the|and|that|this|with|from|for|was|were|has|had|have|been|are|not|any|its|their|his|her|said|into|out|over|would|will|who|which|about|than|they|them|but|all|one)$/u;

/** Words cut to their beginnings, so that `rockets` meets `rocket` and `delivered` meets `deliveries`. */
function toStems(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(
    words
      .filter((word) => (word.length > 2 || /\P{Script=Latin}/u.test(word)) && !idle.test(word))
      .map((word) => word.replace(/(?:ies|ied|ing|ed|es|s|y)$/u, "").slice(0, 7)),
  );
}
