import type { Span } from "../../model/span.ts";
import type { Act, Statement } from "../../model/statement.ts";
import { type Side, toSides } from "./act-sides.ts";
import { findContraryGround } from "./contrary-words.ts";
import { findEntry } from "./find-act.ts";

/** A statement in its place: what the act model looks at. Words are lower case with straight apostrophes. */
export interface ActSetting {
  readonly byRules: Act;
  readonly form: Statement["form"];
  readonly headline: boolean;
  readonly cue: readonly string[];
  readonly content: readonly string[];
  /** The first words of the sentence, as far as they stand before source, cue and content: "but", "in reply". */
  readonly opening: readonly string[];
  /** What kind of voice speaks; "none" where the words name nobody. */
  readonly voice: string;
  /** Whether somebody else has said something of the speaker before: of them, of their state, of their body. */
  readonly accused: boolean;
  /** Whether an earlier statement of somebody else shares words with this one: none, one, two, three or more. */
  readonly shared: number;
  /** How many statements back the one with most shared words stands, at most 4; 0 where there is none. */
  readonly back: number;
  /** Whether a word negated here stands in that statement. */
  readonly negatesShared: boolean;
  /** What the rules made of the statement before, and of the last one by the same voice; "none" at the start. */
  readonly before: string;
  readonly ownBefore: string;
  readonly near: boolean;
  /** Whether only the content, not the cue, makes the rules' denial. */
  readonly byContent: boolean;
  readonly side: Side;
  /** Whether the subject of the content is spoken of by others in the last statements. */
  readonly sharedSubject: boolean;
}

const negations: ReadonlySet<string> = new Set(
  "no not never none nobody nothing neither nor without cannot".split(" "),
);
const empty = new Set(
  "that this these those with from have been will would were they their them there which what when where about into more than also only over under after before could should does said says told according being such some most other very just because while".split(
    " ",
  ),
);

const roleWord =
  /^(?:spokes\w+|officials?|ministers?|president\w*|chiefs?|head|director\w*|managers?|leaders?|general|colonel|captain|major|deputy|senior|former|statement|report|lawyers?|owners?|members?|people|analysts?|experts?|sources?|chair\w*|secretary|commander|foreign|defen[cs]e|state|national|unnamed|local|chief|several|other|first|same)$/u;

/** Whether a word negates: "not", "hasn't", "never". */
export function isNegation(word: string): boolean {
  return negations.has(word) || word.endsWith("n't");
}

/** Puts each statement of a report into its setting; same order. Statements stand in reading order. */
export function toActSettings(statements: readonly Statement[], text: string): ActSetting[] {
  const views = statements.map((statement) => toView(statement, text));
  const sides = toSides(views);
  return views.map((view, index) => {
    const { statement, stems } = view;
    let best: View | undefined;
    let [shared, back, accused] = [0, 0, false];
    for (let at = index - 1; at >= 0 && at >= index - 40; at--) {
      const other = views[at]!;
      if (isSameVoice(other.statement, statement) || overlapsAny(other.statement.content, statement.content)) continue;
      if (view.names.some((name) => other.stems.has(name))) accused = true;
      let count = 0;
      for (const stem of stems) if (other.stems.has(stem)) count++;
      if (count <= shared) continue;
      [best, shared, back] = [other, count, Math.min(4, index - at)];
    }
    const own = views.slice(0, index).findLast((other) => isSameVoice(other.statement, statement));
    const previous = views[index - 1];
    return {
      byRules: statement.act,
      form: statement.form,
      headline: statement.zone === "headline",
      cue: view.cue,
      content: view.content,
      opening: view.opening,
      voice: statement.chain[0]?.kind ?? "none",
      accused,
      shared: Math.min(3, shared),
      back,
      negatesShared: best !== undefined && view.negated.some((stem) => best.stems.has(stem)),
      before: previous?.statement.act ?? "none",
      ownBefore: own?.statement.act ?? "none",
      byContent: isDeniedByContent(view),
      side: sides[index]!,
      sharedSubject: subjectOf(view.content).some((stem) =>
        views
          .slice(Math.max(0, index - 5), index)
          .some((other) => !isSameVoice(other.statement, statement) && other.stems.has(stem)),
      ),
      near: previous !== undefined && !text.slice(endOf(previous.statement), startOf(statement)).includes("\n"),
    };
  });
}

/** The first telling word of the content, and the second where it stands beside it. */
function subjectOf(content: readonly string[]): string[] {
  const at = content.findIndex((word, index) => index < 5 && isTelling(word));
  return at < 0
    ? []
    : content
        .slice(at, at + 2)
        .filter(isTelling)
        .map(toStem);
}

function isDeniedByContent({ statement, cue, content, speaker }: View): boolean {
  if (statement.act !== "denies" || isDenialCue(cue)) return false;
  const ground = findContraryGround(content.join(" "), speaker);
  return ground !== undefined && ground !== "false" && ground !== "motive";
}

function isDenialCue(cue: readonly string[]): boolean {
  return findEntry(cue)?.act === "denies";
}

interface View {
  readonly speaker: readonly string[];
  readonly statement: Statement;
  readonly cue: readonly string[];
  readonly content: readonly string[];
  readonly opening: readonly string[];
  readonly stems: ReadonlySet<string>;
  readonly negated: readonly string[];
  /** Stems of the names of the voice. */
  readonly names: readonly string[];
  readonly voiceStems: readonly string[];
}

function toView(statement: Statement, text: string): View {
  const content = toWords(statement.content.map((part) => part.text).join(" … ")).slice(0, 60);
  const start = startOf(statement);
  const before = text.slice(Math.max(0, start - 60), start);
  const opening = /(?:^|[\n.!?]["”’]?\s+)([^\n.!?]*)$/u.exec(before)?.[1] ?? "";
  const [voice] = statement.chain;
  const negated: string[] = [];
  content.forEach((word, at) => {
    if (isNegation(word))
      for (const next of content.slice(at + 1, at + 5)) if (isTelling(next)) negated.push(toStem(next));
  });
  return {
    statement,
    speaker: [voice?.text.toLowerCase() ?? "", voice?.actor?.replaceAll("-", " ") ?? ""],
    cue: statement.cue ? toWords(statement.cue.text) : [],
    content,
    opening: toWords(opening).slice(0, 4),
    stems: new Set(content.filter(isTelling).map(toStem)),
    negated,
    voiceStems: [voice?.actor ?? "", ...(voice?.speaksFor ?? []), voice?.text ?? ""]
      .flatMap((name) => name.toLowerCase().split(/[^\p{L}]+/u))
      .filter((word) => isTelling(word) && !roleWord.test(word))
      .map(toStem),
    names: [voice?.actor ?? "", ...(voice?.speaksFor ?? []), ...(voice?.kind === "unnamed" ? [] : [voice?.text ?? ""])]
      .flatMap((name) => name.toLowerCase().split(/[^\p{L}]+/u))
      .filter(isTelling)
      .map(toStem),
  };
}

function toWords(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll("’", "'")
      .match(/[\p{L}']+|[?!…:]/gu) ?? []
  );
}

function isTelling(word: string): boolean {
  return word.length > 3 && !empty.has(word);
}

/** Enough of a word to know its other forms: "sold" stays alone, "Russian" is "Russia". */
function toStem(word: string): string {
  return word.slice(0, 5);
}

function startOf({ chain, cue, content }: Statement): number {
  const starts = [chain[0], cue, ...content].flatMap((span) => (span ? [span.start] : []));
  return Math.min(...starts);
}

function endOf({ chain, cue, content }: Statement): number {
  return Math.max(...[chain[0], cue, ...content].flatMap((span) => (span ? [span.end] : [])));
}

function isSameVoice(one: Statement, other: Statement): boolean {
  const [first, second] = [one.chain[0], other.chain[0]];
  if (first === undefined || second === undefined) return first === second;
  return first.actor === null ? first.start === second.start : first.actor === second.actor;
}

function overlapsAny(some: readonly Span[], others: readonly Span[]): boolean {
  return some.some((one) => others.some((other) => one.start < other.end && other.start < one.end));
}
