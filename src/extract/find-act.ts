import { type CueEntry, findCueEntry, findCuePhrase } from "../lexicon/cues.ts";
import type { Act } from "../model/statement.ts";

/** What the act is read from. Words are lower case with straight apostrophes. */
export interface ActWords {
  readonly cue: readonly string[];
  readonly content: string;
  /** Words between the speaker and the cue, and shortly after the content: "called … baseless". */
  readonly sentence: string;
  /** The words that name the speaker, and their last names: whose deed is denied. */
  readonly speaker: readonly string[];
}

const speech =
  "comment|respond|reply|answer|say|specify|elaborate|discuss|disclose|name|confirm|identify|reveal|provide|give|give details|address|explain|speculate|talk|be drawn|detail|state|tell|describe|clarify|divulge|rule out|endorse|go into|get into|share|release|publish|meet|take questions";
const not = "(?: ?n't| not| never)";
/** A refusal to speak, in the cue or at the very start of the content. */
const declineFrame = new RegExp(
  [
    `\\b(?:declin\\w+|refus\\w+) (?:\\w+ly )?to (?:\\w+ly )?(?:${speech})\\b`,
    "\\b(?:declin\\w+|refus\\w+|demurr\\w*) (?:any |all |further )?(?:comments?|requests?|to$|interviews?)",
    "\\bstop\\w* short of\\b|\\bnever (?:confirmed|commented|responded|replied|answered)\\b|\\byet to (?:comment|respond|reply|answer|say)\\b|\\b(?:would|will|could) neither\\b|\\bnot (?:enter into|immediately be reached|be reached)\\b|\\brefus\\w+ to (?:commit|be drawn|speculate)\\b",
    "^(?:declin\\w+|demurr\\w*)$",
    "\\bto comment\\b.{0,40}\\b(?:refus|declin)\\w+",
    "\\b(?:no|without|not an?|nothing in) (?:immediate |further |public )?(?:comments?|response|reply|answer)\\b",
    `\\b(?:did|do|does|had|has|have|would|will|could|wo|is|are|was|were)${not}(?: \\w+ly| yet| so far| begin to| even)*(?: be)? (?:respond\\w*|repl(?:y|ied)|answer\\w*|comment\\w*|return(?:ed)? (?:\\w+ ){0,3}(?:calls?|messages?|e-?mails?|requests?)|specify|specified|elaborate\\w*|say$|said$|name|identif\\w+|disclos\\w+|give (?:details|further|a|any|the)|provid\\w+|discuss\\w*|reveal\\w*|drawn|confirm (?:or|nor) deny|deny|address\\w*|explain\\w*|detail\\w*|commit\\w*)\\b`,
    `\\b(?:would|will|wo)${not}(?: be)? (?:say|tell|drawn|confirm|discuss|comment)\\b`,
    "\\bneither confirm\\w* nor den\\w+|\\brefrain\\w*|\\bwould rather not\\b|\\bprefer\\w* not to\\b|\\bwithh(?:o|e)ld\\w*\\b|\\b(?:kept|keeps|keep|stayed|remained|been) (?:mum|silent|quiet|tight-lipped)\\b|\\bsilent on\\b",
    "\\b(?:duck|sidestep|dodg|evad|deflect|avoid|skirt|parr|brush(?:ed)? (?:off|aside)|wav(?:ed|ing) (?:off|away)|ignor|refer|left)\\w*(?: \\w+){0,3} (?:questions?|inquiries|enquiries|queries|requests?|without answer)\\b",
    "\\b(?:ducked|sidestepped|dodged|evaded|deflected)\\b",
    "\\bno-comment\\b|\\bcould not be reached\\b|\\bdeclined\\b$",
  ].join("|"),
  "u",
);
/** What a speaker answers who gives nothing away; the whole answer, so that it must open the content. */
const declineAnswer =
  /^(?:that )?(?:no comment|(?:i|we|he|she|they) (?:am|are|'m|'re|was|were) not (?:going|able|at liberty|in a position) to (?:get into|go into|comment|discuss|say|talk|confirm|speak|share|disclose)|(?:i|we|he|she|they) (?:will|would|'ll|wo|ca|can|could)(?: ?n't| not) (?:comment|discuss|get into|go into|speculate|confirm|say (?:any ?more|more)|speak to)|(?:i|we) (?:have|'ve) nothing (?:for you|to (?:add|say|announce|share))|(?:with respect, )?that is (?:confidential|classified|secret|a matter for))\b|\bwhich (?:i|we) cannot go into\b/u;
const falseWords =
  "untrue|false|falsehoods?|baseless|groundless|unfounded|unsubstantiated|fabricat\\w+|invent(?:ed|ion|ions)|lies?|lying|rumou?rs?|nonsense|nonsensical|fake|slander\\w*|absurd\\w*|concocted|smears?|hoax|fiction|fictitious|fables?|fairy[- ]?tales?|propaganda|myths?|bogus|ridiculous|disinformation|misinformation|pure speculation|without (?:any )?(?:foundation|basis|merit)|no (?:foundation|basis|truth|substance)|devoid of (?:all |any )?(?:truth|foundation)|figments? of (?:\\w+ )?imagination|not true|far from (?:the )?truth|preposterous|laughable|farce|make-believe|incorrect|inaccurate|canards?|absurdit(?:y|ies)|no foundation|worn-out|tall tales?|rubbish|hot air|gossip|fantasy|fantasies|provocation|witch[- ]hunt|poppycock|garbage|made[- ]up|doctored|cooked up|trumped[- ]up|dream(?:t|ed) up|pure malice|unwarranted|(?:total|utter|complete|sheer) \\w+";
const callsFalse = new RegExp(
  `(?<!not )(?<!no )\\b(?:${falseWords})\\b(?![- ](?:flag|alarms?|positives?|starts?|papers|passports?|names?|identit))`,
  "u",
);
const deed =
  "sold|sell|supplied|supply|sent|send|shipped|ship|exported|export|delivered|deliver|provided|given|conducted|carried|made|took|taken|taking|received|bought|ordered|agreed|signed|used|held|met|asked|offered|planned|transferred|fired|targeted|attacked|employed|hired|paid|pay|left|crossed|broken|broke|entered|happened|existed|occurred|done|been|had|moved|passed|hit|struck|killed|launched|involved|behind|responsible|violated|breached|altered|touched|seen|heard|turned|leaked|altered|stolen|lost|missing|damaged|opened|closed|shot|hacked|tampered|mined|produced|built|stored|hidden|hid|asked|invited|authori[sz]ed|approved|ordered|knew|know of";
/** A clause that says something did not happen or does not exist: the deed itself is negated, not what is known of it. */
const negatedDeed = new RegExp(
  [
    `\\bnever (?:\\w+ly )?(?:${deed}|said|meant|intended|threatened|ran|went|came|got|did|wrote|spoke|used)\\b`,
    `\\b(?:we|it|they|he|she|i|you)(?: \\w+ly)?(?: (?:have|has|had|did|do|does|is|are|was|were|'s|'ve|'d)(?: not|n't)| never)(?: \\w+ly| been| ever| yet)* (?:${deed})\\b`,
    `\\b(?:has|have|had|did|was|were)(?: not|n't| never)(?: \\w+ly| been| ever)* (?:sold|sell|supplied|supply|sent|send|shipped|ship|exported|export|delivered|deliver|bought|buy|crossed|cross|fired|attacked|attack|transferred|transfer|violated|violate|broken|break|paid|pay|involved|behind|responsible|turned|stolen|pass|passed|take place|taken place|happen|happened)\\b`,
    "\\b(?:no|not one|not a single|not any|nobody|no one|nothing|neither) (?:\\w+ ){0,6}?(?:has|have|had|was|were|is|are|did|left|took|broke|entered|went|came|crossed|ever|exists?|existed|happened)\\b(?! (?:known|clear|certain|sure|seen|found|confirmed|verified|know|evidence|proof|sign))",
    "\\b(?:has|have|had|'ve|'s) never (?:been )?(?:encouraged|supported|condoned|allowed|permitted|interfered|meddled|provided|participated|engaged|accepted|approved|ordered|authori[sz]ed|targeted|harmed|used|developed|possessed|sought|requested|promised|exported|supplied)\\b|\\bneither \\w+(?:ed|s|t) nor \\w+(?:ed|s|t)\\b|\\bnot only do(?:es)? \\w+ (?:abstain|refrain)\\b",
    "^(?:not so|otherwise|the opposite|the contrary)$|\\b(?:knew|knows?|know) nothing (?:of|about)\\b|\\b(?:is|was|are|were|itself|himself|herself|themselves) (?:\\w+ )?innocent\\b|^not (?:a|an|one|the) (?:\\w+ ){1,4}?(?:has|have|had|was|were|left|moved|went|crossed)\\b|\\bneither \\w+ .{0,40} nor (?:pay|know|sell|sold|own|use|employ)\\w*",
    "\\b(?:we|they|it|he|she|i|(?:his|her|its|our|their) \\w+)(?: have| has| had|'ve)? (?:sold|sent|supplied|gave|given|paid|did|done|took|taken|bought|shipped|exported|delivered|received|signed|hid|hidden|fired|saw) (?:nothing|nobody|none)\\b",
    "\\bno such\\b|\\bnothing to do with\\b|\\bnot (?:in the market|the case|true|ours|our doing|at war)\\b|\\bthere(?: is|'s| was| were| are| has been| have been| had been)? (?:no|never|not any)\\b(?! (?:\\w+ )?(?:evidence|indications?|signs?|proof|confirmation|doubt|question|way|reason|need|time|information|trace|other|alternative|plans? to))",
    "\\b(?:has|have|had|with|played|took) no (?:\\w+ )?(?:deals?|agreements?|role|part|involvement|knowledge|connection|links?|ties|plans?|dealings|intention|hand)\\b|\\bno (?:arms?|weapons?|secret) (?:deals?|sales?|transfers?|shipments?)\\b|\\bthere's any\\b",
    // Not of the evidence but of the thing: "showed no shipment since March", "no ransom".
    "(?<!evidence of )(?<!sign of )(?<!signs of )\\bno (?:\\w+ )?(?:shipments?|deliver(?:y|ies)|sales?|transfers?|exports?|imports?|contracts?|payments?|ransom|attacks?|strikes?|shots?|troops|soldiers|aircraft|missiles?|weapons?|arms|talks|negotiations|meeting|intruders?|breach|leak|fraud|irregularities|violations?|casualties|change|order) (?:to|from|by|on|in|since|at|for|with|was|were|has|had|took|is|are|ever)\\b",
  ].join("|"),
  "u",
);
const doubtWords =
  /\bdoubt(?:ed|s)? (?:that|whether|if)\b|\bno(?:t a)? (?:shred|scrap|trace|hint|conclusion)s?\b|\bnone of the \w+ (?:\w+ ){0,8}(?:been |was |were |is |are )(?:proven|proved|substantiated|confirmed|verified)\b|\b(?:inadequate|low confidence|unproven|unsubstantiated)\b|\b(?:(?:could|can|would)(?: ?not|n't)|cannot|ca n't|unable to|not able to|not been able to)(?: in any way| yet| independently| fully| immediately)* (?:validate|corroborate|authenticate|substantiate|vouch|verify|confirm|establish|determine)\b|\bnot (?:\w+ )?aware of\b|\bno knowledge of\b|\binsufficient\b|\bnot supported by\b|\bnot (?:every|always)\b.{0,40}\b(?:true|accurate|correct|reliable)\b|\b(?:found|seen|examined|received|obtained|uncovered|produced|offered|provided|presented|had|has|have) no (?:\w+ )?(?:evidence|proof|indications?|signs?|traces?|remnants?|confirmation|information)\b|\bhad (?:seen|examined|found) no\b|\b(?:could|can|cannot|can't|couldn't)(?: not)?(?: yet)? (?:judge|assess|make a final|vouch)\b|\bno (?:\w+ ){0,2}(?:evidence|indications?|signs?|proof|confirmation|trace|information|reason to believe|way (?:to|of) (?:know|verif|tell|confirm)\w*)\b|\b(?:little|scant|insufficient|lack of|not enough|without) (?:\w+ )?(?:evidence|proof|confirmation)\b|\bnot (?:\w+ ){0,2}?(?:see|seen|found|find|know|knew|known|verified|verify|confirmed|confirm|clear|certain|sure|convinced|persuaded|conclusive|proven|proof|established|possible to (?:verify|confirm|say)|in a position to (?:say|judge|confirm)|rule out|ruled out)\b|\b(?:do|does|did|could|can|ca|has|have|had|is|was)(?: ?n't| ?not) (?:\w+ly |yet |been able to |able to )*(?:know|knew|see|seen|find|found|verify|confirm|tell|say|establish|determine|independently|be (?:\w+ly )?(?:verified|confirmed|established|ruled out)|rule out)\b|\bunable to (?:\w+ly )?(?:verify|confirm|establish|determine|say|tell)\b|\bknows? of no\b|\b(?:nobody|no one|none of us) (?:\w+ )?(?:knows?|knew|can (?:say|tell|know))\b|\bun(?:clear|verified|proven|confirmed|certain|convinced)\b|\binconclusive\b|\byet to (?:be )?(?:see|seen|prove|proven|confirm|confirmed|verify|verified|provide|present|submit|produce|show)\b|\btoo (?:early|soon|vague) to\b|\b(?:vague|sceptical|skeptical|doubtful|dubious|questionable|guesswork|difficult to (?:prove|verify|confirm|say)|hard to (?:prove|verify|confirm|say|believe|tell))\b|\bremains? to be (?:seen|proven)\b|\bnothing (?:to suggest|that suggests|to indicate|suggests|indicates|to show)\b|\bhears? (?:\w+ )*the first time\b|\bopen question\b/u;
const evaluation =
  /\b(?:breach(?:es|ed)?|violat\w+|illegal|unlawful|a crime|criminal|condemn\w*|desperat\w+|unacceptable|outrage\w*|shameful|disgrace\w*|provocati\w+|reckless|irresponsible|dangerous|regrettable|deplorable|despicable|cowardly|(?:clear )?signs? of|reflection of|testament|a mistake|hypocri\w+|weakness|welcome (?:step|move)|positive step|spoke to|flawless|heroic|brilliant|scandal\w*|nothing short of|too (?:little|late|slow|weak)|heavier than|worst|best|wise|unwise|foolish|sloppy|careless|dead letter|a joke|insult\w*|embarrass\w+|unfair|unjust|injustice|betray\w*|tragic|tragedy)\b/u;
/** A factual charge that an evaluation only hangs on: "sold forty drones in breach of the embargo". */
const tellsDeed =
  /^(?:that )?(?:\S+ ){0,12}?(?:sold|supplied|supplying|delivered|delivering|sent|sending|shipped|shipping|fired|attacked|launched|provided|providing|transferred|transferring|bought|buying|imported|exported|exporting|smuggled|smuggling|killed|bombed|shot|paid|hacked|hacking|stole|stolen)\b.*\b(?:in breach|in violation|violat\w+|illegal\w*|breach\w*)\b/u;
const ownFuture =
  /^(?:that )?(?:(?:we|i|it|he|she|they|the \w+|his \w+|her \w+|its \w+|our \w+|their \w+|\w+ side)(?: \w+ly)? (?:will|'ll|would|shall|plans? to|intends? to|(?:is|are|am|was|were) (?:going|ready|prepared|set|determined) to|aims? to))\b(?! (?:be|have been|not|never|have to|guess|say|like|think|lose|suffer|fall|violate|breach)\b)/u;
const demand =
  /^(?:then |that )?(?:then )?(?:let (?:him|her|them|us|those|the)|(?:we|i) (?:\w+ly )?(?:urge|call (?:on|upon|for)|demand|appeal|ask|expect|invite)|(?:they|he|she|it|you|the \w+|\w+) (?:must|should|ought to|needs? to|has to|have to) (?:\w+ly |now )?(?!have\b|be (?:noted|said))\w+)/u;
const scorn =
  /\b(?:laugh\w* off|laugh\w* at|pour\w* scorn|scoff\w*|mock\w*|wav\w+ away|brush\w* (?:off|aside)|rul\w+ out|shot down|shoots? down|pour\w* cold water|stuck to (?:its|his|her|their) line|negat\w+|contradict\w*|parr(?:y|ies|ied)|disown\w*|distanc\w+ (?:it|him|her|them)sel\w+)\b/u;
const claimNouns =
  /\b(?:claims?|allegations?|accusations?|assertions?|reports?|rumou?rs?|suggestions?|charges?|statements?|findings?|studies|study|notion|idea|speculation|insinuations?|version|account|story|stories|criticism|concerns?|warnings?|that|it|this|these|having|involvement|wrongdoing|responsibility|knowledge|role|link|links|assessment|conclusions?|argument|view|remarks?|comments?|slander|forecasts?|hints?|figures?)\b/u;
const offerNouns =
  /\b(?:offers?|proposals?|bids?|plans?|deals?|calls?|demands?|requests?|appeals?|invitations?|motions?|bills?|amendments?|resolutions?|candidates?|nominees?|lawsuits?|treat(?:y|ies)|ceasefire|terms|conditions|peace|talks|negotiations|pressure)\b/u;

/** Finds what the speaker does with the content. The order of the questions is the rule: a refusal before a denial, and so on. */
export function findAct(words: ActWords): Act {
  const cue = words.cue.join(" ").replace(/ n't/gu, "n't");
  const entry = findEntry(words.cue);
  const quoted = /^(?:that )?["“]/u.test(words.content.trim());
  const content = words.content.replace(/["“”]/gu, "").replace(/\s+/gu, " ").trim();
  const around = `${cue} ${firstWords(content, 7)}`;
  if (content === "" && /(?:\bnot|n't|\bno|\bnever|\bnor)$|^(?:hung up|passed)\b/u.test(cue)) return "declines";
  if (declineFrame.test(cue) || (!quoted && declineFrame.test(around)) || declineAnswer.test(content))
    return "declines";
  if (
    /\b(?:ridicul|derid|mock|lampoon|scoff|laugh)\w*\b/u.test(cue) &&
    /^(?:at )?(?:the |any |such |this |that |these |those )?(?:\w+ )?(?:ideas?|notions?|claims?|suggestions?|allegations?|reports?|theor(?:y|ies)|accusations?|charges?)\b/u.test(
      content,
    )
  )
    return "denies";
  if (/\b(?:not|n't|cannot) (?:confirm or )?(?:den(?:y|ied)|rul(?:e|ed) (?:it |this |that )?out)\b/u.test(around))
    return "declines";
  if (/\b(?:accus|alleg|charg|blam)\w*$/u.test(cue) && !doubtWords.test(content) && !saysFalse(content))
    return "asserts";
  if (entry?.act === "denies" && !/\b(?:not|n't|never)\b/u.test(cue)) return "denies";
  if (
    entry?.act === "doubts" ||
    /\b(?:sceptical|skeptical|unconvinced|not convinced|in doubt|doubtful|could not (?:establish|verify|confirm)|unable to (?:verify|confirm|establish)|cannot (?:verify|confirm|establish)|in no position to)\b/u.test(
      cue,
    )
  )
    return "doubts";
  if (isCalling(cue) && callsFalse.test(`${content} ${words.sentence}`)) return "denies";
  if (
    /\b(?:profess|protest|maintain|proclaim|insist|declar|assert)\w*\b/u.test(cue) &&
    /^(?:on |to )?(?:his|her|its|their) (?:\w+ )?innocence\b/u.test(content)
  )
    return "denies";
  if (scorn.test(cue) && !/\b(?:not|n't|never)\b/u.test(cue) && entry?.act !== "asks") return "denies";
  if (
    /^(?:counter(?:ed|s|ing)?|hit back|push(?:ed|es)? back|responded to|answered)/u.test(cue) &&
    !quoted &&
    !/^that\b/u.test(content) &&
    claimNouns.test(firstWords(content, 6))
  )
    return "denies";
  if (/\?$/u.test(content)) return "asks";
  if (entry?.act === "asks") return /^(?:ask\w*) (?:for|to)\b|^to\b/u.test(around) ? "urges" : "asks";
  const speaks = entry === undefined || entry.act === "asserts" || (entry.act === "judges" && quoted);
  if (speaks) {
    const asserted = content.replace(/\bno (?:doubt|reason to doubt)\b/gu, "");
    if (
      /^(?:tell|tells|told|telling|order\w*|ask\w*|want\w*)$/u.test(cue.split(" ").at(-1) ?? "") &&
      /^(?:\S+ ){0,5}?to (?!the |a |an |its |his |her |their |\w+ing\b|reporters|us\b)\w+/u.test(content) &&
      !quoted &&
      !/^that\b/u.test(content)
    )
      return "urges";
    if (doubtWords.test(asserted)) return "doubts";
    if (
      saysFalse(asserted) ||
      motive.test(asserted) ||
      negatedDeed.test(asserted) ||
      negatesOwnDeed(asserted, words.speaker)
    )
      return "denies";
    if (demand.test(asserted)) return "urges";
    if (ownFuture.test(asserted) && !/\bif\b/u.test(asserted)) return "intends";
    if (
      /\b(?:would|will|could) (?:\w+ly )?(?:violate|breach|contravene|constitute a violation)\b/u.test(asserted) ||
      (evaluation.test(asserted) && !tellsDeed.test(asserted))
    )
      return "judges";
    if (
      /^express\w*|^voic\w+|^issu\w+/u.test(cue) &&
      /\b(?:regret|gratitude|outrage|anger|support|solidarity|condemnation|praise|admiration|sympathy|condolences|thanks|disappointment|dismay)\b/u.test(
        around,
      )
    )
      return "judges";
    return "asserts";
  }
  return entry.act;
}

/** Whether what is rejected is an offer, not a claim: a deed, and no denial. */
export function isRejectedOffer(cue: readonly string[], content: string): boolean {
  return (
    /^(?:reject|dismiss|rebuff|brush)/u.test(cue.join(" ").replace(/^(?:has|have|had|was|were) /u, "")) &&
    offerNouns.test(firstWords(content, 6)) &&
    !claimNouns.test(firstWords(content, 8)) &&
    !callsFalse.test(content)
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

/** A clause that calls somebody's words false, not one in which "false" is said of a document or a flag. */
function saysFalse(content: string): boolean {
  return callsFalse.test(content) && falseClause.test(content);
}

const falseClause = new RegExp(
  [
    `\\b(?:is|are|was|were|be|been|being|as|called|nothing but|amounts? to|merely|simply|just|purely) (?:\\w+ ){0,3}(?:${falseWords})\\b(?![- ]flag)`,
    `^(?:that )?(?:\\w+ ){0,2}(?!disinformation|misinformation|propaganda)(?:${falseWords})\\b(?![- ]flag)`,
    `\\b(?:spread|propagat|circulat|resort|peddl|disseminat|hyp|invent|concoct|fabricat|repeat|level)\\w* (?:\\S+ ){0,6}?(?:${falseWords})\\b`,
  ].join("|"),
  "u",
);
const motive =
  /^(?:that )?(?:these|such|the|this|all(?: of)?(?: these)?) (?:claims?|allegations?|accusations?|reports?|rumou?rs?|charges?|assertions?|statements?) (?:is|are|was|were) (?:\w+ )?(?:made|aimed|meant|intended|designed|politically|part of|driven|motivated|directed)\b/u;
const denialVerb = "(?:is|are|was|were|do|does|did|has|have|had)(?: ?n't| not| never)";
const unknowing =
  "(?: \\w+ly| yet| currently| at present)* (?:know|knew|known|aware|see|seen|sure|clear|certain|believe|think|expect|comment|say|specify|have (?:any )?(?:evidence|information|indication|confirmation)|need|mean|want|rule|possible|convinced|surprised|party)\\b";

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
  for (const match of content.matchAll(negatedClause)) {
    const subject = match[1] ?? "";
    if (ownWords.test(subject) || speaker.includes(subject)) return true;
    if (subject === "it" && ownIt.test(content.slice(match.index + match[0].length))) return true;
  }
  return false;
}

function isCalling(cue: string): boolean {
  return /\b(?:call\w*|describ\w+|brand\w*|label\w*|dismiss\w*|denounc\w+|characteri[sz]\w+|term\w*|dubb\w*|slam\w*|blast\w*|condemn\w*|decri\w+|mock\w*)\b/u.test(
    cue,
  );
}

function firstWords(text: string, count: number): string {
  return text.split(/\s+/u).slice(0, count).join(" ");
}
