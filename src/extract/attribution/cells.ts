import { hashText } from "../../learned/hash.ts";
import { type CueEntry, findCueEntry } from "../../lexicon/cues.ts";
import type { NameMention } from "../../segment/names.ts";
import type { Segmented } from "../../segment/segment-report.ts";

/**
 * What the attribution models see of a report: one row of integers a token, made once, so that the inner loops only mix
 * numbers. Names of people are masked: a capitalised word enters by its shape, not by its letters, unless it is a cue or
 * a function word; so nothing is learned about who says it.
 */
export interface Cells {
  readonly count: number;
  /** Hash of the word in lower case; of the shape where the word is a name. */
  readonly word: Int32Array;
  readonly tag: Int32Array;
  /** First letters of the tag: N, V, J, I … */
  readonly coarse: Int32Array;
  readonly suffix: Int32Array;
  /** Class of the cue lexicon: part and act; 0 where the word is no cue. */
  readonly cue: Int32Array;
  /** 0 outside quotation marks, 1 inside, 2 opening mark, 3 closing mark. */
  readonly quote: Int32Array;
  readonly sentence: Int32Array;
  readonly paragraph: Int32Array;
  /** 1 letters, 2 comma, 3 full stop and the like, 4 colon or semicolon, 5 dash, 6 bracket, 7 quotation mark, 8 other. */
  readonly kind: Int32Array;
  /** What the word can be in a clause: see `roles`. */
  readonly role: Int32Array;
  /** 2 a weekday, month or the like, 1 a word that may stand beside one ("on", "last", a number), 0 no part of a date. */
  readonly date: Int32Array;
  /** 0 no name, 1 person, 2 organization, 3 place, 4 people ("Norlanders"), 5 other name. */
  readonly name: Int32Array;
}

/** Roles of a word, read off its tag. */
export const roles = {
  other: 0,
  noun: 1,
  name: 2,
  pronoun: 3,
  determiner: 4,
  adjective: 5,
  number: 6,
  finiteVerb: 7,
  verb: 8,
  preposition: 9,
  conjunction: 10,
  relative: 11,
  possessive: 12,
  adverb: 13,
  to: 14,
} as const;

const dateWords = new Set(
  "monday tuesday wednesday thursday friday saturday sunday mon. tue. tues. wed. thu. thurs. fri. sat. sun. january february march april may june july august september october november december jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. yesterday today tonight week weekend month year morning evening afternoon night summer winter spring autumn days weeks months years ago recently earlier".split(
    " ",
  ),
);
const besideDates = new Set(
  "on in at of the last this next early late mid-january , and same that over past".split(" "),
);

const roleOfTag: Readonly<Record<string, number>> = {
  NN: roles.noun,
  NNS: roles.noun,
  NNP: roles.name,
  NNPS: roles.name,
  PRP: roles.pronoun,
  PRP$: roles.determiner,
  DT: roles.determiner,
  PDT: roles.determiner,
  JJ: roles.adjective,
  JJR: roles.adjective,
  JJS: roles.adjective,
  CD: roles.number,
  VBD: roles.finiteVerb,
  VBZ: roles.finiteVerb,
  VBP: roles.finiteVerb,
  MD: roles.finiteVerb,
  VB: roles.verb,
  VBG: roles.verb,
  VBN: roles.verb,
  IN: roles.preposition,
  CC: roles.conjunction,
  WP: roles.relative,
  WDT: roles.relative,
  WP$: roles.relative,
  WRB: roles.relative,
  POS: roles.possessive,
  RB: roles.adverb,
  RBR: roles.adverb,
  RBS: roles.adverb,
  RP: roles.adverb,
  TO: roles.to,
};

/** Past tenses too rare for the tagger, which takes them for names: nothing else in lower case. */
const irregular: ReadonlySet<string> = new Set(["stood", "withstood", "wept", "swam"]);

const masked = hashText("<name>");

/** What a tag alone says of a word. */
interface TagCells {
  readonly hash: number;
  readonly coarse: number;
  readonly role: number;
  /** Which part of the cue lexicon the word belongs to first. */
  readonly part: CueEntry["part"] | undefined;
}

function toTagCells(tag: string): TagCells {
  return {
    hash: hashText(tag),
    coarse: hashText(tag.slice(0, 1)),
    role: roleOfTag[tag] ?? roles.other,
    part: tag.startsWith("V") ? "verb" : tag.startsWith("N") ? "noun" : undefined,
  };
}

const tagCells: ReadonlyMap<string, TagCells> = new Map(Object.keys(roleOfTag).map((tag) => [tag, toTagCells(tag)]));

/** What a word alone says, in lower case. */
interface WordCells {
  readonly hash: number;
  readonly suffix: number;
  readonly kind: number;
  readonly date: number;
  readonly isCue: boolean;
}

function toWordCells(lower: string): WordCells {
  return {
    hash: hashText(lower),
    suffix: hashText(lower.slice(-3)),
    kind: kindOf(lower),
    date: dateWords.has(lower) ? 2 : besideDates.has(lower) || /^\d/u.test(lower) ? 1 : 0,
    isCue: findCueEntry(lower) !== undefined,
  };
}

const nameCodes: Readonly<Record<string, number>> = { person: 1, organization: 2, place: 3, norp: 4 };

/** Makes the rows for a segmented report. */
export function toCells(segmented: Segmented, names: readonly NameMention[]): Cells {
  const { tokens, tags, sentences, quotations } = segmented;
  const count = tokens.length;
  const cells: Cells = {
    count,
    word: new Int32Array(count),
    tag: new Int32Array(count),
    coarse: new Int32Array(count),
    suffix: new Int32Array(count),
    cue: new Int32Array(count),
    quote: new Int32Array(count),
    sentence: new Int32Array(count),
    paragraph: new Int32Array(count),
    kind: new Int32Array(count),
    role: new Int32Array(count),
    date: new Int32Array(count),
    name: new Int32Array(count),
  };
  const words = new Map<string, WordCells>();
  for (let at = 0; at < count; at++) {
    const { lower, text } = tokens[at]!;
    let word = words.get(lower);
    if (word === undefined) {
      word = toWordCells(lower);
      words.set(lower, word);
    }
    const tag = text === lower && irregular.has(lower) ? "VBD" : (tags[at] ?? "NN");
    const { hash, coarse, part, role } = tagCells.get(tag) ?? toTagCells(tag);
    const entry = word.isCue ? (findCueEntry(lower, part) ?? findCueEntry(lower)) : undefined;
    const isName = entry === undefined && tag.startsWith("NNP");
    cells.word[at] = isName ? masked : word.hash;
    cells.tag[at] = hash;
    cells.coarse[at] = coarse;
    cells.suffix[at] = isName ? masked : word.suffix;
    cells.cue[at] = entry ? hashText(`${entry.part}|${entry.act}|${entry.strength}`) : 0;
    cells.kind[at] = word.kind;
    cells.role[at] = lower === "there" && tag === "EX" ? roles.pronoun : role;
    cells.date[at] = word.date;
  }
  for (const { first, last, kind } of names) {
    cells.name.fill(nameCodes[kind] ?? 5, first, last);
    // "Cleverly said": a person's name is a name whatever its ending looks like.
    if (kind !== "person") continue;
    for (let at = first; at < last; at++)
      if (cells.kind[at] === 1 && cells.role[at] !== roles.possessive) cells.role[at] = roles.name;
  }
  sentences.forEach(({ first, last, paragraph }, index) => {
    // "Human Rights Watch has": a capital behind a capital before a verb is the end of a name.
    for (let at = first + 1; at < last - 1; at++)
      if (
        cells.role[at] === roles.finiteVerb &&
        cells.role[at + 1] === roles.finiteVerb &&
        /^\p{Lu}\p{Ll}/u.test(tokens[at]!.text) &&
        /^\p{Lu}/u.test(tokens[at - 1]!.text) &&
        /^\p{Ll}/u.test(tokens[at + 1]!.text)
      )
        cells.role[at] = roles.name;
    for (let at = first; at < last; at++) {
      cells.sentence[at] = index;
      cells.paragraph[at] = paragraph;
    }
  });
  let at = 0;
  for (const { start, end, nested } of quotations) {
    if (nested) continue;
    while (at < count && tokens[at]!.start < start) at++;
    for (let inside = at; inside < count && tokens[inside]!.start < end; inside++) {
      const token = tokens[inside]!;
      cells.quote[inside] =
        cells.kind[inside] === 7 && token.start === start ? 2 : cells.kind[inside] === 7 && token.end === end ? 3 : 1;
      at = inside + 1;
    }
  }
  return cells;
}

function kindOf(text: string): number {
  switch (text) {
    case ",":
      return 2;
    case ".":
    case "!":
    case "?":
    case "…":
      return 3;
    case ":":
    case ";":
      return 4;
    case "-":
    case "–":
    case "—":
    case "--":
      return 5;
    case "(":
    case ")":
    case "[":
    case "]":
      return 6;
    case '"':
    case "“":
    case "”":
    case "'":
    case "‘":
    case "’":
    case "«":
    case "»":
      return 7;
    default:
      return /^[\p{L}\p{N}]/u.test(text) ? 1 : 8;
  }
}

/** Whether a verb with a tense stands among the tokens from `first` to `last`. */
export function hasVerb({ role }: Cells, { first, last }: { readonly first: number; readonly last: number }): boolean {
  for (let at = first; at <= last; at++) if (role[at] === roles.finiteVerb) return true;
  return false;
}

/** Whether a token may be part of a noun phrase: a noun, name, pronoun, determiner, adjective, number or possessive, and no mark. */
export function isNominal({ kind, role }: Cells, at: number): boolean {
  const here = role[at]!;
  return kind[at] === 1 && ((here >= roles.noun && here <= roles.number) || here === roles.possessive);
}
