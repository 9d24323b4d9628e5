import { toSlug } from "../../lexicon/to-slug.ts";
import { type Span, spansWithin } from "../../model/span.ts";
import type { ChainLink } from "../../model/statement.ts";
import type { NameMention } from "../../segment/names.ts";
import { toBodyClasses } from "./body-nouns.ts";
import { findKnownPerson, type KnownNames } from "./known-names.ts";
import { cleanName, findNameRuns, lastWord, toTitleCase } from "./name-runs.ts";
import { isPersonNoun } from "./person-nouns.ts";

export const organisationWord =
  /\b(?:Institute|University|Ministry|Group|Party|Agency|Council|Committee|Center|Centre|Association|Union|Organization|Organisation|Foundation|Bank|Company|Corp|Inc|Ltd|LLC|Office|Department|Bureau|Commission|Court|Army|Navy|Force|Forces|Parliament|Congress|Senate|House|Embassy|Authority|Administration|Government|Front|Movement|Alliance|League|Network|Project|Initiative|Society|Federation|Assembly|Board|Police|Command|Service|Directorate|Observatory|Monitor|Trust|Fund|Lab|Laboratory|School|College|Coalition|Brigade|Battalion|Corps|Museum|Hospital|Exchange|Holdings|Airlines|Airways|Shipping|Lines|Logistics|Industries|Energy|Petroleum|Oil|Gas|Steel|Analytics|Research|Consulting|Partners|Campaign|Times|Post|News|Watch|Refining|Refinery|Metals|Mining|Minerals|Motors|Aerospace|Aviation|Systems|Technologies|Pharma|Pharmaceuticals|Securities|Insurance|Maritime|Foods|Resources|Cement|Chemicals|Solutions|Services|Ventures|Trading|Tankers|Freight|Telecom|Electronics|Enterprises|Plc|PLC|GmbH|SA|AG|LLP)\b/u;

/** Before a name that somebody else bears: "an adviser to its leader, |", "a spokesman for the founder |". */
export const beforeOwner =
  /\b(?:to|of|for|with) (?:(?:its|his|her|their) (?:[\p{L}-]+ ){0,3}?\p{L}+,? |the (?:[\p{L}-]+ ){0,3}?\p{L}+ |(?:another|an?) (?:[\p{L}-]+ ){0,2}?\p{L}+, )(?:\p{Lu}[\p{L}.]* )?$/u;

/** "Keel Group", "Norrock Refining", "Brand Lines": no family name; a last name alone says nothing ("Emily Post", "Bank"). */
export function endsLikeBody(name: string): boolean {
  const last = name.split(" ").at(-1) ?? "";
  return (
    name.includes(" ") &&
    organisationWord.test(last) &&
    !/^(?:Post|House|Party|Bank|Front|Force|Gas|Steel|Fund)$/u.test(last)
  );
}

/** Finds the person that words name, by last name where the report names somebody so in full; undefined where they name none. */
export function findPerson(
  text: string,
  span: Span,
  { people, mentions, media }: KnownNames,
  actors: readonly Span[],
): { slug: string; name: string } | undefined {
  // Who is only spoken of in a relative clause does not speak: "the ministry, which summoned Mr Orlo".
  const limit = /,? (?:which|who|whom|whose|where) /u.exec(text)?.index ?? text.length;
  const isActor = (start: number, end: number): boolean =>
    actors.some((actor) => actor.start < end && start < actor.end);
  // "an adviser to Orlo" is not Orlo, nor is "Orlo's spokesman".
  const belongs = (start: number, end: number): boolean =>
    (start > 3 &&
      /\b(?:to|of|for|under|by|with|from|against|in|at|near|outside) (?:the |(?:former |late )?(?:President|Vice President|Prime Minister|(?:Foreign |Defen[cs]e |Interior |Finance )?Minister|(?:Foreign |Defen[cs]e )?Secretary(?:-General)?|Secretary of State|Gov\.|Governor|Rep\.|Mayor|Chancellor|(?:U\.S\. |State |District |Assistant )*Attorney(?: General)?|Council President|Councilwoman|Councilman|Councillor|Congressman|Congresswoman|House Speaker|Speaker|General|Mr\.?|Ms\.?|Mrs\.?|Chairman|Senator|King|Sheikh|Judge|Justice|Colonel|Captain|Professor|Dr\.?|Sen\.|Gen\.) )*$/u.test(
        text.slice(0, start),
      )) ||
    /^(?:['’]s? \S| (?:family|campaign|administration|estate|camp|foundation|household|presidency|lawyers?|allies|officials?|supporters|loyalists|aides?)\b)/u.test(
      text.slice(end),
    ) ||
    // "an adviser to its leader, General Orlo": the name is the leader's.
    (/^(?:an?|another|one) /iu.test(text) && beforeOwner.test(text.slice(0, start))) ||
    // "a former Ironquill Works salesman" is nobody of that name.
    (start > 0 &&
      /^(?:an?|the|another|one) /iu.test(text) &&
      isPersonNoun(/^ (\p{Ll}+)/u.exec(text.slice(end))?.[1] ?? ""));
  const named = spansWithin(mentions, span)
    .filter(({ end, kind }) => kind === "person" && end <= span.end)
    .map(({ start, end, text: name }) => ({
      start: start - span.start,
      end: end - span.start,
      name: cleanName(name),
      sure: true,
    }));
  const shaped = findNameRuns(text).map(({ start, end, text: name }) => ({ start, end, name, sure: false }));
  const candidates = [...named, ...shaped]
    .filter(({ start, end }) => start < limit && !isActor(start, end) && !belongs(start, end))
    .toSorted((one, other) => one.start - other.start || Number(other.sure) - Number(one.sure));
  for (const { name, sure, start } of candidates) {
    const known = findKnownPerson(people, name, span.start + start);
    if (known) return known;
    // "General Command" has a title in front and is nobody.
    if (toBodyClasses(name.toLowerCase()).length > 0) continue;
    if (sure && !media.has(name) && !endsLikeBody(name)) return { slug: toSlug(name), name };
    // A full name no model knows, where the phrase begins with it: "Orlo Tarn, a spokesman".
    if (
      start === 0 &&
      /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u.test(name) &&
      /^, (?!which )/u.test(text.slice(name.length)) &&
      !isBodyApposed(text.slice(name.length + 2)) &&
      !organisationWord.test(name)
    )
      return { slug: toSlug(name), name };
  }
  return undefined;
}

/** "World Rowing, | the sport's governing body": what a name is called makes it a body. */
function isBodyApposed(apposition: string): boolean {
  const head = apposition.split(/,| (?:of|for|in|that|which|whose|who) /u, 1)[0] ?? "";
  const noun = lastWord(head) ?? "";
  return !isPersonNoun(noun) && (noun === "body" || toBodyClasses(noun).length > 0);
}

/** A capital that only opens the sentence, taken for a name's. */
const adjective = /^\p{Lu}\p{Ll}+(?:mental|tional|tical|sional|cultural|structural|trial|cial|litical|itary|itarian)$/u;
const opener = /(?:al|ic|ive|ous|ary|ful|less|ed|ing|ers?|ors?|ists?|ents?)$/u;

/** Finds a name no lexicon holds, and what it seems to name; undefined where the words hold none. */
export function findUnknownName(
  text: string,
  span: Span,
  names: readonly NameMention[],
  actors: readonly Span[],
): { name: string; kind: ChainLink["kind"] } | undefined {
  const isActor = (start: number, end: number): boolean =>
    actors.some((actor) => actor.start < end && start < actor.end);
  const named = spansWithin(names, span).find(
    ({ start, end, kind, text: name }) =>
      end <= span.end &&
      !(start === span.start && adjective.test(name) && /^ \p{Ll}/u.test(text.slice(end - span.start))) &&
      kind !== "norp" &&
      kind !== "other" &&
      !isActor(start - span.start, end - span.start),
  );
  if (named) {
    const person =
      (named.kind === "person" &&
        toBodyClasses(lastWord(named.text) ?? "").length === 0 &&
        !endsLikeBody(named.text)) ||
      (/^\p{Lu}+\.? /u.test(named.text) && cleanName(named.text) !== named.text);
    if (person) return { name: cleanName(named.text), kind: "person" };
    return { name: named.text, kind: named.kind === "place" ? "state" : "organization" };
  }
  const found = findNameRuns(text).find(({ start, end }) => !isActor(start, end));
  if (!found) return undefined;
  // "Environmental groups": a capital that only opens the sentence.
  if (
    found.start === 0 &&
    !found.text.includes(" ") &&
    opener.test(found.text) &&
    /^ \p{Ll}/u.test(text.slice(found.end))
  )
    return undefined;
  const article = /^(?:The|An?) /u.exec(found.text)?.[0].length ?? 0;
  const run = { ...found, start: found.start + article, text: found.text.slice(article) };
  const before = text.slice(0, run.start).trim().split(" ").at(-1) ?? "";
  if (
    before !== "" &&
    /^(?:Mr|Ms|Mrs|Dr|Gen|General|Colonel|Col|Captain|Minister|President|Senator|Commissioner|Judge|Professor|Prof)\.?$/u.test(
      toTitleCase(before),
    )
  )
    return { name: run.text, kind: "person" };
  return {
    name: run.text,
    kind:
      organisationWord.test(run.text) || toBodyClasses(lastWord(run.text) ?? "").length > 0
        ? "organization"
        : run.text.includes(" ") && !/\bof\b/u.test(run.text)
          ? "person"
          : "group",
  };
}
