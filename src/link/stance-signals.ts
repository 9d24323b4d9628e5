import type { LinkedActors } from "./actors.ts";
import { toClaimTerms } from "./claim-terms.ts";
import type { Item } from "./group-events.ts";

/** What tells whether a statement says the same as the claim it stands beside, the opposite, or something else about it. */
export const stanceSignals = [
  ...["bias", "asserts", "denies", "doubts", "declines", "judges", "intends"],
  ...["denying cue", "denial in its words", "assertion with no", "assertion without no", "denial of a denial"],
  ...["share of the claim", "share of its own", "half of the claim", "bare", "bare denial", "bare assertion"],
  ...["rejecting words", "confirming words", "possible", "contrast before it"],
  ...["voice of the claim", "voice the claim is about", "denial by whom it is about", "assertion by whom it is about"],
  ...["same report", "right after", "answers", "other figures", "same figures", "words of the claim, denied"],
  ...["says who said it", "quoted"],
] as const;

export type StanceSignal = (typeof stanceSignals)[number];

/** A member of a group, read for its stance. */
export interface StanceFacts {
  readonly item: Item;
  readonly terms: readonly string[];
  readonly isBare: boolean;
  readonly figures: readonly string[];
  readonly isNegated: boolean;
  readonly deniesByCue: boolean;
  readonly voices: readonly string[];
  readonly names: readonly string[];
}

const negation = /\b(?:no|not|never|none|nobody|nothing|neither|nor|without|cannot)\b|n['’]t\b/giu;
const denying =
  /\b(?:den(?:y|ies|ied|ying)|reject|dismiss|refut|rebut|disput|contradict|disavow|repudiat|brush|rubbish|rul(?:e|ed|es|ing) out)\p{L}*/iu;
const rejecting =
  /\b(?:false|untrue|baseless|groundless|unfounded|invent\p{L}*|fabricat\p{L}*|fiction|fairy|lies?|lying|nonsense|slander\p{L}*|propaganda|provocation|absurd|ridiculous|hoax|fake|rumou?rs?|speculation|misleading|wrong|mistaken|no truth|not true|without (?:any )?(?:basis|foundation))\b/iu;
const confirming =
  /\b(?:true|right|correct|accurate|indeed|in fact|confirm\p{L}*|agree\p{L}*|accept\p{L}*|admit\p{L}*|acknowledg\p{L}*|conced\p{L}*|no doubt|proves?|proof that)\b/iu;
const contrast = /\b(?:but|however|though|although|while|yet|instead|on the contrary|by contrast)\b[^.]{0,30}$/iu;

/** Reads a member for its stance. */
export function toStanceFacts(item: Item, linked: LinkedActors | null): StanceFacts {
  const { reading } = item;
  const [terms] = toClaimTerms([reading], linked?.names ?? []);
  const own = terms?.own ?? [];
  const { statement, words, state, speaker } = reading;
  return {
    item,
    terms: own.filter((term) => !/^[#@]/u.test(term)),
    isBare: terms?.isBare ?? true,
    figures: own.filter((term) => term.startsWith("#")),
    isNegated: (words.match(negation)?.length ?? 0) % 2 === 1,
    deniesByCue: statement.cue !== null && denying.test(statement.cue.text),
    voices: [state, speaker].filter((each) => each !== null),
    names: own.filter((term) => term.startsWith("@")).map((term) => term.slice(1)),
  };
}

/** The signals of a member against the lead of its group, in the order of `stanceSignals`. */
export function toStanceSignals(one: StanceFacts, lead: StanceFacts): number[] {
  const { statement, report, words } = one.item.reading;
  const { act } = one.item.event;
  const shared = one.terms.filter((term) => lead.terms.includes(term)).length;
  const ofClaim = shared / (lead.terms.length || 1);
  const ofOwn = shared / (one.terms.length || 1);
  const asserts = act === "asserts" || act === "intends" || act === "judges";
  const denies = act === "denies";
  const differs = one.isNegated !== lead.isNegated;
  const isAccused =
    one.voices.some((id) => lead.names.includes(id)) && !one.voices.some((id) => lead.voices.includes(id));
  const isSameVoice = one.voices.some((id) => lead.voices.includes(id));
  const isHere = report.id === lead.item.reading.report.id;
  const start = statement.content[0]?.start ?? 0;
  const before = report.text.slice(
    Math.max(0, Math.min(start, statement.cue?.start ?? start) - 60),
    Math.min(start, statement.cue?.start ?? start),
  );
  const bothFigures = one.figures.length > 0 && lead.figures.length > 0;
  const sameFigures = one.figures.some((each) => lead.figures.includes(each));
  const isOn: Readonly<Record<StanceSignal, number | boolean>> = {
    bias: true,
    asserts: act === "asserts",
    denies,
    doubts: act === "doubts",
    declines: act === "declines",
    judges: act === "judges",
    intends: act === "intends",
    "denying cue": denies && one.deniesByCue,
    "denial in its words": denies && !one.deniesByCue && one.isNegated && !lead.isNegated,
    "assertion with no": asserts && differs,
    "assertion without no": asserts && !differs,
    "denial of a denial": denies && one.deniesByCue && differs,
    "share of the claim": ofClaim,
    "share of its own": ofOwn,
    "half of the claim": ofClaim >= 0.5,
    bare: one.isBare,
    "bare denial": one.isBare && denies,
    "bare assertion": one.isBare && asserts,
    "rejecting words": rejecting.test(words) || rejecting.test(statement.cue?.text ?? ""),
    "confirming words": confirming.test(words) || confirming.test(statement.cue?.text ?? ""),
    possible: statement.hedge === "possible" || statement.hedge === "conditional",
    "contrast before it": contrast.test(before),
    "voice of the claim": isSameVoice,
    "voice the claim is about": isAccused,
    "denial by whom it is about": isAccused && denies,
    "assertion by whom it is about": isAccused && asserts,
    "same report": isHere,
    "right after":
      isHere &&
      start > (lead.item.reading.statement.content[0]?.start ?? 0) &&
      start - (lead.item.reading.statement.content[0]?.start ?? 0) < 600,
    answers: statement.answers.length > 0,
    "other figures": bothFigures && !sameFigures,
    "same figures": bothFigures && sameFigures,
    "words of the claim, denied": denies && ofClaim >= 0.35,
    "says who said it": statement.chain.length > 1,
    quoted: statement.form === "direct",
  };
  return stanceSignals.map((name) => Number(isOn[name]));
}
