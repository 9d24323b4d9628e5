import { findActorById } from "../lexicon/find-actors.ts";
import type { SeriesPoint } from "../model/dossier.ts";
import type { Report } from "../model/report.ts";
import type { Statement } from "../model/statement.ts";

const estimateWords =
  /\b(?:estimat\w*|model(?:s|led|ed|ling|ing)?|extrapolat\w*|assum(?:es|ed|ing|ption\w*)|could (?:have|amount)|may have|might have|up to)\b/i;
const body = String.raw`(?:U\.?N\.?(?:SC)?|United Nations|Security Council|1718 Committee|sanctions committee)(?![\p{L}\p{N}])`;
const reportWords = new RegExp(
  [
    String.raw`\b(?:customs|trade) (?:data|figures|statistics|records)\b`,
    String.raw`\bofficial (?:data|figures|statistics)\b`,
    String.raw`\b${body}[^.]{0,40}\b(?:data|figures|statistics|website|records)\b`,
    String.raw`\b(?:data|figures|statistics|records) (?:from|of|by|posted by|published by) (?:the )?${body}`,
    String.raw`\b(?:reported|notified|declared|submitted) to (?:the )?${body}`,
    String.raw`\bnotified (?:the )?${body}`,
  ].join("|"),
  "iu",
);
const ownFigures: ReadonlySet<string> = new Set([
  "un-1718-committee",
  "un-security-council",
  "united-nations",
  "china-customs",
]);
const estimators: ReadonlySet<string> = new Set(["think-tank", "imagery-firm", "investigators", "ngo"]);

/**
 * Finds what a figure rests on: `reported` where the UN, its Committee or a customs office gives it; `estimated` where the words hedge it
 * or a think tank gives it; else `alleged`, whoever says so.
 */
export function findBasis(statement: Statement, report: Report): SeriesPoint["basis"] {
  const words = toSurroundings(statement, report);
  const actors = statement.chain.flatMap(({ actor }) => (actor === null ? [] : [actor]));
  const roles = actors.map((id) => findActorById(id)?.role ?? "");
  const isHedged =
    statement.hedge === "possible" || statement.hedge === "probable" || statement.hedge === "conditional";
  if (isHedged || estimateWords.test(words) || roles.some((role) => estimators.has(role))) {
    return "estimated";
  }
  const isOwn = actors.some((id) => ownFigures.has(id) || id.endsWith("-customs"));
  return isOwn || reportWords.test(words) ? "reported" : "alleged";
}

// From the first to the last of the statement's words, chain and cue included.
function toSurroundings({ chain, cue, content }: Statement, { text }: Report): string {
  const spans = [...chain, ...(cue === null ? [] : [cue]), ...content];
  return text.slice(Math.min(...spans.map(({ start }) => start)), Math.max(...spans.map(({ end }) => end)));
}
