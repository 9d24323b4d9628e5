import { hashText } from "../../learned/hash.ts";
import { findCueEntry } from "../../lexicon/cues.ts";
import { add, type FeatureList } from "../attribution/feature-list.ts";
import { type ActSetting, isNegation } from "./act-settings.ts";
import { findEntry } from "./find-act.ts";

const modal = /^(?:will|would|shall|must|should|may|might|could|can|let)$/u;

/** Words that replies lean on wherever they stand in the content. */
const telling: ReadonlySet<string> = new Set("only nothing never just simply all every not no nobody".split(" "));

/** Lists what the act model sees: the words of cue and content, what is negated, what was said before, and the act the rules found. */
export function addActFeatures(list: FeatureList, setting: ActSetting): void {
  const { cue, content } = setting;
  const words = content.slice(0, 40);
  const rule = hashText(setting.byRules);
  const entry = findEntry(cue);
  const kind = entry ? hashText(`${entry.act}|${entry.strength}`) : 0;
  const quoted = setting.form === "indirect" ? 0 : setting.form === "direct" ? 1 : 2;
  add(list, 3001, rule);
  add(list, 3002, rule, kind);
  add(list, 3003, rule, quoted);
  add(list, 3004, kind, quoted);
  add(list, 3005, hashText(cue.join(" ")));
  for (const word of cue) add(list, 3006, hashText(word));
  add(list, 3007, rule, hashText(cue.at(-1) ?? ""));
  add(list, 3008, Math.min(words.length, 6), rule);
  const [first, second, third] = [hashText(words[0] ?? ""), hashText(words[1] ?? ""), hashText(words[2] ?? "")];
  add(list, 3009, first);
  add(list, 3010, first, second);
  add(list, 3011, first, second, third);
  add(list, 3012, kind, first);
  add(list, 3013, kind, first, second);
  let negated = 0;
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    const hash = hashText(word);
    const near = at < 12 ? 1 : 2;
    add(list, 3020, hash);
    add(list, 3021, hash, rule);
    add(list, 3022, hash, hashText(words[at + 1] ?? ""));
    if (findCueEntry(word)?.act === "denies") add(list, 3023, near, rule);
    if (isNegation(word)) {
      negated++;
      const next = hashText(words[at + 1] ?? "");
      add(list, 3024, next);
      add(list, 3025, hashText(words[at - 1] ?? ""), near);
      add(list, 3026, near, rule, kind);
      add(list, 3027, next, hashText(words[at + 2] ?? ""));
    }
    if (word === "?") add(list, 3028, at === words.length - 1 ? 1 : 0, quoted);
    if (modal.test(word)) add(list, 3029, hash, near, rule);
  }
  const no = Math.min(negated, 2);
  const known = setting.accused ? 1 : 0;
  add(list, 3030, no, rule, quoted);
  add(list, 3040, hashText(setting.voice), rule);
  add(list, 3041, known, rule);
  add(list, 3042, known, no, rule);
  add(list, 3043, setting.shared, no, rule);
  add(list, 3044, setting.back, setting.shared, no);
  add(list, 3045, setting.negatesShared ? 1 : 0, known, rule);
  add(list, 3046, hashText(setting.before), setting.near ? 1 : 0, rule);
  add(list, 3047, hashText(setting.ownBefore), rule);
  add(list, 3048, hashText(setting.ownBefore), setting.near ? 1 : 0, no);
  add(list, 3049, setting.headline ? 1 : 0, rule);
  add(list, 3050, known, hashText(cue.at(-1) ?? ""));
  add(list, 3051, setting.shared, known, kind);
  add(list, 3052, first, known, no);
  for (const word of new Set(content.filter((each) => telling.has(each)))) {
    const hash = hashText(word);
    add(list, 3060, hash);
    add(list, 3061, hash, rule);
    add(list, 3062, hash, no);
    add(list, 3063, hash, known);
  }
  const { side } = setting;
  const fixed = (side.isNew ? 1 : 0) | (side.hasDenied ? 2 : 0) | (side.isOwned ? 4 : 0);
  const charged = side.charges | (side.chargedLast ? 4 : 0) | (side.chargedFirst ? 8 : 0);
  const subject = setting.sharedSubject ? 1 : 0;
  add(list, 3070, charged, rule);
  add(list, 3071, charged, fixed, rule);
  add(list, 3072, side.rank, rule);
  add(list, 3073, side.rank, charged, rule);
  add(list, 3074, fixed, rule);
  add(list, 3075, subject, rule);
  add(list, 3076, subject, charged, no);
  add(list, 3077, first, second, charged & 4);
  add(list, 3078, hashText(cue.at(-1) ?? ""), charged);
  add(list, 3079, side.rank, hashText(setting.before), hashText(setting.ownBefore));
  add(list, 3080, side.hasDenied ? 1 : 0, no, charged & 4);
  for (const word of setting.opening) add(list, 3053, hashText(word), rule);
}
