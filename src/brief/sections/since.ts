import type { BriefLine, BriefSection } from "../../model/brief.ts";
import type { ChangedClaim, Since } from "../../model/taken-brief.ts";
import { actLooks } from "../act-words.ts";
import { isNothing } from "../compare-briefs.ts";
import { toDateWords } from "../date-words.ts";
import { type DossierIndex, toActorName, toReportName } from "../dossier-index.ts";
import { cutText, toOneLine } from "../visible-text.ts";
import { toCount, toWordList } from "../word-lists.ts";
import { capLines, toLine, toSection, wholeDossier } from "./section.ts";

/** What a brief is held against: one that somebody took, or what was known on a day. */
export type SinceWhen =
  | {
      readonly kind: "taken";
      /** ISO 8601. */
      readonly on: string;
      readonly asOf: string | null;
      /** Who took it; null for the reader. */
      readonly by: string | null;
    }
  | { readonly kind: "day"; readonly day: string };

const mostLines = 10;

/** Composes what has changed since an earlier brief: the sum in one line, then claims, moves, reports and what is gone. */
export function composeSince(index: DossierIndex, since: Since, when: SinceWhen): BriefSection {
  const title = toTitle(when);
  const lead = `${title}${toWhenWords(when)}: ${toSinceSum(since)}.`;
  const known = since.claims.filter(({ was }) => was !== null);
  const groups: readonly (readonly BriefLine[])[] = [
    known.filter(isTurned).map((each) => composeClaim(index, each)),
    since.moves.flatMap((each) => composeMove(index, each)),
    since.acts.flatMap((each) => composeAct(index, each)),
    since.edited.flatMap((id) => composeEdit(index, id)),
    composeReports(index, since),
    since.claims.filter(({ was }) => was === null).map((each) => composeClaim(index, each)),
    known.filter((each) => !isTurned(each)).map((each) => composeClaim(index, each)),
    composeOthers(since),
    composeGone(since),
    since.goneClaims.map(composeGoneClaim),
    composeHearsay(since),
  ];
  return toSection("since", title, [
    toLine(lead, [], [wholeDossier]),
    ...groups.flatMap((lines) => capLines(lines, mostLines)),
  ]);
}

/** The sum of what has changed: `1 new report, +3 statements, 1 act changed`. */
function toSinceSum(since: Since): string {
  if (isNothing(since)) return "nothing has changed";
  const { reports, laterTexts, statements, gone, acts, edited, moves, claims, goneClaims } = since;
  const known = claims.flatMap(({ was, now }) => (was === null ? [] : [{ was, now }]));
  const told = (count: number, one: string, many = `${one}s`): string[] =>
    count > 0 ? [toCount(count, one, many)] : [];
  const parts = [
    ...told(reports.length, "new report"),
    ...told(laterTexts.length, "later text", "later texts"),
    ...told(statements.length, "statement").map((words) => `+${words}`),
    ...told(gone.length, "statement").map((words) => `−${words}`),
    ...told(acts.length, "act changed", "acts changed"),
    ...told(edited.length, "statement put right", "statements put right"),
    ...told(moves.length, "position moved", "positions moved"),
    ...told(known.filter(({ was, now }) => was.status !== now.status).length, "claim stands", "claims stand").map(
      (words) => `${words} otherwise`,
    ),
    ...told(
      known.filter(({ was, now }) => was.word !== now.word).length,
      "likelihood word moved",
      "likelihood words moved",
    ),
    ...told(claims.length - known.length, "new claim"),
    ...told(goneClaims.length, "claim gone", "claims gone"),
  ];
  return parts.length === 0 ? "the origins or places of some claims have changed" : parts.join(", ");
}

/** Whether what a brief says of a claim is another thing than before, and not only more of it. */
function isTurned({ was, now }: ChangedClaim): boolean {
  return was !== null && (was.status !== now.status || was.word !== now.word);
}

function toTitle(when: SinceWhen): string {
  if (when.kind === "day") return `Since ${toDateWords(when.day)}`;
  return when.by === null ? "Since your last brief" : `Since the brief of ${toOneLine(when.by)}`;
}

function toWhenWords(when: SinceWhen): string {
  if (when.kind === "day") return "";
  const asOf = when.asOf === null ? "" : `, as of ${toDateWords(when.asOf)}`;
  return ` (${toDateWords(when.on.slice(0, 10))}${asOf})`;
}

function composeClaim(index: DossierIndex, { id, was, now, statementIds }: ChangedClaim): BriefLine {
  const text = cutText(toOneLine(index.propositions.get(id)?.text ?? "").replace(/\.$/u, ""), 160);
  const about = index.propositions.has(id) ? [id] : [wholeDossier];
  if (was === null) return toLine(`${id} is new, ${now.status}: ${text}.`, statementIds, about);
  const parts = [
    ...(was.status === now.status ? [] : [`${now.status} now, ${was.status} then`]),
    ...(was.word === now.word ? [] : [`${toWord(now.word)} now, ${toWord(was.word)} then`]),
    ...(was.origins === now.origins ? [] : [`${toCount(now.origins, "origin")} for it now, ${was.origins} then`]),
    ...(statementIds.length === 0 ? [] : [`+${toCount(statementIds.length, "statement")}`]),
  ];
  return toLine(`${id}, ${text}: ${parts.join("; ")}.`, statementIds, about);
}

function toWord(word: string | null): string {
  return word === null ? "no likelihood" : `‘${word}’`;
}

function composeMove(index: DossierIndex, { actorId, propositionId, statementIds }: Since["moves"][number]) {
  const change = index.dossier.changes.find(
    (each) =>
      each.actorId === actorId &&
      each.propositionId === propositionId &&
      each.statementIds.every((id) => statementIds.includes(id)),
  );
  if (change === undefined) return [];
  const toStand = ({ act, on }: typeof change.from): string =>
    `${actLooks[act].word}${on === null ? "" : ` (${toDateWords(on)})`}`;
  const text = `${toActorName(index, actorId)} moved on ${propositionId}: from ${toStand(change.from)} to ${toStand(change.to)}, ${change.kind}.`;
  return [toLine(text, statementIds, index.propositions.has(propositionId) ? [propositionId] : [wholeDossier])];
}

function composeAct(index: DossierIndex, { id, was }: Since["acts"][number]): BriefLine[] {
  const statement = index.statements.get(id);
  if (statement === undefined) return [];
  const edit = statement.review?.edits.findLast(({ field }) => field === "act");
  const by = edit === undefined ? "" : `, corrected by ${toOneLine(edit.by)}`;
  const text = `${statement.ref} is taken for ‘${actLooks[statement.act].word}’ now, for ‘${actLooks[was].word}’ then${by}.`;
  return [toLine(text, [id], [])];
}

const fieldWords = { content: "words", speaker: "speaker", act: "act", hedge: "hedge", saidOn: "day" } as const;

function composeEdit(index: DossierIndex, id: string): BriefLine[] {
  const statement = index.statements.get(id);
  const edits = (statement?.review?.edits ?? []).filter(({ field }) => field !== "act");
  const last = edits.at(-1);
  if (statement === undefined || last === undefined) return [];
  const fields = toWordList([...new Set(edits.map(({ field }) => fieldWords[field]))]);
  return [toLine(`${statement.ref}: ${fields} put right by ${toOneLine(last.by)}.`, [id], [])];
}

function composeReports(index: DossierIndex, { reports, laterTexts, statements }: Since): BriefLine[] {
  const later = new Set(laterTexts);
  const fresh = new Map<string, string[]>([...reports, ...laterTexts].map((id) => [id, []]));
  for (const { id, why } of statements) {
    if (why !== "report" && why !== "text") continue;
    const reportId = index.statements.get(id)?.reportId ?? "";
    fresh.set(reportId, [...(fresh.get(reportId) ?? []), id]);
  }
  return index.dossier.reports.flatMap((report) => {
    const ids = fresh.get(report.id);
    if (ids === undefined) return [];
    const day = report.publishedOn.from === null ? "" : `, ${toDateWords(report.publishedOn.from)}`;
    const kind = later.has(report.id) ? "a later text of a report that was there, " : "";
    const count = ids.length === 0 ? "no new statement" : toCount(ids.length, "new statement");
    return [toLine(`${report.ref}, ${toReportName(report)}${day}: ${kind}${count}.`, ids, [report.ref])];
  });
}

function composeOthers({ statements }: Since): BriefLine[] {
  const tell = (why: "person" | "restored" | "reading", words: (count: string) => string): BriefLine[] => {
    const ids = statements.filter((each) => each.why === why).map(({ id }) => id);
    return ids.length === 0 ? [] : [toLine(words(toCount(ids.length, "statement")), ids, [])];
  };
  return [
    ...tell("person", (count) => `Added by a person: ${count}.`),
    ...tell("restored", (count) => `No longer rejected: ${count}.`),
    ...tell("reading", (count) => `Found on reading anew what was there before: ${count}.`),
  ];
}

const goneWords = {
  rejected: "Rejected by a person and left out since",
  text: "Gone with an earlier text, or with its report",
  reading: "No longer found on reading anew",
} as const;

function composeGone({ gone }: Since): BriefLine[] {
  return (["rejected", "text", "reading"] as const).flatMap((why) => {
    const refs = gone.filter((each) => each.why === why).map(({ ref }) => ref);
    return refs.length === 0 ? [] : [toLine(`${goneWords[why]}: ${toWordList(refs, 12)}.`, [], [wholeDossier])];
  });
}

function composeGoneClaim({ id, text, into }: Since["goneClaims"][number]): BriefLine {
  const where = into === null ? "no claim holds its statements now" : `its statements are about ${into} now`;
  const claim = cutText(toOneLine(text).replace(/\.$/u, ""), 160);
  return toLine(`Gone: ${claim} (${id} then): ${where}.`, [], [into ?? wholeDossier]);
}

function composeHearsay({ otherHearsay }: Since): BriefLine[] {
  if (otherHearsay === null) return [];
  return [
    toLine(
      `hearsay ${otherHearsay} made the earlier brief: some of this may have changed only because a later one reads and weighs otherwise.`,
      [],
      [wholeDossier],
    ),
  ];
}
