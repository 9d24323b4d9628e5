import { type CueEntry, findCueEntry, findCuePhrase } from "../../lexicon/cues.ts";
import type { Act } from "../../model/statement.ts";
import { findContraryGround, isCalledFalse, namesClaim, namesOffer, neverHappened } from "./contrary-words.ts";
import { isDoubtingCue, saysUnknown } from "./doubt-words.ts";
import { findIdiomAct } from "./idiom-words.ts";
import { isNoAnswer, isRefusing, isRefusingCue } from "./refusal-words.ts";

const isVerified = /\bbe(?:en)? (?:\w+ly )*(?:verified|confirmed|corroborated|authenticated|substantiated)$/u;
/** "that Norland | had told the council it sold nothing": the denial is Norland's; "that he had told them" is the speaker's own. */
const tellsOfSaying =
  /^(?:that )?(?!(?:he|she|it|they|we|i|what|all|none|nothing|no|neither|nobody|if|as|not)\b)(?:(?!(?:that|which|who|what|whose|as|is|are|was|were|and|he|she|it|they|you|we|i)\b)[^\s,;:"“”]+ ){1,6}?(?:had|has|have) (?:\w+ly )?(?:told|said|insisted|claimed|assured|informed|maintained|denied|admitted|promised)\b/u;
const plans =
  /^(?:(?:an?|any|the|its|his|her|their|all|new|more|further|immediate|early|direct|military|foreign|international|independent|public|second|third|fresh|possible|joint|peace|ground|snap|trade) ){0,4}(?:\w+ )?(?:inquir(?:y|ies)|enquir(?:y|ies)|investigations?|talks|negotiations?|concessions?|compromises?|sanctions?|strikes?|intervention|action|deals?|agreements?|ceasefires?|truces?|amnest(?:y|ies)|pardons?|elections?|referendums?|polls?|votes?|recounts?|cuts?|hikes?|rises?|increases?|bail-?outs?|deployments?|supply|supplies|deliver(?:y|ies)|sales?|shipments?|transfers?|withdrawals?|pull-?outs?|resignations?|terms?|bids?|runs?|visits?|meetings?|summits?|lockdowns?|bans?|boycotts?|extensions?|delays?|returns?|reforms?|coalitions?|mergers?|takeovers?|alliances?|no-fly zones?|troops|retreats?|surrenders?|ransoms?|payments?|extraditions?|release)\b/u;

/** What the act is read from. Words are lower case with straight apostrophes. */
export interface ActWords {
  readonly cue: readonly string[];
  readonly content: string;
  /** Words between the speaker and the cue, and shortly after the content: "called … baseless". */
  readonly sentence: string;
  /** A few words right before the cue: "there is nothing to | suggest". */
  readonly before?: string;
  /** The words that name the speaker, and their last names: whose deed is denied. */
  readonly speaker: readonly string[];
}

const evaluation =
  /\b(?:breached|(?<!\b(?:the|this|that|security|data) )breach(?:es)?|violat\w+|illegal|unlawful|a crime|criminal|condemn\w*|desperat\w+|unacceptable|outrage\w*|shameful|disgrace\w*|provocati\w+|reckless|irresponsible|dangerous|regrettable|deplorable|despicable|cowardly|(?:a|an?other|clear|sure|certain) signs? of|reflection of|testament|a mistake|hypocri\w+|weakness|welcome (?:step|move)|positive step|spoke to|flawless|heroic|brilliant|scandal\w*|nothing short of|too (?:little|late|slow|weak)|heavier than|worst|best|wise|unwise|foolish|sloppy|careless|dead letter|a joke|insult\w*|embarrass\w+|unfair|unjust|injustice|betray\w*|tragic|tragedy|act of war|doomed|(?:made|makes|make) no sense|behaved badly|proud of|appalled|horrified|ashamed|shocked|saddened|outraged|grateful|thankful|disappointed|disappointing|worrying|alarming|troubling|encouraging|embarrassing|delighted|far too \w+|dark day|dangerous precedent|disaster|catastroph\w+|triumph|historic|inhuman\w*|barbari\w+|immoral|pointless|wonderful|terrible|awful|appalling|disgusting|courageous|sad day|great day|counter-?productive|hollow|an affront|unworthy|a step (?:forward|backward|back)|in poor taste)\b/u;
/** A factual charge that an evaluation only hangs on: "sold forty drones in breach of the embargo". */
const tellsDeed =
  /^(?:that )?(?:\S+ ){0,12}?(?:sold|supplied|supplying|delivered|delivering|sent|sending|shipped|shipping|fired|attacked|launched|provided|providing|transferred|transferring|bought|buying|imported|exported|exporting|smuggled|smuggling|killed|bombed|shot|paid|hacked|hacking|stole|stolen)\b.*\b(?:in breach|in violation|violat\w+|illegal\w*|breach\w*)\b/u;
const ownFuture =
  /^(?:that )?(?:(?:we|i|it|he|she|they|the \w+|his \w+|her \w+|its \w+|our \w+|their \w+|\w+ side)(?: \w+ly)?(?: ?'ll| (?:will|would|shall|plan(?:s|ned)? to|intend(?:s|ed)? to|(?:has |have |had )?(?:decided|resolved|vowed|undertaken|agreed) to|stands? ready to|stood ready to|(?:is|are|am|was|were|'m|'re) (?:now |also )?(?:going|ready|prepared|set|determined|preparing|planning|about|due|resolved) to|(?:is|are|am|was|were) (?:considering|weighing|drawing up|looking at|working on)|aim(?:s|ed)? to)|(?:'m|'re) (?:going|ready|preparing|planning) to))\b(?! (?:be|have been|not|never|have (?:to|no)\b|guess|say|like|think|lose|suffer|fall|violate|breach)\b)/u;
/** "absurd accusations that no facts support" */
const falseVerdict =
  /\b(?:absurd|baseless|groundless|unfounded|false|fabricated|ridiculous|slanderous|malicious|preposterous|invented|outrageous) (?:and \w+ )?(?:accusations?|allegations?|claims?|charges?|insinuations?|assertions?)\b/u;
const impersonal =
  /^(?:that )?(?:it|this|that) (?:will|would) (?:\w+ly )?(?:cost|mean|lead|hurt|harm|help|allow|become|cause|create|require|depend|remain|push|raise|hit|damage|undermine|affect|destroy|drive|force|save|come|happen|need|set|put|only|never|backfire)\b/u;
const demand =
  /^(?:then |that )?(?:then )?(?:let (?:him|her|them|us|those|the)|it(?:'s| is| was) (?:high |about )?time (?:for|that|to)\b|(?:the world|the council|nobody|no one|we) (?:cannot|could not|must not|can't|couldn't|should not) (?:stand by|look away|stay silent|accept)|(?:we|i) (?:\w+ly )?(?:urge|call (?:on|upon|for)|demand|appeal|ask|expect|invite)|(?:they|he|she|it|you|the \w+|\w+) (?:must|should|ought to|needs? to|has to|have to) (?:\w+ly |now )?(?!have\b|be (?:noted|said))\w+)/u;
/** “Release them now”: an order, in the words of whoever gives it. */
const command =
  /^(?:please|release|stop|end|halt|free|return|withdraw|resign|apologi[sz]e|vote|stay|go|leave|come|bring|send|give|open|hand|let (?:us|them|him|her|me)|do not|don't|don t|pray|help|wait|listen|remember|think|keep)\b(?! (?:on|to) the (?:contrary|opposite))/u;
const ruleBroken =
  /\b(?:would|will|could) (?:\w+ly )?(?:violate|breach|contravene|constitute a violation|break (?:\w+ ){0,3}(?:resolutions?|sanctions|embargo(?:es)?|law|rules))\b/u;
/** Verbs that praise or blame, whatever else they are taken for. */
const judgingCue =
  /\b(?:lament\w*|apologi[sz]\w*|pa(?:ys?|id) tribute|slam\w*|blast\w*|berat\w*|chid\w*|scold\w*|rebuk\w*|deplor\w*|mourn\w*|salut\w*|commend\w*|applaud\w*|hail\w*|thank\w*|congratulat\w*|f(?:ound|inds?) fault|no sympathy|disapprov\w*|bemoan\w*|castigat\w*|excoriat\w*|pillor\w*|savag(?:ed|es)|laud\w*|sympathi[sz]\w*)\b/u;
const feeling =
  /\b(?:regret|gratitude|outrage|anger|support|solidarity|condemnation|praise|admiration|sympathy|condolences|thanks|disappointment|dismay)\b/u;
const negated = /\b(?:not|n't|never|neither|nor|cannot)\b|n't\b/u;
const notDenying =
  /\b(?:not|n't|cannot|never) (?:\w+ly )?(?:confirm or )?(?:den(?:y|ied)|disput(?:e|ed)|contest(?:ed)?|contradict(?:ed)?)\b/u;
const notAccepting =
  /\b(?:not|n't|never|cannot) (?:\w+ly )?(?:accept(?:ed)?|recogni[sz]ed?|share[ds]?)$|\b(?:not|n't) (?:\w+ly )?agree(?:d)?(?: with)?$|\b(?:takes?|took) issue with\b|\bsees? it differently\b/u;
const notRulingOut = /\b(?:not|n't|cannot|nothing) (?:\w+ly )?rul(?:e|ed) (?:\w+ )?out\b/u;
const derision = /\b(?:ridicul|derid|mock|lampoon|scoff|laugh|sneer)\w*\b/u;
const scorn =
  /\b(?:laugh\w* off|laugh\w* at|pour\w* scorn|scoff\w*|mock\w*|wav\w+ away|brush\w* (?:off|aside)|rul\w+ out|shot down|shoots? down|pour\w* cold water|stuck to (?:its|his|her|their) line|negat\w+|contradict\w*|parr(?:y|ies|ied)|disown\w*|distanc\w+ (?:it|him|her|them)sel\w+)\b/u;
const calling =
  /\b(?:call\w*|describ\w+|brand\w*|label\w*|dismiss\w*|denounc\w+|characteri[sz]\w+|term\w*|dubb\w*|slam\w*|blast\w*|condemn\w*|decri\w+|mock\w*|protest\w*|lament\w*)\b/u;
const thin =
  /\b(?:thin|flimsy|weak|shaky|unconvincing|implausible|dubious|questionable|doubtful|inconclusive|far-fetched|hard to believe|unproven|unproved|sketchy|patchy|tenuous|less than convincing)[.”"]*$/u;
const countering = /^(?:counter(?:ed|s|ing)?|hit back|push(?:ed|es)? back|responded to|answered)/u;
const pleading = /\bpl(?:ead|eads|eaded|ed|eading)$/u;
const protesting = /\b(?:profess|protest|maintain|proclaim|insist|declar|assert)\w*\b/u;
const ordering = /^(?:tell|tells|told|telling|order\w*|ask\w*|want\w*)$/u;
const toDo =
  /^(?!(?:it|he|she|they|we|i|that|there|this)\b)(?:[^\s"“]+ ){0,5}?to (?!the |a |an |its |his |her |their |\w+ing\b|reporters|us\b)\w+/u;

/** “He has no idea what it costs”: what others do not know is no doubt of the speaker's. */
const unknownToOthers =
  /^(?:he|she|they|you) (?:\w+ly )?(?:(?:has|have|had) no (?:idea|clue)|(?:do|does|did)(?: not|n't) (?:know|understand|have (?:a clue|any idea)))\b/u;

/** A cue and its content, made ready for the questions below. */
interface Reading {
  readonly cue: string;
  readonly content: string;
  /** The cue and the first words of the content. */
  readonly around: string;
  readonly quoted: boolean;
  readonly entry: CueEntry | undefined;
  readonly words: ActWords;
}

/** The questions in their order; the first that gives an act decides. */
const questions: readonly ((reading: Reading) => Act | undefined)[] = [
  ({ cue }) => findIdiomAct(cue),
  ({ cue, content }) =>
    negated.test(cue) && /^(?:with (?:\w+ )?certainty|for (?:sure|certain))\b/u.test(content) ? "doubts" : undefined,
  askRefusal,
  ({ cue, words }) =>
    /^(?:to |that |which )?(?:would |could )?(?:suggest|indicate|show|prove|point to|confirm|support)(?:s|ed)?$/u.test(
      cue,
    ) &&
    /\b(?:nothing|no (?:\w+ )?(?:evidence|proof|signs?|indications?)|not enough|little)(?: that| which| to)?(?: would| could)? ?$/u.test(
      words.before ?? "",
    )
      ? "doubts"
      : undefined,
  ({ cue, content }) => (isVerified.test(cue) && /^(?:neither|none|no)\b/u.test(content) ? "doubts" : undefined),
  askNegatedDenial,
  ({ cue, content }) =>
    /\b(?:accus|alleg|charg|blam)\w*$/u.test(cue) &&
    !saysUnknown(content) &&
    findContraryGround(content, []) !== "false"
      ? "asserts"
      : undefined,
  askDenial,
  ({ cue, entry }) =>
    !negated.test(cue) && (entry?.act === "doubts" || isDoubtingCue(cue))
      ? "doubts"
      : isDoubtingCue(cue)
        ? "doubts"
        : undefined,
  ({ cue, content }) =>
    (calling.test(cue) && thin.test(content)) ||
    (/\burg\w+$|\bcall\w* for$|\bcounsel\w+$|\badvis\w+$/u.test(cue) &&
      /^caution (?:about|over|on|with|in|regarding)\b/u.test(content))
      ? "doubts"
      : undefined,
  askScorn,
  askQuestion,
  askContent,
];

/** Finds what the speaker does with the content. The order of the questions is the rule: a refusal before a denial, and so on. */
export function findAct(words: ActWords): Act {
  const cue = words.cue.join(" ").replace(/ n't/gu, "n't");
  const content = words.content.replace(/["“”]/gu, "").replace(/\s+/gu, " ").trim();
  const reading: Reading = {
    cue,
    content,
    around: `${cue} ${content.split(" ", 7).join(" ")}`,
    quoted: /^(?:that )?["“]/u.test(words.content.trim()),
    entry: findEntry(words.cue),
    words,
  };
  for (const ask of questions) {
    const act = ask(reading);
    if (act !== undefined) return act;
  }
  return reading.entry?.act ?? "asserts";
}

/** "has never acknowledged", "have not claimed": what somebody leaves unsaid. */
const withholding =
  /^(?:has|have|had|did|does|do)(?: ?n't| not| never)(?: \w+ly| yet| so far)* (?:acknowledged?|claim(?:ed)?|confirm(?:ed)?|admit(?:ted)?|disclosed?|announced?|reveal(?:ed)?|publici[sz]ed?)$/u;
/** Somebody else's silence in what is told: "believes Norland may have withheld the launchers". */
const ofOthers =
  /^(?:that )?(?!(?:it|he|she|they|we|i|you|there|his|her|its|their|our|the|this|that|nobody|no)\b)\p{L}+ (?:may|might|could|has|have|had|is|was|were|are|will|would)\b/u;

function askRefusal({ cue, content, around, quoted, entry }: Reading): Act | undefined {
  if (content === "" && /(?:\bnot|n't|\bno|\bnever|\bnor)$|^(?:hung up|passed)\b/u.test(cue)) return "declines";
  if (withholding.test(cue)) return "declines";
  const isOthers = entry?.act === "asserts" && ofOthers.test(content) && !isRefusing(cue);
  return isRefusingCue(cue) || (!quoted && !isOthers && isRefusing(around)) || isNoAnswer(content)
    ? "declines"
    : undefined;
}

/** "did not deny" gives nothing away; "did not rule out" holds it for possible; "has no doubt" holds it for true. */
function askNegatedDenial({ cue, around, entry }: Reading): Act | undefined {
  if (notDenying.test(around)) return "declines";
  if (
    notRulingOut.test(cue) ||
    (entry?.act === "doubts" && (negated.test(cue) || /\b(?:no|without|little) (?:\w+ )?doubts?\b/u.test(cue)))
  )
    return "asserts";
  return undefined;
}

function askDenial({ cue, content, entry }: Reading): Act | undefined {
  if (derision.test(cue) && namesClaim(content.replace(/^at /u, ""), 5)) return "denies";
  if (/\brul\w+ out$/u.test(cue) && namesPlan(content)) return "intends";
  if (/\bchalleng\w+$/u.test(cue) && /^(?:\S+ ){1,4}to \w+/u.test(content)) return "urges";
  if (/\bruled?s?$/u.test(cue) && /^(?:that|it|this) (?:\w+ )?out\b/u.test(content)) return "denies";
  if (notAccepting.test(cue) && namesClaim(content, 8)) return "denies";
  return entry?.act === "denies" && !negated.test(cue) ? "denies" : undefined;
}

function askScorn({ cue, content, quoted, entry, words }: Reading): Act | undefined {
  const denies =
    (calling.test(cue) && isCalledFalse(content, words.sentence)) ||
    (protesting.test(cue) && /^(?:on |to )?(?:his|her|its|their) (?:\w+ )?innocence\b/u.test(content)) ||
    (scorn.test(cue) && !negated.test(cue) && entry?.act !== "asks") ||
    (pleading.test(cue) && /^(?:not guilty|innocent)\b/u.test(content)) ||
    (countering.test(cue) && !quoted && !/^that\b/u.test(content) && namesClaim(content));
  return denies ? "denies" : undefined;
}

function askQuestion({ content, entry, around }: Reading): Act | undefined {
  if (/\?$/u.test(content)) return "asks";
  if (entry?.act !== "asks") return undefined;
  return /^(?:ask\w*) (?:for|to)\b|^to\b/u.test(around) ? "urges" : "asks";
}

/** What a plain word of saying leaves to the content. */
function askContent({ cue, content, around, quoted, entry, words }: Reading): Act | undefined {
  if (entry !== undefined && entry.act !== "asserts" && !(entry.act === "judges" && quoted)) return undefined;
  const orders = ordering.test(cue.split(" ").at(-1) ?? "") && toDo.test(content);
  if (orders && !quoted && !/^that\b/u.test(content)) return "urges";
  if (/^(?:we|i) (?:\w+ly )?(?:reject|deny|refute|dismiss)\b/u.test(content) && namesClaim(content, 8)) return "denies";
  if (tellsOfSaying.test(content)) return "asserts";
  if (quoted && unknownToOthers.test(content)) return "asserts";
  if (saysUnknown(content)) return neverHappened(content) || falseVerdict.test(content) ? "denies" : "doubts";
  if (findContraryGround(content, words.speaker) !== undefined) return "denies";
  if (demand.test(content) || (quoted && command.test(content))) return "urges";
  if (/\bwarn\w*$/u.test(cue) && /^(?:[^\s"“]+ ){0,4}against\b/u.test(content)) return "urges";
  if (
    /\bwarn\w*$|\badvis\w+$|\bbegg?\w*$|\bpress\w*$/u.test(cue) &&
    toDo.test(content) &&
    !/^(?:of|that|about)\b/u.test(content)
  )
    return "urges";
  if (/^(?:insist|demand|recommend|propos|suggest)\w*$/u.test(cue) && /^that (?:\S+ ){1,6}?be \w+\b/u.test(content))
    return "urges";
  if (judgingCue.test(cue)) return "judges";
  if (ownFuture.test(content) && !impersonal.test(content) && !/\bif\b/u.test(content)) return "intends";
  if (ruleBroken.test(content) || (evaluation.test(content) && !tellsDeed.test(content))) return "judges";
  return /^express\w*|^voic\w+|^issu\w+/u.test(cue) && feeling.test(around) ? "judges" : "asserts";
}

/** "ruled out | an inquiry", "| sending troops": what can only lie ahead, and so is refused; "| arson", "| that …" are denied. */
function namesPlan(content: string): boolean {
  return (
    (/^\w+ing\b/u.test(content) &&
      !/^(?:having|being|wrongdoing|poisoning|bombing|killing|cheating|doping)\b/u.test(content)) ||
    plans.test(content)
  );
}

/** Whether what is rejected is an offer, not a claim: a deed, and no denial. */
export function isRejectedOffer(cue: readonly string[], content: string): boolean {
  return (
    /^(?:reject|dismiss|rebuff|brush)/u.test(cue.join(" ").replace(/^(?:has|have|had|was|were) /u, "")) &&
    namesOffer(content)
  );
}

/** The row of the lexicon that decides: a phrase of it ("called on"), the first denial or doubt, else the last word that has one. */
export function findEntry(cue: readonly string[]): CueEntry | undefined {
  let found: CueEntry | undefined;
  for (const [index, word] of cue.entries()) {
    // "said | on a call": the occasion is no second verb.
    if (found !== undefined && /^(?:on|in|at|during|via)$/u.test(word)) break;
    const phrase = cue.length > index + 1 ? findCuePhrase(word, cue.slice(index + 1, index + 3)) : undefined;
    if (phrase !== undefined) return phrase;
    const entry = findCueEntry(word);
    if (entry === undefined) continue;
    if (entry.act === "denies" || entry.act === "doubts") return entry;
    found = entry;
  }
  return found;
}
