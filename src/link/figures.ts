import { isPersonNoun } from "../extract/voices/person-nouns.ts";
import { findMatches } from "../model/find-matches.ts";
import { figureInDigits, figureInWords, vagueFigure } from "../segment/number-words.ts";
import { findQuantities, type QuantityMention } from "../segment/quantities.ts";

/** A figure of a claim: of what, and what is said to have happened to those counted. */
export interface ClaimFigure extends QuantityMention {
  /** What it counts: `person` for all who are people, the last word of the noun, "" where the words leave it to what went before. */
  readonly of: string;
  /** `kill`, `wound` and the like for people; null where nothing tells. */
  readonly fate: string | null;
  /** Of a part, or not claimed outright: "another 40", "a first lot of 24", "two of them", "among 212 patients", "might be five". */
  readonly isPart: boolean;
}

const period =
  /^(?:second|minute|hour|day|night|week|month|year|decade|century|floor|o'clock|percent|%|time|round|part|side|way|kind|step|word|reason|thing|example|case)/u;
const people =
  /^(?:person|people|man|men|woman|women|child|children|civilian|soldier|troop|servicem\p{L}n|passenger|victim|patient|participant|prisoner|dead|death|casualty|fatality|seam\p{L}n|life|live|lives|name|citizen|villager|inhabitant|\p{L}{2,}(?:ess|stress|ee|or|ian|wom\p{L}n|fighter|worker|dweller|officer|miner|villager))$/u;
const things = /^(?:container|carrier|launcher|tractor|motor|generator|reactor|door|corner|order|number)$/u;
const partial = /\b(?:first|another|further|additional|extra|initial|remaining|other|last|next|second)\s*$/iu;
const portion =
  /\b(?:first|initial|second|third|another|further|last|latest|new|next|one|single)\s+(?:\p{L}+\s+)?(?:group|batch|lot|wave|contingent|part|tranche|shipment|consignment|delivery|instalment|load|convoy)\s+of\s+(?:\p{L}+\s+){0,2}$/iu;
const whole =
  /\b(?:among|amongst|out of|besides|including|(?:of|from|among) (?:them|whom),?|apart from|in addition to)\s+(?:the\s+|some\s+|about\s+)?$/iu;
const unclaimed =
  /\b(?:may|might|could(?! (?:see|make|count|hear|identify|recogni[sz]e|find|not))|would|should|(?:will|would|could|can|did|does|do) ?not|cannot|(?:wo|would|ca|could|did|does|do)n['’]t|not|never|no)\s+(?:\p{L}+\s+){0,4}$/iu;
const cut = /^\s*(?:of|among|out of|more|others?)\b(?! (?:barrels|tonnes|tons|dollars|people))/iu;
const fates: readonly (readonly [string, RegExp])[] = [
  ["wound", /\b(?:injur|wound|hurt|graz|maim|bullet)\p{L}*/iu],
  [
    "kill",
    /\b(?:kill|died|dead|death|die|dies|dying|li(?:fe|ves)|perish|drown|toll|victim|fatal|burn(?:ed|t) to death|bodies|passed away|murder|shot dead)\p{L}*/iu,
  ],
  ["free", /\b(?:free|freed|releas|exchang|swap|hand(?:ed)? over|set free|pardon|came home|come home)\p{L}*/iu],
  ["arrest", /\b(?:arrest|detain|held|jail|imprison|captur)\p{L}*/iu],
  ["send", /\b(?:sent|send|deploy|dispatch|train|arriv)\p{L}*/iu],
];
const bareFigure = `(?:${figureInDigits}|${figureInWords}|${vagueFigure})`;
const standing = new RegExp(
  String.raw`\b(?:(?:number|toll|figure|count|total|dead|list)\b[^.;]{0,40}?\b(?:at|to|of|is|was|were|as)|were|are|been|was|stopped (?:counting )?at|at|that|of|nearer|only|not)\s+(?:(?:only|just|about|some|around)\s+)?(?<figure>${bareFigure})(?=\s*(?:[.,;:”"’)]|$)|\s+(?:is|was|dead|killed|injured|wounded)\b)`,
  "giu",
);
const counted = new RegExp(
  String.raw`(?<![\p{L}\d.,])(?<bound>(?:more than|over|at least|up to|about|some|around|nearly)\s+)?(?<figure>${bareFigure})\s+(?:(?:have|had|has|were|was|are|is|could)\s+)?(?:been\s+|have\s+)?(?:dead|dying|died|killed|injured|wounded|hurt|lost their lives|perished|drowned)\b`,
  "giu",
);

/**
 * Finds the figures of a claim that count or measure something, in reading order; periods, shares and ordinals left out.
 * Where the words hold but one and it stands alone ("there had been five"), it is found too, and counts "".
 */
export function findClaimFigures(words: string): ClaimFigure[] {
  // "100 Kestrel attack drones": a name before the noun is read like "Norlandian".
  const plain = words.replace(
    /(?<=[\d\p{Ll}] )(?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)(?:\p{Lu}[\p{Ll}\d-]+ ){1,3}(?=(?:\p{Ll}+ )?\p{Ll}+s\b)/gu,
    (names) => names.replace(/(?<=\p{L})\S\S(?= )/gu, "an"),
  );
  const found = findQuantities(plain)
    .filter(({ unit, low }) => unit !== "" && low !== null && !period.test(unit))
    .map((each) => ({ ...toFigure(each, plain), text: words.slice(each.start, each.end) }));
  for (const match of findMatches(plain, counted)) add(match, "person");
  if (found.length === 0) for (const match of findMatches(plain, standing)) add(match, "");
  return found.toSorted((one, other) => one.start - other.start);

  function add(match: RegExpExecArray, of: string): void {
    const text = `${match.groups?.["bound"] ?? ""}${match.groups?.["figure"] ?? ""}`;
    const start = match.index + match[0].indexOf(text);
    const [read] = findQuantities(`${text} people`);
    if (!read || found.some((each) => each.start < start + text.length && start < each.end)) return;
    const mention = { ...read, start, end: start + text.length, text: words.slice(start, start + text.length) };
    found.push({ ...toFigure(mention, plain), of });
  }
}

function toFigure(mention: QuantityMention, words: string): ClaimFigure {
  const noun = mention.unit.toLowerCase().split(/[ -]/u).at(-1) ?? "";
  const of = (people.test(noun) || isPersonNoun(noun)) && !things.test(noun) ? "person" : noun;
  const before = words.slice(Math.max(0, mention.start - 60), mention.start);
  const isPart =
    [partial, portion, whole, unclaimed].some((pattern) => pattern.test(before)) || cut.test(words.slice(mention.end));
  return { ...mention, of, fate: of === "person" || of === "" ? findFate(words, mention) : null, isPart };
}

/** What the clause of a figure says happened to those it counts; the nearest word of such a kind. */
function findFate(words: string, { start, end, text }: QuantityMention): string | null {
  const from = Math.max(0, words.slice(0, start).search(/[^.;,]*$/u));
  const after = /^[^.;]{0,60}/u.exec(words.slice(end))?.[0] ?? "";
  const near = fates.flatMap(([fate, pattern]) => {
    const behind = pattern.exec(`${text}${after.split(/\band\b|,/u)[0] ?? ""}`);
    const before = pattern.exec(words.slice(from, start));
    return behind ? [{ fate, at: behind.index }] : before ? [{ fate, at: 100 - before.index / 100 }] : [];
  });
  return near.toSorted((one, other) => one.at - other.at)[0]?.fate ?? null;
}

/** Whether two figures can be of the same thing: the same noun, or one that leaves it open, and no other fate. */
export function isComparable(one: ClaimFigure, other: ClaimFigure): boolean {
  if (one.isPart || other.isPart) return false;
  if (one.of !== other.of && one.of !== "" && other.of !== "") return false;
  if (one.of === "person" && other.of === "person") return one.fate === other.fate;
  return one.fate === other.fate || one.fate === null || other.fate === null;
}

/** Whether two figures cannot both hold: "about" leaves room on either side, "more than" above. */
export function isApart(one: ClaimFigure, other: ClaimFigure): boolean {
  const above = (a: ClaimFigure, b: ClaimFigure): boolean => {
    if (a.low === null || b.high === null) return false;
    const room = a.bound === "about" || b.bound === "about" ? 1.15 : 1;
    return a.low > b.high * room;
  };
  return above(one, other) || above(other, one);
}
