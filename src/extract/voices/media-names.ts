import { type ActorMention, findActorById, findActorByName } from "../../lexicon/find-actors.ts";
import { toSlug } from "../../lexicon/to-slug.ts";
import { findMatches } from "../../model/find-matches.ts";
import type { TextSpan } from "../../model/span.ts";

const roles: ReadonlySet<string> = new Set(["news-agency", "outlet"]);
const kinds =
  "news agency|wire agency|wire service|agency|broadcaster|newspaper|daily|weekly|tabloid|channel|outlet|website|web site|news site|site|portal|magazine|network|trade letter|newsletter|television channel|radio station|station|paper|business daily|show";
const mediaWord =
  "Times|Post|Daily|News|Herald|Radio|Television|TV|Agency|Telegraph|Gazette|Tribune|Journal|Watch|Press|Wire|Shimbun|Courier|Chronicle|Observer|Standard|Mirror|Guardian|Monitor|Express|Echo|Examiner|Dispatch|Inquirer|Review|Weekly|Today|Globe|Mail|Sun|Star|Ledger|Broadcasting|Bulletin|Record|Register|Sentinel|Beacon|Argus|Pravda|Zeitung|Presse|Network|Channel|Canal|Magazine|Newswire|Media|Independent|Patriot|Advertiser|Messenger|Mercury|Reporter|Compass";
const word = "\\p{Lu}(?:[\\p{L}\\p{N}&’'-]|\\.(?=\\p{L}))*";
const patterns: readonly RegExp[] = [
  // "the agency TRA", "the Telsk daily Morning Post"
  new RegExp(`\\b(?:${kinds}|Agency) (${word}(?: (?:and |of )?${word}){0,3})`, "gu"),
  // "Loop, the state broadcaster", "Tide, a business daily"
  new RegExp(`(${word}(?: ${word}){0,3}), (?:the|a|an) (?:[\\p{L}-]+ ){0,3}(?:${kinds})\\b`, "gu"),
  // "Radio Breva", "Canal Six"
  new RegExp(
    `\\b((?:Radio|Canal|Channel|Weekly|Daily) ${word}(?: (?:Zealand|Asia|Europe|Liberty|Arabia|International))?)`,
    "gu",
  ),
  // "the Lusan Gazette", "Dock Radio"
  new RegExp(`\\b((?:${word} ){1,3}(?:${mediaWord}))\\b`, "gu"),
  /\b(state (?:television|radio|media|tv))\b/gu,
  // "…, Marinform reports." and "the Beacon agency"
  new RegExp(`, (?:the )?(${word}(?: ${word})?) (?:reports|reported)(?=[.,]|$)`, "gmu"),
  new RegExp(`\\b(?:the|The) (${word}(?: ${word}){0,2}) (?:news )?agency\\b(?! \\p{Lu})`, "gu"),
];
const demonym = /^\p{Lu}\p{Ll}+(?:an|ian|ese|ish|i)$/u;

/** A paper, agency or broadcaster named in a text; `actorId` is a row of the lexicon, or made from the name. */
export interface MediaName extends TextSpan {
  readonly actorId: string;
}

/** The papers, agencies and broadcasters of a report, by name as written: rows of the lexicon, and unknown names of that shape. */
export type KnownMedia = ReadonlyMap<string, string>;

/** Finds which names in a report are papers, agencies or broadcasters. */
export function findMedia(text: string, actors: readonly ActorMention[]): KnownMedia {
  const media = new Map<string, string>();
  for (const { text: name, actorId } of actors) if (isMedia(actorId)) media.set(name, actorId);
  for (const pattern of patterns) {
    for (const [, name = ""] of findMatches(text, pattern)) {
      const clean = name
        .replace(/^The /u, "")
        .replace(/['’]s$/u, "")
        .replace(/[.,]$/u, "");
      if (clean.length > 1 && !media.has(clean) && !ordinary.test(clean) && !demonym.test(clean) && !isNoMedium(clean))
        media.set(clean, toSlug(clean));
    }
  }
  // The longest name first, so that a look-up takes "Harbour Watch Daily" before "Watch".
  return new Map([...media].sort(([one], [other]) => other.length - one.length || (one < other ? -1 : 1)));
}

/** A name of the lexicon that stands for somebody else. */
function isNoMedium(name: string): boolean {
  const known = findActorByName(name)?.actor;
  return known !== undefined && !isMedia(known.id);
}

const ordinary =
  /^(?:The|A|An|In|On|At|It|He|She|They|This|That|Mr|Ms|Mrs|Kim|President|Minister|United|National|Security|State|White|House|U|No)\b|^(?:Radio|TV|News|Press|Media|Star|Record|Watch|Post|Today)$/u;

/** Finds where a stretch of text names one of the report's media, in reading order; the longest name wins. */
export function findMediaNames(text: string, media: KnownMedia): MediaName[] {
  const found: MediaName[] = [];
  for (const [name, actorId] of media) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      const end = at + name.length;
      if (/[\p{L}\p{N}]/u.test(text[at - 1] ?? " ") || /[\p{L}\p{N}]/u.test(text[end] ?? " ")) continue;
      if (found.some((each) => each.start < end && at < each.end)) continue;
      found.push({ start: at, end, text: name, actorId });
    }
  }
  const ordered = found.sort((one, other) => one.start - other.start);
  // "BBC Radio Leeds" is one.
  return ordered.flatMap((each, index) => {
    const before = ordered[index - 1];
    if (before !== undefined && text.slice(before.end, each.start) === " ") return [];
    let last = each;
    for (let next = index + 1; next < ordered.length && text.slice(last.end, ordered[next]!.start) === " "; next++)
      last = ordered[next]!;
    return last === each ? [each] : [{ ...each, end: last.end, text: text.slice(each.start, last.end) }];
  });
}

/** Whether an actor of the lexicon is a paper, broadcaster or agency. */
export function isMedia(actorId: string | null): boolean {
  return actorId !== null && roles.has(findActorById(actorId)?.role ?? "");
}
