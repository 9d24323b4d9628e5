import type { Act, Hedge } from "../model/statement.ts";
import { cueRows } from "./generated/cues.ts";

/** A row of the cue lexicon: what a speaker does who "denies", "warns", makes a "claim". */
export interface CueEntry {
  readonly lemma: string;
  readonly part: "verb" | "noun" | "frame" | "adverb";
  readonly act: Act;
  /** How the writer stands to the words: neutral, factive, distancing, weak, performative. */
  readonly strength: string;
  readonly hedge: Hedge;
  /** What does it: a person or body, a thing ("data show"), or either. */
  readonly subject: "person" | "thing" | "either";
}

const irregular: Readonly<Record<string, readonly string[]>> = {
  say: ["said"],
  tell: ["told"],
  write: ["wrote", "written"],
  think: ["thought"],
  know: ["knew", "known"],
  find: ["found"],
  hear: ["heard"],
  see: ["saw", "seen"],
  feel: ["felt"],
  show: ["showed", "shown"],
  understand: ["understood"],
  speak: ["spoke", "spoken"],
  swear: ["swore", "sworn"],
  lay: ["laid"],
  bring: ["brought"],
  read: ["read"],
  put: ["put"],
  make: ["made"],
  go: ["went", "gone"],
  give: ["gave", "given"],
  cast: ["cast"],
  shoot: ["shot"],
  hit: ["hit"],
  seek: ["sought"],
  mean: ["meant"],
  beg: ["begged", "begging"],
  own: ["owned"],
  raise: ["raised"],
  fire: ["fired"],
  push: ["pushed"],
  draw: ["drew", "drawn"],
  sum: ["summed"],
  spell: ["spelled", "spelt"],
  throw: ["threw", "thrown"],
  call: ["called"],
  take: ["took", "taken"],
  point: ["pointed"],
};
// Verbs that double their last consonant: admit → admitted, rebut → rebutted.
const doubling = new Set([
  "admit",
  "rebut",
  "refer",
  "regret",
  "quip",
  "rip",
  "slam",
  "dub",
  "rap",
  "log",
  "commit",
  "brag",
  "chat",
  "vet",
  "concur",
  "snap",
  "opt",
  "permit",
  "plan",
  "infer",
  "impel",
  "dispel",
]);

const byForm = new Map<string, CueEntry[]>();
const phrases = new Map<string, { readonly tail: readonly string[]; readonly entry: CueEntry }[]>();

for (const [lemma = "", part, act, strength = "", hedge, subject] of cueRows) {
  const entry = { lemma, part, act, strength, hedge, subject } as CueEntry;
  const [head = "", ...rest] = lemma.split(" ");
  if (rest.length > 0) {
    for (const form of part === "verb" ? toVerbForms(head) : [head]) {
      phrases.set(form, [...(phrases.get(form) ?? []), { tail: rest, entry }]);
    }
    continue;
  }
  for (const form of part === "verb" ? toVerbForms(head) : part === "noun" ? toNounForms(head) : [head]) {
    const entries = byForm.get(form);
    if (entries) entries.push(entry);
    else byForm.set(form, [entry]);
  }
}

/** Finds the row of a word as written (lower case), a verb's reading before a noun's; undefined where it is no cue. */
export function findCueEntry(lower: string, part?: CueEntry["part"]): CueEntry | undefined {
  const entries = byForm.get(lower);
  return part === undefined ? entries?.[0] : entries?.find((entry) => entry.part === part);
}

/** Finds the row of a phrase ("called on", "cast doubt"): the first word in any form, the words behind it as they stand. */
export function findCuePhrase(lower: string, rest: readonly string[]): CueEntry | undefined {
  return phrases.get(lower)?.find(({ tail }) => tail.every((word, index) => word === rest[index]))?.entry;
}

/** The finite and non-finite forms of a verb: `deny` → deny, denies, denied, denying. */
export function toVerbForms(lemma: string): string[] {
  const stem = /[^aeiou]y$/u.test(lemma) ? `${lemma.slice(0, -1)}i` : lemma;
  const third = /(?:s|x|z|ch|sh|[^aeiou]o)$/u.test(lemma) || stem !== lemma ? `${stem}es` : `${lemma}s`;
  const doubled = doubling.has(lemma) ? lemma + lemma.slice(-1) : undefined;
  const past = irregular[lemma] ?? [doubled ? `${doubled}ed` : lemma.endsWith("e") ? `${lemma}d` : `${stem}ed`];
  const participle = doubled
    ? `${doubled}ing`
    : lemma.endsWith("ie")
      ? `${lemma.slice(0, -2)}ying`
      : /[^eoy]e$/u.test(lemma)
        ? `${lemma.slice(0, -1)}ing`
        : `${lemma}ing`;
  return [...new Set([lemma, third, ...past, participle])];
}

function toNounForms(lemma: string): string[] {
  const plural = /[^aeiou]y$/u.test(lemma)
    ? `${lemma.slice(0, -1)}ies`
    : /(?:s|x|ch|sh)$/u.test(lemma)
      ? `${lemma}es`
      : `${lemma}s`;
  return [lemma, plural];
}
