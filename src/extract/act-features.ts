import { hashText } from "../learned/hash.ts";
import { findCueEntry } from "../lexicon/cues.ts";
import type { Act } from "../model/statement.ts";
import { add, type FeatureList } from "./attribution/feature-list.ts";
import { type ActWords, findEntry } from "./find-act.ts";

const negation = /^(?:no|not|n't|never|none|nobody|nothing|neither|nor|without|cannot)$/u;

/** Lists what the act model sees: the words of cue and content, what is negated, and the act the rules found. */
export function addActFeatures(
  list: FeatureList,
  { cue, content, speaker }: ActWords,
  byRules: Act,
  form: string,
): void {
  const words = content.match(/[\p{L}’']+|[?!…]/gu)?.slice(0, 40) ?? [];
  const rule = hashText(byRules);
  const entry = findEntry(cue);
  const kind = entry ? hashText(`${entry.act}|${entry.strength}`) : 0;
  const quoted = form === "indirect" ? 0 : form === "direct" ? 1 : 2;
  add(list, 3001, rule);
  add(list, 3002, rule, kind);
  add(list, 3003, rule, quoted);
  add(list, 3004, kind, quoted);
  add(list, 3005, hashText(cue.join(" ")));
  for (const word of cue) add(list, 3006, hashText(word));
  add(list, 3007, rule, hashText(cue.at(-1) ?? ""));
  add(list, 3008, Math.min(words.length, 6), rule);
  const first = hashText(words[0] ?? "");
  const second = hashText(words[1] ?? "");
  const third = hashText(words[2] ?? "");
  add(list, 3009, first);
  add(list, 3010, first, second);
  add(list, 3011, first, second, third);
  add(list, 3012, kind, first);
  add(list, 3013, kind, first, second);
  add(list, 3014, speaker.length > 0 && content.startsWith(speaker[0] ?? "\0") ? 1 : 0, rule);
  let negated = 0;
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    const hash = hashText(word);
    const near = at < 12 ? 1 : 2;
    add(list, 3020, hash);
    add(list, 3021, hash, rule);
    add(list, 3022, hash, hashText(words[at + 1] ?? ""));
    if (findCueEntry(word)?.act === "denies") add(list, 3023, near, rule);
    if (negation.test(word) || word.endsWith("n't") || word.endsWith("n’t")) {
      negated++;
      add(list, 3024, hashText(words[at + 1] ?? ""));
      add(list, 3025, hashText(words[at - 1] ?? ""), near);
      add(list, 3026, near, rule, kind);
      add(list, 3027, hashText(words[at + 1] ?? ""), hashText(words[at + 2] ?? ""));
    }
    if (word === "?") add(list, 3028, at === words.length - 1 ? 1 : 0, quoted);
    if (/^(?:will|would|shall|must|should|may|might|could|can|let)$/u.test(word)) add(list, 3029, hash, near, rule);
  }
  add(list, 3030, Math.min(negated, 2), rule, quoted);
}
