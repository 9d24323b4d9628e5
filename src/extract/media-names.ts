import { findActorById, findActors } from "../lexicon/find-actors.ts";
import type { TextSpan } from "../model/span.ts";

const roles: ReadonlySet<string> = new Set(["news-agency", "outlet"]);
const mediaWord =
  "Times|Post|Daily|News|Herald|Radio|Television|TV|Agency|Telegraph|Gazette|Tribune|Journal|Watch|Press|Wire|Shimbun|Courier|Chronicle|Observer|Standard|Mirror|Guardian|Monitor|Express|Echo|Examiner|Dispatch|Inquirer|Review|Weekly|Today|Globe|Mail|Sun|Star|Ledger|Broadcasting|Broadcaster|Online|Bulletin|Record|Register|Sentinel|Beacon|Argus|Pravda|Zeitung|Presse|Network|Channel|Magazine|Newswire|Media|Independent|Patriot|Advertiser|Messenger|Mercury|Reporter";
const pattern = new RegExp(
  `(?:\\b(?:state[- ](?:run |owned |controlled |backed )?)?(?:news agency|agency|broadcaster|newspaper|daily|weekly|tabloid|channel|outlet|website|magazine|network|television channel) (?:[A-Z][\\p{L}&.-]*(?: [A-Z][\\p{L}&.-]*){0,3})|\\b(?:the )?(?:[A-Z][\\p{L}&'’.-]* ){0,3}(?:${mediaWord})\\b(?: [A-Z][\\p{L}]+)?|\\bstate (?:television|radio|media|tv)\\b)`,
  "gu",
);

/** A paper, agency or broadcaster named in a text; `actorId` is a row of the lexicon, or made from the name. */
export interface MediaName extends TextSpan {
  readonly actorId: string;
}

/** Finds papers, agencies and broadcasters: rows of the lexicon, and unknown names of that shape. In reading order. */
export function findMediaNames(text: string): MediaName[] {
  const known: MediaName[] = findActors(text).filter(({ actorId }) => isMedia(actorId));
  const others: MediaName[] = [];
  for (const { index, 0: words } of text.matchAll(pattern)) {
    const end = index + words.length;
    if (known.some((each) => each.start < end && index < each.end)) continue;
    const name = words.replace(/^.*?(?:news agency|agency|broadcaster|newspaper|daily|weekly|tabloid|channel|outlet|website|magazine|network) (?=[A-Z])/u, "").replace(/^the /iu, "");
    const start = end - name.length;
    others.push({ start, end, text: text.slice(start, end), actorId: toSlug(name) });
  }
  return [...known, ...others].sort((one, other) => one.start - other.start);
}

/** Whether an actor of the lexicon is a paper, broadcaster or agency. */
export function isMedia(actorId: string | null): boolean {
  return actorId !== null && roles.has(findActorById(actorId)?.role ?? "");
}

/** A name as an id: lower case, without accents, words joined by hyphens. */
export function toSlug(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’]s?\b/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/gu, "");
}
