import { hashText } from "../../learned/hash.ts";
import { type Cells, roles } from "./cells.ts";
import { add, type FeatureList } from "./feature-list.ts";

/** Labels of the cue tagger: no cue, first word of a cue, further word of it. */
export const cueLabels = ["O", "B", "I"] as const;

const that = hashText("that");

/** Lists what the cue tagger sees at one token of the sentence `first` to `last` (exclusive). */
export function addCueFeatures(list: FeatureList, cells: Cells, at: number, first: number, last: number): void {
  const { word, tag, suffix, cue, quote, kind, role } = cells;
  const w = word[at]!;
  const wBefore = at > first ? word[at - 1]! : 1;
  const wAfter = at + 1 < last ? word[at + 1]! : 2;
  const t = tag[at]!;
  const tBefore = at > first ? tag[at - 1]! : 1;
  const tBefore2 = at > first + 1 ? tag[at - 2]! : 1;
  const tAfter = at + 1 < last ? tag[at + 1]! : 2;
  const tAfter2 = at + 2 < last ? tag[at + 2]! : 2;
  const c = cue[at]!;
  const cBefore = at > first ? cue[at - 1]! : 0;
  const cAfter = at + 1 < last ? cue[at + 1]! : 0;
  const cAfter2 = at + 2 < last ? cue[at + 2]! : 0;
  const inside = quote[at] === 1 ? 1 : 0;
  add(list, 1, w, inside);
  add(list, 2, t, inside);
  add(list, 3, suffix[at]!, t);
  add(list, 4, c, inside);
  add(list, 5, wBefore);
  add(list, 6, wAfter);
  add(list, 9, tBefore, t, tAfter);
  add(list, 10, tBefore2, tBefore, t);
  add(list, 11, t, tAfter, tAfter2);
  add(list, 12, wBefore, w);
  add(list, 13, w, wAfter);
  add(list, 14, c, wAfter, inside);
  add(list, 15, c, tAfter, tAfter2);
  add(list, 16, c, tBefore, tBefore2);
  add(list, 17, cBefore, t, cAfter);
  add(list, 19, w, tBefore, tAfter);
  add(list, 21, cAfter2, t, tAfter);
  add(list, 23, c, wBefore);
  add(list, 36, wBefore, w, wAfter);
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
  add(list, 26, c === 0 ? t : c, before, after);
  add(list, 27, c, Math.min(verbs, 2), thatAt);
  add(list, 28, t, subject, before);
  add(list, 29, c, subject, Math.min(verbs, 1) + 2 * Math.min(verbsBefore, 1));
  add(list, 30, w, before, before2);
  add(list, 31, w, after, after2);
  add(list, 32, w, subject, thatAt);
  add(list, 33, c, inside, Math.min(verbs, 1) + 2 * thatAt);
  add(list, 34, w, verbs > 0 ? 1 : 0, verbsBefore > 0 ? 1 : 0);
  add(list, 35, c === 0 ? t : c, Math.min(at - first, 4), Math.min(last - at, 4));
  add(list, 38, c === 0 ? suffix[at]! : c, subjectName, thatAt);
  add(list, 39, t, subjectName, after);
  add(list, 37, suffix[at]!, subject, Math.min(verbs, 1));
}

/** The feature that stands for the label before (3 at the start of a sentence); scored like any other. */
export function addLabelBefore(list: FeatureList, label: number): void {
  add(list, 90, label + 1);
}
