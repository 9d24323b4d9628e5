import { commonWords } from "../../lexicon/generated/common-words.ts";
import { rememberTexts } from "../../lexicon/remember-texts.ts";
import { findMatches } from "../../model/find-matches.ts";
import type { TextSpan } from "../../model/span.ts";

const titles =
  "Councilwoman|Councilmember|Alderman|Assemblywoman|Delegate|Mr|Mrs|Ms|Miss|Dr|Prof|Comrade|Academician|Professor|President|Vice|Prime|Deputy|Assistant|Principal|Acting|Former|Minister|Secretary|Spokesman|Spokeswoman|Spokesperson|Spokespeople|General|Gen|Colonel|Col|Major|Maj|Captain|Capt|Lieutenant|Lt|Admiral|Adm|Brigadier|Brig|Sergeant|Commander|Senator|Sen|Representative|Rep|Governor|Gov|Mayor|Ambassador|Chancellor|Chairman|Chairwoman|Chair|Director|Chief|Head|Leader|King|Queen|Prince|Princess|Sir|Lord|Lady|Dame|Premier|Marshal|Judge|Justice|Sheriff|Foreign|Defense|Defence|Interior|State|National|Security|Advisor|Adviser|Analyst|Officer|Official|Envoy|Representative|Rev|Reverend|Pope|Cardinal|Sheikh|Ayatollah|Imam|TD|MP|MEP|MSP|MLA|Fr|Father|Bishop|Archbishop|Emeritus|Rabbi|Inspector|Superintendent|Commissioner|Councillor|Cllr|Congressman|Congresswoman|Assemblyman|Councilman|Attorney|Press|White|House|Council|Department|Ministry|Permanent|Representative|Supreme|Commander-in-Chief|Russian|First|Second|Special|Senior|Permanent";
const titleWord = new RegExp(`^(?:${titles})\\.?$`, "u");
/** A name without the titles and occupations before it: "Farmer Abel Crispin" → "Abel Crispin". */
export function cleanName(name: string): string {
  const run = findNameRuns(name.replace(/\s+/gu, " ")).at(-1)?.text ?? name;
  const parts = run.split(" ");
  while (
    parts.length > 2 &&
    (commonWordSet.has(parts[0]!.toLowerCase()) || occupations.test(parts[0]!) || titleWord.test(parts[0]!))
  )
    parts.shift();
  return parts.join(" ");
}

const commonWordSet: ReadonlySet<string> = new Set(commonWords.split(/\s+/u));
/** Whether a word in lower case is one of the common words of English. */
export function isCommonWord(word: string): boolean {
  return commonWordSet.has(word);
}
const occupations =
  /^(?:Farmer|Skipper|Fisherman|Academician|Gran|Nurse|Engineer|Lecturer|Barman|Cook|Trader|Driver|Widow|Mum|Dad|Boss|Chief|Commodore|Constable|Inspector|Detective|Coroner|Pilot|Teacher|Student|Lawyer|Doctor|Professor|Economist|Historian|Analyst|Expert|Scientist|Journalist|Blogger)$/u;

/** Runs of capitalised words that are no titles, as they stand. */
export const findNameRuns = rememberTexts({ longest: 200, total: 100_000 }, (text): readonly TextSpan[] => {
  const runs: TextSpan[] = [];
  const pattern =
    /\p{Lu}[\p{L}\p{M}\p{N}'’-]*\.?(?: (?:(?:al|bin|ibn|van|von|der|den|de|da|das|dos|del|di|la|le|el|ben|abu)[ -])*\p{Lu}[\p{L}\p{M}\p{N}'’-]*\.?)*/gu;
  for (const { index, 0: words } of findMatches(text, pattern)) {
    let start = index;
    let rest = words;
    for (;;) {
      const [head = ""] = rest.split(" ", 1);
      if (head === rest || !titleWord.test(toTitleCase(head.replace(/['’]s?$/u, "")))) break;
      rest = rest.slice(head.length + 1);
      start += head.length + 1;
    }
    rest = rest.replace(/['’]s?$/u, "").replace(/\.$/u, "");
    if (
      rest.length > 1 &&
      !titleWord.test(toTitleCase(rest)) &&
      !/^(?:Some|Many|Both|Another|Others|Several|Few|Most|All|Analysts?|Experts?|Officials?|Critics|Sources|Residents|Witnesses|Reports?|State|Media|North|South|East|West|Western|Northern|Southern|Eastern|Last|Next|Late|Early|When|While|Where|Its|Her|His|Our|My|Their|Your|One|Two|Three|No|Not|Mr|Ms|Mrs|The|A|An|In|On|At|But|And|It|He|She|They|We|This|That|These|If|As|For|However|Meanwhile|According)$/u.test(
        rest,
      )
    ) {
      runs.push({ start, end: start + rest.length, text: rest });
    }
  }
  return runs;
});

/** "MINISTER" is "Minister": transcripts shout. */
export function toTitleCase(word: string): string {
  return /^\p{Lu}{2,}\.?$/u.test(word) ? word.slice(0, 1) + word.slice(1).toLowerCase() : word;
}

/** The last name of a person, lower case; the first of a Korean or Chinese name stands first, so both ends count elsewhere. */
export function lastNameOf(name: string): string {
  return (name.split(/\s+/u).at(-1) ?? name).toLowerCase();
}

/** Whether two words are a last name with its particle: "Al Rashid", "Van Dorn". */
export function isLastAlone(name: string): boolean {
  return /^(?:al|el|van|von|de|da|di|du|del|della|la|le|bin|ben|ibn|abu|ter|mac|st\.?) [\p{L}'’-]+$/iu.test(name);
}

/** The last word of a phrase, lower case; null where it ends in none. */
export function lastWord(text: string): string | null {
  // Plain words are read from the end, which a pattern would only reach from the start.
  let end = text.length;
  while (end > 0 && isPlainMark(text.charCodeAt(end - 1))) end--;
  let start = end;
  while (start > 0 && isPlainLetter(text.charCodeAt(start - 1))) start--;
  const before = start > 0 ? text.charCodeAt(start - 1) : space;
  const isPlain = start < end && text[end - 1] !== "-" && (before === space || before === comma);
  return (isPlain ? text.slice(start, end) : /([\p{L}-]+)\W*$/u.exec(text)?.[1])?.toLowerCase() ?? null;
}

const [space, comma, dash] = [0x20, 0x2c, 0x2d];

/** A blank, a comma or a full stop. */
function isPlainMark(code: number): boolean {
  return code === space || code === comma || code === 0x2e;
}

/** A letter without accent, or a hyphen. */
function isPlainLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === dash;
}
