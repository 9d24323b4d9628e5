import { hashText } from "../../learned/hash.ts";
import { type Cells, roles } from "./cells.ts";
import { add, type FeatureList } from "./feature-list.ts";

/** Labels of the cue tagger: no cue, first word of a cue, further word of it. */
export const cueLabels = ["O", "B", "I"] as const;

const that = hashText("that");

/** Lists what the cue tagger sees at one token of the sentence `first` to `last` (exclusive). */
export function addCueFeatures(list: FeatureList, cells: Cells, at: number, first: number, last: number): void {
  const { word, tag, suffix, cue, quote, kind, role } = cells;
  const w = (offset: number): number => (at + offset < first ? 1 : at + offset >= last ? 2 : word[at + offset]!);
  const t = (offset: number): number => (at + offset < first ? 1 : at + offset >= last ? 2 : tag[at + offset]!);
  const c = (offset: number): number => (at + offset < first || at + offset >= last ? 0 : cue[at + offset]!);
  const inside = quote[at] === 1 ? 1 : 0;
  add(list, 1, w(0), inside);
  add(list, 2, t(0), inside);
  add(list, 3, suffix[at]!, t(0));
  add(list, 4, c(0), inside);
  add(list, 5, w(-1));
  add(list, 6, w(1));
  add(list, 9, t(-1), t(0), t(1));
  add(list, 10, t(-2), t(-1), t(0));
  add(list, 11, t(0), t(1), t(2));
  add(list, 12, w(-1), w(0));
  add(list, 13, w(0), w(1));
  add(list, 14, c(0), w(1), inside);
  add(list, 15, c(0), t(1), t(2));
  add(list, 16, c(0), t(-1), t(-2));
  add(list, 17, c(-1), t(0), c(1));
  add(list, 19, w(0), t(-1), t(1));
  add(list, 21, c(2), t(0), t(1));
  add(list, 23, c(0), w(-1));
  add(list, 36, w(-1), w(0), w(1));
  // What lies on each side up to the next mark.
  let back = at - 1;
  let subject = 0;
  let subjectName = 0;
  let verbsBefore = 0;
  while (back >= first && at - back < 20 && kind[back] === 1) {
    const found = role[back]!;
    if (subject === 0 && found >= roles.noun && found <= roles.pronoun) {
      subject = found + (at - back < 3 ? 0 : at - back < 7 ? 4 : 8);
      subjectName = cells.name[back]!;
    }
    if (found === roles.finiteVerb) verbsBefore++;
    back--;
  }
  let ahead = at + 1;
  let verbs = 0;
  let thatAt = 0;
  while (ahead < last && ahead - at < 20 && kind[ahead] === 1) {
    if (role[ahead] === roles.finiteVerb) verbs++;
    if (word[ahead] === that && thatAt === 0) thatAt = ahead - at < 3 ? 1 : 2;
    ahead++;
  }
  const before = back < first ? 20 : kind[back]! * 2 + (kind[back] === 7 ? quote[back]! & 1 : 0);
  const after = ahead >= last ? 20 : kind[ahead]! * 2 + (kind[ahead] === 7 ? quote[ahead]! & 1 : 0);
  const before2 = back <= first ? 0 : kind[back - 1]!;
  const after2 = ahead + 1 >= last ? 0 : kind[ahead + 1]!;
  add(list, 26, c(0) === 0 ? t(0) : c(0), before, after);
  add(list, 27, c(0), Math.min(verbs, 2), thatAt);
  add(list, 28, t(0), subject, before);
  add(list, 29, c(0), subject, Math.min(verbs, 1) + 2 * Math.min(verbsBefore, 1));
  add(list, 30, w(0), before, before2);
  add(list, 31, w(0), after, after2);
  add(list, 32, w(0), subject, thatAt);
  add(list, 33, c(0), inside, Math.min(verbs, 1) + 2 * thatAt);
  add(list, 34, w(0), verbs > 0 ? 1 : 0, verbsBefore > 0 ? 1 : 0);
  add(list, 35, c(0) === 0 ? t(0) : c(0), Math.min(at - first, 4), Math.min(last - at, 4));
  add(list, 38, c(0) === 0 ? suffix[at]! : c(0), subjectName, thatAt);
  add(list, 39, t(0), subjectName, after);
  add(list, 37, suffix[at]!, subject, Math.min(verbs, 1));
}

/** The feature that stands for the label before (3 at the start of a sentence); scored like any other. */
export function addLabelBefore(list: FeatureList, label: number): void {
  add(list, 90, label + 1);
}
