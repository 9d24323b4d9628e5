import type { DossierStatement, Proposition } from "../model/dossier.ts";
import type { Act, Hedge } from "../model/statement.ts";
import { isDateInferred } from "./date-words.ts";
import { type DossierIndex, findStatements, toActorName, toSpeakerName, toVoiceName } from "./dossier-index.ts";
import { toDistinct, toWordList } from "./word-lists.ts";

/** One voice on one proposition, with everything that makes it weaker. */
export interface Voice {
  readonly name: string;
  readonly actorId: string | null;
  readonly act: Act;
  readonly hedge: Hedge;
  readonly from: string | null;
  readonly to: string | null;
  /** Where nothing says when it was said: when the first report of it came out; null where that is not known either. */
  readonly reportedOn: string | null;
  /** Whether a statement itself says when it was made; else `from` is the day of a report. */
  readonly isSaidDay: boolean;
  /** Whether the day of the report was worked out from its text. */
  readonly isInferred: boolean;
  readonly statements: readonly DossierStatement[];
  /** Who passes the words on, where no report has them from the speaker alone. */
  readonly relays: readonly string[];
}

/**
 * Lists who takes which position on a proposition, oldest first, undated last. Statements that no position holds
 * (their speaker is unnamed) follow as voices of their own, so that nobody who spoke is left out.
 */
export function findVoices(index: DossierIndex, proposition: Proposition): Voice[] {
  const placed = new Set(proposition.positions.flatMap(({ statementIds }) => statementIds));
  const named = proposition.positions.map((position): Voice => {
    const statements = findStatements(index, position.statementIds);
    return {
      name: toActorName(index, position.actorId),
      actorId: position.actorId,
      act: position.act,
      hedge: position.hedge,
      from: position.from,
      to: position.to,
      reportedOn: findReportedOn(index, statements),
      ...toDayFacts(index, statements),
      statements,
      relays: findRelays(index, statements),
    };
  });
  const rest = findStatements(index, proposition.statementIds).filter(({ id }) => !placed.has(id));
  return [...named, ...groupUnplaced(index, proposition, rest)].sort((one, other) =>
    compareDates(one.from, other.from),
  );
}

/** Names voices in a sentence, weak ties told: `the NNA and Ironquill (as quoted by the NNA)`. One name once. */
export function toVoiceList(voices: readonly Voice[], limit = 4): string {
  return toWordList(toDistinct(voices.map(toQualifiedName)), limit);
}

/** Names one voice and who passes its words on. */
export function toQualifiedName(voice: Voice): string {
  const notes: string[] = [];
  if (voice.relays.length > 0) notes.push(`as quoted by ${toWordList(voice.relays.map(toNameInSentence), 3)}`);
  if (voice.statements.length > 0 && voice.statements.every(({ zone }) => zone === "headline"))
    notes.push("in a headline only");
  const name = toNameInSentence(voice.name);
  return notes.length > 0 ? `${name} (${notes.join(", ")})` : name;
}

/** Bodies take an article in a sentence (`the National Notice Agency`), names and possessives do not. */
export function toNameInSentence(name: string): string {
  if (/^(?:The|A|An) /u.test(name)) return name.charAt(0).toLowerCase() + name.slice(1);
  if (/^(?:the|a|an|some|several|two|three) |['’]s? /u.test(name)) return name;
  const isBody =
    /^United (?:States|Kingdom|Nations|Arab)|^US Permanent |^(?:White House|Pentagon|Kremlin|UN|EU|US|UK)\b(?!['’])/u.test(
      name,
    ) ||
    / (?:Agency|Ministry|Committee|Council|Department|Service|House|Group|Union|Office|Panel|Secretariat|secretariat|Institute|Army|Command|Bureau|Commission|Administration|community|government)$/u.test(
      name,
    );
  return isBody ? `the ${name}` : name;
}

/** Lists the ids of all statements of some voices, each once. */
export function toStatementIds(voices: readonly Voice[]): string[] {
  return toDistinct(voices.flatMap(({ statements }) => statements.map(({ id }) => id)));
}

function groupUnplaced(
  index: DossierIndex,
  proposition: Proposition,
  statements: readonly DossierStatement[],
): Voice[] {
  const against = new Set(
    proposition.origins.filter(({ side }) => side === "against").flatMap(({ statementIds }) => statementIds),
  );
  const neither = new Set(
    proposition.origins.filter(({ side }) => side === "neither").flatMap(({ statementIds }) => statementIds),
  );
  const groups = new Map<string, DossierStatement[]>();
  for (const statement of statements) {
    // The words may doubt or deny what the verb only "said".
    const meant = against.has(statement.id) ? "denies" : neither.has(statement.id) ? "doubts" : "asserts";
    const act = statement.act === "asserts" ? meant : statement.act;
    const key = JSON.stringify([toSpeakerName(index, statement), act, statement.hedge]);
    groups.set(key, [...(groups.get(key) ?? []), statement]);
  }
  return [...groups].map(([key, group]) => {
    const [name, act, hedge] = JSON.parse(key) as [string, Act, Hedge];
    const days = group.flatMap(({ saidOn }) => saidOn?.from ?? []).sort();
    return {
      name,
      actorId: null,
      act,
      hedge,
      from: days[0] ?? null,
      to: null,
      reportedOn: findReportedOn(index, group),
      ...toDayFacts(index, group),
      statements: group,
      relays: findRelays(index, group),
    };
  });
}

/** A relay counts only where every statement has one: one direct statement is enough to drop it. */
function findRelays(index: DossierIndex, statements: readonly DossierStatement[]): string[] {
  if (statements.length === 0 || statements.some(({ chain }) => chain.length < 2)) return [];
  return toDistinct(statements.map(({ chain }) => toVoiceName(index, chain[1])));
}

function toDayFacts(
  index: DossierIndex,
  statements: readonly DossierStatement[],
): { readonly isSaidDay: boolean; readonly isInferred: boolean } {
  const isSaidDay = statements.some(({ saidOn }) => saidOn !== null && saidOn.from !== null);
  const reports = statements.flatMap(({ reportId }) => index.reports.get(reportId) ?? []);
  return { isSaidDay, isInferred: reports.length > 0 && reports.every(isDateInferred) };
}

function findReportedOn(index: DossierIndex, statements: readonly DossierStatement[]): string | null {
  const days = statements.flatMap(({ reportId }) => index.reports.get(reportId)?.publishedOn.from ?? []);
  return days.sort()[0] ?? null;
}

function compareDates(one: string | null, other: string | null): number {
  if (one === other) return 0;
  if (one === null) return 1;
  if (other === null) return -1;
  return one < other ? -1 : 1;
}
