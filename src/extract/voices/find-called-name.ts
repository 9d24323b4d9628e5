import { rememberTexts } from "../../lexicon/remember-texts.ts";
import { isStateOrgan, toBodyClasses } from "./body-nouns.ts";
import { endsLikeBody } from "./find-named.ts";
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

const selfNamed = new RegExp(
  String.raw`\b(?:call(?:ing|s|ed)?|styl(?:ing|es|ed)) (?:itself|themselves|himself|herself) (?:the |“|")?(${proper})|\b(?:using the name|by the name of|known (?:only )?as|nicknamed|codenamed|(?:who (?:gave|gives) (?:his|her|their) name|whose name was given)(?: only)? as) (?:the |“|")?(${proper})`,
  "u",
);
const namedLast = new RegExp(
  String.raw`^(?:the |an? )?(?:\p{Ll}[\p{L}-]* )*?([\p{L}-]+) (?:of|for|in|on) .*\p{Ll} (${word} ${word})$`,
  "iu",
);
const afterRelative = new RegExp(
  String.raw`^(?:the |an? |its |their )?(?:[\p{L}-]+ ){0,2}([\p{L}-]+),? (?:which|that|who) [^,]+, (?:the )?(${proper})$`,
  "iu",
);

const title =
  /^(?:(?:General|Gen\.|Colonel|Col\.|Captain|Capt\.|Major|Maj\.|Lieutenant|Lt\.|Admiral|Adm\.|Commander|Judge|Dr\.?|Prof\.?|Professor|Sir|Dame|Mr\.?|Mrs\.?|Ms\.?) )+(?=\p{Lu})/u;

/** Finds the name behind the noun that calls it something, with or without a comma; undefined where there is none. */
export function findCalledName(text: string): CalledName | undefined {
  return rememberCalled(text).called;
}

// Phrases come again, within a report and from report to report.
const rememberCalled = rememberTexts({ longest: 200, total: 100_000 }, (text) => ({
  called: findSelfNamed(text) ?? findNamedLast(text) ?? findNamedBeside(text),
}));

/** "the group calling itself Ironquill", "a person using the name Needle" */
function findSelfNamed(text: string): CalledName | undefined {
  const match = selfNamed.exec(text);
  const name = (match?.[1] ?? match?.[2])?.replace(/^(?:General|Colonel|Captain|Major|Commander) /u, "");
  if (match === null || name === undefined) return undefined;
  const noun =
    /([\p{L}-]+),?$/u.exec(text.slice(0, match.index).split(/,| (?:who|which|that) /u, 1)[0] ?? "")?.[1] ?? "";
  const lower = noun.toLowerCase();
  const isBody = match[1] !== undefined && !isPersonNoun(lower);
  return { name, noun: lower, start: text.indexOf(name, match.index), kind: isBody ? "organization" : "person" };
}

/** "the head of the committee Irma Dole", "the firm which runs the dam, Ironquill" */
function findNamedLast(text: string): CalledName | undefined {
  const behind = namedLast.exec(text);
  if (behind?.[1] && behind[2] && isPersonNoun(behind[1].toLowerCase()) && !/,/u.test(text)) {
    const before = text.slice(0, text.length - behind[2].length).trimEnd();
    // "a spokesman for Attorney Adam Orlo": a title before the name is no noun that calls him.
    const title = /(?:^| )(\p{Lu}\p{L}+)$/u.exec(before)?.[1];
    if (title !== undefined && isPersonNoun(title.toLowerCase())) return undefined;
    const [first = "", last = ""] = behind[2].split(" ");
    const isName = [first, last].every(
      (each) => /^\p{Lu}\p{Ll}/u.test(each) && toBodyClasses(each.toLowerCase()).length === 0,
    );
    if (
      isName &&
      /\p{Ll}$/u.test(before) &&
      !/\b(?:the|an?|of|for|in|on|at|to|from|and|ship|ferry|freighter|tanker|cruiser|trawler|vessel|liner|paper|site|film)$/u.test(
        before,
      )
    )
      return { name: behind[2], noun: behind[1].toLowerCase(), start: text.length - behind[2].length, kind: "person" };
  }
  const relative = afterRelative.exec(text);
  return relative?.[1] && relative[2]
    ? toCalled(relative[1], relative[2], text.length - relative[2].length)
    : undefined;
}

/** "the firm Ironquill", "the chair, Mira Tarn" */
function findNamedBeside(text: string): CalledName | undefined {
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
  // "The league's main sponsor, | the phone group Ironquill": what stands behind the comma calls it by its name.
  if (comma > 0 && /^, (?:the|an?) \p{Ll}/u.test(text.slice(comma)) && !/ \p{Lu}/u.test(head)) {
    const rest = findNamedBeside(text.slice(comma + 2));
    if (rest) return { ...rest, start: rest.start + comma + 2 };
  }
  const name = comma < 0 ? undefined : apposed.exec(text.slice(comma))?.[1];
  const noun = /([\p{L}-]+)$/u.exec(head)?.[1];
  // "One of them, Ironquill", "A second, Delta Nine"
  if (name !== undefined && /^(?:one|another|a (?:second|third|fourth))$/iu.test(head) && !isPersonNoun(noun ?? ""))
    return { name, noun: "company", start: text.indexOf(name, comma), kind: "organization" };
  return name !== undefined && noun !== undefined ? toCalled(noun, name, text.indexOf(name, comma)) : undefined;
}

function toCalled(noun: string, words: string, start: number): CalledName | undefined {
  const lower = noun.toLowerCase();
  const name = words
    .replace(/['’]s?$/u, "")
    .replace(/^\p{Lu}\p{L}*-based /u, "")
    .replace(title, "");
  const last = name.split(" ").at(-1)!.toLowerCase();
  if (isPersonNoun(last)) return undefined;
  const isBody = lower === "body" || (toBodyClasses(lower).some((each) => each !== "state") && !isStateOrgan(lower));
  if (isPersonNoun(lower) && !(isBody && (!name.includes(" ") || endsLikeBody(name))))
    return { name, noun: lower, start, kind: "person" };
  return isBody && !/^\p{Lu}/u.test(noun) ? { name, noun: lower, start, kind: "organization" } : undefined;
}
