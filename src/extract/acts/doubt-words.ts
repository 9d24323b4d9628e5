/** Content that says that nothing is known, seen or proved; one alternation each. */
const unknowns = {
  doubts:
    "\\bdoubt(?:ed|s|ful)? (?:that|whether|if|they|it|he|she)\\b|\\b(?:sceptical|skeptical|doubtful|dubious|questionable|guesswork|unconvinc\\w+)\\b|\\braises? (?:more |many |several |serious |new |some )?(?:questions|doubts)\\b",
  noProof:
    "\\bno(?:t a)? (?:shred|scrap|trace|hint|conclusion)s?\\b|\\bno (?:\\w+ ){0,2}(?:evidence|indications?|signs?|proof|confirmation|trace|information|records?|reason to (?:believe|think|suppose)|way (?:to|of) (?:know|verif|tell|confirm)\\w*)\\b|\\b(?:little|scant|insufficient|lack of|not enough|without) (?:\\w+ )?(?:evidence|proof|confirmation)\\b|\\bnothing (?:to suggest|that suggests|to indicate|suggests|indicates|to show)\\b|\\binsufficient\\b|\\bnot supported by\\b",
  unproved:
    "\\bno longer (?:\\w+ly )?(?:certain|sure|confident|convinced|so sure|believes? it)\\b|\\bnone of the \\w+ (?:\\w+ ){0,14}(?:been |was |were |is |are )(?:proven|proved|substantiated|confirmed|verified)\\b|\\b(?:inadequate|low confidence|unproven|unsubstantiated|inconclusive|vague)\\b|\\bun(?:clear|verified|proven|confirmed|certain|convinced)\\b|\\bremains? to be (?:seen|proven)\\b|\\bopen question\\b|\\b(?:do|does|did)(?: ?n't| not) (?:by itself |in itself |on its own |yet |alone )?(?:prove|show|amount to proof)\\b",
  cannotVerify:
    "\\b(?:(?:could|can|would)(?: ?not|n't)|cannot|ca n't|unable to|not able to|not been able to)(?: in any way| yet| independently| fully| immediately)* (?:inspect|examine|validate|corroborate|authenticate|substantiate|vouch|verify|confirm|establish|determine|tell|judge|assess|make a final)\\b|\\bunable to (?:\\w+ly )?(?:verify|confirm|establish|determine|say|tell)\\b|\\bdifficult to (?:prove|verify|confirm|say)\\b|\\bhard to (?:prove|verify|confirm|say|believe|tell)\\b|\\b(?:too (?:early|soon|vague)|premature) to (?!comment|discuss|speculate|talk|speak|answer)|\\b(?:could|can) (?:i|we|he|she|they) (?:tell|say|see)\\b",
  sawNone:
    "\\b(?:found|seen|saw|examined|received(?! no (?:\\w+ )?(?:requests?|orders?|offers?|weapons?|arms|payments?|shipments?|deliver(?:y|ies)|money)\\b)|obtained|uncovered|detected|observed|recorded|been (?:shown|given|handed|sent|offered)|was (?:shown|given|handed)|were (?:shown|given|handed)) (?:no|none of the|not a single) (?:\\w+ )?\\w+|\\b(?:produced|offered|provided|presented|had|has|have) no (?:\\w+ )?(?:evidence|proof|indications?|signs?|traces?|remnants?|confirmation|information|records?|data|reports? of|means of|independent)\\b|\\bhad (?:seen|examined|found) no\\b|\\bnothing of (?:our|its|his|her|their) own\\b",
  knowsNot:
    "\\bnot (?:\\w+ )?(?:aware of|familiar with|privy to)\\b|\\b(?:unaware of|no knowledge of|(?:know|knows|knew) nothing (?:about|of)|hears? (?:\\w+ )*the first time)\\b|\\bknows? of no\\b|\\b(?:nobody|no one|none of us) (?:\\w+ )?(?:knows?|knew|can (?:say|tell|know))\\b",
  not: "\\bnot (?:every|always)\\b.{0,40}\\b(?:true|accurate|correct|reliable)\\b|\\bnot (?:\\w+ ){0,2}?(?:see|seen|found|find|know|knew|known|verified|verify|confirmed|confirm|clear|certain|sure|convinced|persuaded|conclusive|proven|proof|established|possible to (?:verify|confirm|say)|in a position to (?:say|judge|confirm|corroborate|verify))\\b|\\b(?:do|does|did|could|can|ca|has|have|had|is|was)(?: ?n't| ?not) (?:\\w+ly |yet |been able to |able to )*(?:know|knew|see|seen|find|found|verify|confirm|tell|say|establish|determine|independently|be (?:\\w+ly )?(?:verified|confirmed|established))\\b",
  noWay:
    "\\b(?:impossible|not possible|no way) to (?:say|tell|know|verify|check|understand|judge|confirm|determine|establish|ascertain|assess)\\b|\\b(?:nobody|no one) can (?:judge|say|tell|know|check|verify)\\b|\\bnot something (?:i|we|he|she|they) can (?:judge|confirm)\\b|\\b(?:cannot|can't|could not|couldn't|not) (?:remember|recall|swear)\\b|\\bno (?:recollection|memory) of\\b|\\bdifficulty (?:to|in) believ\\w+|\\b(?:anyone|anybody|everyone)'s guess\\b|\\bmore questions than answers\\b|\\b(?:evidence|proof|case|proofs) (?:is|was|looks?|looked|remains?|are|were) (?:\\w+ )?(?:thin|weak|patchy|circumstantial)\\b|\\bthe full picture\\b",
  notBelieved:
    "^(?:that )?(?:he|she|they|i|we|(?:his|her|their|our|my) \\w+) (?:do|does|did)(?: not|n't) believe (?:it|that|him|her|them|a word|the)\\b|\\bnot (?:\\w+ )?(?:credible|plausible|believable)\\b|^(?:it|this|that|such an? \\w+)(?: is| was)? (?:highly |very |extremely |rather )?(?:unlikely|improbable|implausible)\\b|\\bwould be surprised if\\b",
  provesNothing:
    "\\b(?:prov(?:e|es|ed)|establish(?:es|ed)?|settl(?:es|ed?)) nothing\\b|\\bnothing (?:\\w+ ){0,5}?(?:to (?:back|support|confirm|show|suggest|indicate)|tells? us|that (?:points?|proves?|shows?))\\b|\\b(?:seen|saw|measured|detected|recorded|noticed|found|observed) (?:nothing (?:unusual|abnormal|suspicious|out of)|no (?:unusual|abnormal|suspicious))|\\bno (?:link|connection|account|trace) (?:\\w+ ){0,6}?(?:has been |have been |was |were |been )(?:established|proven|proved|found|located|shown)\\b|\\b(?:not|n't) (?:yet )?(?:shown|given|offered|presented|produced) (?:us |them |him |her |it )?(?:anything|any (?:proof|evidence)|the evidence)\\b",
  addsUp:
    "\\b(?:do|does|did)(?: not|n't| ?n't) (?:\\w+ )?(?:add up|ring true|convince|tally)\\b|\\b(?:fell|falls?|fall) short\\b|\\b(?:leaves?|left) (?:much|a lot|something|a good deal) to be desired\\b|\\bmore questions than\\b",
  hardTo:
    "\\b(?:hard|difficult|impossible|tricky|tough|not easy) to (?:\\w+ly )?(?:square|reconcile|swallow|credit|assess|gauge|check|establish|corroborate|tell|judge|know|understand|explain)\\b|\\b(?:can|could|should)(?: ?not|n't) be (?:\\w+ly )?(?:trusted|relied|taken (?:at face value|as|for)|checked|ascertained|substantiated|corroborated|authenticated)\\b",
  open: '\\b(?:genuine|true|real|right|authentic|accurate|so) or (?:not|false|fake)\\b|\\bmay (?:or may not )?be (?:true|right|so),? (?:or )?(?:it )?may(?: be)? not\\b|\\bmay or may not\\b|\\b(?:nobody|no one|none of us) (?:can|could|will|would) (?:be|feel|ever be) (?:sure|certain)\\b|\\bremain(?:s|ed|ing)? to be (?:seen|proven|proved|shown|established|verified|confirmed|determined)\\b|\\bjury (?:is|was|remains?) (?:still )?out\\b|\\bfar from (?:settled|certain|clear|proven|proved|conclusive|established|convinc\\w+|sure)\\b|\\b(?:still|left|wide|very much) open\\b(?= (?:question|whether|who|what|how)|[.”"]*$)|\\bunresolved\\b|\\bunproved\\b|\\b(?:who|god|heaven) knows\\b|\\bwho can (?:say|tell|know)\\b',
  caution:
    "\\b(?:pinch|grain) of salt\\b|\\b(?:treated|taken|read|viewed|handled|regarded|met) with (?:great |some |extreme |much |due )?(?:caution|reserve|care|scepticism|skepticism|suspicion)\\b",
  blank:
    "\\b(?:drew|drawn|draws?) (?:a )?blanks?\\b|\\bempty-handed\\b|\\bturn(?:ed|s)? up (?:nothing|no)\\b|\\b(?:came|come|comes) up (?:empty|with nothing)\\b|\\btrail (?:went|goes|gone|has gone|had gone|is) cold\\b|\\bfound (?:nothing|no trace)\\b",
  dark: "\\bin the dark (?:about|on|over|as to)\\b|\\b(?:had|has|have) (?:no|not the faintest|little|not the slightest) (?:idea|clue|inkling|notion)\\b|\\bnone the wiser\\b|\\bat a loss\\b|\\bno (?:means|way) of (?:checking|knowing|verifying|telling|confirming)\\b|\\bwish (?:i|we) (?:could (?:tell|say)|knew)\\b",
  weak: "\\b(?:evidence|case|link|links|proofs?|argument|connection|sourcing|basis|grounds) (?:is|was|were|looks?|looked|seems?|seemed|remains?|are|for it is|for this was) (?:\\w+ )?(?:thin|weak|flimsy|tenuous|shaky|slim|patchy|circumstantial|sketchy|lacking|wanting|missing|scant|inconclusive)\\b|\\b(?:sources?|accounts?|witnesses|versions|reports) (?:\\w+ )?contradict(?:ed|s)? (?:each other|one another|themselves|itself)\\b|\\bconflicting (?:accounts|reports|versions)\\b",
  standBehind:
    "(?:cannot|can not|could not|couldn't|could n't|not able to|unable to|not) (?:\\w+ly )?stand behind\\b|\\b(?:not|n't) (?:\\w+ly )?(?:able|possible) to (?:\\w+ly )?(?:check|verify|confirm|establish|judge|assess)\\b|\\black(?:s|ed|ing)? (?:the |any |enough |sufficient |hard |solid )?(?:data|information|evidence|proof|means|detail)\\b|\\b(?:not|n't) have (?:enough|sufficient|adequate) (?:information|data|evidence|proof|grounds)\\b",
  noConclusion:
    "\\b(?:dr[ae]ws?|drawn|reach(?:es|ed)?|offers?|offered) no (?:firm |final |clear )?(?:conclusions?|verdict)\\b|\\bwould(?: not|n't) (?:put|sign) (?:my|his|her|its|our) (?:name|signature|hand) (?:to|under)\\b",
  wantsToSee:
    "\\b(?:would|'d) (?:first )?(?:want|need|like|have|love) to see\\b.{0,50}\\b(?:first|before|original|crates?|proof|evidence|documents?|papers?|pictures?|vial|file|report)\\b|\\b(?:i|we)(?:'ll| will| shall) believe (?:it|that|him|her|them|you)\\b|\\bi ?'?ll believe\\b",
  noMore:
    "\\b(?:pictures?|photos?|photographs?|images?|videos?|footage|documents?|papers?|film|map|recording)s? (?:\\w+ )?(?:shows?|showed|prove[sd]?) (?:\\S+ ){1,5}and (?:no more|nothing more|nothing else|that is all|not much else)\\b",
  yetTo:
    "\\byet to (?:be )?(?:see|seen|prove|proven|confirm|confirmed|verify|verified|provide|present|submit|produce|show)\\b",
} as const;
const unknown = new RegExp(Object.values(unknowns).join("|"), "u");
/** What looks like one: the doubts of nobody, and what merely was not told. */
const certain =
  /\b(?:no|without|beyond|leaves? no|(?:do|does|did)(?: not|n't)|not|never) (?:\w+ )?(?:doubt|reason to doubt)\w*(?: (?:that|whether|if|it))?|\b(?:did|do|does)(?: not|n't) say (?:why|how|when|where|who|what|whether)\b/gu;

/** Whether content says that something is not known, seen or proved. */
export function saysUnknown(content: string): boolean {
  return unknown.test(content.replace(certain, ""));
}

const doubting =
  /\bdr[ae]ws? no (?:firm |final |clear )?conclusions?\b|\breached no conclusions?\b|\bunpersuaded\b|\bwonder(?:s|ed)? (?:aloud )?(?:whether|if)\b|\bquestion(?:s|ed) (?:whether|if)\b|\b(?:sceptical|skeptical|unconvinced|not convinced|in doubt|doubtful|(?:could(?: not|n't)|can ?not|ca n't|unable to|not (?:yet )?been able to) (?:\w+ly |yet |even |so far )*(?:establish|verify|confirm|corroborate|authenticate)|(?:do|does|did)(?: not| ?n't) (?:yet |\w+ly )?know$|(?:not|n't) (?:\w+ly |yet )*be(?:en)? (?:\w+ly )?(?:verified|confirmed|corroborated|authenticated|substantiated)|no (?:\w+ly )?(?:independent|immediate|official|separate) (?:\w+ )?(?:confirmation|verification)|in no position to)\b|\b(?:little|much|no|any) (?:faith|credence|trust|confidence)\b|\bmisgivings\b|\bperplexity\b|\bignorance\b|\bno recollection\b|\baspersions\b|\bless than (?:persuaded|convinced)\b|\bno longer sure\b|\b(?:not|n't) (?:\w+ )?(?:buy|trust|sure|believe|been able to|remember|recall)\b|\b(?:cannot|can't|could not|couldn't|ca not) (?:yet )?(?:say|tell|judge|remember|swear)\b|\bfail(?:ed|s)? to (?:establish|find|verify|confirm)\b|\byet to find\b|\btreat(?:ed|s)? with (?:reserve|caution)\b/u;

/** Whether the cue itself holds a doubt: "is sceptical of", "could not verify". */
export function isDoubtingCue(cue: string): boolean {
  return doubting.test(cue);
}
