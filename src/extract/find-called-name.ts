import { isStateOrgan, toBodyClasses } from "./body-nouns.ts";
import { isPersonNoun } from "./person-nouns.ts";

/** A proper name that words call by a noun: "the tracking firm Seawise", "the chair, Adaeze Norr". */
export interface CalledName {
  readonly name: string;
  readonly noun: string;
  readonly start: number;
  readonly kind: "person" | "organization";
}

const word = String.raw`\p{Lu}[\p{L}\p{N}’'-]*`;
const proper = `${word}(?: (?:(?:&|and|of|van|von|de|do|da|del|la|al|bin) )?${word}){0,3}`;
const direct = new RegExp(String.raw`(?:^|[\s-])(\p{L}\p{Ll}+) (${proper})$`, "u");
const apposed = new RegExp(`^, (?:one |named |called |nicknamed )?(${proper})(?=$|,)`, "u");

/** Finds the name behind the noun that calls it something, with or without a comma; undefined where there is none. */
export function findCalledName(text: string): CalledName | undefined {
  const head =
    text.split(/,|['’]s? \p{Lu}| (?:of|for|at|in|from|to|by|on|with|who|which|that|whose|led|and) /u, 1)[0] ?? text;
  const within = direct.exec(head);
  if (within?.[1] !== undefined && within[2] !== undefined) {
    const [, noun, name] = within;
    // "Police Chief" and "Foreign Ministry" are no names with a noun before them.
    const isTitle = noun !== noun.toLowerCase() && within.index > 0;
    return isTitle ? undefined : toCalled(noun, name, head.length - name.length);
  }
  const comma = text.indexOf(",");
  const name = comma < 0 ? undefined : apposed.exec(text.slice(comma))?.[1];
  const noun = /([\p{L}-]+)$/u.exec(head)?.[1];
  // "One of them, Ironquill", "A second, Delta Nine"
  if (name !== undefined && /^(?:one|another|a (?:second|third|fourth))$/iu.test(head) && !isPersonNoun(noun ?? ""))
    return { name, noun: "company", start: text.indexOf(name, comma), kind: "organization" };
  return name !== undefined && noun !== undefined ? toCalled(noun, name, text.indexOf(name, comma)) : undefined;
}

function toCalled(noun: string, words: string, start: number): CalledName | undefined {
  const lower = noun.toLowerCase();
  const name = words.replace(/['’]s?$/u, "");
  const last = name.split(" ").at(-1)!.toLowerCase();
  if (isPersonNoun(last)) return undefined;
  const isBody = toBodyClasses(lower).some((each) => each !== "state") && !isStateOrgan(lower);
  if (isPersonNoun(lower) && !(isBody && !name.includes(" "))) return { name, noun: lower, start, kind: "person" };
  return isBody && !/^\p{Lu}/u.test(noun) ? { name, noun: lower, start, kind: "organization" } : undefined;
}
