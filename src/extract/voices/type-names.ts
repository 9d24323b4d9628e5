import { findActorByName } from "../../lexicon/find-actors.ts";
import type { NameMention } from "../../segment/names.ts";
import { toBodyClasses } from "./body-nouns.ts";
import { endsLikeBody } from "./find-named.ts";
import { isPersonNoun } from "./person-nouns.ts";

const organs =
  "government|ministry|minister|army|navy|military|president|presidency|premier|prime minister|parliament|embassy|ambassador|general staff|armed forces|air force|coastguard|coast guard|border|police|foreign|defen[cs]e|interior|capital|mission to|delegation|envoy|legal adviser|prosecutor|cabinet|officials|diplomats|troops|soldiers|coast|ombudsman|foreign|sanctions";
const beforeState =
  /\b(?:(?:Republic|Kingdom|Isle|Emirate|government|ministry|president|premier|ambassador|embassy|army|navy|capital|people|parliament|soldiers|side) of (?:the )?|ambassador to |embassy in )$/iu;
const afterState = new RegExp(String.raw`^(?:['’]s?)? (?:\p{Ll}+ )?(?:${organs})\b`, "iu");
const titles = /^(?:mr|mrs|ms|dr|prof|sir|lady|lord|dame|gen|col|capt|lt|maj|sgt|adm|sen|rep|gov|rev|fr)\.?$/u;

const titled = /^(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Capt|Lt|Maj|Sgt|Adm|Sen|Rep|Gov|Rev)\.? \p{Lu}\p{L}/u;
/** What is said of a firm: who owns it, its shares, its board. */
const afterCompany =
  /^(?:, which (?:is|was|has been) (?:\p{L}+ly )?(?:owned|run|operated|founded|controlled|listed|headquartered)\b|['’]s? (?:shares?|share price|board|chief executive|parent|attorney|lawyers|headquarters|stock|customers|employees|subsidiary|factory|plant)\b)/u;
/** The word right before a name: "the auditor |", "a man called |"; looked for from the end. */
const caller = /(?<=([\p{L}-]+\.?),? (?:one |named |called )?)$/u;

type Kind = NameMention["kind"];

/**
 * Says once for a report what each of its names stands for, from the words around all its mentions: "Vesnia's army" makes
 * a state of Vesnia, "the carrier Ironquill" a body of Ironquill, "the auditor Emma Strand" a person. Mentions come back
 * in their order; names of the lexicon, and names nothing tells about, keep their kind.
 */
export function typeNames(all: readonly NameMention[], text: string): NameMention[] {
  // "Gov. Tom Reeve" is nobody's town.
  const mentions = all.map((mention) =>
    mention.kind !== "person" && titled.test(mention.text) ? { ...mention, kind: "person" as const } : mention,
  );
  const full = new Set(
    mentions.flatMap(({ kind, text: name }) =>
      kind === "person" && /\s/u.test(name) ? [name.split(/\s+/u).at(-1)!.toLowerCase()] : [],
    ),
  );
  const votes = new Map<string, Map<Kind, number>>();
  for (const mention of mentions) {
    const key = keyOf(mention);
    if (key === undefined) continue;
    const own = votes.get(key) ?? new Map<Kind, number>();
    votes.set(key, own);
    const add = (kind: Kind, weight: number): void => void own.set(kind, (own.get(kind) ?? 0) + weight);
    // A last name alone, with no full name anywhere, is often no person's.
    add(mention.kind, mention.kind === "person" && !key.includes(" ") ? 0.5 : 1);
    const last = key.split(" ").at(-1)!;
    if (key.includes(" ") && toBodyClasses(last).length > 0) add("organization", 3);
    const before = text.slice(Math.max(0, mention.start - 48), mention.start);
    const after = text.slice(mention.end, mention.end + 48);
    if (beforeState.test(before) || (!/\s/u.test(mention.text) && afterState.test(after))) add("place", 6);
    if (!key.includes(" ") && /\b(?:in|from|across|near|via) $/u.test(before)) add("place", 1);
    const called = caller.exec(before)?.[1]?.toLowerCase() ?? "";
    const isBody = endsLikeBody(mention.text);
    if (isBody) add("organization", 4);
    // "Norrock says its pipes are tight": of a person it would be "his" or "her".
    if (/^ \p{Ll}+ (?:that )?its /u.test(after)) add("organization", 1.5);
    if (titles.test(called) || (isPersonNoun(called) && !(isBody && toBodyClasses(called).length > 0)))
      add("person", 6);
    else if (/[^,] $/u.test(before) && toBodyClasses(called).length > 0 && !toBodyClasses(called).includes("state"))
      add("organization", 6);
    else if (mention.kind !== "person" && toBodyClasses(called).includes("company")) add("organization", 3);
    const next = /^, (?:a|an|the|its|his|her|our|who)\b(?: [\p{L}-]+){0,3}/u.exec(after)?.[0].split(" ") ?? [];
    if ((next[1] === "who" && !/\b(?:in|from|of|near|at) $/u.test(before)) || next.slice(2).some(isPersonNoun))
      add("person", 4);
    else if (next.slice(2).some((noun) => toBodyClasses(noun).includes("company"))) add("organization", 3);
    if (mention.kind !== "person" && afterCompany.test(after)) add("organization", 3);
    if (!/\s/u.test(key) && full.has(key)) add("person", 8);
  }
  return mentions.map((mention) => {
    const own = votes.get(keyOf(mention) ?? "");
    if (own === undefined || mention.kind === "norp") return mention;
    const [best] = [...own].sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1));
    return best && best[0] !== mention.kind && best[1] > (own.get(mention.kind) ?? 0)
      ? { ...mention, kind: best[0] }
      : mention;
  });
}

/** Names of one key share their kind; undefined for names the lexicon holds and for what is no plain name. */
function keyOf({ text, kind }: NameMention): string | undefined {
  const name = text.replace(/['’]s?$/u, "");
  if (
    kind === "norp" ||
    !/^\p{Lu}[\p{L}'’.-]+(?: (?:(?:da|das|de|del|di|do|dos|al|bin|van|von) )?\p{Lu}[\p{L}'’.-]+){0,2}$/u.test(name)
  )
    return undefined;
  return findActorByName(name) === null ? name.toLowerCase() : undefined;
}
