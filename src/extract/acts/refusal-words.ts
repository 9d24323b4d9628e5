/** "not" behind a helping verb, as tokens ("did n't") and as written ("didn't"). */
const not = "(?: ?n't| ?not| never)";
const willing = "(?:has|have|had|did|does|do|would|will|wo)";
const able = "(?:could|can|ca)";
const fillers =
  "(?: (?:\\w+ly|yet|so far|even|be|begin to|want to|wish to|return(?:ed)?(?: \\w+){0,3} (?:calls?|messages?|requests?|e-?mails?)))*";
/** What somebody declines to do who declines to speak. */
const verbsOfTelling =
  "comment|respond|reply|answer|say|specify|elaborate|discuss|disclose|name|confirm|identify|reveal|provide|give|address|explain|speculate|talk|speak|be (?:named|drawn|identified|quoted)|detail|state|tell|describe|clarify|divulge|rule out|endorse|go into|get into|share|release|publish|meet|take (?:any )?questions|commit|enter into|weigh in|be interviewed";
const remark = "(?:comments?|statements?|response|reply|answers?|interviews?)";
const questions = "(?:questions?|inquiries|enquiries|queries|requests?)";

const details =
  "(?:details?|specifics|particulars|explanation|reasons?|elaboration|clarification|timetable|timeframe|figures?|numbers)";

/** The frames in which nothing, or no more, is said; one alternation each, read at a word's border. */
const silences = {
  answersNot: `(?:${willing}|${able})${not}${fillers} ?(?:respond(?:ed)?|repl(?:y|ied)|comment(?:ed)?|answer(?:ed)?|elaborate|discuss|disclose|drawn|give|put|speculate|calls?|messages?|requests?|return(?:ed)? (?:\\w+ ){0,3}(?:calls?|messages?|e-?mails?|requests?))\\b`,
  namesNot: `${willing}${not}${fillers} ?(?:specify|specified|confirm(?:ed)?|tell|name|named|identify|identified)\\b`,
  /** "Could not say" is as often not knowing as not telling: enough for a cue, not for an act. */
  saysNot: `${willing}${not}${fillers} ?say\\b|${able}${not}${fillers} ?(?:say|specify|confirm|tell|name|identify)\\b`,
  declines: `(?:has |have |had )?(?:declin|refus)(?:e|es|ed|ing) (?:to (?:\\w+ly )?(?:${verbsOfTelling})|(?:all |any |further )?comment)\\b`,
  staysSilent: "(?:has |have |had )?(?:kept|keeps?|stay(?:ed|s)|remain(?:ed|s)) (?:mum|silent|quiet|tight-lipped)\\b",
  withholds: "(?:has |have |had )?with(?:held|holds?) (?:comment|judge?ment)\\b",
  hasNone: `(?:had|has|have|made|offered|gave|gives|issued) no (?:immediate |further |public )?${remark}\\b`,
  noDetails: `(?:gave|gives|giving|offered|offers|provided|provides) (?:no|few|scant|only few) (?:further |other |more |immediate |public )?${details}\\b|(?:did|do|does)${not}(?: immediately| yet)? (?:give|offer|provide|supply) (?:any |a |an |further |other |more |its |the )*${details}\\b`,
  notAvailable:
    "(?:is|are|was|were)(?: ?n't| not)(?: immediately)? available (?:for|to) (?:further )?(?:comment|interview|reach|speak)\\b|(?:is|are|was|were) (?:immediately )?unavailable (?:for|to) (?:further )?(?:comment|interview)\\b",
  givesNone: `(?:did|do|does|had|has|have)${not}(?: yet)? (?:issued?|made?|make|offer(?:ed)?|gave|give|given) (?:any |a |an )?(?:\\w+ )?${remark}\\b`,
  evades: `(?:has |have |had )?(?:ducked|sidestepped|dodged|evaded|deflected|ignored|brushed off|waved away|parried) (?:\\w+ ){0,3}${questions}\\b`,
  yetTo: "(?:has|have|had|is|are|was|were) yet to (?:comment|respond|reply|answer|say)\\b",
  stopsShort: "stop(?:ped|s|ping)? short of (?:\\w+ing)\\b",
  never: "(?:has |have |had )?never (?:confirmed|commented|responded|replied|answered)\\b",
  outOfReach: "(?:could|can)(?: ?not|n't)(?: immediately)? be (?:reached|drawn)\\b",
  neither: "(?:would|will|could) neither\\b|(?:has |have |had )?neither confirmed nor denied\\b",
  changesSubject: "changed the subject\\b",
  refrains: "(?:has |have |had )?refrain(?:ed|s|ing)? from (?:any )?(?:comment\\w*|\\w+ing)\\b",
} as const;

/** A frame of silence at the start of some words: what `findRuleCues` takes for a cue. */
export const silenceAtStart = new RegExp(`^(?:${Object.values(silences).join("|")})`, "u");

/** Further words that make a refusal where a cue is known already; too common to find one by. */
const looser = {
  anyFrame: `\\b(?:${Object.values(silences)
    .filter((frame) => frame !== silences.saysNot && frame !== silences.never)
    .join("|")})`,
  declinesTo: `\\b(?:declin\\w+|refus\\w+|demurr\\w*) (?:(?:any |all |further )?${remark}|requests?|to$)`,
  alone:
    "^(?:declin\\w+|demurr\\w*)$|\\bdeclined\\b$|\\b(?:ducked|sidestepped|dodged|evaded|deflected)\\b|\\bno-comment\\b",
  commentRefused: "\\bto comment\\b.{0,40}\\b(?:refus|declin)\\w+",
  withoutComment: `\\b(?:no|without|not an?|nothing in) (?:immediate |further |public )?${remark}\\b`,
  wouldNot: `\\b(?:would|will|wo)${not}(?: be)? (?:say|tell|drawn|confirm|discuss|comment|speculate)\\b`,
  saidNot: `\\b(?:did|do|does|had|has|have)${not}(?: \\w+ly| yet| so far)* (?:say|said)$`,
  notDetailed: `\\b(?:${willing}|${able})${not}(?: \\w+ly| yet| so far| even)* (?:specified|elaborated|disclosed|give details|provid\\w+|reveal\\w*|address\\w*|mention\\w*|allud\\w*|explain\\w*|detail\\w*|commit\\w*|confirm (?:or|nor) deny|deny)\\b`,
  confirmedNot: `\\b(?:${willing})${not}(?: yet| immediately| publicly| officially)* confirm(?:ed)?\\b`,
  isNot: `\\b(?:is|are|was|were)${not}(?: \\w+ly| yet)*(?: be)? (?:respond\\w*|comment\\w*|drawn|discuss\\w*|confirm (?:or|nor) deny)\\b`,
  neverSaid: "\\bnever (?:confirmed|commented|responded|replied|answered)\\b",
  refersBack:
    "\\brefer(?:s|red)? (?:back )?to (?:an? |its |his |her |the )?(?:earlier|previous|former|existing|published) (?:statement|comments?|remarks)\\b",
  noReaction: "^there (?:was|has been|is) no (?:\\w+ ){0,2}(?:reaction|comment|response|word|reply|statement)\\b",
  noMention: "\\bma[dk]e\\w* no (?:mention|reference)\\b",
  neitherNor: "\\bneither confirm\\w* (?:n?or|and) den\\w+",
  rather: "\\bwould rather not\\b|\\bprefer\\w* not to\\b|\\bwithh(?:o|e)ld\\w*\\b|\\brefrain\\w*",
  quiet: "\\bbeen (?:mum|silent|quiet|tight-lipped)\\b|\\bsilent on\\b",
  reachedNot: "\\bnot (?:enter into|immediately be reached|be reached)\\b|\\bstop\\w* short of\\b",
  notDrawn: `\\b(?:${willing})${not} (?:be )?(?:pinned down|held to|drawn|let on|go (?:into|any further)|talk about|criticis\\w+|dignif\\w+|admit\\w*|substantiat\\w+|pronounc\\w+)|\\bwould go no further\\b`,
  wishesNot:
    "\\b(?:not|n't|nobody \\w+|no one \\w+) (?:wish|want|care)\\w* to (?:go into|inform|comment|say|speak|talk|speculate|add|discuss|answer|be (?:quoted|named|drawn))\\b|\\bin no hurry to (?:respond|reply|answer|comment)\\b",
  stillNot:
    "\\b(?:has|have|had|did) (?:so far|yet|also|still|thus far) not (?:respond\\w*|repl\\w+|answer\\w*|comment\\w*|said|say)\\b|\\byet to (?:make public|publish|explain)\\b",
  excuses:
    "\\b(?:invok|plead|pled|cit)\\w* (?:an? |the |its |client |legal |official |commercial )*(?:confidential\\w*|secrecy|privilege|inquiry|investigation|clause|proceedings)",
  refersOn:
    "\\brefer(?:s|red)? (?:you|him|her|us|them|reporters|journalists|callers|all questions|questions|\\w+ questions) to\\b",
  shies: `\\b(?:shied|shies|shy) away from (?:saying|naming|giving|comment\\w*)|\\b(?:batted|fended|shrugged|brushed|waved) (?:away|off|past|aside) (?:\\w+ ){0,2}(?:follow-ups|reporters|journalists|${questions})\\b|\\bsteer(?:s|ed)? clear of\\b|\\bvolunteered nothing\\b|\\bstopped (?:responding|answering|replying)\\b|\\breserv(?:ed|es|ing) judge?ment\\b|\\btight-lipped\\b`,
  evadesMore: `\\b(?:duck|sidestep|dodg|evad|deflect|avoid|skirt|parr|brush(?:ed)? (?:off|aside)|wav(?:ed|ing) (?:off|away)|ignor|refer|left)\\w*(?: \\w+){0,3} (?:${questions}|without answer)\\b`,
} as const;
const refuses = new RegExp(Object.values(looser).join("|"), "u");

const me = "(?:i|we|he|she|it|they|the \\w+|(?:his|her|its|their|our) \\w+)";
const secret = "(?:confidential|classified|secret|privileged|a matter for|not for me|not (?:mine|ours) to)";
/** What is said by who gives nothing away; it must open the content. */
const answers = {
  none: "no comment\\b",
  notNow: `${me}(?: ?'m| ?'re| am| is| are| was| were)(?: ?n't| not) (?:going|able|at liberty|authori[sz]ed|allowed|permitted|here) to (?:give|name|get into|go into|go through|comment|discuss|say|talk|speak|speculate|confirm|share|disclose)\\b`,
  inNoPosition: `${me}(?: ?'m| ?'re| am| is| are| was| were)(?: ?n't| not) in a position to (?:get into|comment|discuss|talk|speak|share|disclose)\\b`,
  willNot: `${me}(?: will|'ll| would| wo| ca| can| could| do| does| did)(?: ?n't|not| not) (?:comment|discuss|get into|go into|speculate|confirm (?:or|nor)|say (?:any ?more|more|anything)|speak to|speak for)\\b`,
  nothing: `${me}(?: have| has| had| ?'ve| ?'d) nothing (?:for you|(?:more |else |further )?to (?:add|say|announce|share|tell))\\b`,
  refers: `${me}(?: will| would| ?'d| ?'ll| can only| must| have to)*(?: have to)? (?:refer|direct|point) (?:you|reporters|questions?|all questions?|journalists|them) to\\b`,
  inOrOut: `${me} (?:will|would|could|wo|ca|can)(?: ?n't|not| not) rule (?:anything|it|that|them) (?:in|out|in or out)\\b`,
  leaves: `${me}(?: will| ?'ll| would| ?'d)(?: have to)? leave (?:it|that|this) (?:to|at that|there|for)\\b`,
  notShared:
    "(?:i|we)(?: do)?(?: not|n't) have (?:a |any )?\\w+ (?:that )?(?:i|we) can (?:share|give|discuss)\\b|(?:i|we) have answered enough\\b|ask me (?:in|again|later|another|tomorrow|next)\\b|it would be (?:wrong|improper|inappropriate|premature) (?:of |for )?(?:\\w+ )?to (?:comment|speculate|discuss|say(?! (?:that|whether|if|these|this|the)\\b))\\b",
  unworthy:
    "[\\w' ]{0,40} (?:did|does|do)(?: not|n't) (?:deserve|merit|warrant) (?:an? )?(?:answer|reply|response|comment)\\b",
  askThem:
    "(?:you(?:'d| would| will|'ll)? (?:have to|should|need to|must) ask|(?:that is|that's|this is|it is|it's) (?:a |one )?(?:question |matter )for|(?:ask|talk to) (?:him|her|them|the))\\b",
  shouldAsk:
    "[\\w' ]{0,60}\\b(?:should|must|can) be (?:contacted|asked|approached) (?:for|about)\\b|(?:all |any |further |such )?(?:questions|queries|inquiries) should be (?:directed|addressed|put|sent|referred) to\\b",
  secret: `(?:with respect, )?(?:that|this|it|the \\w+)(?: is| ?'s| was| are)(?: still)? ${secret}\\b`,
} as const;
const answersNothing = new RegExp(
  `^(?:that )?(?:${Object.values(answers).join("|")})|\\bwhich (?:i|we) cannot go into\\b`,
  "u",
);

/** "neither endorsed nor criticised": only of a cue, since content may tell of what two things were not done. */
const bothWays = /\bneither \w+ nor \w+$|^\w+(?:ed|s|e) nor \w+(?:ed|s|e)$/u;

/** Whether the words of a cue refuse to speak. */
export function isRefusingCue(cue: string): boolean {
  return refuses.test(cue) || bothWays.test(cue);
}

/** Whether the words of a cue and of what follows it refuse to speak. */
export function isRefusing(words: string): boolean {
  return refuses.test(words);
}

/** Whether content is the answer of somebody who gives nothing away: "I would refer you to the harbour office". */
export function isNoAnswer(content: string): boolean {
  return answersNothing.test(content);
}
