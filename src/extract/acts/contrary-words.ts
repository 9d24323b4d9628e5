import { findMatches } from "../../model/find-matches.ts";

/** Words for what is not true. */
const falseWords =
  "untrue|false|falsehoods?|baseless|groundless|unfounded|unsubstantiated|fabricat\\w+|invent(?:ed|ion|ions)|lies?|lying|rumou?rs?|nonsense|nonsensical|fake|slander\\w*|absurd\\w*|concocted|smears?|hoax|fiction|fictitious|fables?|fairy[- ]?tales?|propaganda|myths?|bogus|ridiculous|disinformation|misinformation|pure speculation|(?:flat|flatly|plain|plainly|simply|completely|totally|entirely|dead|just) wrong|without (?:any )?(?:foundation|basis|merit)|no (?:foundation|basis|truth|substance)|devoid of (?:all |any )?(?:truth|foundation)|figments? of (?:\\w+ )?imagination|imagination|imaginary|imaginings?|not true|not (?:been )?telling the truth|far from (?:the )?truth|preposterous|laughable|farce|farcical|make-believe|incorrect|inaccurate|canards?|absurdit(?:y|ies)|no foundation|worn-out|tall (?:tales?|stor(?:y|ies))|rubbish|hot air|gossip|fantasy|fantasies|provocation|witch[- ]hunt|poppycock|garbage|made[- ]up|doctored|cooked up|trumped[- ]up|dream(?:t|ed) up|pure malice|unwarranted|slurs?|distortions?|(?:total|utter|complete|sheer) \\w+";
/** What one calls a claim to say that it is not worth an answer; only said of claims. */
const scornfulWords =
  "jokes?|comedy|theatre|theater|circus|poetry|poems?|dreams?|novels?|stor(?:y|ies)|tales?|legends?|fairy|cinema|film scripts?|soap opera|spy stor\\w+|work of \\w+|product of|hysteria|paranoia|sensations?|sensationalism|insinuations?|clumsy|grudge|concoction|hallucinations?|delusions?|old song|echo|noise|trash|politically motivated|political(?:ly)? (?:stunt|game|theatre|theater)|stunt|distraction|speculation|speculative|guesswork|conjecture";
const calledFalse = new RegExp(
  `(?<!not )(?<!no )\\b(?:${falseWords})\\b(?![- ](?:flag|alarms?|positives?|starts?|papers|passports?|names?|identit))`,
  "u",
);
const scorned = new RegExp(`\\b(?:${scornfulWords})\\b`, "u");
const claims =
  "claims?|allegations?|accusations?|assertions?|reports?|rumou?rs?|suggestions?|charges?|statements?|findings?|studies|study|notion|idea|speculation|insinuations?|versions?|accounts?|story|stories|news|talk|criticism|concerns?|warnings?|that|it|this|these|having|involvement|wrongdoing|responsibility|knowledge|role|links?|assessment|conclusions?|argument|view|remarks?|comments?|slander|forecasts?|hints?|figures?|tales?|theor(?:y|ies)|article|documents?|extract";
const claimNouns = new RegExp(`\\b(?:${claims})\\b`, "u");
const offerNouns =
  /\b(?:offers?|proposals?|bids?|plans?|deals?|calls?|demands?|requests?|appeals?|invitations?|motions?|bills?|amendments?|resolutions?|candidates?|nominees?|lawsuits?|treat(?:y|ies)|ceasefire|terms|conditions|peace|talks|negotiations|pressure)\b/u;

const claimNoun = new RegExp(`^(?:${claims})$`, "u");

/** Whether a word names what is claimed; not "it" and the like. */
export function isClaimNoun(word: string): boolean {
  return claimNoun.test(word) && !/^(?:that|it|this|these|having)$/u.test(word);
}

/** Whether the first words name something that is claimed: "the suggestion that", "talk of". */
export function namesClaim(content: string, count = 6): boolean {
  return claimNouns.test(firstWords(content, count));
}

/** Whether the first words name something that is offered or asked for, and none that is claimed. */
export function namesOffer(content: string): boolean {
  return offerNouns.test(firstWords(content, 6)) && !namesClaim(content, 8) && !calledFalse.test(content);
}

/** Whether what is called something is called untrue, or a claim is called a joke. */
export function isCalledFalse(content: string, sentence: string): boolean {
  return calledFalse.test(`${content} ${sentence}`) || (namesClaim(content, 5) && scorned.test(content));
}

const falseClauses = new RegExp(
  [
    `\\b(?:is|are|was|were|be|been|being|as|called|nothing but|amounts? to|merely|simply|just|purely|'s|'re) (?:\\w+ ){0,4}(?:${falseWords})\\b(?![- ]flag)`,
    `^(?:that )?(?:\\w+ ){0,2}(?!disinformation|misinformation|propaganda)(?:${falseWords})\\b(?![- ]flag)`,
    `\\b(?:spread|propagat|circulat|resort|peddl|disseminat|hyp|invent|concoct|fabricat|repeat|level)\\w* (?:\\S+ ){0,6}?(?:${falseWords})\\b`,
    `\\b(?:${claims}) (?:\\S+ ){0,10}?(?:fabricated|invented|concocted|made up|cooked up|dreamt up|trumped up) by\\b`,
  ].join("|"),
  "u",
);
/** "If it is false, say so": nobody calls it false. */
const supposed = /\b(?:if|whether|thinks?|believes?|unless) (?:\S+ ){0,6}$/u;

function saysFalse(content: string): boolean {
  const match = falseClauses.exec(content);
  return calledFalse.test(content) && match !== null && !supposed.test(content.slice(0, match.index));
}

const claimPlural =
  "(?:claims?|allegations?|accusations?|reports?|rumou?rs?|charges?|assertions?|statements?|talk|stor(?:y|ies)|news|documents?|documentation|campaign)";
const motive = new RegExp(
  `^(?:that )?(?:these|such|the|this|all(?: of)?(?: these)?) (?:\\w+ )?${claimPlural} (?:\\S+ ){0,8}?(?:is|are|was|were) (?:\\w+ )?(?:made|aimed|meant|intended|designed|politically|part of|driven|motivated|directed|timed|an attempt|another attempt|the usual|reflex|yet another|only)\\b`,
  "u",
);

const deeds =
  "sold|sell|supplied|supply|sent|send|shipped|ship|exported|export|delivered|deliver|provided|given|conducted|carried|made|took|taken|taking|received|bought|ordered|agreed|signed|used|held|met|asked|offered|planned|transferred|fired|targeted|attacked|employed|hired|paid|pay|left|crossed|broken|broke|entered|happened|existed|occurred|done|been(?! (?:able|possible|given access|granted access|shown|told|informed)\\b)|had|moved|passed|hit|struck|killed|launched|involved|behind|responsible|violated|breached|altered|touched|heard|turned|leaked|stolen|lost|missing|damaged|opened|closed|shot|hacked|tampered|mined|produced|built|stored|hidden|hid|invited|authori[sz]ed?|approved|knew|know of|owned|own|ordered|order";
const wares =
  "shipments?|deliver(?:y|ies)|sales?|transfers?|exports?|imports?|contracts?|payments?|ransom|attacks?|strikes?|shots?|troops|soldiers|aircraft|missiles?|weapons?|arms|talks|negotiations|meeting|intruders?|breach|leak|fraud|irregularities|violations?|casualties|change|order|warning|operation";
const haveNot = "(?:has|have|had|did|was|were)(?: not|n't| never)(?: \\w+ly| been| ever)*";
/** Clauses that say something did not happen or does not exist: the deed itself is negated, not what is known of it. */
const negatedDeeds = {
  never: `(?<!\\ba \\w+ (?:that|which|who) (?:has|have|had) )\\bnever (?:\\w+ly )?(?:(?:been )?(?:${deeds})|said|meant|intended|threatened|ran|went|came|got|did|wrote|spoke|used|contacted)\\b|(?<!\\ba \\w+ (?:that|which|who) )\\b(?:has|have|had|'ve|'s) never (?:\\w+ly )?(?:been )?\\w+ed\\b`,
  pronoun: `\\b(?:we|it|they|he|she|i|you)(?: \\w+ly)?(?: (?:have|has|had|did|do|does|is|are|was|were|'s|'ve|'d)(?: not|n't)| never)(?: \\w+ly| been| ever| yet)* (?:${deeds})\\b`,
  deed: `\\b${haveNot} (?:sold|sell|supplied|supply|sent|send|shipped|ship|exported|export|delivered|deliver|bought|buy|crossed|cross|fired|attacked|attack|transferred|transfer|violated|violate|broken|break|paid|pay|involved|behind|responsible|turned|stolen|pass|passed|take place|taken place|happen|happened)\\b`,
  nobody: `\\b(?:no(?! (?:reason|doubt|need|question|choice|wonder|matter)\\b)|not one|not a single|not any|nobody|no one|nothing|neither) (?:\\w+ ){0,6}?(?:has|have|had|was|were|is|are|did|left|took|broke|entered|went|came|crossed|ever|exists?|existed|happened)\\b(?! (?:known|clear|certain|sure|seen|found|confirmed|verified|know|evidence|proof|sign))`,
  opposite:
    "^(?:not so|otherwise|the opposite|the contrary)$|\\b(?:is|was|are|were|itself|himself|herself|themselves) (?:\\w+ )?innocent\\b",
  neither:
    "\\bneither \\w+(?:ed|s|t) nor \\w+(?:ed|s|t)\\b|\\bneither \\w+ .{0,40} nor (?:pay|know|sell|sold|own|use|employ)\\w*|\\bnot only (?:abstains?|refrains?)\\b|\\bnot only do(?:es)? \\w+ (?:abstain|refrain)\\b",
  notOne: "^not (?:a|an|one|the) (?:\\w+ ){1,4}?(?:has|have|had|was|were|left|moved|went|crossed)\\b",
  soldNothing:
    "\\b(?:we|they|it|he|she|i|(?:his|her|its|our|their) \\w+)(?: have| has| had|'ve)? (?:sold|sent|supplied|gave|given|paid|did|done|took|taken|bought|shipped|exported|delivered|received|signed|hid|hidden|fired) (?:nothing|nobody|none)\\b",
  receivedNone:
    "\\b(?:received|got|accepted|placed|issued|granted|signed|made) no (?:\\w+ )?(?:requests?|orders?|offers?|weapons?|arms|payments?|shipments?|deliver(?:y|ies)|money|funding|funds|licen[cs]es?|permits?)\\b(?! (?:to|for) (?:comment|interview))",
  meansNot:
    "\\b(?:do|does|did)(?: not|n't) (?:intend|plan|mean|want) to (?:violate|breach|break|supply|sell|send|deliver|provide|transfer|attack|invade|buy)\\b",
  noSuch:
    "\\bno such\\b|\\bnothing to (?:do with|gain from|gain)\\b|\\bnot (?:in the market|the case|true|ours|our doing|at war)\\b|\\bno (?:arms?|weapons?|secret) (?:deals?|sales?|transfers?|shipments?)\\b|\\bthere's any\\b",
  thereIsNone:
    "\\bthere(?: is|'s| was| were| are| has been| have been| had been)? (?:no|never|not any)\\b(?! (?:\\w+ )?(?:evidence|indications?|signs?|proof|confirmation|doubt|question|way|reason|need|time|information|trace|other|alternative|budget|money|funds?|staff|room|water|power|electricity|food|appetite|will|wish|hope|support|interest|point|sense|shortage|lack|danger|threat|risk|cause|harm|damage|plans? to))",
  hasNone:
    "\\b(?:has|have|had|with|played|took) no (?:\\w+ )?(?:deals?|agreements?|role|part|involvement|connection|links?|ties|plans?|dealings|intention|hand|operations?|troops|forces|soldiers|stake|business)\\b",
  noneOfThat:
    "\\bno (?:\\w+ ){1,2}(?:of (?:that|the|this) (?:name|kind|sort|description|type)|by that name)\\b|\\b(?:nobody|no one) (?:\\w+ ){1,3}(?:anything|anyone|anybody)\\b|\\b(?:is|was|are|were)(?: not|n't) (?:his|hers|theirs|mine|ours)\\b",
  notUs:
    "\\b(?:was|were|is|are)(?: not|n't) (?:us|me|him|her|them|theirs|of (?:its|our|his|her|their) (?:own )?making|one of (?:its|ours|our|his|their)(?: own)?|(?:its|his|their|our|my) (?:\\w+ )?(?:missiles?|rockets?|shells?|drones?|aircraft|planes?|soldiers?|troops|men|weapons?|guns?|ships?|handwriting|signature|voice|work|doing|idea))\\b",
  setUp:
    "\\b(?:is|was|were|are|am|been|being) (?:being )?(?:framed|set up|stitched up|scapegoated|made a scapegoat)\\b|\\b(?:it|this|that|everything|the whole \\w+|they|he|she) (?:was |is )?(?:all )?made (?:it |this |that |the whole thing |everything )?(?:all )?up\\b|\\ba plant by\\b",
  noWord:
    "\\bnot? an? (?:single )?(?:word|grain|shred|scrap|jot|iota|kernel) of (?:truth|it (?:is|was) true)\\b|\\bnot a word of (?:it|that|this) is true\\b",
  flatNo: "^(?:absolutely|certainly|definitely|of course|emphatically) not\\b",
  noRelation: "\\bbears? no relation\\b|\\bout of (?:thin air|the air)\\b|\\bplucked from\\b",
  noWares: `(?<!evidence of )(?<!sign of )(?<!signs of )\\bno (?:\\w+ )?(?:${wares}) (?:to|from|by|on|in|since|at|for|with|was|were|has|had|took|is|are|ever)\\b`,
} as const;
/** What is negated, but nobody's deed: somebody's right, wish, arrest, or a harm that nobody spoke of. */
const idleNegation =
  /^(?:that )?without |\bno (?:arrests|charges|suspects|survivors|injuries) (?:has|have|had|was|were)\b|\b(?:has|have|had)(?: not|n't) (?:\w+ ){1,3}?yet\b|\b(?:no|nobody|no one|none) (?:\w+ ){0,3}?(?:has |have |had |was |were |is |are |been )*(?:arrested|hurt|injured|killed|harmed|charged|convicted|prosecuted|disciplined|punished|jailed|rescued|mentioned|disclosed|scheduled|needed|required|necessary|planned|told|warned|allowed|admitted|available|due)\b|\bno (?:authority|appetite|jurisdiction|mandate|power|choice|licen[cs]e|permit|permission)\b|\bnot (?:been )?(?:allowed|given access|treating|representing|asked|told|consulted|invited)\b|\bnever (?:\w+ly )?(?:been )?(?:told|warned|informed|notified|consulted|briefed|asked|invited)\b/u;
const negatedDeed = new RegExp(Object.values(negatedDeeds).join("|"), "u");

/** Whether content says that something did not happen, whatever else it leaves open. */
export function neverHappened(content: string): boolean {
  return /\b(?:did|does|has|have|had)(?: not|n't) (?:\w+ly )*(?:take place|taken place|happen|happened|exist|existed|occur|occurred)\b/u.test(
    content,
  );
}

const denialVerb = "(?:is|are|was|were|do|does|did|has|have|had)(?: ?n't| not| never)";
const unknowing =
  "(?: \\w+ly| yet| currently| at present)* (?:know|knew|known|aware|see|seen|sure|clear|certain|believe|think|expect|comment|say|specify|have (?:any )?(?:evidence|information|indication|confirmation)|need|mean|want|wait|rule|possible|convinced|surprised|party|contest|dispute|deny|object|doubt|discuss|accuse|worried|afraid|concerned|interested|happy|ready|alone|naive|perfect|optimistic|enough)\\b";
const negatedClause = new RegExp(
  `(?:^|[.;] |, |but |and )(?:that )?(?:the )?([\\p{L}'-]+(?: [\\p{L}'-]+){0,4}?)(?: \\w+ly)? ${denialVerb}(?!${unknowing})(?=$|[ .,])`,
  "gu",
);
const ownWords =
  /^(?:we|they|i|our \w+|(?:his|her) (?:country|government|side|company|group|forces|ministry|army)|its \w+|their \w+)$/u;
const ownIt = /^ (?:\w+ly )?(?:\w+ed|\w+ing|sell|sold|send|sent|supply|give|given|buy|have)\b/u;

/** "It does not supply arms", said by the one accused: the speaker's own deed is negated. */
function negatesOwnDeed(content: string, speaker: readonly string[]): boolean {
  if (!/n't|\bnot\b|\bnever\b/u.test(content) || /\b(?:will|would|could|can)(?: not|n't)\b/u.test(content.slice(0, 40)))
    return false;
  for (const match of findMatches(content, negatedClause)) {
    const subject = match[1] ?? "";
    if (ownWords.test(subject) || speaker.includes(subject)) return true;
    if (subject === "it" && ownIt.test(content.slice(match.index + match[0].length))) return true;
  }
  return false;
}

/** By what content goes against something: words for false, a motive it imputes, a deed it negates. */
export type ContraryGround = "false" | "motive" | "negated-deed" | "own-deed";

/** Finds by what content goes against what others say; undefined where it does not. Words are lower case with straight apostrophes. */
export function findContraryGround(content: string, speaker: readonly string[]): ContraryGround | undefined {
  if (saysFalse(content)) return "false";
  if (content.split(/ and (?=that )/u).some((clause) => motive.test(clause))) return "motive";
  if (negatedDeed.test(content)) return idleNegation.test(content) ? undefined : "negated-deed";
  return negatesOwnDeed(content, speaker) ? "own-deed" : undefined;
}

function firstWords(text: string, count: number): string {
  return text.split(/\s+/u).slice(0, count).join(" ");
}
